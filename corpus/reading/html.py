"""HTML pages to articles: trafilatura in a child process, the line rules where it finds nothing."""

import json
import re
from collections.abc import Mapping
from datetime import date
from html.parser import HTMLParser
from typing import Any

from corpus.article import Article
from corpus.cleaning import Page, clean_body
from corpus.dates import PartialDate
from corpus.line_rules import Line, LineReason, is_prose
from corpus.publication import UNKNOWN, plausible
from corpus.reading.child import Child, ChildFailed
from corpus.reading.decoding import decode, tidy
from corpus.reading.text import article_of_dump

_TIME_LIMIT_S = 30.0
_MEMORY_LIMIT_MIB = 2048
_SHORT_PAGE_CHARS = 1500
_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|article|section|span|br|table|main|h1)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,20})", re.IGNORECASE)
_PASSWORD_FIELD = re.compile(r"<input[^>]{0,300}\btype\s{0,5}=\s{0,5}[\"']?password", re.IGNORECASE)
_SILENT = frozenset({"script", "style", "template", "noscript", "nav", "svg", "form", "select", "button", "iframe"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "time",
    ]
)

_child = Child("corpus.reading.html:extract", time_limit_s=_TIME_LIMIT_S, memory_limit_mib=_MEMORY_LIMIT_MIB)


def read_html(
    article_id: str, data: bytes, *, url: str = "", charset: str | None = None, today: date | None = None
) -> Article:
    """Read one HTML page; raises ``ValueError`` where it holds no article or asks for a login."""
    text = decode(data, declared=charset or _declared_charset(data))
    if not _TAG.search(text):
        return article_of_dump(article_id, text, today=today)
    found = _extracted(text, url)
    body = tidy(found.get("text") or "").strip()
    if _asks_for_login(text, body):
        raise ValueError("the page asks for a login; save the article while signed in, or add it as text")
    if not body:
        return article_of_dump(article_id, visible_text(text), today=today)
    return _article(article_id, body, found, url, today)


def extract(data: bytes) -> dict[str, str]:
    """Run trafilatura over ``{"html": ..., "url": ...}`` as JSON; meant for the child process."""
    import trafilatura  # noqa: PLC0415 - heavy, and needed in the child only

    request = json.loads(data)
    document = trafilatura.bare_extraction(request["html"], url=request["url"] or None, with_metadata=True)
    keys = ("text", "title", "author", "sitename", "date", "comments", "url")
    return {key: str(getattr(document, key, None) or "") for key in keys} if document is not None else {}


def visible_text(html: str) -> str:
    """Return the text of a page, one line a block, without scripts, styles, navigation and forms."""
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return "\n".join(filter(None, (" ".join(line.split()) for line in "".join(collector.parts).split("\n"))))


class _Collector(HTMLParser):
    """Gather text iteratively: depth of nesting costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in _SILENT
        if tag not in _INLINE:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag not in _INLINE:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data.replace("\n", " "))


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _extracted(text: str, url: str) -> Mapping[str, Any]:
    try:
        found: Mapping[str, Any] = _child.call(json.dumps({"html": text, "url": url}).encode())
    except ChildFailed:
        # The rules below still read what the extractor could not.
        return {}
    return found


def _asks_for_login(html: str, body: str) -> bool:
    prose = [line for line in body.split("\n") if is_prose(line)]
    return bool(_PASSWORD_FIELD.search(html)) and (len(body) < _SHORT_PAGE_CHARS and len(prose) < 3)


def _article(article_id: str, body: str, found: Mapping[str, str], url: str, today: date | None) -> Article:
    title = tidy(found.get("title") or "").strip() or re.sub(r"[-_]+", " ", article_id)
    page = _page(body, title)
    published, date_source = _published(found.get("date", ""), today)
    return Article(
        id=article_id,
        title=title,
        text=page.text,
        publisher=tidy(found.get("sitename") or "").strip() or page.publisher,
        author=tidy(found.get("author") or "").strip(),
        published=published,
        date_source=date_source,
        url=url or found.get("url", ""),
        removed=tuple(page.removed),
        comments=(*page.comments, *filter(None, tidy(found.get("comments") or "").split("\n"))),
    )


def _page(body: str, title: str) -> Page:
    """Clean the lines the extractor kept; where the rules would leave none, all of them stay."""
    numbered = (Line(number, line.strip(" \t-|")) for number, line in enumerate(body.split("\n"), 1))
    lines = [line for line in numbered if line.text]
    page = Page(title=title)
    if len(lines) > 1 and lines[0].text.casefold() == title.casefold():
        page.drop(lines[0], LineReason.HEADLINE)
        lines = lines[1:]
    clean_body(lines, page)
    return page if page.body else Page(title=title, body=lines)


def _published(iso: str, today: date | None) -> tuple[PartialDate | None, str]:
    """Take the date the page's markup gives; about one in eight of those is wrong, so the source is named."""
    try:
        published = PartialDate.parse(iso) if iso else None
    except ValueError:
        published = None
    return (published, "markup of the page") if plausible(published, today=today) else (None, UNKNOWN)
