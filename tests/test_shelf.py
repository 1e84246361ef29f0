import dataclasses
from pathlib import Path

import pytest

from corpus.article import Article, Source
from corpus.dates import PartialDate
from corpus.reading.files import read_file
from corpus.shelf import file_name, shelve

ARTICLE = Article(
    id="ban-2020",
    title="A city bans it",
    text="The city bans it.\n\nThe ban starts *now* on 1 July.",
    publisher="Example",
    published=PartialDate(2020, 6),
    url="https://news.example/ban",
    facts=("ban-2020",),
    sources=(Source("Example", "A city bans it", PartialDate(2020, 6, 1), "https://news.example/ban"),),
)


def test_a_shelved_article_reads_back_as_it_was(tmp_path: Path) -> None:
    path = shelve(tmp_path / "new", ARTICLE)
    assert path == tmp_path / "new" / "ban-2020.md"
    back = read_file(path)
    assert (back.id, back.title, back.text, back.published) == (
        ARTICLE.id,
        ARTICLE.title,
        ARTICLE.text,
        ARTICLE.published,
    )
    assert (back.facts, back.sources, back.url) == (ARTICLE.facts, ARTICLE.sources, ARTICLE.url)
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["ban-2020.md"]


def test_the_same_text_is_not_shelved_twice_and_another_text_gets_a_number(tmp_path: Path) -> None:
    shelve(tmp_path, ARTICLE)
    assert shelve(tmp_path, ARTICLE) is None
    other = dataclasses.replace(ARTICLE, text="The ban was lifted.")
    assert shelve(tmp_path, other) == tmp_path / "ban-2020-2.md"
    assert read_file(tmp_path / "ban-2020-2.md").id == "ban-2020-2"
    assert read_file(tmp_path / "ban-2020.md").text == ARTICLE.text
    assert shelve(tmp_path, other) is None


@pytest.mark.parametrize(
    ("identity", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("/abs/olute", "abs-olute"),
        ("C:\\windows\\x", "c-windows-x"),
        ("..", "a-city-bans-it"),
        ("Ordner Ü", "ordner"),
        ("x" * 300, "x" * 80),
        (".hidden", "hidden"),
    ],
)
def test_a_name_never_leaves_the_folder(tmp_path: Path, identity: str, name: str) -> None:
    hostile = dataclasses.replace(ARTICLE, id=identity)
    assert file_name(hostile) == name
    assert shelve(tmp_path, hostile) == tmp_path / f"{name}.md"


def test_an_article_without_a_usable_name_is_still_shelved(tmp_path: Path) -> None:
    assert shelve(tmp_path, dataclasses.replace(ARTICLE, id="…", title="政策")) == tmp_path / "article.md"
