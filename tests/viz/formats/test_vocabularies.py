"""Formats with a vocabulary of their own: FollowTheMoney, STIX, i2, JSON-LD."""

import json
import re
from datetime import UTC, datetime

import pytest
import rdflib
import stix2
from lxml import etree

from viz.formats import stix

# rdflib's own reader of JSON-LD uses what rdflib calls outdated.
rdf = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")


def entities(path):
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_entities_of_followthemoney_refer_to_each_other(world, request):
    found = {one["id"]: one for one in entities(request.getfixturevalue(world)("ftm"))}
    assert all(re.fullmatch(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?", ident) for ident in found)
    links = [one["properties"] for one in found.values() if one["schema"] == "UnknownLink"]
    for link in links:
        for end in (*link["subject"], *link["object"], *link["proof"]):
            assert end in found
    assert links


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_followthemoney_knows_every_schema_and_property(world, request):
    ftm = pytest.importorskip("followthemoney", reason="followthemoney needs PyICU to be built")
    for one in entities(request.getfixturevalue(world)("ftm")):
        schema = ftm.model.get(one["schema"])
        entity = ftm.model.get_proxy(one)
        for name, values in one["properties"].items():
            assert name in schema.properties, name
            if world == "written":
                cleaned = ftm.EntityProxy.from_dict({**one, "properties": {}}, cleaned=False)
                cleaned.add(name, values)
                assert cleaned.get(name) == values, name
        assert entity.schema.name == one["schema"]


def test_states_have_their_country_and_denials_their_status(written):
    found = {one["id"]: one for one in entities(written("ftm"))}
    assert found["actor-egypt"]["properties"]["country"] == ["eg"]
    assert found["actor-khalifa-haftar"]["properties"]["country"] == ["ly"]
    (denied,) = [o for o in found.values() if o["properties"].get("status") == ["denied"]]
    assert denied["properties"]["role"] == ["denied: supplies"]
    assert denied["properties"]["description"] == ["Said by United Arab Emirates."]


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_stix_is_strictly_valid_and_whole(world, request):
    text = request.getfixturevalue(world)("stix").read_text("utf-8")
    bundle = stix2.parse(text, allow_custom=False)
    ids = {one.id for one in bundle.objects if one.type == "identity"}
    relations = [one for one in bundle.objects if one.type == "relationship"]
    assert {end for one in relations for end in (one.source_ref, one.target_ref)} <= ids
    for one in relations:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", one.relationship_type)
        assert ("denied" in one.labels) == one.relationship_type.startswith("denied-")


def test_a_relationship_of_stix_says_when_who_and_where(written):
    bundle = stix2.parse(written("stix").read_text("utf-8"))
    (one,) = [o for o in bundle.objects if o.get("relationship_type") == "denied-supplies"]
    assert (
        one.description
        == "Denied: “The UAE denies supplying Haftar” Said by United Arab Emirates."
    )
    assert one.start_time == datetime(2019, 12, 10, tzinfo=UTC) and one.confidence == 100
    assert one.external_references[0].url == "https://example.org/embargo"


def test_ids_of_stix_stay_the_same(written):
    first, again = (stix2.parse(written("stix").read_text("utf-8")) for _ in range(2))
    assert [one.id for one in first.objects] == [one.id for one in again.objects]
    assert stix._id("identity", "actor", "egypt") in {one.id for one in first.objects}


@pytest.mark.parametrize("world", ["written", "nasty"])
def test_a_chart_of_i2_links_what_it_shows(world, request):
    data = request.getfixturevalue(world)("i2").read_bytes()
    assert data.startswith(b"\xff\xfe")
    root = etree.fromstring(data)
    ids = {one.get("EntityId") for one in root.iter("Entity")}
    links = list(root.iter("Link"))
    assert links and {one.get(end) for one in links for end in ("End1Id", "End2Id")} <= ids
    assert all(link.find("CardCollection/Card") is not None for link in links)


def test_a_card_holds_the_sentence_and_its_source(written):
    root = etree.fromstring(written("i2").read_bytes())
    (supplies,) = [
        one for one in root.iter("ChartItem") if one.get("Label") == "supplies (2)"
    ]  # fmt: skip
    assert supplies.find("Link/LinkStyle").get("Strength") == "contested"
    cards = [(card.get("Summary"), card.get("Text")) for card in supplies.iter("Card")]
    assert (
        "denied: supplies, says United Arab Emirates",
        "The UAE denies supplying Haftar",
    ) in cards


@rdf
@pytest.mark.parametrize("world", ["written", "nasty"])
def test_rdf_leads_from_every_claim_to_its_document(world, request):
    path = request.getfixturevalue(world)("jsonld")
    graph = rdflib.Graph().parse(path, format="json-ld")
    claims = len([one for one in json.loads(path.read_text("utf-8"))["@graph"]
                  if "schema:Claim" in one["@type"]])  # fmt: skip
    found = graph.query(
        """PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX schema: <https://schema.org/>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?claim WHERE { ?claim a schema:Claim; rdf:subject/schema:name ?source;
        rdf:object/schema:name ?target; rdf:predicate ?type; schema:text ?quote;
        prov:wasDerivedFrom ?document. ?document a schema:NewsArticle. ?type a rdf:Property }"""
    )
    assert len({row.claim for row in found}) == claims > 0
    assert graph.serialize(format="nt")  # refuses an IRI that is none


@rdf
def test_a_claim_is_no_bare_triple(written):
    graph = rdflib.Graph().parse(written("jsonld"), format="json-ld")
    denied = graph.query(
        """PREFIX ag: <urn:actorgraph:term:> PREFIX prov: <http://www.w3.org/ns/prov#>
        PREFIX schema: <https://schema.org/>
        SELECT ?speaker ?date WHERE { ?claim ag:denied true; prov:wasAttributedTo/schema:name
        ?speaker; schema:temporalCoverage ?date }"""
    )
    assert [(str(row.speaker), str(row.date)) for row in denied] == [
        ("United Arab Emirates", "2019-12-10")
    ]
    direct = graph.query("SELECT ?s WHERE { ?s <urn:actorgraph:type:supplies> ?o }")
    assert not list(direct)
