"""What a frame asks of the words around its verb."""

from __future__ import annotations

import pytest

from graph.model import Actor
from graph.text.cast import nameless
from graph.text.fitness import misfit
from graph.text.lexicon import Frame
from tests.graph.text.conftest import Parsed, Reading

BESIDE = Frame("coerces", "So.", beside=("from", "out-of"))
BY = Frame("attacks", "So.", by=("armed-group", "jet"))
GIVEN = Frame("supplies", "So.", object=("aid",))
ASKED = Frame("demands", "So.", infinitive=True)
HIT = Frame("attacks", "So.")
ALONE = Frame("supports", "So.", to=("for",), object=())
QUIT = Frame("demands", "So.", doing=("resign",))
UNWANTED = Frame("opposes", "So.", to=("unwanted",))
CALLED = Frame("meets", "So.")
SORRY = Frame("apologises", "So.", object=("sorry",))
SUPPLIED = Frame("supplies", "So.", source=("from",), to=("subj",))
SUPPLIES = Frame("supplies", "So.")
OBL = "nsubj ROOT case obl"

FOR = Frame("supports", "So.", purpose=("aid",))

INNER = ([1, 1, 1, 4, 2], "nsubj ROOT obj case nmod")
OBLIQUE = ([1, 1, 1, 4, 1], "nsubj ROOT obj case obl")
CLAUSE = ([1, 1, 1, 4, 1], "nsubj ROOT obj mark xcomp")
PASSIVE = ([2, 2, 2, 2], "nsubj:pass aux:pass ROOT obj")
HUNG = ([1, 1, 1, 4, 2], "nsubj ROOT obj mark acl")
TOLD = ([1, 1, 4, 4, 1], "nsubj ROOT nsubj aux ccomp")
OUGHT = ([1, 1, 3, 1, 5, 3], "nsubj ROOT nsubj ccomp mark xcomp")
SCORED = ([1, 1, 1, 1, 3, 3], "nsubj ROOT obj obl punct nmod")
NEEDS = {
    "its preposition": (BESIDE, "Mali drove Chad from Gao", *OBLIQUE, True),
    "another preposition": (BESIDE, "Mali drove Chad past Gao", *OBLIQUE, False),
    "no object": (ALONE, "Mali fought for Chad", [1, 1, 3, 1], "nsubj ROOT case obl", True),
    "an object": (ALONE, "Mali fought Chad", [1, 1, 1], "nsubj ROOT obj", False),
    "a noun as doer": (BY, "jets rocked Chad", [1, 1, 1], "nsubj ROOT obj", True),
    "a kind of doer": (BY, "Houthis rocked Chad", [1, 1, 1], "nsubj ROOT obj", True),
    "another kind of doer": (BY, "Mali rocked Chad", [1, 1, 1], "nsubj ROOT obj", False),
    "no doer": (BY, "bands rocked Chad", [1, 1, 1], "nsubj ROOT obj", False),
    "the object of a passive": (GIVEN, "Chad was given aid", *PASSIVE, True),
    "another object of a passive": (GIVEN, "Chad was given tea", *PASSIVE, False),
    "an infinitive": (ASKED, "Mali told Chad to leave", *CLAUSE, True),
    "a gerund": (ASKED, "Mali told Chad before leaving", *CLAUSE, False),
    "an infinitive of the noun": (
        ASKED,
        "Mali told Chad to leave",
        [1, 1, 1, 4, 1],
        "nsubj ROOT obj mark acl",
        True,
    ),
    "an infinitive in the passive": (
        ASKED,
        "Mali told Chad to be freed",
        [1, 1, 1, 5, 5, 1],
        "nsubj ROOT obj mark aux:pass xcomp",
        True,
    ),
    "a deed": (QUIT, "Mali told Chad to resign", *CLAUSE, True),
    "another deed": (QUIT, "Mali told Chad to leave", *CLAUSE, False),
    "a deed as a gerund": (QUIT, "Mali told Chad before resigning", *CLAUSE, False),
    "a deed of the object": (QUIT, "Mali told Chad to resign", *HUNG, True),
    "another deed of the object": (QUIT, "Mali told Chad to leave", *HUNG, False),
    "what should be": (UNWANTED, "Mali said Chad should leave", *TOLD, True),
    "what ought to be": (UNWANTED, "Mali said Chad ought to leave", *OUGHT, True),
    "what was": (UNWANTED, "Mali said Chad began to leave", *OUGHT, False),
    "what can be": (UNWANTED, "Mali said Chad can leave", *TOLD, False),
    "what there should be": (
        UNWANTED,
        "Mali said there should leave Chad",
        [1, 1, 4, 4, 1, 4],
        "nsubj ROOT expl aux ccomp nsubj",
        False,
    ),
    "a name for the object": (
        CALLED,
        "Mali call Chad liar",
        [1, 1, 1, 2],
        "nsubj ROOT obj appos",
        False,
    ),
    "a name for another": (
        CALLED,
        "Mali call Chad liar",
        [1, 1, 1, 0],
        "nsubj ROOT obj appos",
        True,
    ),
    "a name in the passive": (
        CALLED,
        "Mali call Chad",
        [1, 1, 1],
        "nsubj ROOT obj",
        True,
    ),
    "a call for something": (CALLED, "Mali call for Chad", [1, 1, 3, 1], OBL, False),
    "a call on somebody": (CALLED, "Mali call on Chad", [1, 1, 3, 1], OBL, False),
    "a call upon somebody": (CALLED, "Mali call upon Chad", [1, 1, 3, 1], OBL, False),
    "a call near somebody": (CALLED, "Mali call near Chad", [1, 1, 3, 1], OBL, True),
    "most of its nouns": (GIVEN, "Mali got most of aid", INNER[0], INNER[1], True),
    "a show of its nouns": (GIVEN, "Mali got message of aid", INNER[0], INNER[1], True),
    "most of others": (GIVEN, "Mali got most of tea", INNER[0], INNER[1], False),
    "a lake of its nouns": (GIVEN, "Mali got lake of aid", INNER[0], INNER[1], False),
    "most with its nouns": (GIVEN, "Mali got most with aid", INNER[0], INNER[1], False),
    "an adjective said": (SORRY, "Mali said sorry", [1, 1, 1], "nsubj ROOT xcomp", True),
    "another adjective said": (SORRY, "Mali said happy", [1, 1, 1], "nsubj ROOT xcomp", False),
    "a thing received": (SUPPLIED, "Mali got tea from Chad", *OBLIQUE, True),
    "a deed received": (SUPPLIED, "Mali got threat from Chad", *OBLIQUE, False),
    "a gift received": (SUPPLIED, "Mali got shipment from Chad", *OBLIQUE, True),
    "a thing bought": (
        SUPPLIED,
        "tea was given from Chad",
        [2, 2, 2, 4, 2],
        "nsubj:pass aux:pass ROOT case obl",
        False,
    ),
    "a deed given": (SUPPLIES, "Mali got threat from Chad", *OBLIQUE, True),
    "a river": (CALLED, "Mali call river", [1, 1, 1], "nsubj ROOT obj", False),
    "a counterpart": (CALLED, "Mali call counterpart", [1, 1, 1], "nsubj ROOT obj", True),
    "nobody": (CALLED, "Mali call", [1, 1], "nsubj ROOT", True),
    "a purpose": (FOR, "Mali thanked Chad for aid", *OBLIQUE, True),
    "another purpose": (FOR, "Mali thanked Chad for tea", *OBLIQUE, False),
    "a purpose of the object": (FOR, "Mali got money for aid", INNER[0], INNER[1], True),
    "another purpose of the object": (FOR, "Mali got money for tea", INNER[0], INNER[1], False),
    "a score": (HIT, "Mali beat Chad 2 - 0", *SCORED, False),
    "a larger count": (HIT, "Mali beat Chad 2 - 100", *SCORED, True),
    "a span of days": (
        HIT,
        "Mali beat Chad 2 - 3 May",
        [1, 1, 1, 6, 3, 3, 1],
        "nsubj ROOT obj nummod punct nmod obl",
        True,
    ),
}
LEMMAS = {"jets": "jet", "given": "give", "resigning": "resign"}
TAGS = {
    "leave": "VB",
    "leaving": "VBG",
    "resign": "VB",
    "resigning": "VBG",
    "be": "VB",
    "freed": "VBN",
    "given": "VBN",
    "aid": "NN",
    "sorry": "JJ",
    "happy": "JJ",
}


