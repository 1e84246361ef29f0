"""What is answered over other folders: invented news copy, whose sentences are long and whose actors no list holds."""

from pathlib import Path

import pytest

from bot.config import Config
from bot.golden import read_questions
from bot.outcome import ask_all
from tests.elsewhere import FOLDERS, service_elsewhere


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_other_folders_are_answered_from_the_right_article_and_hardly_ever_with_the_opposite(
    folder: Path, tmp_path: Path
) -> None:
    answerer = service_elsewhere(Config(), folder, tmp_path).answerer
    told = ask_all(answerer, read_questions(folder / "questions.jsonl"))

    known = [one for one in told if one.question.facts]
    assert len(known) > 80
    assert sum(one.flipped for one in told) <= 2
    assert sum(one.cites_gold for one in known) >= 0.75 * len(known)
    assert sum(one.verdict is one.question.verdict for one in told if one.question.verdict) >= 14
