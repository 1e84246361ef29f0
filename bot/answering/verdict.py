"""Yes, no or partly: what the leanings of all evidence come to."""

from collections.abc import Collection, Mapping, Sequence
from typing import Self

from msgspec import Struct

from bot.answering.applicable import happened_before
from bot.answering.evidence import Evidence
from bot.answering.history import REVERSALS
from bot.answering.judge import Leaning
from bot.answering.kin import PLACES
from bot.answering.question import Question
from bot.answering.reply import Change, Verdict
from corpus.article import Article


class Ruling(Struct, frozen=True):
    """A verdict with the evidence it rests on, the deciding sentence first; no verdict rests on none.

    ``across`` tells whether it comes of more than one article, of what changed later or is said elsewhere.
    """

    verdict: Verdict | None
    support: tuple[Evidence, ...]
    across: bool = False


class Stance(Struct, frozen=True):
    """Where the strongest leaning stands, whatever it comes to.

    ``strength`` is above 0 where it agrees, below where it does not, ``in_part`` tells whether it holds in part only,
    ``exact`` whether it is said of just those who are asked about, ``opposed`` how strong the strongest leaning the
    other way is beside it (0 to 1).
    """

    strength: float
    in_part: bool
    exact: bool
    opposed: float

    @classmethod
    def of(cls, leanings: Sequence[Leaning]) -> Self:
        """Read off the stance; raises ``ValueError`` where there is no leaning."""
        best = max(leanings, key=lambda one: one.strength)
        opposing = [one.strength for one in leanings if one.specific and one.agrees != best.agrees]
        return cls(
            strength=best.strength if best.agrees else -best.strength,
            in_part=best.in_part,
            exact=best.exact,
            opposed=max(opposing, default=0.0) / best.strength if best.strength else 0.0,
        )


class Bars(Struct, frozen=True):
    """Shares of the strongest leaning that an opposing one needs to make the verdict *partly*, by where it stands.

    ``newer`` is the share that lets a newer article of the same line decide, ``stopped`` the one from which a newer
    article of any line ends what an older one tells was done, ``support`` the share that further agreeing evidence
    needs to be cited. ``affirmed`` and ``denied`` are the strengths below which a sentence with a
    predicate of the question decides nothing, ``loose`` the same where they share words only. A denial needs less:
    sentences on a question's subject that carry the other sign are right more often than those that carry its own,
    since a question may add what the sentence does not hold.
    """

    elsewhere: float = 0.85
    linked: float = 0.8
    linked_newer: float = 0.5
    same_article: float = 0.95
    newer: float = 0.7
    stopped: float = 0.5
    support: float = 0.8
    affirmed: float = 0.6
    denied: float = 0.4
    loose: float = 0.6

    def least(self, best: Leaning) -> float:
        """Return the strength below which ``best`` decides nothing."""
        if not best.specific:
            return self.loose
        return self.affirmed if best.agrees else self.denied


