"""File names and ids for articles, from titles nobody checked."""

import unicodedata
from collections.abc import Container
from hashlib import sha256

from corpus.article import Article
from corpus.patterns import Pattern

_MAX_CHARS = 60
_UNSAFE = Pattern(r"[^a-z0-9]+")
_SAFE_ID = Pattern(r"[a-z0-9][a-z0-9._-]{0,99}")
_VERSION = Pattern(r"-v\d+$")
# Names that Windows keeps for devices.
_RESERVED = frozenset({"con", "prn", "aux", "nul"})


def article_id(article: Article, taken: Container[str]) -> str:
    """Return a free id for a new article: the one it declares where that is safe, else title and date.

    An id is also a file name: letters, digits and hyphens, so it names no other folder.
    """
    if article.facts and _SAFE_ID.fullmatch(article.id) and article.id not in taken:
        return article.id
    stem = slug(article.title) or f"article-{_digest(article)}"
    if article.published is not None:
        stem = f"{stem}-{article.published}"
    while stem in taken:
        stem = f"{stem}-{_digest(article)}"
    return stem


def next_version(earlier: str, taken: Container[str]) -> str:
    """Return the first free id of the form ``name-v2`` after the id of an earlier version."""
    base, number = _VERSION.sub("", earlier), 2
    while f"{base}-v{number}" in taken:
        number += 1
    return f"{base}-v{number}"


def slug(title: str) -> str:
    """Return ``title`` in lower-case ASCII letters, digits and hyphens, cut at a word."""
    plain = unicodedata.normalize("NFKD", title[:300]).encode("ascii", "ignore").decode().lower()
    words = _UNSAFE.sub("-", plain).strip("-")
    cut = words if len(words) <= _MAX_CHARS else words[: _MAX_CHARS + 1].rpartition("-")[0] or words[:_MAX_CHARS]
    return "" if cut in _RESERVED else cut


def _digest(article: Article) -> str:
    return sha256(article.text.encode()).hexdigest()[:8]
