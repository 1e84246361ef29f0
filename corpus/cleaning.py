"""Tell the article from the page around it, line by line, in text that has lost its markup.

A state machine over lines, in three layers: what stands above the article (headline, dates, byline), what stands below
it (comments, related links, legal text), and what is strewn through it (captions, promotions, repeated lines). Rules
rather than a classifier: on text dumps they keep more of the article and they can say why a line went.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from corpus.asides import cut_asides, cut_links
from corpus.footnotes import REFERENCE, without_marks
from corpus.header import letterhead, read_header
from corpus.letters import cut_signature, read_fields, read_matter
from corpus.line_rules import (
    ABOUT,
    ASKS,
    BREADCRUMB,
    CAPTION,
    CREDIT,
    DATELINE,
    ENDS_SENTENCE,
    HELD_AT,
    INSET,
    LEGAL,
    PROMO,
    RELATED,
    RELEASE,
    REPORTED_BY,
    RIGHTS,
    SECTIONS,
    Line,
    LineReason,
    is_prose,
    line_key,
)
from corpus.menus import menu_lines
from corpus.page import Page
from corpus.patterns import Pattern
from corpus.reader_comments import heads_comments, is_comments_heading

MIN_FILES_OF_BOILERPLATE = 3
_MIN_BODY_LINES = 3
_INSET_SHARE = 3
_CLAUSE = Pattern(r"\([bd]\) ")  # between which "(c) " is no copyright
# What minutes and answers say again and again: "The motion passed, 8-0.", "No."
_SAID_AGAIN = Pattern(
    r"(?:(?:The|This|A) )?(?:motion|amendment|item|vote|request)\b.*\.$"
    r"|(?:approved|adopted|carried|passed|failed|moved|seconded|ayes?|noes|nays?|absent|yes|no|none)\b",
    re.IGNORECASE,
)
_ASIDES = (
    (ASKS, LineReason.PROMO),
    (REPORTED_BY, LineReason.BYLINE),
    (HELD_AT, LineReason.ABOVE),
    (REFERENCE, LineReason.RELATED),
)


def clean_dump(lines: Sequence[Line], boilerplate: AbstractSet[str] = frozenset()) -> Page:
    """Take a text dump apart.

    ``boilerplate`` holds digit-normalised lines (``line_key``) that other files have too. Where the rules would leave
    nothing, every line stays: an article is never silently empty.
    """
    page = Page()
    lines = [Line(line.number, without_marks(line.text)) for line in lines]
    rest = read_fields(page, _without_boilerplate(page, lines, boilerplate))
    clean_body(read_matter(page, rest if page.title else read_header(page, rest)), page)
    if not page.body:
        page = Page(body=list(lines))
    page.removed.sort(key=lambda removed: removed.line)
    return page


def clean_body(lines: Sequence[Line], page: Page) -> Page:
    """Sort lines below the header into ``page.body`` and ``page.removed``."""
    lines = cut_asides(page, cut_signature(page, lines))
    end, cut = _tail(lines)
    counts = Counter(line.text for line in lines)
    clauses = _clauses(lines)
    menus = menu_lines(lines[:end])
    if lines and SECTIONS.fullmatch(lines[0].plain):
        menus.add(lines[0].number)
    before: LineReason | None = None
    for line in lines[:end]:
        menu = LineReason.MENU if line.number in menus else None
        strewn = None if line.number in clauses else _strewn(line, counts)
        before = strewn or menu or _carried_on(line, before)
        if before is None:
            page.body.append(line)
        else:
            page.drop(line, before)
    _drop_tail(page, lines[end:], cut)
    page.publisher = page.publisher or _publisher(page)
    return page


def cut_comments(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Drop what readers wrote below an article, with its heading, and return the lines above."""
    below = (index for index in range(1, len(lines)) if heads_comments(lines, index))
    end = next(below, len(lines))
    _drop_tail(page, lines[end:], None)
    kept = [line for line in lines[:end] if not _is_aside(page, line)]
    return cut_asides(page, cut_links(page, kept))


def _is_aside(page: Page, line: Line) -> bool:
    """Drop a line that is beside the article, however it is marked up."""
    reason = _aside(line)
    if reason is not None:
        page.drop(line, reason)
    return reason is not None


def _aside(line: Line) -> LineReason | None:
    """Return what a line is that asks the reader for something, says who reported or is a reference."""
    found = (reason for pattern, reason in _ASIDES if pattern.match(line.plain))
    return next(found, None)


