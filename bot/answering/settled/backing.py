"""Who was for a measure and who against it: "Did the police chief back the ban?" where "the chief opposed the measure".

The model that reads sentences takes whoever decided, or whoever else took a side, for the one who is asked about, and
the words "opposed" and "behind" hardly for a side at all. Who takes it is told by the noun before the verb.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.settled.ruling import NO_RULING, Ruling, plain_verdict
from corpus.patterns import Pattern
from corpus.words import stems

_MEASURE = (
    r"(?:(?:the|this|that|its|their|his|her|an?|any) )?(?:[\w'’-]+ ){0,4}?"
    r"(?:bans?|bills?|measures?|initiatives?|laws?|orders?|ordinances?|moratoriums?|pauses?|changes?|amendments?"
    r"|proposals?|propositions?|polic(?:y|ies)|rules?|plans?|acts?|trials?|pilots?)\b"
)
_IT = r"(?:it|that|this)\b"
_FOR = r"(?:backed|backs?|supported|supports?|endorsed|endorses?|favou?red|favou?rs?|welcomed|welcomes?)"
_AGAINST = r"(?:opposed|opposes?|rejected|rejects?|criticis?z?ed|criticis?z?es?)"
_NOT = r"(?! not\b|n['’]t\b)"
_ASKS = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|had|is|was|were){_NOT} (?:the )?(?P<who>[^?,;]{{3,60}}?)"
    r" (?:ever |also |publicly )?"
    rf"(?:(?P<for>{_FOR}|(?:come|came|speak|spoke|spoken) out (?:for|in favou?r of)|in favou?r of)"
    rf"|(?P<against>{_AGAINST}|(?:come|came|speak|spoke|spoken) out against|against)) (?P<what>{_MEASURE}|{_IT})"
    r"(?! (?:to|that)\b)",
    re.IGNORECASE,
)
_NARROWED = Pattern(
    r"\b(?:only|not|never|first|still|again|all|every|both|or|why|how|partly|fully)\b|n['’]t\b", re.IGNORECASE
)
_TOLD = Pattern(
    rf"\b(?:(?P<for>{_FOR}|spoke out (?:for|in favou?r of))|(?P<against>opposed|opposes?|spoke out against))"
    rf" (?:{_MEASURE}|{_IT})",
    re.IGNORECASE,
)
# Whoever proposed it, wrote it or stands behind it is for it.
_BEHIND = Pattern(
    rf"\b(?P<who>[^,;.]{{3,60}}), (?:the|an?) [^,;.]{{2,40}}? (?:behind"
    rf"|that (?:proposed|wrote|sponsored|started|brought)|who (?:proposed|wrote|sponsored)) {_MEASURE}"
    rf"|\b(?P<whose>[^,;.]{{3,60}}), (?:its|their|the \w+['’]s) (?:chief |main |lead )?(?:sponsor|author)\b"
    rf"|\b(?P<one>[^,;.]{{3,60}}), who (?:wrote|proposed|sponsored|introduced) {_MEASURE}"
)
_UNREAL = Pattern(
    r"\b(?:if|whether|would|will|could|may|might|not|never|said that|(?<!which )(?<!who )had)\b|n['’]t\b", re.IGNORECASE
)
_PRONOUN = Pattern(r"^\W*(?:he|she|they|it|who|which|that|the (?:group|company|firm|chain))\W*$", re.IGNORECASE)
_OF_ANY = frozenset(stems("it that this measure change initiative plan proposal sponsor author"))
_OPEN = 0.5  # share up to which a sentence may leave the question open and still tell something of it
_JOINS = Pattern(r",? and (?:the )?|, (?:the )?|;|\bbut\b|\bwhile\b", re.IGNORECASE)


def by_backing(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether just who is asked about was for a measure, or against it; no verdict where others alone are told.

    None where none of it is asked, or no sentence tells of a side that anybody took.
    """
    asked = _ASKS.match(question.text)
    if asked is None or question.is_denial or question.clause.denied or not question.actors:
        return None
    if _NARROWED.search(question.text, asked.end("who")):
        return None
    who = _head(question, asked["who"])
    near = [one for one in evidence if one.is_in_article_on_all and _is_of_year(question, one)]
    told = [(one, taken) for one in near if (taken := _side(who, asked["what"], one.sentence.text)) is not None]
    if len({taken for _, taken in told}) == 1:
        one, for_it = told[0]
        return Ruling(plain_verdict(for_it is (asked["for"] is not None)), (one,))
    of_others = not told and any(_is_of_others(one) for one in near)
    return NO_RULING if of_others and not any(_is_read_on(who, one) for one in near) else None


def _is_of_year(question: Question, one: Evidence) -> bool:
    published = one.article.published
    return not question.years or (published is not None and published.year in question.years)


def _head(question: Question, who: str) -> frozenset[str]:
    """Return the stems that tell who is meant, but for the place or the body that they are of: "Oslo's mayor"."""
    own = re.split(r"['’]s? (?=\S)", who)[-1]
    said = frozenset(stems(re.split(r" (?:of|in|at|for) ", own)[0])) - plain_stems("grammar")
    return said - frozenset(stem for name in question.names.values() for stem in stems(name)) or said


def _side(who: frozenset[str], what: str, text: str) -> bool | None:
    """Tell whether a sentence has those asked about for a measure; None where it tells of no side that they took."""
    behind = [found for found in _BEHIND.finditer(text) if _is_same(what, found.group())]
    if any(_is_named(who, found["who"] or found["whose"] or found["one"]) for found in behind):
        return True
    for found in _TOLD.finditer(text):
        before = text[: found.start()]
        if (
            _is_same(what, found.group())
            and not _UNREAL.search(before)
            and any(_is_named(who, part) for part in _subjects(before))
        ):
            return found["for"] is not None
    return None


def _is_same(asked: str, told: str) -> bool:
    """Tell whether two measures may be one by their nouns, and have no two numbers."""
    wanted, said = _noun(asked), _noun(told)
    numbers = [frozenset(re.findall(r"\d+", text)) for text in (asked, told)]
    return (wanted == said or wanted in _OF_ANY or said in _OF_ANY) and not (all(numbers) and numbers[0] != numbers[1])


def _noun(text: str) -> str:
    return (stems(text) or ("",))[-1]


def _is_read_on(who: frozenset[str], one: Evidence) -> bool:
    """Tell whether a sentence that names those asked about was read to tell something."""
    return who <= frozenset(stems(one.sentence.text)) and one.says is not None and one.says.leaves_open < _OPEN


def _is_of_others(one: Evidence) -> bool:
    """Tell whether a sentence has somebody else take a side, by a noun and no word that only points back."""
    found = _TOLD.search(one.sentence.text)
    return found is not None and not _PRONOUN.match(one.sentence.text[: found.start()])


def _subjects(before: str) -> Sequence[str]:
    return [part for part in _JOINS.split(before) if part.strip()]


def _is_named(who: frozenset[str], part: str) -> bool:
    """Tell whether a part of a sentence names those asked about, and not what is theirs."""
    said = re.split(r"['’]s? (?=\S)", part)[-1]
    return bool(who) and who <= frozenset(stems(re.split(r" (?:of|in|at|for) ", said)[0]))
