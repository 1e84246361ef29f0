"""Whom a word stands for that cannot be those asked about last: "he" is no company, and no court pays a fine."""

import re

from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.opening import LINK
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
# "Can they arrest anyone on it?": no company does; nor does the one of which it was asked who supplies others use it.
_THEY_ARREST = Pattern(
    r"\b(?:do|does|did|have|can|could|may|must|should|will|are)(?:n['’]?t)? they"
    r" (?:(?:also|still|ever|even|now|then) )*"
    r"(?P<how>arrest|detain|jail|charge|stop (?:people|anyone|somebody|someone)|us(?:e|ing))\b",
    re.IGNORECASE,
)
_SUPPLIER = Pattern(
    rf"^{LINK}(?:who|which (?:company|firm|vendor)|whose (?:software|system|technology))\b[^?]*?"
    r"\b(?:suppl\w+|sells?|sold|provides?|makes?|made|vendor|maker|supplier)\b",
    re.IGNORECASE,
)
_FORCES = frozenset({ActorKind.POLICE, ActorKind.AGENCY})
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
    return _with_force(question, before, kin) or _with_makers(question, before, kin) or before


def _with_makers(question: Question, before: Question, kin: Kin) -> Question | None:
    """Return the question before as one on the makers of the product that it is on, who are "they"; else None."""
    if before.kinds and _PRODUCTS.issuperset(before.kinds) and " they" in question.text.lower():
        makers = [one for one in reversed(tuple(before.names)) if _makes(one, before.actors[0], kin)]
        return about(before, {makers[0]: ActorKind.COMPANY}) if makers else before
    return None


def _with_force(question: Question, before: Question, kin: Kin) -> Question | None:
    """Return the question before as one on the police spoken of, who arrest, or use what is supplied."""
    acts = _THEY_ARREST.search(question.text)
    if acts is None or not before.kinds or not _SELLERS.issuperset(before.kinds):
        return None
    asked = (*before.earlier, before.text)
    if acts["how"].lower().startswith("us") and not any(_SUPPLIER.match(text) for text in asked):
        return None
    forces = [one for one in before.names if kin.knows(one) and kin.kind_of(one) in _FORCES]
    return about(before, {forces[0]: kin.kind_of(forces[0])}) if len(forces) == 1 else None


def leaves_open_who_sells(question: Question, asked: Question) -> bool:
    """Tell whether "they" sell in a follow-up that, as it is ``asked``, is on no company: which one, nobody said."""
    first = min((mention.span.start for mention in question.mentions), default=len(question.text))
    return bool(_THEY_SELL.search(question.text, 0, first)) and _SELLERS.isdisjoint(asked.kinds)


def _makes(firm: str, product: str, kin: Kin) -> bool:
    """Tell whether one is a company to whose family a product belongs."""
    known = kin.knows(firm) and kin.knows(product) and kin.kind_of(firm) is ActorKind.COMPANY
    return known and not kin.families((firm,)).isdisjoint(kin.families((product,)))
