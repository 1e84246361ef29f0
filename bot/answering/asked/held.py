"""Numbers that a sentence holds just as a question asks for them, left out where it is read.

Lessons ask for other numbers than their sentences hold more often than not, and the model takes any that is asked for
to be another one: it hears "fined €20 million" deny "was it fined 20 million euros?". Whether two numbers are the same
is a matter of comparing them, which is done elsewhere; what is left to read is whether it was fined.
"""

import re

from bot.answering.asked.quantities import MONEY, NUMBER, NUMBER_WORD, Kind, quantities, value_of
from corpus.lexicon import shipped_lexicon
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
    r"(?!(?:days?|weeks?|months?|years?|million|billion|thousand|percent|per|euros?|dollars?|pounds?|of)\b)"
    r"(?P<things>(?:[a-z-]+ )?(?:[a-z]{2,}[^\Ws]s|people))\b",
)
# "Nine of the 13 members" are some of them, and that they are is no number.
_COUNTED = Pattern(
    rf"\b(?P<number>{NUMBER}|{NUMBER_WORD})\b(?! of\b)(?=(?P<behind>(?:\W+[\w-]+){{1,4}}))", re.IGNORECASE
)


def without_held_numbers(question: str, text: str) -> str:
    """Return ``question`` without a sum or a count that ``text`` holds, and any other question as it is."""
    return _without_held_count(_without_held_sum(question, text), text)


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
