"""What a newsroom adds around an article is no word of it, and a correction is none of what was wrong."""

from pathlib import Path

import pytest

from corpus.asides import is_correction, is_share_bar, what_holds
from corpus.cleaning import clean_dump
from corpus.header import without_site
from corpus.imprint import writer
from corpus.line_rules import Line
from corpus.reading.files import read_file
from corpus.reading.markdown import parse_markdown
from tests.test_reader_comments import PROSE


@pytest.mark.parametrize(
    "text", ["Facebook  X  Email  Print", "Share: f  t  in", "Share this story: LinkedIn / Bluesky"]
)
def test_a_share_bar_is_told_by_its_buttons(text: str) -> None:
    assert is_share_bar(text)


@pytest.mark.parametrize("text", ["Facebook", "Share of X", "Facebook pays Twitter", "Email the mayor"])
def test_a_line_that_names_a_network_is_no_share_bar(text: str) -> None:
    assert not is_share_bar(text)


@pytest.mark.parametrize(
    ("note", "holds"),
    [
        ("Correction, May 3: This article originally said that all eight schools had them. They are at three.", ""),
        ("Correction: The council voted 8 to 3, not 7 to 4.", "The council voted 8 to 3, not 7 to 4."),
        (
            "An earlier version of this story said $563,000. The vans cost $365,000. The error has been put right.",
            "The vans cost $365,000.",
        ),
        ("Clarification: The ban covers police only. It was updated.", "The ban covers police only."),
    ],
)
def test_of_a_correction_stays_what_holds_and_stands_by_itself(note: str, holds: str) -> None:
    assert is_correction(note)
    assert what_holds(note) == holds


def test_a_correction_is_read_alike_in_text_and_markdown() -> None:
    note = "Correction: An earlier version said nine. The town has ten cameras in its streets now."
    page = clean_dump([Line(number, text) for number, text in enumerate(["Town buys", *PROSE, note], 1)])
    article = parse_markdown("---\ntitle: Town buys\n---\n" + "\n\n".join([*PROSE, f"*{note}*"]), "town")
    assert page.text == article.text == "\n\n".join([*PROSE, "The town has ten cameras in its streets now."])
    assert page.removed[-1].reason == article.removed[-1].reason == "note on a correction"


def test_what_stands_around_a_story_in_markdown_is_left_out() -> None:
    text = "\n\n".join(
        [
            "[Home](/) | [Football](/f) | [Fixtures](/x)",
            "# Town says no",
            *PROSE,
            "**Related:** [Town sells vans](/v) | [Why we love them](/l)",
            "*Ana Quill is a freelance writer. She lives in Alder.*",
            "**More from the Harbour Post:** Who owns the rain? \u00b7 Subscribe for $4 a month",
        ]
    )
    article = parse_markdown(f"---\nauthor: Ana Quill\npublished: 2024-05-03\n---\n{text}", "town")
    assert article.text.split("\n\n") == PROSE


def test_links_and_the_author_below_a_text_are_left_out() -> None:
    texts = ["Town says no", "By Ana Quill", *PROSE, "###", "Ana Quill covers the town. Contact her at 555-0142."]
    texts += ["Also in Business", "- Fresh shop to open", "- Is your doorbell watching you?"]
    page = clean_dump([Line(number, text) for number, text in enumerate(texts, 1)])
    assert [line.text for line in page.body] == PROSE


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Isobel Crane, Crime Correspondent | Published 29 March 2025 12:05 | 4 min read", "Isobel Crane"),
        ("Cal Rennie \u00b7 18 July 2025", "Cal Rennie"),
        ("Moira Gunn, 9 July 2026", "Moira Gunn"),
        ("Ministry of Health, 3 May 2024", ""),
        ("Town Council, 3 May 2024", ""),
    ],
)
def test_a_person_beside_the_day_wrote_the_article(line: str, author: str) -> None:
    assert writer(line) == author


def test_below_the_name_of_the_paper_a_name_with_the_day_is_the_author() -> None:
    texts = ["The Skerry Gazette", "Town says no", "Moira Gunn, 9 July 2026", *PROSE]
    page = clean_dump([Line(number, text) for number, text in enumerate(texts, 1)])
    assert (page.publisher, page.author) == ("The Skerry Gazette", "Moira Gunn")


def test_a_sentence_on_the_author_is_no_name(tmp_path: Path) -> None:
    text = "".join(f"<p>{text}</p>" for text in PROSE)
    about = '<div class="writer">Ana Quill is a freelance writer. She lives in Alder and has lost three keys.</div>'
    path = tmp_path / "town.html"
    path.write_text(f"<html><body><article><h1>Town says no</h1>{text}</article>{about}</body></html>")
    assert read_file(path).author in {"Ana Quill", ""}


def test_a_headline_and_a_day_that_the_extractor_kept_are_left_out(tmp_path: Path) -> None:
    text = "".join(f"<p>{text}</p>" for text in PROSE)
    head = "<span>Business</span><h1>Town says no to it</h1><h2>It is dear. It is ugly, too, says the mayor.</h2>"
    path = tmp_path / "town.html"
    path.write_text(
        '<html><head><meta property="article:published_time" content="2026-04-17"></head><body>'
        f"<main>{head}<p>April 17, 2026</p>{text}</main></body></html>"
    )
    article = read_file(path)
    assert not {"Business", "Town says no to it", "April 17, 2026"} & set(article.text.split("\n\n"))


@pytest.mark.parametrize(
    "title", ["North Coast Sport: Club backs down", "Club backs down | North Coast Sport", "Club backs down"]
)
def test_a_title_is_without_the_name_of_its_site(title: str) -> None:
    assert without_site(title, "North Coast Sport", by_person=True) == "Club backs down"
    assert without_site(title, "North Coast Sport", by_person=False) == title
