"""The form of a question: what kind of answer it wants."""

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

from bot.answering.asked.choice import asks_which
from bot.answering.asked.declared import asks_inside, declares
from bot.answering.asked.opening import AUXILIARY, LINK
from corpus.patterns import Pattern
from corpus.tables import read_tables

_RULES = Path(__file__).with_name("forms.toml")
PAST_VERB = (
    r"(?:\w{2,}ed|came|went|left|got|took|quit|sold|bought|began|wrote|said|told|made|gave|found|won|lost|met|sent|sued"
    r"|cut|shut|let|put|broke|brought|spoke|paid|held|fell|kept)"
)
_OPENING = Pattern(
    r"^(?:(?:so|ok|okay|well|hey|hi|hello|and|but|also|then|please|pls|now|wait(?: a (?:minute|second|sec|moment))?"
    r"|hold on|hang on|um|erm|btw"
    r"|by the way|yo|dude|mate|guys|honestly|seriously|thanks|cool|sorry|yes or no|true or false|real or fake"
    r"|fact or fiction"
    r"|(?:(?:a |one |just a )?(?:quick|simple|another|last) )?(?:question|q|one))[\s,:.!-]+)*",
    re.IGNORECASE,
)
_FRONTED = (
    r"(?:in|at|on|under|for|as of|since|after|before|with|outside|inside|according to|despite|following|during) "
    r"[^,?]{1,60}"
)
# "In Portland, are shops ...?" too.
_ASKS_VERDICT = Pattern(rf"(?:{_FRONTED}, )?(?P<verb>{AUXILIARY})\b", re.IGNORECASE)
# "Cop cams with face scans - has anyone tried it?"
_ENDS_IN_VERDICT = Pattern(
    rf"[-–—,:;.!]\s*(?:so\s+)?{AUXILIARY}\b[^-–—,:;]*\?\s*$"
    rf"|,\s+(?:so\s+)?{AUXILIARY} (?:it|they|he|she|any\w*)\b[^,:;?]+$"
    rf"|(?<=[^\W\d]{{2}}[.!])\s+(?:so\s+|but\s+)?{AUXILIARY}\b[^-–—,:;.!?]*$",
    re.IGNORECASE,
)
# "Oslo banned it. Did Bergen?": the question is behind the statement, which is not to be confirmed.
_ASKS_LAST = Pattern(rf"\w[.!;]\s+(?:(?:so|and|but)\s+)?{AUXILIARY}\s+\w+(?:[^.!?]|\.(?=\d))*\?*\s*$", re.IGNORECASE)
_OPEN_WORD = Pattern(r"\b(?:what|which|how)\b", re.IGNORECASE)
_QUESTION_WORD = Pattern(rf"{_OPEN_WORD.pattern}|\b(?:who(?:se|m)?|when|where|why)\b", re.IGNORECASE)
# "When IBM quit, ..., right?" tells when, and "when did IBM quit?" asks.
ASKING_WORD = Pattern(
    rf"{_OPEN_WORD.pattern}|\b(?:who(?:se|m)?|where|why)\b|\bwhen\b(?=\W*(?:{AUXILIARY}\b|$))", re.IGNORECASE
)
# "... didn't it?": a statement that wants to be told whether it is so.
_TAG = Pattern(
    r"(?:(?P<apart>[,;–—-]\s*)|\s)"
    rf"(?:(?P<verb>{AUXILIARY})\s+(?:it|they|he|she|we|that|there|one)(?:\s+(?:true|so|right|correct|not))?"
    r"|(?:is|was|isn['’]?t)\s+(?:that|it|this)\s+(?:so|right|true|correct|accurate|the case)|innit"
    r"|am i (?:right|correct)|or\s+(?:not|no|nah|what))"
    r"[\s?!.]*$"
    r"|(?:[,;–—-]\s*|[.!?]\s+)(?:right|correct|true|yes|no|yeah|ok|eh|huh|really)[\s?!.]*$",
    re.IGNORECASE,
)
# "Can you explain why ...", "does anybody know when ...", "could you list ...": what is asked follows the request.
_ASKED_POLITELY = (
    r"(?:(?:(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody) (?:please )?"
    r"(?:(?:explain|clarify)(?: to (?:me|us))?|describe|say|(?:tell|remind|show) (?:me|us))"
    r"|(?:does|do|would) (?:you|u|anyone|anybody|someone|somebody) (?:happen to )?know|any(?:one|body) knows?"
    r"|(?:can|could|may|might) i (?:just )?ask(?: you)?)"
    r"(?= (?:if|whether|what|which|who(?:se|m)?|when|where|why|how)\b)"
    r"|(?:can|could|would|will) (?:you|u)(?= (?:please )?(?:list|name|(?:show|give) (?:me|us|all))\b))"
)
_ON_RECORD = r"(?:is|was|isn['’]?t|wasn['’]?t) it (?:on (?:the )?record|reported|documented|known) that"
# Asks whether something was done, or has been.
ASKS_DONE = Pattern(rf"^{LINK}(?:did|has|have|had|was|were)(?:n['’]?t)?\b", re.IGNORECASE)
_HEARSAY = Pattern(
    r"\b(?:is|isn['’]?t) it (?:(?:fair|safe|accurate|correct) to say|a fact|true|correct|right|the case) ?(?:that )?"
    rf"|\b{_ON_RECORD} "
    r"|\btrue that "
    rf"|\b(?:{_ASKED_POLITELY}|do (?:you|u) know|(?:can|could) (?:you|u) (?:tell|remind) me|(?:tell|remind) me|please"
    r"|i (?:heard|read|think)(?: somewhere)?(?: that)?|(?:someone|somebody|they) told me(?: that)?"
    r"|i(?:['’]d| would)? (?:want|like) to know|(?:i(?:['’]m| am| was|['’]ve been| have been) )?(?:just )?"
    r"(?:wonder(?:ing)?|not sure|curious|trying to (?:find out|work out|check))"
    r"|any (?:word|news|idea|clue|info|update)s?(?: (?:on|about|of|as to))?"
    r"(?= (?:if|whether|when|who|why|where|how|what)))"
    r" ?(?:if|whether)? ?",
    re.IGNORECASE,
)
# "Any word on whether ...", "is it true that ...": what comes after is to be told true or not.
_WHETHER = Pattern(
    r"^(?:yes or no|true or false|real or fake|fact or fiction)\b"
    r"|^(?:[\w'’]+[\s,]+){0,6}?whether\b|^(?:[\w'’]+[\s,]+){1,6}?if\b"
    r"|\b(?:(?:is|isn['’]?t) it (?:(?:fair|safe|accurate|correct) to say|a fact|true|the case)|true that)\b"
    rf"|\b{_ON_RECORD}\b",
    re.IGNORECASE,
)
# What follows is a statement, whatever stands in it: "is it true that the officers who volunteered ...".
_IF_TRUE = Pattern(
    r"(?:is|was|isn['’]?t) it (?:really |actually )?"
    rf"(?:(?:(?:fair|safe|accurate|correct) to say|a fact|true|correct|right|the case) that\b"
    r"|true (?!(?:who(?:se|m)?|what|which|when|where|why|how|or|of|for|in|if|but|only|to|now|today|still)\b)[\w'’])"
    rf"|{_ON_RECORD}\b"
    r"|(?:(?:do|does|would) (?:you|u|anyone|anybody|someone) (?:happen to )?know|(?:can|could) (?:you|u) tell me"
    r"|(?:i(?:['’]m| am| was|['’]ve been) )?(?:just )?(?:wondering|curious|not sure)|i wonder|any idea"
    r"|i(?:['’]d| would)? (?:want|like) to know) (?:if|whether)\b(?! and when\b)",
    re.IGNORECASE,
)
# Without a verb to begin with: "still in force", "legal in Texas", "anyone suing Meta".
_SHORT_VERDICT = Pattern(
    r"(?:still|legal|illegal|lawful|unlawful|allowed|permitted|banned|outlawed|forbidden|required|compulsory|mandatory"
    r"|optional|voluntary|passed|true|even|ever)(?=\W*$|\s+(?:in|at|for|on|under|by|to|with|here|there|now|or|that|the)\b)"
    r"|still\b|any(?:one|body|where|thing)?\b|there['’]?s?\b",
    re.IGNORECASE,
)
# "Outcome of the vote?", "Oslo's latest rule?": names what is to be told, and asks of nothing whether it is so. Of "a
# penalty" or "any plans" it asks whether there are some.
_OWNED = r"(?-i:[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})['’]s?|(?:the |its |their )?[\w-]+['’]s?"
_TOLD_OF = (
    r"(?:positions?|stances?|views?|opinions?|reactions?|responses?|answers?|repl(?:y|ies)|outcomes?|results?|upshot"
    r"|fates?|verdicts?|decisions?|rulings?|status|penalt(?:y|ies)|punishments?|consequences|judges?|vendors?"
    r"|suppliers?|steps?|stages?|roles?|votes?|meaning|definition|terms|conditions|requirements|scope|aims?|goals?"
    r"|findings?|source|statements?|comments?|arguments?|objections?|criticisms?|news|developments?|updates?|story)"
)
_OF_WHAT = r"(?:on|of|in|for|about|with|from|at|by|to|under|against|over|towards?|regarding|concerning|behind|since)"
# Whether there is one may be asked of these, whosever they are: "Oslo's ban?", "NEC's use of it?".
_MAY_BE = (
    r"(?:bans?|moratori\w+|pauses?|prohibitions?|laws?|rules?|polic(?:y|ies)|us(?:e|age)|sales?|contracts?|fines?)"
)
_NOUN = r"[a-z-]{2,}(?:[^s]s|[ts]ion|ment|ity|[ae]nce|ship|base|ure|er|or)"  # "Oslo's police exempt?" ends in none
_NAMES_WHAT = Pattern(
    rf"^(?!(?:an?|any|no|some)\b)(?:(?:{_OWNED}|the|its|their|his|her|all|exact|full|main|official|stated|final)\s+)*"
    rf"(?:(?:latest|newest|(?:most )?recent|current|present|next|last|first)\s+(?:[\w-]+\s+){{0,3}}?[\w-]+"
    rf"|(?:[\w-]+\s+){{0,2}}?{_TOLD_OF}"
    rf"|(?<=['’]s |s['’] )(?!(?:[\w-]+\s+){{0,2}}?{_MAY_BE}\b)(?:[\w-]+\s+){{0,2}}?{_NOUN})"
    rf"(?:\s+{_OF_WHAT}\b[^,;:.?!]*)?[\s?!]*$",
    re.IGNORECASE,
)
_SO_OR_NOT = Pattern(
    rf"\b(?:still|yet|already|again|{AUXILIARY}|(?:il)?legal|(?:un)?lawful|valid|allowed|optional|true|over|in force"
    rf"|[a-z]{{2,}}(?:ed|ing)(?=[\s?!]*$|\s+{_OF_WHAT}\b))\b",
    re.IGNORECASE,
)
_STILL_SO = Pattern(r"\bstill\s+\w+ing\b|\bor\s+not\b", re.IGNORECASE)
# "So Maine banned it": three words are the shortest statement.
_SO_STATED = Pattern(r"^(?:so|wait)\b(?:[\s,]+[\w'’-]+){3}", re.IGNORECASE)


