"""Idioms of a question that articles have one word for: to "hit pause", "roll back", "turn down", "take to court"."""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.patterns import Pattern

GREATEST = r"(?:biggest|largest|highest|heaviest|greatest|smallest|lowest)"
# What a verb without an ending follows, in one clause.
_BARE = (
    r"(?:did|do|does|to|will|would|can|could|may|might|should|must)(?:n['’]?t)?\b"
    r"(?:(?!\b(?:before|after|when|while|since|until|because|that|who)\b)[^?.;,])*"
)
_PAUSED = Pattern(
    rf"\b(?P<bare>{_BARE}\b)?(?P<verb>hit|hits|hitting|press|presses|pressed|pressing) (?:the )?pause(?: button)?\b"
    r"(?: on\b)?",
    re.IGNORECASE,
)
_PAUSES = {"hit": "paused", "pressed": "paused", "hits": "pauses", "presses": "pauses", "press": "pause"}
_REVERSED = Pattern(
    r"\b(?P<verb>roll|rolls|rolled|rolling) (?:(?P<what>(?:(?:the|its|their|that|this|his|her) )?[\w-]+) )?back\b",
    re.IGNORECASE,
)
_REVERSES = {"roll": "reverse", "rolls": "reverses", "rolled": "reversed", "rolling": "reversing"}
_REFUSED = Pattern(
    r"\b(?:(?P<verb>turn|turns|turned|turning)(?: (?P<whom>(?:(?:the|its|their|that|this|his|her) )?[\w'’-]+))? down"
    r"|(?P<knock>knock|knocks|knocked|knocking) back|(?P<pass>pass|passes|passed|passing) up(?: on)?"
    r"|(?P<say>say|says|said|saying) no to)\b",
    re.IGNORECASE,
)
_REFUSES = {
    "turn": "refuse", "turns": "refuses", "turned": "refused", "turning": "refusing",
    "knock": "refuse", "knocks": "refuses", "knocked": "refused", "knocking": "refusing",
    "pass": "refuse", "passes": "refuses", "passed": "refused", "passing": "refusing",
    "say": "refuse", "says": "refuses", "said": "refused", "saying": "refusing",
}  # fmt: skip
# "Did Oslo ban it like Bergen did?" asks of Oslo.
_LIKE_OTHERS = Pattern(
    rf"^(?P<asked>(?i:{LINK}{AUXILIARY}) [^?;]{{8,}}?),? (?:just |exactly )?(?:like|as|the (?:same )?way) (?:the )?"
    r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3} (?:did|does|do|has|had|have|is|was|are|were)(?=\W*$)",
)
_EXTENDED = Pattern(
    r"\b(?P<verb>make|makes|made|making) (?P<what>(?:[\w'’-]+ ){1,6}?)(?:open[- ]ended|indefinite)\b", re.IGNORECASE
)
_EXTENDS = {"make": "extend", "makes": "extends", "made": "extended", "making": "extending"}
_SUED = Pattern(r"\btaken to court\b", re.IGNORECASE)
# "Is it enabled out of the box?" asks how it is by default.
_SET_FIRST = Pattern(
    r"\b(?:(?P<on>(?:switched |turned )?on|enabled|active|activated)|(?:switched |turned )?off|disabled|deactivated"
    r"|inactive) (?:out of the box|by default|from the (?:start|beginning|outset)|to (?:begin|start) with)\b",
    re.IGNORECASE,
)
# "Can I disable it?", "can I switch it off?": one verb for both.
_DISABLED = Pattern(
    r"\b(?:(?:switch|shut) (?P<inside>it|this|that|them) off"
    r"|(?:disable|deactivate|switch off)(?: (?P<what>it|this|that|them))?)\b",
    re.IGNORECASE,
)
# "Is it possible to ...?", "is there a way to ...?", "are they able to ...?" ask whether they can.
_ABLE = Pattern(
    rf"^(?P<link>{LINK})(?:"
    r"(?:is it (?:even |(?P<still>still ))?possible|is there (?:an?|any|some) (?:way|option|possibility))"
    r"(?: for (?P<whom>[\w ]{2,30}?))? to|(?:am|are) (?P<who>i|we|you|people|users|customers|anyone) able to) "
    r"(?=[a-z])",
    re.IGNORECASE,
)
_FACE_PRINTS = Pattern(r"\bface[ -](?=prints?\b)", re.IGNORECASE)
# Of a fine is collected what is paid.
_COLLECTED = Pattern(r"(?P<fine>\b(?:fines?|penalt(?:y|ies))\b[^,;?]*? )collected\b", re.IGNORECASE)
# "Before Boston did" is before Boston.
_BEFORE_DID = Pattern(r"(?P<before>\bbefore [A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}) (?:did|had)(?=\W*$)")
# "Do they pass the scans on to anyone?", "give photos to others": whether they share them.
_PASSED_ON = Pattern(
    r"\b(?P<verb>pass|passes|passed|passing|give|gives|gave|given|giving|hand|hands|handed|handing|turn|turns|turned|turning"
    r"|send|sends|sent|sending) (?P<behind>(?:on|over) )?(?P<what>(?:[\w'’-]+ ){0,4}?(?:data|scans?|photos?|images?"
    r"|pictures?|faceprints?|footage|templates?|biometrics|information|info|selfies?|mugshots?)) (?:(?:on|over) )?to "
    r"(?=(?:any|some)(?:one|body)\b|others?\b|third part(?:y|ies)\b|outsiders\b)",
    re.IGNORECASE,
)
_SHARES = {"pass": "share", "give": "share", "hand": "share", "turn": "share", "send": "share", "passes": "shares",
           "gives": "shares", "hands": "shares", "turns": "shares", "sends": "shares"}  # fmt: skip
