"""The commands that judge: what they change, what they tell, and their exit codes."""

import json
import re
from io import StringIO

import click
import pytest

import actorgraph
from graph.store.open import open_store

GROUPS = ("actors", "claim")
PAIRS = [
    (group, name) for group in GROUPS for name in sorted(actorgraph.cli.commands[group].commands)
]


@pytest.fixture
def ask(address, small_world, monkeypatch, capsys):
    """Run the command on the small world: exit code, output, errors."""
    with open_store(address) as store:
        small_world.fill(store)
    monkeypatch.setenv("ACTORGRAPH_STORE", address)
    monkeypatch.setenv("ACTORGRAPH_USER", "anna")
    monkeypatch.setenv("COLUMNS", "80")

    def ask(*args, typed=""):
        monkeypatch.setattr("sys.stdin", StringIO(typed))
        code = actorgraph.run(args)
        return code, *capsys.readouterr()

    return ask


@pytest.fixture
def claims(ask):
    """The claims that are shown, as records, by their sentences."""
    return lambda *args: {
        one["quote"]: one for one in json.loads(ask("claims", "--json", *args)[1])
    }


@pytest.fixture
def told(ask):
    """What the history tells, without the moments."""

    def told(*args):
        found = json.loads(ask("history", *args, "--json")[1])
        return [(one["who"], one["told"], one["why"]) for one in found]

    return told


@pytest.mark.parametrize(("group", "name"), PAIRS)
def test_every_command_of_a_group_has_help_and_an_example(group, name):
    command = actorgraph.cli.commands[group].commands[name]
    assert f"actorgraph {group} {name} " in command.help
    assert all(one.help for one in command.params if isinstance(one, click.Option))


def test_a_claim_is_rejected_with_a_reason_and_restored(ask, claims, told):
    quote = "Egypt backs Khalifa Haftar"
    ident = claims()[quote]["claim_id"]
    code, said, _ = ask("claim", "reject", ident, "--note", "sarcasm", "--by", "bo")
    assert (code, said) == (0, f"2: rejected Egypt supports Khalifa Haftar, “{quote}”\n")
    assert quote not in claims()
    assert told(ident) == [("bo", f"rejected Egypt supports Khalifa Haftar, “{quote}”", "sarcasm")]
    shown = json.loads(ask("claim", "show", ident, "--json")[1])
    assert [(one["claim_id"], one["shown"]) for one in shown] == [(ident, False)]
    assert ask("claim", "restore", ident)[0] == 0
    assert claims()[quote]["claim_id"] == ident
    assert "“Egypt backs Khalifa Haftar”" in ask("claim", "show", ident)[1]


def test_a_claim_is_edited_and_a_new_type_brings_its_polarity(ask, claims):
    ident = claims()["Egypt supports the LNA"]["claim_id"]
    code, said, _ = ask("claim", "edit", ident, "--type", "ATTACKS", "--turn", "--negated",
                        "--attributed-to", "UN")  # fmt: skip
    assert code == 0 and "polarity 1 → -1" in " ".join(said.split())
    now = claims()["Egypt supports the LNA"]
    assert (now["source"], now["type"], now["target"], now["polarity"]) == (
        "Libyan National Army", "attacks", "Egypt", -1,
    )  # fmt: skip
    assert (now["negated"], now["attributed_to"], now["confidence"]) == (True, "United Nations", 1)
    ask("claim", "edit", ident, "--attributed-to", "-", "--polarity", "0", "--date", "2020-06")
    now = claims()["Egypt supports the LNA"]
    assert (now["date"], now["date_precision"]) == ("2020-06", "month")
    assert (now["attributed_to"], now["polarity"]) == (None, 0)


