"""Sentences that say of another what the one before them says: "so does its use in schools", "the same goes for shops".

Read alone they tell whom they are of and nothing of what is so: "remains forbidden" stands in the sentence before. So
does the name of whom a sentence calls "him".
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
_PERSON = Pattern(r"(?<![.?!] )(?<!^)\b[A-Z][\w'\u2019-]+ (?:[A-Z]\.? )?[A-Z][\w-]+(?!['\u2019]?[\w-]| [A-Z])")
_HIM = Pattern(r"\b(?:him|her(?= (?:an?|the|to|for|from|by|in|at|on|after|and|that)\b|[.,;]))(?!self)\b")


def is_as_before(text: str) -> bool:
    """Tell whether a sentence says of another only that it is as the sentence before it says."""
    return _AS_BEFORE.match(text) is not None


def with_the_one_before(one: Evidence) -> str:
    """Return a sentence behind the one on which it leans, in the same paragraph; else as it stands."""
    text = one.sentence.text
    if not (is_as_before(text) or _NOR.match(text)):
        return text
    before = _before(one)
    return f"{before} {text}" if before else text


def with_the_name(one: Evidence, asked: str) -> str:
    """Return a sentence with the name in which a question has somebody who is "him" there and named just before.

    Nobody else may be named in either sentence, nor be another "him" there.
    """
    text, people = one.sentence.text, {found.group() for found in _PERSON.finditer(asked)}
    found = list(_HIM.finditer(text))
    if len(people) != 1 or len(found) != 1 or _PERSON.search(f"- {text}"):
        return text
    (person,) = people
    before = _before(one)
    told = {name.group() for name in _PERSON.finditer(f"- {before}")}
    return f"{text[: found[0].start()]}{person}{text[found[0].end() :]}" if told == {person} else text


def _before(one: Evidence) -> str:
    """Return the sentence before one in its paragraph, "" where there is none."""
    start = one.sentence.span.start
    before = _BEFORE.search(one.article.text[max(0, start - _MOST) : start].rpartition("\n")[2])
    return before.group().strip() if before else ""
