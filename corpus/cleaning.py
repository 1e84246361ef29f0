"""Tell the article from the page around it, line by line, in text that has lost its markup.

A state machine over lines, in three layers: what stands above the article (headline, dates, byline), what stands below
it (comments, related links, legal text), and what is strewn through it (captions, promotions, repeated lines). Rules
rather than a classifier: on text dumps they keep more of the article and they can say why a line went.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from corpus.article import Removed
from corpus.line_rules import (
    BULLET,
    BYLINE,
    CAPTION,
    COMMENTS,
    CREDIT,
    DATE_LINE,
    DATELINE,
    ENDS_SENTENCE,
    LEGAL,
    PROMO,
    RELATED,
    Line,
    LineReason,
    is_marker,
    is_prose,
    line_key,
)

MIN_FILES_OF_BOILERPLATE = 3
_MIN_BODY_LINES = 3
_MENU_LINES = 3


@dataclass(slots=True)
class Page:
    """A page taken apart: every line is in ``body`` or in ``removed``."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    date_lines: list[str] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article: paragraphs parted by a blank line."""
        return "\n\n".join(line.text for line in self.body)

    @property
    def comments(self) -> tuple[str, ...]:
        """What readers wrote under the article."""
        return tuple(line.text for line in self.removed if line.reason == LineReason.COMMENT)

    def drop(self, line: Line, reason: LineReason) -> None:
        """Leave ``line`` out of the article."""
        self.removed.append(Removed(line.number, line.text, reason.value))


def clean_dump(lines: Sequence[Line], boilerplate: AbstractSet[str] = frozenset()) -> Page:
    """Take a text dump apart.

    ``boilerplate`` holds digit-normalised lines (``line_key``) that other files have too. Where the rules would leave
    nothing, every line stays: an article is never silently empty.
    """
    page = Page()
    rest = _read_header(page, _without_boilerplate(page, lines, boilerplate))
    clean_body(rest, page)
    if not page.body:
        page = Page(body=list(lines))
    page.removed.sort(key=lambda removed: removed.line)
    return page


def clean_body(lines: Sequence[Line], page: Page) -> Page:
    """Sort lines below the header into ``page.body`` and ``page.removed``."""
    end, cut = _tail(lines)
    counts = Counter(line.text for line in lines)
    menus = _menu_lines(lines[:end])
    for line in lines[:end]:
        reason = _strewn(line, counts) or (LineReason.MENU if line.number in menus else None)
        if reason is None:
            page.body.append(line)
        else:
            page.drop(line, reason)
    _drop_tail(page, lines[end:], cut)
    page.publisher = page.publisher or _publisher(page)
    return page


def shared_lines(files: Iterable[Sequence[Line]]) -> frozenset[str]:
    """Return the keys of lines that stand in at least ``MIN_FILES_OF_BOILERPLATE`` files."""
    counts = Counter(key for lines in files for key in {line_key(line.text) for line in lines})
    return frozenset(key for key, count in counts.items() if count >= MIN_FILES_OF_BOILERPLATE)


def _without_boilerplate(page: Page, lines: Sequence[Line], boilerplate: AbstractSet[str]) -> list[Line]:
    """Drop what other files say too; a file that shares most of its prose is a copy of a story, not boilerplate."""
    shared = {line.number for line in lines if line_key(line.text) in boilerplate and not DATELINE.match(line.text)}
    prose = {line.number for line in lines if is_prose(line.text)}
    if 2 * len(shared & prose) > len(prose):
        shared -= prose
    for line in lines:
        if line.number in shared:
            page.drop(line, LineReason.BOILERPLATE)
    return [line for line in lines if line.number not in shared]


def _read_header(page: Page, lines: list[Line]) -> list[Line]:
    end = _header_end(lines)
    header, rest = lines[:end], lines[end:]
    title = _title(header, rest)
    for line in header:
        page.drop(line, _header_reason(page, line, title))
    return rest


