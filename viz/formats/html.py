"""One self-contained page."""

from __future__ import annotations

from viz.formats.job import Job
from viz.page import render, write_page


def write(job: Job) -> None:
    """Write the page."""
    write_page(job.path, render(job.store, job.ontology, title=job.title))
