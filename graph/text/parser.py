"""The spaCy pipeline: loaded once, sentences kept whole, known names read as one word."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Container
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.data import FOLDER
from graph.errors import DataError
from graph.text.schemes import is_foreign

STOPS = {".", "!", "?", "…"}
LONGEST = 250
NEEDS = {"tagger": "token.tag", "parser": "token.dep", "lemmatizer": "token.lemma"}
PEOPLE = ("ian", "ians", "ese", "ish", "ans", "an")
CLOSERS = {'"', "”", "’", "'", "''", ")", "]", "»"}


def load_pipeline(name: str | None = None) -> Language:
    """The pipeline that ships with the package, or the named one, made universal if need be."""
    source = name or str(FOLDER / "pipeline")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            nlp = spacy.load(source)
    except (OSError, ValueError, ImportError) as error:
        raise DataError(source, "pipeline", f"cannot be loaded: {error}") from error
    parser = _complete(nlp, source)
    nlp.add_pipe("actorgraph_sentences", first=True)
    if is_foreign(getattr(nlp.get_pipe(parser), "labels", ())):
        nlp.add_pipe("actorgraph_universal", after=parser)
    return nlp


def _complete(nlp: Language, source: str) -> str:
    """The name of the parser; DataError if a pipeline lacks what the reader needs."""
    assigns = {pipe: nlp.get_pipe_meta(pipe).assigns for pipe in nlp.pipe_names}
    found = {
        need: next((pipe for pipe, marks in assigns.items() if mark in marks), "")
        for need, mark in NEEDS.items()
    }
    missing = [need for need, pipe in found.items() if not pipe]
    if missing:
        raise DataError(source, "pipeline", f"has no {' and no '.join(missing)}")
    return found["parser"]


@Language.component("actorgraph_sentences")
def mark_sentences(doc: Doc) -> Doc:
    """Let a sentence begin only after a full stop or a line break, never inside a name."""
    length, starts = 0, np.full((len(doc), 1), -1, dtype="int64")
    for token in doc:
        length += 1
        if token.i == 0 or length > LONGEST or _begins(token):
            starts[token.i], length = 1, 0
    # All at once: each assignment to a token would look through the whole doc.
    marks: Any = starts.astype("uint64")
    return doc.from_array(["SENT_START"], marks)


def _begins(token: Token) -> bool:
    before = token.nbor(-1)
    if token.is_space or before.text.count("\n") or (before.whitespace_ == "" and before.is_space):
        return before.is_space and "\n" in before.text and not token.is_space
    if _opens(before):
        return False
    while before.i and before.text in CLOSERS:
        before = before.nbor(-1)
    if before.text not in STOPS or (token.text in CLOSERS and not _opens(token)):
        return False
    return not token.text[0].islower() and token.text not in (",", ";", ":", "-", "–", "—")


def _opens(token: Token) -> bool:
    """Whether a quotation mark opens: space before it, none behind it."""
    quoting = token.text in CLOSERS or token.text in ("“", "«", "``")
    apart = token.i > 0 and bool(token.nbor(-1).whitespace_ or token.nbor(-1).is_space)
    return quoting and token.text not in (")", "]") and apart and not token.whitespace_


def words_of(nlp: Language) -> Callable[[str], list[str]]:
    """A function that cuts a name into words as the pipeline's tokenizer does."""
    return lambda name: [token.text for token in nlp.make_doc(name)]


def join_words(doc: Doc, spans: list[tuple[int, int]], like: Callable[[int], str]) -> list[int]:
    """Make one word of each span and let the parser read it like a common name.

    A parser that has never seen "Government of National Accord" loses its way inside the
    name. `like` gives, for the number of a span, a common name of the same kind. The result
    is the index of each span's word after joining.
    """
    with doc.retokenize() as retokenizer:
        for start, end in spans:
            if end - start > 1:
                retokenizer.merge(doc[start:end])
    indices, shift = [], 0
    for number, (start, end) in enumerate(spans):
        token = doc[start - shift]
        _resemble(token, like(number))
        indices.append(token.i)
        shift += end - start - 1
    return indices


def familiarise(doc: Doc, known: Container[int] = ()) -> None:
    """Let the parser read every capitalised word that it has no vector for like a common name.

    A pipeline without vectors knows no word from another, and is left alone.
    """
    for token in doc if doc.vocab.vectors_length else ():
        if token.i not in known and _is_strange(token):
            token.norm_ = _stand_in(token)


def _is_strange(token: Token) -> bool:
    letters = token.text.replace("-", "").replace("'", "")
    named = letters.isalpha() and token.text[0].isupper() and not token.is_upper
    return named and len(token) > 2 and not token.vocab.has_vector(token.lower_)


def _stand_in(token: Token) -> str:
    doc = token.doc
    before = token.i > 0 and _is_strange_or_name(doc[token.i - 1])
    after = token.i + 1 < len(doc) and _is_strange_or_name(doc[token.i + 1])
    if token.lower_.endswith(PEOPLE):
        return "russian"
    if before and not after:
        return "putin"
    return "vladimir" if after and not before else "russia"


def _is_strange_or_name(token: Token) -> bool:
    return token.text[0].isupper() and token.is_alpha and not token.is_upper and not token.is_stop


def _resemble(token: Token, word: str) -> None:
    """Give a name the norm of a common one, and its vector if it has none of its own."""
    vectors, strings = token.vocab.vectors, token.vocab.strings
    row = vectors.key2row.get(strings[word.capitalize()], vectors.key2row.get(strings[word]))
    if row is not None and token.orth not in vectors.key2row:
        vectors.add(token.orth, row=row)
    token.norm_ = word


def parse(nlp: Language, doc: Doc) -> Doc:
    """The doc after all components of the pipeline, the tokenizer left out."""
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc
