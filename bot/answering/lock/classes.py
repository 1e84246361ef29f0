"""Classes of those asked about: what a law asks of companies is no duty of people, and a city's bureaus no school.

Where they are of a class that a sentence does not name, nothing follows for them.
"""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.actor import ActorKind
from corpus.patterns import Pattern

_LOCAL = frozenset({ActorKind.CITY, ActorKind.COUNTY, ActorKind.STATE})
_EVERYONE = r"\b(?:any(?:one|body)?|all|every(?:one|body)?|no(?:body| one))\b"
# A state's or city's law for its agencies tells nothing of federal ones.
_FEDERAL = Pattern(
    rf"^{LINK}(?:can|could|may|must|should|do|does|did|are|is|will|would)(?:n['’]?t)? (?:the )?"
    r"(?:federal (?:agents?|officers?|agenc(?:y|ies)|officials|government|police|investigators)|feds)\b",
    re.IGNORECASE,
)
_FEDERAL_TOLD = Pattern(
    rf"{_EVERYONE}|\b(?:federal|national|nationwide|feds|customs|border|immigration|homeland|marshals"
    r"|(?-i:FBI|ICE|CBP|DHS|TSA|DEA|IRS|US|USA|United States|Secret Service))\b|\bU\.S\.",
    re.IGNORECASE,
)
# "Do people have to post a sign?" is not told by what businesses are made to do.
_PEOPLE = r"(?:people|persons?|individuals?|residents?|citizens?|tenants?|homeowners?|households?|private citizens)"
_DUTY_OF_PEOPLE = Pattern(
    rf"^{LINK}(?:(?:do|does|did|will|would) (?:(?:an?|the|all|most|ordinary|normal|regular|private) )*"
    rf"(?:{_PEOPLE}|i|we)\b[^?]*?\b(?:have|need)|(?:must|should|are) (?:(?:ordinary|normal|regular|private) )*{_PEOPLE}"
    r"(?: (?:in|of) [^?]*?)?(?: (?:required|obliged|supposed))?)"
    r" (?:to )?(?:announce|display|disclose|file|hang|inform|install|label|notify|post|publish|put up|register|report"
    r"|tell|warn)\b",
    re.IGNORECASE,
)
_PEOPLE_TOLD = Pattern(
    rf"{_EVERYONE}|\b(?:{_PEOPLE}|adults|children|customers|drivers|employees|foreigners|owners|passengers|students|travell?ers"
    r"|users|visitors|workers|you)\b(?!['’])",
    re.IGNORECASE,
)
# Who may be sued: that people may sue tells of none but those whom the law names.
_SUES_PUBLIC = Pattern(
    rf"^{LINK}(?:can|could|may|do|does|is|are)\b[^?]*?\b(?:sue|take) (?:the |a |an |my |our |their |his |her )?"
    r"(?:\w+ ){0,2}?"
    r"(?:police|cops?|government|sheriff|officers?|school|schools|university|agency|agencies|officials|authorities)\b"
    r"(?! ?\w*['’])",  # not "the city", which an article calls by its name
    re.IGNORECASE,
)
_PUBLIC_TOLD = Pattern(
    rf"{_EVERYONE}|\b(?:agenc(?:y|ies)|authorit(?:y|ies)|bod(?:y|ies)|cities|city|council|cops?|departments?|government"
    r"|officers?|officials|police|public|schools?|sheriff|universit(?:y|ies))\b",
    re.IGNORECASE,
)
# Those who are no part of a city's or state's administration, each by what asks for it and what tells of it.
_OTHER_BODIES = tuple(
    (
        Pattern(
            rf"^{LINK}(?:can|could|may|must|should|do|does|did|are|is)(?:n['’]?t)? "
            rf"(?:(?:the|an?|all|most|public|private|local) )*{asks}\b",
            re.IGNORECASE,
        ),
        Pattern(rf"{_EVERYONE}|\b(?:{tells})", re.IGNORECASE),
    )
    for asks, tells in (
        (
            r"(?:schools?|teachers?|universit(?:y|ies)|colleges?)",
            r"school|teach|pupil|student|universit|college|educat",
        ),
        (r"(?:hospitals?|clinics?|doctors?|nurses?)", r"hospital|clinic|health|medic|doctor|nurse|patient"),
        (r"(?:landlords?|housing)", r"landlord|rent|hous|apartment|building|residen|propert|private"),
        (r"banks?", r"bank|financ|compan|firm|private"),
    )
)
_BODIES = Pattern(
    r"\b(?:bureaus?|(?:city|county|municipal|state|local) (?:and \w+ )?(?:agenc(?:y|ies)|departments?|bureaus?))\b",
    re.IGNORECASE,
)
# "The law applies to stores, restaurants and venues": to none but them.
_LISTED = Pattern(
    r"\b(?:law|act|ordinance|rule)s? (?:only )?(?:applies|apply) to (?P<those>[\w ]+,[\w ,]+ and [\w ]+)", re.IGNORECASE
)


def names_no_such_class(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence is on bodies or firms of which those who are asked about are none."""
    asked, said = question.text, one.sentence.text
    if not _LOCAL.isdisjoint(question.kinds) and _FEDERAL.match(asked) and not _FEDERAL_TOLD.search(said):
        return True
    if _DUTY_OF_PEOPLE.match(asked) and not _PEOPLE_TOLD.search(said):
        return True
    if _SUES_PUBLIC.match(asked) and not _PUBLIC_TOLD.search(said):
        return True
    listed = _LISTED.search(one.article.text)
    told = f"{said} {listed['those']}" if listed else said
    others = (tells for asks, tells in _OTHER_BODIES if asks.match(asked))
    return bool(listed or _BODIES.search(said)) and any(not tells.search(told) for tells in others)
