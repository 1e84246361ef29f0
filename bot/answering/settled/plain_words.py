"""What plain words settle before anything is weighed: who won, who did it to whom, which sum is greater, and more."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.weighing import Read
from bot.answering.lock.lock import Lock
from bot.answering.settled.backing import by_backing
from bot.answering.settled.bound_too import by_binding
from bot.answering.settled.conditional import by_condition, by_themselves
from bot.answering.settled.contesting import by_contesting
from bot.answering.settled.contraries import by_contrary, by_contrary_deed, by_own
from bot.answering.settled.covering import by_coverage, by_duty, by_listed, left_to_choice, only_urged
from bot.answering.settled.described import by_description
from bot.answering.settled.differing import by_differing
from bot.answering.settled.doer import by_doer
from bot.answering.settled.done import by_deed
from bot.answering.settled.enacted import by_vote, no_law_of_the_whole
from bot.answering.settled.enforcing import by_enforcer
from bot.answering.settled.every_one import of_every_one
from bot.answering.settled.excluding import by_exclusion
from bot.answering.settled.extents import by_extent
from bot.answering.settled.freed import by_freedom
from bot.answering.settled.headed import by_heading
from bot.answering.settled.imposed import by_imposing
from bot.answering.settled.lasting import (
    bar_expired,
    barred_until,
    delayed_in_part,
    lasts_by_its_terms,
    no_lasting_pledge,
    not_final,
    not_in_use,
    not_yet_in_use,
    open_ended,
    unchanged_bar,
)
from bot.answering.settled.left_standing import by_leave_left, by_standing_bar, may_go_on
from bot.answering.settled.loosened import leave_since
from bot.answering.settled.measured import by_measure, not_equal
from bot.answering.settled.multiplied import by_multiple
from bot.answering.settled.nationality import by_nationality
from bot.answering.settled.newest_change import by_newest_change
from bot.answering.settled.nothing_else import by_nothing_else
from bot.answering.settled.on_appeal import by_court
from bot.answering.settled.once_only import once_only
from bot.answering.settled.ordered import by_order, by_order_of_that, none_before, not_the_first
from bot.answering.settled.outright import by_outright
from bot.answering.settled.outweighing import by_outweighing
from bot.answering.settled.paraphrased import by_paraphrase
from bot.answering.settled.paying import by_getting, by_payment
from bot.answering.settled.pending import by_pending
from bot.answering.settled.pending_bills import by_bill_failing, by_bill_pending
from bot.answering.settled.places_left_out import by_place_left_out
from bot.answering.settled.plainly_denied import (
    asks_of_denying,
    by_lack_of_power,
    by_omission,
    by_own_denial,
    by_plain_denial,
    by_silence,
)
from bot.answering.settled.proceedings import by_proceedings, given_up
from bot.answering.settled.prolonged import extended_in_time, not_beyond, not_only_for, not_over, paused_at_first
from bot.answering.settled.promises import by_promise
from bot.answering.settled.rank_counted import by_rank
from bot.answering.settled.remaining import by_remainder
from bot.answering.settled.removed import by_removal
from bot.answering.settled.reported_later import by_date_of_report
from bot.answering.settled.restarted import by_restart
from bot.answering.settled.ruling import Ruling
from bot.answering.settled.shares import by_share, by_two_years, by_whole
from bot.answering.settled.siding import by_siding
from bot.answering.settled.so_far import by_stage
from bot.answering.settled.still_does import by_doing_still
from bot.answering.settled.tallies import by_tally, fewer_listed
from bot.answering.settled.turned_down import by_turning_down
from bot.answering.settled.verbatim import begun_with
from bot.answering.settled.winning import by_winning
from bot.answering.times.history import successors
from corpus.patterns import Pattern

# "Did it say why it extended the pause?": the deed is granted, and whether it was done settles nothing.
_ASKS_OF_TELLING = Pattern(
    rf"^{LINK}(?:did|has|have|had)(?:n['’]?t)? [^?,;]{{1,60}}?(?<! to) (?:"
    r"(?:explain|sa(?:y|id)|tell|told|reveal|disclose|specif|clarif|know)\w*(?: (?!(?:that|no|yes)\b)[\w'’]+){0,3}?"
    r" (?:why|how|when|where|who|whom|what|whether)"
    r"|(?:give|gave|given|offer|provide)\w* [^?,;]{0,20}?(?:reasons?|explanation|grounds))\b",
    re.IGNORECASE,
)


def by_plain_words(
    question: Question, read: Sequence[Read], evidence: Sequence[Evidence], most: int, lock: Lock
) -> Ruling | None:
    """Return what the first rule that knows the question settles it to; None where none does.

    ``read`` is what was read of ``evidence``; what a rule tells by a single deed it looks for in the ``most`` best.
    """
    library = lock.library
    kin, articles = library.kin, library.articles
    near, since = evidence[:most], _unread_since(read, evidence, library)
    if _ASKS_OF_TELLING.search(question.text):
        return by_silence(question, near, articles)
    if asks_of_denying(question):
        return by_own_denial(question, near)
    return (
        by_nothing_else(question, near, articles)
        or by_differing(question, evidence)
        or by_date_of_report(question, near)
        or by_nationality(question, near, kin)
        or by_outweighing(question, near)
        or by_doer(question, evidence, library)
        or by_heading(question, evidence)
        or by_siding(question, (*(one.evidence for one in read), *since), kin)
        or by_backing(question, evidence)
        or by_vote(question, near)
        or by_turning_down(question, evidence, articles)
        or by_outright(question, evidence, articles)
        or by_paraphrase(question, evidence, articles)
        or no_law_of_the_whole(question, evidence)
        or by_stage(question, near, articles)
        or by_pending(question, evidence, articles)
        or by_bill_pending(question, evidence, articles)
        or by_bill_failing(question, evidence, articles)
        or by_winning(question, read, kin.families, since)
        or by_court(question, evidence)
        or by_multiple(question, near)
        or by_measure(question, near)
        or not_equal(question, near)
        or by_extent(question, near)
        or of_every_one(question, near)
        or once_only(question, evidence, articles)
        or by_share(question, near)
        or by_two_years(question, near)
        or by_whole(question, near)
        or by_tally(question, near)
        or fewer_listed(question, near, kin.kind_of)
        or by_payment(question, evidence, kin.is_named)
        or by_getting(question, evidence)
        or by_omission(question, evidence)
        or by_proceedings(question, evidence)
        or given_up(question, near, articles)
        or by_promise(question, near, articles)
        or by_enforcer(question, evidence)
        or by_contesting(question, evidence, kin.is_named)
        or by_contrary(question, near)
        or by_own(question, near)
        or by_contrary_deed(question, near)
        or by_condition(question, evidence)
        or by_themselves(question, near)
        or by_exclusion(question, near, articles)
        or by_coverage(question, evidence)
        or by_place_left_out(question, evidence, kin, articles)
        or by_listed(question, near)
        or by_remainder(question, near, articles)
        or by_binding(question, near, articles)
        or by_standing_bar(question, evidence, articles)
        or by_removal(question, near, articles)
        or by_leave_left(question, evidence, articles)
        or may_go_on(question, evidence, articles)
        or by_freedom(question, evidence, articles)
        or by_duty(question, evidence)
        or left_to_choice(question, evidence)
        or only_urged(question, near)
        or by_newest_change(question, evidence, articles)
        or by_doing_still(question, evidence, articles)
        or by_restart(question, evidence, articles)
        or barred_until(question, evidence)
        or open_ended(question, evidence)
        or lasts_by_its_terms(question, evidence, articles)
        or extended_in_time(question, near)
        or not_only_for(question, evidence)
        or paused_at_first(question, near, articles)
        or unchanged_bar(question, evidence, articles)
        or not_beyond(question, evidence, articles)
        or not_over(question, near, articles)
        or bar_expired(question, evidence, articles)
        or delayed_in_part(question, evidence)
        or not_final(question, evidence, articles)
        or no_lasting_pledge(question, evidence)
        or not_in_use(question, evidence, articles)
        or not_yet_in_use(question, near, articles)
        or leave_since(question, evidence, articles)
        or by_deed(question, near, kin, articles)
        or by_imposing(question, near, kin.is_named)
        or by_description(question, near)
        or begun_with(question, near)
        or by_rank(question, near, kin.is_named)
        or by_order_of_that(question, near)
        or not_the_first(question, near)
        or none_before(question, near, kin.is_named)
        or by_order(question, near, lock.reversal)
        or by_plain_denial(question, near, articles)
        or by_silence(question, near, articles)
        or by_lack_of_power(question, near, articles)
    )


def _unread_since(read: Sequence[Read], evidence: Sequence[Evidence], library: Library) -> Sequence[Evidence]:
    """Return what was found and not read of articles that came after one that was read."""
    known = [one.evidence for one in read]
    since = {new.id for one in known for new in successors(one.article, library.articles)}
    return [one for one in evidence if one.article.id in since and one not in known]
