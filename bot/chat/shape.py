"""The shape of an answer: whole, or two lines for everyone and the rest for those who open it."""

import re
from enum import StrEnum

from bot.markup import plain

_QUOTE_TAG = re.compile(r"</?blockquote[^>]*>")
_LINES = 2


class Layout(StrEnum):
    """How a chat wants its answers; groups fold and private chats do not, where nobody has said otherwise."""

    FOLDED = "folded"
    WHOLE = "whole"

    @staticmethod
    def of(kept: str | None, *, private: bool) -> "Layout":
        """Return the layout a chat has chosen, or the one it starts with."""
        if kept in set(Layout):
            return Layout(kept)
        return Layout.WHOLE if private else Layout.FOLDED

    def lay_out(self, markup: str) -> str:
        """Return Telegram HTML in this layout."""
        return fold(markup) if self is Layout.FOLDED else markup


def fold(markup: str) -> str:
    """Keep the first two lines of Telegram HTML and put the rest into one expandable quote.

    Quotes do not nest in Telegram, so those inside become plain paragraphs. Lines must not be crossed by other tags.
    """
    lines = [line for line in markup.split("\n") if line.strip()]
    head = next((n for n, line in enumerate(lines[:_LINES]) if "<blockquote" in line), _LINES)
    rest = _QUOTE_TAG.sub("", "\n".join(lines[head:])).strip()
    if not plain(rest).strip():
        return markup
    return "\n".join([*lines[:head], f"<blockquote expandable>{rest}</blockquote>"])
