"""Conditions: what both a question and a sentence have "without", and what a question takes to be met.

What both have "without" is left out where the sentence is read.
The model hears "without" as a denial: "ran searches without training" denies it that searches were run without any. A
condition that both have alike changes nothing: whoever may not use it without consent may not, asked with the same.
"""

import re

from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern
from corpus.words import stems

_WORD = r"(?!(?:in|at|on|by|for|from|to|with|through|and|but|before|after|when|if|that|which|who)\b)[\w'’-]+"
_WITHOUT = Pattern(rf",? \bwithout (?P<what>(?:{_WORD} ){{0,5}}?{_WORD})(?=$|[.,;:?!]| (?!{_WORD}))", re.IGNORECASE)
_BARE = frozenset(
    stems("a an any the its their his her your my our some such first ever required prior express written")
)
_AGREED = r"consent\w*|agree\w*|approv\w*|allow\w*|permi\w+|authori[sz]\w*|sign(?:s|ed)? off|says? (?:so|yes)|leave"
_GIVEN = rf"(?:{_AGREED}|orders?|warrants?|licen[cs]es?|notice|opt(?:s|ed)? in)"
# "With the council's consent", "if the council agrees".
MET = Pattern(
    r",? \b(?:with|if|once|when|after|provided(?: that)?|as long as|so long as)\b"
    rf"(?P<given>(?: (?!not\b|no\b)[\w'’-]+){{0,5}}? {_GIVEN}"
    r"(?: (?:it|to it|them|that|so))?)(?=\W*$|,)",
    re.IGNORECASE,
)
BARRED_WITHOUT = Pattern(
    r"\b(?:bars?|barred|bans?|banned|forbids?|forbade|forbidden|prohibit(?:s|ed)?|outlaw(?:s|ed)?"
    r"|(?:may|can|could|must|do|does|did|will|would) ?not|cannot|applie[sd]|apply)\b[^.;]*?"
    rf"\b(?:without|unless|except with|until)\b(?P<given>[^.;,]*?\b{_GIVEN})",
    re.IGNORECASE,
)
_CONSENT = Pattern(rf"\b(?:{_AGREED}|opt)\b", re.IGNORECASE)
# "Requires agencies to get a warrant", "only with consent": whoever has it may.
_NEEDS = Pattern(
    r"\b(?:requires?|required|needs?|needed|must (?:first )?(?:get|have|obtain|seek)|only (?:with|after|if|once))\b"
    rf"(?P<given>[^.;]*\b{_GIVEN})",
    re.IGNORECASE,
)
_BARRED = (
    r"(?:illegal|unlawful|forbidden|barred|banned|prohibited|outlawed|against the (?:law|rules)|a crime|an offen[cs]e)"
)
_BAR = r"(?:ban|bar|forbid|outlaw|prohibit)"
BAR_OR_LEAVE = Pattern(rf"\b(?:{_BARRED}|{_BAR}s?|legal|lawful)\b", re.IGNORECASE)
ASKS_LEAVE = Pattern(
    rf"^{LINK}(?:can|could|may|might|(?:is|are|was|were) [^?]*\b(?:allowed|permitted|free|legal|lawful))\b",
    re.IGNORECASE,
)
ASKS_BARRED = Pattern(
    rf"^{LINK}(?:(?:is|are|was|were)\b[^?]*?\b{_BARRED}|(?:do|does|did)\b[^?]*?\b{_BAR})\b", re.IGNORECASE
)
PLAIN_IN_CONDITION = frozenset(
    stems(
        "a an any the its their his her it them that so to first prior express expressly explicit explicitly written"
        " only all use"
    )
)


def without_shared_condition(asked: str, said: str) -> tuple[str, str]:
    """Return question and sentence without what both have "without", each as it stands where they share none."""
    in_asked, in_said = _WITHOUT.search(asked), _WITHOUT.search(said)
    if in_asked is None or in_said is None:
        return asked, said
    wanted = frozenset(stems(in_asked["what"])) - _BARE
    if not wanted or not wanted <= frozenset(stems(in_said["what"])):
        return asked, said
    return _without(asked, in_asked), _without(said, in_said)


def _without(text: str, part: re.Match[str]) -> str:
    return text[: part.start()] + text[part.end() :]


def is_same_condition(asked: str, said: str) -> bool:
    """Tell whether two conditions are one: the same thing, from the same body where the question names one."""
    wanted, told = _things(asked), _things(said)
    both_consent = _CONSENT.search(asked) and _CONSENT.search(said)
    return wanted <= told if both_consent else bool(wanted) and wanted <= told


def is_barred_unless_met(asked: str, said: str) -> bool:
    """Tell whether something is asked to be barred on a condition without which alone ``said`` bars the like.

    Whatever the consent, it is no bar that is told of where there is any.
    """
    return bool(ASKS_BARRED.search(asked)) and _tells_condition_met(asked, said)


def is_let_once_met(asked: str, said: str) -> bool:
    """Tell whether leave is asked on a condition without which alone ``said`` bars the like, or which it asks for."""
    return bool(ASKS_LEAVE.search(asked)) and _tells_condition_met(asked, said)


def _tells_condition_met(asked: str, said: str) -> bool:
    met = MET.search(asked)
    told = [match["given"] for pattern in (BARRED_WITHOUT, _NEEDS) if (match := pattern.search(said))]
    return met is not None and any(_is_alike(met["given"], given) for given in told)


def _is_alike(asked: str, said: str) -> bool:
    both_consent = _CONSENT.search(asked) and _CONSENT.search(said)
    return bool(both_consent) or not _things(asked).isdisjoint(_things(said))


def _things(condition: str) -> frozenset[str]:
    return frozenset(stems(_CONSENT.sub("", condition))) - PLAIN_IN_CONDITION
