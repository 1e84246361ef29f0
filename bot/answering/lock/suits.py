"""Who took whom to court: a suit of others does not tell of one by whoever is asked about."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.patterns import Pattern

_BROUGHT = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|had)(?:n['’]?t)?\b [^?]*?"
    r"(?P<brought>\b(?:su(?:e|ed|ing)|(?:take|took|taken|drag(?:ged)?) [^?]{2,60}? to court"
    r"|(?:file|filed|bring|brought) (?:an? |any |the )?(?:\w+ )?(?:law)?suits?)\b)",
    re.IGNORECASE,
)


def is_suit_of_others(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether somebody is asked to have gone to court whom a sentence does not name, nor any part of them."""
    asked = _BROUGHT.match(question.text)
    if asked is None:
        return False
    suing = [mention.actor for mention in question.mentions if mention.span.end <= asked.start("brought")]
    return any(not library.kin.has_part_in(actor, one.named) for actor in suing)
