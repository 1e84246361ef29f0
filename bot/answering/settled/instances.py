"""What is told of one company or force only: that Clearview broke a country's law tells of no other use.

Nor does a bar on one company tell of a ban for all, or one regulator's fine that none cleared it.
"""

import re

from bot.answering.asked.kin import BODIES, KindOf
from bot.answering.asked.kinds import any_asked, kind_as_such
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.times.events import names_bar
from corpus.actor import MAKERS, ActorKind
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_NONE = Pattern(
    r"\b(?:no|none|never|nobody|neither|first|only|not (?:a single|any|one)|the (?:start|beginning|debut) of)\b",
    re.IGNORECASE,
)
_ORDERED = Pattern(r"\b(?:order(?:s|ed)|fin(?:es|ed)|told|settle(?:s|d|ment))\b", re.IGNORECASE)
_LAWFUL = "lawful"
_FORCES = frozenset({ActorKind.POLICE, ActorKind.AGENCY})
# What was or had been so is told of one case; what is, may be or must be so holds for all.
_OF_RULES = Pattern(rf"^{LINK}(?:is|are|can|could|may|must|do|does|should|would)(?:n['’]?t)?\b", re.IGNORECASE)


def is_of_one_case(question: Question, ruling: Ruling, kind_of: KindOf) -> bool:
    """Tell whether a verdict bars what is asked about altogether, and rests on what one company or force broke.

    "Is it legal in Australia?" asks of all; that somebody uses it is a yes all the same, and what a system does or does
    not do is no matter of law. That none of a kind did something, one that did not tells as little.
    """
    if ruling.verdict is Verdict.NO and any_asked(question.wording) is not None:
        return not _NONE.search(ruling.support[0].sentence.text)
    if ruling.verdict is Verdict.PARTLY and _asks_of_ban(question, kind_of):
        of_company = (_is_by_company, _is_order, _tells_of_breach)
        return any(check(one, kind_of) for one in ruling.support for check in of_company)
    signs = question.clause.signs
    asked = signs.get(_LAWFUL, signs.get(AVAILABLE))
    bars = asked is not None and ruling.verdict is (Verdict.NO if asked else Verdict.YES)
    if not bars or not _OF_RULES.match(question.text) or not MAKERS.isdisjoint(question.kinds):
        return False
    own = ruling.support[0]
    breach = _tells_of_breach(own, kind_of) or _tells_of_breach_by_force(question, own, kind_of)
    return breach or (not asked and _tells_of_bar(own, kind_of))


def is_no_of_one(question: Question, ruling: Ruling, kind_of: KindOf) -> bool:
    """Tell whether it is asked if any of a kind does something, and a no rests on one of them that does not.

    So it is where the kind as such is asked about: of "companies" one tells no more than of any.
    """
    any_of_them = any_asked(question.wording)
    asked = any_of_them or kind_as_such(question.wording)
    if asked is None or ruling.verdict is not Verdict.NO or _NONE.search(ruling.support[0].sentence.text):
        return False
    named = ruling.support[0].named
    return any(kind_of(actor) in asked.kinds for actor in (named if any_of_them else named - set(question.actors)))


def _asks_of_ban(question: Question, kind_of: KindOf) -> bool:
    """Tell whether a question asks if a place or body barred it, and of no company."""
    of_place = any(kind_of(actor) in BODIES for actor in question.actors)
    return question.clause.signs.get(AVAILABLE) is False and of_place and MAKERS.isdisjoint(question.kinds)


def _is_by_company(one: Evidence, kind_of: KindOf) -> bool:
    """Tell whether a sentence opens with a company: it tells what that one does."""
    mentions = sorted(one.mentions, key=lambda mention: mention.span.start)
    return any(kind_of(mention.actor) in MAKERS for mention in mentions[:1])


def _is_order(one: Evidence, kind_of: KindOf) -> bool:
    """Tell whether a sentence says what a company was ordered to do, or fined for: no ban, not even in part."""
    return any(_ORDERED.search(one.sentence.text) and kind_of(actor) in MAKERS for actor in one.named)


def _tells_of_breach(one: Evidence, kind_of: KindOf) -> bool:
    """Tell whether a sentence says that a company or product broke the law."""
    unlawful = any(clause.signs.get(_LAWFUL) is False for clause in one.clauses)
    return unlawful and any(kind_of(actor) in MAKERS for actor in one.named)


def _tells_of_breach_by_force(question: Question, one: Evidence, kind_of: KindOf) -> bool:
    """Tell whether a sentence says that one force or agency broke the law, which is not asked about."""
    unlawful = any(clause.signs.get(_LAWFUL) is False for clause in one.clauses)
    forces = {actor for actor in one.named if kind_of(actor) in _FORCES}
    return unlawful and bool(forces) and forces.isdisjoint(question.actors)


def _tells_of_bar(one: Evidence, kind_of: KindOf) -> bool:
    """Tell whether a sentence says that a company or product is barred, or that one barred something."""
    return any(
        clause.signs.get(AVAILABLE) is False
        and names_bar(clause)
        and any(kind_of(mention.actor) in MAKERS for mention in clause.mentions)
        for clause in one.clauses
    )
