"""What was asked within a question: "how many?" after "did it count how many agencies use it?"."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from corpus.patterns import Pattern

_BARE = Pattern(rf"^{LINK}(?P<word>how many|how much|how long|how often|when|where|why|who|which)\W*$", re.IGNORECASE)


def embedded(text: str, before: Question) -> str | None:
    """Ask in full what ``before`` asked whether somebody told, where a text asks but for that; None elsewhere."""
    bare = _BARE.match(text)
    if bare is None:
        return None
    word = bare["word"].lower()
    within = re.search(rf"^{AUXILIARY}\b[^?,;]*? (?P<clause>{word} [^?,;]{{4,}})", before.wording, re.IGNORECASE)
    return f"{within['clause'].strip()}?" if within else None
