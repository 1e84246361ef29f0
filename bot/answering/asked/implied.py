"""What a verb implies of the deed behind it: whoever "went ahead and" did it did it, whoever "held off on" it did not.

The model hears the deed in "did it hold off on paying?", and no leave in "is it within its rights to sell it?".
"""

import re

from bot.answering.asked.headlines import are_many
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.verbs import base_of_doing
from corpus.patterns import Pattern

_WHO = r"(?P<who>[^?,;]{2,80}?)"
_ALSO = r"(?:(?:ever|also|still|simply|then|actually|really) )?"
_DOING = r"(?P<doing>(?!(?:(?:any|every|some|no)?thing|being)\b)[a-z]{2,}ing)\b"
_DONE = Pattern(
    rf"^(?P<asked>{LINK}{AUXILIARY} [^?,;]{{2,80}}?) {_ALSO}"
    r"(?:(?:go|gone)(?: ahead| on)? and|(?:proceed|opt|elect)(?:ed)? to|see(?:n)? fit to) (?=[a-z]{2,})",
    re.IGNORECASE,
)
_NOT_DONE = Pattern(
    rf"^(?P<link>{LINK})(?P<verb>did|do|does|has|have|had|will|would) {_WHO} {_ALSO}"
    r"(?:refrain(?:ed)? from|h[eo]ld off(?: on| from)?|avoid(?:ed)?|(?:shy|shied) away from|stop(?:ped)? short of"
    rf"|steer(?:ed)? clear of) {_DOING}(?P<rest>.*)$",
    re.IGNORECASE,
)
# Of those who did not stop doing it articles tell that they kept doing it.
_STOPPED = r"(?:stop(?:ped)?|quit|ceased?|halt(?:ed)?)"
_NOT_STOPPED = Pattern(
    rf"^(?P<who>{LINK}(?:who|(?:which|what) [^?,;]{{2,40}}?)) (?:did|do|does|have|has)(?:n['’]?t| not) (?:ever )?"
    rf"{_STOPPED} "
    r"(?=(?!be)[a-z]{2,}ing\b)",
    re.IGNORECASE,
)
_YET_TO = Pattern(
    rf"^(?P<link>{LINK})(?P<verb>has|have|had|is|are|was|were) {_WHO} (?:still )?yet to"
    r" (?P<rest>(?!be\b)[a-z]{2,}.*)$",
    re.IGNORECASE,
)
_LAWFUL = Pattern(
    rf"^(?P<asked>{LINK}(?:is|are|was|were|would|am)(?:n['’]?t)? [^?,;]{{2,80}}?) (?:(?:well|legally|fully|still) )?"
    r"(?:within (?:its|their|his|her|your|my|our) (?:legal )?rights|(?:within|on the right side of) the law|at liberty)"
    r"(?= (?P<to>to )| (?P<doing>[a-z]{2,}ing)\b| (?:if|when)\b|\W*$)",
    re.IGNORECASE,
)
_UNPUNISHED = Pattern(rf"^(?P<link>{LINK})(?P<verb>can|could|may) {_WHO} get away with {_DOING}", re.IGNORECASE)
# What somebody has to switch off is on by default.
_HAS_TO_SWITCH = Pattern(
    rf"^(?P<link>{LINK})(?P<verb>do|does|did) (?P<who>[^?,;]{{1,60}}?) (?:have|need) to (?:turn|switch)"
    r" (?:(?P<way>on|off) (?P<what>[^?,;]{2,60}?)|(?P<thing>[^?,;]{2,60}?) (?P<then>on|off))"
    r"(?: (?:my|your|him|her|them|our)sel(?:f|ves))?(?:,? if [^?,;]*)?(?P<end>\W*)$",
    re.IGNORECASE,
)
_OPT_OUT = Pattern(
    r"^(?P<asked>(?:is|was|are|were)(?:n['’]?t)? [^?,;]{2,60}?) (?:an )?opt[- ]?out(?=\W*$)", re.IGNORECASE
)
# Whoever forces people to do something, or makes them do it, requires it: the model hears in "can they force me to be
# scanned?" whether there are scans.
_PEOPLE = (
    r"(?:me|us|you|them|people|folks|(?:any|every|some)(?:one|body)|(?:(?!to\b)[\w'’-]+ ){0,2}?(?:travell?ers"
    r"|passengers|flyers|tourists|visitors|guests|fans|customers|shoppers|users|members|drivers|workers|employees|staff|tenants"
    r"|residents|citizens|taxpayers|applicants|claimants|patients|students|pupils|children|kids|parents))"
)
_FORCED = Pattern(
    rf"\b(?P<verb>forc(?:es?|ed|ing)|compel(?:s|led|ling)?|coerc(?:es?|ed|ing)|oblig(?:es?|ed|ing)) (?={_PEOPLE} to\b)",
    re.IGNORECASE,
)
_MADE = Pattern(
    rf"\b(?P<verb>ma(?:kes?|de|king)) (?P<whom>{_PEOPLE}) (?=(?:use|scan|show|take|have|get|go|give|submit|sign|enroll?"
    r"|do|undergo|pass|let|agree|consent|accept|hand|prove|verify|upload|register|stand|look|share|be)\b)",
    re.IGNORECASE,
)
_NAMED = Pattern(r"[A-Z]\w")  # "I" names nobody
_OTHER_WAY = {"on": "off", "off": "on"}
_DOES_NOT = frozenset({"do", "does", "will", "would"})


