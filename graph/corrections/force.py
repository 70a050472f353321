"""Which changes of the log are in force, and what they amount to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.corrections.change import BACK, Change
from graph.corrections.values import claim_of
from graph.model import Claim, Document, digest

Pair = frozenset[str]


@dataclass(slots=True)
class Verdict:
    """What was decided about one claim, which is kept as it was when it was first judged."""

    claim: Claim
    by_hand: bool = False
    rejected: bool = False
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Naming:
    """What was decided about one actor; an alias is added (True) or taken away (False)."""

    name: str | None = None
    kind: str | None = None
    aliases: dict[str, bool] = field(default_factory=dict)


class Force:
    """All that the changes in force say about claims, actors, documents and publishers."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self.changes = in_force(changes)
        self.verdicts: dict[str, dict[str, Verdict]] = {}
        self.namings: dict[str, Naming] = {}
        self.merged: dict[str, str] = {}
        self.distinct: set[Pair] = set()
        self.documents: set[str] = set()
        self.publishers: set[str] = set()
        self.erased: set[str] = set()
        for change in self.changes:
            # What was erased from the log has no details left.
            if change.details:
                _FOLD[change.action](self, change)

    def __bool__(self) -> bool:
        """Whether anything is in force."""
        return bool(self.changes)

    def root(self, actor: str) -> str:
        """The actor into which this one was merged, or itself."""
        while actor in self.merged:
            actor = self.merged[actor]
        return actor

    def family(self, actors: Iterable[str]) -> set[str]:
        """These actors with all that are merged with them."""
        roots = {self.root(one) for one in actors}
        return roots | {one for one in self.merged if self.root(one) in roots}

    def apart(self, one: str, other: str) -> bool:
        """Whether two actors, or any merged with them, were said never to be the same."""
        roots = {self.root(one), self.root(other)}
        return any({*map(self.root, pair)} == roots for pair in self.distinct)

    def hides(self, document: Document) -> bool:
        """Whether a document is excluded, or its publisher is."""
        return document.id in self.documents or document.publisher in self.publishers

    def forgets(self, ident: str) -> bool:
        """Whether this document or actor was erased for good; only a digest of it is known."""
        return bool(self.erased) and digest(ident) in self.erased

    def documents_about(self, actors: set[str]) -> set[str]:
        """The documents with a corrected claim that names one of these actors."""
        return {
            document
            for document, verdicts in self.verdicts.items()
            if any(_named(one) & actors for one in verdicts.values())
        }


def in_force(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The judgements that no later change in force takes back, in order."""
    judged = [one for one in changes if one.judged]
    kept = [one for one in holding(reversed(judged)) if one.action not in BACK]
    return tuple(reversed(kept))


def holding(backwards: Iterable[Change]) -> Iterator[Change]:
    """Of judgements, the last one first, those that hold, also the ones that take back others."""
    void: set[str] = set()
    for change in backwards:
        if change.id not in void:
            void.update(change.back)
            yield change


def _named(verdict: Verdict) -> set[str]:
    return {*verdict.claim.actors, *filter(None, map(verdict.values.get, _ENDS))}


_ENDS = ("source", "target", "attributed_to")


def _verdict(force: Force, change: Change) -> Verdict:
    claim = claim_of(change.details["claim"])
    return force.verdicts.setdefault(claim.document, {}).setdefault(claim.id, Verdict(claim))


def _add(force: Force, change: Change) -> None:
    _verdict(force, change).by_hand = True


def _edit(force: Force, change: Change) -> None:
    verdict = _verdict(force, change)
    verdict.rejected = False
    verdict.values.update(change.details["values"])


def _accept(force: Force, change: Change) -> None:
    _verdict(force, change).rejected = False


def _reject(force: Force, change: Change) -> None:
    _verdict(force, change).rejected = True


def _merge(force: Force, change: Change) -> None:
    gone, kept = change.subject, change.details["into"]
    # Two merges the other way round would go in a circle: the first one holds.
    if gone not in force.merged and force.root(kept) != gone:
        force.merged[gone] = kept


def _naming(force: Force, change: Change) -> Naming:
    return force.namings.setdefault(change.subject, Naming())


def _rename(force: Force, change: Change) -> None:
    _naming(force, change).name = change.details["name"]


def _kind(force: Force, change: Change) -> None:
    _naming(force, change).kind = change.details["kind"]


def _alias(force: Force, change: Change) -> None:
    added = change.action == "alias"
    _naming(force, change).aliases[change.details["alias"]] = added


def _distinct(force: Force, change: Change) -> None:
    force.distinct.add(frozenset((change.subject, change.details["from"])))


def _exclude(force: Force, change: Change) -> None:
    hidden = force.publishers if change.details["what"] == "publisher" else force.documents
    hidden.add(change.subject)


def _erase(force: Force, change: Change) -> None:
    force.erased.add(change.subject)


_FOLD: Mapping[str, Any] = {
    "add": _add,
    "edit": _edit,
    "accept": _accept,
    "reject": _reject,
    "merge": _merge,
    "rename": _rename,
    "kind": _kind,
    "alias": _alias,
    "unalias": _alias,
    "distinct": _distinct,
    "exclude": _exclude,
    "erase": _erase,
}
