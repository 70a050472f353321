"""A script in Cypher."""

from __future__ import annotations

from graph.store.neo4j.script import write_script
from viz.formats.job import Job


def write(job: Job) -> None:
    """Write the script."""
    write_script(job.store, job.path)