# Whatever came back had stopped: "did it resume after being halted?" asks whether it resumed.
_BACK_AFTER = Pattern(
    r"(?P<back>\b(?:(?:return|go|went|gone|c[ao]me|bring|brought) (?:back|to)|return(?:ed)?|resumed?|restart(?:ed)?"
    r"|relaunch(?:ed)?|reinstated?|reviv(?:e|ed))\b[^?;]*?),? (?:after|since) (?:first |previously |having |being )*"
    r"(?:shut|stop|end|paus|halt|quit|leav|left|drop|abandon|giv|suspend|ditch|scrap|clos|retir|switch)[a-z]*\b[^?;,]*",
    re.IGNORECASE,
)
# The model reads "why" better, and no article speaks of the "grounds".
_ON_GROUNDS = Pattern(
    r"\b(?:on (?:what|which) (?:legal )?(?:grounds?|basis)|for (?:what|which) reasons?) "
    r"(?=(?:did|does|do|was|were|is|are|has|have|had)\b)",
    re.IGNORECASE,
)
# Whoever shelves a plan drops it, what is in use is paused by that.
_SHELVED = Pattern(r"\bshelv(?P<end>e[ds]?|ing)\b(?=[^?;,]*\b(?:plan|bill|proposal|idea|project)s?\b)", re.IGNORECASE)
_DROPS = {"e": "drop", "es": "drops", "ed": "dropped", "ing": "dropping"}
# Words of headlines that the model hardly knows; "the freeze" is a noun.
_HEADLINE = Pattern(
    rf"(?P<bare>\b{_BARE})?\b(?P<verb>(?:rebuff|nix|spurn|mothball)(?:ed|es|s|ing)?|shelv(?:e[ds]?|ing)|froze|frozen|freez(?:es?|ing)"
    r"|ax(?:e[ds]?|ing)|green-?l(?:ights?|it|ighted|ighting))\b(?! (?:on|of)\b)",
    re.IGNORECASE,
)
_PLAIN_VERBS = {
    "rebuff": "reject rejects rejected rejecting", "nix": "reject rejects rejected rejecting",
    "spurn": "reject rejects rejected rejecting", "shelv": "pause pauses paused pausing",
    "mothball": "pause pauses paused pausing",
    "fr": "pause pauses paused pausing", "ax": "end ends ended ending", "gr": "approve approves approved approving",
}  # fmt: skip
# "Are the clerks kept from face scans?" leaves out the verb.
_KEPT_OFF = Pattern(
    rf"^(?P<who>{LINK}(?:is|are|was|were)\b [^?,;]*?) kept (?:away )?(?:from|off) (?=fac(?:e|ial)[ -]\w)", re.IGNORECASE
)
# "Has Oslo kept face recognition out of its schools?"
_KEPT_OUT = Pattern(
    rf"^(?P<asked>{LINK}(?:has|have|had|is|are|was|were)(?:n['’]?t)? [^?,;]*?)\bkept (?P<what>[^?,;]*?)\b"
    r"(?:out of|away from) (?=\w)",
    re.IGNORECASE,
)
# "Has the city seen any of the fine?": of a fine is seen what was paid.
_SEEN_OF = Pattern(
    rf"^(?P<link>{LINK})(?P<verb>has|have|had|did) (?P<who>[^?,;]{{2,60}}?) (?:(?:ever|yet|actually) )?"
    r"(?:seen?|got(?:ten)?|get|received?|collect(?:ed)?) (?:anything|any money|any) (?:of|from) "
    r"(?=[^?]*\b(?:fines?|penalt(?:y|ies))\b)",
    re.IGNORECASE,
)
# Whoever thinks that another has a point agrees.
_HAS_POINT = Pattern(
    r"(?P<bare>\b(?:did|do|does)(?:n['’]?t)?\b [^?;,]{2,60}?) (?:think|feel|believe|say) (?:that )?"
    r"(?P<whom>(?:(?!\b(?:it|they)\b)[\w'’.-]+ ){1,5}?)"
    r"(?:ha[sd]|have) a point\b",
    re.IGNORECASE,
)
# A bill that is given another go is introduced again.
_BILL_AGAIN = Pattern(
    r"(?P<bill>\b(?:bill|act)\b[^?,;]*?\b)(?:given (?:a second|another) (?:go|try|chance|shot)|tried again"
    r"|(?:brought|put) (?:forward|up) again|brought back|revived|reintroduced)\b",
    re.IGNORECASE,
)
# "Were the shops for the bill?": whoever is for it supports it.
_FOR_BILL = Pattern(
    rf"^(?P<link>{LINK})(?P<verb>is|are|was|were) (?P<who>(?!there\b|it (?!for|against|in|behind))[^?,;]{{2,60}}?) "
    r"(?P<side>for|against|behind|in favou?r of) "
    r"(?P<what>(?:the|this|that|a)\b[^?,;]*\b(?:bill|act|law|ban|ordinance|moratorium|merger|deal|rules?)(?=\W*$))",
    re.IGNORECASE,
)
# "Is there a ban on it in Oslo?" asks what "is it banned in Oslo?" does, "does Oslo have a ban?" if Oslo banned it.
_THERE_BAN = Pattern(
    rf"^(?P<link>{LINK})(?P<verb>is|was) there (?:an?|any) ban on (?P<what>(?:(?! (?:in|at|across)\b)[^?,;]){{2,60}})"
    r"(?P<where> (?:in|at|across) [^?,;]+)",
    re.IGNORECASE,
)
_OWNER = r"[^?,;]{2,60}?(?:, [A-Z][^?,;]{2,30},)?"
_HAS_BAN = Pattern(
    rf"^(?P<link>{LINK})(?:does (?P<whose>{_OWNER}) have|has (?P<who>{_OWNER}) got) a ban on (?=[a-z])",
    re.IGNORECASE,
)
# What somebody decided articles tell as what they did; a court is asked for its ruling.
_DECIDED = Pattern(
    rf"^(?P<link>{LINK})what (?P<verb>did|has|have) (?P<who>(?!(?:it|they|he|she|we|you)\b)(?![^?]*\b(?:courts?|judges?"
    r"|tribunals?|jury|regulator|authority|commission(?:er)?|ombudsman|appeals?|watchdog|voters"
    r"|parliament|congress|senate|legislature)\b)[^?,;]{2,60}?) "
    r"decided?(?: to do)?(?: (?:about|on|regarding|over) (?P<topic>[^?,;]+?))?(?=\W*$)",
    re.IGNORECASE,
)
# "Who had sued?": as "who sued?".
_HAD_DONE = Pattern(
    rf"^(?P<who>{LINK}who) had "
    r"(?=(?:[a-z]+ed|brought|found|told|led|made|sold|bought|paid|built|won|lost|held|kept|sent)\b)",
    re.IGNORECASE,
)
# "Which of Oslo's fines was the biggest?" asks for the biggest fine.
_WHICH_GREATEST = Pattern(
    rf"^(?P<link>{LINK})(?:which|what) (?:of (?:the )?)?"
    r"(?P<what>[^?,;]*?\b(?P<one>fine|penalt|settlement|payout)(?:s|y|ies)?\b"
    rf"[^?,;]*?) (?:is|was|were) the (?P<how>{GREATEST})(?: one| of (?:them|all))?(?=\W*$)",
    re.IGNORECASE,
)
# "Biggest fine on Oslo?" has no verb, and asks for it all the same.
_BARE_GREATEST = Pattern(
    rf"^\W*(?:(?:and|so|ok(?:ay)?),? )?(?:the )?(?P<what>{GREATEST} (?:[\w'’-]+ ){{0,2}}?"
    rf"(?:fines?|penalt(?:y|ies)|settlements?|payouts?)\b(?![^?]*\b(?:{AUXILIARY}|who|which|that)\b)[^?]*?)\W*$",
    re.IGNORECASE,
)
# Whoever "did worst on women" in a test had the most errors there.
_DID_WORST = Pattern(
    rf"^(?P<who>{LINK}(?:who|(?:which|what) [\w'’-]+)) (?:did|was|performed|scored|fared) (?:the )?(?P<how>worst|best)"
    r"(?= (?:on|for|with|at|in)\b)",
    re.IGNORECASE,
)
# Those who fine somebody do so for a country.
_WHO_FINED = Pattern(rf"^(?P<link>{LINK})who (?:all|(?:has|have)(?: ever| already)?) fined\b", re.IGNORECASE)
# "Asked people what they think of it": consulted them.
_ASKED_VIEWS = Pattern(
    r"\bask(?P<ed>ed)? (?P<whom>people|the public|citizens|residents|everyone)"
    r" (?:what they (?:think|thought|made)|for (?:their )?(?:views|opinions?)) (?:of|about|on)\b",
    re.IGNORECASE,
)
_FACTORY = Pattern(r"\b(?:factory[- ](?:preset |default )?|out[- ]of[- ]the[- ]box )(?=settings?\b)", re.IGNORECASE)
_TILL = Pattern(r"\btill\b", re.IGNORECASE)
# What a bill "would have done" articles tell as what it would do.
_WOULD_HAVE = Pattern(rf"^(?P<would>{LINK}what would [^?,;]{{3,90}}?) have done(?=\W*$)", re.IGNORECASE)
_ASKED_OF = {"is": "does", "are": "do", "was": "did", "were": "did"}


