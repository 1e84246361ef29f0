"""What an open question takes for granted, asked by itself: "why did it pay?" takes for granted that it did."""

import re

from bot.answering.asked.forms import Form, without_opening
from bot.answering.asked.opening import AUXILIARY, without_courtesies
from bot.answering.asked.question import Question
from corpus.patterns import Pattern

_PAST = r"(?=(?:did|was|were)\b(?!n['’]?t))"
_WAS = r"(?=(?:did|has|have|had|was|were|is|are|does|do|can|could|must|may)\b(?!n['’]?t))"
_GRANTED = Pattern(
    rf"(?:why|how come|since when) {_WAS}"
    rf"|(?:when|on what (?:date|day)|(?:in )?(?:what|which) year|how|how long|how much) {_PAST}",
    re.IGNORECASE,
)
# "How did it change?" wants to know what became of it, which may be nothing.
_HOW_IT_WENT = Pattern(
    r"how (?:did|was|were)\b[^?;]*\b(?:chang(?:e[ds]?|ing)|differ|var(?:y|ied)|develop|evolve|progress|fare|go|turn out"
    r"|work out|end|react|respond|reply|answer|vote|decide|rule|feel|compare|treat(?:ed)?|received?|affect(?:ed)?)\b",
    re.IGNORECASE,
)
# "Convicted of": what goes with the word that asks is left over where that is cut off.
_IN_TOTAL = Pattern(r" (?:in (?:total|all|sum)|altogether|all told|combined|overall)\b", re.IGNORECASE)
_LEFT_OVER = Pattern(r" (?:for|of|at|to|with)(?=\W*$)", re.IGNORECASE)
_OF_WHAT = Pattern(
    r"(?:what|how much) (?P<asked>(?:was|were|is|are|has|have|had) [^?,;]+? "
    r"(?:convicted|accused|acquitted|guilty|fined|jailed|imprisoned|punished|sentenced|charged))"
    r" (?:of|for|with|to)(?P<end>\W*)$",
    re.IGNORECASE,
)
_SUM = r"how (?:much|big|large|high) (?:is|was|were) (?:the )?(?P<who>[^?,;]{2,40}?)(?:['’]s|(?<=s)['’])"
_DEAL = Pattern(
    rf"{_SUM} (?P<what>[^?,;]*?\b(?:contract|deal|licen[cs]e|order|subscription)s?\b[^?,;]*?)(?: worth)?(?P<end>\W*)$",
    re.IGNORECASE,
)
_FINE = Pattern(rf"{_SUM} (?:fine|penalty) (?:on|against|for) (?P<whom>[^?,;]+?)(?P<end>\W*)$", re.IGNORECASE)
_NOT_SO = Pattern(r"(?:why|how come) (?P<verb>did|does|do|has|have|had|was|were|is|are|ca|could)n['’]t ", re.IGNORECASE)
_IN_YEAR = Pattern(r" (?:back )?(?:in|during|by|since) (?:(?:early|late|mid)[ -])?(?:19|20)\d\d(?=\W*$)", re.IGNORECASE)
# "How come it paid?"
_STATED = Pattern(rf"how come (?!{AUXILIARY}\b)(?=\w[^?,;]*\w)", re.IGNORECASE)


def taken_for_granted(question: Question) -> str | None:
    """Return as a question by itself what an open one takes for granted; None where it is not plain."""
    if question.earlier:
        return None
    text = without_opening(without_courtesies(question.text))
    text = _IN_TOTAL.sub("", text) if question.form is Form.HOW_MUCH else text  # "banned altogether" is another premise
    if of_what := _OF_WHAT.match(text):
        return f"{of_what['asked']}{of_what['end']}"
    if deal := _DEAL.match(text):
        return f"did {deal['who']} have a {deal['what']}{deal['end']}"
    if fine := _FINE.match(text):
        return f"did {fine['who']} fine {fine['whom']}{fine['end']}"
    if stated := _STATED.match(text):
        return f"is it true that {text[stated.end() :]}"
    asked = None if _HOW_IT_WENT.match(text) else _GRANTED.match(text)
    return _LEFT_OVER.sub("", text[asked.end() :]) if asked else None


def taken_not_to_be(question: Question) -> str | None:
    """Return by itself what a question takes for granted not to be so: "why didn't it pay?"; None elsewhere."""
    text = without_opening(without_courtesies(question.text))
    asked = None if question.earlier else _NOT_SO.match(text)
    if asked is None:
        return None
    verb = "can" if asked["verb"].lower() == "ca" else asked["verb"]
    return f"{verb} {text[asked.end() :]}"


def at_any_time(asked: str) -> str | None:
    """Return a question without the year that it asks about; None where it has none."""
    bare = _IN_YEAR.sub("", asked)
    return bare if bare != asked else None
