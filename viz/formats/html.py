"""One self-contained page."""

from __future__ import annotations

from viz.earlier import places
from viz.formats.job import Job
from viz.page import render, write_page


def write(job: Job) -> None:
    """Write the page."""
    earlier = places(job.like) if job.like else None
    texts = not job.quotes_only
    html = render(job.store, job.ontology, title=job.title, texts=texts, earlier=earlier)
    write_page(job.path, html)
