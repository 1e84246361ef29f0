"""What other articles of a line changed: what was so may be so no more, and what is not so may have been."""

import re
from collections.abc import Collection, Mapping, Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.applicable import happened_before
from bot.answering.lock.unsaid import denies_reports
from bot.answering.reply import Change, Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict
from bot.answering.times.events import undoes_bar
from bot.answering.times.history import REVERSALS, change_of, shown_as
from bot.answering.verdict.judge import Leaning
from bot.answering.verdict.stance import BARS, agreeing_with
from corpus.actor import PLACES
from corpus.article import Article
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

Line = Sequence[tuple[Article, Change]]
Strongest = Mapping[str, Leaning]  # the strongest leaning of each article by its id, the strongest of all first
_UNDOING = frozenset(stems("repeal lift revoke rescind overturn reverse reversal undo quash"))
# In somebody's word, where "22 states" say nothing.
_SAID = Pattern(r"\b(?:says?|said|told|claim(?:s|ed)?|insist(?:s|ed)?|wrote|stated|according to)\b", re.IGNORECASE)
# What somebody else says to it straight behind.
_REBUTTED = Pattern(
    r"\s*[^.;]{2,80}?\b(?:(?:repl(?:ied|ies)|said|says|respond(?:ed|s)|answer(?:ed|s)|counter(?:ed|s)|insist(?:ed|s)"
    r"|(?<!is )(?<!are )(?<!was )(?<!were )called)\b[^.;]{0,40}?\b(?:not (?:correct|true|accurate|so|the case)"
    r"|false(?! (?:positive|negative|match|hit|alarm|alert))|untrue|wrong|incorrect|inaccurate|baseless)"
    r"|(?:denie[sd]|disputed?s?|rejected?s?) (?:that|this|it|the (?:claim|allegation|accusation|charge)s?)(?=[.,;]))",
    re.IGNORECASE,
)
# What tells of somebody's word that it may not be true.
_GAINSAYS = Pattern(
    r"\b(?:contradict(?:s|ed)?|belie[sd]|(?:casts?|threw|throws?) doubt on|at odds with|disprove[sd]?|refute[sd]?)\b"
    r"[^.;]*\b(?:told|said|says?|word|accounts?|statements?|denials?|claims?|claimed|assurances?)\b",
    re.IGNORECASE,
)
_NEVER = Pattern(r"\b(?:has|have|had|was|were) never\b", re.IGNORECASE)
_AFFIRMED = 0.5  # share from which a sentence affirms what is asked
_OF_THE_SAME = 0.5  # share of the words covered by the earlier article from which a later one speaks of the same
_TURNS = REVERSALS | {Change.RESUMED}
# What happened to somebody happened, however it went on: a suit that is dismissed was brought.
_ONCE_DONE = Pattern(
    r"^(?:was|were|had|has|have|did)\b[^?,;]*?\b(?:sued?|taken to court|arrested?|charged?|accused?|indicted?)\b",
    re.IGNORECASE,
)


def by_change(question: Question, strongest: Strongest, line: Line, linked: Collection[str]) -> Ruling | None:
    """Return what comes of a change that the articles tell of; None where none of it touches what is asked."""
    best, *others = strongest.values()
    later = later_than(question, line, best)
    newest = _newest(later, strongest, BARS.newer * best.strength)
    was = question.past or bool(question.years)
    alone = question.past and _leaves_alone(later, best, strongest)
    undone = best.agrees and _is_undone(question, later) and not alone
    if undone and (was or newest is None or newest.agrees):
        if (ended := _ended(question, later, strongest, BARS.turned * best.strength)) is not None:
            return Ruling(Verdict.NO, (ended.evidence, best.evidence), across=True)
        support = (best.evidence, newest.evidence) if newest else (best.evidence, *agreeing_with(best, others))
        return Ruling(Verdict.PARTLY, support, across=True)
    if _asks_of_deed(question) and (earlier := _turned_since(best, line, linked, strongest)) is not None:
        return Ruling(Verdict.PARTLY, (earlier.evidence, best.evidence), across=True)
    if newest is None and not was and PLACES.isdisjoint(question.kinds):
        newest = _stopped_since(best, others)
    if asks_of_undoing(question):  # that a ban stood denies no end of it
        undid = _newest(later, strongest, BARS.linked_newer * best.strength)
        if undid is not None and undid.agrees and not undid.in_part and not _extends(undid):
            return Ruling(Verdict.YES, (undid.evidence, best.evidence), across=True)
        newest = None if newest is not None and newest.agrees and _extends(newest) else newest
    return None if newest is None else _of_newer(best, newest, was=was)


