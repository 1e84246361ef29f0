"""What plain words settle, however a sentence was read: stages, all and only, attributes, and what is no *partly*."""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import PLACES
from bot.answering.asked.quantities import Kind, contradicted, quantities
from bot.answering.asked.question import Question
from bot.answering.found.weighing import Read, heaviest, leading, leading_for
from bot.answering.lock.denials import denies_nothing
from bot.answering.lock.magnitudes import bears_out
from bot.answering.reply import Verdict
from bot.answering.verdict.attributes import KindOf, falls_short_of_scale, otherwise
from bot.answering.verdict.decision import Found
from bot.answering.verdict.ruling import Ruling
from bot.answering.verdict.stages import no_further, not_yet_law
from bot.answering.verdict.totality import excepted, not_wholly, unanimity
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from retrieval.entailment.model import Entailment

_OPEN = 0.5  # share from which a sentence leaves the question open
_BESIDE = 0.5  # share of the heaviest sentence's weight from which on another one counts beside it
_AFFIRMED = 0.25  # share from which a sentence may be taken to affirm what it counts
_OUTRIGHT = 0.9
_PLAINLY = 0.7  # share from which a sentence says no outright
_IN_FORCE = Pattern(
    r"\b(?:in (?:force|effect|place)|on the books|alive|intact|stand(?:s|ing)?|tak(?:e|en) effect|took effect)\b",
    re.IGNORECASE,
)
_SAID_IN_FORCE = Pattern(
    r"(?<!not )\bin (?:force|effect|place)\b|\b(?:took|taken) effect\b|\b(?:entered|came) into force\b"
    r"|\bsince (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_OVER = Pattern(
    r"\b(?:expired?|lapsed?|repealed|reversed|replaced|lifted|no longer|not in (?:force|effect))\b", re.IGNORECASE
)
# "Did it overturn part of it?", "was some of it lifted?"; what "is part of the deal" asks for no part.
_PART = Pattern(
    r"\b(?:partly|partially|in part)\b"
    r"|^\W*(?:(?:so|and|but) )?(?:(?:is|are|was|were) (?:a |any )?(?:parts?|some)"
    r"|(?:did|does|do|has|have|had)\b[^?]*(?<!take)(?<!taken)(?<!as)(?<!be)(?<!is)(?<!been)(?<!become) (?:parts?|some)"
    r") of\b",
    re.IGNORECASE,
)
_SAID_PART = Pattern(r"\b(?:part(?:s|ly|ial|ially)?|some)\b", re.IGNORECASE)
_RESTRICTED = Pattern(
    r"\b(?:is|are|was|were|been|be|get|gets)\b[^?]*\b(?:restricted|limited|regulated|curbed)\b(?! to\b)"
    r"|\b(?:do|does|did|has|have|had|will|would)\b[^?]*\b(?:restrict|limit|regulate|curb)(?:ed|d)?\b(?! to\b)",
    re.IGNORECASE,
)
# "Can police ever use it?": what holds in part holds then. What was sold once holds no more, so only of today.
_IN_ANY_CASE = Pattern(
    r"^\W*(?:(?:so|and|but) )?(?:can|could|may|might|is|are|do|does)\b"
    r"[^?]*\b(?:ever|at all|whatsoever|in any (?:case|way|form)|under any circumstances?|to any(?:one|body))\b",
    re.IGNORECASE,
)


def settle(question: Question, found: Found, ruling: Ruling, kind_of: KindOf) -> Ruling | None:
    """Return the verdict that plain words settle in place of ``ruling``; None where they settle nothing."""
    read = found.read
    if not read:
        return None
    return (
        unanimity(question, read)
        or _by_stage(question, read, ruling)
        or _by_attribute(question, read, ruling, kind_of)
        or _by_number(question, found, ruling)
        or _by_magnitude(question, read)
        or excepted(question, ruling, read)
        or not_wholly(question, ruling, read)
        or _no_partly(question, found, ruling, kind_of)
    )


def _by_stage(question: Question, read: Sequence[Read], ruling: Ruling) -> Ruling | None:
    if ruling.verdict is not Verdict.YES and (stage := no_further(question, read)) is not None:
        return Ruling(Verdict.YES, (stage,))
    bill = not_yet_law(question, read)
    return None if bill is None else Ruling(Verdict.NO, (bill,))


def _by_attribute(question: Question, read: Sequence[Read], ruling: Ruling, kind_of: KindOf) -> Ruling | None:
    if ruling.verdict is not Verdict.NO and (other := otherwise(question, read, kind_of)) is not None:
        return Ruling(Verdict.NO, (other,))
    fewer = falls_short_of_scale(question, read) if ruling.verdict is Verdict.YES else None
    joined = " and " in question.text.lower()  # the other half holds
    return None if fewer is None else Ruling(Verdict.PARTLY if joined else Verdict.NO, (fewer,))


def _by_number(question: Question, found: Found, ruling: Ruling) -> Ruling | None:
    """Return the no of rules where a sentence tells of what is asked with another number: $650 million, not $450."""
    if ruling.verdict is not None or found.ruling.verdict is not Verdict.NO:
        return None
    rested = found.ruling.support[0]
    own = next((one for one in found.read if one.evidence.sentence == rested.sentence), None)
    asked = [one for one in quantities(question.text) if one.kind is not Kind.YEAR]
    told = own is not None and own.says.leaves_open < _OPEN
    return found.ruling if told and contradicted(asked, quantities(rested.sentence.text)) else None


