"""Only and unanimous: what tells of more is a no to what is asked of one alone, and a count tells a unanimous vote."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.answering.asked.quantities import votes_against
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read, leading, leading_for
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.numbers import FEW_WORDS, value_of
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_EXCLUSIVE = Pattern(
    r"(?<!not )(?<!if )\b(?:only|solely|exclusively|merely|just(?! (?:now|after|before|as|like|because|when|over|under"
    r"|about|been|how|a few)\b))\b(?! (?:because|when|after|if|now)\b)",
    re.IGNORECASE,
)
_ALONE = Pattern(r"\b(?:only|just|solely|exclusively|merely|alone)\b", re.IGNORECASE)
_OR_ELSE = Pattern(r"\bor (?:is|are|was|were|do|does|did|can|may|has|have|had|only|just)\b", re.IGNORECASE)
_UNANIMOUS = Pattern(
    r"\b(?:unanim\w+|(?:by|from) (?:every|all)(?: of)?(?: the| its)? (?:single )?"
    r"(?:members?|commissioners?|councill?ors?|supervisors?|senators?|judges?|justices?|lawmakers?|votes?)"
    r"|(?:all|everyone|everybody) (?:in agreement|agreed?|on board|in favou?r)"
    r"(?=\W*$| (?:on|about|with|to|when|that|of)\b)"
    r"|(?:every|all)(?: of)?(?: the| its)? (?:[\w'’-]+ ){0,2}"
    r"(?:members?|commissioners?|councill?ors?|supervisors?|senators?"
    r"|judges?|justices?|lawmakers?|legislators?) (?:vote[ds]? (?:for|in favou?r|yes)|back(?:ed)?|agreed?)"
    r"|of (?:one|the same) mind"
    r"|without (?:an? |any )?(?:single )?(?:dissent(?:ing vote)?|opposing vote|opposition|objections?|no[ -]vote|nay"
    r"|votes? (?:against|in opposition))"
    r"|no (?:votes? against|dissent|opposition)"
    r"|(?:nobody|no[ -]?one)\b[^?;]*? (?:vote[ds]? (?:against|no)|oppose[ds]?))\b",
    re.IGNORECASE,
)
# "Did anyone vote against it?" asks whether it was not unanimous.
_DISSENT = Pattern(
    r"\b(?:any(?:one|body)?|some(?:one|body)?|there)\b[^?;]*?"
    r"\b(?:dissent\w*|opposing votes?|vote[sd]? against|vote[sd]? no\b)",
    re.IGNORECASE,
)
_VOTERS = r"(?:votes?|council|board|commission(?:ers)?|members|supervisors|judges)"
_DIVIDED = Pattern(rf"\bsplit (?:over|on|vote|decision)\b|\b{_VOTERS}\b[^?;]*? (?:split|divided)\b", re.IGNORECASE)
# Of that a vote with nobody against it is a no; how narrow another one is, is for whoever reads it.
_NARROW = Pattern(
    r"\bnarrowly (?:pass|approv|adopt|vot|back|w[io]n)\w*|\b(?:narrow|slim|thin|close) (?:margin|vote|majority)\b",
    re.IGNORECASE,
)
_FEW = rf"(?P<number>\d{{1,2}}|a single|one|{FEW_WORDS})"
_SO_MANY_AGAINST = Pattern(
    rf"\b{_FEW} (?:[a-z]+ ){{0,3}}?(?:vote[ds]? (?:against|no\b)|oppos(?:e[ds]?|ing)|dissent(?:ed|ing|s)?"
    r"|votes? against)",
    re.IGNORECASE,
)
_SAID_UNANIMOUS = Pattern(r"(?<!not )(?<!non-)\bunanim", re.IGNORECASE)
_DISSENTED = Pattern(
    r"(?<!no )(?<!nobody )(?<!no one )\bdissent(?:ed|s\b|ing (?:judge|opinion|vote|justice))", re.IGNORECASE
)
# Asked of whatever anybody may do, so that a single exception makes it a no.
_ANY_USE = Pattern(
    r"\b(?:anything|any (?:purpose|reason|use)|under any circumstances?|no exceptions?|without (?:any )?exceptions?)\b",
    re.IGNORECASE,
)
# "Can just anybody use it?" asks of people who are nobody in particular; "can anybody?" may ask whether there is one.
_JUST_ANYBODY = Pattern(
    r"\b(?:just|any old|absolutely|literally) any(?:one|body)\b"
    r"|\b(?:can|could|may) any(?:one|body| \w+) (?:just |simply )?(?:sign up|register|apply|get (?:access|in)|log in)\b"
    r"|\bopen to (?:any(?:one|body)|every(?:one|body)|the (?:general )?public)\b",
    re.IGNORECASE,
)
_LIMITED_TO = Pattern(r"(?<!not )\b(?:limited|restricted|confined) to\b|\bonly (?:for|cover|bind|appl)", re.IGNORECASE)
# "Was Oslo the only one?" has its no in "it also sold it to Bergen", "for arrests?" in "covers arrests and raids".
_THE_ONLY = Pattern(r"\bthe (?:only|sole)\b(?! (?:time|way|reason|place)s?\b)", re.IGNORECASE)
_ALSO = Pattern(
    r"\b(?:also|as well|another|each|both)\b|\b(?:covers?|includes?|applies to) [^.;,]{3,60}? and \w", re.IGNORECASE
)
_MORE_TOO = Pattern(r"\b(?:also|among|as well|too|includ\w+)\b", re.IGNORECASE)
_BOTH = Pattern(r"\bboth\b", re.IGNORECASE)
_LISTED = Pattern(r",?(?: and)?(?: the)? ")
_EACH = Pattern(r"\b(?:each|all|both)\b", re.IGNORECASE)
_ONLY_SOME = Pattern(r"\bonly (?:to|for|by|with)\b", re.IGNORECASE)
_DENIED, _AFFIRMED = 0.7, 0.3
_RATHER_DENIED, _HARDLY_AFFIRMED = 0.5, 0.25
_ON_SUBJECT = 0.5  # share up to which a sentence may leave the question open and still be about the same vote
_IN_ARTICLE = 0.5  # share of the actors from which on an article is on them
_IN_NAME = 0.5  # share of the actors that a sentence is of, above which it names one that is asked about
_EXEMPTING = frozenset({"exempt", "except"})  # stems of exempts, exemption, except, exception


def unanimity(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Tell from the count, or from the word, whether a vote asked about was unanimous, or anybody against."""
    if (counted := _SO_MANY_AGAINST.search(question.text)) and not question.is_denial:
        return _so_many_against(counted["number"].lower(), read)
    narrow = _NARROW.search(question.text) is not None
    dissent = narrow or any(pattern.search(question.text) for pattern in (_DISSENT, _DIVIDED))
    if not (dissent or _UNANIMOUS.search(question.text)) or question.is_denial:
        return None
    about = (one for one in read if one.evidence.actors_named == 1 and one.says.leaves_open < _ON_SUBJECT)
    told = [one for one in about if _is_unanimous(one.evidence) is not None]
    if not told:
        return None
    best = max(told, key=lambda one: one.weight).evidence
    if narrow and not _is_unanimous(best):
        return None
    return Ruling(Verdict.YES if _is_unanimous(best) is not dissent else Verdict.NO, (best,))


