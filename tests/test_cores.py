"""Which cores help a thread that answers."""

import os
from pathlib import Path

import pytest

from bot.service import Service
from retrieval.compiled import CompiledEncoder
from retrieval.cores import helping_cores, usable_cores

needs_choice = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="only Linux binds threads to cores")


@needs_choice
@pytest.mark.parametrize(
    ("threads", "expected"),
    [pytest.param(1, (), id="alone"), pytest.param(3, (5, 7), id="two helpers"), pytest.param(4, (), id="too many")],
)
def test_each_helper_has_a_core_of_those_that_are_allowed_but_not_the_first(
    threads: int, expected: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {7, 4, 5})
    assert helping_cores(threads) == expected


@needs_choice
@pytest.mark.skipif(usable_cores() < 2, reason="with one core nothing helps")
def test_what_helps_to_encode_a_question_is_bound_to_its_core_and_the_caller_is_not(shipped: Service) -> None:
    carried = shipped.generation.encoder
    assert isinstance(carried, CompiledEncoder)
    before, own = _threads(), os.sched_getaffinity(0)
    opened = CompiledEncoder(carried.folder, carried.fingerprint, threads=2, batch_size=1, alone=False)
    [helper] = _threads() - before
    assert os.sched_getaffinity(helper) == set(helping_cores(2))
    assert os.sched_getaffinity(0) == own
    assert opened.encode(["Does Denver ban face recognition?"]).shape == (1, opened.dimension)


def _threads() -> set[int]:
    return {int(task.name) for task in Path("/proc/self/task").iterdir()}
