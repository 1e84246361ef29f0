"""What stands above an article on its page: headline, byline, date lines, and things to drop."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from corpus.cues import cues, last_words
from corpus.imprint import BEHIND_DAY, BYLINE, DATE_LINE, LABELLED, imprint, is_marker, is_person_like
from corpus.line_rules import (
    CAPTION,
    DATELINE,
    LABEL,
    LETTERHEAD,
    PROMO,
    PUBLIC_OF,
    RELEASE,
    ROLE,
    SALUTATION,
    SENDER,
    Line,
    LineReason,
    is_prose,
)
from corpus.menus import CASE
from corpus.page import Page
from corpus.patterns import Pattern

_MAX_PROSE_LINES = 3
_LEAD_LINES = 10
_MAX_LETTERHEAD_LINES = 5
_NO_TITLE = (is_marker, CAPTION.match, PROMO.match, SALUTATION.match)
_OF_WHERE = re.compile(r"(?<=\w) (?:of|for) ", re.IGNORECASE)
_SECTION = re.compile(r", | [-|\u00b7\u2013\u2014] ")
_SENTENCES = re.compile(r"[.!?]['\"\u2019\u201d]? [A-Z]")
_BODIES = frozenset({"council", "board", "county", "township", "borough", "parish", "police", "sheriff"})
_LABELS = (
    r"(?:breaking|business|community|courts|crime|education|health|latest|local|media|metro|national|news|opinion|policy"
    r"|politics|region(?:al)?|science|sports|state|tech|technology|top|transit|us|world)"
)
_SECTION_LABEL = re.compile(rf"{_LABELS}(?: {_LABELS})*", re.IGNORECASE)  # of a paper: "LOCAL NEWS"
# What sort of text it is, which titles nothing.
_SORT = Pattern(
    r"(?:(?:press|media|case|executive|official|plain[- ]language) )?summary|(?:press|case) note"
    r"|(?:final |reserved |approved )?(?:judg(?:e)?ment|ruling|decision|opinion|order|minutes|transcript)",
    re.IGNORECASE,
)
# "OPERATIONAL DIRECTIVE 7.12", "RESOLUTION NO. 2025-64": what its title goes on from.
_NUMBERED = Pattern(
    r"(?:[\w&-]+ ){0,3}(?:directive|resolution|ordinance|order|report|decision|policy|circular|notice|opinion|bill"
    r"|procedure|regulation|instruction|statute|by-?law)(?: no\.?| number)?:? [\w./-]*\d[\w./-]*",
    re.IGNORECASE,
)
_SMALL = frozenset({"of", "for", "the", "and", "in", "on"})


def read_header(page: Page, lines: list[Line]) -> list[Line]:
    """Read the header into ``page`` and return the lines below it."""
    end = _with_title_below(lines, _header_end(lines))
    header, rest = lines[:end], lines[end:]
    title = _title(header, rest)
    for index, line in enumerate(header):
        page.drop(line, _header_reason(page, line, header[max(0, index - 1) : index + 2], title))
    above = header[: header.index(title)] if title in header else header
    if above and title in header and _NUMBERED.fullmatch(above[-1].plain):
        page.title = f"{above[-1].plain}: {page.title}"
    paper = masthead(above)
    if paper and page.publisher != paper and is_person_like(page.publisher):
        page.author = page.author or page.publisher  # "Moira Gunn, 9 July 2026" below the name of the paper
    page.publisher = paper or page.publisher or _letterhead(header, title) or _sender(title)
    return rest


def without_site(title: str, page: str, *, by_person: bool) -> str:
    """Return a title without the name of the paper or the site before or behind it: "Town says no | The Herald"."""
    is_paper = page.rpartition(" ")[2].lower() in last_words("media")
    if not page or not (is_paper or by_person):
        return title
    name = re.escape(page.removeprefix("The "))
    shorter = re.sub(
        rf"^(?:The )?{name}(?:: | [-\u2013\u2014|\u00b7] )| [-\u2013\u2014|\u00b7] (?:The )?{name}$", "", title
    )
    return shorter or title


def masthead(lines: Iterable[Line]) -> str:
    """Return the name of the paper that stands above an article: "Harbour Gazette"; empty where none does."""
    names = (line.plain for line in lines if _is_letterhead(line.plain))
    return next((cased(name) for name in names if name.rsplit(" ", 1)[-1].lower() in last_words("media")), "")


def letterhead(text: str) -> str:
    """Return the body that a line names and nothing else: "CITY OF ALDEA"; empty where it need not be one."""
    named = _is_letterhead(text) and (is_public_body(text) or last_word(text) in _ends())
    return cased(text) if named else ""


def _is_letterhead(text: str) -> bool:
    """Tell whether a line is a name and nothing else; the section that an article is in, "LOCAL NEWS", is none."""
    return LETTERHEAD.match(text) is not None and _SECTION_LABEL.fullmatch(text) is None


def is_public_body(name: str) -> bool:
    """Tell whether a name is of a public body by the words that it is made of: "Alder County Board of Supervisors"."""
    return PUBLIC_OF.match(name) is not None or last_word(name) in _BODIES


def last_word(name: str) -> str:
    """Return the word of a name that tells what it is: "inspectorate" of "Privacy Inspectorate of Aldea"."""
    return _OF_WHERE.split(name, maxsplit=1)[0].rpartition(" ")[2].lower()


@cache
def _ends() -> frozenset[str]:
    return frozenset(word for words in cues()["ends"].values() for word in words.split())


def _letterhead(header: Sequence[Line], title: Line | None) -> str:
    """Return the name with which a short header begins: "TOWN OF HARBOUR"; empty where the title is first."""
    first = header[0].plain if header and header[0] is not title else ""
    if len(header) > _MAX_LETTERHEAD_LINES or not _is_letterhead(first) or RELEASE.match(first):
        return ""
    return cased(first)


def _sender(title: Line | None) -> str:
    """Return who is named in a title that says no more than that: "STATEMENT FROM ALDER COLLEGE"; empty elsewhere."""
    match = SENDER.fullmatch(title.plain) if title else None
    return cased(match["publisher"]) if match else letterhead(title.plain) if title else ""


def cased(name: str) -> str:
    """Return a name that stands in capitals as it is written elsewhere: "Town of Aldea"; no name stays none."""
    words = name.title().split() if name.isupper() else name.split()
    return " ".join(word.lower() if at and word.lower() in _SMALL else word for at, word in enumerate(words))


def read_dates(page: Page, lines: Sequence[Line]) -> list[Line]:
    """Read the date lines and bylines above the first paragraph into ``page`` and return the other lines."""
    first = _first_paragraph(lines)
    rest = []
    for index, line in enumerate(lines):
        if index < first and (reason := _heading_reason(page, line, lines[max(0, index - 1) : index + 2])):
            page.drop(line, reason)
        else:
            rest.append(line)
    return rest


def _heading_reason(page: Page, line: Line, beside: Sequence[Line]) -> LineReason | None:
    """Read a line above the first paragraph into ``page``; None where it may be of the article."""
    if _read_date(page, line):
        return LineReason.DATE
    if byline := BYLINE.match(line.plain):
        page.author = page.author or byline["author"] or byline["described"]
        return LineReason.BYLINE
    if RELEASE.match(line.plain):
        return LineReason.ABOVE
    name = _named_beside(line, beside)
    page.publisher = page.publisher or name
    return LineReason.ABOVE if name else None


def _named_beside(line: Line, beside: Sequence[Line]) -> str:
    """Return the paper or the body that a line names, by a label or right above or below a date line or a byline."""
    if labelled := LABELLED.match(line.plain):
        return labelled["publisher"]
    apart = min((abs(one.number - line.number) for one in beside if is_marker(one.plain)), default=0)
    if apart == 2 and len(beside) > 1:  # an empty line between, as in Markdown
        return letterhead(line.plain) if is_public_body(line.plain) else ""
    if apart != 1:
        return ""
    paper = Line(line.number, _SECTION.split(line.plain, maxsplit=1)[0])
    return masthead([paper]) or letterhead(line.plain.partition(", ")[0])


def _first_paragraph(lines: Sequence[Line]) -> int:
    """Return where the text begins, which is below its subtitle where date lines or bylines follow that.

    Where such lines stand further down, too, they part the text, like the days of a chronicle.
    """
    prose = (index for index, line in enumerate(lines) if is_prose(line.plain) and not imprint(line.plain))
    first = next(prose, 0)
    below = first + 1
    while below < len(lines) and (is_marker(lines[below].plain) or imprint(lines[below].plain)):
        below += 1
    is_subtitle = below > first + 1 and not _SENTENCES.search(lines[first].plain)
    return below if is_subtitle and not any(is_marker(line.plain) for line in lines[below:]) else first


def _read_date(page: Page, line: Line) -> bool:
    """Take the date, and who signs with it, from a line that is no more than that."""
    is_date = DATE_LINE.match(line.plain) is not None
    signed = None if is_date else imprint(line.plain)
    if signed is not None:
        page.publisher = page.publisher or signed.publisher
        page.author = page.author or signed.author
    if is_date and (behind := BEHIND_DAY.search(line.plain)):
        body = masthead([Line(line.number, behind["author"])]) or letterhead(behind["author"])
        page.publisher = page.publisher or body
        page.author = page.author or ("" if body else behind["author"])
    if is_date or signed is not None:
        page.date_lines.append(line.plain)
        return True
    return False


def _header_end(lines: Sequence[Line]) -> int:
    """Return where the article starts: below the last date line or byline above it, at the latest at its dateline."""
    end = prose = 0
    for index, line in enumerate(lines):
        if DATELINE.match(line.plain):
            return index
        if is_marker(line.plain) or (not prose and imprint(line.plain)):
            end, prose = index + 1, 0
        prose += is_prose(line.plain)
        if prose >= _MAX_PROSE_LINES:
            break
    if end:
        return end + (end < len(lines) and ROLE.fullmatch(lines[end].plain) is not None)
    return next((index for index, line in enumerate(lines) if _begins_article(line)), min(1, len(lines) - 1))


def _with_title_below(lines: Sequence[Line], end: int) -> int:
    """Return where the article starts that has what sort of text it is, who put it out and when above its title."""
    is_headless = all(is_marker(line.plain) or _is_no_title(line.plain) for line in lines[:end])
    is_title = end + 1 < len(lines) and not (_begins_article(lines[end]) or DATELINE.match(lines[end].plain))
    return end + (end > 0 and is_headless and is_title)


def _is_no_title(text: str) -> bool:
    is_body = masthead([Line(0, text)]) or letterhead(text)
    return bool(imprint(text) or RELEASE.match(text) or _SORT.fullmatch(text) or is_body)


def _begins_article(line: Line) -> bool:
    return is_prose(line.plain) or line.plain.endswith(".")


def _title(header: Sequence[Line], rest: Sequence[Line]) -> Line | None:
    """Return the header line that shares most words with the article; of equals the last; of a ruling its case.

    A headline stands above who wrote the article, wherever the paper does.
    """
    if case := next((line for line in header if CASE.fullmatch(line.plain)), None):
        return case
    words = {word for line in rest[:_LEAD_LINES] for word in _words(line.plain)}
    by = next((place for place, line in enumerate(header) if BYLINE.match(line.plain)), 0) or len(header)
    candidates = [line for line in header[:by] if not any(rule(line.plain) for rule in _NO_TITLE)]
    candidates = [line for line in candidates if not imprint(line.plain)] or candidates
    candidates = [line for line in candidates if not (masthead([line]) or letterhead(line.plain))] or candidates
    candidates = [line for line in candidates if not _SORT.fullmatch(line.plain)] or candidates
    scored = [(len(_words(line.plain) & words), number, line) for number, line in enumerate(candidates)]
    return max(scored, key=lambda entry: entry[:2])[2] if scored else None


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


def _header_reason(page: Page, line: Line, beside: Sequence[Line], title: Line | None) -> LineReason:
    if line is title:
        page.title = LABEL.sub("", line.plain, count=1)
        return LineReason.HEADLINE
    if ROLE.fullmatch(line.plain):
        return LineReason.BYLINE
    if reason := _heading_reason(page, line, beside):
        return reason
    if CAPTION.match(line.plain):
        return LineReason.CAPTION
    return LineReason.PROMO if PROMO.match(line.plain) else LineReason.ABOVE
