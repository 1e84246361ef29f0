"""The course of a use, a sale or the like: when articles say that it began, went on and was over."""

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from bot.answering.found.library import Library, Said
from bot.answering.times.course_words import COURSES, Deed, Words
from corpus.article import Article, Sentence
from corpus.clauses import Clause, Mood
from corpus.dates import PartialDate
from corpus.dating import DateKind, DateMention, mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_NEWS = timedelta(days=60)  # before its day within which that happened of which an article tells without a date
# What is not, what may come and what is only told of the days before the rest of a sentence.
_UNREAL = Pattern(
    r"\b(?:not|never|nobody|nothing|none|neither|without|would|will|could|might|may|should|shall|plans?|planned"
    r"|planning"
    r"|want\w*|ask\w*|urg\w*|call\w* (?:for|on)|demand\w*|propos\w*|consider\w*|threaten\w*|vow\w*|refus\w*|if"
    r"|whether|until"
    r"|till|unless|before|after|when|once|since|due|set|ready|decided|hopes?|intend\w*|expect\w*|about|yet)\b|n['’]t\b",
    re.IGNORECASE,
)
_HAD = Pattern(r"\bhad (?:(?!to )\w+ )?$", re.IGNORECASE)
_KEPT_UP = Pattern(r"(?:keep|go|continue)\b", re.IGNORECASE)
_WILL = Pattern(r"\b(?:will|would)\b", re.IGNORECASE)
_THAT = Pattern(r"\bthat\b", re.IGNORECASE)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_SINCE = Pattern(r"\bsince (?:\w+ ){0,2}(?:19|20)\d\d\b", re.IGNORECASE)
_PARTS = Pattern(r"[,;:]\s|\s(?:and|but)\s(?=(?:has|have|had|is|are|was|were|it|they)\b)")
# Who or what is left by what a sentence tells of, so that it tells nothing of the rest.
NARROW = Pattern(
    r"\b(?:pupils?|students?|child(?:ren)?|minors?|under-\d+s|visitors?|staff|employees?|workers?|customers?"
    r"|passengers?"
    r"|fans?|tenants?|teenagers?|migrants?|foreigners?|members?|guests?|(?<!went )(?<!go )(?<!goes )live"
    r"|real[- ]time|retrospective|photos?"
    r"|photographs?|one-to-\w+|drones?|vans?|body ?cam\w*|emotions?|mobile|handheld)\b",
    re.IGNORECASE,
)
_IN_PART = Pattern(
    r"\b(?:some|only|part(?:s|ly|ial\w*)?|most|several|one of|two of|three of|except|but not|apart from|other than"
    r"|temporar\w+ in|(?:in|at|from|for) (?:its|their|his|her|the|a|an|one|two|three|four|five|six|\d+)\b(?! (?:for))"
    r"(?: [\w'’-]+){0,3} (?:shops?|stores?|branch\w*|schools?|gates?|stations?|cit(?:y|ies)|airports?|malls?|districts?"
    r"|lanes?|venues?|stadiums?|sites?|areas?|towns?|states?|countries|lines?|entrances?))\b",
    re.IGNORECASE,
)
_ALL = Pattern(r"\b(?:all|every|each|everywhere|altogether|entirely|completely)\b", re.IGNORECASE)
_TRIED = Pattern(r"\b(?:tr(?:y|ies|ied|ials?|ialling)|tests?|tested|pilots?|first)\b", re.IGNORECASE)
_AGAIN = Pattern(
    r"\b(?:again|back|resum\w+|return\w*|another|second|third|more|also|new(?! school year)|re-?start\w*)\b",
    re.IGNORECASE,
)
_WIDENED = Pattern(r"\b(?:extended|expanded|widened)\b[^.;]*?\bto\b", re.IGNORECASE)
_DENIES = Pattern(r"\b(?:not|never|no|nobody|none|without|only|except|nor)\b|n['’]t\b", re.IGNORECASE)
_NEAR = Pattern(r"[^,;:]{0,40}")  # between a deed and its date
_FORCE = Pattern(r"\b(?:(?:take|takes|took|taking|taken) effect|(?:into|in) force|effective)\b", re.IGNORECASE)
_BODIES = frozenset(stems("police cops officers agencies schools shops stores businesses firms companies"))
_SORTS = frozenset(stems("live real-time time retrospective still photographs photos"))


