"""The month or day that a question sets, where a sentence tells it by a weekday or without its year.

"On Tuesday the board voted", printed on 20 May, was in May: the model cannot know that and hears another time.
"""

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.dates import PartialDate
from corpus.dating import DateKind, mentions
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS, month_number

_TIME = Pattern(
    rf"\b(?:(?:back )?in|on|during) (?:(?P<first>\d{{1,2}}) )?(?P<month>{'|'.join(MONTHS)})"
    r"(?: (?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,? (?P<year>(?:19|20)\d\d))?\b(?! (?:ban|law|vote|ruling|order)\b)"
)


def held_time(question: Question, one: Evidence) -> str | None:
    """Return the words in which a question sets a month or day that ``one`` tells of its only time; else None."""
    asked = _TIME.search(question.wording)
    if asked is None or one.article.published is None:
        return None
    told = mentions(one.sentence.text, one.article.published)
    if len(told) != 1 or not told[0].relative or told[0].kind is not DateKind.ON:
        return None
    day = int(asked["day"] or asked["first"] or 0)
    return asked.group() if _holds(told[0].start, (asked["year"], month_number(asked["month"]), day), one) else None


def _holds(told: PartialDate, asked: tuple[str | None, int, int], one: Evidence) -> bool:
    year, month, day = asked
    past = one.article.published is not None and told.first <= one.article.published.last
    same_year = year is None or told.year == int(year)
    return past and same_year and told.month == month and (not day or told.day == day)
