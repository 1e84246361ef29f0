import json
from pathlib import Path

import pytest

from bot.answering.reply import Verdict
from bot.errors import QuestionFileError
from bot.golden import GoldQuestion, read_questions

GOLDEN = Path(__file__).parent / "data" / "golden.jsonl"
FIRST = {"id": "a", "q": "When?", "answerable": True, "fact_ids": ["f1"], "verdict": "no", "answer": "Then."}


def write(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8")
    return path


def test_a_question_is_read_with_everything_known_about_it(tmp_path: Path) -> None:
    path = write(tmp_path, FIRST, "", {"id": "b", "q": "Who?", "answerable": False, "why": "nobody"})
    assert read_questions(path) == (
        GoldQuestion(id="a", text="When?", answerable=True, verdict=Verdict.NO, facts=("f1",)),
        GoldQuestion(id="b", text="Who?", answerable=False),
    )


def test_a_follow_up_knows_its_whole_conversation_oldest_first(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        {"id": "c", "q": "third", "answerable": True, "after": "b"},
        {"id": "b", "q": "second", "answerable": True, "after": "a"},
        {"id": "a", "q": "first", "answerable": True},
    )
    assert [question.earlier for question in read_questions(path)] == [("first", "second"), ("first",), ()]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("{", "not a JSON object"),
        ("[1]", "not a JSON object"),
        ("[" * 100_000, "not a JSON object"),
        ({**FIRST, "id": 5}, "id must be text"),
        ({**FIRST, "q": " "}, "q must be text"),
        ({**FIRST, "answerable": 1}, "answerable must be true or false"),
        ({**FIRST, "fact_ids": "f1"}, "fact_ids must be a list of texts"),
        ({**FIRST, "verdict": "maybe"}, "verdict must be one of yes, no, partly or left out"),
        ({**FIRST, "after": ["a"]}, "after must be text where given"),
        ({**FIRST, "after": "z"}, "after names z, which no line has as its id"),
        ({**FIRST, "id": "b", "after": "b"}, "after b leads back to itself"),
        ({**FIRST, "id": "ok"}, "id ok stands on line 1 already"),
    ],
)
def test_a_bad_line_is_named_with_its_number(tmp_path: Path, row: object, problem: str) -> None:
    path = write(tmp_path, {"id": "ok", "q": "x", "answerable": False}, row)
    with pytest.raises(QuestionFileError) as caught:
        read_questions(path)
    assert str(caught.value).startswith(f"{path} line 2: {problem}")


def test_a_file_without_questions_of_another_encoding_or_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionFileError, match="holds no question"):
        read_questions(write(tmp_path, "", ""))
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes("ü".encode("latin-1"))
    with pytest.raises(QuestionFileError, match="not UTF-8"):
        read_questions(latin)
    with pytest.raises(QuestionFileError, match="cannot be read"):
        read_questions(tmp_path / "none.jsonl")


def test_the_golden_questions_of_the_project_can_be_read_and_are_many_of_each_kind() -> None:
    questions = read_questions(GOLDEN)
    assert len(questions) > 100
    assert sum(not question.answerable for question in questions) >= 30
    assert {question.verdict for question in questions} == {None, *Verdict}
    assert sum(bool(question.earlier) for question in questions) >= 16
