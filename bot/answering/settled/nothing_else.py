"""What holds for one thing only holds for nothing else: "cover body cameras only".

The model that reads sentences has a yes to "anything other than body cameras?" in what names body cameras.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.besides import left_aside
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_HOLDS = (
    r"(?:covers?|includes?|reach(?:es)?|bars?|bans?|binds?|limits?|concerns?|affects?|appl(?:y|ies) to"
    r"|extends? to|(?:is|are) (?:for|about|limited to))"
)
_ONE_ALONE = Pattern(
    rf"\b{_HOLDS} (?P<these>[^.;,]+?) (?:only|alone)\b"
    rf"|\b{_HOLDS} (?:only|solely|just) (?:to )?(?P<those>[^.;,:]+)"
    r"|\b(?:only|solely) (?:covers?|includes?|bars?|bans?|binds?|appl(?:y|ies) to) (?P<them>[^.;,]+)"
    r"|^(?:In [\w ]+,? )?(?:only|nobody but|no one but) (?P<who>[^.;,]+?) (?:can|may|must|could|has|have|is|are)\b",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:not|never|no longer|if|unless|whether)\b|n['’]t\b", re.IGNORECASE)


def by_nothing_else(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a sentence has it hold only for what a question leaves aside; None elsewhere.

    The sentence has to be of the newest article of its line, on all who are asked about.
    """
    aside = left_aside(question.text)
    if not aside or question.is_denial or not question.asks_verdict:
        return None
    near = (one for one in evidence if one.is_in_article_on_all and not successors(one.article, articles))
    return resting_on(Verdict.NO, next((one for one in near if _holds_alone(aside, one.sentence.text)), None))


def _holds_alone(aside: frozenset[str], text: str) -> bool:
    found = _ONE_ALONE.search(text)
    if found is None or _DENIED.search(text[: found.start()]):
        return False
    alone = found["these"] or found["those"] or found["them"] or found["who"]
    named = frozenset(stems(alone)) - plain_stems("grammar")
    return bool(named) and shipped_lexicon().meets_all(named, aside)
