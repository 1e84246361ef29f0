"""Only and unanimous: what tells of more is a no to what is asked of one alone, and a count tells a unanimous vote."""

import re
from collections.abc import Sequence

from bot.answering.asked.quantities import votes_against
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.lock.opposites import denied_by_contrast
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict
from corpus.patterns import Pattern

ALONE = Pattern(r"\b(?:only|just|solely|exclusively|merely|alone)\b", re.IGNORECASE)
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
# "Did anybody vote against it?": somebody did where it was not unanimous.
_AGAINST = Pattern(
    r"\b(?:any(?:one|body)|some(?:one|body)|any (?:[\w'’-]+ ){1,3}?)\b ?"
    r"(?:vote[ds]? (?:against|no\b)|oppose[ds]? (?:it|the ban)\W*$)"
    r"|\bthere (?:\w+ )?(?:votes? against|no[ -]votes?|dissent(?:ing votes?)?)\b",
    re.IGNORECASE,
)
# "Did it pass narrowly?": it did not where nobody was against it.
_NARROWLY = Pattern(
    r"\b(?:narrow(?:ly)?|barely|only just|by (?:an? |just )*(?:single|one|narrow|slim|thin|hair\w*) (?:votes?|margin)"
    r"|(?:was|is) (?:the )?(?:vote|it|result) (?:that )?close|close (?:vote|call|result))\b",
    re.IGNORECASE,
)
_SAID_UNANIMOUS = Pattern(r"(?<!not )(?<!non-)\bunanim", re.IGNORECASE)
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
_ONLY_SOME = Pattern(r"\bonly (?:to|for|by|with|after|if|once|when)\b", re.IGNORECASE)
_DENIED, _AFFIRMED = 0.7, 0.3
_RATHER_DENIED, _HARDLY_AFFIRMED, _CONTRASTED = 0.5, 0.25, 0.3
_ON_SUBJECT = 0.5  # share up to which a sentence may leave the question open and still be about the same


def unanimity(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Tell from the count, or from the word, whether a vote asked about was unanimous, or had any against it."""
    narrowly = _NARROWLY.search(question.text) is not None
    against = narrowly or _AGAINST.search(question.text) is not None
    if not (against or _UNANIMOUS.search(question.text)) or question.is_denial:
        return None
    about = (one for one in read if one.evidence.names_all and one.says.leaves_open < _ON_SUBJECT)
    told = [(one, agreed) for one in about if (agreed := _is_unanimous(one.evidence)) is not None]
    best, agreed = max(told, key=lambda pair: pair[0].weight, default=(None, False))
    if best is None or (narrowly and not agreed):  # by how many is not told by its not being by all
        return None
    return Ruling(plain_verdict(agreed is not against), (best.evidence,))


def _is_unanimous(one: Evidence) -> bool | None:
    """Tell whether a sentence has a vote unanimous; None where it tells neither the word nor a count."""
    if _SAID_UNANIMOUS.search(one.sentence.text):
        return True
    against = votes_against(one.sentence.text)
    return None if against is None else against == 0


def not_alone(question: Question, ruling: Ruling, read: Sequence[Read]) -> Ruling | None:
    """Return no where something is asked to be limited to one thing, and a sentence that denies it tells of more."""
    limited, only = _LIMITED_TO.search(question.text), _THE_ONLY.search(question.text)
    if ruling.verdict is Verdict.NO or question.is_denial or not (limited or only):
        return None
    if any(one.says.affirms >= _AFFIRMED and ALONE.search(one.evidence.sentence.text) for one in read):
        return None
    if (further := _tells_of_more(read)) is not None:
        return Ruling(Verdict.NO, (further,))
    denying = [one for one in read if one.evidence.names_all and one.says.denies >= _DENIED]
    more = [one for one in denying if _MORE_TOO.search(one.evidence.sentence.text)]
    best = max(more, key=lambda one: one.weight, default=None)
    return None if best is None else Ruling(Verdict.NO, (best.evidence,))


def _tells_of_more(read: Sequence[Read]) -> Evidence | None:
    """Return what rather denies than affirms that it is one alone, and tells of a further one in so many words."""
    near = (one for one in read if one.evidence.is_in_article_on_all)
    denying = (one for one in near if one.says.denies >= _RATHER_DENIED and one.says.affirms <= _HARDLY_AFFIRMED)
    further = [one for one in denying if _ALSO.search(one.evidence.sentence.text)]
    return max(further, key=lambda one: one.weight).evidence if further else None


def not_this_one(question: Question, read: Sequence[Read]) -> Evidence | None:
    """Return what plainly says that it was one thing and not the one asked about."""
    near = (one for one in read if one.evidence.is_in_article_on_all and not question.is_denial)
    denying = (one for one in near if one.says.denies > max(one.says.affirms, _CONTRASTED))
    told = [one for one in denying if denied_by_contrast(question.text, one.evidence.sentence.text)]
    return max(told, key=lambda one: one.weight).evidence if told else None


def not_just_anybody(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Return no where just anybody is asked about and a sentence denies it that tells of some only."""
    if not _JUST_ANYBODY.search(question.text) or question.is_denial:
        return None
    telling = (one for one in read if one.evidence.is_on_all and one.says.denies >= _RATHER_DENIED)
    some = next((one for one in telling if _ONLY_SOME.search(one.evidence.sentence.text)), None)
    return None if some is None else Ruling(Verdict.NO, (some.evidence,))
