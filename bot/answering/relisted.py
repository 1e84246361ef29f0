"""A follow-up to a list that asks another list: "and which still sell it?", "which states?"."""

import re

from bot.answering.forms import Form
from bot.answering.kinds import KIND, kind_asked
from bot.answering.question import Question
from corpus.patterns import Pattern

_LINK = r"^\W*(?:(?:and|but|so|ok|okay)\W+)?"
# "Which still sell it?", "which of them have quit?": of those before; "which was first?" asks for one of them.
_OF_THEM = Pattern(
    rf"{_LINK}which (?:(?:ones|of (?:them|those|these)) (?:that )?|(?=(?:still|also|already|never|now|have|are|were|do"
    r"|don['’]t|can|may)\b))",
    re.IGNORECASE,
)
_OTHER_KIND = Pattern(
    rf"{_LINK}(?:(?:(?:what|how) about(?: the)?|which|what) )?(?P<kind>(?!about\b)(?:[\w.'’-]+ )?{KIND})\W*$",
    re.IGNORECASE,
)
_TOPIC = Pattern(r"\b(?:face|facial) recog\w*\b[^?.!]*", re.IGNORECASE)
_AT_LAST = Pattern(r"\bit(?=\W*$)", re.IGNORECASE)


def relisted(text: str, before: Question | None) -> str:
    """Put a follow-up to a list in the words that ask it by itself; any other text stays as it is."""
    asked = kind_asked(before.wording) if before is not None and before.form is Form.LIST else None
    if before is None or asked is None or asked.as_places:
        return text
    if (match := _OF_THEM.match(text)) is not None:
        topic = _TOPIC.search(before.wording, asked.span.end)
        rest = _AT_LAST.sub(topic[0], text[match.end() :]) if topic else text[match.end() :]
        return f"Which {f'{asked.before} {asked.noun}'.strip()} {rest}"
    if (match := _OTHER_KIND.match(text)) is not None:
        return f"Which {match['kind']}{before.wording[asked.span.end :]}"
    return text
