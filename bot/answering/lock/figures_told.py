"""Whether a sentence holds the numbers, dates and years that a question asks for, spelled or in digits."""

import re
from functools import lru_cache

from bot.answering.asked.magnitudes import bounds_met
from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import MONTHS, YEAR
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.applicable import may_leave_years_out
from bot.answering.times.history import neighbours, successors
from corpus.article import Article
from corpus.numbers import NUMBER_WORD, VALUES
from corpus.patterns import Pattern
from corpus.words import stem, stems, words

_YEAR_DIGITS = 4
# "One" is left out: it is a pronoun as often as a number.
_VALUES = {word: f"{value:.0f}" for word, value in VALUES.items() if word != "one"}
_MONTHS = MONTHS.keys() - {"may"}  # that is a verb
# In what is said "one" and "second" may stand for 1 and 2; a question with these words seldom asks for a number.
_PLACES = {"one": "1", "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6"}
_WRITTEN = Pattern(r"(?P<digits>\d[\d.,]*)(?:st|nd|rd|th|(?P<thousands>k)|mn?|bn?)?")  # 8th, 60k, 650m
# "The $650m deal", "the nine members": a number that tells of which one is asked may stand elsewhere in its article.
_TELLS_WHICH = Pattern(rf"\bthe [$£€]?(\d[\w.,]*\w|\d|{NUMBER_WORD})(?= \w)", re.IGNORECASE)

_YEARS = Pattern(rf"\b(?P<number>\d{{1,2}}|{NUMBER_WORD})[ -]years?\b", re.IGNORECASE)
_EXTENDED = Pattern(r"\b(?:exten[ds]\w*|prolong\w*|renew\w*|further|another|additional|more)\b", re.IGNORECASE)
_TWO = 2
_OF_YEAR = Pattern(
    r"(?:\b(?:the|its|their|this|that|his|her)|['’]s?) (?:(?!in\b|of\b|by\b)[a-z-]+ )?(?P<year>(?:19|20)\d\d) "
    r"(?!(?:and|or|to|until|till|but|if|as|at|in|on|for|of|by|with|when|while|where|which|who|that|than|then)\b)"
    r"(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|may|must|will|would|still|already|the|it|they)\b)[a-z]",
    re.IGNORECASE,
)


# "Did it drop its pledge in 2019?": the year is that of the deed.
_DONE_IN = Pattern(rf"^{LINK}did\b(?P<what>[^?,;]+) in (?P<year>(?:19|20)\d\d)\W*$", re.IGNORECASE)


def lacks_figure(question: Question, one: Evidence, stems: frozenset[str], around: frozenset[str]) -> bool:
    """Tell whether a number asked for is not in a sentence, whose ``stems`` are given, or a date not ``around`` it.

    What an article tells may well stand in a later year, which it then need not name.
    """
    asked = question.clause.words
    numbers = {number for word in asked if (number := _number(word.text))}
    months = {word.stem for word in asked if word.text in _MONTHS}
    if not (numbers or months):
        return False
    numbers -= bounds_met(question.text, one.sentence.text) | _of_names(question)
    numbers -= _reckoned(question.text, one.sentence.text)
    dates = {number for number in numbers if len(number) == _YEAR_DIGITS}
    if one.article.published and may_leave_years_out(question, one.sentence.text):
        dates -= {str(year) for year in question.years if one.article.published.year <= year}
        numbers -= {str(year) for year in question.years}
    dates |= months | numbers & {_number(written) for written in _TELLS_WHICH.findall(question.text.lower())}
    said = stems | {number for stem in stems if (number := _number(stem) or _PLACES.get(stem, ""))}
    there = around | _numbers_among(around)
    return bool(dates - there) or bool(numbers - dates - said)


def _reckoned(asked: str, said: str) -> frozenset[str]:
    """Return the years that ``asked`` asks for where ``said`` tells them by two years, or by a span and its extension.

    "From 2018 to 2021" is three years, "four years, extended by two" are six.
    """
    lasting = [value for found in _YEARS.finditer(said) if (value := _number(found["number"].lower()))]
    days = sorted({int(year) for year in YEAR.findall(said)})
    told = {str(days[1] - days[0])} if len(days) == _TWO else set()
    if len(lasting) == _TWO and _EXTENDED.search(said):
        told.add(str(sum(map(int, lasting))))
    return frozenset(told.intersection(_number(found["number"].lower()) for found in _YEARS.finditer(asked)))


def _of_names(question: Question) -> frozenset[str]:
    """Return the numbers that are part of a name: "SB 113" names the law that is SB 22-113 in full."""
    named = (word for mention in question.mentions for word in words(mention.span.of(question.text)))
    return frozenset(number for word in named if (number := _number(word.text)))


@lru_cache(maxsize=1000)  # an article is looked through for one sentence of it after another
def _numbers_among(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(number for stem in stems if (number := _number(stem)))


def _number(word: str) -> str:
    """Return a number as its digits, whether it is spelled, counts a place or a scale; empty for any other word."""
    written = _WRITTEN.fullmatch(word)
    if written is None:
        return _VALUES.get(word, "")
    digits = written["digits"].replace(",", "")
    return f"{digits}000" if written["thousands"] else digits


def is_of_another_year(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether neither the article of a sentence nor one of its line is of the year by which a thing is called.

    Or whether something is asked to have been done to a thing in the year by which a sentence calls that thing alone.
    """
    if _dates_thing_alone(question, one):
        return True
    found = list(_OF_YEAR.finditer(question.text))
    years = [one["year"] for one in found]
    if not years:
        return False
    if any(_is_of_other_year(question.text[each.start("year") :], one.sentence.text) for each in found):
        return True
    line = (one.article, *successors(one.article, library.articles))
    linked = (library.articles[other] for other in neighbours((one.article.id,), library.articles))
    known = [*line, *linked]
    return not all(any(_is_of(year, article, library) for article in known) for year in years)


def _dates_thing_alone(question: Question, one: Evidence) -> bool:
    """Tell whether a year is that of what was changed, and not of the change: "it dropped its 2019 pledge"."""
    asked = _DONE_IN.search(question.text)
    if asked is None or one.article.day.startswith(asked["year"]):
        return False
    things = frozenset(stems(asked["what"]))
    told = re.findall(rf"\b{asked['year']}\b(?: (?P<thing>[a-z]+))?", one.sentence.text)
    return bool(told) and all(thing and stem(thing) in things for thing in told)


def _is_of_other_year(asked: str, said: str) -> bool:
    """Tell whether a sentence calls the thing by another year than ``asked`` begins with, "the 2020 code", and only so.

    Whether it tells of both is for others to say.
    """
    year, thing = asked.split()[:2]
    called = re.findall(rf"\b((?:19|20)\d\d) {re.escape(thing.strip('?.,!'))}\b", said, re.IGNORECASE)
    return bool(called) and year not in said


def _is_of(year: str, article: Article, library: Library) -> bool:
    return article.day.startswith(year) or year in library.read_article(article.id).stems
