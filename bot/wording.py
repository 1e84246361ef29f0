"""Words for people: dates nobody can misread, who is speaking, and foreign text that stays in its place."""

import calendar
import unicodedata
from collections.abc import Sequence

from corpus.article import Source, SpeakerKind
from corpus.dates import PartialDate

_POP_EMBEDDING, _POP_ISOLATE = "\u202c", "\u2069"
_CLOSED_BY = dict.fromkeys("\u202a\u202b\u202d\u202e", _POP_EMBEDDING) | dict.fromkeys(
    "\u2066\u2067\u2068", _POP_ISOLATE
)


def spell_date(date: PartialDate) -> str:
    """Spell a date with the month as a word: ``11 June 2020``, ``June 2020`` or ``2020``."""
    parts = [str(date.day)] * bool(date.day) + [calendar.month_name[date.month]] * bool(date.month)
    return " ".join([*parts, str(date.year)])


def name_source(source: Source) -> str:
    """Name a report by who put it out and when: ``Example Daily, 4 December 2025``."""
    return f"{source.publisher}, {spell_date(source.date)}" if source.date else source.publisher


def counted(number: int, noun: str) -> str:
    """Put a number before a noun that takes an s: ``1 article``, ``0 articles``."""
    return f"{number} {noun}{'s' * (number != 1)}"


def name_speaker(speaker: str, kind: SpeakerKind) -> str:
    """Name who speaks and in which role; empty where the article itself does."""
    if speaker:
        return f"{speaker} ({kind})"
    return "" if kind is SpeakerKind.REPORTER else str(kind)


def either(names: Sequence[str]) -> str:
    """Put alternatives into words: ``A``, ``A or B``, ``A, B or C``; raises ``IndexError`` where there is none."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def both(names: Sequence[str]) -> str:
    """Put names into words that belong together: ``A and B``, ``A, B and C``; raises ``IndexError`` without any."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def offer(taken: str, others: Sequence[str]) -> str:
    """Say which of several actors of one name a reply is about, and ask whether another one was meant."""
    return f"About {taken.rstrip('.')}. Or did you mean {either(others)}?" if others else ""


def contain(text: str) -> str:
    """Return ``text`` without control characters and with its changes of writing direction closed (UAX #9).

    A quote keeps its letters; it cannot move a terminal's cursor or turn round the words that follow it.
    """
    if text.replace("\n", "").isprintable():
        return text  # neither kind of character counts as printable, and few texts have any
    kept = "".join(char for char in text if char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"})
    return kept + "".join(reversed(_open_directions(kept)))


def _open_directions(text: str) -> list[str]:
    """List the closing marks that ``text`` still owes, innermost last."""
    owed: list[str] = []
    for char in text:
        if char in _CLOSED_BY:
            owed.append(_CLOSED_BY[char])
        elif char == _POP_EMBEDDING and owed[-1:] == [_POP_EMBEDDING]:
            owed.pop()
        elif char == _POP_ISOLATE and _POP_ISOLATE in owed:
            while owed.pop() != _POP_ISOLATE:
                pass
    return owed
