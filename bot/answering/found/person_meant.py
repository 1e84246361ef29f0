"""Whom "him" and "she" stand for in a sentence, where a question names a person whom the article named just before.

"Fennwick's looked into Ida Pell's case. It apologised to her": asked whether it apologised to Pell, a reader of the
second sentence alone sees two people.
"""

import re
from collections.abc import Iterator

from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.unknown_names import NEVER_NAMES

_PERSON = Pattern(
    r"(?<![\w.])(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? (?P<alone>[A-Z][\w'\u2019-]*[a-z])"
    r"|(?P<first>[A-Z][a-z\u00df-\u00ff-]+) (?:[A-Z]\. )?(?P<last>[A-Z][\w\u2019-]*[a-z]))(?!\w)"
)
_OWN = Pattern(
    r"\b(?:his|her(?= (?!(?:and|or|but|with|for|from|in|on|at|to|of|by|as|after|before|because|when|while|if|that|the"
    r"|an?|not|about|into|over|without|until|once|again|back|out|off|up|down|last|this|next)\b)[a-z]))\b"
)
_OTHER = Pattern(r"\b(?:he|she|him|her)\b", re.IGNORECASE)
_WITHIN = 500  # characters before the sentence in which the person is named
_HERS = re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_HIS = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE)


def with_person(text: str, one: Evidence, asked: str) -> str:
    """Return ``text``, the words of a sentence, with the person asked about in the place of "him" or "her".

    As it stands where it speaks of a man and of a woman, or where somebody else was named since.
    """
    if bool(_HERS.search(text)) == bool(_HIS.search(text)):
        return text
    before = one.article.text[max(0, one.sentence.span.start - _WITHIN) : one.sentence.span.start]
    for whole, last in _people(asked):
        named = [found.end() for found in re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", before)]
        if not named or re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text):
            continue
        since = f"{before[named[-1] :]} {text}"
        if not any(other != last for _, other in _people(since)):
            return _OTHER.sub(whole, _OWN.sub(f"{whole}'s", text))
    return text


def _people(text: str) -> Iterator[tuple[str, str]]:
    """Yield the people whom a text names, each as written and by the last name."""
    for found in _PERSON.finditer(text):
        last = found["alone"] or found["last"]
        if not _is_word(last) and not _is_word(found["first"] or ""):
            yield (last if found["alone"] else f"{found['first']} {last}"), last


def _is_word(name: str) -> bool:
    return name.lower() in NEVER_NAMES or name.lower() in ordinary_words()
