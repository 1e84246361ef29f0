"""What readers wrote below an article is told from it, however a site keeps it."""

from pathlib import Path

import pytest

from corpus.article import Article
from corpus.cleaning import clean_dump
from corpus.line_rules import Line
from corpus.reading.files import read_file

PROSE = [
    "The council of Port Alder said on Tuesday that it would not buy the cameras this year.",
    "The mayor, Ines Okafor, had asked for twelve of them, at a cost of $40,000 for the first year.",
    "Her office said that it would come back with a smaller plan before the end of the summer.",
]
READER = "pike: they have bought them already and hid them behind the town hall"


def page_with(tmp_path: Path, below: str) -> Article:
    text = "".join(f"<p>{text}</p>" for text in PROSE)
    path = tmp_path / "cameras.html"
    path.write_text(f"<html><body><article><h1>Town says no</h1>{text}{below}</article></body></html>")
    return read_file(path)


@pytest.mark.parametrize(
    "opening",
    [
        '<div class="disqus">',
        '<div id="disqus_thread">',
        '<section class="fb-comments">',
        '<div class="livefyre-stream">',
        '<div data-component="CommentsSection">',
        '<div class="viafoura">',
        '<div id="coral-stream">',
        '<div id="coral_talk_stream">',
        '<div class="talk-embed">',
        '<div class="spot-im-frame">',
        '<div class="ow-conversation">',
        '<div id="hyvor-talk-view">',
        '<div class="wp-block-comments">',
        '<ol class="commentlist">',
        '<div id="respond">',
        '<section class="discussion">',
        '<div class="responses">',
        '<div class="replies">',
    ],
)
def test_a_box_of_any_comment_system_holds_readers(tmp_path: Path, opening: str) -> None:
    closing = f"</{opening[1:].split(maxsplit=1)[0]}>"
    article = page_with(tmp_path, f"{opening}<p>{READER}</p><p>Ann Ito: No, they never did that at all.</p>{closing}")
    assert article.text.split("\n\n") == PROSE
    assert READER in article.comments


def test_a_box_that_is_called_so_for_what_it_leads_to_is_the_article(tmp_path: Path) -> None:
    text = "".join(f"<p>{text}</p>" for text in PROSE)
    path = tmp_path / "cameras.html"
    path.write_text(f'<html><body><div class="comments"><h1>Town says no</h1>{text}</div></body></html>')
    assert read_file(path).text.split("\n\n") == PROSE


def test_a_discussion_in_a_paper_is_no_readers(tmp_path: Path) -> None:
    found = "The figures show that the cameras were wrong once in forty times in the winter."
    assert found in page_with(tmp_path, f'<section id="discussion"><h2>Discussion</h2><p>{found}</p></section>').text


@pytest.mark.parametrize(
    "heading",
    [
        "LETTERS AND COMMENTS",
        "Leave a Reply",
        "3 thoughts on “Town says no”",
        "12 responses to Town says no",
        "Readers' replies (4)",
        "What do you think? Join the conversation",
        "Be the first to comment",
        "Discussion",
        "Responses (2)",
    ],
)
def test_what_stands_below_the_heading_of_comments_is_of_readers(heading: str) -> None:
    texts = ["Town says no to cameras", *PROSE, heading, READER, "It is all lies, and everybody in town knows it."]
    page = clean_dump([Line(number, text) for number, text in enumerate(texts, 1)])
    assert [line.text for line in page.body] == PROSE
    assert page.comments == (READER, texts[-1])


@pytest.mark.parametrize("heading", ["Discussion", "Responses", "Have your say"])
def test_minutes_and_papers_have_such_headings_without_readers(heading: str) -> None:
    texts = ["Town says no to cameras", *PROSE, heading, "Mayor Okafor asked what the cameras would cost in all."]
    page = clean_dump([Line(number, text) for number, text in enumerate(texts, 1)])
    assert page.body[-1].text == texts[-1]
