"""The tables of the embedded store, as numbered steps that bring any older file up to date."""

from __future__ import annotations

import os
from collections.abc import Callable
from sqlite3 import Connection

from graph.errors import StoreError
from graph.store.transaction import transaction

APPLICATION_ID = 0x41435452  # "ACTR": tells our files from other programs' databases
# The document of the claim that an entry of the log judges; no entry is refused for its details.
OF_DOCUMENT = "CASE WHEN json_valid(details) THEN json_extract(details, '$.claim.document') END"

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE documents (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL,
            date TEXT NOT NULL, url TEXT NOT NULL, text TEXT NOT NULL
        )""",
        "CREATE INDEX documents_by_date ON documents (date, id)",
        "CREATE INDEX documents_by_publisher ON documents (publisher, id)",
        """CREATE TABLE actors (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL,
            aliases TEXT NOT NULL, demonyms TEXT NOT NULL, metonyms TEXT NOT NULL,
            country TEXT, leader TEXT, wikidata TEXT,
            description TEXT NOT NULL, discovered INTEGER NOT NULL
        )""",
        "CREATE INDEX actors_by_name ON actors (name, id)",
        """CREATE TABLE names (
            key TEXT NOT NULL, name TEXT NOT NULL, sort TEXT NOT NULL,
            actor TEXT NOT NULL REFERENCES actors ON DELETE CASCADE
        )""",
        "CREATE INDEX names_by_key ON names (key, sort, actor)",
        "CREATE INDEX names_by_actor ON names (actor)",
        """CREATE TABLE claims (
            id TEXT PRIMARY KEY,
            document TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
            start INTEGER NOT NULL, "end" INTEGER NOT NULL,
            source TEXT NOT NULL REFERENCES actors, type TEXT NOT NULL,
            target TEXT NOT NULL REFERENCES actors, quote TEXT NOT NULL,
            date TEXT NOT NULL, date_precision TEXT NOT NULL,
            attributed_to TEXT REFERENCES actors, modality TEXT NOT NULL,
            negated INTEGER NOT NULL, polarity INTEGER NOT NULL,
            confidence REAL NOT NULL, coded_by TEXT NOT NULL
        )""",
        "CREATE INDEX claims_by_source ON claims (source, type)",
        "CREATE INDEX claims_by_target ON claims (target, type)",
        "CREATE INDEX claims_by_type ON claims (type)",
        "CREATE INDEX claims_by_date ON claims (date, id)",
        "CREATE INDEX claims_by_document ON claims (document)",
        "CREATE INDEX claims_by_attribution ON claims (attributed_to)",
        "CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL)",
        "INSERT INTO meta VALUES ('revision', 0)",
    ),
    (
        "ALTER TABLE claims ADD COLUMN code TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE claims ADD COLUMN intensity REAL",
    ),
    ("CREATE INDEX actors_by_leader ON actors (leader) WHERE leader IS NOT NULL",),
    (
        """CREATE TABLE log (
            number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL,
            action TEXT NOT NULL, subject TEXT NOT NULL, details TEXT NOT NULL,
            moment TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, judged INTEGER NOT NULL
        )""",
        # What a store notes by itself is many entries, which nothing looks up.
        "CREATE UNIQUE INDEX log_ids ON log (id) WHERE judged",
        "CREATE INDEX log_judged ON log (number) WHERE judged",
        """CREATE TRIGGER log_stays BEFORE DELETE ON log
        BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END""",
        # Only `erase` says that it is at work, within its transaction.
        """CREATE TRIGGER log_stays_so BEFORE UPDATE ON log
        WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'erasing')
        BEGIN SELECT RAISE(ABORT, 'the log is only ever added to'); END""",
        """CREATE TABLE originals (
            sort TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (sort, id)
        )""",
    ),
    (
        # What was judged of one thing is found without reading what was judged of all others.
        "CREATE INDEX log_subjects ON log (subject) WHERE judged",
        f"CREATE INDEX log_documents ON log ({OF_DOCUMENT}) WHERE judged",
        # With the type behind it, every claim of much event data met another page of an index.
        "DROP INDEX claims_by_source",
        "CREATE INDEX claims_by_source ON claims (source)",
        "DROP INDEX claims_by_target",
        "CREATE INDEX claims_by_target ON claims (target)",
        "DROP INDEX claims_by_attribution",
        """CREATE INDEX claims_by_attribution ON claims (attributed_to)
        WHERE attributed_to IS NOT NULL""",
    ),
)


def upgrade(connection: Connection, name: str, keep: Callable[[int], None]) -> None:
    """Check that the file is ours and bring its tables up to date.

    `keep` is told the version of a file that holds something, before its tables change.
    """
    if version_of(connection, name) == len(STEPS):
        return
    with transaction(connection):
        # Another process may have done it in the meantime.
        version = version_of(connection, name)
        if 0 < version < len(STEPS):
            keep(version)
        for number in range(version, len(STEPS)):
            for statement in STEPS[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        identity = (os.urandom(8).hex(),)
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('identity', ?)", identity)


def version_of(connection: Connection, name: str) -> int:
    """The version of the tables, 0 if there are none; StoreError if the file is not ours."""
    application = _pragma(connection, "application_id")
    version = _pragma(connection, "user_version")
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (application or version or tables):
        raise StoreError(f"{name} is another program's database; give another file name.")
    if version > len(STEPS):
        raise StoreError(f"{name} was written by a newer actorgraph; upgrade actorgraph.")
    return version


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
