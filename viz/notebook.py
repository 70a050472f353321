"""The questions for Python and notebooks: names in, answers out that show themselves.

>>> from viz.notebook import Questions
>>> with Questions("libya.db") as ask:
...     answer = ask.allies("Haftar", min_publishers=2)
>>> print(answer)                     # the table of the command
>>> answer.value[0].actor.name        # the frozen values behind it
>>> answer.records()[0]["score"]      # what --json prints

In a notebook an answer is shown as a table of HTML. Every question takes the fields of
`queries.selection.Selection` by name; actors are given by any of their names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

from graph.frozen import frozen
from graph.model import Actor
from graph.ontology import load_ontology
from graph.store.base import Rows
from graph.store.open import open_store
from queries.between import Exchange, exchange
from queries.blocs import Blocs, blocs
from queries.brokers import Brokers, brokers
from queries.claims import Statement, search
from queries.compare import Comparison, compare
from queries.contested import Contest, contested
from queries.cookbook import cook
from queries.cypher import ask as ask_cypher
from queries.dossier import Dossier, dossier
from queries.inferred import Inferred, inferred
from queries.near import around, pair
from queries.paths import Path as Chain
from queries.paths import paths
from queries.selection import Selection, resolved
from queries.sources import Sources, sources
from queries.stance import Stance, standing
from queries.timeline import Timeline, timeline
from queries.who import resolve
from viz import records as recorded
from viz import table
from viz.answers import between as between_view
from viz.answers import blocs as blocs_view
from viz.answers import brokers as brokers_view
from viz.answers import compare as compare_view
from viz.answers import contested as contested_view
from viz.answers import dossier as dossier_view
from viz.answers import paths as paths_view
from viz.answers import sources as sources_view
from viz.answers import stances as stances_view
from viz.answers import timeline as timeline_view
from viz.delimited import Record
from viz.fragment import fragment
from viz.markdown import markdown
from viz.sheet import Sheet
from viz.terminal import render

T = TypeVar("T")


@frozen
class Answer(Generic[T]):
    """The value of an answer, and how it is shown: as text, Markdown, HTML or records."""

    value: T
    _sheet: Callable[[], Sheet] = field(repr=False)
    _records: Callable[[], Iterable[Record]] = field(repr=False)

    def records(self) -> list[Record]:
        """Plain dictionaries, as --json prints them; pandas.DataFrame takes them as they are."""
        return list(self._records())

    def markdown(self) -> str:
        """The answer in Markdown."""
        return "".join(markdown(self._sheet()))

    def text(self, width: int = 80) -> str:
        """The table of the command at this width."""
        return render(self._sheet(), width)

    def __str__(self) -> str:
        """The table of the command at 80 columns."""
        return self.text()

    def _repr_html_(self) -> str:
        """What a notebook shows."""
        return fragment(self._sheet())


class Questions:
    """A store to ask; the methods are named as the commands."""

    def __init__(self, store: str | Path, *ontology: Path) -> None:
        """Open the store at this address, with relation types of your own if any."""
        self._types = load_ontology(*ontology)
        self._store = open_store(str(store), create=False)

    def __enter__(self) -> Self:
        """The questions themselves."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the store."""
        self.close()

    def close(self) -> None:
        """Close the store; answers can still be shown."""
        self._store.close()

    def allies(
        self, actor: str, *, why: bool = False, follow: int = 5, **fields: Any
    ) -> Answer[tuple[Sequence[Stance], Sequence[Inferred]]]:
        """Who stands with an actor, and at most `follow` of those who only follow."""
        return self._side("allies", 1, actor, why, follow, fields)

    def rivals(
        self, actor: str, *, why: bool = False, follow: int = 5, **fields: Any
    ) -> Answer[tuple[Sequence[Stance], Sequence[Inferred]]]:
        """Who stands against an actor, and at most `follow` of those who only follow."""
        return self._side("rivals", -1, actor, why, follow, fields)

    def between(self, left: str, right: str, **fields: Any) -> Answer[Exchange]:
        """Everything said between two actors."""
        found = exchange(*pair(self._store, left, right, self._selection(fields)), self._types)
        view = between_view
        return Answer(found, lambda: view.shown(found, self._types), lambda: view.records(found))

    def path(
        self, source: str, target: str, *, chains: int = 3, **fields: Any
    ) -> Answer[tuple[Chain, ...]]:
        """The shortest and the most trusted chains from one actor to another."""
        one, other = self._who(source), self._who(target)
        found = paths(self._store, one, other, self._selected(fields), self._types, chains)
        view = paths_view
        return Answer(
            found, lambda: view.shown(one, other, found, self._types), lambda: view.records(found)
        )

    def timeline(self, actor: str | None = None, **fields: Any) -> Answer[Timeline]:
        """What changed, about an actor or about everyone."""
        who = self._who(actor) if actor is not None else None
        found = timeline(self._store, who, self._selected(fields), self._types)
        view = timeline_view
        return Answer(
            found, lambda: view.shown(who, found, self._types), lambda: view.records(found)
        )

    def contested(self, **fields: Any) -> Answer[tuple[Contest, ...]]:
        """What someone denies, and what publishers tell differently."""
        found = contested(self._store, self._selected(fields), self._types)
        view = contested_view
        return Answer(found, lambda: view.shown(found, self._types), lambda: view.records(found))

    def sources(self, **fields: Any) -> Answer[Sources]:
        """Publishers and speakers, whom they blame, and how one-sided each is."""
        found = sources(self._store, self._selected(fields), self._types)
        return Answer(
            found, lambda: sources_view.shown(found), lambda: sources_view.records(found)
        )

    def blocs(self, **fields: Any) -> Answer[Blocs]:
        """Camps by structural balance, and what does not fit."""
        found = blocs(self._store, self._selected(fields), self._types)
        return Answer(found, lambda: blocs_view.shown(found), lambda: blocs_view.records(found))

    def brokers(self, **fields: Any) -> Answer[Brokers]:
        """Who stands between the camps."""
        found = brokers(self._store, self._selected(fields), self._types)
        view = brokers_view
        return Answer(found, lambda: view.shown(found, self._types), lambda: view.records(found))

    def compare(self, earlier: str, later: str, **fields: Any) -> Answer[Comparison]:
        """How the picture moved between two dates."""
        found = compare(self._store, earlier, later, self._selected(fields), self._types)
        view = compare_view
        return Answer(found, lambda: view.shown(found, self._types), lambda: view.records(found))

    def actor(self, actor: str, **fields: Any) -> Answer[Dossier]:
        """One screen about an actor."""
        found = dossier(self._store, self._who(actor), self._selected(fields), self._types)
        view = dossier_view
        return Answer(found, lambda: view.shown(found, self._types), lambda: view.records(found))

    def claims(
        self, *, source: str | None = None, target: str | None = None, **fields: Any
    ) -> Answer[tuple[Statement, ...]]:
        """Claims by date."""
        asked = self._selected(fields)
        found = tuple(search(self._store, asked, self._types, source=source, target=target))
        return Answer(
            found,
            lambda: table.statements(found, self._types),
            lambda: map(recorded.statement, found),
        )

    def cypher(self, query: str, **params: object) -> Answer[Rows]:
        """The answer to a read-only query in Cypher."""
        return self._rows(ask_cypher(self._store, query, params))

    def cook(self, name: str, **params: object) -> Answer[Rows]:
        """The answer to a query of the cookbook."""
        return self._rows(cook(self._store, name, params))

    def _rows(self, found: Rows) -> Answer[Rows]:
        return Answer(found, lambda: table.rows(found), lambda: recorded.rows(found))

    def _who(self, name: str) -> Actor:
        return resolve(self._store, name)

    def _selected(self, fields: dict[str, Any]) -> Selection:
        return resolved(self._store, self._selection(fields))

    def _selection(self, fields: dict[str, Any]) -> Selection:
        """A list or a single text will do where a selection holds several."""
        several = {
            name: (value,) if isinstance(value, str) else tuple(value)
            for name, value in fields.items()
            if name in ("types", "actors")
        }
        return Selection(**{**fields, **several})

    def _side(
        self, side: str, sign: int, actor: str, why: bool, follow: int, fields: dict[str, Any]
    ) -> Answer[tuple[Sequence[Stance], Sequence[Inferred]]]:
        near, asked = around(self._store, actor, self._selection(fields))
        who, every = near.actor, standing(near, asked, self._types)
        found = [one for one in every if one.sign == sign]
        more = inferred(self._store, who, every, asked, self._types) if follow else ()
        rest = [one for one in more if one.sign == sign][:follow]
        view = stances_view
        return Answer(
            (found, rest),
            lambda: view.shown(side, who, found, rest, self._types, why),
            lambda: view.records(found, rest, why),
        )
