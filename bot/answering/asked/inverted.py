"""Statements that are to be confirmed, put as the question that they ask.

"IBM still sells it, right?" asks "does IBM still sell it?".
The model was taught questions that open with their verb, and reads a statement with "do you know whether" before it
or "right?" behind it much worse. A statement that denies is left: a bare yes or no to it may be taken either way.
"""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.forms import ASKING_WORD, Form, asking_verb, asks_last, form_of, tag_of, without_hearsay
from bot.answering.asked.headlines import MANY, MATTER, with_verb_of
from bot.answering.asked.indirect import asked_of_payer
from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import denies_something, stated_in
from bot.answering.asked.verbs import Knows, base_of_past, base_of_present, is_past
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
    r" (?:an?|the|any|some|its|their|his|her|\d[\d,.]*|more|less|fewer|enough|plans?|rules?|laws?)\b(?! been\b)"
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
_OWN_NOUN = Pattern(rf"(?:['’]s)?(?: [a-z]+)?? {_NOUN}\b", re.IGNORECASE)
_PRONOUN = Pattern(rf"(?:it|they|he|she|(?:the|this|that|its|their) (?:[a-z]+ )?{_NOUN})\b", re.IGNORECASE)
_VERB = Pattern(
    r" (?P<adverb>(?:(?:still|also|really|actually|always|ever|already|once|first|\w+ly) )*)"
    r"(?P<verb>[a-z]+)(?P<rest>\b.*)"
)
# "NEC promised never to sell it": it is said that they promised.
_NOT_TO = Pattern(
    r"\b(?P<verb>(?:promis|pledg|vow|agre|decid|want|ask|order|urg)\w*|swore|sworn|told)"
    r"(?P<then>(?: back)?(?: in (?:19|20)\d\d)?) (?:never|not) to\b",
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
# "It's NEC who sells it, isn't it?", "was it NEC that sold it?": whether NEC does or did.
_CLEFT = Pattern(
    rf"^{LINK}(?:it(?:['’]?s| is| was)|(?:is|was) it) (?P<who>(?:the )?[^\s,?][^,?]{{1,50}}?) (?:that|who|which)"
    r"(?P<did>['’]s| [a-z]+) (?P<what>.+)$",
    re.IGNORECASE,
)
# "Was NEC the firm that sold it?" asks whether it did.
_IS_THE_ONE = Pattern(
    rf"^{LINK}(?:is|was|are|were)(?:n['’]?t)? (?P<who>(?:the )?[^\s,?][^,?]{{1,50}}?) (?:really |actually )?the"
    r" (?:company|firm|vendor|city|state|agency|chain|retailer|one) (?:that|who|which)(?P<did> [a-z]+) (?P<what>.+)$",
    re.IGNORECASE,
)
# A whole sentence, unlike "Maine police ban" and "laws Texas has".
_SENTENCE = 5  # words of it at least
_MARKED = Pattern(r"[?:;\n]")
_UNMARKED_TAG = Pattern(r"(?<=\w) (?:right|correct|yeah|innit)$", re.IGNORECASE)
_NO_NOUN = Pattern(r"(?:lets|allows|permits|requires|sells|forbids|prohibits|refuses|says|keeps|wants|considers)")
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
    direct = _without_cleft(text, mentions_in)
    if direct != text and asking_verb(asked := as_question(direct, mentions_in, knows)):
        return asked
    denies = denies_something(_NOT_TO.sub(r"\g<verb>\g<then> to", text))
    if form_of(text) is not Form.YES_NO or asking_verb(without_hearsay(text)) or denies or asks_last(text):
        return text
    stated = _with_place_last(_IT_IS.sub(r"\g<who> is", stated_in(text)), mentions_in)
    return _with_auxiliary(stated) or _with_verb(stated, mentions_in(stated), knows) or text


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
    stated = _UNMARKED_TAG.sub("", text.strip(" .!"))
    if _MARKED.search(text) or len(stated.split()) < _SENTENCE or form_of(text) is not Form.WHAT:
        return text
    if ASKING_WORD.search(stated) or _PRONOUN.match(stated):
        return text
    end = _end_of_subject(stated, mentions_in(stated)) or _end_of_matter(stated)
    is_so = _IS_SO.match(stated, end) if end else _OTHERS_ARE.match(stated)
    return f"{stated}, right?" if is_so or _tells_deed(stated, end, knows) else text


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


def _without_cleft(text: str, mentions_in: Mentions) -> str:
    """State what a question stresses of whom: "is it NEC that sells it?" wants confirmed that NEC sells it."""
    found = _CLEFT.match(text) or _IS_THE_ONE.match(text)
    if found is None or not any(one.span.of(text) == found["who"].removeprefix("the ") for one in mentions_in(text)):
        return text
    did = " is" if found["did"].strip() in {"'s", "’s"} else found["did"]
    stated = f"{found['who']}{did} {found['what']}"
    return stated if tag_of(stated) else f"{stated.rstrip(' ?!.')}, right?"


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


def _with_auxiliary(stated: str) -> str | None:
    found = _WITH_AUXILIARY.fullmatch(stated)
    if found is None:
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
    found = _VERB.fullmatch(stated, end) if end else None
    if found is None or found["verb"] in _NO_VERBS:
        return None
    subject, verb = stated[:end], found["verb"]
    if is_past(verb):
        base, asking = base_of_past(verb, knows), "Did"
    elif not found["rest"].strip(" ?!.") and not _PRONOUN.match(stated):  # "Oslo schools?" are schools
        return None
    else:
        base, asking = base_of_present(verb), "Does"
    return f"{asking} {subject} {found['adverb']}{base}{found['rest']}?" if base else None


def _end_of_subject(stated: str, mentions: Sequence[Mention]) -> int:
    """Return where the subject ends with which a statement opens, 0 where it is not plain."""
    if pronoun := _PRONOUN.match(stated):
        return pronoun.end()
    opening = _THE.match(stated)
    start = opening.end() if opening else 0
    named = next((mention.span.end for mention in mentions if mention.span.start in {0, start}), 0)
    own = _OWN_NOUN.match(stated, named) if named else None
    return own.end() if own else named


def _end_of_matter(stated: str) -> int:
    matter = MATTER.match(stated) or MANY.match(stated)
    return matter.end() if matter else 0
