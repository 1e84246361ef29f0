"""The shipped articles against the facts they report: ``data/facts.jsonl`` holds dates, figures, names and links."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from corpus.actors import ActorBook
from corpus.article import Article
from corpus.folder import read_folder
from corpus.sentences import split_sentences

ROOT = Path(__file__).resolve().parent.parent
FACTS: dict[str, dict[str, Any]] = {
    fact["id"]: fact
    for line in (ROOT / "tests/data/facts.jsonl").read_text(encoding="utf-8").splitlines()
    for fact in (json.loads(line),)
}
COLLECTION = read_folder(ROOT / "corpus/articles")
BOOK = ActorBook.load()
ARTICLES = {article.id: article for article in COLLECTION.articles}
MAX_QUOTED_WORDS = 12
QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]|(?<!\w)['‘]([^'‘’]{20,}?)['’](?!\w)")


def test_every_fact_has_its_article_and_every_article_its_fact() -> None:
    assert len(FACTS) == 159
    assert not COLLECTION.failures
    assert {fact for article in ARTICLES.values() for fact in article.facts} == set(FACTS)
    assert all(article.facts == (article.id,) for article in ARTICLES.values())


@pytest.mark.parametrize("name", sorted(FACTS))
def test_an_article_has_the_dates_figures_names_and_sources_of_its_fact(name: str) -> None:
    fact, article = FACTS[name], ARTICLES[name]
    assert (str(article.published), str(article.as_of)) == (fact["date"], fact["as_of"])
    assert [source.url for source in article.sources] == fact["sources"]
    assert all(source.publisher and source.title for source in article.sources)
    told = f"{article.title}\n{article.text}"
    assert [number for number in fact["numbers"] if number not in told] == []
    assert [word for word in fact["names"] if word not in told] == []


@pytest.mark.parametrize("name", sorted(FACTS))
def test_articles_that_belong_together_name_each_other(name: str) -> None:
    fact, article = FACTS[name], ARTICLES[name]
    if fact["supersedes"]:
        assert article.supersedes == (fact["supersedes"],)
        assert name in ARTICLES[fact["supersedes"]].relates_to
    if fact["relates_to"]:
        assert fact["relates_to"] in article.relates_to
        assert name in ARTICLES[fact["relates_to"]].relates_to


@pytest.mark.parametrize("article", ARTICLES.values(), ids=ARTICLES.keys())
def test_an_article_is_short_plain_and_names_whom_it_is_about(article: Article) -> None:
    sentences = split_sentences(article)
    assert 2 <= len(sentences) <= 8
    assert all(actor in BOOK for actor in article.actors)
    named = {mention.actor for mention in BOOK.find(f"{article.title}\n{article.text}")}
    assert named & {member for actor in article.actors for member in BOOK.family(actor)}
    quoted = [first or second for first, second in QUOTED.findall(article.text)]
    assert all(len(words.split()) <= MAX_QUOTED_WORDS for words in quoted)
