"""A process of its own that does a work and tells of every write, so that it can be killed."""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import sys
import time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import actorgraph
from graph import build, importing
from graph.store import batches, files

if TYPE_CHECKING:
    from benchmarks.kills.works import Work
    from graph.text.extract import Extractor

_WRITE = re.compile(r"INSERT|UPDATE|DELETE|CREATE|ALTER|COMMIT|VACUUM|PRAGMA user_version =")
_STILL = os.WEXITED | os.WNOHANG | os.WNOWAIT
_connection = files._connection


class Child:
    """A running work; `writes` are those that it has begun so far."""

    def __init__(self, work: Work) -> None:
        self.writes = 0
        self._told, telling = os.pipe()
        self._process = os.fork()
        if not self._process:
            _do(work, telling)
        os.close(telling)

    def wait(self, writes: int) -> None:
        """Come back when it begins the write of this number, or ends."""
        while self.writes < writes and (told := os.read(self._told, 1)):
            self.writes += len(told)

    def appeared(self, sign: str) -> None:
        """Come back when a file of this form is there, or it ends."""
        while not any(Path().glob(sign)) and os.waitid(os.P_PID, self._process, _STILL) is None:
            time.sleep(0.0005)

    def kill(self, delay: float) -> None:
        """Kill it after some seconds."""
        time.sleep(delay)
        os.kill(self._process, signal.SIGKILL)
        self._gone()

    def end(self) -> None:
        """Wait for its end, which must be a good one."""
        self.wait(sys.maxsize)
        if self._gone():
            raise SystemExit("A command failed without being killed.")

    def _gone(self) -> int:
        os.close(self._told)
        return os.waitpid(self._process, 0)[1]


def finished(work: Work) -> None:
    """Do a work to its end."""
    Child(work).end()


@cache
def _extractor() -> Extractor:
    return build.make_extractor()


def prepare() -> None:
    """Load what takes long once, and let many small transactions be made of few rows."""
    extractor = _extractor()
    build.make_extractor = lambda **_how: extractor
    importing.BATCH = batches._SMALL = batches._LARGE = 100


def _do(work: Work, telling: int) -> None:
    def counted(address: str) -> sqlite3.Connection:
        connection = _connection(address)
        connection.set_trace_callback(lambda said: _tell(said, telling))
        return connection

    for stream in (1, 2):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
    files._connection = counted
    Path("keys").write_text("\n".join(work.keys), encoding="utf-8")
    sys.stdin = open("keys", encoding="utf-8")  # noqa: SIM115
    os._exit(actorgraph.run(work.command))


def _tell(said: str, telling: int) -> None:
    if _WRITE.match(said.lstrip()):
        os.write(telling, b".")
