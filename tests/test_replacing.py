"""Which document of a folder replaces which, as it says itself."""

import pytest

from corpus.article import Article
from corpus.dates import PartialDate
from corpus.replacing import with_replaced


def _document(name: str, title: str, text: str, day: PartialDate, publisher: str = "Police of Quillon") -> Article:
    return Article(id=name, title=title, text=text, published=day, publisher=publisher)


OLD = _document("old", "DIRECTIVE 7.12: CAMERAS", "Officers may search.", PartialDate(2022, 5, 14))


def _superseded(
    text: str, title: str = "DIRECTIVE 7.12: CAMERAS", publisher: str = "Police of Quillon"
) -> tuple[str, ...]:
    new = _document("new", title, text, PartialDate(2025, 2, 3), publisher)
    other = _document("other", "RESOLUTION NO. 2023-40", "It is approved.", PartialDate(2023, 1, 9))
    return with_replaced([new, OLD, other])[0].supersedes


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("Replaces: Directive 7.12 of 14 May 2022", ("old",)),
        ("Replaces: Directive 7.12", ("old",)),
        ("Section 7. Repeals Resolution No. 2023-40, by which it was approved.", ("other",)),
        ("It supersedes Directive 7.12 and rescinds the Resolution No. 2023-40.", ("old", "other")),
        ("Replaces: Directive 7.12 of 14 May 2021", ()),  # another one
        ("Directive 7.12 of 14 May 2022 still holds.", ()),
        ("Replaces: Directive 7.13", ()),
    ],
)
def test_a_document_supersedes_what_it_says_that_it_replaces(text: str, old: tuple[str, ...]) -> None:
    assert _superseded(text) == old


def test_amending_in_a_title_counts_and_another_body_has_numbers_of_its_own() -> None:
    assert _superseded("It is adopted.", "An order amending Directive 7.12", "Quillon Code") == ("old",)
    assert _superseded("Replaces: Directive 7.12", publisher="Police of Aldea") == ()


def test_what_an_article_supersedes_already_stays() -> None:
    new = Article(id="new", title="A", text="Replaces: Directive 7.12", published=PartialDate(2025), supersedes=("x",))
    assert with_replaced([new, OLD])[0] == new  # nobody is named who puts it out
