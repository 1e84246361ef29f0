"""What the benchmarks make of what they measure."""

import pytest

from tests.benchmarks.timing import lateness


def test_a_held_up_loop_weighs_as_much_as_the_time_it_takes() -> None:
    # Nine quiet ticks of 2 ms and one of 32, in 50 ms: whoever comes in the first 25 of the last 30 waits over 5 ms.
    told = lateness([0.0] * 9 + [30.0], 2.0)
    assert told == {"max": 30.0, "share_over_5_ms": 0.5, "share_over_10_ms": 0.4, "share_over_20_ms": 0.2}


def test_a_loop_that_is_on_time_is_never_late() -> None:
    assert lateness([0.0, 1.5, 4.9], 2.0) == {"max": 4.9} | {
        f"share_over_{bar}_ms": pytest.approx(0) for bar in (5, 10, 20)
    }
