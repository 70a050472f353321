"""Groups and bodies that no name names."""

from __future__ import annotations

import pytest

from graph.text.groups import in_violence, sectional, separate
from graph.text.lexicon import Lexicon
from graph.text.tree import lemmas, settle
from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs


@pytest.mark.parametrize(
    ("words", "heads", "deps", "tags", "token", "expected"),
    [
        ("police fled", [1, 1], "nsubj ROOT", {0: "NNS"}, 0, ["police-d0c"]),
        (
            "security forces fled",
            [1, 2, 2],
            "compound nsubj ROOT",
            {0: "NN", 1: "NNS"},
            1,
            ["security-forces"],
        ),
        ("forces fled", [1, 1], "nsubj ROOT", {0: "NNS"}, 0, []),
        ("Chad sent soldiers", [1, 1, 1], "nsubj ROOT obj", {2: "NNS"}, 2, []),
        ("gunman fled", [1, 1], "nsubj ROOT", {0: "NN"}, 0, ["gunman-d0c"]),
        ("student fled", [1, 1], "nsubj ROOT", {0: "NN"}, 0, ["student-d0c"]),
    ],
)
def test_some_nouns_are_actors_without_an_owner(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    tags: dict[int, str],
    token: int,
    expected: list[str],
) -> None:
    lemmas = {0: "force"} if words.startswith("forces") else {1: "force"}
    known = {"sent": {1: "send", 2: "soldier"}, "fled": lemmas}[
        words.split()[-2 if "sent" in words else -1]
    ]
    doc = parsed(words, heads, deps, tags, lemmas=known)
    assert [a.id for a in reader_of(doc, {}).actors(doc[token])] == expected


@pytest.mark.parametrize(
    ("words", "dep", "tag", "expected"),
    [
        ("the mayor fled", "det", "NN", ["mayor-d0c"]),
        ("some mayor fled", "dep", "NN", []),
        ("the mayors fled", "det", "NNS", []),
        ("the prefect fled", "det", "NN", ["prefect-d0c"]),
        ("the fleet fled", "det", "NN", []),
    ],
)
def test_an_office_holder_acts_behind_an_article(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, tag: str, expected: list[str]
) -> None:
    lemmas = {1: words.split()[1].removesuffix("s")}
    doc = parsed(words, [1, 2, 2], f"{dep} nsubj ROOT", {1: tag}, lemmas=lemmas)
    assert [a.id for a in reader_of(doc, {}).actors(doc[1])] == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("send", []), ("mobilise", []), ("reinforce", ["police-d0c"]), ("sack", ["police-d0c"])],
)
def test_who_is_only_moved_is_nobody_yet(
    parsed: Parsed, reader_of: Reading, verb: str, expected: list[str]
) -> None:
    """To reinforce someone moves only what is named as its object: troops, a border."""
    doc = parsed(["Chad", verb, "police"], [1, 1, 1], "nsubj ROOT obj", {2: "NNS"})
    assert [a.id for a in reader_of(doc, {0: "chad"}).actors(doc[2])] == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("rebel positions", ["rebels-d0c"]), ("hill positions", [])]
)
def test_a_thing_belongs_to_the_group_before_it(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1], "compound ROOT", {0: "NN", 1: "NNS"}, lemmas={1: "position"})
    assert [a.id for a in reader_of(doc, {}).actors(doc[1], target=True)] == expected


