"""What answers in several sentences: lists, timelines, comparisons, and who paid the most."""

from collections.abc import Iterable, Sequence
from functools import partial

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.kinds import KindAsked, any_asked, kind_asked
from bot.answering.asked.question import Question
from bot.answering.asked.singled import asks_what_stands, for_each_verb, of_an_end, of_each, state_asked
from bot.answering.found.entailing import Entails, answering_first, as_read, without_silent
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.settings import AnsweringSettings
from bot.answering.times.bearing import unfound_changes
from bot.answering.times.periods import follows_event, period_of, within
from bot.answering.times.timeline import (
    all_told,
    arranged,
    first_asked,
    main_steps,
    oldest_first,
    on_asked,
    since_event,
    standing,
    with_line,
    with_newest,
    without_recaps,
)
from bot.answering.told.compared import asks_first, asks_order_of_two, first_of_two, in_order_asked, one_for_each
from bot.answering.told.greatest import asks_greatest_deal, deals_of
from bot.answering.told.one_by_one import OneByOne, StandingFor
from bot.answering.told.selecting import answers, choose
from bot.answering.told.sums import by_amount
from bot.answering.verdict.judge import Judge, Leaning
from corpus.actor import ActorKind

_HOMES = frozenset({ActorKind.COUNTRY, ActorKind.GROUP})


