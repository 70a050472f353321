"""A Neo4j server as a process of our own: loopback only, a port of its own, a password."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import neo4j
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError

from tests.server.jars import jars

USER, PASSWORD = "neo4j", "only-for-tests"
PATIENCE = 90.0
_OPEN = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch")
_FLAGS = (
    "-Xms128m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    *(f"--add-opens={each}=ALL-UNNAMED" for each in _OPEN),
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
)


class Server:
    """A server in a folder; it can be stopped, killed and started again.

    A `brief` one starts sooner and is slower in the long run.
    """

    def __init__(self, home: Path, port: int = 0, *, brief: bool = False) -> None:
        self.home = home
        self.port = port or _free_port()
        self._flags = (*_FLAGS, *(("-XX:TieredStopAtLevel=1",) if brief else ()))
        # What is filled and emptied all the time needs no new plans each time.
        self._always = {"dbms.cypher.min_replan_interval": "1h"} if brief else {}
        self._changed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._watch: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        """The address for clients."""
        return f"neo4j://127.0.0.1:{self.port}"

    def start(self, **settings: str) -> None:
        """Run it, with these settings for once, and wait until it answers."""
        self._changed = bool(settings)
        self._configure(settings)
        log = open(self.home / "console.log", "ab")  # noqa: SIM115 (the process keeps it)
        with log:
            home, conf = f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}"
            entry = ("org.neo4j.server.CommunityEntryPoint", home, conf, "--console-mode")
            command = ["java", *self._flags, "-cp", f"{jars()}/*", *entry]
            # A group of its own: an interrupt of the tests is ours to pass on.
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True
            )
        self._watch = ended_with_us(self._process.pid)
        self._wait()

    def ready(self) -> None:
        """Make sure that it runs, as it was first set up and with an empty database."""
        if self._process is None or self._process.poll() is not None or self._changed:
            self.kill()
            self.start()
        with self.driver() as driver:
            for kind, what in (("CONSTRAINTS", "CONSTRAINT"), ("INDEXES", "INDEX")):
                answer = driver.execute_query(f"SHOW {kind} YIELD name", database_="neo4j")
                for record in answer.records:
                    name = record["name"]
                    driver.execute_query(f"DROP {what} `{name}` IF EXISTS", database_="neo4j")
            driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")

    def driver(self, **options: float) -> neo4j.Driver:
        """A driver for it, without any of our own code."""
        return neo4j.GraphDatabase.driver(
            self.uri, auth=(USER, PASSWORD), notifications_min_severity="OFF", **options
        )

    def stop(self) -> None:
        """End it in order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it as a failure of the machine would."""
        self._end(signal.SIGKILL)

    def admin(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run neo4j-admin on the folder; the server must not be running."""
        self._configure({})
        env = {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        command = [
            "java",
            *self._flags,
            "-cp",
            f"{jars()}/*",
            "org.neo4j.cli.AdminTool",
            *arguments,
        ]
        # What it leaves where it runs is left in the folder.
        return subprocess.run(
            command, env=env, cwd=self.home, capture_output=True, text=True, check=False
        )

    def _configure(self, more: dict[str, str]) -> None:
        address = f"127.0.0.1:{self.port}"
        settings = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.enabled": "true",
            "server.bolt.listen_address": address,
            "server.bolt.advertised_address": address,
            "server.http.enabled": "false",
            "server.https.enabled": "false",
            "dbms.security.auth_enabled": "true",
            "dbms.usage_report.enabled": "false",
            "db.shutdown_transaction_end_timeout": "1s",
            "internal.server.bolt.thread_pool_shutdown_wait_time": "1s",
            "server.memory.pagecache.size": "64m",
            **self._always,
            **{name.replace("__", "."): value for name, value in more.items()},
        }
        for name in ("conf", "data", "logs", "run", "plugins", "import"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        lines = "".join(f"{name}={value}\n" for name, value in settings.items())
        (self.home / "conf" / "neo4j.conf").write_text(lines, encoding="utf-8")

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while not self._answers():
            assert self._process
            if self._process.poll() is not None or time.monotonic() > end:
                self.kill()
                log = (self.home / "console.log").read_text(encoding="utf-8", errors="replace")
                raise RuntimeError(f"Neo4j did not start:\n{log[-3000:]}")
            time.sleep(0.2)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                pass
            with self.driver(max_transaction_retry_time=0) as driver:
                driver.execute_query("RETURN 1", database_="neo4j")
        except AuthError:
            self._set_password()
            return False
        except (OSError, DriverError, Neo4jError):
            return False
        return True

    def _set_password(self) -> None:
        # The first start makes the user neo4j, whose password must be changed at once.
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
        try:
            with neo4j.GraphDatabase.driver(self.uri, auth=(USER, "neo4j")) as driver:
                driver.execute_query(change, {"new": PASSWORD}, database_="system")
        except (ClientError, DriverError):
            time.sleep(0.5)

    def _end(self, how: signal.Signals) -> None:
        if self._process:
            if self._watch:
                self._watch.kill()
                self._watch.communicate()
            self._process.send_signal(how)
            self._process.wait(timeout=PATIENCE)
        self._process = None


def ended_with_us(pid: int) -> subprocess.Popen[bytes]:
    """Kill this process as soon as ours is gone, whatever ended it: its end of the pipe closes."""
    watch = ("sh", "-c", 'read -r _; kill -9 "$0"', str(pid))
    return subprocess.Popen(watch, stdin=subprocess.PIPE, start_new_session=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
