"""Why something was done: the sentence that gives the reason, or else what was done."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.behind_it import points_back
from bot.answering.found.evidence import Evidence
from bot.answering.found.reasons import (
    explains,
    explains_another,
    gives_reason,
    holds_against,
    hopes,
    is_plain_reason,
    sounds_like_reason,
    tells_means,
    tells_of_hindrance,
)
from bot.answering.reply import Change
from bot.answering.times.history import change_of
from bot.answering.verdict.judge import Leaning
from corpus.actor import ActorKind

_HALF = 0.5  # share of those asked about, above which a sentence names more than the one to whom it was done
_LEAST = 0.3  # strength below which a sentence leans towards what was done by chance
_SILENT = 0.05  # share read to answer below which a sentence tells nothing of why


def candidates(question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> Sequence[Evidence]:
    """Return what gives a reason, and where nothing does the sentence that tells best of what was done.

    A reason stands in the article that tells of it, in one that goes on from there, or where whoever did it is told of
    as near to what is asked; or what it explains may be something else. What was read goes before what was too far down
    to be read; what denies that it was done gives no reason unless it is plainly read to. Where nobody is known to have
    done it, the best that sounds like a reason has to do.
    """
    denied = {_at(one.evidence) for one in leanings if one.specific and not one.agrees}
    able = [one for one in evidence if one.says is not None] or evidence
    able = _on_all(question, able) or _on_all(question, evidence) or able
    able = [one for one in able if not tells_of_hindrance(question, one)] or able
    able = [one for one in able if _is_then(question, one) and not tells_means(question, one)] or able
    able = [one for one in able if not explains_another(question, one)] or able
    given = [one for one in able if explains(question, one) and (is_plain_reason(one) or _at(one) not in denied)]
    plain = [one for one in leanings if one.specific and one.agrees and one.strength >= _LEAST]
    told = [one for one in plain if _tells_event(question, one)]
    told = [one for one in told if not tells_means(question, one.evidence)] or told
    told = [one for one in told if not tells_of_hindrance(question, one.evidence)]
    if not told:
        given = [one for one in given if not _points_elsewhere(question, one, evidence[0])]
        return given or [next((one for one in able if sounds_like_reason(one) and not _is_silent(one)), evidence[0])]
    then = [one for one in told if _is_then(question, one.evidence)] or told
    event = max(then, key=lambda one: (_is_reason_of_it(question, one.evidence), one.strength)).evidence
    given = [one for one in given if one.article.id == event.article.id or not _undoes(question, one, evidence)]
    given = _told_behind(question, [one for one in given if not _points_elsewhere(question, one, event)], event)
    of_event = [one for one in given if one.article.id == event.article.id]
    later = [one for one in given if event.article.id in one.article.supersedes]
    if later and not of_event:
        return [*later, event]
    as_near = [one for one in given if one not in of_event and _is_as_near(question, one, event)]
    return [*of_event, *as_near] or [_begun(event, then)]


def _on_all(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what stands in articles on all of several who did a thing: why one of them did is another matter."""
    together = frozenset(question.actors)
    return [one for one in evidence if together.issubset(one.article.actors)] if len(together) > 1 else ()


def _told_behind(question: Question, reasons: list[Evidence], event: Evidence) -> list[Evidence]:
    """Leave out the opening that has no word of a reason, where a sentence behind it points back at what it tells."""
    if not any(one.article.id == event.article.id and points_back(question, one) for one in reasons):
        return reasons
    return [one for one in reasons if one.place or one.article.id != event.article.id or sounds_like_reason(one)]


def _points_elsewhere(question: Question, one: Evidence, event: Evidence) -> bool:
    """Tell whether a sentence only points back at what another article than that of the event is on."""
    apart = one.article.id != event.article.id and event.article.id not in one.article.supersedes
    return apart and points_back(question, one) and not gives_reason(one)


def _is_silent(one: Evidence) -> bool:
    return one.says is not None and one.says.affirms < _SILENT


def _tells_event(question: Question, one: Leaning) -> bool:
    """Tell whether a sentence tells of what was done by those asked about, and of no undoing of it.

    A country does it by its bodies, of which the opening of an article tells.
    """
    if _overturns(question, one.evidence):
        return False
    asked = question.kind_of.get(question.clause.subject or "")
    by_body = asked is ActorKind.COUNTRY and one.evidence.place == 0 and one.evidence.actors_named > _HALF
    return one.about or by_body


def _begun(event: Evidence, told: Sequence[Leaning]) -> Evidence:
    """Return what tells that a thing was done in the first place, where the event is that it was extended."""
    before = [one.evidence for one in told if one.evidence.article.id in event.article.supersedes]
    opening = next((one for one in before if one.place == 0), None)
    return opening if opening is not None and change_of(event.article) is Change.EXTENDED else event


def _is_reason_of_it(question: Question, one: Evidence) -> bool:
    return is_plain_reason(one) and not explains_another(question, one)


def _undoes(question: Question, one: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Tell whether the article of a reason tells first that a thing was undone: it gives the reason for that."""
    opening = (other for other in evidence if other.place == 0 and other.article.id == one.article.id)
    return any(_overturns(question, other) for other in opening)


def _overturns(question: Question, one: Evidence) -> bool:
    return "overturned" not in question.clause.signs and any(clause.signs.get("overturned") for clause in one.clauses)


def _is_as_near(question: Question, one: Evidence, event: Evidence) -> bool:
    """Tell whether a plain reason of whoever is asked about is found as good as the sentence that tells what was done.

    "Orlando ended it because ..." does not tell why Amazon paused it.
    """
    asked = question.clause.subject
    their_own = asked is None or asked in one.named
    near = one.answers_outright or one.score >= event.score
    return is_plain_reason(one) and their_own and near and one.actors_named >= event.actors_named


def _is_then(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence is of a year asked about, if any is."""
    published = one.article.published
    return not question.years or (published is not None and published.year in question.years)


def may_explain(told: Sequence[Evidence], evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what may be why, to be shown beside what was done: what the same article says is held against the thing.

    Nothing where a reason is given.
    """
    if any(gives_reason(one) for one in told):
        return ()
    near = [one for one in evidence if one.article.id == told[0].article.id and one not in told]
    return sorted((one for one in near if holds_against(one) or hopes(one)), key=lambda one: one.place)[:1]


def _at(one: Evidence) -> tuple[str, int]:
    return one.article.id, one.place
