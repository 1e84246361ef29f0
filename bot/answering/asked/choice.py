"""Questions which of two it is: "is it on or off by default?" has no yes and no no."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.patterns import Pattern

# Words that shut each other out, so that who asks for both asks which.
_APART = (
    ("on", "off"),
    ("opt[- ]?in", "opt[- ]?out"),
    ("mandatory|compulsory|obligatory|required", "optional|voluntary"),
    ("permanent(?:ly)?|indefinite(?:ly)?|for good|for ?ever", "temporary|temporarily|limited|provisional(?:ly)?"),
    ("unanimous(?:ly)?", "split|divided|close|contested"),
    ("w[io]n", "los[et]"),
    ("win|victory", "loss|defeat"),
    ("legal|lawful", "illegal|unlawful"),
    ("allowed|permitted", "banned|forbidden|prohibited|barred"),
    ("binding", "voluntary|advisory|non-?binding"),
    ("for|in favou?r(?: of)?", "against"),
    ("upheld", "overturned|quashed|reversed|struck down"),
    ("passed|approved|adopted", "rejected|blocked|failed|pending|stalled"),
    ("partial(?:ly)?|partly|in part", "total(?:ly)?|full(?:y)?|complete(?:ly)?|whole|outright"),
    ("civil", "criminal"),
    ("live|(?:in )?real[- ]?time", "retrospective(?:ly)?|after the fact|afterwards?|later"),
)
_OPPOSED = Pattern(
    "|".join(
        rf"\b(?:{first})(?: [\w'’-]+)?,? or (?:[\w'’-]+ ){{0,2}}?(?:{second})\b"
        for pair in _APART
        for first, second in (pair, pair[::-1])
    ),
    re.IGNORECASE,
)
# "Binding or just a warning?", "because of the cost or because of the protests?"
_RATHER = Pattern(
    r"(?<!more)(?<!less)(?<!too)(?<!as well),? or (?:just|only|merely|simply|rather|until|till)\b"
    r"|\bbecause (?:of )?[^?]+ or because\b",
    re.IGNORECASE,
)
# "Is the pledge a ban or a pause?", "was it the mayor or the council?", "was it the FTC or a court that fined it?"
_THING = r"(?:an?|the|its|their) (?:[\w'’-]+ ){0,3}?[\w'’-]+"
_IS_ONE = Pattern(
    rf"^{LINK}(?:is|was|are|were)(?:n['’]?t)? (?:really |actually )?(?:(?:it|this|that|they|those|these|he|she)"
    r"|(?:the |its |their )?(?!there\b)(?:(?!(?:\w+ed|\w+ing|to|in|on|at|by|for|with|from|under|of|have|has|need|get"
    rf"|used|there|more|as)\b)[\w.'’&-]+ ){{1,5}}?(?=an? )) ?(?:really |actually |only |just )?{_THING},? or {_THING}"
    r"(?P<behind>[^?,]*)\W*$",
    re.IGNORECASE,
)
# "Was it live or silent?"
_IS_SO = Pattern(
    rf"^{LINK}(?:is|was|are|were) (?:it|this|that|they|he|she) (?P<one>[\w-]+) or (?!not\b|no\b)(?P<other>[\w-]+)\W*$",
    re.IGNORECASE,
)
# "The mayor or the council?", "for police or for shops?"
_PARTS = Pattern(
    rf"^{LINK}(?:the|an?|in|for|by|to|at|on) (?:(?!{AUXILIARY}\b)[\w'’-]+ ){{1,4}}or"
    rf" (?:the|an?|in|for|by|to|at|on) (?:(?!{AUXILIARY}\b)[\w'’-]+ ?){{1,4}}\W*$",
    re.IGNORECASE,
)
_CLEFT = Pattern(rf"^{LINK}(?:is|was) it [^?,]{{2,50}} or [^?,]{{2,50}} (?:that|who|which)\b", re.IGNORECASE)
# "In 2020 or 2021?", "20 or 30 million?"
_NUMBERS = Pattern(r"(?<![\d.,])[$€£]?\d[\d.,]*(?: [a-z]+)?,? or (?:in )?[$€£]?\d", re.IGNORECASE)


def asks_which(text: str) -> bool:
    """Tell whether a question for yes or no wants to know which of two it is, where one shuts out the other.

    "Does it bind police or schools?" may be asked of either, and has its no in "neither".
    """
    return any(pattern.search(text) for pattern in (_OPPOSED, _RATHER, _IS_ONE, _IS_SO, _PARTS, _CLEFT, _NUMBERS))


# "Is it public, or can they keep it to themselves?": each half is a question of its own; "or is it?" is none.
_EITHER = Pattern(
    rf"^(?P<one>{LINK}{AUXILIARY} [^?;]{{6,}}?),? or (?:else )?"
    rf"(?P<other>{AUXILIARY} (?!not\b|n['’]t\b)[\w'’-]+(?: [\w'’$€£%.-]+){{1,}})\W*$",
    re.IGNORECASE,
)


def either_of(text: str) -> tuple[str, str] | None:
    """Return the two questions for yes or no of which a text asks which is so; None where it asks none such."""
    match = _EITHER.match(text.strip())
    return (f"{match['one']}?", f"{match['other']}?") if match else None
