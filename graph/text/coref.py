"""Who "he", "it", "the agency" is: the nearest agreeing actor, subjects first, or nobody."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from graph.model import Actor
from graph.names import fold
from graph.text.arguments import all_subjects
from graph.text.cast import Cast, Mention, is_word
from graph.text.lexicon import Lexicon
from graph.text.tree import PASSIVE, SUBJECTS, clause_of, coordinated

PERSONAL = {"he", "she", "him", "his", "her", "himself", "herself"}
NEUTRAL = {"it", "its", "itself"}
PLURAL = {"they", "them", "their", "themselves"}
REACH = 2
COUNTED = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
SINGULAR = ("NN", "NNP")
SIDES = ("side", "party", "rival", "foe", "belligerent", "delegation", "camp", "faction")
TITLED = ("compound", "nmod:desc", "flat", "appos")
THIS = {"the", "this", "that"}
LOOK_BACK = 60
PLACES = {"in", "at", "near", "from", "into", "around"}


@dataclass(slots=True)
class Memory:
    """What has been said so far in a document, for those who are not named again."""

    cast: Cast
    lexicon: Lexicon
    groups: dict[str, Actor] = field(default_factory=dict)
    borne: dict[int, frozenset[str]] = field(default_factory=dict)
    accusers: dict[str, Actor] = field(default_factory=dict)
    accused: tuple[int, Actor] | None = None
    led: dict[str, Actor] = field(default_factory=dict)
    sides: tuple[Actor, ...] = ()
    doers: dict[str, tuple[Actor, ...]] = field(default_factory=dict)
    acting: tuple[Actor, ...] = ()
    issued: tuple[Actor, ...] = ()
    doing: tuple[int, Actor] | None = None
    sexes: dict[str, str] = field(default_factory=dict)

    def note_group(self, lemma: str, actor: Actor, armed: bool, several: bool = True) -> None:
        """Remember the last group of this kind, and the armed one of this people.

        One who is alone is remembered by his word only: "they" are several.
        """
        self.groups[lemma] = actor
        if not several:
            return
        self.doing = None
        if self.groups.get("*") != actor:
            self.groups["**"] = self.groups.get("*", actor)
        self.groups["*"] = actor
        if armed and actor.country:
            self.groups[f"armed {actor.country}"] = actor

    def group(self, token: Token, lemma: str, owners: list[Actor]) -> Actor | None:
        """The group that "the fighters" or "the Syrian fighters" takes up again."""
        definite = any(c.lower_ in ("the", "these", "those") for c in token.children)
        armed = ("armed", lemma) in self.lexicon
        if not owners:
            again = definite and token.tag_ == "NNS" and ("taken_up", lemma) in self.lexicon
            named = self._only_armed(token) if again else None
            return named or self.groups.get(lemma)
        return self.groups.get(f"armed {owners[0].country}") if definite and armed else None

    def _only_armed(self, token: Token) -> Actor | None:
        """The only armed group that has been spoken of, whom "the rebels" take up."""
        before = self.cast.between(0, token.i)
        named = {m.actor.id: m.actor for m in before if m.actor.kind == "armed-group"}
        regular = {a.id for lemma, a in self.groups.items() if ("parts", lemma) in self.lexicon}
        groups = (a for a in self.groups.values() if a.kind == "armed-group")
        others = [actor for actor in groups if actor.id not in regular]  # soldiers are no rebels
        return next(iter(named.values())) if len(named) == 1 and not others else None

    def people(self, token: Token, mention: Mention) -> Actor | None:
        """The armed group that "the Syrians" are, once Syrian fighters have been spoken of."""
        if mention.sort != "demonym" or token.tag_ not in ("NNS", "NNPS"):
            return None
        return self.groups.get(f"armed {mention.actor.country}")

    def doer(self, token: Token) -> list[Actor]:
        """Whose doing "the attack" or "the decision" is that has just been told."""
        if not _definite(token):
            return []
        lemma = token.lemma_.lower()
        known = [self.doers.get(frame.type, ()) for frame in self.lexicon.nouns.get(lemma, [])]
        told = [self.acting] if ("deeds", lemma) in self.lexicon else []
        return list(next((actors for actors in [*known, *told] if actors), ()))

    def both(self, token: Token, lemma: str) -> list[Actor]:
        """Whom "both leaders" or "the three states" are, if just so many were named before.

        Both sides are those who fought or talked.
        """
        wanted = max((COUNTED.get(c.lower_, 0) for c in token.children), default=0)
        if token.tag_ != "NNS" or not wanted:
            return []
        if lemma in SIDES and len(self.sides) == wanted:
            return list(self.sides)
        kinds = self.lexicon.described.get(lemma, frozenset())
        start, clause = token.sent.start, clause_of(token)
        for _ in range(REACH + 1):
            told = self.cast.between(start, token.i)
            near = [m for m in told if m.sort != "demonym"]
            near = [m for m in near if clause_of(_root(self.cast, m)) != clause]
            found = {m.actor.id: m.actor for m in near if m.actor.kind in kinds}
            if len(found) == 1:  # "the Israeli minister met Kenya's": the two countries
                found |= {m.actor.id: m.actor for m in told if m.actor.kind in kinds}
            if len(found) >= wanted or start == 0:
                return list(found.values()) if len(found) == wanted else []
            start = self.cast.doc[start - 1].sent.start
        return []

    def several(self, token: Token) -> list[Actor]:
        """The actors that "they" takes up: the last subject, if it named more than one."""
        if token.lower_ not in PLURAL or self.groups.get("*"):
            return []
        doc, verb = self.cast.doc, clause_of(token)
        for word in reversed(doc[max(0, token.i - LOOK_BACK) : token.i]):
            if word.dep_ in SUBJECTS | PASSIVE and word.head != verb:
                named = [self.cast.at(t) for t in coordinated(word)]
                actors = [m.actor for m in named if m and m.sort != "demonym"]
                return actors if len(actors) > 1 else []
        return []

    def pronoun(self, token: Token) -> Actor | None:
        """The actor of a personal or possessive pronoun."""
        word = token.lower_
        if word in PERSONAL:
            person = self._nearest(token, lambda m: self._is_one(m, token))
            return person or self._nearest(token, lambda m: unsorted(m) and _free(m, token))
        if word in NEUTRAL and not _empty(token):
            own = self._governor(token)
            return own or self._nearest(token, lambda m: self._is_it(m, token))
        if word in PLURAL:
            several = self._doing(token) or self.groups.get("*")
            return several or self._nearest(token, _collective)
        return None

    def note_doing(self, token: Token, actor: Actor) -> None:
        """Remember the last part of a body that did something and is several: Turkish forces."""
        if token.tag_ == "NNS" and token.dep_ in SUBJECTS:
            self.doing = (token.i, actor)

    def _doing(self, token: Token) -> Actor | None:
        """Whom "they" of a new clause takes up: the forces that did what was told right before."""
        if self.doing is None or token.dep_ not in SUBJECTS:
            return None
        if not 0 < token.i - self.doing[0] <= LOOK_BACK:
            return None
        doer = token.doc[self.doing[0]]
        return self.doing[1] if clause_of(doer) != clause_of(token) else None

    def _is_one(self, mention: Mention, token: Token) -> bool:
        """Whether "he" or "she" may be someone, as far as name and title tell."""
        if mention.actor.kind != "person" or not _free(mention, token):
            return False
        she = token.lower_ in ("she", "her", "herself")
        return self._sex(mention) != ("men" if she else "women")

    def _sex(self, mention: Mention) -> str:
        """The list that a first name, a whole name or a title is in; "" if not just one tells."""
        if mention.actor.id not in self.sexes:
            name = fold(mention.actor.name).replace("-", " ")
            names = (name, name.split(" ", 1)[0])
            titles = self.borne.setdefault(mention.start, self._words(mention))
            told = [
                sex
                for sex, title in (("women", "her_titles"), ("men", "his_titles"))
                if any((sex, word) in self.lexicon for word in names)
                or any((title, word) in self.lexicon for word in titles)
            ]
            self.sexes[mention.actor.id] = told[0] if len(told) == 1 else ""
        return self.sexes[mention.actor.id]

    def _is_it(self, mention: Mention, token: Token) -> bool:
        """Whether "it" may be a body; whose report was quoted before is not what it was about."""
        root = _root(self.cast, mention)
        quoted = mention.actor.kind == "media" and mention.start < token.sent.start
        told = quoted and root.dep_ in SUBJECTS and self.lexicon.has("tags", root.head)
        goes_on = token.dep_ in SUBJECTS and self.lexicon.has("tags", token.head)
        return _impersonal(mention) and _free(mention, token) and (goes_on or not told)

    def _governor(self, token: Token) -> Actor | None:
        """The object that does what is told with "its": "helped Chad guard its border"."""
        verb = clause_of(token)
        if token.dep_ != "nmod:poss" or verb.dep_ != "xcomp":
            return None
        doers = all_subjects(verb)
        controlled = [t for t in doers if t.dep_ in ("obj", "iobj")] if len(doers) == 1 else []
        named = [self.cast.at(t) for t in controlled]
        return next((m.actor for m in named if m and _impersonal(m)), None)

    def denier(self, token: Token) -> Actor | None:
        """Who has just been accused, for "it denies the charge"."""
        if self.accused is None or token.i - self.accused[0] > LOOK_BACK:
            return None
        return self.accused[1]

    def issuers(self, noun: Token) -> list[Actor]:
        """Who put out "the statement" that has just been told of."""
        paper = ("papers", noun.lemma_.lower()) in self.lexicon
        known = any(c.lower_ in ("the", "this") for c in noun.children)
        return list(self.issued) if paper and known else []

    def others(self, found: Actor) -> Actor | None:
        """The group before the last one, for "them" where the last one acts."""
        before = self.groups.get("**") if self.groups.get("*") == found else None
        return before if before != found else None

    def described(self, token: Token, lemma: str) -> Actor | None:
        """The actor that "the agency" or "the country" takes up again; needs "the" or "this"."""
        if token.tag_ not in SINGULAR or not _definite(token):
            return None
        called = self.so_called(token, lemma)
        if called:
            return called
        if lemma in self.groups:
            return self.groups[lemma]  # "begged the mayor ... The mayor promised"
        kinds = self.lexicon.described.get(lemma, frozenset())
        peoples = "state" in kinds
        if not kinds:
            return None
        own = _subjects_beside(token)
        home = ("domestic", lemma) in self.lexicon
        found = self._nearest(
            token,
            lambda m: (
                _of_kind(m, kinds)
                and _root(self.cast, m).i not in own
                and not (home and self._abroad(m))
            ),
            peoples,
        )
        if found:
            return found
        if "media" in kinds:
            return self._only(token, lambda m: m.actor.kind == "media")
        found = self._only(token, _may_be_company) if kinds == {"company"} else None
        acts = (m for m in self.cast.between(0, token.i) if _is_subject(self.cast, m))
        return found if any(m.actor == found for m in acts) else None

    def _abroad(self, mention: Mention) -> bool:
        """Whether a nationality is that of somebody to whom something was done, or by whom."""
        return mention.sort == "demonym" and _root(self.cast, mention).head.dep_ not in SUBJECTS

    def _only(self, token: Token, agrees: Callable[[Mention], bool]) -> Actor | None:
        """The one of a kind that has been named so far: a report keeps coming back to it."""
        before = self.cast.between(0, token.i)
        found = {m.actor.id: m.actor for m in before if agrees(m)}
        return next(iter(found.values())) if len(found) == 1 else None

    def so_called(self, token: Token, lemma: str) -> Actor | None:
        """Who has been named with this word: the Education Ministry, Minister Fairweather."""
        if token.tag_ not in SINGULAR or not _definite(token):
            return None
        for mention in reversed(self.cast.between(0, token.i)):
            if (
                mention.sort != "demonym"
                and mention.end <= token.i
                and self._bears(mention, lemma)
            ):
                return mention.actor
        return None

    def _bears(self, mention: Mention, lemma: str) -> bool:
        """Whether a name holds the word or stands beside it as a title or apposition."""
        words = self.borne.get(mention.start)
        if words is None:
            words = self.borne[mention.start] = self._words(mention)
        return not words.isdisjoint(self.lexicon.kin.get(lemma, (lemma,)))

    def _words(self, mention: Mention) -> frozenset[str]:
        """The words of a body's name, and the titles beside any name but a state's."""
        kind, span = mention.actor.kind, self.cast.doc[mention.start : mention.end]
        if kind == "state":
            return frozenset()
        named = [] if kind == "person" else fold(span.text).split()
        root = span.root
        beside = [c for c in root.children if c.dep_ in TITLED]
        beside += [root.head] if root.dep_ in TITLED else []
        beside = [t for t in beside if ("papers", t.lemma_.lower()) not in self.lexicon]
        return frozenset((*named, *(t.lemma_.lower() for t in beside)))

    def _nearest(
        self, token: Token, agrees: Callable[[Mention], bool], peoples: bool = False
    ) -> Actor | None:
        start, end = token.sent.start, token.i
        for _ in range(REACH + 1):
            near = self.cast.between(start, end)
            found = [m for m in near if m.end <= token.i and (peoples or m.sort != "demonym")]
            agreeing = [m for m in found if agrees(m)]
            if agreeing:
                return _pick(self.cast, agreeing, token)
            if start == 0:
                break
            start, end = self.cast.doc[start - 1].sent.start, start
        return None


def _definite(token: Token) -> bool:
    return any(c.lower_ in THIS for c in token.children)


def unsorted(mention: Mention) -> bool:
    """Whether nothing tells what a new name is: one word, and no body's."""
    return mention.sort == "found" and is_word(mention.actor)


