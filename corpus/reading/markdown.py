"""Markdown articles: YAML front matter and prose.

Front matter says what a page cannot: which event it is, what it replaces, where it was reported. Inline marks are
taken off, so that a quote reads as it would on a page; backslash escapes follow CommonMark 0.31, section 2.4.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from corpus.article import Article, Source
from corpus.cleaning import cut_comments
from corpus.dates import PartialDate
from corpus.header import read_dates
from corpus.line_rules import Line
from corpus.page import Page
from corpus.patterns import Pattern
from corpus.publication import PageDate, date_of_page
from corpus.reading.decoding import tidy
from corpus.stated import claim_values, read_claims

KEYS = (
    "id", "title", "published", "as_of", "date_source", "publisher", "author", "url", "actors", "facts", "supersedes",
    "relates_to", "sources", "statements",
)  # fmt: skip
_MAX_FRONT_MATTER_CHARS = 20_000
_SOURCE_KEYS = ("publisher", "title", "date", "url")
_FRONT_MATTER = Pattern(r"---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_MARKS = Pattern(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)"
    r"|\[(?P<link>[^\[\]\n]{1,300})\]\([^()\n]{0,2000}\)"
    r"|<!--[^>\n]{0,300}-->"
    r"|(?P<mark>\*{1,3}|`{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=[\w.,!?])_{1,2}(?!\w))"
)
_ITEM = Pattern(r"(?:[-*+]|\d{1,3}[.)])\s+")
_HEADING = Pattern(r"(?P<level>#{1,6})\s+(?P<text>.+?)\s*#*$")
_HEADING_LINE = Pattern(r"^#{1,6} \S", re.MULTILINE)
_RULE = Pattern(r"(?:[-*_=]\s*){3,}$")
_ESCAPED_IN_TEXT = Pattern(r"[\\`*_\[\]<>]")


class _Loader(yaml.CSafeLoader):
    """YAML without dates, so ``2020-06`` and ``2020-06-08`` both stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def is_marked_up(text: str) -> bool:
    """Say whether a text has front matter or a heading; without either it is a page saved under the wrong name."""
    return _FRONT_MATTER.match(text) is not None or _HEADING_LINE.search(text) is not None


def parse_markdown(text: str, default_id: str) -> Article:
    """Read one Markdown article; raises ``ValueError`` that names the key and what is wrong with it."""
    match = _FRONT_MATTER.match(text)
    front = _front_matter(match["yaml"]) if match else {}
    headings, paragraphs = _blocks(text[match.end() :] if match else text)
    title = _text(front, "title") or (headings[0] if headings else re.sub(r"[-_]+", " ", default_id))
    if paragraphs and headings and paragraphs[0] == headings[0] and len(paragraphs) > 1:
        paragraphs = paragraphs[1:]
    published = _date(front, "published")
    page = _page(paragraphs, text, is_dated=published is not None)
    found = date_of_page(page.date_lines, page.text) if published is None else PageDate(published, "front matter")
    sources = tuple(_sources(front))
    return Article(
        id=_text(front, "id") or default_id,
        title=title,
        text=page.text,
        publisher=_text(front, "publisher") or (sources[0].publisher if sources else page.publisher),
        author=_text(front, "author"),
        published=found.published,
        as_of=_date(front, "as_of"),
        date_source=_text(front, "date_source") or found.source,
        url=_text(front, "url") or (sources[0].url if sources else ""),
        actors=_names(front, "actors"),
        facts=_names(front, "facts"),
        supersedes=_names(front, "supersedes"),
        relates_to=_names(front, "relates_to"),
        sources=sources,
        stated=read_claims(front.get("statements") or [], page.text),
        removed=tuple(page.removed),
        comments=page.comments,
    )


def _page(paragraphs: Sequence[str], text: str, *, is_dated: bool) -> Page:
    """Part an article from the comments below it and, where no front matter dates it, from the date lines above."""
    numbers = {_plain(line.lstrip("# ")): number for number, line in enumerate(text.split("\n"), 1)}
    page, lines = Page(), [Line(numbers.get(part, place), part) for place, part in enumerate(paragraphs, 1)]
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


