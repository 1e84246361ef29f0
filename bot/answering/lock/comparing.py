"""Whether a sentence compares what a question asks to compare: "Was the Greek fine higher than the Dutch one?"."""

import re

from bot.answering.asked.quantities import Kind, quantities
from corpus.patterns import Pattern

# They end like a comparative, or compare times, which are ruled on by date.
_NO_COMPARATIVES = (
    "after|another|earlier|either|ever|however|later|neither|never|other|over|rather|sooner|under|whether|whichever"
)
_COMPARATIVE = rf"(?!(?:{_NO_COMPARATIVES})\b)[a-z]{{2,}}er|worse|(?:more|less|fewer) [a-z-]+"
# "More than France", "more than the dutch one", but not "more than 50" or "more than a year".
_BARE_MORE = (
    r"\b(?:[Mm]ore|[Ll]ess) than (?:(?:the|its|their|that of|in|those of) )*"
    r"(?:[A-Z]|(?!(?:one|any)\b)[\w'’-]+ (?:one|ones|fine|deal|ruling|settlement|law|ban)\b)"
)
_ASKS_MORE = Pattern(rf"\b(?:{_COMPARATIVE}) (?:[\w'’-]+ )?than\b(?! (?:\d|once|twice|ever\b|before\b))", re.IGNORECASE)
_REACHES = Pattern(
    r"\b(?:go|goes|went|reach|reaches|extend|extends)\b (?:\w+ )?(?:further|farther|wider) than\b", re.IGNORECASE
)
_ASKS_MORE_THAN_A_NAME = Pattern(_BARE_MORE)
_SAYS_MORE = Pattern(
    r"\bthan\b(?! \d)|\b(?:[a-z]{3,}est|most|least|worst|best|twice|half)\b|\btimes (?:as|more|less)\b"
    r"|\bas \w+ as\b|\bthe same\b|\b(?:exceed|outstrip|outnumber|top)(?:s|ed)?\b",
    re.IGNORECASE,
)
# "Was NEC worst?" of a sentence that only has the share of each.
_ASKS_BEST = Pattern(
    r"\b(?:worst|best|better|worse|(?:most|least) (?:accurate|errors|reliable)|highest|lowest|fewest)\b", re.IGNORECASE
)
_BOTH_SIDES = 2


def compares_nothing(asked: str, said: str) -> bool:
    """Tell whether ``asked`` compares things and ``said`` does not, nor has two sums that rules compare.

    The model does not see which of other numbers is the greater.
    """
    numbers = [number.kind for number in quantities(said)]
    if _ASKS_BEST.search(asked) and numbers.count(Kind.SHARE) >= _BOTH_SIDES:
        return not _SAYS_MORE.search(said)
    compared = _ASKS_MORE.search(_REACHES.sub("", asked)) or _ASKS_MORE_THAN_A_NAME.search(asked)
    if not compared or _SAYS_MORE.search(said):
        return False
    return numbers.count(Kind.MONEY) < _BOTH_SIDES
