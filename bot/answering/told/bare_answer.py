"""The bare answer that stands before a quote: a date, a length of time or a number its sentence gives, or that none."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.reasons import says_because, sounds_like_reason, tells_own_reason
from bot.answering.reply import Verdict
from bot.answering.times.events import asks_end, asks_until_when, is_no_end, is_reverse, moved_to
from bot.answering.told.bare_number import bare_number
from bot.answering.told.dates_shown import shown_dates
from bot.answering.told.selecting import fits
from bot.answering.told.undecided import undecided
from bot.wording import spell_date
from corpus.article import Span
from corpus.dates import PartialDate
from corpus.dating import DateMention, durations
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_AS_PLANNED = Pattern(r"\b(?:meant|supposed|planned|intended|originally|initially|at first)\b", re.IGNORECASE)
# "Was to lapse on 1 July before it was kept": that day never came.
_AVERTED = Pattern(
    r"\b(?:was|were) (?:due )?to [^,;]*?\b(?:before|until|but|had)\b|\bwould have\b(?! been (?:\w+ing)\b)",
    re.IGNORECASE,
)
_ASKS_AVERTED = Pattern(r"\bwhen (?:would|was|were)\b[^?]*\b(?:have|due|to|meant|supposed)\b", re.IGNORECASE)
# "Sent back a bill under which it would have been barred" dates the former.
_BY_BILL = Pattern(r"\b(?:under|by|in) which\b[^.;]*\bwould have$", re.IGNORECASE)
# "Was due to vote in May" tells not that it did.
_DUE = Pattern(
    r"\b(?:is|was|are|were) (?:due|set|scheduled|expected|planned|slated|supposed|meant) (?:to|for|in|on)\b",
    re.IGNORECASE,
)
_ASKS_DONE = Pattern(
    r"\b(?:when|(?:what|which) (?:day|date|month|year)) (?:did|was|were|has|have)\b(?![^?]*\b"
    r"(?:due|set|scheduled|expected|planned|slated|supposed|meant|to (?:be|have|begin|start|end|run|expire))\b)",
    re.IGNORECASE,
)
_CONDITION = Pattern(
    r"\b(?:until|till|unless) (?:(?:there|a|an|the|its|further)\b|[a-z]+ (?:is|are|has|have)\b)", re.IGNORECASE
)
# That "no fine was imposed" is no reason why none was.
_ASKS_WHY_NOT = Pattern(
    r"\bwhy (?:(?:is|are|was|were|did|do|does|has|have|had|could|can|may|will|would)"
    r"(?:n['’]t\b| (?:[\w'’.-]+ ){0,4}?not\b)"
    r"|(?:is|was|were|are) (?:there )?no\b|can(?:not|['’]t)\b)",
    re.IGNORECASE,
)
_WAITS = Pattern(r"\b(?:until|unless|before) (?!further\b)(?:[\w'’-]+ ){1,8}?(?:is|are|has|have|had|was|were)\b")
_ASKS_WHY_BOUND = Pattern(
    r"\bwhy (?:can(?:not|['’]?t)|(?:can|may|must) (?:[\w'’.-]+ ){1,4}?not\b"
    r"|(?:is|are)(?:n['’]?t| (?:[\w'’.-]+ ){1,4}?not) (?:allowed|permitted)\b)",
    re.IGNORECASE,
)
_BOUND = Pattern(
    r"^Under (?:the|its|their|[A-Z][\w.'’-]+) [^.;]*?"
    r"\b(?:(?:may|can|must) not|cannot|(?:is|are) (?:barred|banned|not allowed))\b"
)
_TOLD = 0.25  # share read to answer from which a date is that of what is asked after
_LEFT_OPEN = 0.9  # share above which a sentence tells of something else
_HEDGE = Pattern(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|(?<!illion )over|under|up to|within|at (?:least|most)"
    r"|(?:more|less|fewer|longer) than)\s$",
    re.IGNORECASE,
)
_ASKS_WHEN_AHEAD = Pattern(r"\bwhen (?:will|would)\b", re.IGNORECASE)
# What a form asks for; said to be missing where the best sentence does not hold it.
_UNTOLD = {Form.WHEN: "date", Form.HOW_LONG: "length of time", Form.WHY: "reason"}
NO_REASON = f"I find no plain {_UNTOLD[Form.WHY]}; the articles say:"


def bare_answer(
    question: Question, verdict: Verdict | None, one: Evidence, library: Library, *, changed: bool
) -> list[str]:
    """Put the bare answer first where the sentence holds it in a form that needs no reading.

    ``changed`` tells that the length of time it holds was announced and is not how long it came to be, or that the
    number is no longer that.
    """
    if question.asks_verdict and verdict is None:
        return [undecided(question, one, library)] if question.is_outright else []
    if question.form is Form.WHEN and (date := _date_in_words(question, one)) is not None:
        return [f"{date[:1].upper()}{date[1:]}."]
    real = not changed or _AS_PLANNED.search(question.text)
    if question.form is Form.HOW_LONG and real and len(lengths := durations(one.sentence.text)) == 1:
        length = _hedged(one.sentence.text, lengths[0].span)
        return [f"{length[:1].upper()}{length[1:]}."]
    if not changed and (number := bare_number(question, one, library.kin)) is not None:
        counted = _hedged(one.sentence.text, number)
        return [f"{counted[:1].upper()}{counted[1:]}."]
    if question.form in _UNTOLD and not _tells(question, one):
        return [f"I find no plain {_UNTOLD[question.form]}; the articles say:"]
    return []


def _tells(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence holds what the form asks for; "a 2020 change" dates it too, if nothing else does."""
    if asks_until_when(question) and (durations(one.sentence.text) or _CONDITION.search(one.sentence.text)):
        return True
    if question.form is Form.WHY and (says_because(one) or tells_own_reason(question, one)):
        return True
    if question.form is Form.WHY and _ASKS_WHY_NOT.search(question.text) and not sounds_like_reason(one):
        return _waits_or_is_bound(question, one)
    if question.form is Form.WHEN and _is_only_due(question, one):
        return False
    if fits(question, one):
        return not _dates_reverse(question, one)
    years = {quantity.value for quantity in quantities(one.sentence.text) if quantity.kind is Kind.YEAR}
    dated = bool(date_mentions(one.sentence.text, one.article.published))  # by something else
    return question.form is Form.WHEN and not dated and bool(years - set(question.years))


