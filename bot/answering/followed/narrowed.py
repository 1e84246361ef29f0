"""Follow-ups that ask the same of one sort of use: "and live?", "and missing persons?", "to find murderers?"."""

import re

from bot.answering.asked.forms import Form
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.asked.verbs import PAST
from bot.answering.followed.at_times import asks_if
from corpus.patterns import Pattern

_LINKED = rf"^{LINK}(?:(?:what|how) about |what of )?(?:the )?"
_SORT = Pattern(
    rf"{_LINKED}(?P<sort>live|real[- ]time|retrospective|after[- ]the[- ]fact)"
    r"(?: (?:use|scan\w*|match\w*|cameras?|alerts?|fac(?:e|ial) recog\w*|fr|lfr|one))?(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)
_TECHNOLOGY = Pattern(r"\b(?:(?:live|real[- ]time|retrospective) )?(?P<what>fac(?:e|ial) recog\w*)", re.IGNORECASE)
# What police and agencies use it for.
_PURPOSES = (
    r"(?:(?:missing|wanted) (?:persons?|people|child(?:ren)?|kids)|(?:human )?traffick\w+|terror\w*"
    r"|(?:(?:violent|serious|petty|minor) )?crimes?|murders?|rapes?|robber(?:y|ies)|burglar(?:y|ies)|thefts?"
    r"|shoplifting|fraud|protests?|demonstrations?|immigration|deportations?|investigations?|emergencies"
    r"|traffic (?:stops|offences)|child (?:abuse|exploitation|porn\w*))(?: cases?)?"
)
_PURPOSE = Pattern(rf"{_LINKED}(?P<what>{_PURPOSES})(?: too| as well| then)?\W*$", re.IGNORECASE)
_OWN_PURPOSE = Pattern(rf" for {_PURPOSES}$", re.IGNORECASE)
_USE = Pattern(r"\b(?:us(?:e|es|ed|ing)|run|running|scan|scanning|search|searching)\b", re.IGNORECASE)
_FOR = Pattern(r"\b(?:for|to (?:find|identify|search|track|police))\b", re.IGNORECASE)

# "For lighter-skinned men?", of what was counted.
_FOR_GROUP = Pattern(
    rf"^{LINK}(?:(?:what|how) about )?(?P<how>for|among|with) (?:the )?"
    r"(?P<who>(?-i:(?:[a-z-]+ ){0,2}(?:men|women|people|children|adults|minors|teenagers|girls|boys|faces)))\W*$",
    re.IGNORECASE,
)

# "How many used it?", of those whose number was asked for before.
_DID = rf"(?:{AUXILIARY}|[a-z]{{2,}}ed|{'|'.join(PAST)})(?:n['’]?t)?"
_COUNTED = Pattern(rf"\bhow many (?P<those>(?:(?!of\b)[a-z'’-]+ ){{0,2}}?[a-z'’-]+s) (?={_DID}\b)", re.IGNORECASE)
_HOW_MANY_DID = Pattern(rf"^(?P<link>{LINK})how many (?:of (?:them|those|these) )?(?={_DID} )", re.IGNORECASE)


def narrowed(text: str, before: Question, main: Question | None) -> str | None:
    """Ask in full what was asked of one sort of face recognition, or of what it is used for; None elsewhere."""
    if (sort := _SORT.match(text)) is not None:
        return _of_sort(sort["sort"], before) or (_of_sort(sort["sort"], main) if main is not None else None)
    purpose = _PURPOSE.match(text)
    asked = _OWN_PURPOSE.sub("", before.wording.rstrip(" ?!."))
    if purpose is None or not asks_if(before) or not _USE.search(asked) or _FOR.search(asked):
        return None
    return f"{asked} for {purpose['what']}?"


def of_group_counted(text: str, before: Question) -> str | None:
    """Ask how many, or how much, it is of the group named: "for lighter-skinned men?" after "how many errors?"."""
    match = _FOR_GROUP.match(text)
    asked = before.wording.rstrip(" ?!.")
    if match is None or before.form not in {Form.HOW_MANY, Form.HOW_MUCH} or _FOR.search(asked):
        return None
    return f"{asked} {match['how'].lower()} {match['who']}?"


def of_those_counted(text: str, before: Question) -> str | None:
    """Ask how many of those it is who were counted before: "how many used it?" after "how many agencies have it?"."""
    counted = _COUNTED.search(before.wording)
    asked = _HOW_MANY_DID.sub(rf"\g<link>how many {counted['those']} ", text) if counted else text
    return asked if asked != text else None


def is_of_main(question: Question, before: Question) -> bool:
    """Tell whether a sort was asked of what the talk is on, past the question ``before``: a yes may be one to that."""
    return bool(_SORT.match(question.typed)) and before.asks_verdict and _of_sort("", before) is None


def _of_sort(sort: str, asked: Question) -> str | None:
    if not asks_if(asked) or _TECHNOLOGY.search(asked.wording) is None:
        return None
    return _TECHNOLOGY.sub(lambda found: f"{sort.lower()} {found['what']}", asked.wording, count=1)
