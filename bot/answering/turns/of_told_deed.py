"""Why what was just told is so, or who decided it, where the question before is worded too far from the answer."""

import re
from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.opening import LINK
from bot.answering.reply import Abstention, Citation, Reason
from bot.answering.told.bare_answer import NO_REASON
from bot.answering.turns.turn import Take, Turn, asked_as, cited_in
from corpus.patterns import Pattern

_WHY = Pattern(rf"^{LINK}(?:but )?(?:why|why not|how come)\W*$", re.IGNORECASE)
_WHO_DECIDED = Pattern(
    rf"^{LINK}who (?:decided|chose|did|does|made) (?:it|that|this|so)?\W*$|^{LINK}who decided\W*$", re.IGNORECASE
)
_OPENING = Pattern(
    r"^(?:(?:on|in|by|since|from|as of) (?:(?:early|mid|late)[ -])?(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d,? )",
    re.IGNORECASE,
)
_ASIDE = Pattern(r" \([^()]*\)")
_CALLED = Pattern(r"^[Tt]he (?:[a-z-]+ ){1,6}(?=[A-Z])")  # "the search site PimEyes"
_THE = Pattern(r"^(?:The|An?|Under|During|After|Before|With|At)\b")


def of_told_deed(texts: Sequence[str], turn: Turn, take: Take) -> Turn:
    """Return the turn that tells why what was told before a bare "why?" is so, or who decided that, else ``turn``.

    A reason from elsewhere may be that for the opposite: why it was begun again tells not why it was stopped. ``take``
    answers what is asked of what was told.
    """
    told = cited_in(take(tuple(texts[:-1]))) if len(texts) > 1 else ()
    if not told:
        return turn
    if _WHO_DECIDED.match(texts[-1]) and _is_untold(turn):
        again = take((_asked_of(told[0].quote, "Who decided"),))
        return asked_as(texts[-1], structs.replace(turn, reply=again.reply)) if _is_of(again, told[0]) else turn
    if not _WHY.match(texts[-1]) or _tells_why(turn, told[0]):
        return turn
    again = take((_asked_of(told[0].quote, "Why is it"),))
    if not _is_of(again, told[0]) and not _is_of_later(turn, told[0]):
        return turn
    if _is_silent(again) and (_is_silent(turn) or not _is_bare(turn)):
        return turn
    return asked_as(texts[-1], structs.replace(turn, reply=again.reply))


def _is_of(turn: Turn, told: Citation) -> bool:
    """Tell whether a turn is answered from the article of what was told."""
    return bool(turn.citations) and turn.citations[0].article.id == told.article.id


def _asked_of(quote: str, how: str) -> str:
    said = _CALLED.sub("", _OPENING.sub("", _ASIDE.sub("", quote))).rstrip(".")
    said = f"{said[:1].lower()}{said[1:]}" if _THE.match(said) else said
    return f"{how} that {said}?"


def _tells_why(turn: Turn, told: Citation) -> bool:
    """Tell whether a turn gives a reason from what was told, or was refused for more than that none was found."""
    if isinstance(turn.reply, Abstention):
        return not _is_untold(turn)
    return not _is_silent(turn) and (_is_of(turn, told) or not _is_bare(turn))


def _is_untold(turn: Turn) -> bool:
    return isinstance(turn.reply, Abstention) and turn.reply.reason is Reason.NO_EVIDENCE


def _is_of_later(turn: Turn, told: Citation) -> bool:
    """Tell whether the reason that a turn gives stands in an article that came after what was told: it is of that."""
    now = turn.citations[0].article.published if turn.citations and _is_bare(turn) else None
    then = told.article.published
    return now is not None and then is not None and now.first > then.last


def _is_bare(turn: Turn) -> bool:
    """Tell whether a follow-up was not put in full, so that any reason of those it is about may have been found."""
    return turn.question is None or turn.question.wording == turn.question.text


def _is_silent(turn: Turn) -> bool:
    return turn.reply.text.startswith(NO_REASON)
