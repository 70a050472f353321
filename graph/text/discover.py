"""New names: whom a run of capitals introduces, his short forms, his people and his kind."""

from __future__ import annotations

from collections import defaultdict

from spacy.tokens import Doc, Token

from graph.model import Actor
from graph.names import fold, plain
from graph.text.cast import Cast, Mention, each_once, nameless
from graph.text.landmarks import landmarks
from graph.text.lexicon import Lexicon
from graph.text.namesakes import part_namesakes
from graph.text.runs import Run, is_proper, names_place, runs_of
from graph.text.tree import SUBJECTS, children, preposition

STATELY = ("of", "with", "to", "from")
PLACE_MARKS = {"in", "near", "at", "around", "outside"}


def discover(cast: Cast, lexicon: Lexicon) -> None:
    """Add a mention for every new name, and for the short forms that the text goes on to use."""
    part_namesakes(cast, lexicon)
    runs = sorted(runs_of(cast, lexicon), key=lambda run: run.start - run.end)
    for run in runs:
        if run.end - run.start > 1 or run.titled:
            _introduce(cast, lexicon, run)
    _acronyms(cast)
    singles = (run for run in runs if run.end - run.start == 1 and not run.titled)
    for run in sorted(singles, key=lambda run: len(cast.doc[run.start])):
        _single(cast, lexicon, run)
    for actor in _states(cast, lexicon):
        cast.sort_out(actor, "state")
    for actor in _led(cast, lexicon):
        cast.sort_out(actor, "organisation")
    cast.places |= {m.actor.id for m in cast if m.actor.discovered and _is_place(cast, m, lexicon)}
    cast.places -= {m.actor.id for m in cast if _speaks(cast.doc[m.start : m.end].root, lexicon)}
    cast.things |= _things(cast, lexicon)


def _states(cast: Cast, lexicon: Lexicon) -> list[Actor]:
    """The new names of which the text tells what only states have: borders, ambassadors."""
    unsure = [m for m in cast if nameless(m.actor)]
    return each_once(m.actor for m in unsure if _has_land(cast.doc[m.start], lexicon))


def _led(cast: Cast, lexicon: Lexicon) -> list[Actor]:
    """The new names that were taken for persons' and have a head: the president of Seto Ferry."""
    new = [m for m in cast if m.actor.discovered and m.actor.kind == "person"]
    roots = [(m.actor, cast.doc[m.start : m.end].root) for m in new]
    behind = [(a, t) for a, t in roots if t.dep_ == "nmod" and preposition(t) == "of"]
    heads = ((a, lexicon.roles.get(t.head.lemma_.lower(), [])) for a, t in behind)
    return each_once(a for a, frames in heads if frames and frames[0].type == "leads")


def _has_land(token: Token, lexicon: Lexicon) -> bool:
    noun = token.head
    before = token.i < noun.i and token.dep_ in ("nmod:poss", "compound", "amod")
    behind = token.dep_ in ("nmod", "obl") and preposition(token) in STATELY
    nouns = children(noun, "obj") if token.dep_ == "obl" else [noun]
    return (before or behind) and any(("stately", n.lemma_.lower()) in lexicon for n in nouns)