def _so_many_against(number: str, read: Sequence[Read]) -> Ruling | None:
    """Return whether so many voted against it, by the count of a vote that a sentence tells."""
    asked = 1 if number in {"one", "a single"} else value_of(number)
    about = (one.evidence for one in read if one.evidence.actors_named == 1 and one.says.leaves_open < _ON_SUBJECT)
    told = ((one, votes_against(one.sentence.text)) for one in about)
    one, against = next(((one, against) for one, against in told if against is not None), (None, None))
    return None if one is None else Ruling(Verdict.YES if against == asked else Verdict.NO, (one,))


def _is_unanimous(one: Evidence) -> bool | None:
    """Tell whether a sentence has a vote unanimous; None where it tells neither the word, nor a count or dissent."""
    if _DISSENTED.search(one.sentence.text):
        return False
    if _SAID_UNANIMOUS.search(one.sentence.text):
        return True
    against = votes_against(one.sentence.text)
    return None if against is None else against == 0


def not_wholly(question: Question, ruling: Ruling, read: Sequence[Read]) -> Ruling | None:
    """Turn *partly* into no where one thing alone is asked about, and a sentence tells of more.

    Of all that is asked about *partly* tells that it is some. Of both of two it tells nothing less that it tells of
    one, and it is a yes where it is told of each of both.
    """
    if ruling.verdict is not Verdict.PARTLY or _OR_ELSE.search(question.text):
        return None
    if _BOTH.search(question.text):
        return _of_each(question, leading(read))
    if not _EXCLUSIVE.search(question.text) or _ALONE.search(leading(read).evidence.sentence.text):
        return None
    told = {one.article.id for one in ruling.support}
    exceptions = [one for one in read if one.evidence.article.id in told and _is_exception(one) and _is_less(one)]
    best = leading_for(exceptions or read, lambda says: says.denies + says.in_part)
    return Ruling(Verdict.NO, (best.evidence,))


