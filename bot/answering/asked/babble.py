"""Texts that ask nothing of any article: letters at random, "are you sure?" where nothing was said yet."""

import re
from collections.abc import Callable

from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.words import words

_SURE = Pattern(
    r"\W*(?:are you|you) (?:really |quite |absolutely )?(?:sure|certain|serious)\b[\w ]{0,20}\W*$", re.IGNORECASE
)


def asks_of_nothing(text: str, is_known: Callable[[str], bool]) -> bool:
    """Tell whether the first text of a talk has several words and knows none, or asks back as if something was said.

    ``is_known`` tells whether a word in lower case stands in an article or names somebody.
    """
    said = [word.text.lower() for word in words(text)]
    unknown = len(said) > 1 and ordinary_words().isdisjoint(said) and not any(map(is_known, said))
    return (unknown and text.islower()) or _SURE.match(text) is not None
