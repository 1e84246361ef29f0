"""Whether a sentence, or its article, speaks of those whom a question is about: companies, places and whoever else."""

import re
from collections.abc import Callable, Iterable

from bot.answering.asked.kinds import any_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.person_meant import with_person
from bot.answering.found.vocabulary import led_by_stranger, strangers_in
from corpus.actor import AREAS, LOCAL, MAKERS, PLACES, PUBLIC_BODIES, THINGS, ActorKind
from corpus.numbers import NUMBER_WORD
from corpus.patterns import Pattern
from corpus.words import stems

_APART = MAKERS | THINGS  # no other stands for these, as states do
_LOCAL = LOCAL | {ActorKind.LEGISLATURE}
_COUNTRIES = AREAS - LOCAL
_BODIES = frozenset({ActorKind.REGULATOR, ActorKind.COURT, ActorKind.AGENCY})
_ONE = Pattern(r"\b(?:an?|any|some|one) $", re.IGNORECASE)
_LIKENED = Pattern(r"\b(?:like|unlike|as|than)(?: the)? $", re.IGNORECASE)
# "Did A follow B and stop?", "did A say so after B and C backed off?": of A alone it is asked what it did.
_FOLLOWED = Pattern(
    r"\b(?:follow(?:ed|ing)?|join(?:ed|ing)?|copy|copied|copying|echo(?:ed|ing)?|mirror(?:ed|ing)?)(?: the)? "
    r"(?P<whom>[^?,;]{2,60}?)(?:,| and(?= [a-z]+\b)| in(?= [a-z]+ing\b))",
    re.IGNORECASE,
)
_AFTERWARDS = Pattern(r"\b(?:after|once|even though|although|despite|now that)(?: the)? (?P<whom>[A-Z][^?;]*?)\W*$")
# "Did A quit after B did?" is denied by A's going on, whatever B did.
_STOPS = Pattern(
    r"\b(?:stop|quit|end|drop|halt|pause|suspend|exit|leave|pull out|step back|back off|give up)\b", re.IGNORECASE
)
_GOES_ON = Pattern(r"\b(?:keeps?|kept|continu\w+|(?:go(?:es)?|went) on|carr(?:y|ies|ied) on|still)\b", re.IGNORECASE)
_DOES_IT = Pattern(rf"^{LINK}(?:did|does|do|has|have|had|will|would)\b", re.IGNORECASE)
_LIES_THERE = Pattern(
    r" (?:town|city|cities|count(?:y|ies)|village|polic\w+|force|sheriff|cops?|department|school)s?\b", re.IGNORECASE
)
# Asked who it was, or who came first: what another one did tells it.
_WHO_IT_WAS = Pattern(
    rf"^{LINK}(?:is|was|are|were)(?:n['’]?t)? (?:it|this|that|these|those|they)\b"
    r"|\b(?:first|earliest|last|only|biggest|largest|main|most)\b",
    re.IGNORECASE,
)

# "Ten federal agencies", "several police forces": which of them those are is not told.
_SOME_OF_THEM = Pattern(
    rf"\b(?:\d+|{NUMBER_WORD}|some|several|many|most|(?:a )?few|dozens of|hundreds of|a number of)"
    r" (?:other )?(?:[A-Za-z]+ ){0,2}?"
    r"(?:agencies|departments|bodies|authorities|forces|regulators|ministries|offices)\b",
    re.IGNORECASE,
)
_WHERE = Pattern(r"\b(?:in|at|across)(?: the)? $", re.IGNORECASE)  # which tells where, not to whom


