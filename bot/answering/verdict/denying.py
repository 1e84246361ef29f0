"""Whether a no stands beside what was read, and on what: what is affirmed outright is hardly denied by another one."""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read, leading, leading_for
from bot.answering.lock.needed import lacks_what_a_no_takes
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.verdict.likelihood import Found, shares_of
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

MayCarry = Callable[[Verdict, Evidence], bool]
_AFFIRMED = 0.7  # share from which a sentence affirms outright what is asked
_DENIED = 0.5  # share from which a sentence denies what is asked
_ITSELF_AFFIRMED = 0.6  # share from which that is so of the very sentence from which rules come to a no
_OUTRIGHT = 0.9  # share from which a sentence affirms it whatever another one says
_LEAVE = r"(?:allow(?:ed)?|entitled|free|legal|lawful|let|ok(?:ay)?|permit(?:ted)?)"
_ASKS_LEAVE = Pattern(rf"^{LINK}(?:(?:can|could|may)\b|(?:is|are|do|does)\b[^?]*\b{_LEAVE}\b)", re.IGNORECASE)
_WITHOUT = Pattern(r"\bwithout (?P<what>[^?,;]+)", re.IGNORECASE)
_ON_TERMS = Pattern(r"\b(?:requires?|needs?|must|only|if|unless|before|without)\b", re.IGNORECASE)
_BARRED, _LIKELY, _UNLIKELY = (
    0.7,
    0.45,
    0.1,
)  # share denied, probability of no and of yes where a rule bars what is asked
_WEIGHTY, _IN_PART = 0.4, 0.2
_CARRIES, _SAYS_NO = 0.5, 0.8  # weight, and share denied, from which another sentence says a no as well
_AS_HEAVY = 0.7  # share of the heaviest sentence's weight from which on another weighs about as much


def carrying_no(read: Sequence[Read], may_carry: MayCarry) -> Evidence | None:
    """Return what plainly says a no and may carry it, where the best sentence may not; None where nothing does.

    That one lacks a number or a word that is asked about, or tells of others. Of a yes the rest would not be enough:
    what the best sentence lacks for that is most often just what is asked.
    """
    told = [one for one in read if one.weight >= _CARRIES and one.says.denies >= _SAYS_NO]
    named = [one for one in told if one.evidence.is_on_all]
    carrying = [one for one in named if may_carry(Verdict.NO, one.evidence)]
    best = max(carrying, key=lambda one: one.weight * one.says.denies, default=None)
    return None if best is None else best.evidence


def may_be_denied(question: Question, found: Found, denial: Evidence) -> bool:
    """Tell whether a no may rest on ``denial`` beside all that was ``found``."""
    return (
        _is_denied(question, found)
        and not lacks_what_a_no_takes(question.wording, denial.sentence.text)
        and not is_affirmed_beside(question, found, denial)
    )


def is_affirmed_beside(question: Question, found: Found, denial: Evidence) -> bool:
    """Tell whether the article of a denial affirms outright what is asked, in a sentence that weighs about as much.

    "It will no longer sell the software to police. It will keep selling them cameras": one of both is on what is asked.
    """
    least = _AS_HEAVY * leading(found.read).weight if found.read else 0.0
    return not question.is_denial and any(
        one.says.affirms >= _OUTRIGHT and one.weight >= least and one.evidence.article.id == denial.article.id
        for one in found.read
    )


def barred(question: Question, found: Found, ruling: Ruling, may_carry: MayCarry) -> Ruling | None:
    """Return no where no verdict is sure, leave is asked for, and what was read to deny it bars it or sets terms.

    A rule on what is asked settles more than what somebody did: "the law bars its use for surveillance" leaves hardly a
    doubt whether the police may use it for that. Where they ask to do without something, the rule has to demand it.
    """
    if ruling.verdict is not None or not found.read or question.is_denial or question.total or question.years:
        return None
    shares, lead = shares_of(found), leading_for(found.read, lambda says: says.denies)
    unsure = shares[Verdict.NO] < max(_LIKELY, shares[Verdict.PARTLY]) or shares[Verdict.YES] > _UNLIKELY
    if unsure or not _ASKS_LEAVE.search(question.text) or not _is_barred(question, lead):
        return None
    if not may_carry(Verdict.NO, lead.evidence):
        return None
    disputed = any(max(one.says.affirms, one.says.in_part) >= _DENIED for one in found.read if one.weight >= _WEIGHTY)
    return None if disputed else Ruling(Verdict.NO, (lead.evidence,))


def _is_barred(question: Question, lead: Read) -> bool:
    """Tell whether a sentence on all who are asked about bars it, or demands what they want to do without."""
    one, says = lead.evidence, lead.says
    plain = says.denies >= _BARRED and says.affirms <= _UNLIKELY and says.in_part <= _IN_PART
    if not plain or lead.weight < _WEIGHTY or not one.names_all:
        return False
    if (left_out := _WITHOUT.search(question.text)) is not None:
        what = frozenset(stems(left_out["what"])) - plain_stems("grammar") - plain_stems("light")
        return bool(what & frozenset(stems(one.sentence.text)) and _ON_TERMS.search(one.sentence.text))
    return any(clause.signs.get(AVAILABLE) is False and not clause.denied for clause in one.clauses)


def is_affirmed_by_its_own(ruling: Ruling) -> bool:
    """Tell whether the sentence from which rules alone come to a no was read to affirm what is asked.

    Rules take "a law that bans parades and lets police use it" for a bar of it; of such sentences the reading is right
    ten times as often. What a later article changed no one sentence tells.
    """
    if ruling.verdict is not Verdict.NO or ruling.across:
        return False
    own = ruling.support[0].says
    return own is not None and own.affirms >= _ITSELF_AFFIRMED


def _is_denied(question: Question, found: Found) -> bool:
    """Tell whether a sentence was read to deny what is asked: by itself or, where rules say no, beside the next best.

    What is denied by two sentences together and by neither alone was, where no rule agrees, as often told as not. That
    something changed later no sentence has to deny, nor what a follow-up leaves unsaid: "is it still around?". What the
    heaviest sentence affirms outright, or rules and reading of one sentence, is not denied by another.
    """
    ruled, support = found.ruling.verdict, found.ruling.support[:1]
    if not found.read:
        return True  # by rules alone
    if ruled is not Verdict.NO and leading(found.read).says.affirms >= _AFFIRMED:
        return False
    if ruled is Verdict.YES and any(one.affirms >= _AFFIRMED for one in support):
        return False
    if max(one.says.denies for one in found.read) >= _DENIED:
        return True
    return ruled is Verdict.NO and (found.ruling.across or bool(question.earlier) or found.together.denies >= _DENIED)