@pytest.mark.parametrize(
    ("words", "tag", "named", "expected"),
    [
        ("Chadian opposition leaders", "NNS", "chad demonym", "chadian-opposition-leaders"),
        ("Chadian opposition leader", "NN", "chad demonym", "chadian-opposition-leader"),
        ("Chadian party leaders", "NNS", "chad demonym", "chad"),
        ("LNA opposition leaders", "NNS", "libyan-national-army", "libyan-national-army"),
        ("Norland opposition leaders", "NNS", "", "norland-opposition-leaders"),
    ],
)
def test_those_who_stand_apart_from_their_state_are_not_the_state(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, named: str, expected: str
) -> None:
    doc = parsed(words, [2, 2, 2], "amod compound ROOT", {0: "NNP", 2: tag}, lemmas={2: "leader"})
    reader = reader_of(doc, {0: named} if named else {})
    if not named:
        reader.cast.add(0, 1, reader.cast.introduce("Norland", "organisation"), "found")
    (found,) = reader.actors(doc[2])
    assert found.id == expected


def test_who_stands_apart_from_a_state_is_of_its_country(
    parsed: Parsed, reader_of: Reading
) -> None:
    tags, deps = {0: "NNP", 2: "NNS"}, "amod compound ROOT"
    doc = parsed("Chadian rebel leaders", [2, 2, 2], deps, tags, lemmas={2: "leader"})
    (found,) = reader_of(doc, {0: "chad demonym"}).actors(doc[2])
    assert (found.name, found.country) == ("Chadian rebel leaders", "TD")


@pytest.mark.parametrize(
    ("words", "lemma", "expected"),
    [
        ("rebel tanks", "tank", ["rebels-d0c"]),
        ("hill tanks", "tank", []),
        ("government tanks", "tank", ["government-d0c"]),
        ("police tanks", "tank", ["police-d0c"]),
        ("rebel rivers", "river", []),
    ],
)
def test_a_machine_belongs_to_the_group_before_it(
    parsed: Parsed, reader_of: Reading, words: str, lemma: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1], "compound ROOT", {0: "NN", 1: "NNS"}, lemmas={1: lemma})
    assert [a.id for a in reader_of(doc, {}).actors(doc[1])] == expected


@pytest.mark.parametrize(
    ("word", "lemma", "expected"),
    [
        ("police", "police", ["police-d0c"]),
        ("policing", "police", []),
        ("rebelling", "rebel", []),
        ("men", "rebel", []),
    ],
)
def test_a_word_of_another_form_names_no_group(
    parsed: Parsed, reader_of: Reading, word: str, lemma: str, expected: list[str]
) -> None:
    words, tags = ["Chad", "condemned", word, "raid"], {2: "NN", 3: "NN"}
    doc = parsed(words, [1, 1, 3, 1], "nsubj ROOT compound obj", tags, lemmas={2: lemma})
    assert [a.id for a in reader_of(doc, {0: "chad"}).reach(doc[3])] == expected


FLED = ([1, 2, 2], "{} nsubj ROOT")
OWNED = ([2, 0, 3, 3], "nmod:poss case nsubj ROOT")
BEHIND = ([2, 0, 2], "nsubj {} ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "lemmas", "expected"),
    [
        ("villagers 's fighters fled", OWNED, {0: "villager", 2: "fighter"}, ["fighters-d0c"]),
        ("Wagner 's fighters fled", OWNED, {2: "fighter"}, ["wagner-group"]),
        ("Chad 's fighting fled", OWNED, {2: "fighter"}, []),
        ("fighters fled", ([1, 1], "nsubj ROOT"), {0: "fighter"}, []),
        ("trade fighters fled", FLED, {1: "fighter"}, ["trade-fighters"]),
        (
            "masked fighters fled",
            (FLED[0], "amod nsubj ROOT"),
            {1: "fighter"},
            ["masked-fighters"],
        ),
        ("tall fighters fled", (FLED[0], "amod nsubj ROOT"), {1: "fighter"}, []),
        ("fighters loyal fled", (BEHIND[0], "nsubj amod ROOT"), {0: "fighter"}, ["fighters-d0c"]),
        ("fighters linked fled", (BEHIND[0], "nsubj acl ROOT"), {0: "fighter"}, ["fighters-d0c"]),
        ("fighters tall fled", (BEHIND[0], "nsubj amod ROOT"), {0: "fighter"}, []),
        ("fighters loyal fled", (BEHIND[0], "nsubj advmod ROOT"), {0: "fighter"}, []),
        ("loyal fighters fled", (FLED[0], "amod nsubj ROOT"), {1: "fighter"}, []),
    ],
)
def test_fighters_are_somebody_by_their_owner_their_kind_or_their_side(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    arcs: tuple[list[int], str],
    lemmas: dict[int, str],
    expected: list[str],
) -> None:
    written = words.split()
    deps = arcs[1].format("compound")
    noun = next(i for i, dep in enumerate(deps.split()) if dep == "nsubj")
    named = {"Chad": "chad", "Wagner": "wagner-group"}
    tags = dict.fromkeys(lemmas, "NNS") | {0: "NNP" if written[0] in named else "NNS"}
    doc = parsed(words, arcs[0], deps, tags, {noun: "NOUN"}, lemmas)
    reader = reader_of(doc, {0: named[written[0]]} if written[0] in named else {})
    assert [actor.id for actor in reader.actors(doc[noun])] == expected


