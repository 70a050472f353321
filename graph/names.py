"""How names are compared: folded to a key, cut to a slug."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "ʼ": "'", "“": '"', "”": '"', "ı": "i"})
_DOTS = re.compile(r"(?<=\w)\.(?=\w|\s|$)")
_JUNK = re.compile(r"[^\w'\-& ]+")
_SPACE = re.compile(r"[\s_]+")
_ARTICLE = re.compile(r"^(?:(?:the|a|an) )+(?=\S)")


def plain(text: str) -> str:
    """The text in lower case, without accents and with straight quotes."""
    text = text.translate(_QUOTES)
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=4096)
def fold(name: str) -> str:
    """The key under which a name is looked up: plain, no article, no dots ("U.S." is "us")."""
    text = _JUNK.sub(" ", _DOTS.sub("", plain(name)))
    return _ARTICLE.sub("", _SPACE.sub(" ", text).strip())


def slug(name: str) -> str:
    """An id made of a name: "Khalifa Haftar" is "khalifa-haftar"; never empty."""
    words = re.findall(r"\w+", fold(name).replace("'", "").replace("_", " "))
    return "-".join(words) or "actor"
