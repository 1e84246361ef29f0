"""Which way one sentence answers a question, and how strongly."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from bot.answering.asked.quantities import Kind, Quantity, contradicted, quantities
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.coverage import Coverage
from bot.answering.found.evidence import Evidence
from bot.answering.found.leaning_on import is_as_before
from bot.answering.found.library import Library
from bot.answering.lock.applicable import began_earlier
from bot.answering.lock.bound import BODY_STEMS
from bot.answering.lock.lock import Lock
from bot.answering.verdict.axes import SHARES_WORDS_ONLY, asked_stems, compare_axes
from corpus.actor import PLACES, THINGS
from corpus.clauses import Clause, Mood
from corpus.lexicon import shipped_lexicon
from corpus.signs import AVAILABLE

_SUBORDINATE = frozenset(
    {"if", "even if", "unless", "until", "except", "when", "before", "rather than", "without", "whether"}
)
_EXCEPTION = frozenset({"except", "exempt"})  # stems of exception, exempt, exemption
_IN_PART = frozenset({"partly", "partial", "partially"})
_EVERYONE = frozenset({"anyon", "anybodi", "everyon", "everybodi"})  # "anyone, including police" binds others too
_RANKS = frozenset({"first", "second", "third", "last", "earliest"})
_TENTATIVE = frozenset({Mood.PROPOSED, Mood.ASKED, Mood.ALLEGED})
_TRIAL = frozenset({"test", "trial", "pilot"})
# Shares by which a clause counts less, or more, than a plain one about the same.
_LEADS = 1.15  # articles state the main thing first
_GENERIC_DENIED = 0.7  # shares the very word that a negation governs
_GENERIC = 0.4  # shares words with the question but no predicate
_GENERIC_COVERED = 0.6  # ... unless it shares nearly all of the words
_ABOUT_THEM = 0.5  # shares so many of the words that it is about those who are asked about
_ASIDE = 0.6
_UNSURE = 0.5  # ... of what is proposed, asked for or alleged
_ABOUT_ELSE = 0.75
_ALLOWED = 1.15
_OTHER_SCOPE = 0.5
_LEFT_OUT = 0.3
_UNPROVEN = 0.3


class Leaning(Struct, frozen=True):
    """Which way one sentence answers: ``agrees`` with the question or not, and how strongly (0 and up).

    ``in_part`` marks what holds in part only, ``specific`` what shares a predicate with the question, ``exact`` what
    says it without a limit of just those that the question asks about (police, schools), ``about`` what has one of the
    actors asked about as its subject; ``covered`` is the share of the question's words it speaks of.
    """

    evidence: Evidence
    agrees: bool
    strength: float
    in_part: bool
    specific: bool
    exact: bool
    about: bool
    covered: float


class Judge:
    """Reads which way sentences answer a question."""

    def __init__(self, library: Library, coverage: Coverage) -> None:
        """Weigh words with ``coverage``; ``library`` knows what the actors are."""
        self._library = library
        self._coverage = coverage
        self._lock = Lock(library)

    def lean(
        self, question: Question, one: Evidence, subjects: frozenset[str], unheld: Sequence[Quantity]
    ) -> Leaning | None:
        """Read which way ``one`` answers; ``subjects`` are the actors asked about with those that belong to them.

        ``unheld`` are the numbers asked for that no evidence holds: another one in the place of such a number denies.
        What is as the sentence before says leans neither way by itself.
        """
        if is_as_before(one.sentence.text):
            return None
        leanings = [self._lean_of_clause(question, one, clause, subjects, unheld) for clause in one.clauses]
        return max(leanings, key=lambda leaning: leaning.strength, default=None)

    def _lean_of_clause(
        self,
        question: Question,
        one: Evidence,
        clause: Clause,
        subjects: frozenset[str],
        unheld: Sequence[Quantity],
    ) -> Leaning:
        agrees, quality = self._compare(question, one, clause)
        total = clause.focused and question.total and not question.clause.focused
        agrees = agrees != total
        stems = self._library.stems_of(clause)
        covered = self._coverage.share(question.content, stems, frozenset(clause.signs))
        if quality == _GENERIC:
            quality = SHARES_WORDS_ONLY if question.clause.signs else _generic_quality(question, covered)
        strength = quality * (0.3 + 0.7 * covered)
        share = _subject_share(clause, subjects)
        strength *= share * (0.3 + 0.7 * one.actors_named if question.actors else 1.0)
        strength *= _UNSURE if clause.mood in _TENTATIVE else 1.0
        strength *= _ASIDE if clause.lead in _SUBORDINATE or stems & _EXCEPTION else 1.0
        strength *= _LEFT_OUT if _leaves_out(question.clause, clause, subjects) else 1.0
        strength *= _LEFT_OUT if covered < _ABOUT_THEM and _spares(question, clause) else 1.0
        strength *= _ABOUT_ELSE if self._names_other_thing(question, clause) else 1.0
        if "permitted" in question.clause.facets:
            allowed = "permitted" in clause.facets or AVAILABLE in question.clause.signs
            strength *= _ALLOWED if "permitted" in clause.facets else 1.0 if allowed else _UNPROVEN
        strength *= _ASIDE if clause.aim and not clause.aim & asked_stems(question) else 1.0
        if question.asks_verdict and agrees and _denied_by_number(question, unheld, one.sentence.text):
            agrees = False
        elif question.asks_verdict and (
            self._lock.lacks_number(question, one, stems)
            or self._lock.spoken_of.is_elsewhere(question, one)
            or (agrees and self._lock.lacks_the_point(question, one, stems))
        ):
            strength *= _UNPROVEN
        strength *= _scope_share(question.clause.scopes, clause.scopes)
        strength *= _LEADS if one.place == 0 else 1.0
        specific, in_part = quality > _GENERIC, self._in_part(question, clause, stems, agrees=agrees)
        return Leaning(
            evidence=one,
            agrees=agrees,
            strength=strength,
            in_part=in_part,
            specific=specific,
            exact=specific and not in_part and not clause.limited and bool(question.clause.scopes & clause.scopes),
            about=share == 1,
            covered=covered,
        )

    def _names_other_thing(self, question: Question, clause: Clause) -> bool:
        """Tell whether the clause is about a product or law that the question did not name, not the technology."""
        others = [mention.actor for mention in clause.mentions if mention.actor not in question.actors]
        named = any(self._library.kin.kind_of(actor) in THINGS for actor in others)
        return named and not any(word.stem in plain_stems("topic") for word in clause.words)

    def _in_part(self, question: Question, clause: Clause, stems: frozenset[str], *, agrees: bool) -> bool:
        """Tell whether a clause holds in part: it says so, allows something only, or reports a mere trial."""
        asked = asked_stems(question)
        trial = bool(stems & _TRIAL and not asked & _TRIAL and not question.past)
        narrow = (
            agrees
            and AVAILABLE in question.clause.signs
            and clause.limited
            and not question.clause.limited
            and not question.total
            and not _frees(clause, stems)
        )
        not_wholly = clause.focused and not question.total
        inside = [word.text for word in clause.words]
        by_its_word = not _IN_PART.isdisjoint(inside) or ("in", "part") in pairwise(inside)
        return by_its_word or trial or narrow or not_wholly or self._binds_some(question, clause, stems)

    def _binds_some(self, question: Question, clause: Clause, stems: frozenset[str]) -> bool:
        """Tell whether a ban asked of a whole place binds only some in it, who are not asked about: its departments."""
        asked = question.clause
        if any(word.stem in stems and not shipped_lexicon().axes_of(word.stem) for word in question.content):
            return False
        of_place = any(self._library.kin.kind_of(actor) in PLACES for actor in question.actors)
        of_all = of_place and not asked.scopes and not asked_stems(question) & BODY_STEMS
        of_ban = asked.signs.get(AVAILABLE) is False or "lawful" in asked.signs
        bare = (
            asked.signs.keys() <= {AVAILABLE, "lawful"} and not question.turning and not asked_stems(question) & _RANKS
        )
        binding = clause.signs.get(AVAILABLE) is False and bool(clause.scopes or stems & BODY_STEMS)
        return of_all and of_ban and bare and binding and not stems & _EVERYONE

    def _compare(self, question: Question, one: Evidence, clause: Clause) -> tuple[bool, float]:
        """Return whether the clause agrees with the question, and how nearly they speak of the same."""
        if (compared := compare_axes(question, one, clause)) is not None:
            return compared
        denial = bool(question.clause.denied)  # to what it says is not so, a denial agrees
        if self._coverage.denies(question.content, clause.denied):
            return denial, _GENERIC_DENIED
        if clause.denied and not question.clause.signs:
            return denial, SHARES_WORDS_ONLY  # the negation governs nothing that is asked
        ended = clause.signs.get(AVAILABLE) is False and clause.mood is not Mood.PROPOSED and not question.clause.signs
        return ended is denial, _GENERIC


def _generic_quality(question: Question, covered: float) -> float:
    """Return how far shared words alone can carry a verdict: nearly all of at least two of them must be there."""
    return _GENERIC + max(0.0, covered - _GENERIC_COVERED) * (len(question.content) > 1)


def _frees(clause: Clause, stems: frozenset[str]) -> bool:
    """Tell whether a clause leaves somebody out of a ban: whom an exception frees is free, and not in part."""
    return "only" not in stems and (bool(stems & _EXCEPTION) or clause.signs.get("covers") is False)


def _leaves_out(asked: Clause, said: Clause, subjects: frozenset[str]) -> bool:
    """Tell whether a clause excludes whom the question is about, or is about whom the question excludes.

    "Outside Illinois" on both sides is no difference.
    """
    named = {mention.actor for mention in said.mentions} - said.excluded
    return bool(said.excluded & subjects - asked.excluded) or bool(asked.excluded & named)


def _spares(question: Question, said: Clause) -> bool:
    """Tell whether a clause says whom a rule leaves alone, and the question asks neither of that nor of the like."""
    asked = question.clause
    return said.signs.get("covers") is False and "covers" not in asked.signs and not asked.scopes & said.scopes


def _denied_by_number(question: Question, unheld: Sequence[Quantity], text: str) -> bool:
    """Tell whether another number stands in place of one asked for.

    What happened in another year did not happen in this one; what began earlier may well have held in this one.
    """
    if not unheld:
        return False
    earlier = began_earlier(question, text)
    asked = [one for one in unheld if not (earlier and one.kind is Kind.YEAR)]
    return bool(contradicted(asked, quantities(text)))


def _scope_share(asked: frozenset[str], said: frozenset[str]) -> float:
    if not asked or not said:
        return 1.0
    return 1.0 if asked & said else _OTHER_SCOPE


def _subject_share(clause: Clause, subjects: frozenset[str]) -> float:
    if not subjects or clause.subject in subjects:
        return 1.0
    return 0.8 if any(mention.actor in subjects for mention in clause.mentions) else 0.5
