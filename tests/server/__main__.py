"""`make neo4j`: a server for development, until it is interrupted."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from tests.server.jars import missing
from tests.server.server import PASSWORD, USER, Server


def main(folder: Path, port: int) -> None:
    """Run a server in a folder and say how it is reached."""
    if missing():
        sys.exit(f"Neo4j needs {missing()}.")
    server = Server(folder.absolute(), port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        print("Starting Neo4j ...", flush=True)
        server.start()
        print(f"export ACTORGRAPH_STORE={server.uri}")
        print(f"export ACTORGRAPH_NEO4J_USER={USER} ACTORGRAPH_NEO4J_PASSWORD={PASSWORD}")
        print("Its data stay in", folder, "- end it with Ctrl-C.", flush=True)
        signal.pause()
    except KeyboardInterrupt:
        print("Stopping ...", flush=True)
    finally:
        server.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
