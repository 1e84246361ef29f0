"""What of two a question compares, and how: by fines, by payments, by how long they were held."""

import re
from enum import StrEnum

from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

_MORE = r"(?:bigger|larger|higher|heavier|heftier|steeper|stiffer|greater|more|longer)"
_LESS = r"(?:smaller|lower|lighter|less|shorter)"
_AS_MUCH = r"as (?:much|high|big|large|heav(?:y|ily)|hefty|steep|long|low|small)"
_BOUND = r"(?:[$£€\d]|(?:an? |one |half |several )?(?:hundred|thousand|million|billion)\b)"  # a sum, and nobody's
# "More often" and "more fines" count something else.
_COUNTS = r"(?! (?:often|times|likely|people|than once|(?!damages\b)[a-z]+[^\Ws]s)\b)"
THAN = Pattern(
    rf"\b(?:(?:(?P<more>{_MORE})|{_LESS}){_COUNTS}(?: [\w.-]+){{0,4}}? than|(?P<as>{_AS_MUCH} as)"
    rf"|(?P<same>the same(?: [\w-]+){{0,2}} as|equal to|identical to|equals))\b(?! {_BOUND})",
    re.IGNORECASE,
)
BEYOND = Pattern(
    r"\b(?:(?P<more>above|beyond|exceed(?:s|ed)?|topp?(?:s|ed)?|beat(?:s|en)?|surpass(?:es|ed)?|outstrip(?:s|ped)?"
    rf"|dwarf(?:s|ed)?|over)|below|under)(?= [^?,;]{{2,50}}\W*$)(?! {_BOUND})",
    re.IGNORECASE,
)
# What stands behind the name of whose sum it is: "above Oslo's", "under what Bergen got", "tops the Oslo fine".
SOMEBODYS = Pattern(
    r"^(?:['’]s?|)(?:(?: [\w'’-]+){0,2} "
    r"(?:one|fines?|penalt(?:y|ies)|settlements?|payouts?|payments?|sums?|deals?|contracts?)"
    r"|(?: (?:did|does|had|paid|got|imposed|gave|charged|set|was))?)\W*$",
    re.IGNORECASE,
)
BARE = Pattern(rf"\b(?:(?P<more>{_MORE})|{_LESS})\W*$", re.IGNORECASE)
# "Almost as much", "far more": by how much it would have to be is open.
BY_HOW_MUCH = Pattern(
    r"\b(?:almost|nearly|not quite|half|twice|double|triple|far|much|way|a lot|lots|slightly|somewhat|a (?:bit|little)"
    rf"|barely|hardly|only|just|times|\d+%|per ?cent) (?:{_AS_MUCH}|{_MORE}|{_LESS})\b",
    re.IGNORECASE,
)
# "More by Oslo or by Bergen?" asks which, and "the same amount" of two whether it is one sum.
EITHER_MORE = Pattern(rf"\b(?:{_MORE}|{_LESS})\b[^?,;]* or\b", re.IGNORECASE)
ALIKE = Pattern(r"\b(?:the same|equal(?:ly)?|identical(?:ly)?|as much as each other)\b", re.IGNORECASE)
# "Which was higher?", of two that were told one after the other.
WHICH_MORE = Pattern(
    rf"^{LINK}(?:which|who|what)(?: (?:one|fine|penalty|deal|of (?:them|these|those|the two)))? "
    rf"(?:was|is|were|paid|got|fined (?:it|them)) (?:the )?(?:(?P<more>{_MORE})|{_LESS})(?: one)?\W*$",
    re.IGNORECASE,
)
# What else is asked behind the comparison the sums do not tell.
AND_MORE = Pattern(
    r"\b(?:and|but|or|yet) (?:then |also |so |still )?(?:was|were|is|are|did|do|does|has|have|had|can|will|would"
    r"|[a-z]+ed|paid)\b|\b(?:because|due to|although|even though|despite|so that|by (?:half|\w+ (?:times|percent)|\d))",
    re.IGNORECASE,
)
PLAINLY_MORE = Pattern(r"\b(?:more|less|as much) (?:than|as)\b", re.IGNORECASE)
_OF_TIME = Pattern(
    r"\b(?:(?:equally )?long(?:er)?|shorter|(?:more|less) time|how many (?:hours|days))\b", re.IGNORECASE
)
HAS_TO = r"\b(?:(?:have|has|had|made|ordered|told) to pay|owe[sd]?)\b"
_MUST_PAY = Pattern(HAS_TO, re.IGNORECASE)


class Measure(StrEnum):
    """What is compared: a sum that was set or paid for some reason, or how long somebody was held."""

    FINE = "fine"
    SETTLEMENT = "settlement"
    CONTRACT = "contract"
    HELD = "held"


_ASKS = {
    Measure.FINE: Pattern(rf"\b(?:fin(?:e|es|ed)|penalt(?:y|ies)|penali[sz]ed?)\b|{HAS_TO}", re.IGNORECASE),
    Measure.SETTLEMENT: Pattern(
        r"\b(?:settle(?:d|ments?)?|payouts?|pa(?:y|ys|id|yments?)|cough(?:ed)? up|deals?|agreements?)\b"
        r"|\b(?:get|got|gets|receiv\w+|collect\w*|w[io]n) (?:[\w-]+ ){0,2}?(?:more|less|from|out of)\b",
        re.IGNORECASE,
    ),
    Measure.CONTRACT: Pattern(
        r"\b(?:contracts?|deals?|licen[cs]es?|spen[dt]|purchases?|pa(?:y|ys|id)|orders?)\b", re.IGNORECASE
    ),
    Measure.HELD: Pattern(
        r"\b(?:held|detained|jailed|locked up|kept|in (?:custody|jail|prison|a cell)|behind bars)\b", re.IGNORECASE
    ),
}


class Relation(StrEnum):
    """How the first of two is asked to stand to the second."""

    MORE = "more"
    LESS = "less"
    NO_LESS = "no less"
    SAME = "same"


def relation_in(match: re.Match[str]) -> Relation:
    """Return how two are compared by the words found."""
    found = match.groupdict()
    told = {"same": Relation.SAME, "as": Relation.NO_LESS, "more": Relation.MORE}
    return next((relation for name, relation in told.items() if found.get(name)), Relation.LESS)


def measures_in(text: str) -> frozenset[Measure]:
    """Return what a text may compare; who has to pay may do so by a fine or otherwise."""
    found = frozenset(measure for measure, asks in _ASKS.items() if asks.search(text))
    if _OF_TIME.search(text):
        return found & {Measure.HELD}
    if Measure.FINE in found and not _MUST_PAY.search(text):
        return frozenset({Measure.FINE})
    return found - {Measure.HELD}
