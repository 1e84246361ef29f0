"""Follow-ups to which the last question leaves nothing to tell, asked of what the conversation was on before it."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.followed.conversation import points_back
from bot.answering.followed.whole import is_whole
from bot.answering.reply import Abstention, Reason
from bot.answering.turn import Take, Turn

_UNTOLD = frozenset({Reason.NO_EVIDENCE, Reason.UNKNOWN_ACTOR})


def taken_up(texts: Sequence[str], turn: Turn, take: Take) -> Turn:
    """Return the turn of a refused follow-up as it is asked after the last whole question that was answered.

    "What are the exceptions?" is asked of the ban still after "since when?", and "does it share them?" of the shop
    after "in Oslo?", of which nothing is told. ``take`` answers.
    """
    asked, reply = turn.question, turn.reply
    if asked is None or not isinstance(reply, Abstention) or reply.reason not in _UNTOLD or not _takes_over(asked):
        return turn
    for end in range(len(texts) - 2, 0, -1):
        before = take(tuple(texts[:end]))
        whole = before.question if before.main == before.question else None
        if whole is not None and before.tells and (whole.asks_verdict or not asked.asks_verdict):
            again = take((*texts[:end], texts[-1]))
            return again if again.tells and _is_of_same(again, asked, reply) else turn
    return turn


def _takes_over(asked: Question) -> bool:
    """Tell whether all that a follow-up is about was named before it."""
    return not asked.mentions and asked.wording == asked.text and not is_whole(asked)


def _is_of_same(again: Turn, asked: Question, reply: Abstention) -> bool:
    """Tell whether a follow-up is told of those of whom it was ``asked``, or leaves out a place of which nothing is.

    Instead of one whom nobody knows it may be told of another: "police too?", though not "do they?".
    """
    now, then = frozenset(again.question.actors if again.question else ()), frozenset(asked.actors)
    if now < then:
        return bool(now)
    if reply.reason is Reason.UNKNOWN_ACTOR:
        return not (asked.asks_verdict and points_back(asked))
    return now == then and not (asked.asks_verdict or points_back(asked))  # "it" may be what was told last
