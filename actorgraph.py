"""The command: parse, ask, show; every error becomes an exit code in one place."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial, wraps
from io import TextIOWrapper
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from graph.errors import (
    ActorGraphError,
    AmbiguousActor,
    InputError,
    StoreUnavailable,
    UnknownActor,
)
from viz.formats.registry import FORMATS, Format, chosen
from viz.written import FORMS, written

if TYPE_CHECKING:
    from graph.importing import Tally
    from graph.model import Actor
    from graph.ontology import Ontology
    from graph.store.base import Rows, Store
    from queries.selection import Selection

__version__ = "0.1.0"

T = TypeVar("T")
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
CODES: tuple[tuple[type[Exception], int], ...] = (
    (UnknownActor, 3),
    (AmbiguousActor, 4),
    (StoreUnavailable, 5),
    (click.UsageError, 2),
    (click.Abort, 130),
)
HELP = {"help_option_names": ["-h", "--help"]}
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
SINK = click.Path(dir_okay=False, writable=True, path_type=Path)
OURS = ("csv", "graphml", "json")
LAYOUTS = ("gdelt", "icews", "polecat", "acled", "ucdp", "edges", "table", *OURS)
DEFAULT_STORE = "actorgraph.db"
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def all_of(*decorators: Decorator) -> Decorator:
    """Several decorators as one; their options are listed in this order."""

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return add


def output(*more: str) -> Decorator:
    """The options that choose a format."""
    forms = ("table", "json", "csv", "md", *more)
    flags = (click.option(f"--{f}", "form", flag_value=f, help=FORMS[f]) for f in forms)
    return all_of(*flags)


def day(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An ISO date as far as it is known."""
    if value is None or DAY.fullmatch(value):
        return value
    raise click.BadParameter(f"{value!r} is not a date; write 2020, 2020-06 or 2020-06-04.")


with_store = click.option(
    "--store",
    envvar="ACTORGRAPH_STORE",
    default=DEFAULT_STORE,
    show_default=True,
    show_envvar=True,
    help="Where the claims are kept.",
)
with_ontology = click.option(
    "--ontology", type=FILE, multiple=True, help="A file with relation types of your own."
)
with_actors = click.option(
    "--actors", type=FILE, multiple=True, help="A file with actors of your own."
)
reading = all_of(
    with_actors,
    with_ontology,
    click.option("--lexicon", type=FILE, multiple=True, help="A file with verbs of your own."),
    click.option("--pipeline", help="A spaCy pipeline to use instead of the built-in one."),
)
with_processes = click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many documents to read at a time, each in a process of its own.",
)
period = all_of(
    click.option("--since", callback=day, help="Only claims of this date or later."),
    click.option("--until", callback=day, help="Only claims of this date or earlier."),
)
with_title = click.option(
    "--title", default="Who stands with whom", show_default=True, help="The heading."
)


def actor_names(context: click.Context, _: click.Parameter, begun: str) -> list[CompletionItem]:
    """What a shell offers where an actor is named: names, and ids where a name has spaces."""
    from graph.store.open import open_store
    from queries.who import beginning

    store = context.params.get("store") or os.environ.get("ACTORGRAPH_STORE", DEFAULT_STORE)
    try:
        with open_store(store, create=False) as kept:
            return [CompletionItem(word, help=name) for word, name in beginning(kept, begun)]
    except ActorGraphError:
        return []


_narrowing = all_of(
    click.option("--type", "types", multiple=True, help="A relation type; can be repeated."),
    period,
    click.option("--at", callback=day, help="The picture as it was on this date."),
    click.option("--min-publishers", type=click.IntRange(min=1), default=1,
                 help="Only relations that so many independent publishers carry."),
    click.option("--exclude-contested", is_flag=True,
                 help="Leave out relations that some assert and others deny."),
    click.option("--polarity", type=click.Choice(["1", "0", "-1"]),
                 help="Only claims of this sign: friendly 1, neither 0, hostile -1."),
    click.option(
        "--attributed-to", shell_complete=actor_names, help="Only what this actor says."
    ),
    click.option("--publisher", help="Only what this publisher carries."),
)  # fmt: skip


