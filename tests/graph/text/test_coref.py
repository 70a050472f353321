"""Who a pronoun or a definite noun takes up again."""

from __future__ import annotations

import pytest

from graph.model import Actor
from graph.text.coref import Memory
from graph.text.lexicon import Lexicon
from tests.graph.text.conftest import Casting, Parsed

TWO = ([1, 1, 1, 3, 5, 5, 5], "nsubj ROOT obj punct nsubj ROOT obj")


def _who(memory: Memory, index: int) -> str | None:
    actor = memory.pronoun(memory.cast.doc[index])
    return actor.id if actor else None


@pytest.fixture
def two(parsed: Parsed, cast_of: Casting, lexicon: Lexicon):
    """Make a memory of "A met B . PRONOUN left C"."""

    def make(pronoun: str, first: str, second: str) -> Memory:
        words = ["A", "met", "B", ".", pronoun, "left", "C"]
        heads = [1, 1, 1, 1, 5, 5, 5]
        doc = parsed(words, heads, TWO[1], {4: "PRP"}, pos={4: "PRON"})
        return Memory(cast_of(doc, {0: first, 2: second}), lexicon)

    return make


@pytest.mark.parametrize(
    ("pronoun", "first", "second", "expected"),
    [
        ("he", "khalifa-haftar", "egypt", "khalifa-haftar"),
        ("he", "egypt", "khalifa-haftar", "khalifa-haftar"),
        ("he", "khalifa-haftar", "fayez-al-sarraj", "khalifa-haftar"),
        ("he", "egypt", "turkey", None),
        ("it", "egypt", "khalifa-haftar", "egypt"),
        ("it", "khalifa-haftar", "fayez-al-sarraj", None),
        ("they", "houthis", "egypt", "houthis"),
        ("they", "egypt", "khalifa-haftar", None),
        ("this", "egypt", "khalifa-haftar", None),
        ("he", "khalifa-haftar demonym", "egypt", None),
    ],
)
def test_a_pronoun_is_the_nearest_that_agrees_subjects_first(
    two, pronoun: str, first: str, second: str, expected: str | None
) -> None:
    assert _who(two(pronoun, first, second), 4) == expected


