"""The days within which a question asks what happened, and the sentences that tell of a day among them."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Answer, Reason, Reply
from corpus.dates import PartialDate
from corpus.dating import DateKind, DateMention
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_IN = Pattern(r"\b(?:in|during|throughout|within|on)(?: (?:early|mid|late))?[ -](?:the )?$")
_ONCE = Pattern(
    r"\b(?:fin(?:e[ds]?|es)|penalt(?:y|ies)|su(?:e[ds]?|ing)|lawsuits?|arrest(?:ed|s)?|pa(?:y|id)|happen(?:ed|s)?|news"
    r"|(?:take|took|taken|came|come|comes|enter(?:ed|s)?|went|go) (?:in)?(?:to )?(?:effect|force)|pass(?:ed)?"
    r"|enact(?:ed)?|bann?(?:ed)?|settle(?:d|ments?)?|sign(?:ed)?|buy|bought|announc\w*|rul(?:ed|ings?)|vot(?:e[ds]?|ing)|launch\w*"
    r"|end(?:ed)?|stop(?:ped)?|quit|left|drop(?:ped)?|lift(?:ed)?|repeal\w*|revers\w*|approv\w*|dismiss\w*|w[io]n|los[et]|resign\w*"
    r"|order(?:ed)?|cancel\w*|overturn\w*|extend\w*|adopt\w*|introduc\w*|start(?:ed)?|beg[au]n|got|get|cash|money|chang\w*"
    r"|do|done|did (?:to|about)|decid\w*|convict\w*|jail\w*|mis(?:match|identif)\w*|wrongful\w*|false(?:ly)?)\b",
    re.IGNORECASE,
)

_TAKES_EFFECT = Pattern(
    r"\b(?:(?:take|takes|took|taking|taken) (?:legal )?effect"
    r"|(?:came|come|comes|enter(?:ed|s)?|went|go|goes) in(?:to)? (?:force|effect)|bec[ao]me effective)\b",
    re.IGNORECASE,
)
_IN_EFFECT = Pattern(r"\b(?:effect(?:ive)?|in(?:to)? force|since|appl(?:y|ies|ied))\b", re.IGNORECASE)
_NAMED = frozenset({Form.WHO, Form.LIST})


class Window(Struct, frozen=True):
    """The days from ``first`` to ``last``; ``told`` is how the question puts them: "in 2025"."""

    first: date
    last: date
    told: str

    def holds(self, one: Evidence, *, undated: bool) -> bool:
        """Tell whether a sentence dates something to one of these days; of an ``undated`` one its article does."""
        dates = [date for date in date_mentions(one.sentence.text, one.article.published) if _is_of_event(date)]
        if dates:
            return any(self.meets(date) for date in dates)
        published = one.article.published
        return published is None or (undated and self.falls_on(published))

    def meets(self, told: DateMention) -> bool:
        """Tell whether a day or a span of days that is told may share a day with it."""
        return told.start.first <= self.last and (told.end or told.start).last >= self.first

    def falls_on(self, day: PartialDate) -> bool:
        """Tell whether a day, month or year may lie in it."""
        return day.first <= self.last and day.last >= self.first


def window_of(question: Question) -> Window | None:
    """Return the days in which a question asks what happened; None where it asks of no one time, or how it stood.

    Why something was done in a year takes for granted that it was.
    """
    if question.form is Form.WHY or not _ONCE.search(question.wording):
        return None
    text, dates = question.wording, date_mentions(question.wording)
    if len(dates) != 1:
        return None
    (asked,) = dates
    told = text[asked.span.start : asked.span.end]
    if asked.kind is DateKind.SINCE:
        return Window(asked.start.first, date.max, f"since {told}") if "since" in text.lower() else None
    if asked.kind is DateKind.RANGE and asked.end is not None:
        return Window(asked.start.first, asked.end.last, told)
    if asked.kind is not DateKind.ON or not _IN.search(text[: asked.span.start]):
        return None
    return Window(asked.start.first, asked.start.last, f"{'on' if asked.start.day else 'in'} {told}")


def happened_in(window: Window, question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what tells of something in ``window``.

    Where it is asked who did it, or which, that is told by what opens an article or has a date of its own: what else is
    said of fines may be of older ones. Nor does a law take effect on the day on which it is passed.
    """
    named = question.form in _NAMED
    return [
        one
        for one in evidence
        if window.holds(one, undated=not named or one.place == 0)
        and not (named and _TAKES_EFFECT.search(question.wording) and not _IN_EFFECT.search(one.sentence.text))
    ]


def _is_of_event(asked: DateMention) -> bool:
    return asked.kind not in {DateKind.UNTIL, DateKind.BY}


def is_told_of_then(question: Question, window: Window, reply: Reply) -> bool:
    """Tell whether a reply tells of ``window``: what is shown beside no yes or no may be of any other time.

    Whether somebody named did it is left to what was found on them.
    """
    if not question.asks_verdict:
        return isinstance(reply, Answer) or reply.reason is not Reason.NO_EVIDENCE
    if question.actors or (isinstance(reply, Answer) and reply.verdict is not None):
        return True
    shown = reply.citations if isinstance(reply, Answer) else ()
    dates = [date for one in shown for date in date_mentions(one.quote, one.article.published)]
    return any(map(window.meets, dates))