@pytest.mark.parametrize("need", NEEDS.values(), ids=NEEDS)
@pytest.mark.parametrize("spaced", [True, False], ids=["spaced", "joined"])
def test_a_frame_fits_what_it_asks_for(
    parsed: Parsed, reader_of: Reading, need: tuple, spaced: bool
) -> None:
    frame, words, heads, deps, fits = need
    written = words.split()
    tags = {i: TAGS[word] for i, word in enumerate(written) if word in TAGS}
    lemmas = {i: LEMMAS[word] for i, word in enumerate(written) if word in LEMMAS}
    spaces = [spaced or word not in ("2", "-") for word in written]
    doc = parsed(words, heads, deps, tags, lemmas=lemmas, spaces=spaces)
    named = {"Mali": "mali", "Chad": "chad", "Houthis": "houthis"}
    reader = reader_of(doc, {i: named[word] for i, word in enumerate(written) if word in named})
    verb = next(token for token in doc if token.dep_ == "ROOT")
    assert (misfit(frame, verb, reader) == "") is fits


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (BESIDE, "none of its prepositions is there"),
        (BY, "the subject is none of its nouns or kinds"),
        (GIVEN, "the object is none of its nouns"),
        (ASKED, "there is no infinitive below the verb"),
        (QUIT, "it is none of its verbs that someone shall do"),
        (UNWANTED, "no clause says what someone should do"),
    ],
)
def test_what_is_missing_is_told(
    parsed: Parsed, reader_of: Reading, frame: Frame, reason: str
) -> None:
    doc = parsed("Mali drove Chad", [1, 1, 1], "nsubj ROOT obj")
    assert misfit(frame, doc[1], reader_of(doc, {0: "mali", 2: "chad"})) == reason


