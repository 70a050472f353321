"""The command: parse, ask, show; every error becomes an exit code in one place."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache, partial, wraps
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
from graph.interrupts import CODE, heed
from graph.model import KINDS, MODALITIES
from viz.formats.registry import FORMATS, Format, chosen
from viz.written import FORMS, written

if TYPE_CHECKING:
    from graph.build import Outcome
    from graph.correcting.note import Note
    from graph.correcting.review import Review
    from graph.corrections.change import Change
    from graph.importing import Tally
    from graph.model import Actor
    from graph.ontology import Ontology
    from graph.store.base import Rows, Store
    from queries.selection import Selection
    from viz.sheet import Sheet

__version__ = "0.1.0"

T = TypeVar("T")
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
CODES: tuple[tuple[type[Exception], int], ...] = (
    (UnknownActor, 3),
    (AmbiguousActor, 4),
    (StoreUnavailable, 5),
    (click.UsageError, 2),
    (click.Abort, CODE),
)
HELP = {"help_option_names": ["-h", "--help"]}
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
SINK = click.Path(dir_okay=False, writable=True, path_type=Path)
OURS = ("csv", "graphml", "json")
LAYOUTS = ("gdelt", "icews", "polecat", "acled", "ucdp", "edges", "table", *OURS)
STOPPED = "Stopped. What is kept is whole; run the same command again to go on."
DEFAULT_STORE = "actorgraph.db"
RARELY = 100_000  # objects between two looks for circles
THEN = re.compile(r"\d+|\d{4}-\d\d(-\d\d([T ]\d\d(:\d\d(:\d\d(\.\d+)?)?)?Z?)?)?")
DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def all_of(*decorators: Decorator) -> Decorator:
    """Several decorators as one; their options are listed in this order."""

    def add(command: Callable[..., Any]) -> Callable[..., Any]:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return add


def option(*names: str, **given: Any) -> Decorator:
    """`click.option`, made once for all commands that have it, as every command makes them all."""
    made = click.Option(names, **given)
    return click.option(cls=lambda *_: made)  # type: ignore[arg-type]


def output(*more: str) -> Decorator:
    """The options that choose a format."""
    forms = ("table", "json", "csv", "md", *more)
    return all_of(*map(form_flag, forms))


@cache
def form_flag(form: str) -> Decorator:
    """The option that chooses this format."""
    return option(f"--{form}", "form", flag_value=form, help=FORMS[form])


def day(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """An ISO date as far as it is known."""
    if value is None or DAY.fullmatch(value):
        return value
    raise click.BadParameter(f"{value!r} is not a date; write 2020, 2020-06 or 2020-06-04.")


with_store = option(
    "--store",
    envvar="ACTORGRAPH_STORE",
    default=DEFAULT_STORE,
    show_default=True,
    show_envvar=True,
    help="Where the claims are kept.",
)


def then(context: click.Context, _: click.Parameter, value: str | None) -> None:
    """Keep the moment, or the number of a change, for whoever opens the store."""
    if value is not None and not THEN.fullmatch(value):
        raise click.BadParameter(f"{value!r} is neither a moment such as 2020-06-04T12:00 (UTC)"
                                 " nor the number of a change.")  # fmt: skip
    context.meta["as-of"] = value


with_past = option(
    "--as-of",
    metavar="MOMENT|NUMBER",
    callback=then,
    expose_value=False,
    help="The store as it was then, or right after the change of this number.",
)
with_ontology = option(
    "--ontology", type=FILE, multiple=True, help="A file with relation types of your own."
)
with_actors = option("--actors", type=FILE, multiple=True, help="A file with actors of your own.")
reading = all_of(
    with_actors,
    with_ontology,
    option("--lexicon", type=FILE, multiple=True, help="A file with verbs of your own."),
    option("--pipeline", help="A spaCy pipeline to use instead of the built-in one."),
)
with_processes = option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many documents to read at a time, each in a process of its own.",
)
period = all_of(
    option("--since", callback=day, help="Only claims of this date or later."),
    option("--until", callback=day, help="Only claims of this date or earlier."),
)
with_title = option(
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
    option("--type", "types", multiple=True, help="A relation type; can be repeated."),
    period,
    option("--at", callback=day, help="The picture as it was on this date."),
    option("--min-publishers", type=click.IntRange(min=1), default=1,
                 help="Only relations that so many independent publishers carry."),
    option("--exclude-contested", is_flag=True,
                 help="Leave out relations that some assert and others deny."),
    option("--polarity", type=click.Choice(["1", "0", "-1"]),
                 help="Only claims of this sign: friendly 1, neither 0, hostile -1."),
    option(
        "--attributed-to", shell_complete=actor_names, help="Only what this actor says."
    ),
    option("--publisher", help="Only what this publisher carries."),
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
            fields = {name: given.pop(name) for name in Selection.__match_args__ if name in given}
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


with_actors_asked = option(
    "--actor",
    "actors",
    multiple=True,
    shell_complete=actor_names,
    help="Only claims about it; can be repeated.",
)
limit = option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="Rows of a table, 0 for all; JSON and CSV hold all.",
)


def asking(*more: Decorator) -> Decorator:
    """The options of every question: the selection, the store and the format."""
    return all_of(selecting(*more), with_store, with_past, output())


def naming(*names: str) -> Decorator:
    """Arguments that name actors."""
    return all_of(*(click.argument(name, shell_complete=actor_names) for name in names))


noted = all_of(
    option("--note", "reason", default="", help="Why; it is kept in the log."),
    option("--by", default="", help="Who judges.  [default: ACTORGRAPH_USER or you]"),
    with_store,
)
saying = all_of(
    option("--source", shell_complete=actor_names, help="The one who acts."),
    option("--type", help="The relation type; its polarity comes with it."),
    option("--target", shell_complete=actor_names, help="The one acted upon."),
    option("--polarity", type=click.Choice(["1", "0", "-1"]), help="The sign of the claim."),
    option("--attributed-to", shell_complete=actor_names,
                 help="Who says so; - is the document itself."),
    option("--modality", type=click.Choice(MODALITIES), help="How sure it is said to be."),
    option("--negated/--asserted", default=None, help="Whether it is denied."),
    option("--date", callback=day, help="When it happened."),
)  # fmt: skip


why = option("--why", is_flag=True, help="Show every sentence, not only the best one.")
inferring = option(
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

    with opened(store, create=True) as kept:
        kept.put_actors(build.own_actors(how["actors"]))
        found = build.texts(files, sys.stdin)
        make = partial(build.make_extractor, **how)
        kept_ones = build.build(found, make, kept, replace=replace, processes=processes)
        done = gone_through(form, watched(kept_ones))
    tell_outcomes(form, *done)


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

    if mapping:
        raise click.UsageError("--map is for table; the other formats are known.")
    with opened(store, create=True) as kept:
        done = gone_through(form, watched(restore(files, layout, kept, Rejects(rejects))))
    tell_outcomes(form, *done)


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
    with opened(store, create=True) as kept:
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
    from queries.near import pair
    from viz.answers import between as view

    with opened(store) as kept:
        found = query.exchange(*pair(kept, left, right, selection), known)
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
@click.option("--ids", is_flag=True, help="Show the ids, by which claims can be judged.")
@asking(with_actors_asked)
def claims(
    ids: bool, selection: Selection, known: Ontology, store: str, form: str, **filters: Any
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
    show(form, map(records.statement, found), lambda: table.statements(found, known, ids))


@cli.group(invoke_without_command=True)
@click.option("--kind", help="Only actors of this kind, such as person or armed-group.")
@click.option("--all", "all_", is_flag=True, help="Also actors that no claim is about.")
@click.option("--duplicates", is_flag=True, help="Pairs that may be one under two spellings.")
@with_store
@with_past
@output()
@click.pass_context
def actors(
    context: click.Context, store: str, kind: str | None, all_: bool, duplicates: bool, form: str
) -> None:
    """List the actors in the store, the most spoken-of first; or judge who they are.

    \b
    Examples:
      actorgraph actors --kind armed-group
      actorgraph actors --duplicates
      actorgraph actors merge "Khalifa Haftar" Hifter --note "one man"
    """
    from queries.actors import presences
    from viz import records, table

    if left_alone(context):
        return
    with opened(store) as kept:
        if duplicates:
            return show_duplicates(kept, form)
        found = presences(kept, kind, all_)
    show(form, map(records.presence, found), lambda: table.presences(found))


def left_alone(context: click.Context) -> bool:
    """Whether a command of this group was named, which has options of its own."""
    given = click.core.ParameterSource.COMMANDLINE
    if context.invoked_subcommand is None:
        return False
    for option in context.command.params:
        if context.get_parameter_source(option.name or "") == given:
            raise click.UsageError(f"Write the options after {context.invoked_subcommand}.")
    return True


def show_duplicates(kept: Store, form: str | None) -> None:
    """Print the pairs of actors that may be one; nothing is merged."""
    from queries.duplicates import duplicates
    from viz import records, table

    pairs = duplicates(kept)
    show(form, map(records.judgement, pairs), lambda: table.judgements(pairs))


@actors.command("merge")
@naming("kept", "gone")
@noted
def merge_actors(kept: str, gone: str, **noting: str) -> None:
    """Make the actors KEPT and GONE one, under the name and id of KEPT; both ids lead there.

    \b
    Example:
      actorgraph actors merge "Khalifa Haftar" khalifa-hifter --note "two spellings"
    """
    from graph.correcting.actors import merge

    with judging(**noting) as (store, note):
        one, other = (meant(store, name) for name in (kept, gone))
        recorded(store, [merge(store, one, other, note)])


@actors.command("split")
@click.argument("name")
@noted
def split_actors(name: str, **noting: str) -> None:
    """Take the actor NAME out of the one it was merged into; nothing of either is lost.

    \b
    Example:
      actorgraph actors split khalifa-hifter
    """
    from graph.correcting.actors import split

    with judging(**noting) as (store, note):
        recorded(store, [split(store, name, note)])


@actors.command("distinct")
@naming("left", "right")
@noted
def distinct_actors(left: str, right: str, **noting: str) -> None:
    """Say that LEFT and RIGHT are never the same: they are neither proposed nor merged.

    \b
    Example:
      actorgraph actors distinct Libya "Libyan National Army"
    """
    from graph.correcting.actors import distinct

    with judging(**noting) as (store, note):
        one, other = (meant(store, name) for name in (left, right))
        recorded(store, [distinct(store, one, other, note)])


@actors.command("rename")
@naming("actor")
@click.argument("name")
@noted
def rename_actor(actor: str, name: str, **noting: str) -> None:
    """Call ACTOR by the NAME from now on; the old name stays an alias, the id stays.

    \b
    Example:
      actorgraph actors rename GNA "Government of National Accord (Tripoli)"
    """
    from graph.correcting.actors import rename

    with judging(**noting) as (store, note):
        recorded(store, [rename(meant(store, actor), name, note)])


@actors.command("kind")
@naming("actor")
@click.argument("kind", type=click.Choice(KINDS))
@noted
def kind_of_actor(actor: str, kind: str, **noting: str) -> None:
    """Say of which KIND an ACTOR is.

    \b
    Example:
      actorgraph actors kind "Wagner Group" company
    """
    from graph.correcting import actors as judged

    with judging(**noting) as (store, note):
        recorded(store, [judged.kind(meant(store, actor), kind, note)])


@actors.command("alias")
@click.argument("what", type=click.Choice(["add", "remove"]))
@naming("actor")
@click.argument("alias")
@noted
def alias_of_actor(what: str, actor: str, alias: str, **noting: str) -> None:
    """Add an ALIAS to an ACTOR, or remove one, also where a list or a report brings it again.

    \b
    Example:
      actorgraph actors alias add Haftar "the Field Marshal"
    """
    from graph.correcting import actors as judged

    make = judged.add_alias if what == "add" else judged.remove_alias
    with judging(**noting) as (store, note):
        recorded(store, [make(meant(store, actor), alias, note)])


@cli.group(invoke_without_command=True)
@click.option(
    "--from", "file", type=FILE, help="Many judgements: a CSV file with an action a row."
)
@with_ontology
@noted
@click.pass_context
def claim(
    context: click.Context, /, file: Path | None, ontology: Sequence[Path], **noting: str
) -> None:
    """Judge single claims by their ids, which `claims --ids` tells; or many from a CSV file.

    \b
    Examples:
      actorgraph claim reject 5f0c1d2e3a4b5c6d --note "sarcasm"
      actorgraph claim edit 5f0c1d2e3a4b5c6d --type supplies --turn
      actorgraph claim --from corrections.csv
    """
    if left_alone(context):
        return
    if file is None:
        raise click.UsageError("Name a command, or a file with --from; see --help.")
    failures = judged_from(file, relation_types(ontology), **noting)
    leave(failures)


def judged_from(file: Path, known: Ontology, **noting: str) -> list[InputError]:
    """Record what the rows of a file say; those that make no sense are told."""
    from graph.correcting.table import judgements

    failures: list[InputError] = []
    with judging(**noting) as (store, note):
        rows = judgements(file, store, lambda name: meant(store, name).id, known, note)
        recorded(store, list(readable(rows, failures)))
    return failures


@claim.command("show")
@click.argument("ident", metavar="CLAIM")
@with_ontology
@with_store
@output()
def show_claim(ident: str, ontology: Sequence[Path], store: str, form: str | None) -> None:
    """Show a CLAIM, and what was decided about it.

    \b
    Example:
      actorgraph claim show 5f0c1d2e3a4b5c6d
    """
    from queries import judged as query
    from viz.answers import judged as view

    with opened(store) as kept:
        found = query.judged(kept, ident)
    show(form, view.records(found), lambda: view.shown(found, relation_types(ontology)))


@claim.command("add")
@click.argument("document")
@click.option("--quote", required=True, help="The words of the document that say so.")
@saying
@with_ontology
@noted
def add_claim(document: str, ontology: Sequence[Path], **given: Any) -> None:
    """Add a claim that nobody found in a DOCUMENT, which is named by id, address or title.

    \b
    Example:
      actorgraph claim add seeds/berlin.md --source Egypt --type supports --target LNA \\
        --quote "Cairo stands by the general"
    """
    from graph.correcting import claims, documents

    with judging(**given) as (store, note):
        text = documents.document(store, document)
        values = valued(store, given, ontology)
        recorded(store, [claims.add(store, text, values, relation_types(ontology), note)])


@claim.command("edit")
@click.argument("ident", metavar="CLAIM")
@saying
@click.option("--turn", is_flag=True, help="Exchange source and target.")
@with_ontology
@noted
def edit_claim(ident: str, turn: bool, ontology: Sequence[Path], **given: Any) -> None:
    """Say what a CLAIM should be; what is not given stays.

    \b
    Example:
      actorgraph claim edit 5f0c1d2e3a4b5c6d --type supplies --attributed-to "United Nations"
    """
    from graph.correcting import claims

    known = relation_types(ontology)
    with judging(**given) as (store, note):
        values = claims.turned(store, ident) if turn else {}
        values |= valued(store, given, ontology)
        recorded(store, [claims.edit(store, ident, values, known, note)])


def judges_claims(verb: str, done: str) -> click.Command:
    """A command that says the same of each claim that is named."""

    @click.argument("idents", metavar="CLAIM...", nargs=-1, required=True)
    @noted
    def command(idents: Sequence[str], **noting: str) -> None:
        from graph.correcting import claims

        make = getattr(claims, verb)
        with judging(**noting) as (store, note):
            recorded(store, [make(store, ident, note) for ident in idents])

    example = f"\b\nExample:\n  actorgraph claim {verb} 5f0c1d2e3a4b5c6d"
    return claim.command(verb, help=f"{done}\n\n{example}")(command)


judges_claims("accept", "Say that each CLAIM is right: it stays, whatever is read later.")
judges_claims("reject", "Say that each CLAIM is wrong: it is hidden, also when it is found again.")
judges_claims("restore", "Take back all that was decided about each CLAIM.")


@cli.command()
@with_actors_asked
@click.option("--document", help="Only claims of it, by id, address or title.")
@with_ontology
@noted
def review(
    actors: Sequence[str], document: str | None, ontology: Sequence[Path], **noting: str
) -> None:
    """Go through the claims that nobody has judged, the least sure first; each answer is saved.

    \b
    Examples:
      actorgraph review
      actorgraph review --actor Haftar --by "Anna"
    """
    from graph.correcting.documents import document as named
    from graph.correcting.review import Review

    known = relation_types(ontology)
    with judging(**noting) as (store, note):
        wanted = [meant(store, name).id for name in actors]
        within = named(store, document).id if document else None
        asked_one_by_one(store, Review(store, known, note, wanted, within), known)


KEYS = {
    "a": "accept", "r": "reject", "t": "type", "d": "direction", "s": "source", "o": "target",
    "p": "polarity", "b": "said by", "n": "negation", "k": "skip", "u": "undo", "q": "quit",
}  # fmt: skip
MENU = "  ".join(f"{key} {what}" for key, what in KEYS.items())


def asked_one_by_one(store: Store, session: Review, known: Ontology) -> None:
    """Show each claim and do what is answered, until none is left or the answer is q."""
    from queries.claims import told
    from viz.answers.review import shown

    while one := session.current():
        (statement,) = told(store, [one])
        show(None, (), partial(shown, statement, known, session.left, MENU))
        pressed = key()
        if pressed == "q":
            break
        try:
            answer(session, pressed, partial(meant, store), known)
        except ActorGraphError as error:
            complain(str(error))
        except click.UsageError as error:
            complain(error.format_message())
    click.echo(f"{session.judged} judged, {session.left} left.")


def key() -> str:
    """The key that is pressed, or the first letter of the next line; q where there is none."""
    pressed = click.getchar() if sys.stdin.isatty() else sys.stdin.readline() or "q"
    return pressed.strip()[:1].lower()


def answer(session: Review, pressed: str, find: Callable[[str], Actor], known: Ontology) -> None:
    """Do what a key stands for."""
    ends = {"s": "source", "o": "target", "b": "attributed_to"}
    plain = {"a": session.accept, "r": session.reject, "d": session.turn, "n": session.negate,
             "k": session.skip, "u": session.undo}  # fmt: skip
    if pressed in plain:
        plain[pressed]()
    elif pressed in ends:
        name = click.prompt(KEYS[pressed].capitalize())
        nobody = pressed == "b" and name == "-"
        session.edit(**{ends[pressed]: None if nobody else find(name).id})
    elif pressed == "t":
        session.edit(type=relation_type(click.prompt("Type"), known))
    elif pressed == "p":
        session.edit(polarity=click.prompt("Polarity", type=click.IntRange(-1, 1)))
    else:
        raise click.UsageError(f"{pressed!r} is none of the keys.")


@cli.command()
@click.argument("what", required=False, metavar="[ACTOR|CLAIM|DOCUMENT]")
@click.option("--waiting", is_flag=True, help="Judgements that no claim in the store fits now.")
@with_store
@output()
def history(what: str | None, waiting: bool, store: str, form: str | None) -> None:
    """Show what was changed, when, by whom and why; of everything, or of one thing.

    \b
    Examples:
      actorgraph history
      actorgraph history Haftar
    """
    from queries import history as query
    from viz.answers import history as view

    with opened(store) as kept:
        if waiting:
            return show_waiting(kept, form)
        found = query.history(kept, what)
    show(form, view.records(found), lambda: view.shown(found))


def show_waiting(kept: Store, form: str | None) -> None:
    """Print the judgements that fit nothing now."""
    from queries import history as query
    from viz.answers import history as view

    found = query.waiting(kept)
    show(form, map(view.waiting_record, found), lambda: view.waiting(found))


@cli.command()
@click.argument("number", type=int, required=False)
@noted
def undo(number: int | None, **noting: str) -> None:
    """Take back the change of this NUMBER, or the last one; that is a change too.

    \b
    Examples:
      actorgraph undo
      actorgraph undo 17
    """
    from graph.correcting import back

    with judging(**noting) as (store, note):
        recorded(store, [back.undo(store, number, note)])


@cli.command()
@click.argument("what", metavar="DOCUMENT|PUBLISHER")
@noted
def exclude(what: str, **noting: str) -> None:
    """Hide a DOCUMENT or all of a PUBLISHER, with all claims, until `include`.

    \b
    Example:
      actorgraph exclude "Sirte Gulf Review" --note "made up"
    """
    from graph.correcting import documents

    with judging(**noting) as (store, note):
        recorded(store, [documents.exclude(store, what, note)])


@cli.command()
@click.argument("what", metavar="DOCUMENT|PUBLISHER")
@noted
def include(what: str, **noting: str) -> None:
    """Let a DOCUMENT or PUBLISHER that was excluded count again.

    \b
    Example:
      actorgraph include "Sirte Gulf Review"
    """
    from graph.correcting import documents

    with judging(**noting) as (store, note):
        recorded(store, [documents.include(store, what, note)])


@cli.command()
@click.argument("what", metavar="DOCUMENT|ACTOR")
@click.option("--yes", is_flag=True, help="Do not ask.")
@noted
def erase(what: str, yes: bool, **noting: str) -> None:
    """Remove a DOCUMENT or an ACTOR for good, with all claims; the log says only that it happened.

    \b
    Example:
      actorgraph erase "Ahmed Mismari" --yes --note "asked to be forgotten"
    """
    from graph.correcting import documents

    with judging(**noting) as (store, note):
        found = documents.erasable(store, what, partial(meant, store))
        if not yes:
            click.confirm(f"{found.told} Nothing brings it back. Erase it?", abort=True)
        changes, left = documents.erase(store, found, note)
        recorded(store, changes, done=True)
    for sentence in (*left, "Backups and exports are not reached; remove it there yourself."):
        remark(sentence)


@cli.command()
@click.argument("files", nargs=-1, required=True)
@reading
@with_processes
@with_store
@output()
def diff(files: tuple[str, ...], processes: int, store: str, form: str | None, **how: Any) -> None:
    """Show what reading FILES anew would add, drop or change, and which corrections would hold.

    Nothing is written; `ingest --replace` does it.

    \b
    Example:
      actorgraph diff reports/ --lexicon my-words.yaml
    """
    from graph import build
    from graph.correcting.preview import previews
    from viz.answers import preview as view

    failures: list[InputError] = []
    with opened(store) as kept:
        make = partial(build.make_extractor, **how)
        found = previews(build.texts(files, sys.stdin), make, kept, processes)
        done = list(readable(watched(found), failures))
    show(form, view.records(done), lambda: view.shown(done))
    leave(failures)


@contextmanager
def judging(store: str, by: str, reason: str, **_: object) -> Iterator[tuple[Store, Note]]:
    """The open store, and what is written beside every change."""
    from graph.correcting.note import Note

    with opened(store) as kept:
        yield kept, Note(by, reason)


def meant(store: Store, name: str) -> Actor:
    """The actor of this name."""
    from queries.who import resolve

    return resolve(store, name)


def valued(store: Store, given: dict[str, Any], ontology: Sequence[Path]) -> dict[str, Any]:
    """The options of `saying` as the values of a claim, actors by their ids."""
    from graph.correcting.table import values

    texts = {name: str(one) for name, one in given.items() if one is not None}
    if "type" in texts:
        texts["type"] = relation_type(texts["type"], relation_types(ontology))
    return values(texts, lambda name: meant(store, name).id)


def recorded(store: Store, changes: Sequence[Change], *, done: bool = False) -> None:
    """Record changes, unless that is done, and tell each."""
    from queries.history import events
    from viz.answers import history as view

    made = changes if done else store.record(changes)
    found = events(store, made)
    show(None, (), lambda: view.done(found))


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
@with_past
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

    with opened(source) as old, opened(target, create=True) as new:
        copied = watched(copy(old, new), "Copying", old.counts().documents)
        done = gone_through(form, copied)
    tell_outcomes(form, *done)


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
@with_past
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
@with_past
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
    from queries.near import around
    from queries.stance import standing
    from viz.answers import stances as view

    sign = 1 if side == "allies" else -1
    with opened(store) as kept:
        near, wanted = around(kept, actor, selection)
        every = standing(near, wanted, known)
        more = inferred(kept, near.actor, every, wanted, known) if inferences else ()
    found = [one for one in every if one.sign == sign]
    follow = [one for one in more if one.sign == sign][:inferences]
    shown = partial(view.shown, side, near.actor, found, follow, known, why)
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


def opened(store: str, create: bool = False) -> Store:
    """The store at this address."""
    from graph.store.open import open_store

    kept = open_store(store, create=create, **asides())
    past = click.get_current_context().meta.get("as-of")
    if past is None:
        return kept
    from graph.recalling import recalled

    with kept:
        return recalled(kept, past)


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


def gone_through(
    form: str | None, outcomes: Iterable[Outcome]
) -> tuple[Sheet | None, list[Outcome]]:
    """Their sum and those that failed, so that millions take no memory; or else all of them."""
    from viz import table

    if form in ("json", "csv"):
        return None, list(outcomes)
    failed: list[Outcome] = []
    return table.outcomes(table.passed(outcomes, failed)), failed


def tell_outcomes(form: str | None, total: Sheet | None, outcomes: Sequence[Outcome]) -> None:
    """Print what became of documents; code 1 if any failed."""
    from viz import records, table

    show(form, map(records.outcome, outcomes), lambda: total or table.outcomes(outcomes))
    leave([complain(one.reason) for one in outcomes if one.reason])


def show(form: str | None, records: Iterable[Any], table: Callable[[], Any]) -> None:
    """Print an answer; a reader that went away ends the command quietly."""
    terminal = sys.stdout.isatty()
    colour = terminal and not os.environ.get("NO_COLOR")
    width = columns()
    try:
        for part in written(form or "table", records, table, width, colour, terminal):
            sys.stdout.write(part)
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None


def columns() -> int:
    """How wide the terminal is, by COLUMNS or its own word; 80 where there is none."""
    # shutil does the same, but brings along all kinds of archives.
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):
        return 80


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
    except click.Abort as stop:
        # Older click says what was pressed by the context only.
        if isinstance(stop.__cause__ or stop.__context__, KeyboardInterrupt):
            remark(STOPPED)
        return CODE
    except (ActorGraphError, click.ClickException, OSError) as error:
        complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
        return next((code for kind, code in CODES if isinstance(error, kind)), 1)


def main() -> None:
    """Run the command as a program."""
    heed(lambda: remark(STOPPED))
    # To look for circles among values, which have none, takes a tenth of a question's time.
    gc.set_threshold(RARELY)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8-sig")
    code = run(sys.argv[1:])
    # Nor is it worth a search on the way out, which takes as long.
    gc.freeze()
    if code == CODE:
        # To take a parser apart takes a second; whoever stops a command does not wait for that.
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError):
                stream.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
