"""What a noun stands for."""

from __future__ import annotations

import pytest

from graph.model import Actor
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs

POSSESSED = ([2, 0, 2], "nmod:poss case ROOT")
MODIFIED = ([1, 1], "amod ROOT")


def _ids(actors: list) -> list[str]:
    return [actor.id for actor in actors]


@pytest.mark.parametrize(
    ("noun", "tag", "target", "expected"),
    [
        ("government", "NN", False, ["turkey"]),
        ("base", "NN", True, ["turkey"]),
        ("base", "NN", False, []),
        ("river", "NN", True, []),
        ("fighters", "NNS", False, ["turkish-fighters"]),
        ("journalists", "NNS", False, ["turkish-journalists"]),
    ],
)
def test_a_noun_with_a_nationality_is_the_state_a_group_or_nobody(
    parsed: Parsed,
    reader_of: Reading,
    noun: str,
    tag: str,
    target: bool,
    expected: list[str],
) -> None:
    doc = parsed(["Turkish", noun], *MODIFIED, {1: tag}, lemmas={1: noun.rstrip("s")})
    reader = reader_of(doc, {0: "turkey demonym"})
    assert _ids(reader.actors(doc[1], target=target)) == expected


@pytest.mark.parametrize(
    ("owner", "noun", "expected"),
    [
        ("khalifa-haftar", "army", ["libyan-national-army"]),
        ("muammar-gaddafi", "army", ["muammar-gaddafi"]),
        ("libyan-national-army", "fighter", ["libyan-national-army"]),
        ("egypt", "embassy", ["egypt"]),
        ("egypt", "river", []),
    ],
)
def test_what_somebody_has_is_his_body_himself_or_nobody(
    parsed: Parsed, reader_of: Reading, owner: str, noun: str, expected: list[str]
) -> None:
    doc = parsed(["X", "'s", noun], *POSSESSED, {2: "NN"})
    assert _ids(reader_of(doc, {0: owner}).actors(doc[2])) == expected


