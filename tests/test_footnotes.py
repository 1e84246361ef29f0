"""Marks of footnotes and references."""

import pytest

from corpus.cleaning import clean_dump
from corpus.footnotes import without_marks
from corpus.reading.markdown import parse_markdown
from corpus.reading.text import lines_of

FIRST = "The harbour police of Port Alder said it had stopped using face recognition cameras."
SECOND = "It went on selling software that searches recorded footage after a crime."
THIRD = "The mayor told reporters that nobody had asked her before the cameras were bought."


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("It sells to airports.[1] It was founded in 2011.[2]", "It sells to airports. It was founded in 2011."),
        ('"Never,"[3][4] she said,[a] in 2015[12] and later.[note 2]', '"Never," she said, in 2015 and later.'),
        ("Nobody was asked.[citation needed]", "Nobody was asked."),
        ("Products[edit]", "Products"),
        ("Products [ edit ]", "Products"),
    ],
)
def test_marks_of_footnotes_are_no_words_of_the_article(text: str, plain: str) -> None:
    assert without_marks(text) == plain


@pytest.mark.parametrize(
    "text",
    [
        "It sell[s] to [the police] and refused [2] offers.",
        "[12] The court holds that section 5[1] applies, as in [2024] EWHC 12.",
        "The value x[0]=1 is set.",
    ],
)
def test_what_else_stands_in_brackets_stays(text: str) -> None:
    assert without_marks(text) == text


def test_references_are_left_out_and_marked_sentences_are_no_menu() -> None:
    short = "Belarus\n\nIt had never sold there.[11]\n\nStadium ban\n\nThe agency stopped it.[14]"
    cited = '^ "About us". Knoll. Retrieved 3 May 2024.\n\n1. ^ Dahl, K. (2016). "Two founders".'
    page = clean_dump(lines_of(f"Knoll\n\n{FIRST}[1]\n\n{SECOND}[2]\n\n{short}\n\n{THIRD}\n\nReferences\n\n{cited}"))
    assert page.text.split("\n\n") == [
        *(FIRST, SECOND, "Belarus", "It had never sold there.", "Stadium ban", "The agency stopped it.", THIRD),
    ]
    assert {removed.reason for removed in page.removed if "Dahl" in removed.text} == {"related links"}


def test_footnotes_of_markdown_leave_no_mark() -> None:
    article = parse_markdown(
        f"# Knoll\n\n{FIRST}[^1] {SECOND}\\[2\\]\n\n{THIRD}\n\n[^1]: The report covers 2024.\n", "a"
    )
    assert article.text.startswith(f"{FIRST} {SECOND}\n\n{THIRD}")
    assert "The report covers 2024." in article.text
