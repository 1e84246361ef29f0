"""Who wrote an article, who put it out and when, as the lines above it say."""

import pytest

from corpus.imprint import DATE_LINE, Imprint, imprint, is_head
from corpus.reading.markdown import parse_markdown
from corpus.reading.text import article_of_dump

TITLE = "Town of Alder will not buy any face cameras"
TEXT = (
    "The council of the town said on Tuesday that it would not buy the cameras this year.\n\n"
    "It gave no reason for that, the mayor said to the reporters at the town hall.\n\n"
    "The police chief said that the town would wait for a law of the state."
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Harbour Post, 3 May 2024", Imprint("Harbour Post", "")),
        ("The Harbour Post, Nov. 30, 2023. By Ana Quill-Reyes", Imprint("The Harbour Post", "Ana Quill-Reyes")),
        ("Harbour & Sons. Last updated: 3 May 2024", Imprint("Harbour & Sons", "")),
        ("Source: Harbour Post, 3 May 2024", Imprint("Harbour Post", "")),
        ("By Ana Quill, Harbour Post, 14 October 2020", Imprint("Harbour Post", "Ana Quill")),
        ("By Ana Quill | Harbour Post | Oct. 14, 2020", Imprint("Harbour Post", "Ana Quill")),
        ("By Ana Quill and Ben Roe for the Harbour Post, 3 May 2024", Imprint("Harbour Post", "Ana Quill and Ben Roe")),
        ("By Ana Quill, March 21, 2024", Imprint("", "Ana Quill")),
        ("By Ana Quill, Oslo, 3 May 2024", Imprint("", "Ana Quill")),
        ("By Ana Quill, Staff Writer, 3 May 2024", Imprint("", "Ana Quill")),
        ("A letter on privacy. 3 May 2024", Imprint("", "")),
        ("Press release | 6 February 2023", Imprint("", "")),
        ("PORT ALDER, Ore., Feb. 21, 2025 (Harbour Wire)", Imprint("Harbour Wire", "")),
        ("ALDER, May 20, 2025 /HarbourRelay/ --", Imprint("", "")),
        ("By the end of it all, 3 May 2024", None),
        ("The town stopped the trial on 3 May 2024", None),
    ],
)
def test_a_line_with_the_day_tells_whose_an_article_is(line: str, expected: Imprint | None) -> None:
    assert imprint(line) == expected


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Decision date: 3 May 2024", True),
        ("Adopted on 3 May 2024", True),
        ("Adopted: May 3, 2024", True),
        ("FOR IMMEDIATE RELEASE: February 6, 2023", True),
        ("Adopted in 2020 and narrowed since", False),
        ("Released on bail", False),
    ],
)
def test_decisions_and_releases_have_date_lines_of_their_own(line: str, is_one: bool) -> None:
    assert (DATE_LINE.match(line) is not None) is is_one


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["By Ana Quill", "Harbour Post", "Published March 21, 2024"], True),
        (["Harbour Post", "21 March 2024"], True),
        (["We began the trial on", "3 May 2024 with cameras."], False),
        (["Harbour Post", "Opinion"], False),
        (["Key dates", "3 May 2024 Hearing", "5 June 2024 Vote"], False),
    ],
)
def test_lines_with_a_date_or_a_byline_among_them_stand_above_an_article(lines: list[str], expected: bool) -> None:
    assert is_head(lines) is expected


