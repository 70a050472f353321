"""A wire between a client and a server that can be cut."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

# Texts of the protocol: a mark, the length, the text.
_SYNTAX = b"\xd0\x25Neo.ClientError.Statement.SyntaxError"
_FORBIDDEN = b"\xd0\x22Neo.ClientError.Security.Forbidden"


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
                target.sendall(self._passed(data, answer))

    def _passed(self, data: bytes, answer: bool) -> bytes:
        return data

    def _is_due(self, size: int) -> bool:
        if self._answers is None or not self._left:
            return False
        self._answers -= size
        if self._answers > 0:
            return False
        self._left -= 1
        self._answers = 0
        return True


class Guarded(Wire):
    """A wire to a server that seems to refuse this user all statements with this word.

    The free server knows no roles. The word is spoilt on the way there, and the complaint of
    it is made one of permissions on the way back.
    """

    def __init__(self, port: int, word: str) -> None:
        super().__init__(port)
        self._word = word.encode()

    def _passed(self, data: bytes, answer: bool) -> bytes:
        if answer:
            return _forbidden(data)
        return data.replace(self._word, b"X" + self._word[1:])


def _forbidden(data: bytes) -> bytes:
    """The same bytes, with a complaint of syntax made one of permissions."""
    at = data.find(_SYNTAX)
    if at < 0:
        return data
    # Two bytes of length stand before each message; FAILURE begins with B1 7F.
    start = data.rfind(b"\xb1\x7f", 0, at) - 2
    size = int.from_bytes(data[start : start + 2], "big") - len(_SYNTAX) + len(_FORBIDDEN)
    rest = data[start + 2 :].replace(_SYNTAX, _FORBIDDEN, 1)
    return data[:start] + size.to_bytes(2, "big") + rest
