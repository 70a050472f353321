"""Files made by atheris, which looks for what reaches new code: each is read or told of.

    python -m benchmarks.fuzz --seconds 60 [--only gdelt icews]

Needs the extra `fuzz`. Whatever a reader throws that is no error of ours ends the run with a trace
and with a file that does it again.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> None:
    """Feed each reader for some seconds, each in a process of its own."""
    from tests.test_broken_input import FILES

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--only", nargs="*", choices=FILES, default=list(FILES))
    parser.add_argument("--found", type=Path, default=Path("build/fuzz"))
    given = parser.parse_args()
    given.found.mkdir(parents=True, exist_ok=True)
    failed = [name for name in given.only if not _fed(name, given.seconds, given.found)]
    print(f"{len(given.only)} readers, {len(failed)} failed: {', '.join(failed) or 'none'}")
    sys.exit(bool(failed))


def _fed(name: str, seconds: int, found: Path) -> bool:
    """Whether a reader has read or refused all it was given."""
    command = [sys.executable, "-m", "benchmarks.fuzz", "feed", name, str(seconds), str(found)]
    done = subprocess.run(command, stdout=sys.stdout, stderr=subprocess.PIPE, text=True)
    lines = done.stderr.splitlines()
    ran = next((one for one in reversed(lines) if one.startswith("Done ")), "")
    print(f"{name:16} {ran or done.stderr[-3000:]}", flush=True)
    return done.returncode == 0


def feed(name: str, seconds: str, found: str) -> None:
    """Give one reader what atheris makes of a sound file."""
    import atheris

    with atheris.instrument_imports(include=["graph"]):
        from graph.errors import ActorGraphError
        from tests.test_broken_input import FILES

    ending, reader, content = FILES[name]
    with TemporaryDirectory() as folder:
        path, corpus = Path(folder, f"one{ending}"), Path(folder, "corpus")
        corpus.mkdir()
        Path(corpus, "sound").write_bytes(content.encode())

        def once(data: bytes) -> None:
            path.write_bytes(data)
            try:
                reader(path)
            except ActorGraphError as error:
                assert str(error)

        options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048"]
        prefix = f"-artifact_prefix={Path(found).absolute()}{os.sep}{name.replace(' ', '-')}-"
        atheris.Setup([name, *options, prefix, "-max_len=4096", str(corpus)], once)
        atheris.Fuzz()


if __name__ == "__main__":
    feed(*sys.argv[2:]) if sys.argv[1:2] == ["feed"] else main()
