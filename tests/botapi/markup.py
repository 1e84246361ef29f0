"""HTML as Telegram parses it: text and entities with UTF-16 offsets, or a 400."""

import html
import re
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.errors import Refused, bad_request

ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
MAX_ENTITIES = 100
MAX_RAW_BYTES = 32768
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[a-z-]+(?:=(?:\"[^\"]*\"|'[^']*'|[^\s>]*))?)*)\s*>")
_ATTRIBUTE = re.compile(r"([a-z-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*)))?")
_REFERENCE = re.compile(r"&(?:lt|gt|amp|quot|#[0-9]+|#x[0-9A-Fa-f]+);")


def utf16_length(text: str) -> int:
    """Count UTF-16 code units, the measure of Telegram's offsets and limits."""
    return len(text.encode("utf-16-le")) // 2


@dataclass
class _Open:
    tag: str
    attributes: dict[str, str]
    start: int


@dataclass
class _Parse:
    raw: str
    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)
    open_tags: list[_Open] = field(default_factory=list)

    def run(self) -> None:
        position = 0
        while position < len(self.raw):
            position = self._step(position)
        if self.open_tags:
            raise _unparsable(f'can\'t find end tag corresponding to start tag "{self.open_tags[-1].tag}"')

    def _step(self, position: int) -> int:
        if self.raw[position] == "<":
            match = _TAG.match(self.raw, position)
            if match is None:
                raise _unparsable(f"unsupported start tag at byte offset {len(self.raw[:position].encode())}")
            (self._close if match[1] else self._start)(match[2].lower(), match[3])
            return match.end()
        reference = _REFERENCE.match(self.raw, position)
        self.text += html.unescape(reference[0]) if reference else self.raw[position]
        return reference.end() if reference else position + 1

    def _start(self, tag: str, attributes: str) -> None:
        if tag not in ENTITY_OF_TAG:
            raise _unparsable(f'unsupported start tag "{tag}"')
        parents = {opened.tag for opened in self.open_tags}
        if ("pre" in parents and tag != "code") or "code" in parents or (tag == "blockquote" and tag in parents):
            raise _unparsable(f'tag "{tag}" cannot stand here')
        found = {m[1]: html.unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(attributes)}
        self.open_tags.append(_Open(tag, found, utf16_length(self.text)))

    def _close(self, tag: str, _attributes: str) -> None:
        if not self.open_tags or self.open_tags[-1].tag != tag:
            raise _unparsable(f'unmatched end tag "{tag}"')
        opened = self.open_tags.pop()
        length = utf16_length(self.text) - opened.start
        if length:
            self.entities.append(_entity(opened, length))


def _entity(opened: _Open, length: int) -> dict[str, Any]:
    kind = ENTITY_OF_TAG[opened.tag]
    if kind == "blockquote" and "expandable" in opened.attributes:
        kind = "expandable_blockquote"
    entity: dict[str, Any] = {"type": kind, "offset": opened.start, "length": length}
    return entity | ({"url": opened.attributes.get("href", "")} if kind == "text_link" else {})


def _unparsable(why: str) -> Refused:
    return bad_request(f"can't parse entities: {why}")


def parse(raw: str, parse_mode: str | None, max_chars: int = 4096) -> tuple[str, list[dict[str, Any]]]:
    """Return text and entities of a message; raises ``Refused`` for anything Telegram would not send."""
    if len(raw.encode()) > MAX_RAW_BYTES:
        raise bad_request("text is too long")
    if parse_mode not in (None, "", "HTML"):
        raise bad_request("unsupported parse_mode")
    parsed = _Parse(raw)
    if parse_mode == "HTML":
        parsed.run()
    else:
        parsed.text = raw
    if not parsed.text.strip():
        raise bad_request("message text is empty")
    if utf16_length(parsed.text) > max_chars:
        raise bad_request("message is too long")
    if len(parsed.entities) > MAX_ENTITIES:
        raise bad_request("too many entities")
    return parsed.text, sorted(parsed.entities, key=lambda entity: (entity["offset"], -entity["length"]))