def not_alone(question: Question, ruling: Ruling, read: Sequence[Read]) -> Ruling | None:
    """Return no where something is asked to be limited to one thing, and a sentence that denies it tells of more."""
    limited, only = _LIMITED_TO.search(question.text), _THE_ONLY.search(question.text)
    if ruling.verdict is Verdict.NO or question.is_denial or not (limited or only):
        return None
    if any(one.says.affirms >= _AFFIRMED and _ALONE.search(one.evidence.sentence.text) for one in read):
        return None
    if (further := _tells_of_more(read)) is not None:
        return Ruling(Verdict.NO, (further,))
    denying = [one for one in read if one.evidence.actors_named == 1 and one.says.denies >= _DENIED]
    more = [one for one in denying if _MORE_TOO.search(one.evidence.sentence.text)]
    best = max(more, key=lambda one: one.weight, default=None)
    return None if best is None else Ruling(Verdict.NO, (best.evidence,))


def _tells_of_more(read: Sequence[Read]) -> Evidence | None:
    """Return what rather denies than affirms that it is one alone, and tells of a further one in so many words."""
    near = (one for one in read if one.evidence.actors_named >= _IN_ARTICLE)
    denying = (one for one in near if one.says.denies >= _RATHER_DENIED and one.says.affirms <= _HARDLY_AFFIRMED)
    further = [one for one in denying if _ALSO.search(one.evidence.sentence.text)]
    return max(further, key=lambda one: one.weight).evidence if further else None


def _of_each(question: Question, lead: Read) -> Ruling | None:
    """Return yes where a sentence names both of two and tells of each, no where it tells them apart; None elsewhere."""
    text, says = lead.evidence.sentence.text, lead.says
    if says.denies >= _DENIED:
        return Ruling(Verdict.NO, (lead.evidence,))
    mentions = [mention for clause in lead.evidence.clauses for mention in clause.mentions]
    asked = [one for one in mentions if one.actor in question.actors]
    if len(question.actors) == 1 or len({one.actor for one in asked}) < len(question.actors) or not _is_less(lead):
        return None
    if _EACH.search(text):
        return Ruling(Verdict.YES, (lead.evidence,)) if says.denies < says.in_part else None
    listed = [one for one in mentions if asked[0].span.start <= one.span.start <= asked[-1].span.start]
    apart = not all(_LISTED.fullmatch(text[one.span.end : other.span.start]) for one, other in pairwise(listed))
    return Ruling(Verdict.NO, (lead.evidence,)) if apart else None


def not_just_anybody(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Return no where just anybody is asked about and a sentence denies it that tells of some only."""
    if not _JUST_ANYBODY.search(question.text) or question.is_denial:
        return None
    telling = (one for one in read if one.evidence.actors_named == 1 and one.says.denies >= _DENIED)
    some = next((one for one in telling if _ONLY_SOME.search(one.evidence.sentence.text)), None)
    return None if some is None else Ruling(Verdict.NO, (some.evidence,))


def _is_less(one: Read) -> bool:
    return one.says.denies + one.says.in_part >= one.says.affirms


def excepted(question: Question, ruling: Ruling, read: Sequence[Read]) -> Ruling | None:
    """Turn a yes into no where a ban on whatever use is asked about, and its article tells of an exception."""
    if ruling.verdict is not Verdict.YES or not _ANY_USE.search(question.text):
        return None
    if question.clause.signs.get(AVAILABLE) is not False:
        return None
    article = ruling.support[0].article.id
    exceptions = (one for one in read if one.evidence.article.id == article and _is_exception(one))
    best = max(exceptions, key=lambda one: one.weight, default=None)
    return None if best is None else Ruling(Verdict.NO, (best.evidence,))


def _is_exception(one: Read) -> bool:
    return one.evidence.actors_named > _IN_NAME and any(
        _EXEMPTING & {word.stem for word in clause.words} - clause.denied for clause in one.evidence.clauses
    )
