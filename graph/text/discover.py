"""New names: capitalised runs that no gazetteer knows, their short forms and their kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graph.model import Actor
from graph.names import plain
from graph.text.cast import Cast
from graph.text.lexicon import Lexicon

CONNECTORS = {"of", "for", "the", "and", "al", "bin", "ibn", "de", "la", "van", "von", "da", "-"}
PLACE_MARKS = {"in", "near", "at", "around", "outside"}


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words, its titles cut off."""

    start: int
    end: int
    titled: bool


def discover(cast: Cast, lexicon: Lexicon) -> None:
    """Add a mention for every new name, and for the short forms that the text goes on to use."""
    runs = sorted(_runs(cast, lexicon), key=lambda run: run.start - run.end)
    for run in runs:
        if run.end - run.start > 1 or run.titled:
            _introduce(cast, lexicon, run)
    singles = (run for run in runs if run.end - run.start == 1 and not run.titled)
    for run in sorted(singles, key=lambda run: len(cast.doc[run.start])):
        _single(cast, lexicon, run)
    _acronyms(cast)


def _runs(cast: Cast, lexicon: Lexicon) -> Iterator[Run]:
    doc, i = cast.doc, 0
    while i < len(doc):
        if not _is_name(doc[i], cast, lexicon):
            i += 1
            continue
        end = _run_end(cast, lexicon, i)
        for start, stop in _parted(cast, lexicon, i, end):
            run = _trim(cast, lexicon, start, stop)
            if run:
                yield run
        i = end