def selecting(*more: Decorator) -> Decorator:
    """The options that say which claims a question is about, as one `selection`.

    The names of actors in it are as typed: `selection.resolved` finds whom they mean.
    """

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def selected(ontology: Sequence[Path], **given: Any) -> Any:
            from queries.selection import Selection

            known = relation_types(ontology)
            fields = {name: given.pop(name) for name in Selection.__slots__ if name in given}
            fields["types"] = tuple(relation_type(name, known) for name in fields["types"])
            sign = fields["polarity"]
            fields["polarity"] = None if sign is None else int(sign)
            return command(selection=Selection(**fields), known=known, **given)

        return all_of(*more, _narrowing, with_ontology)(selected)

    return add


def recipe_names(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """What a shell offers where a query of the cookbook is to be named."""
    from queries.cookbook import cookbook

    known = (one for one in cookbook() if one.name.startswith(begun))
    return [CompletionItem(one.name, help=one.question) for one in known]


with_actors_asked = click.option(
    "--actor",
    "actors",
    multiple=True,
    shell_complete=actor_names,
    help="Only claims about it; can be repeated.",
)
limit = click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="Rows of a table, 0 for all; JSON and CSV hold all.",
)


def asking(*more: Decorator) -> Decorator:
    """The options of every question: the selection, the store and the format."""
    return all_of(selecting(*more), with_store, output())


def naming(*names: str) -> Decorator:
    """Arguments that name actors."""
    return all_of(*(click.argument(name, shell_complete=actor_names) for name in names))


why = click.option("--why", is_flag=True, help="Show every sentence, not only the best one.")
inferring = click.option(
    "--inferred",
    "inferences",
    type=click.IntRange(min=0),
    default=5,
    show_default=True,
    help="At most so many of those who only follow, 0 for none.",
)


