"""Deeds that are told as such: whoever was barred or wrongly flagged was not therefore fined, sued or arrested."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.patterns import Pattern

_DELAYS = Pattern(
    r"\b(?:delay\w*|postpon\w*|defer\w*|mov(?:e|es|ed|ing)|push\w*|put (?:it )?off|later|until|extend\w*|stall\w*"
    r"|suspend\w*|paus\w*|h[eo]ld|on time|chang\w*)\b",
    re.IGNORECASE,
)
# What only begins is not extended.
_WIDENS = Pattern(
    r"\b(?:ext\w+|expan\w+|wid\w+|broad\w+|gr[eo]w\w*|increas\w+|ris\w+|rose|doubl\w+|tripl\w+|more|further|addition\w+"
    r"|other|another|also|too|beyond|across|all|every|larger|longer|second|new|prolong\w*|renew\w*|until|till|indefinite\w*"
    r"|permanent\w*|rol(?:l|ls|led|ling) out|scal\w+|spread\w*|keep\w*|kept|continu\w+|remain\w*|stay\w*|still|years?"
    r"|months?|weeks?)\b",
    re.IGNORECASE,
)
_ADMITS = Pattern(
    r"\b(?:admi\w+|acknowledg\w*|conced\w*|confess\w*|own(?:ed|s)? up|c[ao]me clean|accept\w*|agreed?|apolog\w*|sorry"
    r"|confirm\w*|den(?:y|ied|ies)|disagree\w*|disput\w*|object(?:s|ed)|reject\w*|insist\w*|sa(?:id|ys?)|told|wrong\w*)\b",
    re.IGNORECASE,
)
_ARRESTS = r" (?:photo|record|warrant|image|picture|database)s?\b"  # behind "arrest", which is no deed then
# What a sentence has to tell of, by the words in which it is asked for, base form and participle.
_TOLD = {
    ("fine", "fined"): Pattern(r"\b(?:fin(?:e|es|ed|ing)|penalt\w+|penali[sz]\w+)\b|[$£€]\s?\d", re.IGNORECASE),
    ("sue", "sued"): Pattern(
        r"\b(?:su(?:e|es|ed|ing|its?)|lawsuits?|class actions?|court|complaints?)\b", re.IGNORECASE
    ),
    ("arrest", "arrested"): Pattern(
        rf"\b(?:arrest\w*(?!{_ARRESTS})|detain\w*|detention|held|jail\w*"
        r"|custody|handcuff\w*)\b",
        re.IGNORECASE,
    ),
    ("test", "tested"): Pattern(
        r"\b(?:test\w*|tr(?:y|ied|ial\w*)|pilot\w*|stud(?:y|ied|ies)|evaluat\w*|experiment\w*|examin\w*|measur\w*"
        r"|benchmark\w*|check\w*|audit\w*|compar\w*|r[au]n|found)\b",
        re.IGNORECASE,
    ),
    ("extend", "extended"): _WIDENS,
    ("expand", "expanded"): _WIDENS,
    ("widen", "widened"): _WIDENS,
    ("delay", "delayed"): _DELAYS,
    ("postpone", "postponed"): _DELAYS,
    ("push back", "pushed back"): _DELAYS,
    ("admit", "admitted"): _ADMITS,
    ("concede", "conceded"): _ADMITS,
    ("own up", "owned up"): _ADMITS,
    ("come clean", "came clean"): _ADMITS,
    ("apologise", "apologised"): Pattern(r"\b(?:apolog\w*|sorry|regret\w*)\b", re.IGNORECASE),
    ("deny", "denied"): Pattern(
        r"\b(?:den(?:y|ies|ied|ial)|reject\w*|disput\w*|refut\w*|contest\w*|said|says?|told|claim\w*|admit\w*|confirm\w*"
        r"|acknowledg\w*|conced\w*|insist\w*|declin\w*|disagree\w*|wrote|written|announc\w*|statement)\b",
        re.IGNORECASE,
    ),
}
_SALES = frozenset({"sell", "sold", "sale", "resel", "resold"})  # stems
_BY_WORD = {word: told for words, told in _TOLD.items() for word in words}
# What no other deed tells, in whatever form it is asked for: a fine is no thanks.
_ONLY_AS_SUCH = (
    (
        Pattern(r"\b(?:prais(?:e|es|ed|ing)|thank(?:ed|ing)?|applaud\w*|congratulat\w*)\b(?! to\b)", re.IGNORECASE),
        Pattern(
            r"\b(?:prais\w+|thank\w*|applau\w+|congratulat\w*|commend\w*|welcom\w+|hail\w*|laud\w*|support\w*|proud"
            r"|good|great|best|success\w*)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(
            r"\b(?:keep|keeps|kept|stor(?:e|es|ed|ing)|retain(?:s|ed)?|sav(?:e|es|ed|ing))\b (?:[\w'’]+ ){0,2}?"
            r"(?:photos?|pictures?|images?|data|faces|face ?scans?|face ?prints?|templates?|selfies?|scans?)\b",
            re.IGNORECASE,
        ),
        Pattern(
            r"\b(?:keep\w*|kept|stor\w+|retain\w*|retention|sav(?:e|es|ed|ing)|delet\w*|eras\w*|destroy\w*|discard\w*"
            r"|h[eo]ld\w*|collect\w*|archiv\w*|databases?|galler(?:y|ies)|scrap\w+|days?|months?|years?)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Pattern(r"\brefund(?:s|ed|ing)?\b", re.IGNORECASE),
        Pattern(r"\b(?:refund\w*|repa(?:y|id)\w*|return\w*|reimburs\w*|compensat\w*|back|get|got)\b", re.IGNORECASE),
    ),
)
_NOUN = r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bthe)(?<!\ba)(?<!\bits)(?<!\bany)"  # no noun, nor "was fine"
_ASKS = Pattern(
    rf"\b(?:is|are|was|were|be|been|get|gets|got|did|does|has|have|had)\b[^,;?]*?{_NOUN} "
    rf"(?P<deed>{'|'.join(done for _, done in _TOLD)})\b"
    rf"|^{LINK}(?:did|does|do)\b[^,;?]*?{_NOUN} (?P<base>{'|'.join(base for base, _ in _TOLD)})"
    rf"(?= [\w'’])(?! (?:to|with|if|by|for|on|of)\b)(?!{_ARRESTS})",
    re.IGNORECASE,
)


def lacks_deed(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks for one of these deeds, and ``said`` tells of none of the kind."""
    if any(wanted.search(asked) and not told.search(said) for wanted, told in _ONLY_AS_SUCH):
        return True
    match = _ASKS.search(asked.replace("apologiz", "apologis"))
    return match is not None and not _BY_WORD[(match["deed"] or match["base"]).lower()].search(said)


def only_uses(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence speaks of use alone where it is selling that is asked about."""
    said = {facet for clause in one.clauses for facet in clause.facets}
    of_sale = question.clause.facets == {"supplied"} or any(word.stem in _SALES for word in question.clause.words)
    return of_sale and "used" in said and "supplied" not in said