@pytest.mark.parametrize(
    ("words", "dep", "tag", "expected"),
    [
        ("world powers fled", "compound", "NNS", ["world-powers"]),
        ("regional powers fled", "amod", "NNS", ["regional-powers"]),
        ("big powers fled", "amod", "NNS", []),
        ("Orvanian powers fled", "amod", "NNS", ["orvanian-powers"]),
        ("East powers fled", "amod", "NNS", []),
        ("Orvanian powers fled", "det", "NNS", []),
        ("donor nations fled", "compound", "NNS", ["donor-nations"]),
        ("donor nation fled", "compound", "NN", []),
        ("big nations fled", "amod", "NNS", []),
        ("world powers fled", "compound", "NN", []),
        ("world rivers fled", "compound", "NNS", []),
    ],
)
def test_bodies_are_somebody_by_their_kind(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, tag: str, expected: list[str]
) -> None:
    lemmas = {2: words.split()[1].removesuffix("s")}
    deps = f"advmod {dep} nsubj ROOT"
    doc = parsed(f"then {words}", [3, 2, 3, 3], deps, {2: tag}, lemmas=lemmas)
    assert [actor.id for actor in reader_of(doc, {}).actors(doc[2])] == expected


def test_a_capital_that_opens_a_sentence_is_no_name(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed("Big powers fled", [1, 2, 2], "amod nsubj ROOT", {1: "NNS"}, lemmas={1: "power"})
    assert reader_of(doc, {}).actors(doc[1]) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("then Latin American powers", ["latin-american-powers"]),
        ("then Latin trade powers", ["trade-powers"]),
        ("then Big American powers", ["american-powers"]),
    ],
)
def test_half_a_name_before_the_kind_belongs_to_it(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    deps = "advmod compound compound ROOT"
    doc = parsed(words, [3, 3, 3, 3], deps, {3: "NNS"}, lemmas={3: "power"})
    assert [actor.id for actor in reader_of(doc, {}).actors(doc[3])] == expected


@pytest.mark.parametrize(
    ("words", "expected"), [("Chadian world powers", ["chad"]), ("Chadian tall powers", [])]
)
def test_bodies_of_no_kind_are_not_their_owner(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    doc = parsed(words, [2, 2, 2], "amod compound ROOT", {2: "NNS"}, lemmas={2: "power"})
    if "tall" in words:
        doc[1].dep_ = "amod"
    reader = reader_of(doc, {0: "chad demonym"})
    assert [actor.id for actor in reader.actors(doc[2])] == expected


@pytest.mark.parametrize(
    ("words", "deps", "tag", "expected"),
    [
        ("mayors soon fled", "nsubj advmod ROOT", "NNS", ["mayors-d0c"]),
        ("mayors soon fled", "obj advmod ROOT", "NNS", []),
        ("mayors all fled", "nsubj det ROOT", "NNS", []),
        ("mayor soon fled", "nsubj advmod ROOT", "NN", []),
        ("charities all fled", "obj det ROOT", "NNS", ["charities-d0c"]),
        ("charities all fled", "obj det ROOT", "NNPS", []),
        ("rivers soon fled", "nsubj advmod ROOT", "NNS", []),
    ],
)
def test_several_holders_of_an_office_act_bare_and_several_bodies_always(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, tag: str, expected: list[str]
) -> None:
    base = {"mayors": "mayor", "charities": "charity", "rivers": "river"}
    written = words.split()
    lemmas = {0: base.get(written[0], written[0])}
    heads = [2, 0 if "det" in deps else 2, 2]
    doc = parsed(written, heads, deps, {0: tag}, lemmas=lemmas)
    assert [actor.id for actor in reader_of(doc, {}).actors(doc[0])] == expected


@pytest.mark.parametrize(
    ("verb", "heads", "deps", "expected"),
    [
        ("send", [1, 1, 1, 1], "nsubj ROOT obj obj", ["police-d0c"]),
        ("send", [1, 1, 1, 1], "nsubj ROOT obj obl", []),
        ("send", [1, 1, 1, 1], "obj ROOT obj obl", []),
        ("send", [1, 1, 1, 1], "nsubj ROOT nsubj:pass obj", []),
        ("underwrite", [1, 1, 1, 1], "nsubj ROOT obj obl", ["police-d0c"]),
    ],
)
def test_who_is_given_something_is_not_moved(
    parsed: Parsed, reader_of: Reading, verb: str, heads: list[int], deps: str, expected: list[str]
) -> None:
    doc = parsed(["Chad", verb, "police", "aid"], heads, deps, {2: "NNS", 3: "NN"})
    assert [actor.id for actor in reader_of(doc, {0: "chad"}).actors(doc[2])] == expected


@pytest.mark.parametrize(("word", "expected"), [("both", []), ("either", []), ("some", ["g"])])
def test_both_governments_are_two_that_were_named(
    parsed: Parsed, reader_of: Reading, word: str, expected: list[str]
) -> None:
    lemmas = {1: "government"}
    doc = parsed(
        f"{word} governments fled", [1, 2, 2], "det nsubj ROOT", {1: "NNS"}, lemmas=lemmas
    )
    found = reader_of(doc, {}).actors(doc[1])
    assert [actor.id[0] for actor in found] == expected


SHOT = ([1, 1, 3, 1], "nsubj ROOT nummod obj")


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Chad shot five people", SHOT[1], ["people-d0c"]),
        ("Chad met five people", SHOT[1], []),
        ("Chad shot five rivers", SHOT[1], []),
        ("Chad shot five people", SHOT[1].replace("obj", "obl"), []),
        ("Chad shot five people", SHOT[1].replace("obj", "nsubj:pass"), ["people-d0c"]),
        ("Chad shot five people", SHOT[1].replace("obj", "obl:agent"), ["people-d0c"]),
    ],
)
def test_people_are_somebody_where_they_suffer_violence(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, expected: list[str]
) -> None:
    lemmas = {1: {"shot": "shoot", "met": "meet"}[words.split()[1]]}
    doc = parsed(words, SHOT[0], deps, {2: "CD", 3: "NNS"}, lemmas=lemmas)
    assert [actor.id for actor in reader_of(doc, {0: "chad"}).actors(doc[3])] == expected


