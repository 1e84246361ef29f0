"""Two events in the order in which they are asked: of "a day after it" the model takes "before" for denied."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.ordering import asks_of_others_before
from bot.answering.lock.reversal import Reversal
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.clauses import Clause, Mood
from corpus.patterns import Pattern
from corpus.words import stems

# How long before or after, or whether no sooner, is asked besides.
_HOW_LONG = Pattern(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|long|well|just|soon|right|shortly|immediately|straight"
    r"|only|even|ever|never|always)\b",
    re.IGNORECASE,
)

# "Was that after the vote?", of what was just told.
_ASKS_OF_THAT = Pattern(
    r"^\W*(?:(?:and|so|but) )?(?:was|were|is|did) (?:that|this|it|they)(?: (?:happen|come|take place|be|done))? "
    r"(?P<order>before|after) (?P<event>[^?,;]+)",
    re.IGNORECASE,
)
_TELLS_ORDER = Pattern(r"\b(?P<order>before|after) (?P<event>[^.,;]+)", re.IGNORECASE)
_PASSIVE = frozenset(stems("get got gotten getting"))
_UNTOLD = Pattern(r"\b(?:not|never|whether|if|would|(?-i:may)|might)\b", re.IGNORECASE)


def by_order_of_that(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether "that" was before or after an event, by a sentence that puts it before or after the same one."""
    asked = _ASKS_OF_THAT.match(question.text) if question.earlier and not question.is_denial else None
    wanted = _content(asked["event"]) if asked else frozenset()
    if asked is None or not wanted or _HOW_LONG.search(question.text):
        return None
    near = (one for one in evidence if one.article == evidence[0].article and one.is_in_article_on_all)
    told = ((one, _TELLS_ORDER.search(one.sentence.text)) for one in near if not _UNTOLD.search(one.sentence.text))
    one, said = next(((one, said) for one, said in told if said and wanted <= _content(said["event"])), (None, None))
    if one is None or said is None:
        return None
    return Ruling(Verdict.YES if said["order"].lower() == asked["order"].lower() else Verdict.NO, (one,))


def _content(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - plain_stems("grammar") - plain_stems("light") - _PASSIVE


def by_order(question: Question, evidence: Sequence[Evidence], reversal: Reversal) -> Ruling | None:
    """Return yes where a sentence puts two events in the order that a question asks of them; None elsewhere.

    That a sentence puts them the other way round is found after all readings: it outweighs a yes.
    """
    if not question.asks_verdict or question.is_denial or _HOW_LONG.search(question.text):
        return None
    if asks_of_others_before(question):
        return None
    told = (one for one in evidence if all(_is_fact(clause) for clause in one.clauses))
    ordered = next((one for one in told if reversal.in_order(question, one)), None)
    return resting_on(Verdict.YES, ordered)


def _is_fact(clause: Clause) -> bool:
    return clause.mood is Mood.FACT and not clause.denied
