"""Whether what had a term was made longer: before it ran out, and so not only for the time that was first set.

What was a pause at first may have been made a ban since.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.denials import asks_of_pause_at_first, tells_of_pause
from bot.answering.reply import Change, Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.events import names_bar
from bot.answering.times.history import change_of, successors
from corpus.dates import PartialDate
from corpus.dating import durations
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_LONGER = r"(?:exten(?:d|ds|ded|ding|sion)|renew(?:s|ed|al|ing)?|prolong(?:s|ed|ing)?|keep(?:s|ing)?|kept)"
_ENDS = (
    r"(?:r[au]n out|expire[ds]?|lapsed?|end(?:s|ed)?|(?:be|was|were|is) over"
    r"|would have (?:run out|ended|expired|lapsed)"
    r"|(?:was|were) (?:due |set |meant )?to (?:run out|end|expire|lapse))"
)
_ASKS_IN_TIME = Pattern(
    rf"^{LINK}(?:did|was|were|has|had)\b[^?]*?\b{_LONGER}\b[^?]*?\b(?P<order>before|after) "
    rf"(?:it|that|they|the [\w-]+|its [\w-]+) (?:had |could |would )?{_ENDS}\W*$",
    re.IGNORECASE,
)
_IN_TIME = Pattern(
    rf"\b{_LONGER}\b[^;]*\bbefore [^;,]*?\b{_ENDS}\b"
    rf"|\b(?:was|were) (?:due |set |meant )?to (?:run out|end|expire|lapse)\b[^;]*\bbefore [^;]*?\b{_LONGER}\b",
    re.IGNORECASE,
)
_ASKS_ONLY = Pattern(
    rf"^{LINK}(?:is|was|were|did|does|has)\b[^?]*?\b(?:only|just|merely|no (?:more|longer) than)\b", re.IGNORECASE
)
_A_DAY = PartialDate(2020, 1, 1)  # from which two lengths are counted: twelve months are a year


def extended_in_time(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether something was made longer before it ran out, by a sentence that says that; None elsewhere."""
    asked = _ASKS_IN_TIME.search(question.text)
    if asked is None or question.is_denial or not question.actors:
        return None
    one = next((one for one in evidence if one.is_on_all and _IN_TIME.search(one.sentence.text)), None)
    return resting_on(Verdict.YES if asked["order"].lower() == "before" else Verdict.NO, one)


def not_only_for(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where a bar is asked to have been for so long only, and was made longer by a later article."""
    lengths = durations(question.text)
    if not _ASKS_ONLY.search(question.text) or len(lengths) != 1 or question.is_denial or not question.actors:
        return None
    asked = lengths[0].after(_A_DAY)
    near = [one for one in evidence if one.is_on_all]
    bars = (one for one in near if any(names_bar(clause) for clause in one.clauses))
    first = {one.article.id for one in bars if [told.after(_A_DAY) for told in durations(one.sentence.text)] == [asked]}
    later = sorted((one for one in near if first.intersection(one.article.supersedes)), key=lambda one: one.place)
    return resting_on(Verdict.NO, next((one for one in later if change_of(one.article) is Change.EXTENDED), None))


def paused_at_first(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return yes where something is asked to have been a mere pause at first, and a later article tells of more."""
    if not asks_of_pause_at_first(question.text) or question.is_denial or question.years or durations(question.text):
        return None
    near = [one for one in evidence if one.names_all]
    first = (one for one in near if tells_of_pause(one.sentence.text) and successors(one.article, articles))
    return resting_on(Verdict.YES, next(first, None))
