"""Neo4j Community from Maven Central: fetched once into a cache outside the repository."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

POM = Path(__file__).with_name("pom.xml")
VERSION = re.findall(r"<version>([\d.]+)</version>", POM.read_text(encoding="utf-8"))[-1]
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "actorgraph"
_PAUSES = (5, 20, 60, 0)  # Maven Central refuses many requests at once, for a while


def missing() -> str:
    """What must be installed before Neo4j can run here, or ""."""
    if _java_version() < 17:
        return "Java 17 or newer (on Debian: apt-get install openjdk-17-jre-headless)"
    if not _folder().exists() and not shutil.which("mvn"):
        return "Maven (on Debian: apt-get install maven)"
    return ""


def jars() -> Path:
    """The folder of the server's jars, fetched if it is not there."""
    _CACHE.mkdir(parents=True, exist_ok=True)
    with open(_CACHE / f"neo4j-{VERSION}.lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not _folder().exists():
            _fetch()
    return _folder()


def _folder() -> Path:
    return _CACHE / f"neo4j-{VERSION}"


def _fetch() -> None:
    goal = ("org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies",)
    with tempfile.TemporaryDirectory(dir=_CACHE) as folder:
        into = Path(folder) / "lib"
        command = ("mvn", "-q", "-B", "-f", str(POM), *goal, "-DincludeScope=runtime")
        for pause in _PAUSES:
            done = subprocess.run(
                [*command, f"-DoutputDirectory={into}"], capture_output=True, text=True
            )
            if done.returncode == 0:
                into.rename(_folder())
                return
            time.sleep(pause)
    raise RuntimeError(f"Maven could not fetch Neo4j {VERSION}:\n{done.stdout}{done.stderr}")


def _java_version() -> int:
    if not shutil.which("java"):
        return 0
    told = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr
    match = re.search(r'version "(\d+)', told)
    return int(match[1]) if match else 0
