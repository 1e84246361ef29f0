"""Everyday words for what articles have others for: "not let in" is barred, "mugshots" are arrest photos.

Each says in the words of articles what it says in every article, whoever does it.
"""

import re

from bot.answering.asked.forms import asking_verb
from bot.answering.asked.opening import LINK
from corpus.patterns import Pattern

# "What's the law say?" is "what does the law say?".
_SAYS = Pattern(
    rf"^(?P<link>{LINK})what['’]?s (?P<who>(?!(?:it|that|this|there|the (?:law|rule|ban)s? on)\b)[^?,;]{{2,60}}?) "
    r"(?P<verb>say|mean|require|ban|bar|forbid|allow|cover|do)(?= (?:about|on|for|of|to|with|in)\b|\W*$)",
    re.IGNORECASE,
)
# Who takes a face for another one's matches them wrongly.
_MISTAKEN = Pattern(
    r"\b(?P<verb>confuse[sd]?|confusing|mistakes?|mistook|mistaken|mix(?:es|ed)? up|mixed) "
    r"(?P<who>(?:(?!\b(?:with|for)\b)[^?,;]){3,60}?) (?:up )?(?:with|for) (?P<whom>[\w' ’-]{3,40}?)"
    r"(?=\W*$| (?:in|on|by)\b)",
    re.IGNORECASE,
)
_WRONGLY = {
    "confuse": "match", "mistake": "match", "mix up": "match", "confuses": "matches", "mistakes": "matches",
    "mixes up": "matches", "confusing": "matching",
}  # fmt: skip
_CRIMINALS = Pattern(
    r"(?:(?:the|wanted|known|convicted) )*(?:criminals?|crooks?|convicts?|felons?|mug ?shots?)", re.IGNORECASE
)
_MUGSHOTS = Pattern(r"\bpeople (?:in|on) mug ?shots\b", re.IGNORECASE)
# Who is not let into a place is barred from it.
_NOT_LET = Pattern(
    r"\b(?:(?P<be>is|are|was|were|been|got|gets?)(?:(?:n['’]?t| not| never) (?:let|allowed) (?:into|inside|to enter)"
    r"| (?:refused|denied) (?:entry|entrance|access|admission) (?:in)?to"
    r"| (?:kicked|thrown|chucked|turfed|booted) out of"
    r"| turned away (?:from|at)))\b(?! (?:the )?court)",
    re.IGNORECASE,
)
# "Are the schools kept from buying it?": prevented from that.
_KEPT_FROM = Pattern(
    rf"^(?P<who>{LINK}(?:is|are|was|were)(?:n['’]?t)?\b [^?;]*?) (?:kept|held) (?:away )?from "
    r"(?=(?!(?:being|becoming|knowing|seeing|learning|hearing|falling|going)\b)[a-z]{2,}ing\b)",
    re.IGNORECASE,
)
_RIGHT_AWAY = Pattern(
    r"(?P<effect>\b(?:effect|force|apply|start|begin) )(?:right away|straight away|immediately|instantly)\b",
    re.IGNORECASE,
)
# A rule that takes effect the same day takes effect at once.
_SAME_DAY = Pattern(
    r"(?P<effect>\b(?:(?:take|took|taken|taking|come|came|go|went|enter|put) (?:[\w'’-]+ )?(?:in)?(?:to )?"
    r"(?:effect|force)|start|begin|apply) )(?:on )?(?:the (?:very )?same day|that (?:very|same) day"
    r"|the (?:(?:very )?same|very) day (?:that )?(?:it|they) (?:was|were|got) (?:voted|passed|approved|adopted|enacted)"
    r"(?: on| through)?)(?=\W*$)",
    re.IGNORECASE,
)
# "How much did it pay Illinois users?": users in Illinois.
_PAID_THERE = Pattern(
    r"(?P<pay>\bpa(?:y|id|ys) )(?:(?:its|the|all) )?"
    r"(?P<where>(?!(?:its|the|all|their|these|those|some|any|each|us|former|other|more|many|most)\b)[\w-]+)"
    r" (?P<who>users|residents|people|customers|citizens|consumers|members|claimants)\b(?! (?:of|in)\b)",
    re.IGNORECASE,
)
# "Any dirt on NEC?" asks what there is on it, and of nothing whether it exists.
_DIRT = Pattern(
    rf"^{LINK}(?:(?:is|are) there |(?:have )?you (?:got|have) |do you have |got )?(?:any|some) (?:\w+ )?"
    r"(?:dirt|tea|goss(?:ip)?|scandals?|controvers(?:y|ies)|drama|juice|beef|skeletons|red flags?|bad press)"
    r" (?:on|about|with|around|at|over|involving|regarding) (?P<whom>[^?,;]+?)[\s?!.]*$",
    re.IGNORECASE,
)
# Who is still after somebody pursues them; "is it still banned after ...?" tells when.
_AFTER = Pattern(
    rf"^(?P<is>{LINK}(?:is|are|was|were)\b(?:(?! (?:it|that|this|there)\b)[^?,;]){{2,60}}? still) (?:out to get|after)"
    r"(?= (?:them|him|her|us|(?-i:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?))\W*$)",
    re.IGNORECASE,
)

