"""Who says so: the nearest speaker above a predicate, in its clause or around its quote."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.frozen import frozen
from graph.model import Actor
from graph.text.arguments import CLAUSES, blamed, objects
from graph.text.quotes import Quotes
from graph.text.refer import Reader
from graph.text.speakers import named, speakers_of
from graph.text.tree import (
    PASSIVE,
    SUBJECTS,
    children,
    is_passive,
    preposition,
    prepositional,
)

SAID = {"ccomp", "parataxis", "xcomp", "advcl", "acl", "csubj:pass", "csubj"}
NOUN_CLAUSES = ("acl", "acl:relcl", "ccomp")
CHARGED_WITH = {"of", "that", "for", "with"}


@frozen
class Source:
    """Who asserts something, whether by denying it, and by which word."""

    actors: tuple[Actor, ...] = ()
    denies: bool = False
    hearsay: bool = False
    word: str = ""


NOBODY = Source()
OBLIGING = ("should", "must", "ought")


def source_of(trigger: Token, reader: Reader, quotes: Quotes) -> Source:
    """The nearest source of what the trigger states; without actors, the document itself."""
    if trigger.dep_ in CLAUSES and reader.lexicon.has("dismissing", trigger):
        return NOBODY  # "a charge it denies" is not what the accuser says
    headed = _heading(trigger, reader)
    if headed:
        return Source((headed,), word=":")
    for inner, outer in _climb(trigger):
        found = _beside(inner, trigger, reader) or (outer and _above(inner, outer, reader))
        if found:
            return found
    quoting = quotes.speaker_clause(trigger)
    if quoting is not None:
        speakers = speakers_of(quoting, reader)
        if speakers:
            return Source(tuple(speakers), word=quoting.lemma_)
    tagged = _tagged(trigger, reader) or _still_speaking(trigger, reader)
    return Source(tuple(tagged)) if tagged else NOBODY


def _still_speaking(trigger: Token, reader: Reader) -> list[Actor]:
    """Who has just been quoted, for what "should" be: no report itself says what should be."""
    start = trigger.sent.start
    clause = next((t for t in (trigger, *trigger.ancestors) if children(t, "aux")), trigger)
    if start == 0 or not any(c.lower_ in OBLIGING for c in children(clause, "aux")):
        return []
    root = trigger.doc[start - 1].sent.root
    phrased = _by_phrase(root, reader)
    if phrased:
        return list(phrased.actors)
    told = reader.lexicon.has("tags", root) and children(root, "ccomp", "parataxis")
    return speakers_of(root, reader) if told else []


def _tagged(trigger: Token, reader: Reader) -> list[Actor]:
    """The speaker at the end of a sentence that the parser did not hang on it: "..., X said"."""
    sentence = trigger.sent
    for verb in reversed(sentence):
        if verb.i <= trigger.i or verb.text == ",":
            return []
        bare = not children(verb, "obj", "ccomp", "xcomp")
        if bare and reader.lexicon.has("tags", verb) and verb.tag_ in ("VBD", "VBZ", "VBP"):
            phrase = _phrase_before(verb, trigger)
            return [a for noun in phrase[-1:] for a in named(noun, reader)]
    return []


def _phrase_before(verb: Token, trigger: Token) -> list[Token]:
    """The nouns between a comma and a verb, if nothing else stands there."""
    for i in range(verb.i - 1, trigger.i, -1):
        if trigger.doc[i].pos_ in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ"):
            return []
        if trigger.doc[i].text == ",":
            between = trigger.doc[i + 1 : verb.i]
            return [token for token in between if token.pos_ in ("NOUN", "PROPN")]
    return []


def _heading(trigger: Token, reader: Reader) -> Actor | None:
    """Le Monde: France trained officers."""
    sentence = trigger.sent
    mention = reader.cast.at(sentence[0]) or (len(sentence) > 1 and reader.cast.at(sentence[1]))
    if not mention or mention.end >= sentence.end or mention.end >= trigger.i:
        return None
    speaks = mention.actor.kind in ("media", "person")
    return mention.actor if speaks and trigger.doc[mention.end].text == ":" else None


def _climb(token: Token) -> Iterator[tuple[Token, Token | None]]:
    while token.head != token:
        yield token, token.head
        token = token.head
    yield token, None


def _beside(token: Token, trigger: Token, reader: Reader) -> Source | None:
    """According to X; in X's view; "..., X said"; as X says; reportedly."""
    phrased = _by_phrase(token, reader)
    if phrased:
        return phrased
    for c in token.children:
        if c.i != trigger.i and (_saying(c, reader) or _as_said(c, reader)):
            speakers = speakers_of(c, reader)
            if speakers:
                return Source(tuple(speakers), word=c.lemma_)
    if any(("hearsay", c.lower_) in reader.lexicon for c in children(token, "advmod")):
        return Source(hearsay=True)
    return None


