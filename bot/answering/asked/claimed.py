"""Claims that somebody wants checked: "Fact check: ...", "can you confirm that ...?", "our draft says ... Correct?"."""

import re

from bot.answering.asked.forms import ASKING_WORD, asking_verb
from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.patterns import Pattern

_SAY = r"(?:say|write|report|claim|state|print|publish)"
_OR = r"(?: or | ?/ ?|-or-)"
_EITHER = (
    rf"(?:true{_OR}(?:false|not)|false{_OR}true|right{_OR}wrong|real{_OR}fake|fact{_OR}(?:fiction|myth|fake)"
    rf"|(?:myth|fiction|fake){_OR}(?:fact|real)|t/f)"
)
_FOR_ME = r"(?: (?:for (?:me|us)|please|pls|plz))*"
_CHECKED = Pattern(
    r"^\W*(?:(?:quick |please )*(?:fact|claim)[- ]?check(?:ing)?(?: this"
    r"| the following| request)?(?: claim| statement)?"
    rf"{_FOR_ME}|(?:can you |could you |please |pls |i |need to )*(?:(?:check|verify)"
    rf" (?:this|the following|a)|(?:verify|confirm)(?=\s*:))(?: claim| statement| rumou?r| fact| quote)?{_FOR_ME}"
    rf"|(?:a |the )?(?:claim|rumou?r|statement)(?: to (?:check|verify|be checked))?|{_EITHER}|quick check"
    r"|(?:is|was) (?:this|that|it|the following)(?: claim| statement)? (?:right|true|correct|accurate|a fact))"
    r"\s*[:–—,.?!-]+\s*(?P<claim>.+?)[\s.?!]*$",
    re.IGNORECASE,
)
# "Can you confirm that ...?", "am I right in thinking that ...?" ask whether it is so.
_THAT = r"(?:that|whether(?: or not)?|if)"
_SOMEBODY = r"(?:you|u|someone|somebody|anyone|anybody)"
_FIND_OUT = (
    r"(?:find(?: out)?|establish|check|confirm|verify|know|learn|see|make sure|tell|work out|figure out|make out"
    r"|determine|remember|recall)"
)
_TO_CONFIRM = Pattern(
    rf"^{LINK}(?:(?:(?:can|could|would|will) {_SOMEBODY} )?(?:please |pls |also |just )*"
    rf"(?:(?:confirm|verify)(?: (?:for|to) (?:me|us))?(?: {_THAT}"
    r"|(?= (?-i:[A-Z])| [\w'’]+(?: [\w'’-]+){3}))"
    rf"|(?:double[- ]?)?check(?: for (?:me|us))? {_THAT})"
    r"|(?:am i|would i be) (?:right|correct)"
    r"(?:,? (?:in (?:thinking|saying|believing|assuming)|to (?:think|say|believe|assume))(?: that)?"
    r"| that|(?= (?-i:[A-Z])))"
    r"|it(?:['’]?s| is) (?:really |actually )?(?:true|a fact|correct|right|the case) that"
    r"|is it (?:not|really|actually) (?:true|so|correct|right|the case) that"
    r"|would it be (?:true|correct|right|accurate|fair)(?: to say)? that"
    r"|(?:is there )?any truth (?:to|in) (?:the |this )?(?:claim|rumou?r|idea|report|story)s? that"
    r"|correct me if i(?:['’]?m| am) wrong,?(?: but)?|(?:i(?:['’]m| am| was) told|my understanding is)(?: that)?"
    r"|i(?:['’]ve| have)? (?:just |also )?(?:heard|read|saw|seen)(?: somewhere| online)?(?: that)?"
    r"(?= (?!(?:about|of|from|on|it|this|in)\b|[^?]*\b(?:wh(?:o|at|ich|en|ere|y)|how|but)\b)[^.,;:?!]{15,}[\s.?!]*$)"
    # A guess that is to be confirmed, of whoever is named or of "it".
    r"|(?:apparently|presumably|supposedly|surely)(?=,? [^?]+\?)"
    # What is told before it is the asker's own, and names no place.
    r"|(?:(?:i|we) (?-i:[^?.;:A-Z]{2,60}?)(?:,? (?:and|so|but)|,) )?"
    r"(?:(?:i|we)(?:['’]m| am| are|['’]re| was|['’]ve been|['’]d)? )?"
    r"(?:trying|want(?:ing)?|need(?:ing)?|hoping|(?:un|not )able|struggling|failing|(?:would )?(?:like|love)) to"
    rf" {_FIND_OUT} {_THAT}"
    rf"|(?:(?:i|we) )?(?:just |still |really )?(?:can(?:['’]?t|not| not)|could(?: not|n['’]?t)) {_FIND_OUT} {_THAT}"
    rf"|(?:please |pls |kindly )+(?:advise|clarify|say|state|inform) {_THAT}"
    rf"|(?:does|do|would) {_SOMEBODY} (?:happen to )?(?:know|be able to (?:tell me|say|confirm)) (?:whether|if)"
    rf"|(?:(?:i (?:just )?wonder(?:ed)?|i(?:['’]m| am| was)(?: just)? wondering|wondering) (?:if|whether) {_SOMEBODY}"
    r" (?:could|can|might|would)|(?:can|could|would|will|might) "
    rf"{_SOMEBODY}"
    rf"|i(?:['’]d| would) (?:be (?:very |so )?(?:grateful|glad)|appreciate it) if {_SOMEBODY} (?:could|can|would))"
    rf"(?: please| kindly| possibly| perhaps)* (?:tell me|tell us|let me know|say|know) {_THAT}"
    rf"|(?:please |kindly )?(?:tell me|tell us|let me know|(?:inform|advise) (?:me|us)|lmk|idk) {_THAT}|whether"
    r"|what about the (?:claim|rumou?r|idea|report|story) that"
    r"|how (?:true|accurate|correct) (?:is|are) (?:it|the claims?|the statement) that"
    r"|(?:could|can) it (?:really )?be (?:true )?that"
    r"|(?:i(?:['’]m| am) )?(?:unsure|not sure|uncertain|not certain) (?:whether|if)"
    r"|do(?:es)? (?:(?:the|your|any|these) )?(?:articles?|sources?|data|reports?|records?)"
    rf" (?:say|tell|show|confirm|mention) {_THAT}"
    r"|is it (?:right|correct|accurate|fair|safe) to (?:assume|think|believe|suppose|conclude)(?: that)?"
    r"|let me get this (?:straight|right)(?=[:,])"
    rf"|would {_SOMEBODY} mind (?:telling me|telling us|saying|confirming) {_THAT}"
    rf"|what (?:i|we)(?:['’]d| would)? (?:really )?(?:want|like|need) to know is {_THAT}"
    r")[\s,:]+(?P<claim>.+?)(?:,? (?:isn['’]?t it|right|correct))?[\s.?!]*$",
    re.IGNORECASE,
)
# Whatever an asker says before "whether" asks nothing, where it is in no name: "I'd love to hear whether ...".
_ASKER_FIRST = Pattern(
    rf"^{LINK}(?!(?:{AUXILIARY}|who(?:se|m)?|what|which|when|where|why|how)\b)"
    r"(?=(?:[\w'’]+,? ){0,11}?(?:i|we|me|us|my|our)(?:['’]\w+)?\b[^?.;:]*? whether\b)"
    r"[\w'’]+,? (?:(?-i:[a-z][\w'’]*|I(?:['’][a-z]+)?),? ){0,13}?whether(?: or not)? "
    r"(?P<claim>(?!(?:to|it|they|he|she)\b).+?)[\s.?!]*$",
    re.IGNORECASE,
)
_SO = r"(?:correct|legit|right|true|accurate|so|a fact|the case)"
_TRUE = (
    rf"[\s,;.!–—-]+(?:(?:(?:is|was) (?:that|this|it)|(?:that|this|it) is) (?:(?:really|actually|still|even) )*)?{_SO}"
    r"[\s.?!]*$"
    rf"|[\s,;.!–—-]+(?:(?:is|are|was|were) (?:he|she|they) (?:right|correct)|{_EITHER}"
    r"|verdict|(?:can|could) (?:you|u|anyone|someone)(?: please)? confirm(?: (?:this|that|it))?"
    r"|any truth (?:to|in) (?:that|this|it))[\s.?!]*$"
)
_WRITTEN = (
    r"draft|copy|article|story|text|piece|notes?|headline|caption|paper|script|post|tweet|website|blog|video|leaflet"
)
_PEOPLE = (
    r"intern|colleague|co-?worker|editor|boss|manager|lawyer|attorney|friend|mate|neighbou?r|landlord|teacher|professor"
    r"|client|reader|source|brother|sister|mother|mum|mom|dad|father|aunt|uncle|cousin|wife|husband|partner|flatmate"
    r"|roommate|guy|bloke|man|woman|person|politician|councillor|MP|senator|activist"
)
_SAYER = (
    r"(?:(?:we|i|they)(?:['’]ve| have|['’]d| had|['’]m| am| was| were)?"
    rf"|(?:our|my|the|an?|this|their) (?:[\w-]+ )?(?:{_WRITTEN})s?"
    rf"|(?:(?:an?|another|some|their|his|her) (?:[\w-]+ )?(?:{_PEOPLE})s?|(?:our|my) (?:[\w'’-]+ )?[a-z-]+)(?:-in-law)?"
    r"|someone|somebody|(?:some |many )?(?:people|reports|rumou?rs|media)(?: online)?|everyone|everybody|twitter|reddit"
    r"|tiktok|wikipedia|youtube|(?:chat)?gpt|(?:the |local |national )?(?:internet|news|press|papers|radio|tv))"
)
_SAID = (
    r"(?:say|says|said|saying|write|writes|wrote|written|state|states|stated|claims?|claimed|read|reads|heard|hear|saw|seen"
    r"|thinks?|thought|reckons?|insists?|swears?|believes?|argues?|posted|tweeted|mentioned|suggests?"
    rf"|wants? (?:me|us) to {_SAY}|(?:tells?|told)(?: (?:me|us|(?:our|my) [\w-]+))?)"
)
_FELT = (
    r"(?:i(?:['’]m| am) (?:(?:pretty|fairly|quite|almost) )?(?:sure|certain|convinced|under the impression)"
    r"|rumou?r has it|word is|it says here|i(?:['’]m| am| was) (?:taught|informed|led to believe)"
    r"|i(?:['’]ve| have| had)? (?:always )?(?:assumed?|understood|gathered)|people keep (?:saying|telling me)"
    r"|it(?:['’]s| is| has| was)(?: been)? (?:widely |often )?(?:reported|said|claimed|rumou?red|believed))(?: that)?"
)
_WHERE = r"(?:on|at|in) (?:(?:the|an?|my) )?[\w-]+"
_STATED = Pattern(
    rf"^\W*(?:(?:ok|so|hi|hey|hello|well)[\s,]+)*(?:(?:{_SAYER}(?: {_WHERE}(?: [\w-]+)?)? (?:keeps? |just )?{_SAID}"
    rf"|(?:just )?(?:heard|read|saw))(?: somewhere| online| {_WHERE})?(?: that)?[,:]?"
    rf"|according to (?:my|our|an?|some) [\w-]+,?|{_FELT}) (?P<claim>.+?)(?:{_TRUE})",
    re.IGNORECASE,
)
# A statement in quotation marks, and what asks whether it is so.
_QUOTED = Pattern(
    rf"^(?:\W*|(?:is|was) (?:the|this|that) (?:headline|claim|statement|sentence|line|story):? )"
    rf"[\"“](?P<claim>[^\"“”?]+?)[.!,]?[\"”]\W*(?:(?:is|was) (?:that|this|it) (?:really |actually )?)?"
    rf"(?:{_SO}|{_EITHER})\W*$",
    re.IGNORECASE,
)
# "..., can you confirm?", "..., or am I wrong?", "... (right?)" behind a statement.
_TAILED = Pattern(
    r"^(?:(?:the|a|this) (?:claim|statement|rumou?r) (?:is )?that )?(?P<claim>[^?]+?)"
    r"(?:\s*\((?:right|correct|true)\??\)"
    r"|[\s,;.:–—-]+(?:(?:can|could) (?:you|u|anyone|someone)(?: please)? confirm(?: (?:this|that|it))?"
    r"|or is (?:that|this|it) (?:cap|bs|bull(?:shit)?|wrong|false|fake|a lie|nonsense|not true)"
    rf"|or am i (?:wrong|mistaken)|(?:it|that|this) is {_SO}|{_EITHER}|verdict))[\s?!.]*$",
    re.IGNORECASE,
)
# Asks whether a claim is false, so that its yes is the claim's no.
_FALSE = r"(?:false|untrue|incorrect|inaccurate|a lie|a myth|fake(?: news)?|bogus|misinformation)"
_ASKED_FALSE = Pattern(
    rf"^{LINK}(?:(?:am i|are we|would i be) (?:wrong|mistaken|incorrect)"
    rf"(?: (?:in|to) (?:think|say|believ|assum)(?:ing|e)?)?(?: that)?|(?:is|was) it {_FALSE} that"
    rf"|would it be (?:wrong|{_FALSE}) to {_SAY} that) (?P<claim>.+?)[\s.?!]*$",
    re.IGNORECASE,
)
_ENDS_IN_TRUE = Pattern(_TRUE, re.IGNORECASE)