def _of_kind(mention: Mention, kinds: frozenset[str]) -> bool:
    return mention.actor.kind in kinds and ("company" in kinds or not unsorted(mention))


def _may_be_company(mention: Mention) -> bool:
    """Whether nothing tells of a new name that is no person's what body it is."""
    return mention.actor.kind in ("company", "organisation") and mention.sort == "found"


def _impersonal(mention: Mention) -> bool:
    return mention.actor.kind not in ("person", "population")


def _free(mention: Mention, token: Token) -> bool:
    """Whether the pronoun may stand for the mention: "they rejected it" is about others."""
    if token.dep_ == "nmod:poss" or token.lower_.endswith(("self", "selves")):
        return True
    head = token.doc[mention.start : mention.end].root
    said = token.dep_ in SUBJECTS and any(c.dep_ == "cop" for c in token.head.children)
    verb = token.head if said else clause_of(token)  # "that it was behind the strikes"
    shared = {subject.i for subject in all_subjects(verb)}
    return clause_of(head) != verb and head.i not in shared


def _collective(mention: Mention) -> bool:
    return mention.actor.kind in ("population", "armed-group")


def _pick(cast: Cast, found: list[Mention], token: Token) -> Actor | None:
    """The last subject of the sentence, else its only candidate; two equals are unsure."""
    if found[-1].start < token.sent.start:
        found = _in_last_clause(cast, found) or found
    subjects = [m for m in found if _is_subject(cast, m)]
    if subjects:
        return (subjects[-1] if subjects[-1].start > token.sent.start else subjects[0]).actor
    actors = {mention.actor.id: mention.actor for mention in found if not _is_place(cast, mention)}
    return next(iter(actors.values())) if len(actors) == 1 else None


