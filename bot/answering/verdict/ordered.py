"""Two events in the order in which they are asked: of "a day after it" the model takes "before" for denied."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.reversal import Reversal
from bot.answering.reply import Verdict
from bot.answering.verdict.ruling import Ruling


def by_order(question: Question, evidence: Sequence[Evidence], reversal: Reversal) -> Ruling | None:
    """Return yes where a sentence puts two events in the order that a question asks of them; None elsewhere.

    That a sentence puts them the other way round is found after all readings: it outweighs a yes.
    """
    if not question.asks_verdict or question.is_denial:
        return None
    ordered = next((one for one in evidence if reversal.in_order(question, one)), None)
    return None if ordered is None else Ruling(Verdict.YES, (ordered,))
