"""The claims of a document as they are shown: those extracted, with the corrections in force."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.corrections.force import Force, Verdict
from graph.corrections.matching import matched, words
from graph.frozen import frozen
from graph.model import Claim, Document, digest


@frozen
class Corrected:
    """What is shown of a document, and the verdicts that wait for a claim that they fit."""

    claims: tuple[Claim, ...]
    waiting: tuple[Verdict, ...] = ()


def corrected(document: Document, claims: Sequence[Claim], force: Force) -> Corrected:
    """The claims that a document makes as people judge them."""
    verdicts = force.verdicts.get(document.id, {})
    if force.hides(document):
        return Corrected((), tuple(verdicts.values()))
    if not (verdicts or force.merged or force.erased):
        return Corrected(tuple(claims))
    found = matched(verdicts.values(), claims)
    judged = _judged(claims, [(verdicts[ident], claim) for ident, claim in found.items()])
    others = [one for ident, one in verdicts.items() if ident not in found]
    kept = {one.claim.id: place for one in others if (place := _kept(document, one))}
    shown = _once(tuple(_moved([*judged, *kept.values()], force)), set(claims), set(verdicts))
    return Corrected(shown, tuple(one for one in others if one.claim.id not in kept))


def _judged(claims: Iterable[Claim], found: Iterable[tuple[Verdict, Claim]]) -> list[Claim]:
    of = {id(claim): verdict for verdict, claim in found}
    shown = (_edited(one, of[id(one)]) if id(one) in of else one for one in claims)
    return [one for one in shown if one is not None]


def _kept(document: Document, verdict: Verdict) -> Claim | None:
    """What a person holds to be said is shown even where the pipeline does not find it."""
    place = None if verdict.rejected else _place(document, verdict.claim)
    return place and _edited(place, verdict)


def _edited(claim: Claim, verdict: Verdict) -> Claim | None:
    """The claim as it was decided on, under the id by which it was judged; None if rejected."""
    if verdict.rejected:
        return None
    base = verdict.claim if verdict.by_hand else claim
    made = replace(
        base,
        id=verdict.claim.id,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        confidence=1.0,
    )
    return replace(made, **verdict.values)


def _place(document: Document, claim: Claim) -> Claim | None:
    """The claim where its quote stands in the text now; None if it does not."""
    if words(document.text[claim.start : claim.end]) == words(claim.quote):
        return claim
    found = re.finditer(re.escape(claim.quote), document.text) if claim.quote else ()
    spans = sorted((one.span() for one in found), key=lambda span: abs(span[0] - claim.start))
    return replace(claim, start=spans[0][0], end=spans[0][1]) if spans else None


def _moved(claims: Iterable[Claim], force: Force) -> Iterator[Claim]:
    """The claims of merged actors as those of one; what it would say of itself is left out."""
    for claim in claims:
        speaker = claim.attributed_to
        ends = (claim.source, claim.target, *filter(None, [speaker]))
        if any(force.forgets(one) or force.forgets(force.root(one)) for one in ends):
            continue
        source, target = force.root(claim.source), force.root(claim.target)
        if source == target and claim.source != claim.target:
            continue
        said = speaker and force.root(speaker)
        if (source, target, said) != (claim.source, claim.target, speaker):
            claim = replace(claim, source=source, target=target, attributed_to=said)
        yield claim


def _once(claims: tuple[Claim, ...], extracted: set[Claim], judged: set[str]) -> tuple[Claim, ...]:
    """Claims that corrections have made the same are shown once, as a person judged them."""
    first: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda one: (one.id not in judged, one.id)):
        first.setdefault(_content(claim), claim)

    def stays(claim: Claim) -> bool:
        twin = first[_content(claim)]
        return twin is claim or {twin, claim} <= extracted

    return tuple(filter(stays, claims))


def _content(claim: Claim) -> str:
    span = (claim.document, claim.start, claim.end)
    edge = (claim.source, claim.type, claim.target, claim.attributed_to)
    return digest(*span, *edge, claim.negated, claim.code)
