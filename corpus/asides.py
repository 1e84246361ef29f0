"""What a newsroom adds around an article: who wrote it, buttons to share it, notes on what was wrong in it."""

import re
from collections.abc import Sequence

from corpus.line_rules import RELATED, SECTIONS, Line, LineReason, is_prose
from corpus.page import Page
from corpus.patterns import Pattern

_LAST_LINES = 6  # among which an article tells of a writer whom nothing else names
_NETWORKS = frozenset(
    {"facebook", "twitter", "x", "linkedin", "bluesky", "whatsapp", "reddit", "pinterest", "mastodon", "threads"}
    | {"telegram", "pocket", "flipboard", "email", "e-mail", "print", "tweet", "pin", "messenger", "instagram"}
)
_BESIDE_NETWORKS = frozenset(
    {"share", "sharing", "this", "story", "article", "page", "post", "on", "via", "by", "to", "copy", "link", "save"}
    | {"gift", "f", "t", "in", "more", "comment", "comments"}
)
_WORDS = Pattern(r"[^\W_]+(?:-[^\W_]+)*")
_NAME = r"[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){1,3}"
_DOES = (
    r"(?:,[^.]{2,60},)? (?:is (?:an?|the|our|[A-Z][\w ]{0,30}['\u2019]s)|covers|writes|reports|lives|joined|edits"
    r"|teaches|hosts|grew up|can be reached|has (?:been|covered|written|reported|worked|lived))\b"
)
_WRITER = Pattern(
    rf"{_NAME} (?:is|was) (?:an?|the|our|[A-Z][\w ]{{0,30}}['\u2019]s) [^.]{{0,60}}?"
    r"\b(?:freelance|writer|reporter|correspondent|journalist|columnist|staff)\b"
)
_ABOUT = Pattern(
    r"about the (?:author|writer|reporter|journalist)s?:?"
    r"|(?:contact|reach|follow|e-?mail) (?:her|him|them|the (?:author|reporter|writer)) (?:at|on)\b.{2,80}",
    re.IGNORECASE,
)
# A note on what was wrong before.
_NOTE = Pattern(
    r"(?P<head>(?:corrections?|clarifications?|editor['\u2019]?s['\u2019]? note)(?: and clarifications?)?\b[^.:]{0,40}?"
    r" ?[:\u2013\u2014-] ?)?"
    r"(?P<version>(?:an (?:earlier|original)|a previous|the original) version of (?:this|the) "
    r"(?:article|story|report|post|page)\b"
    r"|this (?:article|story|report|post) (?:(?:was|has been) (?:amended|corrected|updated|changed)"
    r"|(?:originally|previously|incorrectly|wrongly|mistakenly|first) \w+)\b)?",
    re.IGNORECASE,
)
_CORRECTS = Pattern(r"(?:correction|clarification)", re.IGNORECASE)
_SENTENCE = Pattern(r"(?<=[.!?])\s+(?=[A-Z\"\u201c])")
# A sentence that tells what was wrong, that it was, or that stands only beside one that does.
_WAS_WRONG = Pattern(
    r"\b(?:earlier|original(?:ly)?|previous(?:ly)?|incorrect(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?"
    r"|mis(?:stated|spelled|spelt|identified|attributed|reported)|in error|should have|due to an? (?:editing )?error"
    r"|(?:has|have) been (?:corrected|updated|amended|changed|put right)|(?:was|were) (?:corrected|amended))\b"
    r"|^(?:It|They|He|She|This|That|These|Those|We|There|Its|His|Her|Their|Both)\b"
    r"|^(?:The|An?) (?:error|mistake|article|story|report|text|headline|caption|post)\b",
    re.IGNORECASE,
)


def is_share_bar(text: str) -> bool:
    """Tell whether a line is nothing but the names of networks and buttons: "Facebook  X  Email  Print"."""
    words = _WORDS.findall(text.lower())
    if not words or not all(word in _NETWORKS or word in _BESIDE_NETWORKS for word in words):
        return False
    return (words[0] == "share" and len(words) > 1) or sum(word in _NETWORKS for word in words) > 1


def cut_asides(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Drop what is about the article into ``page`` and return the lines of the article itself.

    Of a note on a correction there stays what holds now: it is of the article, and what was wrong is no word of it.
    """
    kept: list[Line] = []
    for place, line in enumerate(lines):
        reason = _aside(page, line, is_late=place > 0 and place >= len(lines) - _LAST_LINES)
        if reason is None:
            kept.append(line)
            continue
        page.drop(line, reason)
        if reason is LineReason.CORRECTION and (right := what_holds(line.plain)):
            kept.append(Line(line.number, right))
    return kept


def cut_links(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Drop the sections of a site above an article and its links to others: "Related: Town buys cameras"."""
    kept: list[Line] = []
    for line in lines:
        is_menu = not kept and SECTIONS.fullmatch(line.plain) is not None and not is_prose(line.plain)
        is_links = RELATED.fullmatch(line.plain) is not None and ": " in line.plain
        if is_menu or is_links:
            page.drop(line, LineReason.MENU if is_menu else LineReason.RELATED)
        else:
            kept.append(line)
    return kept


def _aside(page: Page, line: Line, *, is_late: bool) -> LineReason | None:
    text = line.plain
    if is_share_bar(text):
        return LineReason.PROMO
    if _ABOUT.fullmatch(text) or (is_late and (tells_of_author(text, page) or _WRITER.match(text))):
        return LineReason.AUTHOR
    return LineReason.CORRECTION if is_correction(text) else None


def tells_of_author(text: str, page: Page) -> bool:
    """Tell whether a paragraph is on whoever wrote the article: "Ana Quill is a freelance writer"."""
    names = (name.strip() for name in re.split(r";|,| and | & ", page.author) if page.author != page.publisher)
    return any(" " in name and re.match(rf"{re.escape(name)}{_DOES}", text, re.IGNORECASE) for name in names)


def is_correction(text: str) -> bool:
    """Tell whether a paragraph is a note on what was wrong in an article."""
    note = _NOTE.match(text)
    if note is None:
        return False
    return note["version"] is not None or (note["head"] is not None and _CORRECTS.match(text) is not None)


def what_holds(note: str) -> str:
    """Return the sentences of a note that tell what is right, and by themselves; empty where none does."""
    head = _NOTE.match(note)
    text = note[head.end("head") :] if head and head["head"] else note
    return " ".join(part for part in _SENTENCE.split(text) if not _WAS_WRONG.search(part))