def rule(
    question: Question,
    leanings: Sequence[Leaning],
    line: Sequence[tuple[Article, Change]],
    linked: Collection[str],
    bars: Bars,
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
    if not strongest:
        return Ruling(None, ())
    best, *others = strongest.values()
    strong = bars.support * best.strength
    agreeing = tuple(one.evidence for one in others if one.agrees == best.agrees and one.strength >= strong)
    if best.strength < bars.least(best):
        return Ruling(None, ())
    afterwards = {article.id for article, _ in line if happened_before(question, article)}
    later = [step for step in _later(line, best) if step[0].id not in afterwards]
    newest = _newest(later, strongest, bars.newer * best.strength)
    was = question.past or bool(question.years)
    if best.agrees and _is_undone(question, later) and (was or newest is None or newest.agrees):
        support = (best.evidence, newest.evidence) if newest else (best.evidence, *agreeing)
        return Ruling(Verdict.PARTLY, support, across=True)
    if newest is None and not was and PLACES.isdisjoint(question.kinds):
        newest = _stopped_since(best, others, bars)
    if newest is not None:
        decided = newest.agrees != best.agrees and was
        return Ruling(
            Verdict.PARTLY if decided or newest.in_part else _verdict(newest.agrees),
            (newest.evidence, best.evidence),
            across=True,
        )
    left_out = {article.id for article, _ in line} - {article.id for article, _ in later} - {best.evidence.article.id}
    current = [one for one in ordered if one.evidence.article.id not in left_out]
    if (opposed := _opposed(best, current, linked, bars)) is not None:
        across = opposed.evidence.article.id != best.evidence.article.id
        return Ruling(Verdict.PARTLY, (best.evidence, opposed.evidence), across=across)
    return Ruling(Verdict.PARTLY if best.in_part else _verdict(best.agrees), (best.evidence, *agreeing))


def _stopped_since(best: Leaning, others: Sequence[Leaning], bars: Bars) -> Leaning | None:
    """Return the newest leaning that ended, for just those asked about, what the strongest tells of an earlier day.

    "Documents showed that it supplied police" in 2018 is no yes to "does it sell to police?" where it stopped since. In
    a place one body may stop while others go on.
    """
    if not best.agrees or best.evidence.article.published is None:
        return None
    day, least = str(best.evidence.article.published), bars.stopped * best.strength
    later = [
        one
        for one in others
        if not one.agrees and one.specific and one.exact and one.strength >= least and _day(one) > day
    ]
    return max(later, key=_day, default=None)


def _day(one: Leaning) -> str:
    return str(one.evidence.article.published or "")


def changed_on(question: Question, ruling: Ruling) -> str | None:
    """Return the day from which on a newer article decides how things stand, where now is asked about; else None.

    What is told of days before is no more; no reader of single sentences sees that.
    """
    decided = ruling.verdict in {Verdict.YES, Verdict.NO} and ruling.across
    if not decided or question.past or question.years:
        return None
    return str(ruling.support[0].article.published or "")


def stands(one: Evidence, day: str | None) -> bool:
    """Tell whether evidence is of no day before ``day``, from which on things stand as they do."""
    return str(one.article.published or "") >= (day or "")


def _is_undone(question: Question, later: Sequence[tuple[Article, Change]]) -> bool:
    """Tell whether a later article undid what is asked: an end does not undo what had gone on till then.

    Where nothing is asked of what is done or allowed ("is it a maker of cameras?"), there is nothing to undo.
    """
    undoing = REVERSALS - {Change.ENDED} if question.past else REVERSALS
    return bool(question.clause.signs) and any(change in undoing for _, change in later)


def _newest(later: Sequence[tuple[Article, Change]], strongest: Mapping[str, Leaning], least: float) -> Leaning | None:
    """Return the leaning of the newest later article that speaks of the same strongly enough."""
    leanings = (strongest[article.id] for article, _ in reversed(later) if article.id in strongest)
    return next((one for one in leanings if one.specific and one.strength >= least), None)


def _later(line: Sequence[tuple[Article, Change]], best: Leaning) -> Sequence[tuple[Article, Change]]:
    ids = [article.id for article, _ in line]
    return line[ids.index(best.evidence.article.id) + 1 :] if best.evidence.article.id in ids else ()


def _opposed(best: Leaning, ordered: Sequence[Leaning], linked: Collection[str], bars: Bars) -> Leaning | None:
    """Return the strongest leaning the other way that is strong enough for where it stands."""
    for one in ordered:
        if one.agrees == best.agrees or not one.specific:
            continue
        if one.strength >= _bar(best, one, linked, bars) * best.strength:
            return one
    return None


def _bar(best: Leaning, one: Leaning, linked: Collection[str], bars: Bars) -> float:
    article, decided = one.evidence.article, best.evidence.article
    if article.id == decided.id:
        return bars.same_article
    if article.id in linked:
        return bars.linked_newer if str(article.published or "") > str(decided.published or "") else bars.linked
    return bars.elsewhere if one.about else 1.0


def _verdict(agrees: bool) -> Verdict:
    return Verdict.YES if agrees else Verdict.NO
