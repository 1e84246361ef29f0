"""Questions in the words of a headline, which leave a verb out, put as the question that they ask.

"Clearview banned in Canada?" asks whether it is, "Clearview fined by Italy?" whether it was, and
"police in Detroit still using it?" whether they are.
"""

import re

from corpus.patterns import Pattern

_ADVERBS = r"(?P<adverbs>(?:(?:still|now|already|really|actually|also|currently|finally|even) )*)"
# What the matter is called, and many of a kind: "face scans", "police in Detroit".
MATTER = Pattern(
    r"(?:live |police |police use of )?(?:(?:fac(?:e|ial)|FR)(?: recognition| matching| scanning| scans?)?"
    r"(?: technology| tech| software)?|it)(?= )",
    re.IGNORECASE,
)
_PLURAL = (
    r"(?:police|cops|officers|schools|shops|stores|companies|firms|businesses|agencies|airports|landlords|employers"
    r"|retailers|departments|people|citizens|residents|travell?ers|passengers|drivers|agents|face scans"
    r"|(?:body)?cam(?:era)?s|glasses|doorbells|vans|drones)"
)
_WHERE = r"(?: (?:in|at|of|from|across) (?:the )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3})?"
MANY = Pattern(
    rf"(?:(?:US|UK|American|British|local|federal|state|city|public|private|[A-Z][\w'’-]+) )*{_PLURAL}{_WHERE}(?= )"
)
_MANY_AT_END = Pattern(rf"\b{_PLURAL}{_WHERE}$", re.IGNORECASE)
_SO = (
    r"(?:(?:il|un)?(?:legal|lawful)|available|optional|mandatory|compulsory|voluntary|exempt|off[- ]limits"
    r"|in (?:force|effect|place|use)|on sale|up for sale|based in|free to|able to|bound by|subject to"
    r"|part of|liable|over"
    # Not whom it banned: "Amazon banned police use".
    r"|(?:banned|barred|outlawed|prohibited|forbidden|allowed|permitted|required|used)"
    r"(?= (?:in|from|by|for|at|on|under|across|to|as|there|here|anywhere|everywhere|outright|completely)\b|\W*$))"
)
_IS = Pattern(
    rf" {_ADVERBS}(?P<rest>(?:{_SO}\b|(?!nothing\b|anything\b|something\b|everything\b|during\b)[a-z]{{2,}}ing\b).*)"
)
# In the past at one time, unless it is told who did so to whom: "Italy fined Clearview".
_WAS = Pattern(
    rf" {_ADVERBS}(?P<rest>(?:fined|sued|arrested|blacklisted|sanctioned|penali[sz]ed|taken to court|cleared|ordered"
    r"|told|forced|hit with|thrown out|overturned|dismissed|acquitted|convicted)(?= (?:by|from|for|over|in|under|to"
    r"|after|on|with|a|an)\b|\W*$).*)"
)


def with_verb_of(stated: str, end: int) -> str | None:
    """Ask whether what a headline says is so of the subject that ends at ``end``; None where that is not plain."""
    subject = stated[:end]
    for verbs, pattern in ((("Is", "Are"), _IS), (("Was", "Were"), _WAS)):
        if found := pattern.fullmatch(stated, end):
            return _asked(verbs[are_many(subject)], subject, found)
    return None


def are_many(subject: str) -> bool:
    """Tell whether a subject takes a verb of several."""
    return bool(_MANY_AT_END.search(subject)) or subject.lower() == "they"


def _asked(verb: str, subject: str, found: re.Match[str]) -> str:
    return f"{verb} {subject} {found['adverbs']}{found['rest']}?"
