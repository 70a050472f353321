"""Claims in CSV, with their actors and documents in two files beside it."""

from __future__ import annotations

from graph.exchange.tables import beside
from viz.formats.flat import TABLES, columns, rows
from viz.formats.job import Job
from viz.formats.spreadsheet import listed, write_rows


def write(job: Job) -> str:
    """Write the three files row by row; their names."""
    paths = [beside(job.path, table) if table else job.path for table in TABLES]
    for path, table in zip(paths, TABLES, strict=True):
        write_rows(path, tuple(columns(table)), rows(job, table), mark=True)
    return listed(*paths)
