"""Who "is bound, too": whomever a law that bars a use "also binds", may not use it either.

The sentence that names them tells of no bar, and the model that reads sentences takes it for leave as often as not.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.covered import PLAIN
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.times.history import successors
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.signs import AVAILABLE
from corpus.words import stems

_ASKS_LEAVE = Pattern(
    rf"^{LINK}(?:(?:can|may|could)\b|(?:is|are)\b[^?]*\b(?:allowed|permitted|free) to\b|(?:do|does)\b[^?]*\bget to\b)"
    r"[^?]*\b(?:us(?:e|ing)|put (?:in|up)|install|run|set up|have|deploy|try|buy|get)\b",
    re.IGNORECASE,
)
_NARROWED = Pattern(
    r"\b(?:only|not|never|if|with|without|when|unless|for|against|because|why|how|still|ever|private(?:ly)?"
    r"|to (?!use\b|put\b|install\b|run\b|set\b|have\b|deploy\b|try\b|buy\b|get\b)[a-z]+)\b|n['’]t\b",
    re.IGNORECASE,
)
_BINDS = Pattern(
    r"\b(?:acts?|bans?|laws?|moratorium|ordinances?|prohibition) (?:(?:also|even) )?"
    r"(?:binds?|covers?|applies to|extends to|reaches) (?P<those>[^.;:?!]+)",
    re.IGNORECASE,
)
_LIMITED = Pattern(r"\b(?:only|unless|except|until|if|without|other than)\b", re.IGNORECASE)
_OF_USE = Pattern(
    r"\b(?:us(?:e|es|ing)|deploy\w*|install\w*|acquir\w*|buy\w*)\b", re.IGNORECASE
)  # not "to sell the data"
_ITEMS = Pattern(r",? (?:and|or|nor) |, ")
_USING = frozenset(stems("use used using put install run set have deploy try buy get allowed permitted free"))
_STAFF = frozenset(stems("official officials officer officers staff employee employees worker workers personnel"))


def by_binding(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where leave is asked for those whom a law is told to bind, too, that bars it; None elsewhere."""
    asks = _ASKS_LEAVE.search(question.text) and not _NARROWED.search(question.text)
    if not asks or question.is_denial or question.years or not question.actors:
        return None
    own = [one for one in evidence if one.is_in_article_on_all and not successors(one.article, articles)]
    who = frozenset(stems(question.text))
    for one in own:
        if any(shipped_lexicon().meets_all(those, who) for those in _bound(one.sentence.text)):
            beside = (other for other in own if other.article.id == one.article.id and other != one)
            bars = (other for other in beside if _bars(other) and _tell_all(question, one, other))
            bar = next(bars, None)
            return None if bar is None else Ruling(Verdict.NO, (one, bar))
    return None


def _bound(text: str) -> Iterator[frozenset[str]]:
    """Yield those whom a sentence has a law bind, in the words that name them, for its staff the body."""
    found = None if _LIMITED.search(text) else _BINDS.search(text)
    for item in _ITEMS.split(found["those"]) if found else ():
        named = frozenset(stems(item)) - PLAIN - plain_stems("grammar")
        if those := named - _STAFF or named:
            yield those


def _tell_all(question: Question, one: Evidence, bar: Evidence) -> bool:
    """Tell whether two sentences have all that is asked: of a match that others sent in a bar alone tells nothing."""
    asked = [word.stem for word in question.content if word.stem not in _USING]
    return shipped_lexicon().meets_all(asked, frozenset(stems(f"{one.sentence.text} {bar.sentence.text}")))


def _bars(one: Evidence) -> bool:
    fact = (clause for clause in one.clauses if clause.mood is Mood.FACT and not clause.denied)
    barred = any(clause.signs.get(AVAILABLE) is False for clause in fact) and not _LIMITED.search(one.sentence.text)
    return barred and bool(_OF_USE.search(one.sentence.text))
