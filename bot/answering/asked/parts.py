"""A question that asks two things at once: "how many did they buy, and for how much?"."""

import re

from bot.answering.asked.forms import ASKING_WORD, Form, form_of
from bot.answering.asked.opening import AUXILIARY
from corpus.patterns import Pattern

_WORD = r"(?:how(?: (?:many|much|long|often|old|far|big|accurate))?|why|when|where|who(?:m|se)?|what(?:['’]?s)?|which)"
# "What" or "who" alone asks for nothing by itself: "who does what and to whom".
_SECOND = (
    r"(?:(?:(?:for|on|in|by|at|to|of|with|from|against|since) )?"
    rf"(?:{_WORD} [\w$€£'’-]+[^?]*|how (?:many|much|long|often)|why|when|where|over what))"
)
_TWO_PARTS = Pattern(rf"^(?P<first>[^?]{{12,}}?),? (?:and|but) (?:also )?(?P<second>{_SECOND})\??$", re.IGNORECASE)
# "..., how many firms, and what ...": of three the second stands between commas, where "who" and "which" may tell more
# of what is before them.
_ROW = Pattern(
    rf"^(?P<first>[^?]{{12,}}?), (?P<second>(?:how (?:many|much|long|often)\b|(?:why|what) {AUXILIARY}\b)[^?]*)\??$",
    re.IGNORECASE,
)
_NOT_APART = frozenset({Form.YES_NO, Form.COMPARE, Form.TIMELINE})


def parts_of(text: str) -> tuple[str, str] | None:
    """Return both questions of a text that asks two things, the second as it would follow the first; else None.

    Neither a yes or no that hangs on both nor what is compared is taken apart.
    """
    match = _TWO_PARTS.match(text.strip()) or _ROW.match(text.strip())
    if match is None or not ASKING_WORD.search(match["first"]):
        return None
    if form_of(text) in _NOT_APART or form_of(match["first"]) in _NOT_APART:
        return None
    return f"{match['first']}?", f"{match['second']}?"
