"""Whether it has stopped or is back, told by whether it is so today where nothing tells it outright."""

from collections.abc import Callable, Sequence

from msgspec import structs

from bot.answering.asked.ceasing import Ceasing, as_today
from bot.answering.asked.question import Question
from bot.answering.found.entailing import Entails
from bot.answering.lock.needed import lacks_what_a_no_takes
from bot.answering.reply import Abstention, Answer, Reason, Verdict
from bot.answering.turn import Turn, asked_as, turned_round
from retrieval.entailment.model import text_to_read

_OPPOSITES = frozenset({Verdict.YES, Verdict.NO})
_SAYS = 0.5  # share read to say that it has stopped, or that it has not


def told_by_today(texts: Sequence[str], turn: Turn, take: Callable[[tuple[str, ...]], Turn], model: Entails) -> Turn:
    """Return the turn that tells of what ``turn`` leaves open whether it is so today; ``take`` answers that.

    What goes on has not stopped, and what is not so is not back; that it is so does not tell that it came back.
    """
    reply = turn.reply
    refused = isinstance(reply, Abstention) and reply.reason is not Reason.NO_EVIDENCE
    in_part = isinstance(reply, Answer) and reply.verdict is Verdict.PARTLY
    asked = None if (turn.tells and not in_part) or refused or turn.question is None else as_today(turn.question.text)
    if asked is None or turn.question is None or (in_part and not asked.ended):
        return turn
    for text in asked.today:
        told = take((*texts[:-1], text))
        if not isinstance(told.reply, Answer) or not _settles(asked, turn.question, told.reply, model):
            continue
        whole = turned_round(texts[-1], told) if asked.ended else asked_as(texts[-1], told)
        return structs.replace(whole, question=turn.question)
    return turn


def _settles(asked: Ceasing, question: Question, today: Answer, model: Entails) -> bool:
    """Tell whether what carries a verdict of today is no less one of what is asked.

    That something goes on is told in the present tense, that it is not back by what would deny just that.
    """
    best = today.citations[0]
    denied = today.verdict is (Verdict.YES if asked.ended else Verdict.NO)
    lacking = lacks_what_a_no_takes(question.wording, best.quote)
    if denied and lacking and not (asked.ended and asked.goes_on.search(best.quote)):
        return False
    if not asked.ended:
        return denied
    [says] = model.entail(question.text, [text_to_read(best.article.title, best.quote)])
    return today.verdict in _OPPOSITES and (says.denies if denied else says.affirms) >= _SAYS
