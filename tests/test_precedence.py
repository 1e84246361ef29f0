"""Which threads go first."""

import os
import sys
import threading

import pytest

from retrieval.precedence import Precedence, are_alive, threads

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority for each thread")


def test_the_event_loop_goes_before_answers_those_before_their_helpers_and_a_new_index_last() -> None:
    here = _niceness()
    with (
        threads(2, Precedence.ANSWERING) as answering,
        threads(1, Precedence.READING) as reading,
        threads(1, Precedence.BUILDING) as building,
    ):
        answers, helps, builds = (one.submit(_niceness).result() for one in (answering, reading, building))
        assert here < answers < helps < builds
    assert _niceness() == here


def test_what_building_starts_gives_way_as_well() -> None:
    found: list[int] = []

    def build() -> None:
        helper = threading.Thread(target=lambda: found.append(_niceness()))
        helper.start()
        helper.join()

    with threads(1, Precedence.BUILDING) as building:
        building.submit(build).result()
    assert found == [Precedence.BUILDING]


def test_threads_that_work_are_alive_until_they_have_done_it() -> None:
    may_end = threading.Event()
    with threads(1, Precedence.BUILDING) as building:
        begun = building.submit(may_end.wait)
        building.shutdown(wait=False)
        alive = are_alive(Precedence.BUILDING)
        may_end.set()  # first, so that nothing waits for it where the assertion fails
        begun.result()
    assert alive
    assert not are_alive(Precedence.BUILDING)


def _niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
