"""Which of two did the same, or the one it and the other that, first: by the dates that are told of each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.actor import LOCAL, THINGS
from corpus.clauses import Mood
from corpus.dating import DateKind, DateMention, mentions
from corpus.patterns import Pattern

_ASKS = Pattern(
    rf"^{LINK}(?:did|was|were|had)(?! there\b)\b(?P<one>[^?;]+?) "
    r"(?:(?P<earlier>before|earlier than|sooner than|ahead of|prior to)|(?P<later>after|later than|behind))"
    r" (?P<other>[^?;]+?)\W*$",
    re.IGNORECASE,
)
# How long apart, or whether it was done to others or for long, is asked besides.
_MORE = Pattern(
    r"\b(?:days?|weeks?|months?|years?|hours?|long|well|just|soon|right|shortly|only|even|ever|never|always|still|any\w*"
    r"|other|first|again|not"
    # When it was told is another day than that on which it was done.
    r"|report(?:ed)?|known|public(?:ly|ised|ized)?|reveal(?:ed)?|told|heard|cover(?:ed)?|publish(?:ed)?"
    r"|come to light|came to light"
    r"|announced?|news)\b|n['’]t\b",
    re.IGNORECASE,
)
# Kinds of deeds: by what they are asked for, and by what tells that one was done.
_DEEDS: Mapping[str, tuple[Pattern, Pattern]] = {
    name: (Pattern(rf"\b(?:{asked})\b", re.IGNORECASE), Pattern(rf"\b(?:{told})\b", re.IGNORECASE))
    for name, asked, told in (
        (
            "ban",
            r"ban(?:ned|s)?|bar(?:red)?|outlaw(?:ed)?|prohibit(?:ed)?|forb[ia]d(?:den|e)?|vote[ds]?",
            r"banned|barred|outlawed|prohibited|forbade|voted [^.;]*?to ban|ordinance that bans|ban [^.;]* took effect",
        ),
        (
            "quit",
            r"quit|le(?:ave|ft)|exit(?:ed)?|stop(?:ped)?|paused?|halt(?:ed)?|pull(?:ed)? out|g[ia]ve up|suspend(?:ed)?",
            r"quit|left|no longer offers|paused|halted|refused to sell|stopped|suspended|pulled out|moratorium",
        ),
        ("fine", r"fine[ds]?", r"fined"),
        ("settle", r"settle[ds]?|settlement", r"settled|agreed to pay"),
        ("sue", r"sue[ds]?", r"sued"),
        ("arrest", r"arrest(?:ed|s)?", r"arrested|arrest"),
    )
}
# "Did A do so before B quit?" asks of the same deed of both, "did A go on selling after B quit?" of none such.
_THE_SAME = Pattern(
    r"\W*(?:do|act|move|go|come|be|get there)?(?: (?:it|so|that|this|the same(?: thing)?))?\W*", re.IGNORECASE
)
_VERB = Pattern(r"\b[a-z]+(?:ed|it|ft)\b")
_ALREADY = Pattern(r"\balready (?:had|has|banned|barred|limited)\b", re.IGNORECASE)
_WHEN = Pattern(r", when ", re.IGNORECASE)
_IN_EFFECT = Pattern(r"\b(?:since|took effect|in force|from (?=\d|(?-i:[A-Z])))", re.IGNORECASE)
_APART = timedelta(days=365)  # within which what is passed comes into force


class _Pair(Struct, frozen=True):
    """Two deeds by who did them and of which kind each was; ``earlier`` says that the first is asked to be so."""

    one: str
    other: str
    kinds: tuple[str, str]
    beside: tuple[str, ...]
    earlier: bool


class _Day(Struct, frozen=True):
    evidence: Evidence
    first: date
    last: date
    in_effect: bool


def asks_of_two_deeds(question: Question) -> bool:
    """Tell whether a question asks which of two deeds of two actors came first."""
    return _pair(question) is not None


def _pair(question: Question) -> _Pair | None:
    found = _ASKS.search(question.text)
    if found is None or question.is_denial or _MORE.search(question.text):
        return None
    ahead = [one for one in question.mentions if one.span.end <= found.end("one")]
    behind = [one for one in question.mentions if one.span.start >= found.start("other")]
    if not ahead or not behind or ahead[0].actor == behind[0].actor:
        return None
    start = behind[0].span
    rest = question.text[found.start("other") : start.start] + question.text[start.end : found.end("other")]
    alike = _THE_SAME.fullmatch(question.text, ahead[0].span.end, found.end("one"))
    kind = _kind(found["one"]) or (_kind(rest) if alike else None)
    other = _kind(rest) or (kind if not _VERB.search(rest) else None)
    if not kind and not _VERB.search(rest) and {question.kind_of[one[0].actor] for one in (ahead, behind)} <= LOCAL:
        kind = other = "ban"  # "was Oslo ahead of Bergen?"
    if kind is None or other is None:
        return None
    beside = tuple(one.actor for one in (*ahead[1:], *behind[1:]) if question.kind_of[one.actor] not in THINGS)
    return _Pair(ahead[0].actor, behind[0].actor, (kind, other), beside, found["earlier"] is not None)


def _kind(text: str) -> str | None:
    kinds = [name for name, (asked, _) in _DEEDS.items() if asked.search(text)]
    return kinds[0] if len(kinds) == 1 else None


def by_dates_of_two(question: Question, evidence: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return which came first, where all dates that are told of both agree on that, those of one recap before others.

    None where one of them has no date, or it is told that they did it in the same time.
    """
    pair = _pair(question)
    if pair is None:
        return None
    if (already := _already(pair, evidence, kin)) is not None:
        return already
    one = list(_days(pair, pair.one, pair.kinds[0], evidence, kin))
    other = list(_days(pair, pair.other, pair.kinds[1], evidence, kin))
    recaps = {day.evidence.article.id for day in one} & {day.evidence.article.id for day in other}
    if recaps:
        one, other = ([day for day in days if day.evidence.article.id in recaps] for days in (one, other))
    orders = {_is_earlier(first, second) for first in one for second in other}
    if len(orders) != 1 or None in orders:
        return None
    return Ruling(plain_verdict(orders == {pair.earlier}), (one[0].evidence, other[0].evidence), across=True)


