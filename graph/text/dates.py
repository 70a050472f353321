"""When it happened, as far as the clause says; otherwise when it was published."""

from __future__ import annotations

import re

from spacy.tokens import Token

YEAR = re.compile(r"^(1[89]\d\d|20\d\d)$")


def when(trigger: Token, published: str) -> tuple[str, str]:
    """(ISO date, precision) of a predicate; the publication date when the clause names none."""
    for token in trigger.subtree:
        if YEAR.match(token.text) and any(c.lower_ in ("in", "since") for c in token.children):
            return token.text, "year"
    return (published, "published") if published else ("", "unknown")
