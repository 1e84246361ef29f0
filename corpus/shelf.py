"""Put an article into the corpus folder: a safe name, nothing overwritten, the file whole or not there."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from corpus.article import Article
from corpus.reading.errors import Unreadable
from corpus.reading.files import read_file
from corpus.reading.markdown import render_markdown

_MAX_NAME_CHARS = 80
_UNSAFE = re.compile(r"[^a-z0-9]+")


def shelve(folder: Path, article: Article) -> Path | None:
    """Write ``article`` as Markdown below ``folder``, made when missing, and return the file.

    None means that the very same text lies there under the same name already. Another text under that name is left
    alone: the new article gets a number behind its name and id.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = (folder / f"{own_id}.md" for own_id in _own_ids(article))
    path = next(path for path in paths if not path.exists() or _text_in(path) == article.text)
    if path.exists():
        return None
    _write(path, render_markdown(replace(article, id=path.stem)))
    return path


def file_name(article: Article) -> str:
    """Return a name of small letters, digits and hyphens, from the id or, where that has none, from the title."""
    for candidate in (article.id, article.title):
        if name := _UNSAFE.sub("-", candidate.lower())[:_MAX_NAME_CHARS].strip("-"):
            return name
    return "article"


def _own_ids(article: Article) -> Iterator[str]:
    name = file_name(article)
    yield name
    yield from (f"{name}-{number}" for number in count(2))


def _text_in(path: Path) -> str | None:
    try:
        return read_file(path).text
    except Unreadable:
        return None


def _write(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.new")
    with temporary.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    temporary.replace(path)
