"""What a thing costs: "the test of it cost $12" tells what something done with it did, and not what it costs itself."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.article import Span
from corpus.patterns import Pattern
from corpus.words import stem, words

_ASKS = Pattern(
    r"\bhow (?:much|expensive) (?:(?:does|do|did|will|would) (?:the )?(?P<costs>[^?,]{2,40}?) cost"
    r"|(?:is|are|was|were) (?:the )?(?P<is>[^?,]{2,40}?)(?: worth)?\W*$)"
    r"|\b(?:cost|price) of (?:the )?(?P<of>[^?,]{2,40}?)\W*$",
    re.IGNORECASE,
)
# What a suit seeks, or a contract is worth, is no price.
_COSTS = Pattern(
    r"\b(?:costs?|costing|pric\w+|charg\w+|fees?|subscri\w+|free|pay(?:s|ing)?|paid|buys?|bought|for a few"
    r"|(?:a|per|each) (?:month|year|day|user|search|licen[cs]e))\b",
    re.IGNORECASE,
)
_TELLS = Pattern(
    r"(?P<what>[\w-]+) (?:of|with|on|for) (?:the )?(?P<whose>[^,;]{2,40}?) (?:is|was|cost|costs) ", re.IGNORECASE
)


def is_cost_of_other(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked what a thing costs, and a sentence does not name it, or tells what was done to it."""
    asked, told = _ASKS.search(question.text), _TELLS.search(one.sentence.text)
    part = next((name for name in ("costs", "is", "of") if asked and asked[name]), "")
    span = Span(*asked.span(part)) if asked and part else None
    things = {mention.actor for mention in question.mentions if mention.span == span}
    if not things:
        return False
    if things.isdisjoint(one.named) or (part != "is" and not _COSTS.search(one.sentence.text)):
        return True
    starts = {mention.span.start for mention in one.mentions if mention.actor in things}
    of_it = told is not None and told.start("whose") in starts
    return of_it and told is not None and stem(told["what"].lower()) not in {word.stem for word in words(question.text)}
