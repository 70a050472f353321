"""Claims in CSV, with their actors and documents in two files beside it."""

from __future__ import annotations

from graph.exchange.tables import beside
from viz.formats.flat import TABLES, columns, rows
from viz.formats.job import Job
from viz.formats.spreadsheet import write_rows


def write(job: Job) -> None:
    """Write the three files row by row."""
    for table in TABLES:
        path = beside(job.path, table) if table else job.path
        write_rows(path, tuple(columns(table)), rows(job, table), mark=True)