def test_a_name_is_itself_but_a_nationality_before_a_noun_is_nobody(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("Turkish government", *MODIFIED, {1: "NN"})
    reader = reader_of(doc, {0: "turkey demonym"})
    assert reader.actors(doc[0]) == []
    alone = parsed("Turkey slept", [1, 1], "nsubj ROOT")
    assert _ids(reader_of(alone, {0: "turkey"}).actors(alone[0])) == ["turkey"]


def test_thousands_of_fighters_are_the_fighters(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "thousands of Syrian fighters",
        [0, 3, 3, 0],
        "ROOT case amod nmod",
        {0: "NNS", 3: "NNS"},
        lemmas={0: "thousand", 3: "fighter"},
    )
    reader = reader_of(doc, {2: "syria demonym"})
    assert _ids(reader.actors(doc[0])) == ["syrian-fighters"]


def test_everything_in_a_list_counts_once(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Egypt , Chad and Egypt", [0, 2, 0, 4, 0], "ROOT punct conj cc conj", {0: "NNP"})
    reader = reader_of(doc, {0: "egypt", 2: "chad", 4: "egypt"})
    assert _ids(reader.each(doc[0])) == ["egypt", "chad"]


def test_a_common_noun_beside_a_name_is_the_name(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("agency Anadolu", [0, 0], "ROOT appos", {0: "NN", 1: "NNP"})
    assert _ids(reader_of(doc, {1: "anadolu-agency"}).actors(doc[0])) == ["anadolu-agency"]


@pytest.mark.parametrize("word", ["of", "by", "with", "against"])
def test_reach_looks_behind_prepositions(parsed: Parsed, reader_of: Reading, word: str) -> None:
    doc = parsed(["plan", word, "Egypt"], [0, 2, 0], "ROOT case nmod", {0: "NN", 2: "NNP"})
    assert _ids(reader_of(doc, {2: "egypt"}).reach(doc[0])) == ["egypt"]


def test_reach_finds_nobody_in_a_bare_noun(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("plan", [0], "ROOT", {0: "NN"})
    assert reader_of(doc, {}).reach(doc[0]) == []


def test_a_single_fighter_is_somebody_of_this_report(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("a rebel", [1, 1], "det ROOT", {1: "NN"})
    assert _ids(reader_of(doc, {}).actors(doc[1])) == ["rebel-d0c"]


def test_rebels_without_a_nationality_are_a_group_of_their_own(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("rebels fled", [1, 1], "nsubj ROOT", {0: "NNS"}, lemmas={0: "rebel"})
    reader = reader_of(doc, {})
    assert _ids(reader.actors(doc[0])) == ["rebels-d0c"]
    assert reader.everyone()["rebels-d0c"].discovered


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("army said it won", "nsubj ROOT nsubj ccomp", ["army-d0c"]),
        ("army said they won", "nsubj ROOT nsubj ccomp", ["army-d0c"]),
        ("army painted it won", "nsubj ROOT nsubj ccomp", []),
        ("army said it won", "nsubj ROOT obj ccomp", []),
        ("army said it won", "nsubj ROOT nsubj advcl", []),
        ("army said he won", "nsubj ROOT nsubj ccomp", []),
        ("rain said it won", "nsubj ROOT nsubj ccomp", []),
    ],
)
def test_it_is_the_body_that_says_so(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 3, 1], deps, {0: "NN", 2: "PRP"}, lemmas={1: words.split()[1]})
    doc[1].lemma_ = "say" if doc[1].text == "said" else "paint"
    assert _ids(reader_of(doc, {}).actors(doc[2])) == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "its", "expected"),
    [
        (
            "police fled , its chief said",
            [1, 5, 1, 4, 5, 5],
            "nsubj ccomp punct nmod:poss nsubj ROOT",
            3,
            ["police-d0c"],
        ),
        (
            "its chief said police fled",
            [1, 2, 2, 4, 2],
            "nmod:poss nsubj ROOT nsubj ccomp",
            0,
            [],
        ),
    ],
)
def test_its_chief_speaks_for_the_body_of_which_he_told(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    its: int,
    expected: list[str],
) -> None:
    tags = {i: "NN" for i, word in enumerate(words.split()) if word in ("police", "chief")}
    doc = parsed(words, heads, deps, tags | {its: "PRP$"})
    assert _ids(reader_of(doc, {}).actors(doc[its])) == expected


@pytest.mark.parametrize(
    ("mark", "expected"),
    [("", ["chad"]), ("mark", []), ("nsubj", [])],
)
def test_reach_looks_into_a_clause_that_describes_but_not_into_a_plan(
    parsed: Parsed, reader_of: Reading, mark: str, expected: list[str]
) -> None:
    words, deps = "road now leading into Chad", f"ROOT {mark or 'advmod'} acl case obl"
    doc = parsed(words, [0, 2, 0, 4, 2], deps, {0: "NN", 1: "RB", 2: "VBG", 4: "NNP"})
    assert _ids(reader_of(doc, {4: "chad"}).reach(doc[0])) == expected


@pytest.mark.parametrize(("noun", "expected"), [("raid", ["egypt"]), ("road", [])])
def test_reach_of_harm_without_a_name_is_its_last_doer(
    parsed: Parsed, reader_of: Reading, noun: str, expected: list[str]
) -> None:
    doc = parsed(f"Egypt left the {noun}", [1, 1, 3, 1], "nsubj ROOT det obj", {3: "NN"})
    reader = reader_of(doc, {0: "egypt"})
    reader.memory.doers["attacks"] = (reader.cast.actors["egypt"],)
    assert _ids(reader.reach(doc[3])) == expected


def test_what_a_name_before_a_noun_owns_is_told_without_a_genitive(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("Turkish raid", *MODIFIED, {1: "NN"})
    reader = reader_of(doc, {0: "turkey demonym"})
    assert (_ids(reader.named_before(doc[1])), reader.possessors(doc[1])) == (["turkey"], [])


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Egypt and partner Chad , left", "nsubj cc conj conj punct ROOT", "chad"),
        ("Egypt and river Chad , left", "nsubj cc conj conj punct ROOT", None),
        ("Egypt and partner Chad and left", "nsubj cc conj conj cc ROOT", None),
    ],
)
def test_a_listed_name_right_behind_a_role_is_its_bearer_s(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, expected: str | None
) -> None:
    doc = parsed(words, [5, 2, 0, 0, 3, 5], deps, {3: "NNP"})
    found = reader_of(doc, {0: "egypt", 3: "chad"}).bearer(doc[2])
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Egypt left the deployment", ["egypt"]),
        ("Egypt left a deployment", []),
        ("Egypt left the decision", ["chad"]),
        ("Egypt left the river", []),
    ],
)
def test_what_has_just_been_told_leads_to_who_did_it(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 3, 1], "nsubj ROOT det obj", {3: "NN"})
    reader = reader_of(doc, {0: "egypt"})
    chad = Actor("chad", "Chad", "state")
    reader.memory.doers["sends"] = (reader.cast.actors["egypt"],)
    reader.memory.acting = (chad,)
    assert _ids(reader.reach(doc[3])) == expected


