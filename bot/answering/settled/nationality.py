"""Of which country a company is: "Cognitec is from Germany" makes it a German company, and no Japanese one."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.actor import AREAS
from corpus.article import Span
from corpus.patterns import Pattern

_ASKS = Pattern(
    rf"^{LINK}(?:is|was) (?P<who>[^?,;]{{2,40}}?) (?:an? (?P<whose>[^?,;]{{2,20}}?)(?:[- ]based)? "
    r"(?:company|firm|vendor|start-?up|business|maker|supplier)|(?:based in|from) (?P<where>[^?,;]{2,20}?))\W*$",
    re.IGNORECASE,
)
_FROM = Pattern(r"(?P<who>[^,;.]+?) (?:is|are|comes?|was) (?:based in|from) (?P<where>[^,;.]+)", re.IGNORECASE)


def by_nationality(question: Question, evidence: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return whether a company is of the country asked about, where a sentence tells from where it is; else None."""
    asked = _ASKS.match(question.text)
    if asked is None or question.is_denial:
        return None
    where = Span(*asked.span("whose" if asked["whose"] else "where"))
    who = next((one.actor for one in question.mentions if one.span.start >= asked.start("who")), None)
    country = next((one.actor for one in question.mentions if where.holds(one.span.start)), None)
    if who is None or country is None or who == country or kin.kind_of(country) not in AREAS:
        return None
    for one in evidence:
        for told in _FROM.finditer(one.sentence.text):
            named = {place.actor for place in one.mentions if Span(*told.span("where")).holds(place.span.start)}
            meant = {firm.actor for firm in one.mentions if Span(*told.span("who")).holds(firm.span.start)}
            if who in meant and named:
                return Ruling(plain_verdict(country in named), (one,))
    return None
