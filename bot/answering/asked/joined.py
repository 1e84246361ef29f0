"""Two things of which a question asks at once, put as two questions: "did it ban face recognition and delete photos?".

What is asked of two by their names is parted in ``verdict/both.py``; here it is two deeds of one, or two things of one
deed. Where the halves begin is a matter of words: "both" tells it, else a verb or a noun behind "and". Of "how many did
they buy, and for how much?" each part has a question word of its own.
"""

import re

from bot.answering.asked.forms import ASKING_WORD, Form, form_of
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.verbs import PAST
from corpus.patterns import Pattern

_VERBS = (
    "accuse admit allow apologise apologize approve arrest ask ban bar bind block bring buy call catch charge clear"
    " close collect compare consult cover criticise defend delete demand deny detect develop disclose dismiss drop end"
    " enforce erase exempt expand extend fight file fine forbid get give halt hand hire identify impose keep launch"
    " let lift limit look make match monitor name notify offer open oppose order outlaw pass pause pay permit pilot"
    " post prohibit promise protect publish pull punish quit recognise recognize refuse register reject release remove"
    " replace report require restrict retire reverse review rewrite run scan search sell settle share shut sign spot"
    " start stop store sue supply suspend test track train trial use violate warn wipe withdraw"
)
VERBS = frozenset(_VERBS.split()) | frozenset(PAST.values())
_ASKED = Pattern(rf"^(?P<opening>{LINK}{AUXILIARY}) (?P<rest>[^?;:]+)\??$", re.IGNORECASE)
_BOTH = Pattern(r"^(?P<before>.+?) both (?P<one>(?:[\w'’$€£%.-]+ ){1,9}?)and (?P<other>.+)$", re.IGNORECASE)
_AND = Pattern(r"^(?P<before>.+? )(?P<one>[\w'’-]+ )and (?P<other>.+)$")
_ALIKE = Pattern(r",? (?:alike|together|too|as well)(?=\W*$)", re.IGNORECASE)
_BESIDE = Pattern(r",? (?:as well as|and also|and (?:then|later|thereby|subsequently))\b")
_HOW = Pattern(
    r"\b(?:between|not|never|only|just|all|every|or|than|nor|neither|whether|if|because|first)\b|n['’]t\b"
    r"|\band\b.*\bboth\b|^both\b|\bengland and wales\b|\band done\b",
    re.IGNORECASE,
)
_LINKS = "from|to|in|on|at|by|for|with|under|against|of|about|over|without"
_LED = Pattern(rf"(?:{_LINKS}) ", re.IGNORECASE)
_LAST_LED = Pattern(rf"^(?P<before>.*)\b(?P<link>{_LINKS}) ", re.IGNORECASE)
_DETERMINER = Pattern(r"(?:a|an|the|its|their|his|her|any|some|two|every|each|no) ", re.IGNORECASE)
_MAKES = frozenset({"make", "let", "help", "force"})
_SHORT = 4  # words of a thing for which "it" may stand in the second half
_LONGEST = 5  # words from the verb or preposition to the end of a thing
_PLURAL = frozenset({"children", "people", "men", "women", "police", "data", "staff", "consent", "notice"})
_IT = Pattern(r"\b(?:it|them)\b(?= (?:to|from|for|in|on|by|with|out|off)\b|\W*$)")
_HAVING = frozenset({"have", "need", "needs", "show", "store"})
_NO_THING_WORDS = (
    "nothing such no done so if when why how what who which whether then not again others more that this these it"
)
_NO_THING = frozenset(_NO_THING_WORDS.split())
_ASKING = (
    r"(?:how(?: (?:many|much|long|often|old|far|big|accurate))?|why|when|where|who(?:m|se)?|what(?:['’]?s)?|which)"
)
# "What" or "who" alone asks for nothing by itself: "who does what and to whom".
_SECOND = (
    r"(?:(?:(?:for|on|in|by|at|to|of|with|from|against|since) )?"
    rf"(?:{_ASKING} [\w$€£'’-]+[^?]*|how (?:many|much|long|often)|why|when|where|over what)"
    r"|(?:by|to|from|against) whom)"
)
# "How long was she held, and was she ill?"
_THEN_IF = rf"{AUXILIARY} (?:it|they|he|she|that|this|there|any(?:one|body)?|some(?:one|body))\b[^?]+"
_BOTH_ASKED = Pattern(
    rf"^(?P<link>{LINK})(?P<one>when|where|why|how) and (?P<other>when|where|why|how)"
    rf"(?= {AUXILIARY} )(?P<rest>[^?]+)\??$",
    re.IGNORECASE,
)
_TWO_PARTS = Pattern(
    rf"^(?P<first>[^?]{{8,}}?),? (?:and|but) (?:also )?(?P<second>{_SECOND}|{_THEN_IF})\??$", re.IGNORECASE
)
# "Can they decline, and how?": a verdict first, then what it leaves open.
_AND_HOW = Pattern(
    rf"^(?P<first>{LINK}{AUXILIARY} (?:(?!\b(?:when|where|why|how|what|who|which|whether)\b)[^?,;]){{8,}}?), and "
    r"(?:if so,? )?(?P<second>how|why|when|where|since when|for how long)\??$",
    re.IGNORECASE,
)
_OF_NOTHING = Pattern(r"\b(against|opposed|in favou?r)$", re.IGNORECASE)  # "and who was against?"
_NOT_APART = frozenset({Form.YES_NO, Form.COMPARE, Form.TIMELINE})


