"""What is wrong with a collection."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from corpus.article import Article, Removed, Source
from corpus.checking import check_collection
from corpus.dates import PartialDate
from corpus.folder import Collection, Failure, read_folder

TODAY = date(2026, 11, 23)
KNOWN = {"Lumen Optics"}
FIRST = Article(
    id="first", title="First", text="Lumen Optics pauses sales.", published=PartialDate(2020, 6), relates_to=("second",)
)
SECOND = Article(
    id="second", title="Second", text="Lumen Optics ends sales.", published=PartialDate(2021, 6), supersedes=("first",)
)


def problems(*articles: Article) -> list[str]:
    return [str(problem) for problem in check_collection(Collection(articles, ()), KNOWN, today=TODAY)]


def test_a_sound_collection_has_no_problem() -> None:
    assert problems(FIRST, SECOND) == []


@pytest.mark.parametrize(
    ("article", "complaint"),
    [
        (replace(FIRST, published=None), "first: undated"),
        (replace(FIRST, published=PartialDate(2027)), "first: published 2027 lies in the future"),
        (replace(FIRST, as_of=PartialDate(2019)), "first: as_of 2019 lies before published 2020-06"),
        (
            replace(FIRST, sources=(Source("P", "t", PartialDate(2030), ""),)),
            "first: date of source 1 2030 lies in the future",
        ),
        (replace(FIRST, actors=("Lumen Optics", "Lumin")), "first: unknown actor 'Lumin'"),
        (
            replace(FIRST, relates_to=("second", "third")),
            "first: relates_to names 'third', which is not in the collection",
        ),
        (replace(FIRST, relates_to=("second", "first")), "first: relates_to names the article itself"),
        (replace(FIRST, relates_to=()), "second: supersedes names 'first', which does not name it back"),
        (replace(FIRST, published=PartialDate(2022)), "second: supersedes 'first', which is newer (2022)"),
        (replace(FIRST, url="https://[your-site]/x"), "first: 'https://[your-site]/x' is not a web address"),
        (replace(FIRST, url="northwire.example"), "first: 'northwire.example' is not a web address"),
        (
            replace(FIRST, sources=(Source("P", "t", None, "https://[x"),)),
            "first: 'https://[x' is not a web address",
        ),
        (
            replace(FIRST, text="Lum\u0435n pauses sales."),
            "first: the word 'Lum\u0435n' mixes letters of several alphabets",
        ),
    ],
)
def test_a_problem_names_its_article_and_what_is_wrong(article: Article, complaint: str) -> None:
    assert problems(article, SECOND)[0].startswith(complaint)


def test_words_with_accents_are_no_lookalikes() -> None:
    assert problems(replace(FIRST, text="Zo\u00eb of \u041c\u043e\u0441\u043a\u0432\u0430 pauses sales."), SECOND) == []


def test_a_file_that_was_not_read_is_a_problem() -> None:
    (problem,) = check_collection(Collection((), (Failure(Path("a.txt"), "the file is empty"),)), KNOWN)
    assert str(problem) == "a.txt: the file is empty"


def test_copies_are_named_and_versions_of_one_page_are_not() -> None:
    copy = replace(FIRST, id="copy", relates_to=())
    assert problems(FIRST, SECOND, copy) == ["first: tells the same story as copy: they count as one source"]
    version = replace(copy, id="first-v2", supersedes=("first",))
    assert problems(FIRST, SECOND, version) == []


def test_a_page_that_lost_far_more_than_its_site_does_is_named() -> None:
    pages = [
        Article(
            id=f"page{number}",
            title="t",
            text=f"Town number{number} drops its cameras. " * 3,
            published=PartialDate(2021),
            publisher="Northwire",
            removed=(Removed(1, "x" * (200 if number == 3 else 10), "menu"),),
        )
        for number in range(5)
    ]
    found = problems(*pages)
    assert [problem for problem in found if "left out" in problem] == [
        "page3: 68% of the page was left out, where 9% is usual for Northwire"
    ]


def test_the_shipped_corpus_has_no_problem() -> None:
    from corpus.actors import ActorBook  # noqa: PLC0415 - only this test needs the book

    collection = read_folder(Path(__file__).parents[1] / "corpus/articles")
    assert len(collection.articles) > 100
    assert check_collection(collection, ActorBook.load()) == ()
