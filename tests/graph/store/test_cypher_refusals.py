"""Queries that are refused, and what the refusal advises."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import CypherError
from graph.store.base import Store

WRITES = [
    "CREATE (:Actor {id: 'x'})",
    "MERGE (:Actor {id: 'x'})",
    "MATCH (a) SET a.name = 'x'",
    "MATCH (a) DETACH DELETE a",
    "MATCH (a) DELETE a",
    "MATCH (a) REMOVE a.name",
    "MATCH (a) FOREACH (x IN [1] | SET a.name = 'x')",
    "DROP TABLE Actor",
    "ALTER TABLE Actor ADD x INT64",
    "match (a) /* RETURN a */ set a.name = 'x'",
    "MATCH (a)//\nSET a.name = 'x'",
]
REACHES = [
    "LOAD FROM '{file}' RETURN *",
    "load/**/from '{file}' RETURN *",
    "LOAD WITH HEADERS (a STRING) FROM '{file}' RETURN *",
    "MATCH (a) LOAD FROM '{file}' RETURN *",
    "UNWIND [1.] AS x LOAD FROM '{file}' RETURN *",
    "WITH 1 AS x LOAD\nFROM '{file}' RETURN *",
    "RETURN 1.LOAD FROM '{file}' RETURN *",
    "COPY (MATCH (a) RETURN a.id) TO '{file}'",
    "COPY Actor FROM '{file}'",
    "EXPORT DATABASE '{file}'",
    "IMPORT DATABASE '{file}'",
    "ATTACH '{file}' AS x (dbtype lbug)",
    "INSTALL httpfs",
    "LOAD EXTENSION httpfs",
    "LOAD httpfs",
    "FORCE INSTALL httpfs",
    "USE x",
    "EXPLAIN COPY (MATCH (a) RETURN a.id) TO '{file}'",
    "PROFILE COPY (MATCH (a) RETURN a.id) TO '{file}'",
    "RETURN 1; COPY (MATCH (a) RETURN a.id) TO '{file}'",
    "RETURN 1 UNION CALL show_tables() RETURN *",
    "CALL threads=8",
    "CALL show_tables() RETURN *",
    "MATCH (a) CALL project_graph('g', ['Actor'], []) RETURN 1",
    "CHECKPOINT",
    "BEGIN TRANSACTION",
    "COMMENT ON TABLE Actor IS 'x'",
]
# A query, what the message says, and the word that the caret stands under.
ADVICE = [
    ("MATCH (a:Actor {nmae: 'x'}) RETURN a", "a has no property nmae; did you mean name", "nmae"),
    ("MATCH ()-[r {qoute: 'x'}]->() RETURN r", "r has no property qoute; did you mean", "qoute"),
    (
        "MATCH (a)-[r:SUPORTS]->(b) RETURN a",
        "relation type SUPORTS; did you mean SUPPORTS?",
        "SUP",
    ),
    ("MATCH (a)-[:ATTACKS|supports]->(b) RETURN a", "did you mean SUPPORTS?", "supports"),
    ("MATCH (a)-[:XYZZY]->(b) RETURN a", "no relation type XYZZY", "XYZZY"),
    ("MATCH (a:Acter) RETURN a", "no label Acter; did you mean Actor?", "Acter"),
    ("MATCH (a:Person) RETURN a", "there are Actor and Document", "Person"),
    ("MATCH (a:Actor) RETURN a.nmae", "a has no property nmae; did you mean name?", "nmae"),
    ("MATCH (a:Actor) RETURN a.NAME", "did you mean name?", "NAME"),
    ("MATCH (a:Actor) RETURN\n  foo.name", "no variable foo", "foo"),
    ("MATCH (actor) RETURN actr.name", "did you mean actor?", "actr"),
    ("RETURN tolwer('A')", "did you mean toLower?", "tolwer"),
    ("MATCH (a:Actor)\nRETRUN a", "did you mean RETURN?", "RETRUN"),
    ("MATCH (a)-[r]->(b) RETURN a.name,", "Syntax error", ""),
    ("MATCH (a RETURN a", "never closed", "(a"),
    ("MATCH (a)] RETURN a", "closes none", "]"),
    ("RETURN 'abc", "quotation is never closed", "'abc"),
    ("MATCH (a) CALL { WITH a RETURN 1 AS x } RETURN x", "WITH between two MATCH", "CALL"),
    ("MATCH (a {id: $id}) RETURN a", "\\$id has no value", "$id"),
    ("MATCH (a) WITH a ORDER BY a.name", "Syntax error", ""),
    ("MATCH (a)-[r*1..2]->(b) RETURN [x IN nodes(p) | x.name]", "no variable p", "p)"),
    ("", "empty", None),
    (" // nothing", "empty", None),
    ("RETURN 1; RETURN 2", "One query at a time", "RETURN 2"),
    ("SHOW TABLES", "begins with MATCH", "SHOW"),
    ("RETURN 1 # 2", "Unexpected '#'", "#"),
    ("RETURN substring('abc')", "number to begin at|Insufficient parameters", "substring"),
    (
        "RETURN floor('x')",
        "FLOOR did not receive correct arguments|expected Float but was String",
        None,
    ),
]
# What looks like a slip but is none.
RIGHT = [
    "WITH {foo: 1} AS m RETURN m.foo",
    "MATCH (a:Actor) WITH {n: a.name} AS m RETURN m.n",
    "MATCH (a:Actor) RETURN a.wikidata AS nmae",
    "MATCH ()-[r:SANCTIONS]->() RETURN r.url",
]
# What only the embedded engine cannot do, and what it advises instead.
LIMITS = [
    ("MATCH (a:Actor:Document) RETURN a", "one label", ":Document"),
    ("MATCH (a) RETURN a {.name}", "write {name: n.name}", "{"),
    ("MATCH (a) RETURN [(a)-->(b) | b.name]", "collect\\(b.name\\)", "[(a)"),
    ("RETURN 'a' || 'b'", "Join texts with \\+", ""),
    ("MATCH (a) WHERE a:Actor RETURN a", "label in the pattern", ""),
    ("MATCH (a)-[*1..2]-(b)-[*1..2]-(c) RETURN a", "put them in two", "*1..2]-(c)"),
    ("RETURN [x IN [1, 2] WHERE x > $known]", "begin with WITH \\$known AS known", "$known"),
    ("RETURN any(x IN [1, 2] WHERE x > $known)", "begin with WITH", "$known"),
    ("RETURN [1, 2][0..-1]", "size\\(list\\) - n", "-1"),
    ("RETURN reduce(s = 0, x IN [1] | s + x)", "UNWIND the list", "reduce"),
    ("MATCH (n) RETURN n['name']", "Write \\.name", "['name']"),
    ("MATCH (n) WHERE id(n) = 3 RETURN n", "property id", None),
    ("RETURN [x IN [1, 2]]", "needs a WHERE", "[x IN"),
    ("RETURN [1][5]", "test its size", None),
    ("MATCH (a)-[*1..40]->(b) RETURN a", "30 relationships", None),
    ("RETURN [1, 'a']", "mixes types", None),
]


@pytest.mark.parametrize("query", WRITES)
def test_writing_is_refused(asked: Store, query: str) -> None:
    before = asked.cypher("MATCH (a) RETURN a.id, a.name").rows
    with pytest.raises(CypherError, match="read-only"):
        asked.cypher(query)
    assert asked.cypher("MATCH (a) RETURN a.id, a.name").rows == before


@pytest.mark.parametrize("query", REACHES)
def test_reaching_outside_is_refused(asked: Store, query: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n")
    for file in (secret, tmp_path / "new.csv"):
        with pytest.raises(CypherError, match=r"refused|begins with MATCH|One query"):
            asked.cypher(query.replace("{file}", str(file)))
    assert secret.read_text() == "a,b\n"
    assert not (tmp_path / "new.csv").exists()


@pytest.mark.parametrize(
    "query",
    [
        "RETURN 'LOAD FROM x; CREATE (a)' AS x",
        "RETURN 1 AS `set`",
        "// CREATE (a)\nRETURN 1",
        "RETURN {load: 1}.load AS x",
        'RETURN "DELETE" AS x',
    ],
)
def test_words_that_only_look_like_writing(asked: Store, query: str) -> None:
    assert len(asked.cypher(query).rows) == 1


@pytest.mark.parametrize(("query", "message", "under"), ADVICE)
def test_advice(asked: Store, query: str, message: str, under: str | None) -> None:
    _refused(asked, query, message, under)


@pytest.mark.parametrize("query", RIGHT)
def test_what_only_looks_like_a_slip(asked: Store, query: str) -> None:
    asked.cypher(query)


@pytest.mark.parametrize(("query", "message", "under"), LIMITS)
def test_limits_of_the_embedded_engine(
    asked: Store, backend: str, query: str, message: str, under: str | None
) -> None:
    if backend == "neo4j":
        asked.cypher(query, {"known": 1})
    else:
        _refused(asked, query, message, under)


def _refused(store: Store, query: str, message: str, under: str | None) -> None:
    with pytest.raises(CypherError, match=message) as caught:
        store.cypher(query, {"known": 1})
    if under:
        *_, line, caret = str(caught.value).split("\n")
        assert line[caret.index("^") :].startswith(under), caught.value
