"""What a verdict needs before it may rest on a sentence: the numbers, names and words on which the question turns."""

import re
from collections.abc import Iterable

from bot.answering.asked.kin import BODIES, PLACES
from bot.answering.asked.quantities import Kind, contradicted, quantities
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.comparing import compares_nothing
from bot.answering.lock.deeds_told import lacks_deed
from bot.answering.lock.denials import denies_nothing
from bot.answering.lock.figures_told import lacks_figure
from bot.answering.lock.magnitudes import bears_out
from bot.answering.lock.misfit import SAYS, asked_by_the_word_of, speaks_of_something_else, tells_the_opposite
from bot.answering.lock.reversal import Reversal
from bot.answering.lock.shortfall import says_less
from bot.answering.reply import Verdict
from corpus.actor import ActorKind
from corpus.clauses import Mood
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

TENTATIVE = frozenset({Mood.PROPOSED, Mood.ASKED, Mood.ALLEGED})
_APART = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT, ActorKind.LAW})  # no other stands for these, as states do
BODY_STEMS = frozenset({"agenc", "depart", "bureau", "bureaus"})  # of agencies, departments, bureaus
_LIKENED = Pattern(r"\b(?:like|unlike|as|than)(?: the)? $", re.IGNORECASE)
_SALES = frozenset({"sell", "sold", "sale", "resel", "resold"})  # stems
_COUNTRIES = frozenset({ActorKind.COUNTRY, ActorKind.UNION})
_MUTE = frozenset({ActorKind.PRODUCT, ActorKind.LAW})  # their makers speak
_NO_BODIES = frozenset({"businesses", "homes"})  # scopes of the lexicon to which no department belongs
_KINDS_OF_PLACES = frozenset({"businesses", "homes", "schools", "prisons", "borders"})
_COUNTED = frozenset({Kind.MONEY, Kind.SHARE, Kind.TIME})
# "IBM did not say whether it sells it", "whether it passed is not known": neither yes nor no to what stands there.
_UNSAID = Pattern(
    r"(?:\b(?:not|never)|n['’]t|\b(?:declined|refused) to) (?:\w+ ){0,2}?"
    r"(?:say|said|tell|told|disclosed?|confirm(?:ed)?|specif(?:y|ied)|known?|clear|mention(?:ed)?)"
    r" (?:\w+ ){0,2}?(?:whether|if)\b"
    r"|\bwhether\b[^.]*\b(?:un(?:clear|known|confirmed)"
    r"|not (?:been |yet )*(?:clear|known|confirmed|said|told|reported)\b)",
    re.IGNORECASE,
)
# Whoever is asked about may well say that what they do is lawful: that does not make it so.
_OWN_WORD = Pattern(
    r"\b(?:says?|said|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|argu(?:es?|ed)|den(?:y|ies|ied))\b"
    r"[^.;]*?\b(?:its|their|it|they)\b[^.;]*?\b(?:compl(?:y|ies|ied)|compliant|lawful|legal|br(?:eak|oke)|breach|violat)",
    re.IGNORECASE,
)
_ASKS_OF_BREACH = Pattern(
    r"\b(?:did|has|have|had|was|were)\b.*\b(?:brea(?:k|ch)|broken?|breached|violat|infring)"
    r"(?! (?:[\w'’-]+ ){0,4}(?:story|news|silence|records?|ground)\b| (?:down|up|out|in|into)\b)",
    re.IGNORECASE,
)
_GRANTED = Pattern(r"\b(?:during|despite|in spite of|amid|throughout)\b[^,;?]*", re.IGNORECASE)
_OF_SAYING = Pattern(
    r"\b(?:sa(?:y|id)|claim|insist|argue|den(?:y|ied)|admit|accept|agree|concede|acknowledge"
    r"|t(?:ell|old)|disclose|confirm|clear|kn[eo]wn?|reveal|mention)",
    re.IGNORECASE,
)


