"""Events to documents and claims: each record is a document, and its edges are its claims."""

from __future__ import annotations

from collections.abc import Mapping

from graph.events.event import Edge, Event
from graph.events.names import Names
from graph.model import Actor, Claim, Document
from graph.ontology import RelationType

Item = tuple[Document, tuple[Actor, ...], tuple[Claim, ...]]


class Claims:
    """Makes documents of events, with the names and the relation types of one import."""

    def __init__(self, names: Names, ontology: Mapping[str, RelationType]) -> None:
        self._names = names
        self._signs = {name: kind.polarity for name, kind in ontology.items()}

    def item(self, event: Event) -> Item | None:
        """The document of an event with its actors and claims; None when it has no claim."""
        if not event.edges:
            return None
        actors: dict[str, Actor] = {}
        claims: list[Claim] = []
        for edge in event.edges:
            self._add(event, edge, actors, claims)
        if not claims:
            return None
        heading = (event.title, event.publisher, event.published, event.url)
        return Document(event.text, *heading, event.id), tuple(actors.values()), tuple(claims)

    def _add(
        self, event: Event, edge: Edge, actors: dict[str, Actor], claims: list[Claim]
    ) -> None:
        """Add the claim of an edge and its actors, unless it joins nobody to anybody else."""
        source, target = self._names.actor(edge.source), self._names.actor(edge.target)
        if source is None or target is None or source.id == target.id:
            return
        ends = (source.id, edge.type, target.id)
        if any((one.source, one.type, one.target) == ends for one in claims):
            return
        actors[source.id], actors[target.id] = source, target
        speaker = self._names.actor(event.speaker) if event.speaker else None
        if speaker:
            actors[speaker.id] = speaker
        claim = Claim(
            event.id,
            0,
            len(event.text),
            *ends,
            event.text,
            event.date,
            event.precision if event.date else "unknown",
            speaker.id if speaker else None,
            event.modality,
            event.negated,
            self._signs[edge.type] if edge.sign is None else edge.sign,
            event.confidence,
            event.coder,
            event.code,
            event.intensity,
            f"{event.id}#{len(claims)}" if claims else event.id,
        )
        claims.append(claim)
