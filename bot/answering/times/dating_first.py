"""Which sentence comes first where a date is asked for: the one that dates the event, and no other step of its line."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.times.events import (
    AT_FIRST,
    REPORTED_HAD,
    UNTIL_WHEN,
    agrees_on_more,
    asks_end,
    asks_end_ahead,
    asks_until_when,
    clause_at,
    is_of_before,
    is_reverse,
    moved_to,
    names_bar,
    tells_no_change,
    terms_of,
    undoes_bar,
)
from bot.answering.times.history import REVERSALS, begun_by, chain_of, successors, titled_change
from corpus.article import Article
from corpus.clauses import Mood
from corpus.dating import DateKind
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.signs import AVAILABLE
from corpus.words import stems

_SINCE_WHEN = Pattern(r"\bsince when\b", re.IGNORECASE)
_HOW_LONG = Pattern(rf"{UNTIL_WHEN.pattern}|\bhow long\b", re.IGNORECASE)
# What lasts as long as nobody ends it has no other end to tell.
_OPEN_END = Pattern(
    r"\b(?:until further notice|indefinite(?:ly)?|open[- ]ended|no (?:end|expiry) date|without (?:an end|a time limit)"
    r"|until (?:there (?:is|are)|Congress|parliament|a (?:national|federal|state)? ?law)\b)",
    re.IGNORECASE,
)
_AGAIN = Pattern(r"\bagain\b", re.IGNORECASE)
_BARRED = Pattern(r"\b(?:ban|bans|banned|bar|bars|barred|forbidden|moratorium|prohibited)\b", re.IGNORECASE)
_SINCE_CHANGE = Pattern(
    r"\b[Ss]ince (?:the|this|that|its) (?P<year>(?:19|20)\d\d) "
    r"(?:amendment|change|ruling|law|ban|settlement|deal|vote|decision)\b"
)
_HOW_MANY = Pattern(r"\bhow many\b", re.IGNORECASE)
_SILENT = 0.05  # share read to answer below which a sentence tells nothing of what is asked
_OF_START = frozenset(stems("start begin apply first original initial mean meant suppose supposed plan planned date"))

# "Said that from then on it would not": what is denied begins with that.
_FROM_THEN = Pattern(
    r"\bfrom (?:then|now|that (?:day|date|moment|point)) on(?:wards?)?\b|\b(?:hence|thence)forth\b", re.IGNORECASE
)


def event_first(
    question: Question, chosen: tuple[Evidence, ...], evidence: Sequence[Evidence], articles: Shelf
) -> tuple[Evidence, ...]:
    """Put first what dates the event asked after, where the best sentence dates another step of the same line."""
    if chosen and (lasting := _lasting_on(question, chosen[0], evidence, articles)):
        return (lasting, *(one for one in chosen if one.article.id != lasting.article.id))[: len(chosen)]
    if question.form is not Form.WHEN or not chosen:
        return chosen
    dating = (
        _span_counted(question, chosen[0], evidence)
        or _change_meant(chosen[0], evidence)
        or _told_outright(chosen[0], evidence)
        or _lifted_by(question, chosen[0], evidence, articles)
        or ending_of_bar(question, evidence, articles)
        or _moved_from(question, evidence)
    )
    if dating is not None:
        return (dating, *(one for one in chosen if one.article.id != dating.article.id))[: len(chosen)]
    chosen = _led_by_event(question, chosen, evidence)
    steps = {article.id for article in _steps_asked_after(question, chosen[0], articles)}
    tells = _sets_term if undoes_bar(question.clause) and not question.past else _dates_event
    of_them = (one for one in evidence if one.article.id in steps and one.actors_named >= chosen[0].actors_named)
    event = next((one for one in of_them if tells(question, one)), None)
    if event is None:
        return chosen
    return (event, *(one for one in chosen if one.article.id != event.article.id))[: len(chosen)]


def _span_counted(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what tells from when to when it was counted, in the article of the best, of what was counted before."""
    if question.mentions or not question.earlier or not _HOW_MANY.search(question.earlier[-1]):
        return None
    counted = frozenset(stems(question.earlier[-1])) - plain_stems("grammar") - plain_stems("topic")
    own = (one for one in evidence if one.article.id == best.article.id and _spans_days(one))
    return next((one for one in own if not counted.isdisjoint(stems(one.sentence.text))), None)


def _spans_days(one: Evidence) -> bool:
    return any(date.kind is DateKind.RANGE for date in date_mentions(one.sentence.text, one.article.published))


