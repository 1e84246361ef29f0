"""The lessons: questions against sentences, apart from what the bot is evaluated on."""

import json
from pathlib import Path

from rapidfuzz import fuzz, process

from bot.service import Service
from retrieval.entailment.lessons import read_blocks, read_found, read_lessons
from tests.lessons import judged, table

DATA = Path(__file__).parent / "data"
NEARLY_THE_SAME = 88  # of 100; the same question in another order of words has 100


def asked_in_evaluation() -> list[str]:
    files = [
        *(
            DATA / f"{name}.jsonl"
            for name in ("golden", "blind", "unseen", "sealed", "details", "verdicts", "standing")
        ),
        *DATA.glob("questions_*.jsonl"),
    ]
    return [json.loads(line)["q"].lower() for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def test_no_lesson_asks_what_an_evaluation_set_asks() -> None:
    asked = [text.strip(" ?") for text in asked_in_evaluation()]
    units = (lesson for unit in (*read_blocks(), *read_found()) for lesson in unit)
    lessons = list({lesson.question.lower().strip(" ?") for lesson in (*read_lessons(), *units)})
    assert len(asked) > 2_800
    assert len(lessons) > 67_000
    assert process.cdist(asked, lessons, scorer=fuzz.token_sort_ratio, score_cutoff=NEARLY_THE_SAME).max() == 0


def test_lessons_on_shipped_articles_quote_them(shipped: Service) -> None:
    articles = shipped.generation.articles
    found = [lesson for unit in read_found() for lesson in unit]
    assert all(lesson.article in articles for lesson in found)
    quoting = [*found, *(lesson for lesson in read_lessons() if lesson.article in articles)]
    assert len(quoting) > 9_000
    assert all(lesson.sentence in articles[lesson.article].text for lesson in quoting)


def test_the_table_counts_every_reading_with_a_shared_predicate_once(shipped: Service) -> None:
    read = list(judged(shipped, read_lessons()[:400]))
    lines = [line.split() for line in table(read)][1:]
    assert sum(int(line[2]) for line in lines) == sum(one.specific for _, one in read) > 50
