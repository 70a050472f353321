"""Whom a noun phrase leads to, and whom it only names as a place."""

from __future__ import annotations

import pytest

from tests.graph.text.conftest import Parsed, Reading
from tests.graph.text.trees import Arcs

PLACED = ([1, 1, 3, 1], "det ROOT case nmod")
GROUPED = ([1, 1, 3, 1], "compound ROOT case nmod")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("a policeman in Halloway", PLACED, []),
        ("an officer at Halloway", PLACED, []),
        ("the policeman in Halloway", PLACED, ["halloway"]),
        ("a policeman of Halloway", PLACED, ["halloway"]),
        ("a policeman in Chad", PLACED, ["chad"]),
        ("rebel lines at Chad", GROUPED, []),
        ("rebel lines of Chad", GROUPED, ["chad"]),
        ("hill lines at Chad", GROUPED, ["chad"]),
        ("rebel rivers at Chad", GROUPED, ["chad"]),
    ],
)
def test_what_is_only_in_a_place_is_not_the_place_s(
    parsed: Parsed, reader_of: Reading, words: str, arcs: tuple, expected: list[str]
) -> None:
    written = words.split()
    tags = {0: "DT" if arcs == PLACED else "NN", 1: "NN", 3: "NNP"}
    doc = parsed(words, *arcs, tags, lemmas={1: written[1].removesuffix("s")})
    reader = reader_of(doc, {3: "chad"} if written[3] == "Chad" else {})
    if written[3] == "Halloway":
        reader.cast.add(3, 4, reader.cast.introduce("Halloway", "state"), "found")
    assert [actor.id for actor in reader.owners(doc[1])] == expected


@pytest.mark.parametrize(
    ("noun", "dep", "expected"),
    [("step", "appos", ["egypt"]), ("river", "appos", []), ("step", "nmod", [])],
)
def test_a_step_told_besides_is_that_of_who_takes_it(
    parsed: Parsed, reader_of: Reading, noun: str, dep: str, expected: list[str]
) -> None:
    words, deps = f"Egypt left talks , a {noun}", f"nsubj ROOT obj punct det {dep}"
    doc = parsed(words, [1, 1, 1, 5, 5, 2], deps, {2: "NNS", 5: "NN"})
    assert [actor.id for actor in reader_of(doc, {0: "egypt"}).reach(doc[5])] == expected


HAVE = ([1, 1, 1], "nsubj ROOT obj")


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("Chad have soldiers", HAVE[1], ["chad"]),
        ("Chad see soldiers", HAVE[1], []),
        ("Chad have rivers", HAVE[1], []),
        ("Chad have soldiers", "nsubj ROOT obl", []),
    ],
)
def test_soldiers_are_those_of_who_has_them(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, expected: list[str]
) -> None:
    lemma = words.split()[2].removesuffix("s")
    doc = parsed(words, HAVE[0], deps, {2: "NNS"}, lemmas={2: lemma})
    assert [a.id for a in reader_of(doc, {0: "chad"}).owners(doc[2])] == expected


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("now police in Halloway", "advmod", []),
        ("the police in Halloway", "det", ["halloway"]),
        ("now rivers in Halloway", "advmod", ["halloway"]),
        ("now police of Halloway", "advmod", ["halloway"]),
        ("now police in Halloway Chad", "advmod", ["halloway", "chad"]),
        ("a police in Halloway Chad", "det", ["halloway", "chad"]),
    ],
)
def test_bare_police_in_one_new_place_are_not_the_place_s(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    both = words.endswith("Chad")
    heads, deps = [1, 1, 3, 1, *([3] if both else [])], f"{dep} ROOT case nmod"
    tags = {1: "NNS", 3: "NNP", **({4: "NNP"} if both else {})}
    doc = parsed(
        words,
        heads,
        deps + (" conj" if both else ""),
        tags,
        lemmas={1: words.split()[1].rstrip("s")},
    )
    reader = reader_of(doc, {4: "chad"} if both else {})
    reader.cast.add(3, 4, reader.cast.introduce("Halloway", "state"), "found")
    assert [actor.id for actor in reader.owners(doc[1])] == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "expected"),
    [
        ("they left plan from Chad", [1, 1, 1, 4, 1], "nsubj ROOT obj case obl", ["chad"]),
        ("they left plan with Chad", [1, 1, 1, 4, 1], "nsubj ROOT obj case obl", ["chad"]),
        ("they left plan over Chad", [1, 1, 1, 4, 1], "nsubj ROOT obj case obl", []),
        ("they left plan from Chad", [1, 1, 1, 4, 1], "nsubj ROOT nsubj case obl", []),
        (
            "they left plan made from Chad",
            [1, 1, 1, 2, 5, 1],
            "nsubj ROOT obj acl:relcl case obl",
            ["chad"],
        ),
        (
            "they left plan today from Chad",
            [1, 1, 1, 1, 5, 1],
            "nsubj ROOT obj advmod case obl",
            [],
        ),
    ],
)
def test_what_stands_right_behind_a_noun_may_be_its_own(
    parsed: Parsed,
    reader_of: Reading,
    words: str,
    heads: list[int],
    deps: str,
    expected: list[str],
) -> None:
    last = len(heads) - 1
    doc = parsed(words, heads, deps, {0: "PRP", 2: "NN", last: "NNP"})
    assert [a.id for a in reader_of(doc, {last: "chad"}).reach(doc[2])] == expected


