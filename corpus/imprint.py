"""What a line above an article tells of who wrote it, who put it out and when."""

import re

from msgspec import Struct

from corpus.line_rules import ENDS_SENTENCE, RELEASE, ROLE, is_prose
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_MOST_LINES = 6
_DAY = (
    r"(?:(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
)
_CLOCK = r"\d{1,2}[:.]\d\d"
_WEEKDAY = r"(?:(?:\w{3,6}day|mon|tues?|wed|thu|thurs|fri|sat|sun)\.?,? )?"
_KIND = r"(?:press|news|media) (?:release|statement)"
DATE_LINE = Pattern(
    r"(?:Published|Updated|Posted|Issued|Last (?:updated|modified)|First published"
    r"|(?:(?:Meeting|Hearing|Release|Decision|Publication|Adoption|Issue) )?Date"
    r"|Date of (?:meeting|hearing|decision|issue|response|publication|adoption|release))\b[ :]{1,3}.{0,80}\d|"
    rf"(?:(?:Adopted|Decided|Dated|Released)(?: on|:)?|(?:for (?:immediate|general) release|{_KIND})[:,]?) "
    rf"{_WEEKDAY}{_DAY}[.,]?$|"
    rf"{_WEEKDAY}{_DAY}(?:,?[ T].{{0,30}}|,? {_CLOCK}.{{0,80}})?$"
    rf"|[\w .'-]{{2,40}}, {_DAY} [|\u00b7\u2013\u2014-] {_KIND}$",
    re.IGNORECASE,
)
_BEGINS_WITH_DAY = Pattern(rf"{_WEEKDAY}{_DAY}", re.IGNORECASE)
_NAME = r"[A-Z][\w.'\u2019-]{0,30}"
BYLINE = Pattern(
    rf"(?:[Bb]y|BY|Byline:|Author:|Written by|Reporter:) "
    rf"(?:(?P<author>{_NAME}(?:(?:,| and| &)? {_NAME}){{1,11}})(?: \|.{{0,60}})?$"
    rf"|(?P<described>{_NAME}(?: {_NAME}){{1,3}}), (?:an?|the|our|senior|chief|staff|special) .{{0,150}}$)"
)
_WRITERS = rf"(?P<author>{_NAME}(?:(?: and| &)? {_NAME}){{1,7}})"
_DATED = (
    r"(?i:(?:(?:(?:first |last )?(?:published|updated|modified)|posted|issued|revised|released)(?: on)?|date):? )?"
    rf"(?:[A-Z][a-z]{{2,8}}day,? )?(?i:{_DAY})"
)
_THEN = r"(?:, | [|\u00b7] | [-\u2013\u2014] |\. )"
# Who put a text out, and when, and by whom: "Ministry of Health, 3 May 2024", "Harbour Post | 3 May 2024 | A. Ito".
_SIGNED = Pattern(
    r"(?:(?:Source|Publisher): )?(?!(?i:by) )(?P<publisher>[A-Z][^.!?:,\s]*(?: [^.!?:,\s]+){0,9}?)"
    rf"(?:, [^.!?:,|]{{2,30}})??{_THEN}{_DATED}\.?"
    rf"(?:[.,]?(?: [|\u00b7])? (?i:by) {_WRITERS}|(?: [|\u00b7]|, (?i:by)) .{{1,60}})?$"
)
# The same, who wrote it first: "By A. Ito, Harbour Post, 3 May 2024".
_WRITTEN = Pattern(
    rf"(?i:by) {_WRITERS}(?:(?:{_THEN}| (?:for|of)(?: the)? )(?P<publisher>[A-Z][^.!?:,|]{{1,60}}?))?"
    rf"{_THEN}{_DATED}\.?$"
)
# A dateline that stands alone above the article: "PORT ALDER, Ore., Feb. 21, 2025 (Harbour Wire)".
_FILED = Pattern(
    rf"{_NAME}(?: {_NAME}){{0,3}}, (?:[A-Z][\w. ]{{1,20}}, )?{_DATED}"
    r" (?:\((?P<publisher>[A-Z][\w.& -]{1,40})\)|/[\w.& -]{2,40}/)(?: ?[\u2013\u2014-]{1,2})?$"
)
# "Posted on May 3, 2024 by A. Ito"
BEHIND_DAY = Pattern(rf"\d{{4}}.{{0,20}}?\b(?:[Bb]y|Author:) {_WRITERS}$")
_PERSON = Pattern(r"[A-Z][a-z'\u2019-]+(?: [A-Z]\.)?(?: [A-Z][\w'\u2019-]+){1,2}")
_OF_PERSON = Pattern(
    rf"(?:(?i:words|story|text|report)? ?(?i:by) )?(?P<author>{_NAME}(?: {_NAME}){{1,2}}?)"
    rf"(?:, (?P<role>[^|\u00b7\u2022.,]{{3,40}}))?"
    rf"(?: ?[|\u00b7\u2022\u2013\u2014] |, |\. ){_DATED}\b"
)
LABELLED = Pattern(r"(?:Source|Publisher|Publication|Newspaper): {1,3}(?P<publisher>[A-Z][^.!?:]{1,60})$")
_SAYS_WHAT = ("A ", "An ")  # what it is, not who puts it out: "A letter on privacy. 3 May 2024"


class Imprint(Struct, frozen=True):
    """Who put an article out and who wrote it, as its line with the date says; empty what it does not."""

    publisher: str
    author: str


def imprint(text: str) -> Imprint | None:
    """Read a line that names the day of an article and whose it is; None for any other."""
    if filed := _FILED.match(text):
        return Imprint(filed["publisher"] or "", "")
    if signed := _SIGNED.match(text):
        says_what = signed["publisher"].startswith(_SAYS_WHAT) or RELEASE.match(signed["publisher"])
        return Imprint("" if says_what else signed["publisher"], signed["author"] or "")
    if written := _WRITTEN.match(text):
        # A single word there may be the place: "By A. Ito, Oslo, 3 May 2024".
        named = written["publisher"] or ""
        return Imprint(named if " " in named and not ROLE.fullmatch(named) else "", written["author"])
    return None


def is_marker(text: str) -> bool:
    """Say whether a line is a date line or a byline."""
    return bool(BYLINE.match(text)) or (bool(DATE_LINE.match(text)) and not is_prose(text))


def is_head(lines: list[str]) -> bool:
    """Say whether lines that stand together are what is above an article: one of them is its date or its byline.

    Those of a paragraph are broken anywhere, and it ends as a sentence does; those of a chronicle begin with many days.
    """
    if not 2 <= len(lines) <= _MOST_LINES or ENDS_SENTENCE.search(lines[-1]) or any(map(is_prose, lines)):
        return False
    if sum(_BEGINS_WITH_DAY.match(line) is not None for line in lines) > 1:
        return False
    return any(is_marker(line) or imprint(line) for line in lines)


def writer(text: str) -> str:
    """Return the person that a line names beside a day, perhaps with a role: "Ana Quill, Crime Editor | 3 May 2024".

    Empty where what it names may be a body or a paper.
    """
    signed = _OF_PERSON.match(text)
    is_whole = signed is not None and (signed["role"] is None or ROLE.fullmatch(signed["role"].strip()) is not None)
    return signed["author"] if signed and is_whole and is_person_like(signed["author"]) else ""


def is_person_like(name: str) -> bool:
    """Tell whether a name has the form of a person's: two or three words, the first of them no English one."""
    first = name.split(" ", maxsplit=1)[0].lower().rstrip(".")
    return _PERSON.fullmatch(name) is not None and first not in ordinary_words()
