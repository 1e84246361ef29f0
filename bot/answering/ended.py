"""Who won where no article says "won": how the case ended tells that."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.reply import Abstention, Reason
from bot.answering.told.outcomes import names_outcome
from bot.answering.turn import Take, Turn, asked_as
from corpus.patterns import Pattern

_CASE = r"(?:case|(?:law)?suit|appeal|challenge|trial|court case|(?:legal|court) (?:battle|fight|case|challenge))"
_WHO_WON = Pattern(
    rf"^{LINK}(?:who|which side) (?:has |had )?(?:ultimately |finally |actually |eventually )?"
    r"(?:won|lost|prevailed|came out on top|(?:came|ended) up winning)"
    r"(?: (?:it|that)| in (?:the end|court)"
    rf"| (?P<case>(?:the|that|this|its|their|[\w'’.-]+) (?:[\w'’-]+ )?{_CASE}\b[^?]*?))?\W*$",
    re.IGNORECASE,
)


def how_it_ended(texts: Sequence[str], turn: Turn, take: Take) -> Turn:
    """Return the turn that tells how a case ended where ``turn`` does not tell who won it, else ``turn``.

    ``take`` answers how it ended.
    """
    asked = _WHO_WON.match(texts[-1])
    if asked is None or (asked["case"] is None and len(texts) == 1) or _is_settled(turn):
        return turn
    told = take((*texts[:-1], f"How did {asked['case'] or 'the case'} end?"))
    return asked_as(texts[-1], told) if told.tells else turn


def _is_settled(turn: Turn) -> bool:
    """Tell whether a turn tells how something ended, or was refused for more than that nothing was found."""
    if isinstance(turn.reply, Abstention):
        return turn.reply.reason is not Reason.NO_EVIDENCE
    return any(names_outcome(one.quote) for one in turn.citations)