JOINED = ([3, 3, 3, 3], "compound punct amod ROOT")
HUNG = ([2, 2, 3, 3], "compound punct amod ROOT")


@pytest.mark.parametrize(
    ("words", "arcs", "expected"),
    [
        ("Chad - backed leader", JOINED, []),
        ("Chad \N{EN DASH} backed leader", JOINED, []),
        ("Chad now backed leader", JOINED, ["chad"]),
        ("Chad - born leader", JOINED, ["chad"]),
        ("Chad leader", ([1, 1], "compound ROOT"), ["chad"]),
        ("Chad - flagged ship", HUNG, ["chad"]),
        ("Chad \N{EN DASH} owned ship", HUNG, ["chad"]),
        ("Chad now flagged ship", HUNG, []),
        ("Chad - painted ship", HUNG, []),
        ("Chad - run ship", HUNG, ["chad"]),
    ],
)
def test_a_name_with_a_hyphen_says_whose_a_ship_is_but_not_a_leader(
    parsed: Parsed, reader_of: Reading, words: str, arcs: Arcs, expected: list[str]
) -> None:
    doc = parsed(words, *arcs, {len(arcs[0]) - 1: "NN"})
    reader = reader_of(doc, {0: "chad"})
    assert [a.id for a in reader.owners(doc[-1])] == expected
    assert [a.id for a in reader.reach(doc[-1])] == expected


def test_flagged_alone_is_nobody_s(parsed: Parsed, reader_of: Reading) -> None:
    doc = parsed(
        "- flagged ship of Chad", [1, 2, 2, 4, 2], "punct amod ROOT case nmod", {4: "NNP"}
    )
    assert [a.id for a in reader_of(doc, {4: "chad"}).owners(doc[2])] == ["chad"]


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("men in Chad", "nmod", []),
        ("men at Chad", "nmod", []),
        ("men of Chad", "nmod", ["chad"]),
        ("soldiers in Chad", "nmod", ["chad"]),
        ("workers in Chad", "nmod", ["chad"]),
        ("workers in Halloway", "nmod", []),
        ("workers of Halloway", "nmod", ["halloway"]),
        ("rivers in Halloway", "nmod", ["halloway"]),
    ],
)
def test_people_in_a_place_are_not_the_place_s(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    written = words.split()
    lemmas = {0: {"men": "man"}.get(written[0], written[0].removesuffix("s"))}
    doc = parsed(words, [0, 2, 0], f"ROOT case {dep}", {0: "NNS", 2: "NNP"}, lemmas=lemmas)
    reader = reader_of(doc, {2: "chad"} if written[2] == "Chad" else {})
    if written[2] == "Halloway":
        reader.cast.add(2, 3, reader.cast.introduce("Halloway", "state"), "found")
    assert [actor.id for actor in reader.owners(doc[0])] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("talks in Chad", []),
        ("talks at Chad", []),
        ("talks of Chad", ["chad"]),
        ("plans in Chad", ["chad"]),
    ],
)
def test_talks_are_not_those_of_the_place_where_they_are_held(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    lemmas = {0: words.split()[0].removesuffix("s")}
    doc = parsed(words, [0, 2, 0], "ROOT case nmod", {0: "NNS", 2: "NNP"}, lemmas=lemmas)
    assert [actor.id for actor in reader_of(doc, {2: "chad"}).owners(doc[0])] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chadian - Malian call", ["chad", "mali"]),
        ("Chadian \N{EN DASH} Malian call", ["chad", "mali"]),
        ("Chadian and Malian call", ["mali"]),
        ("rain - Malian call", ["mali"]),
    ],
)
def test_two_that_a_hyphen_joins_own_a_call_together(
    parsed: Parsed, reader_of: Reading, words: str, expected: list[str]
) -> None:
    doc = parsed(words, [3, 3, 3, 3], "dep punct amod ROOT", {3: "NN"})
    named = {2: "mali demonym"} | ({0: "chad demonym"} if words[0] == "C" else {})
    assert [actor.id for actor in reader_of(doc, named).named_before(doc[3])] == expected


@pytest.mark.parametrize(
    ("dep", "expected"), [("appos", ["egypt"]), ("parataxis", ["egypt"]), ("advcl", [])]
)
def test_a_step_told_behind_a_comma_is_that_of_who_takes_it(
    parsed: Parsed, reader_of: Reading, dep: str, expected: list[str]
) -> None:
    deps = f"nsubj ROOT punct det {dep}"
    doc = parsed("Egypt left , a step", [1, 1, 1, 4, 1], deps, {4: "NN"})
    assert [actor.id for actor in reader_of(doc, {0: "egypt"}).reach(doc[4])] == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("step", ["egypt"]), ("claim", ["egypt"]), ("river", [])]
)
def test_a_claim_told_behind_a_comma_is_that_of_who_makes_it(
    parsed: Parsed, reader_of: Reading, noun: str, expected: list[str]
) -> None:
    doc = parsed(f"Egypt left , a {noun}", [1, 1, 1, 4, 1], "nsubj ROOT punct det appos")
    assert [actor.id for actor in reader_of(doc, {0: "egypt"}).reach(doc[4])] == expected


