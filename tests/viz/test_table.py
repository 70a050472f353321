"""Tables wrap to the terminal and obey nothing that a text says."""

import pytest

from graph.build import Outcome
from graph.judgement import Judgement
from graph.model import Actor, Claim, Evidence
from graph.ontology import load_ontology
from graph.store.base import Rows
from queries.actors import Presence
from queries.claims import Statement
from viz import table

EVIL = "\x1b[2J\x1b]0;title\x07\u202eevil\x9b[bold]"


def statement(name="Egypt", quote="Egypt backs Haftar."):
    """A statement that an actor of this name supports Haftar."""
    actor, haftar = Actor("a", name, "state"), Actor("b", "Haftar", "person")
    claim = Claim("d", 0, 9, "a", "supports", "b", quote, polarity=1)
    return Statement(Evidence(claim, name, "", "", ""), actor, haftar, actor)


@pytest.mark.parametrize(
    "shown",
    [
        table.statements([statement(EVIL, EVIL)], load_ontology()),
        table.presences([Presence(Actor("a", EVIL, EVIL, (EVIL,)), 1)]),
        table.judgements(
            [Judgement(Actor("a", EVIL, "state"), Actor("b", EVIL, "state"), "same", EVIL)]
        ),
        table.rows(Rows((EVIL,), ((EVIL,), ({EVIL: [EVIL]},)))),
        table.extracted(
            [{"source": [EVIL], "type": "t", "target": [EVIL], "sentence": EVIL, "negated": True}]
        ),
    ],
)
@pytest.mark.parametrize("colour", [False, True])
def test_no_text_controls_the_terminal(shown, colour):
    text = table.render(shown, 200, colour)
    assert not set("\x07\x9b\u202e") & set(text)
    assert "\x1b[2J" not in text
    assert "\x1b]" not in text
    assert "[bold]" in text
    assert "evil" in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_long_quotes_wrap_and_lose_nothing(width):
    quote = " ".join(f"word{number}" for number in range(60))
    text = table.render(table.statements([statement(quote=quote)], load_ontology()), width)
    assert max(map(len, text.splitlines())) <= width
    assert quote in " ".join(text.split())


def test_colour_only_where_it_is_asked_for():
    shown = table.statements([statement()], load_ontology())
    assert "\x1b[" in table.render(shown, colour=True)
    assert "\x1b[" not in table.render(shown)


@pytest.mark.parametrize(
    ("shown", "says"),
    [
        (table.statements([], load_ontology()), "No claims match."),
        (table.presences([]), "No actors match."),
        (table.rows(Rows(("n",), ())), "No rows."),
        (table.extracted([]), "No claims found."),
        (table.rows(Rows(("n", "x"), ((1, None),))), "n  x\n1"),
        (table.outcomes([Outcome("a", "added", 3), Outcome("b", "failed", reason="bad")]),
         "2 documents: 1 added, 0 known, 1 failed; 3 new claims."),
    ],
)  # fmt: skip
def test_answers_in_words(shown, says):
    assert table.render(shown) == says + "\n"


def test_what_a_coder_made_of_a_report_is_told_as_his():
    actor, haftar = Actor("a", "Egypt", "state"), Actor("b", "Haftar", "person")
    coder = {"code": "190", "coded_by": "GDELT 2.0 (TABARI)"}
    claim = Claim("d", 0, 1, "a", "fights", "b", "Egypt [EGY] > Haftar", **coder)
    one = Statement(Evidence(claim, "", "", "", ""), actor, haftar, None)
    shown = table.render(table.statements([one], load_ontology()), 200)
    assert "coded 190 by GDELT 2.0 (TABARI): Egypt fights Haftar" in shown
