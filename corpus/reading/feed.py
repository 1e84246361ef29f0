"""RSS and Atom feeds: a list of articles to get, in a child process with a time limit."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from corpus.reading.addresses import is_web_address
from corpus.reading.child import Child, ChildFailed
from corpus.reading.decoding import tidy

MAX_ENTRIES = 50
_TIME_LIMIT_S = 20.0
_MEMORY_LIMIT_MIB = 1024

_child = Child("corpus.reading.feed:extract", time_limit_s=_TIME_LIMIT_S, memory_limit_mib=_MEMORY_LIMIT_MIB)


class Entry(Struct, frozen=True):
    """One article that a feed names."""

    title: str
    url: str


def read_feed(data: bytes) -> tuple[Entry, ...]:
    """Return the first ``MAX_ENTRIES`` entries with a web address, in the order of the feed.

    Broken XML is read as far as it goes; raises ``ValueError`` where no entry is found.
    """
    try:
        found: Mapping[str, Any] = _child.call(data)
    except ChildFailed as error:
        raise ValueError(f"the feed cannot be read: {error}") from error
    entries = [Entry(tidy(title).strip(), url.strip()) for title, url in found["entries"]]
    entries = [entry for entry in entries if is_web_address(entry.url)]
    if not entries:
        raise ValueError(f"no entries; {found['trouble'] or 'it is not an RSS or Atom feed'}")
    return tuple(dict.fromkeys(entries))[:MAX_ENTRIES]


def extract(data: bytes) -> dict[str, Any]:
    """Run feedparser; meant for the child process. A ``str`` would be opened as a URL or a file, bytes never are."""
    import feedparser  # noqa: PLC0415 - needed in the child only

    feed = feedparser.parse(data)
    trouble = " ".join(str(feed.get("bozo_exception") or "").split())[:200]
    return {"entries": [[str(e.get("title", "")), str(e.get("link", ""))] for e in feed.entries], "trouble": trouble}
