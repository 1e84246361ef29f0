"""Markdown articles: YAML front matter and prose.

Front matter says what a page cannot: which event it is, what it replaces, where it was reported. Inline marks are
taken off, so that a quote reads as it would on a page; backslash escapes follow CommonMark 0.31, section 2.4.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from corpus.article import Article, Source
from corpus.cleaning import cut_comments
from corpus.footnotes import without_marks
from corpus.header import read_dates, without_site
from corpus.imprint import is_head, is_person_like
from corpus.line_rules import Line, is_prose
from corpus.page import Page
from corpus.patterns import Pattern
from corpus.publication import PageDate, date_of_page
from corpus.reading.decoding import tidy
from corpus.reading.front_matter import day_of, names_of, read_front_matter, text_of
from corpus.reading.rows import with_rows_told
from corpus.reading.text import MAX_HEAD_CHARS, title_of
from corpus.stated import claim_values, read_claims

_SOURCE_KEYS = ("publisher", "title", "date", "url")
_FRONT_MATTER = Pattern(
    r"\s*(?:---[ \t]*\n(?P<yaml>(?:.*?\n)??)(?:---|\.\.\.)|\+{3}[ \t]*\n(?P<toml>(?:.*?\n)??)\+{3})[ \t]*(?:\n|$)",
    re.DOTALL,
)
_TARGET = r"\((?:[^()\n]++|\([^()\n]{0,300}\)){0,20}+\)"  # brackets may stand in it in pairs
_MARKS = Pattern(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    rf"|!\[[^\[\]\n]{{0,300}}\]{_TARGET}"
    rf"|\[(?P<link>[^\[\]\n]{{1,300}})\]{_TARGET}"
    r"|<(?P<address>https?://[^<>\s]{1,2000})>"
    r"|<!--[^>\n]{0,300}-->"
    r"|(?<=\S)\[\^[^\[\]\s]{1,30}\](?!:)"  # of a footnote
    r"|(?P<entity>&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});)"
    r"|(?P<mark>\*{1,3}|`{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=[\w.,!?])_{1,2}(?!\w))"
)
_ITEM = Pattern(r"(?:[-*+]|(?P<number>\d{1,3}[.)]))\s+")
_HEADING = Pattern(r"(?P<level>#{1,6})\s+(?P<text>.+?)\s*#*$")
_BOLD = Pattern(r"(?:\*\*[^*\n]+\*\*|__[^_\n]+__)[ \t]*")  # alone above an article it is its title
_UNDERLINE = Pattern(r"={2,}")  # makes a title of the lines above it (CommonMark 0.31, section 4.3)
_HEADING_LINE = Pattern(rf"^#{{1,6}} \S|^\S[^\n]*\n={{2,}}[ \t]*$|\A\s*{_BOLD.pattern}$", re.MULTILINE)
_RULE = Pattern(r"(?:[-*_=]\s*){3,}$")
_ESCAPED_IN_TEXT = Pattern(r"[\\`*_\[\]<>&]")


def is_marked_up(text: str) -> bool:
    """Say whether a text has front matter or a heading; without either it is a page saved under the wrong name."""
    return any((_FRONT_MATTER.match(text), _HEADING_LINE.search(text)))


def parse_markdown(text: str, default_id: str) -> Article:
    """Read one Markdown article; raises ``ValueError`` that names the key and what is wrong with it."""
    match = _FRONT_MATTER.match(text)
    front = read_front_matter(match["toml"] or match["yaml"] or "", is_toml=match["toml"] is not None) if match else {}
    published = day_of(front, "published")
    headings, paragraphs = _blocks(text[match.end() :] if match else text, is_dated=published is not None)
    title = text_of(front, "title") or (headings[0] if headings else title_of(default_id))
    if headings and len(paragraphs) > 1:
        paragraphs = _without_title(paragraphs, headings[0])
    page = _page(paragraphs, text, text_of(front, "author"), is_dated=published is not None)
    found = date_of_page(page.date_lines, page.text) if published is None else PageDate(published, "front matter")
    sources = tuple(_sources(front))
    publisher = text_of(front, "publisher") or (sources[0].publisher if sources else page.publisher)
    return Article(
        id=text_of(front, "id") or default_id,
        title=without_site(title, publisher, by_person=is_person_like(page.author)),
        text=page.text,
        publisher=publisher,
        author=page.author,
        published=found.published,
        as_of=day_of(front, "as_of"),
        date_source=text_of(front, "date_source") or found.source,
        url=text_of(front, "url") or (sources[0].url if sources else ""),
        actors=names_of(front, "actors"),
        facts=names_of(front, "facts"),
        supersedes=names_of(front, "supersedes"),
        relates_to=names_of(front, "relates_to"),
        sources=sources,
        stated=read_claims(front.get("statements") or [], page.text),
        removed=tuple(page.removed),
        comments=page.comments,
    )


def _without_title(paragraphs: list[str], title: str) -> list[str]:
    """Leave the title out of the text below it; above it may stand what sort of text it is, who put it out and when."""
    place = paragraphs.index(title)
    return paragraphs if any(map(is_prose, paragraphs[:place])) else paragraphs[:place] + paragraphs[place + 1 :]


def _page(paragraphs: Sequence[str], text: str, author: str, *, is_dated: bool) -> Page:
    """Part an article from the comments below it and, where no front matter dates it, from the date lines above."""
    numbers = {_plain(line.lstrip("# ")): number for number, line in enumerate(text.split("\n"), 1)}
    page, lines = (
        Page(author=author),
        [Line(numbers.get(part, place), part) for place, part in enumerate(paragraphs, 1)],
    )
    page.body = cut_comments(page, lines if is_dated else read_dates(page, lines))
    return page


def render_markdown(article: Article) -> str:
    """Write ``article`` so that ``parse_markdown`` gives the same values and the same text."""
    front: dict[str, Any] = {"id": article.id, "title": article.title}
    for key in ("published", "as_of", "date_source", "publisher", "author", "url"):
        if value := getattr(article, key):
            front[key] = str(value)
    for key in ("actors", "facts", "supersedes", "relates_to"):
        if value := getattr(article, key):
            front[key] = list(value)
    if article.sources:
        front["sources"] = [_source_values(source) for source in article.sources]
    if article.stated:
        front["statements"] = [claim_values(claim) for claim in article.stated]
    dumped = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{dumped}---\n\n" + "\n\n".join(_escaped(part) for part in article.text.split("\n\n")) + "\n"


def _sources(front: Mapping[str, Any]) -> Iterator[Source]:
    values = front.get("sources") or []
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise ValueError(f"front matter key 'sources' must be a list of entries with {', '.join(_SOURCE_KEYS)}")
    for value in values:
        unknown = [str(key) for key in value if key not in _SOURCE_KEYS]
        if unknown:
            raise ValueError(f"unknown key {unknown[0]!r} in 'sources'; known are {', '.join(_SOURCE_KEYS)}")
        yield Source(text_of(value, "publisher"), text_of(value, "title"), day_of(value, "date"), text_of(value, "url"))


def _source_values(source: Source) -> dict[str, str]:
    values = {key: str(getattr(source, key) or "") for key in _SOURCE_KEYS}
    return {key: value for key, value in values.items() if value}


def _blocks(body: str, *, is_dated: bool) -> tuple[list[str], list[str]]:
    """Return the headings of level one and all paragraphs, inline marks taken off.

    What stands above a text that no front matter dates is read line by line.
    """
    headings: list[str] = []
    paragraphs: list[str] = []
    body = "\n".join(with_rows_told(body.split("\n")))
    for block in re.split(r"\n[ \t]*\n", body):
        is_title = not headings and not paragraphs and _BOLD.fullmatch(block.strip()) is not None
        is_above = not is_dated and not any(map(is_prose, paragraphs))
        for level, text in [(1, block)] if is_title else _parts(block, is_above=is_above):
            plain = _plain(text)
            if level == 1 and 0 < len(plain) <= MAX_HEAD_CHARS:
                headings.append(plain)
            if plain:
                paragraphs.append(plain)
    return headings, paragraphs


def _parts(block: str, *, is_above: bool) -> Iterator[tuple[int, str]]:
    """Split a block into headings (with their level) and paragraphs (level 0); wrapped lines are joined."""
    paragraph: list[str] = []
    for line in [line.strip() for line in block.split("\n")]:
        if paragraph and _UNDERLINE.fullmatch(line):
            yield 1, " ".join(paragraph)
            paragraph = []
            continue
        heading = _HEADING.match(line)
        if heading or _RULE.match(line) or _ITEM.match(line) or line.startswith("```"):
            yield from ((0, text) for text in _joined(paragraph, is_above=is_above))
            paragraph = []
        if heading:
            yield len(heading["level"]), heading["text"]
        elif line and not _RULE.match(line) and not line.startswith("```"):
            paragraph.append(_item(line) if _ITEM.match(line) else line.removeprefix("> "))
    yield from ((0, text) for text in _joined(paragraph, is_above=is_above))


def _item(line: str) -> str:
    """Return an item of a list without its bullet; its number stays, by which the text may refer to it."""
    return _ITEM.sub(lambda item: f"{item['number']} " if item["number"] else "", line, count=1)


def _joined(lines: list[str], *, is_above: bool) -> list[str]:
    """Join the lines of a paragraph; byline, publisher and date, one below the other, stay apart."""
    head = [_plain(line.rstrip("\\")) for line in lines] if is_above else []
    return head if is_head(head) else [" ".join(lines)]


def _plain(text: str) -> str:
    return without_marks(_MARKS.sub(_what_is_seen, text).strip())


def _what_is_seen(mark: re.Match[str]) -> str:
    """Return what a page shows in place of a mark: its letter or a space of an entity (CommonMark, section 2.5)."""
    if mark["entity"]:
        return tidy(html.unescape(mark["entity"])).strip() or " "
    return mark["escaped"] or mark["link"] or mark["address"] or ""


def _escaped(paragraph: str) -> str:
    """Escape what ``parse_markdown`` would read as a mark."""
    text = _ESCAPED_IN_TEXT.sub(lambda match: "\\" + match[0], paragraph)
    number = re.match(r"\d{1,3}(?=[.)]\s)", text)
    if number:
        return f"{number[0]}\\{text[number.end() :]}"
    return "\\" + text if text and text[0] in "#+=-~|" else text
