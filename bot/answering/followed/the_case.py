"""Follow-ups that name a case by who is in it, "and the Met case?": what happened in it."""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import LINK
from corpus.actor import Mention
from corpus.patterns import Pattern

_CASE = Pattern(
    rf"^{LINK}(?:and |what about |how about |what of )?(?:the |that )?(?P<who>[^?.!,;:]{{2,40}}?)(?:['’]s?)? "
    r"(?:court )?(?P<case>case|lawsuit|suit|ruling)\W*$",
    re.IGNORECASE,
)


def of_the_case(text: str, find: Callable[[str], Sequence[Mention]]) -> str:
    """Ask what happened in the case of the one whom ``find`` knows, where a text names that and nothing else."""
    match = _CASE.match(text)
    who = match["who"].removeprefix("the ") if match else ""
    named = who and any(one.span.of(text).removeprefix("the ") == who for one in find(text))
    return f"What happened in the {who} {match['case']}?" if match and named else text