def test_two_that_agree_equally_are_nobody(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    doc = parsed(
        "rain met A with B . he left",
        [1, 1, 1, 4, 1, 1, 7, 7],
        "nsubj ROOT obj case obl punct nsubj ROOT",
        {0: "NN", 6: "PRP"},
        pos={6: "PRON"},
    )
    memory = Memory(cast_of(doc, {2: "khalifa-haftar", 4: "fayez-al-sarraj"}), lexicon)
    assert _who(memory, 6) is None


def test_nobody_is_remembered_for_long(parsed: Parsed, cast_of: Casting, lexicon: Lexicon) -> None:
    words = ["Haftar", "left", *["rain", "fell"] * 4, "he", "slept"]
    heads = [i + 1 if i % 2 == 0 else i for i in range(len(words))]
    doc = parsed(words, heads, ["nsubj", "ROOT"] * 6, {10: "PRP"}, pos={10: "PRON"})
    assert _who(Memory(cast_of(doc, {0: "khalifa-haftar"}), lexicon), 10) is None


def test_an_empty_it_is_nobody(parsed: Parsed, cast_of: Casting, lexicon: Lexicon) -> None:
    doc = parsed(
        "Egypt slept . it rained",
        [1, 1, 1, 4, 4],
        "nsubj ROOT punct expl ROOT",
        {3: "PRP"},
        pos={3: "PRON"},
    )
    assert _who(Memory(cast_of(doc, {0: "egypt"}), lexicon), 3) is None


@pytest.mark.parametrize(
    ("article", "noun", "named", "expected"),
    [
        ("the", "agency", "anadolu-agency", "anadolu-agency"),
        ("this", "country", "egypt", "egypt"),
        ("an", "agency", "anadolu-agency", None),
        ("the", "agency", "egypt", None),
        ("the", "river", "egypt", None),
        ("the", "mayor", "egypt", "mayor"),
        ("a", "mayor", "egypt", None),
    ],
)
def test_a_definite_noun_takes_up_an_actor_of_its_kind(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    article: str,
    noun: str,
    named: str,
    expected: str | None,
) -> None:
    words = ["X", "slept", ".", article, noun, "woke"]
    doc = parsed(words, [1, 1, 1, 4, 5, 5], "nsubj ROOT punct det nsubj ROOT", {4: "NN"})
    memory = Memory(cast_of(doc, {0: named}), lexicon)
    memory.note_group("mayor", Actor("mayor", "mayor", "person"), armed=False, several=False)
    found = memory.described(doc[4], noun)
    assert (found.id if found else None) == expected


def test_the_last_armed_group_of_a_people_is_remembered(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    doc = parsed("the Syrians left", [1, 2, 2], "det nsubj ROOT", {1: "NNPS"})
    cast = cast_of(doc, {1: "syria demonym"})
    memory, fighters = (
        Memory(cast, lexicon),
        Actor("f", "Syrian fighters", "armed-group", country="SY"),
    )
    assert memory.people(doc[1], cast.at(doc[1])) is None
    memory.note_group("fighter", fighters, armed=True)
    assert memory.people(doc[1], cast.at(doc[1])) == fighters
    assert memory.group(doc[1], "fighter", []) == fighters


@pytest.mark.parametrize(
    ("words", "third", "expected"),
    [
        ("both countries", "rain", {"egypt", "turkey"}),
        ("both countries", "Chad", set()),
        ("big countries", "rain", set()),
        ("both sides", "rain", set()),
    ],
)
def test_both_countries_are_the_two_that_were_named(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, words: str, third: str, expected: set[str]
) -> None:
    named = {0: "egypt", 2: "turkey", **({4: "chad"} if third == "Chad" else {})}
    deps = "nsubj ROOT obj case obl punct det nsubj ROOT"
    doc = parsed(
        f"Egypt met Turkey in {third} . {words} agreed",
        [1, 1, 1, 4, 1, 1, 7, 8, 8],
        deps,
        {7: "NNS"},
    )
    found = Memory(cast_of(doc, named), lexicon).both(
        doc[7], doc[7].lower_.rstrip("s").replace("ie", "y")
    )
    assert {actor.id for actor in found} == expected


def test_both_sides_are_those_who_fought_or_talked_last(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, actors: dict[str, Actor]
) -> None:
    doc = parsed("both sides agreed", [1, 2, 2], "det nsubj ROOT", {1: "NNS"})
    memory = Memory(cast_of(doc, {}), lexicon)
    memory.sides = (actors["egypt"], actors["turkey"])
    assert memory.both(doc[1], "side") == [actors["egypt"], actors["turkey"]]


def test_a_word_of_a_name_takes_the_name_up_again(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    doc = parsed(
        "LNA won . the army left", [1, 1, 1, 4, 5, 5], "nsubj ROOT punct det nsubj ROOT", {4: "NN"}
    )
    other = parsed(
        "Army won . the army left",
        [1, 1, 1, 4, 5, 5],
        "nsubj ROOT punct det nsubj ROOT",
        {4: "NN"},
    )
    named = {0: "libyan-national-army"}
    assert Memory(cast_of(doc, named), lexicon).so_called(doc[4], "army") is None
    again = Memory(cast_of(other, named), lexicon).so_called(other[4], "army")
    assert again and again.id == "libyan-national-army"


@pytest.mark.parametrize(("other", "expected"), [("egypt", "anadolu-agency"), ("bbc", None)])
def test_a_report_comes_back_to_its_only_outlet(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, other: str, expected: str | None
) -> None:
    words = (
        ["X", "slept", ".", "Y", "slept", "."]
        + ["rain", "fell", "."] * 4
        + ["the", "text", "says"]
    )
    heads = [i - i % 3 + 1 for i in range(18)] + [19, 20, 20]
    deps = ["nsubj", "ROOT", "punct"] * 6 + ["det", "nsubj", "ROOT"]
    doc = parsed(words, heads, deps, {19: "NN"})
    memory = Memory(cast_of(doc, {0: "anadolu-agency", 3: other}), lexicon)
    found = memory.described(doc[19], "text")
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(("lemma", "expected"), [("party", True), ("river", False)])
def test_both_parties_of_whom_nobody_fought_are_the_two_that_were_named(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, lemma: str, expected: bool
) -> None:
    named = {0: "republican-party", 2: "democratic-party"}
    words, deps = "GOP met Democrats . both parties left", "nsubj ROOT obj punct det nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 1, 5, 6, 6], deps, {5: "NNS"})
    found = Memory(cast_of(doc, named), lexicon).both(doc[5], lemma)
    assert [actor.id for actor in found] == list(named.values()) * expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("the raid", ["egypt"]), ("a raid", []), ("the river", []), ("the arrest", [])],
)
def test_the_raid_is_whose_doing_was_told(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    actors: dict[str, Actor],
    words: str,
    expected: list[str],
) -> None:
    doc = parsed(words, [1, 1], "det ROOT", {1: "NN"})
    memory = Memory(cast_of(doc, {}), lexicon)
    memory.doers |= {"attacks": (actors["egypt"],), "supports": (actors["chad"],)}
    assert [actor.id for actor in memory.doer(doc[1])] == expected


@pytest.mark.parametrize(("dep", "expected"), [("obj", "chad"), ("ccomp", "egypt")])
def test_the_object_is_another_than_the_subject(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, dep: str, expected: str
) -> None:
    words, deps = "Chad slept . Egypt blamed the country", f"nsubj ROOT punct nsubj ROOT det {dep}"
    doc = parsed(words, [1, 1, 1, 4, 4, 6, 4], deps, {6: "NN"})
    memory = Memory(cast_of(doc, {0: "chad", 3: "egypt"}), lexicon)
    found = memory.described(doc[6], "country")
    assert found and found.id == expected


@pytest.mark.parametrize(
    ("trigger", "expected"), [(1, "khalifa-haftar"), (-80, None), (None, None)]
)
def test_who_has_just_been_accused_may_deny_it(
    two, trigger: int | None, expected: str | None
) -> None:
    memory = two("it", "khalifa-haftar", "egypt")
    haftar = memory.cast.actors["khalifa-haftar"]
    memory.accused = None if trigger is None else (trigger, haftar)
    found = memory.denier(memory.cast.doc[5])
    assert (found.id if found else None) == expected


def test_the_others_are_the_group_before_the_last_one(two) -> None:
    memory = two("them", "khalifa-haftar", "egypt")
    police, students = (
        memory.cast.introduce(name, "population") for name in ("police", "students")
    )
    assert memory.others(police) is None
    memory.note_group("police", police, armed=False)
    assert memory.others(police) is None
    memory.note_group("student", students, armed=False)
    memory.note_group("student", students, armed=False)
    mayor = memory.cast.introduce("mayor", "person")
    memory.note_group("mayor", mayor, armed=False, several=False)
    assert memory.groups["mayor"] == mayor
    assert memory.others(students) == police
    assert memory.others(memory.cast.actors["egypt"]) is None
    assert memory.others(police) is None


HELPED = ([1, 1, 1, 1, 5, 3], "nsubj ROOT obj xcomp nmod:poss obj")


@pytest.mark.parametrize(
    ("deps", "named", "expected"),
    [
        (HELPED[1], "chad", "chad"),
        (HELPED[1].replace("obj", "iobj", 1), "chad", "chad"),
        (HELPED[1].replace("obj", "obl", 1), "chad", "egypt"),
        (HELPED[1].replace("xcomp", "advcl"), "chad", "egypt"),
        (HELPED[1].replace("nmod:poss", "obj"), "chad", "egypt"),
        (HELPED[1], "khalifa-haftar", "egypt"),
        (HELPED[1], "", "egypt"),
    ],
)
def test_its_border_is_that_of_who_is_helped_to_guard_it(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, deps: str, named: str, expected: str
) -> None:
    tags = {3: "VB", 4: "PRP$", 5: "NN"}
    doc = parsed("Egypt helped X guard its border", HELPED[0], deps, tags, pos={4: "PRON"})
    cast = cast_of(doc, {0: "egypt", **({2: named} if named else {})})
    assert _who(Memory(cast, lexicon), 4) == expected


def test_its_border_is_not_that_of_two_who_are_helped(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    deps = "nsubj ROOT obj cc conj xcomp nmod:poss obj"
    tags = {4: "NNP", 5: "VB", 6: "PRP$", 7: "NN"}
    words, heads = "Egypt helped Chad and Mali guard its border", [1, 1, 1, 4, 2, 1, 7, 5]
    doc = parsed(words, heads, deps, tags, pos={6: "PRON"})
    cast = cast_of(doc, {0: "egypt", 2: "chad", 4: "mali"})
    assert _who(Memory(cast, lexicon), 6) == "egypt"


@pytest.mark.parametrize(
    ("cop", "it", "expected"),
    [("cop", "nsubj", "egypt"), ("advmod", "nsubj", None), ("cop", "nmod", None)],
)
def test_who_says_that_it_was_somewhere_may_be_it(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, cop: str, it: str, expected: str | None
) -> None:
    words, deps = "Egypt said that it was behind strikes", f"nsubj ROOT mark {it} {cop} case ccomp"
    tags = {1: "VBD", 3: "PRP", 6: "NNS"}
    doc = parsed(words, [1, 1, 6, 6, 6, 6, 1], deps, tags, pos={3: "PRON"})
    assert _who(Memory(cast_of(doc, {0: "egypt"}), lexicon), 3) == expected


@pytest.mark.parametrize(
    ("article", "noun", "tag", "named", "spoken", "expected"),
    [
        ("the", "rebel", "NNS", {0: "houthis"}, "", "houthis"),
        ("those", "rebel", "NNS", {0: "houthis"}, "", "houthis"),
        ("some", "rebel", "NNS", {0: "houthis"}, "", None),
        ("the", "worker", "NNS", {0: "houthis"}, "", None),
        ("the", "rebel", "NN", {0: "houthis"}, "", None),
        ("the", "rebel", "NNS", {0: "houthis", 2: "hamas"}, "", None),
        ("the", "rebel", "NNS", {0: "egypt"}, "", None),
        ("the", "rebel", "NNS", {0: "houthis"}, "armed-group", None),
        ("the", "rebel", "NNS", {0: "houthis"}, "person", "houthis"),
        ("the", "rebel", "NNS", {0: "houthis"}, "armed-group soldier", "houthis"),
    ],
)
def test_the_rebels_are_the_only_armed_group_that_was_spoken_of(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    article: str,
    noun: str,
    tag: str,
    named: dict[int, str],
    spoken: str,
    expected: str | None,
) -> None:
    words = f"Houthis met Hamas . {article} {noun} left"
    deps = "nsubj ROOT obj punct det nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 1, 5, 6, 6], deps, {5: tag})
    memory = Memory(cast_of(doc, named), lexicon)
    if spoken:
        kind, _, lemma = spoken.partition(" ")
        memory.note_group(lemma or "gunman", Actor("g", "gunmen", kind), armed=True)
    found = memory.group(doc[5], noun, [])
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(("tag", "expected"), [("NN", True), ("NNP", True), ("NNS", False)])
def test_a_word_of_a_name_in_capitals_takes_the_name_up_again(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, tag: str, expected: bool
) -> None:
    words, deps = "Army won . the Army left", "nsubj ROOT punct det nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 4, 5, 5], deps, {4: tag})
    memory = Memory(cast_of(doc, {0: "libyan-national-army"}), lexicon)
    assert bool(memory.so_called(doc[4], "army")) is expected
    assert bool(memory.described(doc[4], "army")) is expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("egypt demonym", "chad", ["egypt", "chad"]),
        ("egypt", "chad demonym", ["egypt", "chad"]),
        ("egypt demonym", "chad demonym", []),
    ],
)
def test_both_countries_may_be_one_of_which_only_the_people_is_named(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    first: str,
    second: str,
    expected: list[str],
) -> None:
    words, deps = (
        "A minister met B . both countries left",
        "amod nsubj ROOT obj punct det nsubj ROOT",
    )
    doc = parsed(words, [1, 2, 2, 2, 2, 6, 7, 7], deps, {1: "NN", 6: "NNS"})
    found = Memory(cast_of(doc, {0: first, 3: second}), lexicon).both(doc[6], "country")
    assert sorted(actor.id for actor in found) == sorted(expected)


