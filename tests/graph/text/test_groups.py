"""Groups and bodies that no name names."""

from __future__ import annotations

import pytest

from tests.graph.text.conftest import Parsed, Reading


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
        ("Chadian opposition leader", "NN", "chad demonym", "chad"),
        ("Chadian party leaders", "NNS", "chad demonym", "chad"),
        ("LNA opposition leaders", "NNS", "libyan-national-army", "libyan-national-army"),
    ],
)
def test_those_who_stand_apart_from_their_state_are_not_the_state(
    parsed: Parsed, reader_of: Reading, words: str, tag: str, named: str, expected: str
) -> None:
    doc = parsed(words, [2, 2, 2], "amod compound ROOT", {0: "NNP", 2: tag}, lemmas={2: "leader"})
    (found,) = reader_of(doc, {0: named}).actors(doc[2])
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