@pytest.mark.parametrize(
    ("name", "kind", "discovered", "expected"),
    [
        ("Norland", "organisation", True, True),
        ("Norland", "organisation", False, False),
        ("Norland", "person", True, False),
        ("Free Norland", "organisation", True, False),
        ("NRL", "organisation", True, False),
    ],
)
def test_a_new_word_alone_tells_nothing_of_what_it_names(
    parsed: Parsed, reader_of: Reading, name: str, kind: str, discovered: bool, expected: bool
) -> None:
    actor = Actor("norland", name, kind, discovered=discovered)
    assert nameless(actor) is expected
    doc = parsed("Norland rocked Chad", [1, 1, 1], "nsubj ROOT obj")
    reader = reader_of(doc, {2: "chad"})
    reader.cast.add(0, 1, actor, "found")
    assert (misfit(BY, doc[1], reader) == "") is expected
    assert misfit(Frame("attacks", "So.", by=("state",)), doc[1], reader) != ""


@pytest.mark.parametrize(
    ("dep", "tag", "fits"), [("acl", "VBN", False), ("acl", "VBG", True), ("advcl", "VBN", True)]
)
def test_who_is_called_behind_his_name_gets_a_name(
    parsed: Parsed, reader_of: Reading, dep: str, tag: str, fits: bool
) -> None:
    doc = parsed("man call left", [2, 0, 2], f"nsubj {dep} ROOT", {0: "NN", 1: tag})
    reader = reader_of(doc, {0: "khalifa-haftar"})
    assert (misfit(CALLED, doc[1], reader) == "") is fits


@pytest.mark.parametrize(("thing", "fits"), [("food aid", True), ("aid food", False)])
def test_the_last_word_of_a_purpose_counts(
    parsed: Parsed, reader_of: Reading, thing: str, fits: bool
) -> None:
    words = ["Mali", "thanked", "Chad", "for", thing]
    doc = parsed(words, *OBLIQUE, {4: "NN"})
    assert (misfit(FOR, doc[1], reader_of(doc, {0: "mali", 2: "chad"})) == "") is fits