def _already(pair: _Pair, evidence: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return which came first by what says that one already had it when the other did it."""
    for one in evidence:
        text = one.sentence.text
        had, when = _ALREADY.search(text), _WHEN.search(text)
        if had is None or when is None or when.start() < had.end():
            continue
        before = [mention.actor for mention in one.mentions if mention.span.end <= had.start()]
        then = [mention.actor for mention in one.mentions if mention.span.start >= when.start()]
        for earlier, later in ((pair.one, pair.other), (pair.other, pair.one)):
            if kin.is_named(earlier, before) and kin.is_named(later, then):
                verdict = Verdict.YES if (earlier == pair.one) is pair.earlier else Verdict.NO
                return Ruling(verdict, (one,))
    return None


def _days(pair: _Pair, who: str, kind: str, evidence: Sequence[Evidence], kin: Kin) -> Iterator[_Day]:
    """Yield when sentences tell that somebody did such a thing; nothing where they tell of both, or of nobody else."""
    whom = pair.other if who == pair.one else pair.one
    for one in evidence:
        on_all = all(kin.is_named(actor, one.named) for actor in (who, *pair.beside))
        when = _when(one, _DEEDS[kind][1]) if on_all and not kin.is_named(whom, one.named) else None
        if when is not None:
            yield _Day(one, when.start.first, when.start.last, bool(_IN_EFFECT.search(one.sentence.text)))


def _when(one: Evidence, deed: Pattern) -> DateMention | None:
    """Return the one date of a sentence that tells such a deed as a fact, or the one that opens it."""
    text = one.sentence.text
    told, dates = deed.search(text), mentions(text, one.article.published)
    clause = next((clause for clause in one.clauses if told and clause.span.holds(told.start())), None)
    if clause is None or clause.mood is not Mood.FACT or not dates:
        return None
    alone = len(dates) == 1 or not text[: dates[0].span.start].strip(" OnI")
    return dates[0] if alone and dates[0].kind in {DateKind.ON, DateKind.SINCE} else None


def _is_earlier(one: _Day, other: _Day) -> bool | None:
    apart = timedelta() if one.in_effect == other.in_effect else _APART
    if one.last + apart < other.first:
        return True
    return False if other.last + apart < one.first else None
