"""HTML pages to articles: trafilatura in a child process, the line rules where it finds nothing."""

import json
import logging
import re
from collections.abc import Mapping, Sequence
from datetime import date
from html import unescape
from itertools import pairwise
from typing import Any, cast

from msgspec.structs import replace

from corpus.article import Article, Removed
from corpus.cleaning import clean_body, clean_dump
from corpus.dates import PartialDate
from corpus.footnotes import without_marks
from corpus.header import letterhead, masthead, read_dates, without_site
from corpus.imprint import DATE_LINE, is_person_like, writer
from corpus.line_rules import Line, LineReason, is_prose
from corpus.page import Page
from corpus.publication import UNKNOWN, date_of_page, plausible
from corpus.reading.boxes import reasons_of
from corpus.reading.child import Child, ChildFailed
from corpus.reading.decoding import decode, tidy
from corpus.reading.listed import Entry, entries_of, squeezed, with_lists
from corpus.reading.rows import cells_of, heads_of_pages, with_rows_told
from corpus.reading.text import article_of_dump, article_of_page, title_of
from corpus.reading.visible import Block, visible_blocks

_LOG = logging.getLogger(__name__)
_TIME_LIMIT_S = 30.0
_MEMORY_LIMIT_MIB = 2048
_SHORT_PAGE_CHARS = 1500
_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|article|section|span|br|table|main|h1)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,20})", re.IGNORECASE)
_PASSWORD_FIELD = re.compile(r"<input[^>]{0,300}\btype\s{0,5}=\s{0,5}[\"']?password", re.IGNORECASE)
_ASKS = re.compile(r"[A-Z][^.!?:]{5,120}\?")
_WINDOW = re.compile(r"<title[^>]{0,200}>(?P<title>[^<]{1,500})</title", re.IGNORECASE)
_NO_NAME = re.compile(r"[\d|\u00b7\u2022]")
_SENTENCE_OF = re.compile(
    r"(?P<name>[A-Z][\w'\u2019-]+(?: [A-Z][\w.'\u2019-]*){1,3}) (?:is|was|has|covers|writes|reports|lives)\b"
)

_MOST_BOXED_CHARS = 200_000
_HEAD_LINES = 4
_LEAST_BOXED_CHARS = 20  # from which on a line that the extractor joined is looked for in a box
_Block = tuple[Line, str]  # a visible line, and why it is not the article

_child = Child("corpus.reading.html:extract", time_limit_s=_TIME_LIMIT_S, memory_limit_mib=_MEMORY_LIMIT_MIB)
_plain_child = Child(
    "corpus.reading.html:extract_plainly", time_limit_s=_TIME_LIMIT_S, memory_limit_mib=_MEMORY_LIMIT_MIB
)


def read_html(
    article_id: str, data: bytes, *, url: str = "", charset: str | None = None, today: date | None = None
) -> Article:
    """Read one HTML page; raises ``ValueError`` where it holds no article or asks for a login.

    ``removed`` counts lines as they stand in the file: what the extractor left out is there too.
    """
    text = decode(data, declared=charset or _declared_charset(data))
    if not _TAG.search(text):
        return article_of_dump(article_id, text, today=today)
    found = _extracted(text, url)
    blocks = _blocks(found["blocks"])
    body = tidy(found.get("text", "")).strip()
    if _asks_for_login(text, body):
        raise ValueError("the page asks for a login; save the article while signed in, or add it as text")
    page = _page(body, found, blocks) if body else _page_by_rules(blocks)
    if body:
        return _article(article_id, page, found, url, today)
    return replace(article_of_page(article_id, page, today=today), url=url)


def extract(data: bytes) -> dict[str, Any]:
    """Run trafilatura over ``{"html": ..., "url": ...}`` as JSON; meant for the child process."""
    import trafilatura  # noqa: PLC0415 - heavy, and needed in the child only

    request = json.loads(data)
    document = trafilatura.bare_extraction(request["html"], url=request["url"] or None, with_metadata=True)
    keys = ("text", "title", "author", "sitename", "date", "comments") if document is not None else ()
    return extract_plainly(data) | {key: str(getattr(document, key, None) or "") for key in keys}


def extract_plainly(data: bytes) -> dict[str, Any]:
    """Return the visible blocks, whose site it is and the heads of tables; meant for the child process."""
    html = json.loads(data)["html"]
    return {"blocks": visible_blocks(html), "site": _site(html), "heads": heads_of_pages(html)}


