"""Follow-ups that ask how far, how often or in what way it is so: "completely?", "twice?", "just police?"."""

import re

from bot.answering.asked.forms import asking_verb
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from bot.answering.followed.at_times import asks_if
from bot.answering.followed.ellipsis import ADDED
from corpus.patterns import Pattern

_TIMES = r"(?:once|twice|thrice|(?:two|three|four|five|six|ten|\d+) times)"
# No names and nouns that end so ("Italy", "family"), and no adverbs of the talk or of a time ("really", "lately").
_LY = (
    r"(?!(?:real|actual|serious|probab|apparent|exact|precise|certain|definite|sure|suppos|on|final|late|recent|current"
    r"|former|previous|like|ear|honest|sad|hopeful|basical|obvious|clear|essential|usual|general|literal|eventual"
    r"|subsequent|initial|original|al|app|supp|rep|rel|comp|imp|f|bul|ral|tal|ita|sici|ju|kel|emi|fami|assemb|monopo"
    r"|anoma|belg|ber|bil|wil|mol|pol|sal|hol|wool)(?:ed|i)?ly\b)(?-i:[a-z]{2,}ly)"
)
_HOW = (
    rf"(?:(?:(?:more|less) than |at (?:least|most) |only |just |exactly )?{_TIMES}|(?:almost |not )?{_LY}"
    r"|for ?ever|for good|(?:not )?always|(?:almost )?every time|(?:at )?all the time|in (?:full|part|whole)"
    r"|outright|altogether|alone|across the board|without (?:exception|limit|limits))"
)
_IN_WHAT_WAY = Pattern(rf"^{LINK}(?P<how>{_HOW})\W*$", re.IGNORECASE)
_AT_ALL = Pattern(rf"^{LINK}(?:at all|ever)\W*$", re.IGNORECASE)
_AT_END = Pattern(rf"(?: {_HOW}| only for [\w ]+)+$", re.IGNORECASE)
_ONLY_IN = Pattern(r"\bonly (?=(?:by|in|at|on|to|with|from|of) [\w ]+$)", re.IGNORECASE)
_ALWAYS = Pattern(r"(?:not )?always|(?:almost )?every time|(?:at )?all the time", re.IGNORECASE)
_OF_RULE = Pattern(r"\b(?:do|does|can|may|must|is|are|have to|need)\b", re.IGNORECASE)
# "Just police?", "only the police?", of what was said to be so of more than them.
_ONLY = Pattern(
    rf"^{LINK}(?:just|only) (?P<part>(?:(?:by|for|in|at|on|to|with|from|of) )?(?:the )?"
    r"(?:police|cops|schools?|shops|stores|businesses|companies|officers|agencies|cities|government|airports?"
    r"|kids|children|adults|citizens|visitors|foreigners|state|federal)"
    r"(?: (?:police|agencies|officers|use|departments))?)\W*$",
    re.IGNORECASE,
)
_PREPOSITION = Pattern(r"(?:by|for|in|at|on|to|with|from|of) ", re.IGNORECASE)
# "Who overturned it?" asks completely whether it was overturned completely.
_WHO_DID = Pattern(
    r"^\W*(?:(?:and|but|so|ok|okay)\W+)?(?:who|which (?:court|judge|city|state|company)) (?P<done>[a-z]{2,}ed)"
    r" (?P<what>(?:the|its|their|that|his|her|an?|it|them|[A-Z])[^?,;]*?)[\s?!.]*$",
    re.IGNORECASE,
)
_OPEN_FIRST = Pattern(
    rf"^\W*(?:(?:and|but|so|ok|okay)\W+)?(?:when|why|where|how)(?: come)? (?={AUXILIARY}\b)", re.IGNORECASE
)
_MANY = Pattern(r"^(?:them\b|[^?]*?(?<!s)s(?: (?:of|on|in|against|for|by)\b|$))", re.IGNORECASE)
# A part of a sentence that is to be confirmed: "twice, right?", "the police too, yeah?".
_TAGGED = Pattern(
    r"^(?P<part>[^,?.!;]{2,60}?),? (?:right|correct|yeah|yes|no|huh|eh|true|ok|okay)\s*\?+\s*$", re.IGNORECASE
)
_PART = Pattern(
    rf"^{LINK}(?:{_HOW}$|(?:every|any)where$|nationwide$"
    r"|(?:just|only|even|also|not|in|at|by|for|to|on|with|since|until|before|after|without) "
    r"|(?:what|how) about |.* (?:too|as well|either)$|and )",
    re.IGNORECASE,
)
_OWN_CLAUSE = Pattern(
    rf"\b(?:{AUXILIARY}|it|its|they|them|he|she|him|we|you|i|that|this|there|who|what|which|where|why|how)\b",
    re.IGNORECASE,
)


def without_tag(text: str) -> str:
    """Ask a part of a sentence that is to be confirmed as such a part is asked: "twice?" for "twice, right?"."""
    match = _TAGGED.match(text)
    if match is None or not _PART.match(match["part"]) or _OWN_CLAUSE.search(match["part"]):
        return text
    return f"{match['part']}?"


def in_what_way(text: str, before: Question) -> str | None:
    """Ask in full whether what was asked is so as far, as often or in such a way as a follow-up says; else None."""
    match, whole = _IN_WHAT_WAY.match(text), _AT_ALL.match(text)
    only = _ONLY.match(text)
    asked = _asked_if(before) if match or whole or only else None
    if asked is None:
        return None
    if whole:
        return f"{asked}?"
    if only:
        return _of_only(only["part"], asked)
    if match is None or (_ALWAYS.fullmatch(match["how"]) and not _OF_RULE.search(asked)):
        return None
    return f"{asked} {match['how']}?"


def _asked_if(before: Question) -> str | None:
    """Return whether what, when or by whom was asked is so, as a question without what such a follow-up put in."""
    asked = _OPEN_FIRST.sub("", before.wording.rstrip(" ?!."))
    if (done := _WHO_DID.match(asked)) is not None:
        return f"{'Were' if _MANY.match(done['what']) else 'Was'} {_as_subject(done['what'])} {done['done']}"
    asked = _ONLY_IN.sub("", _AT_END.sub("", ADDED.sub("", asked).rstrip(" ?!.")))
    place = asking_verb(asked)
    return asked if place is not None and (asks_if(before) or place[0] == 0) else None


def _of_only(part: str, asked: str) -> str:
    """Ask whether it is so of a ``part`` only: "does it limit it only in schools?" after "does it in schools?"."""
    bare = _PREPOSITION.sub("", part)
    told = re.search(
        rf"(?<!\bonly )\b(?:(?:by|for|in|at|on|to|with|from|of) )?{re.escape(bare)}\b", asked, re.IGNORECASE
    )
    if told is not None:
        return f"{asked[: told.start()]}only {asked[told.start() :]}?"
    return f"{asked} only {part if _PREPOSITION.match(part) else f'for {part}'}?"


def _as_subject(what: str) -> str:
    return re.sub(r"^them\b", "they", what, flags=re.IGNORECASE)
