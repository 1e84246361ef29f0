"""Follow-ups that ask for the greatest payment of the kind that was asked about: "which was the biggest?"."""

import re

from bot.answering.asked.idioms import GREATEST
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import ActorKind
from corpus.patterns import Pattern

# "Which was the biggest?", of the fines that were asked about.
_WHICH_GREATEST = Pattern(
    rf"^{LINK}(?:which|what)(?: (?:one|of (?:them|these|those)))? (?:is|was|were) the (?P<how>{GREATEST})"
    r"(?: one| of (?:them|these|those|all))?\W*$",
    re.IGNORECASE,
)
_PAYMENTS = (
    (Pattern(r"\b(?:fin(?:e|es|ed)|penalt(?:y|ies))\b", re.IGNORECASE), "fine"),
    (Pattern(r"\b(?:settl(?:e|ed|ements?)|payouts?)\b", re.IGNORECASE), "settlement"),
)


def greatest_paid(text: str, before: Question) -> str | None:
    """Ask for the greatest fine or settlement after a question on one; of whichever country, if of one company."""
    match = _WHICH_GREATEST.match(text)
    one = next((one for paid, one in _PAYMENTS if paid.search(before.wording)), None)
    if match is None or one is None:
        return None
    firms = [before.names.get(actor, actor) for actor, kind in before.kind_of.items() if kind is ActorKind.COMPANY]
    return f"what was the {match['how']} {one}{f' on {firms[0]}' if len(firms) == 1 and one == 'fine' else ''}?"
