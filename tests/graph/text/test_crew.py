"""Workers do what they are sent, tell what goes wrong, and end when nobody needs them."""

from __future__ import annotations

import signal
from multiprocessing import active_children

import pytest

from graph.errors import InputError
from graph.text.crew import Crew, serve


def doubling():
    """A function that doubles."""
    return double


def double(asked):
    """Twice what is asked; a text is a mistake."""
    if isinstance(asked, str):
        raise InputError("file.txt", asked, 3)
    return 2 * asked


@pytest.fixture
def same_interrupt():
    """Restore what an interrupt does."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def test_work_comes_back_done_from_as_many_processes_as_are_needed():
    with Crew(doubling, 3) as crew:
        assert active_children() == []
        first, second = crew.send(1), crew.send(2)
        assert (crew.receive(second), crew.receive(first)) == (4, 2)
        assert crew.receive(crew.send(3)) == 6
        assert len(active_children()) == 2
    assert active_children() == []


def test_who_was_interrupted_before_a_start_has_nobody_to_end(monkeypatch):
    def interrupted(worker):
        raise KeyboardInterrupt

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", interrupted)
    with pytest.raises(KeyboardInterrupt), Crew(doubling, 2) as crew:
        crew.send(1)
    assert active_children() == []


def test_what_needs_no_worker_starts_none():
    with Crew(doubling, 1) as crew:
        assert crew.receive(crew.send("as it is", needed=False)) == "as it is"
        assert active_children() == []


def test_a_mistake_is_told_with_all_that_it_says_and_the_worker_goes_on():
    with Crew(doubling, 1) as crew:
        with pytest.raises(InputError, match=r"file\.txt, line 3: no") as told:
            crew.receive(crew.send("no"))
        assert told.value.line == 3
        assert crew.receive(crew.send(1)) == 2


class Script:
    """A pipe that brings these pieces of work, and keeps the answers."""

    def __init__(self, *asked):
        self.asked, self.answers = list(asked), []
        self.send = self.answers.append

    def recv(self):
        """The next piece, or the end."""
        if not self.asked:
            raise EOFError
        return self.asked.pop(0)


def test_a_worker_serves_until_its_pipe_is_closed_and_leaves_interrupts_alone(same_interrupt):
    script = Script(1, "no", 2)
    serve(script, doubling)
    first, error, last = script.answers
    assert (first, str(error), last) == (2, "file.txt, line 3: no", 4)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
