"""From the events of a sentence to claims: quote, source, date, status and confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Span

from graph.model import Actor, Claim, Document
from graph.ontology import Ontology
from graph.text.attribution import NOBODY, Source, source_of
from graph.text.dates import when
from graph.text.events import Event
from graph.text.quotes import Quotes
from graph.text.refer import Reader
from graph.text.sentences import sentence_events
from graph.text.status import is_negated, modality
from graph.text.tree import negated

CERTAINTY = {"asserted": 0.9, "reported": 0.8, "planned": 0.7, "hypothetical": 0.5}
DOUBT = 0.15
STRUCTURAL = ("leads", "member-of", "affiliated-with")


def claims_of(
    reader: Reader, quotes: Quotes, offset: int, document: Document, ontology: Ontology
) -> Iterator[Claim]:
    """The claims of one piece of a document that begins at `offset`."""
    for sentence in reader.cast.doc.sents:
        for event in sentence_events(sentence, reader):
            source = (
                NOBODY if _taken_for_granted(event) else source_of(event.trigger, reader, quotes)
            )
            for speaker in _speakers(event, source) or (None,):
                yield _claim(event, speaker, source, sentence, offset, document, ontology, reader)


def _speakers(event: Event, source: Source) -> Sequence[Actor]:
    """Who says so; of several who tell what each does to others, each tells his own."""
    own = [speaker for speaker in source.actors if speaker.id == event.source.id]
    mutual = any(speaker.id == event.target.id for speaker in source.actors)
    return own if own and not mutual else source.actors


def _taken_for_granted(event: Event) -> bool:
    """Whether a noun says it in passing, in the document's own voice: "Haftar's troops"."""
    return event.type in STRUCTURAL and event.trigger.pos_ not in ("VERB", "AUX")


def _claim(
    event: Event,
    speaker: Actor | None,
    source: Source,
    sentence: Span,
    offset: int,
    document: Document,
    ontology: Ontology,
    reader: Reader,
) -> Claim:
    kind = ontology[event.type]
    start, end = _quote(sentence, offset)
    reported = bool(source.actors) or source.hearsay
    granted = _taken_for_granted(event)
    status = "asserted" if granted else modality(event.trigger, reported, reader.lexicon)
    date, precision = when(event.trigger, document.date, status == "planned")
    ends = (event.source, event.target)
    if kind.symmetric and event.source.id > event.target.id:
        ends = (event.target, event.source)
    return Claim(
        document=document.id,
        start=start,
        end=end,
        source=ends[0].id,
        type=event.type,
        target=ends[1].id,
        quote=document.text[start:end],
        date=date,
        date_precision=precision,
        attributed_to=speaker.id if speaker else None,
        modality=status,
        negated=_negated(event, granted, reader) != source.denies,
        polarity=kind.polarity,
        confidence=round(CERTAINTY[status] - DOUBT * sum(a.discovered for a in ends), 2),
        coded_by=reader.coded_by,
    )


def _negated(event: Event, granted: bool, reader: Reader) -> bool:
    """Whether the text denies it; what is said in passing only by a "not" of its own."""
    return negated(event.trigger) if granted else is_negated(event.trigger, reader.lexicon)


def _quote(sentence: Span, offset: int) -> tuple[int, int]:
    """Where the sentence stands in the document, without the space around it."""
    text = sentence.text
    start = offset + sentence.start_char + len(text) - len(text.lstrip())
    return start, start + len(text.strip())
