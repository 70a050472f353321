"""What the codes of event data mean: relation types, signs, columns and coders."""

from __future__ import annotations

from functools import cache
from typing import Any

from graph.data import FOLDER, read_yaml
from graph.ontology import Ontology

DATA = FOLDER / "events"


@cache
def table(name: str) -> dict[str, Any]:
    """A data file of this package, read once."""
    return read_yaml(DATA / f"{name}.yaml")


def coder(name: str) -> str:
    """Who codes a format, as it is kept with every claim."""
    return str(table("layouts")[name]["coder"])


def columns(name: str, key: str = "columns") -> list[str]:
    """The columns of a format, in order."""
    return list(table("layouts")[name][key])


class Codes:
    """Codes to relation types, with the user's own types."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self._cameo: dict[str, str] = {}

    def cameo(self, code: str) -> str:
        """The relation type of a CAMEO code; ValueError when it leads to none."""
        found = self._cameo.get(code)
        if found is None:
            kind = self.ontology.of_cameo(code)
            if kind is None:
                raise ValueError(f"CAMEO code {code!r} leads to no relation type")
            found = self._cameo.setdefault(code, kind.name)
        return found

    def plover(self, event: str, mode: str = "") -> str:
        """The relation type of a PLOVER event and its mode; ValueError when there is none."""
        known = table("codes")["plover"]
        event, mode = event.upper(), mode.lower()
        found = known.get(f"{event}/{mode}") or known.get(event)
        if found is None:
            raise ValueError(f"PLOVER event type {event!r} is not known")
        return str(found)

    def sign(self, code: str) -> int | None:
        """The sign that a code has and its type has not."""
        signs: dict[str, int] = table("codes")["signs"]
        return signs.get(code)

    def symmetric(self, kind: str) -> bool:
        """Whether claims of this type hold in both directions at once."""
        return self.ontology[kind].symmetric

    def named(self, text: str) -> str:
        """The relation type that a table names, by name, Cypher relationship or code."""
        kind = self.ontology.get(text.lower()) or self.ontology.of_edge(text.replace(" ", "-"))
        if kind is not None:
            return kind.name
        if text[:1].isdigit():
            return self.cameo(text)
        try:
            return self.plover(text)
        except ValueError:
            raise ValueError(f"no relation type is called {text!r}") from None
