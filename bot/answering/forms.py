"""The form of a question: what kind of answer it wants."""

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

from corpus.tables import read_tables

_RULES = Path(__file__).with_name("forms.toml")
_AUXILIARY = (
    r"(?:(?:is|are|was|were|do|does|did|can|could|may|might|has|have|had|will|would|should|must|am)(?:n['’]?t)?|cannot)"
)
_OPENING = re.compile(
    r"^(?:(?:so|ok|okay|well|hey|hi|hello|and|but|also|then|please|pls|now|wait|um|erm|btw|quick question)[\s,:-]+)*",
    re.IGNORECASE,
)
_ASKS_VERDICT = re.compile(rf"{_AUXILIARY}\b", re.IGNORECASE)
# "Cop cams with face scans - has anyone tried it?"
_ENDS_IN_VERDICT = re.compile(rf"[-–—,:;.!]\s*(?:so\s+)?{_AUXILIARY}\b[^-–—,:;]*\?\s*$", re.IGNORECASE)
_OPEN_WORD = re.compile(r"\b(?:what|which|how)\b", re.IGNORECASE)
_HEARSAY = re.compile(
    r"\b(?:is|isn['’]?t) it (?:true|correct|right|the case) (?:that )?"
    r"|\b(?:do you know|(?:can|could) you tell me|tell me|i (?:heard|read|think)(?: that)?|please|i want to know"
    r"|i wonder) ?(?:if|whether)? ?",
    re.IGNORECASE,
)
_RHETORICAL_NOT = re.compile(
    r"^(?:\w+[\s,:-]+)?(?:is|are|was|were|do|does|did|can|could|has|have|had|would|should)(?P<negation>n['’]?t)\b",
    re.IGNORECASE,
)


class Form(StrEnum):
    """The kind of answer a question wants."""

    YES_NO = "yes_no"
    WHEN = "when"
    WHO = "who"
    WHY = "why"
    HOW_LONG = "how_long"
    HOW_MANY = "how_many"
    HOW_MUCH = "how_much"
    WHERE = "where"
    COMPARE = "compare"
    LIST = "list"
    TIMELINE = "timeline"
    WHAT = "what"


def form_of(text: str) -> Form:
    """Tell which form a question has; keywords without a question word want to know *what*."""
    opening = _OPENING.sub("", without_hearsay(text).strip())
    if _ASKS_VERDICT.match(opening):
        return Form.COMPARE if _patterns()[Form.COMPARE].search(opening) else Form.YES_NO
    if (form := next((form for form, pattern in _patterns().items() if pattern.search(opening)), None)) is not None:
        return form
    asks = opening.endswith("?") and not _OPEN_WORD.search(opening)
    return Form.YES_NO if asks or _ENDS_IN_VERDICT.search(opening) else Form.WHAT


def without_hearsay(text: str) -> str:
    """Blank "is it true that", "can you tell me if" and the like; every other character keeps its place."""
    blanked = _HEARSAY.sub(_blank, text)
    return blanked if blanked.strip() else text  # "please" alone is all there is to read


def without_rhetoric(text: str) -> str:
    """Blank the "n't" of "Didn't IBM quit?", which asks whether IBM quit; every other character keeps its place."""
    match = _RHETORICAL_NOT.match(text)
    if match is None:
        return text
    start, end = match.span("negation")
    return text[:start] + " " * (end - start) + text[end:]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


@cache
def _patterns() -> dict[Form, re.Pattern[str]]:
    tables = read_tables(_RULES)["form"]
    return {Form(table["name"]): re.compile("|".join(table["patterns"]), re.IGNORECASE) for table in tables}
