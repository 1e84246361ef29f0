"""Words of English text with their stems and places."""

import re
import sys
import threading
from functools import lru_cache

import Stemmer
from msgspec import Struct

from corpus.accents import unaccented
from corpus.article import Span
from corpus.patterns import Pattern

_WORD = Pattern(
    r"\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|[^\W_]+(?:[.&][^\W_]+)*(?:['’](?:s|t|re|ve|ll|d|m)\b)?|[€£$%]", re.IGNORECASE
)
_CONTRACTED_NOT = Pattern(r"n['’]t$", re.IGNORECASE)
# The same without its mark, as people type it; "cant" and "wont" are words of their own, and hardly ever meant.
_UNMARKED_NOT = Pattern(r"(?:is|are|was|were|do|does|did|has|have|had|could|would|should|must|need|ca|wo|ai)nt")
_CLITIC = Pattern(r"['’](?:s|re|ve|ll|d|m)$", re.IGNORECASE)

# Forms that no suffix rule can undo, as base form: other forms.
_IRREGULAR_VERBS = {
    form: base
    for base, forms in {
        "be": "is are was were been being am",
        "become": "became",
        "begin": "began begun",
        "break": "broke broken",
        "bring": "brought",
        "build": "built",
        "buy": "bought",
        "choose": "chose chosen",
        "come": "came",
        "do": "does did done doing",
        "draw": "drew drawn",
        "find": "found",
        "give": "gave given",
        "go": "went gone",
        "have": "has had having",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lead": "led",
        "leave": "left",
        "lie": "lying",
        "lose": "lost",
        "make": "made",
        "mean": "meant",
        "meet": "met",
        "pay": "paid",
        "run": "ran",
        "say": "said",
        "see": "saw seen",
        "seek": "sought",
        "sell": "sold",
        "send": "sent",
        "show": "shown",
        "speak": "spoke spoken",
        "spend": "spent",
        "sue": "sues sued suing",
        "take": "took taken",
        "teach": "taught",
        "tell": "told",
        "think": "thought",
        "throw": "threw thrown",
        "unpaid": "unpaid",
        "win": "won",
        "uphold": "upheld",
        "stand": "stood",
        "strike": "struck",
        "undo": "undid undone",
        "forbid": "forbade",
        "withhold": "withheld",
        "wind": "wound",
        "catch": "caught",
        "withdraw": "withdrew withdrawn",
        "write": "wrote written",
    }.items()
    for form in forms.split()
}
# Further pasts: their stems stay as they are, in questions as in the index.
_OTHER_PAST_FORMS = """
ate beaten bent bit blew blown bound bred clung crept dealt drank driven drove drunk dug eaten fallen fed fell felt
fled flew flown forgave forgiven forgot forgotten fought froze frozen grew grown heard hid hidden hung kept laid
lent lit meant overcame overthrew ridden risen rode rose sang sat sent shone shook shot shrank slept slid
sold spun stole stolen stuck stung sung sunk swept swore sworn swung thrown tore torn understood wept woke wore worn
"""
_OTHER_PASTS = frozenset(_OTHER_PAST_FORMS.split())
_IRREGULAR_NOUNS = {
    form: base
    for base, forms in {
        "man": "men",
        "woman": "women",
        "child": "children kid kids",
        "company": "companies",
        "agency": "agencies",
        "city": "cities",
        "country": "countries",
        "person": "people persons",
    }.items()
    for form in forms.split()
}
_IRREGULAR = _IRREGULAR_VERBS | _IRREGULAR_NOUNS
# Words that the algorithm would merge with another meaning: "lawful" with "law", "police" with "policy".
_WHOLE = {
    "lawful": "lawful",
    "lawfully": "lawful",
    "police": "police",
    "policing": "police",
    "forced": "forced",
    "does": "do",
}
_PAST = Pattern(r"\w{2,}[^\We]ed")  # neither "need" nor "red"
_NEGATIONS = frozenset({"not", "no", "never"})
_stemmers = threading.local()


class Word(Struct, frozen=True):
    """One word: its text in lower case without clitics, its stem and its place."""

    text: str
    stem: str
    span: Span

    @property
    def is_number(self) -> bool:
        """Whether the word is written in digits."""
        return self.text[0].isdigit()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Reduce one lower-case word to its stem: irregular forms by table, the rest by the Snowball English algorithm."""
    stemmer = getattr(_stemmers, "english", None)
    if stemmer is None:  # a Stemmer object must not be shared between threads
        stemmer = _stemmers.english = Stemmer.Stemmer("english")
    if word in _WHOLE:
        return _WHOLE[word]
    stemmed = str(stemmer.stemWord(_IRREGULAR.get(word, word)))
    return word if stemmed in _NEGATIONS else stemmed  # Notting Hill is no negation


def is_inflected_verb(word: str) -> bool:
    """Tell whether a lower-case word is a verb that shows it: "asked", "sat"; not "ask", which may be a noun."""
    return word in _IRREGULAR_VERBS or word in _OTHER_PASTS or bool(_PAST.fullmatch(word))


def words(text: str, start: int = 0, end: int = sys.maxsize) -> tuple[Word, ...]:
    """Split ``text`` into words; ``didn't`` yields ``did`` and ``not``, ``Amazon's`` yields ``amazon``.

    Of a part of ``text`` alone, from ``start`` up to ``end``, the places are those in the whole.
    """
    found: list[Word] = []
    for match in _WORD.finditer(text, start, end):
        span = Span(*match.span())
        found += [Word(plain, stemmed, span) for plain, stemmed in _read(match.group())]
    return tuple(found)


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of ``text``."""
    return tuple(stemmed for match in _WORD.finditer(text) for _, stemmed in _read(match.group()))


def _denied(verb: str) -> tuple[tuple[str, str], ...]:
    """Return the two words of a contraction whose ``verb`` is given without its "n't"."""
    whole = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}.get(verb, verb)
    return (whole, stem(whole)), ("not", "not")


@lru_cache(maxsize=65536)
def _read(raw: str) -> tuple[tuple[str, str], ...]:
    """Return the one or two words written as ``raw``, each in lower case and stemmed."""
    raw = unaccented(raw)
    plain = raw.lower()
    if plain.endswith("nt") and _UNMARKED_NOT.fullmatch(plain):
        return _denied(plain[:-2])
    if "'" in raw or "’" in raw:
        if _CONTRACTED_NOT.search(raw):
            return _denied(plain[:-3])
        plain = _CLITIC.sub("", raw).lower()
    if plain[:1].isdecimal():
        plain = plain.replace(",", "")
        return ((plain, plain),)
    plain = plain.replace(".", "") if "." in plain else plain
    return ((plain, stem(plain)),) if plain else ()
