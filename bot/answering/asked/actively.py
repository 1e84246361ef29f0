"""Deeds asked about in the passive, put as the deed itself: "is it sold by NEC?" asks "does NEC sell it?"."""

from bot.answering.asked.headlines import are_many
from bot.answering.asked.opening import LINK
from bot.answering.asked.verbs import Knows, base_of_past
from corpus.patterns import Pattern

_NAMED = r"(?:the )?[A-Z][\w'’. -]*?|police(?: in [A-Z][\w'’. -]*)?"
_BY = Pattern(
    rf"^(?P<link>(?i:{LINK}))(?i:is) (?P<what>(?i:(?:face|facial) recognition|it)) (?P<adverb>(?:(?:still|now|also) )?)"
    rf"(?P<verb>sold|used|banned|offered|required|allowed) by (?P<who>{_NAMED})(?P<end>\W*)$"
)
# "Has it been conceded by Oslo that ...?"
_BEEN_SAID_BY = Pattern(
    rf"^(?P<link>(?i:{LINK}))(?i:has|was) it (?:been )?(?P<verb>[a-z]{{2,}}ed|said)"
    rf" by (?P<who>{_NAMED}) (?P<that>that .+)$"
)
# "Has it been banned by Oslo?" asks whether Oslo has banned it.
_BEEN_BY = Pattern(
    rf"^(?P<link>(?i:{LINK}))(?i:has|have) (?P<what>[^?,;]{{2,60}}?) been "
    r"(?P<verb>[a-z]{2,}ed|sold|bought|sued|cut|put)"
    rf" by (?P<who>{_NAMED})(?P<end>\W*)$"
)
# "Did Oslo get a million from the maker?" asks whether the maker paid it.
_SUM = (
    r"(?:US)?[$€£][\d.,]+(?: ?(?:[mbk]n?|million|billion))?|[\d.,]+ (?:million |billion )?(?:dollars|euros|pounds)"
    r"|money|cash|compensation|damages"
)
_GOT_PAID = Pattern(
    rf"^(?P<link>(?i:{LINK}))(?i:did|has|have|had) (?P<who>[^?,;]{{2,60}}?)"
    r" (?i:get|got|gotten|receive|received|collect|win|won)"
    rf" (?P<what>(?:(?:any|some|about|around|over|nearly|more than) )?(?:{_SUM})) (?i:from|out of)"
    r" (?P<whom>(?:the )?[A-Z][\w'’. -]*?)(?P<end>\W*)$"
)


def asked_actively(text: str, knows: Knows) -> str:
    """Ask for the deed itself; ``knows`` tells whether a word is one. What asks for none stays as it is."""
    if said := _BEEN_SAID_BY.match(text):
        have = "have" if are_many(said["who"]) else "has"
        return f"{said['link']}{have} {said['who']} {said['verb']} {said['that']}"
    if been := _BEEN_BY.match(text):
        have = "have" if are_many(been["who"]) else "has"
        return f"{been['link']}{have} {been['who']} {been['verb']} {been['what']}{been['end']}"
    if paid := _GOT_PAID.match(text):
        return f"{paid['link']}did {paid['whom']} pay {paid['who']} {paid['what']}{paid['end']}"
    found = _BY.match(text)
    base = base_of_past(found["verb"], knows) if found else None
    if found is None or base is None:
        return text
    do = "do" if are_many(found["who"]) else "does"
    return f"{found['link']}{do} {found['who']} {found['adverb']}{base} {found['what']}{found['end']}"
