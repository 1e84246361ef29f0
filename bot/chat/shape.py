"""The shape of an answer in a group: two lines for everyone, the rest for those who open it."""

import re

from bot.chat.splitting import plain

_QUOTE_TAG = re.compile(r"</?blockquote[^>]*>")
_LINES = 2


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
