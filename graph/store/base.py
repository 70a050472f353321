"""What every store can do: the few primitives that all questions are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from graph.corrections.change import Change
from graph.corrections.force import Force
from graph.frozen import frozen
from graph.gist import Gist
from graph.model import Actor, Claim, Document, Evidence

if TYPE_CHECKING:
    import networkx as nx


@frozen
class Where:
    """Which claims: every field that is given must hold; ids are actor ids.

    `actor` matches either end, `ends` both in either order, `documents` and `ids` any of several.
    `since` and `until` compare ISO dates as far as they are known ("2020" until "2020" holds for
    "2020-06-04"); undated claims never match them.
    """

    actor: str | None = None
    ends: tuple[str, str] | None = None
    source: str | None = None
    target: str | None = None
    types: tuple[str, ...] = ()
    polarity: int | None = None
    negated: bool | None = None
    attributed_to: str | None = None
    publisher: str | None = None
    document: str | None = None
    documents: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    limit: int | None = None


@frozen
class Entry:
    """A document with its claims and with actors, among them those of the claims."""

    document: Document
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]


@frozen
class Around:
    """What is said of an actor and of the bodies that it leads.

    `said` is by the id of whom it is about, in no order; where nothing is said it may be missing.
    `evidence` holds the same claims in full, by their id, and `actors` at least all that they
    name. Either may be made only when it is asked for, which needs the store no more.
    """

    actor: Actor
    bodies: tuple[Actor, ...]
    said: Mapping[str, Sequence[Gist]]
    evidence: Mapping[str, Evidence]
    actors: Mapping[str, Actor]


@frozen
class Pair:
    """What is said between two actors, by date, then id, with all whom it names, by id."""

    left: Actor
    right: Actor
    evidence: tuple[Evidence, ...]
    actors: Mapping[str, Actor]


@frozen
class Counts:
    """How much a store holds."""

    documents: int
    actors: int
    claims: int


@frozen
class Astray:
    """Documents and actors that are shown otherwise, what is kept of nobody, and types needed."""

    documents: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    nobodys: tuple[str, ...] = ()
    types: frozenset[str] = frozenset()


@frozen
class Rows:
    """The answer to a Cypher query: column names and rows of plain Python values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]


class Store(Protocol):
    """A place where documents, actors and claims are kept, whatever the backend.

    Everything is idempotent by id. `add` is one transaction: after a crash the document
    and its claims are wholly there or wholly absent.
    """

    def add(
        self,
        document: Document,
        actors: Iterable[Actor],
        claims: Iterable[Claim],
        *,
        replace: bool = False,
    ) -> bool:
        """Keep a document with its actors and claims; False if it was already there.

        With `replace` the claims of a known document are exchanged for the given ones. What people
        judged about any of it holds on: `record` says how. What was erased is not taken again.
        """

    def load(self, entries: Iterable[Entry]) -> Iterator[bool]:
        """Keep many documents as `add` does, several in one transaction, in order.

        Each answer comes when its document is safe.
        """

    def put_actors(self, actors: Iterable[Actor]) -> None:
        """Add actors or update them; one that was merely discovered never overrides."""

    def record(self, changes: Iterable[Change]) -> tuple[Change, ...]:
        """Add judgements to the log and show what follows from them, in one transaction.

        What came in is kept beside what is shown of it, so that every judgement can be taken back
        and meets whatever is read later. The answer has the changes that were new, numbered.
        """

    def erase(
        self, changes: Iterable[Change], documents: Collection[str], actors: Collection[str]
    ) -> tuple[str, ...]:
        """Remove these for good, also from the log, and record the changes, which say so.

        The answer says, a sentence each, where something of it is known to be left.
        """

    def log(self, ids: Collection[str] | None = None) -> Iterator[Change]:
        """All that was changed, or the judgements of these ids, by number."""

    def numbered(self, number: int) -> Change | None:
        """The change of this number."""

    def judged(self, subjects: Collection[str]) -> tuple[Change, ...]:
        """The judgements about these claims, actors, documents and publishers, by number."""

    def latest(self) -> Iterator[Change]:
        """The judgements, the last one first, read as they are asked for."""

    def judgements(self, within: Collection[str] | None = None) -> Force:
        """What people judged, as far as it is in force.

        With `within` it need not know what was judged of claims in other documents than these,
        so that it costs no more where much was judged.
        """

    def originals(self, documents: Iterable[str] | None = None) -> Iterator[Entry]:
        """All documents, or those of these ids, excluded ones too, with their claims as they came.

        They come by date, then id; those that are excluded come last.
        """

    def original_actors(self, ids: Collection[str] | None = None) -> Iterator[Actor]:
        """All actors, or those of these ids, as they came, also those merged with others."""

    def astray(self) -> Astray:
        """What is shown otherwise than the log and what came would have it."""

    def relay(self, found: Astray) -> None:
        """Show what went astray as it should be."""

    def has_document(self, document_id: str) -> bool:
        """Whether this document is kept here, excluded or not."""

    def known(self, documents: Collection[str]) -> set[str]:
        """Those of these documents that are kept here, excluded or not."""

    def document(self, document_id: str) -> Document | None:
        """The document of this id, with its text."""

    def documents(self) -> Iterator[Document]:
        """All documents by date, then id."""

    def actor(self, actor_id: str) -> Actor | None:
        """The actor of this id, or the one it was merged into."""

    def actors(
        self, *, ids: Collection[str] | None = None, leader: str | None = None
    ) -> Iterator[Actor]:
        """All actors by name, or those of these ids, or those that this actor leads."""

    def find(self, name: str) -> tuple[Actor, ...]:
        """The actor with this id, else those with this name or alias, else demonym or metonym."""

    def names(self) -> Iterator[tuple[str, str]]:
        """All (name, actor id) pairs: canonical names, aliases, demonyms and metonyms."""

    def claims(self, where: Where = ...) -> Iterator[Claim]:
        """The claims that match, by date, then id."""

    def evidence(self, where: Where = ...) -> Iterator[Evidence]:
        """The claims that match, each with the heading of its document."""

    def gists(self, where: Where = ...) -> Iterator[Gist]:
        """What the claims that match say, in no order."""

    def around(self, actor: Actor, where: Where = ...) -> Around:
        """The claims about an actor of this store or a body it leads that match, all of them."""

    def around_name(self, name: str, where: Where = ...) -> Around | None:
        """`around` the one actor that `find` finds, with no more exchanges; None if not one."""

    def pair(self, left: Actor, right: Actor, where: Where = ...) -> Pair:
        """The claims between two actors of this store that match, all of them."""

    def pair_names(self, left: str, right: str, where: Where = ...) -> Pair | None:
        """`pair` of the two whom `find` finds, with no more exchanges; None if not one each."""

    def count(self, where: Where = ...) -> int:
        """How many claims match, at most `limit`."""

    def counts(self) -> Counts:
        """How many documents, actors and claims are kept."""

    def graph(self, where: Where = ...) -> nx.MultiDiGraph[str]:
        """The matching claims as a graph in memory: one edge per claim, keyed by its id."""

    def cypher(self, query: str, params: Mapping[str, object] | None = None) -> Rows:
        """The answer to a read-only Cypher query; CypherError says what is wrong with it."""

    def close(self) -> None:
        """Release files and connections; the store cannot be used afterwards."""

    def __enter__(self) -> Self:
        """The store itself."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the store."""
