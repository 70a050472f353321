"""The words of the domain as frozen values: Actor, Document, Claim, Evidence, Relation."""

from __future__ import annotations

from dataclasses import field

from graph.frozen import frozen

KINDS = (
    "person",
    "state",
    "government",
    "armed-group",
    "organisation",
    "igo",
    "company",
    "media",
    "population",
)
MODALITIES = ("asserted", "reported", "planned", "hypothetical")
PRECISIONS = ("day", "month", "year", "published", "unknown")


def digest(*parts: object) -> str:
    """A stable 16-digit hexadecimal id of the given parts (BLAKE2b)."""
    # Imported late: it takes longer to load than most look-ups, which make no ids.
    from hashlib import blake2b

    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@frozen
class Actor:
    """Someone who acts: a person, a state, an armed group, an organisation.

    `aliases` are other names of the same actor; `demonyms` its adjective and people
    ("Turkish", "Turks"); `metonyms` the seats that stand for it ("Ankara", "the Kremlin").
    `leader` is the id of the person whose army, forces or government it is.
    `discovered` marks an actor that no gazetteer knows and a text introduced.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    country: str | None = None
    leader: str | None = None
    wikidata: str | None = None
    description: str = ""
    discovered: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical name followed by the aliases."""
        return (self.name, *self.aliases)


@frozen
class Document:
    """One report: its text, and who published it when and where.

    `date` is ISO 8601, as exact as it is known: "2020", "2020-06" or "2020-06-04".
    `url` is a web address or a path.
    """

    text: str
    title: str = ""
    publisher: str = ""
    date: str = ""
    url: str = ""
    id: str = ""

    def __post_init__(self) -> None:
        """Derive the id from the content, unless the source brings its own."""
        if not self.id:
            content = digest(self.title, self.publisher, self.date, self.text)
            object.__setattr__(self, "id", content)


@frozen
class Claim:
    """One statement in one document: source, type, target, and who says so.

    `start` and `end` are character offsets of `quote` in the document's text. `source`,
    `target` and `attributed_to` are actor ids; without `attributed_to` the document itself
    says so. `polarity` is -1, 0 or +1, the sign of source toward target. `confidence` lies
    between 0 and 1. `coded_by` names the coder and its version. Coders of event data also give
    a `code` ("190" in CAMEO), kept as given, and an `intensity` from -10 (worst) to +10.
    """

    document: str
    start: int
    end: int
    source: str
    type: str
    target: str
    quote: str
    date: str = ""
    date_precision: str = "unknown"
    attributed_to: str | None = None
    modality: str = "asserted"
    negated: bool = False
    polarity: int = 0
    confidence: float = 1.0
    coded_by: str = ""
    code: str = ""
    intensity: float | None = None
    id: str = ""

    def __post_init__(self) -> None:
        """Derive the id from what makes the claim this claim and no other."""
        if not self.id:
            span = (self.document, self.start, self.end)
            edge = (self.source, self.type, self.target, self.attributed_to)
            object.__setattr__(self, "id", digest(*span, *edge))

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of all whom it names: its ends, and who says so."""
        ends = (self.source, self.target)
        return ends if self.attributed_to is None else (*ends, self.attributed_to)


@frozen
class Evidence:
    """A claim together with the heading of the document that makes it."""

    claim: Claim
    title: str
    publisher: str
    published: str
    url: str


@frozen
class Relation:
    """All claims of one type between two actors.

    `asserted` and `denied` count claims; `contested` is true when there are both.
    `first` and `last` are ISO dates, or "" when no claim is dated.
    """

    source: str
    type: str
    target: str
    polarity: int
    asserted: int
    denied: int
    first: str
    last: str
    publishers: tuple[str, ...]
    evidence: tuple[Evidence, ...] = field(repr=False, default=())

    @property
    def contested(self) -> bool:
        """Whether some claims assert the relation and others deny it."""
        return self.asserted > 0 and self.denied > 0