CHARGE = ([3, 3, 3, 3], "obj nsubj aux ROOT")


@pytest.mark.parametrize(
    ("words", "heads", "deps", "lemmas", "expected"),
    [
        ("it denied the claim", [1, 1, 3, 1], "nsubj ROOT det obj", {1: "deny"}, ["chad"]),
        ("he denied the claim", [1, 1, 3, 1], "nsubj ROOT det obj", {1: "deny"}, ["chad"]),
        ("it denied the river", [1, 1, 3, 1], "nsubj ROOT det obj", {1: "deny"}, []),
        ("it made the claim", [1, 1, 3, 1], "nsubj ROOT det obj", {1: "make"}, []),
        ("it denied the claim", [1, 1, 3, 1], "obj ROOT det obj", {1: "deny"}, []),
        ("it denied claim", [1, 2, 2], "nsubj acl:relcl ROOT", {1: "deny"}, ["chad"]),
    ],
)
def test_it_is_the_accused_that_denies_a_charge(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    lemmas: dict[int, str],
    expected: list[str],
) -> None:
    last = len(heads) - 1
    doc = parsed(words, heads, deps, {0: "PRP", last: "NN"}, lemmas=lemmas)
    reader = reader_of(doc, {})
    reader.memory.accused = (0, Actor("chad", "Chad", "state"))
    assert _ids(reader.actors(doc[0])) == expected


@pytest.mark.parametrize(
    ("words", "tag", "expected"),
    [
        ("police beat them", "VBD", ["students-d0c"]),
        ("police beat they", "VBD", ["police-d0c"]),
        ("rain beat them", "VBD", ["police-d0c"]),
        ("police beat them", "NN", ["police-d0c"]),
    ],
)
def test_them_are_the_others_where_the_last_ones_act(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 1], "nsubj ROOT obj", {0: "NNS", 1: tag, 2: "PRP"})
    reader = reader_of(doc, {})
    for name in ("students", "police"):
        actor = reader.cast.introduce(name, "population", "d0c")
        reader.memory.note_group(name, actor, armed=False)
    assert _ids(reader.actors(doc[2])) == expected


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("the statement said", "nsubj", ["chad"]),
        ("this statement said", "nsubj", ["chad"]),
        ("a statement said", "nsubj", []),
        ("the river said", "nsubj", []),
        ("the statement said", "obj", []),
    ],
)
def test_the_statement_speaks_for_who_put_it_out(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 2, 2], f"det {dep} ROOT", {1: "NN"})
    reader = reader_of(doc, {})
    reader.memory.issued = (Actor("chad", "Chad", "state"),)
    assert _ids(reader.actors(doc[1])) == expected


