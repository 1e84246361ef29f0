"""Why something was done: the sentence that gives the reason, or else what was done."""

from collections.abc import Sequence

from bot.answering.found.evidence import Evidence
from bot.answering.found.reasons import gives_reason, is_plain_reason, sounds_like_reason
from bot.answering.verdict.judge import Leaning


def candidates(evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> Sequence[Evidence]:
    """Return what gives a reason, and where nothing does the sentence that tells best of what was done.

    A reason stands in the article that tells of it, or what it explains may be something else. What was read goes
    before what was too far down to be read; what denies that it was done gives no reason unless it is plainly read to.
    Where nobody is known to have done it, the best that sounds like a reason has to do.
    """
    denied = {_at(one.evidence) for one in leanings if one.specific and not one.agrees}
    able = [one for one in evidence if one.says is not None] or evidence
    given = [one for one in able if gives_reason(one) and (is_plain_reason(one) or _at(one) not in denied)]
    told = [one for one in leanings if one.specific and one.agrees and (one.about or _suffered(one.evidence))]
    if not told:
        return given or [next(filter(sounds_like_reason, able), evidence[0])]
    event = max(told, key=lambda one: one.strength).evidence
    return [one for one in given if one.article.id == event.article.id] or [event]


def _suffered(one: Evidence) -> bool:
    """Tell whether a sentence tells of those asked about, though another is its subject: "why was he arrested?"."""
    return one.actors_named == 1 and is_plain_reason(one)


def _at(one: Evidence) -> tuple[str, int]:
    return one.article.id, one.place
