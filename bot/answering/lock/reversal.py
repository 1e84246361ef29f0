"""Where a sentence turns round what is asked: who did it to whom, what came first, what was the first of all."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.exchanged import is_exchanged
from bot.answering.lock.ordering import (
    Order,
    is_in_same_order,
    is_moved_away,
    is_no_first,
    is_of_other_order,
    is_on_same_side,
    is_turned_round,
    order_in,
    puts_so,
    tells_first,
)
from bot.answering.lock.roles import stand_the_other_way
from bot.answering.lock.spoken_of import left_behind
from corpus.actor import THINGS, ActorKind, Mention
from corpus.clauses import Clause, read_clauses
from corpus.deeds import Deed, deeds_in
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_VOTERS = Pattern(r"\b(?:voters?|referendums?|plebiscite|ballot|popular vote|at the polls)\b", re.IGNORECASE)
# "NEC said officers may refuse": those of whom something is said do it, and not who says it.
_SAID_OF_OTHERS = Pattern(
    r"\b(?:said|says|say)(?: that)? (?!(?:it|they|he|she|we|i|this|that|there|nobody|no)\b)[a-z]+s "
    r"(?:may|can|could|must|should)\b"
)
# "Only one city banned it before Oslo": how many did is asked, not in which order two did.
_COUNTED = Pattern(
    r"\b(?:one|two|three|four|several|many|few|some|no|any)(?: other)?(?: (?:US|American|European))?"
    r" (?:cit(?:y|ies)|states?|towns?|count(?:y|ies)|countr(?:y|ies)|compan(?:y|ies))\b",
    re.IGNORECASE,
)
_BY_ONE = frozenset({"accuse", "punish"})  # kinds of deeds of which each is told as somebody's
_BY_MANY = frozenset({"accuse", "ask", "buy", "pay", "punish"})
_ASKING = "ask"
_WHO = frozenset({"who", "which"})
_OPEN = frozenset({"whether", "if", "unless", "even if"})
_TOOK_TO_COURT = Pattern(
    rf"^{LINK}(?:did|has|have)\b[^?]* (?P<took>take|taken|drag(?:ged)?) [^?]*? to court\b", re.IGNORECASE
)
_SUING = frozenset(stems("sue sued file brought took challenge"))
_SUED_BY = Pattern(r"\b(?:sued|brought|filed|lawsuits?|suits?) by\b", re.IGNORECASE)
_SETTLING = frozenset(stems("settle settlement"))


class Reversal:
    """Compares the roles and the order of a question with those of a sentence."""

    def __init__(self, library: Library) -> None:
        """``library`` knows who belongs to whom."""
        self._library = library

    def denial(self, question: Question, evidence: Sequence[Evidence]) -> Evidence | None:
        """Return the first of ``evidence`` that plainly says the reverse of what is asked, where none says the same."""
        asked = self._asked(question)
        if question.clause.denied or any(self._tells(deed, one) for deed in asked for one in evidence):
            return None
        return next((one for one in evidence if self._denies(question, asked, one)), None)

    def turned_round(self, question: Question, evidence: Sequence[Evidence]) -> Evidence | None:
        """Return the first of ``evidence`` that has those asked about in each other's place, where none says the same.

        "When did it sue the city?" takes for granted what "the city sued it" or "the city sued" does not bear out.
        """
        asked = [deed for deed in self._asked(question) if deed.doers and deed.targets]
        if question.clause.denied or any(self._tells(deed, one) for deed in asked for one in evidence):
            return None
        return next(
            (one for one in evidence for deed in asked for said in self._said(one) if self._is_done_to(deed, said)),
            None,
        )

    def leaving_doer_out(self, question: Question) -> Callable[[Evidence], bool]:
        """Return what tells whether the article of a sentence names nobody who is asked to have done what many may do.

        That an agency bought its licences does not tell that no rival bought the company.
        """
        asked = (deed for deed in self._asked(question) if deed.kind in _BY_MANY and deed.targets and deed.doers)
        # "Was it the tax office that bought it?" asks who did.
        doers = [] if question.asks_who_did else [deed.doers for deed in asked]

        def leaves_out(one: Evidence) -> bool:
            around = self._library.read_article(one.article.id).actors
            return any(not any(self._library.kin.is_named(doer, around) for doer in each) for each in doers)

        return leaves_out

    def in_order(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence puts two events in just the order that a question asks of them."""
        if question.clause.denied or not one.actors_named or is_of_other_order(question, one.sentence.text):
            return False
        asked = None if _COUNTED.search(question.text) else order_in(question.text, question.mentions)
        said = order_in(one.sentence.text, one.mentions) if asked else None
        if asked is None or said is None:
            return False
        return is_in_same_order(asked, said, partial(self._means, question))

    def keeps_order(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence has an event on the side on which a question has it, and none on the other.

        Or calls the one that is to be earlier the first.
        Of "it came a day after the row" the model takes "was there a row before it?" for denied.
        """
        asked = None if _COUNTED.search(question.text) else order_in(question.text, question.mentions)
        said = order_in(one.sentence.text, one.mentions) if asked else None
        named = frozenset(question.actors)  # a place has part in both events
        if asked is None or said is None:
            ahead, behind = (side & one.named for side in (asked.earlier, asked.later)) if asked else ((), ())
            return bool(ahead) and not behind and tells_first(one.sentence.text)
        events = Order(asked.earlier - named, asked.later - named, None)
        return is_on_same_side(events, said, partial(self._means, question))

    def unfounded(self, question: Question, one: Evidence) -> bool:
        """Tell whether a yes would rest on a sentence that has a side of the deed, the order or the rank otherwise."""
        text = one.sentence.text
        by_others = _VOTERS.search(question.text) and not self._by_voters(one)  # but by a council
        if by_others or is_no_first(question, text) or self._puts_otherwise(question, one):
            return True
        return self.exchanges(question, one)

    def sues_nobody(self, question: Question, one: Evidence) -> bool:
        """Tell whether somebody is asked to have taken another to court who, by a sentence, was sued or settled."""
        asked = _TOOK_TO_COURT.search(question.text)
        if asked is None or _SUED_BY.search(one.sentence.text):
            return False
        doers = [mention.actor for mention in question.mentions if mention.span.end <= asked.start("took")]
        targets = [mention.actor for mention in question.mentions if mention.span.start >= asked.end("took")]
        said = [(clause.subject, {word.stem for word in clause.words}) for clause in one.clauses if clause.subject]
        suing = [subject for subject, told in said if told & _SUING and not told & _SETTLING]
        settling = [subject for subject, told in said if told & _SETTLING]
        named = self._library.kin.is_named
        return any(named(target, suing) for target in targets) or any(named(doer, settling) for doer in doers)

    def exchanges(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence has a side of the deed that is asked about otherwise, whatever its order or rank."""
        if is_exchanged(question, one, self._library.kin) or stand_the_other_way(question, one, self._library.kin):
            return True
        text = one.sentence.text
        pairs = [(deed, said) for deed in self._asked(question) for said in self._said(one)]
        saying = _saying(text, one.mentions)
        return any(
            self._has_side_otherwise(*pair)
            or self._is_by_another(*pair)
            or (pair[0].kind == pair[1].kind and not saying.isdisjoint(pair[0].doers))
            for pair in pairs
        )

    def leaves_other_out(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence leaves out whose event another one is put in order with: "before IBM's exit"."""
        asked = order_in(question.text, question.mentions)
        if asked is None or asked.whose is None:
            return False
        if asked.whose in left_behind(question, one.sentence.text) or self._is_ordered_beside(question, asked, one):
            return False
        alone = len(question.actors) == 1 and one.names_all  # "its union": whose it is, is known
        return not alone and not self._library.kin.is_named(asked.whose, one.named)

    def _is_ordered_beside(self, question: Question, asked: Order, one: Evidence) -> bool:
        """Tell whether another sentence of an article has the order asked: "they spoke after IBM had left"."""
        known = self._library.sentences_of(one.article.id) if one.article.id in self._library.articles else ()
        others = (other for other in known if other != one.sentence)
        told = (
            order_in(other.text, [m for c in self._library.read(other).clauses for m in c.mentions]) for other in others
        )
        means = partial(self._means, question)
        return any(puts_so(asked, said, question.actors, means) for said in told if said is not None)

    def _by_voters(self, one: Evidence) -> bool:
        """Tell whether a sentence tells of voters, or of a measure on which another one has them vote."""
        read, kin = self._library.read, self._library.kin
        laws = {actor for actor in read(one.sentence).actors if kin.kind_of(actor) is ActorKind.LAW}
        others = (one.sentence, *self._library.sentences_of(one.article.id))
        voted = [sentence for sentence in others if _VOTERS.search(sentence.text)]
        return one.sentence in voted or any(not laws.isdisjoint(read(each).actors) for each in voted)

    def _is_by_another(self, asked: Deed, said: Deed) -> bool:
        """Tell whether somebody else did it to just those: the ACLU's lawsuit is not one of Illinois."""
        alike = asked.kind == said.kind and asked.kind in _BY_ONE and self._shares(asked.targets[:1], said.targets)
        kin = self._library.kin
        return (
            alike and bool(asked.doers and said.doers) and not any(kin.is_named(one, said.doers) for one in asked.doers)
        )

    def _denies(self, question: Question, asked: Sequence[Deed], one: Evidence) -> bool:
        pairs = [(deed, said) for deed in asked for said in self._said(one) if self._is_reverse(deed, said)]
        turned = any(deed.kind != _ASKING or _is_of_same_matter(question, one) for deed, _ in pairs)
        return turned or self._puts_otherwise(question, one)

    def _puts_otherwise(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence has the order asked about the other way round."""
        if (question.actors and not one.actors_named) or is_of_other_order(question, one.sentence.text):
            return False
        text = one.sentence.text
        if is_moved_away(question, text):
            return True
        if not _has_predicate(question, one):
            return False
        asked = None if _COUNTED.search(question.text) else order_in(question.text, question.mentions)
        said = order_in(text, one.mentions) if asked else None
        return asked is not None and said is not None and is_turned_round(asked, said, partial(self._means, question))

    def _means(self, question: Question, word: str) -> frozenset[str]:
        """Return what stands for an actor of the question, or for a stem."""
        return self._library.kin.families((word,)) if word in question.actors else shipped_lexicon().alike(word)

    def _tells(self, asked: Deed, one: Evidence) -> bool:
        return any(
            asked.kind == said.kind
            and self._shares(asked.doers, said.doers)
            and self._shares(asked.targets, said.targets)
            for said in self._said(one)
        )

    def _is_reverse(self, asked: Deed, said: Deed) -> bool:
        """Tell whether both sides have changed places: "Texas paid Google" and "Google paid Texas"."""
        return (
            self._has_side_otherwise(asked, said)
            and self._shares(asked.doers, said.targets)
            and self._shares(asked.targets[:1], said.doers)
        )

    def _is_done_to(self, asked: Deed, said: Deed) -> bool:
        """Tell whether those did it to whom it is asked to have been done, and to nobody else than who is to have."""
        to_others = said.targets and not self._shares(asked.doers, said.targets)
        return self._has_side_otherwise(asked, said) and self._shares(asked.targets, said.doers) and not to_others

    def _has_side_otherwise(self, asked: Deed, said: Deed) -> bool:
        """Tell whether one side has changed places, and none kept its own."""
        if asked.kind != said.kind or self._shares(asked.doers, said.doers):
            return False
        if self._shares(asked.targets, said.targets[:1]):
            return False
        return self._shares(asked.targets[:1], said.doers) or self._shares(asked.doers, said.targets)

    def _shares(self, some: Sequence[str], others: Sequence[str]) -> bool:
        return bool(self._library.kin.families(some) & frozenset(others))

    def _asked(self, question: Question) -> list[Deed]:
        relative = [clause for clause in _clauses(question.text, question.mentions) if clause.lead in _WHO]
        return [deed for clause in (question.clause, *relative) for deed in self._deeds(question.text, clause)]

    def _said(self, one: Evidence) -> list[Deed]:
        return [deed for clause in one.clauses for deed in self._deeds(one.sentence.text, clause)]

    def _deeds(self, text: str, clause: Clause) -> list[Deed]:
        """Return the deeds of bodies and people that a clause tells as done."""
        if clause.denied or clause.lead in _OPEN:
            return []
        saying = _saying(text, clause.mentions)
        return [
            Deed(
                deed.kind,
                self._acting([one for one in deed.doers if one not in saying]),
                self._acting(deed.targets),
            )
            for deed in deeds_in(text, clause)
        ]

    def _acting(self, actors: Sequence[str]) -> tuple[str, ...]:
        return tuple(actor for actor in actors if self._library.kin.kind_of(actor) not in THINGS)


def _is_of_same_matter(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence has a word of what is asked for: each of two may ask the other for something."""
    lexicon = shipped_lexicon()
    both = max((mention.span.end for mention in question.mentions[:2]), default=0)
    wanted = frozenset(stems(question.text[both:])) - plain_stems("grammar") - plain_stems("topic")
    said = frozenset(stems(one.sentence.text))
    return not wanted or any(lexicon.meets(stem, said) for stem in wanted)


def _saying(text: str, mentions: Sequence[Mention]) -> frozenset[str]:
    """Return those who only say what others may do."""
    found = _SAID_OF_OTHERS.search(text)
    return frozenset(one.actor for one in mentions if found and one.span.end <= found.start())


def _has_predicate(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence speaks of what is asked, of a pause for one: else it puts another event in order."""
    asked = question.clause.signs.keys()
    return not asked or any(asked & clause.signs.keys() for clause in one.clauses)


@lru_cache(maxsize=64)  # a question is compared with one sentence after another
def _clauses(text: str, mentions: tuple[Mention, ...]) -> tuple[Clause, ...]:
    return read_clauses(text, mentions)
