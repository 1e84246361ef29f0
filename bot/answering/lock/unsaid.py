"""What a sentence leaves unsaid: whether something is so at all, whether what a party does is lawful, a bill."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.misfit import speaks_of_something_else
from bot.answering.lock.shortfall import tells_of_bill
from corpus.actor import PLACES
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern

# "IBM did not say whether it sells it", "whether it passed is not known": neither yes nor no to what stands there.
_UNSAID = Pattern(
    r"(?:\b(?:not|never)|n['’]t|\b(?:declined|refused) to) (?:\w+ ){0,2}?"
    r"(?:say|said|tell|told|disclosed?|confirm(?:ed)?|specif(?:y|ied)|known?|clear|mention(?:ed)?)"
    r" (?:\w+ ){0,2}?(?:whether|if)\b"
    r"|\bwhether\b[^.]*\b(?:un(?:clear|known|confirmed)"
    r"|not (?:been |yet )*(?:clear|known|confirmed|said|told|reported)\b)",
    re.IGNORECASE,
)
# Whoever is asked about may well say that what they do is lawful: that does not make it so.
_OWN_WORD = Pattern(
    r"\b(?:says?|said|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|argu(?:es?|ed)|den(?:y|ies|ied))\b"
    r"[^.;]*?\b(?:its|their|it|they)\b[^.;]*?\b"
    r"(?:(?<!would )(?<!will )compl(?:y|ies|ied)|compliant|lawful|legal|br(?:eak|oke)|breach|violat)",
    re.IGNORECASE,
)
# Nor does it settle what others report of them: "rejected reports that it uses it".
_REJECTED = Pattern(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es?|ed)|refut(?:es?|ed)) "
    r"(?:that\b|(?:(?:the|these|any|all|press|media|staff) ){0,2}"
    r"(?:reports?|claims?|allegations?|accusations?|suggestions?|rumou?rs?)\b|(?!wrong)[a-z]+ing\b)",
    re.IGNORECASE,
)
_OF_SAYING = Pattern(
    r"\b(?:own(?:s|ed)? up|c[oa]me clean|confess|sa(?:y|id)|claim|insist|argue|den(?:y|ied)|admit|accept|agree"
    r"|concede|acknowledge"
    r"|t(?:ell|old)|(?<!['’]s )(?<!the )(?<!its )(?<!\d )(?:promis|pledg|vow)"
    r"|disclose|confirm|clear|kn[eo]wn?|reveal|mention)",
    re.IGNORECASE,
)

# That the police use it, or may, tells not that they have to. Who may decline, though, does not have to.
_USING = (
    r"(?:use|scan|run|deploy|search|identify|buy|adopt|install|employ|test|try|photograph|film|collect|record|match)\b"
)
_WHO = r"(?:(?!(?:ask|be|before|get|have|if|never|not|only|stop|tell|that|to|when|which|who)\b)[\w'’.,-]+ ){1,5}?"
_ASKS_DUTY = Pattern(
    rf"^{LINK}(?:must {_WHO}|(?:do|does|did) {_WHO}(?:have|need) to "
    rf"|(?:is|are|was|were) {_WHO}(?:required|obliged|obligated|forced|compelled|bound|mandated) to )"
    rf"(?:always )?{_USING}"
    rf"|^{LINK}(?:is|are|was|were) {_WHO}(?:mandatory|compulsory|obligatory)\b",
    re.IGNORECASE,
)
_MUST = Pattern(
    r"\b(?:must|requir\w*|ha(?:ve|s|d) to|need(?:s|ed)? to|oblig\w*|mandat\w*|compulsory|ma[dk]es? .* [a-z]+"
    r"|order(?:s|ed)|forc(?:es?|ed)|compel\w*|bound|optional|voluntary|declin\w*|refus\w*"
    r"|opt(?:ed|ing|s)?[ -](?:in|out)|avoid\w*|instead)\b",
    re.IGNORECASE,
)
# Nor tells what they may or must do what they did.
_DOER = (
    r"(?:(?!(?:allow|ask|ban|barr|block|forbid|mad|permit|prohibit|requir|shut|stopp?)(?:ed|den|s)?\b"
    r"|(?:before|from|get|help|if|let|lets|made|make|never|not|only|out|tell|that|to|when|which|who|without)\b)"
    r"[\w'’.,-]+ ){1,6}?"
)
_DEEDS = (
    r"(?:(?:scann|deploy|search|identifi|request|photograph|film|collect|record|match|track|obtain|post|publish"
    r"|register)ed|used|ran|kept)\b"
)
_ASKS_DEED = Pattern(
    rf"^{LINK}(?:did|has|have|had)(?:n['’]?t)? {_DOER}(?:{_USING}|{_DEEDS}"
    r"|(?:identify|request|track|publish|post|register|keep|put up)\b|(?:get|got|obtain)\b(?!.*\b(?:to|rid)\b))"
    rf"|^{LINK}(?:was|were|(?:has|have) {_DOER}been) (?:{_DOER})?{_DEEDS}"
    rf"|^{LINK}(?:is|are) {_DOER}(?:using|scanning|running|deploying|searching|identifying|tracking)\b",
    re.IGNORECASE,
)
_LEAVE = Pattern(
    r"\b(?:(?-i:may)|can|must|lets?|allows?|permits?|requires?|(?:has|have) (?:let|allowed|made|required))\b"
    r"(?! (?:not|still)\b)",
    re.IGNORECASE,
)
_DONE = Pattern(
    rf"\b(?:{_DEEDS}|(?:uses|bought|arrested|received|found|told|began|tested|now|already)\b)", re.IGNORECASE
)

# What no law bans is not used by that.
_ASKS_USE = Pattern(
    rf"^{LINK}(?:do|does)(?:n['’]?t)? {_DOER}(?:{_USING}|have|got)"
    rf"|^{LINK}(?:is|are) {_DOER}(?:using|scanning|running|deploying)\b",
    re.IGNORECASE,
)
_BANS_NOT = Pattern(r"\b(?:does|do|did) not (?:itself )?(?:ban|bar|forbid|prohibit|outlaw)\b", re.IGNORECASE)
_SHORT = 4  # words that tell nothing by themselves


def leaves_unsaid(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says that nothing is said of what is asked, or speaks of something else.

    Nor does a party's own word settle whether what it does is lawful, nor a bill what is so today, nor what somebody
    may do whether they have to, or did.
    """
    leave_only = _LEAVE.search(one.sentence.text) and not _DONE.search(one.sentence.text)
    if leave_only and _ASKS_DEED.search(question.text) and not _LEAVE.search(question.text):
        return True
    if _BANS_NOT.search(one.sentence.text) and _ASKS_USE.search(question.text) and not _names_user(question, one):
        return True
    if _ASKS_DUTY.search(question.text) and not _MUST.search(one.sentence.text):
        return True
    own = "lawful" in question.clause.signs and bool(_OWN_WORD.search(one.sentence.text))
    of_bill = question.clause.signs.get("lawful") is True and tells_of_bill(question, one.sentence.text)
    if of_bill or speaks_of_something_else(question.text, one.sentence.text):
        return True
    unsaid = (own or bool(_UNSAID.search(one.sentence.text))) and not _OF_SAYING.search(question.text)
    return unsaid or denies_reports(question, one.sentence.text)


def _names_user(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence names one asked about who is no place: "in stores such as Lumo's" has Lumo use it."""
    return any(actor in one.named for actor, kind in question.kind_of.items() if kind not in PLACES)


def says_nothing_of_it(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence is so short that it says nothing of what is asked by itself: "The city refused."."""
    said = [word.stem for clause in one.clauses for word in clause.words]
    lexicon = shipped_lexicon()
    return len(said) <= _SHORT and not any(lexicon.meets(word.stem, said) for word in question.content)


def tells_nobody_knows(text: str) -> bool:
    """Tell whether a text says that it is not said or known whether something is so."""
    return _UNSAID.search(text) is not None


def denies_reports(question: Question, text: str) -> bool:
    """Tell whether a text has what is asked as what somebody denied, which does not settle it."""
    asks_that = _OF_SAYING.search(question.text) or question.clause.denied
    return not asks_that and _REJECTED.search(text) is not None
