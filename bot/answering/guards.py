"""What is refused before any article is searched: by the form of the request alone, whatever the corpus covers."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from bot.answering.reply import Reason
from corpus.tables import read_tables
from corpus.words import words

MAX_CHARS = 1000
_RULES = Path(__file__).with_name("guards.toml")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_SPACE = re.compile(r"\s+")
_LATIN_SHARE = 0.6  # of the letters: below it the text is in another script


def normalise(text: str) -> str:
    """Compose characters, drop invisible ones, fold white space and cut at ``MAX_CHARS`` characters."""
    visible = _INVISIBLE.sub("", text[: 4 * MAX_CHARS].encode("utf-8", "replace").decode("utf-8"))
    composed = unicodedata.normalize("NFKC", visible)
    printable = "".join(mark if unicodedata.category(mark)[0] != "C" else " " for mark in composed)
    return _SPACE.sub(" ", printable).strip()[:MAX_CHARS]


def reason_to_refuse(text: str) -> Reason | None:
    """Tell why ``text`` (normalised) is refused unread, or None when it may be answered."""
    if not any(mark.isalpha() for mark in text):
        return Reason.NOT_A_QUESTION
    if _is_other_language(text):
        return Reason.OTHER_LANGUAGE
    return next((reason for pattern, reason in _guards() if pattern.search(text)), None)


@cache
def _guards() -> tuple[tuple[re.Pattern[str], Reason], ...]:
    tables = read_tables(_RULES)["guard"]
    return tuple((re.compile("|".join(table["patterns"]), re.IGNORECASE), Reason(table["reason"])) for table in tables)


@cache
def _function_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the frequent words that no English sentence needs, and those that most English questions have."""
    lists = read_tables(_RULES)["function_words"]
    english = frozenset(lists.pop("english").split())
    return frozenset(word for listed in lists.values() for word in listed.split()), english


def _is_other_language(text: str) -> bool:
    letters = [mark for mark in text if mark.isalpha()]
    if sum("LATIN" in unicodedata.name(mark, "") for mark in letters) < _LATIN_SHARE * len(letters):
        return True
    foreign_words, english_words = _function_words()
    said = [word.text for word in words(text)]
    foreign = sum(word in foreign_words for word in said)
    return foreign >= 2 and foreign > sum(word in english_words for word in said)