def shared_lines(files: Iterable[Sequence[Line]]) -> frozenset[str]:
    """Return the keys of lines that stand in at least ``MIN_FILES_OF_BOILERPLATE`` files."""
    counts = Counter(key for lines in files for key in {line_key(line.plain) for line in lines})
    return frozenset(key for key, count in counts.items() if count >= MIN_FILES_OF_BOILERPLATE)


def _without_boilerplate(page: Page, lines: Sequence[Line], boilerplate: AbstractSet[str]) -> list[Line]:
    """Drop what other files say too; a file that shares most of its prose is a copy of a story, not boilerplate."""
    shared = {line.number for line in lines if line_key(line.plain) in boilerplate and not DATELINE.match(line.plain)}
    prose = {line.number for line in lines if is_prose(line.plain)}
    if 2 * len(shared & prose) > len(prose):
        shared -= prose
    if lines and lines[0].number in shared:  # all that one body puts out begins with its name
        page.publisher = letterhead(lines[0].plain)
    for line in lines:
        if line.number in shared:
            page.drop(line, LineReason.BOILERPLATE)
    return [line for line in lines if line.number not in shared]


def _clauses(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that are the third of lettered clauses, "(c) the fee", and no copyright."""
    beside = {place + step for place, line in enumerate(lines) if _CLAUSE.match(line.plain) for step in (-1, 1)}
    told = bool(beside)  # a clause of several paragraphs may stand further off
    return {
        line.number
        for place, line in enumerate(lines)
        if line.plain.startswith("(c) ") and (place in beside or (told and ENDS_SENTENCE.search(line.plain)))
    }


def _strewn(line: Line, counts: Counter[str]) -> LineReason | None:
    if CAPTION.match(line.plain):
        return LineReason.CAPTION
    if counts[line.text] > 1 and not _SAID_AGAIN.match(line.plain):
        return LineReason.REPEATED
    if LEGAL.match(line.plain):
        return LineReason.LEGAL
    if RELATED.fullmatch(line.plain):
        return LineReason.RELATED
    if is_comments_heading(line.plain) or BREADCRUMB.match(line.plain):
        return LineReason.MENU
    is_promo = PROMO.match(line.plain) and not is_prose(line.plain)
    return LineReason.PROMO if is_promo else _aside(line)


def _carried_on(line: Line, before: LineReason | None) -> LineReason | None:
    """Return the reason of the line before where this one is its rest: a link below its heading, half a promotion."""
    is_link = before is LineReason.RELATED and not ENDS_SENTENCE.search(line.plain)
    return before if is_link or (before is LineReason.PROMO and line.text[0].islower()) else None


def _tail(lines: Sequence[Line]) -> tuple[int, LineReason | None]:
    """Return where the article ends and what cuts it off.

    A heading of comments always cuts. Other headings cut only where less follows than went before, and those that
    also stand inside articles only where little follows.
    """
    total = sum(is_prose(line.plain) for line in lines)
    before = 0
    for index, line in enumerate(lines):
        if before and heads_comments(lines, index):
            return index, LineReason.COMMENT_HEADING
        after = total - before
        is_late = _INSET_SHARE * after <= before if INSET.match(line.plain) else after < before
        if is_late and before >= _MIN_BODY_LINES and (reason := _ending(line.plain)):
            return index, reason
        before += is_prose(line.plain)
    return len(lines), None


def _ending(text: str) -> LineReason | None:
    if LEGAL.match(text):
        return LineReason.LEGAL
    return LineReason.RELATED if RELATED.fullmatch(text) else None


def _drop_tail(page: Page, lines: Sequence[Line], reason: LineReason | None) -> None:
    for place, line in enumerate(lines):
        if LEGAL.match(line.plain):
            reason = LineReason.LEGAL
        elif heads_comments(lines, place):
            page.drop(line, LineReason.COMMENT_HEADING)
            reason = LineReason.COMMENT
            continue
        page.drop(line, reason or LineReason.RELATED)


def _publisher(page: Page) -> str:
    lines = [DATELINE.match(line.plain) for line in page.body[:2]]
    lines += [CREDIT.match(removed.text) for removed in page.removed]
    if any(RELEASE.match(removed.text) for removed in page.removed):
        lines += [ABOUT.match(line.plain) for line in page.body]
    lines += [RIGHTS.search(removed.text) for removed in page.removed if removed.reason != LineReason.COMMENT]
    return next((match["publisher"].strip() for match in lines if match), "")
