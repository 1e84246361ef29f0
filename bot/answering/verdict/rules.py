"""Yes, no or partly: what the leanings of all evidence come to."""

from collections.abc import Collection, Sequence

from bot.answering.asked.question import Question
from bot.answering.reply import Change, Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling, plain_verdict
from bot.answering.verdict.changes import by_change, later_than
from bot.answering.verdict.judge import Leaning
from bot.answering.verdict.stance import BARS, agreeing_with
from corpus.article import Article


def rule(
    question: Question,
    leanings: Sequence[Leaning],
    line: Sequence[tuple[Article, Change]],
    linked: Collection[str],
) -> Ruling:
    """Decide from the strongest leaning of each article.

    ``line`` holds the articles that supersede one another, oldest first, where the strongest article belongs to such a
    line; ``linked`` the ids it is otherwise linked to. The newest of the line decides what *is*; what *was* and has
    since been turned round, or is contradicted by evidence nearly as strong, holds *partly*; what a newer article of
    any line ended is no more; what was superseded contradicts nothing, nor does what came after the year in which
    something is asked to have happened.
    """
    ordered = sorted(leanings, key=lambda leaning: -leaning.strength)
    strongest: dict[str, Leaning] = {}
    for leaning in ordered:
        strongest.setdefault(leaning.evidence.article.id, leaning)
    best, *others = strongest.values() or (None,)
    if best is None or best.strength < BARS.least(best):
        return NO_RULING
    if (changed := by_change(question, strongest, line, linked)) is not None:
        return changed
    later = {article.id for article, _ in later_than(question, line, best)}
    left_out = {article.id for article, _ in line} - later - {best.evidence.article.id}
    current = [one for one in ordered if one.evidence.article.id not in left_out]
    if (opposed := _opposed(best, current, linked)) is not None:
        across = opposed.evidence.article.id != best.evidence.article.id
        return Ruling(Verdict.PARTLY, (best.evidence, opposed.evidence), across=across)
    verdict = Verdict.PARTLY if best.in_part else plain_verdict(best.agrees)
    return Ruling(verdict, (best.evidence, *agreeing_with(best, others)))


def _opposed(best: Leaning, ordered: Sequence[Leaning], linked: Collection[str]) -> Leaning | None:
    """Return the strongest leaning the other way that is strong enough for where it stands."""
    for one in ordered:
        if one.agrees == best.agrees or not one.specific:
            continue
        if one.strength >= _bar(best, one, linked) * best.strength:
            return one
    return None


def _bar(best: Leaning, one: Leaning, linked: Collection[str]) -> float:
    article, decided = one.evidence.article, best.evidence.article
    if article.id == decided.id:
        return BARS.same_article
    if article.id in linked:
        return BARS.linked_newer if article.day > decided.day else BARS.linked
    return BARS.elsewhere if one.about else 1.0
