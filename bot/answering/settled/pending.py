"""Whether a case is decided: "no ruling was found", "the court must decide the appeal", "they were yet to decide".

The model that reads sentences takes a court that has something to decide for one that decided, and whatever was decided
on the way there for the end of the case.
"""

import re
from collections.abc import Collection, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.quantities import MONTHS
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.lasting import ASKS_FINAL
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.settled.winning import OPEN_AGAIN
from bot.answering.times.history import successors
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_MATTER = (
    r"(?:class actions?|(?:law ?)?suits?|(?:court |legal )?(?:case|challenge|fight|battle|dispute)s?|appeals?"
    r"|complaints?|litigation|proceedings|review)"
)
_HAS = rf"^{LINK}(?:has|have|is|are)\b(?! (?:an?|any|there)\b)"
_DECIDED = r"(?:decided|resolved|determined|concluded|closed|settled|over(?: with)?|finished|done(?: with)?)"
# "Has its appeal been decided yet?", "is the lawsuit over?"; "is the case over the photos" is about them.
_ASKS_DECIDED = Pattern(
    rf"{_HAS}[^?,;]*?\b{_MATTER}\b[^?,;]*? {_DECIDED}(?: (?:now|yet|already|so far|by now))?\W*$"
    rf"|^{LINK}(?:is|was|are|were)\b[^?,;]*?\b(?:fine|decision|ruling|judge?ment|row)\b[^?,;]* {_DECIDED}\W*$"
    r"|\b(?:in the clear|off the hook)\b[^?]*\b(?:case|fine|penalty|lawsuit|suit)\b",
    re.IGNORECASE,
)
# "Has a judge ruled on the suit?", "has the tribunal decided yet?" ask for a ruling that somebody made.
_ASKS_RULED = Pattern(
    rf"^{LINK}(?:has|have) (?:an?|any|the) (?:[\w-]+ ){{0,2}}?(?:courts?|judges?|tribunals?|jury|prosecutors?) "
    r"(?:yet |already |ever |finally )*(?:ruled|decided)(?: (?:yet|already)\W*$|\W*$"
    rf"| (?:on |in |about )?(?:[\w'’-]+ ){{0,5}}?{_MATTER}\b)",
    re.IGNORECASE,
)
# "Has the Commission decided about it?" has its no in "The Commission was assessing whether it breaks the law".
_ASKS_CONCLUDED = Pattern(
    rf"^{LINK}(?:has|have|had|did) (?P<who>[^?,;]{{2,60}}?) (?:(?:yet|already|ever|finally) )*"
    r"(?:ruled|rule(?= on\b)|decided?|concluded?|(?:ma[dk]e|reach(?:ed)?|c[oa]me to)"
    r" (?:up its mind|an? (?:final )?(?:decision|ruling|conclusion)))"
    r"(?= (?:on|about|over|in|whether|if|that|by|yet|already|against|for)\b|\W*$)",
    re.IGNORECASE,
)
_DATE_WORD = Pattern(rf"\b(?:{'|'.join(MONTHS)}|(?:19|20)\d\d)\b", re.IGNORECASE)
# "Has a judge approved the deal?" has its no in "a judge still has to approve it".
_ASKS_APPROVED = Pattern(
    rf"^{LINK}(?:has|have|had|did|was|were|is|are) [^?,;]*?\b(?:approved?|signed off|cleared)\b"
    r"(?![^?]*\b(?:preliminar\w*|before|after|without)\b)",
    re.IGNORECASE,
)
_UNAPPROVED = Pattern(
    r"\b(?:(?:still|yet) (?:has|have|had|needs?) to|(?:has|have|had) (?:still )?yet to|must still"
    r"|(?:has|have|had) not yet) (?:approved?|clear(?:ed)?|sign(?:ed)? off)\b"
    r"|\b(?:awaits?|awaited|still needs?|still needed|subject to) (?:[\w'’]+ ){0,3}?approval\b",
    re.IGNORECASE,
)
_UNDECIDED = Pattern(
    r"\b(?:(?:was|were|is|are) (?:still )?"
    r"(?:assessing|reviewing|considering|examining|weighing|studying|looking into)\b"
    r"|(?:has|have|had|was|were|is|are) (?:still )?yet to (?:decide|rule)\b"
    r"|(?:has|have|had) (?:not (?:yet )?(?:decided|ruled)|made no (?:final )?decision)\b)",
    re.IGNORECASE,
)
_ASKS_OPEN = Pattern(
    rf"^{LINK}(?:is|are)\b[^?,;]*?\b{_MATTER}\b[^?,;]*? "
    r"(?:open|pending|ongoing|undecided|unresolved|going on|under way"
    r"|before (?:an?|the) (?:[\w-]+ )?(?:court|tribunal))"
    r"(?: (?:now|yet))?\W*$",
    re.IGNORECASE,
)
_NARROWED = Pattern(r"\b(?:only|not|never|first|lower|part(?:s|ly)?|some|all|every)\b|n['’]t\b", re.IGNORECASE)
_BENCH = r"(?:courts?|judges?|tribunals?|jury|prosecutors?|justices)"
_UNRULED = Pattern(
    r"\bno (?:court |final )?(?:ruling|decision|judge?ment|verdict)s?\b[^;:.]*\b(?:was|were|has been|have been) "
    r"(?:found|known|reported|made|issued|published)\b"
    rf"|\b{_BENCH} (?:(?:has|have|had) not (?:yet )?(?:decided|ruled)"
    r"|(?:was|were|is|are|has|have|had) (?:still )?yet to (?:decide|rule))\b"
    rf"|\b{_MATTER} (?:(?:was|is|were|are) (?:still )?(?:pending|undecided|before (?:a|the) \w+)"
    r"|(?:has|had|have) not (?:yet )?been (?:decided|resolved))\b",
    re.IGNORECASE,
)


