"""Which of two outweighs the other: "the risks outweigh the benefits" is a no to its being the other way round."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.patterns import Pattern
from corpus.words import stems

_MORE = Pattern(
    r"(?P<more>(?:[\w'’-]+ ){1,2}?)(?:outweigh(?:s|ed)?|outnumber(?:s|ed)?|exceed(?:s|ed)?) (?P<less>[^?,.;]+)",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:not|never|no|whether|if)\b|n['’]t\b", re.IGNORECASE)


def by_outweighing(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether one thing outweighs another, where a sentence of an article on all says which does; else None."""
    asked = _MORE.search(question.text)
    if asked is None or question.is_denial or _DENIED.search(question.text):
        return None
    for one in evidence:
        told = _MORE.search(one.sentence.text) if one.is_in_article_on_all else None
        if told is None or _DENIED.search(told[0]):
            continue
        more, less = _things(asked["more"]), _things(asked["less"])
        told_more, told_less = _things(told["more"]), _things(told["less"])
        same = not (more.isdisjoint(told_more) or less.isdisjoint(told_less))
        turned = not (more.isdisjoint(told_less) or less.isdisjoint(told_more))
        if same is not turned:
            return Ruling(plain_verdict(same), (one,))
    return None


def _things(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - plain_stems("grammar") - plain_stems("topic")
