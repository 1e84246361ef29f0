"""Sentences turned round by rule: the claim denied, or another number in it."""

import re

from corpus.numbers import FEW_WORDS

_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|may|can|could|will|would|must)\b(?! (?:no|not|never)\b)")
_DENIALS = (
    (re.compile(r"\bno longer (?=\w+s\b)"), "still "),
    (re.compile(r"\bwould no longer\b"), "would still"),
    (re.compile(r"\b(?P<aux>is|are|was|were|has|have|may|can|could|will|would|must) (?:not|never)\b"), r"\g<aux>"),
    (re.compile(r"\bbanned\b"), "did not ban"),
    (re.compile(r"\bbars\b"), "does not bar"),
    (re.compile(r"\bbans\b"), "does not ban"),
    (re.compile(r"\bfined\b"), "did not fine"),
    (re.compile(r"\bpaused\b"), "did not pause"),
    (re.compile(r"\bextended\b"), "did not extend"),
    (re.compile(r"\bsued\b"), "did not sue"),
    (re.compile(r"\bsettled\b"), "did not settle"),
    (re.compile(r"\bsells\b"), "does not sell"),
    (re.compile(r"\bused\b(?! (?:to|in|by|for)\b)"), "did not use"),
)
_FIGURE = re.compile(r"(?<![\w.,-])\d+(?:\.\d+)?(?![\w,]|[.-]\d)")
_WORDS = FEW_WORDS.split("|")
_LENGTH = re.compile(rf"\b({FEW_WORDS})\b(?= \w)")


def denied(text: str) -> str | None:
    """Turn the claim of a sentence round, or give None where no rule can."""
    for pattern, instead in _DENIALS:
        if pattern.search(text):
            return pattern.sub(instead, text, count=1)
    found = _AUXILIARY.search(text)
    return f"{text[: found.end()]} not{text[found.end() :]}" if found else None


def renumbered(text: str) -> str | None:
    """Change the last number of a sentence into another one, or give None where it has none."""
    if length := _LENGTH.search(text):
        other = _WORDS[(_WORDS.index(length.group(1)) + 4) % len(_WORDS)]
        return f"{text[: length.start()]}{other}{text[length.end() :]}"
    figures = list(_FIGURE.finditer(text))
    if not figures:
        return None
    last = figures[-1]
    raised = f"{float(last.group()) + 3:g}"
    return f"{text[: last.start()]}{raised}{text[last.end() :]}"
