"""A handful of actors, documents and claims of the Libyan conflict, one relation contested."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Actor, Claim, Document
from graph.store.base import Entry, Store

ACTORS = (
    Actor(
        "khalifa-haftar",
        "Khalifa Haftar",
        "person",
        aliases=("Haftar", "Field Marshal Haftar"),
        country="libya",
        wikidata="Q1740141",
        description="Commander of the Libyan National Army",
    ),
    Actor(
        "libyan-national-army",
        "Libyan National Army",
        "armed-group",
        aliases=("LNA", "Haftar's forces"),
        country="libya",
        leader="khalifa-haftar",
    ),
    Actor(
        "government-of-national-accord",
        "Government of National Accord",
        "government",
        aliases=("GNA",),
        metonyms=("Tripoli",),
        country="libya",
    ),
    Actor("libya", "Libya", "state", demonyms=("Libyan", "Libyans"), metonyms=("Tripoli",)),
    Actor("turkey", "Turkey", "state", ("Türkiye",), demonyms=("Turkish",), metonyms=("Ankara",)),
    Actor("egypt", "Egypt", "state", demonyms=("Egyptian",), metonyms=("Cairo",)),
    Actor("russia", "Russia", "state", demonyms=("Russian",), metonyms=("Moscow", "Kremlin")),
    Actor(
        "united-arab-emirates",
        "United Arab Emirates",
        "state",
        aliases=("UAE", "Emirates"),
        demonyms=("Emirati",),
        metonyms=("Abu Dhabi",),
    ),
    Actor("united-nations", "United Nations", "igo", aliases=("UN", "U.N.")),
    Actor("ahmed-mismari", "Ahmed Mismari", "person", discovered=True),
)

DOCUMENTS = (
    Document(
        "Egypt backs Khalifa Haftar, officials in Tripoli said. Turkey sent drones to the GNA.",
        title="Rivals in Libya",
        publisher="Reuters",
        date="2019-06-04",
        url="https://example.org/rivals",
        id="rivals",
    ),
    Document(
        "A UN report says the UAE supplied weapons to Haftar. The UAE denies supplying Haftar.",
        title="Arms embargo broken",
        publisher="The Guardian",
        date="2019-12-10",
        url="https://example.org/embargo",
        id="embargo",
    ),
    Document(
        "Haftar's forces attacked Tripoli. Russia may support Haftar. The GNA negotiates"
        " with the LNA.",
        title="Battle for Tripoli",
        publisher="Al Jazeera",
        date="2020-01",
        url="battle.txt",
        id="battle",
    ),
    Document(
        "Mismari said Turkey supports the GNA. Egypt supports the LNA.",
        title="Undated despatch",
        id="despatch",
    ),
)


@dataclass(frozen=True)
class World:
    """Actors, documents and claims that belong together."""

    actors: tuple[Actor, ...]
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]

    def claims_of(self, document: Document) -> tuple[Claim, ...]:
        """The claims that one document makes."""
        return tuple(claim for claim in self.claims if claim.document == document.id)

    def fill(self, store: Store) -> None:
        """Put everything into a store."""
        entries = (Entry(one, self.actors, self.claims_of(one)) for one in self.documents)
        assert all(store.load(entries))


def small_world() -> World:
    """The world described above."""
    rivals, embargo, battle, despatch = DOCUMENTS
    return World(ACTORS, DOCUMENTS, (*_first(rivals, embargo), *_second(battle, despatch)))


def _first(rivals: Document, embargo: Document) -> tuple[Claim, ...]:
    haftar, emirates = "khalifa-haftar", "united-arab-emirates"
    gna = "government-of-national-accord"
    return (
        _claim(rivals, "Egypt backs Khalifa Haftar", "egypt", "supports", haftar, 1, by=gna),
        _claim(rivals, "Turkey sent drones to the GNA", "turkey", "supplies", gna, 1),
        _claim(
            embargo,
            "the UAE supplied weapons to Haftar",
            emirates,
            "supplies",
            haftar,
            1,
            by="united-nations",
        ),
        _claim(
            embargo,
            "The UAE denies supplying Haftar",
            emirates,
            "supplies",
            haftar,
            1,
            by=emirates,
            negated=True,
        ),
    )


def _second(battle: Document, despatch: Document) -> tuple[Claim, ...]:
    haftar, lna = "khalifa-haftar", "libyan-national-army"
    gna, speaker = "government-of-national-accord", "ahmed-mismari"
    attacked = "Haftar's forces attacked Tripoli"
    planned = "Russia may support Haftar"
    talks = "The GNA negotiates with the LNA"
    return (
        _claim(battle, attacked, lna, "attacks", gna, -1, confidence=0.75),
        _claim(battle, planned, "russia", "supports", haftar, 1, modality="hypothetical"),
        _claim(battle, talks, gna, "negotiates-with", lna, 0),
        _claim(despatch, "Turkey supports the GNA", "turkey", "supports", gna, 1, by=speaker),
        _claim(despatch, "Egypt supports the LNA", "egypt", "supports", lna, 1),
    )


def _claim(
    document: Document,
    quote: str,
    source: str,
    relation: str,
    target: str,
    polarity: int,
    by: str | None = None,
    modality: str = "asserted",
    negated: bool = False,
    confidence: float = 1.0,
) -> Claim:
    start = document.text.index(quote)
    return Claim(
        document=document.id,
        start=start,
        end=start + len(quote),
        source=source,
        type=relation,
        target=target,
        quote=quote,
        date=document.date,
        date_precision="published" if document.date else "unknown",
        attributed_to=by,
        modality=modality,
        negated=negated,
        polarity=polarity,
        confidence=confidence,
        coded_by="by hand",
    )
