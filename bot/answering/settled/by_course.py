"""Whether something was so in a past time: by when articles on one actor say that it began, and when it was over.

The model reads each sentence by itself, and takes an end of 2024 for a denial of any year.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct, structs

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.reply import Verdict
from bot.answering.settled.course_asked import (
    asks_what_could_be,
    asks_whether_over,
    deed_asked,
    names_in,
    since_when_used,
    wanted_of,
)
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.times.bounds import Bound, Relation
from bot.answering.times.course import Course, Step, in_order, meets, steps_of
from bot.answering.times.course_words import Deed
from bot.answering.times.events import names_bar
from corpus.accents import unaccented
from corpus.article import Article
from corpus.clauses import Clause, Mood
from corpus.dating import mentions
from corpus.signs import AVAILABLE
from corpus.words import stems

_YEAR = timedelta(days=365)  # after an end within which it may be told, if nothing came later
_OPENING = 3  # sentences of an article that tell what it is about


Settled = tuple[Verdict, tuple[Step, ...]]


class ByCourse:
    """Holds the time that a question sets against the days on which something began, went on and was over."""

    def __init__(self, library: Library) -> None:
        """``library`` knows the articles."""
        self._library = library

    def ruling(self, bound: Bound | None, undated: Question, evidence: Sequence[Evidence]) -> Ruling:
        """Return yes or no where the course settles it; ``undated`` is the question without its time.

        Without a time it is asked whether it was ever so.
        """
        deed = deed_asked(undated, bound)
        if deed is None or not evidence:
            return NO_RULING
        course = self._course(deed, undated, evidence)
        if bound is None or asks_whether_over(undated):
            return _cite(evidence, _ever(course.steps) if bound is None else _ended(course.steps, bound))
        if bound.asked is Relation.BEFORE:
            return _cite(evidence, self._before(course, bound))
        told = _cite(evidence, self._within(course, bound))
        return NO_RULING if told.verdict is Verdict.NO and asks_what_could_be(undated) else told

    def since(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Return what tells since when something is used, or no longer is, where the last that is told is just that.

        An end without a day stands before one that has one.
        """
        used = since_when_used(question)
        steps = self._course(Deed.USE, question, evidence).steps if used is not None and evidence else ()
        if not steps or steps[-1].holds_on is not used:
            return ()
        turned = [place for place, step in enumerate(steps) if step.holds_on is not used]
        since = steps[turned[-1] + 1 :] if turned else steps
        dated = [step for step in since if step.dated and (not used or step.course is Course.BEGUN)]
        if used and dated[:1] != since[:1]:
            return ()
        shown = since[:1] if dated[:1] == since[:1] else (since[0], *dated[:1])
        return tuple(_shown(step, evidence) for step in shown)

    def _course(self, deed: Deed, undated: Question, evidence: Sequence[Evidence]) -> "_Course":
        """Return what the articles on those asked about tell of the deed, with what tells of another sort of it."""
        kin, library = self._library.kin, self._library
        meant = kin.families(undated.actors)
        ids = set(library.naming_any(undated.actors)) | {one.article.id for one in evidence}
        articles = [library.articles[one] for one in sorted(ids) if self._is_on(undated, library.articles[one])]
        wanted = wanted_of(undated)
        told = [step for article in articles for step in steps_of(deed, article, library, meant)]
        near = deed in {Deed.DUTY, Deed.KEEPING}
        fit = [step for step in told if meets(step, wanted, library, near=near)]
        return _Course(
            deed, in_order(fit), [step for step in told if step not in fit], articles, frozenset(stems(undated.text))
        )

    def _is_on(self, undated: Question, article: Article) -> bool:
        """Tell whether an article is on all that a question names, by its opening, its title or its front matter."""
        kin, opening = self._library.kin, self._library.evidence_in(article.id)[:1]
        said = {*article.actors, *(actor for _, _, said in opening for actor in said.actors)}
        title = frozenset(stems(article.title))
        if not all(kin.is_named(one, said) or title.issuperset(stems(undated.names[one])) for one in undated.actors):
            return False
        names = names_in(undated)
        if not (names or undated.actors):
            return False
        told = frozenset(stems(unaccented(f"{article.title} {article.text.partition(chr(10))[0]}")))
        return names <= told

    def _before(self, course: "_Course", bound: Bound) -> Settled | None:
        steps = course.steps
        if earlier := [step for step in steps if step.earliest > date.min and step.latest < bound.first]:
            return Verdict.YES, (earlier[0],)
        return self._not_begun(course, bound.first)

    def _within(self, course: "_Course", bound: Bound) -> Settled | None:
        """Return whether it was so in a time: by what lies in it, or by the last that lies before and the next."""
        if bound.asked not in {Relation.IN, Relation.ALREADY}:
            return None
        before = [step for step in course.steps if step.latest <= bound.first]
        later = [step for step in course.steps if step not in before]
        inside = [step for step in later if step.earliest <= bound.last]
        for step in inside:
            if step.holds_on and bound.first <= step.earliest and step.latest <= bound.last:
                return Verdict.YES, (step,)
        if not before:
            return None if inside else self._not_begun(course, bound.last + timedelta(days=1))
        if before[-1].holds_on:
            return self._went_on(course, bound, before[-1], later)
        return None if inside else self._was_over(course, bound, before[-1], later)

    def _went_on(self, course: "_Course", bound: Bound, state: Step, later: Sequence[Step]) -> Settled | None:
        """Return yes where what was so before a time was so, or came to its end, after half of it at least."""
        if not later or (later[0].course is Course.BEGUN and not later[0].widened):
            return None
        half = bound.first + (bound.last - bound.first) / 2
        ended = any(step.course is Course.OVER and step.earliest < half for step in later)
        if ended or self._is_told(course, state.latest, later[0].earliest, ended=True):
            return None
        return Verdict.YES, (state, later[0])

    def _was_over(self, course: "_Course", bound: Bound, state: Step, later: Sequence[Step]) -> Settled | None:
        """Return no where it was over before a time, and what comes next is a new beginning or nothing."""
        if course.is_narrow(state) or (later and later[0].course is Course.GOES_ON):
            return None
        lapsed = course.deed in {Deed.BAR, Deed.DUTY}  # which nobody takes up again unsaid
        if not later and not lapsed and bound.first > state.latest + _YEAR:
            return None
        until = later[0].earliest if later else bound.last
        told = self._is_told(course, state.latest, until, ended=False)
        return None if told else (Verdict.NO, (state, *later[:1]))

    def _not_begun(self, course: "_Course", day: date) -> Settled | None:
        """Return no where all began on that day or later, and nothing tells of any such thing before."""
        first = next(iter(course.steps), None)
        if first is None or not first.first or first.earliest < day or course.is_narrow(first):
            return None
        if not first.widened and self._is_told(course, date.min, first.earliest, ended=False):
            return None
        return Verdict.NO, (first,)

    def _is_told(self, course: "_Course", after: date, until: date, *, ended: bool) -> bool:
        """Tell whether another article may tell, of a day in between, that it ended, or that it was so."""
        own = {step.article.id for step in course.steps}
        for step in course.others:
            if step.holds_on is not ended and after < step.latest and step.earliest < until:
                return True
        for article in course.articles:
            published = article.published
            if article.id in own or published is None:
                continue
            for place, sentence, said in self._library.evidence_in(article.id):
                days = [when.start.last for when in mentions(sentence.text, published)] or [published.last]
                between = any(after < day < until for day in days)
                if between and any(
                    _may_tell(clause, ended=ended) for clause in said.clauses if place < _OPENING or not ended
                ):
                    return True
        return False


