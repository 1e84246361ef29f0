"""Questions in the order of a statement, put in the order of a question.

"(Do you know) when Boston banned it?", "what day was it that Boston banned it?" and "Boston banned it when?" ask when
Boston banned it, and "who was it that sued?" asks who sued. The model was taught direct questions.
"""

import re
from collections.abc import Callable, Mapping
from functools import partial

from bot.answering.asked.forms import asking_verb
from bot.answering.asked.inverted import Mentions, as_question
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.verbs import Knows
from corpus.patterns import Pattern

_DAY = r"(?:exact |precise |very )?(?:day|date|year|month)"
_WORD = rf"when|where|why|how come|(?:on |in )?(?:what|which) {_DAY}|(?:at |in )?(?:what|which) (?:place|city|country)"
# "What year was it that ...", "who was it that ...": what is asked stands behind "that".
_WAS_IT = Pattern(
    rf"^{LINK}(?P<word>{_WORD}|who|(?:which|what) (?:[a-z-]+ )?[a-z]+) (?:is|was) it "
    r"(?:that|who|which|when|where|(?-i:(?=[A-Z])))\s*(?P<stated>[^?,:;]+?)[\s?.!]*$",
    re.IGNORECASE,
)
_WHO = Pattern(r"who$|(?:which|what) (?!(?:day|date|year|month|time|place)\b)", re.IGNORECASE)
_BEFORE = Pattern(
    rf"^{LINK}(?P<word>{_WORD}) (?!{AUXILIARY}\b)(?P<stated>[^?,:;]+?)[\s?.!]*$",
    re.IGNORECASE,
)
# "The date Oslo banned it?"
_DATE = Pattern(
    rf"^{LINK}(?:(?:what(?:['’]s| is| was) |tell me )?the )?{_DAY}(?: (?:on|in) which| that| when)? "
    rf"(?!{AUXILIARY}\b)(?P<stated>[^?,:;]+?)[\s?.!]*$",
    re.IGNORECASE,
)
_MANY = rf"how many(?: (?!{AUXILIARY}\b)[a-z-]+){{0,2}}? (?:[a-z-]+s|people)"
_COUNTED = Pattern(
    rf"^{LINK}(?P<word>(?:(?:in|by|for|on|at|to|from) )?(?:{_MANY}|how much(?: money)?)) "
    rf"(?!{AUXILIARY}\b)(?P<stated>[^?,:;]+?)[\s?.!]*$",
    re.IGNORECASE,
)
_INSIDE = Pattern(
    rf"^{LINK}(?!{AUXILIARY}\b)(?P<stated>[^?,:;]+?) "
    rf"(?P<word>(?:until |since )?when|where|why|(?:for )?how long|(?:for )?how much|(?:on|in) (?:what|which) {_DAY}"
    rf"|(?:(?:in|by|for|on|at|to|from) )?{_MANY})"
    rf"(?P<rest>(?: (?:in|on|at|for|over|to|from|with|under|after|before|during|as|by|because|of)\b[^?,:;]*)?)\?\W*$",
    re.IGNORECASE,
)
_SAYING = Pattern(
    r"\b(?:say|says|said|tell|tells|told|know|knows|knew|ask|asks|asked|explain\w*|reveal\w*|decid\w+|regulat\w+"
    r"|limit\w*|show\w*|disclos\w+|about|on|of|and|or)$",
    re.IGNORECASE,
)
_SECOND = Pattern(r"\b(?:did|does|do|didn['’]?t|doesn['’]?t|who|what|which|why|how)\b", re.IGNORECASE)

# "Does it only sell it to banks?" asks whether it sells it only to banks, as articles say.
_ONLY = Pattern(
    rf"^(?P<asked>{LINK}(?:do|does|did|can|could|may|must|will|would)(?:n['’]?t)? [^?,;]{{2,80}}?)"
    r" only (?P<deed>affect|apply|ban|bar|be|bind|block|buy|check|collect|cover|delete|forbid|get|give|have|hold"
    r"|identify|include|keep|last|let|limit|make|match|need|offer|open|pay|protect|recogni[sz]e|run|scan|search|sell"
    r"|send|serve|share|show|store|supply|take|target|test|turn|use|work)"
    r"(?P<rest> [^?,;]*)(?P<end>.*)$",
    re.IGNORECASE,
)
# Not within what tells which ones are meant: "people who came to complain".
_LIMIT = Pattern(
    r"(?P<object>(?: it)?(?:(?! (?:who|that|which|whom|whose|it|they)\b).)*?)"
    r"(?= (?:to|for|in|with|at|by|under|when|where|if|after|from|during|against|once|twice|\w+ times)\b)",
    re.IGNORECASE,
)


def with_only_beside_limit(text: str) -> str:
    """Put an "only" from before the verb to the limit that it sets: to or for whom, where, when or how often."""
    found = _ONLY.match(text)
    limit = _LIMIT.match(found["rest"]) if found else None
    if found is None or limit is None:
        return text
    return f"{found['asked']} {found['deed']}{limit['object']} only{found['rest'][limit.end() :]}{found['end']}"


def in_question_order(text: str, mentions_in: Mentions, knows: Knows) -> str:
    """Put ``text`` in the order of a question where a question word goes with a statement; else leave it as it is.

    ``mentions_in`` finds whom a text names, ``knows`` tells whether a word is one.
    """
    ask = partial(_asked, mentions_in=mentions_in, knows=knows)
    if found := _WAS_IT.match(text):
        asked = ask(found["stated"])
        if not _WHO.match(found["word"]):
            return _put(found["word"], asked) or text
        return f"{found['word']} {found['stated']}?" if asked is None else text
    for pattern in (_BEFORE, _COUNTED, _DATE, _INSIDE):
        if (found := pattern.match(text)) is not None:
            return _put_as_found(found.groupdict(), ask) or text
    return text


def _put_as_found(found: Mapping[str, str], ask: Callable[[str], str | None]) -> str | None:
    """Put the question that a question word, "when" without one, and the statement beside it make."""
    rest = found.get("rest")
    if rest is not None and _SAYING.search(found["stated"]):
        return None
    return _put(found.get("word", "when"), ask(f"{found['stated']}{rest or ''}"))


def _asked(stated: str, mentions_in: Mentions, knows: Knows) -> str | None:
    """Return the question for yes or no that ``stated`` would be, None where that is not plain."""
    if _SECOND.search(stated) or asking_verb(stated):
        return None
    asked = as_question(f"{stated}?", mentions_in, knows)
    return asked if asking_verb(asked) else None


def _put(word: str, asked: str | None) -> str | None:
    if asked is None:
        return None
    word = "why" if word.lower() == "how come" else word
    return f"{word[0].upper()}{word[1:]} {asked[0].lower()}{asked[1:]}"
