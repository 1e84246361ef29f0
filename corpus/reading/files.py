"""One file to one article, whatever its kind."""

import os
import re
import stat
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from corpus.article import Article
from corpus.dates import PartialDate
from corpus.letters import signed_by
from corpus.publication import plausible
from corpus.reading.decoding import decode, refuse_long_lines
from corpus.reading.errors import Unreadable
from corpus.reading.html import read_html
from corpus.reading.markdown import is_marked_up, parse_markdown
from corpus.reading.pdf import read_pdf
from corpus.reading.text import article_of_dump, with_short_head

MAX_MIB = 5
MAX_PDF_MIB = 20
MARKDOWN = frozenset({".md", ".markdown"})
DUMPS = frozenset({".txt", ".text"})
HTML = frozenset({".html", ".htm", ".xhtml"})
PDF = frozenset({".pdf"})
_DATE_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
READABLE = MARKDOWN | DUMPS | HTML | PDF


def read_file(path: Path, *, boilerplate: AbstractSet[str] = frozenset(), today: date | None = None) -> Article:
    """Read ``path`` by its suffix; its name without suffix is the id, unless its front matter gives one.

    ``boilerplate`` holds lines known from other files (``cleaning.shared_lines``), left out of text dumps. Raises
    ``Unreadable`` for whatever gives no article.
    """
    data = read_bytes(path)
    try:
        return _dated_by_name(with_short_head(signed_by(_article(path, data, boilerplate, today))), path, today)
    except (ValueError, RecursionError) as error:
        raise Unreadable(path, str(error)) from error


def read_bytes(path: Path) -> bytes:
    """Read a regular file of at most ``MAX_MIB``, a PDF of ``MAX_PDF_MIB``; raises ``Unreadable``."""
    max_mib = MAX_PDF_MIB if path.suffix.lower() in PDF else MAX_MIB
    try:
        # Not waiting on open keeps a named pipe from stopping the run.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:  # noqa: PTH123 - Path.open takes no descriptor
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise Unreadable(path, "not a regular file")
            if status.st_size > max_mib << 20:
                size_mib = status.st_size / (1 << 20)
                raise Unreadable(path, f"{size_mib:,.0f} MiB; the limit is {max_mib} MiB, split the file")
            data = file.read((max_mib << 20) + 1)
    except OSError as error:
        raise Unreadable(path, error.strerror or "cannot be read") from error
    if not data.strip():
        raise Unreadable(path, "the file is empty")
    return data


def text_of(path: Path) -> str:
    """Read and decode a text file; raises ``Unreadable``."""
    try:
        text = decode(read_bytes(path))
    except ValueError as error:
        raise Unreadable(path, str(error)) from error
    refuse_long_lines(path, text)
    return text


def id_of(path: Path) -> str:
    """Derive an article id from a file name."""
    return _as_id(path.stem)


def id_with_folders(path: Path) -> str:
    """Derive an article id from a relative path as a whole, for files of one name in several folders."""
    return _as_id("-".join(path.parts))


def _as_id(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or "article"


def _dated_by_name(article: Article, path: Path, today: date | None) -> Article:
    """Take the date from a name like ``story-2020-06-11.txt`` where the text gives none."""
    match = _DATE_IN_NAME.search(path.stem) if article.published is None else None
    try:
        published = PartialDate.parse(match[0]) if match else None
    except ValueError:
        return article
    if not plausible(published, today=today):
        return article
    return replace(article, published=published, date_source="file name")


def _article(path: Path, data: bytes, boilerplate: AbstractSet[str], today: date | None) -> Article:
    suffix = path.suffix.lower()
    if suffix in HTML:
        return read_html(id_of(path), data, today=today)
    if suffix in PDF:
        return read_pdf(id_of(path), data, today=today)
    if suffix not in MARKDOWN | DUMPS:
        raise ValueError(f"files of kind {suffix or '(none)'!r} are not read; use {', '.join(sorted(READABLE))}")
    text = decode(data)
    refuse_long_lines(path, text)
    if suffix in MARKDOWN and is_marked_up(text):
        return parse_markdown(text, id_of(path))
    return article_of_dump(id_of(path), text, boilerplate=boilerplate, today=today)
