"""A Cypher query as tokens that know their brackets, their place and their edits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.errors import CypherError

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
    |(?P<quoted>`[^`]*`)
    |(?P<param>\$\w+)
    |(?P<number>\d\w*(?:\.\d+)?(?:[eE][+-]?\d+)?)
    |(?P<name>\w+)
    |(?P<mark><>|<=|>=|=~|\.\.|[-()\[\]{}.,:;|*+/%^=<>&!?$])
    |(?P<wrong>.)""",
    re.VERBOSE | re.DOTALL,
)
_CLOSED_BY = {"(": ")", "[": "]", "{": "}"}


@dataclass(slots=True)
class Token:
    """A piece of the query; `before` and `after` are what a rewriting puts around it.

    `mate` is the index of the bracket that belongs to this one, `inside` that of the
    innermost bracket around it; both are -1 when there is none.
    """

    kind: str
    text: str
    at: int
    space: str = ""
    before: str = ""
    after: str = ""
    mate: int = -1
    inside: int = -1


class Query:
    """The tokens of a query without its comments; edits keep their numbers."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tokens = list(_tokens(source))
        self._pair()

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index]

    def text(self, index: int) -> str:
        """The text at an index, or "" outside the query."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def word(self, index: int) -> str:
        """The bare name at an index in capitals, or "" where there is none."""
        inside = 0 <= index < len(self.tokens)
        bare = inside and self.tokens[index].kind == "name"
        return self.tokens[index].text.upper() if bare else ""

    def is_name(self, index: int) -> bool:
        """Whether a name stands here, bare or in backticks."""
        inside = 0 <= index < len(self.tokens)
        return inside and self.tokens[index].kind in ("name", "quoted")

    def calls(self, name: str) -> Iterator[int]:
        """Where a function of this name (in lower case) is called."""
        for index, token in enumerate(self.tokens):
            named = token.kind == "name" and token.text.lower() == name
            if named and self.text(index + 1) == "(" and self.text(index - 1) != ".":
                yield index

    def rendered(self) -> str:
        """The query with its edits."""
        return _rendered(self.tokens)

    def origin(self, offset: int) -> int:
        """The place in the source of an offset in the rendered query."""
        position = 0
        for token in self.tokens:
            position += len(token.space + token.before + token.text + token.after)
            if offset < position:
                return token.at
        return len(self.source)

    def fail(self, index: int, message: str) -> CypherError:
        """An error that points at a token."""
        return pointed(self.source, self.tokens[index].at, message)

    def _pair(self) -> None:
        open_brackets: list[int] = []
        for index, token in enumerate(self.tokens):
            bracket = token.text if token.kind == "mark" else ""
            if bracket in _CLOSED_BY.values() and bracket:
                self._close(open_brackets, index)
            token.inside = open_brackets[-1] if open_brackets else -1
            if bracket in _CLOSED_BY:
                open_brackets.append(index)
        if open_brackets:
            raise self.fail(open_brackets[-1], "This bracket is never closed")

    def _close(self, open_brackets: list[int], index: int) -> None:
        opener = open_brackets.pop() if open_brackets else -1
        if opener < 0 or _CLOSED_BY[self.tokens[opener].text] != self.tokens[index].text:
            raise self.fail(index, "This bracket closes none")
        self.tokens[opener].mate, self.tokens[index].mate = index, opener


def pointed(source: str, at: int, message: str) -> CypherError:
    """An error with the line of the query and a caret under the place."""
    start = source.rfind("\n", 0, at) + 1
    line = source[start:].split("\n", 1)[0]
    number, column = source.count("\n", 0, at) + 1, at - start + 1
    caret = " " * (column - 1) + "^"
    return CypherError(f"{message} (line {number}, column {column}):\n  {line}\n  {caret}")


def text_of(tokens: Iterable[Token]) -> str:
    """A part of a query with its edits."""
    return _rendered(tokens).strip()


def _rendered(tokens: Iterable[Token]) -> str:
    return "".join(f"{t.space}{t.before}{t.text}{t.after}" for t in tokens)


def _tokens(source: str) -> Iterator[Token]:
    space = ""
    for match in _TOKEN.finditer(source):
        kind, text = match.lastgroup or "wrong", match[0]
        if kind == "wrong":
            raise pointed(source, match.start(), _complaint(text))
        if kind == "space":
            space += text if text.isspace() else " "
            continue
        yield Token(kind, text, match.start(), space)
        space = ""


def _complaint(text: str) -> str:
    return "This quotation is never closed" if text in "'\"`" else f"Unexpected {text!r}"