def _parted(cast: Cast, lexicon: Lexicon, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run: Bree / Prime Minister Romendacil; Refugee Council / Enver Solomon."""
    words = [token.lower_.rstrip(".") for token in cast.doc[start:end]]
    cuts = [0]
    for i in range(1, len(words)):
        title = ("titles", words[i]) in lexicon and words[i] not in lexicon.bodies
        after_title = ("titles", words[i - 1]) in lexicon and words[i - 1] not in lexicon.bodies
        person = len(words) - i == 2 and not set(words[i:]) & (set(lexicon.bodies) | CONNECTORS)
        if (title and not after_title) or (words[i - 1] in lexicon.bodies and person):
            cuts.append(i)
    for cut, following in zip(cuts, [*cuts[1:], len(words)], strict=True):
        yield start + cut, start + following


def _is_name(token: Token, cast: Cast, lexicon: Lexicon) -> bool:
    if cast.at(token) or not token.text[0].isupper() or token.is_punct:
        return False
    if ("not_names", token.lower_) in lexicon:
        return False
    if token.pos_ == "PROPN":
        return True
    return _inside_sentence(token) and token.pos_ in ("ADJ", "NOUN", "X", "NUM", "VERB")


def _inside_sentence(token: Token) -> bool:
    if token.is_sent_start or token.i == 0:
        return False
    before = token.nbor(-1)
    return (not before.is_punct and not before.is_space) or before.text in ("(", ",")


def _run_end(cast: Cast, lexicon: Lexicon, start: int) -> int:
    doc, end = cast.doc, start + 1
    while end < len(doc) and not doc[end].is_sent_start:
        if _is_name(doc[end], cast, lexicon):
            end += 1
            continue
        ahead = _over_connectors(cast, lexicon, end)
        if not ahead:
            break
        end = ahead
    return end


def _over_connectors(cast: Cast, lexicon: Lexicon, i: int) -> int:
    """The index after a name that follows "of", "of the" or a hyphen; 0 if there is none."""
    doc, before = cast.doc, cast.doc[i - 1]
    if before.lower_ in lexicon.bodies or doc[i].text in ("-", "al", "bin", "ibn", "de", "van"):
        j = i
        while j < min(i + 2, len(doc)) and doc[j].lower_ in CONNECTORS - {"and"}:
            j += 1
        hyphen = doc[i].text != "-" or (not before.whitespace_ and not doc[i].whitespace_)
        if j > i and j < len(doc) and hyphen and _is_name(doc[j], cast, lexicon):
            return j + 1
    return 0


def _trim(cast: Cast, lexicon: Lexicon, start: int, end: int) -> Run | None:
    doc, titled = cast.doc, False
    while start < end and ("titles", doc[start].lower_.rstrip(".")) in lexicon:
        start, titled = start + 1, True
    if start < end and doc[start].text == "-":
        start += 1
    if start >= end or len(doc[start:end].text) < 2:
        return None
    titled = titled or (start > 0 and _title_before(doc[start - 1], doc[start], lexicon))
    if end - start == 1 and not titled and _shouted(doc[start]):
        return None
    return Run(_with_demonym(cast, lexicon, start, end), end, titled)


def _title_before(token: Token, name: Token, lexicon: Lexicon) -> bool:
    return ("titles", token.lower_) in lexicon and (token.head == name or name.head == token)


def _with_demonym(cast: Cast, lexicon: Lexicon, start: int, end: int) -> int:
    """A people's name before a body belongs to its name: the Libyan Football Federation."""
    before = cast.at(cast.doc[start - 1]) if start else None
    if before and before.sort == "demonym" and cast.doc[end - 1].lower_ in lexicon.bodies:
        return before.start
    return start


def _shouted(token: Token) -> bool:
    """Whether the whole sentence is in capitals, so that capitals say nothing."""
    words = [word for word in token.sent if word.is_alpha]
    return len(words) > 3 and all(word.is_upper for word in words)


def _introduce(cast: Cast, lexicon: Lexicon, run: Run) -> None:
    span = cast.doc[run.start : run.end]
    owner = cast.at(cast.doc[run.start])
    kind = kind_of(span.text, run.titled, lexicon)
    country = owner.actor.country if owner else None
    actor = cast.introduce(span.text, kind, country=country)
    last = cast.doc[run.end - 1].text
    if kind == "person" and run.end - run.start > 1 and last[0].isupper():
        cast.alias(actor, last)
    cast.add(run.start, run.end, actor, "found")


def _single(cast: Cast, lexicon: Lexicon, run: Run) -> None:
    token = cast.doc[run.start]
    actor = cast.called(token.text)
    owner = None if actor else _demonym_of(cast, lexicon, token.text)
    if owner:
        cast.add(run.start, run.end, owner, "demonym")
        return
    if actor is None and token.pos_ != "PROPN":
        return
    kind = "state" if _looks_like_place(token) else kind_of(token.text, run.titled, lexicon)
    cast.add(run.start, run.end, actor or cast.introduce(token.text, kind), "found")


def _looks_like_place(token: Token) -> bool:
    return any(mark.lower_ in PLACE_MARKS for mark in token.children if mark.dep_ == "case")


def _demonym_of(cast: Cast, lexicon: Lexicon, word: str) -> Actor | None:
    """The new actor whose people or adjective this word is: Arnorian, of Arnor."""
    key = plain(word)
    for actor in cast.actors.values():
        name = plain(actor.name)
        if not actor.discovered or " " in name or len(name) < 4 or key == name:
            continue
        stem = name.rstrip("aeiouy")
        if key.startswith(stem) and ("demonym_endings", key[len(stem) :].lstrip("e")) in lexicon:
            return actor
    return None


def _acronyms(cast: Cast) -> None:
    """A name in capitals in brackets behind a name is a short form of it."""
    doc = cast.doc
    for i in range(1, len(doc) - 2):
        if doc[i].text in "([" and doc[i + 2].text in ")]" and doc[i + 1].text.isupper():
            full, short = cast.at(doc[i - 1]), cast.at(doc[i + 1])
            if full and (short is None or short.sort == "found"):
                cast.alias(full.actor, doc[i + 1].text)
                _rename(cast, doc[i + 1].text, full.actor)
            elif full and short and full.sort == "found":
                cast.add(full.start, full.end, short.actor, "name")


def _rename(cast: Cast, text: str, actor: Actor) -> None:
    for token in cast.doc:
        if token.text == text:
            cast.add(token.i, token.i + 1, actor, "found")


def kind_of(name: str, titled: bool, lexicon: Lexicon) -> str:
    """The kind that a new name suggests: by its words, its capitals, its titles."""
    words = [plain(word) for word in name.split()]
    for word in reversed(words):
        if word in lexicon.bodies:
            return lexicon.bodies[word]
    if titled:
        return "person"
    if name.isupper() and len(name) <= 6:
        return "organisation"
    return "person" if 2 <= len(words) <= 4 else "organisation"
