"""The event before or after which a question asks whether something was done: "before the vote", "after Oslo did"."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from bot.answering.asked.forms import PAST_VERB
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.settled.told_times import told_in
from bot.answering.times.bounds import ALREADY, Relation, without_gaps
from corpus.actor import Mention
from corpus.article import Span
from corpus.patterns import Pattern
from corpus.relative_dates import MONTHS

# A gap has a length ("a year after"), and these verbs a meaning of their own ("go after").
_APART = Pattern(
    r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|long|well|just|soon|right|short(?:ly)?|immediately"
    r"|go|goes|going|went|named?|look|looking|ever|never)\s+$",
    re.IGNORECASE,
)
_MARKER = Pattern(
    r"\b(?:(?P<before>before|prior to|ahead of|(?:earlier|sooner) than)"
    r"|(?P<after>after|later than|following|in the wake of|since)"
    r"|(?P<by>(?:by|at) the time(?: that| of)?|when))\b",
    re.IGNORECASE,
)
_NO_EVENT = Pattern(
    r"\s+(?:all|that|this|then|long|hand|now|being|(?:\w+ ){0,2}(?:court|judge|tribunal|congress"
    r"|committee|parliament|council))\b(?! (?:did|had|has|was|\w+ed)\b)",
    re.IGNORECASE,
)
_END = Pattern(r"[,;?!]|\.(?=\s|$)|$")
_COMES = Pattern(
    rf"^(?P<link>{LINK})(?:(?:did|had|has|have) )?(?P<what>.+?)"
    r" (?:come|came|happen(?:ed)?|(?:take|took|taken) place)(?= *(?:[,?.!]|$))",
    re.IGNORECASE,
)
_DOING = Pattern(
    r"(?!(?:every|any|some|no|spr)?thing\b|(?:spring|evening|morning|meeting)\b)[a-z]+ing\b", re.IGNORECASE
)
_DID_SO = Pattern(r"(?:\s+(?:did|had|has|have|was|were))?(?:\s+(?:so|it|that|one|too|itself))*\s*", re.IGNORECASE)
_HAPPENS = Pattern(rf"\b(?:{PAST_VERB}|did|had|has|was|were)\b", re.IGNORECASE)
_A_TIME = Pattern(rf"(?:the|\d+(?:st|nd|rd|th)?|{'|'.join(MONTHS)}|early|mid|late|end|of|[\W_])+", re.IGNORECASE)
_LEAST_COVERED = 0.5  # share of an event's words, or words like them, that make it the one told of
# Shares affirmed from which a sentence tells when an event was, in its words or in others, and from which it may.
_TELLS, _TELLS_OTHERWISE, _MAY_TELL = 0.8, 0.9, 0.4


class Alongside(Struct, frozen=True):
    """A question in two: ``rest`` asks whether something was done, ``when`` when the event was that it is held against.

    ``asked`` tells how the two have to lie.
    """

    asked: Relation
    when: str
    rest: str


def alongside(question: Question) -> Alongside | None:
    """Part a question from the event that it sets beside; None where it sets none, or several."""
    text = question.text
    found = [one for one in _MARKER.finditer(text) if not _APART.search(text[: one.start()])]
    if len(found) != 1 or _NO_EVENT.match(text, found[0].end()):
        return None
    (marker,) = found
    if _DOING.match(text, marker.end() + 1):
        return None  # "did it ask before scanning faces?" asks of no event
    opening = text[: marker.start()].removesuffix("even ")
    if marker["by"] and (marker[0].lower() == "when" and not ALREADY.search(opening)):
        return None
    spans = [one.span for one in question.mentions]
    ends = (one.start() for one in _END.finditer(text, marker.end()))
    end = next(place for place in ends if not any(span.start < place < span.end for span in spans))
    if marker.end() + 1 >= end:
        return None  # "has it been used before?"
    event = Span(marker.end() + 1, end)
    rest = without_gaps(ALREADY.sub("", f"{opening} {text[end:]}")).lstrip(" ,")
    rest = _COMES.sub(r"\g<link>was there \g<what>", rest)  # what is asked of it is that it was
    if _A_TIME.fullmatch(event.of(text)) or len(rest.split()) < 2:
        return None
    when = _when(question, event, opening)
    asked = Relation.BEFORE if marker["before"] else Relation.AFTER if marker["after"] else Relation.BY
    return None if when is None else Alongside(asked, when, rest)


def _when(question: Question, event: Span, opening: str) -> str | None:
    """Ask when an event was; that another did the same is asked in the words for the first: "before Oslo did"."""
    text = event.of(question.text)
    first = next((one for one in question.mentions if one.span.end <= len(opening)), None)
    other = next((one for one in question.mentions if event.holds(one.span.start)), None)
    if other is None or not _is_but(other, event, question.text):
        return f"When was it that {text}?" if _HAPPENS.search(text) else f"When was {text}?"
    if first is None or first.actor == other.actor:
        return None
    did = f"{opening[: first.span.start]}{other.span.of(question.text)}{opening[first.span.end :]}".strip()
    return f"When {did[:1].lower()}{did[1:]}?" if first.span.start else f"When {did}?"


def _is_but(other: Mention, event: Span, text: str) -> bool:
    """Tell whether an event says only who did the same."""
    before, behind = text[event.start : other.span.start], text[other.span.end : event.end]
    return before.strip().lower() in {"", "the"} and bool(_DID_SO.fullmatch(behind))


def happened(event: Question, evidence: Sequence[Evidence]) -> tuple[date, date, Evidence] | None:
    """Return the first and the last day on which sentences say that an event was, and the one that says it most.

    What may tell it counts as well as what tells it, so that two times told make one long one, which settles less.
    None where no sentence plainly tells a time that has both ends.
    """
    named = [one for one in evidence if not event.actors or one.is_on_all]
    may_tell = sorted((one for one in named if one.affirms >= _MAY_TELL), key=lambda one: one.affirms, reverse=True)
    asked = frozenset(word.stem for word in event.clause.words)
    told = [(one, told_in(one.sentence.text, one.article.published, asked)) for one in may_tell]
    exact = [(one, time) for one, time in told if time is not None and time.earliest > date.min]
    if not exact or not _tells(exact[0][0]):
        return None
    best = exact[0][1]
    if all(time.earliest <= best.earliest and best.latest <= time.latest for _, time in exact):
        return best.earliest, best.latest, exact[0][0]  # "in June" is no other time than "on 8 June"
    return min(time.earliest for _, time in exact), max(time.latest for _, time in exact), exact[0][0]


def _tells(one: Evidence) -> bool:
    """Tell whether a sentence plainly tells when an event was, the more plainly where its words are others."""
    return one.affirms >= (_TELLS if one.covered >= _LEAST_COVERED else _TELLS_OTHERWISE)
