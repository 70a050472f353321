"""The sentences in cases/*.yaml and how the claims found are held against those expected.

A claim is written "source type target", then any of "| by SPEAKER", "| not", "| planned",
"| hypothetical", "| reported" and "| any" (of these). Every place may list alternatives
("a/b") and hold "*" for any letters; "-" as a speaker is the document itself, and so is no
speaker at all. Without a modality the claim must be plainly asserted or reported. `maybe` lists
claims that may be there too, `ignore` types that do not count; `exact: false` lets any other
claim pass.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from graph.model import Claim

FOLDER = Path(__file__).parent / "cases"
FIELDS = {"text", "claims", "maybe", "ignore", "exact", "xfail"}
STATUSES = {"planned", "hypothetical", "reported"}
FLAGS = STATUSES | {"not", "any"}


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim that a careful reader would note."""

    written: str
    source: tuple[str, ...]
    types: tuple[str, ...]
    target: tuple[str, ...]
    by: tuple[str, ...] = ("-",)
    negated: bool = False
    modality: str = ""

    def matches(self, claim: Claim, symmetric: Container[str]) -> bool:
        """Whether the claim says this, in either direction when its type is symmetric."""
        ends = _is(claim.source, self.source) and _is(claim.target, self.target)
        if claim.type in symmetric:
            ends = ends or (_is(claim.target, self.source) and _is(claim.source, self.target))
        said = _is(claim.attributed_to or "-", self.by) and claim.negated == self.negated
        return ends and claim.type in self.types and said and self._status(claim.modality)

    def _status(self, modality: str) -> bool:
        if self.modality == "any":
            return True
        return modality == self.modality if self.modality else modality in ("asserted", "reported")


@dataclass(frozen=True, slots=True)
class Case:
    """One text, the claims that it must give and those that it may give."""

    file: str
    text: str
    claims: tuple[Expected, ...]
    maybe: tuple[Expected, ...] = ()
    ignore: frozenset[str] = frozenset()
    exact: bool = True
    xfail: str = ""

    def missing(self, found: Iterable[Claim], symmetric: Container[str]) -> list[str]:
        """The expected claims that were not found."""
        claims = list(found)
        return [e.written for e in self.claims if not any(e.matches(c, symmetric) for c in claims)]

    def surplus(self, found: Iterable[Claim], symmetric: Container[str]) -> list[str]:
        """The claims found that nothing in the text supports."""
        fine = (*self.claims, *self.maybe)
        wrong = (c for c in found if self.exact and c.type not in self.ignore)
        return [shown(c) for c in wrong if not any(e.matches(c, symmetric) for e in fine)]


def cases() -> list[Case]:
    """All cases, file by file."""
    return [case for path in sorted(FOLDER.glob("*.yaml")) for case in _read(path)]


def expected(written: str) -> Expected:
    """The claim that a line of the casebook writes down."""
    edge, *flags = (part.strip() for part in written.split("|"))
    source, kind, target = (tuple(part.split("/")) for part in edge.split())
    by = [flag.removeprefix("by ") for flag in flags if flag.startswith("by ")]
    modality = [flag for flag in flags if flag in FLAGS - {"not"}]
    unknown = [flag for flag in flags if flag not in FLAGS and not flag.startswith("by ")]
    if unknown:
        raise ValueError(f"{written}: unknown flag {unknown[0]!r}")
    speakers = tuple(by[0].split("/")) if by else ("-",)
    return Expected(written, source, kind, target, speakers, "not" in flags, "".join(modality))


def shown(claim: Claim) -> str:
    """A claim in the notation of the casebook."""
    flags = [f"by {claim.attributed_to}"] if claim.attributed_to else []
    flags += ["not"] if claim.negated else []
    flags += [claim.modality] if claim.modality in STATUSES else []
    return " | ".join([f"{claim.source} {claim.type} {claim.target}", *flags])


def _read(path: Path) -> Iterator[Case]:
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        unknown = set(entry) - FIELDS
        if unknown:
            raise ValueError(f"{path.name}: {entry.get('text')}: unknown field {unknown}")
        yield Case(
            file=path.stem,
            text=entry["text"],
            claims=tuple(map(expected, entry["claims"])),
            maybe=tuple(map(expected, entry.get("maybe", ()))),
            ignore=frozenset(entry.get("ignore", ())),
            exact=entry.get("exact", True),
            xfail=entry.get("xfail", ""),
        )


def _is(ident: str, patterns: Iterable[str]) -> bool:
    """Whether an id is one of these; a group that is only described bears its text's number."""
    scoped = "-[0-9][0-9][0-9][0-9][0-9][0-9]"
    return any(fnmatchcase(ident, p) or fnmatchcase(ident, p + scoped) for p in patterns)
