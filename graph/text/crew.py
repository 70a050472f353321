"""Processes that each do one piece of work at a time, and end with the one who started them."""

from __future__ import annotations

import signal
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from graph.errors import ActorGraphError
from graph.frozen import frozen
from graph.interrupts import deaf

R = TypeVar("R")
Work = Callable[[Any], Any]
LOST = "A reading process ended by itself, perhaps for want of memory; try fewer processes."


@frozen
class Order(Generic[R]):
    """A piece of work that a worker has, or one that was no work at all."""

    link: Connection | None
    result: R | None = None


class Crew:
    """So many processes at most, each started when there is work for it.

    `make` is called once in each process, for the function that does the work. A process has
    its own pipe and no lock in common with others, so that it can be ended at any moment.
    """

    def __init__(self, make: Callable[[], Work], size: int) -> None:
        self._make, self._size = make, size
        self._idle: list[Connection] = []
        self._workers: list[BaseProcess] = []

    def __enter__(self) -> Crew:
        """The crew itself; nothing is started yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes, whatever they are doing."""
        # An interrupt may have come before the last one was started.
        started = [worker for worker in self._workers if worker.pid]
        for worker in started:
            worker.terminate()
        for worker in started:
            worker.join()

    def send(self, work: Any, needed: bool = True) -> Order[Any]:
        """Give the work to an idle worker; work that needs none is its own result."""
        if not needed:
            return Order(None, work)
        link = self._idle.pop() if self._idle else self._start()
        link.send(work)
        return Order(link)

    def receive(self, order: Order[R]) -> R:
        """The result of this order, as soon as there is one; its worker is idle then."""
        if order.link is None:
            return order.result  # type: ignore[return-value]
        try:
            result = order.link.recv()
        except (EOFError, ConnectionError) as error:
            raise ActorGraphError(LOST) from error
        self._idle.append(order.link)
        if isinstance(result, Exception):
            raise result
        answer: R = result
        return answer

    def _start(self) -> Connection:
        """The pipe to a new process; there are never more orders under way than workers."""
        assert len(self._workers) < self._size
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        worker = context.Process(target=serve, args=(theirs, self._make), daemon=True)
        self._workers.append(worker)
        with deaf():
            worker.start()
        theirs.close()
        return ours


def serve(link: Connection, make: Callable[[], Work]) -> None:
    """Do what comes through the pipe until it is closed; interrupts are the parent's affair."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work = make()
    while True:
        try:
            asked = link.recv()
        except EOFError:
            return
        try:
            link.send(work(asked))
        except Exception as error:
            link.send(error)
