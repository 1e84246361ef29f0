"""Statements that are to be confirmed, put as the question that they ask.

"IBM still sells it, right?" asks "does IBM still sell it?".
The model was taught questions that open with their verb, and reads a statement with "do you know whether" before it
or "right?" behind it much worse. A statement that denies is left: a bare yes or no to it may be taken either way.
"""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.forms import Form, asking_verb, form_of, without_hearsay
from bot.answering.asked.polarity import denies_something, stated_in
from corpus.actor import Mention
from corpus.patterns import Pattern

Mentions = Callable[[str], Sequence[Mention]]
Knows = Callable[[str], bool]

# Up to its first verb, with no other clause inside.
_WITH_AUXILIARY = Pattern(
    r"(?P<subject>(?!(?:in|on|at|by|under|for|since|after|before|with|as|when|if|while|because|although|so|not)\b)"
    r"(?:(?!\b(?:that|which|who|whose|whom|where|when|if|whether|because|while|and|but|or|says?|said|it|they|he|she)\b)"
    r"(?! - )[^,;:.?!–—\n]){2,70}?|it|they|he|she|that|this|you|one) "
    r"(?P<verb>is|are|was|were|has|have|had|can|could|may|might|must|will|would|should|does|do|did)\b"
    r"(?P<rest> .+)",
    re.IGNORECASE,
)
_OWNS = Pattern(
    r" (?:an?|the|any|some|its|their|his|her|\d[\d,.]*|more|less|fewer|enough|plans?|rules?|laws?)\b(?! been\b)"
)
_OWNING = {"has": "does", "have": "do", "had": "did"}
# Whoever is named, and what belongs to them: "Maine's law", "the Boston ban".
_THE = Pattern(r"(?:the |an? )?", re.IGNORECASE)
_NOUN = (
    r"(?:law|bill|ban|act|council|settlement|deal|ruling|order|policy|court|contract|moratorium|ordinance|department"
    r"|government|authority|regulator|agency|company|watchdog|rule|statute|pause|fine|lawsuit|report|study)"
)
_OWN_NOUN = Pattern(rf"(?:['’]s)?(?: [a-z]+)?? {_NOUN}\b", re.IGNORECASE)
_PRONOUN = Pattern(rf"(?:it|they|he|she|(?:the|this|that|its|their) (?:[a-z]+ )?{_NOUN})\b", re.IGNORECASE)
_VERB = Pattern(
    r" (?P<adverb>(?:(?:still|also|really|actually|always|ever|already|once|\w+ly) )*)(?P<verb>[a-z]+)(?P<rest>\b.*)"
)
_PASSIVE = Pattern(r" (?:by|from|for|over)\b")
_PAST = {
    "sold": "sell", "bought": "buy", "made": "make", "said": "say", "told": "tell", "gave": "give", "took": "take",
    "went": "go", "got": "get", "won": "win", "lost": "lose", "met": "meet", "sent": "send", "broke": "break",
    "brought": "bring", "spoke": "speak", "paid": "pay", "held": "hold", "fell": "fall", "kept": "keep",
    "left": "leave", "came": "come", "began": "begin", "wrote": "write", "found": "find", "built": "build",
    "quit": "quit", "let": "let", "put": "put", "cut": "cut", "shut": "shut", "knew": "know", "thought": "think",
    "chose": "choose", "drew": "draw", "ran": "run", "led": "lead", "lent": "lend", "dealt": "deal",
    "withdrew": "withdraw",
}  # fmt: skip
_NO_VERBS = frozenset({"police", "its", "is", "was", "has", "does", "as", "this", "us", "vs", "plus", "versus", "less"})


def as_question(text: str, mentions_in: Mentions, knows: Knows) -> str:
    """Put the statement that ``text`` wants confirmed as a question; whatever else it is stays as it is.

    ``mentions_in`` finds whom a text names, ``knows`` tells whether a word is one.
    """
    if form_of(text) is not Form.YES_NO or asking_verb(without_hearsay(text)) or denies_something(text):
        return text
    stated = stated_in(text)
    return _with_auxiliary(stated) or _with_verb(stated, mentions_in(stated), knows) or text


def _with_auxiliary(stated: str) -> str | None:
    found = _WITH_AUXILIARY.fullmatch(stated)
    if found is None:
        return None
    subject, verb, rest = found["subject"], found["verb"].lower(), found["rest"]
    if verb in _OWNING and _OWNS.match(rest):
        return f"{_OWNING[verb].capitalize()} {subject} have{rest}?"
    return f"{verb.capitalize()} {subject}{rest}?"


def _with_verb(stated: str, mentions: Sequence[Mention], knows: Knows) -> str | None:
    end = _end_of_subject(stated, mentions)
    found = _VERB.fullmatch(stated, end) if end else None
    if found is None or found["verb"] in _NO_VERBS:
        return None
    subject, verb = stated[:end], found["verb"]
    if _is_past(verb):
        base = _PAST.get(verb) or _base_of_past(verb, knows)
        asking = None if base is None or _PASSIVE.match(found["rest"]) else "Did"
    else:
        base, asking = _base_of_present(verb), "Does"
    return f"{asking} {subject} {found['adverb']}{base}{found['rest']}?" if base and asking else None


def _end_of_subject(stated: str, mentions: Sequence[Mention]) -> int:
    """Return where the subject ends with which a statement opens, 0 where it is not plain."""
    if pronoun := _PRONOUN.match(stated):
        return pronoun.end()
    opening = _THE.match(stated)
    start = opening.end() if opening else 0
    named = next((mention.span.end for mention in mentions if mention.span.start in {0, start}), 0)
    own = _OWN_NOUN.match(stated, named) if named else None
    return own.end() if own else named


def _is_past(verb: str) -> bool:
    return verb in _PAST or verb.endswith("ed")


def _base_of_past(verb: str, knows: Knows) -> str | None:
    """Return the first that is a word: "paused" and "banned" differ in what they leave off."""
    return next((base for base in (verb[:-1], verb[:-2], verb[:-3], f"{verb[:-3]}y") if knows(base)), None)


def _base_of_present(verb: str) -> str | None:
    if not verb.endswith("s") or verb.endswith("ss"):
        return None
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "zes", "oes")) else verb[:-1]