# "Can officers compare a photo with others?": they compare, and nobody is asked to.
_OTHERS_COMPARE = Pattern(
    r"^(?:can|could|may|might|must|do|does|did|will|are|is|were|was|ha(?:s|ve|d))(?:n['’]?t)? (?!(?:you|u|we|i)\b)[^?]*"
    r"\b(?:compar(?:e|ed|ing) (?:an?|the|his|her|its|their|suspects?|faces?|photos?|pictures?|images?|people)"
    r"|(?:they|it|police|officers) (?:then )?compared?)\b",
    re.IGNORECASE,
)


class Form(StrEnum):
    """The kind of answer a question wants."""

    YES_NO = "yes_no"
    WHEN = "when"
    WHO = "who"
    WHY = "why"
    HOW_LONG = "how_long"
    HOW_MANY = "how_many"
    HOW_MUCH = "how_much"
    WHERE = "where"
    COMPARE = "compare"
    LIST = "list"
    TIMELINE = "timeline"
    WHAT = "what"


OF_TIME = frozenset({Form.WHEN, Form.HOW_LONG})
_SHOWN_INSIDE = frozenset(
    {Form.LIST, Form.WHO, Form.WHY, Form.WHAT}
)  # a noun or clause of a statement looks like these


def form_of(text: str) -> Form:
    """Tell which form a question has; keywords without a question word want to know *what*."""
    if _IF_TRUE.match(without_opening(text)):
        return Form.YES_NO
    opening = without_opening(without_hearsay(text))
    if _ASKS_VERDICT.match(opening):
        if _shows(Form.COMPARE, opening) and not _OTHERS_COMPARE.search(opening):
            return Form.COMPARE
        return Form.WHAT if asks_which(opening) else Form.YES_NO
    if _is_statement_to_confirm(text, opening):
        return Form.YES_NO
    if (form := next((form for form in _written() if _shows(form, opening)), None)) is not None:
        return Form.YES_NO if form in _SHOWN_INSIDE and declares(opening) else form
    return Form.YES_NO if _hints_at_verdict(text, opening) and not asks_which(opening) else Form.WHAT


