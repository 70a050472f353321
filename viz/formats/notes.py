"""Foreign text inside a folder of notes: as Markdown, as front matter, as the name of a file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import quote

import yaml

from graph.model import Actor, digest
from viz.delimited import visible
from viz.formats.text import whole

# What starts markup of CommonMark or of Obsidian anywhere in a line.
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~$&=%^])")
_UNSEEN = r"\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff"
_FORBIDDEN = re.compile(rf"""[\\/:*?"<>|#^\[\]%`${_UNSEEN}]""")
_UNLINKED = re.compile(rf"[\\<>|#^\[\]%`${_UNSEEN}]")
_RESERVED = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)(\..*)?")
_LONGEST = 120  # bytes; file systems take 255, and a name may be copied into a deep folder
_IRI = "%/:?#@!$&'()*+,;=~-._"


def plain(text: str) -> str:
    """The text on one line with nothing in it that is markup, or that nobody sees."""
    return _MARKUP.sub(r"\\\1", visible(whole(text)).strip())


def linked(text: str) -> str:
    """The text as the caption of a link, in which nothing can be escaped."""
    return " ".join(_UNLINKED.sub(" ", whole(text)).split())


def address(url: str) -> str:
    """A web address that ends where it ends."""
    return quote(whole(url), safe=_IRI)


def front_matter(actor: Actor) -> Iterator[str]:
    """What the actor is, as properties of its note."""
    found = {
        "id": actor.id,
        "kind": actor.kind,
        "aliases": list(actor.aliases),
        "country": actor.country,
        "wikidata": actor.wikidata,
    }
    given = whole({key: value for key, value in found.items() if value})
    written = yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=10_000)
    yield f"---\n{written}---\n"


def file_names(actors: Iterable[Actor], taken: Collection[str] = ()) -> dict[str, str]:
    """A name of a file for each actor, no two the same on any file system."""
    used = {name.casefold() for name in taken}
    found: dict[str, str] = {}
    for actor in actors:
        name = _file_name(actor.name)
        if not name or name.casefold() in used:
            name = f"{name} ({digest(actor.id)})".strip()
        used.add(name.casefold())
        found[actor.id] = name
    return found


def _file_name(name: str) -> str:
    text = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", whole(name)))
    text = " ".join(text.split()).strip(". ")
    while len(text.encode()) > _LONGEST:
        text = text[:-1].rstrip(". ")
    return f"{text}_" if _RESERVED.fullmatch(text) else text
