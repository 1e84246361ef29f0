"""A rule of a company or of a whole country, asked of a place that no article is about: "can Ohio police use Azure?".

What a company lets the police of a country do, and what a national agency does at its airports, holds in every part of
it. A company is asked of the nearest place around that articles speak of, of the state before the country: a state may
have a rule of its own on it, and has none on a national agency.
"""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.vocabulary import Vocabulary
from corpus.actor import LOCAL, MAKERS, ActorKind, Mention
from corpus.patterns import Pattern

_OF_RULE = Pattern(
    rf"^{LINK}(?:can|may|must|(?:is|are)\b[^?]*\b(?:allowed|permitted|banned|barred|free|required) (?:to|from)\b"
    r"|(?:do|does)\b[^?]*\b(?:have|need) to\b)(?![^?]*\b(?:only|not|never|why)\b)",
    re.IGNORECASE,
)
_PLACED = Pattern(r"\b(?:in|at|across|of|from|around) $", re.IGNORECASE)
_SHORT = {"United States": "US", "United Kingdom": "UK"}
_LOCAL = LOCAL | {ActorKind.POLICE}


def of_wider_place(question: Question, kin: Kin, vocabulary: Vocabulary) -> str | None:
    """Return what is asked of the place around the one unknown place of a question of a maker's or an agency's rule.

    None where it is no such question, or where something else in it is unknown.
    """
    kinds = question.kind_of
    if not question.asks_verdict or question.years or not _OF_RULE.search(question.typed) or len(kinds) < 2:
        return None
    unknown = vocabulary.unknown_names(question.text, question.actors)
    of_maker = not MAKERS.isdisjoint(kinds.values())
    national = any(kind is ActorKind.AGENCY and kin.country_for(actor) for actor, kind in kinds.items())
    if len(unknown) != 1 or kinds.get(unknown[0]) not in _LOCAL or not (of_maker or national):
        return None
    where = [one for one in question.mentions if one.actor == unknown[0]]
    around = _around(unknown[0], kin, vocabulary, states=of_maker) if len(where) == 1 else None
    return _placed(question.text, where[0], around, kinds[unknown[0]]) if around else None


def _around(actor: str, kin: Kin, vocabulary: Vocabulary, *, states: bool) -> str | None:
    """Return the state around a place, if articles speak of it, else its country; None where they speak of neither."""
    around = (*(sorted(kin.places_of(actor) - {actor}) if states else ()), kin.home_of(actor))
    known = (one for one in around if one and kin.knows(one) and not vocabulary.unknown_names(one, (one,)))
    return next(known, None)


def _placed(text: str, where: Mention, around: str, kind: ActorKind) -> str:
    before, behind = text[: where.span.start], text[where.span.end :]
    the = "the " if _PLACED.search(before) and around in _SHORT else ""
    body = " police" if kind is ActorKind.POLICE else ""
    return f"{before}{the}{_SHORT.get(around, around)}{body}{behind}"
