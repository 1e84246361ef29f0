"""A question as it comes from a keyboard or a phone: all in capitals, or without the comma behind where it begins."""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.actor import Mention
from corpus.patterns import Pattern

_LETTERS = 4  # a longer name in capitals is a word, a shorter one an abbreviation: "BOSTON", "ICE"
_WORD = Pattern(r"[^\W\d_][\w'’]*")
_KEPT = frozenset({"LFR", "FRT", "AFR", "BWC", "US", "UK", "EU", "AI"})
_IN = Pattern(rf"^(?P<link>{LINK})(?:in|at) (?:the )?", re.IGNORECASE)
_IN_YEAR = Pattern(rf"^(?P<front>{LINK}(?:in|since|before|after|by) (?:19|20)\d\d) (?={AUXILIARY}\b)", re.IGNORECASE)
_ASKS = Pattern(rf" {AUXILIARY}\b(?! (?:and|or)\b)", re.IGNORECASE)
_MODAL_TO = Pattern(r"\b(?P<modal>must|can|could|should) to (?=(?!the\b|a\b)[a-z]{2,})")
# "NEC sells it right?": the comma before what asks to confirm it, where "right" is no right of anybody.
_TAG = Pattern(
    rf"^(?!{LINK}(?:{AUXILIARY}|who(?:se|m)?|what|which|when|where|why|how)\b)(?P<stated>[^,;.?!]+?\w)"
    r"(?<!\bthe)(?<!\ba)(?<!\bno)(?<!\bany)(?<!\bof)(?<!\bto)(?<!\blegal)(?<!\bcivil)(?<!\bhuman)(?<!\bprivacy)(?<!\bis)"
    r"(?<!\bwas)(?<!\bthat)(?<!\bits)(?<!\btheir)(?<!\bmy)(?<!\bgot)(?<!\ball)(?<!\bthis)(?<!\bit)(?<!\bare)(?<!\bbe)"
    r" (?P<tag>(?:right|correct|yeah|huh|eh)[\s?!.]*)$",
    re.IGNORECASE,
)


def as_typed(text: str, mentions_in: Callable[[str], Sequence[Mention]]) -> str:
    """Write a text in lower case but for names where all of it is in capitals, and set the comma that is left out.

    ``mentions_in`` finds whom a text names. "Must to pay", as many say whose English is new, is "must pay".
    """
    text = _MODAL_TO.sub(r"\g<modal> ", _in_lower_case(text, mentions_in) if text.isupper() else text)
    text = _TAG.sub(r"\g<stated>, \g<tag>", text)
    if (year := _IN_YEAR.match(text)) is not None:
        return f"{year['front']}, {text[year.end() :]}"
    opening = _IN.match(text)
    first = next((one.span for one in mentions_in(text) if one.span.start == opening.end()), None) if opening else None
    return f"{text[: first.end]},{text[first.end :]}" if first and _ASKS.match(text, first.end) else text


def _in_lower_case(text: str, mentions_in: Callable[[str], Sequence[Mention]]) -> str:
    if len(_WORD.findall(text)) < _LETTERS:
        return text
    spans = [one.span for one in mentions_in(text)]

    def lowered(found: re.Match[str]) -> str:
        word = found[0]
        if not any(span.start <= found.start() < span.end for span in spans):
            return word if word in _KEPT else word.lower()
        name, mark, end = word.partition("'")
        return f"{name if len(name) <= _LETTERS else name.capitalize()}{mark}{end.lower()}"

    return _WORD.sub(lowered, text)
