"""One kill, and what is there after it."""

from __future__ import annotations

import random
import shutil
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.kills.child import Child, finished
from benchmarks.kills.content import Content, content
from benchmarks.kills.works import CLAIM, Work
from graph.ontology import load_ontology
from graph.store.open import open_store
from graph.store.upkeep.check import check


def measure(work: Work) -> None:
    """How much a work writes or how long it takes, and what is there before and afterwards."""
    _start_anew(work)
    if work.before:
        work.old = content()
        _start_anew(work)
    child = Child(work)
    if work.sign:
        child.appeared(work.sign)
    begun = time.monotonic()
    child.end()
    work.seconds, work.writes = time.monotonic() - begun, child.writes
    work.new = content()


def killed(work: Work, moments: random.Random) -> None:
    """Kill a work some time after one of its writes has begun, or after its sign was seen."""
    _start_anew(work)
    child = Child(work)
    if work.sign:
        child.appeared(work.sign)
        child.kill(moments.uniform(0, 1) * work.seconds)
    else:
        child.wait(moments.randint(1, work.writes))
        # Half of them at once, so that the write is not over.
        child.kill(moments.choice((0, moments.uniform(0, 0.02))))


def judged(work: Work) -> str:
    """How much is there after a kill; WRONG if any of it should not be."""
    if not Path("new.db").exists():
        return "no store was there yet"
    if found := check("new.db", load_ontology()):
        return f"WRONG: {found[0].what}"
    there = content()
    told = _told(work, there)
    if not (work.ends and there == work.new):
        finished(replace(work, keys=work.keys[len(there.judged) :]))
    if content() != work.new or check("new.db", load_ontology()):
        return "WRONG: running again did not end as if nothing had happened"
    return told


def _start_anew(work: Work) -> None:
    for left in Path().glob("*new.db*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()
    if work.before:
        shutil.copy(work.before, "new.db")
    if CLAIM in work.command:
        with open_store("new.db") as store:
            claim = next(store.claims()).id
        work.command = tuple(claim if one == CLAIM else one for one in work.command)


def _told(work: Work, there: Content) -> str:
    if there == work.new:
        return "all was as before" if work.new == work.old else "all was there"
    if there == work.old:
        return "all was as before" if work.before else "nothing was there yet"
    if any(work.new.came.get(one) != claims for one, claims in there.came.items()):
        return "WRONG: a document is not whole"
    if there.judged != work.new.judged[: len(there.judged)]:
        return "WRONG: a judgement is not whole"
    return "WRONG: neither old nor new" if work.ends else "a part was there"
