"""Everyday Cypher: the same query gives the same rows on every backend."""

from __future__ import annotations

from typing import Any

import pytest

from graph.store.base import Rows, Store
from tests.small_world import World

# A query and its rows; each has one value a row unless the rows are tuples.
FEATURES: dict[str, list[Any]] = {
    # patterns
    "MATCH (a)-[r:SUPPORTS]->(b {name: 'Khalifa Haftar'}) RETURN a.name ORDER BY a.name": [
        "Egypt",
        "Russia",
    ],
    "MATCH (a:Actor)-[r]->(b:Actor) RETURN count(*)": [9],
    "MATCH (a)-[r:ATTACKS|NEGOTIATES_WITH]->(b) RETURN type(r) AS t ORDER BY t": [
        "ATTACKS",
        "NEGOTIATES_WITH",
    ],
    "MATCH (a)-[r]-(b {id: 'egypt'}) RETURN count(r)": [2],
    "MATCH (:Actor {id: 'egypt'})-->(b) RETURN b.name ORDER BY b.name": [
        "Khalifa Haftar",
        "Libyan National Army",
    ],
    "MATCH (d:Document) RETURN d.title ORDER BY d.date LIMIT 1": ["Rivals in Libya"],
    "MATCH (n) RETURN count(n)": [14],
    "MATCH (a:Actor) WHERE (a)-[:SUPPLIES]->() RETURN a.name ORDER BY a.name": [
        "Turkey",
        "United Arab Emirates",
    ],
    "MATCH (a:Actor) WHERE NOT (a)--() RETURN count(a)": [3],
    "MATCH (a:Actor) WHERE exists((a)-[:ATTACKS]->()) RETURN a.id": ["libyan-national-army"],
    "MATCH (a:Actor) WHERE EXISTS { (a)-[:ATTACKS]->() } RETURN a.id": ["libyan-national-army"],
    "MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[r]->() WHERE r.negated } RETURN a.name": [
        "United Arab Emirates"
    ],
    "MATCH (a:Actor {id: 'egypt'}) RETURN COUNT { (a)-->() }": [2],
    "MATCH (a {id: 'libya'}) OPTIONAL MATCH (a)-[r]->(b) RETURN a.name, r, b.name": [
        ("Libya", None, None)
    ],
    # a relationship is not matched twice in one MATCH
    "MATCH (a)-[r1:ATTACKS]->(b)<-[r2:ATTACKS]-(c) RETURN count(*)": [0],
    "MATCH (a)-->(b {id: 'khalifa-haftar'})<--(c) RETURN count(*)": [12],
    "MATCH (a)-->(b)<-[:NEGOTIATES_WITH]-(c) RETURN a.name": ["Egypt"],
    "MATCH (a {id: 'egypt'})-[:SUPPORTS]-(b)-[:SUPPORTS]-(c) RETURN c.name": ["Russia"],
    "MATCH (a)--(b), (c)--(b) WHERE b.id = 'russia' RETURN count(*)": [0],
    "MATCH (a {id: 'egypt'})-[*1..2]-(b) WHERE b.id = 'egypt' RETURN count(*)": [0],
    "MATCH (a {id: 'russia'})-[*2]-(b)-[r:SUPPORTS]-(c) RETURN c.name": ["Libyan National Army"],
    "MATCH (a {id: 'russia'})--(b) MATCH (b)--(c) WHERE c.id = 'russia' RETURN count(*)": [1],
    "MATCH (a {id: 'egypt'}) WHERE EXISTS { (a)-[:SUPPORTS]-()-[:SUPPORTS]-(a) } RETURN 1": [],
    "MATCH (a {id: 'egypt'})-[:SUPPORTS*1..2]-(b)-[:SUPPLIES*1..2]-(c) RETURN count(*)": [4],
    # paths
    "MATCH p = (a {id: 'russia'})-[*1..2]-(b) RETURN length(p) AS n ORDER BY n": [1, 2, 2, 2],
    "MATCH (a {id: 'egypt'})-[r:SUPPORTS*1..2]-(b {id: 'russia'}) RETURN size(r)": [2],
    "MATCH (a {id: 'egypt'})-[r*2]-(b {id: 'russia'}) RETURN [x IN r | x.date]": [
        ["2019-06-04", "2020-01"]
    ],
    "MATCH p = (a {id: 'egypt'})-[*1..2]-(b {id: 'russia'}) RETURN [n IN nodes(p) | n.name]": [
        ["Egypt", "Khalifa Haftar", "Russia"]
    ],
    "MATCH (a {id: 'egypt'})-[r*2]-(b {id: 'russia'}) WITH r, b RETURN size(r), b.name": [
        (2, "Russia")
    ],
    "MATCH (a {id: 'egypt'})-[r*0..0]-(b) RETURN r, b.name": [([], "Egypt")],
    "MATCH p = shortestPath((a {id: 'russia'})-[*..6]-(b {id: 'turkey'})) RETURN length(p)": [5],
    "MATCH p = allShortestPaths((a {id: 'egypt'})-[*..4]-(b {id: 'turkey'})) RETURN count(p)": [4],
    "MATCH p = (a {id: 'egypt'})-[*1..2]-(b {id: 'russia'})"
    " WHERE all(x IN relationships(p) WHERE x.type = 'supports') RETURN length(p)": [2],
    "MATCH (a)-[r:ATTACKS]->(b) RETURN startNode(r).name, endNode(r).name": [
        ("Libyan National Army", "Government of National Accord")
    ],
    # values
    "MATCH ()-[r:ATTACKS]->() RETURN r.start, r.end, r.confidence, r.polarity": [
        (0, 32, 0.75, -1)
    ],
    "MATCH ()-[r {negated: true}]->() RETURN r.attributed_to, r.attributed_to_id": [
        ("United Arab Emirates", "united-arab-emirates")
    ],
    "MATCH ()-[r]->() WHERE r.date IS NULL RETURN count(*)": [2],
    "MATCH ()-[r]->() WHERE r.date < '2020' RETURN count(*)": [4],
    "MATCH ()-[r]->() RETURN min(r.date), max(r.date)": [("2019-06-04", "2020-01")],
    "MATCH ()-[r]->() RETURN DISTINCT r.publisher AS p ORDER BY p": [
        "Al Jazeera",
        "Reuters",
        "The Guardian",
        None,
    ],
    "MATCH (a {id: 'turkey'}) RETURN a.aliases, labels(a), a.discovered": [
        (["Türkiye"], ["Actor"], False)
    ],
    "MATCH (a {id: 'turkey'}) WHERE 'Türkiye' IN a.aliases RETURN a.kind": ["state"],
    # aggregates and order
    "MATCH (a)-[r]->() RETURN a.name, count(r) AS n ORDER BY n DESC, a.name LIMIT 2": [
        ("Egypt", 2),
        ("Turkey", 2),
    ],
    "MATCH ()-[r:SUPPLIES]->() RETURN sum(r.polarity), avg(r.confidence)": [(3, 1.0)],
    "MATCH (a {id: 'nobody'})-[r]->() RETURN sum(r.polarity), count(*)": [(0, 0)],
    "MATCH (a {id: 'egypt'})-->(b) WITH b ORDER BY b.name DESC RETURN collect(b.name)": [
        ["Libyan National Army", "Khalifa Haftar"]
    ],
    "MATCH (a:Actor) WITH a.name AS n ORDER BY n DESC LIMIT 2 RETURN collect(n)": [
        ["United Nations", "United Arab Emirates"]
    ],
    "MATCH (a:Actor) WITH a.name AS n ORDER BY n DESC SKIP 1 LIMIT 3 WHERE n < 'U'"
    " RETURN count(n)": [2],
    "MATCH (a)-[r]->() WITH a, count(r) AS n WHERE n > 1 RETURN a.name ORDER BY a.name": [
        "Egypt",
        "Turkey",
        "United Arab Emirates",
    ],
    # the order of what is collected is nobody's promise
    "MATCH ()-[r]->() RETURN size(collect(DISTINCT r.modality)) AS m": [2],
    "MATCH ()-[r]->() WITH DISTINCT r.modality AS m ORDER BY m DESC RETURN collect(m)": [
        ["hypothetical", "asserted"]
    ],
    "MATCH (a:Actor) RETURN a.country ORDER BY a.country DESC LIMIT 1": [None],
    "MATCH (a {id: 'egypt'}) RETURN 1 AS x UNION MATCH (b {id: 'egypt'}) RETURN 1 AS x": [1],
    # functions
    "RETURN substring('Haftar', 0, 3)": ["Haf"],
    "RETURN substring('Haftar', 2)": ["ftar"],
    "RETURN substring(substring('Haftar', 1), 1, 2)": ["ft"],
    "MATCH ()-[r:ATTACKS]->() RETURN substring(r.date, 0, 4) AS year": ["2020"],
    "RETURN 'substring(x, 0) // no comment'": ["substring(x, 0) // no comment"],
    "RETURN round(2.5), round(-1.5), round(2.567, 2)": [(3.0, -1.0, 2.57)],
    "RETURN toString(12), toInteger('12'), toInteger(2.7), toFloat('1.5')": [("12", 12, 2, 1.5)],
    "RETURN head([1, 2]), last([1, 2]), tail([1, 2]), size([1, 2])": [(1, 2, [2], 2)],
    "RETURN split('a b', ' '), toUpper('a'), toLower('B'), trim(' c ')": [
        (["a", "b"], "A", "b", "c")
    ],
    "RETURN coalesce(null, 'x'), left('abc', 2), right('abc', 2), reverse('abc')": [
        ("x", "ab", "bc", "cba")
    ],
    "RETURN replace('a-b', '-', '_'), 'abc' =~ 'a.c', 'abc' =~ 'b'": [("a_b", True, False)],
    "RETURN 'abc' STARTS WITH 'a' AND 'abc' ENDS WITH 'c' AND 'abc' CONTAINS 'b'": [True],
    "RETURN date('2020-01-02') < date('2020-02-01'), date('2020-01-02')": [(True, "2020-01-02")],
    "RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END AS `end`": ["b"],
    "RETURN 7 / 2, 7 % 2, 2 ^ 3": [(3, 1, 8.0)],
    "RETURN {a: 1, b: 'x'} AS m": [{"a": 1, "b": "x"}],
    # lists count from 0 and leave the end out
    "RETURN [1, 2, 3][0], [1, 2, 3][-1]": [(1, 3)],
    "RETURN [1, 2, 3][0..2], [1, 2, 3][1..], [1, 2, 3][..1], [1, 2, 3][-2..]": [
        ([1, 2], [2, 3], [1], [2, 3])
    ],
    "WITH 1 AS i RETURN [1, 2, 3][i], [1, 2, 3][i + 1]": [(2, 3)],
    "RETURN [x IN [1, 2, 3] WHERE x > 1 | x * 10]": [[20, 30]],
    "RETURN [x IN [1, 2, 3] WHERE x > 1]": [[2, 3]],
    "RETURN [x IN range(1, 3) | x + 1]": [[2, 3, 4]],
    "MATCH (a {id: 'turkey'}) RETURN [x IN a.aliases | x + '!'][0]": ["Türkiye!"],
    "RETURN any(x IN [1, 2] WHERE x > 1), none(x IN [1, 2] WHERE x > 1)": [(True, False)],
    "UNWIND [3, 1] AS x RETURN x": [3, 1],
    # how it is written
    "// who\nRETURN 1 /* one */;": [1],
    "RETURN \"it's\", 'it\\'s'": [("it's", "it's")],
    "return 1 as x": [1],
}


