"""What stands around the words of a letter: the fields of an e-mail or a memo above them, who signs below."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from corpus.article import Article
from corpus.header import letterhead
from corpus.line_rules import LETTERHEAD, Line, LineReason, is_prose
from corpus.page import Page
from corpus.patterns import Pattern

_MOST_FIELDS = 12
_LAST_LINES = 10
_MOST_ABOVE = 4  # lines above the fields: who writes, and that it is a memo
_FIELD = Pattern(
    r"(?P<key>From|To|Cc|Bcc|Through|Via|Sent|(?:Meeting )?Date|Subject|Re|Reply-To|Importance|Attachments?"
    r"|(?:Agenda )?Item(?: No\.?)?|(?:Your|Our) ref(?:erence)?): {0,4}(?P<value>.*)$",
    re.IGNORECASE,
)
# Whom and what a decision is on: "Respondent: Lumenor Ltd".
_MATTER = Pattern(
    r"(?:(?:data )?controller|respondents?|defendants?|part(?:y|ies)|compan(?:y|ies)|organi[sz]ation|public authority"
    r"|subject(?: matter)?|matter|re|concerning): {1,4}(?=\S)",
    re.IGNORECASE,
)
_NAME = Pattern(r"[\"']?(?P<name>[^<\"@]{2,60}?)[\"']? *<[^<>\s]+>$")
_CLOSING = Pattern(
    r"(?:yours (?:sincerely|faithfully|truly)|(?:with )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes)"
    r"|(?:sincerely|respectfully|regards|cordially)(?: yours| submitted)?),?",
    re.IGNORECASE,
)
_ROLE = Pattern(
    r".*\b(?:head(?:teacher|master|mistress)?|clerk|director|manager|officer|secretary|chair\w*|president|chief"
    r"|executive|principal|superintendent|minister|commissioner|counsel|attorney|mayor|auditor|treasurer|engineer"
    r"|planner|sheriff|editor|team)$",
    re.IGNORECASE,
)


_PERSON = r"[A-Z][\w.'\u2019-]*(?: (?:de |van |von |[A-Z])[\w.'\u2019-]*){1,4}"
# Who answers for a ruling, a decision or an answer, where no byline says so.
_SIGNED = Pattern(
    rf"(?:(?:Signed|Answered|Decided|Approved)(?: by)?|Prepared by|Author): (?P<name>{_PERSON})(?:$|,| \()"
    rf"|(?:Judges?|Justices?|Panel): (?P<judges>{_PERSON}(?:(?:,| and|, and) {_PERSON})*)\.?$"
)

_NAMED = Pattern(rf"(?P<name>{_PERSON}), (?:[A-Z][\w-]+ ?){{1,4}}$")


def signed_by(article: Article) -> Article:
    """Return an article without an author with who signs it by a field of its own: "Signed: Ada Marr, Commissioner"."""
    if article.author:
        return article
    found = (_SIGNED.match(block) for block in article.text.split("\n\n"))
    return next((replace(article, author=one["name"] or one["judges"]) for one in found if one), article)


def read_fields(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Take subject, date and sender from the fields of an e-mail or a memo and return the lines below.

    All lines of what is neither.
    """
    head: dict[int, re.Match[str]] = {}
    for place, line in enumerate(lines[:_MOST_FIELDS]):
        if found := _FIELD.match(line.plain):
            head[place] = found
        elif is_prose(line.plain):
            break
    values = {found["key"].lower(): found["value"].strip() for found in head.values()}
    title = values.get("subject") or values.get("re")
    if "from" not in values or not title or min(head) > _MOST_ABOVE:
        return list(lines)
    end = max(head) + 1
    page.title = title
    page.date_lines += [values[key] for key in ("date", "meeting date", "sent") if key in values]
    name = _NAME.match(values["from"])
    page.author = name["name"] if name else ""
    above = (letterhead(line.plain) for place, line in enumerate(lines[:end]) if place not in head)
    page.publisher = page.publisher or next(filter(None, above), "") or _sender(values["from"])
    for place, line in enumerate(lines[:end]):
        page.drop(line, LineReason.FIELD if place in head else LineReason.ABOVE)
    return list(lines[end:])


def read_matter(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Take what a decision is on from the fields below its title, which names it then, and return the lines below."""
    end = next((place for place, line in enumerate(lines) if not _MATTER.match(line.plain)), len(lines))
    if not end or end > _MOST_ABOVE or any(is_prose(line.plain) for line in lines[:end]):
        return list(lines)
    matter = ", ".join(_MATTER.sub("", line.plain) for line in lines[:end])
    page.title = f"{page.title}: {matter}" if page.title else matter
    for line in lines[:end]:
        page.drop(line, LineReason.FIELD)
    return list(lines[end:])


def _sender(person: str) -> str:
    """Return for which body a person writes: "Ines Okafor, Town of Aldea"; empty where none is named."""
    return letterhead(person) or (_body_of(person) if ", " in person else "")


def _body_of(text: str) -> str:
    """Return the name that a line ends with; empty where that is a role."""
    body = text.rpartition(", ")[2]
    return body if LETTERHEAD.match(body) and not _ROLE.match(body) else ""


def cut_signature(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Take whom a letter is from out of the lines below its closing words, and return the lines above those."""
    first = max(0, len(lines) - _LAST_LINES)
    closings = (place for place in range(first, len(lines)) if place and _CLOSING.fullmatch(lines[place].plain))
    end = next(closings, len(lines))
    below = lines[end + 1 :]
    if not below or any(is_prose(line.plain) for line in below):
        return list(lines)
    bodies = (_body_of(line.plain) for line in reversed(below[1:]))
    page.publisher = page.publisher or next(filter(None, bodies), "")
    name = _NAMED.match(below[0].plain)
    page.author = page.author or (name["name"] if name else "")
    for line in lines[end:]:
        page.drop(line, LineReason.SIGNATURE)
    return list(lines[:end])
