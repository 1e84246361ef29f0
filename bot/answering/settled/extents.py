"""How long, how many and how good, against what is told of just that: the model hardly compares one with the other.

"Was he held over two days?" where it was 30 hours, "would 90% do?" where 98% is required, "is it kept for a year?"
where it is deleted within 30 days.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.magnitudes import bears_out
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.at_most import by_most
from bot.answering.settled.ceilings import by_ceiling
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.clauses import Mood
from corpus.dating import DateKind, Duration, durations, mentions
from corpus.lexicon import shipped_lexicon
from corpus.numbers import NUMBER, value_of
from corpus.patterns import Pattern
from corpus.words import stems, words

_OF_EXTENT = frozenset(
    stems(
        "more less fewer longer shorter half minority majority minute minutes hour hours day days week weeks month"
        " months year years decade decades over under least most one two three four five six seven eight nine ten"
        " twelve twenty thirty percent cent held hold keep kept keeps last lasted lasts run ran ban barred"
    )
)
_USES = frozenset(stems("use used using scan scans scanned scanning"))  # whoever scans faces uses it
_OPEN_MOODS = frozenset({Mood.PROPOSED, Mood.ASKED})
_UNSURE = Pattern(r"\b(?:could|may|might|would|estimat\w+|propos\w+|another|more|further)\b", re.IGNORECASE)
_WHOLE = Pattern(r"\bof the (\d+)\b", re.IGNORECASE)
_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_ASKS_KEPT = Pattern(
    rf"^{LINK}(?:does|do|is|are|will|can|may)\b(?![^?]*\b(?:not|never|only|or)\b)[^?]*?"
    r"\b(?:keep|kept|store|stored|retain|retained|hold|held|save|saved)\b[^?]*?"
    r"\b(?:(?P<ever>for ?ever|for good|indefinitely|permanently|for all time)"
    r"|for (?P<time>(?:a|an|one|[\w-]+) (?:full |whole )?(?:days?|weeks?|months?|years?)))\b",
    re.IGNORECASE,
)
_DELETED = Pattern(r"\b(?:delet|eras|wip|remov|purg)\w*\b[^.;]*?\b(?:within|after|in) $", re.IGNORECASE)
_ASKS_TERM = Pattern(
    rf"^{LINK}(?:is|was|were|are|does|did|will)\b(?![^?]*\b(?:not|never|only|or|at least|more|less|still)\b)[^?,;]*?"
    r"\b(?P<thing>deal|contract|agreement|settlement|ban|pause|moratorium|order|licen[cs]e|trial|pilot)s?\b"
    r"[^?,;]* (?:for|last|run)(?: for)? (?:just )?(?:an?|one|a single|[\w-]+) (?:day|week|month|year)s?\W*$",
    re.IGNORECASE,
)
_LASTS = Pattern(r"\b(?:lasts?|lasted|runs? for|ran for|(?:due|set|meant) to (?:last|run))\b", re.IGNORECASE)
_SINGLE = Pattern(r"\ba (?:single|one)[ -](?=day|week|month|year)|\ba (?=(?:day|week|month|year)\b)", re.IGNORECASE)
_SLACK = 0.05  # twelve months are a year
# "Do they drop results under 80 percent?" asks what is done with those, and not how many there are.
_WHICH_ONES = Pattern(
    rf"^{LINK}(?:do|does|did|can|may|must|will|has|have)\b[^?]*? "
    r"(?!(?:costs|lasts|runs|takes|pays|holds|keeps|scores)\b)"
    r"[a-z]{2,}s (?:under|below|over|above|beyond|(?:more|fewer|less|longer) than|at (?:least|most)) \d",
    re.IGNORECASE,
)
_MAY = r"(?:would|will|is|are|was|does|can|could|may)"
_ASKS_ENOUGH = Pattern(
    rf"^{LINK}{_MAY}\b[^?]*?\b(?P<share>{NUMBER}) ?(?:%|per ?cent)[^?]*?"
    r"\b(?:enough|sufficient|suffices?|pass|qualify|ok(?:ay)?|do|meet)\b"
    rf"|^{LINK}{_MAY}\b[^?]*?\b(?:enough|sufficient|suffice|pass|qualify|allowed|permitted|accepted)\b"
    rf"[^?]*?\b(?P<other>{NUMBER}) ?(?:%|per ?cent)",
    re.IGNORECASE,
)
_REQUIRED = Pattern(
    r"\b(?:requir\w+|must|needs?|has to|have to|only)\b[^.;]*?"
    rf"\b(?:at least|no less than|a minimum of|minimum) (?P<share>{NUMBER}) ?(?:%|per ?cent)",
    re.IGNORECASE,
)
# "Must a firm with 100,000 faces register?" has its yes in "required once 100,000 faces are stored".
_DUTY = r"(?:ha(?:s|ve) to|needs? to|(?:is|are|be) (?:required|obliged) to)"
_BEGINNING = 6  # letters by which a verb and its noun are known: to register, registration
_ASKS_FROM = Pattern(
    rf"^(?=[^?]*\b(?:{_DUTY} (?P<deed>[a-z]+)|must\b[^?]*? (?P<then>[a-z]+)\W*$))"
    r"(?![^?]*\b(?:not|never|or|only)\b)[^?]*?"
    r"(?:\b(?P<over>more than|over|above|at least)|\b(?P<under>fewer than|less than|under|below|almost|nearly))? ?"
    rf"(?<![\w.,])(?P<number>{NUMBER}) (?P<things>[a-z' -]+)",
    re.IGNORECASE,
)
_FROM = Pattern(
    rf"\b(?:require[sd]?|must|needs? to|ha(?:s|ve) to)\b[^.;]*\b(?:once|when|if|as soon as|where) "
    rf"(?P<over>(?:more than|over) )?(?P<number>{NUMBER})\b",
    re.IGNORECASE,
)
# "Was he let go after an hour?" has its no in "held for 30 hours".
_ASKS_FREED = Pattern(
    rf"^{LINK}(?:was|were|did)\b(?![^?]*\b(?:not|never|only|or|over|than|least)\b)[^?]*?"
    r"\b(?:let (?:\w+ )?(?:go|out)|released?|freed?|set free|out of (?:jail|custody)) (?:again )?"
    r"(?:after|within|in) (?:just |about |around )?"
    r"(?P<time>(?:an?|one|[\w-]+) (?:minutes?|hours?|days?|weeks?|months?))\b",
    re.IGNORECASE,
)
_HELD = Pattern(r"\b(?:held|detained|jailed|kept|locked up)\b[^.;]*? for (?:about |around |some )?$", re.IGNORECASE)
_APART = 1.5  # times which one length has to be the other to be another one


def by_extent(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return how what is told compares with the length, share or quality that is asked about; None elsewhere."""
    if not question.asks_verdict or question.is_denial or question.clause.denied or question.total:
        return _kept_for_ever(question, evidence) if question.total else None
    return (
        _by_share_required(question, evidence)
        or _from_number(question, evidence)
        or _by_holding(question, evidence)
        or _by_keeping(question, evidence)
        or _by_count(question, evidence)
        or _by_term(question, evidence)
        or by_ceiling(question, evidence)
        or by_most(question, evidence)
    )