# What somebody can do no more, or had to give up, they are barred from.
_NOT_PEOPLE = r"(?!(?:i|we|you|people|anyone)\b)"
_NO_MORE = Pattern(
    rf"^(?P<link>{LINK})what (?:(?:can(?:['’]?t|not)|mayn['’]t|(?:is|are)n['’]?t"
    r"|(?:can|may)(?=[^?]* (?:no longer|not)\b)) "
    rf"{_NOT_PEOPLE}(?P<who>[^?,;]{{2,50}}?) (?:(?:no longer|not|legally|still|ever) )*(?:(?:allowed|permitted) to )?do"
    rf"|(?:did|does|must|has) {_NOT_PEOPLE}(?P<other>[^?,;]{{2,50}}?) (?:(?:have|had) to )?give up)"
    r"(?: any ?more| now| these days)?(?P<rest> (?:in|under|after|by|with|as)\b[^?]*?)?[\s?!.]*$",
    re.IGNORECASE,
)
_MANY = Pattern(r"(?:police|cops|they|.*[^s'’]s)", re.IGNORECASE)

# Who has to let people do something is asked whether they may: "does the agency have to let me refuse?".
# Whether somebody has to put up with it is another matter: "do I have to let them scan me?", "do stars have to let Meta
# use their faces?". So those who are let are people, and nobody who has people before a camera.
_OFFICE = r"(?!(?:i|we|you|they|he|she|people|anyone|everyone|travell?ers|passengers|citizens|users|tenants|pupils)\b)"
_LET = (
    r"(?:(?:us |[a-z]+ )?(?!(?:employ|offic|own|retail|deal|carri|mak|sell|suppli)ers)"
    r"(?:citizens|tourists|pupils|fans|[a-z]{3,}(?:ers|ees|ants|ents))\b"
    r"|me|us|you|people|(?:any|every|some)(?:one|body))"
)
_HAS_TO_LET = Pattern(
    rf"^(?P<link>{LINK})(?:(?:do|does) {_OFFICE}(?P<who>[^?,;]{{1,60}}?) (?:have|need) to"
    rf"|must {_OFFICE}(?P<must>[^?,;]{{1,60}}?)"
    rf"|(?:is|are) {_OFFICE}(?P<made>[^?,;]{{1,60}}?) (?:required|obliged|obligated|forced|bound) to)"
    rf" (?:let (?P<whom>{_LET})|(?:allow|permit) (?P<them>{_LET}) to) "
    r"(?P<what>(?!(?:in|into|out|off|know)\b)[a-z][^?,;]*?)[\s?!.]*$",
    re.IGNORECASE,
)
_ONESELF = frozenset({"me", "us", "you", "them"})
_MY = Pattern(r"\b(?:my|our|your)\b", re.IGNORECASE)