def halves_of(text: str) -> tuple[str, str] | None:
    """Return what a yes-or-no question asks of each of two, as two questions; None where it does not join two."""
    asked = _ASKED.match(_ALIKE.sub("", _BESIDE.sub(" and", text)))
    if asked is None or _HOW.search(asked["rest"]) or asked["rest"].count(" and ") != 1:
        return None
    opening, rest = asked["opening"], asked["rest"]
    found = _BOTH.match(rest) or _AND.match(rest)
    if found is None or found["other"].split()[0].lower() in _NO_THING:
        return None
    parts = _deeds(opening, rest, found) or (_of_both(found) if _BOTH.match(rest) else _of_things(found))
    return None if parts is None else (f"{opening} {parts[0].strip()}?", f"{opening} {parts[1].strip()}?")


def _deeds(opening: str, rest: str, found: re.Match[str]) -> tuple[str, str] | None:
    """Part two deeds of one: "the town (both) banned it and deleted photos", each with its subject."""
    second = found["other"].split()
    passive = opening.rsplit(maxsplit=1)[-1].lower() in {"is", "are", "was", "were"}
    if not (second[0].endswith("ed") if passive else second[0] in VERBS) or not _goes_on(second):
        return None
    words = rest.replace("both ", "").split()
    end = words.index("and")
    verbs = [n for n in range(1, end) if (words[n].endswith("ed") if passive else words[n] in VERBS)]
    if not verbs:
        return None
    made = [n for n in verbs if words[n - 1] == "to" or not _MAKES.isdisjoint(words[:n])]  # "make it delete and pay"
    verb = made[-1] if made else verbs[0]
    thing = " ".join(words[verb + 1 : end])
    other = _IT.sub(thing, found["other"], count=1) if 0 < end - verb - 1 <= _SHORT else found["other"]
    return " ".join(words[:end]), f"{' '.join(words[:verb])} {other}"


def _goes_on(second: list[str]) -> bool:
    """Tell a verb from the noun that is spelt so: "order it" from "order", "use of"."""
    return second[0].endswith("ed") or (len(second) > 1 and not _LED.match(f"{second[1]} ")) or len(second) > 3


def _of_both(found: re.Match[str]) -> tuple[str, str]:
    """Part what "both" stands before: "delete both photos and scans", "for both Black and Asian people"."""
    before, one, other = f"{found['before']} ", found["one"], found["other"]
    if one.split()[0] in VERBS and len(one.split()) > 1:  # "both ban drones and scanners"
        verb, _, one = one.partition(" ")
        before = f"{before}{verb} "
    if _LED.match(one) and _LED.match(other):
        return f"{before}{one}", f"{before}{other}"
    head = other.split()[1:] if _is_shared(one, other) else []
    link = _LED.match(one)
    return " ".join([f"{before}{one}".strip(), *head]), f"{before}{link.group() if link else ''}{other}"


def _of_things(found: re.Match[str]) -> tuple[str, str] | None:
    """Part two things that no "both" stands before: "delete photos and scans", "a policy and a warrant"."""
    whole, other = f"{found['before']}{found['one']}", found["other"]
    if found["one"][0].isupper() or other[0].isupper():
        return None
    if _LED.match(other):
        led = _LAST_LED.match(whole)
        return None if led is None else (whole, f"{led['before']}{other}")
    words = whole.split()
    bounds = [n for n, word in enumerate(words) if word.lower() in VERBS | _HAVING or _LED.match(f"{word} ")]
    if not bounds or len(words) - bounds[-1] > _LONGEST:
        return None
    infinitive = words[bounds[-1]].lower() == "to" and len(words) - bounds[-1] > 2  # "to spot guns and knives"
    if infinitive or (not _DETERMINER.match(other) and _is_shared(words[-1], other)):  # "gender and age guessing"
        return None
    before = " ".join(words[: bounds[-1] + 1])
    return whole.strip(), f"{before} {other}"


def _is_shared(one: str, thing: str) -> bool:
    """Tell whether the noun of the second is that of the first as well: "state and local officials"."""
    words = one.split()
    alone = len(words) == 1 and not words[0].endswith("s") and words[0].lower() not in _PLURAL
    return alone and len(thing.split()) > 1 and not _DETERMINER.match(thing)


def parts_of(text: str) -> tuple[str, str] | None:
    """Return both questions of a text that asks two things, the second as it would follow the first; else None.

    Neither a yes or no that hangs on both nor what is compared is taken apart.
    """
    if both := _BOTH_ASKED.match(text.strip()):
        return f"{both['link']}{both['one']}{both['rest']}?", f"{both['other']}?"
    if bare := _AND_HOW.match(text.strip()):
        apart = form_of(f"{bare['first']}?") is Form.YES_NO
        return (f"{bare['first']}?", f"{bare['second']}?") if apart else None
    match = _TWO_PARTS.match(text.strip())
    if match is None or not ASKING_WORD.search(match["first"]):
        return None
    if form_of(text) in _NOT_APART or form_of(match["first"]) in _NOT_APART:
        return None
    second = _OF_NOTHING.sub(r"\1 it", match["second"])
    return f"{match['first']}?", f"{second}?"
