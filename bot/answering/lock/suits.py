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

# "Did he win?", "how did the suit of Jones end?" after it was told that he sued.
_OUTCOME = Pattern(
    r"\b(?:w[io]n|lose|lost|prevail(?:ed)?|succeed(?:ed)?|end(?:ed)?|come out|turn(?:ed)? out)\b", re.IGNORECASE
)
_SUES = Pattern(r"\b(?:sue[sd]?|suing|(?:law)?suits?|class action|took? [^?]{2,40} to court)\b", re.IGNORECASE)
_ACCUSED = Pattern(r"\b(?:cases?|charges?|indictments?|prosecutions?|warrants?) against (?:the )?", re.IGNORECASE)


def is_case_against(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence is of a case against one whose own suit is asked about: he was accused, and sued."""
    asked = _OUTCOME.search(question.text) and any(map(_SUES.search, (question.text, *question.earlier)))
    accused = _ACCUSED.search(one.sentence.text) if asked else None
    if accused is None or _ACCUSED.search(question.text):
        return False
    return any(mention.actor in question.actors and mention.span.start == accused.end() for mention in one.mentions)


def is_suit_of_others(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether somebody is asked to have gone to court whom a sentence does not name, nor any part of them."""
    asked = _BROUGHT.match(question.text)
    if asked is None:
        return False
    suing = [mention.actor for mention in question.mentions if mention.span.end <= asked.start("brought")]
    return any(not library.kin.has_part_in(actor, one.named) for actor in suing)