def _by_phrase(verb: Token, reader: Reader) -> Source | None:
    """According to X; in X's view."""
    for word, noun in _phrases(verb):
        if ("according", word) in reader.lexicon:
            speakers = named(noun, reader) or reader.owners(noun)
            return Source(tuple(speakers), word="according to")
        if word in ("in", "to") and ("views", noun.lemma_.lower()) in reader.lexicon:
            holders = reader.owners(noun)
            if holders:
                return Source(tuple(holders), word=noun.lemma_)
    return None


def _phrases(verb: Token) -> list[tuple[str, Token]]:
    """The phrases of a verb, and those that stand behind its subject: "X, according to Y, has"."""
    holders = [verb, *children(verb, *SUBJECTS, *PASSIVE)]
    found = [pair for holder in holders for pair in prepositional(holder)]
    return found + [(preposition(c), c) for c in children(verb, "advcl") if preposition(c)]


def _as_said(clause: Token, reader: Reader) -> bool:
    if clause.dep_ != "advcl" or not reader.lexicon.has("verbs", clause):
        return False
    return any(mark.lower_ == "as" for mark in children(clause, "mark", "advmod"))


def _saying(verb: Token, reader: Reader) -> bool:
    """Whether a clause beside another only says who says it: "..., an official said"."""
    if verb.dep_ not in ("parataxis", "discourse", "conj"):
        return False
    if not reader.lexicon.has("tags", verb) or children(verb, "obj", "ccomp"):
        return False
    return verb.dep_ != "conj" or (not children(verb, "cc") and bool(children(verb, "nsubj")))


def _above(inner: Token, outer: Token, reader: Reader) -> Source | None:
    """A clause under a verb or noun of saying."""
    if inner.dep_ == "acl:relcl" and not children(inner, "mark"):
        return None
    nominal = outer.pos_ in ("NOUN", "PROPN", "PRON") or outer.dep_ == "obj"
    if inner.dep_ in NOUN_CLAUSES and nominal:
        claimed = _claimed(outer, reader)
        if claimed or not any(c.lower_ in CHARGED_WITH for c in children(inner, "mark")):
            return claimed
        if not blamed(outer) and not reader.lexicon.has("alleging", outer.head):
            return None  # to maintain a policy of expelling men is not to say so
        outer = outer.head
    if inner.dep_ in SAID and _dismissed(outer, reader):
        return Source(tuple(speakers_of(outer, reader)), denies=True, word=outer.lemma_)
    return _by_verb(outer, reader) if _is_said(inner, outer, reader) else None


def _is_said(inner: Token, verb: Token, reader: Reader) -> bool:
    """Whether a clause below a verb of saying is what is said."""
    if inner.dep_ not in SAID or not reader.lexicon.has("verbs", verb):
        return False
    if inner.dep_ == "parataxis" and inner.lemma_.lower() in reader.lexicon.told:
        return False  # ", a move that Chad condemned" is told by the report
    if inner.dep_ == "xcomp":
        alleging = reader.lexicon.has("denials", verb) or reader.lexicon.has("alleging", verb)
        return alleging or is_passive(verb)
    return inner.dep_ != "advcl" or _alleged(inner, verb)


def _by_verb(verb: Token, reader: Reader) -> Source | None:
    speakers, denies = speakers_of(verb, reader), reader.lexicon.has("denials", verb)
    if speakers:
        return Source(tuple(speakers), denies, word=verb.lemma_)
    return Source(hearsay=True, denies=denies) if verb.tag_ == "VBN" else None


def _dismissed(verb: Token, reader: Reader) -> bool:
    """Whether the clause is what someone dismisses: "rejected claims that it arms Haftar"."""
    said = any(reader.lexicon.has("nouns", thing) for thing in objects(verb))
    return said and reader.lexicon.has("dismissing", verb)


def _alleged(inner: Token, verb: Token) -> bool:
    marked = any(c.lower_ in CHARGED_WITH for c in children(inner, "mark"))
    return marked and bool(objects(verb))


def _claimed(noun: Token, reader: Reader) -> Source | None:
    """X's claim that ...; a denial by X that ..."""
    lemma, verb = noun.lemma_.lower(), noun.head
    if ("nouns", lemma) not in reader.lexicon:
        return None
    if reader.lexicon.has("dismissing", verb) and noun.dep_ == "obj":
        return Source(tuple(speakers_of(verb, reader)), denies=True, word=verb.lemma_)
    # "No confirmation from X that ..." is not what X says.
    owners = [] if any(c.lower_ == "no" for c in noun.children) else reader.owners(noun)
    return Source(tuple(owners), word=lemma) if owners else Source(hearsay=True)