def _subjects_beside(token: Token) -> set[int]:
    """The subjects of the verb whose object a noun is: "accusing the kingdom" is about another."""
    if token.dep_ not in ("obj", "iobj", "obl"):
        return set()
    return {word.i for subject in all_subjects(clause_of(token)) for word in subject.subtree}


def _in_last_clause(cast: Cast, found: list[Mention]) -> list[Mention]:
    """The candidates of the last of several clauses; partners in a list are no "it" or "he"."""
    sentence = cast.doc[found[-1].start].sent
    clauses = coordinated(sentence.root)
    if len(clauses) < 2:
        return []
    last = clauses[-1]
    return [m for m in found if last.is_ancestor(_root(cast, m)) and not _listed(_root(cast, m))]


def _root(cast: Cast, mention: Mention) -> Token:
    return cast.doc[mention.start : mention.end].root


def _listed(token: Token) -> bool:
    return token.dep_ == "conj" or any(c.dep_ == "conj" for c in token.children)


def _is_subject(cast: Cast, mention: Mention) -> bool:
    deps = {cast.doc[i].dep_ for i in range(mention.start, mention.end)}
    return bool(deps & (SUBJECTS | PASSIVE))


def _is_place(cast: Cast, mention: Mention) -> bool:
    head = cast.doc[mention.start : mention.end].root
    return any(c.dep_ == "case" and c.lower_ in PLACES for c in head.children)


def _empty(token: Token) -> bool:
    """Whether "it" stands for nothing: it is reported that, it rains."""
    if token.dep_ == "expl":
        return True
    governor = token.head
    return (
        token.dep_ in SUBJECTS | PASSIVE
        and any(c.dep_ in ("ccomp", "csubj", "csubj:pass", "advcl") for c in governor.children)
        and governor.pos_ != "VERB"
    )
