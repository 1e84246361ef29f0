"""What a request that is refused for its form asks for, as what articles may tell: who he was, what is planned.

Nothing is foretold by it, nor judged, and nobody looked for: "is it too late to respond?" asks whether it has closed,
"what was his name?" of one who was told of who he was, and a law that is "coming" is a bill by now, if anything.
"""

import re

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.reply import Reason
from corpus.patterns import Pattern

_CHILD = r"(?:kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)|toddlers?|minors?|teen(?:ager)?s?|pupils?|students?)"


class Known(Struct, frozen=True):
    """What may be told instead, if a sentence ``holds`` a word or names a person; no yes where it ``opens``.

    Where it ``follows`` nothing is told of it that stands alone.
    """

    text: str
    names_person: bool = False
    holds: str = ""
    opens: bool = False
    follows: bool = False


class _Way(Struct, frozen=True):
    reason: Reason
    pattern: Pattern
    asked: str
    names_person: bool = False
    holds: str = ""
    opens: bool = False
    follows: bool = False
    missing: str = ""  # what stands for a part that is not said


_WAYS = (
    _Way(
        Reason.PREDICTION,
        Pattern(
            rf"^{LINK}(?:is|are) (?:there )?(?:an?|any|some|new) (?P<what>(?:[\w'’.-]+ ){{0,3}}?)"
            r"(?:laws?|rules?|legislation|regulations?|bills?|acts?)(?P<on> [^?]+?)? (?:coming|on (?:the|its) way"
            r"|in the (?:works|pipeline|making)|on the horizon|to come)(?: soon| up| next)?"
            r"(?P<where> (?:in|to|for|at) [^?]{2,40}?)?[\s?!.]*$",
            re.IGNORECASE,
        ),
        "Is there any {what}bill{on}{where}?",
        opens=True,
    ),
    _Way(
        Reason.PREDICTION,
        Pattern(
            rf"^{LINK}(?:(?:is|are) (?P<new>[^?,;]{{2,60}}?) (?:going|set|due|about) to"
            r"|will (?P<other>[^?,;]{2,60}?))"
            r" (?:replace|take over from|supersede) (?P<old>[^?,;]{2,60}?)(?: soon)?[\s?!.]*$",
            re.IGNORECASE,
        ),
        "Is {old} being replaced by {new}{other}?",
        holds="replace",
        opens=True,
    ),
    _Way(
        Reason.PREDICTION,
        Pattern(rf"^{LINK}what (?:happens|comes) (?:now|next)(?: then)?[\s?!.]*$", re.IGNORECASE),
        "what has to happen now?",
        holds=" must ",
        opens=True,
        follows=True,
    ),
    _Way(
        Reason.OPINION,
        Pattern(
            rf"^{LINK}is it (?:already |now )?too late to (?:respond|reply|comment|take part|submit(?: [\w ]{{2,20}}?)?"
            r"|have (?:my|a|our) say|give (?:my|our|an?) (?:views?|opinion|answer))"
            r"(?:(?: to| in| on) (?P<what>[^?]+?))?(?: now)?[\s?!.]*$",
            re.IGNORECASE,
        ),
        "Has {what} closed?",
        missing="it",
    ),
    _Way(
        Reason.PRIVATE_PERSON,
        Pattern(
            rf"^{LINK}what(?:['’]?s| is| was) (?P<his>his|her) (?:(?:full|real|first|last) )?name[\s?!.]*$"
            rf"|^{LINK}what(?:['’]?s| is| was) (?P<he>he|she) called[\s?!.]*$",
            re.IGNORECASE,
        ),
        "Who was {he}?",
        names_person=True,
    ),
    # What somebody should have done articles may hold in the word of another; what one thinks of it they do not.
    _Way(
        Reason.OPINION,
        Pattern(
            rf"^{LINK}what should (?P<who>(?:the )?(?-i:[A-Z])[^?,;]{{1,40}}?)"
            r" (?P<done>(?:not )?have [a-z]+[^?]*?|not [a-z]+[^?]*?)[\s?!.]*$",
            re.IGNORECASE,
        ),
        "According to the articles, what should {who} {done}?",
        holds="should",
        opens=True,
    ),
    # Where a plaintiff is from articles tell where they tell of the suit; where he lives in it they do not.
    _Way(
        Reason.PRIVATE_PERSON,
        Pattern(
            rf"^{LINK}where (?:does|do|did) the (?:man|woman|person|people|plaintiffs?)"
            r" (?:who (?:sued|is suing|are suing|took) |(?:in|of) the (?:suit|lawsuit|case) against )"
            r"(?P<whom>(?-i:[A-Z])[^?,;]{1,40}?)(?: to court)? (?:live|come from)[\s?!.]*$",
            re.IGNORECASE,
        ),
        "Who sued {whom}?",
        holds="resident",
        opens=True,
    ),
    _Way(
        Reason.PRIVATE_PERSON,
        Pattern(
            rf"^{LINK}(?:can|could|may) (?:i|we|you|u) (?:use (?P<tool>[\w.'’-]+) to )?"
            r"(?:look up|search for|find|scan)"
            rf" (?:(?:my|our|an?|some(?:one|body)['’]s) )(?:[\w-]+['’]s? )?(?:[\w-]+ )?{_CHILD}"
            r"(?P<where> (?:on|with|in|using|through|via) (?:it|them|that|[\w.'’-]+))?[\s?!.]*$",
            re.IGNORECASE,
        ),
        "Can you search for children's faces{where}{tool}?",
    ),
)
_HE = {"his": "he", "her": "she"}


def as_known(text: str, reason: Reason) -> Known | None:
    """Return what of a text that is refused for ``reason`` articles may tell; None where that is nothing."""
    for way in _WAYS:
        match = way.pattern.match(text) if way.reason is reason else None
        if match is not None:
            asked = way.asked.format_map(_said(match, way.missing))
            told = {"names_person": way.names_person, "opens": way.opens, "follows": way.follows}
            return Known(asked, holds=way.holds, **told)
    return None


def _said(match: re.Match[str], missing: str) -> dict[str, str]:
    """Return the parts of a request, ``missing`` for what it does not say."""
    said = {name: part or missing for name, part in match.groupdict().items()}
    if said.get("his"):
        said["he"] = _HE[said["his"].lower()]
    if said.get("tool"):
        said["tool"] = f" with {said['tool']}"
    return said
