"""Scores the extractor on a folder of gold sets and holds it to the floors in floors.yaml.

    python benchmarks/evaluate.py GOLD_FOLDER [--actors FILE]

The folder holds one JSON-lines file a set and its own `score.py`, which is run as it is, on
those sets and on our own in benchmarks/gold. No name of the gold sets is given to the extractor.
Exit code 1 when a figure falls below its floor.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from graph.gazetteer import load_gazetteer
from graph.model import Document
from graph.ontology import load_ontology
from graph.text.extract import Extraction, Extractor

OURS = Path(__file__).with_name("gold")
FLOORS = Path(__file__).with_name("floors.yaml")
LEVELS = {"dyad": "a", "polarity": "b", "type": "c"}


def main() -> int:
    """Extract, score, compare; the number of figures below their floor decides."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--actors", type=Path, action="append", default=[])
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found, scores = Path(folder, "found.jsonl"), Path(folder, "scores.json")
        sets = sorted((*given.gold.glob("*.jsonl"), *OURS.glob("*.jsonl")))
        write(found, sets, Extractor(load_gazetteer(*given.actors), load_ontology()))
        scorer = [sys.executable, given.gold / "score.py", found, "--json", scores]
        command = [*scorer, "--gold", *sets]
        subprocess.run(command, check=True)
        below = list(failures(json.loads(scores.read_text())))
    print("\n".join(below) or "every figure is at or above its floor")
    return 1 if below else 0


def write(path: Path, sets: Iterable[Path], extractor: Extractor) -> None:
    """The claims of all gold texts, one JSON object a line."""
    with path.open("w", encoding="utf-8") as out:
        for extraction in extractor.stream(texts(sets)):
            for line in lines(extraction):
                out.write(json.dumps(line) + "\n")


def texts(sets: Iterable[Path]) -> Iterator[Document]:
    """Every gold text as a document under its own id."""
    for path in sets:
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield Document(record["text"], date=record.get("date") or "", id=record["id"])


def lines(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """The claims of one text as the scorer reads them."""
    names = {actor.id: list(actor.names) for actor in extraction.actors}
    for claim in extraction.claims:
        speaker = claim.attributed_to
        yield {
            "doc_id": claim.document,
            "source": names[claim.source],
            "type": claim.type,
            "target": names[claim.target],
            "polarity": claim.polarity,
            "attributed_to": _called(names[speaker], extraction) if speaker else None,
            "negated": claim.negated,
            "sentence": claim.quote,
        }


def _called(names: list[str], extraction: Extraction) -> str:
    """The name by which the text calls someone; the scorer takes one name of a speaker only."""
    return next((name for name in names if name in extraction.document.text), names[0])


def failures(scores: dict[str, Any]) -> Iterator[str]:
    """One sentence for every figure that is below its floor."""
    for name, floors in yaml.safe_load(FLOORS.read_text(encoding="utf-8")).items():
        for figure, floor in floors.items():
            value = scores[name][LEVELS[figure]][2]
            if value is None or value < floor:
                yield f"{name}: {figure} F1 {value:.3f} is below its floor {floor:.3f}"


if __name__ == "__main__":
    sys.exit(main())