class Course(StrEnum):
    """What a sentence tells of how something goes on."""

    BEGUN = "begun"
    GOES_ON = "goes on"
    OVER = "over"


class Step(Struct, frozen=True):
    """A sentence that tells that something began, went on or was over, on a day from ``earliest`` to ``latest``.

    ``first`` tells that it was not so before, ``narrow`` which words bind it to some of all that may be meant;
    ``in_part`` that it is of some places only.
    """

    article: Article
    sentence: Sentence
    said: Said
    place: int
    course: Course
    earliest: date
    latest: date
    first: bool
    narrow: frozenset[str]
    in_part: bool
    widened: bool
    dated: bool

    @property
    def holds_on(self) -> bool:
        """Whether it was so from then on, for as long as nothing else is told."""
        return self.course is not Course.OVER


def steps_of(deed: Deed, article: Article, library: Library, meant: Collection[str]) -> list[Step]:
    """Return what an article tells of a deed of those ``meant``; what is told with its day, not also without."""
    found = [
        step
        for place, sentence, said in library.evidence_in(article.id)
        if (step := _step(COURSES[deed], article, (place, sentence, said), meant)) is not None
    ]
    dated = {step.course for step in found if step.dated}
    return [step for step in found if step.dated or step.course not in dated or step.course is Course.GOES_ON]


def _step(told: Words, article: Article, at: tuple[int, Sentence, Said], meant: Collection[str]) -> Step | None:
    place, sentence, said = at
    text = sentence.text
    found = _course_in(told, text)
    if found is None:
        return None
    course, match = found
    clause = next((one for one in said.clauses if one.span.holds(match.start())), None)
    if clause is None or clause.mood not in {Mood.FACT, Mood.PLANNED} or not _is_of_them(clause, meant):
        return None
    days = _days(article, text, course, match)
    if days is None:
        return None
    earliest, latest, dated = days
    narrow = frozenset(stems(" ".join(NARROW.findall(text))))
    tried = course is Course.BEGUN and _TRIED.search(_lead(article))  # of all, what is tried has but begun
    in_part = bool(_IN_PART.search(text)) and not (tried or _ALL.search(text))
    widened = bool(_WIDENED.search(text)) or bool(_WIDENED.search(_lead(article)))
    first = course is Course.BEGUN and earliest > date.min and (widened or not _AGAIN.search(text))
    return Step(article, sentence, said, place, course, earliest, latest, first, narrow, in_part, widened, dated)


def _lead(article: Article) -> str:
    return f"{article.title}. {article.text.partition(chr(10))[0].partition('. ')[0]}"


def _course_in(told: Words, text: str) -> tuple[Course, re.Match[str]] | None:
    """Return the last thing that a sentence says as a fact of how it goes on: "after it dropped one, it began"."""
    ways = ((Course.OVER, told.over), (Course.BEGUN, told.begun), (Course.GOES_ON, told.going))
    found = [
        (course, match) for course, pattern in ways for match in pattern.finditer(text) if _is_fact(text, match, course)
    ]
    return max(found, key=lambda one: (one[1].end(), one[0] is not Course.GOES_ON), default=None)