def _header_end(lines: Sequence[Line]) -> int:
    """Return where the article starts: below the last date line or byline above it, at the latest at its dateline."""
    end = prose = 0
    for index, line in enumerate(lines):
        if DATELINE.match(line.text):
            return index
        if is_marker(line.text):
            end, prose = index + 1, 0
        prose += is_prose(line.text)
        if prose >= _MIN_BODY_LINES:
            break
    if end:
        return end
    first_prose = next((index for index, line in enumerate(lines) if is_prose(line.text)), None)
    return min(1, len(lines) - 1) if first_prose is None else first_prose


def _title(header: Sequence[Line], rest: Sequence[Line]) -> Line | None:
    """Return the header line that shares most words with the article; of equals the last."""
    words = {word for line in rest[:10] for word in _words(line.text)}
    candidates = [line for line in header if not (is_marker(line.text) or CAPTION.match(line.text))]
    scored = [(len(_words(line.text) & words), number, line) for number, line in enumerate(candidates)]
    return max(scored, key=lambda entry: entry[:2])[2] if scored else None


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


def _header_reason(page: Page, line: Line, title: Line | None) -> LineReason:
    byline = BYLINE.match(line.text)
    if line is title:
        page.title = line.text
        return LineReason.HEADLINE
    if byline:
        page.author = page.author or byline["author"]
        return LineReason.BYLINE
    if DATE_LINE.match(line.text):
        page.date_lines.append(line.text)
        return LineReason.DATE
    if CAPTION.match(line.text):
        return LineReason.CAPTION
    return LineReason.PROMO if PROMO.match(line.text) else LineReason.ABOVE


def _strewn(line: Line, counts: Counter[str]) -> LineReason | None:
    if CAPTION.match(line.text):
        return LineReason.CAPTION
    if counts[line.text] > 1:
        return LineReason.REPEATED
    if LEGAL.match(line.text):
        return LineReason.LEGAL
    if RELATED.fullmatch(line.text):
        return LineReason.RELATED
    if COMMENTS.fullmatch(line.text):
        return LineReason.MENU
    return LineReason.PROMO if PROMO.match(line.text) and not is_prose(line.text) else None


def _menu_lines(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of lines in a run of several short ones; a lone short line is a heading of the article."""
    menus: set[int] = set()
    run: list[int] = []
    for line in lines:
        if is_prose(line.text) or BULLET.match(line.text) or ENDS_SENTENCE.search(line.text):
            run = []
            continue
        run.append(line.number)
        if len(run) >= _MENU_LINES:
            menus.update(run)
    return menus


def _tail(lines: Sequence[Line]) -> tuple[int, LineReason | None]:
    """Return where the article ends and what cuts it off.

    A heading of comments always cuts; a heading that may stand inside an article cuts only where less follows than
    went before.
    """
    total = sum(is_prose(line.text) for line in lines)
    before = 0
    for index, line in enumerate(lines):
        if before and COMMENTS.fullmatch(line.text):
            return index, LineReason.COMMENT_HEADING
        if before >= _MIN_BODY_LINES and total - before < before:
            if LEGAL.match(line.text):
                return index, LineReason.LEGAL
            if RELATED.fullmatch(line.text):
                return index, LineReason.RELATED
        before += is_prose(line.text)
    return len(lines), None


def _drop_tail(page: Page, lines: Sequence[Line], reason: LineReason | None) -> None:
    for line in lines:
        if LEGAL.match(line.text):
            reason = LineReason.LEGAL
        elif COMMENTS.fullmatch(line.text):
            page.drop(line, LineReason.COMMENT_HEADING)
            reason = LineReason.COMMENT
            continue
        page.drop(line, reason or LineReason.RELATED)


def _publisher(page: Page) -> str:
    lines = [DATELINE.match(line.text) for line in page.body[:2]]
    lines += [CREDIT.match(removed.text) for removed in page.removed]
    return next((match["publisher"].strip() for match in lines if match), "")
