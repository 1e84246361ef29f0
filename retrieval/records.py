"""Articles as one JSON object a line, and back, without loss."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from corpus.article import Article, Removed, Source
from corpus.dates import PartialDate
from corpus.stated import claim_values, read_claims

_DERIVED = {"sha256"}
_DATES = {"published", "as_of"}
_TEXTS = ("actors", "facts", "supersedes", "relates_to", "comments")


def write_articles(path: Path, articles: Iterable[Article]) -> None:
    """Store ``articles`` in the given order."""
    records = (article_to_record(article) for article in articles)
    write_lines(path, (json.dumps(record, ensure_ascii=False, sort_keys=True) for record in records))


def read_articles(path: Path) -> tuple[Article, ...]:
    """Read what ``write_articles`` stored; raises ``ValueError`` for anything else."""
    try:
        return tuple(record_to_article(json.loads(line)) for line in read_lines(path))
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path} does not hold articles: {error!r}") from error


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Store lines of JSON."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(f"{line}\n" for line in lines)


def read_lines(path: Path) -> list[str]:
    """Return the lines of a JSON-lines file, unparsed."""
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def article_to_record(article: Article) -> dict[str, object]:
    """Return the fields of ``article`` as JSON can hold them."""
    record: dict[str, object] = {
        field.name: getattr(article, field.name) for field in fields(article) if field.name not in _DERIVED
    }
    record |= {name: _iso(getattr(article, name)) for name in _DATES}
    record["sources"] = [[s.publisher, s.title, _iso(s.date), s.url] for s in article.sources]
    record["stated"] = [claim_values(claim) for claim in article.stated]
    record["removed"] = [[line.line, line.text, line.reason] for line in article.removed]
    return record


def record_to_article(record: Mapping[str, Any]) -> Article:
    """Rebuild the article that ``article_to_record`` took apart."""
    values = dict(record)
    values |= {name: _date(record[name]) for name in _DATES}
    values |= {name: tuple(record[name]) for name in _TEXTS}
    values["sources"] = tuple(Source(p, title, _date(day), url) for p, title, day, url in record["sources"])
    values["stated"] = read_claims(record.get("stated", []), record["text"])  # generations before had none
    values["removed"] = tuple(Removed(*line) for line in record["removed"])
    return Article(**values)


def _iso(day: PartialDate | None) -> str | None:
    return None if day is None else str(day)


def _date(iso: str | None) -> PartialDate | None:
    return None if iso is None else PartialDate.parse(iso)
