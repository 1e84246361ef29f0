"""Phrases of a light verb for which articles have one plain verb: a law that "kicks in" takes effect.

A phrase is put plainly only where what stands around it leaves one sense: a door is kicked in, too.
"""

import re

from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.patterns import Pattern

# What may stand behind a law that "kicks in"; a door or money would be kicked in.
_WHEN = (
    r"(?=\W*$| (?:on|in|from|at|before|after|by|until|till|once|when|if|immediately|straight|right|automatically|yet"
    r"|already|only|next|last|this year|the (?:very |same )*(?:day|moment|week|month|year|next))\b)"
)
_KICKED_IN = Pattern(rf"\b(?P<verb>kick(?:s|ed|ing)?) in\b{_WHEN}", re.IGNORECASE)
_TAKES = {"kick": "take", "kicks": "takes", "kicked": "took", "kicking": "taking"}
# Who sticks with customers goes on working with them; who is stuck with them would be rid of them.
_STUCK_WITH = Pattern(
    r"\b(?P<verb>stick|sticks|sticking) (?:with|by) "
    r"(?=(?:[\w'’-]+ ){0,4}(?:customers?|clients?|buyers?|police|cops|agenc(?:y|ies)|departments?)\b)",
    re.IGNORECASE,
)
_CONTINUES = {"stick": "continue", "sticks": "continues", "sticking": "continuing"}
_UNMENTIONED = Pattern(
    rf"^(?P<asks>{LINK}(?:did|does|do) [^?,;]{{2,80}}?) leave (?P<what>[^?,;]{{2,80}}?) "
    r"(?P<un>unmentioned|unaddressed)\b",
    re.IGNORECASE,
)
_SAYS = {"unmentioned": "mention", "unaddressed": "address"}
# A law that stops at body cameras covers nothing more; at a border any law stops.
_RULES = r"(?:laws?|acts?|bans?|bills?|rules?|ordinances?|moratori(?:um|a)|statutes?|polic(?:y|ies)|memos?|directives?)"
_STOPS_AT = Pattern(
    rf"(?P<law>\b(?:do|does|did) [^?,;]*?\b{_RULES}(?: [^?,;]*?)?) stop at "
    r"(?!(?:nothing|that|this|it|the)\b|[^?,;]*\b(?:borders?|limits?|lines?|age|midnight)\b)",
    re.IGNORECASE,
)
# A law keeps people from doing what it bars them from; a mask keeps a camera from it as well.
_DEEDS = r"(?:buy|sell|us|own|runn|install|deploy|stor|shar|collect|rent|operat|purchas|obtain|acquir|adopt)ing"
_KEEPS_FROM = Pattern(
    rf"(?P<law>\b(?:do|does|did|will|would) [^?,;]*?\b(?:{_RULES}|lists?|settlement|order)) keep "
    rf"(?P<whom>[^?,;]{{2,50}}?) from (?={_DEEDS}\b)",
    re.IGNORECASE,
)
_ROUND_THE_CLOCK = Pattern(
    r"\b(?:(?:running|operating|live|active|switched on|turned on|on) )(?:(?:all )?(?:a?round the clock|24/7)"
    r"|day and night|night and day)(?!\w)",
    re.IGNORECASE,
)
_ONLY_ONES = Pattern(
    rf"^(?P<link>{LINK})(?P<be>is|are|was|were) (?P<who>[^?,;]{{2,60}}?) the only (?:ones|people|users|customers) "
    r"(?:with|who (?:ha(?:d|s|ve)|got)) access to ",
    re.IGNORECASE,
)
_ASKED_OF = {"is": "does", "are": "do", "was": "did", "were": "did"}
# Anybody who is no official is a private person: "an ordinary citizen"; "an ordinary Texan" where the law is named, for
# else it is by the Texan that it is known which one is asked about.
_MAY_SUE = r"(?= (?:bring|sue|file|take|enforce)\b"
_ORDINARY = Pattern(
    r"\ban? (?:ordinary|regular|average|everyday|normal) (?:(?:person|citizen|resident|individual|consumer)"
    rf"{_MAY_SUE})|(?-i:[A-Z])[a-z]+(?:an|er|ite){_MAY_SUE}[^?]*\b(?-i:[A-Z]{{3,}})\b))",
    re.IGNORECASE,
)
_UPWARDS = Pattern(r"\bupwards? of (?=[$£€\d]|(?:an? |one )?(?:hundred|thousand|million|billion)\b)", re.IGNORECASE)
_APIECE = Pattern(
    r"(?P<sum>[$£€][\d.,]+(?: (?:million|billion))?|\b(?:dollars|bucks|pounds|euros|quid)) apiece\b", re.IGNORECASE
)
_OR_SO = Pattern(
    r"(?P<sum>[$£€][\d.,]*\d(?: (?:thousand|million|billion))?"
    r"|\b(?:\d[\d.,]*|[a-z]+)(?: (?:thousand|million|billion))? (?:dollars|bucks|pounds|euros|quid)) or so\b",
    re.IGNORECASE,
)
_IN_LINE = Pattern(r"\bin line for (?=(?:upwards of |at least |up to |about |over |more than )?[$£€\d])", re.IGNORECASE)
_GONNA = Pattern(r"\bgonna\b", re.IGNORECASE)
_STEERED = Pattern(r"\b(?P<verb>steer(?:s|ed|ing)?) clear of\b", re.IGNORECASE)
_AVOIDS = {"steer": "avoid", "steers": "avoids", "steered": "avoided", "steering": "avoiding"}
# Whoever mixes up people with crooks confuses them; the model knows that verb. Of one who "got mixed up" it does not.
_MIXED_UP = Pattern(
    rf"(?P<asks>^{LINK}(?:{AUXILIARY}) [^?,;]*?)(?<!\bgot )(?<!\bwas )(?<!\bwere )(?<!\bbeen )"
    r"\b(?P<verb>mix(?:es|ed|ing)?) up (?P<who>[^?,;]{3,60}? with )",
    re.IGNORECASE,
)
_CONFUSES = {"mix": "confuse", "mixes": "confuses", "mixed": "confused", "mixing": "confusing"}
# How a rule was evaded is told by how somebody "got round" it; whether it was is told by who violated it.
_EVADED = Pattern(
    rf"(?P<how>^{LINK}(?:how|in what way|by what means) (?:did|do|does|could|can) [^?,;]*?\b)"
    r"(?:evade|circumvent|sidestep|bypass|dodge|skirt) "
    rf"(?=(?:[\w'’-]+ ){{0,5}}?{_RULES}\b)",
    re.IGNORECASE,
)
# Who shares a settlement gets money from it; what a company shares it hands on.
_DID_EVADE = Pattern(
    rf"(?P<did>^{LINK}(?:did|do|does) [^?,;]*?\b)(?:evade|circumvent|sidestep|skirt|get a?round) "
    rf"(?=(?:[\w'’-]+ ){{0,5}}?{_RULES}\b)",
    re.IGNORECASE,
)
# Whoever keeps people out of a place bars them from it.
_KEPT_OUT = Pattern(
    r"(?P<did>\b(?:why|how|since when) (?:did|does|do|can|could|may) (?:[\w'’.-]+ ){0,5}?)(?:keep|lock|shut) "
    r"(?P<whom>(?:(?:the|those|these|all|any|its|their|some) )?[a-z-]+s) out"
    r"(?= of (?:the|its|their) (?:venues?|stores?|shops?|shows?|concerts?|games?|buildings?)\b|\W*$)",
    re.IGNORECASE,
)
_SHARED = Pattern(
    rf"(?P<who>^{LINK}how many (?:people|users|claimants?|class members|residents|customers|plaintiffs))"
    r" shared? (?:in )?"
    r"(?=(?:[\w'’$£€.-]+ ){0,5}?(?:settlement|payout|award|damages)\b)",
    re.IGNORECASE,
)
# What "began" in a country was first used there.
_BEGAN_IN = Pattern(
    rf"^(?P<link>{LINK})(?:when did (?P<what>(?:live |real-time )?(?:face|facial) recognition)(?: first)? "
    r"(?:begin|start|arrive|come|appear)|since when has there been "
    r"(?P<thing>(?:live |real-time )?(?:face|facial) recognition))"
    r" (?=(?:in|at) [^?,;]{2,60}\W*$)",
    re.IGNORECASE,
)
# A regulator that gives up on a firm, or drops its case against it, pursues it no more.
_REGULATOR = (
    r"(?:regulators?|watchdogs?|commissioners?|authorit(?:y|ies)|ombudsman|prosecutors?|attorney general|agency"
    r"|CNIL|ICO|FTC)"
)
_GIVEN_UP = Pattern(
    rf"(?P<asks>^{LINK}(?:{AUXILIARY}) [^?,;]*?\b{_REGULATOR}) (?P<verb>give|given|gave|drop|dropped)"
    r" (?:up (?:on|its (?:pursuit|chase|hunt) of)"
    r"|(?:its|the|their|all|any) (?:pursuit|chase|hunt|case|action|proceedings) (?:of|against)) "
    r"(?=(?:the )?(?-i:[A-Z]))",
    re.IGNORECASE,
)
_STOPS = {"give": "stop", "drop": "stop", "given": "stopped", "gave": "stopped", "dropped": "stopped"}
_GREEN_LIGHT = Pattern(
    r"(?P<get>\b(?:get|gets|got|getting|gives?|given|gave|needs?|needed|ha(?:s|ve|d)|wait(?:s|ed)? for) )"
    r"(?:an?|the|any) green[- ]light\b",
    re.IGNORECASE,
)
_UNPAID = Pattern(
    r"\b(?P<verb>leave|leaves|left|leaving) (?P<what>(?:(?:its|their|the|all|any|these|those) )?(?:[\w'’-]+ ){0,3}?"
    r"(?:fines?|penalt(?:y|ies)|bills?)) unpaid\b",
    re.IGNORECASE,
)
_FAILS = {"leave": "fail", "leaves": "fails", "left": "failed", "leaving": "failing"}