@pytest.mark.parametrize(
    ("particle", "dep", "expected"),
    [("down", "compound:prt", ["people-d0c"]), ("down", "advmod", [])],
)
def test_a_particle_may_make_a_verb_violent(
    parsed: Parsed, reader_of: Reading, particle: str, dep: str, expected: list[str]
) -> None:
    doc = parsed(f"Chad cut {particle} people", [1, 1, 1, 1], f"nsubj ROOT {dep} obj", {3: "NNS"})
    assert [actor.id for actor in reader_of(doc, {0: "chad"}).actors(doc[3])] == expected


SACKED = ([1, 1, 3, 1], "nsubj ROOT nmod:poss obj")


@pytest.mark.parametrize(
    ("words", "tag", "dep", "expected"),
    [
        ("Wagner sacked its workers", "PRP$", "obj", ["workers-d0c"]),
        ("Wagner sacked its workers", "PRP$", "obl", ["workers-d0c"]),
        ("Wagner sacked its workers", "PRP$", "nsubj", ["wagner-group"]),
        ("Wagner sacked its fighters", "PRP$", "obj", ["wagner-group"]),
        ("Wagner sacked NATO workers", "NNP", "obj", ["nato"]),
    ],
)
def test_a_body_and_its_own_workers_are_two(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, dep: str, expected: list[str]
) -> None:
    lemmas = {1: "sack", 3: words.split()[3].removesuffix("s")}
    pos = {2: "PRON"} if tag == "PRP$" else {}
    deps = SACKED[1].replace("obj", dep)
    doc = parsed(words, SACKED[0], deps, {2: tag, 3: "NNS"}, pos, lemmas)
    named = {0: "wagner-group"} | ({2: "nato"} if tag == "NNP" else {})
    assert [actor.id for actor in reader_of(doc, named).actors(doc[3])] == expected


