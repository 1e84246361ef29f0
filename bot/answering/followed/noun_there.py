"""What "it" is after a question whether there was one: "when did it close?" after "was there a consultation?"."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from corpus.patterns import Pattern

_IS_THERE = Pattern(
    rf"^{LINK}(?:is|was|has|had) there (?:been |ever |also |already )*(?:a|an|any|some) "
    r"(?P<noun>(?-i:(?:[a-z-]+ ){0,2}?[a-z-]+))"
    r"(?: (?:on|about|over|against|for|of|in|by|to|that|which|with) [^?]*)?\W*$",
    re.IGNORECASE,
)
_NO_THING = Pattern(
    r"\b(?:way|reason|chance|problem|difference|word|news|point|need|doubt|one|thing|more|other|law|bill|ban|act|rule)s?$",
    re.IGNORECASE,
)
_OF_IT = Pattern(
    rf"^{LINK}(?:(?:when|why|how|where|how long|how much|what) )?(?:{AUXILIARY}) (?P<it>it)\b(?! (?:true|legal)\b)",
    re.IGNORECASE,
)


def of_noun_there(text: str, before: Question) -> str | None:
    """Return ``text`` with "it" as what the question ``before`` asked for; None where that asked for no one thing."""
    asked = _IS_THERE.match(before.text)
    found = _OF_IT.match(text) if asked else None
    if asked is None or found is None or _NO_THING.search(asked["noun"]):
        return None
    return f"{text[: found.start('it')]}the {asked['noun']}{text[found.end('it') :]}"