def _waits_or_is_bound(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says what has to come first, or by which rule somebody may not do what is asked.

    Both tell why not. Only a rule binds who "can't".
    """
    waits = _WAITS.search(one.sentence.text) is not None and one.affirms >= _TOLD
    return waits or bool(_ASKS_WHY_BOUND.search(question.text) and _BOUND.search(one.sentence.text))


def _is_only_due(question: Question, one: Evidence) -> bool:
    """Tell whether a question asks when something was done, and a sentence tells when it was due."""
    return bool(_ASKS_DONE.search(question.text) and _DUE.search(one.sentence.text))


def _hedged(text: str, span: Span) -> str:
    """Return a length of time with the word before it that makes it vague: "about 30 hours"."""
    hedge = _HEDGE.search(text, 0, span.start)
    return text[hedge.start() if hedge else span.start : span.end]


def _date_in_words(question: Question, one: Evidence) -> str | None:
    """Return the date that stands before a sentence which is of what is asked after."""
    if not _is_of_event(question, one) or _is_only_due(question, one) or not fits(question, one):
        return None
    dates, text = date_mentions(one.sentence.text, one.article.published), one.sentence.text
    if not dates or all(is_reverse(question, one, date) for date in dates):
        return None
    if (shown := shown_dates(question, text, dates)) is not None:
        return shown
    only = None if _is_averted(question, text) else _only_date(question, one, dates)
    return spell_date(only) if only else None


def _only_date(question: Question, one: Evidence, dates: Sequence[DateMention]) -> PartialDate | None:
    """Return the date of a sentence that holds one; of a range its end where that is asked for, or it was moved there.

    None where the sentence was not read to answer what is asked: its date is that of something else.
    """
    if len(dates) != 1:
        return None
    if dates[0].end is None:
        untold = is_no_end(question, one, dates[0]) or _is_of_announcement(question, one, dates[0])
        return None if untold else dates[0].start
    return dates[0].end if asks_end(question) else moved_to(question, one, dates[0])


def _is_averted(question: Question, text: str) -> bool:
    """Tell whether a sentence dates what never came, and that is not asked for as such: "would it have run out?"."""
    found = _AVERTED.search(text)
    return found is not None and not _ASKS_AVERTED.search(question.text) and not _BY_BILL.search(text, 0, found.end())


def _is_of_announcement(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a date is past, where a question asks when something is to come: it was announced then."""
    published = one.article.published
    past = published is not None and date.start.last <= published.last
    return past and bool(_ASKS_WHEN_AHEAD.search(question.text))


def _is_of_event(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence was read to tell of what is asked after, or at least may and has its predicate."""
    unread = question.leans and question.wording == question.text
    if one.says is None or unread or one.says.affirms >= _TOLD:
        return True
    same = any(axis in clause.signs for clause in one.clauses for axis in question.clause.signs)
    return same and one.says.leaves_open <= _LEFT_OPEN


def _dates_reverse(question: Question, one: Evidence) -> bool:
    if question.form is not Form.WHEN or question.leans:  # "since when?" after a no asks since when it is not so
        return False
    dates = date_mentions(one.sentence.text, one.article.published)
    return all(is_reverse(question, one, date) for date in dates)
