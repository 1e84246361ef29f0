"""What a verdict needs before it may rest on a sentence: the numbers, names and words on which the question turns."""

import re
from collections.abc import Callable, Iterable

from bot.answering.asked.kinds import any_asked
from bot.answering.asked.magnitudes import bears_out
from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import Kind, contradicted, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.barred import (
    bars_something_else,
    dates_only_a_change,
    fits_time,
    tells_not_of_then,
    tells_of_another_time,
    tells_only_of_bar,
    tells_the_rule_only,
)
from bot.answering.lock.bound import bars_others, binds_bodies_only, covers_others
from bot.answering.lock.called import is_not_called
from bot.answering.lock.contrasts import asks_of_cause, denied_by_contrast
from bot.answering.lock.dated import is_of_another_year
from bot.answering.lock.denials import denies_nothing
from bot.answering.lock.figures_told import lacks_figure
from bot.answering.lock.misfit import SAYS, asked_by_the_word_of, tells_the_opposite
from bot.answering.lock.needed import lacks_what_a_no_takes
from bot.answering.lock.of_kind import is_of_other_deed, tells_of_none
from bot.answering.lock.others import Others
from bot.answering.lock.reversal import Reversal
from bot.answering.lock.shortfall import lacks_tally, says_less
from bot.answering.lock.unsaid import leaves_unsaid
from bot.answering.lock.wanted import is_only_wanted, tells_only_of_proposal
from bot.answering.reply import Verdict
from corpus.actor import AREAS, LOCAL, MAKERS, PLACES, THINGS, ActorKind
from corpus.clauses import Mood
from corpus.patterns import Pattern

TENTATIVE = frozenset({Mood.PROPOSED, Mood.ASKED, Mood.ALLEGED})
_APART = MAKERS | THINGS  # no other stands for these, as states do
_LOCAL = LOCAL | {ActorKind.LEGISLATURE}
_COUNTRIES = AREAS - LOCAL
_LIKENED = Pattern(r"\b(?:like|unlike|as|than)(?: the)? $", re.IGNORECASE)
_SALES = frozenset({"sell", "sold", "sale", "resel", "resold"})  # stems
_COUNTED = frozenset({Kind.MONEY, Kind.SHARE, Kind.TIME})
_GRANTED = Pattern(r"\b(?:during|despite|in spite of|amid|throughout)\b[^,;?]*", re.IGNORECASE)
_LIES_THERE = Pattern(
    r" (?:town|city|cities|count(?:y|ies)|village|polic\w+|force|sheriff|cops?|department|school)s?\b", re.IGNORECASE
)
# Asked who it was, or who came first: what another one did tells it.
_WHO_IT_WAS = Pattern(
    rf"^{LINK}(?:is|was|are|were)(?:n['’]?t)? (?:it|this|that|these|those|they)\b"
    r"|\b(?:first|earliest|last|only|biggest|largest|main|most)\b",
    re.IGNORECASE,
)
Check = Callable[[Question, Evidence], bool]


