"""Transcripts of hearings: in front of what is said stands who has the floor, "CHAIR MARR: We have one bill" or so."""

from bisect import bisect_right
from functools import lru_cache

from msgspec import Struct

from corpus.patterns import Pattern

_LEAST_TURNS = 3
_KEPT = 64  # texts of which it is kept
_ROLES = (
    r"(?:vice )?(?:chair(?:man|woman|person)?|president|speaker)|mayor|senator|sen|representative|rep|delegate|judge"
    r"|justice|sheriff|chief|captain|commissioner|council ?(?:member|man|woman)|councill?or|alder(?:man|woman|person)"
    r"|supervisor|trustee|minister|secretary|superintendent|director|clerk|attorney|counsel|inspector"
    r"|the (?:court|witness)"
)
_TITLES = r"mr|mrs|ms|mx|dr|prof|professor|sir|dame|lord|lady"
_LABEL = Pattern(r"(?:^|\n\s*\n)(?P<name>[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,4}): +(?=\S)")
_OF_OFFICE = Pattern(rf"(?i:{_ROLES})\b")
_OF_PERSON = Pattern(rf"(?i:{_ROLES}|{_TITLES})\b")
# "I am counsel for the Harbour Alliance.", "I represent Lumenor Vision."
_SPEAKS_FOR = Pattern(
    r"\b(?:I am|I['\u2019]m|I (?:speak|work|appear)|my name is|on behalf|representing|I represent)\b[^.?!]*?"
    r"\b(?:for|of|with|from|at|represent(?:ing)?) (?:the )?"
    r"(?P<body>[A-Z][\w&'\u2019-]*(?: (?:of |for )?[A-Z][\w&'\u2019-]*)*)[.,]",
)


class Floor(Struct, frozen=True):
    """What one person says: where it starts, how they are called, for whom they speak (empty: nobody they name)."""

    start: int
    label: str
    body: str
    is_official: bool

    @property
    def speaker(self) -> str:
        """Whose word it is."""
        return self.body or self.label


@lru_cache(maxsize=_KEPT)
def floors(text: str) -> tuple[Floor, ...]:
    """Return who has the floor in a transcript, in order; none for what is no transcript.

    In one, two people at least are called by a title or an office. Whom somebody speaks for is told once.
    """
    labels = list(_LABEL.finditer(text))
    people = {label["name"] for label in labels if _OF_PERSON.match(label["name"])}
    if len(labels) < _LEAST_TURNS or len(people) < 2:
        return ()
    ends = [*(label.start() for label in labels[1:]), len(text)]
    bodies: dict[str, str] = {}
    found = []
    for label, end in zip(labels, ends, strict=True):
        name = label["name"]
        told = _SPEAKS_FOR.search(text, label.end(), end)
        body = bodies.setdefault(name, told["body"] if told else "")
        called = name.title() if name.isupper() else name
        found.append(Floor(label.start("name"), called, body, _OF_OFFICE.match(name) is not None))
    return tuple(found)


def floor_at(text: str, place: int) -> Floor | None:
    """Return whose turn it is at an offset of a text; None outside a transcript and above its first turn."""
    said = floors(text)
    before = bisect_right(said, place, key=lambda turn: turn.start)
    return said[before - 1] if before else None
