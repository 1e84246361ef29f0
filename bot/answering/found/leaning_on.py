"""Sentences that say of another what the one before them says: "so does its use in schools", "the same goes for shops".

Read alone they tell whom they are of and nothing of what is so: "remains forbidden" stands in the sentence before.
"""

from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_AUXILIARY = r"(?:do|does|did|is|are|was|were|has|have|had|can|could|may|must|will|would|should)"
_OPENS = r"[\"\u201c]?(?:And |But )?"
_AS_BEFORE = Pattern(
    rf"{_OPENS}(?:[Ss]o {_AUXILIARY}|[Tt]he same (?:goes|went|holds|held|is true|was true|applies|applied)"
    r" (?:for|of|to))\b(?! (?:much|many|far|long)\b)"
)
_NOR = Pattern(rf"{_OPENS}(?:[Nn]or|[Nn]either) {_AUXILIARY}\b")
_BEFORE = Pattern(r"(?:^|(?<=[.!?] )|(?<=[.!?][\"\u201d] ))[A-Z\u201c\"](?:[^.!?\n]|[.!?](?=\S))*[.!?][\"\u201d]?\s*$")
_MOST = 400  # characters in which the sentence before is looked for


def is_as_before(text: str) -> bool:
    """Tell whether a sentence says of another only that it is as the sentence before it says."""
    return _AS_BEFORE.match(text) is not None


def with_the_one_before(one: Evidence) -> str:
    """Return a sentence behind the one on which it leans, in the same paragraph; else as it stands."""
    text, start = one.sentence.text, one.sentence.span.start
    if not (is_as_before(text) or _NOR.match(text)):
        return text
    before = _BEFORE.search(one.article.text[max(0, start - _MOST) : start].rpartition("\n")[2])
    return f"{before.group().strip()} {text}" if before else text