@pytest.mark.parametrize(
    ("words", "tag", "expected"),
    [
        *((f"mayor {word} Chad", "NN", []) for word in ("in", "on", "at")),
        ("mayor of Chad", "NN", ["chad"]),
        ("Mayor in Chad", "NN", []),
        ("mayors in Chad", "NNS", ["chad"]),
        ("river in Chad", "NN", ["chad"]),
    ],
)
def test_one_who_holds_an_office_somewhere_is_not_the_place(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, expected: list[str]
) -> None:
    lemmas = {0: words.split()[0].removesuffix("s")}
    doc = parsed(words, [0, 2, 0], "ROOT case nmod", {0: tag, 2: "NNP"}, lemmas=lemmas)
    assert [actor.id for actor in reader_of(doc, {2: "chad"}).reach(doc[0])] == expected


@pytest.mark.parametrize(
    ("words", "dep", "expected"),
    [
        ("a mayor in Chad", "det", []),
        ("an mayor in Chad", "det", []),
        ("A mayor at Chad", "det", []),
        ("a mayor of Chad", "det", ["chad"]),
        ("the mayor in Chad", "det", ["chad"]),
        ("a mayor in Chad", "advmod", ["chad"]),
        ("a river in Chad", "det", ["chad"]),
    ],
)
def test_a_mayor_somewhere_is_not_that_of_the_whole_land(
    parsed: Parsed, reader_of: Reading, words: str, dep: str, expected: list[str]
) -> None:
    doc = parsed(words, [1, 1, 3, 1], f"{dep} ROOT case nmod", {1: "NN", 3: "NNP"})
    assert [actor.id for actor in reader_of(doc, {3: "chad"}).owners(doc[1])] == expected


CLAUSE = ([0, 0, 3, 1, 1], "ROOT acl case obl advmod")


@pytest.mark.parametrize(
    ("words", "deps", "expected"),
    [
        ("road leading into Chad then", CLAUSE[1], ["chad"]),
        ("road leading into Chad then", CLAUSE[1].replace("advmod", "mark"), []),
        ("road leading into Chad then", CLAUSE[1].replace("advmod", "nsubj"), []),
        ("road condemning into Chad then", CLAUSE[1], []),
        ("road praising into Chad then", CLAUSE[1], []),
    ],
)
def test_what_is_thought_of_someone_does_not_say_whose_a_noun_is(
    parsed: Parsed, reader_of: Reading, words: str, deps: str, expected: list[str]
) -> None:
    lemmas = {1: {"condemning": "condemn", "praising": "praise"}.get(words.split()[1], "lead")}
    doc = parsed(words, CLAUSE[0], deps, {0: "NN", 1: "VBG", 3: "NNP"}, lemmas=lemmas)
    assert [actor.id for actor in reader_of(doc, {3: "chad"}).reach(doc[0])] == expected


BACKING = ([0, 0, 1, 4, 2], "ROOT acl obj cc conj")


@pytest.mark.parametrize(
    ("lemma", "tag", "deps", "expected"),
    [
        ("support", "VBG", BACKING[1], ["chad", "mali"]),
        ("support", "VBN", BACKING[1], []),
        ("condemn", "VBG", BACKING[1], []),
        ("see", "VBG", BACKING[1], []),
        ("support", "VBG", BACKING[1].replace("obj", "advmod"), []),
    ],
)
def test_what_supports_someone_is_for_him(
    parsed: Parsed, reader_of: Reading, lemma: str, tag: str, deps: str, expected: list[str]
) -> None:
    tags = {0: "NN", 1: tag, 2: "NNP", 4: "NNP"}
    doc = parsed(f"song {lemma}ing Chad and Mali", BACKING[0], deps, tags, lemmas={1: lemma})
    reader = reader_of(doc, {2: "chad", 4: "mali"})
    assert [actor.id for actor in reader.reach(doc[0])] == expected


@pytest.mark.parametrize(
    ("noun", "named", "expected"),
    [
        ("son", "vladimir-putin", []),
        ("Widow", "vladimir-putin", []),
        ("son", "chad", ["chad"]),
        ("law", "vladimir-putin", ["vladimir-putin"]),
    ],
)
def test_someone_s_kin_are_not_himself(
    parsed: Parsed, reader_of: Reading, noun: str, named: str, expected: list[str]
) -> None:
    doc = parsed(f"Halloway 's {noun}", [2, 0, 2], "nmod:poss case ROOT", {0: "NNP", 2: "NN"})
    assert [actor.id for actor in reader_of(doc, {0: named}).owners(doc[2])] == expected
