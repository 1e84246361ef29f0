"""What tells of now: of two sentences that say the same, the newer one, with the older beside it."""

from collections.abc import Sequence

from msgspec import structs

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.judge import Leaning

_AS_PLAINLY = 0.9  # share of what the deciding sentence was read to say that a newer one needs
_PLAINLY = 0.8  # ... and the share it needs by itself


def up_to_date(question: Question, ruling: Ruling, read: Sequence[Evidence], leanings: Sequence[Leaning]) -> Ruling:
    """Rest a yes or no on how things stand on the newest article that opens with it as plainly, as read and by rules.

    That a police force used it for the first time in 2016 tells less of today than what it is doing with it now. Where
    a later article changed things, that one decides already.
    """
    if ruling.verdict not in {Verdict.YES, Verdict.NO} or ruling.across or not question.asks_how_it_stands:
        return ruling
    own = ruling.support[0]
    said = next((one for one in read if one.sentence == own.sentence), own)
    agreeing = [
        one.evidence
        for one in leanings
        if one.specific and not one.in_part and one.agrees == (ruling.verdict is Verdict.YES)
    ]
    least = max(_PLAINLY, _AS_PLAINLY * _says(said, ruling.verdict))
    newer = [
        one
        for one in read
        if one.place == 0
        and one.article.day > own.article.day
        and _says(one, ruling.verdict) >= least
        and any(one.sentence == other.sentence for other in agreeing)
    ]
    if said.says is None or not newer:
        return ruling
    newest = max(newer, key=lambda one: (one.article.day, one.score))
    others = (one for one in ruling.support if one.article.id != newest.article.id)
    return structs.replace(ruling, support=(newest, *others))


def _says(one: Evidence, verdict: Verdict | None) -> float:
    return one.affirms if verdict is Verdict.YES else one.denies
