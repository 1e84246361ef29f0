"""Who won where no article says "won": how the case ended tells that."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.told.outcomes import names_outcome
from bot.answering.turns.turn import Take, Turn, asked_as
from corpus.patterns import Pattern

_CASE = r"(?:case|(?:law)?suit|appeal|challenge|trial|court case|(?:legal|court) (?:battle|fight|case|challenge))"
_COURT = r"(?:court(?: of appeals?)?|tribunal)"
_WHO_WON = Pattern(
    rf"^{LINK}(?:who|which side) (?:has |had )?(?:ultimately |finally |actually |eventually )?"
    r"(?:won|lost|prevailed|came out on top|(?:came|ended) up winning)"
    r"(?: (?:it|that)| in (?:the end|court)"
    rf"| (?P<case>(?:the|that|this|its|their|[\w'’.-]+) (?:[\w'’-]+ )?{_CASE}\b[^?]*?)"
    rf"| (?:in|at|before) (?P<court>(?:the )?(?:[\w'’.-]+ ){{0,3}}?{_COURT})\b(?P<on>,? [^?]+?)?)?\W*$",
    re.IGNORECASE,
)

# "What happened then?" after somebody sued asks how that went on.
_THEN = Pattern(
    rf"^{LINK}what (?:happened|came|became|has happened|has come|has become)"
    r"(?: (?:then|next|since|afterwards?|later|after (?:that|this)|(?:to|of) (?:it|that|the (?:case|(?:law)?suit))))+"
    r"\W*$",
    re.IGNORECASE,
)
_SUED = Pattern(
    rf"^{LINK}(?:(?:did|has|have) [^?]{{2,60}}? sued?\b|(?:who|which [^?]{{2,40}}?) (?:has |have )?sued\b"
    r"|(?:was|were|has) [^?]{2,60}? (?:been )?sued\b)",
    re.IGNORECASE,
)
# What is a step of a case, with which it did not end.
_APPEALED = Pattern(
    rf"^{LINK}(?:did|has|have|do|does|was|were|is) [^?]{{2,60}}? (?:been )?(?:appeal(?:ed|ing)?|challeng(?:e|ed|ing)"
    r"|contest(?:ed|ing)?|fought|fight|fighting)\b",
    re.IGNORECASE,
)


def asks_what_came_of_appeal(text: str, before: str) -> bool:
    """Tell whether a follow-up asks what happened then, ``before`` which it was asked whether somebody appealed."""
    return bool(_THEN.match(text) and _APPEALED.match(before))


def how_it_ended(texts: Sequence[str], turn: Turn, take: Take) -> Turn:
    """Return the turn that tells how a case ended where ``turn`` does not tell who won it, else ``turn``.

    ``take`` answers how it ended.
    """
    if len(texts) > 1 and _THEN.match(texts[-1]) and _SUED.match(texts[-2]):  # that it was brought was told
        return asked_as(texts[-1], take((*texts[:-1], "How did it end?")))
    if len(texts) > 1 and asks_what_came_of_appeal(texts[-1], texts[-2]):
        ended, before = take((*texts[:-1], "How did it end?")), take(tuple(texts[:-1]))
        new = _is_settled(ended) and ended.tells and before.tells
        new = new and all(one.quote != ended.citations[0].quote for one in before.citations)
        return asked_as(texts[-1], ended) if new else turn
    asked = _WHO_WON.match(texts[-1])
    alone = asked is not None and not (asked["case"] or asked["court"]) and len(texts) == 1
    if asked is None or alone or _is_settled(turn):
        return turn
    told = take((*texts[:-1], _as_ending(asked)))
    if asked["court"] and not _is_of_all(told):
        return turn
    return asked_as(texts[-1], told) if told.tells else turn


def _as_ending(asked: re.Match[str]) -> str:
    """Ask for the end of the case, or for the ruling of the court in which it is asked who won."""
    if not asked["court"]:
        return f"How did {asked['case'] or 'the case'} end?"
    on = asked["on"] or ""
    return f"How did {asked['court']} rule{on.replace(',', ', for', 1) if on.startswith(',') else on}?"


def _is_of_all(turn: Turn) -> bool:
    """Tell whether a turn tells how something ended that was between all who are asked about."""
    if not isinstance(turn.reply, Answer) or turn.question is None:
        return False
    told = [one.article for one in turn.citations if names_outcome(one.quote)]
    return any(all(who in one.actors or who in one.text for who in turn.question.actors) for one in told)


def _is_settled(turn: Turn) -> bool:
    """Tell whether a turn tells how something ended, or was refused for more than that nothing was found."""
    if isinstance(turn.reply, Abstention):
        return turn.reply.reason is not Reason.NO_EVIDENCE
    return any(names_outcome(one.quote) for one in turn.citations)
