"""What a verdict needs before it may rest on a sentence: the numbers, names and words on which the question turns."""

import re
from collections.abc import Callable
from itertools import pairwise

from bot.answering.asked.conditions import is_barred_unless_met, is_let_once_met
from bot.answering.asked.magnitudes import bears_out
from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import Kind, contradicted, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.addressed import is_said_to_others
from bot.answering.lock.barred import (
    bars_something_else,
    dates_only_a_change,
    fits_time,
    tells_a_condition_only,
    tells_it_is_let_now,
    tells_not_of_then,
    tells_of_another_time,
    tells_only_of_bar,
    tells_the_rule_only,
)
from bot.answering.lock.bound import (
    bars_others,
    binds_and_lets_nothing,
    binds_others_only,
    covers_others,
    leaves_them_alone,
    lets_those,
)
from bot.answering.lock.deeds_told import only_uses
from bot.answering.lock.denials import denies_nothing
from bot.answering.lock.described import is_named_beside, is_of_other_firm
from bot.answering.lock.figures_told import is_of_another_year, lacks_figure
from bot.answering.lock.in_its_time import tells_it_then
from bot.answering.lock.lists_counted import number_listed
from bot.answering.lock.member_unsaid import leaves_member_out
from bot.answering.lock.misfit import SAYS, asked_by_the_word_of
from bot.answering.lock.name_left_out import leaves_name_out
from bot.answering.lock.needed import lacks_what_a_no_takes
from bot.answering.lock.of_kind import is_not_called, tells_of_none
from bot.answering.lock.only_alleged import is_only_alleged
from bot.answering.lock.opposites import (
    asks_of_cause,
    denied_by_contrast,
    is_taken_back,
    tells_it_had_been,
    tells_no_return,
    tells_the_opposite,
)
from bot.answering.lock.ordering import tells_of_them_only
from bot.answering.lock.others import Others
from bot.answering.lock.qualified import is_of_another_sort, names_no_such_users
from bot.answering.lock.reversal import Reversal
from bot.answering.lock.shortfall import is_by_all, lacks_reason, lacks_tally, leaves_unmentioned, says_less
from bot.answering.lock.spoken_of import SpokenOf
from bot.answering.lock.unpassed import is_in_a_bill
from bot.answering.lock.unsaid import leaves_unsaid
from bot.answering.lock.wanted import is_only_wanted, is_to_come
from bot.answering.reply import Verdict
from corpus.actor import THINGS
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stem

_COUNTED = frozenset({Kind.MONEY, Kind.SHARE, Kind.TIME})
_JOINED = Pattern(r"(?:,|,? (?:and|or|nor))(?: the)? ")
Check = Callable[[Question, Evidence], bool]