class _Course(Struct, frozen=True):
    """The steps that are of what is asked, those that are of others, and the articles on those asked about."""

    deed: Deed
    steps: list[Step]
    others: list[Step]
    articles: list[Article]
    asked: frozenset[str]

    def is_narrow(self, step: Step) -> bool:
        """Tell whether a step is of some only of what is asked about."""
        return step.in_part or not step.narrow <= self.asked


def _may_tell(clause: Clause, *, ended: bool) -> bool:
    if clause.mood is not Mood.FACT:
        return False
    if ended:
        undone = clause.signs.get("overturned") is True and "deleted" not in clause.signs
        return clause.ceased or undone or clause.signs.get("lawful") is False
    on_topic = not plain_stems("topic").isdisjoint(word.stem for word in clause.words)
    return on_topic and clause.signs.get(AVAILABLE) is True and "used" in clause.facets and not names_bar(clause)


def _ever(steps: Sequence[Step]) -> Settled | None:
    """Return yes where anything tells of it: what was stopped had been done."""
    return (Verdict.YES, (steps[0],)) if steps else None


def _ended(steps: Sequence[Step], bound: Bound) -> Settled | None:
    over = [step for step in steps if step.course is Course.OVER and step.latest < bound.first]
    return (Verdict.YES, (over[0],)) if over else None


def _cite(evidence: Sequence[Evidence], told: Settled | None) -> Ruling:
    if told is None:
        return NO_RULING
    verdict, steps = told
    return Ruling(verdict, tuple(_shown(step, evidence) for step in steps))


def _shown(step: Step, evidence: Sequence[Evidence]) -> Evidence:
    """Return a step as evidence, as it was found or in the place of what was."""
    same = (one for one in evidence if one.article.id == step.article.id and one.place == step.place)
    there = structs.replace(evidence[0], article=step.article, sentence=step.sentence, place=step.place)
    return next(same, structs.replace(there, clauses=step.said.clauses, says=None))