@click.group(invoke_without_command=True, context_settings=HELP)
@click.version_option(__version__)
@click.pass_context
def cli(context: click.Context) -> None:
    """Who stands with whom, and who says so: news text into a graph of claims.

    \b
    Example:
      actorgraph ingest reports/ && actorgraph allies Haftar
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@cli.command()
@click.argument("files", nargs=-1, required=True)
@reading
@with_processes
@with_store
@click.option("--replace", is_flag=True, help="Read known documents again.")
@output()
def ingest(
    files: tuple[str, ...],
    store: str,
    replace: bool,
    processes: int,
    form: str | None,
    **how: Any,
) -> None:
    """Read FILES and folders ("-" is standard input) and keep their claims.

    \b
    Examples:
      actorgraph ingest reports/ --actors my-actors.yaml
      pbpaste | actorgraph ingest -
    """
    from graph import build
    from viz import records, table

    with filling(store) as kept:
        kept.put_actors(build.own_actors(how["actors"]))
        found = build.texts(files, sys.stdin)
        make = partial(build.make_extractor, **how)
        kept_ones = build.build(found, make, kept, replace=replace, processes=processes)
        done = list(watched(kept_ones))
    show(form, map(records.outcome, done), lambda: table.outcomes(done))
    leave([complain(one.reason) for one in done if one.reason])


@cli.command("import")
@click.argument("layout", metavar="FORMAT", type=click.Choice(LAYOUTS))
@click.argument("files", nargs=-1, required=True)
@click.option("--map", "mapping", help="For table: field=column,field:value,... or a YAML file.")
@click.option("--guess", is_flag=True, help="For table: print the mapping that would be used.")
@click.option("--rejects", type=SINK, default="rejects.jsonl", show_default=True,
              help="Where refused rows are kept.")  # fmt: skip
@with_actors
@with_ontology
@with_store
@output()
def import_(guess: bool, files: tuple[str, ...], form: str | None, **how: Any) -> None:
    """Keep the claims of event data, edges or tables in FILES; known rows are passed over.

    FORMAT is gdelt, icews, polecat, acled, ucdp, edges or table; these may be .zip archives.
    csv, graphml and json take back what `actorgraph export` wrote.

    \b
    Examples:
      actorgraph import gdelt 20200104.export.CSV.zip
      actorgraph import table ties.csv --map source=from,target=to,type:supports
    """
    from viz import records, table

    if guess:
        return propose(how["layout"], files[0])
    if how["layout"] in OURS:
        return take_back(files, form, **how)
    tally, failures = brought_in(files, **how)
    show(form, [records.tally(tally)], lambda: table.tally(tally))
    leave(failures)


def propose(layout: str, file: str) -> None:
    """Print the mapping that the columns of a table suggest."""
    from graph.events.table import proposal

    if layout != "table":
        raise click.UsageError("--guess is for table; the other formats are known.")
    click.echo(proposal(file).written())


def take_back(
    files: Sequence[str],
    form: str | None,
    layout: str,
    mapping: str | None,
    rejects: Path,
    store: str,
    **_: Sequence[Path],
) -> None:
    """Import what was exported and tell what became of its documents."""
    from graph.events.rejects import Rejects
    from graph.restoring import restore
    from viz import records, table

    if mapping:
        raise click.UsageError("--map is for table; the other formats are known.")
    with filling(store) as kept:
        done = list(watched(restore(files, layout, kept, Rejects(rejects))))
    show(form, map(records.outcome, done), lambda: table.outcomes(done))
    leave([complain(one.reason) for one in done if one.reason])


def brought_in(
    files: Sequence[str],
    layout: str,
    mapping: str | None,
    rejects: Path,
    store: str,
    actors: Sequence[Path],
    ontology: Sequence[Path],
) -> tuple[Tally, list[InputError]]:
    """Import the files; the last tally and the first refusals, which are told."""
    from graph.build import own_actors
    from graph.events.rejects import Rejects
    from graph.importing import import_files

    if mapping and layout != "table":
        raise click.UsageError("--map is for table; the other formats are known.")
    kept_away = Rejects(rejects)
    with filling(store) as kept:
        kept.put_actors(own_actors(actors))
        tallies = import_files(
            files, layout, kept, kept_away, mapping=mapping, actors=actors, ontology=ontology
        )
        *_, last = rated(tallies)
    for error in kept_away.first:
        complain(str(error))
    if more := kept_away.count - len(kept_away.first):
        complain(f"{more:,} more rows were refused; all of them are in {rejects}.")
    return last, kept_away.first


def rated(tallies: Iterable[Tally]) -> Iterator[Tally]:
    """The same tallies, with the rows so far and their rate on standard error if a terminal."""
    start = monotonic()
    for tally in tallies:
        if sys.stderr.isatty():
            rate = tally.rows / max(monotonic() - start, 0.001)
            click.echo(f"\rReading {tally.rows:,} rows, {rate:,.0f} a second ", err=True, nl=False)
        yield tally
    if sys.stderr.isatty():
        click.echo(err=True)


@cli.command()
@naming("actor")
@why
@inferring
@asking()
def allies(**asked: Any) -> None:
    """List who stands with ACTOR, the strongest tie first, each with its evidence.

    Then who may, because it follows from what is said of others; marked as inferred.

    \b
    Examples:
      actorgraph allies Haftar --why
      actorgraph allies Haftar --at 2019-06 --min-publishers 2 --inferred 0
    """
    stand("allies", **asked)


@cli.command()
@naming("actor")
@why
@inferring
@asking()
def rivals(**asked: Any) -> None:
    """List who stands against ACTOR, the strongest enmity first, each with its evidence.

    Then who may, because it follows from what is said of others; marked as inferred.

    \b
    Examples:
      actorgraph rivals "Government of National Accord" --since 2020
      actorgraph rivals GNA --exclude-contested --md > rivals.md
    """
    stand("rivals", **asked)


@cli.command()
@naming("left", "right")
@asking()
def between(left: str, right: str, selection: Any, known: Ontology, store: str, form: str) -> None:
    """Show all that is said between LEFT and RIGHT by date, contradictions side by side.

    \b
    Example:
      actorgraph between Turkey Haftar --since 2020
    """
    from queries import between as query
    from viz.answers import between as view

    with asked_of(store, selection, left, right) as (kept, wanted, (one, other)):
        found = query.between(kept, one, other, wanted, known)
    show(form, view.records(found), lambda: view.shown(found, known))


@cli.command()
@naming("source", "target")
@click.option("--chains", type=click.IntRange(min=1), default=3, show_default=True,
              help="At most so many shortest and so many most trusted ones.")  # fmt: skip
@asking()
def path(chains: int, selection: Any, known: Ontology, store: str, form: str, **ends: str) -> None:
    """Show the chains from SOURCE to TARGET: shortest, most trusted, and what they make of it.

    \b
    Example:
      actorgraph path Egypt Turkey
    """
    from queries import paths as query
    from viz.answers import paths as view

    with asked_of(store, selection, ends["source"], ends["target"]) as (kept, wanted, both):
        one, other = both
        found = query.paths(kept, one, other, wanted, known, chains)
    show(form, view.records(found), lambda: view.shown(one, other, found, known))


@cli.command()
@click.argument("actor", required=False, shell_complete=actor_names)
@limit
@asking()
def timeline(
    actor: str | None, limit: int, selection: Any, known: Ontology, store: str, form: str
) -> None:
    """Show what changed, about ACTOR or everyone: support, enmity, breaks, switches of side.

    \b
    Example:
      actorgraph timeline Turkey --since 2019
    """
    from queries import timeline as query
    from viz.answers import timeline as view

    with asked_of(store, selection, *filter(None, [actor])) as (kept, wanted, actors):
        who = next(iter(actors), None)
        found = query.timeline(kept, who, wanted, known)
    show(form, view.records(found), lambda: view.shown(who, found, known, limit))


@cli.command()
@limit
@asking(with_actors_asked)
def contested(limit: int, selection: Any, known: Ontology, store: str, form: str) -> None:
    """Show what someone denies, and what publishers tell differently, both sides beside.

    \b
    Example:
      actorgraph contested --actor Haftar
    """
    from queries import contested as query
    from viz.answers import contested as view

    with asked_of(store, selection) as (kept, wanted, _):
        found = query.contested(kept, wanted, known)
    show(form, view.records(found), lambda: view.shown(found, known, limit))


@cli.command()
@asking(with_actors_asked)
def sources(selection: Any, known: Ontology, store: str, form: str) -> None:
    """List publishers and speakers: whom they blame, and how one-sided each is.

    \b
    Example:
      actorgraph sources --since 2020
    """
    from queries import sources as query
    from viz.answers import sources as view

    with asked_of(store, selection) as (kept, wanted, _):
        found = query.sources(kept, wanted, known)
    show(form, view.records(found), lambda: view.shown(found))


@cli.command()
@limit
@asking(with_actors_asked)
def blocs(limit: int, selection: Any, known: Ontology, store: str, form: str) -> None:
    """Part the actors into camps by structural balance, and show what does not fit.

    \b
    Example:
      actorgraph blocs --min-publishers 2
    """
    from queries import blocs as query
    from viz.answers import blocs as view

    with asked_of(store, selection) as (kept, wanted, _):
        found = query.blocs(kept, wanted, known)
    show(form, view.records(found), lambda: view.shown(found, limit))


@cli.command()
@limit
@asking(with_actors_asked)
def brokers(limit: int, selection: Any, known: Ontology, store: str, form: str) -> None:
    """List who stands between the camps: mediators, and those with friends on both sides.

    \b
    Example:
      actorgraph brokers --until 2020-06
    """
    from queries import brokers as query
    from viz.answers import brokers as view

    with asked_of(store, selection) as (kept, wanted, _):
        found = query.brokers(kept, wanted, known)
    show(form, view.records(found), lambda: view.shown(found, known, limit))


@cli.command()
@click.argument("earlier", callback=day)
@click.argument("later", callback=day)
@limit
@asking(with_actors_asked)
def compare(
    limit: int, selection: Any, known: Ontology, store: str, form: str, **dates: str
) -> None:
    """Show how the picture moved from one date to a LATER one.

    \b
    Example:
      actorgraph compare 2019-06 2020-06 --actor Russia
    """
    from queries import compare as query
    from viz.answers import compare as view

    with asked_of(store, selection) as (kept, wanted, _):
        found = query.compare(kept, dates["earlier"], dates["later"], wanted, known)
    show(form, view.records(found), lambda: view.shown(found, known, limit))


@cli.command()
@naming("actor")
@asking()
def actor(actor: str, selection: Any, known: Ontology, store: str, form: str) -> None:
    """Show one screen about ACTOR: who it is, both sides of it, what changed, what is new.

    \b
    Example:
      actorgraph actor "Aguila Saleh"
    """
    from queries import dossier as query
    from viz.answers import dossier as view

    with asked_of(store, selection, actor) as (kept, wanted, (who,)):
        found = query.dossier(kept, who, wanted, known)
    show(form, view.records(found), lambda: view.shown(found, known))


@cli.command()
@click.option("--source", shell_complete=actor_names, help="The one who acts.")
@click.option("--target", shell_complete=actor_names, help="The one acted upon.")
@click.option("--limit", type=click.IntRange(min=0), help="At most so many.")
@asking(with_actors_asked)
def claims(
    selection: Selection, known: Ontology, store: str, form: str | None, **filters: Any
) -> None:
    """List claims by date, each with its sentence; filters narrow them down.

    \b
    Example:
      actorgraph claims --target Haftar --type supports --type supplies
    """
    from queries.claims import search
    from viz import records, table

    with opened(store) as kept:
        found = tuple(search(kept, selection, known, **filters))
    show(form, map(records.statement, found), lambda: table.statements(found, known))


@cli.command()
@click.option("--kind", help="Only actors of this kind, such as person or armed-group.")
@click.option("--all", "all_", is_flag=True, help="Also actors that no claim is about.")
@click.option("--duplicates", is_flag=True, help="Pairs that may be one under two spellings.")
@with_store
@output()
def actors(store: str, kind: str | None, all_: bool, duplicates: bool, form: str | None) -> None:
    """List the actors in the store, the most spoken-of first.

    \b
    Examples:
      actorgraph actors --kind armed-group
      actorgraph actors --duplicates
    """
    from queries.actors import presences
    from viz import records, table

    with opened(store) as kept:
        if duplicates:
            return show_duplicates(kept, form)
        found = presences(kept, kind, all_)
    show(form, map(records.presence, found), lambda: table.presences(found))


def show_duplicates(kept: Store, form: str | None) -> None:
    """Print the pairs of actors that may be one; nothing is merged."""
    from queries.duplicates import duplicates
    from viz import records, table

    pairs = duplicates(kept)
    show(form, map(records.judgement, pairs), lambda: table.judgements(pairs))


@cli.command()
@click.argument("query", metavar="QUERY|FILE|-", required=False)
@click.option("--param", "pairs", multiple=True, help="A parameter: name=value.")
@click.option(
    "--cookbook",
    is_flag=False,
    flag_value="",
    metavar="[NAME]",
    shell_complete=recipe_names,
    help="List ready queries, or run one by its name.",
)
@with_store
@output()
def cypher(
    query: str | None, pairs: tuple[str, ...], cookbook: str | None, store: str, form: str | None
) -> None:
    """Answer a read-only Cypher QUERY, or that in FILE ("-" reads it from standard input).

    \b
    Examples:
      actorgraph cypher 'MATCH (a)-[r:SUPPORTS]->(b:Actor {name: $who})
                         RETURN a.name, r.quote' --param who='Khalifa Haftar'
      actorgraph cypher --cookbook
      actorgraph cypher --cookbook supporters --param who=Haftar
    """
    from queries.cypher import parameters
    from viz import records, table

    if cookbook == "" and query is None:
        return show_cookbook(form)
    if (query is None) == (cookbook is None):
        raise click.UsageError('Write a query, a file, "-", or --cookbook and a name from it.')
    with opened(store) as kept:
        answer = answered(kept, query, cookbook, parameters(pairs))
    show(form, records.rows(answer), lambda: table.rows(answer))


def answered(kept: Store, query: str | None, name: str | None, params: dict[str, object]) -> Rows:
    """The answer to a query given as a text, as the name of a .cypher file, as "-", or by name."""
    from queries.cookbook import cook
    from queries.cypher import ask

    if name is not None:
        return cook(kept, name, params)
    text = query or ""
    if text == "-":
        return ask(kept, sys.stdin.read(), params)
    return ask(kept, Path(text).read_text("utf-8") if text.endswith(".cypher") else text, params)


def show_cookbook(form: str | None) -> None:
    """List the ready queries."""
    from queries.cookbook import cookbook
    from viz.answers import cookbook as view

    found = cookbook()
    show(form, view.records(found), lambda: view.shown(found))


@cli.command()
@click.argument("files", nargs=-1)
@click.option("--jsonl-in", is_flag=True, help="Read JSON lines {id, text, date}, not files.")
@reading
@with_processes
@output("jsonl")
def extract(
    files: tuple[str, ...], jsonl_in: bool, processes: int, form: str | None, **how: Any
) -> None:
    """Print the claims in FILES ("-" is standard input) without keeping them.

    \b
    Examples:
      actorgraph extract report.txt --jsonl
      actorgraph extract --jsonl-in < records.jsonl > claims.jsonl
    """
    from graph import build
    from graph.text.pool import extractions
    from viz import records, table

    if not (files or jsonl_in):
        raise click.UsageError('Name a file or a folder, or "-" for standard input.')
    failures: list[InputError] = []
    read = build.records if jsonl_in else build.texts
    make = partial(build.make_extractor, **how)
    done = extractions(read(files or ("-",), sys.stdin), make, processes)
    found = (record for one in readable(done, failures) for record in records.extracted(one))
    show(form or ("jsonl" if jsonl_in else None), found, lambda: table.extracted(found))
    leave(failures)


@cli.command()
@click.argument("sentence")
@click.option("--date", callback=day, help="When it was published.")
@reading
@click.option("--json", "form", flag_value="json", help=FORMS["json"])
def explain(sentence: str, date: str | None, form: str | None, **how: Any) -> None:
    """Show how SENTENCE ("-" is standard input) is read: names, tree, frames, claims.

    \b
    Example:
      actorgraph explain "Egypt denied that it backs Haftar."
    """
    from graph import build
    from viz import explained

    text = sys.stdin.read() if sentence == "-" else sentence
    found = build.explain(text, date or "", **how)
    show(form, [explained.record(found)], lambda: explained.shown(found))


@cli.command("copy")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@output()
def copy_store(source: str, target: str, form: str | None) -> None:
    """Copy the store FROM into the store TO; what is there already is passed over.

    \b
    Examples:
      actorgraph copy libya.db neo4j://localhost:7687
      actorgraph copy neo4j://localhost:7687 backup.db
    """
    from graph.copying import copy
    from viz import records, table

    with opened(source) as old, filling(target) as new:
        done = list(watched(copy(old, new), "Copying", old.counts().documents))
    show(form, map(records.outcome, done), lambda: table.outcomes(done))


@cli.command()
@click.option("--repair", is_flag=True, help="Make anew what is derived: names, indexes.")
@with_ontology
@with_store
@output()
def check(repair: bool, ontology: Sequence[Path], store: str, form: str | None) -> None:
    """Verify all that must hold of the store; what is wrong is told with what to do.

    \b
    Examples:
      actorgraph check
      actorgraph check --repair --store libya.db
    """
    from graph.store.upkeep.check import check as examined
    from viz.answers import findings as view

    types = relation_types(ontology)
    found = examined(store, types, repair=repair, **asides())
    show(form, view.records(found), lambda: view.shown(found))
    leave([one for one in found if not one.repaired])


forcing = click.option("--force", is_flag=True, help="Replace a file that is there.")


@cli.command()
@click.argument("file", type=SINK)
@forcing
@with_store
def backup(file: Path, force: bool, store: str) -> None:
    """Copy the store, as it is at one moment, to FILE; others may go on writing meanwhile.

    \b
    Example:
      actorgraph backup libya-2020-06-04.db
    """
    from graph.store.upkeep import backup as copies

    copies.backup(store, file, force=force)


@cli.command()
@click.argument("file", type=FILE)
@forcing
@with_store
def restore(file: Path, force: bool, store: str) -> None:
    """Make the store what the backup FILE holds.

    \b
    Example:
      actorgraph restore libya-2020-06-04.db --store libya.db --force
    """
    from graph.store.upkeep import backup as copies

    copies.restore(file, store, force=force)


@cli.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "name",
    type=click.Choice([one.name for one in FORMATS]),
    metavar="NAME",
    help="The format, where FILE does not end like it.",
)
@click.option("--formats", "listing", is_flag=True, help="List the formats.")
@with_title
@click.option("--like", type=FILE, help="For a page: actors keep the places of an earlier one.")
@click.option("--quotes-only", is_flag=True, help="For a page: leave the text of reports out.")
@click.option(
    "--neo4j-admin",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write CSV files for `neo4j-admin database import full` into this folder.",
)
@selecting(with_actors_asked)
@with_store
def export(listing: bool, **asked: Any) -> None:
    """Write the graph, or the part that the filters admit, to FILE in a format of its ending.

    \b
    Examples:
      actorgraph export libya.html --title "Libya, 2019-2020"
      actorgraph export haftar.gexf --actor Haftar --since 2019 --min-publishers 2
      actorgraph export notes/ --format markdown
      actorgraph export --formats
    """
    from viz import table

    if listing:
        return show(None, (), lambda: table.formats(FORMATS))
    export_to(**asked)


def export_to(
    file: Path | None,
    name: str | None,
    folder: Path | None,
    selection: Selection,
    known: Ontology,
    store: str,
    **look: Any,
) -> None:
    """Write a part of a store to a file or a folder in the format that is asked for."""
    from queries.part import part
    from viz.formats.job import Job
    from viz.formats.registry import write

    path, form = target(file, name, folder)
    with opened(store) as kept, part(kept, selection, known) as kept_part:
        told = write(form, Job(kept_part, path, known, **look))
    if told:
        click.echo(told)


def target(file: Path | None, name: str | None, folder: Path | None) -> tuple[Path, Format]:
    """Where to write, and in which format."""
    if (file is None) == (folder is None):
        raise click.UsageError("Name a file such as graph.html, or give --neo4j-admin a folder.")
    path = file or folder or Path()
    form = chosen(path, "neo4j-admin" if folder else name)
    if form is None:
        raise click.UsageError(
            f"{path.name!r} ends like no format; `actorgraph export --formats` lists them."
        )
    if path.is_dir() != form.folder and path.exists():
        kind = "a folder" if form.folder else "a file"
        raise click.UsageError(f"{form.name} is written to {kind}, which {path} is not.")
    return path, form


@cli.command("open")
@with_title
@selecting(with_actors_asked)
@with_store
def open_(**asked: Any) -> None:
    """Show the graph, or a part of it, in the browser, as a page in a temporary file.

    \b
    Example:
      actorgraph open --since 2020
    """
    from tempfile import mkdtemp

    file = Path(mkdtemp(prefix="actorgraph-")) / "graph.html"
    export_to(file, None, None, **asked)
    click.echo(str(file))
    if click.launch(file.as_uri()):
        raise click.ClickException(f"No browser could be opened; open {file} yourself.")


def stand(
    side: str,
    actor: str,
    why: bool,
    inferences: int,
    selection: Selection,
    known: Ontology,
    store: str,
    form: str | None,
) -> None:
    """Show one side of an actor: its allies or its rivals."""
    from queries.inferred import inferred
    from queries.stance import stances
    from viz.answers import stances as view

    sign = 1 if side == "allies" else -1
    with asked_of(store, selection, actor) as (kept, wanted, (who,)):
        every = stances(kept, who, wanted, known)
        more = inferred(kept, who, every, wanted, known) if inferences else ()
    found = [one for one in every if one.sign == sign]
    follow = [one for one in more if one.sign == sign][:inferences]
    shown = partial(view.shown, side, who, found, follow, known, why)
    show(form, view.records(found, follow, why), shown)


@contextmanager
def asked_of(
    store: str, selection: Selection, *names: str
) -> Iterator[tuple[Store, Selection, tuple[Actor, ...]]]:
    """The open store, the selection with ids instead of names, and the actors of these names."""
    from queries.selection import resolved
    from queries.who import resolve

    with opened(store) as kept:
        actors = tuple(resolve(kept, name) for name in names)
        yield kept, resolved(kept, selection), actors


@contextmanager
def filling(store: str) -> Iterator[Store]:
    """The store at this address, made if need be; whoever interrupts is told how to go on."""
    with opened(store, create=True) as kept:
        try:
            yield kept
        except KeyboardInterrupt:
            remark("Stopped. What is kept is whole; the same command goes on from here.")
            raise


def opened(store: str, create: bool = False) -> Store:
    """The store at this address."""
    from graph.store.open import open_store

    return open_store(store, create=create, **asides())


def asides() -> dict[str, Callable[[str], Any] | None]:
    """How a store asks and tells what it must before it can be used."""
    # A password is asked for only where someone can answer.
    return {"ask": ask_password if sys.stdin.isatty() else None, "tell": remark}


def remark(message: str) -> None:
    """Write one line that is no error to standard error."""
    from viz.delimited import visible

    click.echo(visible(message), err=True)


def ask_password(text: str) -> str:
    """What the user types, unseen."""
    return str(click.prompt(text, hide_input=True, err=True, default="", show_default=False))


def relation_types(ontology: Sequence[Path]) -> Ontology:
    """The built-in relation types and the user's own."""
    from graph.ontology import load_ontology

    return load_ontology(*ontology)


