"""The formats of `actorgraph export`: the one table of their names, endings and needs."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import ExportError
from graph.frozen import frozen

if TYPE_CHECKING:
    from viz.formats.job import Job


@frozen
class Format:
    """A format: the endings that choose it, what it is for, and the extra that it needs.

    `package` is what the extra brings. With `folder`, many files are written into one.
    """

    name: str
    endings: tuple[str, ...]
    help: str
    extra: str = ""
    package: str = ""
    folder: bool = False


FORMATS = (
    Format("html", (".html", ".htm"), "one page that opens offline in any browser"),
    Format("gexf", (".gexf",), "Gephi and Gephi Lite, with a timeline"),
    Format("graphml", (".graphml",), "yEd, Cytoscape, igraph; can be imported again"),
    Format("json", (".json",), "node-link JSON: d3, NetworkX; can be imported again"),
    Format("csv", (".csv",), "claims, actors, documents as tables; can be imported again"),
    Format(
        "parquet", (".parquet",), "the same tables for DuckDB and pandas", "parquet", "pyarrow"
    ),
    Format("cyjs", (".cyjs",), "Cytoscape and Cytoscape.js"),
    Format("cx2", (".cx2",), "Cytoscape Web, NDEx"),
    Format("gephi", (".gephi.csv",), "Gephi's spreadsheets: NAME.nodes.csv and NAME.edges.csv"),
    Format("kumu", (".kumu.csv",), "Kumu: NAME.elements.csv and NAME.connections.csv"),
    Format("ftm", (".ftm.json", ".ftm"), "FollowTheMoney JSON lines: OpenAleph, ftm"),
    Format("stix", (".stix.json", ".stix"), "STIX 2.1: OpenCTI, MISP", "stix", "stix2"),
    Format("i2", (".anx",), "i2 Analyst's Notebook", "i2", "anxwritter"),
    Format("jsonld", (".jsonld",), "linked data with provenance: RDF stores"),
    Format("markdown", (), "a folder of linked notes: Obsidian, any editor", folder=True),
    Format("cypher", (".cypher",), "a script for Neo4j and Memgraph"),
    Format("neo4j-admin", (), "a folder of CSV for a bulk import into Neo4j", folder=True),
)  # fmt: skip


def chosen(path: Path, name: str | None = None) -> Format | None:
    """The format of this name, or the one that the longest fitting ending of the file chooses."""
    if name:
        return next((one for one in FORMATS if one.name == name), None)
    ends = ((len(e), one) for one in FORMATS for e in one.endings if path.name.lower().endswith(e))
    return max(ends, key=lambda pair: pair[0], default=(0, None))[1]


def write(form: Format, job: Job) -> str:
    """Write a store in this format; what is to be told, if anything.

    ExportError says what to install where a library is missing.
    """
    if form.package and find_spec(form.package) is None:
        raise ExportError(
            f"{form.name} needs {form.package}: pip install {form.package}, or install"
            f" actorgraph with its extra [{form.extra}]."
        )
    module = import_module(f"viz.formats.{form.name.replace('-', '_')}")
    told: str | None = module.write(job)
    return told or ""
