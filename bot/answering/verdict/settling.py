"""What takes the place of the verdict that rules and reading came to: bills, all and only, numbers, limits.

What plain words settle before anything is weighed stands in ``settled.plain_words``.
"""

from collections.abc import Sequence

from bot.answering.asked.kin import KindOf
from bot.answering.asked.magnitudes import bears_out, may_bear_out
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.weighing import Read, heaviest, leading
from bot.answering.reply import Verdict
from bot.answering.settled.conditional import on_its_own_condition
from bot.answering.settled.enacted import by_its_passage
from bot.answering.settled.limited import by_limit
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.settled.totality import not_alone, not_just_anybody, not_this_one, unanimity
from bot.answering.verdict.in_part import denied_in_place, no_partly
from bot.answering.verdict.likelihood import Found

_OPEN = 0.5  # share from which a sentence leaves the question open
_BESIDE = 0.5  # share of the heaviest sentence's weight from which on another one counts beside it
_AFFIRMED = 0.25  # share from which a sentence may be taken to affirm what it counts


def settle(question: Question, found: Found, ruling: Ruling, kind_of: KindOf) -> Ruling | None:
    """Return the verdict that plain words settle in place of ``ruling``; None where they settle nothing."""
    read = found.read
    if not read:
        return None
    return (
        unanimity(question, read)
        or _no_law_or_another(question, read, ruling)
        or _by_magnitude(question, read)
        or not_alone(question, ruling, read)
        or not_just_anybody(question, read)
        or on_its_own_condition(question, ruling)
        or by_limit(question, ruling, found.ruling.verdict, read)
        or no_partly(question, found, ruling, kind_of)
        or denied_in_place(question, found, ruling, kind_of)
    )


def _no_law_or_another(question: Question, read: Sequence[Read], ruling: Ruling) -> Ruling | None:
    """Return what a bill comes to that is no law, or no where it was another thing than the one asked about."""
    if (by_passage := by_its_passage(question, read)) is not None:
        return by_passage
    return resting_on(Verdict.NO, not_this_one(question, read)) if ruling.verdict is not Verdict.NO else None


def _by_magnitude(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Return the verdict of what counts what is asked, where all of that agrees: the model hardly compares numbers."""
    lead = leading(read)
    telling = [one for one in heaviest(read, len(read)) if one.says.leaves_open < _OPEN and _is_beside(lead, one)]
    told = [(one, bears_out(question.text, one.evidence.sentence.text)) for one in telling]
    counting = [(one, enough) for one, enough in told if enough is not None]
    if question.is_denial or question.clause.denied or len({enough for _, enough in counting}) != 1:
        return None
    one, enough = counting[0]
    if (enough and one.says.affirms < _AFFIRMED) or (not enough and _may_be_more(question, read, telling)):
        return None
    return Ruling(Verdict.YES if enough else Verdict.NO, (one.evidence,))


def _may_be_more(question: Question, read: Sequence[Read], telling: Sequence[Read]) -> bool:
    """Tell whether something told holds as large a number as is asked for: "up to $9.2 million" may be $9 million.

    Where no number is asked for ("millions"), it may be told where the rest of the question is left open.
    """
    asked = [one for one in quantities(question.text) if one.kind is not Kind.YEAR]
    if not asked:
        own = (one.evidence.sentence.text for one in read if one.evidence.names_all)
        return any(may_bear_out(question.text, text) for text in own)
    told = [number for one in telling for number in quantities(one.evidence.sentence.text)]
    return any(other.kind is one.kind and other.vague and other.value >= one.value for one in asked for other in told)


def _is_beside(lead: Read, one: Read) -> bool:
    """Tell whether a sentence counts beside the heaviest one: it weighs half as much, and is on no fewer actors."""
    alike = one.evidence.actors_named >= lead.evidence.actors_named
    return alike and one.weight >= _BESIDE * lead.weight
