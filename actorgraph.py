"""The command: parse, ask, show; every error becomes an exit code in one place."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from graph.errors import (
    ActorGraphError,
    AmbiguousActor,
    InputError,
    StoreUnavailable,
    UnknownActor,
)

if TYPE_CHECKING:
    from graph.model import Document
    from graph.text.extract import Extractor

F = TypeVar("F", bound=Callable[..., Any])
CODES: tuple[tuple[type[Exception], int], ...] = (
    (UnknownActor, 3),
    (AmbiguousActor, 4),
    (StoreUnavailable, 5),
    (click.UsageError, 2),
    (click.Abort, 130),
)
FILE = click.Path(path_type=Path, dir_okay=False)


def all_of(*decorators: Callable[[F], F]) -> Callable[[F], F]:
    """Several decorators as one, in the order they would be written."""

    def add(command: F) -> F:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return add


def output(*forms: str) -> Callable[[F], F]:
    """The options that choose a format."""
    flags = (
        click.option(f"--{form}", "form", flag_value=form, help=f"Print {label}.")
        for form, label in FORMS.items()
        if form in forms or form != "jsonl"
    )
    return all_of(*flags)


FORMS = {
    "table": "for people (the default)",
    "json": "one JSON array",
    "csv": "CSV with a heading",
    "jsonl": "one JSON object a line, as they come",
}
reading = all_of(
    click.option("--actors", type=FILE, multiple=True, help="A file of actors of your own."),
    click.option("--ontology", type=FILE, multiple=True, help="A file of relation types."),
    click.option("--lexicon", type=FILE, multiple=True, help="A file of verbs and nouns."),
    click.option("--pipeline", help="A spaCy pipeline to use instead of the built-in one."),
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="actorgraph")
def cli() -> None:
    """Who stands with whom, and who says so."""


@cli.command()
@click.argument("files", nargs=-1)
@click.option("--jsonl-in", is_flag=True, help="Read JSON lines {id, text, date} instead.")
@reading
@output("jsonl")
def extract(files: tuple[str, ...], jsonl_in: bool, form: str | None, **how: Any) -> None:
    """Print the claims in FILES ("-" is standard input), without keeping them.

    \b
    Examples:
      actorgraph extract report.txt --jsonl
      actorgraph extract --jsonl-in < records.jsonl
    """
    from viz.records import extracted

    failures: list[InputError] = []
    documents = readable(records_in(files or ("-",)) if jsonl_in else texts_in(files), failures)
    found = extractor(**how).stream(documents)
    show((record for one in found for record in extracted(one)), form or "jsonl")
    leave(failures)


def texts_in(files: Sequence[str]) -> Iterator[Document | InputError]:
    """The documents of files and folders, and of standard input where "-" is named."""
    from graph.documents import read_documents, read_stream

    if not files:
        raise click.UsageError('Name a file or a folder, or "-" for standard input.')
    for name in files:
        if name == "-":
            yield read_stream(sys.stdin.read(), "standard input")
        else:
            yield from read_documents([Path(name)])


def records_in(files: Sequence[str]) -> Iterator[Document | InputError]:
    """The documents of JSON lines, from files or from standard input."""
    from graph.documents import read_jsonl

    for name in files:
        with click.open_file(name, encoding="utf-8") as lines:
            yield from read_jsonl(lines, name)


def readable(
    documents: Iterable[Document | InputError], failures: list[InputError]
) -> Iterator[Document]:
    """The documents that can be read; the others are reported and collected."""
    for document in documents:
        if isinstance(document, InputError):
            complain(str(document))
            failures.append(document)
        else:
            yield document


def extractor(
    actors: Sequence[Path], ontology: Sequence[Path], lexicon: Sequence[Path], pipeline: str | None
) -> Extractor:
    """The extractor that the reading options describe."""
    from graph.gazetteer import load_gazetteer
    from graph.ontology import load_ontology
    from graph.text.extract import Extractor

    known = load_gazetteer(*actors)
    return Extractor(known, load_ontology(*ontology), pipeline=pipeline, lexicon=lexicon)


def show(records: Iterable[Any], form: str) -> None:
    """Print records in one of the formats."""
    from viz import delimited

    writers = {
        "json": delimited.json_array,
        "jsonl": delimited.json_lines,
        "csv": delimited.csv_lines,
    }
    say(writers[form](records))


def say(parts: Iterable[str]) -> None:
    """Write to standard output; a reader that went away ends the command quietly."""
    try:
        for part in parts:
            sys.stdout.write(part)
            sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None


def complain(message: str) -> None:
    """Write one line to standard error."""
    click.echo(f"error: {' '.join(message.split())}", err=True)


def leave(failures: Sequence[object]) -> None:
    """End with code 1 if anything failed."""
    if failures:
        raise click.exceptions.Exit(1)


def run(args: Sequence[str]) -> int:
    """Run the command and return its exit code; every error is told in one line."""
    try:
        return cli.main(list(args), "actorgraph", standalone_mode=False) or 0
    except (ActorGraphError, click.ClickException, click.Abort, OSError) as error:
        complain(error.format_message() if isinstance(error, click.ClickException) else str(error))
        return next((code for kind, code in CODES if isinstance(error, kind)), 1)


def main() -> None:
    """Run the command as a program."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