def without_idioms(text: str) -> str:
    """Say in one word what a question says with an idiom."""
    text = _REFUSED.sub(_refused, _REVERSED.sub(_reversed, _PAUSED.sub(_paused, text)))
    text = _SUED.sub("sued", _LIKE_OTHERS.sub(r"\g<asked>", text))
    text = _SET_FIRST.sub(lambda found: f"{'on' if found['on'] else 'off'} by default", text)
    text = _ABLE.sub(_can, text)
    text = _DISABLED.sub(_turned_off, text)
    text = _FACE_PRINTS.sub("face", text)
    text = _HEADLINE.sub(_plainly, _SHELVED.sub(lambda found: _DROPS[found["end"].lower()], text))
    text = _BEFORE_DID.sub(r"\g<before>", _COLLECTED.sub(r"\g<fine>paid", text))
    text = _ON_GROUNDS.sub("why ", _BACK_AFTER.sub(r"\g<back>", text))
    text = _KEPT_OFF.sub(r"\g<who> barred from using ", _SEEN_OF.sub(_paid, text))
    text = _KEPT_OUT.sub(r"\g<asked>banned \g<what>from ", text)
    text = _HAS_POINT.sub(lambda found: f"{found['bare']} agree with {found['whom'].strip()}", text)
    text = _THERE_BAN.sub(r"\g<link>\g<verb> \g<what> banned\g<where>", text)
    text = _HAS_BAN.sub(lambda found: f"{found['link']}has {found['whose'] or found['who']} banned ", text)
    text = _FOR_BILL.sub(_supported, _BILL_AGAIN.sub(r"\g<bill>introduced again", text))
    text = _DECIDED.sub(_done_about, _PASSED_ON.sub(_shared, text))
    text = _WHICH_GREATEST.sub(_greatest, _HAD_DONE.sub(r"\g<who> ", text))
    text = _FACTORY.sub("default ", _TILL.sub("until", _WOULD_HAVE.sub(r"\g<would> do", text)))
    text = _ASKED_VIEWS.sub(lambda found: f"consult{found['ed'] or ''} {found['whom']} on", text)
    text = _BARE_GREATEST.sub(r"what was the \g<what>?", text)
    text = _DID_WORST.sub(_erring, _WHO_FINED.sub(r"\g<link>which countries have fined", text))
    return _EXTENDED.sub(lambda found: f"{_EXTENDS[found['verb'].lower()]} {found['what']}indefinitely", text)


