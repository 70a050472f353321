"""Quotations that run over several sentences, and the clause that says whose they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from graph.text.lexicon import Lexicon
from graph.text.tree import SUBJECTS, children

OPENING, CLOSING, EITHER = {"“", "«", "``"}, {"”", "»", "''"}, {'"'}
LONGEST = 400
GAP = 30


@dataclass(slots=True)
class Quotes:
    """The quoted stretches of a document as (start, end) word indices."""

    doc: Doc
    lexicon: Lexicon
    spans: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Pair opening and closing marks; an unclosed quote ends with its paragraph."""
        start: int | None = None
        for token in self.doc:
            opens = token.text in OPENING or (token.text in EITHER and start is None)
            if opens:
                start = token.i if start is None else start
            elif start is not None and (token.text in CLOSING | EITHER or self._ends(token)):
                self.spans.append((start, token.i))
                start = None

    def _ends(self, token: Token) -> bool:
        return token.is_space and token.text.count("\n") > 1

    def speaker_clause(self, token: Token) -> Token | None:
        """The verb of saying, outside the quote that holds the word, that introduces it."""
        for number, (start, end) in enumerate(self.spans):
            if start < token.i < end and end - start <= LONGEST:
                return self._saying(start, end) or self._before(number)
        return None

    def _before(self, number: int) -> Token | None:
        """The verb that introduced the quote before, if the same paragraph goes on quoting."""
        if number == 0:
            return None
        (first, last), start = self.spans[number - 1], self.spans[number][0]
        apart = start - last > GAP or any(self._ends(word) for word in self.doc[last:start])
        return None if apart else self._saying(first, last)

    def _saying(self, start: int, end: int) -> Token | None:
        first = self.doc[start].sent.start
        last = self.doc[min(end + 1, len(self.doc) - 1)].sent.end
        for i in [*range(end, last), *range(first, start)]:
            word: Token = self.doc[i]
            said = word.pos_ == "VERB" and ("verbs", word.lemma_.lower()) in self.lexicon
            if said and children(word, *SUBJECTS):
                return word
        return None
