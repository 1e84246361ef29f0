"""How a question opens: a link to what was said before, a polite preface, and the verb that asks for a verdict."""

import re

from corpus.patterns import Pattern

# "So", "and", "but", "ok," and the like, or nothing: goes behind the ``^`` of a pattern.
LINK = r"\W*(?:(?:so|and|but|or|then|ok|okay|well)\W+)?"
OOPS = r"(?:no|nope|nah|sorry|oops|wait|actually|my bad)"  # takes back what was said before
AUXILIARY = (
    r"(?:ain['’]?t|can['’]?t|cannot|won['’]?t"
    r"|(?:is|are|was|were|do|does|did|can|could|may(?! \d)|might|has|have|had|will|would|should|must|am)"
    r"(?:n['’]?t|['’]nt)?)"
)
# In how many words a reply is wanted: "in one word", "briefly".
_BRIEFLY = (
    r"(?:(?:in )?(?:just )?(?:one|a single) word|(?:in (?:short|brief)|briefly)|(?:a )?short answer)(?: only)?"
    r"(?:,? please)?"
)
_SAID_BEFORE = (
    r"(?:hey|hi|hiya|hello|please|pls|ok|okay|well|wait|um+|erm|btw|by the way|yo|dude|mate|guys|honestly|seriously"
    r"|(?:hi|hello|hey) (?:there|all|everyone|everybody|folks|team|bot)|good (?:morning|afternoon|evening|day)"
    r"|(?:sorry|apologies)(?: (?:to (?:bother|trouble|disturb) you|for (?:bothering|troubling|disturbing) you"
    r"|for the (?:silly|dumb|stupid|basic) question"
    r"|if (?:this|that) (?:is|has been) [\w ]{3,30}))?(?: again)?(?:,? but)?"
    r"|(?:quick|silly|dumb|stupid|basic|random|serious|genuine|honest|real) (?:question|q)"
    r"(?: (?:here|for you))?(?:,? but)?"
    r"|(?:dear |hello |hi )?(?:sir|madam|ma['’]?am)(?: or madam)?"
    r"|(?:anyone|anybody|someone|somebody) can (?:tell me|say)"
    r"|i (?:want|wish|would like|['’]d like) to ask(?: you)?|please to tell me"
    r"|(?:please |kindly )(?:inform|tell|advise) (?:me|us) (?:if|whether)"
    r"|(?:one|another|a|last|just one) (?:more |last |final |other |follow-?up |random )?(?:thing|question|thought)"
    r"|just (?:checking|to (?:check|confirm|be (?:sure|clear)))|hang on|hold on"
    r"|cool|excuse me|real quick|quickly|(?:(?:a |one |just a )?(?:quick|simple|another|last) )?(?:question|q)"
    r"|(?:can|could|would|will) (?:you|u|someone|anyone|somebody) (?:please )?(?:(?:tell|remind) (?:me|us)|say)"
    r"|(?:tell|remind) me|(?:do|does) (?:you|u|anyone|anybody|someone) (?:happen to )?know"
    r"|(?:i(?:['’]m| am| was|['’]ve been| have been) )?(?:just )?(?:wondering|curious|asking)|i wonder"
    r"|i(?:['’]d| would) (?:like|want|love) to know|i (?:want|need) to know"
    r"|(?:any|no) (?:idea|clue)|question for you|here['’]?s (?:a|one|my) question|my question(?: is)?"
    rf"|{_BRIEFLY})"
)
# Without a colon only before a question that stands by itself: "can you tell me more" is one whole.
_PREFACE = Pattern(
    rf"^\W*(?:{_SAID_BEFORE}[\s,:;.!–—-]+)*{_SAID_BEFORE}"
    r"(?:\s*(?::|[–—]|(?<=\s)-)\s*(?=\w+ \w)|[\s,:;.!–—-]+"
    rf"(?={AUXILIARY}\b|(?:(?:to|on|for|in|at|by|from|under|of|with|until|till|since) )?"
    r"(?:who(?:se|m)?|what|which|when|where|why|how)\b))",
    re.IGNORECASE,
)
_AFTERTHOUGHT = Pattern(
    r"(?<=\w)(?:[\s,;–—-]+(?:please|pls|plz|exactly|precisely|btw|by the way|though|tho|lol|anyway|anyhow|iirc"
    r"|i (?:guess|suppose|wonder|assume)|for real|fr fr|frfr|no cap|ngl|tbh|smh|imo|rn|bro|bruh"
    r"|(?:any|no) idea|do you know))+(?P<end>[\s?!.]*)$",
    re.IGNORECASE,
)
_BRIEFLY_BEHIND = Pattern(
    rf"(?:(?<=[?!.])\s*(?:{_BRIEFLY}|(?:keep it|be) (?:short|brief))"
    r"|[\s,?!.]+(?:(?:just|only|simply|an?) )*(?:yes or no|yes/no)(?: only)?)(?:,? please)?[\s.!?]*$",
    re.IGNORECASE,
)
# "Just answer yes or no:" before what asks for that anyway.
_CHOICE = Pattern(
    rf"^(?!\W*{AUXILIARY}\b)[^?:.;]{{0,40}}?\byes(?: or |/)no\b[^?:.;,]{{0,25}}[:,\s–—-]+"
    rf"(?={AUXILIARY}\b)",
    re.IGNORECASE,
)