def as_claim(text: str) -> str:
    """Ask whether a claim is true that somebody wants checked, whoever made it.

    What ends in "right?" is a question already, unless a "who" or "where" in it seems to ask something else.
    """
    if found := _CHECKED.match(text):
        return _asked(found["claim"])
    if (found := _STATED.match(text) or _QUOTED.match(text)) and not ASKING_WORD.search(found["claim"]):
        return f"{found['claim']}, right?"
    if (tailed := _TAILED.match(text)) and not (asking_verb(tailed["claim"]) or ASKING_WORD.search(tailed["claim"])):
        return f"{tailed['claim']}, right?"
    found = found or _to_confirm(text)
    return f"Is it true that {found['claim']}?" if found else text


def denied_claim(text: str) -> str | None:
    """Return the question whether a claim is true of which ``text`` asks whether it is false, else None."""
    found = _ASKED_FALSE.match(text)
    return f"Is it true that {found['claim']}?" if found else None


def _asked(claim: str) -> str:
    """Ask whether a claim is true; what is a question already stays one."""
    claim = _ENDS_IN_TRUE.sub("", claim).strip(' "“”.')
    return f"{claim}?" if asking_verb(claim) or ASKING_WORD.match(claim) else f"Is it true that {claim}?"


def _to_confirm(text: str) -> re.Match[str] | None:
    found = _TO_CONFIRM.match(text) or _ASKER_FIRST.match(text)
    return None if found is None or asking_verb(found["claim"]) else found
