"""Text to claims against the bare pipeline on the same text, and the memory of a long stream."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from resource import RUSAGE_SELF, getpagesize, getrusage
from statistics import median
from time import process_time

import spacy

from graph.build import make_extractor, texts
from graph.data import FOLDER
from graph.model import Document

ROOT = Path(__file__).parent.parent
PIPELINE = FOLDER / "pipeline"
WORDS, PAIRS = 30_000, 5
FEW, MANY = 500, 5_000


def seeds() -> list[Document]:
    """The reports to walk through."""
    found = texts([str(ROOT / "seeds")], sys.stdin)
    return [document for document in found if isinstance(document, Document)]


def repeated(documents: list[Document], words: int) -> list[Document]:
    """The same documents again and again, with ids of their own, up to so many words."""
    chosen, count = [], 0
    for number, document in enumerate(cycle(documents)):
        chosen.append(Document(document.text, date=document.date, id=f"{number:06d}"))
        count += len(document.text.split())
        if count >= words:
            return chosen
    return chosen


def invented(count: int) -> Iterator[Document]:
    """So many short reports, each with names that none before it had."""
    for number in range(count):
        name = "".join(chr(97 + int(digit)) for digit in f"{number:05d}").capitalize()
        text = f"The {name} Brigade attacked Turkish troops. Mr {name}son met Haftar in {name}."
        yield Document(f"{text} Egypt backs it, officials said.", id=f"{number:06d}")


def seconds(work: Callable[[], object]) -> float:
    """The time that the processor takes for it, whatever else runs."""
    start = process_time()
    work()
    return process_time() - start


def megabytes() -> float:
    """The memory that this process has now; where that is not told, the most it has had."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text().split()[1]) * getpagesize() / 2**20
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


def speed() -> None:
    """Print words a second for both, measured in turns, and the ratio."""
    extractor, bare = make_extractor(actors=[ROOT / "seeds" / "actors.yaml"]), spacy.load(PIPELINE)
    documents = repeated(seeds(), WORDS)
    plain = [document.text for document in documents]
    words = sum(len(text.split()) for text in plain)

    def parse() -> None:
        # Small batches are its quickest too; its own default is slower by a fifth.
        for _ in bare.pipe(plain, batch_size=32):
            pass

    def read() -> None:
        for _ in extractor.stream(documents):
            pass

    pairs = [(seconds(parse), seconds(read)) for _ in range(PAIRS)]
    parsing, reading = (median(times) for times in zip(*pairs, strict=True))
    print(f"bare pipeline    {words / parsing:8,.0f} words/s")
    print(f"text to claims   {words / reading:8,.0f} words/s")
    print(f"ratio            {median(a / b for a, b in pairs):8.2f}   (wanted: 0.60 or more)")


def memory() -> None:
    """Print how much more memory a long stream needs than a short one."""
    stream = make_extractor().stream(invented(MANY))
    for _ in islice(stream, FEW):
        pass
    few = megabytes()
    for _ in stream:
        pass
    grown = megabytes() - few
    print(f"memory           {few:8.0f} MB after {FEW} documents")
    print(f"                 {few + grown:8.0f} MB after {MANY} documents")
    print(f"growth           {1000 * grown / (MANY - FEW):8.2f} MB per 1,000 documents")


if __name__ == "__main__":
    speed()
    memory()
