"""A wire between a client and a server that can be cut."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class Wire:
    """Passes on bytes in both directions until it is cut, and then again for new callers.

    With `answers` it is cut by itself after so many bytes from the server, `times` times.
    """

    def __init__(self, port: int, answers: int | None = None, times: int = 1) -> None:
        self._port, self._answers, self._left = port, answers, times
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def uri(self) -> str:
        """The address of this end."""
        return f"bolt://127.0.0.1:{self._listening.getsockname()[1]}"

    def arm(self, answers: int, times: int = 1) -> None:
        """Cut it after so many more bytes from the server, so many times."""
        self._answers, self._left = answers, times

    def close(self) -> None:
        """Cut it for good."""
        self._listening.close()
        self._cut()

    def _cut(self) -> None:
        for pair in self._pairs:
            for end in pair:
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
                end.close()
        self._pairs.clear()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self._port))
                self._pairs.append((client, server))
                for ends in ((client, server, False), (server, client, True)):
                    threading.Thread(target=self._pass_on, args=ends, daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, answer: bool) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                if answer and self._is_due(len(data)):
                    self._cut()
                target.sendall(data)

    def _is_due(self, size: int) -> bool:
        if self._answers is None or not self._left:
            return False
        self._answers -= size
        if self._answers > 0:
            return False
        self._left -= 1
        self._answers = 0
        return True
