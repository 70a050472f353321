"""What a noun stands for: a name, a body's part, a group, a pronoun; unsure means nobody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from graph.model import Actor
from graph.text import groups, inside
from graph.text.arguments import blamed, subjects
from graph.text.cast import Cast, each_once
from graph.text.coref import Memory
from graph.text.lexicon import Lexicon
from graph.text.tree import PASSIVE, SUBJECTS, children, coordinated, preposition, up

APPOSED = ("appos", "flat", "nmod:desc", "compound", "nsubj")


@dataclass(slots=True)
class Reader:
    """Finds the actors behind nouns; one for each document."""

    cast: Cast
    lexicon: Lexicon
    memory: Memory
    leaders: dict[str, Actor]
    scope: str
    coded_by: str = ""
    asking: bool = False
    speaker: Callable[[Token], Sequence[Actor]] = lambda _: ()

    def actors(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors that this one word (not its coordinations) stands for."""
        mention = self.cast.at(token)
        if mention:
            if self._modifies(token, mention.sort):
                return []
            return [self.memory.people(token, mention) or mention.actor]
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
            return self._pronoun(token)
        counted = token.pos_ in ("NUM", "DET", "ADJ")
        if counted or self._counts(token):
            found = self._quantity(token, target)
            if found or counted:
                return found
        if token.pos_ in ("NOUN", "PROPN", "X"):
            return self._noun(token, target)
        return []

    def everyone(self) -> dict[str, Actor]:
        """All actors that this document may refer to, by id."""
        return {**{a.id: a for a in self.leaders.values()}, **self.cast.everyone()}

    def each(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors of a word and of everything coordinated with it, each once."""
        found = [a for t in coordinated(token) for a in self.actors(t, target=target)]
        return each_once(found)

    def reach(self, token: Token) -> list[Actor]:
        """The actors nearest inside a noun phrase: of whom it is, who did it, with whom."""
        return inside.reach(self, token)

    def possessors(self, token: Token) -> list[Actor]:
        """Those in the genitive before a noun: Turkey's, their."""
        return inside.possessors(self, token)

    def named_before(self, token: Token) -> list[Actor]:
        """Those named before a noun without a genitive: a Turkish attack."""
        return inside.named_before(self, token)

    def owners(self, token: Token) -> list[Actor]:
        """Those whom a noun belongs to: possessor, nationality, name before it, "of" phrase."""
        return inside.owners(self, token)

    def _modifies(self, token: Token, sort: str) -> bool:
        if sort == "demonym" and token.dep_ in ("amod", "compound", "nmod:desc"):
            return token.head.pos_ in ("NOUN", "PROPN") and token.i < token.head.i
        return False

    def _self(self, token: Token) -> list[Actor]:
        """Whoever says "we"; someone who says that we say so is nobody."""
        if self.asking:
            return []
        self.asking = True
        try:
            return list(self.speaker(token))
        finally:
            self.asking = False

    def _pronoun(self, token: Token) -> list[Actor]:
        if ("speaker", token.lower_) in self.lexicon:
            return self._self(token)
        if token.lower_ == "whose":
            return [a for i, o in up(token) if i.dep_ == "acl:relcl" for a in self.actors(o)][:1]
        saying = self._speaker_above(token) or self._denier(token)
        if saying:
            return saying
        antecedent = self._blamed_above(token) or self._other(token, self.memory.pronoun(token))
        own = self._own_clause(token) if ("plural", token.lower_) in self.lexicon else []
        found = own or self.memory.several(token) or ([antecedent] if antecedent else [])
        return found or self._owner_above(token)

    def _denier(self, token: Token) -> list[Actor]:
        """Who has just been accused and denies it: "a charge it denies", "he denied the claim"."""
        verb = token.head
        denying = token.dep_ in SUBJECTS and self.lexicon.has("denials", verb)
        charges = [verb.head, *children(verb, "obj")] if denying else []
        charged = any(("claims", noun.lemma_.lower()) in self.lexicon for noun in charges)
        accused = self.memory.denier(token) if charged else None
        return [accused] if accused else []

    def _other(self, token: Token, found: Actor | None) -> Actor | None:
        """Whom "them" takes up, who is not whoever does it: "police used gas to disperse them"."""
        if found is None or token.lower_ != "them" or token.head.pos_ != "VERB":
            return found
        doers = [a.id for noun in subjects(token.head) for a in self.actors(noun)]
        return self.memory.others(found) if found.id in doers else found

    def _speaker_above(self, token: Token) -> list[Actor]:
        """The body that was only described and says what "it" did: "the army said it had"."""
        verb = token.head
        if token.lower_ not in ("it", "they") or token.dep_ not in (*SUBJECTS, *PASSIVE):
            return []
        if verb.dep_ != "ccomp" or not self.lexicon.has("verbs", verb.head):
            return []
        return self._bodies(subjects(verb.head))

    def _bodies(self, nouns: Iterable[Token]) -> list[Actor]:
        """Those of the nouns that describe a body and name nobody."""
        plain = [n for n in nouns if n.pos_ == "NOUN" and self.cast.at(n) is None]
        return [a for noun in plain for a in self.actors(noun) if a.kind != "person"]

    def _owner_above(self, token: Token) -> list[Actor]:
        """The body that "its" takes up and that was only described: "police ... its officers"."""
        if token.dep_ != "nmod:poss" or token.lower_ not in ("its", "their"):
            return []
        for inner, outer in up(token):
            nouns = _about(inner, outer)
            apart = [n for n in nouns if n != token and not _holds(n, token)]
            found = self._bodies(apart)
            if found:
                return found
        return []

    def _blamed_above(self, token: Token) -> Actor | None:
        """Whose "its" is in what someone is blamed for: "accused Y of breaking its promise"."""
        if token.dep_ != "nmod:poss" or token.lower_ not in ("its", "their"):
            return None
        blames = (o for i, o in up(token) if i.dep_ == "acl" and blamed(o))
        noun = next(blames, None)
        found = [] if noun is None else [a for a in self.actors(noun) if a.kind != "person"]
        return found[0] if len(found) == 1 else None

    def _own_clause(self, token: Token) -> list[Actor]:
        """The plural subject of a clause around "they" or "their"."""
        if token.dep_ not in ("nmod:poss", *SUBJECTS):
            return []
        for inner, outer in up(token):
            nouns = [] if outer.pos_ != "VERB" or inner.dep_ in SUBJECTS else subjects(outer)
            apart = [n for n in nouns if n != token and not _holds(n, token)]
            plural = [n for n in apart if n.tag_ in ("NNS", "NNPS")]
            if plural:
                return [a for noun in plural for a in self.actors(noun)]
        return []

    def _counts(self, token: Token) -> bool:
        """Whether the noun only counts what "of" names: a group of fighters, not the group."""
        listed = ("quantities", token.lemma_.lower()) in self.lexicon
        return listed and any(preposition(c) == "of" for c in children(token, "nmod", "obl"))

    def _quantity(self, token: Token, target: bool) -> list[Actor]:
        """Thousands of fighters are the fighters; "several of them" are they."""
        for c in children(token, "nmod", "obl"):
            if preposition(c) in ("of", "among"):
                return self.each(c, target=target)
        return []

    def _noun(self, token: Token, target: bool) -> list[Actor]:
        lemma = token.lemma_.lower()
        if self.prefixed(token):
            return [groups.introduced(self, token, lemma, [])]
        pair = self.memory.both(token, lemma)
        named = None if pair else self.bearer(token)
        if named and ("assets", lemma) not in self.lexicon:
            return [named]
        return pair or self._described(token, lemma, target)

    def _described(self, token: Token, lemma: str, target: bool) -> list[Actor]:
        """Whom a noun without a name beside it stands for, by the lists that hold it."""
        owners = self.owners(token)
        if groups.apart(self, token, lemma, owners):
            return [groups.introduced(self, token, lemma, owners)]
        commanded = self._commanded(owners) if ("forces", lemma) in self.lexicon else []
        if commanded:
            return commanded
        if ("groups", lemma) in self.lexicon:
            return groups.group(self, token, lemma, owners)
        listed = any((name, lemma) in self.lexicon for name in ("parts", "holders"))
        if listed or groups.of_a_kind(self, token, lemma):
            named = self._instances(token, target)
            if named:
                return named
            again = owners or self._again(token, lemma)
            machine = ("machines", lemma) in self.lexicon
            found = again or (groups.whose_thing(self, token) if machine else [])
            return found or groups.alone(self, token, lemma)
        held = target and ("assets", lemma) in self.lexicon
        holders = (owners or groups.whose_thing(self, token)) if held else []
        called = None if holders else self.memory.so_called(token, lemma)
        found = [called] if called else holders or self._examples(token, target)
        return found or (owners or self.memory.issuers(token) if self._acts(token) else [])

    def _acts(self, token: Token) -> bool:
        """Whether a noun of no list does something, for its owner: a Chadian clique."""
        named = token.i + 1 < len(token.doc) and self.cast.at(token.nbor(1)) is not None
        return token.dep_ in SUBJECTS and not named

    def _commanded(self, owners: list[Actor]) -> list[Actor]:
        """The body whose troops a person's men are: Haftar's army, his fighters."""
        bodies = (self.leaders, self.memory.led)
        return [led[owners[0].id] for led in bodies if owners and owners[0].id in led][:1]

    def word_before(self, token: Token) -> list[Actor]:
        """The actor of a word that describes another: rebel-held, rebel positions."""
        return groups.word_before(self, token)

    def word_owner(self, token: Token) -> list[Actor]:
        """The body or group that a word before a noun names: a police raid, rebel claims."""
        return groups.whose_thing(self, token, named=False)

    def _instances(self, token: Token, target: bool) -> list[Actor]:
        """Those of several who are named: states such as X."""
        for c in children(token, "nmod"):
            if preposition(c) in ("including", "like", "such-as"):
                return self.each(c, target=target)
        return []

    def _examples(self, token: Token, target: bool) -> list[Actor]:
        """Those named as examples: people including X; eleven people, among them X."""
        named = self._instances(token, target)
        if named:
            return named
        among = [c for c in children(token.head, "obl") if c.lower_ == "them" and c.i > token.i]
        nouns = [
            n for c in among if preposition(c) == "among" for n in children(c, "nmod:unmarked")
        ]
        return [a for noun in nouns for a in self.each(noun, target=target)]

    def prefixed(self, token: Token) -> bool:
        """Whether the noun is a side by what it is for: pro-Haftar forces."""
        lemma = token.lemma_.lower()
        if not any((kind, lemma) in self.lexicon for kind in ("forces", "groups", "parts")):
            return False
        marks = children(token, "amod", "compound", "nmod:desc")
        starts = [m.start for c in marks if (m := self.cast.at(c)) and m.start > 1]
        return any(token.doc[i - 2].lower_ in self.lexicon.prefixed for i in starts)

    def bearer(self, token: Token) -> Actor | None:
        """The name that stands beside a noun for the same one: "the agency Anadolu"."""
        for c in children(token, *APPOSED):
            mention = self.cast.at(c)
            named = mention and mention.sort != "demonym" and not preposition(c)
            if mention and named and (c.dep_ != "compound" or mention.end >= token.i):
                follows = c.i > token.i or mention.actor.kind == "person"
                if follows and (c.dep_ not in SUBJECTS or c.i == token.i + 1):
                    return mention.actor
        beside = self._beside(token) or self._listed(token)
        unmarked = None if beside else self.unmarked(token)
        if beside or unmarked:
            return beside or (unmarked and unmarked[0])
        head = self.cast.at(token.head)
        if token.dep_ in ("compound", "nmod:desc", "appos") and head:
            return head.actor
        return None

    def unmarked(self, token: Token) -> tuple[Actor, Actor] | None:
        """A person and his body, in "President of the European Commission Jose Barroso"."""
        if token.lemma_.lower() not in self.lexicon.roles:
            return None
        for c in token.subtree:
            body = self.cast.at(c) if c.i > token.i else None
            if body and body.end < len(token.doc):
                person = self.cast.at(token.doc[body.end])
                apart = person and person.actor.kind == "person" != body.actor.kind
                return (person.actor, body.actor) if person and apart else None
        return None

    def _listed(self, token: Token) -> Actor | None:
        """The name right behind a role, read as one more of a list: "X and its ally Y"."""
        if token.dep_ != "conj" or token.i + 1 >= len(token.doc):
            return None
        mention, name = self.cast.at(token.nbor(1)), token.nbor(1)
        listed = name.dep_ == "conj" and name.head in (token, token.head)
        known = token.lemma_.lower() in self.lexicon.roles and not children(name, "cc")
        return mention.actor if mention and listed and known else None

    def _beside(self, token: Token) -> Actor | None:
        """The name right behind a title that the parser took for a second subject."""
        if token.dep_ not in SUBJECTS or token.i + 1 >= len(token.doc):
            return None
        mention = self.cast.at(token.nbor(1))
        if mention is None or mention.actor.kind != "person":
            return None
        name = token.doc[mention.start : mention.end].root
        return mention.actor if name.head == token.head and name.dep_ in SUBJECTS else None

    def _again(self, token: Token, lemma: str) -> list[Actor]:
        actor = self.memory.described(token, lemma)
        return [actor] if actor else []


def _about(inner: Token, outer: Token) -> list[Token]:
    """The subjects of a verb, or of what its subject says: "..., its chairman said"."""
    if outer.pos_ != "VERB":
        return []
    if inner.dep_ not in SUBJECTS:
        return subjects(outer)
    told = [c for c in children(outer, "ccomp", "parataxis") if c.i < inner.i]
    return [noun for clause in told for noun in subjects(clause)]


def _holds(noun: Token, token: Token) -> bool:
    """Whether a word stands inside a noun phrase or a list that the noun is part of."""
    return bool(noun.is_ancestor(token) or (noun.head.is_ancestor(token) and noun.dep_ == "conj"))
