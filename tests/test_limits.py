import pytest

from bot.chat.limits import PERSON, Admission, Allowance, Limits
from tests.benchmarks.throughput import measure

ADMITTED, TOLD, SILENT = Admission.ADMITTED, Admission.TOLD, Admission.SILENT


class Clock:
    """A clock that is set by hand."""

    now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_a_person_is_told_once_a_minute_and_heard_again_when_there_is_room() -> None:
    clock = Clock()
    limits = Limits(person=Allowance(2, 60), chat=Allowance(100, 60), clock=clock)
    assert [limits.admit(1, -1) for _ in range(5)] == [ADMITTED, ADMITTED, TOLD, SILENT, SILENT]
    assert limits.admit(2, -1) is ADMITTED
    clock.now = 1.0
    assert [limits.admit(1, -1) for _ in range(3)] == [ADMITTED, SILENT, SILENT]
    clock.now = 61.0
    assert [limits.admit(1, -1) for _ in range(4)] == [ADMITTED, ADMITTED, TOLD, SILENT]


def test_a_chat_full_of_people_is_told_once() -> None:
    limits = Limits(person=Allowance(2, 60), chat=Allowance(3, 60), clock=Clock())
    assert [limits.admit(number, -1) for number in range(6)] == [ADMITTED, ADMITTED, ADMITTED, TOLD, SILENT, SILENT]
    assert limits.admit(9, -2) is ADMITTED


def test_ten_thousand_people_do_not_grow_memory() -> None:
    limits = Limits(max_buckets=100)
    for number in range(10_000):
        limits.admit(number, number)
    assert len(limits._buckets) == 100


def test_the_benchmark_of_updates_refuses_more_of_a_person_than_would_be_answered() -> None:
    with pytest.raises(ValueError, match=rf"^91 updates from 3 chats: .* {PERSON.burst} .* at least 4 chats$"):
        measure(updates=91, chats=3, rounds=0)