@pytest.mark.parametrize(
    ("words", "tag", "expected"),
    [
        ("the mayors fled", "NN", False),
        ("a rebel fled", "NN", False),
        ("the rebel fled", "NN", True),
        ("some rebels fled", "NNS", True),
    ],
)
def test_they_are_not_one_who_is_alone(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, expected: bool
) -> None:
    lemmas = {1: words.split()[1].removesuffix("s")}
    doc = parsed(words, [1, 2, 2], "det nsubj ROOT", {1: tag}, lemmas=lemmas)
    reader = reader_of(doc, {})
    assert len(reader.actors(doc[1])) == 1
    assert ("*" in reader.memory.groups) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("rebel", ["rebels-d0c"]), ("junta", ["junta-d0c"])]
)
def test_a_body_of_one_word_has_no_plural(
    parsed: Parsed, reader_of: Reading, word: str, expected: list[str]
) -> None:
    doc = parsed(f"{word} tanks", [1, 1], "compound ROOT", {0: "NN", 1: "NNS"}, lemmas={1: "tank"})
    assert [actor.id for actor in reader_of(doc, {}).actors(doc[1])] == expected


BEFORE = ([1, 1], "{} ROOT")
NAMED = ([2, 2, 2], "{} {} ROOT")
JOINED = ([2, 2, 3, 3], "advmod punct {} ROOT")


def _arcs(arcs: Arcs, *deps: str) -> Arcs:
    return arcs[0], arcs[1].format(*deps)