# Members of a board who quit resign; a company that quits gives something up.
_QUIT = Pattern(
    rf"^(?P<asks>{LINK}(?P<do>did|does|do|has|have|had|didn['’]?t|haven['’]?t) [^?,;]*?"
    r"\b(?:members?|advis[eo]rs?|directors?|board)) (?:quit|step(?:ped)? down|walk(?:ed)? out)"
    r"(?=\W*$| (?:over|in|because|after|when|on|before|from the board)\b)",
    re.IGNORECASE,
)


def in_plain_verbs(text: str) -> str:
    """Put plainly what ``text`` asks in a phrase of a light verb."""
    text = _QUIT.sub(lambda found: f"{found['asks']} resign{'' if found['do'][:1].lower() == 'd' else 'ed'}", text)
    text = _KICKED_IN.sub(lambda found: f"{_TAKES[found['verb'].lower()]} effect", text)
    text = _STUCK_WITH.sub(lambda found: f"{_CONTINUES[found['verb'].lower()]} to work with ", text)
    text = _UNMENTIONED.sub(lambda found: f"{found['asks']} not {_SAYS[found['un'].lower()]} {found['what']}", text)
    text = _STOPS_AT.sub(r"\g<law> cover only ", text)
    text = _KEEPS_FROM.sub(r"\g<law> bar \g<whom> from ", text)
    text = _ROUND_THE_CLOCK.sub("always on", text)
    text = _ONLY_ONES.sub(_only_they, _ORDINARY.sub("a private person", text))
    text = _GIVEN_UP.sub(lambda found: f"{found['asks']} {_STOPS[found['verb'].lower()]} pursuing ", text)
    text = _UNPAID.sub(lambda found: f"{_FAILS[found['verb'].lower()]} to pay {found['what']}", text)
    text = _GREEN_LIGHT.sub(r"\g<get>approval", text)
    text = _STEERED.sub(lambda found: f"{_AVOIDS[found['verb'].lower()]}", text)
    text = _KEPT_OUT.sub(r"\g<did>bar \g<whom>", _DID_EVADE.sub(r"\g<did>violate ", text))
    text = _EVADED.sub(r"\g<how>get round ", _SHARED.sub(r"\g<who> got money from ", text))
    text = _BEGAN_IN.sub(lambda found: f"{found['link']}When was {found['what'] or found['thing']} first used ", text)
    text = _MIXED_UP.sub(lambda found: f"{found['asks']}{_CONFUSES[found['verb'].lower()]} {found['who']}", text)
    return _in_plain_numbers(_GONNA.sub("going to", text))


def _in_plain_numbers(text: str) -> str:
    text = _OR_SO.sub(r"about \g<sum>", text)
    text = _APIECE.sub(r"\g<sum> each", _IN_LINE.sub("to get ", text))
    return _UPWARDS.sub("at least ", text)


def _only_they(found: re.Match[str]) -> str:
    return f"{found['link']}{_ASKED_OF[found['be'].lower()]} only {found['who']} have access to "
