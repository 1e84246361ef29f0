"""PDF files to articles: pypdf in a child process, running heads and line ends taken out."""

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import zip_longest
from statistics import median
from typing import Any

from corpus.article import Article, Removed
from corpus.cleaning import clean_dump
from corpus.line_rules import Line, LineReason, line_key
from corpus.reading.child import Child, ChildFailed
from corpus.reading.decoding import tidy
from corpus.reading.text import article_of_page

MAX_PAGES = 500
_TIME_LIMIT_S = 30.0
_MEMORY_LIMIT_MIB = 1024
_MIN_PAGES_OF_RUNNING_LINE = 3
_HEAD_LINES = 2
_HYPHENATED = re.compile(r"\b(\w*[a-z])-\n(\w*)")
_WORD = re.compile(r"\w+")
_NEIGHBOURS = re.compile(r"\b(?=(\w++[ -]\w++))")

_child = Child("corpus.reading.pdf:extract", time_limit_s=_TIME_LIMIT_S, memory_limit_mib=_MEMORY_LIMIT_MIB)


def read_pdf(article_id: str, data: bytes, *, today: date | None = None) -> Article:
    """Read one PDF; raises ``ValueError`` for scans, locked files and whatever breaks the limits."""
    try:
        found: Mapping[str, Any] = _child.call(data)
    except ChildFailed as error:
        raise ValueError(f"the PDF cannot be read: {error}") from error
    pages = [[line.strip() for line in tidy(page).split("\n")] for page in found["pages"]]
    if not any(line for page in pages for line in page):
        raise ValueError("the PDF holds no text; if it is a scan, run text recognition over it first")
    running = _running_lines(pages)
    numbered = [Line(number, line) for number, line in enumerate((line for page in pages for line in page), 1)]
    removed = [
        Removed(line.number, line.text, LineReason.REPEATED.value)
        for line in numbered
        if line_key(line.text) in running
    ]
    page = clean_dump(list(_paragraphs([line for line in numbered if line_key(line.text) not in running])))
    page.title = page.title or tidy(found["title"]).strip()
    page.removed = sorted(page.removed + removed, key=lambda line: line.line)
    return article_of_page(article_id, page, today=today)


def extract(data: bytes) -> dict[str, Any]:
    """Run pypdf over at most ``MAX_PAGES`` pages; meant for the child process."""
    from pypdf import PdfReader  # noqa: PLC0415 - needed in the child only

    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise ValueError("it is locked with a password")
    if len(reader.pages) > MAX_PAGES:
        raise ValueError(f"it has {len(reader.pages):,} pages; the limit is {MAX_PAGES}")
    title = reader.metadata.title if reader.metadata is not None else None
    return {"title": str(title or ""), "pages": [page.extract_text() for page in reader.pages]}


def _running_lines(pages: list[list[str]]) -> frozenset[str]:
    """Return the keys of heads and feet: outermost lines that three pages and half of all pages share."""
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page if line]
        counts.update({line_key(line) for line in (*lines[:_HEAD_LINES], *lines[-_HEAD_LINES:])})
    least = max(_MIN_PAGES_OF_RUNNING_LINE, len(pages) / 2)
    return frozenset(key for key, count in counts.items() if count >= least)


def _paragraphs(lines: list[Line]) -> Iterator[Line]:
    """Join the lines of a paragraph: it ends at an empty line, or short of the margin before a new beginning."""
    widths = [len(line.text) for line in lines if line.text]
    margin = 0.8 * median(widths) if widths else 0
    spellings = _spellings(lines)
    number, text = 0, ""
    for line, following in zip_longest(lines, lines[1:], fillvalue=Line(0, "")):
        if line.text:
            number = number or line.number
            text = _joined(text, line.text, spellings)
        if text and (len(line.text) < margin and not following.text[:1].islower()):
            yield Line(number, text)
            number, text = 0, ""
    if text:
        yield Line(number, text)


def _spellings(lines: list[Line]) -> AbstractSet[str]:
    """Return the words of all lines and their neighbours: ``face``, ``face recognition``, ``face-recognition``."""
    text = "\n".join(line.text for line in lines).casefold()
    return {*_WORD.findall(text), *_NEIGHBOURS.findall(text)}


def _joined(upper: str, lower: str, spellings: AbstractSet[str]) -> str:
    """Join two lines, without the hyphen that parts a word between them.

    The hyphen stays where ``spellings`` hold it too, or hold its two sides as neighbours and never as one word.
    """
    broken = _HYPHENATED.search(f"{upper.rpartition(' ')[2]}\n{lower}")
    if broken is None:
        return f"{upper} {lower}".strip()
    first, second = broken[1].casefold(), broken[2].casefold()
    are_two = f"{first} {second}" in spellings and first + second not in spellings
    return upper + lower if are_two or f"{first}-{second}" in spellings else upper[:-1] + lower
