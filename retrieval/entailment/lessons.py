"""What the entailment model is taught from: questions that a sentence affirms, denies, holds in part or leaves open.

An open question ("When did ...?") is affirmed by what answers it and denied by what contradicts its premise. The
sentences are those of the shipped articles, as they are and altered, and invented ones; no question is one of the
evaluation sets.

``crossed.txt`` has blocks of four sentences on the same matter and questions that are each read against all four, so
that neither the wording of a question nor that of a sentence gives the answer away: a title after ``#``, the sentences
after their numbers, each question after ``?`` with a letter a sentence (y affirms, n denies, p in part, o leaves open).
The last 6,120 are on invented actors: news copy, in sentences of several clauses, and short news, with questions in the
words of people who have not read it. They tell near misses from what is asked, both halves of a sentence apart, and
what a sentence takes for granted from what it says.
``lessons.jsonl`` has single sentences, each with questions of its own; a model taught from these alone reads the
question and hardly the sentence (.60 of yes and no told apart in blocks it had not seen).
``found.jsonl``, written alike, has questions against the sentences that a search of the shipped articles finds for
them: what the model is given to read when the bot is asked.
"""

import json
import random
import re
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from retrieval.entailment.model import text_to_read
from retrieval.entailment.turning import denied, renumbered

LESSONS, CROSSED, FOUND = (Path(__file__).with_name(name) for name in ("lessons.jsonl", "crossed.txt", "found.jsonl"))
_LETTERS = "ynpo"  # as ``ANSWERS``
ANSWERS = ("affirms", "denies", "in_part", "leaves_open")  # the order of the shares of an ``Entailment``
AFFIRMS, DENIES, _, LEAVES_OPEN = range(4)
_INVENTED = "invented"
_OPEN_QUESTION = re.compile(r"^(?:(?:so|and|but|ok) )?(?:who|what|when|where|why|how|which|whose)\b", re.IGNORECASE)
# A second clause may be the one that the question is about, and a rule turns the first.
_OF_TWO_CLAUSES = re.compile(r",|;| (?:but|though|although|which|who|that|while|because|and) ")
_UNGRAMMATICAL = re.compile(
    r"\b(?:be|been|not|is|are|was|were|has|have|had|will|would|may|can|could|must|said it|to) (?:did|does) not|not not"
)
_NUMBER = re.compile(r"\d+")


class Lesson(Struct, frozen=True):
    """One question with the text it is read against and the answer, a place in ``ANSWERS``."""

    article: str
    title: str
    sentence: str
    question: str
    answer: int

    @property
    def text(self) -> str:
        """What the model reads; a sentence that was turned round has no title, which would contradict it."""
        return text_to_read(self.title, self.sentence) if self.title else self.sentence