def _is_statement_to_confirm(text: str, opening: str) -> bool:
    """Tell whether a statement without a question word ends in "right?" or follows "any word on whether"."""
    tag = _TAG.search(opening)
    stated = opening[: tag.start()] if tag else opening
    return not asks_inside(stated) if tag else bool(_WHETHER.search(text)) and not _QUESTION_WORD.search(stated)


def _hints_at_verdict(text: str, opening: str) -> bool:
    """Tell whether a text that no form fits still wants to know whether something is so."""
    if _ENDS_IN_VERDICT.search(opening) or declares(opening):
        return True
    if _OPEN_WORD.search(opening) or _names_what(opening):
        return False
    return bool(
        opening.endswith("?")
        or _SHORT_VERDICT.match(opening)
        or (not ASKING_WORD.search(opening) and (_STILL_SO.search(text) or _SO_STATED.search(text)))
    )


def _names_what(text: str) -> bool:
    """Tell whether a text without a verb names what is to be told: "outcome of the vote?", "latest news on Oslo?"."""
    return _NAMES_WHAT.match(text) is not None and _SO_OR_NOT.search(text) is None


def asks_last(text: str) -> bool:
    """Tell whether a question for yes or no stands behind a statement: "NEC quit. Did Oslo?"."""
    return _ASKS_LAST.search(text) is not None and tag_of(text) is None


