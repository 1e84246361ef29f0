"""Patterns at the beginning of a sentence, compiled no sooner than one begins with the words they want.

Hundreds of patterns take a tenth of a cold start to compile, and "Does IBM ..." can match few of them.
"""

import re
from collections.abc import Sequence
from functools import cache

# What a pattern begins with: a choice of plain words, or a plain word; not where it may be left out or go on otherwise.
_BEGINNING = re.compile(r"\(\?:([a-z' |]+)\)(?![?*{])|([a-z']+)(?![a-z'?*{])")
_ANYTHING = ("",)


class Openings:
    """Matches a sentence in lower case against all of its patterns at the beginning."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Note how each pattern begins; none may be a bare choice ("a|b"), so that all of it begins alike."""
        self._beginnings = [(_beginnings(pattern), pattern) for pattern in patterns]

    def match(self, sentence: str) -> bool:
        """Tell whether one of the patterns matches where ``sentence`` begins."""
        able = tuple(pattern for beginnings, pattern in self._beginnings if sentence.startswith(beginnings))
        return bool(able) and _joined(able).match(sentence) is not None


def _beginnings(pattern: str) -> tuple[str, ...]:
    found = _BEGINNING.match(pattern)
    if found is None:
        return _ANYTHING
    return tuple(found[1].split("|")) if found[1] else (found[2],)


@cache
def _joined(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
