"""The block of keys above a Markdown article: ours, and what other programs that keep articles call the same."""

import difflib
import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from corpus.dates import PartialDate
from corpus.publication import date_of_page
from corpus.reading.decoding import tidy

KEYS = (
    "id", "title", "published", "as_of", "date_source", "publisher", "author", "url", "actors", "facts", "supersedes",
    "relates_to", "sources", "statements",
)  # fmt: skip
# What newsrooms, blogs and site builders write; the first that a file has is taken.
_CALLED = {
    "title": ("headline",),
    "published": ("date", "published_at", "pubdate", "publish_date", "date_published", "publication_date", "datetime"),
    "publisher": ("publication", "outlet", "source", "site", "newspaper", "organisation", "organization"),
    "author": ("byline", "authors", "writer", "reporter"),
    "url": ("link", "permalink", "canonical_url", "canonical"),
}
_MAX_CHARS = 20_000
_LIKE = 0.8  # share of letters from which on an unknown key is a known one mistyped


class _Loader(yaml.CSafeLoader):
    """YAML without dates, so ``2020-06`` and ``2020-06-08`` both stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_front_matter(text: str, *, is_toml: bool = False) -> Mapping[str, Any]:
    """Return the values of ``text`` under our keys; raises ``ValueError`` where it is none or mistypes a key of ours.

    What others call the title, the day or the publisher is taken for it; what is of no use here is passed over.
    """
    if len(text) > _MAX_CHARS:
        raise ValueError(f"front matter has {len(text):,} characters; the limit is {_MAX_CHARS:,}")
    front = _toml(text) if is_toml else _yaml(text)
    if front is None:
        return {}
    if not isinstance(front, dict):
        raise ValueError("front matter must be a list of `key: value` lines")  # noqa: TRY004 - bad data, not a bad call
    if isinstance(front.get("published"), bool):  # whether a site shows the page, not when it came out
        del front["published"]
    others = {str(key).lower().replace("-", "_"): value for key, value in front.items() if key not in KEYS}
    called = [name for names in _CALLED.values() for name in names]
    if mistyped := [key for key in others if key not in called and difflib.get_close_matches(key, KEYS, 1, _LIKE)]:
        raise ValueError(f"unknown front matter key {mistyped[0]!r}; known are {', '.join(KEYS)}")
    return {key: value for key in KEYS if (value := front.get(key) or _called_otherwise(key, others)) is not None}


def _yaml(text: str) -> Any:
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a subclass of the safe loader
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"front matter is not YAML: {_complaint(error)}") from error


def _toml(text: str) -> Any:
    """Return the values of TOML as YAML gives them: a date or a time is text."""
    import tomllib  # noqa: PLC0415 - a parser that most processes never need

    try:
        return json.loads(json.dumps(tomllib.loads(text), default=str))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ValueError(f"front matter is not TOML: {error}") from error


def _called_otherwise(key: str, others: Mapping[str, Any]) -> str | None:
    """Return what ``key`` is called by others; of a date only what is one."""
    values = (others.get(name) for name in _CALLED.get(key, ()))
    lists = (value if isinstance(value, list) else [value] for value in values)
    text = next(filter(None, (", ".join(one for one in several if isinstance(one, str)) for several in lists)), None)
    return _day(text) if text and key == "published" else text


def _day(text: str) -> str | None:
    """Return the ISO form of a day that is written out or has a time behind it; None where ``text`` is no date."""
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        found = date_of_page([text], "").published
        return None if found is None else str(found)


def text_of(front: Mapping[str, Any], key: str) -> str:
    """Return the text under ``key``, empty where there is none; raises ``ValueError`` that names the key."""
    value = front.get(key)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(f"front matter key {key!r} must be text, not {value!r}")  # noqa: TRY004 - as above
    return tidy(str(value)).strip()


def day_of(front: Mapping[str, Any], key: str) -> PartialDate | None:
    """Return the date under ``key``, None where there is none; raises ``ValueError`` that names the key."""
    value = text_of(front, key)
    try:
        return PartialDate.parse(value) if value else None
    except ValueError as error:
        raise ValueError(f"front matter key {key!r}: {error}") from error


def names_of(front: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the names under ``key``; raises ``ValueError`` that names the key."""
    value = front.get(key) or []
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"front matter key {key!r} must be a list of names, like [IBM, Amazon]")
    return tuple(tidy(name).strip() for name in value)


def _complaint(error: BaseException) -> str:
    """Return on one line what YAML complains of, and the cure of the commonest slip."""
    told = re.sub(r'\s+(?:in "<unicode string>",\s+)?', " ", str(error)).strip()[:300]
    cure = "; a value that holds a colon stands in quotes" if "mapping values are not allowed" in told else ""
    return told + cure
