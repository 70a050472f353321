"""Events to documents and claims: each record is a document, and its edges are its claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.events.event import Event
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
        claims = tuple(self._claims(event, actors))
        if not claims:
            return None
        heading = (event.title, event.publisher, event.published, event.url)
        return Document(event.text, *heading, event.id), tuple(actors.values()), claims

    def _claims(self, event: Event, actors: dict[str, Actor]) -> Iterator[Claim]:
        speaker = self._names.actor(event.speaker) if event.speaker else None
        seen: set[tuple[str, str, str]] = set()
        for edge in event.edges:
            source, target = self._names.actor(edge.source), self._names.actor(edge.target)
            if source is None or target is None or source.id == target.id:
                continue
            ends = (source.id, edge.type, target.id)
            if ends in seen:
                continue
            ident = f"{event.id}#{len(seen)}" if seen else event.id
            seen.add(ends)
            actors.update({one.id: one for one in (source, target, speaker) if one})
            yield Claim(
                event.id,
                0,
                len(event.text),
                *ends,
                quote=event.text,
                date=event.date,
                date_precision=event.precision if event.date else "unknown",
                attributed_to=speaker.id if speaker else None,
                modality=event.modality,
                negated=event.negated,
                polarity=self._signs[edge.type] if edge.sign is None else edge.sign,
                confidence=event.confidence,
                coded_by=event.coder,
                code=event.code,
                intensity=event.intensity,
                id=ident,
            )