def _change_meant(best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what opens the article of the best and dates the change since which that is so: "the 2024 amendment"."""
    meant = _SINCE_CHANGE.search(best.sentence.text)
    own = (one for one in evidence if meant and one.article.id == best.article.id and one.place == 0)
    opening = next(own, None)
    dates = date_mentions(opening.sentence.text, opening.article.published) if opening else ()
    return opening if meant and any(date.start.year == int(meant["year"]) for date in dates) else None


def _told_outright(best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what dates it outright in the article of the best, which was read to tell nothing of it.

    It need not name again who is asked about.
    """
    if best.says is None or best.says.affirms >= _SILENT:
        return None
    own = (one for one in evidence if one.article.id == best.article.id and one.answers_outright)
    return next((one for one in own if date_mentions(one.sentence.text, one.article.published)), None)


def ending_of_bar(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Evidence | None:
    """Return what says for how long a bar is in force, where its end is asked for and no article came later."""
    before = " ".join(question.earlier[-2:])
    of_bar = names_bar(question.clause) or undoes_bar(question.clause) or bool(_AGAIN.search(question.text))
    of_bar = of_bar or (not question.mentions and bool(_BARRED.search(before)))
    if not question.actors or question.years or not asks_end_ahead(question) or not of_bar:
        return None
    lasting = (one for one in evidence if one.is_on_all and _sets_term(question, one))
    return next((one for one in lasting if not successors(one.article, articles)), None)


def _lifted_by(question: Question, best: Evidence, evidence: Sequence[Evidence], articles: Shelf) -> Evidence | None:
    """Return what opens the article that tells the end of a bar, where it is asked until when that was in force."""
    if not question.past or not asks_until_when(question) or not names_bar(question.clause):
        return None
    ended = [one.id for one in successors(best.article, articles) if titled_change(one) in REVERSALS]
    own = (one for one in evidence if one.article.id in ended and one.place == 0)
    return next((one for one in own if date_mentions(one.sentence.text, one.article.published)), None)


def _moved_from(question: Question, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what tells from when something was moved, where a follow-up asks for the day that was first set for it."""
    if not question.earlier or not AT_FIRST.search(question.text) or question.mentions:
        return None
    if not {word.stem for word in question.content} <= _OF_START:
        return None
    before = frozenset(stems(" ".join(question.earlier))) - plain_stems("grammar") - plain_stems("topic") - _OF_START
    for one in evidence:
        dates = date_mentions(one.sentence.text, one.article.published)
        ranges = [date for date in dates if date.kind is DateKind.RANGE]
        if one.is_on_all and ranges and moved_to(question, one, ranges[0]) and before & {*stems(one.sentence.text)}:
            return one
    return None


def _lasting_on(question: Question, best: Evidence, evidence: Sequence[Evidence], articles: Shelf) -> Evidence | None:
    """Return what says that a bar goes on without an end, where its end is asked for and none came later."""
    asks = _HOW_LONG.search(question.text) or (question.form is Form.WHEN and asks_end(question))
    begun = question.past or _SINCE_WHEN.search(question.text)
    if not asks or begun or question.years or not names_bar(question.clause):
        return None
    line = [article.id for article in (best.article, *successors(best.article, articles))]
    last = (one for one in evidence if one.article.id == line[-1] and one.actors_named >= best.actors_named)
    return next((one for one in last if _OPEN_END.search(one.sentence.text)), None)


def _led_by_event(
    question: Question, chosen: tuple[Evidence, ...], evidence: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Put something that happened before what only says that nothing changed, or tells of the days before.

    "Since when did it stop?" is dated neither by "had not relaxed its moratorium" nor by "was supplying police". What
    was so by a day began no later.
    """
    if not _SINCE_WHEN.search(question.text) or _tells_begin(question, chosen[0]):
        return chosen
    open_still = is_of_before(question, chosen[0]) or _is_aside(chosen[0])
    by_then = [one for one in evidence if open_still or one.article.day <= chosen[0].article.day]
    dating = (one for one in by_then if one.names_all and _dates_event(question, one))
    event = next((one for one in dating if _tells_begin(question, one)), None)
    if event is None:
        return tuple(sorted(chosen, key=_is_aside))
    return (event, *(one for one in chosen if one.article.id != event.article.id))[: len(chosen)]


def _is_aside(one: Evidence) -> bool:
    """Tell whether a sentence says how what had been came to be known."""
    return bool(REPORTED_HAD.search(one.sentence.text))


def _tells_begin(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence dates something that happened: none that only says that nothing changed.

    "Since June it forbids ..." tells the beginning of a rule, where it was read to.
    """
    dates = date_mentions(one.sentence.text, one.article.published)
    if one.answers_outright and any(date.kind is DateKind.SINCE for date in dates):
        return True
    if dates and _FROM_THEN.search(one.sentence.text):
        return True
    unchanged = tells_no_change(one.sentence.text) or is_of_before(question, one)
    denied = bool(one.clauses) and all(clause.denied and not clause.ceased for clause in one.clauses)
    return not (unchanged or denied or _is_aside(one))


def _steps_asked_after(question: Question, best: Evidence, articles: Shelf) -> Sequence[Article]:
    """Return the articles that may date the event asked after; none where ``best`` does, or dates nothing."""
    if _SINCE_WHEN.search(question.text):
        begun = begun_by(best.article, articles)
        return () if begun == best.article else (begun,)
    dates = date_mentions(best.sentence.text, best.article.published)
    if not dates or not all(is_reverse(question, best, date) for date in dates):
        return ()
    if question.clause.signs.get("continues") is False:  # an end comes after what it ends
        return (best.article, *successors(best.article, articles))
    return [article for article, _ in chain_of(best.article, articles)]


def _sets_term(_question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says for how long it bars: when a ban in force ends, it alone can tell."""
    return bool(terms_of(one, [clause for clause in one.clauses if clause.signs.get(AVAILABLE) is False]))


def _dates_event(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says as a fact, with a date, that what is asked after happened."""
    asked = question.clause.signs
    for date in date_mentions(one.sentence.text, one.article.published):
        clause = clause_at(one, date)
        told = clause.mood is Mood.FACT and (clause.ceased or not clause.denied)
        alike = AVAILABLE not in asked or asked[AVAILABLE] == clause.signs.get(AVAILABLE)
        if told and (alike or agrees_on_more(asked, clause.signs)):
            return True
    return False
