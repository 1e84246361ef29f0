"""Two events in the order in which they are asked: of "a day after it" the model takes "before" for denied."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.ordering import asks_of_others_before, others_before
from bot.answering.lock.reversal import Reversal
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.clauses import Clause, Mood
from corpus.lexicon import shipped_lexicon
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
# Before the beginning of it there was none; before the first that is known, or since a time, there may have been.
_AS_KNOWN = r"(?:known|public\w*|report\w*|such|since|this|after|ever recorded)"
_BEGINNING_OF = Pattern(
    r"\b(?:was|marked) the (?:very )?(?:(?:start|beginning|debut|first use|first case) of (?P<what>[^.;,]+)"
    rf"|first (?P<first>(?!(?:time|step|of|in|to|since|big|major|large)\b)(?![^.;,]*\b{_AS_KNOWN}\b)[^.;,]+))",
    re.IGNORECASE,
)
_ASKS_FIRST = Pattern(
    rf"^{LINK}(?:is|was)\b(?![^?]*\b(?:not|or|only|one of|since|after|before)\b)[^?]*?"
    r"\b(?:its|their|his|her|the|an?) (?:very )?first (?:ever |known )?(?:[\w.-]+ ){0,2}?"
    r"(?P<noun>deal|contract|order|purchase|agreement|fine|suit|lawsuit|settlement|trial|test|ban|law)\b",
    re.IGNORECASE,
)
_EARLIER = Pattern(r"\b(?:an?|the|its|their|another) (?:earlier|previous|prior) (?P<what>[^.;]+)", re.IGNORECASE)
_ANY = frozenset(
    stems(
        "any some other others another else ever police force forces body agency use used company companies firm firms"
        " maker makers vendor vendors business businesses"
    )
)
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


def none_before(question: Question, evidence: Sequence[Evidence], is_named: IsNamed) -> Ruling | None:
    """Return no where any others are asked for before those whose deed was the beginning of it; None elsewhere.

    Of what it was the beginning the sentence has to have every word that is asked.
    """
    asked = others_before(question)
    if asked is None or len(asked.whom) != 1 or question.years:
        return None
    lexicon, plain = shipped_lexicon(), _ANY | plain_stems("grammar") | plain_stems("light")
    wanted = frozenset(stems(asked.what)) - plain - frozenset(stems(" ".join(question.names.values())))
    for one in evidence:
        found = _BEGINNING_OF.search(one.sentence.text)
        said = frozenset(stems(found["what"] or found["first"])) if found else frozenset()
        named = [mention.actor for mention in one.mentions if found and mention.span.end <= found.start()]
        if found and wanted and is_named(asked.whom[0], named) and lexicon.meets_all(wanted, said):
            return Ruling(Verdict.NO, (one,)) if all(_is_fact(clause) for clause in one.clauses) else None
    return None


def not_the_first(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where a deal or the like is asked to be the first, and its article tells of an earlier one."""
    asked = _ASKS_FIRST.search(question.text)
    if asked is None or question.is_denial or not question.actors:
        return None
    noun = frozenset(stems(asked["noun"]))
    for one in evidence:
        found, year = _EARLIER.search(one.sentence.text), one.article.published
        same = year is not None and set(question.years) == {year.year}
        same = same or (not question.years and one.article == evidence[0].article)
        told = found and shipped_lexicon().meets_all(noun, frozenset(stems(found["what"])))
        if told and same and one.is_on_all:
            return Ruling(Verdict.NO, (one,))
    return None


def _is_fact(clause: Clause) -> bool:
    return clause.mood is Mood.FACT and not clause.denied