def as_implied(text: str) -> str:
    """Ask for the deed itself, for its opposite, or whether it is allowed, where a verb before it implies that."""
    text = _OPT_OUT.sub(r"\g<asked> on by default", _DONE.sub(r"\g<asked> ", text))
    text = _NOT_STOPPED.sub(r"\g<who> kept ", text)
    text = _FORCED.sub(lambda asked: f"{_require(asked['verb'])} ", text)
    text = _MADE.sub(lambda asked: f"{_require(asked['verb'])} {asked['whom']} to ", text)
    text = _HAS_TO_SWITCH.sub(_by_default, text)
    if found := _NOT_DONE.match(text):
        return _denied(found, f"{base_of_doing(found['doing'])}{found['rest']}")
    if found := _YET_TO.match(text):
        return _denied(found, found["rest"])
    text = _LAWFUL.sub(lambda asked: f"{asked['asked']} allowed{' to be' if asked['doing'] else ''}", text)
    return _UNPUNISHED.sub(lambda asked: f"{_are(asked)} allowed to {base_of_doing(asked['doing'])}", text)


def _require(verb: str) -> str:
    ending = next((one for one in ("ing", "ed", "es", "s") if verb.endswith(one)), "")
    return {"ing": "requiring", "ed": "required", "": "require"}.get("ed" if verb == "made" else ending, "requires")


def _by_default(found: re.Match[str]) -> str:
    what, way = found["what"] or found["thing"], (found["way"] or found["then"]).lower()
    be = "was" if found["verb"].lower() == "did" else "is"
    named = f" for {found['who']}" if _NAMED.search(found["who"]) else ""
    asking = be if found["link"].strip() else be.capitalize()
    return f"{found['link']}{asking} {what} {_OTHER_WAY[way]} by default{named}?"


def _denied(found: re.Match[str], deed: str) -> str:
    verb = found["verb"].lower()
    asking = "is" if found["link"].strip() else "Is"
    did = verb if verb in _DOES_NOT else "did"
    return f"{found['link']}{asking} it true that {found['who']} {did} not {deed}"


def _are(found: re.Match[str]) -> str:
    """Ask what somebody is or was of whom it is asked what they have or do."""
    past, many = found["verb"].lower() in {"did", "could"}, are_many(found["who"])
    be = ("were" if past else "are") if many else ("was" if past else "is")
    return f"{found['link']}{be if found['link'].strip() else be.capitalize()} {found['who']}"
