"""A question as it comes from a keyboard or a phone: greeted and signed, with emojis, in capitals, without a comma."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.actor import Mention
from corpus.patterns import Pattern

_KEPT_SYMBOLS = frozenset("©®™°§№")
_MARKS = Pattern(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)__?(?=\w)|(?<=\w)__?(?!\w)|`+")
_LISTED = Pattern(r"^\s*(?:>+\s*|[-*•–—]\s+|\(?\d{1,2}[.)]\s+|q\d{0,2}\s*[:.)]\s*)+(?=\w)", re.IGNORECASE)
_HASHTAGS = Pattern(r"(?<=[?!.])(?:\s+#\w+)+\s*$")
_WHOLE = Pattern(r"^\s*[\"“«](?P<whole>[^\"“”«»]+\?)[\"”»]\W*$")
_DEAR = Pattern(r"^\s*dear (?:[\w'’.]+ ){0,3}?[\w'’.]+,\s*(?=\S+ \S)", re.IGNORECASE)
_SIGNED = Pattern(
    r"(?:(?<=[?!.])\s*|\s+(?=(?i:kind|best|warm) regards\b))"
    r"(?i:(?:with )?(?:kind(?:est)?|best|warm) regards|regards|best wishes|all the best|best|cheers"
    r"|(?:many )?thanks(?: again| in advance)?|thank you|sincerely|yours(?: sincerely| truly| faithfully)?|br)"
    r"[,.!]*(?:\s+[A-Z][\w.'’-]*){0,3}\W*$"
)
# An aside on why it is asked, not on what: "(for a school essay)", unlike "(Oregon)".
_ASIDE = Pattern(
    r"\s*\((?:[^()]*\b(?:i|i['’]m|my|me|we|our|us)\b[^()]*|(?:just )?(?:asking|need(?:ed)?|for (?:an?|my|our)"
    r"|curious|sorry|serious|genuine|honest|quick|please|pls|thanks|thx|source|link|yes or no|yes/no|y/n)\b[^()]*)\)"
    r"(?=\W*$|\s+\w)",
    re.IGNORECASE,
)
# How the answer should be, behind the question: "Short answer please.", "Just curious."
_MANNER = Pattern(
    r"(?<=\?)\s*(?:(?:please|pls|kindly|and)[\s,]+)*(?:(?:give|provide|include|cite|add|show|with|need)(?: me| us)?"
    r"(?: an?| the| your| some)? (?:sources?|links?|citations?|references?|quotes?|proof|evidence)"
    r"|(?:a )?(?:short|brief|quick|simple|straight|one[- ]word|clear) answers?|keep it (?:short|brief|simple)|be brief"
    r"|(?:i(?:['’]m| am) )?(?:just|only) (?:curious|asking|wondering|checking|interested)"
    r"|in (?:a|one) (?:word|line|sentence)|eli5)(?: only)?(?:[\s,]+(?:please|pls|plz|thanks|thx|thank you))*[\s.!]*$",
    re.IGNORECASE,
)
_LETTERS = 4  # a longer name in capitals is a word, a shorter one an abbreviation: "BOSTON", "ICE"
_WORD = Pattern(r"[^\W\d_][\w'’]*")
_KEPT = frozenset({"LFR", "FRT", "AFR", "BWC", "US", "UK", "EU", "AI"})
_IN = Pattern(rf"^(?P<link>{LINK})(?:in|at) (?:the )?", re.IGNORECASE)
_ASKS = Pattern(rf" {AUXILIARY}\b(?! (?:and|or)\b)", re.IGNORECASE)
# "NEC sells it right?": the comma before what asks to confirm it, where "right" is no right of anybody.
_TAG = Pattern(
    rf"^(?!{LINK}(?:{AUXILIARY}|who(?:se|m)?|what|which|when|where|why|how)\b)(?P<stated>[^,;.?!]+?\w)"
    r"(?<!\bthe)(?<!\ba)(?<!\bno)(?<!\bany)(?<!\bof)(?<!\bto)(?<!\blegal)(?<!\bcivil)(?<!\bhuman)(?<!\bprivacy)(?<!\bis)"
    r"(?<!\bwas)(?<!\bthat)(?<!\bits)(?<!\btheir)(?<!\bmy)(?<!\bgot)(?<!\ball)(?<!\bthis)(?<!\bit)(?<!\bare)(?<!\bbe)"
    r" (?P<tag>(?:right|correct|yeah|huh|eh)[\s?!.]*)$",
    re.IGNORECASE,
)


def unwrapped(text: str) -> str:
    """Return what is asked without what it is wrapped in; what is nothing else stays as it is."""
    plain = "".join(" " if _is_picture(mark) else mark for mark in text)
    plain = _MARKS.sub("", _LISTED.sub("", plain))
    plain = _SIGNED.sub("", _HASHTAGS.sub("", _DEAR.sub("", plain.rstrip())))
    plain = _MANNER.sub("", _ASIDE.sub("", plain))
    if whole := _WHOLE.match(plain):
        plain = whole["whole"]
    plain = " ".join(plain.split())
    return plain if any(mark.isalpha() for mark in plain) else text


def _is_picture(mark: str) -> bool:
    return not mark.isascii() and unicodedata.category(mark) in {"So", "Sk", "Co"} and mark not in _KEPT_SYMBOLS


def as_typed(text: str, mentions_in: Callable[[str], Sequence[Mention]]) -> str:
    """Write a text in lower case but for names where all of it is in capitals, and set the comma that is left out.

    ``mentions_in`` finds whom a text names.
    """
    text = _TAG.sub(r"\g<stated>, \g<tag>", _in_lower_case(text, mentions_in) if text.isupper() else text)
    opening = _IN.match(text)
    first = next((one.span for one in mentions_in(text) if one.span.start == opening.end()), None) if opening else None
    return f"{text[: first.end]},{text[first.end :]}" if first and _ASKS.match(text, first.end) else text


def _in_lower_case(text: str, mentions_in: Callable[[str], Sequence[Mention]]) -> str:
    if len(_WORD.findall(text)) < _LETTERS:
        return text
    spans = [one.span for one in mentions_in(text)]

    def lowered(found: re.Match[str]) -> str:
        word = found[0]
        if not any(span.holds(found.start()) for span in spans):
            return word if word in _KEPT else word.lower()
        name, mark, end = word.partition("'")
        return f"{name if len(name) <= _LETTERS else name.capitalize()}{mark}{end.lower()}"

    return _WORD.sub(lowered, text)
