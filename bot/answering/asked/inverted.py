"""Statements that are to be confirmed, put as the question that they ask.

"IBM still sells it, right?" asks "does IBM still sell it?".
The model was taught questions that open with their verb, and reads a statement with "do you know whether" before it
or "right?" behind it much worse. A statement that denies is left: a bare yes or no to it may be taken either way.
"""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.clefts import cleft_in
from bot.answering.asked.forms import (
    ASKING_WORD,
    Form,
    asking_verb,
    asks_last,
    form_of,
    without_hearsay,
    without_opening,
)
from bot.answering.asked.headlines import MANY, MATTER, with_verb_of
from bot.answering.asked.indirect import asked_of_payer
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.polarity import denies_something, stated_in
from bot.answering.asked.verbs import PAST, Knows, base_of_past, base_of_present, is_past, is_word
from corpus.actor import Mention
from corpus.patterns import Pattern

Mentions = Callable[[str], Sequence[Mention]]
# Up to its first verb, with no other clause inside.
_WITH_AUXILIARY = Pattern(
    r"(?P<subject>(?!(?:in|on|at|by|under|for|since|after|before|with|as|when|if|while|because|although|so|not)\b)"
    r"(?:(?!\b(?:that|which|who|whose|whom|what|where|when|why|how|if|whether|because|while|and|but|or|says?|said|it"
    r"|they|he|she)\b)"
    r"(?! - )[^,;:.?!–—\n]){2,70}?|it|they|he|she|that|this|you|one) "
    r"(?P<verb>is|are|was|were|has|have|had|can|could|may|might|must|will|would|should|does|do|did)\b"
    r"(?P<rest> .+)",
    re.IGNORECASE,
)
_OWNS = Pattern(
    r" (?:an?|the|any|some|its|their|his|her|\d[\d,.]*|more|less|fewer|enough|plans?|rules?|laws?|doubts?|concerns?"
    r"|reservations|objections|problems|trouble|customers|access|permission)\b(?! been\b)"
)
_HAS_TO = Pattern(r" to [a-z]")
_DOING = frozenset({"do", "does", "did"})
_DONE = Pattern(
    r" (?:(?:any|some|every|no)thing|it|that|this|so|the|an?|its|their|any|some|no|both|all|more|business)\b",
    re.IGNORECASE,
)
_OWNING = {"has": "does", "have": "do", "had": "did"}
_HAS = Pattern(rf"^(?P<link>{LINK})(?P<verb>has|have|had) ", re.IGNORECASE)
_OWNED = Pattern(r" (?:got )?(?P<what>(?:an?|any) (?:(?!\w+(?:ed|en)\b)[\w-]+ ?)+\W*)$", re.IGNORECASE)
# Whoever is named, and what belongs to them: "Maine's law", "the Boston ban".
_THE = Pattern(r"(?:the |an? )?", re.IGNORECASE)
_NOUN = (
    r"(?:law|bill|ban|act|council|settlement|deal|ruling|order|policy|court|contract|moratorium|ordinance|department"
    r"|government|authority|regulator|agency|company|watchdog|rule|statute|pause|fine|lawsuit|report|study)"
)
_NO_DOER = (
    rf"the|an?|its|their|his|her|of|in|on|at|by|for|from|to|with|over|under|and|or|but|as|than|that|who|which|while|when"
    rf"|after|before|since|still|also|really|actually|always|ever|already|once|first|then|now|later|\w+ly"
    rf"|{AUXILIARY}|{'|'.join(PAST)}"
)
_OWN_NOUN = Pattern(rf"(?:['’]s)?(?: [a-z]+)?? {_NOUN}\b", re.IGNORECASE)
# Who belongs to whom is named, before what they did: "the city's cloud people met", "NEC customers lost".
_OWN_DOERS = Pattern(
    rf"(?:['’]s?)?(?: (?!(?:{_NO_DOER})\b)(?![a-z]*ed\b)[a-z]+){{1,3}}?"
    rf"(?= (?:{AUXILIARY}|(?:[a-z]+ed|{'|'.join(PAST)})\b(?! (?:by|in|at|on|for|under|across)\b))\b)"
)
# Several of them, before what they do: "Oslo's agencies need", "NEC customers share".
_DO = (
    r"(?:need|use|sell|keep|share|want|require|allow|let|forbid|scan|buy|store|collect|support|oppose|ask|get|run|pay"
    r"|say|know|accept|match|search)"
)
_OWN_MANY = Pattern(rf"(?:['’]s?)?(?: [a-z]+)? (?:[a-z]+s|police)(?= {_DO} \w)")
_PRONOUN = Pattern(rf"(?:it|they|he|she|(?:the|this|that|its|their) (?:[a-z]+ )?{_NOUN})\b", re.IGNORECASE)
_VERB = Pattern(
    r" (?P<adverb>(?:(?:still|also|really|actually|always|ever|already|once|first|\w+ly) )*)"
    r"(?P<verb>[a-z]+)(?P<rest>\b.*)"
)
# "NEC promised never to sell it": it is said that they promised.
_NOT_TO = Pattern(
    r"\b(?P<verb>(?:promis|pledg|vow|agre|decid|want|ask|order|urg|commit)\w*|swore|sworn|told|word)"
    r"(?P<then>(?: back)?(?: in (?:19|20)\d\d)?) (?:never|not) to\b",
    re.IGNORECASE,
)
# "NEC said it would never sell it": it is said that they said so.
_SAID_NOT = Pattern(
    r"(?<=\bsaid |\bsays )(?:that )?(?:it|they|he|she)"
    r" (?:(?:would|will) (?:never|not)|(?:wo|would|did|does|do)n['’]?t)\b.*$",
    re.IGNORECASE,
)
_IT_IS = Pattern(r"^(?P<who>it|that|there|he|she)['’]s\b", re.IGNORECASE)
_FRONTED_PLACE = Pattern(r"(?:in|at) (?:the )?", re.IGNORECASE)
# "Oslo's rule, does it bind schools?": what is asked about, and a pronoun for it.
_ASKED_AGAIN = Pattern(
    r", (?P<asking>(?:do(?:es)?|did|has|have|had|can|could|must|may|will|would)(?:n['’]?t)?) (?:it|they|he|she) "
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
# A whole sentence, unlike "Maine police ban" and "laws Texas has".
_SENTENCE = 5  # words of it at least
_CLOSED = 3  # ... of one that ends in a full stop
_MARKED = Pattern(r"[?:;\n]")
_UNMARKED_TAG = Pattern(r"(?<=\w) (?:right|correct|yeah|innit)$", re.IGNORECASE)
_NO_NOUN = Pattern(
    r"(?:lets|allows|permits|requires|sells|forbids|prohibits|refuses|says|keeps|wants|considers|tells|thinks|believes)"
)
_IS = r"(?:is|are|was|were|has|have|had|can|may|must|will|would|does|do|did)(?:n['’]t)?"
_IS_SO = Pattern(rf" (?:(?:still|also|now|already|never) )?{_IS} \w+", re.IGNORECASE)
_OTHERS_ARE = Pattern(
    rf"(?:the |some |many |most |all )?(?!(?:it|this|that|there|what|which|who|how|i|we|you|my|our)\b)[a-z]+s {_IS} "
    r"(?!(?:it|they)\b)\w+",
    re.IGNORECASE,
)
_NOUNS_IN_S = (
    "police its is was has does as this us vs plus versus less ethics bosses executives advisers advisors"
    " lawyers cops workers staffers employees officials officers users customers cameras glasses shareholders"
)
_NO_VERBS = frozenset(_NOUNS_IN_S.split())


def as_question(text: str, mentions_in: Mentions, knows: Knows) -> str:
    """Put the statement that ``text`` wants confirmed as a question; whatever else it is stays as it is.

    ``mentions_in`` finds whom a text names, ``knows`` tells whether a word is one.
    """
    text = _owning(text, mentions_in)
    text = asked_of_payer(_as_claimed(_of_whom_it_stands_for(text, mentions_in), mentions_in, knows))
    if (direct := _without_cleft(text, mentions_in, knows)) is not None:
        return direct
    if form_of(text) is not Form.YES_NO or asking_verb(without_hearsay(text)) or _is_denial(text) or asks_last(text):
        return text
    stated = _with_place_last(_IT_IS.sub(r"\g<who> is", stated_in(text)), mentions_in)
    mentions = mentions_in(stated)
    told_first = _tells_deed(stated, _end_of_named(stated, mentions), knows)  # "NIST found every algorithm had it"
    asked = None if told_first else _with_auxiliary(stated)
    return asked or _with_verb(stated, mentions, knows) or text


def _is_denial(text: str) -> bool:
    """Tell whether a statement denies something of whom it speaks, unlike one that tells what was not to be."""
    return denies_something(_SAID_NOT.sub("", _NOT_TO.sub(r"\g<verb>\g<then> to", text)))


def _owning(text: str, mentions_in: Mentions) -> str:
    """Ask whether somebody has what "has Oslo a ban?" and "has Oslo got a ban?" ask for: "does Oslo have a ban?"."""
    opened = _HAS.match(text)
    first = next(iter(mentions_in(text)), None) if opened else None
    if opened is None or first is None or first.span.start not in {opened.end(), opened.end() + len("the ")}:
        return text
    owned = _OWNED.match(text, first.span.end)
    who = text[opened.end() : first.span.end]
    return f"{opened['link']}{_OWNING[opened['verb'].lower()]} {who} have {owned['what']}" if owned else text


def _as_claimed(text: str, mentions_in: Mentions, knows: Knows) -> str:
    """Ask to confirm what is stated as a whole sentence and nothing else: "Oslo has banned it".

    Words looked for are no sentence: whoever is named does, has done or is something, at one point of it.
    """
    stated = _UNMARKED_TAG.sub("", without_opening(text).strip(" .!"))
    closed = text.rstrip().endswith(".")
    short = len(stated.split()) < (_CLOSED if closed else _SENTENCE)
    if _MARKED.search(text) or short or form_of(text) is not Form.WHAT:
        return text
    mentions = mentions_in(stated)
    if ASKING_WORD.search(stated) or (_PRONOUN.match(stated) and not _end_of_named(stated, mentions)):
        return text
    end = _end_of_subject(stated, mentions) or _end_of_matter(stated)
    is_so = _IS_SO.match(stated, end) if end else _OTHERS_ARE.match(stated)
    told = is_so or _tells_deed(stated, end, knows) or (closed and _tells_habit(stated, end, knows))
    return f"{stated}, right?" if told else text


def _of_whom_it_stands_for(text: str, mentions_in: Mentions) -> str:
    """Ask of whoever stands first what is asked with a pronoun for them: "NEC, did it pay?"."""
    end = _end_of_subject(text, mentions_in(text)) if _ASKED_AGAIN.search(text) else 0
    found = _ASKED_AGAIN.match(text, end) if end and not _PRONOUN.match(text) else None
    return f"{found['asking'].capitalize()} {text[:end]} {found['rest']}" if found else text


def _tells_deed(stated: str, end: int, knows: Knows) -> bool:
    """Tell whether what a subject that ends at ``end`` did, or does by a verb that is no noun, is told behind it."""
    found = _VERB.fullmatch(stated, end) if end else None
    if found is None:
        return False
    done = is_past(found["verb"]) and base_of_past(found["verb"], knows) is not None
    return done or bool(found["adverb"]) or _NO_NOUN.fullmatch(found["verb"]) is not None


def _tells_habit(stated: str, end: int, knows: Knows) -> bool:
    """Tell whether what a subject does is told behind it, by any verb that has something behind it."""
    found = _VERB.fullmatch(stated, end) if end else None
    base = base_of_present(found["verb"]) if found and found["verb"] not in _NO_VERBS else None
    return base is not None and found is not None and bool(found["rest"].strip()) and is_word(base, knows)


def _without_cleft(text: str, mentions_in: Mentions, knows: Knows) -> str | None:
    """Ask plainly what a question stresses of whom: "is it NEC that sells it?" asks whether NEC sells it."""
    cleft = cleft_in(text)
    if cleft is None:
        return None
    mentions = mentions_in(text)
    named = any(one.span.of(text) == cleft.who.removeprefix("the ") for one in mentions)
    end = text.find(cleft.who) + len(cleft.who)
    told = named or cleft.is_of_kind or any(one.span.end == end for one in mentions)
    if not told or (cleft.of_name_only and not named) or _is_denial(cleft.stated):
        return None
    return _with_auxiliary(cleft.stated, len(cleft.who)) or _verb_first(cleft.stated, len(cleft.who), knows)


def _with_place_last(stated: str, mentions_in: Mentions) -> str:
    """Put the place that stands first last: "in Maine shops may use it"."""
    mentions = mentions_in(stated)
    if not mentions:
        return stated
    start, end = mentions[0].span.start, mentions[0].span.end
    opening = _FRONTED_PLACE.fullmatch(stated[:start])
    if opening and len(mentions) == 1 and (rest := stated[end:].lstrip(" ,")):
        return f"{rest} {opening[0].lower()}{stated[start:end]}"
    return stated


def _with_auxiliary(stated: str, end: int = 0) -> str | None:
    """Put the verb first with which a statement does so itself, behind the subject that ends at ``end`` if at any."""
    found = _WITH_AUXILIARY.fullmatch(stated)
    if found is None or (end and found.end("subject") != end):
        return None
    subject, verb, rest = found["subject"], found["verb"].lower(), found["rest"]
    if verb in _OWNING and (_OWNS.match(rest) or _HAS_TO.match(rest)):
        return f"{_OWNING[verb].capitalize()} {subject} have{rest}?"
    if verb in _DOING and _DONE.match(rest):  # "NEC did something": what they did is behind it
        return f"{verb.capitalize()} {subject} do{rest}?"
    return f"{verb.capitalize()} {subject}{rest}?"


def _with_verb(stated: str, mentions: Sequence[Mention], knows: Knows) -> str | None:
    end = _end_of_subject(stated, mentions)
    if headline := with_verb_of(stated, end or _end_of_matter(stated)):
        return headline
    return _verb_first(stated, end, knows)


def _verb_first(stated: str, end: int, knows: Knows) -> str | None:
    """Ask with "did" or "does" what is told behind the subject that ends at ``end``."""
    found = _VERB.fullmatch(stated, end) if end else None
    if found is None or found["verb"] in _NO_VERBS:
        return None
    subject, verb = stated[:end], found["verb"]
    base: str | None
    if _OWN_MANY.search(f"{subject} {verb} it"):
        base, asking = verb, "Do"
    elif is_past(verb):
        base, asking = base_of_past(verb, knows), "Did"
    elif not found["rest"].strip(" ?!.") and not _PRONOUN.match(stated):  # "Oslo schools?" are schools
        return None
    else:
        base, asking = base_of_present(verb), "Does"
    return f"{asking} {subject} {found['adverb']}{base}{found['rest']}?" if base else None


def _end_of_subject(stated: str, mentions: Sequence[Mention]) -> int:
    """Return where the subject ends with which a statement opens, 0 where it is not plain."""
    pronoun = _PRONOUN.match(stated)
    opening = _THE.match(stated)
    start = opening.end() if opening else 0
    named = next((mention.span.end for mention in mentions if mention.span.start in {0, start}), 0)
    if pronoun and pronoun.end() >= named:  # "the European Court" is but the beginning of its name
        return pronoun.end()
    owned = (_OWN_NOUN, _OWN_MANY, _OWN_DOERS) if named else ()
    own = next((found for pattern in owned if (found := pattern.match(stated, named))), None)
    return own.end() if own else named


def _end_of_named(stated: str, mentions: Sequence[Mention]) -> int:
    """Return where the subject ends with which a statement opens, where it is one by name; else 0."""
    end = _end_of_subject(stated, mentions)
    return end if any(one.span.end <= end for one in mentions) else 0


def _end_of_matter(stated: str) -> int:
    matter = MATTER.match(stated) or MANY.match(stated)
    return matter.end() if matter else 0