@pytest.mark.parametrize(
    ("above", "published", "publisher", "author"),
    [
        ("By Ana Quill\nHarbour Radio\nPublished March 21, 2024", "2024-03-21", "Harbour Radio", "Ana Quill"),
        ("Harbour Post\n21 March 2024", "2024-03-21", "Harbour Post", ""),
        (
            "Office of the Clerk, Republic of Alder\nDate of decision: 21 March 2024",
            "2024-03-21",
            "Office of the Clerk",
            "",
        ),
        ("Harbour Post \u2013 Travel\nPublished: 9 April 2024", "2024-04-09", "Harbour Post", ""),
        ("Publisher: Lumenor\nDate: 2024-05-03\nAuthor: Ana Quill", "2024-05-03", "Lumenor", "Ana Quill"),
        ("By Ana Quill | Harbour Post | 14 October 2020", "2020-10-14", "Harbour Post", "Ana Quill"),
        ("FOR IMMEDIATE RELEASE\nFebruary 6, 2023", "2023-02-06", "", ""),
        ("Posted on May 3, 2024 by Ana Quill", "2024-05-03", "", "Ana Quill"),
        ("3 May 2024 | By Ana Quill", "2024-05-03", "", "Ana Quill"),
        ("Published 3 May 2024 by Alder City Council", "2024-05-03", "Alder City Council", ""),
    ],
)
def test_lines_below_one_another_are_read_alike_in_every_kind_of_file(
    above: str, published: str, publisher: str, author: str
) -> None:
    marked = parse_markdown(f"# {TITLE}\n\n{above}\n\n{TEXT}\n", "x")
    plain = article_of_dump("x", f"{TITLE}\n\n{above}\n\n{TEXT}\n")
    for article in (marked, plain):
        assert (str(article.published), article.publisher, article.author) == (published, publisher, author)
        assert (article.title, article.text) == (TITLE, TEXT)


def test_a_picture_alone_is_no_title() -> None:
    article = parse_markdown(f"# ![A gate](gate.png)\n\n# {TITLE}\n\n{TEXT}\n", "x")
    assert (article.title, article.text) == (TITLE, TEXT)


def test_a_line_may_be_broken_by_hand_in_markdown() -> None:
    for broken in ("By Ana Quill  \n3 May 2024", "*By Ana Quill*\\\n*3 May 2024*"):
        article = parse_markdown(f"# {TITLE}\n\n{broken}\n\n{TEXT}\n", "x")
        assert (str(article.published), article.author, article.text) == ("2024-05-03", "Ana Quill", TEXT)


@pytest.mark.parametrize(
    "above", ["FOR IMMEDIATE RELEASE\n\nFebruary 6, 2023", "FOR IMMEDIATE RELEASE: February 6, 2023"]
)
def test_a_release_may_have_its_date_above_its_title(above: str) -> None:
    marked = parse_markdown(f"{above}\n\n# {TITLE}\n\n{TEXT}\n", "x")
    plain = article_of_dump("x", f"{above}\n\n{TITLE}\n\n{TEXT}\n")
    for article in (marked, plain):
        assert (str(article.published), article.title, article.text) == ("2023-02-06", TITLE, TEXT)


def test_a_subtitle_stands_above_the_date_line_and_the_days_of_a_chronicle_within_the_text() -> None:
    subtitle = "Members say the system would have cost more than what they were told."
    article = parse_markdown(f"# {TITLE}\n\n{subtitle}\n\nBy Ana Quill\n\n3 May 2024\n\n{TEXT}\n", "x")
    assert (str(article.published), article.author) == ("2024-05-03", "Ana Quill")
    assert article.text == f"{subtitle}\n\n{TEXT}"
    days = f"{subtitle}\n\n3 May 2024\n\nIt bought cameras.\n\n4 May 2024\n\nIt sold them."
    assert parse_markdown(f"# {TITLE}\n\n{days}\n", "x").published is None


RIGHTS = "Copyright 2026 The Harbour Sentinel. All rights reserved. This material may not be published."


@pytest.mark.parametrize(
    ("above", "below", "publisher"),
    [
        ("The Harbour Sentinel\n\nLOCAL NEWS\n\n", "", "The Harbour Sentinel"),
        ("LOCAL NEWS\n\n", f"\n\n{RIGHTS}", "The Harbour Sentinel"),
        ("", "\n\n© 2026 Harbour Media LLC", "Harbour"),
        ("", "\n\n© 2026 All rights reserved", ""),
    ],
)
def test_the_paper_puts_an_article_out_and_no_section_of_it(above: str, below: str, publisher: str) -> None:
    page = article_of_dump("x", f"{above}{TITLE}\n\nMay 14, 2026\n\n{TEXT}{below}\n")
    assert page.publisher == publisher


def test_when_and_where_a_meeting_was_held_is_no_sentence_of_its_minutes() -> None:
    page = article_of_dump("x", f"{TITLE}\n\nDate: May 14, 2026\nTime: 6:30 p.m.\nPlace: Town Hall\n\n{TEXT}\n")
    assert page.text == TEXT