def _by_magnitude(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Return the verdict of what counts what is asked, where all of that agrees: the model hardly compares numbers."""
    lead = leading(read)
    telling = [one for one in heaviest(read, len(read)) if one.says.leaves_open < _OPEN and _is_beside(lead, one)]
    told = [(one, bears_out(question.text, one.evidence.sentence.text)) for one in telling]
    counting = [(one, enough) for one, enough in told if enough is not None]
    if question.is_denial or len({enough for _, enough in counting}) != 1:
        return None
    one, enough = counting[0]
    if (enough and one.says.affirms < _AFFIRMED) or (not enough and _may_be_more(question, telling)):
        return None
    return Ruling(Verdict.YES if enough else Verdict.NO, (one.evidence,))


def _may_be_more(question: Question, telling: Sequence[Read]) -> bool:
    """Tell whether something told holds as large a number as is asked for: "up to $9.2 million" may be $9 million."""
    asked = [one for one in quantities(question.text) if one.kind is not Kind.YEAR]
    told = [number for one in telling for number in quantities(one.evidence.sentence.text)]
    return any(other.kind is one.kind and other.vague and other.value >= one.value for one in asked for other in told)


def _is_beside(lead: Read, one: Read) -> bool:
    """Tell whether a sentence counts beside the heaviest one: it weighs half as much, and is on no fewer actors."""
    alike = one.evidence.actors_named >= lead.evidence.actors_named
    return alike and one.weight >= _BESIDE * lead.weight


def _no_partly(question: Question, found: Found, ruling: Ruling, kind_of: KindOf) -> Ruling | None:
    """Return the plain verdict where *partly* is none: a rule with exceptions is in force, and a limit limits."""
    if ruling.verdict is not Verdict.PARTLY:
        return None
    if _IN_FORCE.search(question.text) and not question.years:
        return _in_force(found.read, ruling)
    if _PART.search(question.text) and _SAID_PART.search(ruling.support[0].sentence.text):
        return Ruling(Verdict.YES, ruling.support, across=ruling.across)
    if _RESTRICTED.search(question.text):
        lead = leading(found.read)
        return Ruling(Verdict.YES, (lead.evidence,)) if _restricts(lead) else None
    barred = question.is_denial or question.clause.signs.get(AVAILABLE) is False
    if _IN_ANY_CASE.search(question.typed) and not barred:
        return _in_some_case(question, found.read)
    places = frozenset(actor for actor in question.actors if kind_of(actor) in PLACES)
    return _denied_outright(question, found, places)


def _in_force(read: Sequence[Read], ruling: Ruling) -> Ruling | None:
    """Return what tells that a rule asked about is in force, where nothing tells of an end.

    Where articles tell of changes, the newest of them has to.
    """
    newest = max(ruling.support, key=lambda one: str(one.article.published or "")).article.id
    named = [
        one for one in read if one.evidence.actors_named and (not ruling.across or one.evidence.article.id == newest)
    ]
    if any(_OVER.search(one.evidence.sentence.text) for one in named):
        return None
    told = (one for one in named if _SAID_IN_FORCE.search(one.evidence.sentence.text))
    best = max(told, key=lambda one: one.weight, default=None)
    return None if best is None else Ruling(Verdict.YES, (best.evidence,))


def _in_some_case(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Return what was read to tell of a case in which it holds, and tells of the use or sale that is asked about."""
    of_use = AVAILABLE in question.clause.signs
    told = [one for one in read if not of_use or any(c.signs.get(AVAILABLE) for c in one.evidence.clauses)]
    best = leading_for(told, _holds) if told else None
    return Ruling(Verdict.YES, (best.evidence,)) if best is not None and _holds(best.says) >= _PLAINLY else None


def _holds(says: Entailment) -> float:
    return says.affirms + says.in_part


def _restricts(one: Read) -> bool:
    return any(
        not clause.denied and (clause.limited or clause.signs.get(AVAILABLE) is False)
        for clause in one.evidence.clauses
    )


def _denied_outright(question: Question, found: Found, places: frozenset[str]) -> Ruling | None:
    """Return what a sentence on all who are asked about denies outright, where what limits it is not of them all.

    What holds in one of ``places``, which are asked about, rules do not see in part from what is said of all places.
    """
    lead, limiting = leading(found.read), leading_for(found.read, lambda says: says.in_part)
    of_them = lead.evidence.actors_named == 1 > limiting.evidence.actors_named
    if lead.says.denies < _PLAINLY or denies_nothing(question, lead.evidence):
        return None
    if found.ruling.verdict is Verdict.PARTLY:
        return _denied_beside_rules(question, found, places)
    if not of_them:
        return None
    return Ruling(Verdict.NO, (lead.evidence,))


def _denied_beside_rules(question: Question, found: Found, places: frozenset[str]) -> Ruling | None:
    """Return the same where rules came to *partly*, which tells of changes that no single sentence does.

    What was asked to have been done and is denied by the very sentence of the rules, or outright by the newest article,
    was not done at all; what is so may be denied by that, too, or where the sentence of the rules leaves it open.
    """
    rules, lead = found.ruling, leading(found.read).evidence
    says = leading(found.read).says
    own = next((one.says for one in found.read if one.evidence.sentence == rules.support[0].sentence), None)
    newest = max(rules.support, key=lambda one: str(one.article.published or "")).article.id
    if question.past and rules.across:
        denied = own is not None and own.denies >= _PLAINLY
        denied = denied or (lead.article.id == newest and lead.actors_named == 1 and says.denies >= _OUTRIGHT)
        return Ruling(Verdict.NO, (leading_for(found.read, _denies).evidence,)) if denied else None
    of_now = lead.article.id == newest if rules.across else own is not None and own.leaves_open > _OPEN
    elsewhere = not rules.across and any(places & lead.named - one.named for one in rules.support)
    outright = of_now and says.denies >= _OUTRIGHT
    return Ruling(Verdict.NO, (lead,)) if outright or elsewhere else None


def _denies(says: Entailment) -> float:
    return says.denies
