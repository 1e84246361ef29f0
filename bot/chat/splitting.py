"""Telegram HTML too long for one message becomes several, each well-formed by itself.

Telegram's limits for one message: 4096 UTF-16 code units after parsing, 100 entities.
"""

import html
import re
from collections.abc import Iterator

from msgspec import Struct, field

from bot.markup import MESSAGE_ENTITIES, MESSAGE_UNITS, plain, utf16_length

_TOKEN = re.compile(
    r"<(?P<close>/?)(?P<tag>[a-z][a-z0-9-]*)[^>]*>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);|\n+|[^\s<&]+|[^\S\n]+|[<&]"
)


def split_html(markup: str, max_units: int = MESSAGE_UNITS, max_entities: int = MESSAGE_ENTITIES) -> tuple[str, ...]:
    """Cut ``markup`` at paragraphs, else at words, into parts that Telegram accepts.

    A tag open at a cut is closed before it and opened again behind it; no reference or surrogate pair is cut.
    """
    if utf16_length(markup) <= max_units and markup.count("<") <= max_entities:
        # Reading tags and references only makes it shorter.
        whole = markup.strip("\n ")
        return (whole,) if plain(whole).strip() else ()
    parts = [
        part
        for block in _parts(markup, max_units, max_entities)
        if (part := block.strip("\n ")) and plain(part).strip()
    ]
    return tuple(parts)


class _Part(Struct):
    pieces: list[str] = field(default_factory=list)
    units: int = 0
    entities: int = 0
    last_break: int = 0


def _parts(markup: str, max_units: int, max_entities: int) -> Iterator[str]:
    open_tags: list[str] = []
    part = _Part()
    for token in _tokens(markup, max_units):
        match = _TOKEN.fullmatch(token)
        tag = match["tag"] if match else None
        units = 0 if tag else utf16_length(html.unescape(token))
        starts = bool(tag and match and not match["close"])
        while part.units and (part.units + units > max_units or part.entities + starts > max_entities):
            yield _cut(part, open_tags)
        part.pieces.append(token)
        part.units += units
        part.entities += starts
        if starts:
            open_tags.append(token)
        elif tag and open_tags:
            open_tags.pop()
        if not open_tags and token.startswith("\n"):
            part.last_break = len(part.pieces)
    yield "".join(part.pieces)


def _cut(part: _Part, open_tags: list[str]) -> str:
    """Return what is full and leave in ``part`` what begins the next message."""
    if part.last_break:
        full = "".join(part.pieces[: part.last_break])
        rest = part.pieces[part.last_break :]
    else:
        full = "".join(part.pieces) + "".join(f"</{_name(tag)}>" for tag in reversed(open_tags))
        rest = list(open_tags)
    tags = [piece for piece in rest if _TOKEN.fullmatch(piece) and piece.startswith("<") and len(piece) > 1]
    part.pieces = rest
    part.units = sum(utf16_length(html.unescape(piece)) for piece in rest if piece not in tags)
    part.entities = sum(not tag.startswith("</") for tag in tags)
    part.last_break = 0
    return full


def _name(tag: str) -> str:
    match = _TOKEN.match(tag)
    return match["tag"] if match else ""


def _tokens(markup: str, max_units: int) -> Iterator[str]:
    """Yield tags, references, line breaks and words; a word longer than a message comes in pieces."""
    step = max(1, max_units // 2)
    for match in _TOKEN.finditer(markup):
        token = match[0]
        if match["tag"] or len(token) <= step:
            yield token
        else:
            yield from (token[start : start + step] for start in range(0, len(token), step))
