"""Yes, no or partly: what rules, the sentences that were read and who did what to whom come to."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec import structs

from bot.answering.asked.quantities import unheld
from bot.answering.asked.question import Question
from bot.answering.followed.conversation import stands_alone
from bot.answering.found.coverage import Coverage
from bot.answering.found.entailing import Entails, read_together
from bot.answering.found.evidence import Evidence, is_in_time
from bot.answering.found.library import Library
from bot.answering.found.weighing import heaviest, weigh
from bot.answering.lock.applicable import applicable, came_later, ended_by_now
from bot.answering.lock.barred import tells_the_rule_only, tells_what_came_later
from bot.answering.lock.doers import leaves_doer_open
from bot.answering.lock.failed import tells_of_failure
from bot.answering.lock.left_over import ends_or_frees_only
from bot.answering.lock.lock import Lock
from bot.answering.lock.needed import lacks_what_a_no_takes
from bot.answering.lock.opposites import tells_it_had_been, tells_no_return
from bot.answering.lock.other_things import is_of_another_thing, leaves_part_out
from bot.answering.lock.qualified import is_of_another_sort
from bot.answering.lock.short_of_it import falls_short, tells_what_was
from bot.answering.lock.shortfall import leaves_unmentioned
from bot.answering.lock.subordinate import tells_only_what_is_granted
from bot.answering.lock.unpassed import left_open_by_bill
from bot.answering.lock.unsaid import leaves_unsaid, says_nothing_of_it
from bot.answering.reply import Verdict
from bot.answering.settings import AnsweringSettings
from bot.answering.settled.contesting import by_contesting
from bot.answering.settled.enforcing import by_enforcer
from bot.answering.settled.instances import is_no_of_one, is_of_one_case
from bot.answering.settled.lasting import barred_until
from bot.answering.settled.limited import bars_nothing
from bot.answering.settled.plain_words import by_plain_words
from bot.answering.settled.plainly_denied import asks_of_denying
from bot.answering.settled.reach import as_far_as_it_reaches
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.settled.verbatim import word_for_word
from bot.answering.settled.winning import by_winning
from bot.answering.times.history import chain_of, neighbours
from bot.answering.verdict.behind import brought_up
from bot.answering.verdict.changes import changed_on, is_disputed, stands
from bot.answering.verdict.decision import decide
from bot.answering.verdict.denying import barred, carrying_no, is_affirmed_by_its_own, may_be_denied
from bot.answering.verdict.judge import Judge, Leaning
from bot.answering.verdict.likelihood import Found, likelihood_of, shares_of
from bot.answering.verdict.rules import rule
from bot.answering.verdict.settling import settle
from bot.answering.verdict.stance import Stance
from bot.answering.verdict.up_to_date import up_to_date

Check = Callable[[Question, Evidence], bool]
_SILENT = 0.9  # share left open from which a sentence tells nothing of what is asked
_TOGETHER = 2  # sentences read as one text: with three, fewer verdicts are right


class Decider:
    """Decides from evidence which way a question is answered; safe to use from several threads."""

    def __init__(self, library: Library, coverage: Coverage, settings: AnsweringSettings, model: Entails) -> None:
        """Look names and words up in ``library``, weigh words with ``coverage``, read sentences with ``model``."""
        self._library = library
        self._settings = settings
        self._model = model
        self.judge = Judge(library, coverage)
        self._lock = Lock(library)

    def leanings(self, question: Question, evidence: Sequence[Evidence]) -> list[Leaning]:
        """Read the evidence of the best articles; what a better article says weighs more."""
        best = evidence[0].score
        of_article: dict[str, float] = {}
        for one in evidence:
            of_article.setdefault(one.article.id, one.score)
        subjects = self._library.kin.families(question.actors)
        linked = neighbours((evidence[0].article.id,), self._library.articles)
        near = [
            one
            for one in evidence
            if one.article.id in linked or of_article[one.article.id] >= self._settings.close * best
        ]
        numbers = unheld(question.text, (one.sentence.text for one in near))
        leanings = [(self.judge.lean(question, one, subjects, numbers), one) for one in near]
        return [
            structs.replace(
                leaning, strength=leaning.strength * (of_article[one.article.id] / best) ** 4 * (0.3 + one.score / best)
            )
            for leaning, one in leanings
            if leaning is not None
        ]

    def decide(self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> Ruling:
        """Return the verdict; none on a state that its cities come to, nor on a thing what another one comes to."""
        lock = self._lock
        of_other: Sequence[Check] = (is_of_another_thing, is_of_another_sort, tells_only_what_is_granted, falls_short)
        checks = (lock.others.act_within, lock.is_in_a_bill, lock.is_said_to_others, *of_other)
        doer_out = self.leaving_doer_out(question)
        off = [partial(check, question) for check in checks]
        told = {one.sentence: one for one in (*evidence, *(leaning.evidence for leaning in leanings))}
        fit = {sentence for sentence, one in told.items() if not (doer_out(one) or any(check(one) for check in off))}
        evidence = [one for one in evidence if one.sentence in fit]
        leanings = [one for one in leanings if one.evidence.sentence in fit]
        ruling = self._decided(question, evidence, leanings) if leanings else NO_RULING
        of_one = is_no_of_one(question, ruling, self._library.kin.kind_of)
        beside = (leaves_part_out, tells_the_rule_only, partial(ends_or_frees_only, ruling.verdict))
        unfit = of_one or any(check(question, one) for one in ruling.support[:1] for check in beside)
        in_vain = ruling.verdict is not Verdict.NO and any(
            tells_of_failure(question, one)
            or tells_what_was(question, one)
            or leaves_doer_open(question, one, self._library)
            for one in ruling.support[:1]
        )
        return NO_RULING if unfit or in_vain else ruling

    def leaving_doer_out(self, question: Question) -> Callable[[Evidence], bool]:
        """Return what tells whether a sentence is silent on a stranger, or its article on who did what many may do."""
        doer_out = self._lock.reversal.leaving_doer_out(question)
        stranger_out = self._lock.spoken_of.leaving_stranger_out(question)
        return lambda one: stranger_out(one) or doer_out(one)

    def _decided(self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> Ruling:
        """Return the verdict and how likely it is by all that was found."""
        found = self.found(question, evidence, leanings)
        shares = shares_of(found)
        ruling = self._settled(question, evidence, leanings, found, shares)
        return structs.replace(ruling, likelihood=likelihood_of(ruling.verdict, found.ruling.verdict, shares))

    def _settled(
        self,
        question: Question,
        evidence: Sequence[Evidence],
        leanings: Sequence[Leaning],
        found: Found,
        shares: Mapping[Verdict, float],
    ) -> Ruling:
        """Return the verdict; what plain words settle, or what turns round deed or order, outweighs any reading."""
        if (same := self._same_words(question, found, evidence)) is not None:
            return same
        if (plain := self._plainly(question, found, evidence)) is not None:
            return plain
        ruling = decide(found, shares, may_carry=partial(self.may_carry, question))
        if ruling.verdict is Verdict.NO and not may_be_denied(question, found, ruling.support[0]):
            ruling = self._otherwise_denied(question, found)
        settled = settle(question, found, ruling, self._library.kin.kind_of)
        if settled is not None and self._may_rest(question, settled):
            ruling = settled
        ruling = barred(question, found, ruling, partial(self.may_carry, question)) or ruling
        ruling = as_far_as_it_reaches(question, ruling, evidence, self._library.kin) or ruling
        if self._is_unborne(question, ruling, evidence):
            return NO_RULING
        ruling = brought_up(question, found, ruling, self._library.articles, partial(self.may_carry, question))
        if ruling.verdict is not None:
            carrying = [one.evidence for one in found.read if self.may_carry(question, ruling.verdict, one.evidence)]
            ruling = up_to_date(question, ruling, carrying, leanings)
        if ruling.verdict is Verdict.NO:
            return ruling
        denial = self._lock.reversal.denial(question, self._close(evidence))
        return ruling if denial is None else Ruling(Verdict.NO, (denial,))

    def _is_unborne(self, question: Question, ruling: Ruling, evidence: Sequence[Evidence]) -> bool:
        """Tell whether a verdict rests on one case only, is disputed, or is one on a bar where nothing tells of any.

        Nor does a denial of the deed tell that it was not denied.
        """
        of_one = is_of_one_case(question, ruling, self._library.kin.kind_of)
        of_one = of_one or (ruling.verdict is Verdict.NO and asks_of_denying(question))
        return of_one or is_disputed(question, ruling, evidence) or bars_nothing(question, ruling)

    def _otherwise_denied(self, question: Question, found: Found) -> Ruling:
        """Return a no that rests on another sentence that says it outright, or no verdict where none may."""
        other = carrying_no(found.read, partial(self.may_carry, question))
        rests = other is not None and may_be_denied(question, found, other)
        return Ruling(Verdict.NO, (other,)) if other is not None and rests else NO_RULING

    def turned_round(self, question: Question, evidence: Sequence[Evidence]) -> Evidence | None:
        """Return what has those asked about in each other's place, where the best evidence does not say the same."""
        return self._lock.reversal.turned_round(question, self._close(evidence))

    def _close(self, evidence: Sequence[Evidence]) -> list[Evidence]:
        return [one for one in evidence if one.score >= self._settings.close * evidence[0].score]

    def _same_words(self, question: Question, found: Found, evidence: Sequence[Evidence]) -> Ruling | None:
        """Return what a sentence in the words of the question settles; of the past one that no longer holds does so."""
        holding = [one.evidence for one in found.read]
        told = [one for one in evidence[: self._settings.undecided_read] if question.past and one not in holding]
        return word_for_word(question, (*holding, *told), self._library.kin.is_named)

    def _plainly(self, question: Question, found: Found, evidence: Sequence[Evidence]) -> Ruling | None:
        """Return what plain words settle, unless that is of another place or year, or turns round who did it."""
        told = by_plain_words(question, found.read, evidence, self._settings.undecided_read, self._lock)
        support = () if told is None else told.support[:1]
        if any(self._lock.spoken_of.is_away(question, one) for one in support):
            return None
        if any(self._lock.is_of_another_year(question, one) for one in support):
            return None
        turned = any(self._lock.reversal.exchanges(question, one) for one in support)
        if told is None or told.verdict is not Verdict.YES:
            return told
        carrying = partial(self.may_carry, question)
        return NO_RULING if turned else brought_up(question, found, told, self._library.articles, carrying)

    def compared(self, question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
        """Return what two times, or an office that alone may sue, settle, however little is sure of it."""
        evidence = [one for one in evidence if not is_of_another_sort(question, one)]
        told = barred_until(question, evidence) or self.told_outright(question, evidence)
        away = told is not None and any(self._lock.spoken_of.is_away(question, one) for one in told.support[:1])
        return None if away else told

    def told_outright(self, question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
        """Return who alone may sue or who won, or that a decision was contested, which may be told in other words."""
        kin = self._library.kin
        told = by_enforcer(question, evidence) or by_contesting(question, evidence, kin.is_named)
        told = told or by_winning(question, (), kin.families, evidence)
        return told if told and told.verdict else None

    def found(self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]) -> Found:
        """Return what a verdict is decided from, where there is at least one leaning."""
        read = [one for one in evidence if one.says is not None]
        ruling = self._rule(question, leanings)
        if is_affirmed_by_its_own(ruling):
            ruling = NO_RULING
        day = changed_on(question, ruling)
        stance = Stance.of([one for one in leanings if stands(one.evidence, day)])
        standing = [one for one in read if stands(one, day)]
        if read and not standing:  # what came after a change was not read, and rules alone read it too often wrong
            ruling = NO_RULING
        so_far = [left_open_by_bill(question, one) for one in standing]
        weighed = weigh(applicable(question, so_far, self._library.articles))
        if read and not weighed:  # all that was read is of another time
            ruling = NO_RULING
        together = read_together(self._model, question, [one.evidence for one in heaviest(weighed, _TOGETHER)])
        whole = not question.earlier or stands_alone(question)
        return Found(ruling, stance, weighed, together, whole, evidence)

    def may_carry(self, question: Question, verdict: Verdict, one: Evidence) -> bool:
        """Tell whether a verdict that no rule came to may rest on ``one``."""
        return self._lock.may_carry(verdict, question, one)

    def _may_rest(self, question: Question, ruling: Ruling) -> bool:
        """Tell whether a yes that plain words settle has all that the question has, and a no is of its time."""
        first = ruling.support[0]
        if ruling.verdict is Verdict.NO:
            lacking = lacks_what_a_no_takes(question.wording, first.sentence.text)
            return not (lacking or tells_what_came_later(question, first))
        return ruling.verdict is not Verdict.YES or self.may_carry(question, Verdict.YES, first)

    def _rule(self, question: Question, leanings: Sequence[Leaning]) -> Ruling:
        """Return the verdict that rules alone come to.

        A yes they come to only from a sentence that says all that is asked, a no only from an article on all who are.
        """
        articles = self._library.articles
        lasting = [one for one in leanings if not ended_by_now(question, one.evidence)]
        if not lasting:
            return NO_RULING
        then = [one for one in lasting if not came_later(question, one.evidence.article, articles)] or lasting
        strongest = max(then, key=lambda leaning: leaning.strength).evidence.article
        line = [
            step
            for step in chain_of(strongest, articles)
            if is_in_time(question, step[0]) and not came_later(question, step[0], articles)
        ]
        ruling = rule(question, then, line, neighbours((strongest.id,), articles))
        silent: Sequence[Check] = (self._lock.tells_of_others, self._lock.others.are_bound)
        if any(check(question, one) for one in ruling.support[:1] for check in silent):
            return NO_RULING
        if ruling.verdict is Verdict.YES and self._lock.claims_more(question, ruling.support[0]):
            return NO_RULING
        if ruling.verdict is Verdict.PARTLY and self._is_loose(question, ruling.support):
            return NO_RULING
        return NO_RULING if self._denies_something_else(question, ruling) else ruling

    def _is_loose(self, question: Question, support: Sequence[Evidence]) -> bool:
        """Tell whether a *partly* rests on what tells nothing, or holds what is of something else against the rest."""
        silent = all(self._lock.spoken_of.is_silent_on_some(question, one) or _tells_nothing(one) for one in support)
        silent = silent or all(tells_no_return(question.text, one.sentence.text) for one in support)
        return silent or any(leaves_unsaid(question, one) for one in support)

    def _denies_something_else(self, question: Question, ruling: Ruling) -> bool:
        """Tell whether a no rests on what tells of others, of what a rule requires, or that nothing is said of it."""
        if ruling.verdict is not Verdict.NO:
            return False
        one = ruling.support[0]
        others = self._lock.spoken_of.is_silent_on(question, one) or self._lock.others.are_meant(question, one)
        others = others or self._lock.spoken_of.is_away(question, one) or says_nothing_of_it(question, one)
        of_rule_or_later = tells_the_rule_only(question, one) or tells_what_came_later(question, one)
        of_rule_or_later = of_rule_or_later or tells_it_had_been(question, one.sentence.text)
        of_rule_or_later = of_rule_or_later or lacks_what_a_no_takes(question.wording, one.sentence.text)
        return others or of_rule_or_later or leaves_unmentioned(question, one.sentence.text)


def _tells_nothing(one: Evidence) -> bool:
    """Tell whether a sentence was read to leave open what is asked."""
    return one.says is not None and one.says.leaves_open >= _SILENT
