"""Whether all that was read on a question is on something else."""

import re
from collections.abc import Sequence

from bot.answering.asked.ellipsis import only_hints
from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.times.events import asks_end
from corpus.patterns import Pattern

# Shares told below which a sentence is on something else, of whether something is so and of what an open question asks.
_OFF, _OFF_OPEN = 0.12, 0.06
# No single sentence tells these; of a reason it is said that no article gives it.
_TOLD_APART = frozenset({Form.LIST, Form.TIMELINE, Form.WHY})
# A matter at large: what tells of it says neither what it is called nor that it is all there is.
_AT_LARGE = Pattern(
    r"\b(?:polic(?:y|ies)|stance|position|situation|status|rules?|latest|news) (?:on|about|of|for|with|regarding)\b",
    re.IGNORECASE,
)


def is_off(question: Question, evidence: Sequence[Evidence]) -> bool:
    """Tell whether all that was read tells next to nothing of what is asked, though one sentence could.

    Not where nothing was read, or where a term tells an end, the most, one of two or a matter at large is asked for, or
    a matter is only hinted at.
    """
    said = [one.says for one in evidence if one.says is not None]
    if not said or question.form in _TOLD_APART or question.leans or only_hints(question):
        return False
    if not question.asks_verdict and _AT_LARGE.search(question.text):
        return False
    if question.extreme or " or " in question.text or (question.form is Form.WHEN and asks_end(question)):
        return False
    told = [1 - says.leaves_open if question.asks_verdict else says.affirms for says in said]
    return max(told) < (_OFF if question.asks_verdict else _OFF_OPEN)
