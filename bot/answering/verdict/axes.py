"""Whether a clause says yes or no to what a question asks, by the axes of the lexicon that both speak on."""

from collections.abc import Mapping

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.applicable import ended_later
from bot.answering.times.events import names_bar
from corpus.actor import ActorKind
from corpus.clauses import Clause
from corpus.signs import AVAILABLE

# An axis that answers for another one: what is unlawful is not available, and the reverse.
_LINKED: Mapping[str, tuple[str, ...]] = {
    "lawful": (AVAILABLE,),
    AVAILABLE: ("lawful", "required"),
    "continues": (AVAILABLE,),
    "resumed": (AVAILABLE, "continues"),
    "covers": (AVAILABLE,),
}
_USES = frozenset({"use", "used", "using", "sell", "sold", "selling", "offer", "offered", "collect", "collected"})
_BARS = frozenset({"ban", "moratorium", "prohibit", "suspens", "freez", "paus"})  # stems of what is put on a use
_BEFORE_THINGS = frozenset({"any", "its", "their", "the", "a", "an"})
_OBJECTS = frozenset({"fined", "sued", "settled"})  # axes whose nouns something is done to: unpaid fines are fines
SHARES_WORDS_ONLY = 0.25  # share for a clause that has words of the question and not its predicate


def compare_axes(question: Question, one: Evidence, clause: Clause) -> tuple[bool, float] | None:
    """Compare what a question and a clause say on an axis they share, or on linked ones; None where there is none."""
    asked, said = question.clause.signs, clause.signs
    if "delayed" in asked:  # that there is a ban does not tell whether it was put off
        asked = {axis: sign for axis, sign in asked.items() if axis != AVAILABLE}
    shared = [axis for axis in asked if axis in said and not _is_of_rule(axis, question.clause, clause)]
    if specific := [axis for axis in shared if axis != AVAILABLE]:
        of_duty = [axis for axis in specific if axis == "required"]  # what has to be done is only its object
        telling = of_duty or [axis for axis in specific if axis not in _OBJECTS] or specific
        agreeing = sum(asked[axis] == said[axis] for axis in telling)
        return 2 * agreeing >= len(telling), 1.0
    if shared and not said[AVAILABLE] and _denies_other_object(question, clause):
        return not asked[AVAILABLE], SHARES_WORDS_ONLY
    if shared:
        wanted = question.clause.facets
        happened = asked[AVAILABLE] and clause.ceased and (question.past or ended_later(question, one))
        alike = len(wanted & clause.facets) / len(wanted) if wanted else 1.0
        return asked[AVAILABLE] == said[AVAILABLE] or happened, 0.65 + 0.3 * alike
    for axis in asked:
        for other in _LINKED.get(axis, ()):
            if other in said and (said[other] or not {"resumed"} <= asked.keys() or "overturned" not in said):
                return (asked[axis] == said[other]) != _binds(question, axis, said=said[other]), 0.7
    return None


def _binds(question: Question, axis: str, *, said: bool) -> bool:
    """Tell whether a law or a ban is asked to cover what a clause says is barred: what it bars it covers."""
    of_rule = ActorKind.LAW in question.kinds or _has_noun_for_bar(question.clause)
    return axis == "covers" and of_rule and not said


def _is_of_rule(axis: str, asked: Clause, said: Clause) -> bool:
    """Tell whether a ban or a duty goes on or no longer does, where what it bars is asked to be back or to be over."""
    if axis != "continues":
        return False
    if asked.signs["continues"] is False and asked.signs.get(AVAILABLE) is False and not _has_noun_for_bar(asked):
        return True  # "stopped selling": whether it is sold tells, and not whether a ban goes on
    of_duty = "required" in said.signs and "required" not in asked.signs
    ended = said.signs["continues"] is False and "overturned" in said.signs  # a reversal is one of a ban
    return "resumed" in asked.signs and (of_duty or ((ended or names_bar(said)) and not names_bar(asked)))


def _has_noun_for_bar(clause: Clause) -> bool:
    return any(word.stem in _BARS for word in clause.words)


def asked_stems(question: Question) -> frozenset[str]:
    """Return the stems of what is asked."""
    return frozenset(word.stem for word in question.clause.words)


def _denies_other_object(question: Question, clause: Clause) -> bool:
    """Tell whether a clause denies the use or sale of a thing that is not asked about: "does not use voice data"."""
    denied = [word for word in clause.words if word.stem in clause.denied]
    verb = next((place for place, word in enumerate(denied) if word.text in _USES), None)
    if verb is None or any(word.stem in plain_stems("topic") for word in clause.words):
        return False
    things = [word for word in denied[verb + 1 :] if word.text not in _BEFORE_THINGS]
    named = any(things[0].span.start == mention.span.start for mention in clause.mentions) if things else True
    return not named and things[0].stem not in plain_stems("grammar") | asked_stems(question)
