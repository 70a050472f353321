"""Very many tiny documents: rows of JSON lines for `import table`, or reports for `ingest`.

python -m benchmarks.tiny 10000000 ten.jsonl
python -m benchmarks.tiny 300000 reports/
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def rows(count: int, file: Path) -> None:
    """Write edges between 20,011 groups and 97 countries, each with an id of its own."""
    with file.open("w", encoding="utf-8") as stream:
        for n in range(count):
            date = f"20{n % 20:02}-{n % 12 + 1:02}-{n % 28 + 1:02}"
            ends = {"source": f"group {n % 20011}", "target": f"country {n % 97}"}
            row = {**ends, "type": "supports", "date": date, "id": f"r{n}"}
            stream.write(f"{json.dumps(row)}\n")


def reports(count: int, folder: Path) -> None:
    """Write reports of one sentence."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(count):
        (folder / f"{n:07}.txt").write_text(f"Egypt backs Libya, number {n}.\n", "utf-8")


if __name__ == "__main__":
    count, target = int(sys.argv[1]), Path(sys.argv[2])
    (rows if target.suffix == ".jsonl" else reports)(count, target)
