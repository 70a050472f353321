"""A world whose every text is made to break a format, a spreadsheet, a page or a file system."""

from __future__ import annotations

from graph.model import Actor, Claim, Document
from tests.small_world import World

TEXTS = (
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "'=quoted",
    "line\nbreak\r\nand\rreturn",
    "nul\x00 bell\x07 escape\x1b[31m \x85 \ufffe \uffff",
    "\u202eright to left\u2066 isolate",
    "]]> <script>alert(1)</script> <!-- & &amp; _x0041_ _x005F_",
    "[[link]] | `code` $math$ #tag ^block %%comment%% **bold** ![](x)",
    'quotes " \' ; , \\ {{template}}',
    "../../../etc/passwd",
    "CON",
    "  padded  ",
    "الجيش الوطني الليبي \U0001f985 é é",
)  # fmt: skip


def hostile_world() -> World:
    """Actors, documents and claims of these texts: each of them stands in each field once."""
    count = len(TEXTS)
    actors = tuple(
        Actor(
            f"{_line(text)} {n}", TEXTS[(n + 1) % count], ("person", "state", "martian")[n % 3],
            (TEXTS[(n + 2) % count], text), (text,), (text,), TEXTS[(n + 3) % count],
            f"{_line(text)} {n}", TEXTS[(n + 4) % count], text, n % 2 == 0,
        )
        for n, text in enumerate(TEXTS)
    )  # fmt: skip
    documents = tuple(
        Document(
            text * 2, TEXTS[(n + 1) % count], TEXTS[(n + 2) % count],
            ("2020", "2020-02", "")[n % 3],
            ("javascript:alert(1)", f"https://a.example/{text}", text)[n % 3],
            f"{_line(text)} {n}",
        )
        for n, text in enumerate(TEXTS)
    )  # fmt: skip
    claims = tuple(
        Claim(
            documents[n].id, 0, len(text), actors[n].id, ("supports", "unheard-of")[n % 2],
            actors[(n + 1) % count].id, text, ("2020", "2020-02", "2020-02-29", "")[n % 4],
            "day", actors[(n + 2) % count].id if n % 2 else None, "reported", n % 3 == 0,
            (1, 0, -1)[n % 3], 0.1 * (n % 10), TEXTS[(n + 1) % count], ("", text)[n % 2],
            (None, -9.5)[n % 2], f"{_line(text)} {n}",
        )
        for n, text in enumerate(TEXTS)
    )  # fmt: skip
    return World(actors, documents, claims)


def _line(text: str) -> str:
    """The text as an id may be: whatever it holds, but in one line and without a NUL."""
    return " ".join(text.replace("\0", "").split())
