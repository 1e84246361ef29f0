"""Yes or no to what is asked of a time: "had it been done before 2020?", "before Oslo did it?"."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.pronouns import with_actors
from bot.answering.asked.question import Question, read_question
from bot.answering.followed.conversation import continued, points_back, stands_alone
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.looking import Looking
from bot.answering.lock.lock import Lock
from bot.answering.lock.ordering import asks_of_others_before
from bot.answering.lock.shortfall import tells_what_is_to_come
from bot.answering.reply import Verdict
from bot.answering.settled.alongside import Alongside, alongside, happened
from bot.answering.settled.by_course import ByCourse
from bot.answering.settled.course_asked import deed_asked, since_when_used
from bot.answering.settled.in_force import InForce, asks_in_force
from bot.answering.settled.in_term import InTerm, asks_in_term
from bot.answering.settled.lasted import begin_and_end, both_dated
from bot.answering.settled.ranked import by_rank
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.settled.spans import Spans, asks_of_span
from bot.answering.settled.stood import Stood, asks_of_standing
from bot.answering.settled.timing import Timing, compares_times
from bot.answering.settled.two_deeds import asks_of_two_deeds, by_dates_of_two
from bot.answering.times.bounds import Bound, Relation, bound_of
from bot.answering.verdict.deciding import Decider
from corpus.actors import ActorBook
from corpus.patterns import Pattern

InATime = Callable[[Bound, Question, Sequence[Evidence]], Ruling]

_STILL = Pattern(r"\b(?:still|yet)\b ?", re.IGNORECASE)


class Timed:
    """Parts a question from the time it sets, looks both up and compares when; safe to use from several threads."""

    def __init__(self, library: Library, book: ActorBook, decider: Decider, looking: Looking, least: float) -> None:
        """Read names with ``book``; ``looking`` gives evidence, and ``least`` is how sure it has to be."""
        self._book = book
        self._decider = decider
        self._looking = looking
        self._least = least
        self._kin = library.kin
        self._lock = Lock(library)
        self._timing = Timing(library)
        self._stood = Stood(library)
        self._in_force = InForce(library)
        self._spans = Spans(library)
        self._in_term = InTerm(library)
        self._course = ByCourse(library)

    def ruling(self, question: Question) -> tuple[Ruling, float]:
        """Return the verdict that dates settle, and how sure it is; the event that a deed is held against is cited.

        What was to happen on a day has not happened on it by that.
        """
        course, sure = self._by_course(question)
        if course.verdict is not None:
            return course, sure
        ruling, sure = self._by_dates(question)
        done = ruling.verdict is Verdict.YES and question.past
        if done and any(tells_what_is_to_come(one.sentence.text) for one in ruling.support[:1]):
            return NO_RULING, sure
        return ruling, sure

    def _by_dates(self, question: Question) -> tuple[Ruling, float]:
        ordered, sure = self._ordered(question)
        if ordered.verdict is not None:
            return ordered, sure
        stood, sure = self._standing(question)
        if stood.verdict is not None or asks_in_force(question):
            return stood, sure
        return self._compared(question)

    def told(self, question: Question) -> tuple[tuple[Evidence, ...], float]:
        """Return what tells in two sentences how long something lasted, or how far two deeds lie apart; how sure it is.

        Of what is used, or no longer is, it is what tells since when.

        Their words and actors were compared, so that they are sure enough.
        """
        if question.form is Form.WHEN:
            return self._since(question)
        if question.form is not Form.HOW_LONG:
            return (), 0.0
        evidence, sure = self._looking.up(question)
        told = begin_and_end(question, evidence) or both_dated(question, evidence, self._kin)
        return told, max(sure, self._least)

    def _since(self, question: Question) -> tuple[tuple[Evidence, ...], float]:
        """Return what tells since when something is used, or no longer is, and how sure it is."""
        if not stands_alone(question) or since_when_used(question) is None:
            return (), 0.0
        evidence, sure = self._looking.up(question)
        return self._course.since(question, evidence), max(sure, self._least)

    def _ordered(self, question: Question) -> tuple[Ruling, float]:
        """Return the verdict on who was first, of any or of two; ranks and days that are told are sure enough."""
        of_others, of_two = asks_of_others_before(question), asks_of_two_deeds(question)
        if not (of_others or of_two):
            return NO_RULING, 0.0
        evidence, sure = self._looking.up(question)
        ruling = by_rank(question, evidence, self._kin) or by_dates_of_two(question, evidence, self._kin)
        return ruling or NO_RULING, max(sure, self._least)

    def _compared(self, question: Question) -> tuple[Ruling, float]:
        """Return how the time that a question sets lies to the one at which something was done."""
        bound, beside = self._bound(question) if compares_times(question) else (None, ())
        undated = read_question(bound.rest, self._book, prefer=question.actors) if bound else None
        if bound is None or undated is None or not undated.asks_verdict:
            return NO_RULING, 0.0
        evidence, confidence = self._looking.up(undated)
        if confidence < self._least:
            return NO_RULING, confidence
        ruled = self._decider.decide(undated, evidence, self._decider.leanings(undated, evidence))
        ruling = self._timing.ruling(bound, undated, evidence, ruled)
        of_them = any(self._lock.is_of_them_only(question, one) for one in ruling.support[:1])
        if of_them or (ruling.verdict is Verdict.NO and asks_of_others_before(question)):
            return NO_RULING, confidence
        if ruling.verdict is not None:
            ruling = structs.replace(ruling, support=(*ruling.support, *beside))
        return ruling, confidence

    def _standing(self, question: Question) -> tuple[Ruling, float]:
        """Return the verdict on how something stood in a time: whoever is named has one such term, or one such rule."""
        if asks_in_term(question):
            ruling, sure = self._in_a_time(question, partial(self._in_term.ruling, asked=question), least=0.0)
            if ruling.verdict is not None and (question.actors or sure >= self._least):
                return ruling, max(sure, self._least)
        if asks_in_force(question):
            ruling, sure = self._in_a_time(question, self._in_force.ruling, least=0.0)
            if ruling.verdict is not None:
                return ruling, max(sure, self._least)
            stood, _ = self._in_a_time(question, self._stood.ruling)
            # That it was not in force takes when it began, or what ended it.
            return (stood if stood.verdict is not Verdict.NO else NO_RULING), sure
        stood, sure = self._in_a_time(question, self._stood.ruling) if asks_of_standing(question) else (NO_RULING, 0.0)
        return (
            self._in_a_time(question, self._spans.ruling)
            if stood.verdict is None and asks_of_span(question)
            else (stood, sure)
        )

    def _by_course(self, question: Question) -> tuple[Ruling, float]:
        """Return the verdict that comes of when articles say that it began and when it was over."""
        bound = bound_of(question.text)
        rest = _STILL.sub("", bound.rest) if bound else question.text
        undated = read_question(rest, self._book, prefer=question.actors)
        if not stands_alone(question) or deed_asked(undated, bound) is None:
            return NO_RULING, 0.0
        evidence, sure = self._looking.up(undated)
        return self._course.ruling(bound, undated, evidence), max(sure, self._least)

    def _in_a_time(self, question: Question, rule: InATime, *, least: float | None = None) -> tuple[Ruling, float]:
        """Return the verdict on what was so all through the time that a question sets."""
        bound = bound_of(question.text)
        undated = read_question(_STILL.sub("", bound.rest), self._book, prefer=question.actors) if bound else None
        if bound is None or undated is None or not undated.asks_verdict:
            return NO_RULING, 0.0
        evidence, confidence = self._looking.up(undated)
        enough = confidence >= (self._least if least is None else least)
        return rule(bound, undated, evidence) if enough else NO_RULING, confidence

    def _bound(self, question: Question) -> tuple[Bound | None, tuple[Evidence, ...]]:
        """Return the time that a question sets, and what dates the event where it sets one."""
        beside = alongside(question)
        told = self._happened(beside, question) if beside else None
        if beside is None or told is None:
            bound = bound_of(question.text)
            return (None if bound and bound.asked is Relation.UNTIL else bound), ()
        first, last, one = told
        return Bound(beside.asked, first, last, beside.rest, event=True), (one,)

    def _happened(self, beside: Alongside, question: Question) -> tuple[date, date, Evidence] | None:
        event = read_question(beside.when, self._book, prefer=question.actors)
        event = continued(event, question) if points_back(event) else with_actors(event, question)
        evidence, confidence = self._looking.up(event)
        return happened(event, evidence) if confidence >= self._least else None
