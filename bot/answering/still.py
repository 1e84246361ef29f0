"""Whether it has stopped or is back, told by whether it is so today where nothing tells it outright."""

from collections.abc import Callable, Sequence

from msgspec import structs

from bot.answering.asked.ceasing import as_today
from bot.answering.reply import Abstention, Answer, Reason, Verdict
from bot.answering.turn import Turn, asked_as, turned_round


def told_by_today(texts: Sequence[str], turn: Turn, take: Callable[[tuple[str, ...]], Turn]) -> Turn:
    """Return the turn that tells of what ``turn`` leaves open whether it is so today; ``take`` answers that.

    What goes on has not stopped, and what does not is not back. That it is so does not tell that it came back.
    """
    reply = turn.reply
    refused = isinstance(reply, Abstention) and reply.reason is not Reason.NO_EVIDENCE
    in_part = isinstance(reply, Answer) and reply.verdict is Verdict.PARTLY
    asked = None if (turn.tells and not in_part) or refused or turn.question is None else as_today(turn.question.text)
    if asked is None or (in_part and not asked.ended):
        return turn
    telling = {Verdict.YES, Verdict.NO} if asked.ended else {Verdict.NO}
    for text in asked.today:
        told = take((*texts[:-1], text))
        if isinstance(told.reply, Answer) and told.reply.verdict in telling:
            whole = turned_round(texts[-1], told) if asked.ended else asked_as(texts[-1], told)
            return structs.replace(whole, question=turn.question)
    return turn
