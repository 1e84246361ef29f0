"""Bytes of unknown encoding to text that every later stage can trust."""

import codecs
import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from corpus.reading.errors import Unreadable

MAX_LINE_CHARS = 100_000
_NUL_SHARE_OF_BINARY = 0.1
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# On the web ISO 8859-1 means Windows-1252 (WHATWG Encoding, 4.2): the former has controls where the latter has quotes.
_MEANT_BY = {"iso8859-1": "cp1252"}
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Joiners carry meaning between letters of Persian or Indic scripts and in emoji, but only hide things beside Latin.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
    r"|(?<=[A-Za-z])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z])"
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
# Ligatures, and letters followed by their accents: four at most, because putting many in order takes quadratic time.
_TO_COMPOSE = re.compile(r"(?:[\ufb00-\ufb06]|\w(?=[\u0300-\u036f]))[\u0300-\u036f]{0,4}+(?![\u0300-\u036f])")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Decode by byte order mark, else UTF-8, else ``declared``, else Windows-1252; then ``tidy`` the text.

    UTF-8 with a few broken bytes stays UTF-8; a byte without a meaning becomes U+FFFD. Raises ``ValueError`` for binary
    data.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return tidy(data[len(mark) :].decode(encoding, errors="replace"))
    if data.count(0) > len(data) * _NUL_SHARE_OF_BINARY:
        raise ValueError("binary data, or UTF-16 without a byte order mark; save it as UTF-8")
    return tidy(_without_mark(data, declared))


def _without_mark(data: bytes, declared: str | None) -> str:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if not broken or broken < sum(not char.isascii() for char in text) - broken:
        return text
    if declared:
        with suppress(LookupError, UnicodeError):
            return data.decode(_MEANT_BY.get(codecs.lookup(declared).name, declared))
    return data.decode("cp1252", errors="replace")


def tidy(text: str) -> str:
    """Drop what no reader sees (NUL, zero-width, direction marks), end lines alike, replace lone surrogates.

    Ligatures become letters and accents join theirs, as in the questions that look for them.
    """
    visible = _INVISIBLE.sub("", _SURROGATE.sub("\ufffd", _LINE_ENDS.sub("\n", text)))
    return _TO_COMPOSE.sub(lambda match: unicodedata.normalize("NFKC", match[0]), visible)


def refuse_long_lines(path: Path | str, text: str) -> None:
    """Raise ``Unreadable`` where one line is longer than ``MAX_LINE_CHARS``."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE_CHARS:
            raise Unreadable(path, f"line {number} has {len(line):,} characters; the limit is {MAX_LINE_CHARS:,}")