def _is_place(cast: Cast, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a name is a known town's or says that it is a place: Goma, Jebel Moya Airport."""
    words = cast.doc[mention.start : mention.end]
    told = len(words) > 1 and names_place((word.lower_ for word in words), lexicon)
    return told or fold(mention.actor.name) in landmarks()


def _speaks(name: Token, lexicon: Lexicon) -> bool:
    """Whether one of this name speaks, as no place does: somebody is called like a town."""
    return name.dep_ in SUBJECTS and lexicon.has("tags", name.head)


def _things(cast: Cast, lexicon: Lexicon) -> set[str]:
    """The new names that are only ever a weapon's; a state may have aircraft beside its name."""
    new = [m for m in cast if m.actor.discovered]
    others = {m.actor.id for m in new if not _is_thing(cast, m, lexicon)}
    return {m.actor.id for m in new} - others


def _is_thing(cast: Cast, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a name is a weapon's or a machine's: MiG-29, Javelin missiles."""
    span = cast.doc[mention.start : mention.end]
    if any(c.isdigit() for c in span.text):
        return True
    head = span.root.head if span.root.dep_ in ("compound", "nmod:desc") else span.root
    return head.i >= mention.start and ("equipment", head.lemma_.lower()) in lexicon


def _article(token: Token) -> bool:
    return token.lower_ == "the"


def _is_body(doc: Doc, start: int, lexicon: Lexicon) -> bool:
    """Whether an article stands before a name, or one and what only bodies are: the outlawed."""
    before = [doc[max(start - n, 0)] for n in (1, 2)] if start else []
    if before and ("bodily", before[0].lower_) in lexicon:
        before.pop(0)
    return bool(before) and _article(before[0])


def _introduce(cast: Cast, lexicon: Lexicon, run: Run) -> None:
    span = cast.doc[run.start : run.end]
    owner = next((m for token in span if (m := cast.at(token))), None)
    kind = kind_of(span.text, run.titled, lexicon)
    # Nobody is called "the Anna Bell".
    if kind == "person" and not run.titled and _is_body(cast.doc, run.start, lexicon):
        kind = "organisation"
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
    if actor is None and _class_word(token, lexicon):
        return
    if actor is None and (not is_proper(token) or _common_word(token, lexicon)):
        return
    placed = _looks_like_place(token) or _looks_like_people(token, lexicon)
    kind = "state" if placed else kind_of(token.text, run.titled, lexicon)
    cast.add(run.start, run.end, actor or cast.introduce(token.text, kind), "found")


def _class_word(token: Token, lexicon: Lexicon) -> bool:
    """Whether the word alone names a class and nobody: the Army, the State, Parliament."""
    classed = any((name, token.lower_) in lexicon for name in ("parts", "places"))
    return classed or token.lower_ in lexicon.bodies


def _common_word(token: Token, lexicon: Lexicon) -> bool:
    """Whether a capital at the beginning of a sentence only hides a word of the lexicon."""
    word = token.lower_
    tables = (lexicon.nouns, lexicon.roles, lexicon.verbs)
    known = any(word in table or word.rstrip("s") in table for table in tables)
    listed = any((name, word.rstrip("s")) in lexicon for name in ("groups", "parts", "assets"))
    return bool(token.is_sent_start) and (known or listed or _before_noun(token))


def _before_noun(token: Token) -> bool:
    """Whether a known word only describes the noun behind it: "Human rights groups"."""
    ahead = token.nbor(1) if token.i + 1 < len(token.doc) else token
    described = ahead.pos_ == "NOUN" and ahead.is_lower and token.dep_ in ("compound", "amod")
    return described and token.vocab.has_vector(token.lower_)


def _looks_like_place(token: Token) -> bool:
    return any(mark.lower_ in PLACE_MARKS for mark in token.children if mark.dep_ == "case")


def _looks_like_people(token: Token, lexicon: Lexicon) -> bool:
    """Whether a name that nobody knows tells of whom those behind it are: Samborian workers."""
    noun = token.head
    before = token.dep_ in ("amod", "compound") and token.i < noun.i
    lists = ("groups", "parts", "alone")
    kind = before and any((name, noun.lemma_.lower()) in lexicon for name in lists)
    return kind and noun.is_lower and token.lower_.endswith(("ian", "ese", "ish", "ite", "an"))


def _demonym_of(cast: Cast, lexicon: Lexicon, word: str) -> Actor | None:
    """The new actor whose people or adjective this word is: Arnorian, of Arnor."""
    key = plain(word)
    for actor in cast.actors.values():
        name = plain(actor.name)
        if not actor.discovered or " " in name or len(name) < 4 or key == name:
            continue
        stem = name.rstrip("aeiouy")
        rest = key[len(stem) :]
        endings = {rest, rest.lstrip("e")}
        if key.startswith(stem) and endings & lexicon.lists["demonym_endings"]:
            return actor
    return None


def _acronyms(cast: Cast) -> None:
    """A name in capitals in brackets behind a name is a short form of it."""
    doc = cast.doc
    opened = [token.i for token in doc[1:-2] if token.text in "(["]
    places = _places(cast) if opened else {}
    for i in opened:
        if doc[i + 2].text in ")]" and doc[i + 1].text.isupper():
            full, short = cast.at(doc[i - 1]), cast.at(doc[i + 1])
            if full and (short is None or short.sort == "found"):
                cast.alias(full.actor, doc[i + 1].text)
                for place in places[doc[i + 1].text]:
                    cast.add(place, place + 1, full.actor, "found")
            elif full and short and full.sort == "found":
                cast.add(full.start, full.end, short.actor, "name")


def _places(cast: Cast) -> dict[str, list[int]]:
    """Where each word in capitals stands."""
    places: dict[str, list[int]] = defaultdict(list)
    for token in cast.doc:
        if token.is_upper:
            places[token.text].append(token.i)
    return places


def kind_of(name: str, titled: bool, lexicon: Lexicon) -> str:
    """The kind that a new name suggests: by its words, its capitals, its titles."""
    words = [plain(word) for word in name.split()]
    named = words[: words.index("of")] if "of" in words[1:] else words
    for word in (*reversed(named), *reversed(words)):
        if word in lexicon.bodies:
            return lexicon.bodies[word]
    if len(words) > 1 and not titled and ("towns", words[0]) in lexicon:
        return "state"
    if titled:
        return "person"
    if "&" in name or (name.isupper() and len(name) <= 6):
        return "organisation"
    return "person" if 2 <= len(words) <= 4 else "organisation"