def relation_type(name: str, known: Ontology) -> str:
    """The relation type that is meant by "supports" or "SUPPORTS"."""
    kind = known.get(name) or known.of_edge(name)
    if kind:
        return kind.name
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), known, 1) or ["supports"]
    raise click.UsageError(f"No relation type is called {name!r}. Did you mean {near[0]}?")


def readable(items: Iterable[T | InputError], failures: list[InputError]) -> Iterator[T]:
    """What could be read; the errors between are reported and collected."""
    for item in items:
        if isinstance(item, InputError):
            complain(str(item))
            failures.append(item)
        else:
            yield item


def watched(items: Iterable[T], label: str = "Reading", length: int | None = None) -> Iterator[T]:
    """The same items, with a progress bar on standard error if that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    bar = click.progressbar(items, length, label, show_pos=True, file=sys.stderr)
    with bar as shown:
        yield from shown


def show(form: str | None, records: Iterable[Any], table: Callable[[], Any]) -> None:
    """Print an answer; a reader that went away ends the command quietly."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size().columns
    try:
        for part in written(form or "table", records, table, width, colour):
            sys.stdout.write(part)
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None


def complain(message: str) -> str:
    """Write one line to standard error."""
    from viz.delimited import visible

    line = visible(message)
    click.echo(f"error: {line}", err=True)
    return line


def leave(failures: Sequence[object]) -> None:
    """End with code 1 if anything failed."""
    if failures:
        raise click.exceptions.Exit(1)


def run(args: Sequence[str]) -> int:
    """Run the command and return its exit code; every error is told in one line."""
    try:
        return cli.main(list(args), "actorgraph", standalone_mode=False) or 0
    except click.Abort:
        return 130
    except (ActorGraphError, click.ClickException, OSError) as error:
        complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
        return next((code for kind, code in CODES if isinstance(error, kind)), 1)


def main() -> None:
    """Run the command as a program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig")
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
