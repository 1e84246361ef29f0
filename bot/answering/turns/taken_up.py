"""Follow-ups to which the last question leaves nothing to tell, asked of what the conversation was on before it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct, structs

from bot.answering.asked.forms import Form
from bot.answering.asked.pronouns import about
from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.conversation import points_back
from bot.answering.followed.ellipsis import bare_part, is_bare
from bot.answering.followed.spelled import Spelled, spelled_out
from bot.answering.followed.what_else import asks_for_other_things
from bot.answering.followed.whole import is_whole
from bot.answering.found.library import Library
from bot.answering.reply import Abstention, Reason, Reply
from bot.answering.turns.turn import Take, Turn, asked_as, without_verdict
from corpus.actor import AREAS, LOCAL, THINGS, ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_UNTOLD = frozenset({Reason.NO_EVIDENCE, Reason.UNKNOWN_ACTOR})
# Shares read to tell what is asked of an older topic, of one by its name, and of none.
_SURE, _PLAIN, _ALONE = 0.5, 0.8, 0.9
_NAMING = frozenset({Form.WHO, Form.LIST})  # what is answered by a name, which the words around it prove
_WHO = Pattern(r"\b(?:it|they|them|he|she)\b", re.IGNORECASE)  # beside a name: who was asked for and not told


class _Subject(Struct, frozen=True):
    """Whom a follow-up may be about, how they were named, and what the conversation is on then."""

    kinds: Mapping[str, ActorKind]
    names: Mapping[str, str]
    main: Question | None


class TakenUp:
    """Asks what tells nothing of what the conversation was on before; safe to use from several threads."""

    def __init__(self, library: Library, take: Take) -> None:
        """Know from ``library`` whom articles name; ``take`` answers what is asked anew."""
        self._library = library
        self._take = take

    def told(self, texts: Sequence[str], turn: Turn) -> Turn:
        """Return the turn of a follow-up as it is asked of an older topic where ``turn`` tells nothing, else ``turn``.

        "What are the exceptions?" is asked of the ban still after "since when?", "does it share them?" of the shop
        after "in Oslo?", of which nothing is told, and "was the council split?" by the name of the city.
        """
        if len(texts) == 1 or turn.question is None or turn.tells:
            return turn
        if isinstance(turn.reply, Abstention) and turn.reply.reason not in _UNTOLD:
            return turn
        taken = self._without_place(texts, turn.question, turn.reply) if isinstance(turn.reply, Abstention) else None
        taken = taken or self._by_name(texts, turn, turn.question) or self._of_older(texts, turn.question)
        return taken or self._of_bare(texts, turn.reply, turn.question) or turn

    def _without_place(self, texts: Sequence[str], asked: Question, reply: Abstention) -> Turn | None:
        """Ask a refused follow-up after the last whole question that was answered; None where that is of others."""
        if not _takes_over(asked):
            return None
        for end, whole in self._topics(texts):
            if whole.asks_verdict or not asked.asks_verdict:
                again = self._take((*texts[:end], texts[-1]))
                return again if again.tells and _is_of_same(again, asked, reply) else None
        return None

    def _topics(self, texts: Sequence[str]) -> Iterator[tuple[int, Question]]:
        """Return the whole questions before the last that were answered, the newest first, with what is behind each."""
        for end in range(len(texts) - 2, 0, -1):
            before = self._take(tuple(texts[:end]))
            whole = before.question if before.main == before.question else None
            if whole is not None and before.tells:
                yield end, whole

    def _by_name(self, texts: Sequence[str], turn: Turn, asked: Question) -> Turn | None:
        """Ask a follow-up with the name of one whom the conversation is on for what stands for them; else None.

        It is told only of all of them: "did they appeal?" after what Clearview did in Australia, of both. After "who
        sells it in Texas?" they are who was told of.
        """
        before = self._take(tuple(texts[:-1])).question
        if asked.wording != asked.text or is_whole(asked):
            return None
        of_told = before is not None and before.form in _NAMING  # "it" is no one who was told of
        for subject in self._subjects(texts, turn, asked):
            for spelled in spelled_out(asked, subject.kinds, subject.names):
                if of_told and (subject.kinds[spelled.actor] not in THINGS or _WHO.search(spelled.text)):
                    continue
                again = self._take((spelled.text,))
                if self._is_told_of(again, asked, _named_by(spelled, subject.kinds)) and again.question:
                    question = about(again.question, {**subject.kinds, **again.question.kind_of})
                    question = structs.replace(question, earlier=asked.earlier, typed=asked.typed)
                    again = structs.replace(again, question=question, main=subject.main, led=turn.led)
                    return asked_as(texts[-1], again)
        return None

    def _subjects(self, texts: Sequence[str], turn: Turn, asked: Question) -> Iterator[_Subject]:
        """Return whom a follow-up may be about beside those it names, the newest first; a place stands for another."""
        named = {mention.actor for mention in asked.mentions}
        placed = any(kind in AREAS for actor, kind in asked.kind_of.items() if actor in named)
        told: list[Mapping[str, ActorKind]] = []
        for end in range(len(texts), 0, -1):
            before = turn if end == len(texts) else self._take(tuple(texts[:end]))
            question = before.question
            if question is None or (end < len(texts) - 1 and self._is_turned_away(question, texts)):
                continue
            kinds = {one: kind for one, kind in question.kind_of.items() if one not in named}
            kinds = {one: kind for one, kind in kinds.items() if not (placed and kind in AREAS)}
            if kinds and kinds not in told:
                told.append(kinds)
                yield _Subject(kinds, question.names, before.main)

    def _is_turned_away(self, older: Question, texts: Sequence[str]) -> bool:
        """Tell whether the last question but one asks of another of the kind of those whom an ``older`` one is about.

        It goes on about them where what it was told names them, that a county's ban does not bind a city, and where the
        other lies in the one, as Hungary in the European Union.
        """
        before, kin = self._take(tuple(texts[:-1])), self._library.kin
        said = self._said_first(before)
        then = before.question.kind_of if before.question else {}
        others = {actor: kind for actor, kind in then.items() if actor not in older.actors and kin.knows(actor)}

        def replaced(actor: str, kind: ActorKind) -> bool:
            alike = (one for one, other in others.items() if kind is other or {kind, other} <= AREAS)
            return not kin.is_named(actor, said) and any(actor not in kin.places_of(one) for one in alike)

        return any(replaced(actor, kind) for actor, kind in older.kind_of.items() if kin.knows(actor))

    def _is_told_of(self, again: Turn, asked: Question, meant: Sequence[str]) -> bool:
        """Tell whether a turn answers what was ``asked``, in its form, from what names all who are ``meant``."""
        if not again.tells or again.question is None or again.question.form is not asked.form:
            return False
        if not asked.asks_verdict and (asked.form not in _NAMING or (again.reply.sure or 0.0) < _PLAIN):
            return False
        said, kin = self._said_first(again), self._library.kin
        return all(kin.is_named(actor, said) for actor in meant if kin.knows(actor))

    def _said_first(self, turn: Turn) -> frozenset[str]:
        return self._library.read_article(turn.citations[0].article.id).actors if turn.citations else frozenset()

    def _of_older(self, texts: Sequence[str], asked: Question) -> Turn | None:
        """Ask a follow-up that has words of its own after each older topic; None where none answers outright.

        A bare "how much?" is of what was spoken of last, or of nothing.
        """
        if not (asked.content and _takes_over(asked)):
            return None
        for end, whole in self._topics(texts):
            if self._is_turned_away(whole, texts):
                continue
            again = self._take((*texts[:end], texts[-1]))
            if self._answers(again, asked, whole):
                return again
        return None

    def _of_bare(self, texts: Sequence[str], reply: Reply, asked: Question) -> Turn | None:
        """Ask what a refused follow-up but names after each older topic, or by itself; None where that tells nothing.

        "And Milwaukee?" is asked of its police after "private shops?", and "what about foreigners who leave?" of no
        airport. A yes or a no could be taken for one to the last question.
        """
        untold = isinstance(reply, Abstention) and reply.reason is Reason.NO_EVIDENCE
        if not untold or not is_bare(texts[-1]) or asks_for_other_things(asked):  # "anything else?" names nothing
            return None
        told = []
        for end, whole in self._topics(texts):
            again = self._take((*texts[:end], texts[-1]))
            turned = not asked.mentions and self._is_turned_away(whole, texts)
            if again.question and not turned and self._tells_of_named(again, again.question, asked):
                told.append((set(whole.actors) <= set(again.question.actors), again))
        if told:  # best where it is asked of whom it names instead of others
            return without_verdict(min(told, key=lambda one: one[0])[1])
        alone = self._take((texts[-1],)) if not asked.mentions else None
        return _after(asked, alone) if alone and alone.question and self._is_told_alone(alone, asked) else None

    def _tells_of_named(self, again: Turn, read: Question, asked: Question) -> bool:
        """Tell whether a turn tells of those whom a follow-up names or, where it names none, of that in its words."""
        if read.wording == asked.wording or not again.citations:
            return False
        said, kin, declared = self._said_first(again), self._library.kin, again.citations[0].article.actors
        if asked.mentions:
            return all(kin.is_named(one.actor, declared) for one in asked.mentions if kin.knows(one.actor))
        told = frozenset(stems(again.citations[0].quote))
        of_them = all(kin.is_named(actor, said) for actor in asked.actors if kin.knows(actor))
        return of_them and all(shipped_lexicon().meets(stem, told) for stem in _words_of(asked))

    def _is_told_alone(self, alone: Turn, asked: Question) -> bool:
        """Tell whether a turn tells most of what a follow-up says by itself, in the country that the talk is on."""
        if not (asked.actors and alone.citations and (alone.reply.sure or 0.0) >= _ALONE):
            return False
        told, kin, said = frozenset(stems(alone.citations[0].quote)), self._library.kin, _words_of(asked)
        met = sum(shipped_lexicon().meets(stem, told) for stem in said)
        here, there = kin.homes_of(asked.actors), kin.homes_of(self._said_first(alone))
        if self._is_of_other_place(asked, alone.citations[0].article.actors):
            return False
        return met > 1 and 2 * met > len(said) and not here.isdisjoint(there)

    def _is_of_other_place(self, asked: Question, declared: Collection[str]) -> bool:
        """Tell whether an article is on another city, county or state than a question is asked of."""
        kin, here = self._library.kin, [one for one, kind in asked.kind_of.items() if kind in LOCAL]
        there = [one for one in declared if kin.knows(one) and kin.kind_of(one) in LOCAL]
        return bool(here and there) and not any(kin.is_named(one, declared) for one in here)

    def _answers(self, again: Turn, asked: Question, whole: Question) -> bool:
        """Tell whether a turn answers what was ``asked`` in words of its own, from what names those of ``whole``."""
        if not again.tells or again.question is None or again.question.form is not asked.form:
            return False
        if again.question.wording != again.question.text:  # "what about schools?" says not what is asked of them
            return False
        told = frozenset(stems(again.citations[0].quote))
        in_words = any(shipped_lexicon().meets(word.stem, told) for word in asked.content)
        said, kin = self._said_first(again), self._library.kin
        of_them = all(kin.is_named(actor, said) for actor in whole.actors if kin.knows(actor))
        return in_words and of_them and (asked.asks_verdict or (again.reply.sure or 0.0) >= _SURE)


def _words_of(asked: Question) -> frozenset[str]:
    """Return the words of what a follow-up names behind its link."""
    return frozenset(stems(bare_part(asked.typed))) - plain_stems("grammar")


def _after(asked: Question, alone: Turn) -> Turn:
    """Return what was told of a follow-up by itself as told after the questions before it."""
    question = structs.replace(alone.question, earlier=asked.earlier) if alone.question else None
    return without_verdict(structs.replace(alone, question=question))


def _named_by(spelled: Spelled, kinds: Mapping[str, ActorKind]) -> list[str]:
    """Return who has to be told of: where somebody was added, whoever sued them may be of no matter to the others."""
    return [one for one, kind in kinds.items() if one == spelled.actor or not spelled.added or kind in AREAS]


def _takes_over(asked: Question) -> bool:
    """Tell whether all that a follow-up is about was named before it."""
    return not asked.mentions and asked.wording == asked.text and not is_whole(asked)


def _is_of_same(again: Turn, asked: Question, reply: Abstention) -> bool:
    """Tell whether a follow-up is told of those of whom it was ``asked``, or leaves out a place of which nothing is.

    Instead of one whom nobody knows it may be told of another: "police too?", though not "do they?".
    """
    now, then = frozenset(again.question.actors if again.question else ()), frozenset(asked.actors)
    if now < then:
        return bool(now)
    if reply.reason is Reason.UNKNOWN_ACTOR:
        return not (asked.asks_verdict and points_back(asked))
    return now == then and not (asked.asks_verdict or points_back(asked))  # "it" may be what was told last