@pytest.mark.parametrize("query", FEATURES)
def test_everyday_queries(asked: Store, query: str) -> None:
    expected = [row if isinstance(row, tuple) else (row,) for row in FEATURES[query]]
    assert list(asked.cypher(query).rows) == expected


def test_the_query_of_the_readme(asked: Store) -> None:
    query = (
        "MATCH (a)-[r:SUPPORTS]->(b:Actor {name:'Khalifa Haftar'})"
        " RETURN a.name, r.quote, r.attributed_to"
    )
    answer = asked.cypher(query)
    assert answer.columns == ("a.name", "r.quote", "r.attributed_to")
    assert set(answer.rows) == {
        ("Egypt", "Egypt backs Khalifa Haftar", "Government of National Accord"),
        ("Russia", "Russia may support Haftar", None),
    }


@pytest.mark.parametrize(
    ("query", "params", "value"),
    [
        ("MATCH (a {id: $id}) RETURN a.name", {"id": "egypt"}, "Egypt"),
        ("MATCH (a) WHERE a.id IN $ids RETURN count(a)", {"ids": ["egypt", "russia"]}, 2),
        ("UNWIND $rows AS row RETURN row.x", {"rows": [{"x": 1}]}, 1),
        ("RETURN toString($n)", {"n": 3}, "3"),
        ("RETURN substring($s, $n)", {"s": "abc", "n": 1}, "bc"),
        ("RETURN [1, 2, 3][$n]", {"n": 2}, 3),
        ("MATCH (a:Actor) RETURN a.id ORDER BY a.id LIMIT $n", {"n": 1}, "ahmed-mismari"),
        ("WITH $n AS n RETURN [x IN [1, 2] WHERE x > n]", {"n": 1}, [2]),
        ("RETURN 1", {"unused": 1}, 1),
        ("MATCH (a {name: $x}) RETURN count(a)", {"x": "' OR 1=1 //"}, 0),
    ],
)
def test_parameters(asked: Store, query: str, params: dict[str, Any], value: Any) -> None:
    assert asked.cypher(query, params).rows == ((value,),)


