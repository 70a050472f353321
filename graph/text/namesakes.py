"""People who share a known surname: Hunter Biden is not Joe Biden, Pervaiz Musharraf is Pervez."""

from __future__ import annotations

from difflib import SequenceMatcher

from spacy.tokens import Token

from graph.model import Actor
from graph.names import plain
from graph.text.cast import Cast, Mention
from graph.text.lexicon import Lexicon

ALIKE = 0.7  # of two spellings of one given name: Pervaiz and Pervez are at 0.77
SHORT = 3
LONGEST = 2
NAMED = ("flat", "compound")


def part_namesakes(cast: Cast, lexicon: Lexicon) -> None:
    """Give a known surname behind another given name to a new person of the full name."""
    for mention in list(cast):
        start = _given(cast, mention, lexicon) if _is_surname(cast, mention) else mention.start
        if start == mention.start:
            continue
        given = [token.text for token in cast.doc[start : mention.start]]
        actor = mention.actor
        if not any(_fits(word, actor) for word in given):
            actor = cast.introduce(cast.doc[start : mention.end].text, "person")
        cast.add(start, mention.end, actor, "name" if actor == mention.actor else "found")


def _is_surname(cast: Cast, mention: Mention) -> bool:
    """Whether a known person is named by one word, without a title."""
    one = mention.end - mention.start == 1 and " " not in cast.doc[mention.start].text
    return one and mention.actor.kind == "person" and mention.sort == "name"


def _given(cast: Cast, mention: Mention, lexicon: Lexicon) -> int:
    """Where the given names before a surname begin; where it begins itself if there are none."""
    start = mention.start
    while start and mention.start - start < LONGEST and _is_given(cast, start, lexicon):
        start -= 1
    return start


def _is_given(cast: Cast, i: int, lexicon: Lexicon) -> bool:
    word, name = cast.doc[i - 1], cast.doc[i]
    known = cast.at(word)
    free = known is None or _is_surname(cast, known)
    title = any(
        (kind, word.lower_) in lexicon for kind in ("titles", "before_titles", "not_names")
    )
    plain_word = word.is_alpha and word.is_title and word.pos_ == "PROPN"
    return free and not title and plain_word and _one_name(word, name)


def _one_name(word: Token, name: Token) -> bool:
    """Whether the parser took two words for parts of one name."""
    joined = name.dep_ == "flat" and (name.head == word or name.head == word.head)
    return joined or (word.dep_ in NAMED and word.head == name)


def _fits(given: str, actor: Actor) -> bool:
    """Whether a given name is one of the actor's own, if in another spelling."""
    own = {plain(word) for name in actor.names for word in name.split()[:-1]}
    word = plain(given)
    return any(
        word[:SHORT] == other[:SHORT] or SequenceMatcher(None, word, other).ratio() >= ALIKE
        for other in own
    )
