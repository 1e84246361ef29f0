"""How a vote went where it is asked who voted how: articles tell the count more often than the names."""

import re
from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.opening import LINK
from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.turns.turn import Take, Turn, asked_as
from corpus.patterns import Pattern

_VOTERS = (
    r"(?:council ?(?:members|men|women)|councill?ors|members|supervisors|commissioners|lawmakers|legislators"
    r"|senators|people|politicians|votes|of them)"
)
_VOTED = Pattern(
    rf"^{LINK}(?P<asked>who(?: all| else)?|which {_VOTERS}|how many(?: {_VOTERS})?)(?: (?:was|were|had|has|have))?"
    r" (?:voted? |cast )?(?:for|against|in favou?r of|to pass|to approve|no on|yes on)(?: to)?"
    r" (?P<what>[^?,;]+?)[\s?!.]*$",
    re.IGNORECASE,
)
_VOTES = Pattern(r"\bvot(?:e[ds]?|ing)\b", re.IGNORECASE)
_TALLY = Pattern(r"\b\d+ ?[-–] ?\d+\b|\bunanimous", re.IGNORECASE)
_NO_NAMES = "I find no names of those who voted so; the articles tell how the vote went:"


def how_it_was_voted(texts: Sequence[str], turn: Turn, take: Take) -> Turn:
    """Return the turn that tells how a vote went where ``turn`` does not tell who, or how many, voted one way.

    ``take`` answers what the count was.
    """
    if not (isinstance(turn.reply, Abstention) and turn.reply.reason is Reason.NO_EVIDENCE):
        return turn
    voted = _VOTED.match(texts[-1])
    if voted is None or not _VOTES.search(texts[-1]):
        return turn
    told = take((*texts[:-1], f"What was the vote count on {voted['what']}?"))
    if not _has(told, _TALLY):
        return turn
    if not voted["asked"].lower().startswith("how many"):
        text = f"{_NO_NAMES}\n{told.reply.text}"
        told = structs.replace(told, reply=structs.replace(told.reply, text=text))
    return asked_as(texts[-1], told)


def _has(turn: Turn, tells: Pattern) -> bool:
    return isinstance(turn.reply, Answer) and tells.search(turn.reply.citations[0].quote) is not None
