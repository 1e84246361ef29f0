"""What an open question takes for granted: "Why did Google ban ..." is not answered as though it had."""

from collections.abc import Sequence

from bot.answering.forms import Form
from bot.answering.judge import Leaning
from bot.answering.question import Question

# Forms that ask about an event as though it had happened.
_PRESUMING = frozenset({Form.WHY, Form.WHEN, Form.WHO})
_FIRM = 0.8  # strength from which a contradiction counts
_SUPPORT = 0.6  # share of its strength that is enough support to let the premise stand


def denied_premise(question: Question, leanings: Sequence[Leaning]) -> Leaning | None:
    """Return the evidence that firmly denies what the question takes for granted, where next to nothing supports it."""
    if question.form not in _PRESUMING or not question.clause.signs or not question.mentions:
        return None
    about = [leaning for leaning in leanings if leaning.specific and leaning.about]
    denial = max((one for one in about if not one.agrees), key=lambda one: one.strength, default=None)
    if denial is None or denial.strength < _FIRM:
        return None
    support = max((one.strength for one in leanings if one.specific and one.agrees), default=0.0)
    return denial if support < _SUPPORT * denial.strength else None
