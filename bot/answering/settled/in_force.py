"""Whether a ban or a law was in force in a time: from the day it began to the day when another article has it end.

The model reads "barred them from 2020" for no answer to "was it in force?", and what ended it for a denial at any time.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct, structs

from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.conversation import stands_alone
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.barred import WAS_IN_FORCE
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.settled.told_times import told_in
from bot.answering.times.bounds import Bound, Relation
from bot.answering.times.events import names_bar
from bot.answering.times.history import REVERSALS, chain_of, change_of, successors
from corpus.actor import AREAS, MAKERS, ActorKind
from corpus.article import Article
from corpus.clauses import Clause, Mood
from corpus.dating import mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.sentences import split_sentences
from corpus.signs import AVAILABLE
from corpus.words import stems

_STARTED = Pattern(
    r"\b(?:since|from) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b"
    r"|\b(?:took|taken|into) (?:effect|force)\b|\beffective\b|\bin (?:effect|force)\b",
    re.IGNORECASE,
)
_KEEPS = Pattern(
    r"\b(?:keeps?|kept|remain(?:s|ed)?|stay(?:s|ed)?|still|continu\w+|extend\w*|renew\w*|prolong\w*|amend\w*)\b",
    re.IGNORECASE,
)
_AWAITS = Pattern(
    r"\b(?:sign(?:s|ed)?|vot(?:es?|ed)|pass(?:es|ed)|approv(?:es?|ed)|announc(?:es?|ed))\b", re.IGNORECASE
)
_HAS_TERM = Pattern(
    r"\b(?:until|till|expires?|sunset|lapse|(?:written|due|meant|set) to (?:end|last)|was to last|temporary"
    r"|for (?:the next )?\w+ years?)\b",
    re.IGNORECASE,
)
_ENDS_ON = Pattern(
    r"\b(?:to|will|would|until|till) (?:end|expire|lapse|run out)\b[^.;]*$", re.IGNORECASE
)  # no beginning
_OPEN_ENDED = Pattern(r"\buntil further notice\b|\bindefinite", re.IGNORECASE)
_DELAY = timedelta(days=365)  # within which what was voted or signed comes into force
_OF_A_RULE = frozenset(
    stems(
        "ban bar bill force forced effect place book law act rule moratorium pause halt place"
        " prohibition statute ordinance regulation operative first own valid apply applied hold held last lasted run"
        " ran stand stood remain stay"
    )
)


def asks_in_force(question: Question) -> bool:
    """Tell whether a question asks, by itself, whether something was in force."""
    alone = stands_alone(question)
    return alone and question.asks_verdict and not question.is_denial and bool(WAS_IN_FORCE.search(question.text))


class _Rule(Struct, frozen=True):
    """A sentence that tells since when something is in force: from a day between ``earliest`` and ``latest``."""

    one: Evidence
    earliest: date
    latest: date
    exact: bool


class InForce:
    """Holds the time that a question sets against the beginning and the end of a rule."""

    def __init__(self, library: Library) -> None:
        """``library`` knows the lines of articles."""
        self._library = library

    def ruling(self, bound: Bound, undated: Question, evidence: Sequence[Evidence]) -> Ruling:
        """Return whether what is asked about was in force; ``undated`` is the question without its time.

        It was where one rule began before the time and ended after it, or ends in no article. It was not where every
        rule that is told began later, or ended before. What ended a rule is cited beside it.
        """
        if bound.asked not in {Relation.IN, Relation.ALREADY, Relation.UNTIL} or not undated.actors:
            return NO_RULING
        if bound.asked is Relation.UNTIL:  # what lasted until then was so the day before
            before = bound.first - timedelta(days=1)
            bound = structs.replace(bound, asked=Relation.IN, first=before, last=before)
        rules = [rule for one in evidence if (rule := self._rule(undated, one)) is not None]
        rules = [rule for rule in rules if rule.earliest <= bound.last or self._is_first(rule.one.article)]
        rulings = [self._held(bound, rule, evidence) for rule in rules]
        for verdict in (Verdict.YES, Verdict.PARTLY):
            if found := next((ruling for ruling in rulings if ruling.verdict is verdict), None):
                return found
        of_firm = any(self._library.kin.kind_of(actor) in MAKERS for actor in undated.actors)  # which has several rules
        denied = bool(rulings) and not of_firm and all(ruling.verdict is Verdict.NO for ruling in rulings)
        return rulings[0] if denied else NO_RULING

    def _rule(self, undated: Question, one: Evidence) -> _Rule | None:
        """Read a sentence as what tells that a rule on just what is asked about began; None where it does not."""
        text = one.sentence.text
        if not self._is_on(undated, one) or change_of(one.article) in REVERSALS:
            return None
        told = told_in(text, one.article.published, frozenset())
        exact = bool(_STARTED.search(text))
        if (
            told is None
            or _ENDS_ON.search(text[: told.place])
            or not any(_is_rule(clause, exact=exact) for clause in one.clauses)
        ):
            return None
        if names_bar(undated.clause) and not any(_bars(clause) for clause in one.clauses):
            return None
        earliest = date.min if _KEEPS.search(text) else told.earliest
        return _Rule(one, earliest, told.latest, exact)

    def _is_on(self, undated: Question, one: Evidence) -> bool:
        """Tell whether a sentence names those asked about, and has every word of what is asked besides the rule."""
        kin, said = self._library.kin, one.named
        areas = [actor for actor in undated.actors if kin.kind_of(actor) in AREAS]
        where = frozenset(place for actor in undated.actors for place in (*kin.places_of(actor), kin.home_of(actor)))
        others = [one for one in said - kin.families(undated.actors) - where if kin.kind_of(one) in AREAS]
        makers = [one for one in said - frozenset(undated.actors) if kin.kind_of(one) in MAKERS]
        laws = [actor for actor in undated.actors if kin.kind_of(actor) is ActorKind.LAW]
        others += makers if areas or laws else []  # what a firm does tells of no law
        unnamed = bool(laws) and not set(laws) <= self._library.read_article(one.article.id).actors
        if others or unnamed or not one.is_on_all or not all(kin.families((area,)) & said for area in areas):
            return False
        lexicon, told = shipped_lexicon(), frozenset(stems(f"{one.sentence.text} {one.article.title}"))
        wanted = {word.stem for word in undated.content} - _OF_A_RULE - plain_stems("grammar")
        on_topic = not plain_stems("topic").isdisjoint(told) or any(kin.kind_of(one) is ActorKind.LAW for one in said)
        return on_topic and lexicon.meets_all(wanted, told)

    def _held(self, bound: Bound, rule: _Rule, evidence: Sequence[Evidence]) -> Ruling:
        ending = self._ending(rule.one.article)
        if bound.last < rule.earliest:
            return Ruling(Verdict.NO, (rule.one,))
        begun = rule.latest if rule.exact or not _AWAITS.search(rule.one.sentence.text) else rule.latest + _DELAY
        within = rule.exact and bound.first <= rule.earliest and rule.latest <= bound.last
        if not within and begun > bound.first:
            return NO_RULING
        if ending is None:
            lasting = self._lasts(rule, bound)
            return Ruling(Verdict.YES, (rule.one,)) if lasting else NO_RULING
        told = sorted((one for one in evidence if one.article.id == ending.id), key=lambda one: one.place)[:1]
        first, last = self._days_of(ending, rule)
        if bound.last < first:
            return Ruling(Verdict.YES, (rule.one, *told))
        if bound.first > last and told and not successors(ending, self._library.articles):
            return Ruling(Verdict.NO, (*told, rule.one))
        in_part = bool(told) and bound.first < first and last < bound.last
        return Ruling(Verdict.PARTLY, (rule.one, *told)) if in_part else NO_RULING

    def _is_first(self, article: Article) -> bool:
        line = chain_of(article, self._library.articles)
        return not line or line[0][0].id == article.id

    def _ending(self, article: Article) -> Article | None:
        """Return the first later article of the line that has ended what this one tells of."""
        line = chain_of(article, self._library.articles)
        ids = [step.id for step, _ in line]
        later = line[ids.index(article.id) + 1 :] if article.id in ids else ()
        return next((step for step, change in later if change in REVERSALS), None)

    def _days_of(self, ending: Article, rule: _Rule) -> tuple[date, date]:
        """Return the first and the last day on which a rule may have ended: what tells it may have come out later."""
        published = ending.published
        days = [when.start.first for when in mentions(ending.text, published)]
        later = [day for day in days if day > rule.latest]
        if published is None:
            return date.max, date.max
        return min((*later, published.first)), published.last

    def _lasts(self, rule: _Rule, bound: Bound) -> bool:
        """Tell whether what no article ends went on through a time: not where it had a term of its own."""
        if _OPEN_ENDED.search(rule.one.sentence.text):
            return True
        article = rule.one.article
        texts = [sentence.text for sentence in split_sentences(article)]
        terms = [text for text in texts if _HAS_TERM.search(text)]
        if not terms:
            return True
        ends = [when.start.first for text in terms for when in mentions(text, article.published)]
        later = [day for day in ends if day > rule.latest]
        return bool(later) and bound.last < min(later)


def _bars(clause: Clause) -> bool:
    return names_bar(clause) or clause.signs.get(AVAILABLE) is False


def _is_rule(clause: Clause, *, exact: bool) -> bool:
    """Tell whether a clause tells as a fact of a bar, or that something is in force since a day."""
    return clause.mood is Mood.FACT and not clause.denied and (exact or _bars(clause))