@pytest.mark.parametrize(
    ("title", "noun", "expected"),
    [
        ("archbishop", "cleric", True),
        ("archbishop", "archbishop", True),
        ("cleric", "archbishop", False),
        ("cleric", "cleric", True),
        ("imam", "clergyman", False),
        ("archbishop", "mayor", False),
    ],
)
def test_a_word_takes_up_who_bears_a_title_of_its_kin(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, title: str, noun: str, expected: bool
) -> None:
    words, deps = (
        f"{title} Kalu won . the {noun} left",
        "nmod:desc nsubj ROOT punct det nsubj ROOT",
    )
    doc = parsed(words, [1, 2, 2, 2, 5, 6, 6], deps, {0: "NN", 1: "NNP", 5: "NN"})
    cast = cast_of(doc, {})
    kalu = cast.add(1, 2, cast.introduce("Desmond Kalu", "person"), "found").actor
    found = Memory(cast, lexicon).so_called(doc[5], noun)
    assert found == (kalu if expected else None)


@pytest.mark.parametrize(
    ("name", "noun", "expected"),
    [
        ("Court", "tribunal", True),
        ("Tribunal", "court", True),
        ("Airways", "carrier", True),
        ("Carrier", "airways", False),
        ("Court", "college", False),
    ],
)
def test_a_word_takes_up_a_body_with_a_word_of_its_kin_in_its_name(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, name: str, noun: str, expected: bool
) -> None:
    words, deps = f"{name} won . the {noun} left", "nsubj ROOT punct det nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 4, 5, 5], deps, {4: "NN"})
    cast = cast_of(doc, {})
    body = cast.add(0, 1, cast.introduce(f"Norland {name}", "organisation"), "found").actor
    found = Memory(cast, lexicon).so_called(doc[4], noun)
    assert found == (body if expected else None)


