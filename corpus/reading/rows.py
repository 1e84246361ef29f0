"""Rows of tables told as sentences: "Station: Linden Park; Gates: 4." says what the bare cells do not.

A table is written as Markdown writes it, with a line of dashes below its head; so the extractor writes those of pages.
"""

import re
from collections.abc import Callable, Sequence
from html import unescape

from corpus.patterns import Pattern

Head = tuple[str, ...]
_DASHES = frozenset("|:- \t")
_BAR = Pattern(r"(?<!\\)\|")
_STOPS = (".", "!", "?", ":", ";")
_TABLE = re.compile(r"<table\b[^<>]*+>", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*+>(?P<cells>.{0,5000}?)(?:</tr>|(?=<tr\b))", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<(?P<kind>th|td)\b[^<>]*+>(?P<text>.{0,500}?)</t[hd]>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*+>")
_MOST_COLUMNS = 12


def any_head(_head: Head) -> bool:
    """Take every first row above dashes for the head of its table, as Markdown does."""
    return True


def with_rows_told(lines: Sequence[str], is_head: Callable[[Head], bool] = any_head) -> list[str]:
    """Return ``lines`` with each row of a table as a sentence between empty lines.

    ``is_head`` tells a head from a row like the others.
    """
    told: list[str] = []
    place = 0
    while place < len(lines):
        if not _begins_table(lines, place):
            told.append(lines[place])
            place += 1
            continue
        end = next((row for row in range(place + 2, len(lines)) if "|" not in lines[row]), len(lines))
        rows = [cells_of(row) for row in lines[place:end] if not _DASHES.issuperset(row)]
        is_over_head = _begins_table(lines, place + 2) or not is_head(rows[0])
        caption = _caption(rows) if is_over_head else []
        body = _told(rows[len(caption)], rows[len(caption) + 1 :], is_head)
        told += ["", *(line for row in (*caption, *body) for line in (row, ""))]
        place = end
    return told


def cells_of(row: str) -> Head:
    """Return what stands in the cells of a row."""
    bare = row.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return tuple(cell.strip() for cell in _BAR.split(bare))


def heads_of_pages(html: str) -> list[Head]:
    """Return the first rows of the tables of a page in which no cell but that of the corner is one like the others."""
    rows = (_ROW.search(html, table.end()) for table in _TABLE.finditer(html))
    found = (
        [(cell["kind"].lower(), _seen(cell["text"])) for cell in _CELL.finditer(row["cells"])] for row in rows if row
    )
    return [
        tuple(text for _, text in cells)
        for cells in found
        if len(cells) > 1 and all(kind == "th" or not text for kind, text in cells)
    ]


def _seen(markup: str) -> str:
    return " ".join(unescape(_TAG.sub("", markup)).split())


def _begins_table(lines: Sequence[str], place: int) -> bool:
    below = lines[place + 1].strip() if place + 1 < len(lines) else ""
    return "|" in lines[place] and "|" in below and "-" in below and _DASHES.issuperset(below)


def _caption(rows: Sequence[Head]) -> list[str]:
    """Return the caption of a table, which the extractor writes as a row above the head: one cell above several."""
    alone = [cell for cell in rows[0] if cell]
    has_more = len(rows) > 2 and sum(map(bool, rows[1])) > 1
    return alone if len(alone) == 1 and rows[0][0] and len(rows[0]) > 1 and has_more else []


def _told(head: Head, rows: Sequence[Head], is_head: Callable[[Head], bool]) -> list[str]:
    names = [cell for cell in head if cell]
    if len(head) > _MOST_COLUMNS or len(head) == 1:
        return [" ".join(filter(None, row)) for row in (head, *rows) if any(row)]
    if names and is_head(head):
        return [sentence for row in rows if (sentence := _sentence(head, row))]
    if len(head) == 2:  # a name and its value in each row
        return [sentence for row in (head, *rows) if (sentence := _sentence(row[:1], row[1:]))]
    return [", ".join(filter(None, row)) for row in (head, *rows) if any(row)]


def _sentence(head: Head, row: Head) -> str:
    names = (*head, *[""] * (len(row) - len(head)))
    parts = [f"{name.rstrip(':')}: {cell}" if name else cell for name, cell in zip(names, row, strict=False) if cell]
    told = "; ".join(part.rstrip(".;") for part in parts)
    if not names[0] and row[0] and len(parts) > 1:  # below an empty corner stands what its row is on
        told = told.replace(";", ",", 1)
    return told if not told or told.endswith(_STOPS) else f"{told}."
