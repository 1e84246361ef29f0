"""Two questions of one text: what answers the second stands below what answers the first."""

import re
from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.choice import either_of
from bot.answering.asked.joined import parts_of
from bot.answering.reply import Abstention, Answer, Reason, Verdict
from bot.answering.told.numerals import sum_in
from bot.answering.turns.turn import Take, Turn, asked_as
from corpus.patterns import Pattern

_NUMBERED = Pattern(r"\[(\d+)\]")
_SURE = 0.75  # from which the one part is told alone
_UNTOLD = "On “{}” I find nothing."
# "Who fined it, and how much each?": told where each sentence on the first has its sum.
_HOW_MUCH_EACH = Pattern(
    r"\W*(?:(?:and|for) )?how much(?: (?:was it|did (?:each|they)(?: of them)?(?: pay)?|each|apiece))*\W*$",
    re.IGNORECASE,
)
_QUOTED = Pattern(r"“[^”]*” \[\d+\]")


def in_parts(texts: Sequence[str], whole: Turn, take: Take) -> Turn:
    """Return the turn that answers both questions of one text, where ``take`` answers each; else ``whole``.

    The second is asked as it would be after the first. Of two that shut each other out it is the one that is so that is
    told, without a yes or no. What is refused as a whole for another reason than that nothing
    was found is not answered in parts.
    """
    if (halves := either_of(texts[-1])) is not None:
        return _which_half(texts, halves, whole, take)
    unfound = isinstance(whole.reply, Abstention) and whole.reply.reason is Reason.NO_EVIDENCE
    parts = parts_of(texts[-1]) if unfound or isinstance(whole.reply, Answer) else None
    if parts is None:
        return whole
    first = take((*texts[:-1], parts[0]))
    then = take((*texts[:-1], *parts))
    second = then.reply
    if not isinstance(first.reply, Answer):
        return _with_second(texts[-1], parts, then) or whole if unfound else whole
    if unfound and isinstance(second, Abstention) and (first.reply.sure or 0.0) >= _SURE:
        told = _tells_sums(first.reply) if _HOW_MUCH_EACH.match(parts[1]) else False
        untold = "" if told else f"\n{_UNTOLD.format(parts[1])}"
        reply = structs.replace(first.reply, text=f"{first.reply.text}{untold}")
        return asked_as(texts[-1], structs.replace(first, reply=reply))
    if not isinstance(second, Answer) or not _is_of_same(first.reply, second):
        return whole
    return structs.replace(first, reply=_joined(texts[-1], first.reply, second))


def _tells_sums(answer: Answer) -> bool:
    """Tell whether each sentence that stands in an answer has a sum of money."""
    shown = [one.quote for one in answer.citations if f"[{one.number}]" in answer.text]
    return bool(shown) and all(sum_in(quote) for quote in shown)


def _with_second(text: str, parts: tuple[str, str], then: Turn) -> Turn | None:
    """Return the turn that answers the second of two questions and says that nothing is found on the first."""
    reply = then.reply
    if not isinstance(reply, Answer) or reply.verdict is not None or (reply.sure or 0.0) < _SURE:
        return None
    untold = structs.replace(reply, text=f"{reply.text}\n{_UNTOLD.format(parts[0])}")
    return asked_as(text, structs.replace(then, reply=untold))


def _which_half(texts: Sequence[str], halves: tuple[str, str], whole: Turn, take: Take) -> Turn:
    """Return what tells that one of two halves is so, or where neither is that one is not; else ``whole``."""
    asked = (take((*texts[:-1], halves[0])), take((*texts[:-1], *halves)))
    for verdict in (Verdict.YES, Verdict.NO):
        told = [turn for turn in asked if isinstance(turn.reply, Answer) and turn.reply.verdict is verdict]
        if len(told) == 1 and isinstance(told[0].reply, Answer):
            plain = structs.replace(told[0].reply, verdict=None, likelihood=None, of_denial=False)
            return asked_as(texts[-1], structs.replace(told[0], reply=plain))
        if told:
            break
    return whole


def _is_of_same(first: Answer, second: Answer) -> bool:
    """Tell whether what leads the second answer is of an article that the first cites, or linked to one."""
    lead = second.citations[0].article
    return any(lead.is_linked_to(citation.article) for citation in first.citations)


def _joined(text: str, first: Answer, second: Answer) -> Answer:
    """Put what answers the second question below what answers the first, each quote once."""
    known = {(one.article.id, one.quote): one.number for one in first.citations}
    added = [one for one in second.citations if (one.article.id, one.quote) not in known]
    known |= {(one.article.id, one.quote): place for place, one in enumerate(added, len(known) + 1)}
    number_of = {str(one.number): known[one.article.id, one.quote] for one in second.citations}
    below = _NUMBERED.sub(lambda match: f"[{number_of.get(match[1], match[1])}]", second.text)
    untold = _QUOTED.sub(lambda match: "" if match.group() in first.text else match.group(), below)
    lines = [line.strip() for line in untold.splitlines() if line.strip() and line.strip() not in first.text]
    lines = [f"{second.verdict.capitalize()}.", *lines] if second.verdict else lines
    dates = [date for date in (first.as_of, second.as_of) if date is not None]
    return structs.replace(
        first,
        question=text,
        text="\n".join([first.text, *lines]),
        as_of=max(dates, key=lambda date: date.last, default=None),
        citations=(*first.citations, *(structs.replace(one, number=known[one.article.id, one.quote]) for one in added)),
        confidence=min((sure for sure in (first.sure, second.sure) if sure is not None), default=None),
    )
