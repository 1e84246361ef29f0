"""What a list holds, read item by item: of each actor of the asked kind, or in each sentence on one such thing."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from msgspec import Struct

from bot.answering.asked.kinds import KindAsked
from bot.answering.asked.question import ASIDE, Question
from bot.answering.asked.singled import asks_of_now, of_any, of_each
from bot.answering.found.entailing import Entails, read_as
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.periods import without_period
from bot.answering.told.items import (
    asks_bills,
    does_otherwise,
    is_laid_before,
    is_of_bill,
    may_tell,
    only_rules,
    tells_no_end,
)
from corpus.actor import LOCAL, PLACES, ActorKind, Mention
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems
from retrieval.entailment.model import Entailment

_READ = 40  # sentences read for one list, each a pass of the model
_READ_OF_ONE = 3  # ... of one actor
# Shares from which a sentence tells it of an actor, by whether it has what is asked, nothing like it, or the reverse.
_TOLD, _TOLD_IN_OTHER_WORDS, _TOLD_ALL_THE_SAME = 0.6, 0.85, 0.9
_IN_PART = 0.5  # ... from which it tells plainly that it holds in part
_TOLD_OF_THINGS = 0.35  # ... that there is one, in the words of the question
_NEARLY = 0.9  # share of what tells an item best that a newer sentence needs to stand for it
_LEADS = 1.15  # articles state the main thing first
_BESIDE = 0.7  # ... and what is told of somebody beside another's doing is better told by itself
_POLICE_OF = Pattern(r"(?:['’]s)? (?:police|law enforcement|cops)\b", re.IGNORECASE)
_FROM = Pattern(r"\bfrom (?:the )?$", re.IGNORECASE)
_KEPT = Pattern(
    r"\b(?:stopp?(?:s|ed)?|bar(?:s|red)|prevent(?:s|ed)|(?:keeps|kept)|block(?:s|ed)) (?:the )?(?=[A-Z][^.;]* from )"
)
_CONTINUES = "continues"  # the axis of what ended or goes on
_AS_KNOWN = Pattern(r"\bthe (?:[\w-]+ ){0,2}?(?P<thing>[a-z]+)\b", re.IGNORECASE)
_AS_VERB = Pattern(
    r"\b([a-z]+s) (?:the|an?|its|their|his|her|people)\b", re.IGNORECASE
)  # "stores the faces" in no store
_INITIALS = Pattern(r"[A-Z]{2,6}")
_SHARPNESS = 2  # how much more a better sentence counts among those that tell the same: its share of the best, to this

StandingFor = Callable[[str], str | None]
Agrees = Callable[[Evidence], bool | None]


class _Item(Struct, frozen=True):
    """Who or what a list may hold: the sentences that may tell of it, by the question that is put to them."""

    asked: dict[str, list[Evidence]]
    beside: list[Evidence] = []

    def takes(self, question: str, one: Evidence, *, beside: bool) -> bool:
        """Put a question to a sentence more; tell whether it was, since few are enough and each only once.

        ``beside`` tells that it names this one only beside what it tells: "Oslo stopped after Ovanta paused".
        """
        held = [other for put in self.asked.values() for other in put]
        if len(held) == _READ_OF_ONE or one in held:
            return False
        self.asked.setdefault(question, []).append(one)
        if beside:
            self.beside.append(one)
        return True


class _Telling(Struct, frozen=True):
    """How far a sentence was read to tell an item, and how well it fits the question otherwise."""

    share: float
    fit: float
    evidence: Evidence

    @property
    def worth(self) -> float:
        """Both together."""
        return self.share * self.fit


class OneByOne:
    """Reads a list item by item; safe to use from several threads."""

    def __init__(self, library: Library, model: Entails) -> None:
        """Know with ``library`` whom and what sentences name, read them with ``model``."""
        self._library = library
        self._model = model

    def of_kind(
        self,
        question: Question,
        evidence: Sequence[Evidence],
        asked: KindAsked,
        *,
        standing_for: StandingFor,
        agrees: Agrees,
    ) -> tuple[Evidence, ...]:
        """Return for each actor of the kind a list asks for the sentence that tells it best, the best of all first.

        So does what tells of several of them at once, "Fifteen US states ...".
        ``standing_for`` gives the one of that kind that an actor stands for, a company for its product; ``agrees``
        tells whether a sentence says what is asked, None where it speaks of something else. Nothing where the question
        is not in words to turn.
        """
        single, any_of_them = of_each(wording := without_period(question.wording), asked), of_any(wording)
        counting = [one for one in evidence if may_tell(question, one) and _opens_with_some(asked, one)]
        several = [_Item({any_of_them.question: counting[:_READ_OF_ONE]})] if any_of_them and counting else []
        items: dict[str, _Item] = {}
        left = _READ
        for one in evidence if single else ():
            for mention in self._acting(one) if may_tell(question, one) else ():
                of = standing_for(mention.actor)
                if single is None or of is None or of in question.actors or left == 0:
                    continue
                if does_otherwise(question, one, mention.actor):
                    continue
                item = items.setdefault(of, _Item({}))
                put = single.of(self._called(mention, of, one, as_place=single.is_last))
                left -= item.takes(put, one, beside=_is_beside(one, mention))
        told = partial(self._read, (*several, *items.values()), lambda one, said: _tells_of_one(agrees(one), said))
        return told(newest=asks_of_now(question, asked))

    def of_things(self, question: Question, evidence: Sequence[Evidence], agrees: Agrees) -> tuple[Evidence, ...]:
        """Return what tells that there is one of the things that a list asks for, the best first."""
        single = of_any(without_period(question.wording))
        if single is None:
            return ()
        alike = shipped_lexicon().alike(single.stem)
        ended = question.clause.signs.get(_CONTINUES) is False
        bill = asks_bills(question, single.question)
        tells = is_of_bill if bill else partial(may_tell, question)  # what a bill would do is not done
        speaking = [
            one
            for one in evidence
            if tells(one)
            and self._speaks_of(alike, one)
            and not (ended and tells_no_end(one))
            and not only_rules(question, one)
        ]
        items = [_Item({single.question: [one]}) for one in speaking[:_READ]]

        def share_of(one: Evidence, said: Entailment) -> float:
            if bill and is_laid_before(question, one):
                return 1.0
            return _tells_of_any(bill or (bool(agrees(one)) if ended else agrees(one)), said)

        told = self._read(items, share_of)
        return self.introduced(
            question, tuple({one.article.id: one for one in reversed(told)}.values())[::-1], evidence
        )

    def on_things(self, question: Question, items: Sequence[Evidence]) -> Sequence[Evidence]:
        """Return the items that speak of such a thing as a list asks for, all where none does."""
        single = of_any(without_period(question.wording))
        alike = shipped_lexicon().alike(single.stem) if single else frozenset()
        return [one for one in items if self._speaks_of(alike, one)] or items

    def introduced(
        self, question: Question, items: Sequence[Evidence], evidence: Sequence[Evidence]
    ) -> tuple[Evidence, ...]:
        """Return the things that a list asks for, each as its article tells of it first."""
        single = of_any(without_period(question.wording))
        return tuple(self._introducing(single.stem, one, evidence) if single else one for one in items)

    def _introducing(self, thing: str, one: Evidence, evidence: Sequence[Evidence]) -> Evidence:
        """Return what an article says of a thing first, where a sentence speaks of it as known: "the lawsuit ..."."""
        if not any(stems(known["thing"])[-1] == thing for known in _AS_KNOWN.finditer(one.sentence.text)):
            return one
        alike = shipped_lexicon().alike(thing)
        before = [other for other in evidence if other.article.id == one.article.id and other.place < one.place]
        told = [other for other in before if other.place == 0 or self._speaks_of(alike, other)]
        titled = not alike.isdisjoint(stems(one.article.title))
        able = [other for other in told if titled or self._names(alike, other)]
        return min(able, key=lambda other: other.place, default=one)

    def _acting(self, one: Evidence) -> Sequence[Mention]:
        """Return whom a sentence names and does not leave out, but for those that only stand behind another's deed.

        Those are states that tell where a city lies, the country of either, one whose police another tells of, a
        company from which somebody buys, and whoever is kept from something.
        """
        kin, text = self._library.kin, one.sentence.text
        named = one.mentions
        cities = [mention.actor for mention in named if kin.kind_of(mention.actor) in PLACES]
        where = {place for actor in cities for place in kin.places_of(actor)}
        where |= {home for actor in cities if kin.kind_of(actor) in LOCAL and (home := kin.home_of(actor))}
        excluded = {actor for clause in one.clauses for actor in clause.excluded}
        kept = [found.end() for found in _KEPT.finditer(text)]
        return [
            mention
            for mention in named
            if mention.actor not in where | excluded
            and mention.span.start not in kept
            and not (kin.kind_of(mention.actor) is ActorKind.COMPANY and _FROM.search(text, 0, mention.span.start))
            and not (kin.kind_of(mention.actor) is ActorKind.COUNTRY and _is_anothers(named[0], mention, text))
        ]

    def _called(self, mention: Mention, of: str, one: Evidence, *, as_place: bool) -> str:
        """Return the name to ask by: that of a product's company, but of a country's regulator as it is named.

        So is whoever goes by initials, which the reader does not know for the whole name. ``as_place`` tells that a
        country is no doer: nobody leaves a court, or is fined in one.
        """
        named = mention.span.of(one.sentence.text)
        if mention.actor == of:
            return named if _INITIALS.fullmatch(named) else of
        return named if self._library.kin.kind_of(of) is ActorKind.COUNTRY and not as_place else of

    def _speaks_of(self, things: frozenset[str], one: Evidence) -> bool:
        return self._names(things, one) or not things.isdisjoint(stems(one.article.title))

    def _names(self, things: frozenset[str], one: Evidence) -> bool:
        """Tell whether a sentence has a word for such a thing, or tells of the deed in two: "filed a class action"."""
        said = {stem for clause in one.clauses for stem in self._library.stems_of(clause)}
        deeds = {axis for thing in things for axis in shipped_lexicon().axes_of(thing)} - {AVAILABLE}
        done = {axis for clause in one.clauses for axis, sign in clause.signs.items() if sign}
        verbs = {stem for verb in _AS_VERB.findall(one.sentence.text) for stem in stems(verb)}
        return not things.isdisjoint(said - verbs) or not deeds.isdisjoint(done)

    def _read(
        self, items: Iterable[_Item], share_of: Callable[[Evidence, Entailment], float], *, newest: bool = False
    ) -> tuple[Evidence, ...]:
        """Return what tells each item best, or is newer and tells it nearly as well.

        Where the ``newest`` is wanted, how well it fits the question otherwise does not count.
        """
        items = tuple(items)
        best = max((one.score for item in items for put in item.asked.values() for one in put), default=1.0)
        telling: list[_Telling] = []
        for item in items:
            told = [
                _Telling(
                    share * (_BESIDE if one in item.beside else _LEADS if one.place == 0 else 1.0),
                    (one.score / best) ** _SHARPNESS,
                    one,
                )
                for question, put in item.asked.items()
                for one, says in zip(put, read_as(self._model, question, put), strict=True)
                if (share := share_of(one, says)) > 0
            ]
            if told:
                telling.append(_newest_near(told, (lambda one: one.share) if newest else (lambda one: one.worth)))
        ordered = sorted(telling, key=lambda one: (-one.worth, one.evidence.article.id, one.evidence.place))
        return tuple({(one.article.id, one.place): one for one in (told.evidence for told in ordered)}.values())


def _newest_near(told: Sequence[_Telling], measure: Callable[[_Telling], float]) -> _Telling:
    """Return the newest of those that measure nearly as much as the best."""
    least = _NEARLY * max(map(measure, told))
    near = [one for one in told if measure(one) >= least]
    return max(near, key=lambda one: (one.evidence.article.day, measure(one)))


def _tells_of_one(agrees: bool | None, said: Entailment) -> float:
    """Return how far a sentence tells it of an actor, be it in part; 0 where that is too little."""
    if agrees:
        told = said.affirms + said.in_part
        return told if told - said.denies >= _TOLD else 0.0
    least = _TOLD_IN_OTHER_WORDS if agrees is None else _TOLD_ALL_THE_SAME
    partly = agrees is None and said.in_part >= _IN_PART
    told = said.affirms + said.in_part if partly else said.affirms
    return told if told >= least else 0.0


def _tells_of_any(agrees: bool | None, said: Entailment) -> float:
    """Return how far a sentence tells that there is one; no name tells the reader whom to look for."""
    least = _TOLD_OF_THINGS if agrees else _TOLD_IN_OTHER_WORDS
    return said.affirms if agrees is not False and said.affirms - said.denies >= least else 0.0


def _is_beside(one: Evidence, mention: Mention) -> bool:
    """Tell whether a sentence names somebody where it only says when or why another did what it tells."""
    around = (clause for clause in one.clauses if clause.span.holds(mention.span.start))
    return any(clause.lead in ASIDE for clause in around)


def _opens_with_some(asked: KindAsked, one: Evidence) -> bool:
    """Tell whether a sentence begins with a number of those asked for: "Fifteen US states ..."."""
    return any(asked.opens(clause.span.of(one.sentence.text)) for clause in one.clauses)


def _is_anothers(first: Mention, mention: Mention, text: str) -> bool:
    """Tell whether another tells of the police of one who is named: "Axon bars US police from it"."""
    return first.actor != mention.actor and _POLICE_OF.match(text, mention.span.end) is not None
