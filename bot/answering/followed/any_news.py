"""Follow-ups that ask for news and name nobody, "anything new?": on those of whom the question before asked."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.wording import both
from corpus.patterns import Pattern

_NEWS = Pattern(
    rf"^{LINK}(?:(?:is|are|has|have) there (?:been )?|have you (?:got )?|got |what(?:['’]?s| is| are) )?"
    r"(?:any(?:thing)? |the |their |its )?(?:(?:latest|recent|new|more recent) )?"
    r"(?:news|new|updates?|latest|newest|developments)"
    r"(?: since(?: then)?| there| on (?:it|that|this|them)| so far)?\W*$",
    re.IGNORECASE,
)


def any_news(text: str, before: Question) -> str | None:
    """Ask for the latest on whom the question ``before`` names; None where a text asks for anything else."""
    names = [*before.names.values()]
    return f"What is the latest on {both(names)}?" if names and _NEWS.match(text) else None