# "In 2021, was it in force?", "back in 2019 did it sell it?": a time that a question for yes or no opens with.
_TIME = (
    r"(?:the )?(?:(?:end|start|beginning|middle|close) of |early |mid-?|late )?"
    r"(?:(?:\d{1,2} )?[A-Z][a-z]+ )?(?:19|20)\d\d"
)
_TIME_FIRST = Pattern(
    rf"^(?P<link>{LINK})(?:[Bb]ack |[Aa]lready |[Aa]s early as )?"
    rf"(?P<time>(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Bb]efore|[Aa]fter|[Pp]rior to|[Bb]y) {_TIME}),? "
    r"(?P<asked>(?:[Ww]as|[Ww]ere|[Dd]id|[Hh]ad|[Cc]ould|[Mm]ight)(?:n['’]?t)? [^?,;:–—]+?)(?P<end>[\s?!.]*)$"
)
# "When Oslo banned it, did Bergen?" asks for yes or no, as "when did Bergen ban it?" does not. Without its comma only
# where a name or a pronoun comes behind "did".
_CLAUSE_FIRST = Pattern(
    rf"^(?P<link>{LINK})(?P<clause>(?:when|while|once|as soon as) (?!(?:(?:\w+ly |and where )?{AUXILIARY}|exactly)\b)"
    r"(?:[^?,;:]{4,120},|(?:(?!\b(?:what|which|who|that|how)\b)[^?,;:]){4,120}?"
    r"(?= did (?:it|they|he|she|the|any\w*|(?-i:[A-Z])))))"
    rf" (?P<asked>{AUXILIARY}\b[^?;:–—]+?)(?P<end>[\s?.!]*)$",
    re.IGNORECASE,
)
# What has a time or a second clause of its own would be told otherwise by a time behind it.
_SECOND = Pattern(
    r"\b(?:19|20)\d\d\b|\b(?:before|after|when|while|since|until|till|because|if|that|who|which|or)\b", re.IGNORECASE
)


def with_time_last(text: str) -> str:
    """Put the time that a question for yes or no opens with where others have it: "was it in force in 2021?"."""
    found = _TIME_FIRST.match(text)
    if found is not None and not _SECOND.search(found["asked"]):
        return _behind(found, found["time"])
    found = _CLAUSE_FIRST.match(text)
    return text if found is None else _behind(found, found["clause"].rstrip(","))


def _behind(found: re.Match[str], time: str) -> str:
    """Put ``time`` behind what is asked."""
    asked = found["asked"] if found["link"] else f"{found['asked'][:1].upper()}{found['asked'][1:]}"
    return f"{found['link']}{asked} {time[:1].lower()}{time[1:]}{found['end']}"


def _asked(found: re.Match[str]) -> str:
    """Leave the mark of a question in place of "yes or no", which a statement may lack."""
    return "?" if "yes" in found[0].lower() else ""


def without_courtesies(text: str) -> str:
    """Leave out what goes before a question, or behind it, and asks nothing: "hi, can you tell me: ... exactly?"."""
    return _AFTERTHOUGHT.sub(r"\g<end>", _PREFACE.sub("", _CHOICE.sub("", _BRIEFLY_BEHIND.sub(_asked, text))))