def by_pending(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return whether a case is decided, or open, where the best article or one after it tells that it was not.

    That has to be the newest of its line: of what came after it nothing is told. None elsewhere.
    """
    asked = _asked(question)
    if not evidence:
        return None
    if asked is None:
        return _by_undecided(question, evidence, articles)
    verdict, signs = asked
    best = evidence[0].article
    newest = (best, *successors(best, articles))[-1]
    own = [one for one in evidence if one.article == newest and (one.is_in_article_on_all or not question.actors)]
    one = next((one for sign in signs for one in own if sign.search(one.sentence.text)), None)
    return resting_on(verdict, one)


def _by_undecided(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where somebody is asked to have decided what a sentence on them says that they were yet to decide."""
    if question.is_denial or _NARROWED.search(question.text):
        return None
    asked = _ASKS_CONCLUDED.search(question.text)
    if asked is None:
        return _by_unapproved(question, evidence, articles)
    who = {one.actor for one in question.mentions if one.span.end == asked.end("who")}
    then = {word.lower() for word in _DATE_WORD.findall(question.text)}
    near = (one for one in evidence if one.is_on_all and all(word in one.sentence.text.lower() for word in then))
    told = (one for one in near if _is_undecided(who, one))
    one = next((one for one in told if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO, one)


def _by_unapproved(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where something is asked to be approved that by the best article, the newest, still has to be."""
    if not _ASKS_APPROVED.search(question.text) or question.years or not question.actors:
        return None
    best = evidence[0].article
    own = (one for one in evidence if one.article == best and one.is_in_article_on_all)
    one = next((one for one in own if _UNAPPROVED.search(one.sentence.text)), None)
    return None if successors(best, articles) else resting_on(Verdict.NO, one)


def _is_undecided(who: Collection[str], one: Evidence) -> bool:
    """Tell whether a sentence has one of ``who`` yet to decide."""
    found = _UNDECIDED.search(one.sentence.text)
    before = [mention for mention in one.mentions if found and mention.span.end <= found.start()]
    return bool(before) and max(before, key=lambda mention: mention.span.end).actor in who


def _asked(question: Question) -> tuple[Verdict, Collection[Pattern]] | None:
    """Return what a case that is not decided comes to, and by what it is known; None where none of it is asked."""
    text = as_meant(question.text)
    if question.is_denial or question.years or _NARROWED.search(text):
        return None
    if _ASKS_RULED.search(text):
        return Verdict.NO, (_UNRULED,)
    if _ASKS_DECIDED.search(text) or ASKS_FINAL.search(text):
        return Verdict.NO, (_UNRULED, OPEN_AGAIN)
    return (Verdict.YES, (_UNRULED, OPEN_AGAIN)) if _ASKS_OPEN.search(text) else None
