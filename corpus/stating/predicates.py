"""What a unit says is done: the action, how its subject stands to it, and where the unit says so."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from corpus.actor import Mention
from corpus.claim import Action, Stance
from corpus.lexicon import Match, shipped_lexicon
from corpus.patterns import Pattern
from corpus.stating.units import Unit
from corpus.stating.words import statement_words

_REACH = 9  # words over which a negation governs a predicate to its right
_TO_PLANNED = 1  # words between a plan and what is planned
_NEAR = 9  # words between a stance and the action it is about
# In a unit with several, the first of these says how its subject stands to the action.
_PRECEDENCE = (
    Stance.LIMITS, Stance.CALLS_FOR, Stance.DENIES, Stance.BANNED, Stance.PAUSED, Stance.STOPPED,
    Stance.DOES_NOT, Stance.PLANS,
)  # fmt: skip
# "Should not", "denied that it had no", "no arrest may rest on a match alone" say the same without the negation.
_FREE_OF_NEGATION = frozenset({Stance.CALLS_FOR, Stance.DENIES, Stance.LIMITS})
_MODALS = frozenset({"may", "may not", "may neither", "must not", "shall not"})
_MODAL_REACH = 3  # words between a modal and the action it allows or forbids
_GOVERNING = frozenset({Action.REQUIRE, Action.PERMIT})  # "requires it to stop", "let it go on with the ban"
_AFTER_A_NAME = Pattern(r"['\u2019]s? $")
_USES = frozenset(
    {"use", "uses", "trial", "pilot", "program", "programme", "system", "technology", "software", "contract"}
)
_BOUNDS = frozenset({Stance.BANNED, Stance.PAUSED})


class Predicate(Struct, frozen=True):
    """An action, where one is named, and a stance; ``place`` is the first word of the two, ``last`` the end.

    ``is_bought`` tells "had been bought", whose subject is what is sold.
    """

    action: Action | None
    stance: Stance
    place: int
    last: int
    is_bought: bool = False


def find_predicate(unit: Unit) -> Predicate | None:
    """Find what the main clause says, else what hangs on it."""
    return _find(unit, 0, unit.main) or _find(unit, unit.main, len(unit.words))


def _find(unit: Unit, first: int, last: int) -> Predicate | None:
    terms = statement_words()
    undone = unit.find(terms.undo, first, last)
    acts = [
        match
        for match in unit.find(terms.actions, first, last)
        if not _is_doer(unit, match) and all(match.start != other.start for other in undone)
    ]
    actions = [match for match in acts if _is_effective(unit, match, acts)]
    stances = [
        match
        for match in unit.find(terms.stances, first, last)
        if _is_effective(unit, match, acts)
        and not (
            _is_aside(unit, match) or _is_thing(unit, match) or _is_on_people(unit, match) or _is_over(unit, match)
        )
    ]
    negations = unit.find(shipped_lexicon().negation, first, last)
    if any(word.text in terms.forms["rules"] for match in negations for word in unit.words[match.end : match.end + 2]):
        return None
    if spared := unit.find(terms.spare, first, last):
        return Predicate(Action.PERMIT, Stance.DOES, spared[0].start, spared[0].end)
    if optional := unit.find(terms.optional, first, last):
        return Predicate(Action.REQUIRE, Stance.DOES_NOT, optional[0].start, optional[0].end)
    chosen = _chosen(stances)
    if chosen is None:
        return _plain(unit, actions, negations)
    return _with_stance(unit, chosen, actions, negations, undone)


def _with_stance(
    unit: Unit, chosen: Match, actions: Sequence[Match], negations: Sequence[Match], undone: Sequence[Match]
) -> Predicate | None:
    demand = next((match for match in actions if match.label in _GOVERNING and match.end <= chosen.start), None)
    if demand is not None:
        return _plain(unit, [demand], negations)
    stance = Stance(chosen.label)
    action = _about(actions, chosen)
    place, end = chosen.start, max(chosen.end, action.end if action else 0)
    if stance in _BOUNDS and undone:
        is_kept = _is_negated(undone[0], negations)
        return Predicate(_action(action), stance, min(place, undone[0].start), end) if is_kept else _lifted(undone[0])
    if stance not in _FREE_OF_NEGATION and _is_negated(chosen, negations):
        goes_on = stance is Stance.STOPPED and action is not None
        return Predicate(_action(action), Stance.DOES, place, end) if goes_on else None
    return Predicate(_action(action), stance, place, end)


def _is_doer(unit: Unit, match: Match) -> bool:
    """Tell "users" and "developers", who only take part in something, from the act itself."""
    text = unit.words[match.start].text
    is_verb = text in statement_words().forms["noun_or_verb"]  # "offer"
    return match.end - match.start == 1 and text.endswith(("er", "ers", "or", "ors")) and not is_verb


def _is_effective(unit: Unit, match: Match, acts: Sequence[Match]) -> bool:
    """Tell "may not use", which forbids, from "may not be accurate" and May; other words than modals always count."""
    if unit.words[match.start].span.of(unit.text) == "May":
        return False
    if " ".join(word.text for word in unit.words[match.start : match.end]) not in _MODALS:
        return True
    return any(match.end <= act.start <= match.end + _MODAL_REACH for act in acts)


def _is_aside(unit: Unit, match: Match) -> bool:
    """Tell a ban that only sets the scene ("during the moratorium") from one that the unit is about."""
    before = unit.words[max(0, match.start - 4) : match.start]
    return unit.words[match.start].text in statement_words().forms["bound_nouns"] and any(
        word.text in statement_words().forms["aside"] for word in before
    )


def _is_thing(unit: Unit, match: Match) -> bool:
    """Tell the noun in "at every stop" and "removed the limits" from the verb."""
    before = unit.words[match.start - 1].text if match.start else ""
    forms = statement_words().forms
    return unit.words[match.start].text in forms["stance_nouns"] and before in {*forms["before_nouns"], "every", "new"}


def _is_on_people(unit: Unit, match: Match) -> bool:
    """Tell who is suspended, "an officer can be suspended for 30 days", from a use that is."""
    if unit.words[match.start].text not in {"suspend", "suspends", "suspended"}:
        return False
    people = statement_words().forms["people"]
    before = unit.words[max(0, match.start - 3) : match.start]
    if any(word.stem == "be" for word in before):
        pairs = pairwise(unit.words[: match.start])
        hanging = statement_words().forms["prepositions"]
        heads = [two.text for one, two in pairs if two.text in people | _USES and one.text not in hanging]
        return bool(heads) and heads[-1] in people
    return any(word.text in people for word in unit.words[match.end : match.end + 3])


def _is_over(unit: Unit, match: Match) -> bool:
    """Tell what somebody had waited for from what is awaited."""
    return unit.words[match.start].text == "waited" and any(
        word.text in {"has", "have", "had"} for word in unit.words[max(0, match.start - 2) : match.start]
    )


def _lifted(undone: Match) -> Predicate:
    """Read the end of a ban or a pause as what it is: the action is permitted again."""
    return Predicate(Action.PERMIT, Stance.DOES, undone.start, undone.end)


def _chosen(stances: Sequence[Match]) -> Match | None:
    for plan in stances:
        if plan.label == Stance.PLANS and any(0 <= other.start - plan.end <= _TO_PLANNED for other in stances):
            return plan  # "plans to end" has not ended
    ranked = [(_PRECEDENCE.index(Stance(match.label)), match.start, match) for match in stances]
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None


def _plain(unit: Unit, actions: Sequence[Match], negations: Sequence[Match]) -> Predicate | None:
    actions = [match for match in actions if not _is_noun(unit, match)]
    if not actions:
        return None
    match = next((match for match in actions if match.label == Action.REQUIRE), actions[0])
    negated = _is_negated(match, negations) or any(_denies_object(unit, match, negation) for negation in negations)
    stance = Stance.DOES_NOT if negated else Stance.DOES
    return Predicate(Action(match.label), stance, match.start, match.end, _is_bought(unit, match))


def _denies_object(unit: Unit, match: Match, negation: Match) -> bool:
    """Tell "uses no face recognition", and a denial inside what is done, from "uses no more than three"."""
    if negation.start != match.end or unit.words[negation.start].text != "no":
        return match.start < negation.start < match.end
    behind = unit.words[negation.end].text if negation.end < len(unit.words) else ""
    return behind not in statement_words().forms["more_or_less"]


def _is_bought(unit: Unit, match: Match) -> bool:
    passive = match.start > 0 and unit.words[match.start - 1].stem == "be"
    return passive and unit.words[match.start].text in statement_words().forms["bought"]


def _is_noun(unit: Unit, match: Match) -> bool:
    """Tell a noun or its attribute ("a law on police use had passed") from a verb ("police use cameras")."""
    follower = unit.words[match.end].text if match.end < len(unit.words) else ""
    before = unit.words[match.start - 1].text if match.start else ""
    if follower == "by" and not any(word.stem == "be" for word in unit.words[max(0, match.start - 3) : match.start]):
        return True  # "emails obtained by the ACLU"
    if unit.words[match.start].text.endswith(tuple(statement_words().forms["act_nouns"])):
        return True
    if unit.words[match.start].text not in statement_words().forms["noun_or_verb"]:
        return False
    gap = unit.text[unit.span.start : unit.words[match.start].span.start]
    if _AFTER_A_NAME.search(gap) or any(_is_of_name(mention, unit, match) for mention in unit.mentions):
        return True
    is_counted = match.start > 0 and unit.words[match.start - 1].is_number
    return (
        is_counted
        or before in statement_words().forms["before_nouns"]
        or follower in statement_words().forms["after_nouns"]
        or not follower
    )


def _is_of_name(mention: Mention, unit: Unit, match: Match) -> bool:
    """Tell the noun in "the Edmonton trial" by the name of one actor just before it."""
    word = unit.words[match.start]
    is_plural = mention.span.of(unit.text).endswith(("police", "Police", "s"))
    return mention.span.end == word.span.start - 1 and not is_plural and not word.text.endswith("s")


def _about(actions: Sequence[Match], stance: Match) -> Match | None:
    """Return the action a stance is about: the next one after it, else the one just before."""
    after = [match for match in actions if stance.start < match.start < stance.end + _NEAR]
    before = [match for match in actions if stance.start - _NEAR < match.end <= stance.start]
    return after[0] if after else before[-1] if before else None


def _action(match: Match | None) -> Action | None:
    return Action(match.label) if match else None


def _is_negated(match: Match, negations: Sequence[Match]) -> bool:
    return any(0 <= match.start - negation.end < _REACH for negation in negations)
