"""What a rule bars only without consent, a warrant or the like: with it the same is allowed.

The model that reads sentences hears the bar, and takes it for one whatever the condition.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.clauses import Clause, Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_LEAVE = Pattern(
    rf"^{LINK}(?:can|could|may|might|(?:is|are|was|were) [^?]*\b(?:allowed|permitted|free))\b", re.IGNORECASE
)
_AGREED = r"consent\w*|agree\w*|approv\w*|allow\w*|permi\w+|authori[sz]\w*|sign(?:s|ed)? off|says? (?:so|yes)|leave"
_GIVEN = rf"(?:{_AGREED}|orders?|warrants?|licen[cs]es?|notice|opt(?:s|ed)? in)"
# "With the council's consent", "if the council agrees".
_MET = Pattern(
    r",? \b(?:with|if|once|when|after|provided(?: that)?|as long as|so long as)\b"
    rf"(?P<given>(?: (?!not\b|no\b)[\w'’-]+){{0,5}}? {_GIVEN}"
    r"(?: (?:it|to it|them|that|so))?)(?=\W*$|,)",
    re.IGNORECASE,
)
_BARRED_WITHOUT = Pattern(
    r"\b(?:bars?|barred|bans?|banned|forbids?|forbade|forbidden|prohibit(?:s|ed)?|outlaw(?:s|ed)?"
    r"|(?:may|can|could|must|do|does|did|will|would) ?not|cannot|applie[sd]|apply)\b[^.;]*?"
    rf"\b(?:without|unless|except with|until)\b(?P<given>[^.;,]*?\b{_GIVEN})",
    re.IGNORECASE,
)
_CONSENT = Pattern(rf"\b(?:{_AGREED}|opt)\b", re.IGNORECASE)
# "Can they use it on their own?" asks of no use with others' leave or by their doing.
_BY_THEMSELVES = Pattern(
    r"\b(?:on (?:their|its|his|her|your|my) own|(?:by )?(?:themselves|itself|himself|herself|yourself|myself))\W*$",
    re.IGNORECASE,
)
_DENIED, _HELD = 0.8, 0.5  # shares from which a sentence denies it outright, and another one affirms it
_PLAIN = frozenset(
    stems(
        "a an any the its their his her it them that so to first prior express expressly explicit explicitly written"
        " only all use"
    )
)


def by_condition(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where leave is asked on a condition without which alone a sentence bars just that; None elsewhere."""
    met = _MET.search(question.text) if _LEAVE.search(question.text) and not question.is_denial else None
    if met is None:
        return None
    rest = f"{question.text[: met.start()]}{question.text[met.end() :]}"
    return resting_on(Verdict.YES, next((one for one in evidence if _is_met(question, met, rest, one)), None))


def by_themselves(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where leave is asked to do on one's own what a sentence bars outright; None elsewhere.

    What is let with others' leave, or comes of their doing, is not of that.
    """
    asks = _LEAVE.search(question.text) and _BY_THEMSELVES.search(question.text)
    if not asks or question.is_denial or question.years or question.clause.signs.get(AVAILABLE) is not True:
        return None
    near = [one for one in evidence if one.is_on_all and question.actors]
    bars = (one for one in near if one.denies >= _DENIED and any(_is_bar(clause) for clause in one.clauses))
    return None if any(one.affirms >= _HELD for one in near) else resting_on(Verdict.NO, next(bars, None))


def _is_bar(clause: Clause) -> bool:
    return clause.signs.get(AVAILABLE) is False and clause.mood is Mood.FACT and not clause.denied


def _is_met(question: Question, met: re.Match[str], rest: str, one: Evidence) -> bool:
    said = one.sentence.text
    barred = _BARRED_WITHOUT.search(said) if one.is_on_all else None
    if barred is None or not _is_same(met["given"], barred["given"]):
        return False
    asked = [word.stem for word in question.content if word.stem in stems(rest) and word.stem not in _PLAIN]
    return shipped_lexicon().meets_all(asked, frozenset(stems(said)))


def _is_same(asked: str, said: str) -> bool:
    """Tell whether two conditions are one: the same thing, from the same body where the question names one."""
    wanted, told = _things(asked), _things(said)
    both_consent = _CONSENT.search(asked) and _CONSENT.search(said)
    return wanted <= told if both_consent else bool(wanted) and wanted <= told


def _things(condition: str) -> frozenset[str]:
    return frozenset(stems(_CONSENT.sub("", condition))) - _PLAIN