def _front_matter(text: str) -> Mapping[str, Any]:
    if len(text) > _MAX_FRONT_MATTER_CHARS:
        raise ValueError(f"front matter has {len(text):,} characters; the limit is {_MAX_FRONT_MATTER_CHARS:,}")
    try:
        front = yaml.load(text, Loader=_Loader)  # noqa: S506 - a subclass of the safe loader
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"front matter is not YAML: {_one_line(error)}") from error
    if front is None:
        return {}
    if not isinstance(front, dict):
        raise ValueError("front matter must be a list of `key: value` lines")  # noqa: TRY004 - bad data, not a bad call
    unknown = [str(key) for key in front if key not in KEYS]
    if unknown:
        raise ValueError(f"unknown front matter key {unknown[0]!r}; known are {', '.join(KEYS)}")
    return front


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300]


def _text(front: Mapping[str, Any], key: str) -> str:
    value = front.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(f"front matter key {key!r} must be text, not {value!r}")  # noqa: TRY004 - as above
    return tidy(str(value)).strip()


def _date(front: Mapping[str, Any], key: str) -> PartialDate | None:
    value = _text(front, key)
    try:
        return PartialDate.parse(value) if value else None
    except ValueError as error:
        raise ValueError(f"front matter key {key!r}: {error}") from error


def _names(front: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = front.get(key) or []
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"front matter key {key!r} must be a list of names, like [IBM, Amazon]")
    return tuple(tidy(name).strip() for name in value)


def _sources(front: Mapping[str, Any]) -> Iterator[Source]:
    values = front.get("sources") or []
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise ValueError(f"front matter key 'sources' must be a list of entries with {', '.join(_SOURCE_KEYS)}")
    for value in values:
        unknown = [str(key) for key in value if key not in _SOURCE_KEYS]
        if unknown:
            raise ValueError(f"unknown key {unknown[0]!r} in 'sources'; known are {', '.join(_SOURCE_KEYS)}")
        yield Source(_text(value, "publisher"), _text(value, "title"), _date(value, "date"), _text(value, "url"))


def _source_values(source: Source) -> dict[str, str]:
    values = {key: str(getattr(source, key) or "") for key in _SOURCE_KEYS}
    return {key: value for key, value in values.items() if value}


def _blocks(body: str) -> tuple[list[str], list[str]]:
    """Return the headings of level one and all paragraphs, inline marks taken off."""
    headings, paragraphs = [], []
    for block in re.split(r"\n[ \t]*\n", body):
        for level, text in _parts(block):
            plain = _plain(text)
            if level == 1:
                headings.append(plain)
            if plain:
                paragraphs.append(plain)
    return headings, paragraphs


def _parts(block: str) -> Iterator[tuple[int, str]]:
    """Split a block into headings (with their level) and paragraphs (level 0); wrapped lines are joined."""
    paragraph: list[str] = []
    for line in [line.strip() for line in block.split("\n")]:
        heading = _HEADING.match(line)
        if heading or _RULE.match(line) or _ITEM.match(line) or line.startswith("```"):
            yield 0, " ".join(paragraph)
            paragraph = []
        if heading:
            yield len(heading["level"]), heading["text"]
        elif line and not _RULE.match(line) and not line.startswith("```"):
            paragraph.append(
                _ITEM.sub("", line.removeprefix("> "), count=1) if _ITEM.match(line) else line.removeprefix("> ")
            )
    yield 0, " ".join(paragraph)


def _plain(text: str) -> str:
    return _MARKS.sub(lambda match: match["escaped"] or match["link"] or "", text).strip()


def _escaped(paragraph: str) -> str:
    """Escape what ``parse_markdown`` would read as a mark."""
    text = _ESCAPED_IN_TEXT.sub(lambda match: "\\" + match[0], paragraph)
    number = re.match(r"\d{1,3}(?=[.)]\s)", text)
    if number:
        return f"{number[0]}\\{text[number.end() :]}"
    return "\\" + text if text and text[0] in "#+=-~|" else text
