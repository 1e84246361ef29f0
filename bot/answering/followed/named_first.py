"""Follow-ups that name whom they are on first: "and Oslo, did they ban it?", "back to Oslo: who voted for it?"."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import asking_verb
from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY
from corpus.actor import AREAS
from corpus.actors import ActorBook
from corpus.patterns import Pattern
from corpus.words import stems

_TO_NAME = r"(?:(?:what|how) about|what of|as for|now|with|regarding|about)"
_WHO = r"(?:(?:the|its|their|that) )?(?:[\w.'’&-]+ ){0,4}[\w.'’&-]+"
_ASKED = rf"(?P<asked>(?:{AUXILIARY}|who(?:se|m)?|what|which|when|where|why|how)\b[^;]*)"
# "And Oslo, did they ban it?", "what about the police - do they need a warrant?"
_NAMED_FIRST = Pattern(
    rf"^\W*(?:(?:and|but|so|or|ok|okay)\W+)*(?:{_TO_NAME} )?(?P<who>{_WHO})(?:,|:| [-–—])\s+(?:so |and )?{_ASKED}$",
    re.IGNORECASE,
)
# What opens a sentence so and names nobody: "and in Oslo, ...", "but if so, ...", "and by the way, ...".
_NOBODY = Pattern(
    r"^(?:in|at|on|by|for|to|from|with|within|against|under|inside|outside|before|after|during|since|until|unlike|like"
    r"|if|when|while|as|then|now|today|also|again|still|even|not|yes|yeah|no|nope|ok|okay|right|sure|sorry|wait|well"
    r"|please|thanks?|hi|hello|hey|who|what|which|where|why|how|honestly|seriously|exactly|really|it|they|he|she|we|i"
    rf"|you|that|this|those|these|{AUXILIARY})\b",
    re.IGNORECASE,
)
# Whom an asker is at work on: "I need to know about Ohio - is there a ban?"
_TOPIC_FIRST = Pattern(
    rf"^\W*(?:i(?:['’]?m| am|['’]d| would)? (?:need|want|like|writing|working|doing|looking|reporting|asking)"
    r"[^,:;.?]{0,40}? (?:about|on|into|at)|my (?:story|article|piece|essay|paper|question) is (?:on|about)) "
    rf"(?P<who>{_WHO})(?:,|:|;|\.| [-–—])\s+(?:so )?{_ASKED}$",
    re.IGNORECASE,
)
_IS_THERE = Pattern(rf"^{AUXILIARY} there\b", re.IGNORECASE)
_OWN_WORDS = Pattern(r"^(?:the|its|their|that) |^(?:police|cops|officers|shops|schools|stores|states|cities)\b")
_THEY = Pattern(r"\b(?:(?P<own>their|its|his)|they|them|it|he|she|him|her)\b", re.IGNORECASE)
# "It" is a place, or one that was spoken of before, where it acts: "did it sign?"; in "is it banned?" it is the matter,
# and in "how much was it?" what was paid.
_ACTING = Pattern(
    r"\b(?:(?P<own>their)|they|them|there"
    r"|(?<=\bdoes )it(?! apply)|(?<=\bdid )it(?! (?:work|apply|pass))|(?<=\bhas )it(?! been)|(?<=\bhad )it(?! been))\b",
    re.IGNORECASE,
)
_ANYBODY = Pattern(r"\b(?:they|them|he|she|him|her)\b", re.IGNORECASE)
_BARE = Pattern(rf"^{AUXILIARY} (?:they|it|he|she)(?: (?:too|as well|also))?[\s?!.]*$", re.IGNORECASE)
_OF_MANY = {"do": "does", "have": "has", "are": "is", "were": "was"}
_VERB_OF_MANY = Pattern(r"\b(?:do|have|are|were)(?= $)", re.IGNORECASE)
_PLURAL = Pattern(r"(?:(?<!s)s|police|people)$", re.IGNORECASE)
_BACK_TO = Pattern(
    r"^\W*(?:(?:and|but|so|now|then|ok|okay|well|right|let['’]?s|can we|going|go|getting|turning|coming)\W+)*"
    rf"(?:back (?:to|on)|return(?:ing)? to) (?P<who>{_WHO})(?:(?:,|:|\.| [-–—])\s*{_ASKED}|\W*)$",
    re.IGNORECASE,
)
_THE = Pattern(r"^(?:the|its|their|that) ", re.IGNORECASE)
# "And NEC, does it still sell it?": the one acts, the other is a thing.
_IT_HAS_IT = Pattern(
    r"^\W*(?:does|do|did|has|have|can) (?:it|they)(?: (?:still|also|even|ever))? "
    r"(?:sell|use|offer|have|make|supply|run) it(?: (?:too|now|as well|still))?\W*$",
    re.IGNORECASE,
)


def of_named_first(text: str, kin: Kin) -> str | None:
    """Put whom a follow-up names first where it points to them: "did Oslo ban it?" for "and Oslo, did they ban it?".

    "And Oslo, did they?" asks no more than "and Oslo?".
    """
    match = _NAMED_FIRST.match(text)
    if match is None or _NOBODY.match(match["who"]) or not _names(match, kin):
        return None
    if _BARE.match(match["asked"]):
        return f"and {match['who']}?"
    asked = _of(match["who"], match["asked"], kin)
    return f"and {asked}" if asked else None


def of_topic_first(text: str, book: ActorBook, kin: Kin) -> str:
    """Ask of the place that an asker tells to be at work on: "I'm writing about Ohio, is there a ban?"."""
    match = _TOPIC_FIRST.match(text)
    place = kin.named(_THE.sub("", match["who"])) if match else None
    if match is None or place is None or kin.kind_of(place) not in AREAS or book.find_in_question(match["asked"]):
        return text
    asked = match["asked"].rstrip(" ?!.")
    if not _IS_THERE.match(asked) and (said := _of(match["who"], asked, kin)) is not None:
        return f"{said}?"
    return f"{asked} in {match['who']}?"


def returned(texts: Sequence[str], book: ActorBook, kin: Kin) -> tuple[str, ...] | None:
    """Return the texts behind which the last one is asked that goes back to somebody: "back to Oslo: who sued?".

    It follows the last of those before it that spoke of them, and is asked of them in so many words where none did.
    """
    match = _BACK_TO.match(texts[-1]) if len(texts) > 1 else None
    if match is None:
        return None
    asked, who = (match["asked"] or "").strip(), match["who"]
    spoke = [place for place, text in enumerate(texts[:-1]) if _speaks_of(text, who, book)]
    if not spoke:
        return (*texts[:-1], f"what about {who}, {asked}" if asked else f"and {who}?")
    behind = texts[: spoke[-1] + 1]
    named = kin.named(_THE.sub("", who))
    first = next((one.actor for one in book.find_in_question(behind[-1])), None)
    own = _of(who, asked, kin) if named not in {None, first} and kin.kind_of(named or "") not in AREAS else None
    return (*behind, own or asked) if asked else tuple(behind)


def _speaks_of(text: str, who: str, book: ActorBook) -> bool:
    named = {one.actor for one in book.find_in_question(who)}
    told = {one.actor for one in book.find_in_question(text)}
    return set(stems(_THE.sub("", who))) <= set(stems(text)) or bool(named and named <= told)


def _names(match: re.Match[str], kin: Kin) -> bool:
    """Tell whether somebody is named: by a name behind a link, be it a stranger's, or one that is known, or a noun."""
    who = match["who"]
    stranger = match.start("who") > 0 and who[0].isupper()
    return bool(stranger or _OWN_WORDS.match(who) or kin.named(who))


def _of(who: str, asked: str, kin: Kin) -> str | None:
    """Return what is ``asked`` with ``who`` in the place of the first word that stands for them; None without one."""
    named = kin.named(_THE.sub("", who))
    acting = (named is not None and kin.kind_of(named) in AREAS) or not asking_verb(asked)
    found = (_ACTING if acting else _THEY).search(asked)
    if found is None or (len(_ANYBODY.findall(asked)) > 1 and not _IT_HAS_IT.match(asked)):
        return None  # "and Oslo, did they sue them?": who of the two it is
    before, word = asked[: found.start()], found.group().lower()
    if word == "there":
        return f"{before}in {who}{asked[found.end() :]}"
    if word == "they" and not _PLURAL.search(who):
        before = _VERB_OF_MANY.sub(lambda verb: _OF_MANY[verb[0].lower()], before)
    return f"{before}{who}{_own(who) if found['own'] else ''}{asked[found.end() :]}"


def _own(who: str) -> str:
    return "'" if who.endswith("s") else "'s"
