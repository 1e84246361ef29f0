"""What a question comes wrapped in: a salutation and a signature, marks of emphasis, emojis, hashtags, an aside."""

import re
import unicodedata

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
