"""Measures of a stated length: how long they last by their own terms, and whether a later step changed that."""

from collections.abc import Collection, Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.reply import Change
from bot.answering.times.bearing import changes_since
from bot.answering.times.events import terms_of
from bot.wording import spell_date
from corpus.clauses import Clause
from corpus.dates import PartialDate
from corpus.dating import mentions as date_mentions
from corpus.signs import AVAILABLE

_CHANGE_LENGTH = frozenset({Change.EXTENDED, Change.ENDED, Change.REVERSED})
# Who asks for a name, a number or a reason has not asked how long anything lasts.
_OF_SOMETHING_ELSE = frozenset({Form.WHO, Form.WHY, Form.HOW_MANY, Form.HOW_MUCH})


def is_outlived(question: Question, one: Evidence, changes: Collection[Change], library: Library) -> bool:
    """Tell whether the length of a bar is asked for, and one was announced that later ``changes`` changed."""
    barring = _barring(one, library.kin.families(question.actors))
    return question.form is Form.HOW_LONG and bool(_CHANGE_LENGTH.intersection(changes) and terms_of(one, barring))


def own_terms(question: Question, one: Evidence, library: Library) -> str:
    """Say when a measure of stated length ran out by its own terms, and whether a later article may say more.

    Nothing is said where a later article changed the measure, nor to a question for something else.
    """
    subjects = library.kin.families(question.actors)
    barring = _barring(one, subjects)
    lasting = terms_of(one, barring)
    start = _start_of(one)
    if question.form in _OF_SOMETHING_ELSE or not (lasting and start and start.day):
        return ""
    if changes_since(one, library.articles):
        return ""
    ends = f"By its own terms that runs to about {spell_date(lasting[0].after(start))}"
    actors = library.kin.families(actor for clause in barring for actor in _concerned(clause, subjects))
    dates = [article.published for article in library.naming(actors) if article.published]
    if not actors or any(date.first > start.last for date in dates):
        return f"{ends}."
    return f"{ends}; no later article in this corpus says it was renewed or ended."


def _concerned(clause: Clause, subjects: frozenset[str]) -> frozenset[str]:
    """Return who bars in a clause; of ``subjects``, where there are any, also who is barred."""
    acting = frozenset({clause.subject} if clause.subject else ())
    return (acting | {mention.actor for mention in clause.mentions}) & subjects if subjects else acting


def _barring(one: Evidence, subjects: frozenset[str]) -> Sequence[Clause]:
    bars = [clause for clause in one.clauses if clause.signs.get(AVAILABLE) is False]
    return [clause for clause in bars if not subjects or _concerned(clause, subjects)]


def _start_of(one: Evidence) -> PartialDate | None:
    dates = date_mentions(one.sentence.text, one.article.published)
    return dates[0].start if dates else one.article.published