class Lock:
    """Compares what is asked with what a sentence and its article hold."""

    def __init__(self, library: Library) -> None:
        """Look names and words up in ``library``."""
        self._library = library
        self._reversal = Reversal(library)
        self.others = Others(library)

    def may_carry(self, verdict: Verdict, question: Question, one: Evidence) -> bool:
        """Tell whether a verdict that no rule came to may rest on a sentence.

        A yes needs every number and actor asked about there, too; what is not so is often said of others: "was it
        Clearview's?", "NEC's software did it". What holds in part often holds for others, too: "the UK's police" and
        "US police" in one policy; what was only asked for does not. Neither yes nor partly rests on what turns the
        question round, nor no on a number that is over what the question asks it to be over, or one of several.
        """
        silent: tuple[Check, ...] = (
            leaves_unsaid,
            self.others.are_laws,
            tells_the_rule_only,
            self.is_word_of_others,
            is_not_called,
            lacks_tally,
            self.is_of_another_year,
        )
        if any(check(question, one) for check in silent):
            return False
        if verdict is Verdict.NO:
            return self._may_carry_no(question, one)
        if self._reversal.unfounded(question, one):
            return False
        if verdict is Verdict.PARTLY:
            elsewhere = self.is_silent_on(question, one) or self.others.are_bound(question, one)
            return not (_only_uses(question, one) or elsewhere or is_only_wanted(question, one.sentence.text))
        return self._may_carry_yes(question, one)

    def _may_carry_no(self, question: Question, one: Evidence) -> bool:
        text = one.sentence.text
        if bears_out(question.text, text) is True or lacks_what_a_no_takes(question.wording, text):
            return False
        if tells_only_of_proposal(question, text) or fits_time(question, one) is True:  # done in time denies nothing
            return False
        other: tuple[Check, ...] = (
            self._is_one_of_several,
            self.is_away,
            self._is_silent_on_carried,
            self.others.are_meant,
            self._names_no_firm,
            self.others.are_of_same_house,
            self._reversal.leaves_other_out,
            tells_of_another_time,
            self.tells_what_is_granted,
        )
        return not any(check(question, one) for check in other)

    def _may_carry_yes(self, question: Question, one: Evidence) -> bool:
        said = self._library.read(one.sentence).actors
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        if not self._is_about_all(question, one) or self.lacks_number(question, one, stems):
            return False
        if bears_out(question.text, one.sentence.text) is False:
            return False
        if any(self._library.kin.is_other_part(actor, said) for actor in question.actors):
            return False
        other: tuple[Check, ...] = (self._is_of_another, self._says_what_is_denied, self.claims_more)
        return not any(check(question, one) for check in other)

    def is_of_another_year(self, question: Question, one: Evidence) -> bool:
        """Tell whether a thing is called by a year of which nothing tells that a sentence's article goes on from."""
        return is_of_another_year(question, one, self._library)

    def _is_told_otherwise(self, question: Question, one: Evidence) -> bool:
        """Tell whether the article of a sentence says of what is asked that it was something else: "not an order".

        What something was about any article on those asked about may say.
        """
        on_them = self._library.naming(question.actors) if asks_of_cause(question.text) else ()
        articles = {one.article.id, *(article.id for article in on_them)}
        told = (sentence.text for article in articles for sentence in self._library.sentences_of(article))
        return not question.is_denial and any(denied_by_contrast(question.text, text) for text in told)

    def is_word_of_others(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence does not name the one by whose word something is asked for, or has another say it."""
        speaker = asked_by_the_word_of(question)
        if speaker is None:
            return False
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        if (speakers := _speakers(one)) and not kin.is_named(speaker, speakers):
            return True
        return not kin.is_named(speaker, [actor for actor in said if kin.kind_of(actor) not in THINGS])

    def lacks_the_point(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a yes would rest on what the sentence lacks or turns round: "all", "only", an actor, a role."""
        if any(word.stem not in stems for word in question.turning):
            return True
        if not self._is_about_all(question, one) or self._is_of_another(question, one):
            return True
        return self._reversal.unfounded(question, one)

    def claims_more(self, question: Question, one: Evidence) -> bool:
        """Tell whether a yes would claim more than a sentence says: both of two things, a deed, all, others bound.

        Or that one of a kind did it, of which the sentence names none, or what its article says was something else.
        """
        if tells_of_none(question, one, self._library) or tells_only_of_bar(question, one):
            return True
        if bars_something_else(question, one) or fits_time(question, one) is False or tells_not_of_then(question, one):
            return True
        if self._is_told_otherwise(question, one):
            return True
        if dates_only_a_change(question, one):
            return True
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        if tells_the_opposite(question.text, one.sentence.text) or self.others.are_some(question, one):
            return True
        if question.is_denial and denies_nothing(question, one):
            return True
        elsewhere = binds_bodies_only(question, one, stems) or bars_others(question, one)
        elsewhere = elsewhere or is_of_other_deed(question, stems) or covers_others(question, one, stems)
        return elsewhere or says_less(question, one.sentence.text, stems)

    def is_silent_on(self, question: Question, one: Evidence) -> bool:
        """Tell whether the article of a sentence does not speak of a company, product or law that is asked about.

        One that another is only likened to ("quit, as IBM did") need not be spoken of.
        """
        asked = {
            mention.actor
            for mention in question.mentions
            if self._library.kin.kind_of(mention.actor) in _APART
            and not _LIKENED.search(question.text[: mention.span.start])
        }
        return not all(self._names(actor, one) for actor in asked) or self._is_silent_on_carried(question, one)

    def _is_silent_on_carried(self, question: Question, one: Evidence) -> bool:
        """Tell the same of those whom a follow-up takes over from the question before it."""
        named = {mention.actor for mention in question.mentions}
        carried = (actor for actor in question.actors if actor not in named)
        return not all(self._names(actor, one) for actor in carried if self._library.kin.kind_of(actor) in _APART)

    def _names_no_firm(self, question: Question, one: Evidence) -> bool:
        """Tell whether a company is asked about that the article does not name.

        "Was it Clearview's?" is told by whose it was; what one company did is not denied by what another did.
        """
        kin = self._library.kin
        asked = [actor for actor in question.actors if kin.kind_of(actor) is ActorKind.COMPANY]
        if all(self._names(actor, one) for actor in asked):
            return False
        others = (kin.kind_of(actor) for actor in self._library.read(one.sentence).actors)
        return _APART.isdisjoint(others) or _WHO_IT_WAS.search(question.text) is None

    def is_away(self, question: Question, one: Evidence) -> bool:
        """Tell whether neither a sentence nor its article names a state, city or legislature asked about.

        Nor a country in which somebody else is asked about, "was Meta sued in Canada?"; "only in the US" is not there.
        """
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        around = frozenset(place for actor in said for place in kin.places_of(actor))
        around |= said
        local = [actor for actor in question.actors if kin.kind_of(actor) in _LOCAL and actor not in around]
        if not all(self._names(actor, one) or kin.home_of(actor) in around for actor in local):
            return True
        countries = [actor for actor in question.actors if kin.kind_of(actor) in _COUNTRIES]
        limited = any(clause.limited for clause in one.clauses)
        if len(countries) != 1 or len(question.actors) == 1 or limited:
            return False
        return not (countries[0] in around or self._names(countries[0], one) or kin.has_in_it(countries[0], said))

    def is_silent_on_some(self, question: Question, one: Evidence) -> bool:
        """Tell whether neither a sentence nor its article names each of several who are asked about."""
        return len(question.actors) > 1 and not self._is_about_all(question, one)

    def tells_what_is_granted(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence only tells of what a question takes for granted: "used during the moratorium"."""
        match = _GRANTED.search(question.text)
        if match is None:
            return False
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        granted = {word.stem for word in question.content if match.start() <= word.span.start < match.end()}
        asked = {word.stem for word in question.content} - granted
        return not granted.isdisjoint(stems) and asked.isdisjoint(stems)

    def lacks_number(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a verdict would rest on a number the sentence lacks, or on a date its article lacks."""
        return lacks_figure(question, one, stems, self._library.read_article(one.article.id).stems)

    def _is_one_of_several(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence holds another number than asked for, and its article that one, too: of another case.

        "Is it $5,000?" gets no plain no from "$1,000 for each negligent violation".
        """
        asked = [number for number in quantities(question.text) if number.kind in _COUNTED]
        if not (others := contradicted(asked, quantities(one.sentence.text))):
            return False
        held = {
            (number.kind, number.value)
            for sentence in self._library.sentences_of(one.article.id)
            for number in quantities(sentence.text)
        }
        return any((other.kind, other.value) in held for other in others)

    def _says_what_is_denied(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence says outright what the question says is not so: "did not pause", "paused"."""
        denied = {word.stem for word in question.content if word.stem in question.clause.denied}
        holding = [clause for clause in one.clauses if denied and denied <= self._library.stems_of(clause)]
        return bool(holding) and not any(clause.denied & denied for clause in holding)

    def _is_about_all(self, question: Question, one: Evidence) -> bool:
        """Tell whether all actors asked about are named; what only tells where one of them lies need not be."""
        places_of, said = self._library.kin.places_of, self._library.read(one.sentence).actors
        where = frozenset(place for actor in question.actors for place in places_of(actor))
        where |= _lying_in(question) & frozenset(place for actor in said for place in places_of(actor))
        kind = any_asked(question.text)
        if kind is not None and kind.counts_some(
            one.sentence.text
        ):  # "did any US states object?", "22 states objected"
            where |= {mention.actor for mention in question.mentions if mention.span.end == kind.span.end}
        return all(self._names(actor, one) for actor in question.actors if actor not in where)

    def is_elsewhere(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names a place of the kind of one asked about, but not that place."""
        places = [actor for actor in question.actors if self._library.kin.kind_of(actor) in PLACES]
        return self._is_other_than(one, places)

    def _is_of_another(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names one of the kind of an actor asked about, but not that actor."""
        return self._is_other_than(one, question.actors)

    def _is_other_than(self, one: Evidence, actors: Iterable[str]) -> bool:
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        kinds = {kin.kind_of(actor) for actor in said - kin.families(actors)}
        return any(kin.kind_of(actor) in kinds and not kin.families((actor,)) & said for actor in actors)

    def _names(self, actor: str, one: Evidence) -> bool:
        """Tell whether the sentence or its article names an actor, its family or its country; a law itself."""
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        said |= self._library.read_article(one.article.id).actors
        return actor in said if kin.kind_of(actor) is ActorKind.LAW else kin.is_named(actor, said)


def _lying_in(question: Question) -> frozenset[str]:
    """Return the places of which a question asks for what lies there: "a Texas town"."""
    return frozenset(one.actor for one in question.mentions if _LIES_THERE.match(question.text, one.span.end))


def _speakers(one: Evidence) -> list[str]:
    """Return those whose name stands before a verb of saying: "Clearview called the decision unenforceable"."""
    mentions = [mention for clause in one.clauses for mention in clause.mentions]
    before = (
        [mention for mention in mentions if mention.span.end <= match.start()]
        for match in SAYS.finditer(one.sentence.text)
    )
    return [max(those, key=lambda mention: mention.span.end).actor for those in before if those]


def _only_uses(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence speaks of use alone where it is selling that is asked about."""
    said = {facet for clause in one.clauses for facet in clause.facets}
    of_sale = question.clause.facets == {"supplied"} or any(word.stem in _SALES for word in question.clause.words)
    return of_sale and "used" in said and "supplied" not in said
