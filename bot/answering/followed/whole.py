"""Questions after others that take nothing over from them: "which states ban face recognition?" after one on Oslo."""

import re

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.kinds import kind_asked
from bot.answering.asked.pronouns import with_actors
from bot.answering.asked.question import Question
from corpus.actor import AREAS, ActorKind
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_MATTER = (
    r"(?:live |real-?time )?(?:fac(?:e|ial)[ -](?:recog\w*|scan\w*|match\w*|surveillance|id(?:entification)?)|FRT?"
    r"|biometrics?)"
)
# The matter by its name; "the face recognition" is one that was spoken of.
_NAMED = Pattern(
    rf"(?<!\bthe )(?<!\bthis )(?<!\bthat )(?<!\bits )(?<!\btheir )(?<!\bhis )(?<!\bher )\b{_MATTER}\b", re.IGNORECASE
)
# Whom all of it may be asked of, who are nobody in particular.
_ANYONE = (
    rf"(?:the )?(?:police|cops|law enforcement|any\w*|some\w*|all|most|many|private|public|other|local|federal|state"
    rf"|shops?|stores?|retailers?|schools?|businesses|companies|firms|employers|landlords|governments?|states|cities"
    rf"|countries|agencies|courts|people|you|i|we|one|there|body(?:-worn)? cam(?:era)?s?|bodycams?|{_MATTER})"
)
_OF_ANYONE = Pattern(
    r"^\W*(?:ok(?:ay)?,? )?(?:(?:what|why|how|where|when)(?: \w+)? )?"
    rf"(?:is|are|can|may|must|should|do|does|has|have)(?:n['’]?t)? {_ANYONE}\b",
    re.IGNORECASE,
)
_OF_KIND = Pattern(r"^\W*(?:ok(?:ay)?,? )?(?:which|what|how many)\b(?! (?:of|else)\b)", re.IGNORECASE)
# Of all cities there are: "which city was the second to ban it?"
_OF_NTH = Pattern(
    r"^\W*which (?:US )?(?:city|town|county|state|country|company|firm) was the (?:first|second|third|fourth|fifth)"
    r" to\b",
    re.IGNORECASE,
)
_OTHER_KIND = Pattern(r"^(?P<which>\W*(?:which|what)) other\b", re.IGNORECASE)
_BACK = Pattern(
    r"^\W*(?:and|but|so|or|then|also)\b"
    r"|\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these|there(?= too|\W*$)|else|too|as well|also"
    r"|then|still|the same|other|others)\b",
    re.IGNORECASE,
)


def is_whole(question: Question) -> bool:
    """Tell whether a question names the matter, asks of nobody in particular and points back to nobody."""
    text = _OTHER_KIND.sub(r"\g<which>", question.text)  # all but those told of
    if question.mentions or not _NAMED.search(text) or _BACK.search(text):
        return False
    if _OF_NTH.match(text):
        return True
    return bool(_OF_ANYONE.match(text)) or (bool(_OF_KIND.match(text)) and kind_asked(text) is not None)


def ways_of_whole(question: Question, before: Question) -> tuple[Question, ...]:
    """Return what a whole question may ask: of the place that the one before is about, where it asks of a rule; alone.

    "Is face recognition banned in schools?" after one on Maine is of Maine, if that is told.
    """
    alone = structs.replace(question, earlier=(*before.earlier, before.text))
    placed = not (AREAS | {ActorKind.POLICE}).isdisjoint(before.kinds)
    of_rule = question.form is Form.YES_NO and AVAILABLE in question.clause.signs
    if not (placed and of_rule):
        return (alone,)
    return (structs.replace(with_actors(question, before), earlier=alone.earlier), alone)
