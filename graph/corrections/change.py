"""One entry of the log that is only ever added to: what was changed, when, by whom, and why."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from graph.frozen import frozen
from graph.model import digest

USER = "ACTORGRAPH_USER"
# What a store writes down by itself, so that it can tell how it was before.
KEEPING = ("ingest", "load", "replace", "actors")
# What takes earlier changes back; `of` in their details are the ids of those.
BACK = ("undo", "restore", "split", "include")


@frozen
class Change:
    """An action on a subject, which is the id of a claim, an actor or a document.

    `details` are plain values that JSON can hold. A change is the same wherever it is kept: its
    id is made of all but the number, which is its place in the log of one store.
    """

    action: str
    subject: str
    details: Mapping[str, Any] = field(default_factory=dict)
    moment: str = ""
    who: str = ""
    why: str = ""
    number: int = 0
    id: str = ""

    def __post_init__(self) -> None:
        """Say when and who unless that is given, and derive the id."""
        if not self.moment:
            object.__setattr__(self, "moment", now())
        if not self.who:
            object.__setattr__(self, "who", user())
        if not self.id:
            parts = (self.action, self.subject, self.written(), self.moment, self.who, self.why)
            object.__setattr__(self, "id", digest(*parts))

    @property
    def judged(self) -> bool:
        """Whether a person decided it, so that it holds for whatever is read later."""
        return self.action not in KEEPING

    @property
    def back(self) -> tuple[str, ...]:
        """The ids of the changes that it takes back."""
        return tuple(self.details.get("of", ())) if self.action in BACK else ()

    def written(self) -> str:
        """The details as JSON, the same for the same details."""
        return json.dumps(self.details, ensure_ascii=False, sort_keys=True)


def now() -> str:
    """This moment in UTC."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def user() -> str:
    """Who is at work: ACTORGRAPH_USER, or else the login name."""
    return os.environ.get(USER) or _login()


@cache
def _login() -> str:
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        # A container may run under a number that has no name.
        return "unknown"