def test_a_claim_that_was_missed_is_added(ask, claims):
    add = ("claim", "add", "Rivals in Libya", "--source", "Libya", "--type", "mediates",
           "--target", "Egypt", "--quote", "officials in Tripoli said")  # fmt: skip
    assert ask(*add)[0] == 0
    made = claims()["officials in Tripoli said"]
    assert (made["coded_by"], made["date"], made["publisher"]) == (
        "by hand",
        "2019-06-04",
        "Reuters",
    )
    code, _, errors = ask(*add)
    assert code == 1 and made["claim_id"] in errors


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["claim", "reject", "zzz"], 1, "No claim has the id 'zzz'"),
        (["claim", "restore", "zzz"], 1, "Nothing was decided about claim 'zzz'."),
        (["claim", "edit", "zzz", "--type", "suports"], 2, "Did you mean supports?"),
        (["claim"], 2, "Name a command, or a file with --from"),
        (["claim", "--note", "x", "reject", "zzz"], 2, "Write the options after reject."),
        (["claim", "add", "rivals", "--quote", "not there"], 1, "does not stand in document"),
        (["claim", "add", "none", "--quote", "x"], 1, "No document or publisher is called"),
        (
            [
                "claim",
                "add",
                "rivals",
                "--quote",
                "Egypt backs",
                "--source",
                "Egypt",
                "--type",
                "meets",
            ],
            1,
            "A claim needs a target.",
        ),
        (
            [
                "claim",
                "add",
                "rivals",
                "--quote",
                "Egypt backs",
                "--source",
                "Egypt",
                "--type",
                "meets",
                "--target",
                "Cairo",
            ],
            1,
            "between two different actors",
        ),
        (["claim", "add", "rivals", "--quote", "Egypt backs", "--source", "-"], 3, "'-'"),
        (["actors", "merge", "Haftar", "khalifa-haftar"], 1, "is one actor already"),
        (["actors", "merge", "Haftar", "Nobody"], 3, "No actor is called 'Nobody'."),
        (["actors", "split", "Haftar"], 1, "is not one of the merged actors: none."),
        (["actors", "distinct", "Haftar", "Haftar"], 1, "split what was merged first"),
        (["actors", "kind", "Haftar", "planet"], 2, "is not one of"),
        (["actors", "rename", "Haftar", "..."], 1, "'...' is no name."),
        (["actors", "alias", "remove", "Haftar", "Hifter"], 1, "is no alias of Khalifa Haftar"),
        (["actors", "--store", "x.db", "split", "Haftar"], 2, "Write the options after split."),
        (["actors", "--as-of", "1", "split", "Haftar"], 2, "Write the options after split."),
        (["claims", "--as-of", "yesterday"], 2, "is neither a moment such as"),
        (["undo"], 1, "Nothing is left to be undone."),
        (["undo", "1"], 1, "Change 1 (load) cannot be undone."),
        (["undo", "9"], 1, "No change has the number 9"),
        (["exclude", "Nobody"], 1, "No document or publisher is called 'Nobody'."),
        (["include", "Reuters"], 1, "'Reuters' is not excluded."),
        (["erase", "Reuters", "--yes"], 1, "is a publisher"),
        (["erase", "Nobody", "--yes"], 3, "No actor is called 'Nobody'."),
        (["history", "Nobody"], 3, "No actor is called 'Nobody'."),
    ],
)
def test_what_makes_no_sense_is_told_and_changes_nothing(ask, told, args, code, says):
    before = told()
    got, _, errors = ask(*args)
    assert got == code and says in errors and errors.count("\n") == 1
    assert told() == before


def test_actors_are_merged_and_split_and_old_ids_lead_on(ask, claims, told):
    before = claims()
    ask("actors", "merge", "Russia", "Egypt", "--note", "a test")
    assert {one["source"] for one in claims("--source", "egypt").values()} == {"Russia"}
    assert ask("actor", "egypt")[1].startswith("Russia, state")
    assert told("Egypt") == [*told("russia")] != []
    assert told("egypt")[-1] == ("anna", "merged Egypt into Russia", "a test")
    assert ask("actors", "split", "Egypt")[0] == 0
    assert claims() == before


