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
from bot.answering.settled.contraries import are_told, says_so
from bot.answering.settled.lasting import OPEN_ENDED
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.events import names_bar, undoes_bar
from bot.answering.times.history import change_of, successors
from corpus.clauses import Mood
from corpus.dates import PartialDate
from corpus.dating import durations
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_LONGER = r"(?:exten(?:d|ds|ded|ding|sion)|renew(?:s|ed|al|ing)?|prolong(?:s|ed|ing)?|keep(?:s|ing)?|kept)"
_ENDS = (
    r"(?:r[au]n out|expire[ds]?|lapsed?|end(?:s|ed)?|(?:be|was|were|is) over"
    r"|(?:was|were|is) (?:out|up)"
    r"|would have (?:run out|ended|expired|lapsed)"
    r"|(?:was|were) (?:due |set |meant )?to (?:run out|end|expire|lapse))"
)
_MADE_LONGER = Pattern(r"\b(?:extended|renewed|prolonged|made|kept)\b", re.IGNORECASE)
_ASKS_IN_TIME = Pattern(
    rf"^{LINK}(?:did|was|were|has|had)\b[^?]*?\b{_LONGER}\b[^?]*?\b(?P<order>before|after) "
    rf"(?:it|that|they|(?:the|its) (?:first |whole |full )?[\w-]+) (?:had |could |would )?{_ENDS}\W*$",
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
# "Is the pause over now that the year is up?" has its no in "extended it until further notice".
_ASKS_OVER = Pattern(
    rf"^{LINK}(?:is|are|was|were|has|have|had|did|does)\b"
    r"(?![^?]*\b(?:for (?!good\b)|when|why|how|partly|part|some|any|not|never|or|only|before|ever|would"
    r"|still|keep\w*|continu\w*|remain\w*|due)\b)"
    # Not the end of what stands in an aside, "now that the year is up".
    r"(?:(?!\b(?:now that|since|because|although|though|as|after|once|given)\b)[^?])*?"
    r"\b(?P<it>(?:over|up|done(?: with)?|finished|at an end|history|a thing of the past|gone|no more"
    r"|r[au]n (?:out|its course)|expired?|lapsed?|end(?:ed)?|(?:come|came) to an end"
    r"|(?:been )?(?:lifted|dropped|ended|scrapped))"
    r"(?=\W*$|, | (?:now|yet|already|by|today|after|once|as|then|since|because|given)\b)(?P<aside>[^?]*))",
    re.IGNORECASE,
)
_ASKS_LONGER = Pattern(
    rf"^{LINK}(?:has|have|did|does|is|was)\b(?![^?]*\b(?:not|never|or|only|how|why|for (?!longer|more)[a-z]+)\b)[^?]*?"
    r"\b(?P<it>(?:outlast(?:ed|s)?|outliv(?:ed?|es)|(?:last|go|going|gone|continu|run|ran|stay|stand|stood)(?:ed?|s)?"
    r"(?: on| in (?:force|place))? (?:for )?(?:longer|more|beyond|past)) (?:than )?"
    r"(?:(?:its|the|an?|that|one|first|original|full) )*(?:\d+ )?(?:years?|months?|term|deadline)\b)",
    re.IGNORECASE,
)
# "Did it extend the law beyond 2023?" has its no in "on 1 January 2023 the law expired".
_ASKS_BEYOND = Pattern(
    rf"^{LINK}(?:did|was|were|has|had)\b(?![^?]*\b(?:not|never|or|only|how|why|try|tried|want\w*|plan\w*)\b)[^?]*?"
    r"\b(?P<it>(?:extend(?:ed)?|renew(?:ed)?|prolong(?:ed)?)\b[^?]*? (?:beyond|past|after)"
    r" (?:the end of )?(?P<year>(?:19|20)\d\d))\W*$",
    re.IGNORECASE,
)
_EXPIRED = Pattern(r"\b(?:expired|lapsed|ran out)\b", re.IGNORECASE)
_OF_TERM = frozenset(stems("year years month months one twelve term now today yet already by then still currently"))
_A_DAY = PartialDate(2020, 1, 1)  # from which two lengths are counted: twelve months are a year


def extended_in_time(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether something was made longer before it ran out, by a sentence that says that; None elsewhere."""
    asked = _ASKS_IN_TIME.search(question.text)
    if asked is None or question.is_denial or not question.actors:
        return None
    one = next((one for one in evidence if one.is_on_all and _IN_TIME.search(one.sentence.text)), None)
    return resting_on(Verdict.YES if asked["order"].lower() == "before" else Verdict.NO, one)


def not_over(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a bar is asked to be over that was made longer without an end, yes where to outlast its term.

    Nothing where another article went on from that, or tells of its end.
    """
    over, longer = _ASKS_OVER.search(question.text), _ASKS_LONGER.search(question.text)
    asked = (over or longer) if names_bar(question.clause) and not (over and longer) else None
    if asked is None or question.is_denial or question.years or not question.actors:
        return None
    barring, start = shipped_lexicon().barring, asked.start("it")
    rest = [word for word in question.content if word.span.start < start and word.stem not in _OF_TERM]
    rest = [word for word in rest if not barring.any_in((word,))]
    near = [one for one in evidence if one.is_on_all]
    endless = (one for one in near if _has_no_end(one) and are_told(question, rest, one.sentence.text))
    one = next((one for one in endless if not successors(one.article, articles)), None)
    if one is None or any(_ends_it(other, one) for other in near):
        return None
    return Ruling(Verdict.YES if longer else Verdict.NO, (one,))


def not_beyond(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a law is asked to have been made longer beyond a year by which it had expired; None elsewhere."""
    asked = _ASKS_BEYOND.search(question.text)
    if asked is None or question.is_denial or not question.actors:
        return None
    gone = (one for one in evidence if one.names_all and says_so(_EXPIRED, one.sentence.text))
    gone = (one for one in gone if one.article.published and one.article.published.year <= int(asked["year"]))
    return resting_on(Verdict.NO, next((one for one in gone if not successors(one.article, articles)), None))


def _has_no_end(one: Evidence) -> bool:
    """Tell whether a sentence has a bar made longer without an end."""
    text = one.sentence.text
    barred = any(names_bar(clause) and clause.mood is Mood.FACT and not clause.denied for clause in one.clauses)
    return barred and says_so(_MADE_LONGER, text) and bool(OPEN_ENDED.search(text))


def _ends_it(other: Evidence, one: Evidence) -> bool:
    """Tell whether a sentence of a later article has a bar ended."""
    later = other.article.day > one.article.day
    return later and any(undoes_bar(clause) and clause.mood is Mood.FACT for clause in other.clauses)


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
