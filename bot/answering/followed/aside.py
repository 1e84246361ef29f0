"""Names that a follow-up mentions in passing, which make no new subject: "was it the first in Massachusetts?"."""

import re

from msgspec import structs

from bot.answering.asked.kinds import KIND
from bot.answering.asked.opening import LINK
from bot.answering.asked.pronouns import about, asks_if_covered
from bot.answering.asked.question import Question
from corpus.actor import AREAS
from corpus.patterns import Pattern

_RULE = (
    r"(?:ban|bar|law|act|rules?|ordinance|statute|bill|pause|moratorium|freeze|halt|ruling|judgment|decision|order"
    r"|settlement|deal|agreement|fine|polic(?:y|ies)|pledge|promise|limits?|restrictions?|exceptions?|exemptions?)"
)
_IT = rf"(?:it|that|this|they|those|(?:the|its|their|that|this) (?:same )?{_RULE})"
# "Was it the first in Massachusetts?", "is that the largest fine in Europe?"
_FOREMOST = Pattern(
    rf"^{LINK}(?:is|was|are|were)(?:n['’]?t)? {_IT}(?: (?:really|actually|also|perhaps|even))? "
    r"(?:(?:one of |among )?the (?:very )?(?:first|only|last|second|third|fourth|most|least|[a-z]+est)|alone|unique)\b",
    re.IGNORECASE,
)
_PLACED = Pattern(
    r"\b(?:in|within|across|of|around|throughout|outside|after|before|since|behind|than|at|on|near)"
    r" (?:(?:the|all|whole|entire|rest of|state|city) )*$",
    re.IGNORECASE,
)
# "Does the pause bind the FBI too?", "are cities like Seattle bound by it?"
_BINDS = Pattern(
    rf"^{LINK}(?:does|did|do|would|will|should|can)(?:n['’]?t)? {_IT} (?:(?:also|even|still|really|actually) )?"
    r"(?:bind|cover|appl(?:y)|affect|extend|include|concern|reach|hold|count|go|stop|prevent|exempt|touch)\b",
    re.IGNORECASE,
)
_BOUND = Pattern(
    rf"^{LINK}(?:is|are|was|were)(?:n['’]?t)? [^?]{{2,60}}? (?:(?:also|still|then) )?(?:covered|affected|exempt(?:ed)?"
    rf"|excluded|included|bound|concerned|subject)(?: (?:by|from|in|under|to) {_IT})?(?: too| as well| then)?\W*$",
    re.IGNORECASE,
)
# "Did any other American city do this earlier?", of which kind nobody is named.
_OTHERS = Pattern(
    rf"^{LINK}(?:(?:did|has|have|had|do|does|is|are|was|were)(?:n['’]?t)? (?:there )?any other"
    r"|(?:which|what) other)\b",
    re.IGNORECASE,
)
_OF_KIND = Pattern(
    rf"(?:['’]s)? (?:{KIND}|city|town|county|state|country|place|company|agency|firm|force|court)\b", re.IGNORECASE
)
_OF_THEM = Pattern(r"\b(?:they|them|their|there|he|she|his|her|that|those|these)\b", re.IGNORECASE)


def names_aside(question: Question) -> bool:
    """Tell whether a follow-up goes on about what was spoken of, and names others but in passing."""
    if not question.mentions:
        return False
    text = question.text
    if _FOREMOST.match(text):
        return all(_PLACED.search(text, 0, mention.span.start) for mention in question.mentions)
    return bool(_BINDS.match(text) or _BOUND.match(text) or asks_if_covered(question)) or _asks_for_others(question)


def _asks_for_others(question: Question) -> bool:
    """Tell whether a follow-up asks for others of a kind, and names but where they are."""
    text = question.text
    placed = (
        _OF_KIND.match(text, mention.span.end) or _PLACED.search(text, 0, mention.span.start)
        for mention in question.mentions
    )
    return bool(_OTHERS.match(text)) and AREAS.issuperset(question.kinds) and all(placed)


def with_standing(question: Question, before: Question) -> Question:
    """Return a follow-up that names others in passing as one on those of the question ``before`` as well.

    Who else there is is told of others than them.
    """
    kinds = question.kind_of if _asks_for_others(question) else {**before.kind_of, **question.kind_of}
    names = {**before.names, **question.names}
    return structs.replace(about(question, kinds), earlier=(*before.earlier, before.text), names=names)


def standing(before: Question, main: Question, question: Question) -> Question:
    """Return the question ``before`` without whom it named in passing, where ``question`` does not point at them."""
    if (question.mentions and not names_aside(question)) or not before.earlier or not names_aside(before):
        return before
    if _OF_THEM.search(question.text):
        return before
    if _asks_for_others(before):
        return about(before, main.kind_of) if question.content else before  # "when?", of who else did
    aside = {mention.actor for mention in before.mentions} - set(main.actors)
    return about(before, {actor: kind for actor, kind in before.kind_of.items() if actor not in aside})