# "Is the case done and dusted?": over, in the word that the rules on cases know.
_ALL_OVER = Pattern(
    rf"^(?P<case>{LINK}(?:is|are|was|were)(?:n['’]?t)? (?!there\b)[^?,;]*?\b(?:class actions?|(?:law ?)?suits?|cases?"
    r"|appeals?|litigation|proceedings|court battles?|court fights?|trials?)\b(?: [^?,;]+?)?)"
    r" (?:(?:all )?(?:done and dusted"
    r"|over and done with|wrapped up|sewn up|over with|finished(?: with)?|done(?: with)?)|closed|concluded|at an end)"
    r"(?= (?:now|yet|already|by now|so far)\b|\W*$)",
    re.IGNORECASE,
)

# A law or a system that is "fine with" a law complies with it; somebody who is fine with it approves of it.
_FINE_WITH_LAW = Pattern(
    r"(?P<what>\b(?:laws?|rules?|bans?|bills?|polic(?:y|ies)|use|plans?|systems?|software|app|tool|trials?|cameras?|scans?"
    r"|scanning|recognition|database|deal|ordinance)(?: (?:is|are|was|were))?) "
    r"(?:(?:totally|perfectly|all|just|quite|completely|actually|really) )*(?:fine|ok|okay|cool|all ?right)"
    r" (?:with|under) "
    r"(?=(?:(?:the|its|their|that|this|eu|us|uk) )*(?:[\w'’-]+ ){0,2}?"
    r"(?:acts?|laws?|rules?|regulations?|gdpr|constitution|convention|charter|directive|bipa)\b)",
    re.IGNORECASE,
)


def in_articles_words(text: str) -> str:
    """Say what ``text`` asks in the words that articles have for it."""
    text = _DIRT.sub(r"what is there on \g<whom>?", text)
    text = _SAYS.sub(r"\g<link>what does \g<who> \g<verb>", text)
    text = _NO_MORE.sub(_barred, _HAS_TO_LET.sub(_may, text))
    if not asking_verb(text):  # which face was taken for whose; the model reads "did it mistake ...?" well
        text = _MISTAKEN.sub(_mismatched, text)
    text = _FINE_WITH_LAW.sub(r"\g<what> in line with ", text)
    text = _ALL_OVER.sub(r"\g<case> over", text)
    text = _AFTER.sub(r"\g<is> pursuing", text)
    text = _MUGSHOTS.sub("people in arrest photos", text)
    text = _RIGHT_AWAY.sub(r"\g<effect>at once", text)
    text = _SAME_DAY.sub(r"\g<effect>at once", _KEPT_FROM.sub(r"\g<who> prevented from ", text))
    text = _NOT_LET.sub(lambda found: f"{_being(found['be'])} barred from", text)
    return _PAID_THERE.sub(r"\g<pay>\g<who> in \g<where>", text)


def _mismatched(found: re.Match[str]) -> str:
    whom = "people in arrest photos" if _CRIMINALS.fullmatch(found["whom"]) else found["whom"]
    return f"wrongly {_WRONGLY.get(found['verb'].lower(), 'matched')} {found['who']} to {whom}"


def _being(verb: str) -> str:
    return {"got": "was", "get": "are", "gets": "is"}.get(verb.lower(), verb)


def _may(found: re.Match[str]) -> str:
    who, whom = found["who"] or found["must"] or found["made"], found["whom"] or found["them"]
    whom = "people" if whom.lower() in _ONESELF else whom
    return f"{found['link']}can {whom} {_MY.sub('their', found['what'])} at {who}?"


def _barred(found: re.Match[str]) -> str:
    who = found["who"] or found["other"]
    be = "are" if _MANY.fullmatch(who) and who.islower() else "is"
    return f"{found['link']}what {be} {who} barred from{found['rest'] or ''}?"