class SpokenOf:
    """Compares whom a question names with whom a sentence and its article name."""

    def __init__(self, library: Library) -> None:
        """Look names up in ``library``."""
        self._library = library

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
        return not all(self._names(actor, one) for actor in asked) or self.is_silent_on_carried(question, one)

    def leaving_stranger_out(self, question: Question) -> Callable[[Evidence], bool]:
        """Return what tells whether a sentence, the one before and the opening of its article leave strangers out.

        "Apologised to her" tells of whom was named before it, "Harrow never did" of none named before.
        """
        names = strangers_in(question, self._library)

        def leaves_out(one: Evidence) -> bool:
            text = with_person(one.sentence.text, one, question.text)
            told = [one.article.title, one.article.text.partition("\n\n")[0], text]
            if led_by_stranger(text) is None:
                before = self._library.sentences_of(one.article.id)[max(0, one.place - 1) : one.place]
                told += [sentence.text for sentence in before]
            return all(names.isdisjoint(stems(text)) for text in told)

        return leaves_out if names else lambda _: False

    def is_silent_on_carried(self, question: Question, one: Evidence) -> bool:
        """Tell the same of those whom a follow-up takes over from the question before it."""
        named = {mention.actor for mention in question.mentions}
        carried = (actor for actor in question.actors if actor not in named)
        return not all(self._names(actor, one) for actor in carried if self._library.kin.kind_of(actor) in _APART)

    def leaves_open_whom(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence affirms what was done by one of two asked about, and names nobody it was done to.

        "Axon sued over the deal" does not deny that it sued Oslo.
        """
        done = {word.stem for word in question.content}
        said = self._library.read(one.sentence).actors & set(question.actors)
        if len(question.mentions) < 2 or len(done) != 1 or said != {question.mentions[0].actor}:
            return False
        if all(_WHERE.search(question.text, 0, mention.span.start) for mention in question.mentions[1:]):
            return False
        return any(not clause.denied and done <= self._library.stems_of(clause) for clause in one.clauses)

    def names_no_firm(self, question: Question, one: Evidence) -> bool:
        """Tell whether a company is asked about that the article does not name.

        "Was it Clearview's?" is told by whose it was; what one company did is not denied by what another did.
        """
        kin = self._library.kin
        behind = left_behind(question, one.sentence.text)
        meant = (actor for actor in question.actors if actor not in behind)
        asked = [actor for actor in meant if kin.kind_of(actor) is ActorKind.COMPANY]
        if all(self._names(actor, one) for actor in asked):
            return False
        others = (kin.kind_of(actor) for actor in self._library.read(one.sentence).actors)
        return _APART.isdisjoint(others) or _WHO_IT_WAS.search(question.typed) is None

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
        return len(question.actors) > 1 and not self.is_about_all(question, one)

    def is_about_all(self, question: Question, one: Evidence) -> bool:
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

    def is_of_some_unnamed(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence is of some bodies, and nothing tells that one asked about by its name is of them."""
        if not _SOME_OF_THEM.search(one.sentence.text):
            return False
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        said |= self._library.read_article(one.article.id).actors
        asked = (actor for actor in question.actors if kin.kind_of(actor) in PUBLIC_BODIES)
        return not all(kin.has_part_in(actor, said) for actor in asked)

    def counts_some_of_its_kind(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence counts bodies that did it, and does not name the one asked about, who may be one."""
        if not _SOME_OF_THEM.search(one.sentence.text) or any(clause.denied for clause in one.clauses):
            return False
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        return any(kin.kind_of(actor) in PUBLIC_BODIES and actor not in said for actor in question.actors)

    def is_elsewhere(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names a place of the kind of one asked about, but not that place."""
        places = [actor for actor in question.actors if self._library.kin.kind_of(actor) in PLACES]
        return self._is_other_than(one, places)

    def is_of_another(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names one of the kind of an actor asked about, but not that actor.

        "A German regulator" may be any of those.
        """
        any_of_them = {
            mention.actor
            for mention in question.mentions
            if self._library.kin.kind_of(mention.actor) in _BODIES and _ONE.search(question.text[: mention.span.start])
        }
        behind = {actor for actor in named_behind(question) if self._names(actor, one)}
        return self._is_other_than(one, [actor for actor in question.actors if actor not in any_of_them | behind])

    def _is_other_than(self, one: Evidence, actors: Iterable[str]) -> bool:
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        kinds = {kin.kind_of(actor) for actor in said - kin.families(actors)}
        return any(kin.kind_of(actor) in kinds and not kin.families((actor,)) & said for actor in actors)

    def _names(self, actor: str, one: Evidence) -> bool:
        """Tell whether the sentence or its article names an actor, its family or its country; a law itself."""
        kin, said = self._library.kin, self._library.read(one.sentence).actors
        said |= self._library.read_article(one.article.id).actors
        return actor in said if kin.kind_of(actor) is ActorKind.LAW else kin.is_named(actor, said)


def followed_in(question: Question) -> frozenset[str]:
    """Return those whom somebody is asked to have followed or joined in a deed that the question names, too."""
    found = _FOLLOWED.search(question.text)
    return _inside(question, *found.span("whom")) if found and _DOES_IT.search(question.text) else frozenset()


def named_behind(question: Question) -> frozenset[str]:
    """Return those of whom a question only tells what they had done before: their deed is not the one asked for."""
    found = _AFTERWARDS.search(question.text)
    after = _inside(question, *found.span("whom")) if found and _DOES_IT.search(question.text) else frozenset()
    meant = frozenset(one.actor for one in question.mentions) - after
    return (after if meant else frozenset()) | followed_in(question)


def left_behind(question: Question, text: str) -> frozenset[str]:
    """Return those of whom a no need not tell: whom somebody is asked to have followed, or who were before them.

    The latter where ``text`` has them go on with what they are asked to have stopped.
    """
    stopped = _STOPS.search(question.text) and _GOES_ON.search(text)
    return named_behind(question) if stopped else followed_in(question)


def _inside(question: Question, start: int, end: int) -> frozenset[str]:
    return frozenset(one.actor for one in question.mentions if start <= one.span.start < end)


def _lying_in(question: Question) -> frozenset[str]:
    """Return the places of which a question asks for what lies there: "a Texas town"."""
    return frozenset(one.actor for one in question.mentions if _LIES_THERE.match(question.text, one.span.end))
