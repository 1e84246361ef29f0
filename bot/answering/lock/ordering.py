"""Which event came first, which was the first of all, and when a span began: as asked and as a sentence tells it."""

import re
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from bot.answering.asked.kin import IsNamed
from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import MONTHS
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from corpus.actor import ActorKind, Mention
from corpus.patterns import Pattern
from corpus.words import words

_COURT = r"(?:court|judge|tribunal|congress|committee|parliament|council)"
# What is brought before a court is no earlier than it; what was done before a court did something is.
_EARLIER = (
    r"(?:ahead of|prior to|(?:earlier|sooner) than"
    rf"|before(?! without\b)(?! (?:\w+ )?{_COURT}\b(?! (?:did|had|has|was|\w+ed)\b)))"
)
_AFTER = r"(?<!go )(?<!goes )(?<!going )(?<!went )(?<!named )after(?! all\b)"
_LATER = rf"(?:{_AFTER}|later than|in the wake of|follow(?:s|ed|ing)?)"
_MARKER = Pattern(rf"\b(?:(?P<earlier>{_EARLIER}|followed by)|(?P<later>{_LATER}))\b", re.IGNORECASE)
_OTHERS = r"(?:(?:every|all|any) (?:of )?(?:the )?other\b|(?:every|any)(?:one|body)(?: else\b|(?=\W*$)))"
_AHEAD_OF_ALL = Pattern(rf"\b{_EARLIER} {_OTHERS}", re.IGNORECASE)
# "Was the letter before or after the pause?", "did A quit before or after B did?"
_EITHER_ORDER = Pattern(
    rf"^(?P<link>{LINK})(?:is|are|was|were|did|does|has|have|had) (?P<one>[^,?]+?)"
    r"(?: (?:come|came|happen(?:ed)?|be|been|(?:take|took|taken) place))?"
    r" (?:before or after|after or before|earlier or later than) (?P<other>[^,?]+)\W*$",
    re.IGNORECASE,
)
# "No town had banned it before Oslo did, right?": so that Oslo was the first.
_NO_OTHER = rf"^(?P<link>{LINK})(?:is it (?:true|right|correct|accurate|so|the case) that )?no (?:other )?"
_DEED = r"(?P<deed>(?!been\b)[a-z]+(?:ed|un|ade|ught|old|ook|ent|ut)\b(?: (?!before\b)[\w'’-]+)*)"
_WHO = r"(?P<who>(?:the )?(?-i:[A-Z])[\w'’.-]*(?: (?-i:[A-Z])[\w'’.-]*)*)"
_IS_IT = r"(?:, (?:right|correct|true|yes|yeah|did (?:it|they)|had (?:it|they)))?\W*$"
_NONE_BEFORE = Pattern(
    rf"{_NO_OTHER}(?P<kind>[\w'’ -]{{2,40}}?) (?P<had>(?:had|has|have) )?(?:ever )?{_DEED}"
    rf" before {_WHO}(?: (?:did|had)(?: so| it)?)?(?P<rest> (?:at|in|on) [^?,;]+)?{_IS_IT}",
    re.IGNORECASE,
)
# "No town before Oslo had banned it" says so, too.
_NONE_BEFORE_THEM = Pattern(
    rf"{_NO_OTHER}(?P<kind>[\w'’-]+(?: [\w'’-]+)?) before {_WHO} (?P<had>had|has) (?:ever )?{_DEED}(?P<rest>){_IS_IT}",
    re.IGNORECASE,
)
_FIRST = Pattern(r"\b(?:first|earliest)\b(?![ -](?:tier|amendment|responders?)\b)", re.IGNORECASE)
_AS_FIRST = Pattern(
    rf"{_FIRST.pattern}|\b(?:earlier|before|ahead|no other|only|began|(?:begin|start|launch|debut|initial)\w*)\b",
    re.IGNORECASE,
)
# "Do they have to ask first?" asks for no rank, "who went first?" does.
_BEFOREHAND = Pattern(
    r"(?<!\bgo)(?<!\bgoes)(?<!\bwent)(?<!\bcome)(?<!\bcomes)(?<!\bcame)(?<!\bmove)(?<!\bmoved)(?<!\bact)(?<!\bacted)"
    r"(?<!\bbe)(?<!\bis)(?<!\bwas)(?<!\bwere)(?<!\bthe)(?<!\bdo)(?<!\bdid)(?<!\bit)(?<!\bvery) first"
    r"(?=\W*$|, (?:did|does|do|is|are|was|were|has|have|right)\b)",
    re.IGNORECASE,
)
# Whoever needs leave "first" has to have it beforehand.
_NEEDED_FIRST = Pattern(
    r"\b(?:needs?|must|requires?|required|ha(?:s|ve|d) to|should)\b[^?]*(?<!\bthe)(?<!\bits)(?<!\bbe) first"
    r"(?= to [a-z]|\W*$)",
    re.IGNORECASE,
)
_SEVERAL = Pattern(
    r"\b(?:others?|several|some|many|a dozen|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE
)
# "Was earlier, but was reported later": of the two deeds each has its own order.
_ANOTHER_ORDER = Pattern(
    r",? (?:but|though|although|yet) [^.]*\b(?:later|earlier|sooner|first|afterwards?)\b[^.]*", re.IGNORECASE
)
_MOVED = Pattern(
    r"\b(?:mov|push|postpon|delay|shift|defer|put off)\w*\b[^.;]*?\bfrom (?P<was>[^.;]*?) to (?P<now>[^.;]*)",
    re.IGNORECASE,
)
_DATE_WORD = Pattern(rf"\b(?:{'|'.join(MONTHS)}|(?:19|20)\d\d)\b", re.IGNORECASE)
_ASKS_OF_OTHERS = Pattern(
    rf"^{LINK}(?:did|had|has|have|was|were)(?:n['’]?t)?\b(?P<what>[^?,;]*?)"
    r" (?:before|prior to|ahead of|earlier than|preceding) (?P<event>[^?;]+?)(?: did| had| was)?"
    r"(?: so| it| that)?\W*$",
    re.IGNORECASE,
)
_ANY_OTHERS = Pattern(
    r"\b(?:any|anyone|anybody|others?|another|else|ever|there|some|someone|somebody|no one|nobody)\b", re.IGNORECASE
)
_OTHERS_BEFORE = Pattern(r"\bothers?\b[^.;]*\b(?:before|ahead of|earlier than)\b", re.IGNORECASE)
_NTH = Pattern(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))\b", re.IGNORECASE)
Means = Callable[[str], frozenset[str]]


