import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.reliability import Reliability, tell
from bot.serving import Serving
from corpus.article import Article
from corpus.dates import PartialDate
from retrieval.errors import IndexDamaged, NoIndex
from retrieval.precedence import Precedence, threads
from retrieval.publishing import point_to, read_pointer
from tests.test_reliability import MEASURED

FIRST, SECOND, THIRD = (f"00000{n}-0123456789ab" for n in (1, 2, 3))
ARTICLES = {
    "a": Article(id="a", title="A", text="A.", published=PartialDate(2020, 6, 11)),
    "b": Article(id="b", title="B", text="B.", published=PartialDate(2020, 6), as_of=PartialDate(2021)),
    "c": Article(id="c", title="C", text="C."),
}


def opened(index_dir: Path) -> SimpleNamespace:
    generation = SimpleNamespace(id=read_pointer(index_dir), articles=ARTICLES, articles_digest="abc", degraded="")
    return SimpleNamespace(generation=generation, read_ahead=lambda: None)


def serving_from(index_dir: Path, reliability: Reliability | None = None) -> Serving:
    return Serving(lambda: opened(index_dir), lambda: opened(index_dir), index_dir, reliability)  # type: ignore[arg-type, return-value]


def soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 5
    while not holds() and time.monotonic() < end:
        time.sleep(0.005)
    return holds()


@pytest.fixture
def index_dir(tmp_path: Path) -> Path:
    point_to(tmp_path, FIRST)
    return tmp_path


def test_a_published_generation_is_taken_up_without_waiting_for_it(index_dir: Path) -> None:
    may_open = threading.Event()
    may_open.set()
    opens: list[str | None] = []

    def open_now() -> SimpleNamespace:
        assert may_open.wait(5)
        opens.append(read_pointer(index_dir))
        return opened(index_dir)

    serving = Serving(open_now, open_now, index_dir)  # type: ignore[arg-type]
    may_open.clear()
    point_to(index_dir, SECOND)
    assert [serving.current().generation.id for _ in range(3)] == [FIRST] * 3
    may_open.set()
    assert soon(lambda: serving.current().generation.id == SECOND)
    assert opens == [FIRST, SECOND]


def test_a_generation_that_cannot_be_opened_leaves_the_old_one_serving(
    index_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def open_now() -> SimpleNamespace:
        if read_pointer(index_dir) == SECOND:
            raise IndexDamaged("cut short")
        return opened(index_dir)

    serving = Serving(open_now, open_now, index_dir)  # type: ignore[arg-type]
    point_to(index_dir, SECOND)
    with caplog.at_level(logging.ERROR):
        assert serving.current().generation.id == FIRST
        assert soon(lambda: "cannot be opened" in caplog.text)
    point_to(index_dir, THIRD)
    assert soon(lambda: serving.current().generation.id == THIRD)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority for each thread")
def test_answers_go_before_the_opening_of_a_new_generation(index_dir: Path) -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    found: list[int] = []

    def open_next() -> SimpleNamespace:
        return SimpleNamespace(**{**vars(opened(index_dir)), "read_ahead": lambda: found.append(niceness())})

    serving = Serving(lambda: opened(index_dir), open_next, index_dir)  # type: ignore[arg-type, return-value]
    point_to(index_dir, SECOND)
    assert soon(lambda: serving.current().generation.id == SECOND)
    with threads(1, Precedence.ANSWERING) as answering:
        assert found > [answering.submit(niceness).result()]


def test_an_index_that_vanished_leaves_the_last_generation_serving(
    index_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def open_next() -> SimpleNamespace:
        raise NoIndex("there is no index")

    serving = Serving(lambda: opened(index_dir), open_next, index_dir)  # type: ignore[arg-type, return-value]
    (index_dir / "CURRENT").unlink()
    with caplog.at_level(logging.ERROR):
        assert serving.current().generation.id == FIRST
        assert soon(lambda: "the old one goes on" in caplog.text)
    assert serving.current().generation.id == FIRST


def test_what_the_answers_rest_on_is_put_together_once_a_generation(index_dir: Path) -> None:
    serving = serving_from(index_dir)
    first = serving.about()
    assert serving.about() is first
    point_to(index_dir, SECOND)
    assert soon(lambda: serving.about().generation == SECOND)


def test_about_counts_the_articles_and_finds_the_newest_date_they_speak_for(index_dir: Path) -> None:
    about = serving_from(index_dir).about()
    assert (about.articles, about.newest, about.generation) == (3, PartialDate(2021), FIRST)


def test_about_tells_the_published_reliability_and_whether_it_is_of_these_articles(index_dir: Path) -> None:
    about = serving_from(index_dir, MEASURED).about()
    assert about.reliability == tell(MEASURED, "abc")
    assert serving_from(index_dir).about().reliability == ()


def test_a_quote_is_given_its_paragraph_only_while_the_text_is_the_same(
    index_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = Article(id="p", title="P", text="First.\n\nSecond. It ends here.\n\nThird.")
    serving = serving_from(index_dir)
    monkeypatch.setitem(ARTICLES, "p", article)
    start = article.text.index("It ends")
    assert serving.paragraph("p", article.sha256, start, start + 7) == "Second. It ends here."
    assert serving.paragraph("p", article.sha256, 0, 6) == "First."
    assert serving.paragraph("p", article.sha256, len(article.text) - 6, len(article.text)) == "Third."
    assert serving.paragraph("p", "another", start, start + 7) is None
    assert serving.paragraph("gone", article.sha256, start, start + 7) is None