@pytest.mark.parametrize(
    ("query", "columns"),
    [
        ("MATCH ()-[r:ATTACKS]->() RETURN type(r), count(*) AS n", ("type(r)", "n")),
        ("RETURN substring('abc', 1) , [1][0]", ("substring('abc', 1)", "[1][0]")),
        ("RETURN DISTINCT 1 AS `one two`, labels(null)", ("one two", "labels(null)")),
        ("WITH 1 AS x, 2 AS y RETURN *", ("x", "y")),
        ("MATCH (a {id: 'egypt'})--(b)--(c) RETURN *", ("a", "b", "c")),
    ],
)
def test_columns_are_named_as_in_the_query(
    asked: Store, query: str, columns: tuple[str, ...]
) -> None:
    assert asked.cypher(query).columns == columns


def test_a_node_is_a_dict_of_what_is_known(asked: Store) -> None:
    ((node,),) = asked.cypher("MATCH (a:Actor {id: 'egypt'}) RETURN a").rows
    assert node == {
        "id": "egypt",
        "name": "Egypt",
        "kind": "state",
        "aliases": [],
        "discovered": False,
    }


def test_a_relationship_is_a_dict(asked: Store, small_world: World) -> None:
    ((edge,),) = asked.cypher("MATCH ()-[r:ATTACKS]->() RETURN r").rows
    claim = small_world.claims[4]
    assert isinstance(edge, dict)
    assert edge.pop("publisher") == "Al Jazeera" and edge.pop("url") == "battle.txt"
    assert edge == {name: getattr(claim, name) for name in edge}
    assert edge.keys() >= {"id", "type", "quote", "date", "document", "modality", "coded_by"}