FAR = "rain fell . rain fell . rain fell ."


@pytest.mark.parametrize(
    ("deps", "first", "second", "noun", "expected"),
    [
        (("nsubj", "obj"), "organisation found", "", "company", "a"),
        (("nsubj", "obj"), "company found", "", "company", "a"),
        (("nsubj:pass", "obj"), "organisation found", "", "company", "a"),
        (("obj", "obj"), "organisation found", "", "company", None),
        (("nsubj", "obj"), "organisation found", "organisation found", "company", None),
        (("nsubj", "obj"), "organisation found", "company found", "company", None),
        (("nsubj", "obj"), "organisation found", "person found", "company", "a"),
        (("obj", "nsubj"), "organisation found", "person found", "company", None),
        (("nsubj", "obj"), "person found", "", "company", None),
        (("nsubj", "obj"), "media found", "", "company", None),
        (("nsubj", "obj"), "organisation name", "", "company", None),
        (("nsubj", "obj"), "company name", "", "company", None),
        (("nsubj", "obj"), "organisation found", "", "group", None),
        (("nsubj", "obj"), "organisation found", "", "river", None),
    ],
)
def test_the_company_is_the_only_new_body_so_far_that_acted(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    deps: tuple[str, str],
    first: str,
    second: str,
    noun: str,
    expected: str | None,
) -> None:
    words = f"A sued B . {FAR} the {noun} left"
    heads = [1, 1, 1, 1, *(5 + 3 * ((i - 4) // 3) for i in range(4, 13)), 14, 15, 15]
    written = [deps[0], "ROOT", deps[1], "punct", *["nsubj", "ROOT", "punct"] * 3]
    doc = parsed(words, heads, [*written, "det", "nsubj", "ROOT"], {4: "NN", 14: "NN"})
    cast = cast_of(doc, {})
    for i, (name, told) in enumerate((("A", first), ("B", second))):
        if told:
            kind, sort = told.split()
            cast.add(2 * i, 2 * i + 1, cast.introduce(name, kind), sort)
    found = Memory(cast, lexicon).described(doc[14], noun)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize("sort", ["name", "found"])
def test_the_company_is_rather_a_known_one_that_was_named_just_before(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, sort: str
) -> None:
    words, deps = "A sued Gazprom . the company left", "nsubj ROOT obj punct det nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 1, 5, 6, 6], deps, {5: "NN"})
    cast = cast_of(doc, {2: f"gazprom {sort}"})
    cast.add(0, 1, cast.introduce("A", "organisation"), "found")
    found = Memory(cast, lexicon).described(doc[5], "company")
    assert found and found.id == "gazprom"


QUOTED = ([1, 1, 1, 1, 5, 5, 5], "nsubj ROOT obj punct nsubj ROOT obj")


@pytest.mark.parametrize(
    ("verbs", "deps", "first", "expected"),
    [
        (("report", "arm"), ("nsubj", "nsubj"), "bbc", None),
        (("shell", "arm"), ("nsubj", "nsubj"), "bbc", "bbc"),
        (("report", "arm"), ("obl", "nsubj"), "bbc", "bbc"),
        (("report", "arm"), ("nsubj", "nsubj"), "chad", "chad"),
        (("report", "say"), ("nsubj", "nsubj"), "bbc", "bbc"),
        (("report", "tell"), ("nsubj", "obj"), "bbc", None),
        (("report", "tell"), ("nsubj", "nmod:poss"), "bbc", None),
    ],
)
def test_it_is_no_outlet_that_was_quoted_in_an_earlier_sentence_and_says_no_more(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    verbs: tuple[str, str],
    deps: tuple[str, str],
    first: str,
    expected: str | None,
) -> None:
    written = QUOTED[1].split()
    written[0], written[4] = deps
    words = f"X {verbs[0]} rain . it {verbs[1]} rain"
    tags = {0: "NNP", 2: "NN", 4: "PRP", 6: "NN"}
    doc = parsed(words, QUOTED[0], written, tags, pos={4: "PRON"})
    assert _who(Memory(cast_of(doc, {0: first}), lexicon), 4) == expected


def test_it_is_whom_a_report_is_about(parsed: Parsed, cast_of: Casting, lexicon: Lexicon) -> None:
    words = "Chad fled , BBC report . it arm rain"
    deps = "nsubj ccomp punct nsubj ROOT punct nsubj ROOT obj"
    tags = {1: "VBD", 6: "PRP", 8: "NN"}
    doc = parsed(words, [1, 4, 4, 4, 4, 4, 7, 7, 7], deps, tags, pos={6: "PRON"})
    assert _who(Memory(cast_of(doc, {0: "chad", 3: "bbc"}), lexicon), 6) == "chad"


def test_it_may_be_the_outlet_that_says_so_in_the_same_sentence(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    words, deps = "BBC report that it arm rain", "nsubj ROOT mark nsubj ccomp obj"
    doc = parsed(words, [1, 1, 4, 4, 1, 4], deps, {3: "PRP", 5: "NN"}, pos={3: "PRON"})
    assert _who(Memory(cast_of(doc, {0: "bbc"}), lexicon), 3) == "bbc"


@pytest.mark.parametrize(
    ("title", "name", "she", "he"),
    [
        ("minister", "Angela Obik", True, False),
        ("minister", "Vladimir Obik", False, True),
        ("minister", "Angela", True, False),
        ("minister", "Ángela Obik", True, False),
        ("minister", "Angela-Vladimir Obik", True, False),
        ("minister", "Obik Angela", True, True),
        ("minister", "Kim Yo-jong", True, False),
        ("minister", "Kim Yong-nam", True, True),
        ("mrs", "Kvello Ost", True, False),
        ("mr", "Kvello Ost", False, True),
        ("mr", "Angela Obik", True, True),
        ("mrs", "Vladimir Obik", True, True),
        ("mrs", "Angela Obik", True, False),
        ("mr", "Vladimir Obik", False, True),
    ],
)
@pytest.mark.parametrize("case", ["she", "her", "herself", "he", "him", "his", "himself", "She"])
def test_a_first_name_a_whole_name_or_a_title_tells_who_is_he_or_she(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    title: str,
    name: str,
    she: bool,
    he: bool,
    case: str,
) -> None:
    words, deps = f"{title} Obik slept . {case} left", "nmod:desc nsubj ROOT punct nsubj ROOT"
    tags = {0: "NN", 4: "PRP"}
    doc = parsed(words, [1, 2, 2, 2, 5, 5], deps, tags, pos={4: "PRON"})
    cast = cast_of(doc, {})
    person = cast.add(1, 2, cast.introduce(name, "person"), "name").actor
    female = case.lower() in ("she", "her", "herself")
    expected = she if female else he
    assert Memory(cast, lexicon).pronoun(doc[4]) == (person if expected else None)


@pytest.mark.parametrize(
    ("pronoun", "first", "second", "expected"),
    [
        ("she", "vladimir-putin", "angela-merkel", "angela-merkel"),
        ("he", "vladimir-putin", "angela-merkel", "vladimir-putin"),
        ("he", "angela-merkel", "vladimir-putin", "vladimir-putin"),
        ("she", "angela-merkel", "vladimir-putin", "angela-merkel"),
        ("she", "vladimir-putin", "egypt", None),
        ("he", "angela-merkel", "egypt", None),
        ("it", "angela-merkel", "egypt", "egypt"),
    ],
)
def test_he_and_she_pass_by_the_other_one(
    two, pronoun: str, first: str, second: str, expected: str | None
) -> None:
    assert _who(two(pronoun, first, second), 4) == expected


DOING = ([1, 2, 2, 2, 2, 6, 6, 6], "amod nsubj ROOT obj punct {} ROOT obj")


@pytest.mark.parametrize(
    ("tag", "dep", "pronoun", "relation", "expected"),
    [
        ("NNS", "nsubj", "they", "nsubj", "turkey"),
        ("NNS", "nsubj:outer", "they", "nsubj", "turkey"),
        ("NN", "nsubj", "they", "nsubj", None),
        ("NNS", "obj", "they", "nsubj", None),
        ("NNS", "nsubj", "them", "obj", None),
        ("NNS", "nsubj", "their", "nmod:poss", None),
        ("NNS", "nsubj", "they", "nsubj:pass", None),
        ("NNS", "nsubj", "he", "nsubj", None),
        ("NNS", "nsubj", "it", "nsubj", None),
    ],
)
def test_they_who_do_something_are_the_forces_that_did_something_before(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    actors: dict[str, Actor],
    tag: str,
    dep: str,
    pronoun: str,
    relation: str,
    expected: str | None,
) -> None:
    words = f"Turkish forces hit rain . {pronoun} hit rain"
    deps = DOING[1].format(relation).replace("nsubj", dep, 1)
    doc = parsed(words, DOING[0], deps, {1: tag, 5: "PRP"}, pos={5: "PRON"})
    memory = Memory(cast_of(doc, {}), lexicon)
    memory.note_doing(doc[1], actors["turkey"])
    assert _who(memory, 5) == expected


@pytest.mark.parametrize(("doer", "expected"), [(1, "turkey"), (5, None), (6, None), (7, None)])
def test_they_are_none_who_did_something_in_the_same_clause_or_later(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    actors: dict[str, Actor],
    doer: int,
    expected: str | None,
) -> None:
    words = "Turkish forces hit rain . forces they hit . forces hit"
    deps = "amod nsubj ROOT obj punct nsubj nsubj ROOT punct nsubj ROOT"
    heads = [1, 2, 2, 2, 2, 7, 7, 7, 7, 10, 10]
    doc = parsed(words, heads, deps, {1: "NNS", 5: "NNS", 6: "PRP", 9: "NNS"}, pos={6: "PRON"})
    memory = Memory(cast_of(doc, {}), lexicon)
    memory.doing = ({7: 9}.get(doer, doer), actors["turkey"])
    assert _who(memory, 6) == expected


@pytest.mark.parametrize(("between", "expected"), [(57, "turkey"), (58, None)])
def test_they_did_nothing_that_was_told_long_ago(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    actors: dict[str, Actor],
    between: int,
    expected: str | None,
) -> None:
    words = ["forces", "hit", *["now"] * between, ".", "they", "hit"]
    they = len(words) - 2
    heads = [1, *[1] * (they - 1), they + 1, they + 1]
    deps = ["nsubj", "ROOT", *["advmod"] * between, "punct", "nsubj", "ROOT"]
    doc = parsed(words, heads, deps, {0: "NNS", they: "PRP"}, pos={they: "PRON"})
    memory = Memory(cast_of(doc, {}), lexicon)
    memory.note_doing(doc[0], actors["turkey"])
    assert _who(memory, they) == expected


@pytest.mark.parametrize(("several", "expected"), [(True, "egypt"), (False, "turkey")])
def test_a_newer_group_of_several_is_they(
    two, actors: dict[str, Actor], several: bool, expected: str
) -> None:
    memory = two("they", "khalifa-haftar", "fayez-al-sarraj")
    memory.doing = (0, actors["turkey"])
    memory.note_group("rebel", actors["egypt"], armed=False, several=several)
    assert _who(memory, 4) == expected


def test_an_older_group_is_not_they_who_did_something_last(two, actors: dict[str, Actor]) -> None:
    memory = two("they", "khalifa-haftar", "fayez-al-sarraj")
    memory.note_group("rebel", actors["egypt"], armed=False)
    memory.doing = (0, actors["turkey"])
    assert _who(memory, 4) == "turkey"


@pytest.mark.parametrize(
    ("noun", "dep", "named", "expected"),
    [
        ("government", "obj", "turkey demonym", None),
        ("regime", "obj", "turkey demonym", None),
        ("government", "obl", "turkey demonym", None),
        ("government", "nsubj", "turkey demonym", "turkey"),
        ("country", "obj", "turkey demonym", "turkey"),
        ("government", "obj", "turkey metonym", "turkey"),
    ],
)
def test_the_government_is_not_that_of_foreigners_to_whom_something_was_done(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    noun: str,
    dep: str,
    named: str,
    expected: str | None,
) -> None:
    words = f"Turkish officers hit . the {noun} fled"
    deps = f"amod {dep} ROOT punct det nsubj ROOT"
    doc = parsed(words, [1, 2, 2, 2, 5, 6, 6], deps, {0: "JJ", 5: "NN"})
    found = Memory(cast_of(doc, {0: named}), lexicon).described(doc[5], noun)
    assert (found.id if found else None) == expected


def test_the_government_is_the_one_before_those_foreigners(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    words = "Chad slept . rebels hit Turkish officers . the government fled"
    deps = "nsubj ROOT punct nsubj ROOT amod obj punct det nsubj ROOT"
    doc = parsed(words, [1, 1, 1, 4, 4, 6, 4, 4, 9, 10, 10], deps, {3: "NNS", 9: "NN"})
    cast = cast_of(doc, {0: "chad", 5: "turkey demonym"})
    found = Memory(cast, lexicon).described(doc[9], "government")
    assert found and found.id == "chad"


STATES = ["mali", "niger", "chad"]


@pytest.mark.parametrize(
    ("count", "named", "expected"),
    [
        ("both", 2, True),
        ("two", 2, True),
        ("Two", 2, True),
        ("three", 3, True),
        ("two", 3, False),
        ("both", 3, False),
        ("three", 2, False),
        ("four", 3, False),
        ("some", 2, False),
    ],
)
def test_the_three_countries_are_three(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, count: str, named: int, expected: bool
) -> None:
    words = f"Mali Niger Chad met . {count} countries left"
    deps = "nsubj conj conj ROOT punct nummod nsubj ROOT"
    doc = parsed(words, [3, 0, 0, 3, 3, 6, 7, 7], deps, {6: "NNS"})
    cast = cast_of(doc, dict(enumerate(STATES[:named])))
    found = Memory(cast, lexicon).both(doc[6], "country")
    assert [actor.id for actor in found] == STATES[:named] * expected


def test_three_may_be_named_in_two_sentences(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon
) -> None:
    words, deps = (
        "Mali slept . Niger met Chad . the three countries left",
        "nsubj ROOT punct nsubj ROOT obj punct det nummod nsubj ROOT",
    )
    doc = parsed(words, [1, 1, 1, 4, 4, 4, 4, 9, 9, 10, 10], deps, {9: "NNS"})
    memory = Memory(cast_of(doc, {0: "mali", 3: "niger", 5: "chad"}), lexicon)
    assert [actor.id for actor in memory.both(doc[9], "country")] == STATES


@pytest.mark.parametrize(
    ("count", "sides", "expected"),
    [
        ("both", 2, True),
        ("two", 2, True),
        ("three", 3, True),
        ("four", 4, True),
        ("five", 5, True),
        ("three", 2, False),
        ("two", 3, False),
        ("four", 5, False),
        ("some", 2, False),
    ],
)
def test_the_three_sides_are_three(
    parsed: Parsed,
    cast_of: Casting,
    lexicon: Lexicon,
    actors: dict[str, Actor],
    count: str,
    sides: int,
    expected: bool,
) -> None:
    doc = parsed(f"{count} sides agreed", [1, 2, 2], "nummod nsubj ROOT", {1: "NNS"})
    memory = Memory(cast_of(doc, {}), lexicon)
    memory.sides = tuple(actors[i] for i in [*STATES, "egypt", "turkey"][:sides])
    assert memory.both(doc[1], "side") == list(memory.sides) * expected


@pytest.mark.parametrize(("noun", "expected"), [("general", True), ("report", False)])
def test_a_paper_is_not_the_name_beside_it(
    parsed: Parsed, cast_of: Casting, lexicon: Lexicon, noun: str, expected: bool
) -> None:
    words, deps = (
        f"{noun} Putin left . the {noun} slept",
        "compound nsubj ROOT punct det nsubj ROOT",
    )
    doc = parsed(words, [1, 2, 2, 2, 5, 6, 6], deps, {0: "NN", 5: "NN"})
    memory = Memory(cast_of(doc, {1: "vladimir-putin"}), lexicon)
    found = memory.described(doc[5], noun)
    assert (found is not None and found.id == "vladimir-putin") is expected
