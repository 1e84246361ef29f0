"""What is refused before any article is searched: by the form of the request and whom it names, no more."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from msgspec import Struct

from bot.answering.asked.country import with_country
from bot.answering.asked.forms import without_opening
from bot.answering.asked.languages import is_english
from bot.answering.asked.question import Question
from bot.answering.asked.today import today
from bot.answering.asked.wordings import Wordings
from bot.answering.reply import Reason
from corpus.actor import ActorKind
from corpus.actors import MAX_QUESTION_CHARS
from corpus.patterns import Pattern
from corpus.tables import read_tables

_RULES = Path(__file__).with_name("guards.toml")
_INVISIBLE = Pattern(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_SPACE = Pattern(r"\s+")
# A new sentence, an aside after a dash, or what a colon introduces; "U.S. police" and "IBM vs. Amazon" stay whole.
_SENTENCE_END = Pattern(r"(?<=[^\W\d]{2}[.!?:;])(?<!\bvs\.)(?<!\bst\.)\s+|\s[-–—]+\s")
_COUNTRY = Pattern(r"\bUS\b")  # in lower case it would be the asker's "us"
_LAST_YEAR = 2099
_MAX_SENTENCES = 8  # the last one holds all the rest
# Asked of a person by name, who stands as "<>": of a company or a law the same words are fair, "How old is the ban?".
_DESCRIBED = Pattern(
    r"\b(?:how old|what age) (?:is|was) <>(?!['’])|\bage of <>|\bwhat (?:does|did) <> look like\b"
    r"|<>['’]s? (?:exact )?(?:age|looks|appearance)\b",
    re.IGNORECASE,
)


def normalise(text: str) -> str:
    """Compose characters, drop invisible ones, fold white space and cut at ``MAX_QUESTION_CHARS`` characters."""
    visible = _INVISIBLE.sub("", text[: 4 * MAX_QUESTION_CHARS].encode("utf-8", "replace").decode("utf-8"))
    composed = unicodedata.normalize("NFKC", visible)
    printable = "".join(mark if unicodedata.category(mark)[0] != "C" else " " for mark in composed)
    return _SPACE.sub(" ", printable).strip()[:MAX_QUESTION_CHARS]


def reason_to_refuse(text: str) -> Reason | None:
    """Tell why ``text`` (normalised) is refused unread, or None when it may be answered."""
    if not any(mark.isalpha() for mark in text):
        return Reason.NOT_A_QUESTION
    named = text if text.isupper() else _COUNTRY.sub("USA", with_country(text))
    whole = named.lower().replace("’", "'")
    sentences = [without_opening(part) for part in _SENTENCE_END.split(whole, _MAX_SENTENCES - 1)]
    for guard in _guards(today().year):
        if guard.refuses(whole, sentences):
            return guard.reason
    return None if is_english(text) else Reason.OTHER_LANGUAGE


def describes_somebody(question: Question) -> bool:
    """Tell whether a question asks for the age or the looks of a person whom it names."""
    kinds, text = question.kind_of, question.text
    spans = [one.span for one in question.mentions if kinds[one.actor] is ActorKind.PERSON]
    return any(_DESCRIBED.search(f"{text[: span.start]}<>{text[span.end :]}") for span in spans)


class _Guard(Struct, frozen=True):
    """One kind of request to refuse; texts are in lower case with straight apostrophes."""

    reason: Reason
    is_all: Wordings
    opens: Wordings
    holds: Wordings
    unless: Wordings

    def refuses(self, whole: str, sentences: list[str]) -> bool:
        if self.is_all.make_up(whole):
            return True
        return any(
            (self.opens.begin(sentence) or self.holds.occur_in(sentence)) and not self.unless.occur_in(sentence)
            for sentence in sentences
        )


@cache
def _guards(this_year: int) -> tuple[_Guard, ...]:
    rules = read_tables(_RULES)
    listed = {**rules["words"], "coming_year": [str(year) for year in range(this_year + 1, _LAST_YEAR + 1)]}
    words = {name: f"(?:{'|'.join(alternatives)})" for name, alternatives in listed.items()}

    def spelled_out(pattern: str) -> str:
        """Put its list of words for each ``<name>``."""
        for name, alternatives in words.items():
            pattern = pattern.replace(f"<{name}>", alternatives)
        return pattern

    def wordings(patterns: list[str]) -> Wordings:
        return Wordings(list(map(spelled_out, patterns)))

    return tuple(
        _Guard(
            reason=Reason(table["reason"]),
            is_all=wordings(table.get("is_all", [])),
            opens=wordings(table.get("opens", [])),
            holds=wordings(table.get("holds", [])),
            unless=wordings([pattern for name in table.get("unless", []) for pattern in rules["unless"][name]]),
        )
        for table in rules["guard"]
    )
