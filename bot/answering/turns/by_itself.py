"""A bare name after a question, "and Amazon?", told by itself where nothing is told of what was asked: it says so."""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.question import Question
from bot.answering.followed.ellipsis import bare_part
from bot.answering.found.library import Library
from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.turns.turn import Take, Turn, asked_as, without_verdict


def by_itself(texts: Sequence[str], turn: Turn, library: Library, take: Take) -> Turn:
    """Return a turn that tells of whom a follow-up but names, and that it does not tell what was asked before.

    So it does where that is refused; any other turn stays as it is.
    """
    question, reply = turn.question, turn.reply
    if len(texts) == 1 or question is None or (name := _only_name(question)) is None:
        return turn
    if isinstance(reply, Answer):
        says_nothing = question.wording == question.text and reply.verdict is None
        return _owning_up(turn, name) if says_nothing and not _is_on_others(question, reply, library) else turn
    if not isinstance(reply, Abstention) or reply.reason is not Reason.NO_EVIDENCE:
        return turn
    alone = without_verdict(take((f"What about {name}?",)))
    declared = alone.citations[0].article.actors if alone.citations else ()
    if not library.kin.is_named(question.mentions[0].actor, declared):
        return turn
    return _owning_up(asked_as(texts[-1], structs.replace(alone, question=question, main=turn.main)), name)


def _is_on_others(question: Question, reply: Answer, library: Library) -> bool:
    """Tell whether what is told first is of those whom the conversation was on, too: of their pledge and the feds."""
    told = library.read_article(reply.citations[0].article.id).actors
    before = (actor for actor in question.actors if actor != question.mentions[0].actor)
    return any(library.kin.is_named(actor, told) for actor in before)


def _only_name(question: Question) -> str | None:
    """Return the name that is all that a follow-up says behind its link; None where it says more."""
    if len(question.mentions) != 1:
        return None
    said = bare_part(question.text).strip(" ?!.,")  # "the UK" keeps its "the"
    span = question.mentions[0].span
    return said if said.removeprefix("the ") == question.text[span.start : span.end] else None


def _owning_up(turn: Turn, name: str) -> Turn:
    lead = f"On what was asked I find nothing about {name}; of it the articles say:"
    return structs.replace(turn, reply=structs.replace(turn.reply, text=f"{lead} {turn.reply.text}"))