def _site(html: str) -> str:
    """Return the paper or the body with which the title of the window ends: "Story | Harbour Post"."""
    window = _WINDOW.search(html)
    story, _, site = re.sub(r" [\u2013\u2014-] ", " | ", unescape(window["title"]) if window else "").rpartition(" | ")
    return (masthead([Line(0, site.strip())]) or letterhead(site.strip())) if story else ""


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _extracted(text: str, url: str) -> Mapping[str, Any]:
    request = json.dumps({"html": text, "url": url}).encode()
    try:
        return cast("Mapping[str, Any]", _child.call(request))
    except ChildFailed as error:
        _LOG.warning("the extractor failed (%s); the line rules read the page instead", error)
    try:
        return cast("Mapping[str, Any]", _plain_child.call(request))
    except ChildFailed as error:
        raise ValueError(f"the page cannot be read: {error}") from error


def _blocks(found: Sequence[Block]) -> list[_Block]:
    lines = [Line(number, without_marks(tidy(text))) for number, text, *_ in found]
    reasons = reasons_of(lines, [kind for *_, kind, _ in found])
    furniture = (LineReason.MENU.value if is_furniture else "" for _, _, is_furniture, *_ in found)
    return [(line, reason or menu) for line, reason, menu in zip(lines, reasons, furniture, strict=True)]


def _asks_for_login(html: str, body: str) -> bool:
    prose = [line for line in body.split("\n") if is_prose(line)]
    return bool(_PASSWORD_FIELD.search(html)) and (len(body) < _SHORT_PAGE_CHARS and len(prose) < 3)


def _article(article_id: str, page: Page, found: Mapping[str, str], url: str, today: date | None) -> Article:
    published, date_source = _published(found.get("date", ""), today)
    if published is None:
        found_in_text = date_of_page(page.date_lines, page.text, today=today)
        published, date_source = found_in_text.published, found_in_text.source
    above = [Line(removed.line, removed.text) for removed in page.removed]
    site = tidy(found.get("sitename", "")).strip()
    author = page.author or _writer(page.removed)
    return Article(
        id=article_id,
        title=without_site(page.title, site, by_person=is_person_like(author)) or title_of(article_id),
        text=page.text,
        publisher=site or page.publisher or masthead(above) or found.get("site", ""),
        author=author,
        published=published,
        date_source=date_source,
        url=url,
        removed=tuple(page.removed),
        comments=page.comments,
    )


def _names(author: str) -> str:
    """Return the names of an author line, without the role and the date beside them that came along as names.

    Where a sentence came along instead, "Ana Quill is a writer", there stays the name with which it begins.
    """
    names = [name for name in author.strip().split("; ") if not _NO_NAME.search(name)]
    if names and (sentence := _SENTENCE_OF.match(names[0])):
        return sentence["name"]
    return "; ".join(names)


def _writer(removed: Sequence[Removed]) -> str:
    """Return who wrote an article by a line that was left out of it: "Cal Rennie \u00b7 18 July 2025"."""
    lines = (one.text for one in removed if one.reason in {LineReason.OUTSIDE, LineReason.DATE})
    return next(filter(None, map(writer, lines)), "")


def _page(body: str, found: Mapping[str, Any], blocks: Sequence[_Block]) -> Page:
    """Clean the lines the extractor kept; where the rules would leave none, all of them stay."""
    title = tidy(found.get("title", "")).strip()
    heads = {tuple(map(squeezed, head)) for head in found["heads"]}
    rows = with_rows_told(body.split("\n"), lambda head: tuple(map(squeezed, head)) in heads)
    entries = _entries(found["blocks"], blocks)
    lines = with_lists(_without_boxes(_lines(rows), blocks), entries)
    lines = _with_questions(lines, [line for line, reason in blocks if not reason])
    page = Page(title=title, author=_names(tidy(found.get("author", ""))))
    clean_body(read_dates(page, _without_head(lines, title, found.get("date", ""))), page)
    if not page.body:
        page = Page(title=title, author=page.author, body=lines)
    comments = _lines(tidy(found.get("comments", "")).split("\n"))
    reasons = {squeezed(line.text): LineReason.COMMENT.value for line in comments}
    reasons |= {squeezed(removed.text): removed.reason for removed in page.removed}
    kept = {squeezed(line.text) for line in page.body}
    kept |= _cells_told(body, page)
    kept |= {squeezed(part) for entry in entries if squeezed(entry.text) in kept for part in entry.parts}
    page.removed = [
        Removed(line.number, line.text, _why_outside(line.text, title, reason, reasons))
        for line, reason in blocks
        if squeezed(line.text) not in kept
    ]
    return page


