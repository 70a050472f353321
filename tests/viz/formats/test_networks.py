"""Formats of network programs: GEXF, GraphML, node-link and Cytoscape JSON, CX2."""

import json
from html import unescape

import igraph
import networkx as nx
import pytest
from lxml import etree

from graph.model import Claim
from viz.formats.gexf import _span

GEXF = "{http://gexf.net/1.3}"
# Elements of the GEXF 1.3 schema that we use, with the attributes they may have.
ALLOWED = {
    "gexf": {"version", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"},
    "meta": {"lastmodifieddate"},
    "creator": set(),
    "description": set(),
    "graph": {"defaultedgetype", "mode", "timeformat", "timerepresentation", "idtype"},
    "attributes": {"class", "mode"},
    "attribute": {"id", "title", "type"},
    "nodes": set(),
    "node": {"id", "label"},
    "edges": set(),
    "edge": {"id", "source", "target", "label", "weight", "kind", "start", "end", "type"},
    "attvalues": set(),
    "attvalue": {"for", "value"},
    "color": {"r", "g", "b", "a"},
    "size": {"value"},
}
TYPES = {"string", "boolean", "long", "double"}


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_gexf_holds_to_its_schema(world, request):
    root = etree.parse(request.getfixturevalue(world)("gexf")).getroot()
    for element in root.iter():
        assert set(element.attrib) <= ALLOWED[etree.QName(element).localname]
    columns = {one.get("id"): one for one in root.iter(f"{GEXF}attribute")}
    assert {one.get("type") for one in columns.values()} <= TYPES
    assert {one.get("for") for one in root.iter(f"{GEXF}attvalue")} <= columns.keys()
    for one in root.iter(f"{GEXF}attvalue"):
        if columns[one.get("for")].get("type") == "boolean":
            assert one.get("value") in ("true", "false")
    nodes = {node.get("id") for node in root.iter(f"{GEXF}node")}
    edges = list(root.iter(f"{GEXF}edge"))
    assert {end for edge in edges for end in (edge.get("source"), edge.get("target"))} == nodes
    assert len({edge.get("id") for edge in edges}) == len(edges)


def test_gephi_finds_a_timeline_and_parallel_edges(written):
    root = etree.parse(written("gexf")).getroot()
    graph = root.find(f"{GEXF}graph")
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spans = {
        edge.get("kind"): (edge.get("start"), edge.get("end"))
        for edge in graph.iter(f"{GEXF}edge")
    }
    assert spans["attacks"] == ("2020-01-01", "2020-01-31")
    both = [e for e in graph.iter(f"{GEXF}edge") if e.get("source") == "united-arab-emirates"]
    assert {edge.get("label") for edge in both} == {"supplies", "denied: supplies"}


@pytest.mark.parametrize(
    ("date", "span"),
    [
        ("2020", {"start": "2020-01-01", "end": "2020-12-31"}),
        ("2020-02", {"start": "2020-02-01", "end": "2020-02-29"}),
        ("2020-06-04", {"start": "2020-06-04", "end": "2020-06-04"}),
        ("", {}),
    ],
)
def test_a_claim_lasts_as_long_as_its_date_can_mean(date, span):
    assert _span(date) == span


def test_networkx_reads_gexf(written, small_world):
    graph = nx.read_gexf(written("gexf"), version="1.3")
    ids = {key for *_, key in graph.edges(keys=True)}
    assert ids == {claim.id for claim in small_world.claims}
    assert graph.nodes["khalifa-haftar"]["label"] == "Khalifa Haftar"


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_igraph_and_networkx_read_the_same_graphml(world, request):
    path = request.getfixturevalue(world)("graphml")
    etree.parse(path)
    one, other = igraph.Graph.Read_GraphML(str(path)), nx.read_graphml(path, force_multigraph=True)
    # igraph leaves & in ids as it stands in the file.
    assert sorted(map(unescape, one.vs["id"])) == sorted(other.nodes)
    assert sorted(one.vs["name"]) == sorted(name for _, name in other.nodes(data="name"))
    assert sorted(one.es["claim"]) == sorted(key for *_, key in other.edges(keys=True))
    keys = [key.get("id") for key in etree.parse(path).getroot().iter("{*}key")]
    assert len(set(keys)) == len(keys)


def test_graphml_keeps_the_types_of_values(written, small_world):
    graph = nx.read_graphml(written("graphml"), force_multigraph=True)
    edges = {key: data for *_, key, data in graph.edges(keys=True, data=True)}
    denied = next(claim for claim in small_world.claims if claim.negated)
    data = edges[denied.id]
    assert (data["negated"], data["polarity"], data["confidence"]) == (True, 1, 1.0)
    text = written("graphml").read_text("utf-8")
    assert ">true<" in text and ">True<" not in text


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_networkx_reads_node_link_json(world, request):
    found = json.loads(request.getfixturevalue(world)("json").read_text("utf-8"))
    graph = nx.node_link_graph(found, edges="edges")
    assert graph.is_multigraph() and graph.is_directed()
    assert all(edge["id"] == edge["key"] for edge in found["edges"])
    assert graph.number_of_edges() == len(found["edges"])


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_networkx_reads_cytoscape_json(world, request):
    found = json.loads(request.getfixturevalue(world)("cyjs").read_text("utf-8"))
    graph = nx.cytoscape_graph(found)
    edges = [edge["data"] for edge in found["elements"]["edges"]]
    nodes = {node["data"]["id"] for node in found["elements"]["nodes"]}
    assert {end for edge in edges for end in (edge["source"], edge["target"])} == nodes
    assert graph.number_of_edges() == len({edge["id"] for edge in edges})
    assert all(edge["interaction"] for edge in edges)


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_cx2_declares_what_it_holds(world, request):
    found = json.loads(request.getfixturevalue(world)("cx2").read_text("utf-8"))
    aspects = {name: rows for part in found[1:] for name, rows in part.items()}
    assert found[0] == {"CXVersion": "2.0", "hasFragments": False}
    assert next(iter(found[-1])) == "status"
    counts = {one["name"]: one["elementCount"] for one in aspects["metaData"]}
    assert counts == {name: len(aspects[name]) for name in counts}
    python = {"string": str, "boolean": bool, "integer": int, "double": float}
    for what in ("nodes", "edges"):
        declared = aspects["attributeDeclarations"][0][what]
        for row in aspects[what]:
            for name, value in row["v"].items():
                assert type(value) is python[declared[name]["d"]]
    nodes = {node["id"] for node in aspects["nodes"]}
    assert {end for edge in aspects["edges"] for end in (edge["s"], edge["t"])} == nodes


def test_ndex_reads_cx2(written):
    ndex = pytest.importorskip("ndex2.cx2", reason="ndex2 is large, and needs pandas")
    network = ndex.RawCX2NetworkFactory().get_cx2network(str(written("cx2")))
    assert (len(network.get_nodes()), len(network.get_edges())) == (7, 9)


def test_what_a_machine_coded_is_no_statement_of_fact(libya, written, small_world):
    document = small_world.documents[0]
    coded = Claim(document.id, 0, 1, "egypt", "fights", "libya", "x", code="190", coded_by="GDELT")
    libya.add(document, (), [coded], replace=True)
    labels = {e.get("label") for e in etree.parse(written("gexf")).iter(f"{GEXF}edge")}
    assert "coded: fights" in labels and "fights" not in labels