def _is_fact(text: str, match: re.Match[str], course: Course) -> bool:
    cuts = [cut.end() for cut in _PARTS.finditer(text, 0, match.start() + 1)]
    before = text[max(cuts, default=0) : match.start()]
    if course is Course.GOES_ON and _KEPT_UP.match(match[0]):  # "would go on using it": it does
        before = _WILL.sub("", before)
    if _UNREAL.search(before):
        return False
    if course is not Course.OVER and (_SINCE.search(text) or _THAT.search(before)):
        return True
    had = _HAD.search(before) or match[0].lower().startswith("had ")
    return not had or bool(_YEAR.search(text, match.end()))


def _is_of_them(clause: Clause, meant: Collection[str]) -> bool:
    """Tell whether a clause is on those meant, or names nobody else."""
    return not meant or clause.subject in meant or all(clause.subject != one.actor for one in clause.mentions)


def _days(article: Article, text: str, course: Course, match: re.Match[str]) -> tuple[date, date, bool] | None:
    """Return between which days that lies which a sentence tells, and whether it names the day."""
    published, known = article.published, article.known_until
    if published is None or known is None:
        return None
    told = [when for when in mentions(text, published) if when.start.first <= known.last]
    behind = [when for when in told if when.kind not in {DateKind.UNTIL, DateKind.BY} and not _names_thing(text, when)]
    if len({when.start for when in behind}) > 1:
        behind = [when for when in behind if _NEAR.fullmatch(text[match.end() : when.span.start])]
    if len({when.start for when in behind}) == 1:
        return _around(text, behind[0], course, match)
    if told:
        return None
    if (effect := _effect(article)) is not None and course is Course.BEGUN:
        return effect.first, effect.last, True
    if course is Course.GOES_ON:
        return known.first, known.last, False
    return published.first - _NEWS, published.last, False


def _names_thing(text: str, when: DateMention) -> bool:
    """Tell whether a year only names something: "the moratorium of 2020"."""
    return not when.start.month and text[: when.span.start].endswith(" of ")


def _around(text: str, when: DateMention, course: Course, match: re.Match[str]) -> tuple[date, date, bool] | None:
    """Return the days of a date; one of a report ("said on 2 May that it had") only till when it was so."""
    reported = when.span.end < match.start() and _THAT.search(text, when.span.end, match.start())
    last = (when.end or when.start).last if course is Course.OVER else when.start.last
    return (date.min if reported else when.start.first), last, True


def _effect(article: Article) -> PartialDate | None:
    """Return the one day, no later than the article, on which it says that what it is about came into force."""
    published = article.published
    days = {
        when.start
        for sentence in re.split(r"(?<=[.!?])\s+", article.text)
        if _FORCE.search(sentence) and not _DENIES.search(sentence)
        for when in mentions(sentence, published)
        if when.kind is not DateKind.UNTIL and _FORCE.search(sentence[: when.span.start])
    }
    return days.pop() if len(days) == 1 else None


def meets(step: Step, wanted: Collection[str], library: Library, *, near: bool) -> bool:
    """Tell whether a step is of all that is ``wanted``: of which sort, its sentence, title or opening tells.

    Of whom, anything in its article does that denies nothing, unless it has to stand ``near``.
    """
    lexicon = shipped_lexicon()
    own = frozenset(stems(f"{_lead(step.article)} {step.sentence.text}"))
    others = (sentence.text for sentence in library.sentences_of(step.article.id))
    around = frozenset(stems(" ".join(text for text in others if not _DENIES.search(text)))) | own
    if near and not any(clause.scopes for clause in step.said.clauses):  # it is of whoever it was before
        wanted = [stem for stem in wanted if stem not in _BODIES]
    here = [stem for stem in wanted if near or stem in _SORTS]
    rest = [stem for stem in wanted if stem not in here]
    return lexicon.meets_all(here, own) and lexicon.meets_all(rest, around)


def in_order(steps: Iterator[Step] | list[Step]) -> list[Step]:
    """Order steps by their days; of one day, as their articles have them."""
    return sorted(steps, key=lambda step: (step.latest, step.article.day, step.article.id, step.place))
