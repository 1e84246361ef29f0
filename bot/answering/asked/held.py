"""Numbers that a sentence holds just as a question asks for them, left out where it is read.

Lessons ask for other numbers than their sentences hold more often than not, and the model takes any that is asked for
to be another one: it hears "fined €20 million" deny "was it fined 20 million euros?". Whether two numbers are the same
is a matter of comparing them, which is done elsewhere; what is left to read is whether it was fined.
"""

import re

from bot.answering.asked.magnitudes import settled_bound
from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import MONEY, Kind, quantities
from corpus.lexicon import shipped_lexicon
from corpus.numbers import MONEY_WORDS, NUMBER, NUMBER_WORD, value_of
from corpus.patterns import Pattern
from corpus.words import stem, stems

_NAMES = r"(?P<whom>(?: (?-i:[A-Z])[\w'’.-]*){0,3})"
_PAID = Pattern(
    r"\b(?P<verb>fined|(?<!the )(?<!a )(?<!\w['’]s )fine|pa(?:y|id)|award(?:ed)?|settled?|owes?|spen[dt]|receiv(?:e|ed)"
    rf"|charged?){_NAMES}(?: for)? (?:{MONEY})(?! (?:an?|per|each|every)\b)",
    re.IGNORECASE,
)
_SUM_OF = Pattern(rf"\b(?:an?|the) (?:{MONEY}) (?P<noun>fine|settlement|penalty|deal|contract)\b", re.IGNORECASE)
# What counts things: neither a bound of a number, nor a year, a length of time or a sum of money.
_COUNT = Pattern(
    r"(?<!than )(?<!over )(?<!under )(?<!least )(?<!most )(?<!up to )(?<!about )(?<!only )(?<!all )(?<!than the )"
    rf"\b(?!(?:19|20)\d\d\b)(?P<number>{NUMBER}|{NUMBER_WORD}) "
    rf"(?!(?:days?|weeks?|months?|years?|million|billion|thousand|percent|per|{MONEY_WORDS}|of)\b)"
    r"(?P<things>(?:[a-z-]+ )?(?:[a-z]{2,}[^\Ws]s|people))\b",
)
# "Nine of the 13 members" are some of them, and that they are is no number.
_COUNTED = Pattern(
    rf"\b(?P<number>{NUMBER}|{NUMBER_WORD})\b(?! of\b)(?=(?P<behind>(?:\W+[\w-]+){{1,4}}))", re.IGNORECASE
)
_SOME_OF = Pattern(
    rf"\b(?P<number>{NUMBER}|{NUMBER_WORD}) of (?:the|its|their|all) (?:{NUMBER}|{NUMBER_WORD}) (?P<things>[a-z]+)",
    re.IGNORECASE,
)
# "4-2", "one year", "a month": what a vote or a span is asked to have been, and a sentence may hold.
_SCORE = Pattern(r" (?:by )?\d+(?:-|–| to )\d+\b", re.IGNORECASE)
_SPAN = Pattern(
    rf" (?:for )?(?:an?|one|{NUMBER}|{NUMBER_WORD})[ -](?:day|week|month|year)s?(?: long)?(?=\W*$)",
    re.IGNORECASE,
)
_ONE_OF = Pattern(r"\ban?\b", re.IGNORECASE)
_UNIT = Pattern(rf"^ ?(?:{MONEY_WORDS}|per ?cent|%)\b", re.IGNORECASE)
# What is no more than its number, "was the fine over ...", "did the deal top ...": whether there was one, is left.
_OF_ITS_NUMBER = Pattern(
    rf"^(?P<link>{LINK})"
    r"(?:(?P<verb>is|are|was|were) (?P<what>.+?)(?: worth)?|(?P<aux>did|does|do) (?P<of>.+) (?:last|run|take|be))$",
    re.IGNORECASE,
)
_FOR_EACH = Pattern(r" (?:apiece|each|per|an?|in)\b", re.IGNORECASE)
_EXCEEDS = Pattern(r"exceed|top", re.IGNORECASE)
_TOLD_OF = Pattern(r"(?:\w(?:ed|ing)|\b(?:held|kept|paid|pay|spen[dt]|made|sent|for|jail))$", re.IGNORECASE)
_TO_BE = {"did": "was", "does": "is", "do": "are"}


