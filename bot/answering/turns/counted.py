"""How many there are of those whom no article counts: the reader gets those told of, and is told that none counts them.

"How many cities ban it?" is then answered by the cities that do, each with its quote.
"""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.kinds import KIND, kind_asked, suffered_by_people
from bot.answering.asked.opening import LINK
from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.turns.turn import Take, Turn, asked_as
from corpus.actor import ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_THINGS = r"(?:fines|penalties|lawsuits|suits|settlements|rulings|complaints|arrests|bills)"
_COUNTED = Pattern(rf"^{LINK}how many (?P<which>(?:[\w.'’-]+ ){{0,2}}?(?:(?P<kind>{KIND})|(?P<thing>{_THINGS}))\b.*)$")
# "How many times was it fined?" asks for its fines, "how many people were arrested?" who was.
_TIMES = Pattern(
    rf"^{LINK}how many times (?:has|have|was|were) (?P<who>[^?,]{{2,60}}?) (?:been )?(?P<done>fined|sued)\b"
)
_FINED = {"fined": "fines", "sued": "lawsuits"}
_PEOPLE = Pattern(rf"^{LINK}how many (?:people|persons|men|women) (?:were|have been|are known to have been) (?=\w)")
# A law that fines nobody may let people sue.
_PENALTIES = Pattern(
    rf"^{LINK}(?:what|which|how (?:much|high))(?: (?:are|is|were))?(?: the)? "
    r"(?:penalt(?:y|ies)|punishments?|sanctions) (?:(?:under|of|for (?:breaking|violating)) (?P<of>[^?]+?)"
    r"|(?:does|do|did) (?P<by>[^?]+?) (?:carry|have|set|provide(?: for)?|impose|allow|threaten))\W*$"
)
_NO_NUMBER = "I find no number; the articles tell of:"
_MOST = 0.5  # share of the quotes that have to speak of the thing; one may tell what came of it


def with_those_counted(texts: Sequence[str], whole: Turn, take: Take) -> Turn:
    """Return the turn that lists those whose number ``whole`` did not find, where several are told of, else ``whole``.

    ``take`` answers which they are.
    """
    which = _which(whole)
    if which is None:
        return _with_damages(texts, whole, take)
    listed = take((*texts[:-1], which))
    reply = listed.reply
    if not isinstance(reply, Answer) or reply.verdict is not None:
        return whole
    if len({one.article.actors for one in reply.citations}) < 2:  # one of them is no number of them
        return whole
    if listed.question is None or listed.question.form is not Form.LIST or not _are_of_them(which, reply):
        return whole
    talk = _of_talk(whole)  # the list is open to all, and the talk was of some
    if talk and any(talk.isdisjoint(one.article.actors) for one in reply.citations):
        return whole
    told = structs.replace(listed, reply=structs.replace(reply, text=f"{_NO_NUMBER}\n{reply.text}"))
    return asked_as(texts[-1], told)


def _with_damages(texts: Sequence[str], whole: Turn, take: Take) -> Turn:
    """Return the turn that tells what people can sue for under a law whose penalties ``whole`` did not find."""
    law = _law_without_penalties(whole)
    sued = take((*texts[:-1], f"How much can people sue for under {law}?")) if law else whole
    return asked_as(texts[-1], sued) if sued.tells else whole


def _law_without_penalties(whole: Turn) -> str | None:
    """Return the law of whose penalties nothing was found, which may let people sue instead; None where none is."""
    reply, question = whole.reply, whole.question
    if question is None or not isinstance(reply, Abstention) or reply.reason is not Reason.NO_EVIDENCE:
        return None
    found = _PENALTIES.match(question.wording.lower()) if ActorKind.LAW in question.kinds else None
    name = next((name for name in ("of", "by") if found and found[name]), None)
    return question.wording[slice(*found.span(name))] if found and name else None


def _of_talk(turn: Turn) -> frozenset[str]:
    """Return the actors that a question takes over from those before it."""
    question = turn.question
    return frozenset(question.actors) - {one.actor for one in question.mentions} if question else frozenset()


def _which(whole: Turn) -> str | None:
    """Ask which they are where it was asked how many and no number was found; people are hardly known by name."""
    reply, question = whole.reply, whole.question
    if question is None or not isinstance(reply, Abstention) or reply.reason is not Reason.NO_EVIDENCE:
        return None
    text = question.wording
    if (times := _TIMES.match(text.lower())) is not None:
        return f"Which {_FINED[times['done']]} has {text[slice(*times.span('who'))]} got{text[times.end() :]}"
    if (people := _PEOPLE.match(text.lower())) is not None:
        who = f"Who has been {text[people.end() :]}"
        return who if suffered_by_people(who) else None
    counted = _COUNTED.match(text.lower())
    if counted is None:
        return None
    which = f"Which {text[counted.start('which') :]}"
    asked = kind_asked(which) if counted["kind"] else None
    return None if asked and ActorKind.PERSON in asked.kinds else which


def _are_of_them(which: str, reply: Answer) -> bool:
    """Tell whether the quotes speak of such a thing; whom they name was read where actors are asked for."""
    counted = _COUNTED.match(which.lower().replace("which", "how many", 1))
    if counted is None or counted["kind"]:
        return True
    alike = shipped_lexicon().alike(stems(counted["thing"])[0])
    speaking = sum(not alike.isdisjoint(stems(one.quote)) for one in reply.citations)
    return speaking >= max(2, _MOST * len(reply.citations))
