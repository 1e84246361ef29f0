"""What there is of something, "what exceptions are there?", told by whether there is any where that alone is told."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.reply import Abstention, Answer, Reason, Verdict
from bot.answering.turns.turn import Take, Turn, asked_as, without_verdict
from corpus.patterns import Pattern

_WHAT_THERE_IS = Pattern(
    rf"^{LINK}(?:what|which) (?P<what>(?:other )?(?-i:[a-z]+s)) (?:are|were) there(?P<rest>[^?]*?)\W*$", re.IGNORECASE
)


def told_by_any(texts: Sequence[str], turn: Turn, take: Take) -> Turn:
    """Return the turn that tells that there are any of what is asked for, where which there are is refused."""
    asked = _WHAT_THERE_IS.match(texts[-1])
    if asked is None or not isinstance(turn.reply, Abstention) or turn.reply.reason is not Reason.NO_EVIDENCE:
        return turn
    told = take((*texts[:-1], f"are there any {asked['what']}{asked['rest']}?"))
    tells_some = isinstance(told.reply, Answer) and told.reply.verdict in {Verdict.YES, Verdict.PARTLY}
    return asked_as(texts[-1], without_verdict(told)) if tells_some else turn