@pytest.mark.parametrize("first", ["-->", "<--", "--", "-[:SUPPORTS]->", "<-[:SUPPLIES]-"])
@pytest.mark.parametrize("second", ["-->", "<--", "--", "-[q]-", "-[:SUPPORTS]->"])
def test_two_steps_agree_with_plain_python(
    asked: Store, small_world: World, first: str, second: str
) -> None:
    one, two = (_steps(small_world, arrow) for arrow in (first, second))
    expected = sorted(
        (a, b, c) for r, a, b in one for s, middle, c in two if b == middle and r != s
    )
    query = f"MATCH (a){first}(b){second}(c) RETURN a.id, b.id, c.id ORDER BY a.id, b.id, c.id"
    assert list(asked.cypher(query).rows) == expected


def _steps(world: World, arrow: str) -> list[tuple[str, str, str]]:
    kind = next((t for t in ("supports", "supplies") if t.upper() in arrow), "")
    fitting = [claim for claim in world.claims if kind in ("", claim.type)]
    there = [(claim.id, claim.source, claim.target) for claim in fitting]
    back = [(claim.id, claim.target, claim.source) for claim in fitting]
    return there * (not arrow.startswith("<")) + back * (not arrow.endswith(">"))


def test_an_element_id_is_a_text(asked: Store) -> None:
    ((same, one),) = asked.cypher(
        "MATCH (a {id: 'egypt'}) RETURN elementId(a) = elementId(a), elementId(a)"
    ).rows
    assert same is True and isinstance(one, str)


def test_a_path_is_a_list(asked: Store) -> None:
    query = "MATCH p = (a {id: 'egypt'})-[*2]-(b {id: 'russia'}) RETURN p"
    ((path,),) = asked.cypher(query).rows
    assert isinstance(path, list)
    names = ["Egypt", "supports", "Khalifa Haftar", "supports", "Russia"]
    assert [each.get("name") or each["type"] for each in path] == names


def test_every_claim_is_an_edge(asked: Store, small_world: World) -> None:
    rows = asked.cypher("MATCH (a)-[r]->(b) RETURN r.id, a.id, r.type, b.id, r.quote").rows
    assert set(rows) == {(c.id, c.source, c.type, c.target, c.quote) for c in small_world.claims}


def test_an_empty_store_answers_nothing(store: Store) -> None:
    assert store.cypher("MATCH (a)-[r:SUPPORTS]->(b) RETURN a.name") == Rows(("a.name",), ())
