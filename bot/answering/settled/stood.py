"""How things stood in a year or month: by the step of a line that was in force through all of it."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.followed.conversation import stands_alone
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.applicable import USED_THEN, asks_how_it_stood
from bot.answering.lock.lock import Lock
from bot.answering.reply import Change, Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.settled.told_times import told_in
from bot.answering.times.bounds import Bound, Relation
from bot.answering.times.history import chain_of
from corpus.article import Article
from corpus.clauses import Clause, Mood
from corpus.dating import durations, mentions
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_PLAINLY = 0.7  # share from which a sentence says outright that it is so, or is not
_IN_YEAR = Pattern(r"\b(?:in|during|throughout) (?:19|20)\d\d\W*$", re.IGNORECASE)
_PASSING = Pattern(r"\b(?:temporar(?:y|ily)|interim|provisional(?:ly)?|short-term)\b", re.IGNORECASE)
_AXES = (AVAILABLE, "continues")
_GOES_ON = frozenset({Change.EXTENDED, Change.RESTATED})  # what was before is so still


def asks_of_standing(question: Question) -> bool:
    """Tell whether a question asks, by itself, how things stood in a time."""
    alone = stands_alone(question)
    plain = alone and question.asks_verdict and not question.is_denial and not question.total
    in_use = USED_THEN.match(question.text) and _IN_YEAR.search(question.text)
    return plain and (asks_how_it_stood(question) or bool(in_use))


class Stood:
    """Finds what was in force all through a time, and what ended it later."""

    def __init__(self, library: Library) -> None:
        """``library`` knows the lines of articles."""
        self._articles = library.articles
        self._lock = Lock(library)

    def ruling(self, bound: Bound, undated: Question, evidence: Sequence[Evidence]) -> Ruling:
        """Return yes or no where a step that began before a time and was turned round only after it settles it.

        ``undated`` is the question without its time, ``evidence`` what was read for that. There is no verdict where two
        steps that were in force then tell otherwise. What ended the step is cited beside it.
        """
        if bound.asked is not Relation.IN:
            return NO_RULING
        said = [(verdict, one) for one in evidence if (verdict := _says_plainly(undated, one)) is not None]
        told = [(verdict, one) for verdict, one in said if self._lock.may_carry(verdict, undated, one)]
        begun = [(verdict, one) for verdict, one in told if _had_begun(bound, undated, one)]
        in_force = [(verdict, one) for verdict, one in begun if self._lasted(bound, one)]
        if len({verdict for verdict, _ in in_force}) != 1:
            return NO_RULING
        verdict, best = in_force[0]
        return Ruling(verdict, (best, *self._ending(best, evidence)[:1]))

    def _lasted(self, bound: Bound, one: Evidence) -> bool:
        """Tell whether what a sentence tells went on through all of a time; what nobody ended bars until today."""
        turned = self._turned(one.article)
        if turned is None:  # what somebody did once may have ceased untold
            return _bars(one) and not durations(one.sentence.text) and not _PASSING.search(one.sentence.text)
        return turned.published is not None and turned.published.first > bound.last

    def _ending(self, one: Evidence, evidence: Sequence[Evidence]) -> list[Evidence]:
        """Return what tells of the change after ``one``, as the article of that opens with it."""
        turned = self._turned(one.article)
        after = (other for other in evidence if turned is not None and other.article.id == turned.id)
        return sorted(after, key=lambda other: other.place)

    def _turned(self, article: Article) -> Article | None:
        """Return the first later article of the line that changed what this one tells."""
        line = chain_of(article, self._articles)
        ids = [step.id for step, _ in line]
        later = line[ids.index(article.id) + 1 :] if article.id in ids else ()
        return next((step for step, change in later if change not in _GOES_ON), None)


def _had_begun(bound: Bound, undated: Question, one: Evidence) -> bool:
    """Tell whether what a sentence tells began before a time, and ended within it by no word of its own."""
    text, published = one.sentence.text, one.article.published
    told = told_in(text, published, frozenset(word.stem for word in undated.clause.words))
    if told is not None:
        return told.latest <= bound.first and told.ends >= bound.last
    undated_text = not mentions(text, published)  # it is of the day of its article
    return undated_text and published is not None and published.last <= bound.first


def _says_plainly(undated: Question, one: Evidence) -> Verdict | None:
    """Return yes or no where a sentence says so outright, in the words and the sense of what is asked; else None."""
    if one.says is None or not undated.actors or not one.is_on_all:
        return None
    facts = [clause for clause in one.clauses if clause.mood is Mood.FACT]
    asked = undated.clause
    if one.says.affirms >= _PLAINLY and any(_alike(asked, clause, same=True) for clause in facts):
        return Verdict.YES
    barred = USED_THEN.match(undated.text) and not any(clause.ceased for clause in facts)  # what is barred may be done
    if one.says.denies >= _PLAINLY and not barred and any(_alike(asked, clause, same=False) for clause in facts):
        return Verdict.NO
    return None


def _alike(asked: Clause, said: Clause, *, same: bool) -> bool:
    """Tell whether a clause has the sign of the question on one axis at least, or the opposite one.

    What is asked to have been illegal is asked to have been barred: "illegal to use" asks of no use.
    """
    wanted = {**asked.signs, AVAILABLE: asked.signs["lawful"]} if "lawful" in asked.signs else asked.signs
    return any(axis in said.signs and (said.signs[axis] == wanted[axis]) is same for axis in _AXES if axis in wanted)


def _bars(one: Evidence) -> bool:
    return any(clause.signs.get(axis) is False for clause in one.clauses for axis in _AXES)
