"""What became of a case or a bill, told first: an article tells last that the charges were dropped."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_MATTER = (
    r"(?:(?:law)?suits?|class actions?|(?:court )?(?:cases?|battles?|fights?)|appeals?|complaints?|claims?|charges?"
    r"|(?:legal )?challenges?|prosecutions?|proceedings?|trials?|bills?|[\w’']+ Act|legislation|proposals?|ordinances?"
    r"|motions?)"
)
_ASKS_FATE = Pattern(
    r"\bwhat(?:ever)? (?:happened (?:to|with|in)|became of|ha[sd] (?:ever )?become of|came of)"
    rf"\b[^?]*?\b{_MATTER}\b"
    rf"|\bwhere (?:does|do|did)\b[^?]*?\b{_MATTER}\b[^?]*? stand\b"
    rf"|\bhow (?:did|has)\b[^?]*?\b{_MATTER}\b[^?]*? (?:end(?:ed)?(?: up)?|turn(?:ed)? out|go(?:ne)?|fare[ds]?)\W*$"
    rf"|\bwhat (?:is|was|were) the (?:outcome|upshot|result|end|fate) of\b[^?]*?\b{_MATTER}\b",
    re.IGNORECASE,
)
_RULED = (
    r"settle[ds]|dismiss(?:ed|es)|dropped|withdrew|withdrawn|acquitted|convicted|upheld|upholds|overturn(?:ed|s)|quashed"
    r"|threw out|thrown out|struck down|ruled|won|lost|cleared|approved"
)
_ENDS = Pattern(
    rf"\b(?:{_RULED}|vetoed|rejected|failed|fails|died|stalled|no (?:ruling|decision|verdict|vote)"
    r"|(?:not|never|yet) (?:been )?(?:pass(?:ed)?|become law|decided|ruled)|(?:has become|became) law"
    r"|(?:was|is) (?:still )?(?:pending|open))\b",
    re.IGNORECASE,
)
_IN_COURT = Pattern(
    rf"\b(?:{_RULED})\b[^.;]*\b(?:lawsuits?|suits?|cases?|class actions?|appeals?|charges?)\b", re.IGNORECASE
)
# What "would be approved" or what others "asked to be dropped" is no end.
_NO_END = Pattern(
    r"\b(?:would|could|may|might|asked|urged|wants?|if|until|unless|objected|appeal(?:s|ed) against)\b", re.IGNORECASE
)
# A case against somebody is another than the suit that he brings later.
_AGAINST_HIM = Pattern(r"\b(?:cases?|charges?|prosecutions?) against\b|\bcharges\b", re.IGNORECASE)
_OF_SUIT = Pattern(r"\b(?:lawsuits?|suits?|class actions?|appeals?|complaints?|challenges?)\b", re.IGNORECASE)
_ON_THEM = 0.95  # share of those asked about from which a sentence names them itself
_MOST = 4  # sentences that are told as one story


def with_outcome_first(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]
) -> Sequence[Evidence]:
    """Put what a case or a bill came to before how it went, where its fate is asked for."""
    asks = _ASKS_FATE.search(question.text) or _ASKS_FATE.search(question.typed)
    if not chosen or question.asks_verdict or not asks:
        return chosen
    best = chosen[0]
    own = sorted((one for one in evidence if one.article.id == best.article.id), key=lambda one: one.place)
    ending = [one for one in own if _ends(question, one)]
    outcome = _settled_later(question, best, evidence) or next((one for one in ending if one.place == 0), None)
    outcome = outcome or (ending[-1] if ending else None)
    if outcome is None:
        return chosen
    return (outcome, *(one for one in chosen if _at(one) != _at(outcome)))[:_MOST]


def _settled_later(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what opens a later article on the same that tells how it ended in court."""
    published = best.article.published
    if published is None:
        return None
    told = (one for one in evidence if one.place == 0 and one.actors_named >= _ON_THEM and one.article != best.article)
    told = (one for one in told if _IN_COURT.search(one.sentence.text) and _ends(question, one))
    later = {
        one.article.published.first: one
        for one in told
        if one.article.published is not None and one.article.published.first > published.last
    }
    return later[max(later)] if later else None


def _ends(question: Question, one: Evidence) -> bool:
    text = one.sentence.text
    found = _ENDS.search(text)
    if found is None or _NO_END.search(text, 0, found.start()):
        return False
    of_suit = _OF_SUIT.search(question.text) and not _AGAINST_HIM.search(question.text)
    return not (of_suit and _AGAINST_HIM.search(text))


def _at(one: Evidence) -> tuple[str, int]:
    return one.article.id, one.place