@pytest.mark.parametrize(
    ("words", "arcs", "noun", "expected"),
    [
        ("rebel chief", _arcs(BEFORE, "compound"), 1, True),
        ("rebel chief", _arcs(BEFORE, "amod"), 1, True),
        ("rebel chief", _arcs(BEFORE, "nmod:desc"), 1, True),
        ("rebel chief", _arcs(BEFORE, "advmod"), 1, False),
        ("Rebel Chief", _arcs(BEFORE, "amod"), 1, True),
        ("tall chief", _arcs(BEFORE, "amod"), 1, False),
        ("rebel tank", _arcs(BEFORE, "compound"), 1, False),
        ("chief rebel", ([0, 0], "ROOT amod"), 0, False),
        ("rebel chief Obik", _arcs(NAMED, "compound", "nmod:desc"), 1, True),
        ("rebel chief Obik", _arcs(NAMED, "amod", "compound"), 1, True),
        ("rebel chief Obik", _arcs(NAMED, "nmod:desc", "flat"), 1, True),
        ("rebel chief fled", _arcs(NAMED, "compound", "nsubj"), 1, False),
        ("chief rebel Obik", _arcs(NAMED, "nmod:desc", "compound"), 0, False),
        ("far - right leader", _arcs(JOINED, "amod"), 3, True),
        ("Far – right leader", _arcs(JOINED, "amod"), 3, True),
        ("far , right leader", _arcs(JOINED, "amod"), 3, False),
        ("near - right leader", _arcs(JOINED, "amod"), 3, False),
        ("anti - rebel leader", _arcs(JOINED, "compound"), 3, False),
        ("far-right leader", _arcs(BEFORE, "amod"), 1, True),
        ("- rebel leader", ([2, 2, 2], "punct compound ROOT"), 2, True),
    ],
)
def test_a_leader_of_a_part_is_known_by_the_word_before_him_or_his_name(
    parsed: Parsed, lexicon: Lexicon, words: str, arcs: Arcs, noun: int, expected: bool
) -> None:
    written = words.split()
    doc = parsed(words, *arcs, {noun: "NN"}, lemmas={noun: written[noun]})
    assert sectional(doc[noun], lexicon) is expected


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Russian company", _arcs(BEFORE, "amod"), True),
        ("Russian river", _arcs(BEFORE, "amod"), False),
        ("State company", _arcs(BEFORE, "compound"), False),
        ("national company", _arcs(BEFORE, "amod"), False),
        ("government company", _arcs(BEFORE, "nmod:desc"), False),
        ("state company", _arcs(BEFORE, "advmod"), True),
        ("state - owned company", _arcs(JOINED, "amod"), False),
        ("state – owned company", _arcs(JOINED, "amod"), False),
        ("state , owned company", _arcs(JOINED, "amod"), True),
        ("staff - owned company", _arcs(JOINED, "amod"), True),
        ("non - state company", _arcs(JOINED, "amod"), True),
    ],
)
def test_a_body_is_apart_from_its_state_unless_it_is_called_the_state_s(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, expected: bool
) -> None:
    doc = parsed(words, *arcs)
    assert separate(reader_of(doc, {}), doc[-1], doc[-1].lemma_) is expected


@pytest.mark.parametrize(
    ("words", "tag", "named", "expected"),
    [
        ("Chadian energy company", "NN", "chad demonym", "chadian-company"),
        ("Chadian energy companies", "NNS", "chad demonym", "chadian-companies"),
        ("Chadian state company", "NN", "chad demonym", "chad"),
        ("LNA energy company", "NN", "libyan-national-army", "libyan-national-army"),
        ("Norland energy company", "NN", "", "norland"),
        ("Chadian rebel chief", "NN", "chad demonym", "chadian-rebel-chief"),
        ("Chadian army chief", "NN", "chad demonym", "chad"),
        ("LNA rebel chief", "NN", "libyan-national-army", "libyan-national-army"),
        ("Norland rebel chief", "NN", "", "norland"),
        ("Chadian christian chiefs", "NNS", "chad demonym", "chad"),
    ],
)
def test_only_of_a_state_are_bodies_and_leaders_of_sections_apart(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, named: str, expected: str
) -> None:
    base = {"companies": "company", "chiefs": "chief"}
    lemmas = {2: base.get(words.split()[2], words.split()[2])}
    doc = parsed(words, [2, 2, 2], "amod compound ROOT", {0: "NNP", 2: tag}, lemmas=lemmas)
    reader = reader_of(doc, {0: named} if named else {})
    if not named:
        reader.cast.add(0, 1, reader.cast.introduce("Norland", "organisation"), "found")
    assert [actor.id for actor in reader.actors(doc[2])] == [expected]


