"""Articles as one JSON object a line, and back, without loss; a line is parsed when its article is first asked for."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, overload

from msgspec.structs import fields, replace

from corpus.article import Article, Removed, Source
from corpus.dates import from_iso, to_iso
from corpus.stated import claim_values, read_claims

_FIELDS = tuple(field.name for field in fields(Article))
_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True)
_DATES = {"published", "as_of"}
_TEXTS = ("actors", "facts", "supersedes", "relates_to", "comments")


Home = Callable[[str], str]
"""Gives an article that has no address of its own one, by its id."""


def homeless(_article_id: str) -> str:
    """Give no address."""
    return ""


class StoredArticles(Sequence[Article]):
    """Articles by position, each parsed out of its line when first asked for; safe to use from several threads."""

    def __init__(self, lines: Sequence[str], home: Home = homeless) -> None:
        """Hold the lines that ``article_to_line`` made."""
        self.lines = lines
        self._home = home
        self._parsed: dict[int, Article] = {}

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.lines)

    @overload
    def __getitem__(self, position: int) -> Article: ...

    @overload
    def __getitem__(self, position: slice) -> Sequence[Article]: ...

    def __getitem__(self, position: int | slice) -> Article | Sequence[Article]:
        """Return the article at a position, the same object each time; raises ``IndexError`` beyond the last."""
        if isinstance(position, slice):
            return [self[number] for number in range(*position.indices(len(self)))]
        article = self._parsed.get(position)
        if article is None:
            article = record_to_article(json.loads(self.lines[position]))
            article = article if article.url else replace(article, url=self._home(article.id))
            article = self._parsed.setdefault(position, article)
        return article


def article_to_line(article: Article) -> str:
    """Return ``article`` as it is stored: equal articles give equal lines, others never do."""
    return _JSON.encode(article_to_record(article))


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Store lines of JSON."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(f"{line}\n" for line in lines)


def read_lines(path: Path) -> list[str]:
    """Return the lines of a JSON-lines file, unparsed."""
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def article_to_record(article: Article) -> dict[str, object]:
    """Return the fields of ``article`` as JSON can hold them."""
    record: dict[str, object] = {name: getattr(article, name) for name in _FIELDS}
    record |= {name: to_iso(getattr(article, name)) for name in _DATES}
    record["sources"] = [[s.publisher, s.title, to_iso(s.date), s.url] for s in article.sources]
    record["stated"] = [claim_values(claim) for claim in article.stated]
    record["removed"] = [[line.line, line.text, line.reason] for line in article.removed]
    return record


def record_to_article(record: Mapping[str, Any]) -> Article:
    """Rebuild the article that ``article_to_record`` took apart."""
    values = dict(record)
    values |= {name: from_iso(record[name]) for name in _DATES}
    values |= {name: tuple(record[name]) for name in _TEXTS}
    values["sources"] = tuple(Source(p, title, from_iso(day), url) for p, title, day, url in record["sources"])
    values["stated"] = read_claims(record.get("stated", []), record["text"])  # generations before had none
    values["removed"] = tuple(Removed(*line) for line in record["removed"])
    return Article(**values)
