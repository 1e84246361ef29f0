"""What may have come of what an article tells: an appeal, a repeal, a punishment.

Whether it did is told by no article that does not speak of it. The model takes what led up to it for it, and rules find
that it was not so: a city that passed a law once is no city that has not repealed it since.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from bot.answering.asked.magnitudes import bears_out
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.lists_counted import number_listed
from bot.answering.lock.particular import tells_of_some
from bot.answering.reply import Verdict
from corpus.patterns import Pattern
from corpus.tables import read_tables

_SEQUELS = Path(__file__).with_name("sequels.toml")
NO_NOUN = r"(?<!\bthe)(?<!\ba)(?<!\ban)(?<!\bto)(?<!\bits)(?<!\btheir)(?<!\bhis)(?<!\bher)(?<!\bany)(?<!\bno)(?<!['’]s)"
_ALL = Pattern(r"\b(?:all|every|each)\b", re.IGNORECASE)
# "Did it quit later?" asks for what came behind what was told; only a yes may go without the word for it.
_ASKS_LATER = Pattern(
    rf"^{LINK}(?:did|has|have|had|was|were)\b[^?,;]*? (?:later(?! (?:than|this|that|in|on|the)\b)|afterwards?"
    r"|subsequently|eventually|ultimately)\b",
    re.IGNORECASE,
)
_LATER = Pattern(
    r"\b(?:later|afterwards?|subsequent\w*|eventual\w*|ultimate\w*|since|still|again|no longer|finally|then"
    r"|in the end|follow\w*|as of)\b",
    re.IGNORECASE,
)
_OPEN = 0.5  # share left open from which a sentence rather tells nothing
_DONE = r"\b(?:did|has|have|had|was|were|been|get|gets|got|gotten)(?:n['’]?t)?\b(?! to\b)"


class _Sequel(Struct, frozen=True):
    """What asks for one kind of deed, and what tells of it."""

    asks: Pattern
    tells: Pattern


def leaves_out(
    question: Question, verdict: Verdict, support: Sequence[Evidence], read: Sequence[Evidence], library: Library
) -> bool:
    """Tell whether what a verdict rests on speaks of one of a kind only, or of nothing that came of the matter.

    What came of it may be told by something else that was ``read`` to answer. That all did so some deny.
    """
    telling = (one for one in read if one.says is not None and one.says.leaves_open < _OPEN)
    told = support[0].says  # "any exceptions?" says too little for a yes to stand on what hardly speaks of one
    hardly = not question.is_outright and told is not None and told.leaves_open >= _OPEN
    some_deny = verdict is Verdict.NO and _ALL.search(question.text)
    counts = bears_out(question.text, support[0].sentence.text) is not None  # "did half of them?", of 20 of the 42
    counts = counts or number_listed(question, support[0], library.kin.kind_of) is not None
    some = not (some_deny or counts) and tells_of_some(question, support[0], library.rarity)
    silent = hardly or some or (verdict is not Verdict.YES and leaves_later_untold(question, support))
    return silent or leaves_sequel_untold(question, (*support, *telling))


def leaves_sequel_untold(question: Question, shown: Sequence[Evidence]) -> bool:
    """Tell whether a question asks if something came of a matter, of which no article shown speaks."""
    asked = [one for one in _sequels() if one.asks.search(question.wording)]
    articles = {one.article.id: one.article for one in shown} if asked else {}
    texts = [f"{article.title}\n{article.text}" for article in articles.values()]
    return bool(texts) and any(not any(one.tells.search(text) for text in texts) for one in asked)


def leaves_later_untold(question: Question, shown: Sequence[Evidence]) -> bool:
    """Tell whether a question asks what was done later, and no article shown comes after another, or tells of later."""
    if not shown or not _ASKS_LATER.search(question.text):
        return False
    articles = {one.article.id: one.article for one in shown}
    return not any(article.supersedes or _LATER.search(article.text) for article in articles.values())


@cache
def _sequels() -> Sequence[_Sequel]:
    return tuple(
        _Sequel(
            Pattern(rf"{_DONE}[^,;?]*?{NO_NOUN} (?:{'|'.join(table['deeds'])})\b", re.IGNORECASE),
            Pattern(rf"\b(?:{'|'.join(table['tells'])})", re.IGNORECASE),
        )
        for table in read_tables(_SEQUELS)["sequel"]
    )
