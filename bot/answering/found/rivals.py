"""Sentences on another than those whom a question asks about: what ICE bought tells nothing of the tax agency."""

import re
from collections.abc import Collection, Sequence

from bot.answering.asked.forms import Form, without_opening
from bot.answering.asked.kin import BODIES
from bot.answering.asked.question import Question
from bot.answering.found.coverage import Coverage
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.actor import AREAS, PLACES, PUBLIC_BODIES, ActorKind
from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_OF_SEVERAL = frozenset({Form.LIST, Form.TIMELINE, Form.COMPARE})
_NUMBERS = frozenset({Form.HOW_MANY, Form.HOW_MUCH, Form.HOW_LONG})
# "Did Toledo police buy it?": what follows the auxiliary at once, without an article, is whom it asks about.
_SUBJECT = Pattern(
    r"(?:is|are|was|were|do|does|did|can|could|may|might|must|has|have|had|will|would|should)(?:n['’]?t)? "
    r"(?!(?:every|any|some|no)(?:thing|body|one)\b)(\w{3,})",
    re.IGNORECASE,
)
# "Can taxpayers do it?" asks of people by what they are, of whom a sentence on people in general tells.
_BY_ROLE = Pattern(r"[a-z]{3,}(?:ers|ors|ees|ants|ents|ists|ians)", re.IGNORECASE)
_IN_GENERAL = Pattern(r"\b(?:people|persons|anyone|anybody|everyone|everybody|users|individuals)\b", re.IGNORECASE)
# Whether one was the first is told by who was.
_RANK = Pattern(r"\b(?:first|earliest|last|biggest|largest|smallest|most)\b", re.IGNORECASE)


