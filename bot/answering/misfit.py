"""Where a sentence has the words of a question and speaks of something else: neither yes nor no follows from it."""

import re

from bot.answering.question import Question, plain_stems
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems, words

# "Had at first denied it": what held at the beginning does not tell how it ended.
AT_FIRST = Pattern(r"\b(?:at first|initially|originally|in the beginning|to begin with)\b", re.IGNORECASE)
_ASKS_BEGINNING = Pattern(
    rf"{AT_FIRST.pattern}|\b(?:first|start(?:s|ed|ing)?|beg[iau]n\w*|original|early on|back then|ever|once|always"
    r"|immediately|right away|straight away|from day one|all along|used to)\b",
    re.IGNORECASE,
)
# "Every non-citizen" is said of no citizen.
_NON = Pattern(r"\bnon[- ]?(?P<who>[a-z]{4,})\b", re.IGNORECASE)
_ACCORDING = Pattern(
    r"\b(?:according to|in the (?:view|opinion|words|eyes) of|as told by|if you (?:ask|believe)) (?:the )?",
    re.IGNORECASE,
)
# "For each scan", "per person": what is counted out by one thing is not counted out by another.
_FOR_EACH = Pattern(
    r"\b(?:(?:for|of|on) (?:each|every(?! (?:one|body)\b))(?: single)?|per(?! (?:cent|se)\b))"
    r" (?P<what>(?:[a-z-]+ ?){1,4})"
)


def speaks_of_something_else(asked: str, said: str) -> bool:
    """Tell whether ``said`` counts out by another thing than is asked, or tells of those who are not of a kind."""
    return _tells_of_the_others(asked, said) or _counts_out_otherwise(asked, said)


def asked_by_the_word_of(question: Question) -> str | None:
    """Return the actor by whose word something is asked for: "according to Amazon"; None where it is by nobody's."""
    match = _ACCORDING.search(question.text)
    if match is None:
        return None
    return next((one.actor for one in question.mentions if one.span.start == match.end()), None)


def tells_the_beginning_only(asked: str, said: str) -> bool:
    """Tell whether ``said`` tells what was so at first, where ``asked`` does not ask for that."""
    return bool(AT_FIRST.search(said)) and not _ASKS_BEGINNING.search(asked)


def _tells_of_the_others(asked: str, said: str) -> bool:
    others = frozenset(stems(" ".join(match["who"] for match in _NON.finditer(said))))
    if not others or _NON.search(asked):
        return False
    outside = frozenset(stems(_NON.sub(" ", said)))
    return bool(others & frozenset(stems(asked)) - outside)


def _counts_out_otherwise(asked: str, said: str) -> bool:
    wanted, told = _FOR_EACH.search(asked), _FOR_EACH.search(said)
    if wanted is None or told is None:
        return False
    lexicon, plain = shipped_lexicon(), plain_stems("grammar") | plain_stems("light")
    first = next((word.stem for word in words(wanted["what"]) if word.stem not in plain), None)
    return first is not None and lexicon.alike(first).isdisjoint(stems(told["what"]))