class Order(Struct, frozen=True):
    """Two events of a text by their words and actors: the one that it puts first and the one that it puts later.

    ``whose`` is the actor named straight behind "before" or "after", if one is: the event is theirs.
    """

    earlier: frozenset[str]
    later: frozenset[str]
    whose: str | None


def order_in(text: str, mentions: Sequence[Mention]) -> Order | None:
    """Read which event came before which; None where the text says neither, or more than one such thing."""
    if other := _ANOTHER_ORDER.search(text):
        text = text[: other.start()]
    found = list(_MARKER.finditer(text))
    if len(found) != 1:
        return None
    (marker,) = found
    start, end = marker.span()
    comma = text.find(",", end)
    listed = text.find(":", end)
    if not text[:start].strip() and comma > 0:  # "After the vote, the city paused it"
        sides = [_told(text, mentions, comma, len(text)), _told(text, mentions, end, comma)]
    elif listed > 0 and _SEVERAL.search(text[:start]):  # "two others did it before Oslo: Bergen and Moss"
        several = _told(text, mentions, 0, start) | _told(text, mentions, listed, len(text))
        sides = [several, _told(text, mentions, end, listed)]
    else:
        sides = [_told(text, mentions, 0, start), _told(text, mentions, end, len(text))]
    behind = (one for one in mentions if one.span.start >= end)
    whose = next((one.actor for one in behind if text[end : one.span.start].strip() in {"", "the"}), None)
    earlier, later = sides if marker["earlier"] else reversed(sides)
    return Order(earlier, later, whose)


def is_of_other_order(question: Question, text: str) -> bool:
    """Tell whether a question is on the second of two orders of a text: "was earlier, but was reported later"."""
    other = _ANOTHER_ORDER.search(text)
    own = {word.stem for word in question.clause.words} - plain_stems("grammar")
    return other is not None and not own.isdisjoint(word.stem for word in words(other[0]))


def _told(text: str, mentions: Sequence[Mention], start: int, end: int) -> frozenset[str]:
    """Return the actors named in a stretch of text with the stems of its other words that tell something."""
    inside = [one for one in mentions if start <= one.span.start < end]
    plain = plain_stems("grammar") | plain_stems("topic")
    stems = (
        word.stem
        for word in words(text)
        if start <= word.span.start < end
        and word.stem not in plain
        and not word.is_number
        and not any(one.span.holds(word.span.start) for one in mentions)
    )
    return frozenset((*stems, *(one.actor for one in inside)))


def is_turned_round(asked: Order, said: Order, means: Means) -> bool:
    """Tell whether a text puts the two events asked about the other way round; ``means`` gives what a word stands for.

    What stands on both sides of either tells nothing, nor does what leaves out whose event is asked about.
    """
    if asked.whose is not None and not means(asked.whose) & (said.earlier | said.later):
        return False
    before, after = _apart(asked.earlier, asked.later, means), _apart(asked.later, asked.earlier, means)
    first, last = said.earlier - said.later, said.later - said.earlier
    if asked.whose is not None and means(asked.whose) & (first if asked.whose in asked.earlier else last):
        return False  # whose event it is has kept its side: "the fourth after A, B and C" tells nothing of A and B
    crossed = _meets(before, last) and _meets(after, first)
    return crossed and not (_meets(before, first) and _meets(after, last))


