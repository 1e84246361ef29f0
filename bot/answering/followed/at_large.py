"""What is asked of a body as a whole, after a question on what it does at one place: its policy, or its first use."""

import re

from bot.answering.asked.kin import BODIES
from bot.answering.asked.pronouns import about
from bot.answering.asked.question import Question
from corpus.actor import AREAS
from corpus.patterns import Pattern

_OF_THE_WHOLE = Pattern(
    r"\b(?:first (?:use[ds]?|start(?:ed)?|beg[ai]n|tr(?:y|ied)|deploy(?:ed)?|bought|buy|got|get)"
    r"|(?:use[d]?|start(?:ed)?|beg[ai]n|tr(?:y|ied)|deploy(?:ed)?) [^?,;]{0,40}?(?:first|for the first time)"
    r"|(?:its|their|the \w+['’]s) (?:own )?(?:polic(?:y|ies)|rules|budget|code|strategy))\b",
    re.IGNORECASE,
)


def at_large(question: Question, whole: Question) -> Question:
    """Return a follow-up, put ``whole``, without the place of the questions before where it asks beyond it."""
    there = {actor: kind for actor, kind in whole.kind_of.items() if kind in AREAS}
    body = {actor: kind for actor, kind in whole.kind_of.items() if kind in BODIES}
    if question.mentions or not there or not body or not _OF_THE_WHOLE.search(question.text):
        return whole
    return about(whole, {actor: kind for actor, kind in whole.kind_of.items() if actor not in there})
