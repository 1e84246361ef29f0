"""What a question takes to have been done again, where articles tell only that it ended: "why was it brought back?"."""

import re
from collections.abc import Sequence

from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

# "Take back" a word and "bring back" a photo from a trip are others; what is "again" a first time has "for once".
AGAIN = Pattern(
    r"\b(?:br(?:ing|ings|inging|ought)(?: [\w'’-]+){0,6} back|put(?: [\w'’-]+){1,6} back (?:on|into)"
    r"|switch(?:ed)?(?: [\w'’-]+){1,6} back on|re-?(?:introduc|instat|instal|launch|start|stor|activat|enabl|impos"
    r"|viv)(?:e[ds]?|es|ing|ed|s)?|resum(?:e[ds]?|ing)|(?:again|once more)(?=\W*$| (?:in|after|for|since)\b))\b",
    re.IGNORECASE,
)
_ENDED = Pattern(
    r"\b(?:move[sd]? away from|no longer|stop(?:ped|s)|end(?:ed|s)|drop(?:ped|s)|abandon(?:ed|s)|gave up|gives? up|quit"
    r"|left|paus(?:ed|es)|suspend(?:ed|s)|halt(?:ed|s)|withdrew|remov(?:ed|es)|scrap(?:ped|s)|shut (?:down|off)"
    r"|discontinu(?:ed|es))\b",
    re.IGNORECASE,
)
# Whatever may tell that it began anew, in whatever words: the end of a bar, a launch, a return.
_BEGUN = Pattern(
    r"\b(?:lift\w*|repeal\w*|loosen\w*|roll(?:s|ed|ing)? (?:back|out)|allow\w*|permit\w*|revers\w*|overturn\w*"
    r"|(?<!had )(?:start\w*|beg[aiu]n\w*)|launch\w*|return\w*|back|again|resum\w*"
    r"|re(?:instat|introduc|launch|stor|start|viv)\w*)\b",
    re.IGNORECASE,
)
_ON_THEM = 0.95  # share of those asked about from which a sentence names them itself


def ended_only(asked: str, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what tells that a thing ended that is asked to have been done again, where nothing may tell of that."""
    if not AGAIN.search(asked):
        return None
    own = [one for one in evidence if one.actors_named >= _ON_THEM]
    if any(_BEGUN.search(f"{one.article.title} {one.sentence.text}") for one in own):
        return None
    told = (one for one in own if one.place == 0 and _ENDED.search(one.sentence.text))
    return next(told, None)