def without_opening(text: str) -> str:
    """Cut off the words that only open a question: "so", "ok but"."""
    return _OPENING.sub("", text.strip())


def without_hearsay(text: str) -> str:
    """Blank "is it true that", "can you tell me if" and the like; every other character keeps its place."""
    blanked = _HEARSAY.sub(blank, text)
    return blanked if blanked.strip() else text  # "please" alone is all there is to read


def asking_verb(text: str) -> tuple[int, int] | None:
    """Return from where to where the verb stands with which a text asks for yes or no: "*Didn't* IBM quit?"."""
    opening = without_opening(text)
    match = _ASKS_VERDICT.match(opening)
    start = len(text.rstrip()) - len(opening)
    return (start + match.start("verb"), start + match.end("verb")) if match else None


def tag_of(text: str) -> re.Match[str] | None:
    """Find what asks to confirm what is said before it: "..., right?", "did it?"; None where that is the question."""
    tag = _TAG.search(text)
    if tag is None or not tag["verb"]:
        return tag
    asking = asking_verb(without_hearsay(text))
    if tag["apart"]:
        return tag if asking is None or asking[0] < tag.start("verb") else None
    stated = text[: tag.start()]
    return None if asking or ASKING_WORD.search(stated) else tag


def blank(match: re.Match[str]) -> str:
    """Return as many blanks as were found characters, so that all others keep their places."""
    return " " * len(match.group())


def _shows(form: Form, opening: str) -> bool:
    return _pattern(form).search(opening) is not None


@cache
def _pattern(form: Form) -> re.Pattern[str]:
    """Compile what shows a form, when it is first looked for: a start has one question to read."""
    return re.compile("|".join(_written()[form]), re.IGNORECASE)


@cache
def _written() -> dict[Form, list[str]]:
    return {Form(table["name"]): table["patterns"] for table in read_tables(_RULES)["form"]}
