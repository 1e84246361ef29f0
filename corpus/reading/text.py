"""Text dumps: what a page looks like once saved or pasted as plain text."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import groupby, pairwise

from msgspec.structs import replace

from corpus.article import Article
from corpus.cleaning import clean_dump
from corpus.line_rules import ENDS_SENTENCE, Line
from corpus.page import Page
from corpus.publication import date_of_issue, date_of_page

MAX_HEAD_CHARS = 500
_HEAD = ("title", "author", "publisher")
_WRAP_CHARS = range(45, 101)
_MAX_STOPS_AT_LINE_ENDS = 0.4


def lines_of(text: str) -> list[Line]:
    """Return the non-empty lines of ``text`` with their numbers; lines that were wrapped at a width are joined."""
    numbered = [Line(number, line.strip()) for number, line in enumerate(text.split("\n"), 1)]
    blocks = [list(block) for filled, block in groupby(numbered, lambda line: bool(line.text)) if filled]
    return [line for block in blocks for line in _unwrapped(block)]


def article_of_dump(
    article_id: str, text: str, *, boilerplate: AbstractSet[str] = frozenset(), today: date | None = None
) -> Article:
    """Clean a text dump into an article; raises ``ValueError`` where no text is left."""
    return article_of_page(article_id, clean_dump(lines_of(text), boilerplate), today=today)


def article_of_page(article_id: str, page: Page, *, today: date | None = None) -> Article:
    """Turn a page taken apart into an article; raises ``ValueError`` where it has no text."""
    found = date_of_page(page.date_lines, page.text, today=today)
    found = found if found.published else date_of_issue(page.title, today=today)
    return Article(
        id=article_id,
        title=page.title or title_of(article_id),
        text=page.text,
        publisher=page.publisher,
        author=page.author,
        published=found.published,
        date_source=found.source,
        removed=tuple(page.removed),
        comments=page.comments,
    )


def with_short_head(article: Article) -> Article:
    """Return the article with no more than ``MAX_HEAD_CHARS`` of title, author and publisher each, cut at a word.

    They stand in front matter, which has a limit, in lists and in messages; what is longer is a page gone wrong.
    """
    long = {key: value for key in _HEAD if len(value := getattr(article, key)) > MAX_HEAD_CHARS}
    return replace(article, **{key: _cut(value) for key, value in long.items()}) if long else article


def title_of(article_id: str) -> str:
    """Return what stands for the title of an article that has none: the words of its id."""
    return re.sub(r"[-_]+", " ", article_id)


def _cut(text: str) -> str:
    room = text[: MAX_HEAD_CHARS - 1]
    return (room.rpartition(" ")[0].rstrip() or room) + "\u2026"


def _unwrapped(block: list[Line]) -> Iterator[Line]:
    if not _is_wrapped(block):
        yield from block
        return
    yield Line(block[0].number, " ".join(line.text for line in block))


def _is_one_sentence(upper: Line, lower: Line) -> bool:
    """Say whether a line runs on into the next, which a headline over its subtitle does not."""
    if ENDS_SENTENCE.search(upper.text):
        return False
    return lower.text[0].islower() or ENDS_SENTENCE.search(lower.text) is not None


def _is_wrapped(block: list[Line]) -> bool:
    """Say whether every line but the last was broken where the next word did not fit, mostly in mid-sentence."""
    width = max(len(line.text) for line in block)
    if len(block) < 2 or width not in _WRAP_CHARS or (len(block) == 2 and not _is_one_sentence(*block)):
        return False
    if any(len(upper.text) + 1 + len(lower.text.split()[0]) < width for upper, lower in pairwise(block)):
        return False
    stops = sum(ENDS_SENTENCE.search(line.text) is not None for line in block[:-1])
    return stops <= _MAX_STOPS_AT_LINE_ENDS * (len(block) - 1)
