"""Whom a word stands for that cannot be those asked about last: "he" is no company, and no court pays a fine."""

import re

from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.pronouns import about, stands_for_person
from bot.answering.asked.question import Question
from bot.answering.followed.conversation import says_of_it
from bot.answering.followed.judges import JUDGES, is_of_party
from corpus.actor import AREAS, ActorKind
from corpus.patterns import Pattern

_THEY = Pattern(
    r"\b(?:do|does|did|have|has|had|are|were|can|could|will|would|must|should)(?:n['’]?t)? (?:they|it)\b", re.IGNORECASE
)
_THEY_SELL = Pattern(
    r"\b(?:do|does|did|have|has|had|are|were|is|was|can|could|will|would|may)(?:n['’]?t)? (?:they|it)"
    r" (?:(?:also|still|ever|even|now|then) )*(?:s[eo]l[dl]|suppl|offer|market|export|licen[cs]|pitch)[a-z]*"
    r" (?:(?:it|this|that|any|their|the) )?(?:(?:face|facial) recognition |software |tech(?:nology)? )?to\b",
    re.IGNORECASE,
)
_SELLERS = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT})
_PRODUCTS = frozenset({ActorKind.PRODUCT})


def of_those_meant(question: Question, before: Question, main: Question, kin: Kin) -> Question:
    """Return the question before as one on whom a word of ``question`` stands for, where it is on none who may be.

    "He" is the person spoken of last; "they" after what a court said are those of whom it spoke, and after a question
    on a product its makers.
    """
    if question.mentions:
        return before
    if stands_for_person(question) and ActorKind.PERSON not in before.kinds:
        spoken_of = [one for one in before.names if kin.knows(one) and kin.kind_of(one) is ActorKind.PERSON]
        return about(before, {spoken_of[-1]: ActorKind.PERSON}) if spoken_of else before
    if not _THEY.search(question.text):
        return before
    if says_of_it(before) and JUDGES.issuperset(before.kinds) and is_of_party(question.text):
        parties = {actor: kind for actor, kind in main.kind_of.items() if kind not in BODIES | AREAS}
        return about(before, main.kind_of) if parties else before
    if before.kinds and _PRODUCTS.issuperset(before.kinds) and " they" in question.text.lower():
        makers = [one for one in reversed(tuple(before.names)) if _makes(one, before.actors[0], kin)]
        return about(before, {makers[0]: ActorKind.COMPANY}) if makers else before
    return before


def leaves_open_who_sells(question: Question, asked: Question) -> bool:
    """Tell whether "they" sell in a follow-up that, as it is ``asked``, is on no company: which one, nobody said."""
    first = min((mention.span.start for mention in question.mentions), default=len(question.text))
    return bool(_THEY_SELL.search(question.text, 0, first)) and _SELLERS.isdisjoint(asked.kinds)


def _makes(firm: str, product: str, kin: Kin) -> bool:
    """Tell whether one is a company to whose family a product belongs."""
    known = kin.knows(firm) and kin.knows(product) and kin.kind_of(firm) is ActorKind.COMPANY
    return known and not kin.families((firm,)).isdisjoint(kin.families((product,)))
