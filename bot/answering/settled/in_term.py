"""Whether what has a term holds in a time: a contract for five years from 2023 runs until 2028.

The model takes every date but the one that is asked for as a denial.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.conversation import stands_alone
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.times.bearing import changes_since
from bot.answering.times.bounds import Bound
from bot.answering.times.events import names_bar
from bot.answering.times.terms import (
    Term,
    asks_of_term,
    asks_whether_over,
    asks_whether_still,
    holds_in,
    over_in,
    terms_told,
)
from corpus.actor import MAKERS, ActorKind
from corpus.article import Article
from corpus.clauses import Mood
from corpus.dates import PartialDate
from corpus.dating import mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.sentences import split_sentences
from corpus.signs import AVAILABLE
from corpus.words import stems

_STATES = frozenset(
    stems(
        "force effect place valid enforceable enforced binding effective operative book apply applies applied last"
        " lasts lasted run runs ran running go goes going gone carry continue continues hold holds held stand stands"
        " stood remain remains bind binds bound barred banned forbidden active over expire expires expired end ends"
        " ended ending lapse lapsed out still yet due finished law act police"
    )
)
_BARS = frozenset(stems("ban bans bar bars moratorium prohibition"))
_DUTIES = frozenset(
    stems("rule rules duty duties requirement requirements obligation obligations provision provisions")
)
_MAY_GO_ON = Pattern(
    r"\b(?:can|could|may|might) be (?:extended|renewed|prolonged)\b|\boption to (?:extend|renew)\b", re.IGNORECASE
)
_PERMANENT = Pattern(r"\b(?:permanent(?:ly)?|indefinite(?:ly)?|until further notice)\b", re.IGNORECASE)
_STARTS = Pattern(r"\b(?:start|begin|take effect|come into (?:force|effect))\b", re.IGNORECASE)


def asks_in_term(question: Question) -> bool:
    """Tell whether a question asks, by itself, how something with a term stands in a time."""
    return stands_alone(question) and asks_of_term(question)


class InTerm:
    """Holds the time that a question sets against the terms that sentences tell."""

    def __init__(self, library: Library) -> None:
        """``library`` knows the lines of articles."""
        self._library = library

    def ruling(self, bound: Bound, undated: Question, evidence: Sequence[Evidence], *, asked: Question) -> Ruling:
        """Return whether what is ``asked`` about holds in a time, or is over in it; ``undated`` asks without that time.

        There is no verdict where two terms that are told come to different ones, nor on a time after which a later
        article may have changed the one that is told.
        """
        terms = ((one, term) for one, term in self._terms(undated, evidence) if self._stood(one, bound))
        over, still = asks_whether_over(asked), asks_whether_still(asked)
        told = [
            (verdict, one, term)
            for one, term in terms
            if (verdict := over_in(term, bound) if over else holds_in(term, bound, still=still)) is not None
        ]
        if len({verdict for verdict, _, _ in told}) != 1:
            return NO_RULING
        verdict, one, term = told[0]
        ahead = term.begun is not None and bound.last < term.begun.first
        of_end = not ahead and verdict is (Verdict.YES if over else Verdict.NO)
        return NO_RULING if of_end and self._may_go_on(undated, one, evidence) else Ruling(verdict, (one,))

    def _terms(self, undated: Question, evidence: Sequence[Evidence]) -> Iterator[tuple[Evidence, Term]]:
        for one in evidence:
            on_it = self._is_on(undated, one)
            for term in terms_told(one.sentence.text, _start_in(one.article)) if on_it else ():
                if not term.endless or _asked_of(undated):  # what was moved may be a part of what is asked about
                    yield one, term

    def _stood(self, one: Evidence, bound: Bound) -> bool:
        """Tell whether no later article changed what a sentence tells before a time was over."""
        changed = [change.day for change in changes_since(one, self._library.articles)]
        return not changed or bound.last.isoformat() < min(changed)

    def _may_go_on(self, undated: Question, one: Evidence, evidence: Sequence[Evidence]) -> bool:
        """Tell whether a term can be made longer, or something of what is asked about has none."""
        without_end = (other for other in evidence if _PERMANENT.search(other.sentence.text))
        longer = any(_MAY_GO_ON.search(sentence.text) for sentence in split_sentences(one.article))
        return longer or any(self._is_on(undated, other) for other in without_end)

    def _is_on(self, undated: Question, one: Evidence) -> bool:
        """Tell whether a sentence tells as a fact of what is asked about, with all the words for that."""
        kin, text = self._library.kin, one.sentence.text
        laws = {actor for actor in undated.actors if kin.kind_of(actor) is ActorKind.LAW}
        of_firm = any(kin.kind_of(actor) in MAKERS for actor in one.named - frozenset(undated.actors))
        if (undated.actors and not one.is_on_all) or (laws and (of_firm or not laws <= one.named)):
            return False
        wanted, said = _asked_of(undated), frozenset(stems(f"{text} {one.article.title}"))
        if not _DUTIES.isdisjoint(said):
            wanted -= _DUTIES
        bars = any(names_bar(clause) or clause.signs.get(AVAILABLE) is False for clause in one.clauses)
        if names_bar(undated.clause) and not bars:
            return False
        about = bool(laws or wanted) or names_bar(undated.clause)  # a firm does more than one thing
        fact = all(clause.mood is Mood.FACT for clause in one.clauses)
        return about and fact and shipped_lexicon().meets_all(wanted - _BARS, said)


def _asked_of(undated: Question) -> frozenset[str]:
    """Return the words that tell what it is that is asked to hold."""
    return frozenset(word.stem for word in undated.content) - _STATES - plain_stems("grammar") - plain_stems("topic")


def _start_in(article: Article) -> PartialDate | None:
    """Return when that starts of which an article tells: the day on which it says so, else its own."""
    told = (sentence.text for sentence in split_sentences(article) if _STARTS.search(sentence.text))
    days = [when.start for text in told for when in mentions(text, article.published)]
    return days[0] if len(days) == 1 else article.published