def later_than(question: Question, line: Line, best: Leaning) -> Line:
    """Return what of ``line`` came after the article of ``best``, but not after all that is asked happened."""
    later = _later(line, best.evidence.article)
    return [step for step in later if not happened_before(question, step[0])]


def changed_on(question: Question, ruling: Ruling) -> str | None:
    """Return the day from which on a newer article decides how things stand, where now is asked about; else None.

    What is told of days before is no more; no reader of single sentences sees that.
    """
    decided = ruling.verdict in {Verdict.YES, Verdict.NO} and ruling.across
    if not decided or question.past or question.years:
        return None
    return ruling.support[0].article.day


def is_disputed(question: Question, ruling: Ruling, evidence: Sequence[Evidence]) -> bool:
    """Tell whether one article says what another one denies, which is no change: what never was so, or by whose word.

    A no that rests on their word that they have "never used it" is disputed by what affirms it elsewhere, a yes that
    rests on what somebody said by what denies it, and each by what another says to it straight behind, or by a
    newer article that has something "contradict" it. A no of today is by what tells that it began again since.
    """
    if ruling.verdict is Verdict.NO and _is_back_since(question, ruling.support[0], evidence):
        return True
    if not ruling.support or not _SAID.search(ruling.support[0].sentence.text):
        return False
    own = ruling.support[0]
    if _REBUTTED.match(own.article.text, own.sentence.span.end):
        return True
    others = [one for one in evidence if one.article.id != own.article.id and one.names_all and own.names_all]
    newer = [one for one in others if one.article.day > own.article.day]
    if question.asks_how_it_stands and any(_GAINSAYS.search(one.sentence.text) for one in newer):
        return True
    if ruling.verdict is Verdict.YES:
        return any(denies_reports(question, one.sentence.text) for one in others)
    affirming = [one for one in others if one.affirms >= _AFFIRMED]
    return ruling.verdict is Verdict.NO and bool(affirming) and bool(_NEVER.search(own.sentence.text))