class Lister:
    """Chooses what is shown where one sentence is not enough; safe to use from several threads."""

    def __init__(self, library: Library, judge: Judge, model: Entails, settings: AnsweringSettings) -> None:
        """Know actors from ``library``, tell with ``judge`` and ``model`` whether a sentence says what is asked."""
        self._library = library
        self._judge = judge
        self._model = model
        self._one_by_one = OneByOne(library, model)
        self._settings = settings

    def open_to_all(self, question: Question) -> Question:
        """Return ``question`` without the country in the name of a kind: "which US states" asks about no actor.

        Those listed have to be at home there, whether or not their sentences say so.
        """
        return self._at_home(question, asked) if (asked := self._asked(question)) else question

    def _at_home(self, question: Question, asked: KindAsked) -> Question:
        named = self._home_of(asked)
        if named is None:
            return question
        actors = [(actor, kind) for actor, kind in question.kind_of.items() if actor != named]
        return structs.replace(
            question,
            mentions=tuple(mention for mention in question.mentions if mention.actor != named),
            actors=tuple(actor for actor, _ in actors),
            kinds=tuple(kind for _, kind in actors),
            home=self._library.kin.home_of(named),
        )

    def _home_of(self, asked: KindAsked) -> str | None:
        """Return the country in the name of a kind, None where there is none."""
        kin = self._library.kin
        named = kin.named(f"{asked.before} {asked.noun}") or kin.named(asked.before)
        return named if named and kin.kind_of(named) in _HOMES else None

    def listed(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]
    ) -> tuple[Evidence, ...]:
        """Return the items, in order: what tells of one as it was read, else what is likely to.

        Nothing where none happened in the years asked for, is at home where asked, or was read to be one of a kind.
        """
        if told := self.told(question, evidence):
            return told
        if self._may_be_read(question):
            return ()
        likely = self._likely(question, evidence, leanings)
        telling = without_silent(self._model, question, arranged(question, likely, self._library.articles))
        if self._asked(question):
            return tuple(telling)
        on_things = self._one_by_one.on_things(question, telling)
        return self._one_by_one.introduced(question, answering_first(on_things), evidence)

    def told(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Return what was read to tell of an item of a list, in order; none where a question asks for no list."""
        items = self._told(question, evidence) if question.form is Form.LIST else ()
        return arranged(question, items, self._library.articles)

    def any_told(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Return what was read to tell it of one of a kind, the best first: "has any city lifted its ban?".

        Nothing where a question does not ask that of any, or of some that no name tells ("any federal agency"). That
        one did it no sentence on all of them need say.
        """
        asked = any_asked(question.wording) if question.asks_verdict else None
        if asked is None or (asked.before and self._home_of(asked) is None):
            return ()
        return tuple(self._of_kind(self._at_home(question, asked), asked, evidence))

    def _may_be_read(self, question: Question) -> bool:
        """Tell whether a list is of actors, each of whom can be asked for by name; many people and places are none."""
        asked = self._asked(question)
        if asked is None or asked.as_places or ActorKind.PERSON in asked.kinds:
            return False
        return of_each(question.wording, asked) is not None

    def _told(self, question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
        if (asked := self._asked(question)) is not None:
            each = for_each_verb(question, asked) or (question,)
            lists = [self._with_newest(one, self._of_kind(one, asked, evidence), evidence) for one in each]
            return _joined(lists, partial(self._standing_for, question, asked))[: self._settings.list_items]
        then, agrees = within(period_of(question), evidence), partial(self._agrees, of_an_end(question))
        return self._one_by_one.of_things(question, then, agrees)[: self._settings.list_items]

    def _of_kind(self, question: Question, asked: KindAsked, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
        then, agrees = within(period_of(question), evidence), partial(self._agrees, question)
        standing_for = partial(self._standing_for, question, asked)
        return self._one_by_one.of_kind(question, then, asked, standing_for=standing_for, agrees=agrees)

    def _likely(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]
    ) -> Sequence[Evidence]:
        """Return what does not deny what is asked, best first: each may be an item."""
        against = denying(leanings)
        agreeing = [one for one in evidence if (one.article.id, one.place) not in against or one.answers_rather]
        # Asked about somebody one sentence may tell the whole list; asked about a country or all each tells one item.
        about_one = question.form is Form.LIST and any(kind not in _HOMES for kind in question.kinds)
        reading_weight = self._settings.reading_weight if about_one else 0.0
        chosen = choose(
            within(period_of(question), [] if question.home else agreeing),
            lambda one: one.score + self._settings.fit_weight + reading_weight * answers(question, one),
            limit=self._settings.list_items,
            close=self._settings.close,
        )
        return as_read(chosen, agreeing)

    def _with_newest(
        self, question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]
    ) -> Sequence[Evidence]:
        """Put behind what was chosen what undid it since: a ban that was lifted is not listed as though it stood.

        Where it is asked what stands today, what was undone is left out.
        """
        if period_of(question) is not None:
            return chosen[: self._settings.list_items]
        shown = standing if asks_what_stands(question, self._asked(question)) else with_newest
        known = [*evidence, *unfound_changes(chosen, evidence, self._library)]
        going_on = {one.article.id for one in known if one.place == 0 and self._agrees(question, one)}  # extended
        undoing = (one for one in known if one.article.id not in going_on and self._agrees(question, one) is False)
        told = shown(chosen, tuple(undoing), self._library.articles)
        return told[: self._settings.list_items]

    def in_order(
        self, question: Question, evidence: Sequence[Evidence], leanings: Sequence[Leaning]
    ) -> tuple[Evidence, ...]:
        """Return the steps of a timeline, oldest first; those after an event begin with it."""
        if follows_event(question):
            together = on_asked(question, evidence, self._library) if len(question.actors) > 1 else evidence
            agrees = partial(self._agrees, question)
            return since_event(together, agrees, self._library.articles, limit=self._settings.list_items)
        on_it = on_asked(question, evidence, self._library)
        told = main_steps(without_recaps(all_told(question, on_it, self._library)), self._settings.list_items)
        steps = without_recaps(oldest_first(told or self._likely(question, on_it, leanings)))
        if question.actors and period_of(question) is None:
            steps = with_line(question, steps, evidence, self._library)
        return steps[: first_asked(question)]

    def compared(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Return a line for each side compared, with what superseded it last unless the past is asked for."""
        if asks_order_of_two(question):
            return first_of_two(question, evidence, self._library)
        lines = one_for_each(question, evidence, self._library, partial(self._only_limits, question))
        if len(lines) > 1 and not (question.past or asks_first(question)):
            lines = with_newest(lines, evidence, self._library.articles)
        return in_order_asked(question, lines)

    def by_amount(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Return what tells of the most or the least money, by its sum.

        Articles tell of a fine or a settlement in their opening sentence, of deals and of what a law threatens in any.
        """
        if asks_greatest_deal(question):
            told = deals_of(question, evidence, self._library)
        else:
            told = [one for one in evidence if one.place == 0 and self._agrees(question, one)]
        of_law = question.extreme > 0 and set(question.kinds) == {ActorKind.LAW}  # "up to" tells of no least
        threatened = [one for one in evidence if of_law and one.answers_outright]
        return (by_amount(question, told) or by_amount(question, threatened))[: self._settings.citations]

    def _asked(self, question: Question) -> KindAsked | None:
        asked = kind_asked(question.wording) if question.form is Form.LIST else None
        # "Which bans bind cities" asks for bans.
        if asked and any(word.endswith("s") and not self._library.kin.named(word) for word in asked.before.split()):
            return None
        return asked

    def _agrees(self, question: Question, one: Evidence) -> bool | None:
        """Tell whether a sentence affirms what is asked; None where it does not speak of that."""
        leaning = self._leaning(question, one)
        return leaning.agrees if leaning else None

    def _only_limits(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence says of what is asked that it holds in part."""
        leaning = self._leaning(question, one)
        return leaning is not None and leaning.in_part

    def _leaning(self, question: Question, one: Evidence) -> Leaning | None:
        leaning = self._judge.lean(question, one, self._library.kin.families(question.actors), ())
        return leaning if leaning and leaning.specific else None

    def _standing_for(self, question: Question, asked: KindAsked, actor: str) -> str | None:
        """Return the one of the asked kind, where asked for, that an actor is or stands for; bodies for a country."""
        kin = self._library.kin
        elsewhere = question.home is not None and kin.home_of(actor) != question.home
        if elsewhere or state_asked(question, asked) not in {None, *kin.places_of(actor)}:
            return None
        country = kin.country_for(actor) if ActorKind.COUNTRY in asked.kinds else None
        return kin.of_kind(actor, asked.kinds) or country


def denying(leanings: Iterable[Leaning]) -> frozenset[tuple[str, int]]:
    """Return article id and place of each sentence that denies what is asked."""
    against = (one.evidence for one in leanings if one.specific and not one.agrees)
    return frozenset((one.article.id, one.place) for one in against)


def _joined(lists: Sequence[Sequence[Evidence]], standing_for: StandingFor) -> Sequence[Evidence]:
    """Return the items of several lists as those of one: none of those alone of whom an earlier one tells."""
    told, known = list(lists[0]), {standing_for(actor) for one in lists[0] for actor in one.named}
    for one in (one for items in lists[1:] for one in items):
        of = {standing_for(actor) for actor in one.named}
        if not of <= known | {None}:
            told.append(one)
            known |= of
    return told
