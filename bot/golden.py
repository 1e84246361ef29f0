"""Questions with known answers: a JSON Lines file, one question a line, checked line by line."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from bot.answering.reply import Verdict
from bot.errors import QuestionFileError

_TEXTS = ("id", "q")
_OPTIONAL_TEXTS = ("answer", "after", "why")


class GoldQuestion(Struct, frozen=True, kw_only=True):
    """One question and what is known about its answer; ``earlier`` holds the conversation before it, oldest first."""

    id: str
    text: str
    answerable: bool
    verdict: Verdict | None = None
    facts: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


def read_questions(path: Path) -> tuple[GoldQuestion, ...]:
    """Read ``path``; raises ``QuestionFileError`` naming the first line that cannot be used."""
    rows: dict[str, tuple[int, dict[str, Any]]] = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        row = _checked(line, f"{path} line {number}")
        if row["id"] in rows:
            raise QuestionFileError(f"{path} line {number}: id {row['id']} stands on line {rows[row['id']][0]} already")
        rows[row["id"]] = (number, row)
    if not rows:
        raise QuestionFileError(f"{path}: holds no question")
    return tuple(_question(row, _earlier(rows, row["id"], path)) for _, row in rows.values())


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


def _checked(line: str, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        raise QuestionFileError(f"{place}: not a JSON object; write one question a line") from None
    if not isinstance(row, dict):
        raise QuestionFileError(f"{place}: not a JSON object; write one question a line")
    for problem in _problems(row):
        raise QuestionFileError(f"{place}: {problem}")
    return row


def _problems(row: Mapping[str, Any]) -> Iterable[str]:
    """Name each field of ``row`` that is missing or of the wrong kind."""
    for key in _TEXTS:
        if not isinstance(row.get(key), str) or not row[key].strip():
            yield f"{key} must be text"
    for key in _OPTIONAL_TEXTS:
        if not isinstance(row.get(key, ""), str):
            yield f"{key} must be text where given"
    if not isinstance(row.get("answerable"), bool):
        yield "answerable must be true or false"
    facts = row.get("fact_ids", [])
    if not isinstance(facts, list) or not all(isinstance(fact, str) for fact in facts):
        yield "fact_ids must be a list of texts"
    if row.get("verdict") not in (None, *Verdict):
        yield f"verdict must be one of {', '.join(Verdict)} or left out"


def _earlier(rows: Mapping[str, tuple[int, dict[str, Any]]], identity: str, path: Path) -> tuple[str, ...]:
    """Follow ``after`` back to the question that opened the conversation."""
    chain: list[str] = []
    seen = {identity}
    while after := rows[identity][1].get("after"):
        place = f"{path} line {rows[identity][0]}"
        if after not in rows:
            raise QuestionFileError(f"{place}: after names {after}, which no line has as its id")
        if after in seen:
            raise QuestionFileError(f"{place}: after {after} leads back to itself")
        seen.add(after)
        chain.append(rows[after][1]["q"])
        identity = after
    return tuple(reversed(chain))


def _question(row: Mapping[str, Any], earlier: Sequence[str]) -> GoldQuestion:
    return GoldQuestion(
        id=row["id"],
        text=row["q"],
        answerable=row["answerable"],
        verdict=Verdict(row["verdict"]) if row.get("verdict") else None,
        facts=tuple(row.get("fact_ids", [])),
        earlier=tuple(earlier),
    )
