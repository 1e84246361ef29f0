"""Whom "he" and "she" stand for, by whom articles speak of so: "and her?" after one on a man is of no man."""

import re
from collections.abc import Collection

from msgspec import structs

from bot.answering.asked.opening import LINK
from bot.answering.asked.pronouns import pronouns_of
from bot.answering.asked.question import Question
from bot.answering.found.library import Library
from bot.answering.found.people import People
from bot.answering.reply import Answer
from bot.answering.told.refusal import Lack, abstain
from bot.answering.turns.turn import Turn, passed_over
from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern

# "And him?", "what about her?": the same of another person.
_BARE = Pattern(
    rf"^{LINK}(?:(?:what|how) about |(?:the )?same (?:for|with) )?(?:he|him|she|her)(?: too| as well| also| then)?\W*$",
    re.IGNORECASE,
)
_PRONOUN = Pattern(
    r"\b(?:he|him|she"
    r"|(?P<own>his|her(?= (?!(?:for|in|at|to|on|by|with|from|after|before|because|any|again|too)\b)[a-z]))|her)\b",
    re.IGNORECASE,
)


class HeOrShe:
    """Reads pronouns of follow-ups; safe to use from several threads."""

    def __init__(self, library: Library, book: ActorBook) -> None:
        """Know names from ``book`` and people from ``library``."""
        self._library = library
        self._book = book
        self._people = People(library)

    def named(self, text: str, before: Turn | None, around: Collection[str]) -> str:
        """Name whom a pronoun stands for where it is not the person asked about last; ``around`` are those told of.

        It is the one named last of those earlier in the talk, else the only one who was told of; the only one whom the
        last answer names, where nobody was asked about.
        """
        question, spoken = before.question if before else None, self._spoken_in(text)
        now = self._people_of(question) if question else []
        bare = _BARE.match(text)
        if before is None or question is None or spoken is None or (not bare and self._may_be(now, spoken)):
            return text
        if not now:
            return self._as_told(text, before, spoken)
        earlier = [one for one in question.names if one not in now and self._people.pronoun_of(one) == spoken]
        others = [one for one in around if one not in now and self._people.pronoun_of(one) == spoken]
        same = [one for one in now if self._people.pronoun_of(one) == spoken] if bare else []
        meant = earlier[-1:] or (others if len(others) == 1 else same)
        if not meant:
            return text
        name = question.names.get(meant[0], meant[0])
        if bare:
            return f"and {name}?"
        return _with(text, name)

    def _as_told(self, text: str, before: Turn, spoken: str) -> str:
        """Name the only person of whom the last answer tells, if they are spoken of so and nobody else was before."""
        shown = [one.quote for one in before.citations if one.quote in before.reply.text]
        named = {one.actor: one.span.of(quote) for quote in reversed(shown) for one in self._book.find(quote)}
        people = [one for one in named if self._is_person(one)]
        earlier = before.question is not None and any(self._is_person(one) for one in before.question.names)
        if earlier or len(people) != 1 or self._people.pronoun_of(people[0]) != spoken:
            return text
        return _with(text, named[people[0]])

    def of_nobody(self, text: str, before: Turn | None, around: Collection[str]) -> Turn | None:
        """Refuse what is asked of a "she" where a man alone was asked about and no woman told of, and the other way."""
        question, spoken = before.question if before else None, self._spoken_in(text)
        now = self._people_of(question) if question else []
        if before is None or question is None or spoken is None or not now or self._may_be((*now, *around), spoken):
            return None
        if any(spoken in pronouns_of(one.article.text) for one in before.citations):
            return None
        near = tuple(one.article for one in before.citations[:1])
        return passed_over(before, abstain(question, Lack(), near, self._library.generation_id))

    def checked(self, turn: Turn) -> Turn:
        """Refuse what is told of a man where "she" was asked about, and of a woman where "he" was."""
        question = turn.question
        spoken = self._spoken_in(question.text) if question and question.earlier else None
        if spoken is None or question is None or not isinstance(turn.reply, Answer):
            return turn
        first = turn.citations[0]
        sentences = (one for one in self._library.sentences_of(first.article.id) if one.span == first.span)
        people = [one for told in sentences for one in self._library.read(told).actors if self._is_person(one)]
        of_other = people and all(self._is_other(one, spoken) for one in people)
        if not of_other and (people or pronouns_of(first.quote) in {frozenset(), frozenset({spoken})}):
            return turn
        return structs.replace(turn, reply=abstain(question, Lack(), (first.article,), self._library.generation_id))

    def _may_be(self, people: Collection[str], spoken: str) -> bool:
        """Tell whether one of some actors is a person who may be spoken of so."""
        return any(self._is_person(one) and not self._is_other(one, spoken) for one in people)

    def _people_of(self, question: Question) -> list[str]:
        return [actor for actor, kind in question.kind_of.items() if kind is ActorKind.PERSON]

    def _is_person(self, actor: str) -> bool:
        return self._library.kin.knows(actor) and self._library.kin.kind_of(actor) is ActorKind.PERSON

    def _is_other(self, actor: str, spoken: str) -> bool:
        return self._people.pronoun_of(actor) not in {spoken, None}

    def _spoken_in(self, text: str) -> str | None:
        """Return with which of "he" and "she" alone a text speaks of somebody, where it names nobody."""
        spoken = pronouns_of(text)
        return next(iter(spoken)) if len(spoken) == 1 and not self._book.find_in_question(text) else None


def _with(text: str, name: str) -> str:
    """Put a name in the place of the first pronoun."""
    return _PRONOUN.sub(lambda found: f"{name}'s" if found["own"] else name, text, count=1)
