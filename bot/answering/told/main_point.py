"""What a question names outright that it wants: who somebody is, the status of a bill, what was found or decided."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.actor import ActorKind
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_WHO_IS = Pattern(rf"^{LINK}who(?:['’]?s| (?:is|was|are|were)) (?P<name>[^?]+?)\W*$", re.IGNORECASE)
# "Glukhin was a lone protester", "Sigwalt, a Virginia resident,"; not "was the first to", "is one of".
_SAYS_WHO = Pattern(
    r"\s(?:is|was) (?:an?|the) (?!(?:first|second|third|last|only)\b)[a-z]|, an? [^,;.]{3,60}[,.]"
    r"|, the [a-z][^,;.]{3,60}[,.]"
)
_ASKS_STATUS = Pattern(
    r"\bstatus of\b|\bwhat['’]?s? (?:is |was )?(?:the )?(?:current |present |latest )?status\b"
    r"|\bwhere (?:do|does|did) [^?]* (?:stand|stands)\b|^\W*(?:the )?(?:current |latest )?status\b",
    re.IGNORECASE,
)
_TELLS_STATUS = Pattern(
    r"\b(?:listed as|introduced|reintroduced|pending|passed|signed|vetoed|died|failed|in committee|was a proposal"
    r"|enacted|approv(?:ed|al)|adopted|rejected|stalled|withdrawn|under (?:way|review)|dismissed"
    r"|no (?:vote|decision|ruling)|(?:had|has) yet to|not yet|(?:is|was|are|were|law|yet) in (?:force|effect)"
    r"|(?:t(?:akes?|ook)|into) (?:force|effect)|become law)\b",
    re.IGNORECASE,
)
_STEP = Pattern(r"\b(?:announced|considering|proposed|opened|began)\b")
# "Announced the decision in a letter" does not tell which decision.
_THE_DECISION = Pattern(
    r"\b(?:announc|reveal|disclos|present|explain|publish|report|ma[dk]|unveil)\w* "
    r"(?:the|its|his|her|their|this|that|[A-Z]\w+['’]s) (?:decision|move|step|change|request|plan|announcement|news)\b"
)
_ASKS_HOW_SAID = Pattern(r"\b(?:how|where|whom?|when)\b|\bletter\b|\bpost\b", re.IGNORECASE)
_ASKS_FOUND = Pattern(
    r"\bwhat (?:did|does|do|has|have|had) [^?,]{2,60}? (?:find|found|discover(?:ed)?|show(?:ed|n)?|conclude[ds]?"
    r"|learn(?:ed)?|establish(?:ed)?|turn up|uncover(?:ed)?)\W*$"
    r"|\bwhat (?:were|are|was) [^?,]{2,60}?(?:['’]s|(?<=s)['’]) (?:findings?|results?|conclusions?)\W*$"
    r"|\bwhat (?:were|are|was) the (?:findings?|results?|conclusions?) of\b",
    re.IGNORECASE,
)
_FINDS = Pattern(
    r"\b(?:found|finds|show(?:ed|s)|conclud\w+|reveal\w*|discovered|wrongly|falsely|mistakenly|mis(?:took|identif\w+)"
    r"|errors?|false)\b",
    re.IGNORECASE,
)
# What a contract is for stands where it is said to be signed, and not beside its value.
_ASKS_FOR_WHAT = Pattern(
    r"\bwhat (?:is|was|are|were) [^?]*\b(?:contracts?|deals?|agreements?|licen[cs]es?)\b[^?]* for\W*$", re.IGNORECASE
)
_FOR_WHAT = Pattern(r"\b(?:contract|deal|agreement|licen[cs]e)s?\b[^;.]*? for (?:an? |the )?(?:[A-Z][a-z]|[a-z])")
_MOST = 3


def main_point(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what a question wants by name, of the article of the best; nothing where it names no such thing."""
    if question.asks_verdict:
        return ()
    own = sorted((one for one in evidence if one.article.id == best.article.id), key=lambda one: one.place)
    if _ASKS_STATUS.search(question.text) or _ASKS_STATUS.search(question.typed):
        return _status(own)
    if _WHO_IS.match(question.text):
        return _who_it_is(question, evidence)
    if _ASKS_FOUND.search(question.text):
        return _findings(best, own)
    if _ASKS_FOR_WHAT.search(question.text):
        return tuple(one for one in own if one.place == 0 and _FOR_WHAT.search(one.sentence.text))
    announced = question.form is Form.WHAT and not _ASKS_HOW_SAID.search(question.text) and best.place
    return tuple(own[:1]) if announced and _THE_DECISION.search(best.sentence.text) and own[0].place == 0 else ()


def tells_finding(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells what was found, where that is asked for."""
    return bool(_ASKS_FOUND.search(question.text) and _FINDS.search(one.sentence.text))


def _findings(best: Evidence, own: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what was found, the best first if it tells that, else what the article tells first."""
    told = [one for one in own if _FINDS.search(one.sentence.text)]
    return tuple(sorted(told, key=lambda one: one is not best))[:_MOST]


def _status(own: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what tells how far a thing has come, as of a date first, behind what opens with its last step."""
    told = [one for one in own if _TELLS_STATUS.search(one.sentence.text)]
    told = sorted(told, key=lambda one: not _is_dated(one))
    opening = [
        one for one in own[:1] if told and one not in told and _is_dated(one) and _STEP.search(one.sentence.text)
    ]
    return tuple((*opening, *told)[:_MOST])


def _is_dated(one: Evidence) -> bool:
    return bool(date_mentions(one.sentence.text, None))


def _who_it_is(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what says of a person who that is, then what opens its article."""
    asked = _WHO_IS.match(question.text)
    people = [one for one in question.mentions if question.kind_of.get(one.actor) is ActorKind.PERSON]
    if asked is None or len(people) != 1 or people[0].span.of(question.text) != asked["name"]:
        return ()
    told = next((one for one in evidence if _says_who(people[0].actor, one)), None)
    if told is None:
        return ()
    opening = (one for one in evidence if one.article.id == told.article.id and one.place == 0 and one is not told)
    return (told, *opening)


def _says_who(person: str, one: Evidence) -> bool:
    ends = [mention.span.end for mention in one.mentions if mention.actor == person]
    return any(_SAYS_WHO.match(one.sentence.text, end) for end in ends)
