"""Kill each of the works in turn, and print what was found afterwards."""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import cycle, islice
from tempfile import TemporaryDirectory

from benchmarks.kills.child import prepare
from benchmarks.kills.judge import judged, killed, measure
from benchmarks.kills.works import inputs, works


def main() -> None:
    """Kill, look, and end with 1 if anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=260)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reports", type=int, default=40)
    parser.add_argument("--rows", type=int, default=4000)
    parser.add_argument("--only", nargs="*", choices=works(), default=list(works()))
    given = parser.parse_args()
    found: Counter[tuple[str, str]] = Counter()
    for name, how in kills(given.kills, given.seed, given.reports, given.rows, given.only):
        found[name, how] += 1
        print(f"{found.total():4} {name:16} {how}", file=sys.stderr, flush=True)
    for (name, how), count in sorted(found.items()):
        print(f"{name:16} {count:4}  {how}")
    wrong = sum(count for (_, how), count in found.items() if how.startswith("WRONG"))
    print(f"{found.total()} kills, after {wrong} of which something was wrong")
    sys.exit(wrong > 0)


def kills(
    count: int, seed: int, reports: int, rows: int, only: Collection[str]
) -> Iterator[tuple[str, str]]:
    """For each kill the work, and how much of it was there afterwards or what is WRONG."""
    moments = random.Random(seed)
    prepare()
    with TemporaryDirectory() as folder, contextlib.chdir(folder):
        inputs(reports, rows)
        wanted = {name: work for name, work in works().items() if name in only}
        for work in wanted.values():
            measure(work)
        for name in islice(cycle(wanted), count):
            killed(wanted[name], moments)
            yield name, judged(wanted[name])


if __name__ == "__main__":
    main()