@pytest.mark.parametrize(
    ("words", "pos", "expected"),
    [
        ("Chadian faction of rivers", "NOUN", ["chadian-faction"]),
        ("Chadian faction of rivers", "ADJ", []),
        ("Chadian faction of Mali", "NOUN", ["mali"]),
    ],
)
def test_what_counts_nobody_is_somebody_itself(
    parsed: Parsed, reader_of: Reading, words: str, pos: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 3, 1], "amod ROOT case nmod", {1: "NN", 3: "NNP"}, {1: pos})
    named = {0: "chad demonym"} | ({3: "mali"} if words.endswith("Mali") else {})
    assert _ids(reader_of(doc, named).actors(doc[1])) == expected


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("officials including Chad", "nmod", ["chad"]),
        ("officials like Chad", "nmod", ["chad"]),
        ("officials like Chad and Mali", "nmod", ["chad", "mali"]),
        ("officials near Chad", "nmod", []),
        ("officials like Chad", "appos", []),
    ],
)
def test_some_are_named_for_all(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    count = len(words.split())
    deps = f"ROOT case {dep} cc conj".split()[:count]
    tags = {0: "NNS", 2: "NNP", 4: "NNP"}
    doc = parsed(words, [0, 2, 0, 4, 2][:count], deps, tags, lemmas={0: "official"})
    reader = reader_of(doc, {i: doc[i].lower_ for i in (2, 4) if i < count})
    assert _ids(reader.actors(doc[0])) == expected


def test_such_as_names_some(parsed: Parsed, reader_of: Reading) -> None:
    deps, tags = "ROOT case fixed nmod", {0: "NNS", 3: "NNP"}
    doc = parsed("armies such as Chad", [0, 3, 1, 0], deps, tags, lemmas={0: "army"})
    assert _ids(reader_of(doc, {3: "chad"}).actors(doc[0])) == ["chad"]


WHOSE = ([0, 3, 1, 4, 0, 4], "ROOT nmod nmod:poss nsubj acl:relcl obj")


@pytest.mark.parametrize(
    ("word", "arcs", "expected"),
    [
        ("whose", WHOSE, ["chad"]),
        ("Whose", WHOSE, ["chad"]),
        ("her", WHOSE, []),
        ("whose", (WHOSE[0], WHOSE[1].replace(":relcl", "")), []),
        ("whose", ([5, 3, 1, 4, 5, 5], "nsubj nmod nmod:poss nsubj acl:relcl ROOT"), ["mali"]),
        ("whose", ([0, 3, 1, 4, 5, 0], "ROOT nmod nmod:poss nsubj acl:relcl acl:relcl"), ["mali"]),
    ],
)
def test_whose_is_of_the_nearest_noun_that_its_clause_is_on(
    parsed: Parsed, reader_of: Reading, word: str, arcs: Arcs, expected: list[str]
) -> None:
    doc = parsed(f"Chad then {word} men armed Mali", *arcs, {0: "NNP", 2: "WP$", 5: "NNP"})
    assert _ids(reader_of(doc, {0: "chad", 5: "mali"}).actors(doc[2])) == expected


def test_a_body_that_is_named_by_its_place_is_not_the_place(
    parsed: Parsed, reader_of: Reading
) -> None:
    doc = parsed("Halloway army", [1, 1], "compound ROOT", {0: "NNP", 1: "NN"})
    reader = reader_of(doc, {})
    halloway = reader.cast.introduce("Halloway", "state")
    reader.cast.add(0, 1, halloway, "found")
    assert _ids(reader.actors(doc[1])) == ["halloway"]
    reader.cast.places.add(halloway.id)
    assert _ids(reader.actors(doc[1])) == ["halloway-army"]


@pytest.mark.parametrize(("noun", "expected"), [("worker", "worker-obik"), ("rebel", "rebel-d0c")])
def test_a_noun_for_people_takes_up_a_name_beside_which_it_stood(
    parsed: Parsed, reader_of: Reading, noun: str, expected: str
) -> None:
    words, deps = f"worker Obik won . the {noun} left", "compound nsubj ROOT punct det nsubj ROOT"
    doc = parsed(words, [1, 2, 2, 2, 5, 6, 6], deps, {0: "NN", 1: "NNP", 5: "NN"})
    reader = reader_of(doc, {})
    reader.cast.add(1, 2, reader.cast.introduce("Worker Obik", "person"), "found")
    assert _ids(reader.actors(doc[5])) == [expected]


@pytest.mark.parametrize(
    ("article", "noun", "first", "expected"),
    [
        ("the", "carmaker", "gazprom", "gazprom"),
        ("a", "carmaker", "gazprom", "carmaker-d0c"),
        ("the", "neighbour", "mali", "mali"),
        ("the", "politician", "barack-obama", "barack-obama"),
        ("the", "student", "barack-obama", "student-d0c"),
    ],
)
def test_a_noun_for_people_takes_up_one_of_its_kind(
    parsed: Parsed, reader_of: Reading, article: str, noun: str, first: str, expected: str
) -> None:
    words, deps = f"X slept . {article} {noun} left", "nsubj ROOT punct det nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 4, 5, 5], deps, {4: "NN"})
    assert _ids(reader_of(doc, {0: first}).actors(doc[4])) == [expected]


@pytest.mark.parametrize(
    ("owner", "expected"), [("Chadian", "chadian-politician"), ("tall", "barack-obama")]
)
def test_a_noun_for_people_that_are_of_a_state_takes_up_nobody(
    parsed: Parsed, reader_of: Reading, owner: str, expected: str
) -> None:
    words, deps = (
        f"Obama slept . the {owner} politician left",
        "nsubj ROOT punct det amod nsubj ROOT",
    )
    doc = parsed(words, [1, 1, 1, 5, 5, 6, 6], deps, {4: "JJ", 5: "NN"})
    named = {0: "barack-obama", **({4: "chad demonym"} if owner == "Chadian" else {})}
    assert _ids(reader_of(doc, named).actors(doc[5])) == [expected]
