"""Yes or no to what is asked of a time, from the time that the articles tell of the same deed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.conversation import stands_alone
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.barred import tells_of_change
from bot.answering.lock.lock import Lock
from bot.answering.lock.short_of_it import tells_another_step
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.settled.told_times import Told, lies, told_in
from bot.answering.times.bounds import Bound, Relation
from bot.answering.times.events import names_bar, undoes_bar
from corpus.clauses import Clause, Mood
from corpus.dating import mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import words

# What a sentence has to affirm of what is asked without its time, to be on that deed.
_LEAST_AFFIRMED = 0.6
_LEAST_RULED = 0.4  # ... where it carries the yes to that
_MOST_DENIED = 0.5  # ... and no other sentence denies more
_LEAST_IN_WORDS = 0.3  # ... where it says it in the same words
_OUTRIGHT = 0.9  # share denied from which what is asked was not done at all
_COVERS, _PLAIN = 0.9, 0.8  # share of the words, or affirmed, from which a date is worth showing
# What goes on, may be or is to come has no day on which it was done, and one deed proves neither "every" nor "or".
_NO_DEED = Pattern(
    r"\b(?:still|yet|keep|kept|carry|carried|continued?|remain(?:ed)?|stay(?:ed)?|any ?more|no longer|go on|going to"
    r"|could|can|may|might|must|will|would|should|due|planned|planning|supposed|expected|only|just|or)\b",
    re.IGNORECASE,
)
_PAST = Pattern(r"\b(?:did|was|were|had|has|have)(?:n['’]?t)?\b", re.IGNORECASE)
_ANY = Pattern(r"\b(?:any\w*|ever|some\w*|(?:an)?other|else)\b|^\W*\w+ an?\b", re.IGNORECASE)
_OPENS = Pattern(r"\W*(?:on|in|during|since|from)(?: \w+){0,2} ", re.IGNORECASE)  # a date that opens a sentence
# What is not so in general was not so at any time; what was not so once, or "yet", may have been so later.
_NOT = Pattern(r"\b(?:not|never|no|none|nobody|nothing|without)\b|n['’]t\b", re.IGNORECASE)
_FOR_A_TIME = Pattern(
    r"\b(?:yet|still|then|until|till|before|after|since|by|as of|so far|at (?:that|the) time|for now|first|initially"
    r"|any ?more|longer|now|currently|when|while|during|planned|near future)\b",
    re.IGNORECASE,
)
_ASIDE = frozenset({"which", "who", "when", "after", "before", "because", "although", "while", "until", "unless", "if"})
# What happens on one day: axes of the lexicon, and verbs.
_AXES_AT_ONCE = frozenset(
    {"enacted", "sued", "fined", "settled", "overturned", "deleted", "arrested", "sanctioned", "paid"}
)
_VERBS_AT_ONCE = frozenset(
    word.stem
    for word in words(
        "adopt announce approve award ban bar block buy bought cancel close decide drop end expire file forbid found"
        " halt introduce issue lapse launch leave left lift outlaw pass pause prohibit publish quit release remove"
        " repeal resign retire rule send sent sign stop unveil vote withdraw"
    )
)


def compares_times(question: Question) -> bool:
    """Tell whether a question asks whether one deed was done, which has a day that a time may be held against."""
    alone = stands_alone(question)
    if not (alone and question.asks_verdict and _PAST.search(question.text)) or question.is_denial:
        return False
    return not (question.total or question.turning or question.clause.denied or _NO_DEED.search(question.text))


class _On(Struct, frozen=True):
    """A sentence with the time it tells, and the clause that holds the date."""

    evidence: Evidence
    told: Told
    clause: Clause


class Timing:
    """Compares the time that a question sets with the one that sentences tell of the same deed."""

    def __init__(self, library: Library) -> None:
        """``library`` knows whom sentences name and what came later."""
        self._library = library
        self._lock = Lock(library)

    def ruling(self, bound: Bound, undated: Question, evidence: Sequence[Evidence], ruled: Ruling) -> Ruling:
        """Return yes or no where a sentence on the deed settles it, else no verdict, with a sentence that dates it.

        ``undated`` is the question without its time, ``evidence`` what was read for that, ``ruled`` what it comes to.
        That it was in time, one sentence tells; that it was not, one does only where no other tells of an earlier time,
        and that it came after it, where none tells of another one.
        """
        if _never_done(ruled):
            return ruled
        on_deed = [one for one in evidence if self._is_on(undated, one, evidence, ruled)]
        found = [on for one in on_deed if (on := self._dated(undated, one))]
        unsettled = Ruling(None, tuple(one for one in on_deed if _dates_it(one))[:1])
        verdicts = [(lies(on.told, bound, at_once=_is_at_once(undated, on.clause)), on) for on in found]
        verdicts += [(Verdict.YES, on) for on in self._agreeing_before(undated, bound, evidence, ruled)]
        if bound.asked is Relation.AFTER and self._told_otherwise(undated, bound, evidence, Verdict.YES):
            return unsettled
        for verdict, on in verdicts:
            if verdict is Verdict.YES or (verdict is Verdict.NO and bound.asked is Relation.WAITED):
                return Ruling(verdict, (on.evidence,))
        denying = next((on for verdict, on in verdicts if verdict is Verdict.NO), None)
        if denying is None or not all(v is Verdict.NO or _went_on(on.told, denying.told) for v, on in verdicts):
            return unsettled
        if _ANY.search(undated.text) or self._told_otherwise(undated, bound, evidence, Verdict.NO):
            return unsettled
        return Ruling(Verdict.NO, (denying.evidence,))

    def _is_on(self, undated: Question, one: Evidence, evidence: Sequence[Evidence], ruled: Ruling) -> bool:
        """Tell whether a sentence says that the deed asked about was done, by those asked about.

        What the question comes to a no by, whoever lost by a ruling, dates no such deed.
        """
        if ruled.verdict is Verdict.NO and any(other.sentence == one.sentence for other in ruled.support):
            return False
        if one.says is None or not undated.actors or not one.is_on_all:
            return False
        settles = ruled.verdict is Verdict.YES and ruled.support[0].sentence == one.sentence
        if settles and not any(clause.denied for clause in one.clauses):
            return self._lock.may_carry(Verdict.YES, undated, one)
        least = _LEAST_AFFIRMED
        if one.says.affirms > one.says.denies:
            carries = settles and not any(other.denies > _MOST_DENIED for other in evidence)
            least = _LEAST_IN_WORDS if _in_same_words(undated, one) else _LEAST_RULED if carries else least
        return one.says.affirms >= least and self._lock.may_carry(Verdict.YES, undated, one)

    def _dated(self, undated: Question, one: Evidence) -> _On | None:
        """Return a sentence with its time, None where the date is of a clause on something else."""
        text = one.sentence.text
        if tells_of_change(undated, text) or tells_another_step(undated.text, text):
            return None
        told = told_in(text, one.article.published, frozenset(word.stem for word in undated.clause.words))
        clause = next((c for c in one.clauses if told and c.span.holds(told.place)), None)
        if told is None or clause is None or _only_begins(undated, clause):
            return None
        asked = [shipped_lexicon().alike(word.stem) for word in undated.content]
        # "Emails showed that ...": asked when the emails came out, the date of what they showed tells nothing.
        reporting = {word.stem for word in words(text[: told.inside.start])}
        if any(not alike.isdisjoint(reporting) for alike in asked):
            return None
        opening = clause is one.clauses[0] and _OPENS.fullmatch(text[: told.place])
        governed = one.clauses if opening else (clause,)
        stems = {word.stem for part in governed for word in part.words}
        signs = {axis for part in governed for axis in part.signs}
        shared = any(not alike.isdisjoint(stems) for alike in asked) or bool(signs & undated.clause.signs.keys())
        of_them = clause.subject in self._library.kin.families(undated.actors) and clause.lead not in _ASIDE
        return _On(one, told, clause) if shared or of_them else None

    def _told_otherwise(self, undated: Question, bound: Bound, evidence: Sequence[Evidence], verdict: Verdict) -> bool:
        """Tell whether any sentence, read or not, may tell of such a deed at a time that is no ``verdict``.

        What went on or was tried earlier was so before: of that the time alone tells, in the words of the question.
        """
        dated = list(self._all_dated(undated, evidence))
        denies_before = verdict is Verdict.NO and bound.asked is Relation.BEFORE
        return any(
            (_is_at_once(undated, on.clause) or (verdict is Verdict.YES and on.told.begins))
            and lies(on.told, bound, at_once=True) is not verdict
            for on in dated
        ) or (denies_before and any(_was_before(undated, on, bound) for on in dated))

    def _agreeing_before(
        self, undated: Question, bound: Bound, evidence: Sequence[Evidence], ruled: Ruling
    ) -> Iterator[_On]:
        """Yield what tells of a time before the one asked about and of the deed for which rules come to a yes, too."""
        if ruled.verdict is not Verdict.YES or bound.asked is not Relation.BEFORE:
            return iter(())
        beside = [one.sentence for one in ruled.support]
        dated = (on for on in self._all_dated(undated, evidence) if on.evidence.sentence in beside)
        return (on for on in dated if _was_before(undated, on, bound))

    def _all_dated(self, undated: Question, evidence: Sequence[Evidence]) -> Iterator[_On]:
        named = (one for one in evidence if one.is_on_all)
        return (on for one in named if (on := self._dated(undated, one)) is not None)


def _was_before(undated: Question, on: _On, bound: Bound) -> bool:
    """Tell whether a sentence tells of the deed at a time before all that is asked: "it first tried one in 2018"."""
    clause = on.clause
    if clause.denied or clause.mood is not Mood.FACT or on.told.earliest == date.min:
        return False
    said, verb = {word.stem for word in clause.words}, undated.content[:1]
    shared = (
        (shipped_lexicon().meets(verb[0].stem, said)) if verb else clause.signs.items() & undated.clause.signs.items()
    )
    return bool(shared) and on.told.latest < bound.first


def _went_on(other: Told, first: Told) -> bool:
    """Tell whether a sentence may well tell of what another says to have begun on a day: a later report of its use."""
    return first.begins and first.ends == date.max and other.latest >= first.latest


def _never_done(ruled: Ruling) -> bool:
    """Tell whether what was asked without its time was not done at all, by a sentence that sets no time to that."""
    if ruled.verdict is not Verdict.NO or len(ruled.support) != 1:
        return False
    (one,) = ruled.support
    text = one.sentence.text
    plain = one.denies >= _OUTRIGHT and one.names_all
    return (
        plain and bool(_NOT.search(text)) and not _FOR_A_TIME.search(text) and not mentions(text, one.article.published)
    )


def _dates_it(one: Evidence) -> bool:
    """Tell whether a sentence holds a date and plainly is on what is asked, so that it is worth showing for that."""
    plain = one.covered >= _COVERS or (one.affirms >= _PLAIN)
    return plain and bool(mentions(one.sentence.text, one.article.published))


def _only_begins(undated: Question, clause: Clause) -> bool:
    """Tell whether the end of a ban or pause is asked for, and a clause tells of one, but of no end."""
    of_end = undated.clause.signs.get("continues") is False and names_bar(undated.clause)
    return of_end and names_bar(clause) and clause.signs.get("continues") is not False and not undoes_bar(clause)


def _in_same_words(undated: Question, one: Evidence) -> bool:
    """Tell whether one clause says all that is asked in the same words, at least two of them, and denies nothing."""
    plain = plain_stems("grammar") | plain_stems("light")
    spans = [mention.span for mention in undated.mentions]
    asked = {
        word.stem
        for word in undated.clause.words
        if word.stem not in plain and not any(span.holds(word.span.start) for span in spans)
    }
    return len(asked) > 1 and any(
        not clause.denied and clause.mood is Mood.FACT and asked <= {word.stem for word in clause.words}
        for clause in one.clauses
    )


def _is_at_once(undated: Question, clause: Clause) -> bool:
    """Tell whether a clause tells just what is asked about, and that it was done on one day."""
    asked, said = undated.clause.signs, clause.signs
    if any(axis in _AXES_AT_ONCE and asked.get(axis) is sign for axis, sign in said.items()):
        return True
    verbs = {word.stem for word in clause.words} & _VERBS_AT_ONCE
    wanted = {word.stem for word in undated.clause.words}
    return any(shipped_lexicon().meets(verb, wanted) for verb in verbs)
