"""Patterns of which each is compiled no sooner than a text has the words that it begins with.

Hundreds of patterns take a tenth of a cold start to compile, and "Does IBM ..." can match few of them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

_LITERAL = re.compile(r"[a-z' ]*(?![?*{])")
# The marks of a pattern that matter to where its alternatives part: an escaped one, a class, brackets, a bar.
_MARK = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
_DEEPER = {"(": 1, ")": -1}
_LOOK = ("(?!", "(?=", "(?<!", "(?<=")
_NO_WORD = re.compile(r"\W")
_PADDED = r"(?:{})\W*"


class Wordings:
    """Matches a text in lower case against patterns, at the start of a word only."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Note how each pattern begins."""
        self._beginnings = [(tuple(f" {_spaced(one)}" for one in _beginnings(one)), one) for one in patterns]

    def begin(self, text: str) -> bool:
        """Tell whether a pattern matches where ``text`` begins."""
        opening = f" {_spaced(text)}"
        return any(
            opening.startswith(beginnings) and _compiled(pattern).match(text) is not None
            for beginnings, pattern in self._beginnings
        )

    def occur_in(self, text: str) -> bool:
        """Tell whether a pattern matches anywhere in ``text``."""
        words = f" {_spaced(text)}"
        return any(
            any(beginning in words for beginning in beginnings) and _compiled(pattern).search(text) is not None
            for beginnings, pattern in self._beginnings
        )

    def make_up(self, text: str) -> bool:
        """Tell whether a pattern matches all of ``text`` but for marks at its end."""
        opening = f" {_spaced(text)}"
        return any(
            opening.startswith(beginnings) and _compiled(_PADDED.format(pattern)).fullmatch(text) is not None
            for beginnings, pattern in self._beginnings
        )


def _spaced(text: str) -> str:
    return _NO_WORD.sub(" ", text)


def _beginnings(pattern: str) -> Iterator[str]:
    """Yield wordings of which any match of ``pattern`` begins with one; nothing of it where that is not plain."""
    for alternative in _alternatives(pattern):
        yield from _beginnings_of_one(alternative.removeprefix("^"))


def _beginnings_of_one(pattern: str) -> Iterator[str]:
    if not pattern.startswith("(?"):
        literal = _LITERAL.match(pattern)
        yield literal[0] if literal else ""
        return
    end = _end_of_group(pattern)
    group, rest = pattern[:end], pattern[end:]
    if group.startswith(_LOOK):
        yield from _beginnings_of_one(rest)
        return
    yield from _beginnings(group[3:-1])
    if rest[:1] in {"?", "*"}:
        yield from _beginnings_of_one(rest[1:].removeprefix("?"))
    elif rest.startswith("{"):
        yield ""


def _alternatives(pattern: str) -> Iterator[str]:
    """Part ``pattern`` at the bars that stand in no bracket."""
    depth, start = 0, 0
    for mark in _MARK.finditer(pattern):
        depth += _DEEPER.get(mark[0], 0)
        if mark[0] == "|" and not depth:
            yield pattern[start : mark.start()]
            start = mark.end()
    yield pattern[start:]


def _end_of_group(pattern: str) -> int:
    """Return where the bracket closes that ``pattern`` begins with."""
    depth = 0
    for mark in _MARK.finditer(pattern):
        depth += _DEEPER.get(mark[0], 0)
        if not depth:
            return mark.end()
    raise ValueError(f"a bracket is not closed: {pattern}")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})")
