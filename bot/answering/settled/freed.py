"""Who is free to do it since a bar ended: "companies have been free to use it again" is leave for shops, too.

Shops are no word for companies to the model that reads sentences, and a bill that would bar them is nearer to it.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.signs import AVAILABLE
from corpus.words import stems

_BUSINESSES = frozenset({"businesses"})
_FREE = Pattern(
    r"(?P<who>[^.;]*?)\b(?:(?:has|have) been|is|are) (?:now |once more )?(?:again )?free (?:again )?to use\b"
    r"(?![^.;]*\b(?:if|unless|only|except|until|with)\b)",
    re.IGNORECASE,
)
_ANY_FIRM = Pattern(
    r"\b(?<!no )(?:companies|businesses|firms|everyone|everybody|any(?:one|body))\b",
    re.IGNORECASE,
)
_NOT_FREE = Pattern(r"\b(?:not|never|no longer|would|could|may|hope[sd]?|want\w*)\b|n['’]t\b", re.IGNORECASE)
_ASKS = Pattern(rf"^{LINK}(?:can|may|is|are)\b(?![^?]*\b(?:only|not|never|or|without|if|all|every)\b)", re.IGNORECASE)
_PLAIN = frozenset(
    stems(
        "store stores shop shops business businesses company companies retailer retailers supermarket supermarkets mall"
        " malls private illegal banned legal allowed permitted barred forbidden lawful unlawful free now today"
        " again still"
    )
)


def by_freedom(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return that shops may do what companies are told to be free to do, and that it is not barred; None elsewhere."""
    leave = question.clause.signs.get(AVAILABLE)
    asked = _ASKS.match(question.text) and question.asks_how_it_stands and leave is not None
    if not asked or question.is_denial or question.clause.scopes != _BUSINESSES or not question.actors:
        return None
    if any(word.stem not in _PLAIN for word in question.content):
        return None
    told = (one for one in evidence if one.is_on_all and _frees_firms(one.sentence.text))
    one = next((one for one in told if not successors(one.article, articles)), None)
    return resting_on(Verdict.YES if leave else Verdict.NO, one)


def _frees_firms(text: str) -> bool:
    found = _FREE.search(text)
    return found is not None and bool(_ANY_FIRM.search(found["who"])) and not _NOT_FREE.search(found["who"])
