"""What was taken away is there no longer: "do the limits still apply?" has no yes in "removed its limits"."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.patterns import Pattern
from corpus.words import stems

_GONE = (
    r"removed?|replaced|reversed|overturned|lifted|dropped|repealed|rescinded|revoked|withdr[ae]wn?|withdrew|scrapped"
    r"|abolished|ended|expired"
)
_TAKEN_AWAY = Pattern(
    rf"\b(?P<that>(?:[\w-]+ ){{1,2}})(?:(?:was|were|been|have|had|has) )+(?:{_GONE})\b"
    rf"|\b(?:{_GONE})\b(?P<what>(?: [\w'’-]+){{1,4}})",
    re.IGNORECASE,
)
# Who "has banned" it has a ban.
_HAS_BARRED = Pattern(r"\b(?:has|have)\b(?![^?]* ever\b)[^?]*?\b(?:banned|barred|outlawed)\b", re.IGNORECASE)
_IS_THERE = Pattern(
    rf"^{LINK}(?:(?:is|are)(?:n['’]?t)? there\b|(?:does|do)(?:n['’]?t)? [^?,;]{{2,60}}? have (?:an?|any) "
    r"(?:[\w-]+ ){0,3}?(?:bans?|limits?|rules?|moratorium|laws?)\b)(?![^?]*\b(?:ever|before|once)\b)",
    re.IGNORECASE,
)
_ASKS_GONE = Pattern(rf"\b(?:{_GONE}|gone|over|dead|history)\b", re.IGNORECASE)


def is_taken_away(question: Question, text: str) -> bool:
    """Tell whether a sentence says that what is asked to be there now, or as a ban that somebody has, was taken away.

    Whoever asks whether it is gone is told so by that.
    """
    there = question.still or _HAS_BARRED.search(question.wording) or _IS_THERE.search(question.wording)
    if not there or _ASKS_GONE.search(question.wording):
        return False
    gone = {stem for match in _TAKEN_AWAY.finditer(text) for stem in stems(match["what"] or match["that"])}
    return any(word.stem in gone for word in question.content)
