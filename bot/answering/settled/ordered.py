"""Two events in the order in which they are asked: of "a day after it" the model takes "before" for denied."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.reversal import Reversal
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.clauses import Clause, Mood
from corpus.patterns import Pattern

# How long before or after, or whether no sooner, is asked besides.
_HOW_LONG = Pattern(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|long|well|just|soon|right|shortly|immediately|straight"
    r"|only|even|ever|never|always)\b",
    re.IGNORECASE,
)


def by_order(question: Question, evidence: Sequence[Evidence], reversal: Reversal) -> Ruling | None:
    """Return yes where a sentence puts two events in the order that a question asks of them; None elsewhere.

    That a sentence puts them the other way round is found after all readings: it outweighs a yes.
    """
    if not question.asks_verdict or question.is_denial or _HOW_LONG.search(question.text):
        return None
    told = (one for one in evidence if all(_is_fact(clause) for clause in one.clauses))
    ordered = next((one for one in told if reversal.in_order(question, one)), None)
    return None if ordered is None else Ruling(Verdict.YES, (ordered,))


def _is_fact(clause: Clause) -> bool:
    return clause.mood is Mood.FACT and not clause.denied
