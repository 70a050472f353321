"""What a noun stands for: a name, a body's part, a group, a pronoun; unsure means nobody."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from graph.model import Actor
from graph.text import bearers, examples, groups, inside
from graph.text.cast import Cast, each_once
from graph.text.coref import Memory
from graph.text.lexicon import Lexicon
from graph.text.pronouns import pronoun
from graph.text.tree import SUBJECTS, children, coordinated, preposition


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
    lands: Mapping[str, Actor] = field(default_factory=dict)
    speaker: Callable[[Token], Sequence[Actor]] = lambda _: ()

    def actors(self, token: Token, *, target: bool = False) -> list[Actor]:
        """The actors that this one word (not its coordinations) stands for."""
        mention = self.cast.at(token)
        if mention:
            if self._modifies(token, mention.sort):
                return []
            people = groups.kindred(self, token, mention)
            return [people or self.memory.people(token, mention) or mention.actor]
        if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$"):
            return pronoun(self, token)
        if token.lower_ == "both" and not children(token, "nmod"):
            return list(self.memory.sides)
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

    def self_named(self, token: Token) -> list[Actor]:
        """Whoever says "we"; someone who says that we say so is nobody."""
        if self.asking:
            return []
        self.asking = True
        try:
            return list(self.speaker(token))
        finally:
            self.asking = False

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
        listed = examples.enumerated(self, token) if named and token.tag_ == "NNS" else []
        if listed:
            return listed
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
            return self._people(token, lemma, owners, target)
        listed = any((name, lemma) in self.lexicon for name in ("parts", "holders"))
        if listed or groups.of_a_kind(self, token, lemma):
            return self._body(token, lemma, owners, target)
        return self._thing(token, lemma, owners, target)

    def _people(self, token: Token, lemma: str, owners: list[Actor], target: bool) -> list[Actor]:
        """Those whom a noun for people takes up or names, else the group that it describes."""
        called = self.memory.so_called(token, lemma)
        if called:
            return [called]
        if not owners and (again := self._again(token, lemma)):
            return again
        victims = ("victims", lemma) in self.lexicon
        named = examples.examples(self, token, target) if victims else []
        return named or groups.group(self, token, lemma, owners)

    def _body(self, token: Token, lemma: str, owners: list[Actor], target: bool) -> list[Actor]:
        """The owner of a part or a body, the one named before, or the body by itself."""
        named = examples.instances(self, token, target)
        if named:
            return named
        own = [a for a in owners if a.id not in self.cast.places]
        if len(own) == 1:
            self.memory.note_doing(token, own[0])
        again = own or ([] if owners else self._again(token, lemma))  # the mayor of Port Kelso
        machine = ("machines", lemma) in self.lexicon
        found = again or (groups.whose_thing(self, token) if machine else [])
        return found or groups.alone(self, token, lemma)

    def _thing(self, token: Token, lemma: str, owners: list[Actor], target: bool) -> list[Actor]:
        """Whose thing a noun is, who has been called so, or whom it gives as examples."""
        held = target and ("assets", lemma) in self.lexicon
        holders = (owners or groups.whose_thing(self, token)) if held else []
        called = None if holders else self.memory.so_called(token, lemma)
        found = [called] if called else holders or examples.examples(self, token, target)
        if not found and groups.in_violence(token, lemma, self):
            return [groups.introduced(self, token, lemma, [])]
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
        return bearers.bearer(self.cast, self.lexicon, token)

    def unmarked(self, token: Token) -> tuple[Actor, Actor] | None:
        """A person and his body, in "President of the European Commission Jose Barroso"."""
        return bearers.unmarked(self.cast, self.lexicon, token)

    def _again(self, token: Token, lemma: str) -> list[Actor]:
        actor = self.memory.described(token, lemma)
        return [actor] if actor else []
