"""Marks of footnotes, "an airport.[7]", and the references that they lead to: neither is a word of the article."""

import re

from corpus.patterns import Pattern

_END = r"(?=[\s\[.,;:!?)\"'\u2019\u201d\u2013\u2014-]|$)"
_MARK = re.compile(
    rf"(?:(?<=[^\s\d\[(])|(?<=\b(?:19|20)\d\d))\[\d{{1,3}}\]{_END}"  # behind a year, but not "section 5[1]"
    r"|(?<=[.,;:!?\"\u201d)])\[[a-z]\](?=[\s\[]|$)"  # "sell[s]" is part of a word
    r"|(?<=\S)\[(?:(?:note|nb) \d{1,2}|citation needed|(?:[\w ]{1,20} )?(?:who|when|which|where|by whom)\?)\]"
    r"| ?\[ ?edit(?: source| \| edit source)? ?\]$"
)
_DAY = r"(?:\d{1,2} [A-Z][a-z]{2,8},?|[A-Z][a-z]{2,8} \d{1,2},) \d{4}"
REFERENCE = Pattern(
    r"(?:\d{1,3}\. )?[\^\u2191] ?\S"
    rf"|.{{10,400}}[.)\"\u201d] (?:Retrieved|Accessed)(?: on)? {_DAY}\.?$"
    r"|(?:References|Footnotes|Endnotes|External links|Further reading)$"
)


def without_marks(text: str) -> str:
    """Return a line without the marks of its footnotes."""
    return _MARK.sub("", text) if "[" in text else text
