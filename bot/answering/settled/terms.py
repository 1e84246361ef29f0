"""Whether a bar has an end, or came to it: what was extended did not lapse, and "until further notice" names no day."""

import re
from collections.abc import Iterable, Sequence

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.times.events import names_bar
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_OPEN_ENDED = (
    r"until further notice|indefinite(?:ly)?|open[- ]ended|(?:no|without an?) (?:(?:end|expiry) date|time limit)"
)
# "Was it extended before it ran out?" asks of no lapse.
_ASKS_LAPSED = Pattern(
    r"^(?:(?!\b(?:before|after|when|once|until|till|while|since|ahead of)\b).)*?"
    r"\b(?:laps(?:e|ed)|expired?|r[au]n out|time[d]? out)\b",
    re.IGNORECASE,
)
_ASKS_OPEN = Pattern(rf"\b(?:{_OPEN_ENDED})\b", re.IGNORECASE)
_EXTENDED = Pattern(
    r"\b(?:(?:extended|renewed|prolonged) (?:its|their|the|this|that)"
    r"|(?:was|were|been) (?:extended|renewed|prolonged))\b",
    re.IGNORECASE,
)
_TERMS = (
    (_ASKS_OPEN, _ASKS_OPEN, Verdict.YES),
    (_ASKS_LAPSED, _EXTENDED, Verdict.NO),
)
_AT_FIRST = Pattern(r"\b(?:first|initial(?:ly)?|original(?:ly)?|beginning|start|outset|day one|when)\b", re.IGNORECASE)
_ASKS_FOR_GOOD = Pattern(
    r"\b(?:permanent(?:ly)?|for (?:good|ever|life|all time)|forever|lifelong|lifetime)\b", re.IGNORECASE
)
_FOR_GOOD = Pattern(r"(?<!not )(?<!not a )(?<!no )\bpermanent(?:ly)?\b", re.IGNORECASE)
_FOR_YEARS = Pattern(r"\bfor (?:[\w-]+ ){1,3}?(?:years?|months?)\b", re.IGNORECASE)
_BARS_FOR_YEARS = Pattern(rf"\b(?:bar|bars|barred|bans?|banned)\b[^;]*{_FOR_YEARS.pattern}", re.IGNORECASE)


def by_term(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return whether a bar has an end or came to it, by what tells that it was extended, or goes on without an end."""
    if not question.asks_verdict or question.is_denial or not names_bar(question.clause):
        return None
    asked = next(((said, verdict) for asks, said, verdict in _TERMS if asks.search(question.text)), None)
    if asked is None:
        return _for_good(question, evidence, articles)
    if _AT_FIRST.search(question.text):  # what was extended later had an end then
        return None
    said, verdict = asked
    told = [one for one in evidence if one.actors_named == 1 and said.search(one.sentence.text) and _is_of_bar(one)]
    if question.years:  # what was extended once may have ended in a later year
        told = [one for one in told if _ASKS_OPEN.search(one.sentence.text)]
    return Ruling(verdict, (told[0],)) if told else None


def _for_good(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return whether a bar is for good, where one article tells of one that is and of another that is for some years.

    Of which of them a question asks, its other words tell; where they do not, it is so in part.
    """
    if not _ASKS_FOR_GOOD.search(question.text):
        return None
    told = [one for one in evidence if one.actors_named == 1 and _is_of_bar(one)]
    lasting = next((one for one in told if _FOR_GOOD.search(one.sentence.text)), None)
    if lasting is None:
        return _for_years(told, articles)
    limited = next((one for one in told if _is_limited(one, lasting)), None)
    if limited is None:
        return None
    words = frozenset(stems(question.text)) - plain_stems("grammar") - plain_stems("turning")
    of_lasting, of_limited = (_held(words, one) for one in (lasting, limited))
    if of_lasting == of_limited:
        return Ruling(Verdict.PARTLY, (lasting, limited))
    return Ruling(Verdict.YES, (lasting,)) if of_lasting > of_limited else Ruling(Verdict.NO, (limited,))


def _for_years(told: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a bar is for some years and no article goes on from it: for life is longer."""
    barring = (one for one in told if _BARS_FOR_YEARS.search(one.sentence.text))
    one = next((one for one in barring if not successors(one.article, articles)), None)
    return None if one is None else Ruling(Verdict.NO, (one,))


def _is_limited(one: Evidence, lasting: Evidence) -> bool:
    return one.article == lasting.article and one != lasting and _FOR_YEARS.search(one.sentence.text) is not None


def _held(words: Iterable[str], one: Evidence) -> int:
    """Count the words that a sentence has, too, or others for them."""
    lexicon, said = shipped_lexicon(), frozenset(stems(one.sentence.text))
    return sum(not lexicon.alike(word).isdisjoint(said) for word in words)


def _is_of_bar(one: Evidence) -> bool:
    return any(names_bar(clause) for clause in one.clauses)
