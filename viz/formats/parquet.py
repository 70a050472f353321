"""The tables of claims, actors and documents in Parquet."""

from __future__ import annotations

from itertools import islice
from typing import Any

from graph.exchange.tables import beside
from viz.formats.flat import TABLES, columns, rows
from viz.formats.job import Job, draft
from viz.formats.spreadsheet import listed
from viz.formats.text import whole

_GROUP = 10_000  # rows that are held at a time


def write(job: Job) -> str:
    """Write the three files, one group of rows after the other; their names."""
    import pyarrow.parquet as pq

    paths = [beside(job.path, table) if table else job.path for table in TABLES]
    for path, table in zip(paths, TABLES, strict=True):
        schema, found = _schema(table), rows(job, table)
        with draft(path) as hidden, pq.ParquetWriter(hidden, schema, compression="zstd") as file:
            while group := [whole(row) for row in islice(found, _GROUP)]:
                file.write_batch(_batch(group, schema))
    return listed(*paths)


def _schema(table: str) -> Any:
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    types[tuple] = pa.list_(pa.string())
    return pa.schema([(name, types[kind]) for name, kind in columns(table).items()])


def _batch(group: list[dict[str, Any]], schema: Any) -> Any:
    import pyarrow as pa

    return pa.RecordBatch.from_pylist(group, schema=schema)
