"""Statements with a mark of a question behind them: "Shops in Oslo can't use it?", "it won't say why it stopped?".

A word such as "who" or "why" inside one asks nothing where it opens a clause of what is stated. It does where it stands
in the place of what is asked for: "the fine was how much?".
"""

import re

from bot.answering.asked.opening import AUXILIARY
from corpus.patterns import Pattern

_PAST = r"(?:\w{2,}ed|came|went|left|got|took|quit|sold|bought|made|gave|found|won|lost|sued|paid|kept)"
# What asks or bids, or is no subject of what is stated.
_ASKS_OR_BIDS = (
    r"(?:(?:(?:in|on|at|by|to|for|from|since|until|with|of) )?(?:who(?:se|m)?|what|which|when|where|why|how)"
    r"|list|name|show|give|tell|sort|compare|rank(?! (?:(?-i:[A-Z])|one\b))|explain|describe|summari[sz]e|any|in|on|at"
    r"|by|under|for|since|after|before|with|as|if|while|because|although|not"
    rf"|{AUXILIARY})\b"
)
_WORDS = (
    r"(?:(?!\b(?:that|which|who(?:se|m)?|where|when|why|how|what|if|whether|because|while)\b)"
    r"(?! - )[^,;:.?!–—\n]|(?<=\d)[.,](?=\d)|\b(?<=about )what\b)"
)
# A subject, with at most one clause that tells which it is, and the verb of the statement: "officers who got it were".
_WHICH = rf"(?:(?:who|that|which) (?:{_PAST}|{AUXILIARY})|who (?!(?:the|it|they|police)\b)(?-i:[a-z]+))\b"
_STATES = Pattern(
    rf"^(?!{_ASKS_OR_BIDS}){_WORDS}{{2,80}}?(?: {_WHICH}{_WORDS}{{2,60}}?)?"
    rf"(?<!\band)(?<!\bor)(?<!\bbut)(?<!\bto) {AUXILIARY} (?P<rest>[^?]+?)"
    r"(?<! in)(?<! from)(?<! by)(?<! to)(?<! at)(?<! for)(?<! with)(?<! of)\s*\?\W*$",
    re.IGNORECASE,
)
_WORD = r"(?:(?:in |on |at |by |for |since |until )?(?:who(?:se|m)?|what|which|when|where|why|how))"
_TOLD = (
    r"(?:know|knew|known|sa(?:y|ys|id)|tell|tells|told|explain\w*|idea|clue|sure|underst\w+|learn\w*|reveal\w*"
    r"|disclos\w+|publish\w*|name[sd]?|decid\w+|show\w*|see|saw|ask\w*|check\w*|control\w*|regulat\w+|limit\w*"
    r"|matters?|regardless of|depending on|change[sd]?"
    r"|(?:rules?|limits?|laws?|clarity|details?|say|control|information|discretion|questions?) (?:on|of|over|about)"
    r"|lying about)"
)
# "Who" behind those of whom it tells more, and before what they do: "people who opt out".
_TELLS_MORE = r"(?<=[a-z]s )(?:who(?:se)?|which|where)(?= [a-z])|(?<=people )(?:who(?:se)?|where)(?= [a-z])"
_CLAUSE = Pattern(
    rf"\b{_TOLD},? {_WORD}\b(?= (?!exactly|precisely|now\b|then\b)[a-z\d])|{_TELLS_MORE}"
    r"|\b(?:any|every|some)(?:one|body) who\b(?= [a-z])"
    rf"|\bwhen\b(?= (?!{AUXILIARY}\b)[\w'’]+ [\w'’])",
    re.IGNORECASE,
)
_ASKS = Pattern(rf"\b{_WORD}\b", re.IGNORECASE)


def declares(text: str) -> bool:
    """Tell whether a text that ends in "?" states something as a whole sentence, and nothing in it asks for more."""
    found = _STATES.match(text)
    return found is not None and not asks_inside(found["rest"])


def asks_inside(stated: str) -> bool:
    """Tell whether a word in a statement asks: "it was fined by whom", unlike "those whom it fined"."""
    return _ASKS.search(_CLAUSE.sub("", stated)) is not None
