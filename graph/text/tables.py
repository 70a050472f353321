"""The parts of the lexicon side by side: the frames of a word, what bars them, their ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from graph.frozen import frozen
from graph.model import Actor
from graph.text.fitness import misfit
from graph.text.lexicon import Frame
from graph.text.nouns import arranged, noun_ends, paused
from graph.text.phrases import phrase_ends
from graph.text.refer import Reader
from graph.text.roles import role_ends
from graph.text.sentences import commanded, is_verb
from graph.text.tree import preposition
from graph.text.verbs import candidates, verb_ends

Ends = tuple[list[Actor], list[Actor]]
FEW = 6
NOUNS = ("nouns", "roles", "phrases")


@frozen
class Table:
    """One part of the lexicon, and the reader's own functions that use it."""

    name: str
    frames: Callable[[Token, Reader], Sequence[Frame]]
    barrier: Callable[[Frame, Token, Reader], str]
    ends: Callable[[Frame, Token, Reader], Ends]
    slots: Callable[[Frame], str]


def _verbs(token: Token, reader: Reader) -> Sequence[Frame]:
    """The frames of a verb, also of one that was read as a noun and is no noun of the lexicon."""
    known = any(_of(name)(token, reader) for name in NOUNS)
    return [] if known and not is_verb(token, reader) else candidates(token, reader)


def _barred_verb(frame: Frame, token: Token, reader: Reader) -> str:
    if not is_verb(token, reader):
        return f"read as {token.pos_ or 'nothing'}, not as a verb"
    reason = misfit(frame, token, reader)
    wanted = frame.object or frame.purpose
    if reason and wanted:
        return f"{reason}: {_some(wanted)}"
    return reason or _asked(token, reader)


def _barred_event(frame: Frame, token: Token, reader: Reader) -> str:
    barrier = _barred_name(frame, token, reader)
    if not barrier and paused(token, reader):
        return "there is an end or a pause of it"
    if not barrier and arranged(token, reader):
        return "another verb says who arranged it"
    return barrier or _asked(token, reader)


def _barred_name(_: Frame, token: Token, reader: Reader) -> str:
    if token.pos_ not in ("NOUN", "PROPN"):
        return f"read as {token.pos_ or 'nothing'}, not as a noun"
    return "it is part of a name" if reader.cast.at(token) else ""


def _barred_phrase(frame: Frame, token: Token, reader: Reader) -> str:
    fits = preposition(token) in frame.before
    away = "" if fits else f"not behind {', '.join(frame.before)}"
    return _barred_name(frame, token, reader) or away


def _asked(token: Token, reader: Reader) -> str:
    return "the clause is only asked for" if commanded(token, reader) else ""


def _free(_frame: Frame, _token: Token, _reader: Reader) -> str:
    return ""


def _untold(_frame: Frame, _token: Token, _reader: Reader) -> Ends:
    """Adjectives find both ends at once: either they fire, or both are missing."""
    return [], []


def _some(words: Sequence[str]) -> str:
    return ", ".join(words[:FEW]) + (" ..." if len(words) > FEW else "")


def _to(frame: Frame) -> str:
    return f"[{', '.join(frame.to)}]"


def _of(index: str) -> Callable[[Token, Reader], Sequence[Frame]]:
    """The frames of a noun by its lemma, or of an adjective by its form."""

    def frames(token: Token, reader: Reader) -> Sequence[Frame]:
        if index in NOUNS and is_verb(token, reader):
            return ()
        word = token.lemma_.lower() if index in NOUNS else token.lower_
        found: Sequence[Frame] = getattr(reader.lexicon, index).get(word, ())
        return found

    return frames


TABLES = (
    Table("verbs", _verbs, _barred_verb, verb_ends, _to),
    Table("nouns", _of("nouns"), _barred_event, noun_ends, _to),
    Table(
        "roles",
        _of("roles"),
        _barred_name,
        lambda _, token, reader: role_ends(token, reader),
        lambda _: "what the role belongs to",
    ),
    Table(
        "phrases",
        _of("phrases"),
        _barred_phrase,
        phrase_ends,
        lambda frame: f"[{', '.join(frame.after)}]",
    ),
    Table("joined", _of("joined"), _free, _untold, lambda _: "the noun it describes"),
    Table("prefixed", _of("prefixed"), _free, _untold, lambda _: "the name joined to it"),
    Table("predicate", _of("predicate"), _free, _untold, _to),
)
