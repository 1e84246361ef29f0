"""What stands around the words of a letter: the fields of an e-mail above them, who signs below."""

import re
from collections.abc import Sequence

from corpus.line_rules import LETTERHEAD, Line, LineReason, is_prose
from corpus.page import Page
from corpus.patterns import Pattern

_MOST_FIELDS = 12
_LAST_LINES = 10
_FIELD = Pattern(r"(?P<key>From|To|Cc|Bcc|Sent|Date|Subject|Reply-To|Importance|Attachments?): {0,4}(?P<value>.*)$")
_NAME = Pattern(r"[\"']?(?P<name>[^<\"@]{2,60}?)[\"']? *<[^<>\s]+>$")
_CLOSING = Pattern(
    r"(?:yours (?:sincerely|faithfully|truly)|(?:with )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes)"
    r"|(?:sincerely|respectfully|regards|cordially)(?: yours)?),?",
    re.IGNORECASE,
)
_ROLE = Pattern(
    r".*\b(?:head(?:teacher|master|mistress)?|clerk|director|manager|officer|secretary|chair\w*|president|chief"
    r"|executive|principal|superintendent|minister|commissioner|counsel|editor|team)$",
    re.IGNORECASE,
)


def read_fields(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Take subject, date and sender from the fields of an e-mail and return the lines below; all lines of others."""
    fields = [found for line in lines[:_MOST_FIELDS] if (found := _FIELD.match(line.plain))]
    values = {found["key"]: found["value"].strip() for found in fields}
    if not {"From", "Subject"} <= values.keys() or _FIELD.match(lines[0].plain) is None:
        return list(lines)
    end = next((place for place, line in enumerate(lines) if not _FIELD.match(line.plain)), len(lines))
    page.title = values["Subject"]
    page.date_lines += [values[key] for key in ("Date", "Sent") if key in values]
    name = _NAME.match(values["From"])
    page.author = name["name"] if name else ""
    for line in lines[:end]:
        page.drop(line, LineReason.FIELD)
    return list(lines[end:])


def cut_signature(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Take whom a letter is from out of the lines below its closing words, and return the lines above those."""
    first = max(0, len(lines) - _LAST_LINES)
    closings = (place for place in range(first, len(lines)) if place and _CLOSING.fullmatch(lines[place].plain))
    end = next(closings, len(lines))
    below = lines[end + 1 :]
    if not below or any(is_prose(line.plain) for line in below):
        return list(lines)
    bodies = (line.plain.rpartition(", ")[2] for line in reversed(below[1:]))
    signs = next((body for body in bodies if LETTERHEAD.match(body) and not _ROLE.match(body)), "")
    page.publisher = page.publisher or signs
    for line in lines[end:]:
        page.drop(line, LineReason.SIGNATURE)
    return list(lines[:end])