def test_an_actor_has_another_name_kind_and_alias(ask, told):
    ask("actors", "rename", "LNA", "Libyan Arab Armed Forces")
    ask("actors", "alias", "add", "LNA", "LAAF")
    ask("actors", "alias", "remove", "LAAF", "Haftar's forces")
    ask("actors", "kind", "LAAF", "organisation")
    (found,) = [
        one for one in json.loads(ask("actors", "--json")[1])
        if one["actor_id"] == "libyan-national-army"
    ]  # fmt: skip
    assert (found["name"], found["kind"]) == ("Libyan Arab Armed Forces", "organisation")
    assert found["aliases"] == ["Libyan National Army", "LNA", "LAAF"]
    assert [said for _, said, _ in told("LAAF")][1:] == [
        "renamed Libyan National Army to Libyan Arab Armed Forces",
        "Libyan Arab Armed Forces is also called LAAF",
        "Libyan Arab Armed Forces is not called Haftar's forces",
        "Libyan Arab Armed Forces is of the kind organisation, no longer armed-group",
    ]


def test_who_is_never_the_same_is_not_merged(ask):
    assert ask("actors", "distinct", "Libya", "LNA")[0] == 0
    code, _, errors = ask("actors", "merge", "LNA", "libya")
    assert code == 1 and "said never to be the same" in errors
    ask("undo")
    assert ask("actors", "merge", "LNA", "libya")[0] == 0


def test_undo_goes_back_step_by_step_and_can_be_undone(ask, claims, told):
    before = claims()
    first, second = (one["claim_id"] for one in list(before.values())[:2])
    ask("claim", "reject", first)
    ask("claim", "reject", second)
    ask("undo")
    assert len(claims()) == len(before) - 1
    ask("undo")
    assert claims() == before
    ask("undo", "4")  # the first undo, so that the second claim is rejected again
    assert len(claims()) == len(before) - 1
    assert [said.endswith("(taken back)") for _, said, _ in told()][1:3] == [True, False]


def test_many_judgements_come_from_a_file_and_bad_rows_cost_only_themselves(ask, claims, tmp_path):
    before = {quote: one["claim_id"] for quote, one in claims().items()}
    rows = [
        "action,claim,document,quote,source,type,target,negated,note",
        f"reject,{before['Egypt backs Khalifa Haftar']},,,,,,,wrong",
        f"edit,{before['Egypt supports the LNA']},,,Russia,,,maybe,",
        f"edit,{before['Egypt supports the LNA']},,,Russia,,,true,",
        "accept,nothing,,,,,,,",
        "praise,,,,,,,,",
        "add,,despatch,Mismari said,Libya,meets,Nobody,,",
        "add,,Rivals in Libya,officials in Tripoli said,Libya,meets,Egypt,,",
    ]
    (tmp_path / "c.csv").write_text("\n".join(rows), encoding="utf-8")
    code, said, errors = ask("claim", "--from", str(tmp_path / "c.csv"))
    assert code == 1 and re.findall(r"^\d+: (\w+)", said, re.MULTILINE) == [
        "rejected", "edited", "added",
    ]  # fmt: skip
    assert [line.split("c.csv, ")[1][:7] for line in errors.splitlines()] == [
        "line 3:", "line 5:", "line 6:", "line 7:",
    ]  # fmt: skip
    now = claims()
    assert "Egypt backs Khalifa Haftar" not in now and "officials in Tripoli said" in now
    assert now["Egypt supports the LNA"]["source"] == "Russia"


