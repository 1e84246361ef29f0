"""Rules hold for the language and the domain: none is written for one article or one golden question."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from bot.golden import read_questions

ROOT = Path(__file__).parent.parent
RUN = 6  # words in a row that no rule shares with a question by chance
ARTICLES = sorted(path.stem for path in (ROOT / "corpus" / "articles").glob("*.md"))
SOURCES = sorted(
    path
    for folder in ("bot", "retrieval", "corpus")
    for pattern in ("*.py", "*.toml")
    for path in (ROOT / folder).rglob(pattern)
)
# Help texts may show an example, and a list of names holds names as long as that of an act.
RULES = [
    path
    for path in SOURCES
    if path.name != "actors.toml"
    and (path.is_relative_to(ROOT / "bot" / "answering") or not path.is_relative_to(ROOT / "bot"))
]


def plain(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text: str) -> Iterator[str]:
    said = plain(text)
    return (" ".join(said[place : place + RUN]) for place in range(len(said) - RUN + 1))


def test_there_is_something_to_look_through() -> None:
    assert len(SOURCES) > len(RULES) > 50
    assert len(ARTICLES) > 100
    assert {"lexicon.toml", "forms.toml", "guards.toml"} <= {path.name for path in RULES}


@pytest.mark.parametrize("name", ARTICLES)
def test_no_rule_names_an_article(name: str, sources: str) -> None:
    assert not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", sources)


@pytest.fixture(scope="module")
def sources() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)


@pytest.mark.parametrize("name", ["golden", "blind", "unseen", "sealed", "plain_held", "yes_no_held"])
def test_no_rule_repeats_six_words_of_a_question_that_judges_it(name: str) -> None:
    questions = read_questions(ROOT / "tests" / "data" / f"{name}.jsonl")
    asked = set(chain.from_iterable(runs(question.text) for question in questions))
    assert len(asked) > 200
    for path in RULES:
        shared = asked & set(runs(path.read_text(encoding="utf-8")))
        assert not shared, (path, shared)
