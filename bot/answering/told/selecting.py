"""Which sentences to show: the one that has what the form asks for, and no more than it takes."""

import re
from collections.abc import Callable, Mapping, Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.ellipsis import only_hints
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.reasons import explains, explains_another, tells_means
from bot.answering.lock.ordering import is_no_first
from bot.answering.settings import AnsweringSettings
from bot.answering.times.events import (
    asks_until_when,
    held_already,
    is_no_end,
    is_of_change,
    is_of_other_party,
    is_of_thing,
    is_of_watching,
)
from bot.answering.told.banned import asks_what_is_banned, leaves_out
from bot.answering.told.counts import may_count, shows_amount, shows_number, tells_no_user
from bot.answering.told.named import names_anew, naming, of_its_own_head, of_no_fewer, to_name, without_bare_counts
from bot.answering.told.numerals import sum_in
from bot.answering.told.outcomes import asks_demand, asks_outcome, tells_demand, tells_outcome
from corpus.dating import DateKind, DateMention, durations
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stem, stems, words

_HOW_MUCH_NOW = Pattern(r"\bhow (?:much|many|long)\b[^?]*? (?:is|are|do|does)\b", re.IGNORECASE)
_ALL_NAMED = 0.9  # share of the actors asked about, where what belongs to one stands for it
_NAMING = frozenset({Form.WHO, Form.WHERE, Form.WHAT, Form.LIST})
_IN_PLACE = Pattern(
    r"\b(?:in(?! practice\b)|at|near|across|outside|inside|residents of|courts? (?:of|for)) (?:the |its )?"
    r"(?:[a-z]+ ){0,2}(?P<place>[A-Z][a-z]+|US|UK|EU)\b"
)
_WHERE_FROM = Pattern(r"\b(?:from|based|headquartered|at home)\W*$", re.IGNORECASE)  # told by "a Japanese company", too
# "What can't police do?" is not told by what a rule does not stop.
_ASKS_BAR = Pattern(
    r"\bwhat (?:can['’]?t|cannot|can not|may not|must not|mustn['’]?t|shouldn['’]?t"
    r"|(?:is|are) [^?,]{2,60}? (?:not (?:allowed|permitted)|forbidden|barred|banned|prohibited))\b",
    re.IGNORECASE,
)
_BARS_NOT = Pattern(r"\b(?:does|do|did)(?:n['’]?t| not) (?:stop|ban|bar|prohibit|forbid|keep)\b", re.IGNORECASE)
_DECIDED = Pattern(
    r"\b(?:pass(?:ed|es)?|sign(?:ed|s)?|enact(?:ed|s)?|adopt(?:ed|s)?|approv(?:ed?|es)|vot(?:ed?|es))\b", re.IGNORECASE
)
_HOLDS = Pattern(r"\b(?:in (?:effect|force)|(?:ha[sd]|have) (?:made|required|barred|let))\b", re.IGNORECASE)
_DENIED = Pattern(r"\b(?:no longer|not|never|cannot)\b|n['’]t\b", re.IGNORECASE)
_WHAT_DID = Pattern(r"\bwhat (?:did|has|have|had)\b", re.IGNORECASE)
_LEFT_TO_DO = Pattern(r"\b(?:must|will|ha(?:s|ve) to|(?:is|are) (?:due )?to) (?P<verb>[a-z]{3,})\b", re.IGNORECASE)
_OVER = frozenset({"settled", "overturned"})  # axes of how a case ended
# "When was that?", "what happened then?", "how come?": any date and any deed answers them as they stand.
_POINTING = frozenset(
    stems(
        "who whom whose what which when where why how long much many often come since until as for of in at on by to"
        " from and so but then is are was were do does did has have had been be it that this they them he she him her"
        " there one happen exactly go come look stand end about year date day month time place new so say said do done"
    )
)
_MAIN = 0.5  # what an opening sentence gets where nothing in particular is asked: articles state the main thing first
_LISTS = 0.8  # share read to answer from which one sentence may tell a list
_CLOSE = 0.8  # ... and of the score of the best
_OPEN = 0.5  # taken off a sentence that leaves the question open, or was too far down to be read


