"""What was voted on by its number: "Was Ordinance 12 adopted?" is told by the motion on it that carried or failed."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.motions import outcome_of
from corpus.patterns import Pattern

_ASKS_ADOPTED = Pattern(
    rf"^{LINK}(?:(?:was|has|is)\b(?!n['’]t| not)(?! (?:the )?(?:motion|vote))[^?,;]*?"
    r" (?:been )?(?:adopted|approved|passed|enacted)"
    r"|did\b(?!n['’]t| not)[^?,;]*? (?:adopt|approve|pass|enact)\b[^?,;]*?)(?: by the [a-z ]+)?\W*$",
    re.IGNORECASE,
)
_ADOPTS = Pattern(r"(?:adopt|approve|pass|enact)\b", re.IGNORECASE)
_NUMBER = Pattern(r"\d[\d-]*")
_NARROWS = Pattern(
    r"\b(?:all|only|first|unanimous\w*|again|twice|without|in (?:19|20)\d\d|before|after)\b", re.IGNORECASE
)


def by_vote(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether what is asked about by its number was adopted; None where no motion on it is told."""
    numbers = frozenset(_NUMBER.findall(question.text))
    if not numbers or _NARROWS.search(question.text) or not _ASKS_ADOPTED.search(question.text):
        return None
    for one in evidence:
        deed, carried = outcome_of(one.sentence.text) or ("", False)
        if _ADOPTS.match(deed) and numbers <= frozenset(_NUMBER.findall(deed)):
            return Ruling(plain_verdict(carried), (one,))
    return None