def is_in_same_order(asked: Order, said: Order, means: Means) -> bool:
    """Tell whether a text puts the two events asked about in just that order, with all that is asked of both."""
    before, after = _apart(asked.earlier, asked.later, means), _apart(asked.later, asked.earlier, means)
    if not before or not after or said.earlier & said.later:
        return False
    return all(one & said.earlier for one in before) and all(one & said.later for one in after)


def is_on_same_side(asked: Order, said: Order, means: Means) -> bool:
    """Tell whether a text has a word of an event on the side on which it is asked, and none on the other side."""
    before, after = _apart(asked.earlier, asked.later, means), _apart(asked.later, asked.earlier, means)
    first, last = said.earlier - said.later, said.later - said.earlier
    crossed = _meets(before, last) or _meets(after, first)
    return (_meets(before, first) or _meets(after, last)) and not crossed


def puts_so(asked: Order, said: Order, actors: Iterable[str], means: Means) -> bool:
    """Tell whether a text has those of ``actors`` who are asked to be earlier, and later, on just those sides."""
    named = frozenset(actors)
    before, after = ([means(one) for one in side & named] for side in (asked.earlier, asked.later))
    return _meets(before, said.earlier - said.later) and _meets(after, said.later - said.earlier)


def _apart(side: Iterable[str], other: Iterable[str], means: Means) -> list[frozenset[str]]:
    taken = frozenset(meant for word in other for meant in means(word))
    return [means(word) for word in side if not means(word) & taken]


def _meets(meant: Iterable[frozenset[str]], said: frozenset[str]) -> bool:
    return any(one & said for one in meant)


def asked_as_first(text: str) -> str:
    """Put "ahead of every other state" as "the first state", and "no state before A" as "A the first".

    "Was A before or after B?" asks which came first.
    """
    text = _EITHER_ORDER.sub(r"\g<link>Which came first, \g<one> or \g<other>?", text)
    return _AHEAD_OF_ALL.sub("the first", _NONE_BEFORE.sub(_none_before, _NONE_BEFORE_THEM.sub(_none_before, text)))


def _none_before(found: re.Match[str]) -> str:
    deed = f"{'had ' if found['had'] else ''}{found['deed'].strip()}{found['rest'] or ''}"
    return f"{found['link']}was {found['who']} the first {found['kind']} that {deed}?"


def is_no_first(question: Question, text: str) -> bool:
    """Tell whether a question asks for the first and a text tells of none."""
    if not _FIRST.search(_NEEDED_FIRST.sub("", _BEFOREHAND.sub("", question.text))):
        return False
    return not _AS_FIRST.search(text)


def tells_first(text: str) -> bool:
    """Tell whether a text has a first of something."""
    return _FIRST.search(text) is not None


def is_moved_away(question: Question, text: str) -> bool:
    """Tell whether a question asks for the date from which a text moves something: "from August 2026 to December"."""
    moved = _MOVED.search(text)
    if moved is None or "delayed" in question.clause.signs or question.past:
        return False
    asked, was, now = (
        frozenset(map(str.lower, _DATE_WORD.findall(part))) for part in (question.text, moved["was"], moved["now"])
    )
    return bool(asked) and asked <= was and not asked <= now


class OthersBefore(Struct, frozen=True):
    """What is asked to have been before: ``what`` it is, and the ``event`` before which, by its words and actors."""

    what: str
    event: str
    whom: tuple[str, ...]


def asks_of_others_before(question: Question) -> bool:
    """Tell whether a question asks whether there was any before one that it names."""
    return others_before(question) is not None


def others_before(question: Question) -> OthersBefore | None:
    """Return what is asked to have been before whom; None where it is not asked of any others."""
    found = _ASKS_OF_OTHERS.search(question.text)
    if found is None or not question.asks_verdict or question.is_denial or question.earlier:
        return None
    whom = tuple(one.actor for one in question.mentions if one.span.start >= found.start("event"))
    opening = [one.actor for one in question.mentions if one.span.end <= found.end("what")]
    of_law = any(question.kind_of[actor] is ActorKind.LAW for actor in opening)
    if not whom or not (_ANY_OTHERS.search(found["what"]) or of_law):
        return None
    if {question.kind_of[actor] for actor in opening} & {question.kind_of[actor] for actor in whom}:
        return None  # "had Oslo banned it before Bergen?" asks of no others
    return OthersBefore(found["what"], found["event"], whom)


def tells_of_them_only(question: Question, one: Evidence, is_named: IsNamed) -> bool:
    """Tell whether a sentence is on those before whom any others are asked for, and is thus none on those others."""
    asked = others_before(question)
    if asked is None or _NTH.search(one.sentence.text) or _OTHERS_BEFORE.search(one.sentence.text):
        return False
    return all(is_named(actor, one.named) for actor in asked.whom)
