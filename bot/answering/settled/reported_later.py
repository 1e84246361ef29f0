"""When something was reported is not when it was done: "in June 2020 emails showed that it had pitched it in 2017"."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.bounds import Relation, bound_of
from corpus.dating import mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_REPORTED = Pattern(
    r"\b(?:report|reveal|show|admit|confirm|disclos|found|said)\w* that (?P<told>[^.;]*\bhad\b[^.;]*)", re.IGNORECASE
)
_ASKS_DEED = Pattern(
    rf"^{LINK}(?:did|has|have|had|was|were)\b"
    r"(?![^?]*\b(?:report|reveal|show|admit|confirm|disclos|emerge|come out|leak)\w*)",
    re.IGNORECASE,
)


def by_date_of_report(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where a deed is asked to have been done when it was only reported, and is told of another time."""
    bound = bound_of(question.text)
    if bound is None or bound.asked is not Relation.IN or question.is_denial or not _ASKS_DEED.match(question.text):
        return None
    idle = plain_stems("grammar") | plain_stems("light") | plain_stems("topic")
    deed = [word.stem for word in question.content if not word.is_number and word.stem not in idle]
    for one in evidence:
        if not deed or not shipped_lexicon().meets_all(deed, frozenset(stems(one.sentence.text))):
            continue
        told = _REPORTED.search(one.sentence.text) if one.is_on_all else None
        dates = mentions(one.sentence.text, one.article.published) if told else ()
        of_deed = [date for date in dates if told and date.span.start >= told.start("told")]
        of_report = [date for date in dates if date not in of_deed]
        within = [bound.first <= date.start.last and date.start.first <= bound.last for date in (*of_report, *of_deed)]
        if of_report and of_deed and any(within[: len(of_report)]) and not any(within[len(of_report) :]):
            return resting_on(Verdict.NO, one)
    return None
