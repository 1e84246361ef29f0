"""A row of a table as a person reads it out: "Oslo: Banned. Since May 2021.", not "City: Oslo; Status: Banned; ...".

The model that reads sentences takes fields for a list of parts, of which some may hold.
"""

import re

from corpus.patterns import Pattern

_ROW = Pattern(r"[A-Z][\w ]{0,30}: [^;:]+(?:; [A-Z][\w '\u2019-]{0,30}: [^;:]+(?:; [a-z][^;:]*)*){2,11}\.")
_CELL = Pattern(r"; (?=[A-Z][\w '\u2019-]{0,30}: )")
_NAME = Pattern(r"[A-Z][a-z]")
_NOTHING = Pattern(r"[-\u2013\u2014?./ ]*(?:n/?a)?", re.IGNORECASE)
# Labels of cells that say what is the case, and of those that say since when.
_SAYS = frozenset({"status", "state", "rule", "rules", "law", "policy", "position", "decision", "outcome", "result"})
_NOTES = frozenset({"note", "notes", "remark", "remarks", "comment", "comments", "detail", "details", "scope"})
_WHEN = frozenset({"since", "until", "from", "as of"})


def as_read_out(text: str) -> str:
    """Return a row that tells what is the case with whom it names first as sentences; any other text as it is."""
    if not _ROW.fullmatch(text):
        return text
    (_, who), *cells = [tuple(cell.split(": ", 1)) for cell in _CELL.split(text.rstrip("."))]
    if not _NAME.match(who) or not any(label.lower() in _SAYS for label, _ in cells):
        return text
    return f"{who}: {' '.join(_sentence(label, told) for label, told in cells if not _NOTHING.fullmatch(told))}"


def _sentence(label: str, told: str) -> str:
    if label.lower() in _SAYS | _NOTES:
        return f"{told}."
    return f"{label} {told}." if label.lower() in _WHEN else f"{label}: {told}."
