"""Whether a bill is still pending: it is where it "had not passed", "had not come to a vote" or "was brought back".

The model that reads sentences takes what stands in a bill for what became of it.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.contraries import are_told
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_BILL = r"(?:bills?|draft laws?|proposals?|legislation)"
_HOUSE = r"(?:parliament|legislature|congress|senate|house|council|assembly|lawmakers|committee|d[aá]il)"
_ASKS_OPEN = Pattern(
    rf"^{LINK}(?:is|are)\b(?![^?]*\b(?:not|never|or|only)\b)[^?,;]*?\b{_BILL}\b[^?,;]*? (?:still |now |yet )*"
    r"(?:pending|in limbo|alive|under (?:consideration|debate|discussion)|(?:being )?(?:debated|considered|discussed)"
    rf"|(?:before|in|with) (?:the )?{_HOUSE})\W*$",
    re.IGNORECASE,
)
_ASKS_PASSED = Pattern(
    rf"^{LINK}(?:has|have)\b(?![^?]*\b(?:not|never|or|only|ever)\b) [^?,;]{{2,50}}? (?:already |yet )?"
    rf"(?:passed|adopted|enacted) (?:an?|any|the|its|their|that|this) (?:[\w-]+ ){{0,4}}?(?:{_BILL}|laws?|ban)\b",
    re.IGNORECASE,
)
# "Did the bill fail?" has its yes in "was tabled in committee".
_ASKS_FAILED = Pattern(
    rf"^{LINK}(?:did|has|was|is)\b(?![^?]*\b(?:not|never|or|only|first|why|vote|motion|in (?:the )?(?:house|senate))\b)"
    rf"[^?,;]*?\b(?:{_BILL}|[HSA]\.?B\.?[ -]?\d+)\b[^?,;]*? (?:been )?(?:fail(?:ed)?|die[ds]?|dead|fall(?:en)? through"
    r"|(?:get )?(?:tabled|killed|voted down|defeated))\W*$",
    re.IGNORECASE,
)
_PENDING = Pattern(
    rf"\b(?:{_BILL}|it|neither(?: {_BILL})?|none of (?:them|the {_BILL}))\b[^.;]{{0,40}}?"
    r" (?:has|have|had|was|were|is|are) (?:still )?"
    r"(?:(?:not (?:yet )?|yet to )(?:been )?(?:pass(?:ed)?|come? (?:to|up for) a vote|be(?:en)? voted on|voted on"
    rf"|(?:be )?adopted|become law)|pending|before (?:the )?(?:[\w'’-]+ )?{_HOUSE})\b"
    rf"|\bneither {_BILL} had (?:passed|come to a vote)",
    re.IGNORECASE,
)
_DEAD = Pattern(
    r"\b(?:died|failed|fell|(?:was|were) (?:withdrawn|vetoed|rejected|voted down|defeated|dropped|shelved))\b",
    re.IGNORECASE,
)
_FAILED = Pattern(
    rf"\b(?:{_BILL}|(?:House|Senate|Assembly) Bill \d+)\b(?:(?!\b(?:not|never|would|if|may|could)\b)[^.;])*?"
    r" (?:died|failed|(?:was|were) (?:tabled|voted down|defeated|rejected|killed))\b",
    re.IGNORECASE,
)
_SEVERAL = Pattern(
    r"\b(?:two|three|four|several|both|neither|another|other|second) (?:[\w-]+ )?bills?\b", re.IGNORECASE
)
_BACK = Pattern(r"\b(?:brought back|revived|re-?introduced|restored|tabled again)\b", re.IGNORECASE)
_PASSED = Pattern(
    rf"(?<!neither )(?<!no )\b{_BILL}\b(?:(?!\b(?:not|never|neither|would|if|unless|until|yet)\b)[^.;])*?"
    r" (?:passed|was (?:passed|adopted|signed|enacted)|became law)\b",
    re.IGNORECASE,
)
_AFFIRMED = 0.5  # share from which another article affirms it: there may be an older law
_OF_A_BILL = frozenset(
    stems(
        "bill draft law proposal legislation pending limbo alive consideration debate discussion debated considered"
        " discussed parliament legislature congress senate house council assembly lawmakers still now yet ban"
        " passed pass adopted enacted against already before scan scanning use using technology"
    )
)


def by_bill_failing(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return whether the one bill of its newest article failed, or is alive, by what tells that it did; None elsewhere.

    It may not have come back.
    """
    failed, of_open = _ASKS_FAILED.search(question.text), _ASKS_OPEN.search(question.text)
    if not (failed or of_open) or question.is_denial or question.years or not question.actors:
        return None
    near = [one for one in evidence if one.is_on_all and _FAILED.search(one.sentence.text)]
    one = min(near, key=lambda one: (one.article.id != near[0].article.id, one.place), default=None)
    if one is None or successors(one.article, articles) or _SEVERAL.search(one.article.text):
        return None
    back = _BACK.search(one.article.text) or _PASSED.search(one.article.text)
    return None if back else resting_on(Verdict.YES if failed else Verdict.NO, one)


def by_bill_pending(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return whether a bill is pending, or was passed, where its newest article says that it had not passed; else None.

    All else that is asked about has to stand in that article. Of one that fell and did not come back none is sure.
    """
    of_open = _ASKS_OPEN.search(question.text) is not None
    if not (of_open or _ASKS_PASSED.search(question.text)) or question.is_denial or question.years:
        return None
    rest = [word for word in question.content if word.stem not in _OF_A_BILL]
    told = (one for one in evidence if one.is_in_article_on_all and _PENDING.search(one.sentence.text))
    own = (one for one in told if are_told(question, rest, f"{one.article.title} {one.article.text}"))
    one = next((one for one in own if not successors(one.article, articles)), None)
    if one is None or _PASSED.search(one.article.text):
        return None
    if any(other.affirms >= _AFFIRMED and other.article.id not in one.article.supersedes for other in evidence):
        return None
    gone = _DEAD.search(one.article.text) is not None and not _BACK.search(one.article.text)
    if of_open and gone:
        return None
    return resting_on(Verdict.YES if of_open else Verdict.NO, one)
