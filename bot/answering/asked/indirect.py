"""What is asked in a roundabout way, with the question word that it comes to.

"What made it stop?" asks why it stopped, "by whom was it audited?" who audited it, "what is the number of photos that
..." how many photos. The model was taught direct questions, and no article speaks of what "made" or "led" anybody.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.suppliers import asked_of_supplier
from bot.answering.asked.verbs import PAST_OF
from corpus.actor import ActorKind, Mention
from corpus.patterns import Pattern

# Participles that are their own past.
_SAME = "found|sued|bought|sold|made|held|led|built|told|sent|brought|met|caught|hit|put|kept|left|paid|won|taught"
_PARTICIPLE = rf"(?:[a-z]{{2,}}ed|{_SAME}|{'|'.join(PAST_OF)})"
_BEHIND = r"(?= (?:in|on|at|for|over|to|from|with|under|after|before|during|as|because)\b|\W*$)"
_BY_WHOM = Pattern(
    rf"^{LINK}by (?:(?P<whom>whom)|(?P<which>(?:which|what) (?:[\w-]+ ){{0,2}}?[a-z]+)) (?:was|were|has|have)"
    rf" (?P<what>[^?,;]{{2,60}}?) (?:been )?(?P<verb>{_PARTICIPLE}){_BEHIND}(?P<rest>[^?,;]*)",
    re.IGNORECASE,
)
# "What made the law special?" asks for no deed.
_MADE = Pattern(
    rf"^{LINK}what (?:exactly )?(?P<verb>made|makes) (?P<what>(?!(?:it|this|that|them|headlines|news|waves|up|sense)\b)"
    r"[^?,;]{2,80}? [^?,;]*)(?<! illegal)(?<! unlawful)(?<! lawful)(?<! legal)(?<! special)(?<! unusual)"
    r"(?<! different)(?<! unique)(?<! controversial)(?<! possible)(?<! necessary)(?<! important)(?=\W*$)",
    re.IGNORECASE,
)
# "Who was against it?": what somebody only decided upon it is no answer.
_AGAINST = Pattern(rf"^(?P<link>{LINK})who (?:is|was|are|were) against (?!\W*$)", re.IGNORECASE)
# "What sum are we talking about?" of what was told before.
_SUM_MEANT = Pattern(
    rf"^(?P<link>{LINK})(?:what (?:kind of |sort of )?(?:sum|amount|figure|money)|how much(?: money)?)"
    r" (?:are we talking(?: about)?|(?:is|was) (?:it|this|that) about|(?:is|was) involved|(?:is|was) at stake)(?=\W*$)",
    re.IGNORECASE,
)
_PARTY = r"(?:they|he|she|it|(?:the|its|their) (?:plaintiffs?|claimants?|group|lawyers|suit|lawsuit|complaint))"
_ALLEGED = Pattern(
    rf"^(?P<link>{LINK})what(?:['’]?s| is| was| are| were) (?:the|their|his|her|its) (?:main |exact )?"
    r"(?:accusations?|allegations?)(?=\W*$)"
    rf"|^(?P<too>{LINK})what(?: exactly)? (?:is|are|was|were|do|does|did) {_PARTY} (?:alleg(?:e|ing)|accus(?:e|ing))"
    r"(?: (?:them|it|him|her) of)?(?=\W*$)",
    re.IGNORECASE,
)
# What a court says it rules, and what rules guarantee they require.
_COURT_SAID = Pattern(
    r"(?P<asked>\bwhat (?:did|does|has) (?:the |an? )?(?:[\w.'’-]+ ){0,4}?(?:court|tribunal)) (?:say|said)\b"
    r"(?=\W*$| in (?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d|[A-Z][a-z]+)\W*$)",
    re.IGNORECASE,
)
_TESTS_SAID = Pattern(
    r"(?P<asked>\bwhat (?:did|do|does|have|has) (?:the |an? |its |their )?(?:[\w.'’-]+ ){0,4}?"
    r"(?:tests?|study|studies|audits?|researchers)) (?:say|said|tell us|reveal)\b",
    re.IGNORECASE,
)
_GUARANTEED = Pattern(
    r"(?P<asked>\bwhat (?:do|does|did) [^?,;]{2,60}?\b"
    r"(?:laws?|rules?|act|ordinance|settlement|directive|code|measures)) (?:guarantee|promise|ensure)(?=\W*$)",
    re.IGNORECASE,
)
_PROPOSED = Pattern(
    r"(?P<asked>\bhow (?:many times|often) (?:was|has|were|have) [^?,;]*?\b(?:moratorium|bill|act|law)\b(?: been)? )"
    r"proposed\b",
    re.IGNORECASE,
)
_DAMAGES = Pattern(
    rf"^(?P<link>{LINK})what (?:(?:are|were) the (?:\w+ )?damages (?:under|for (?:breaking|violating|a breach of))"
    r"|damages (?:are|can be claimed|can you (?:get|claim)) under) (?P<law>[^?]+?)(?=\W*$)",
    re.IGNORECASE,
)
_LED_TO = Pattern(
    rf"^{LINK}what (?:exactly )?(?:(?P<past>got|led|prompted|caused|drove|pushed|forced|persuaded|convinced|moved"
    r"|inspired|motivated|compelled)|leads|prompts|causes|drives|pushes|forces) "
    r"(?P<who>(?!(?:to|by|in|on|from|for)\b)[^?,;]{2,60}?) to (?P<what>[a-z]{2,}\b)",
    re.IGNORECASE,
)
_TRIGGERED = Pattern(
    rf"^{LINK}what (?:exactly )?(?:triggered|caused|prompted|sparked|provoked|precipitated|brought about"
    r"|(?:was|lay) behind|(?:was|were) the (?:main |real |stated )?"
    r"(?:reasons?|trigger|cause|motives?|rationale|grounds) (?:for|of|behind)) "
    r"(?=(?:the|its|their|his|her|[\w.’'-]+['’]s?|(?-i:[A-Z])[\w.'’-]*) [^?,;]+\W*$)(?![^?]* (?:who|that)\b)",
    re.IGNORECASE,
)
_NUMBER_OF = Pattern(
    rf"^{LINK}(?:what(?:['’]s| is| was| were|s) the (?:total |exact |overall )?|(?:what|which) )number of "
    r"(?!(?:the|this|that|its) )(?P<what>[a-z])",
    re.IGNORECASE,
)
# "What for did it stop?", "at what place was it tested?".
_WHAT_FOR = Pattern(rf"^{LINK}what (?:ever )?for (?={AUXILIARY}\b)", re.IGNORECASE)
_OVER_WHAT = Pattern(rf"^{LINK}(?:over|because of|on account of|due to) what (?={AUXILIARY}\b)", re.IGNORECASE)
_AT_PLACE = Pattern(
    rf"^{LINK}(?:at|in) (?:what|which) (?:exact )?(?:place|spot|location) (?={AUXILIARY}\b)", re.IGNORECASE
)
# "What did it have to pay?" asks for a sum, as "what did it cost?" does.
_PAID = Pattern(
    rf"^{LINK}what (?P<asked>{AUXILIARY} (?:[\w'’.-]+ ){{1,6}}?)(?:have to )?(?P<verb>pay|spend)\b"
    r"(?! (?:attention|heed|for it with)\b)",
    re.IGNORECASE,
)
# "List every fine" asks for all fines; a list of them is asked for in the plural elsewhere.
_EVERY = Pattern(
    rf"^{LINK}(?P<ask>list|name|show|give me|show me|tell me|tell me about) (?:each|every)(?: single)? "
    r"(?P<thing>(?:[a-z-]+ )??(?!(?:time|day|year|month|of|one)\b)[a-z]{3,}(?<!s))"
    r"(?= (?:in|on|at|by|to|for|with|from|against|under|over|of|about|that|which|who|where)\b|\W*$)",
    re.IGNORECASE,
)
# Whose it is articles tell by a name before it, "Amazon's Rekognition", and seldom who "makes" or "owns" it.
_WHO_MAKES = Pattern(
    rf"^{LINK}(?:who|(?:which|what) (?:company|firm|vendor)) (?:makes|made|owns|owned|develops|developed|creates"
    r"|created|builds|built|(?:is|was) (?:behind|the (?:maker|owner|developer|creator) of)) (?:the )?(?P<what>[^?]+?)"
    r"(?: (?:software|app|service|glasses|feature|tool|system|code))?\W*$",
    re.IGNORECASE,
)
# "Which cities have a ban in force today?": which have bans.
_IN_FORCE = Pattern(
    rf"^(?P<which>{LINK}(?:which|what|how many) (?:[\w'’-]+ ){{1,3}}?)(?:currently |still )?have (?:an? |any )?"
    r"(?P<rule>ban|law|rule)s?(?P<on> on [\w -]+?)? (?:still )?(?:in (?:force|place|effect)|on the books)"
    r"(?: (?:today|now|right now|currently|at present|these days))?(?=\W*$)",
    re.IGNORECASE,
)
# "Who runs Axon?" asks who heads it; a system is run by whoever uses it.
_WHO_RUNS = Pattern(
    rf"^{LINK}who(?:(?:['’]?s| is| was) (?:running|in charge (?:of|at)|at the helm (?:of|at))| (?:runs|bosses|leads))"
    r" (?:the )?(?P<what>[^?]+?)\W*$",
    re.IGNORECASE,
)
# "What was NEC's answer to Oslo?": what it said about it.
_WORD_OF = Pattern(
    rf"^{LINK}what(?:['’]?s| (?:is|was|were|are)) (?P<who>[^?,;]{{2,60}}?(?:(?=['’]s )|(?<=s)(?=['’] )))['’]s? "
    r"(?:(?:official|public|only|first|initial|own|main|eventual) )?"
    r"(?:answers?|repl(?:y|ies)|responses?|reactions?|comebacks?|rejoinder|retort|rebuttal|riposte|comments?)"
    r"(?: (?:to|on|about|regarding|after) (?P<what>[^?]+?))?(?=\W*$)",
    re.IGNORECASE,
)
# "Did Oslo get a million from the maker?" asks whether the maker paid it.
_SUM = (
    r"(?:US)?[$€£][\d.,]+(?: ?(?:[mbk]n?|million|billion))?|[\d.,]+ (?:million |billion )?(?:dollars|euros|pounds)"
    r"|money|cash|compensation|damages"
)
_GOT_PAID = Pattern(
    rf"^(?P<link>(?i:{LINK}))(?i:did|has|have|had) (?P<who>[^?,;]{{2,60}}?)"
    r" (?i:get|got|gotten|receive|received|collect|win|won)"
    rf" (?P<what>(?:(?:any|some|about|around|over|nearly|more than) )?(?:{_SUM})) (?i:from|out of)"
    r" (?P<whom>(?:the )?[A-Z][\w'’. -]*?)(?P<end>\W*)$"
)
_HEADED = frozenset({ActorKind.COMPANY, ActorKind.POLICE, ActorKind.GROUP, ActorKind.AGENCY})
_LAW_SAYS = Pattern(r"(\bwhat (?:does|do|did) [^?,;]{2,60}\b(?:laws?|rules|ordinance|act) say)(?=\W*$)", re.IGNORECASE)
# "Who banned it first?" asks who was the first to.
_FIRST_DID = {
    "banned": "ban", "barred": "bar", "used": "use", "tried": "try", "sold": "sell", "fined": "fine", "sued": "sue",
    "quit": "quit", "limited": "limit", "restricted": "restrict", "paused": "pause", "bought": "buy", "left": "leave",
}  # fmt: skip
_FIRST_USER = Pattern(r"(?<=\bwas )the first to use (?=(?:the )?[A-Z])")  # of a product, as articles tell it
_DID_FIRST = Pattern(
    rf"^(?P<link>{LINK})(?P<who>who|which (?:[a-z]+ )?[a-z]+) (?P<did>{'|'.join(_FIRST_DID)}) "
    r"(?P<what>[^?,;]{2,60}?) first(?=\W*$)",
    re.IGNORECASE,
)
# Sums are told one by one anyway: "how much was it each time?".
_EACH_TIME = Pattern(
    r"(?<=\w),? (?:each time|every time|in each case|per (?:time|fine|case|occasion)|(?:in total )?or each time)"
    r"(?=\W*$)",
    re.IGNORECASE,
)
# "What changed with the amendment?" asks what that changed, and not what is changed about the law.
_CHANGED_WITH = Pattern(
    rf"^(?P<link>{LINK})what(?:(?:['’]?s| has| is| was)? changed?|(?:['’]?s| is) (?:new|different)) "
    r"(?:with|under|by|after|since|through) (?P<what>the (?:[\w-]+ ){0,4}?"
    r"(?:amendments?|omnibus|reforms?|revisions?|updates?|overhaul)(?: [^?,;]+)?)(?=\W*$)",
    re.IGNORECASE,
)
# "Did Oslo change anything?" asks whether it changed its rules.
_CHANGED_ANY = Pattern(
    rf"^(?P<link>{LINK})(?P<did>did|has|have) (?P<who>[^?,;]{{2,60}}?) changed? (?:anything|something)(?=\W*$)",
    re.IGNORECASE,
)
# "Has anyone proposed a ban?" asks whether one was proposed.
_BY_ANYONE = Pattern(
    rf"^(?P<link>{LINK})(?:has|have|did) (?:any(?:one|body)|some(?:one|body))(?: ever)? "
    r"(?P<verb>proposed?|introduced?|suggest(?:ed)?) (?P<what>(?:an?|any|the) [^?,;]{2,60}?)(?=\W*$)",
    re.IGNORECASE,
)
# What a laboratory says is what it found.
_SAID = Pattern(
    rf"^{LINK}(?P<asked>what (?:did|does|do|has) (?P<who>[^?,;]{{2,60}}?)) (?:say|said|tell us)\b", re.IGNORECASE
)
# "How does Oslo regulate it?" asks what the rules are there.
_REGULATED = Pattern(
    rf"^{LINK}how (?:(?:does|do) (?P<who>[^?,;]{{2,60}}?(?:, [A-Z][^?,;]{{2,30}},)?) regulate (?P<what>[^?,;]+?)"
    r"|(?:is|are) (?P<it>[^?,;]+?) regulated in (?P<there>[^?;]+?))(?=\W*$)",
    re.IGNORECASE,
)


def asked_of_named(text: str, mentions: Sequence[Mention], kin: Kin) -> str:
    """Ask whose a product is, who supplies or heads whom and what a laboratory found.

    ``mentions`` are those of ``text``.
    """
    if (supplied := asked_of_supplier(text, mentions, kin)) != text:
        return supplied
    found = _WHO_RUNS.match(text)
    if found and _is_all(found, mentions) and kin.kind_of(mentions[0].actor) in _HEADED:
        return f"Who heads {found['what']}?"
    found = _SAID.match(text)
    if found and any(
        one.span.end == found.end("who") and kin.kind_of(one.actor) is ActorKind.RESEARCH for one in mentions
    ):
        return f"{found['asked']} find{text[found.end() :]}"
    found = _WHO_MAKES.match(text)
    if found is None or not _is_all(found, mentions):
        return text
    product = mentions[0].actor
    owned = kin.kind_of(product) is ActorKind.PRODUCT and kin.of_kind(product, {ActorKind.COMPANY}) is not None
    return f"Whose is {found['what']}?" if owned else text


def _is_all(found: re.Match[str], mentions: Sequence[Mention]) -> bool:
    """Tell whether what is asked about is one name and nothing else."""
    return len(mentions) == 1 and found.span("what") == (mentions[0].span.start, mentions[0].span.end)


def asked_of_payer(text: str) -> str:
    """Ask of a sum that somebody got whether it was paid; what asks for none stays as it is."""
    return _GOT_PAID.sub(r"\g<link>did \g<whom> pay \g<who> \g<what>\g<end>", text)


def _was_first(found: re.Match[str]) -> str:
    return f"{found['link']}{found['who']} was the first to {_FIRST_DID[found['did'].lower()]} {found['what']}"


def _was_done(found: re.Match[str]) -> str:
    verb = found["verb"].lower()
    done = verb if verb.endswith("ed") else f"{verb.removesuffix('e')}ed"
    return f"{found['link']}was {found['what']} {done}"


def asked_directly(text: str) -> str:
    """Ask with "who", "why", "how many" and "how much" what is asked for in other ways."""
    text = _BY_WHOM.sub(_done_by, text)
    text = _MADE.sub(lambda found: f"Why {_does(found['verb'].lower() == 'made')} {found['what']}", text)
    text = _AGAINST.sub(r"\g<link>who opposed ", text)
    text = _SUM_MEANT.sub(r"\g<link>how much was it", text)
    text = _ALLEGED.sub(lambda found: f"{found['link'] or found['too'] or ''}what does the lawsuit allege", text)
    text = _COURT_SAID.sub(r"\g<asked> rule", text)
    text = _CHANGED_ANY.sub(r"\g<link>did \g<who> change its rules", text)
    text = _CHANGED_WITH.sub(r"\g<link>what did \g<what> change", text)
    text = _EACH_TIME.sub("", text)
    text = _FIRST_USER.sub("the first user of ", _DID_FIRST.sub(_was_first, _BY_ANYONE.sub(_was_done, text)))
    text = _TESTS_SAID.sub(r"\g<asked> find", text)
    text = _GUARANTEED.sub(r"\g<asked> require", text)
    text = _PROPOSED.sub(r"\g<asked>introduced", text)
    text = _DAMAGES.sub(r"\g<link>how much can people sue for under \g<law>", text)
    text = _WORD_OF.sub(_told_about, text)
    text = _LED_TO.sub(lambda found: f"Why {_does(found['past'])} {_doing(found['who'])} {found['what']}", text)
    text = _TRIGGERED.sub("What led to ", text)
    text = _EVERY.sub(lambda found: f"{found['ask']} all {_many(found['thing'])}", text)
    text = _IN_FORCE.sub(lambda found: f"{found['which']}have {found['rule']}s{found['on'] or ''}", text)
    text = _NUMBER_OF.sub(r"How many \g<what>", text)
    text = _LAW_SAYS.sub(r"\1 about face recognition", text)
    text = _REGULATED.sub(lambda m: f"What are the rules on {m['what'] or m['it']} in {m['who'] or m['there']}", text)
    text = _AT_PLACE.sub("Where ", _OVER_WHAT.sub("Why ", _WHAT_FOR.sub("Why ", text)))
    return _PAID.sub(r"How much \g<asked>\g<verb>", text)


def _told_about(found: re.Match[str]) -> str:
    about = f" about {found['what']}" if found["what"] else ""
    return f"What did {found['who']} say{about}"


def _many(thing: str) -> str:
    return f"{thing[:-1]}ies" if thing.endswith("y") and thing[-2] not in "aeiou" else f"{thing}s"


def _doing(who: str) -> str:
    """Return whoever was led to do something as who did it: "them" as "they"."""
    return {"them": "they", "him": "he", "her": "she", "us": "we"}.get(who.lower(), who)


def _does(past: object) -> str:
    return "did" if past else "does"


def _done_by(found: re.Match[str]) -> str:
    asked = found.groupdict()
    who = asked.get("who") or asked.get("which") or "who"
    verb = found["verb"].lower()
    return f"{who[0].upper()}{who[1:]} {PAST_OF.get(verb, verb)} {found['what']}{found['rest']}"