class Lock:
    """Compares what is asked with what a sentence and its article hold."""

    def __init__(self, library: Library) -> None:
        """Look names and words up in ``library``."""
        self.library = library
        self.reversal = Reversal(library)
        self.others = Others(library)
        self.spoken_of = SpokenOf(library)

    def may_carry(self, verdict: Verdict, question: Question, one: Evidence) -> bool:
        """Tell whether a verdict that no rule came to may rest on a sentence.

        A yes needs every number and actor asked about there, too; what is not so is often said of others: "was it
        Clearview's?", "NEC's software did it". What holds in part often holds for others, too: "the UK's police" and
        "US police" in one policy; what was only asked for does not. Neither yes nor partly rests on what turns the
        question round, nor no on a number that is over what the question asks it to be over, or one of several.
        """
        silent: tuple[Check, ...] = (
            self.tells_of_others,
            tells_the_rule_only,
            is_of_other_firm,
            is_of_another_sort,
            names_no_such_users,
            lacks_tally,
            self.is_of_them_only,
            lambda question, one: leaves_name_out(question, one, self.library),
        )
        if any(check(question, one) for check in silent):
            return False
        if verdict is Verdict.NO:
            return self._may_carry_no(question, one)
        if self.reversal.unfounded(question, one) or tells_no_return(question.text, one.sentence.text):
            return False
        if is_barred_unless_met(question.text, one.sentence.text) or is_only_alleged(question, one):
            return False
        if verdict is Verdict.PARTLY:
            elsewhere = self.spoken_of.is_silent_on(question, one) or self.others.are_bound(question, one)
            return not (only_uses(question, one) or elsewhere or is_only_wanted(question, one.sentence.text))
        return self._may_carry_yes(question, one)

    def _may_carry_no(self, question: Question, one: Evidence) -> bool:
        text = one.sentence.text
        if bears_out(question.text, text) is True or lacks_what_a_no_takes(question.wording, text):
            return False
        if leaves_unmentioned(question, text) or tells_it_had_been(question, text) or is_to_come(question, text):
            return False
        # Done in time, or 5-0, or to the one who is described, denies nothing.
        if fits_time(question, one) is True or is_by_all(question, text) or is_named_beside(question, text):
            return False
        other: tuple[Check, ...] = (
            lambda question, one: is_let_once_met(question.text, one.sentence.text),
            self._is_one_of_several,
            self._is_unheard_of,
            self.spoken_of.is_away,
            self.spoken_of.is_silent_on_carried,
            self.others.are_meant,
            self.spoken_of.counts_some_of_its_kind,
            self.spoken_of.names_no_firm,
            self.spoken_of.leaves_open_whom,
            self.others.are_of_same_house,
            self.reversal.leaves_other_out,
            self.reversal.keeps_order,
            tells_of_another_time,
            tells_a_condition_only,
            tells_it_then,
            tells_it_is_let_now,
            leaves_them_alone,
        )
        return not any(check(question, one) for check in other)

    def _may_carry_yes(self, question: Question, one: Evidence) -> bool:
        stems = frozenset(stem for clause in one.clauses for stem in self.library.stems_of(clause))
        if not self.spoken_of.is_about_all(question, one) or self.lacks_number(question, one, stems):
            return False
        if bears_out(question.text, one.sentence.text) is False:
            return False
        other: tuple[Check, ...] = (
            self.spoken_of.is_of_another,
            self.spoken_of.is_of_some_unnamed,
            self.claims_more,
        )
        return not any(check(question, one) for check in other)

    def tells_of_others(self, question: Question, one: Evidence) -> bool:
        """Tell whether neither a reading nor a rule may rest a verdict on a sentence: it leaves open what is asked."""
        others: tuple[Check, ...] = (
            leaves_unsaid,
            self.others.are_laws,
            self.others.are_one_vendor,
            self.is_word_of_others,
            is_not_called,
            self.is_of_another_year,
        )
        return any(check(question, one) for check in others)

    def is_said_to_others(self, question: Question, one: Evidence) -> bool:
        """Tell whether it is asked what was replied to somebody of whom a sentence's article does not speak."""
        return is_said_to_others(question, one, self.library)

    def is_of_another_year(self, question: Question, one: Evidence) -> bool:
        """Tell whether a thing is called by a year of which nothing tells that a sentence's article goes on from."""
        return is_of_another_year(question, one, self.library)

    def is_in_a_bill(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence tells what stands in a bill that did not pass, where it is asked what is so."""
        return is_in_a_bill(question, one, self.library.sentences_of(one.article.id))

    def is_of_them_only(self, question: Question, one: Evidence) -> bool:
        """Tell whether any others than those whom a sentence is on are asked for, as before them."""
        return tells_of_them_only(question, one, self.library.kin.is_named)

    def _is_told_otherwise(self, question: Question, one: Evidence) -> bool:
        """Tell whether the article of a sentence says of what is asked that it was something else: "not an order".

        What something was about any article on those asked about may say.
        """
        on_them = self.library.naming(question.actors) if asks_of_cause(question.text) else ()
        articles = {one.article.id, *(article.id for article in on_them)}
        told = (sentence.text for article in articles for sentence in self.library.sentences_of(article))
        return not question.is_denial and any(denied_by_contrast(question.text, text) for text in told)

    def is_word_of_others(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence does not name the one by whose word something is asked for, or has another say it."""
        speaker = asked_by_the_word_of(question)
        if speaker is None:
            return False
        kin, said = self.library.kin, self.library.read(one.sentence).actors
        if (speakers := _speakers(one)) and not kin.is_named(speaker, speakers):
            return True
        return not kin.is_named(speaker, [actor for actor in said if kin.kind_of(actor) not in THINGS])

    def lacks_the_point(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a yes would rest on what the sentence lacks or turns round: "all", "only", an actor, a role."""
        if any(word.stem not in stems for word in question.turning):
            return True
        if not self.spoken_of.is_about_all(question, one) or self.spoken_of.is_of_another(question, one):
            return True
        return self.reversal.unfounded(question, one)

    def claims_more(self, question: Question, one: Evidence) -> bool:
        """Tell whether a yes would claim more than a sentence says: a deed, all, others bound, one of a kind.

        Or what its article says was something else.
        """
        beside: tuple[Check, ...] = (
            tells_only_of_bar,
            bars_something_else,
            tells_not_of_then,
            self._is_told_otherwise,
            dates_only_a_change,
            self.others.are_some,
            self.reversal.sues_nobody,
            lets_those,
            binds_and_lets_nothing,
        )
        untold = tells_of_none(question, one, self.library) or leaves_member_out(question, one, self.library)
        if untold or any(check(question, one) for check in beside):
            return True
        if lacks_reason(question, self.library.read_article(one.article.id).stems):
            return True
        if fits_time(question, one) is False or (question.past and self.reversal.leaves_other_out(question, one)):
            return True
        stems = frozenset(stem for clause in one.clauses for stem in self.library.stems_of(clause))
        idle = question.is_denial and denies_nothing(question, one)
        if idle or tells_the_opposite(question.text, one.sentence.text) or is_taken_back(one.sentence.text):
            return True
        elsewhere = binds_others_only(question, one, stems) or bars_others(question, one)
        return elsewhere or covers_others(question, one, stems) or says_less(question, one.sentence.text, stems)

    def lacks_number(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a verdict would rest on a number the sentence lacks, or on a date its article lacks."""
        listed = number_listed(question, one, self.library.kin.kind_of)
        return lacks_figure(question, one, stems | {str(listed)}, self.library.read_article(one.article.id).stems)

    def _is_unheard_of(self, question: Question, one: Evidence) -> bool:
        """Tell whether it is asked whether there is a thing of which no article has a word: nothing says that not."""
        asked = _THERE_IS.match(question.text)
        known = self.library.said.stems | {word.stem for clause in one.clauses for word in clause.words}
        return asked is not None and not shipped_lexicon().meets(stem(asked["thing"].lower()), known)

    def _is_one_of_several(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence holds another number than asked for, and its article that one, too: of another case.

        "Is it $5,000?" gets no plain no from "$1,000 for each negligent violation". What should be is none.
        """
        asked = [number for number in quantities(question.text) if number.kind in _COUNTED]
        if not (others := contradicted(asked, quantities(one.sentence.text))):
            return False
        held = {
            (number.kind, number.value)
            for sentence in self.library.sentences_of(one.article.id)
            if not _ADVISED.search(sentence.text)
            for number in quantities(sentence.text)
        }
        return any((other.kind, other.value) in held for other in others)


_ADVISED = Pattern(r"\b(?:should|advis(?:es?|ed)|recommend(?:s|ed)?)\b", re.IGNORECASE)
_THERE_IS = Pattern(
    rf"^{LINK}(?:(?:is|are|was|were)(?:n['’]?t)? there )?(?:any|an?|some) (?P<thing>[a-z]+)\b(?! [a-z]+ed\b)",
    re.IGNORECASE,
)


def _speakers(one: Evidence) -> list[str]:
    """Return those whose names stand before a verb of saying: "Clearview called the decision unenforceable".

    Those that an "and" or "nor" joins say it together.
    """
    text = one.sentence.text
    mentions = sorted(one.mentions, key=lambda mention: mention.span.end)
    found: list[str] = []
    for match in SAYS.finditer(text):
        before = [mention for mention in mentions if mention.span.end <= match.start()]
        found += [mention.actor for mention in before[-1:]]
        for mention, behind in reversed(list(pairwise(before))):
            if not _JOINED.fullmatch(text, mention.span.end, behind.span.start):
                break
            found.append(mention.actor)
    return found
