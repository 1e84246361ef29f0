"""What an open question takes for granted: "Why did Google ban ..." is not answered as though it had."""

from collections.abc import Sequence

from bot.answering.forms import Form
from bot.answering.judge import Leaning
from bot.answering.question import Question

# Forms that ask about an event as though it had happened.
_PRESUMING = frozenset({Form.WHY, Form.WHEN, Form.WHO, Form.HOW_MUCH, Form.HOW_LONG})
_FIRM = 0.8  # strength from which a contradiction counts
_SUPPORT = 0.6  # share of its strength that is enough support to let the premise stand
_SPOKEN_OF = 0.5  # share of the question's words that support has to speak of


def denied_premise(question: Question, leanings: Sequence[Leaning]) -> Leaning | None:
    """Return what the articles say instead, where they deny what the question takes for granted or never say it."""
    if question.form not in _PRESUMING or not question.clause.signs or not question.mentions:
        return None
    supporting = [one for one in leanings if one.specific and one.agrees]
    support = max((one.strength for one in supporting), default=0.0)
    about = [one for one in leanings if one.specific and one.about]
    denial = max((one for one in about if not one.agrees), key=lambda one: one.strength, default=None)
    if denial is not None and denial.strength >= _FIRM and support < _SUPPORT * denial.strength:
        return denial
    if question.form is Form.WHY and question.content and all(one.covered < _SPOKEN_OF for one in supporting):
        return max(leanings, key=lambda one: (one.covered, one.strength), default=None)
    return None
