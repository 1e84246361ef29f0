"""Where a place that was asked about lies: "is that in Washington State?" after a question on Washington County."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import AREAS, NATIONS, TOWNS, ActorKind
from corpus.patterns import Pattern

# "Is it in Oakland, too?" asks of another place what was asked before.
_LIES = Pattern(
    rf"^{LINK}(?:is|was) (?:it|that|this) (?:the one )?in (?!.*\b(?:too|also|as well|either)\W*$)", re.IGNORECASE
)


def asks_where_it_lies(question: Question, before: Question) -> bool:
    """Tell whether a follow-up asks if a town lies in the state or country that it names, or a state in the country."""
    if not _LIES.match(question.text) or len(question.mentions) != 1 or question.content or question.clause.signs:
        return False
    around = question.kinds[0]
    inside = {kind for kind in before.kinds if kind in AREAS}
    if around is ActorKind.STATE:
        return bool(inside) and inside <= TOWNS
    return around in NATIONS and bool(inside) and inside <= {*TOWNS, ActorKind.STATE}
