"""A folder of CSV files for `neo4j-admin database import full`."""

from __future__ import annotations

from graph.store.neo4j.admin import write_csv
from viz.formats.job import Job


def write(job: Job) -> str:
    """Write the files; the command that imports them."""
    return write_csv(job.store, job.path)