def _greatest(found: re.Match[str]) -> str:
    one = "penalty" if found["one"].lower() == "penalt" else found["one"]
    of_whom = f" of {found['what']}" if " " in found["what"] else ""
    return f"{found['link']}what was the {found['how']} {one}{of_whom}"


def _erring(found: re.Match[str]) -> str:
    return f"{found['who']} had the {'most' if found['how'].lower() == 'worst' else 'fewest'} errors"


def _plainly(found: re.Match[str]) -> str:
    bare, verb = found["bare"] or "", found["verb"].lower()
    plain = next(forms for stem, forms in _PLAIN_VERBS.items() if verb.startswith(stem)).split()
    if verb.endswith("ing"):
        form = plain[3]
    elif verb.endswith("ed") or verb in {"froze", "frozen", "greenlit", "green-lit"}:
        form = plain[2]
    elif bare:
        form = plain[0]
    else:
        return found[0] if not verb.endswith("s") else plain[1]
    return f"{bare}{form}"


def _shared(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    share = "sharing" if verb.endswith("ing") else _SHARES.get(verb, "shared")
    return f"{share} {found['what']} with "


def _done_about(found: re.Match[str]) -> str:
    deed = "do" if found["verb"].lower() == "did" else "done"
    return f"{found['link']}what {found['verb']} {found['who']} {deed} about {found['topic'] or 'face recognition'}"


def _paid(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    asked = f"was {found['who']}" if verb == "did" else f"{verb} {found['who']} been"
    return f"{found['link']}{asked} paid any of "


def _supported(found: re.Match[str]) -> str:
    deed = "oppose" if found["side"].lower() == "against" else "support"
    return f"{found['link']}{_ASKED_OF[found['verb'].lower()]} {found['who']} {deed} {found['what']}"


def _can(found: re.Match[str]) -> str:
    return f"{found['link']}can {found['whom'] or found['who'] or 'people'} {found['still'] or ''}"


def _turned_off(found: re.Match[str]) -> str:
    what = found["inside"] or found["what"]
    return f"turn {what} off" if what else "turn off"


def _paused(found: re.Match[str]) -> str:
    bare, verb = found["bare"] or "", found["verb"].lower()
    return f"{bare}{'pause' if bare and verb == 'hit' else _PAUSES.get(verb, 'pausing')}"


def _reversed(found: re.Match[str]) -> str:
    what = f" {found['what']}" if found["what"] else ""
    return f"{_REVERSES[found['verb'].lower()]}{what}"


def _refused(found: re.Match[str]) -> str:
    whom = f" {found['whom']}" if found["whom"] else ""
    verb = found["verb"] or found["knock"] or found["pass"] or found["say"]
    return f"{_REFUSES[verb.lower()]}{whom}"