def fits(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence holds the kind of thing the form asks for: a date, a number, a name, a reason."""
    return _SHOWS[question.form](question, one) if question.form in _SHOWS else True


def fitting(question: Question, evidence: Sequence[Evidence], close: float, library: Library) -> Sequence[Evidence]:
    """Keep what can answer at all: what has no number answers no "how many", what has no name no "which judge"."""
    evidence = of_no_fewer(question, evidence)
    if evidence and asks_outcome(question):
        return [one for one in _near(question, evidence, close) if tells_outcome(one)]
    if evidence and asks_demand(question):
        return [one for one in _near(question, evidence, close) if tells_demand(one)] or evidence
    if question.form in {Form.HOW_MANY, Form.HOW_MUCH}:
        told = [one for one in evidence if one.score >= close**2 * evidence[0].score and fits(question, one)]
        if question.form is Form.HOW_MUCH and question.leans and not _asks_of_own(question):
            told = [one for one in told if sum_in(one.sentence.text)] or told  # "how much?" asks for money, if for any
        return told if any(one.answers_rather for one in told) else outright(question, evidence) or told
    if question.form in _NAMING and evidence:
        evidence = without_bare_counts(question, evidence)
    if question.form is Form.WHO:
        evidence = of_its_own_head(question, evidence, library)
    if not evidence or question.form not in _NAMING or (wanted := to_name(question.text)) is None:
        return evidence
    return naming(wanted, question, _near(question, evidence, close), library)


def outright(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what answers outright in the article that was found best, though it has not the form of an answer.

    "Breaches" tell how often a ban was broken, and one sentence may name all of a list. Who did it a name has to tell.
    """
    best: Sequence[Evidence] = ()
    if question.form is Form.LIST:
        best = [one for one in _near(question, evidence, _CLOSE) if one.affirms >= _LISTS]
    elif question.form is Form.HOW_MANY:
        best = [one for one in evidence if one.article.id == evidence[0].article.id and may_count(question, one)]
    return tuple(without_bare_counts(question, best) if best else ())[:1]


def _near(question: Question, evidence: Sequence[Evidence], close: float) -> Sequence[Evidence]:
    """Return the sentences of the best article, and of others those nearly as good that name all asked about.

    What was read to answer outright need not, nor what was read to answer rather, unless the best was so as well.
    """
    best = evidence[0]
    return [
        one
        for one in evidence
        if one.article.id == best.article.id
        or (
            one.score >= close * best.score
            and (one.actors_named >= _ALL_NAMED or not question.actors or one.answers_beside(best))
        )
    ]


def _tells_whom(question: Question, one: Evidence) -> bool:
    if _says_the_reverse(question, one) or tells_no_user(question, one):
        return False
    if _names_another(question, one) or one.answers_outright:  # "only media companies"
        return True
    return one.answers_rather and names_anew(one)


def _says_the_reverse(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence only tells what is done, where it is asked to whom it is done no longer."""
    signs = [clause.signs[AVAILABLE] for clause in one.clauses if AVAILABLE in clause.signs]
    denied = question.clause.signs.get(AVAILABLE) is False and _DENIED.search(question.text)
    return bool(denied) and bool(signs) and all(signs)


def _names_another(question: Question, one: Evidence) -> bool:
    if is_no_first(question, one.sentence.text):
        return False
    return any(mention.actor not in question.actors for mention in one.mentions)


def _tells_where(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says of a place that the question does not name that something is there."""
    if _WHERE_FROM.search(question.text):
        return True
    asked = question.text.lower()
    dates = {mention.span.of(one.sentence.text) for mention in date_mentions(one.sentence.text, None)}
    things = [mention.span for mention in one.mentions if mention.actor in question.actors]
    found_at = (found for found in _IN_PLACE.finditer(one.sentence.text))
    places = (found["place"] for found in found_at if not any(span.holds(found.start("place")) for span in things))
    return any(place.lower() not in asked and not any(place in date for date in dates) for place in places)


def _shows_date(question: Question, one: Evidence) -> bool:
    if asks_until_when(question) and durations(one.sentence.text):
        return True
    return any(
        not (held_already(question, one, date) or is_of_other_party(question, one, date))
        and not is_of_change(question, one, date)
        and not is_of_thing(question, one, date)
        and not is_of_watching(question, one, date)
        and not is_no_end(question, one, date)
        and not _is_of_close(question, one)
        and not _is_of_effect(question, one, date)
        for date in date_mentions(one.sentence.text, None)
    )


def _is_of_close(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence dates the end of a case, where it is asked when it was brought."""
    asked = question.clause.signs
    if asked.get("sued") is not True or not _OVER.isdisjoint(asked):
        return False
    return any(clause.signs.get(axis) for clause in one.clauses for axis in _OVER)


def _is_of_effect(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a date is that since which a rule holds, where it is asked when it was passed or signed."""
    holds = _HOLDS.search(one.sentence.text) or any(AVAILABLE in clause.signs for clause in one.clauses)
    decided = _DECIDED.search(question.text) and not _DECIDED.search(one.sentence.text)
    return bool(decided and holds) and date.kind is DateKind.SINCE


def _shows_length(_question: Question, one: Evidence) -> bool:
    text = one.sentence.text
    dates = date_mentions(text, None)
    begun_and_ended = len(dates) > 1 or any(date.end is not None for date in dates)
    return bool(durations(text)) or " until " in text.lower() or begun_and_ended


def is_turned(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence denies the very thing: "did not change it" tells nothing of what somebody changed.

    Of what somebody did not change just that tells.
    """
    asked = {word.stem for word in question.clause.words} - question.clause.denied
    if asks_what_is_banned(question) and leaves_out(one):
        return True
    if _ASKS_BAR.search(question.text):
        return bool(_BARS_NOT.search(one.sentence.text))
    wanted = {word.stem for word in question.clause.words} & question.clause.denied - plain_stems("grammar")
    if wanted:
        axes = {axis for axis, sign in question.clause.signs.items() if not sign and axis != AVAILABLE}
        alike = any(clause.signs.get(axis) is False for clause in one.clauses for axis in axes)  # "exempts" as well
        return not alike and not any(wanted & clause.denied for clause in one.clauses)
    if question.clause.denied:  # "what may they not do?"
        return not any(clause.denied for clause in one.clauses)
    return any(asked & clause.denied for clause in one.clauses)


def _is_left_to_do(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says only that somebody has to do what is asked as done: "must decide the appeal"."""
    if not _WHAT_DID.search(question.text):
        return False
    left = {stem(found["verb"]) for found in _LEFT_TO_DO.finditer(one.sentence.text)}
    return not left.isdisjoint(word.stem for word in question.clause.words)


_SHOWS: Mapping[Form, Callable[[Question, Evidence], bool]] = {
    Form.WHEN: _shows_date,
    Form.HOW_LONG: _shows_length,
    Form.HOW_MANY: shows_number,
    Form.HOW_MUCH: shows_amount,
    Form.WHO: _tells_whom,
    Form.WHERE: _tells_where,
    Form.WHY: lambda question, one: (
        explains(question, one) and not (tells_means(question, one) or explains_another(question, one))
    ),
    Form.WHAT: lambda question, one: not (is_turned(question, one) or _is_left_to_do(question, one)),
}


def worthiest(question: Question, evidence: Sequence[Evidence], settings: AnsweringSettings) -> tuple[Evidence, ...]:
    """Return what is worth most by its score, by what the form asks for, and as it was read.

    Any date answers "when was that?" as it stands, so there only the conversation can choose.
    """
    bare = not _asks_of_own(question) if question.leans else only_hints(question)
    reading_weight = 0.0 if bare else settings.reading_weight
    main = _MAIN if question.in_general else 0.0
    return choose(
        evidence,
        lambda one: (
            one.score
            + settings.fit_weight * fits(question, one)
            + reading_weight * answers(question, one)
            + main * (one.place == 0)
        ),
        limit=settings.citations,
        close=settings.close,
    )


def points_only(question: Question) -> bool:
    """Tell whether a question that leans on the one before only asks when, where or how that was: "where?"."""
    return not _asks_of_own(question)


def _asks_of_own(question: Question) -> bool:
    """Tell whether a question that leans on the one before says what it asks: "who was against it?", not "when?"."""
    return bool(question.clause.signs) or any(word.stem not in _POINTING for word in words(question.text))


def choose(
    evidence: Sequence[Evidence], worth: Callable[[Evidence], float], *, limit: int, close: float
) -> tuple[Evidence, ...]:
    """Order by ``worth``, keep one sentence an article and only what comes close to the best."""
    ranked = sorted(evidence, key=lambda one: (-worth(one), one.article.id, one.place))
    bar = close * worth(ranked[0]) if ranked else 0.0
    chosen: dict[str, Evidence] = {}
    for one in ranked:
        if worth(one) >= bar:
            chosen.setdefault(one.article.id, one)
    return tuple(chosen.values())[:limit]


def answers(question: Question, one: Evidence) -> float:
    """Return how well a sentence answers as it was read: 1 in full, below 0 where it leaves the question open.

    Whether something is so is answered as well by what denies it.
    """
    if one.says is None:
        return -_OPEN
    told = 1 - one.says.leaves_open if question.asks_verdict else one.says.affirms
    return told - _OPEN * one.says.leaves_open


def standing_first(question: Question, chosen: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put what another of the chosen superseded last, where a question asks how things are now."""
    of_now = question.asks_verdict or _HOW_MUCH_NOW.search(question.text)
    if not of_now or question.past or question.years:
        return tuple(chosen)
    superseded = {old for one in chosen for old in one.article.supersedes}
    return tuple(sorted(chosen, key=lambda one: one.article.id in superseded))