def _entries(found: Sequence[Block], blocks: Sequence[_Block]) -> list[Entry]:
    """Return the lines of a page with the items of its lists, of which those beside the article are none."""
    items = ("" if reason else item for (*_, item), (_, reason) in zip(found, blocks, strict=True))
    return entries_of([(line.text, item) for (line, _), item in zip(blocks, items, strict=True)])


def _cells_told(body: str, page: Page) -> set[str]:
    """Return the cells of tables that stand in the sentences that were made of their rows."""
    cells = (squeezed(cell) for row in body.split("\n") if row.startswith("|") for cell in cells_of(row))
    told = squeezed(page.text)
    return {cell for cell in cells if cell and cell in told}


def _without_head(lines: Sequence[Line], title: str, day: str) -> Sequence[Line]:
    """Leave out a headline that the extractor kept, the section above it, and a line of the day of the page below."""
    heads = [line.text for line in lines[:_HEAD_LINES]]
    place = next((place for place, text in enumerate(heads) if _same(text, title)), None)
    if place is None or len(lines) <= place + 1 or any(map(is_prose, heads[:place])):
        return lines
    rest = lines[place + 1 :]
    dated = [line for line in rest[:_HEAD_LINES] if day and DATE_LINE.match(line.text) and _is_of_day(line.text, day)]
    return [line for line in rest if line not in dated]


def _is_of_day(text: str, day: str) -> bool:
    return str(date_of_page([text], "").published) == day


def _with_questions(lines: Sequence[Line], blocks: Sequence[Line]) -> list[Line]:
    """Put a heading that asks back above its answer, where the extractor left it out: "No" alone tells nothing."""
    kept = {squeezed(line.text) for line in lines}
    above = {
        squeezed(answer.text): heading
        for heading, answer in pairwise(blocks)
        if _ASKS.fullmatch(heading.text) and squeezed(heading.text) not in kept
    }
    headed = ((above.get(squeezed(line.text)), line) for line in lines)
    both = [one.text for pair in headed for one in pair if one is not None]
    return [Line(number, text) for number, text in enumerate(both, 1)]


def _lines(texts: Sequence[str]) -> list[Line]:
    numbered = (Line(number, without_marks(line.strip(" \t-|"))) for number, line in enumerate(texts, 1))
    return [line for line in numbered if line.text]


def _without_boxes(lines: Sequence[Line], blocks: Sequence[_Block]) -> list[Line]:
    """Leave out what stands in a box beside the article, which the extractor may have kept."""
    beside = [squeezed(line.text) for line, reason in blocks if reason and reason != LineReason.MENU]
    article = {squeezed(line.text) for line, reason in blocks if not reason}
    boxed, whole = set(beside), "".join(beside)[:_MOST_BOXED_CHARS]
    return [
        line
        for line in lines
        if (letters := squeezed(line.text)) in article
        or not (letters in boxed or (len(letters) >= _LEAST_BOXED_CHARS and letters in whole))
    ]


def _page_by_rules(blocks: Sequence[_Block]) -> Page:
    page = clean_dump([line for line, reason in blocks if not reason])
    page.removed += [Removed(line.number, line.text, reason) for line, reason in blocks if reason]
    return page


def _why_outside(text: str, title: str, boxed: str, reasons: Mapping[str, str]) -> str:
    """Return why a line of the page is not in the article, by its box, what cleaned it away or its place."""
    if boxed and boxed != LineReason.MENU:
        return boxed
    if reason := reasons.get(squeezed(text)):
        return reason
    if _same(text, title):
        return LineReason.HEADLINE.value
    return boxed or LineReason.OUTSIDE.value


def _same(text: str, title: str) -> bool:
    return squeezed(text) == squeezed(title)


def _published(iso: str, today: date | None) -> tuple[PartialDate | None, str]:
    """Take the date the page's markup gives; about one in eight of those is wrong, so the source is named."""
    try:
        published = PartialDate.parse(iso) if iso else None
    except ValueError:
        published = None
    return (published, "markup of the page") if plausible(published, today=today) else (None, UNKNOWN)