@pytest.mark.parametrize(
    ("words", "tag", "named", "expected"),
    [
        ("Chadian opposition newspaper", "NN", "chad", "media"),
        ("Chadian energy company", "NN", "chad", "company"),
        ("Chadian opposition movement", "NN", "chad", "organisation"),
        ("Chadian trade church", "NN", "chad", "organisation"),
        ("Norland opposition party", "NNS", "", "population"),
        ("Chadian rebel chief", "NN", "chad", "person"),
        ("Chadian rebel chief", "NNS", "chad", "population"),
        ("Chadian rebel faction", "NNS", "chad", "organisation"),
        ("Chadian rebel commander", "NN", "chad", "person"),
        ("Chadian rebel commander", "NNS", "chad", "government"),
        ("then rebel commander", "NN", "", "person"),
        ("then tall commander", "NN", "", "government"),
        ("then trade group", "NN", "", "population"),
        ("Chadian rebel alliance", "NN", "chad", "population"),
        ("Chadian tall rebel", "NN", "chad", "armed-group"),
        ("then rebel police", "NNS", "", "government"),
    ],
)
def test_a_described_body_is_an_outlet_a_company_a_person_an_organ_or_people(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, named: str, expected: str
) -> None:
    first = words.split()[0]
    deps = f"{'advmod' if first == 'then' else 'amod'} compound ROOT"
    doc = parsed(words, [2, 2, 2], deps, {0: "NNP", 2: tag})
    reader = reader_of(doc, {0: f"{named} demonym"} if named else {})
    if first == "Norland":
        reader.cast.add(0, 1, reader.cast.introduce("Norland", "organisation"), "found")
    (found,) = reader.actors(doc[2])
    assert (found.kind, found.discovered) == (expected, True)


GENITIVE = ([2, 0, 2], "nmod:poss case ROOT")
GENITIVES = ([3, 0, 3, 3], "nmod:poss case compound ROOT")
PHRASE = ([0, 2, 0], "ROOT case nmod")


@pytest.mark.parametrize(
    ("words", "arcs", "noun", "named", "expected"),
    [
        ("Chad 's opposition", GENITIVE, 2, {0: "chad"}, "Chadian opposition"),
        ("Chad 's trade union", GENITIVES, 3, {0: "chad"}, "Chadian trade union"),
        ("Vatican 's church", GENITIVE, 2, {0: "vatican-city"}, "Vatican City church"),
        ("opposition of Chad", PHRASE, 0, {2: "chad"}, "Chadian opposition"),
        ("opposition in Chad", PHRASE, 0, {2: "chad"}, "opposition"),
        ("Obama 's student", GENITIVE, 2, {0: "barack-obama"}, "student"),
        (
            "Chadian opposition",
            ([1, 1], "amod ROOT"),
            1,
            {0: "chad demonym"},
            "Chadian opposition",
        ),
    ],
)
def test_who_is_of_a_state_is_called_by_its_people(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    arcs: Arcs,
    noun: int,
    named: dict[int, str],
    expected: str,
) -> None:
    doc = parsed(words, *arcs, dict.fromkeys(named, "NNP") | {noun: "NN"})
    (found,) = reader_of(doc, named).actors(doc[noun])
    assert found.name == expected
    alone = " " not in expected  # and so of this report only
    assert found.id == expected.lower().replace(" ", "-") + "-d0c" * alone


@pytest.mark.parametrize(
    ("owner", "tag", "expected"),
    [("Mali", "NNP", "Malian opposition"), ("its", "PRP$", "opposition")],
)
def test_who_is_of_a_state_that_a_pronoun_takes_up_is_not_called_by_its_people(
    parsed: Parsed, reader_of: Reading, owner: str, tag: str, expected: str
) -> None:
    words, deps = f"Mali slept . {owner} opposition fled", "nsubj ROOT punct nmod:poss nsubj ROOT"
    pos = {3: "PRON"} if tag == "PRP$" else {}
    doc = parsed(words, [1, 1, 1, 4, 5, 5], deps, {3: tag, 4: "NN"}, pos)
    reader = reader_of(doc, {0: "mali", **({3: "mali"} if tag == "NNP" else {})})
    (found,) = reader.actors(doc[4])
    assert (found.name, found.country) == (expected, "ML")
    assert found.id == ("malian-opposition" if tag == "NNP" else "opposition-d0c")