def test_a_file_without_actions_is_refused(ask, tmp_path):
    (tmp_path / "c.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    code, _, errors = ask("claim", "--from", str(tmp_path / "c.csv"))
    assert code == 1 and "no column 'action'" in errors


def test_an_excluded_publisher_is_silent_until_it_is_included(ask, claims, told):
    before = claims()
    assert ask("exclude", "reuters", "--note", "made up")[0] == 0
    assert not claims("--publisher", "Reuters") and len(claims()) == len(before) - 2
    assert "excluded already" in ask("exclude", "Reuters")[2]
    assert told("reuters") == [("anna", "excluded the publisher Reuters", "made up")]
    assert "took in 4 documents, 9 claims" in [said for _, said, _ in told("Rivals in Libya")]
    assert ask("include", "Reuters")[0] == 0
    assert claims() == before


def test_a_document_is_erased_only_when_that_is_confirmed(ask, claims, told):
    before = claims()
    assert ask("erase", "rivals", typed="n\n")[0] == 130 and claims() == before
    asked = ("erase", "https://example.org/rivals", "--yes", "--note", "asked for")
    told_also = "Backups and exports are not reached; remove it there yourself.\n"
    assert ask(*asked) == (0, "2: erased one document for good\n", told_also)
    assert len(claims()) == len(before) - 2
    assert told()[-1] == ("anna", "erased one document for good", "asked for")


def test_an_erased_actor_is_unknown_and_the_documents_that_name_it_are_counted(ask, claims):
    _, said, _ = ask("erase", "Haftar", typed="y\n")
    assert "Khalifa Haftar and 4 claims will be removed." in said
    assert "The texts of 3 documents name it" in said
    assert ask("actor", "khalifa-haftar")[0] == 3
    assert "Khalifa Haftar" not in {one["target"] for one in claims().values()}


def test_a_review_asks_for_the_least_sure_first_and_saves_each_answer(ask, claims, told):
    typed = "a\nr\nt\nmeets\nd\nn\nb\nUN\np\n-1\nz\nu\nq\n"
    code, said, errors = ask("review", "--actor", "LNA", "--by", "bo", typed=typed)
    assert (code, errors) == (0, "error: 'z' is none of the keys.\n")
    first = said.index("“[Haftar's forces] attacked {Tripoli}”")
    assert first < said.index("“[Egypt] supports the {LNA}”")
    assert said.endswith("6 judged, 1 left.\n")
    assert [what.split()[0] for who, what, _ in told() if who == "bo"] == [
        "accepted", "rejected", "edited", "edited", "edited", "edited", "edited", "took",
    ]  # fmt: skip
    again = ask("review", "--actor", "LNA", typed="k\n")[1]
    assert again.endswith("0 judged, 0 left.\n") and "attacked" not in again


def test_a_review_goes_back_to_the_claim_that_was_judged_last(ask, claims):
    before = claims()
    typed = "r\nu\nu\ns\nNobody\ns\nEgypt\no\nUN\nu\nu\n"
    _, said, errors = ask("review", "--document", "Rivals in Libya", typed=typed)
    assert "Nothing was judged in this review." in errors and "'Nobody'" in errors
    assert said.count("Egypt supports United Nations") == 0
    assert claims() == before


def test_a_diff_tells_what_reading_anew_would_change_and_changes_nothing(ask, claims, tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("Egypt backs Libya. Turkey attacked Egypt.", encoding="utf-8")
    told = "2 claims added, 0 dropped, 0 changed; of your corrections 0 kept and 0 waiting."
    before = claims()
    assert told in " ".join(ask("diff", str(report))[1].split())
    assert claims() == before
    ask("ingest", str(report))
    ask("claim", "reject", claims()["Turkey attacked Egypt."]["claim_id"])
    ident = claims()["Egypt backs Libya."]["claim_id"]
    ask("claim", "edit", ident, "--type", "meets")
    found = json.loads(ask("diff", str(report), "--json")[1])
    assert {(one["change"], one["note"]) for one in found} == {
        ("kept", "edited by hand"),
        ("kept", "rejected by hand"),
    }


def test_any_question_is_asked_of_the_store_as_it_was(ask, claims):
    before = claims()
    ask("claim", "reject", before["Egypt backs Khalifa Haftar"]["claim_id"])
    ask("actors", "merge", "Russia", "Egypt")
    assert claims("--as-of", "1") == before and len(claims("--as-of", "2")) == len(before) - 1
    assert "Egypt" in ask("allies", "Haftar", "--as-of", "1")[1]
    assert ask("actor", "egypt", "--as-of", "2")[1].startswith("Egypt, state")
    count = ("cypher", "MATCH ()-[r]->() RETURN count(r)", "--csv")
    assert ask(*count, "--as-of", "1")[1].split() == ["count(r)", str(len(before))]
    assert len(claims()) == len(before) - 1


def test_what_waits_is_told(ask, tmp_path, small_world, address):
    document = small_world.documents[0]
    claim = small_world.claims_of(document)[0]
    ask("claim", "reject", claim.id)
    assert ask("history", "--waiting")[1] == "Nothing waits.\n"
    with open_store(address) as store:
        store.add(document, (), (), replace=True)
    (one,) = json.loads(ask("history", "--waiting", "--json")[1])
    assert (one["claim_id"], one["rejected"]) == (claim.id, True)
    assert claim.id in ask("history", "--waiting")[1]
