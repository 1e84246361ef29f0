"""What somebody is called: "police arrested Ann Otherwise" makes no officer of her, nor what is sold a company."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.pronouns import kinds_of
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.actor import ActorKind
from corpus.article import Span
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_CALLED_SO = frozenset({ActorKind.PERSON, ActorKind.COMPANY})
_IS_ONE = Pattern(
    rf"^{LINK}(?:is|was)(?:n['’]?t)? (?P<who>.+?) (?P<what>an? [\w'’ -]+?)"
    r"(?: (?:of|that|who|which|for|in|with|from|by|at)\b[^?]*)?\W*$",
    re.IGNORECASE,
)
_APPOSITION = Pattern(r",? (?:(?:who )?(?:is|was|became) )?(?:an?|the) [^,.;]*", re.IGNORECASE)  # "Ann, a judge"
_BEHIND = Pattern(
    r"\b(?:to|from|of|by|with|for|at|against|on|in|about)(?: the)?\s*$", re.IGNORECASE
)  # "the letter to Axon"
_TITLE = Pattern(r"[\w-]+ $")  # "judge Ann"


def is_not_called(question: Question, one: Evidence) -> bool:
    """Tell whether a person or a company is asked to be of some kind, and a sentence calls them nothing of it."""
    if (match := _IS_ONE.match(question.text)) is None:
        return False
    last = (mention for mention in question.mentions if mention.span.end == match.end("who"))
    who = next(
        (one.actor for one in last if not _BEHIND.search(question.text[match.start("who") : one.span.start])), ""
    )
    if kinds_of(question).get(who) not in _CALLED_SO:
        return False
    nouns, text = shipped_lexicon().alike(stems(match["what"])[-1]), one.sentence.text
    spans = [mention.span for clause in one.clauses for mention in clause.mentions if mention.actor == who]
    return not any(nouns & _called(text, span) for span in spans)


def _called(text: str, span: Span) -> frozenset[str]:
    """Return the stems of what stands before or behind a name as what it is."""
    found = (_APPOSITION.match(text, span.end), _TITLE.search(text[: span.start]))
    return frozenset(stem for match in found if match for stem in stems(match.group()))
