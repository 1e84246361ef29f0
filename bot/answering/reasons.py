"""Why something was done: the sentence that gives the reason, or else what was done."""

import re
from collections.abc import Sequence

from bot.answering.evidence import Evidence
from bot.answering.judge import Leaning
from corpus.patterns import Pattern

# What somebody "said it would" do is announced thereby, and no reason.
_CAUSE = Pattern(
    r"\b(?:because|over|amid|after|owing to|due to|in response|so that|reasons?|citing|saying"
    r"|said (?!(?:that )?(?:it|they|he|she|we|I)\b)[^,;]* (?:would|could|too|not)"
    r"|to (?:fight|stop|spot|let|keep|protect|identify|prevent|study|find|enforce))\b",
    re.IGNORECASE,
)
# When, or which in order, and not why: "one day after the letter", "the fourth city, after Oakland".
_ONLY_AFTER = Pattern(
    r"\b(?:hours?|days?|weeks?|months?|years?|shortly|soon) after\b"
    r"|\b(?:second|third|fourth|fifth|sixth|next|last)\b[^.;]*\bafter\b",
    re.IGNORECASE,
)
_GIVEN = 0.4  # share read to answer from which a sentence gives the reason, whatever its words
_MAYBE = 0.25  # ... and where its words are those of a reason
_NONE_GIVEN = 0.5  # share read to deny from which "gave no reason" is the answer


def sounds_like_reason(one: Evidence) -> bool:
    """Tell whether a sentence has the words of a reason."""
    return bool(_CAUSE.search(_ONLY_AFTER.sub("", one.sentence.text)))


def gives_reason(one: Evidence) -> bool:
    """Tell whether a sentence gives the reason asked for as it was read, or, where it was not, any by its words."""
    if one.says is None:
        return sounds_like_reason(one)
    sounds = sounds_like_reason(one)
    return _is_plain(one) or (sounds and (one.says.affirms >= _MAYBE or one.says.denies >= _NONE_GIVEN))


def candidates(evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> Sequence[Evidence]:
    """Return what gives a reason, and where nothing does the sentence that tells best of what was done.

    A reason stands in the article that tells of it, or what it explains may be something else. What was read goes
    before what was too far down to be read; what denies that it was done gives no reason unless it is plainly read to.
    Where nobody is known to have done it, the best that sounds like a reason has to do.
    """
    denied = {_at(one.evidence) for one in leanings if one.specific and not one.agrees}
    able = [one for one in evidence if one.says is not None] or evidence
    given = [one for one in able if gives_reason(one) and (_is_plain(one) or _at(one) not in denied)]
    told = [one for one in leanings if one.specific and one.agrees and (one.about or _suffered(one.evidence))]
    if not told:
        return given or [next(filter(sounds_like_reason, able), evidence[0])]
    event = max(told, key=lambda one: one.strength).evidence
    return [one for one in given if one.article.id == event.article.id] or [event]


def _suffered(one: Evidence) -> bool:
    """Tell whether a sentence tells of those asked about, though another is its subject: "why was he arrested?"."""
    return one.actors_named == 1 and _is_plain(one)


def _is_plain(one: Evidence) -> bool:
    return one.says is not None and one.says.affirms >= _GIVEN


def _at(one: Evidence) -> tuple[str, int]:
    return one.article.id, one.place
