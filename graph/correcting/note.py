"""Who judges, and why."""

from __future__ import annotations

from typing import Any

from graph.corrections.change import Change
from graph.frozen import frozen


@frozen
class Note:
    """What is written beside every change; without a name it is the user's."""

    who: str = ""
    why: str = ""

    def change(self, action: str, subject: str, **details: Any) -> Change:
        """A change of now."""
        return Change(action, subject, details, who=self.who, why=self.why)