def read_lessons(file: Path = LESSONS) -> tuple[Lesson, ...]:
    """Read all lessons in order; an invented sentence has its title as article."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return tuple(lesson for line in lines for lesson in _lessons_of(json.loads(line)))


def read_blocks(file: Path = CROSSED) -> tuple[tuple[Lesson, ...], ...]:
    """Read the blocks in order, each as its lessons; the block number stands for the article."""
    texts = [text for text in file.read_text(encoding="utf-8").split("\n\n") if text.strip()]
    return tuple(tuple(_lessons_of_block(f"block {number}", text)) for number, text in enumerate(texts))


def read_found(file: Path = FOUND) -> tuple[tuple[Lesson, ...], ...]:
    """Read the questions in order, each as its lessons, one for each sentence that was found."""
    units: dict[str, list[Lesson]] = {}
    for lesson in read_lessons(file):
        units.setdefault(lesson.question, []).append(lesson)
    return tuple(map(tuple, units.values()))


def part_found(units: Sequence[tuple[Lesson, ...]], folds: int) -> tuple[list[tuple[Lesson, ...]], list[Lesson]]:
    """Split into questions to teach and, of one in ``folds``, the lessons to examine."""
    kept_out = [zlib.crc32(unit[0].question.encode()) % folds == 0 for unit in units]
    taught = [unit for unit, out in zip(units, kept_out, strict=True) if not out]
    return taught, [lesson for unit, out in zip(units, kept_out, strict=True) if out for lesson in unit]


def part_blocks(blocks: Sequence[tuple[Lesson, ...]], folds: int) -> tuple[list[tuple[Lesson, ...]], list[Lesson]]:
    """Split into blocks to teach and, of one in ``folds``, the lessons to examine."""
    taught = [block for number, block in enumerate(blocks) if number % folds != folds - 1]
    return taught, [lesson for block in blocks[folds - 1 :: folds] for lesson in block]


def part(lessons: Sequence[Lesson], folds: int) -> tuple[list[Lesson], list[Lesson]]:
    """Split into lessons to teach and, of one article in ``folds``, to examine: no article is in both."""
    teach: list[Lesson] = []
    examine: list[Lesson] = []
    for lesson in lessons:
        (examine if zlib.crc32(lesson.article.encode()) % folds == 0 else teach).append(lesson)
    return teach, examine


def strangers(lessons: Sequence[Lesson], share: float, chance: random.Random) -> Iterator[Lesson]:
    """Yield a ``share`` of the questions against a sentence of another article, which leaves them open."""
    for lesson in lessons:
        other = chance.choice(lessons)
        if chance.random() < share and other.article != lesson.article:
            yield replace(other, question=lesson.question, answer=LEAVES_OPEN)


def neighbours(lessons: Sequence[Lesson], share: float, chance: random.Random) -> Iterator[Lesson]:
    """Yield a ``share`` of the answered questions against another sentence of the article, which mostly does not."""
    told: dict[str, list[Lesson]] = {}
    for lesson in lessons:
        told.setdefault(lesson.article, []).append(lesson)
    for lesson in lessons:
        other = chance.choice(told[lesson.article])
        if lesson.answer in {AFFIRMS, DENIES} and chance.random() < share and other.sentence != lesson.sentence:
            yield replace(other, question=lesson.question, answer=LEAVES_OPEN)


def turned(lessons: Sequence[Lesson]) -> Iterator[Lesson]:
    """Yield questions with a yes against their sentence denied or renumbered, which makes it a no.

    Without them the model learns from the questions alone which way they are answered.
    """
    for lesson in lessons:
        if lesson.answer != AFFIRMS or _OPEN_QUESTION.match(lesson.question):
            continue
        if (other := _denied(lesson.sentence)) is not None:
            yield replace(lesson, title="", sentence=other, answer=DENIES)
        if (other := _renumbered(lesson)) is not None:
            yield replace(lesson, title="", sentence=other, answer=DENIES)


def _denied(sentence: str) -> str | None:
    other = None if _OF_TWO_CLAUSES.search(sentence) else denied(sentence)
    return None if other is None or _UNGRAMMATICAL.search(other) else other


def _renumbered(lesson: Lesson) -> str | None:
    """Return the sentence with another number, where the question names the one that was there."""
    asked = set(_NUMBER.findall(lesson.question))
    other = renumbered(lesson.sentence) if asked & set(_NUMBER.findall(lesson.sentence)) else None
    return None if other is None or asked <= set(_NUMBER.findall(other)) else other


def _lessons_of_block(name: str, text: str) -> Iterator[Lesson]:
    title, *lines = text.strip().splitlines()
    sentences = [line[2:] for line in lines if line[0].isdigit()]
    for line in lines[len(sentences) :]:
        question, _, letters = line.removeprefix("? ").rpartition(" | ")
        for sentence, letter in zip(sentences, letters.split(), strict=True):
            yield Lesson(name, title.removeprefix("# "), sentence, question, _LETTERS.index(letter))


def _lessons_of(row: dict[str, Any]) -> Iterator[Lesson]:
    article = row["title"] if row["article"] == _INVENTED else row["article"]
    for place, answer in enumerate(ANSWERS):
        for question in row.get(answer, ()):
            yield Lesson(article, row["title"], row["sentence"], question, place)
