"""Who somebody or what a thing is: what gives a post beside the name, "Acme president Ann Smith", or what it does."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.told.workings import workings
from corpus.actor import ActorKind, Mention
from corpus.patterns import Pattern

_WHO_IS = Pattern(rf"^{LINK}who(?:['’]?s| is| was)(?: this| that)? (?P<who>[^?,]{{2,50}}?)\W*$", re.IGNORECASE)
_POST = Pattern(
    r"\b(?:president|executive|chief|officer|senator|judge|justice|commissioner|director|founder|head|lawyer|attorney"
    r"|professor|researcher|minister|governor|mayor|sheriff|engineer|secretary|chair\w*|members?|reporter|spokes\w+"
    r"|supervisor|council\w+|student|activist|economist|officer|\([A-Z]{3}\)),? $",
    re.IGNORECASE,
)
_WHAT_IS = Pattern(
    rf"^{LINK}what(?:['’]?s| is| was)(?: the)? (?P<what>[^?,]{{2,50}}?)(?: (?:at|by|from|of|in) [^?,]{{2,30}})?\W*$",
    re.IGNORECASE,
)
_APPOSED = Pattern(r", an? ")
_IS_A = Pattern(r" (?:is|was) (?:an?|the) (?!(?:first|second|third|last|only)\b)")
_WITH = Pattern(r"^With $")
_DOES = Pattern(r" (?:lets|finds|recogni[sz]es|identifies|matches|groups|compares|scans)\b")
_MOST = 2  # sentences that say what a thing is, one by its kind and one by what it does
_BEHIND = Pattern(r", (?:an?|the|who|then|its|one of)\b")


def as_it_is(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what says who somebody is, what a product is, or how it works, where that is asked; else nothing."""
    return introduced(question, evidence) or defined(question, evidence) or workings(question, evidence)


def introduced(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the sentence that says who the person is whom a question asks for and nothing else; else nothing."""
    match = _WHO_IS.match(question.text)
    asked = question.mentions[0] if len(question.mentions) == 1 else None
    if match is None or asked is None or question.kind_of.get(asked.actor) is not ActorKind.PERSON:
        return ()
    if asked.span.end != match.end("who"):
        return ()
    told = [
        one for one in evidence if any(_says_who(one, meant) for meant in one.mentions if meant.actor == asked.actor)
    ]
    return tuple(sorted(told, key=lambda one: one.article.day)[:1])


def _says_who(one: Evidence, meant: Mention) -> bool:
    """Tell whether a sentence has a post or the like right before or behind where it names somebody."""
    text = one.sentence.text
    return bool(_POST.search(text[: meant.span.start]) or _BEHIND.match(text, meant.span.end))


def defined(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what says what the product does, or is, that a question asks for and nothing else; else nothing."""
    match = _WHAT_IS.match(question.text)
    asked = next((one for one in question.mentions if match and one.span.start == match.start("what")), None)
    if match is None or asked is None or question.kind_of.get(asked.actor) is not ActorKind.PRODUCT:
        return ()
    if asked.span.end != match.end("what"):
        return ()
    named = [(one, meant) for one in evidence for meant in one.mentions if meant.actor == asked.actor]
    by_deed = [one for one, meant in named if _says_what_it_does(one, meant)]
    by_kind = [one for one, meant in named if _APPOSED.match(one.sentence.text, meant.span.end)] if by_deed else []
    return (*by_kind[:1], *(one for one in by_deed if one not in by_kind[:1]))[:_MOST]


def _says_what_it_does(one: Evidence, meant: Mention) -> bool:
    text = one.sentence.text
    opened = _WITH.match(text[: meant.span.start])
    return bool(opened or _IS_A.match(text, meant.span.end) or _DOES.match(text, meant.span.end))
