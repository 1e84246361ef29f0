"""Whether what is asked about, where it is no actor, is one thing or all of a kind."""

import re
from collections.abc import Callable

from bot.answering.asked.magnitudes import bears_out
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from corpus.article import Article
from corpus.numbers import NUMBER_WORD, value_of
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.words import stem

_NAME = Pattern(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)+")  # one word with a capital may just open a sentence
_CAPITAL = Pattern(r"(?<=[a-z,\u2013\u2014-] )[A-Z][\w-]+|\b[A-Z][\w-]{4,}")  # few short words are listed as English
_THINGS = r"(?P<noun>(?!years|months|weeks|days|hours|times)[a-z]{3,}s)\b"
_COUNTED = Pattern(rf"\b(?P<number>\d{{1,3}}|{NUMBER_WORD}) (?:[a-z]+ ){{0,2}}?{_THINGS}", re.IGNORECASE)
_COUNTED_SO = Pattern(
    rf"\b(?P<number>\d{{1,3}}|{NUMBER_WORD}) (?:of (?:the )?(?:\d+|{NUMBER_WORD}) )?(?:[a-z]+ ){{0,2}}?{_THINGS}",
    re.IGNORECASE,
)
_NUMBERED = Pattern(
    r"\b(?:Ordinance|Resolution|Order|Bill|Case|Section|Chapter|Measure|Proposition|Decision) (?:No\.? ?)?"
    r"(?P<number>\d[\d-]*)"
)
_DIGITS = Pattern(r"\d[\d-]*")
_WORD = Pattern(r"[\w-]+")
_DESCRIBED = 3  # words that describe some so well that what has all of them is of all these
_RARE = 4.0  # rarity of a word that stands in some twenty sentences of a thousand; a "Privacy Commissioner" names none


def tells_of_some(question: Question, one: Evidence, rarity: Callable[[str], float]) -> bool:
    """Tell whether a question asks of all of a kind, of which a sentence tells of some only.

    What it calls by a name that the article gives, "Project Tyr", is one thing; "the cameras" may be any. So are those
    whom it counts as the sentence does: "did six agencies search?", "six of the seven agencies searched".
    """
    text = one.sentence.text
    # "At least two agencies"; "within 30 days" counts nobody.
    counted = _counts(question.text, text) or (_COUNTED.search(question.text) and bears_out(question.text, text))
    named = counted or _has_number(question.text, one.article) or _names(question, one.article, rarity)
    named = named or _says_whom(question, text)
    return question.about_all and not named


def _says_whom(question: Question, text: str) -> bool:
    """Tell whether a sentence speaks of all whom a question describes in three words running: "green card holders"."""
    asked = question.content
    rows = (asked[place : place + _DESCRIBED] for place in range(len(asked) - _DESCRIBED + 1))
    described = (question.text[row[0].span.start : row[-1].span.end].lower() for row in rows)
    return any(text.lower().find(words) >= 0 for words in described)


def _has_number(asked: str, article: Article) -> bool:
    """Tell whether a question calls a thing by a number that its article has, too: "Ordinance 12-34"."""
    numbers = {found["number"] for found in _NUMBERED.finditer(asked)}
    return bool(numbers) and numbers <= set(_DIGITS.findall(f"{article.title}\n{article.text}"))


def _counts(asked: str, said: str) -> bool:
    counted = ((found["number"].lower(), stem(found["noun"])) for found in _COUNTED.finditer(asked))
    told = {(value_of(found["number"]), stem(found["noun"])) for found in _COUNTED_SO.finditer(said)}
    return any((value_of(number), noun) in told for number, noun in counted)


def _names(question: Question, article: Article, rarity: Callable[[str], float]) -> bool:
    """Tell whether a question has a name of an article: rare words side by side, or one that is no English word.

    Of the latter a few articles may speak in every other sentence, and it names no less. In a title, and where a
    sentence begins, any word may have a capital, so only such as are no English ones are names there.
    """
    text = article.text
    otherwise = {word for word in _WORD.findall(text) if word.islower()}
    side_by_side = {word.lower() for match in _NAME.finditer(text) for word in _WORD.findall(match.group())}
    capital = {word.lower() for word in _CAPITAL.findall(f"{article.title}\n{text}")}
    own = {word.text: word.stem for word in question.content if word.stem not in plain_stems("any_of_them")}
    rare = {text for text, stem in own.items() if rarity(stem) >= _RARE}
    strange = {text for text in own if text.isalpha() and ordinary_words().isdisjoint((text, text.removesuffix("s")))}
    return not (rare & side_by_side | strange & capital).issubset(otherwise)