def without_held_numbers(question: str, text: str) -> str:
    """Return ``question`` without a sum, a count or a bound on which ``text`` settles it; any other as it is.

    A bound is settled where ``text`` counts enough or too little, whichever way that answers the question.
    """
    for leave_out in (_without_bound, _without_held_measure, _without_held_sum, _without_held_count):
        question = leave_out(question, text)
    return question


def counts_some_of_more(question: str, text: str) -> bool:
    """Tell whether ``text`` counts just as many as are asked for, of more: "nine of the 13 members" are nine."""
    counts, told = list(_COUNT.finditer(question)), _SOME_OF.search(text)
    if len(counts) != 1 or told is None or value_of(counts[0]["number"]) != value_of(told["number"]):
        return False
    return stem(told["things"]) in shipped_lexicon().alike(stem(counts[0]["things"].split()[-1]))


def _without_bound(question: str, text: str) -> str:
    bound = settled_bound(question, text)
    if bound is None:
        return question
    before, behind = question[: bound[0]].rstrip(), _UNIT.sub("", question[bound[1] :])
    if _FOR_EACH.match(behind):  # nothing that could stand alone is left: "were they due at least $345 apiece?"
        return question
    if re.match(r"\W*\w", behind):  # "did more than ten members resign?", "more than ten of them"
        return before + re.sub(r"^ of\b", " any of", behind)
    exceeds = _EXCEEDS.match(question, bound[0])
    return _left_of(f"{before} be" if exceeds else before.removesuffix(" for"), behind)


def _without_held_measure(question: str, text: str) -> str:
    """Return a question without a vote's figures or a length of time that ``text`` holds."""
    found = _SCORE.search(question) or _SPAN.search(question)
    if found is None:
        return question
    asked = quantities(_ONE_OF.sub("one", found.group()))
    held = {(one.kind, one.value) for one in quantities(text)}
    if len(asked) != 1 or asked[0].kind not in {Kind.TIME, Kind.VOTE} or (asked[0].kind, asked[0].value) not in held:
        return question
    return _left_of(question[: found.start()], question[found.end() :])


def _left_of(before: str, behind: str) -> str:
    """Put together what is left of a question without its number: of "was the fine ...?" whether there was one."""
    match = _OF_ITS_NUMBER.search(before)
    if match is None or _TOLD_OF.search(before) or re.match(r"\W*\w", behind):
        return f"{before}{behind}"
    verb = match["verb"] or _TO_BE[match["aux"].lower()]
    verb = verb.capitalize() if (match["aux"] or "").istitle() else verb
    return f"{match['link']}{verb} there {match['what'] or match['of']}{behind}"


def _without_held_sum(question: str, text: str) -> str:
    asked = [one for one in quantities(question) if one.kind is Kind.MONEY]
    held = {one.value for one in quantities(text) if one.kind is Kind.MONEY}
    if len(asked) != 1 or asked[0].vague or asked[0].value not in held:
        return question
    plain = _PAID.sub(lambda match: f"{match['verb']}{match['whom']}", question)
    return _SUM_OF.sub(lambda match: f"a {match['noun']}", plain)


def _without_held_count(question: str, text: str) -> str:
    counts = list(_COUNT.finditer(question))
    if len(counts) != 1:
        return question
    count, value = counts[0], value_of(counts[0]["number"])
    things = shipped_lexicon().alike(stem(count["things"].split()[-1]))
    held = any(
        value_of(found["number"]) == value and not things.isdisjoint(stems(found["behind"]))
        for found in _COUNTED.finditer(text)
    )
    return f"{question[: count.start()]}{question[count.start('things') :]}" if held else question
