"""The report in a web page: its heading from the meta tags and its paragraphs."""

from __future__ import annotations

import re
import warnings
from contextlib import suppress

from bs4 import BeautifulSoup, Tag
from bs4.exceptions import ParserRejectedMarkup

from graph.errors import InputError
from graph.frontmatter import iso_date

_DROPPED = ["script", "style", "nav", "noscript", "template", "header", "footer", "aside"]
_DROPPED += ["form", "svg", "iframe", "button", "figcaption"]
_BLOCKS = ["p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol"]
_BLOCKS += ["blockquote", "pre", "table", "tr", "td", "th", "dl", "dt", "dd", "figure", "hr"]
_DATES = ("article:published_time", "datePublished", "date", "dc.date", "dcterms.date")
_BLOCK, _BREAK = "\x1e", "\x1f"
_BETWEEN = re.compile(rf"{_BLOCK}|{_BREAK}\s*{_BREAK}")


def read_page(text: str, name: str) -> tuple[dict[str, str], str]:
    """The heading of a web page and its text, paragraphs separated by blank lines."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            page = BeautifulSoup(text, "html.parser")
    except ParserRejectedMarkup as error:
        raise InputError(name, "not readable as HTML; save the text as .txt") from error
    fields = _heading(page)
    body = "\n\n".join(_paragraphs(page))
    if not body:
        raise InputError(name, "no text in this page; save the text as .txt")
    return fields, body


def _heading(page: BeautifulSoup) -> dict[str, str]:
    titles = (_meta(page, "og:title"), _text(page.title), _text(page.h1))
    link = page.find("link", rel="canonical")
    canonical = str(link.get("href") or "") if isinstance(link, Tag) else ""
    return {
        "title": next(filter(None, titles), ""),
        "publisher": _meta(page, "og:site_name") or _meta(page, "publisher"),
        "date": _date(page),
        "url": _meta(page, "og:url") or canonical.strip(),
    }


def _meta(page: BeautifulSoup, key: str) -> str:
    for attribute in ("property", "name", "itemprop"):
        tag = page.find("meta", attrs={attribute: key})
        if isinstance(tag, Tag) and tag.get("content"):
            return " ".join(str(tag["content"]).split())
    return ""


def _date(page: BeautifulSoup) -> str:
    time = page.find("time", attrs={"datetime": True})
    shown = str(time["datetime"]) if isinstance(time, Tag) else ""
    for value in (*(_meta(page, key) for key in _DATES), shown):
        with suppress(ValueError):
            return iso_date(value)
    return ""


def _paragraphs(page: BeautifulSoup) -> list[str]:
    articles = page.find_all("article")
    root = articles[0] if len(articles) == 1 else page.body or page
    for tag in root.find_all([*_DROPPED, "head", "title"]):
        tag.decompose()
    for tag in root.find_all([*_BLOCKS, "br"]):
        tag.insert_before(_BREAK if tag.name == "br" else _BLOCK)
        tag.insert_after("" if tag.name == "br" else _BLOCK)
    pieces = _BETWEEN.split(root.get_text())
    return [" ".join(piece.replace(_BREAK, " ").split()) for piece in pieces if piece.strip()]


def _text(tag: Tag | None) -> str:
    return " ".join(tag.get_text().split()) if tag is not None else ""
