"""Which date stands before a sentence that holds several, or one that is hedged: "at least July 2022"."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.times.events import UNTIL_WHEN
from bot.wording import spell_date
from corpus.dating import DateKind, DateMention
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_VAGUE = Pattern(r"\b(?P<part>early|late|mid)[ -]$", re.IGNORECASE)
_AT_LEAST = Pattern(r"\bat (?:least|the earliest)\s$", re.IGNORECASE)
_AND = Pattern(r",? and (?:(?:again )?(?:on|in) )?$", re.IGNORECASE)
_SINCE_WHEN = Pattern(r"\bsince when\b", re.IGNORECASE)
_ONE_OF_THEM = Pattern(
    r"\b(?:first|second|third|last|latest|newest|original\w*|initial\w*|another|next)\b", re.IGNORECASE
)
# One source says this, the other that: neither date stands alone.
_CONTRASTS = Pattern(r"\b(?:while|whereas|but|although)\b", re.IGNORECASE)
# Where what a date belongs to ends: "emails showed that", "is dated 3 May and was released".
_PART = Pattern(r"\b(?:that|and|but|while|before|after|which|who)\b|[,;]", re.IGNORECASE)
# Of whom is said what stands before "and" and behind it: "the order is dated 3 May and was released on 9 May".
_SUBJECT = Pattern(r"[^,;]*?(?=\b(?:is|was|are|were|has|have|had)\b)")
_SMALL = frozenset(stems("when since did was were is are has have had the a an of in on at to by with for its their"))


def shown_dates(question: Question, text: str, dates: Sequence[DateMention]) -> str | None:
    """Return in words the date of several that is asked for, or all where each is; None where that is not plain."""
    if any(one.end is not None or one.relative for one in dates):
        return None
    if UNTIL_WHEN.search(question.text):
        return _only([one for one in dates if one.kind is DateKind.UNTIL], text)
    if len(dates) < 2 or _CONTRASTS.search(text):
        return None
    if _SINCE_WHEN.search(question.text):
        return _only([one for one in dates if one.kind is DateKind.SINCE], text)
    if _are_one_list(text, dates):
        listed = " and ".join(_in_words(one, text) for one in dates)
        return None if _ONE_OF_THEM.search(question.text) else listed
    return _best_told(question, text, dates)


def _best_told(question: Question, text: str, dates: Sequence[DateMention]) -> str | None:
    """Return the date beside which stand more words of a question than beside any other, and all that stand there."""
    told = [_told_of(question, text, dates, place) for place in range(len(dates))]
    best = max(told, key=len)
    alone = told.count(best) == 1 and all(one < best for one in told if one is not best)
    return _in_words(dates[told.index(best)], text) if alone else None


def _only(found: Sequence[DateMention], text: str) -> str | None:
    return _in_words(found[0], text) if len(found) == 1 else None


def _in_words(date: DateMention, text: str) -> str:
    """Spell a date as vague as the text has it: "late 2017", "at least July 2022"."""
    before = text[: date.span.start]
    vague = _VAGUE.search(before)
    spelled = f"{vague['part'].lower()} {spell_date(date.start)}" if vague else spell_date(date.start)
    return f"at least {spelled}" if _AT_LEAST.search(before) else spelled


def _are_one_list(text: str, dates: Sequence[DateMention]) -> bool:
    """Tell whether two dates stand in one list: the same was done on both."""
    return len(dates) == 2 and _AND.match(text, dates[0].span.end, dates[1].span.start) is not None


def _told_of(question: Question, text: str, dates: Sequence[DateMention], place: int) -> frozenset[str]:
    """Return which words of a question stand where a date belongs: behind one that opens a sentence, before others."""
    date = dates[place]
    if place == 0 and not _words(text[: date.span.start]):
        part = _PART.search(text, date.span.end)
        own = text[date.span.end : part.start() if part else len(text)]
    else:
        start = dates[place - 1].span.end if place else 0
        part = max(_PART.finditer(text, start, date.span.start), key=lambda one: one.end(), default=None)
        own = text[part.end() if part else start : date.span.start]
        subject = _SUBJECT.match(text) if part and part[0].lower() == "and" else None
        own = f"{subject[0]} {own}" if subject else own
    told, lexicon = _words(own), shipped_lexicon()
    asked = (word.stem for word in question.clause.words if word.stem not in _SMALL)
    return frozenset(stem for stem in asked if lexicon.meets(stem, told))


def _words(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - _SMALL