class Lock:
    """Compares what is asked with what a sentence and its article hold."""

    def __init__(self, library: Library) -> None:
        """Look names and words up in ``library``."""
        self._library = library
        self._reversal = Reversal(library)

    def may_carry(self, verdict: Verdict, question: Question, one: Evidence) -> bool:
        """Tell whether a verdict that no rule came to may rest on a sentence.

        A yes needs every number and actor asked about there, too; what is not so is often said of others: "was it
        Clearview's?", "NEC's software did it". What holds in part often holds for others, too: "the
        UK's police" and "US police" in one policy. Neither yes nor partly rests on what turns the question round, nor
        no on a number that is over what the question asks it to be over, or one of several.
        """
        if (
            self.leaves_unsaid(question, one)
            or tells_the_rule_only(question, one)
            or self.is_word_of_others(question, one)
        ):
            return False
        if verdict is not Verdict.NO and self._reversal.unfounded(question, one):
            return False
        if verdict is Verdict.PARTLY:
            return not (_only_uses(question, one) or self.is_silent_on(question, one))
        said = self._library.read(one.sentence).actors
        if verdict is Verdict.NO:
            enough = bears_out(question.text, one.sentence.text)
            other = enough is True or self._is_one_of_several(question, one)
            other = other or self._is_silent_on_carried(question, one) or self.is_of_others(question, one)
            return not (other or self.tells_what_is_granted(question, one))
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        told = self._is_about_all(question, one) and not self._is_of_another(question, one)
        told = told and not self.lacks_number(question, one, stems)
        told = told and bears_out(question.text, one.sentence.text) is not False
        told = told and not any(self._library.kin.is_other_part(actor, said) for actor in question.actors)
        return told and not self._says_what_is_denied(question, one) and not self.claims_more(question, one)

    @staticmethod
    def leaves_unsaid(question: Question, one: Evidence) -> bool:
        """Tell whether a sentence says that nothing is said of what is asked, or speaks of something else.

        Nor does a party's own word settle whether what it does is lawful.
        """
        own = "lawful" in question.clause.signs and bool(_OWN_WORD.search(one.sentence.text))
        if speaks_of_something_else(question.text, one.sentence.text):
            return True
        unsaid = (own or bool(_UNSAID.search(one.sentence.text))) and not _OF_SAYING.search(question.text)
        return unsaid or compares_nothing(question.text, one.sentence.text)

    def is_word_of_others(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence does not name the one by whose word something is asked for, or has another say it."""
        speaker = asked_by_the_word_of(question)
        if speaker is None:
            return False
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        if (speakers := _speakers(one)) and not kin.is_named(speaker, speakers):
            return True
        return not kin.is_named(speaker, [actor for actor in said if kin.kind_of(actor) not in _MUTE])

    def lacks_the_point(self, question: Question, one: Evidence, stems: frozenset[str]) -> bool:
        """Tell whether a yes would rest on what the sentence lacks or turns round: "all", "only", an actor, a role."""
        if any(word.stem not in stems for word in question.turning):
            return True
        if not self._is_about_all(question, one) or self._is_of_another(question, one):
            return True
        return self._reversal.unfounded(question, one)

    def claims_more(self, question: Question, one: Evidence) -> bool:
        """Tell whether a yes would claim more than a sentence says: both of two things, a deed, all, others bound."""
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        if tells_the_opposite(question.text, one.sentence.text):
            return True
        return says_less(question, one.sentence.text, stems) or _binds_bodies_only(question, one, stems)

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

    def is_of_others(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence denies it only of others than are asked about, of another deed, or of the beginning.

        What is not sold to police departments may be sold to a federal agency, and shops may do what city departments
        may not. A company that does not sell one dataset may sell face recognition.
        """
        stems = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        kin, named = self._library.kin, {mention.actor for clause in one.clauses for mention in clause.mentions}
        if any(kin.is_abroad(actor, named) for actor in question.actors) or self._is_of_other_countries(question, one):
            return True
        if _binds_bodies_only(question, one, stems) or _binds_other_places(question, one):
            return True
        if denies_nothing(question, one) or lacks_deed(question.wording, one.sentence.text):
            return True
        if not question.clause.signs.get(AVAILABLE) or ActorKind.COMPANY not in question.kinds:
            return False
        customers = [actor for actor in question.actors if kin.kind_of(actor) in BODIES - PLACES]
        places = {actor for actor in question.actors if kin.kind_of(actor) in PLACES}
        if places & named or any(kin.is_named(actor, named) for actor in customers):
            return False
        said, asked = frozenset(scope for clause in one.clauses for scope in clause.scopes), question.clause.scopes
        return bool(said and (asked or customers) and asked.isdisjoint(said)) or self._is_of_one_product(question, one)

    def _is_of_other_countries(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence is on other countries than are asked about; "only in the US" denies it of others."""
        kin, named = self._library.kin, {mention.actor for clause in one.clauses for mention in clause.mentions}
        asked, said = (
            {actor for actor in some if kin.kind_of(actor) in _COUNTRIES} for some in (question.actors, named)
        )
        limited = any(clause.limited for clause in one.clauses)
        return bool(asked and said) and not limited and not any(kin.is_named(actor, named) for actor in asked)

    def _is_of_one_product(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence is about a product by name alone, where a question asks about none by name."""
        mentions = [mention for clause in one.clauses for mention in clause.mentions]
        kinds = {self._library.kin.kind_of(mention.actor) for mention in mentions}
        if ActorKind.PRODUCT not in kinds or ActorKind.PRODUCT in question.kinds:
            return False
        spans = [mention.span for mention in mentions]
        inside = (word for clause in one.clauses for word in clause.words if word.stem in plain_stems("topic"))
        return all(any(span.start <= word.span.start < span.end for span in spans) for word in inside)

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
        denied = question.clause.denied
        holding = [clause for clause in one.clauses if self._library.stems_of(clause) & denied]
        return bool(holding) and not any(clause.denied & denied for clause in holding)

    def _is_about_all(self, question: Question, one: Evidence) -> bool:
        """Tell whether all actors asked about are named; what only tells where one of them lies need not be."""
        where = frozenset(place for actor in question.actors for place in self._library.kin.places_of(actor))
        return all(self._names(actor, one) for actor in question.actors if actor not in where)

    def is_elsewhere(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names a place of the kind of one asked about, but not that place."""
        return self._is_other_than(
            one, [actor for actor in question.actors if self._library.kin.kind_of(actor) in PLACES]
        )

    def _is_of_another(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names one of the kind of an actor asked about, but not that actor."""
        return self._is_other_than(one, question.actors)

    def _is_other_than(self, one: Evidence, actors: Iterable[str]) -> bool:
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        kinds = {kin.kind_of(actor) for actor in said - kin.families(actors)}
        return any(kin.kind_of(actor) in kinds and not kin.families((actor,)) & said for actor in actors)

    def _names(self, actor: str, one: Evidence) -> bool:
        """Tell whether the sentence or its article names an actor, its family or its country."""
        said = self._library.read(one.sentence).actors | self._library.read_article(one.article.id).actors
        return self._library.kin.is_named(actor, said)


def _speakers(one: Evidence) -> list[str]:
    """Return those whose name stands before a verb of saying: "Clearview called the decision unenforceable"."""
    mentions = [mention for clause in one.clauses for mention in clause.mentions]
    before = (
        [mention for mention in mentions if mention.span.end <= match.start()]
        for match in SAYS.finditer(one.sentence.text)
    )
    return [max(those, key=lambda mention: mention.span.end).actor for those in before if those]


def tells_the_rule_only(question: Question, one: Evidence) -> bool:
    """Tell whether a question asks whether a rule was broken, and a sentence does not tell what was lawful."""
    return bool(_ASKS_OF_BREACH.search(question.text)) and not any("lawful" in clause.signs for clause in one.clauses)


def _binds_bodies_only(question: Question, one: Evidence, stems: frozenset[str]) -> bool:
    """Tell whether a sentence speaks of a city's departments where a question asks of shops or homes."""
    asked, said = question.clause.scopes, {scope for clause in one.clauses for scope in clause.scopes}
    return bool(asked & _NO_BODIES and stems & BODY_STEMS) and asked.isdisjoint(said)


def _only_uses(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence speaks of use alone where it is selling that is asked about."""
    said = {facet for clause in one.clauses for facet in clause.facets}
    of_sale = question.clause.facets == {"supplied"} or any(word.stem in _SALES for word in question.clause.words)
    return of_sale and "used" in said and "supplied" not in said


def _binds_other_places(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence speaks of schools or police alone where a question asks of shops, or the like."""
    asked, said = question.clause.scopes, {scope for clause in one.clauses for scope in clause.scopes}
    limited = any(clause.limited for clause in one.clauses)  # "only in schools" does deny it of shops
    return bool(asked & _KINDS_OF_PLACES and said) and asked.isdisjoint(said) and not limited
