"""Who starts while Ctrl-C is kept away does not hear it, and others do again."""

from __future__ import annotations

import signal
from threading import Thread

import pytest

from graph.interrupts import deaf


def _blocked() -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_what_starts_meanwhile_is_deaf_and_nobody_else() -> None:
    heard: list[bool] = []
    with deaf():
        thread = Thread(target=lambda: heard.append(_blocked()))
        thread.start()
    thread.join()
    assert (heard, _blocked()) == ([True], False)


def test_a_system_without_masks_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "pthread_sigmask")
    with deaf():
        pass
