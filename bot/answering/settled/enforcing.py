"""Who may take a breach of a law to court: where "only the attorney general can enforce" it, nobody else can sue.

The model that reads sentences does not know that to enforce a law is to sue over it.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.patterns import Pattern

_OFFICE = (
    r"(?:attorneys? general|district attorneys?|prosecutors?|state|government|regulators?|commission(?:er)?"
    r"|authorit(?:y|ies)|agency|FTC|ministry|city)"
)
_SUE = (
    r"(?:sue|go to court|take (?:[\w'’-]+ ){1,4}to court"
    r"|(?:bring|file|start) (?:an? |any |their own |their )?(?:law ?suits?|suits?|cases?|claims?|actions?))"
)
_ASKS_SUING = Pattern(
    rf"^{LINK}(?:can|could|may|do|does|is|are)\b(?![^?]*\b(?:not|never|only)\b)(?P<who>[^?;,]*?)\b{_SUE}\b",
    re.IGNORECASE,
)
_PEOPLE = r"(?:people|individuals|consumers|residents|private people)"
_OFFICE_ASKED = Pattern(rf"\b(?P<office>{_OFFICE})\W*$", re.IGNORECASE)
_ONLY_THEY = Pattern(
    rf"^only (?:the |an? |[A-Z][\w'’-]+ ){{0,3}}(?P<office>{_OFFICE})(?: [\w'’-]+)? (?:can|may|could|is able to) "
    r"(?:enforce|sue|bring)\b"
    rf"|\b(?:can|may|could) (?:only be enforced|be enforced only) by (?:the |an? |[A-Z][\w'’-]+ ){{0,3}}{_OFFICE}\b"
    r"|\bno private right of action\b"
    rf"|\b(?:gives|grants|leaves) {_PEOPLE} no right to sue\b"
    rf"|\b(?:does|do) not (?:let|allow|permit) {_PEOPLE} (?:to )?sue\b",
    re.IGNORECASE,
)
# "Could I get money from a shop that scanned me?" asks for what whoever may sue it may get.
_ASKS_MONEY = Pattern(
    rf"^{LINK}(?:can|could|may) (?:i|we|you|people|someone|somebody|anyone|customers|shoppers|guests|employees"
    rf"|workers)\b"
    r"(?![^?]*\b(?:not|never|only|without suing)\b)[^?;,]*?\b(?:get|claim|win|recover|seek|demand) "
    r"(?:some |any |my |the )?(?:money|damages|cash|compensation|an? payout|payouts?)\b[^?;,]*? from (?:an?|the|any) "
    r"(?:[\w'’-]+ )?(?:compan(?:y|ies)|firms?|business(?:es)?|shops?|stores?|hotels?|restaurants?|employers?"
    r"|retailers?)\b",
    re.IGNORECASE,
)
_LETS_SUE = Pattern(
    rf"\blets? {_PEOPLE} sue (?:for\b|(?:private )?(?:companies|businesses|firms|shops)\b)", re.IGNORECASE
)
_ON_FIRMS = Pattern(r"\b(?:private )?(?:companies|businesses|firms|shops)\b", re.IGNORECASE)


def by_enforcer(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where private people are asked to be able to sue under a law that an office alone can enforce.

    Yes where that very office is asked about; None of another one, and wherever it is not asked.
    """
    asked = _ASKS_SUING.search(as_meant(question.text)) if question.asks_verdict else None
    if asked is None and _ASKS_MONEY.search(question.text):
        return _by_right_to_sue(question, evidence)
    if asked is None or question.is_denial or not question.actors:
        return None
    office = _OFFICE_ASKED.search(asked["who"])
    first = evidence[0].article if evidence else None
    near = (one for one in evidence if one.names_all or (one.is_on_all and one.article == first))
    told = ((one, _ONLY_THEY.search(one.sentence.text)) for one in near)
    one, only = next(((one, only) for one, only in told if only), (None, None))
    if one is None or only is None or (office and (only["office"] or "").lower() != office["office"].lower()):
        return None
    return Ruling(Verdict.YES if office else Verdict.NO, (one,))


def _by_right_to_sue(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a law on firms lets people sue, and money is asked for from a firm: they sue for that."""
    near = (one for one in evidence if one.names_all and not question.is_denial)
    told = (one for one in near if _LETS_SUE.search(one.sentence.text) and _ON_FIRMS.search(one.article.text))
    return resting_on(Verdict.YES, next(told, None))
