"""Any actors, documents and claims that a store can hold."""

from __future__ import annotations

from hypothesis import strategies as st

from graph.model import KINDS, MODALITIES, PRECISIONS, Actor, Claim, Document
from tests.small_world import World

# Any text, and those that formats trip over more often than chance would bring them.
TEXTS = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=8),
    st.sampled_from(
        ["=1+1", "'=1", "''", "\r", "\r\n", " ", "_x0008_", "_x005F_", "\x00\x08", "\ufffe",
         "None", "true", "[]", '"', ",", "]]>", "\n\n", "\u2028", "\ufeff", "nan", "1e3"]
    ),
)  # fmt: skip
IDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=6)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
DATES = st.one_of(
    st.just(""), st.dates().map(str), st.dates().map(lambda day: str(day)[:7]), st.just("2020")
)


def or_none(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str | None]:
    """A text that says something, or nothing."""
    return st.none() | texts.filter(bool)


ACTORS = st.builds(
    Actor,
    id=IDS,
    name=TEXTS,
    kind=st.sampled_from(KINDS) | TEXTS,
    aliases=LISTS,
    demonyms=LISTS,
    metonyms=LISTS,
    country=or_none(TEXTS),
    leader=or_none(IDS),
    wikidata=or_none(TEXTS),
    description=TEXTS,
    discovered=st.booleans(),
)
DOCUMENTS = st.builds(
    Document, text=TEXTS, title=TEXTS, publisher=TEXTS, date=DATES, url=TEXTS, id=IDS
)


def claims(
    actors: tuple[Actor, ...], documents: tuple[Document, ...]
) -> st.SearchStrategy[tuple[Claim, ...]]:
    """Claims of these documents about these actors."""
    ids = st.sampled_from([actor.id for actor in actors])
    built = st.builds(
        Claim,
        document=st.sampled_from([document.id for document in documents]),
        start=st.integers(0, 2**40),
        end=st.integers(0, 2**40),
        source=ids,
        type=TEXTS,
        target=ids,
        quote=TEXTS,
        date=DATES,
        date_precision=st.sampled_from(PRECISIONS),
        attributed_to=st.none() | ids,
        modality=st.sampled_from(MODALITIES),
        negated=st.booleans(),
        polarity=st.sampled_from((-1, 0, 1)),
        confidence=st.floats(0, 1),
        coded_by=TEXTS,
        code=TEXTS,
        intensity=st.none() | st.floats(-10, 10),
        id=IDS,
    )
    return st.lists(built, max_size=5, unique_by=lambda one: one.id).map(tuple)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Actors, documents and claims that belong together."""
    by_id = lambda one: one.id  # noqa: E731
    actors = tuple(draw(st.lists(ACTORS, max_size=4, unique_by=by_id)))
    documents = tuple(draw(st.lists(DOCUMENTS, max_size=3, unique_by=by_id)))
    said = draw(claims(actors, documents)) if actors and documents else ()
    return World(actors, documents, said)