class Rivals:
    """Tells whether a sentence speaks of another in place of one asked about; safe to use from several threads."""

    def __init__(self, library: Library, coverage: Coverage) -> None:
        """Look actors up in ``library``, and with ``coverage`` which words the articles meet."""
        self._library = library
        self._coverage = coverage

    def left_out(self, question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Leave out sentences and articles on others, where an article speaks of all who are asked about.

        A number that an article gives without speaking of one of them is none of theirs, nor has a deed part in which
        it does not speak of a person; a follow-up names those of the conversation too.
        """
        articles = dict.fromkeys(one.article.id for one in evidence)
        unspoken = {article_id: self._unspoken(question, article_id) for article_id in articles}
        if all(unspoken.values()):
            return tuple(evidence)
        if question.form in _NUMBERS and not question.earlier:
            return tuple(one for one in evidence if not unspoken[one.article.id])
        return tuple(one for one in evidence if not self._is_of_others(question, one, unspoken[one.article.id]))

    def _is_of_others(self, question: Question, one: Evidence, unspoken: Sequence[str]) -> bool:
        if not unspoken:
            return False
        if question.asks_verdict and any(self._library.kin.kind_of(actor) is ActorKind.PERSON for actor in unspoken):
            return True
        return bool(self._replaced(question, unspoken, self._named(one) | self._about(one)))

    def replaced(self, question: Question, one: Evidence) -> Sequence[str]:
        """Return those asked about of whom an article does not speak, and its sentence does of others like them.

        Nothing where it speaks of some asked about who are like them: "Did the study test Microsoft and Amazon?" What
        was done is told of those whom its article is about, where a sentence names neither place nor public body.
        """
        named = self._named(one)
        known = (actor for actor in named if self._library.kin.knows(actor))
        placed = any(self._library.kin.kinds_of(actor) & BODIES for actor in known)
        if question.past and not question.earlier and not placed:
            named |= self._about(one)
        replaced = self._replaced(question, self._unspoken(question, one.article.id), named)
        missing = dict.fromkeys([*replaced, *self._overlooked(question, one, named)])
        met = [actor for actor in question.actors if self._library.kin.is_named(actor, named)]
        return [actor for actor in missing if not any(self._is_rival(actor, other) for other in met)]

    def passed_by(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names others like those asked about and none of these, though its article may.

        Of a company in a country it is the company that has to be named. "What is wrong with it?" names nobody.
        """
        if question.form is Form.WHAT and not question.mentions:
            return False
        named = self._named(one)
        acting = [actor for actor in question.actors if self._library.kin.kind_of(actor) not in AREAS]
        if any(self._library.kin.is_named(actor, named) for actor in acting or question.actors):
            return False
        others = [actor for actor in named if self._library.kin.knows(actor) and not self._belongs(actor, question)]
        return any(self._is_rival(actor, other) for actor in question.actors for other in others)

    def unheard_of(self, question: Question, one: Evidence) -> Sequence[str]:
        """Return the words for whom a question asks about that no article knows, where a sentence is of somebody else.

        In lower case a name is not to be told from other words: "did toledo police buy it".
        """
        opening = len(question.text) - len(without_opening(question.text))
        subject = _SUBJECT.match(question.text, opening)
        if not subject or not any(self._is_stranger(actor, question) for actor in self._named(one)):
            return ()
        words, end = [], subject.start(1)
        for word in question.content:
            follows = end <= word.span.start and not question.text[end : word.span.start].strip()
            if follows and self._coverage.missing((word,), self._library.said):
                words.append(word.text)
                end = word.span.end
        return (" ".join(words),) if words and not _is_of_people(words, one) else ()

    def _is_stranger(self, actor: str, question: Question) -> bool:
        """Tell whether one whose acts articles tell, a place, public body or company, was not asked about."""
        acts = self._library.kin.kind_of(actor) in BODIES | {ActorKind.COMPANY}
        return acts and not self._belongs(actor, question)

    def _replaced(self, question: Question, unspoken: Sequence[str], named: Collection[str]) -> Sequence[str]:
        """Return those of ``unspoken`` in whose place others like them are ``named``."""
        if not unspoken:
            return ()
        others = [actor for actor in named if self._library.kin.knows(actor) and not self._belongs(actor, question)]
        return [actor for actor in unspoken if any(self._is_rival(actor, other) for other in others)]

    def _overlooked(self, question: Question, one: Evidence, named: Collection[str]) -> Sequence[str]:
        """Return the public bodies asked about of which an article names no part, where its sentence has one like them.

        That it speaks of all agencies elsewhere tells nothing of one of them: the sentence has to do so itself.
        """
        kin, around = self._library.kin, self._library.read_article(one.article.id).actors
        others = [actor for actor in named if kin.knows(actor) and not self._belongs(actor, question)]
        asked = [mention.actor for mention in question.mentions]  # and not only carried over
        return [
            actor
            for actor in _told_apart(question)
            if actor in asked
            and kin.kind_of(actor) in PUBLIC_BODIES
            and not kin.has_part_in(actor, around)
            and kin.families((actor,)).isdisjoint(named)
            and any(self._is_rival(actor, other) for other in others)
        ]

    def _named(self, one: Evidence) -> frozenset[str]:
        """Return whom a sentence names and does not exclude."""
        said = self._library.read(one.sentence)
        return said.actors - {actor for clause in said.clauses for actor in clause.excluded}

    def _about(self, one: Evidence) -> frozenset[str]:
        """Return whom the front matter and the opening sentence of an article name."""
        opening = self._library.sentences_of(one.article.id)[:1]
        return frozenset(
            (*one.article.actors, *(actor for first in opening for actor in self._library.read(first).actors))
        )

    def _unspoken(self, question: Question, article_id: str) -> Sequence[str]:
        """Return those asked about of whom an article does not speak, though one on them would."""
        around = self._library.read_article(article_id).actors
        asked = _told_apart(question)
        return [actor for actor in asked if not self._is_spoken_of(actor, around - (frozenset(asked) - {actor}))]

    def _is_spoken_of(self, actor: str, around: frozenset[str]) -> bool:
        """Tell whether an article that names ``around`` may speak of an actor: so may one on its state.

        ``around`` holds none of the others asked about: that a company is at home in a country tells of no deed there.
        Of a department what it says on one agency it does not say on another.
        """
        kin = self._library.kin
        if kin.is_sister_named(actor, around):
            return False
        return kin.is_named(actor, around) or not kin.places_of(actor).isdisjoint(around)

    def _belongs(self, other: str, question: Question) -> bool:
        """Tell whether one is among those asked about: of their family, in their place or the place where they are."""
        return any(
            other in self._library.kin.families((actor,))
            or other in self._library.kin.places_of(actor)
            or actor in self._library.kin.places_of(other)
            or self._are_at_home(actor, other)
            for actor in question.actors
        )

    def _are_at_home(self, actor: str, other: str) -> bool:
        """Tell whether one of two places or public bodies is the country of the other."""
        if not all(self._library.kin.kinds_of(one) & BODIES for one in (actor, other)):
            return False
        return other == self._library.kin.home_of(actor) or actor == self._library.kin.home_of(other)

    def _is_rival(self, actor: str, other: str) -> bool:
        """Tell whether another is like an actor: of its kind, another place, or a public body of another country."""
        kinds, others = self._library.kin.kinds_of(actor) & BODIES, self._library.kin.kinds_of(other) & BODIES
        if not (kinds and others):
            return self._library.kin.kind_of(actor) == self._library.kin.kind_of(other)
        if kinds & PLACES and others & PLACES:
            return True
        homes = {self._library.kin.home_of(actor), self._library.kin.home_of(other)}
        return bool(kinds & others) or (len(homes) > 1 and None not in homes)


def _told_apart(question: Question) -> Sequence[str]:
    """Return those asked about of whom nothing is told by what is told of others.

    Nobody where the question is who it was; where it is whom a rule covers, the one whose rule it is.
    """
    if question.form in _OF_SEVERAL or question.asks_who_did or _RANK.search(question.text):
        return ()
    bound = "covers" in question.clause.signs
    return [actor for actor in question.actors if not bound or actor == question.clause.subject]


def _is_of_people(names: Sequence[str], one: Evidence) -> bool:
    """Tell whether what passes for a name is an ordinary word for people by their role, and a sentence is on people."""
    known = not ordinary_words().isdisjoint((names[0], names[0].removesuffix("s")))
    return (
        len(names) == 1 and known and bool(_BY_ROLE.fullmatch(names[0])) and bool(_IN_GENERAL.search(one.sentence.text))
    )
