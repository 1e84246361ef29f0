"""The words of ``newcomers.toml``: what tells that a name is somebody's, and whose."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from corpus.tables import read_tables

_SHIPPED = Path(__file__).with_name("newcomers.toml")


@cache
def cues() -> Mapping[str, Mapping[str, str]]:
    """Load ``newcomers.toml`` once; the comment at its head says what each part means."""
    return read_tables(_SHIPPED)


@cache
def last_words(kind: str) -> frozenset[str]:
    """Return the words, in lower case, in which names of a kind of actor end: "Gazette", "Council"."""
    return frozenset(cues()["ends"][kind].split())
