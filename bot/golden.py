"""Questions with known answers: a JSON Lines file, one question a line, checked line by line."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

from msgspec import DecodeError, Meta, Struct
from msgspec.json import decode

from bot.answering.reply import Verdict
from bot.errors import QuestionFileError

_MUST_BE = {
    **dict.fromkeys(("id", "q"), "text"),
    **dict.fromkeys(("answer", "why", "after"), "text where given"),
    "answerable": "true or false",
    "fact_ids": "a list of texts",
    "verdict": f"one of {', '.join(Verdict)} or left out",
}
_KEY = re.compile(r"(?:\$\.|field `)(\w+)")  # where msgspec says a row is wrong
_Text = Annotated[str, Meta(pattern=r"\S")]


class GoldQuestion(Struct, frozen=True):
    """One question and what is known about its answer; ``earlier`` holds the conversation before it, oldest first."""

    id: str
    text: str
    answerable: bool
    verdict: Verdict | None = None
    facts: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


class _Row(Struct, frozen=True):
    """One line as it is written; what else it holds is for its readers."""

    id: _Text
    q: _Text
    answerable: bool
    answer: str = ""
    why: str = ""
    after: str = ""
    verdict: Verdict | None = None
    fact_ids: tuple[str, ...] = ()


def read_questions(path: Path) -> tuple[GoldQuestion, ...]:
    """Read ``path``; raises ``QuestionFileError`` naming the first line that cannot be used."""
    rows: dict[str, tuple[int, _Row]] = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        row = _row(line, f"{path} line {number}")
        if row.id in rows:
            raise QuestionFileError(f"{path} line {number}: id {row.id} stands on line {rows[row.id][0]} already")
        rows[row.id] = (number, row)
    if not rows:
        raise QuestionFileError(f"{path}: holds no question")
    return tuple(_question(row, _earlier(rows, row.id, path)) for _, row in rows.values())


def read_all(paths: Sequence[Path]) -> tuple[GoldQuestion, ...]:
    """Read several files as one; raises ``QuestionFileError``, also where two of them share an id."""
    home: dict[str, Path] = {}
    questions: list[GoldQuestion] = []
    for path in paths:
        for question in read_questions(path):
            if question.id in home:
                raise QuestionFileError(f"{path}: id {question.id} stands in {home[question.id]} already")
            home[question.id] = path
            questions.append(question)
    return tuple(questions)


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise QuestionFileError(f"{path}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise QuestionFileError(
            f"{path}: cannot be read ({error.strerror}); name a JSON Lines file of questions"
        ) from None


def _row(line: str, place: str) -> _Row:
    try:
        return decode(line, type=_Row)
    except (DecodeError, RecursionError) as error:
        key = _KEY.search(str(error))
        problem = f"{key[1]} must be {_MUST_BE[key[1]]}" if key else "not a JSON object; write one question a line"
        raise QuestionFileError(f"{place}: {problem}") from None


def _earlier(rows: Mapping[str, tuple[int, _Row]], identity: str, path: Path) -> tuple[str, ...]:
    """Follow ``after`` back to the question that opened the conversation."""
    chain: list[str] = []
    seen = {identity}
    while after := rows[identity][1].after:
        place = f"{path} line {rows[identity][0]}"
        if after not in rows:
            raise QuestionFileError(f"{place}: after names {after}, which no line has as its id")
        if after in seen:
            raise QuestionFileError(f"{place}: after {after} leads back to itself")
        seen.add(after)
        chain.append(rows[after][1].q)
        identity = after
    return tuple(reversed(chain))


def _question(row: _Row, earlier: Sequence[str]) -> GoldQuestion:
    return GoldQuestion(row.id, row.q, row.answerable, row.verdict, row.fact_ids, tuple(earlier))
