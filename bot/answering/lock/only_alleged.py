"""What a lawsuit says is no fact: "the lawsuit says it scans passers-by" bears out no yes to "does it scan them?"."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_ASKS_OF_CASE = Pattern(
    r"\b(?:law ?suits?|suits?|suing|sue[sd]?|cases?|court|claim\w*|alleg\w*|accus\w*|complain\w*|charg\w*|sa(?:y|ys|id)"
    r"|argu\w*|over|blame\w*|critic\w*|suspect\w*|reported\w*)\b",
    re.IGNORECASE,
)
_ALLEGES = Pattern(
    r"\b(?:law ?suits?|suits?|class actions?|complaints?|plaintiffs?|claimants?|indictment|petition)\b[^.;,]{0,40}? "
    r"(?:sa(?:ys?|id)|claim(?:s|ed)?|argue[sd]?|contend(?:s|ed)?|alleg\w+|accus\w+)\b"
    r"|\b(?:allegedly|alleg(?:es?|ed) that|(?:is|are|was|were|stands?|stood) accused of"
    r"|accuse[sd] [\w.'’ -]{2,40} of)\b",
    re.IGNORECASE,
)


def is_only_alleged(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence has somebody allege before a court what a question asks as a fact."""
    return bool(_ALLEGES.search(one.sentence.text)) and not _ASKS_OF_CASE.search(question.wording)
