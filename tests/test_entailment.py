"""The entailment model: what sentences say to questions, and what it was taught from."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.entailment.lessons import part, part_blocks, read_blocks, read_lessons
from retrieval.entailment.model import EntailmentModel, text_to_read
from retrieval.errors import ModelRefused


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


def test_a_folder_without_a_model_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ModelRefused, match=str(tmp_path)):
        EntailmentModel(tmp_path)


_MODEL = EntailmentModel()
