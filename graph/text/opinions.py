"""A stance in what someone is said to be: "Y is a disgrace", said X; X branded Y a liar."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graph.model import Actor
from graph.text.arguments import objects, patients, subjects
from graph.text.cast import each_once
from graph.text.events import Event, events
from graph.text.lexicon import Frame
from graph.text.refer import Reader
from graph.text.speakers import speakers_of
from graph.text.tree import SUBJECTS, children, is_passive, preposition, prepositional

DENYING = Frame("denies", "To call a claim false is to deny it to whoever made it.")
JUDGED = ("csubj", "ccomp", "advcl")
BEHIND = Frame("accuses", "To be behind an attack is to be to blame for it.")


def opinion_events(word: Token, reader: Reader) -> Iterator[Event]:
    """The speaker's stance on whoever is said to be this, where there is a speaker."""
    naming, copular = _naming_verb(word, reader), children(word, "cop")
    frame = judged(word, reader) if naming is not None or copular else None
    if frame is None:
        return
    if naming is not None:
        named = patients(naming) if is_passive(naming) else objects(naming)
        yield from events(speakers_of(naming, reader), _whose(named, reader), word, frame)
    else:
        called = _called(word)
        if ("untrue", word.lower_) in reader.lexicon and _claims(called, reader):
            yield from _denials(word, called, reader)
            return
        whom = _whose(called, reader) or _just_told(word, called, reader)
        speakers = reader.speaker(word)
        if {a.id for a in whom} <= {a.id for a in speakers}:
            whom = _doers(word, reader)
        yield from events(speakers, whom, word, frame)


def _called(word: Token) -> list[Token]:
    """Of what a word is said, also above a speaker: "a law Chad said was unjust"."""
    own, said = children(word, *SUBJECTS), word.head
    told = word.dep_ == "ccomp" and said.dep_ == "acl:relcl" and not own
    return [said.head] if told else [noun for noun in own if noun.dep_ != "csubj"]


def _doers(word: Token, reader: Reader) -> list[Actor]:
    """Who does what is judged in a clause: "it was shameful that Chad had expelled them"."""
    clauses = [c for c in children(word, *JUDGED) if any(m.lower_ == "that" for m in c.children)]
    done = [c for c in clauses if not is_passive(c) and not reader.lexicon.has("suffered", c)]
    return each_once(a for c in done for t in subjects(c) for a in reader.actors(t))


def _claims(nouns: list[Token], reader: Reader) -> bool:
    """Whether a noun is what somebody claims."""
    return any(("claims", noun.lemma_.lower()) in reader.lexicon for noun in nouns)


def _denials(word: Token, claims: list[Token], reader: Reader) -> Iterator[Event]:
    """That the speaker denies what another claimed: "the allegations are false"."""
    speakers = reader.speaker(word)
    known = [reader.memory.accusers[a.id] for a in speakers if a.id in reader.memory.accusers]
    yield from events(speakers, _whose(claims, reader) or known, word, DENYING)


def _just_told(word: Token, called: list[Token], reader: Reader) -> list[Actor]:
    """Whose deed "it" is that has just been told: "It is a shameful decision"."""
    taken_up = any(t.lower_ in ("it", "this", "that") for t in called)
    deed = taken_up and ("deeds", word.lemma_.lower()) in reader.lexicon
    return list(reader.memory.acting) if deed else []


def judged(word: Token, reader: Reader) -> Frame | None:
    """What the word says of whoever it is said of."""
    lemma = word.lemma_.lower()
    if preposition(word) == "behind" and children(word, "cop") and lemma in reader.lexicon.hostile:
        return BEHIND
    inside = [n.lemma_.lower() for w, n in prepositional(word) if w == "of" and word.i < n.i]
    kinds = [c.lemma_.lower() for c in children(word, "amod", "compound")]
    words = (lemma, word.lower_, *inside[:1], *kinds)
    frames = next((f for w in words if (f := reader.lexicon.opinions.get(w))), None)
    return frames[0] if frames and preposition(word) in ("", "as", "to") else None


def _naming_verb(word: Token, reader: Reader) -> Token | None:
    verb = word.head.head if _behind_object(word) else word.head
    if verb.pos_ != "VERB" or not reader.lexicon.has("naming", verb):
        return None
    as_it = preposition(word) == "as" and word.dep_ in ("obl", "advcl", "xcomp", "nmod")
    bare = word.dep_ in ("xcomp", "obj", "amod", "appos") and bool(_others(word, verb))
    return verb if as_it or bare else None


def _behind_object(word: Token) -> bool:
    """Whether the parser hung the word on the object before it: "held the mayor responsible"."""
    noun = word.head
    hung = word.dep_ in ("nmod", "appos") or (word.dep_ == "amod" and word.i > noun.i)
    return hung and noun.dep_ in ("obj", "nsubj:pass")


def _others(word: Token, verb: Token) -> list[Token]:
    """Whom the verb names so, beside the word that it names him by."""
    found = patients(verb) if is_passive(verb) else objects(verb)
    return [noun for noun in found if noun != word]


def _whose(nouns: list[Token], reader: Reader) -> list[Actor]:
    """The actors that nouns stand for, or those whose doing they are."""
    found = [a for noun in nouns for a in reader.each(noun, target=True)]
    return each_once(found or [a for noun in nouns for a in reader.reach(noun)])
