"""The entailment model: what sentences say to questions, and what it was taught from."""

import json
import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.entailment.lessons import part, part_blocks, part_found, read_blocks, read_found, read_lessons
from retrieval.entailment.model import Entailment, EntailmentModel, text_to_read
from retrieval.errors import ModelRefused
from retrieval.precedence import Precedence, threads


def test_no_article_is_both_taught_and_examined() -> None:
    taught, examined = part(read_lessons(), 10)
    assert len(examined) > 500
    assert not {lesson.article for lesson in taught} & {lesson.article for lesson in examined}


def test_blocks_are_read_whole_and_taught_or_examined(tmp_path: Path) -> None:
    text = "# Ports\n1 It stays.\n2 It goes.\n? does it stay | y n\n? when does it go | o p\n"
    (tmp_path / "crossed.txt").write_text("\n".join([text] * 4), encoding="utf-8")
    blocks = read_blocks(tmp_path / "crossed.txt")
    told = [(one.sentence, one.question, one.answer) for one in blocks[0]]
    assert told == [
        ("It stays.", "does it stay", 0),
        ("It goes.", "does it stay", 1),
        ("It stays.", "when does it go", 3),
        ("It goes.", "when does it go", 2),
    ]
    taught, examined = part_blocks(blocks, 4)
    assert [block[0].article for block in taught] == ["block 0", "block 1", "block 2"]
    assert {lesson.article for lesson in examined} == {"block 3"}


def test_what_was_found_for_a_question_stays_together(tmp_path: Path) -> None:
    rows = [
        {
            "article": "a",
            "title": "Port",
            "sentence": "It stays.",
            "affirms": ["does it stay"],
            "in_part": ["for ever"],
        },
        {"article": "b", "title": "Docks", "sentence": "It goes.", "denies": ["does it stay"]},
    ]
    (tmp_path / "found.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    units = read_found(tmp_path / "found.jsonl")
    told = [[(one.title, one.answer) for one in unit] for unit in units]
    assert told == [[("Port", 0), ("Docks", 1)], [("Port", 2)]]
    taught, examined = part_found(units * 40, 10)
    assert {one.question for one in examined}.isdisjoint(one.question for unit in taught for one in unit)


@settings(max_examples=20, deadline=None)
@given(question=st.text(max_size=400), texts=st.lists(st.text(max_size=1200), max_size=3))
def test_whatever_is_read_gets_four_shares_that_make_one(question: str, texts: list[str]) -> None:
    read = _MODEL.entail(question, texts)
    assert len(read) == len(texts)
    for says in read:
        shares = (says.affirms, says.denies, says.in_part, says.leaves_open)
        assert min(shares) >= 0
        assert sum(shares) == pytest.approx(1, abs=1e-5)


def test_a_pair_is_read_alike_alone_and_among_others() -> None:
    texts = [text_to_read("Harbour town bans drones", "Harbour town banned drones over its beaches in May 2021.")]
    others = ["A much longer text about something else entirely, which is read beside the first one. " * 3]
    [alone] = _MODEL.entail("Did Harbour town ban drones?", texts)
    assert _MODEL.entail("Did Harbour town ban drones?", [*texts, *others])[0] == alone


def test_a_pair_that_was_read_before_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    model = EntailmentModel()
    first = model.entail("Does the port scan?", ["It scans.", "It stopped."])
    monkeypatch.delattr(model, "_session")
    assert model.entail("Does the port scan?", ["It stopped.", "It scans."]) == first[::-1]


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retrieval.entailment.model.usable_cores", lambda: 2)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority for each thread")
def test_who_helps_to_read_gives_way_to_whoever_answers(two_cores: None, monkeypatch: pytest.MonkeyPatch) -> None:
    both = threading.Barrier(2)
    found: dict[str, int] = {}

    def read(_model: EntailmentModel, _question: str, _text: str) -> Entailment:
        both.wait(5)
        thread = threading.current_thread()
        found[thread.name.partition("_")[0]] = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
        return Entailment(1.0, 0.0, 0.0, 0.0)

    monkeypatch.setattr(EntailmentModel, "_read_pair", read)
    with threads(1, Precedence.ANSWERING) as answering:
        answering.submit(EntailmentModel().entail, "Is it?", ["It is.", "It was."]).result()
    assert found["answering"] < found["reading"]


def test_a_question_is_read_in_its_own_thread_while_others_take_the_cores(
    two_cores: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_end = threading.Event(), threading.Event()
    readers: list[threading.Thread] = []

    def read(_model: EntailmentModel, question: str, _text: str) -> Entailment:
        if question == "slow":
            begun.set()
            assert may_end.wait(5)
        else:
            readers.append(threading.current_thread())
        return Entailment(1.0, 0.0, 0.0, 0.0)

    monkeypatch.setattr(EntailmentModel, "_read_pair", read)
    model = EntailmentModel()
    with ThreadPoolExecutor(1) as other:
        slow = other.submit(model.entail, "slow", ["It is."])
        assert begun.wait(5)
        assert len(model.entail("Is it?", ["It is.", "It was.", "It will be."])) == 3
        may_end.set()
        slow.result()
    assert readers == [threading.current_thread()] * 3


def test_a_folder_without_a_model_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match=str(tmp_path)):
        EntailmentModel(tmp_path)


_MODEL = EntailmentModel()
