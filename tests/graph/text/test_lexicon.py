"""The lexicon is data, and data is tested like code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.data import FOLDER
from graph.errors import DataError
from graph.model import KINDS
from graph.names import fold
from graph.ontology import Ontology
from graph.text.lexicon import ANSWERS, FILES, Frame, Lexicon, load_lexicon
from graph.text.parser import load_pipeline
from graph.text.slots import SLOTS

TABLES = ("verbs", "nouns", "roles", "joined", "prefixed", "predicate", "phrases")
CODE = FOLDER.parent / "text"
PATHS = sorted((FOLDER / "lexicon").glob("*.yaml"))


def _frames(lexicon: Lexicon) -> Iterator[tuple[str, str, Frame]]:
    for table in TABLES:
        for word, frames in getattr(lexicon, table).items():
            yield from ((table, word, frame) for frame in frames)


def test_every_frame_has_a_known_type_and_a_reason(lexicon: Lexicon, ontology: Ontology) -> None:
    found = list(_frames(lexicon))
    assert len(found) > 500
    wrong = [w for _, w, f in found if f.type not in ontology or not f.why.endswith(".")]
    assert wrong == []


def test_every_type_can_be_said(lexicon: Lexicon, ontology: Ontology) -> None:
    assert set(ontology) == {frame.type for _, _, frame in _frames(lexicon)}


def test_types_named_inside_frames_are_known(lexicon: Lexicon, ontology: Ontology) -> None:
    assert {kind for _, _, f in _frames(lexicon) for kind in f.overrides} <= set(ontology)


def test_kinds_in_the_lists_are_those_of_the_model(lexicon: Lexicon) -> None:
    described = {kind for kinds in lexicon.described.values() for kind in kinds}
    assert described | set(lexicon.bodies.values()) <= set(KINDS)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_no_word_is_read_as_a_truth_value_or_a_number(path: Path) -> None:
    words = list(_words(yaml.safe_load(path.read_text(encoding="utf-8"))))
    assert words
    assert [word for word in words if not isinstance(word, str) or not word.strip()] == []
    assert [word for word in words if '"' in word] == []


def _words(data: Any, *, frame: bool = False) -> Iterator[Any]:
    """All names and words of a file; what a frame says beside its lists is left out."""
    if isinstance(data, dict):
        yield from data
        for value in data.values():
            if not frame or isinstance(value, list):
                yield from _words(value)
    elif isinstance(data, list):
        for value in data:
            yield from _words(value, frame=True)
    else:
        yield data


def _listed(path: Path) -> object:
    return pytest.param(path, id=path.stem)


@pytest.mark.parametrize("path", [_listed(path) for path in PATHS])
def test_no_list_names_a_word_for_one_thing_twice(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    lists = re.findall(r"words: \[([^\]]*)\]", text)
    words = [[w.strip() for w in inside.split(",")] for inside in lists]
    assert [w for ws in words for w in ws if ws.count(w) > 1] == []


@pytest.mark.parametrize(
    "path",
    [pytest.param(p, id=p.stem) for p in PATHS],
)
def test_no_list_hides_another_of_the_same_name(path: Path) -> None:
    root = yaml.compose(path.read_text(encoding="utf-8"))
    assert isinstance(root, yaml.MappingNode)
    names = [key.value for key, _ in root.value]
    assert [name for name in names if names.count(name) > 1] == []


def test_every_file_that_is_read_is_in_the_folder() -> None:
    assert set(FILES) <= {path.stem for path in PATHS}


def test_a_word_is_looked_up_in_its_list(lexicon: Lexicon) -> None:
    assert ("titles", "president") in lexicon
    assert ("titles", "river") not in lexicon


def test_a_frame_that_asks_for_more_comes_first(lexicon: Lexicon) -> None:
    asked = [bool(frame.object) for frame in lexicon.verbs["sign"]]
    assert asked == sorted(asked, reverse=True)


@pytest.mark.parametrize("field", ["kinds", "beside", "by", "mod"])
def test_a_frame_that_asks_for_company_is_tried_before_one_that_does_not(field: str) -> None:
    asking = Frame("leads", "So.", **{field: ("x",)})  # type: ignore[arg-type]
    wanting = Frame("leads", "So.", object=("x",))
    assert Frame("leads", "So.").specific < asking.specific < wanting.specific


def test_to_ask_for_a_deed_is_to_ask_for_as_much_as_for_a_thing() -> None:
    doing, thing = (Frame("leads", "So.", **{f: ("x",)}) for f in ("doing", "object"))  # type: ignore[arg-type]
    assert Frame("leads", "So.", infinitive=True).specific < doing.specific == thing.specific


def test_an_idiom_is_tried_before_what_its_verb_says_alone(lexicon: Lexicon) -> None:
    idioms = {(frame["why"], tuple(frame.get("object", ()))) for frame in _entries("idioms")}
    shared = 0
    for frames in lexicon.verbs.values():
        own = [(frame.specific, (frame.why, frame.object or ()) in idioms) for frame in frames]
        assert own == sorted(own, reverse=True)
        shared += len(set(own)) > len({specific for specific, _ in own})
    assert shared > 10


def _entries(name: str) -> list[dict[str, Any]]:
    """The frames of one file of the lexicon, as they are written."""
    path = FOLDER / "lexicon" / f"{name}.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [e for frames in data.values() if isinstance(frames, list) for e in frames]


def test_an_idiom_names_its_words_by_their_lemmas() -> None:
    lists = [
        w for entry in _entries("idioms") for k in ("object", "for") for w in entry.get(k, ())
    ]
    nouns = sorted({word for word in lists if word.isalpha()})
    verbs = sorted({word.split()[0] for entry in _entries("idioms") for word in entry["words"]})
    texts = [f"Egypt left the {noun} of Chad." for noun in nouns] + [
        f"They {verb}" for verb in verbs
    ]
    read = [doc[-4 if doc[-1].text == "." else 1].lemma_ for doc in load_pipeline().pipe(texts)]
    wrong = [w for w, lemma in zip(nouns + verbs, read, strict=True) if w != lemma]
    assert wrong == ["mine"]  # which the lemmatizer takes for "my"


NEW = ("doing", "beside", "by", "mod", "turned", "also")
HEADS = ("verbs", "nouns", "roles", "phrases", "adjectives", "opinions")


def test_charges_are_laid_and_no_explosive(lexicon: Lexicon) -> None:
    first = next(frame for frame in lexicon.verbs["lay"] if "charge" in (frame.object or ()))
    assert first.type == "accuses"


@pytest.mark.parametrize("name", [*HEADS, "idioms"])
def test_what_a_frame_may_ask_for_is_told_at_the_head_of_its_file(name: str) -> None:
    told = "\n".join(_head(n) for n in ((name, "verbs") if name == "idioms" else (name,)))
    used = {field for entry in _entries(name) if isinstance(entry, dict) for field in entry}
    assert [f for f in NEW if f in used and not re.search(rf"\b{f}\b", told)] == []


def test_the_new_fields_are_used_somewhere() -> None:
    used = {
        f for name in (*HEADS, "idioms") for e in _entries(name) if isinstance(e, dict) for f in e
    }
    assert set(NEW) <= used


def test_every_slot_is_told_at_the_head_of_the_verbs() -> None:
    told = _head("verbs")
    assert [slot for slot in SLOTS if slot != "subj" and not re.search(rf"\b{slot}\b", told)] == []


PLAIN = """across throughout
to for on of from by between among behind in against with at over upon about alongside
into near off along around opposite toward towards within outside through under inside before
beside round during after following till until back"""
JOINED = """together-with in-front-of out-of on-behalf-of in-favor-of in-favour-of in-support-of
thanks-to"""
PLACES = ("to", "source", "before", "after", "beside", "barred")


def test_a_frame_looks_only_where_something_can_stand(lexicon: Lexicon) -> None:
    """A slot is known, or else it is a preposition; a misspelt one would never be filled."""
    frames = [(word, frame) for _, word, frame in _frames(lexicon)]
    used = {(word, slot) for word, f in frames for place in PLACES for slot in getattr(f, place)}
    known = {*SLOTS, "comp", *PLAIN.split(), *JOINED.split()}
    assert sorted((word, slot) for word, slot in used if slot not in known) == []


def test_every_slot_is_asked_for_by_some_verb(lexicon: Lexicon) -> None:
    frames = [frame for frames in lexicon.verbs.values() for frame in frames]
    assert set(SLOTS) <= {slot for frame in frames for slot in (*frame.to, *frame.source)}


@pytest.mark.parametrize("name", ["lists", "control"])
def test_no_list_is_one_that_the_reader_never_asks_for(lexicon: Lexicon, name: str) -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in CODE.glob("*.py"))
    control = yaml.safe_load((FOLDER / "lexicon" / "control.yaml").read_text(encoding="utf-8"))
    lists = lexicon.lists if name == "lists" else control
    assert lists
    assert [known for known in lists if f'"{known}"' not in code] == []


def _head(name: str) -> str:
    """The comment at the head of a file."""
    return (FOLDER / "lexicon" / f"{name}.yaml").read_text(encoding="utf-8").split("\n\n")[0]


def _own(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_of_one_s_own_adds_a_frame(tmp_path: Path, ontology: Ontology) -> None:
    path = _own(tmp_path, "verbs:\n- {type: supports, why: Slang for it., words: [cheerlead]}\n")
    assert load_lexicon(ontology, [path]).verbs["cheerlead"][0].type == "supports"
    assert "cheerlead" not in load_lexicon(ontology).verbs


def test_a_frame_of_one_s_own_is_tried_before_the_built_in(
    tmp_path: Path, ontology: Ontology
) -> None:
    path = _own(tmp_path, "verbs:\n- {type: opposes, why: Irony rules here., words: [praise]}\n")
    assert [f.type for f in load_lexicon(ontology, [path]).verbs["praise"]][:2] == [
        "opposes",
        "supports",
    ]


def test_a_type_of_one_s_own_may_be_used(tmp_path: Path) -> None:
    path = _own(tmp_path, "verbs:\n- {type: owns, why: To have shares., words: [own]}\n")
    built_in = {frame.type for _, _, frame in _frames(load_lexicon(_Everything()))}
    assert load_lexicon([*built_in, "owns"], [path]).verbs["own"][0].type == "owns"


class _Everything(list[str]):
    """A list of types that seems to hold every type, to read the files without an ontology."""

    def __init__(self) -> None:
        frames = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in PATHS]
        entries = [e for data in frames for v in data.values() for e in v if isinstance(e, dict)]
        super().__init__({entry["type"] for entry in entries})


MISTAKES = {
    "a table nobody knows": ("moods: []", "moods", "expected one of"),
    "no list of frames": ("verbs: {}", "verbs", "expected a list of frames"),
    "a frame that is a word": ("verbs: [attack]", "verbs, entry 1", "expected a mapping"),
    "an unknown field": (
        "verbs: [{type: supports, why: So., words: [x], colour: red}]",
        "verbs, entry 1",
        "unknown field 'colour'",
    ),
    "an unknown type": (
        "nouns: [{type: likes, why: So., words: [x]}]",
        "nouns, entry 1",
        "unknown relation type 'likes'",
    ),
    "no type": ("nouns: [{why: So., words: [x]}]", "nouns, entry 1", "unknown relation type None"),
    "no reason": (
        "roles: [{type: leads, words: [x]}]",
        "roles, entry 1",
        "needs words and a reason",
    ),
    "no words": ("roles: [{type: leads, why: So.}]", "roles, entry 1", "needs words and a reason"),
    "words that are no list": (
        "verbs: [{type: leads, why: So., words: boss}]",
        "verbs, entry 1",
        "words must be a list of words",
    ),
    "a word that YAML takes for true": (
        "verbs: [{type: leads, why: So., words: [boss], to: [on]}]",
        "verbs, entry 1",
        "to must be a list of words",
    ),
    **{
        f"{field} that is no list": (
            f"verbs: [{{type: leads, why: So., words: [boss], {field}: jet}}]",
            "verbs, entry 1",
            f"{field} must be a list of words",
        )
        for field in ("doing", "beside", "by", "mod")
    },
    "the second frame": (
        "verbs: [{type: leads, why: So., words: [boss]}, {type: leads, why: So.}]",
        "verbs, entry 2",
        "needs words",
    ),
}


@pytest.mark.parametrize(("text", "entry", "reason"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_names_the_file_the_entry_and_the_reason(
    tmp_path: Path, ontology: Ontology, text: str, entry: str, reason: str
) -> None:
    path = _own(tmp_path, text)
    with pytest.raises(DataError, match=re.escape(reason)) as caught:
        load_lexicon(ontology, [path])
    assert (caught.value.path, caught.value.entry) == (str(path), entry)


@pytest.mark.parametrize("word", ["plan", "decision", "demand"])
def test_plans_are_what_one_intends_does_or_asks_for(lexicon: Lexicon, word: str) -> None:
    assert word in lexicon.plans
    assert "attack" not in lexicon.plans


@pytest.mark.parametrize(
    ("word", "kin", "other"),
    [
        ("cleric", "archbishop", "mayor"),
        ("tribunal", "court", "tribune"),
        ("pontiff", "pope", "king"),
    ],
)
def test_a_word_of_kin_takes_up_itself_and_its_kin(
    lexicon: Lexicon, word: str, kin: str, other: str
) -> None:
    assert {word, kin} <= lexicon.kin[word]
    assert other not in lexicon.kin[word]


def test_every_word_of_kin_is_in_small_letters_takes_up_others_and_lists_none_twice() -> None:
    path = FOLDER / "lexicon" / "people.yaml"
    kin = yaml.safe_load(path.read_text(encoding="utf-8"))["kin"]
    assert [word for word, others in kin.items() if not others or word in others] == []
    words = [w for word, others in kin.items() for w in (word, *others)]
    assert [w for w in words if w != w.lower()] == []
    assert [word for word, others in kin.items() if len(others) > len(set(others))] == []


@pytest.mark.parametrize("name", ["sectional", "sections", "organs", "separate", "official"])
def test_a_list_that_parts_a_state_is_in_small_letters_and_names_no_word_twice(name: str) -> None:
    path = FOLDER / "lexicon" / "people.yaml"
    words = yaml.safe_load(path.read_text(encoding="utf-8"))[name]
    assert words
    assert [w for w in words if w != w.lower() or words.count(w) > 1] == []


def test_what_acts_for_a_state_is_no_section_of_it(lexicon: Lexicon) -> None:
    assert lexicon.lists["organs"].isdisjoint(lexicon.lists["sections"])
    assert lexicon.lists["official"].isdisjoint(lexicon.lists["sections"])


PERSONS = ("women", "men", "her_titles", "his_titles")


@pytest.mark.parametrize("name", PERSONS)
def test_what_tells_a_person_s_sex_is_plain_and_named_once(name: str) -> None:
    path = FOLDER / "lexicon" / "persons.yaml"
    words = yaml.safe_load(path.read_text(encoding="utf-8"))[name]
    assert len(words) > 20
    assert [w for w in words if w != w.lower() or not w.isascii() or w != w.strip()] == []
    assert [w for w in words if words.count(w) > 1] == []


@pytest.mark.parametrize(("hers", "his"), [("women", "men"), ("her_titles", "his_titles")])
def test_no_word_tells_that_a_person_is_both(lexicon: Lexicon, hers: str, his: str) -> None:
    assert lexicon.lists[hers].isdisjoint(lexicon.lists[his])


@pytest.mark.parametrize("name", ["women", "men"])
def test_a_first_name_is_written_without_hyphens_as_it_is_looked_up(
    lexicon: Lexicon, name: str
) -> None:
    assert [word for word in lexicon.lists[name] if fold(word).replace("-", " ") != word] == []


def test_a_deed_takes_up_what_is_told_and_so_does_what_is_answered(lexicon: Lexicon) -> None:
    assert lexicon.told == lexicon.lists["deeds"] | lexicon.lists["answered"]
    assert {"decision", "claim"} <= lexicon.told


def test_who_judges_opposes_supports_rejects_or_denies(lexicon: Lexicon) -> None:
    assert {"condemn", "praise", "reject", "deny", "support"} <= lexicon.judging
    assert lexicon.judging.isdisjoint(("attack", "lead", "see", "visit"))
    assert {lexicon.verbs[word][-1].type for word in lexicon.judging} == set(ANSWERS)
