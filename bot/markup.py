"""Telegram HTML: text made safe for it, what a reader sees of it, and how long Telegram takes that to be."""

import html

from bot.wording import contain
from corpus.patterns import Pattern

MESSAGE_UNITS = 4096  # longest Telegram message, in UTF-16 units after its tags are read
MESSAGE_ENTITIES = 100  # most tags, links and quotes in one message
_TAG = Pattern(r"</?[a-z][^>]*>")


def escape(text: str) -> str:
    """Return ``text`` contained (``wording.contain``) and without anything that is read as markup."""
    return html.escape(contain(text))


def plain(markup: str) -> str:
    """Return what a reader sees of ``markup``."""
    return html.unescape(_TAG.sub("", markup))


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, as Telegram does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