def _is_back_since(question: Question, denial: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Tell whether a newer article has those asked about do again what is denied of today."""
    if not question.asks_how_it_stands or question.is_denial or asks_of_undoing(question):
        return False
    asked, alike = {word.stem for word in question.clause.words}, shipped_lexicon().alike
    newer = (one for one in evidence if one.names_all and one.article.day > denial.article.day)
    back = (
        clause for one in newer for clause in one.clauses if clause.signs.get("resumed") and clause.mood is Mood.FACT
    )
    return any(
        clause.signs.get(AVAILABLE) is not False
        and any(alike(word.stem) & asked for word in clause.words if shipped_lexicon().axes_of(word.stem) & {AVAILABLE})
        for clause in back
    )


def stands(one: Evidence, day: str | None) -> bool:
    """Tell whether evidence is of no day before ``day``, from which on things stand as they do."""
    return one.article.day >= (day or "")


def _of_newer(best: Leaning, newest: Leaning, *, was: bool) -> Ruling:
    """Let a newer article decide how things stand; what *was* is so in part where it says otherwise."""
    in_part = newest.in_part or (was and newest.agrees != best.agrees)
    verdict = Verdict.PARTLY if in_part else plain_verdict(newest.agrees)
    return Ruling(verdict, (newest.evidence, best.evidence), across=True)


def _asks_of_deed(question: Question) -> bool:
    """Tell whether something is asked to have been done, not to have been wanted nor to have been undone."""
    done = question.past and not question.years and bool(question.clause.signs)
    return done and not asks_of_undoing(question) and question.clause.mood is Mood.FACT


def asks_of_undoing(question: Question) -> bool:
    """Tell whether a ban or the like is asked to have been undone, which it is no less for having stood before."""
    return undoes_bar(question.clause) or any(word.stem in _UNDOING for word in question.clause.words)


def _turned_since(best: Leaning, line: Line, linked: Collection[str], strongest: Strongest) -> Leaning | None:
    """Return the leaning of an earlier article that agrees with what the one of ``best`` turned round since.

    "Did Meta scrap it?" has no plain no in that it tests it *again*.
    """
    if best.agrees or not best.specific:
        return None
    before = linked if any(clause.signs.get("resumed") for clause in best.evidence.clauses) else ()
    turned = {article.id for article, _ in line if _turns(line, article, best.evidence.article)}
    told = (strongest[one] for one in turned.union(before) if one in strongest)
    earlier = (one for one in told if _is_before(one, best, BARS.turned * best.strength))
    return max(earlier, key=lambda one: (one.strength, one.evidence.article.id), default=None)


def _turns(line: Line, earlier: Article, newer: Article) -> bool:
    """Tell whether ``newer`` or what stands between it and ``earlier`` turned round what was before."""
    later = _later(line, earlier)
    return any(one.id == newer.id for one, _ in later) and any(change in _TURNS for _, change in later)


def _is_before(one: Leaning, best: Leaning, least: float) -> bool:
    return one.agrees and one.specific and one.strength >= least and _day(one) <= _day(best)


def _stopped_since(best: Leaning, others: Sequence[Leaning]) -> Leaning | None:
    """Return the newest leaning that ended, for just those asked about, what the strongest tells of an earlier day.

    "Documents showed that it supplied police" in 2018 is no yes to "does it sell to police?" where it stopped since. In
    a place one body may stop while others go on.
    """
    if not best.agrees or best.evidence.article.published is None:
        return None
    day, least = str(best.evidence.article.published), BARS.stopped * best.strength
    later = [
        one
        for one in others
        if not one.agrees and one.specific and one.exact and one.strength >= least and _day(one) > day
    ]
    return max(later, key=_day, default=None)


def _is_undone(question: Question, later: Line) -> bool:
    """Tell whether a later article undid what is asked: an end does not undo what had gone on till then.

    Where nothing is asked of what is done or allowed ("is it a maker of cameras?"), there is nothing to undo.
    """
    if question.past and _ONCE_DONE.search(question.text):
        return False
    undoing = REVERSALS - {Change.ENDED} if question.past else REVERSALS
    return bool(question.clause.signs) and any(change in undoing for _, change in later)


def _leaves_alone(later: Line, best: Leaning, strongest: Strongest) -> bool:
    """Tell whether later articles speak of hardly anything that is asked: a ban undone undoes no other one."""
    covered = [strongest[article.id].covered for article, _ in later if article.id in strongest]
    return bool(covered) and max(covered) < _OF_THE_SAME * best.covered


def _ended(question: Question, later: Line, strongest: Strongest, least: float) -> Leaning | None:
    """Return what the last later article tells where it ended all of what is asked to be so today.

    Asked whether it is *still* so, any end is one of that; else the article has to deny it with ``least`` strength.
    """
    article, change = later[-1]
    leaning = strongest.get(article.id)
    wholly = change in REVERSALS and shown_as(article, change) in REVERSALS
    if leaning is None or not wholly:
        return None
    denied = leaning.specific and not leaning.agrees and leaning.strength >= least
    return leaning if question.still or (question.asks_how_it_stands and denied) else None


def _newest(later: Line, strongest: Strongest, least: float) -> Leaning | None:
    """Return the leaning of the newest later article that speaks of the same strongly enough."""
    leanings = (strongest[article.id] for article, _ in reversed(later) if article.id in strongest)
    return next((one for one in leanings if one.specific and one.strength >= least), None)


def _extends(one: Leaning) -> bool:
    """Tell whether a leaning is of an article that made something longer, which is no end of it."""
    return change_of(one.evidence.article) is Change.EXTENDED


def _later(line: Line, earlier: Article) -> Line:
    ids = [article.id for article, _ in line]
    return line[ids.index(earlier.id) + 1 :] if earlier.id in ids else ()


def _day(one: Leaning) -> str:
    return one.evidence.article.day