def test_of_several_owners_the_state_gives_the_name(parsed: Parsed, reader_of: Reading) -> None:
    words, deps = "Obama and Chad 's students", "nmod:poss cc conj case ROOT"
    doc = parsed(words, [4, 2, 0, 0, 4], deps, {2: "NNP", 4: "NNS"}, lemmas={4: "student"})
    (found,) = reader_of(doc, {0: "barack-obama", 2: "chad"}).actors(doc[4])
    assert found.name == "Chadian students"


DOZENS = ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod")
LISTED = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj case nmod cc conj")
COUNTS = ([1, 1, 1, 4, 2, 6, 4], "nsubj ROOT obj cc conj case nmod")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Chad jailed dozens of critics", DOZENS, True),
        ("Chad jailed Dozens of critics", DOZENS, True),
        ("Chad jailed dozens of actors and critics", LISTED, True),
        ("Chad jailed scores and dozens of critics", COUNTS, True),
        ("Chad jailed dozens near critics", DOZENS, False),
        ("Chad jailed friends of critics", DOZENS, False),
        ("Chad jailed dozens of rivers", DOZENS, False),
        ("Chad painted dozens of critics", DOZENS, False),
        (
            "Chad jailed dozens of critics",
            (DOZENS[0], DOZENS[1].replace("obj", "advmod")),
            False,
        ),
    ],
)
def test_dozens_of_people_suffer_what_the_dozens_suffer(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, expected: bool
) -> None:
    written = words.split()
    bases = {1: written[1].removesuffix("ed")}
    bases |= {i: w.removesuffix("s") for i, w in enumerate(written) if i > 1}
    tags = dict.fromkeys(range(2, len(written)), "NNS") | {1: "VBD"}
    doc = parsed(words, *arcs, tags, lemmas=bases)
    assert in_violence(doc[-1], doc[-1].lemma_, reader_of(doc, {})) is expected


def test_who_suffers_is_asked_without_a_trace(parsed: Parsed, reader_of: Reading) -> None:
    deps = "nsubj ROOT compound:prt obj"
    doc = parsed("Chad beat up critics", [1, 1, 1, 1], deps, {1: "VBD", 3: "NNS"})
    settle(doc)
    before = list(lemmas(doc[1]))
    assert in_violence(doc[3], "critic", reader_of(doc, {}))
    assert lemmas(doc[1]) == before


@pytest.mark.parametrize(
    ("word", "dep", "tag", "sort", "expected"),
    [
        ("local", "amod", "NNPS", " demonym", "local-chadians-d0c"),
        ("Local", "amod", "NNS", " demonym", "local-chadians-d0c"),
        ("ethnic", "amod", "NNPS", " demonym", "ethnic-chadians"),
        ("tall", "amod", "NNPS", " demonym", "chad"),
        ("local", "advmod", "NNPS", " demonym", "chad"),
        ("local", "amod", "NNP", " demonym", "chad"),
        ("local", "amod", "NNPS", "", "chad"),
    ],
)
def test_local_people_of_a_nation_are_not_its_state(
    parsed: Parsed,
    reader_of: Reading,
    word: str,
    dep: str,
    tag: str,
    sort: str,
    expected: str,
) -> None:
    doc = parsed(f"then {word} Chadians fled", [3, 2, 3, 3], f"advmod {dep} nsubj ROOT", {2: tag})
    (found,) = reader_of(doc, {2: f"chad{sort}"}).actors(doc[2])
    assert found.id == expected
    assert found.kind == ("state" if expected == "chad" else "population")
