"""Whom and what a unit covers: customers, products, places."""

from corpus.actor import AREAS, ActorKind
from corpus.actors import ActorBook
from corpus.claim import Action, Scope, Stance
from corpus.stating.actors import groups_in
from corpus.stating.predicates import Predicate
from corpus.stating.units import Unit
from corpus.stating.words import statement_words
from corpus.words import words

PRODUCT = "face recognition"
_BODIES = frozenset({ActorKind.POLICE, ActorKind.AGENCY})
_WITHOUT_CUSTOMER = frozenset({Action.FUND})
_ARTICLES = frozenset({"the", "a", "an", "us", "local"})


def read_scope(unit: Unit, predicate: Predicate, actor: str, book: ActorBook, *, is_rule: bool) -> Scope:
    """Read the scope of a predicate; a rule may name whom it covers before the predicate, as its subject."""
    return Scope(
        _customer(unit, predicate, actor, book, is_rule=is_rule),
        _product(unit, predicate, actor, book),
        tuple(dict.fromkeys(places_in(unit, actor, book))),
    )


def _customer(unit: Unit, predicate: Predicate, actor: str, book: ActorBook, *, is_rule: bool) -> str:
    if predicate.action in _WITHOUT_CUSTOMER:
        return ""
    maker_or_rule = is_rule or (actor in book and book[actor].kind is ActorKind.COMPANY)
    if not maker_or_rule or (predicate.action is Action.USE and predicate.stance is Stance.DOES and not is_rule):
        return ""
    groups = [(match.start, match.label) for match in groups_in(unit)]
    groups += [
        (unit.place_of(mention.span.start), label)
        for mention in unit.mentions
        if mention.actor != actor and (label := _group_called(mention.span.of(unit.text)))
    ]
    named = [
        (unit.place_of(mention.span.start), mention.actor)
        for mention in unit.mentions
        if mention.actor != actor and book[mention.actor].kind in _BODIES
    ]
    reached = [(place, name) for place, name in named if _is_reached(unit, place)]
    found = sorted([*groups, *reached])
    after = [name for place, name in found if place >= predicate.place]
    before = [name for place, name in found if place < predicate.place]
    return after[0] if after else before[-1] if before else ""


def _group_called(name: str) -> str:
    """Return the group that a name is the common noun of: "federal agencies"."""
    inside = words(name)
    found = (
        match.label for match in statement_words().customers.find(inside) if match.end - match.start == len(inside)
    )
    return next(found, "")


def _is_reached(unit: Unit, place: int) -> bool:
    while place > 0 and unit.words[place - 1].text in _ARTICLES:
        place -= 1
    return place > 0 and unit.words[place - 1].text in statement_words().forms["towards"]


def _product(unit: Unit, predicate: Predicate, actor: str, book: ActorBook) -> str:
    kind = ActorKind.COMPANY if predicate.action is Action.FUND else ActorKind.PRODUCT
    start = unit.words[predicate.place].span.start if predicate.action is Action.FUND else 0
    ahead = [mention.actor for mention in unit.mentions if mention.span.start >= start]
    named = [name for name in ahead if book[name].kind is kind and name != actor]
    terms = statement_words()
    duties = unit.find(terms.duties, predicate.place) if predicate.action is Action.REQUIRE else []
    others = duties or unit.find(terms.products, predicate.place)
    used = used_company(unit, predicate, actor, book)
    return named[0] if named else used or (others[0].label if others else PRODUCT)


def used_company(unit: Unit, predicate: Predicate, actor: str, book: ActorBook) -> str:
    """Return the company whose product is meant by its name: "denied using Clearview AI"."""
    if predicate.action is not Action.USE or (actor in book and book[actor].kind is ActorKind.COMPANY):
        return ""
    ahead = range(predicate.last, predicate.last + 2)
    for mention in unit.mentions:
        end = unit.text[mention.span.end : mention.span.end + 1]
        if (
            unit.place_of(mention.span.start) in ahead
            and book[mention.actor].kind is ActorKind.COMPANY
            and end in ".,;)"
        ):
            return mention.actor
    return ""


def places_in(unit: Unit, actor: str, book: ActorBook) -> list[str]:
    """Return the places that a unit is bound to ("in Oregon", "US police"), except ``actor``."""
    found = []
    for mention in unit.mentions:
        place = unit.place_of(mention.span.start)
        before = [word.text for word in unit.words[max(0, place - 2) : place]]
        follower = unit.words[place + 1].text if place + 1 < len(unit.words) else ""
        if mention.actor == actor or book[mention.actor].kind not in AREAS:
            continue
        if "in" in before or "across" in before or follower in ("police", "law"):
            found.append(mention.actor)
    return found
