"""Who somebody is: the sentence that gives a post or a trade beside the name, "Acme president Ann Smith"."""

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
_BEHIND = Pattern(r", (?:an?|the|who|then|its|one of)\b")


def as_it_is(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what says who somebody is, or how a thing works, where that is asked; else nothing."""
    return introduced(question, evidence) or workings(question, evidence)


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
