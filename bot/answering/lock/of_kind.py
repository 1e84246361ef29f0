"""Whether a sentence tells it of one of a kind: "has any country banned it?" gets no yes from what a state did."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.answering.asked.kinds import KindAsked, any_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.actor import ActorKind
from corpus.article import Span
from corpus.lexicon import Match, shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import Word, stems

_IS_ONE = Pattern(
    rf"^{LINK}(?:is|was)(?:n['’]?t)? (?P<who>.+?) (?P<what>an? [\w'’ -]+?)"
    r"(?: (?:of|that|who|which|for|in|with|from|by|at)\b[^?]*)?\W*$",
    re.IGNORECASE,
)
_APPOSITION = Pattern(r",? (?:(?:who )?(?:is|was|became) )?(?:an?|the) [^,.;]*", re.IGNORECASE)  # "Ann, a judge"
_BEHIND = Pattern(
    r"\b(?:to|from|of|by|with|for|at|against|on|in|about)(?: the)?\s*$", re.IGNORECASE
)  # "the letter to Axon"
# Deeds that have few names, so that one of them has to be told.
_PLAIN_DEEDS = frozenset({"supported", "sued", "fined", "arrested"})
_TITLE = Pattern(r"[\w-]+ $")  # "judge Ann"


def tells_of_none(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a sentence is of none of the kind of which a question asks whether any did it.

    All articles may answer such a question, so that its every word has to stand in the one that does, but for what
    tells the deed: that may have many names, one of which has to stand in the sentence itself.
    """
    asked = any_asked(question.wording)
    return asked is not None and not (
        _is_of_one(asked, one, library) and _has_all_things(question, asked, one, library)
    )


def _is_of_one(asked: KindAsked, one: Evidence, library: Library) -> bool:
    kin, named = library.kin, one.named - _where_others_lie(one)
    of_kind = any(kin.of_kind(actor, asked.kinds) for actor in named)
    of_country = ActorKind.COUNTRY in asked.kinds and any(map(kin.country_for, named))
    return of_kind or of_country or asked.counts_some(one.sentence.text)


def _where_others_lie(one: Evidence) -> frozenset[str]:
    """Return the places that are only named to tell where another lies: "Oakland, California"."""
    mentions = sorted(one.mentions, key=lambda m: m.span.start)
    text, told = one.sentence.text, frozenset(mention.actor for mention in mentions[:1])
    behind: set[str] = set()
    for before, mention in pairwise(mentions):
        lies_there = text[before.span.end : mention.span.start] == ", "
        behind, told = (behind | {mention.actor}, told) if lies_there else (behind, told | {mention.actor})
    return frozenset(behind) - told


def _has_all_things(question: Question, asked: KindAsked, one: Evidence, library: Library) -> bool:
    lexicon, said = shipped_lexicon(), library.read_article(one.article.id)
    told = {*said.stems, *stems(f"{asked.before} {asked.noun}")}
    deeds = {match.label for clause in one.clauses for match in _deeds_of(clause.words)}
    return all(
        not (axes & _PLAIN_DEEDS) or not axes.isdisjoint(deeds)
        if (axes := lexicon.axes_of(word.stem))
        else lexicon.meets(word.stem, told)
        for word in question.content
    )


def _deeds_of(text: Sequence[Word]) -> Iterator[Match]:
    """Yield what a run of words affirms or denies, such as "oppose" of "support"."""
    lexicon = shipped_lexicon()
    yield from lexicon.affirming.find(text)
    yield from lexicon.denying.find(text)


def is_not_called(question: Question, one: Evidence) -> bool:
    """Tell whether a person is asked to be of some kind, and a sentence calls them nothing of it.

    "Police arrested Ann Otherwise" makes no officer of her.
    """
    if (match := _IS_ONE.match(question.text)) is None:
        return False
    last = (mention for mention in question.mentions if mention.span.end == match.end("who"))
    who = next(
        (one.actor for one in last if not _BEHIND.search(question.text[match.start("who") : one.span.start])), ""
    )
    if question.kind_of.get(who) is not ActorKind.PERSON:
        return False
    nouns, text = shipped_lexicon().alike(stems(match["what"])[-1]), one.sentence.text
    spans = [mention.span for mention in one.mentions if mention.actor == who]
    return not any(nouns & _called(text, span) for span in spans)


def _called(text: str, span: Span) -> frozenset[str]:
    """Return the stems of what stands before or behind a name as what it is."""
    found = (_APPOSITION.match(text, span.end), _TITLE.search(text[: span.start]))
    return frozenset(stem for match in found if match for stem in stems(match.group()))
