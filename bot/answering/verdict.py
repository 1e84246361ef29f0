"""Yes, no or partly: whether the evidence affirms or denies what a question asks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.answering.evidence import Evidence
from bot.answering.question import Question
from bot.answering.reply import Verdict
from corpus.clauses import AVAILABLE, Clause, Mood
from corpus.lexicon import Lexicon, shipped_lexicon

# An axis that answers for another one: what is unlawful is not available, and the reverse.
_LINKED: Mapping[str, tuple[str, ...]] = {
    "lawful": (AVAILABLE,),
    AVAILABLE: ("lawful", "required"),
    "continues": (AVAILABLE,),
    "resumed": (AVAILABLE, "continues"),
}
_SUBORDINATE = frozenset({"if", "even if", "unless", "until", "except", "when", "before", "after", "despite", "following", "rather than"})
_TENTATIVE = frozenset({Mood.PROPOSED, Mood.ASKED, Mood.ALLEGED})


@dataclass(frozen=True, slots=True)
class Leaning:
    """Which way one sentence answers: ``agrees`` with the question or not, how strongly (0 and up), and if in part."""

    evidence: Evidence
    agrees: bool
    strength: float
    limited: bool


class Judge:
    """Reads which way sentences answer questions about actors and what belongs to them."""

    def __init__(self, families: Mapping[str, frozenset[str]] | None = None, lexicon: Lexicon | None = None) -> None:
        """Use ``lexicon``, or the shipped one."""
        self._lexicon = lexicon or shipped_lexicon()

    def lean(self, question: Question, one: Evidence, subjects: frozenset[str]) -> Leaning | None:
        """Read which way ``one`` answers; ``subjects`` are the actors asked about with those that belong to them."""
        leanings = [self._lean_of_clause(question, one, clause, subjects) for clause in one.clauses]
        return max(leanings, key=lambda leaning: leaning.strength, default=None)

    def _lean_of_clause(self, question: Question, one: Evidence, clause: Clause, subjects: frozenset[str]) -> Leaning:
        agrees, quality = self._compare(question, clause)
        strength = quality * (0.3 + 0.7 * self._covered(question, clause)) * _subject_share(clause, subjects)
        strength *= 0.5 if clause.mood in _TENTATIVE else 1.0
        strength *= 0.6 if clause.lead in _SUBORDINATE else 1.0
        return Leaning(one, agrees, strength, clause.limited)

    def _compare(self, question: Question, clause: Clause) -> tuple[bool, float]:
        asked, said = question.clause.signs, clause.signs
        shared = [axis for axis in asked if axis in said]
        if specific := [axis for axis in shared if axis != AVAILABLE]:
            agreeing = sum(asked[axis] == said[axis] for axis in specific)
            return 2 * agreeing >= len(specific), 1.0
        if shared:
            happened = question.past and asked[AVAILABLE] and clause.ceased
            return asked[AVAILABLE] == said[AVAILABLE] or happened, 0.9
        for axis in asked:
            for other in _LINKED.get(axis, ()):
                if other in said:
                    return asked[axis] == said[other], 0.7
        denied = any(self._lexicon.alike(word.stem) & clause.denied for word in question.content)
        return not (denied or (clause.denied and not asked)), 0.4

    def _covered(self, question: Question, clause: Clause) -> float:
        stems = frozenset(word.stem for word in clause.words)
        axes = frozenset(clause.signs)
        if not question.content:
            return 1.0
        met = [
            1.0 if word.stem in stems else 0.9 if self._lexicon.alike(word.stem) & stems else 0.6 if self._lexicon.axes_of(word.stem) & axes else 0.0
            for word in question.content
        ]
        return sum(met) / len(met)


def _subject_share(clause: Clause, subjects: frozenset[str]) -> float:
    if not subjects or clause.subject in subjects:
        return 1.0
    return 0.8 if any(mention.actor in subjects for mention in clause.mentions) else 0.5


def decide(leanings: Sequence[Leaning], close: float) -> Verdict | None:
    """Weigh the leanings: the strongest decides, a nearly as strong one the other way makes it *partly*."""
    if not leanings:
        return None
    best = max(leanings, key=lambda leaning: leaning.strength)
    against = [leaning for leaning in leanings if leaning.agrees != best.agrees]
    if any(leaning.strength >= close * best.strength for leaning in against):
        return Verdict.PARTLY
    return Verdict.YES if best.agrees else Verdict.NO
