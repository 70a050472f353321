"""Ctrl-C: processes that do not hear it, and a program that ends soon whatever it is doing."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from time import sleep

GRACE = 0.6  # seconds that a stopped program has to put things in order
CODE = 130


@contextmanager
def deaf() -> Iterator[None]:
    """Keep interrupts from the processes and threads that start meanwhile: they inherit that."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def heed(tell: Callable[[], object]) -> None:
    """Let Ctrl-C end the program soon, also in the middle of one long call of a library.

    Python itself hears it only between two calls. Who has not ended then is told and ends, and
    leaves what any crash would leave.
    """
    heard, written = os.pipe()
    os.set_blocking(written, False)
    signal.set_wakeup_fd(written, warn_on_full_buffer=False)

    def wait() -> None:
        while os.read(heard, 1) != bytes([signal.SIGINT]):
            pass
        sleep(GRACE)
        tell()
        os._exit(CODE)

    with deaf():
        Thread(target=wait, daemon=True).start()