def _kept_for_ever(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    return _by_keeping(question, evidence) if question.asks_verdict and not question.is_denial else None


def _by_count(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether just what is asked about is as long, or as many, as a question asks."""
    if _WHICH_ONES.search(question.text):
        return None
    told = [(one, enough) for one in _on_it(question, evidence) if (enough := _bears_out(question, one)) is not None]
    if len({enough for _, enough in told}) != 1:
        return None
    one, enough = told[0]
    return Ruling(plain_verdict(enough), (one,))


def _bears_out(question: Question, one: Evidence) -> bool | None:
    """Tell whether the one length or number of a sentence is as asked; from and to when something was is a length."""
    text = one.sentence.text
    if _UNSURE.search(text):
        return None
    if (enough := bears_out(question.text, text)) is not None:
        return enough
    spans = [when for when in mentions(text, one.article.published) if when.kind is DateKind.RANGE and when.end]
    if len(spans) != 1 or spans[0].end is None or durations(text):
        return None
    begun, ended = spans[0].start, spans[0].end
    lengths = ((ended.first - begun.last).days, (ended.last - begun.first).days)
    answers = {bears_out(question.text, f"for {days} days") for days in lengths if days > 0}
    return answers.pop() if len(answers) == 1 else None


def _on_it(question: Question, evidence: Sequence[Evidence]) -> Iterator[Evidence]:
    """Yield what tells as a fact of all that is asked about, with every word and number for it but those compared."""
    wanted = {word.stem for word in question.content if not word.is_number} - _OF_EXTENT
    of_use = not wanted and not _USES.isdisjoint(stems(question.text))
    whole, counted = set(_WHOLE.findall(question.text)), _numbers(question.text)
    for one in evidence:
        text = one.sentence.text
        on_it = bool(wanted) or of_use or not counted.isdisjoint(_numbers(text))
        on_them = (one.is_on_all if question.actors else on_it) and whole <= _numbers(text)
        fact = not any(clause.mood in _OPEN_MOODS or clause.denied for clause in one.clauses)
        said = frozenset(stems(text))
        used = not (of_use and _USES.isdisjoint(said))
        if on_them and fact and used and shipped_lexicon().meets_all(wanted, said):
            yield one


def _numbers(text: str) -> frozenset[str]:
    return frozenset(word.text for word in words(text) if word.is_number)


def _by_keeping(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where something is asked to be kept for longer than what is told to be deleted by then."""
    asked = _ASKS_KEPT.search(question.text)
    if asked is None:
        return None
    wanted = durations(f"for {asked['time']}") if asked["time"] else ()
    least = _in_days(wanted[0]) if wanted else float("inf") if asked["ever"] else 0.0
    for one in evidence:
        text = one.sentence.text
        told = [length for length in durations(text) if _DELETED.search(text[: length.span.start])]
        if told and (one.is_on_all or not question.actors) and least > max(map(_in_days, told)):
            return Ruling(Verdict.NO, (one,))
    return None


def _by_term(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a contract, a bar or the like is asked to be for just the time that it is told to last."""
    asked, wanted = _ASKS_TERM.search(question.text), durations(_SINGLE.sub("one ", question.text))
    if asked is None or len(wanted) != 1 or not question.actors:
        return None
    thing = shipped_lexicon().alike(stems(asked["thing"])[0])
    for one in evidence:
        text = one.sentence.text
        lasts, told = _LASTS.search(text), durations(text)
        if lasts and len(told) == 1 and one.names_all and not thing.isdisjoint(stems(text[: lasts.start()])):
            same = abs(_in_days(told[0]) - _in_days(wanted[0])) <= _SLACK * _in_days(told[0])
            return Ruling(Verdict.YES, (one,)) if same else None
    return None


def _in_days(length: Duration) -> float:
    return length.count * _DAYS[length.unit]


def _by_share_required(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether a share is as high as one that is required at least."""
    asked = _ASKS_ENOUGH.search(question.text)
    if asked is None or not question.actors:
        return None
    share = float(asked["share"] or asked["other"])
    told = ((one, _REQUIRED.search(one.sentence.text)) for one in evidence if one.is_on_all)
    one, needed = next(((one, found) for one, found in told if found), (None, None))
    if one is None or needed is None:
        return None
    return Ruling(plain_verdict(share >= float(needed["share"])), (one,))


def _from_number(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether those who have so many of a thing are bound by what is required from a number on."""
    asked = _ASKS_FROM.search(question.text)
    if asked is None or not question.actors:
        return None
    deed, things = (asked["deed"] or asked["then"])[:_BEGINNING].lower(), stems(asked["things"])[:1]
    for one in evidence:
        said, found = frozenset(stems(one.sentence.text)), _FROM.search(one.sentence.text)
        bound = any(stem.startswith(deed) for stem in said) and shipped_lexicon().meets_all(things, said)
        if found and one.is_on_all and bound:
            enough = _is_enough(asked, found)
            return None if enough is None else Ruling(plain_verdict(enough), (one,))
    return None


def _is_enough(asked: re.Match[str], found: re.Match[str]) -> bool | None:
    """Tell whether a number is as large as one from which something is required; None where it may be or not."""
    number, least = value_of(asked["number"]), value_of(found["number"])
    if asked["under"]:
        return False if number <= least else None
    if number > least or (number == least and not (found["over"] and not asked["over"])):
        return True
    return None if asked["over"] else False


def _names_them(question: Question, text: str) -> bool:
    """Tell whether a sentence names everybody asked about, if only by the last word of a name: "Williams"."""
    said = frozenset(stems(text))
    return all(frozenset(stems(name)[-1:]) <= said for name in question.names.values())


def _by_holding(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where somebody is asked to have been let go after another time than they were held for."""
    asked = _ASKS_FREED.search(question.text)
    wanted = durations(f"for {asked['time']}") if asked else ()
    if not wanted or not question.actors:
        return None
    least = _in_days(wanted[0])
    for one in evidence:
        text = one.sentence.text
        held = [_in_days(length) for length in durations(text) if _HELD.search(text[: length.span.start])]
        if len(held) == 1 and one.is_in_article_on_all and _names_them(question, text):
            apart = max(least, held[0]) >= _APART * min(least, held[0])
            return Ruling(Verdict.NO, (one,)) if apart else None
    return None
