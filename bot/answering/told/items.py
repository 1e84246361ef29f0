"""What may be an item of a list: what was done or is, or what a bill would do where bills are asked for."""

import re

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.shortfall import tells_what_is_to_come
from bot.answering.lock.wanted import is_only_wanted
from corpus.actor import ActorKind
from corpus.clauses import Mood
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_EXEMPT = Pattern(r"\bexempt(?:s|ed|ions?)?\b", re.IGNORECASE)
# "Lifted an injunction against the ban", "passed a temporary ban": that ban did not end.
_NO_END = Pattern(
    r"\b(?:lift|overturn|revers|quash|vacat|end|dissolv)\w* (?:an?|the|its|that|this) (?:[\w-]+ )?"
    r"(?:injunction|stay|block|suspension|(?:restraining|court) order)\b"
    r"|\b(?:pass|adopt|enact|impos|introduc|announc)\w* (?:an?|the|its) temporary\b",
    re.IGNORECASE,
)
# What a rule allows, asks for or does not bar tells of nobody who does it, where no rules are asked for.
_OF_A_RULE = Pattern(
    r"\b(?:lets?|allows?|permits?|requires?|forbids?|must|should|can|(?-i:may)|law (?:has )?ma(?:de|kes)"
    r"|(?:does|do|did) not (?:ban|bar|forbid|prohibit|stop))\b",
    re.IGNORECASE,
)
_ASKS_RULES = Pattern(
    r"\b(?:laws?|rules?|bills?|acts?|bans?|bars?|banned|barred|measures?|duties|rights|conditions|codes?|polic(?:y|ies)"
    r"|settlements?|orders?|exempt\w*|exception\w*|restrict\w*|limit\w*|safeguards?|allow\w*|permit\w*|requir\w*"
    r"|forbid\w*|must|should|may|can|lets?)\b",
    re.IGNORECASE,
)
# What a court did "rule" is no rule; what a law is called it does not tell.
_LAWS = Pattern(
    r"\b(?:laws?|rules|ordinances?|regulations?|restrictions|limits)\b(?![^?]* (?:called|named)\b)", re.IGNORECASE
)
# What else rules may be called, and whom they are for.
_ON_LAWS = frozenset(
    stems(
        "law rules ordinance regulation restrictions limits act ban bill code"
        " police cops officers officials schools shops stores businesses companies"
    )
)
_AGAINST = frozenset({"fined", "sued", "settled", "overturned", "pursued"})  # axes of what is done against somebody
_BILL = Pattern(r"\b(?:bill|proposal)\b")
_OF_A_BILL = Pattern(r"\b(?:Act|[Bb]ills?|[Pp]roposals?|[Oo]rdinances?)\b")
_ASKS_PASSED = Pattern(
    r"\b(?:pass(?:ed|es)?|laws?|enact\w*|adopt\w*|approv\w*|sign(?:s|ed)?|fail\w*|die[ds]?|dead|reject\w*|veto\w*"
    r"|stall\w*)\b",
    re.IGNORECASE,
)
_IN_FORCE = Pattern(
    r"\b(?:(?:in|took|takes) effect|in force|had laws|signed)\b|(?<!become )(?<!into )\blaw\b(?! enforcement)"
)
_BEFORE_HOUSE = Pattern(
    r"\b(?:before|in) (?:the |(?-i:US) )*(?:congress|parliament|senate|house|legislature)\b", re.IGNORECASE
)
_LAID = Pattern(r"\b(?:introduced|announced|filed|tabled)\b")
_ORDERS = Pattern(r"\border(?:s|ed) (?:the )?[A-Z][^.;]*? to [a-z]")
_MAKES_A_RULE = Pattern(
    r"\b(?:adopt|issu|publish|releas|approv|announc)(?:e[ds]?|ing|s) (?:[\w.'’-]+ ){0,3}?"
    r"(?:directives?|polic(?:y|ies)|statements?|memos?|guidance|rules?|codes?|reports?|principles)\b",
    re.IGNORECASE,
)


def may_tell(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells of what was done or is, not of what is wanted or to come, nor of who is exempt.

    What a law would do is told where it is itself asked about.
    """
    text = one.sentence.text
    exempt = _EXEMPT.search(text) and not _EXEMPT.search(question.text)
    to_come = tells_what_is_to_come(text) and ActorKind.LAW not in question.kinds
    return not (exempt or to_come or is_only_wanted(question, text))


def asks_bills(question: Question, of_one: str) -> bool:
    """Tell whether a list asks for bills, of one of which it asks ``of_one``, and not for those that are decided on."""
    return bool(_BILL.search(of_one)) and not _ASKS_PASSED.search(question.wording)


def is_of_bill(one: Evidence) -> bool:
    """Tell whether a sentence speaks of a bill, be it only of what one would do, and not of what is law."""
    if not _OF_A_BILL.search(one.sentence.text):
        return False
    enacted = any(clause.signs.get("enacted") and clause.mood is Mood.FACT for clause in one.clauses)
    return not enacted and not _IN_FORCE.search(one.sentence.text)


def is_laid_before(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says that a bill was introduced, where it is asked which are before a house."""
    asked = _BEFORE_HOUSE.search(question.wording)
    return asked is not None and _LAID.search(one.sentence.text) is not None and one.named.issuperset(question.actors)


def does_otherwise(question: Question, one: Evidence, actor: str) -> bool:
    """Tell whether a sentence tells of a rule, or that an actor went after somebody, where it is asked who uses it."""
    asked, text = question.clause.signs, one.sentence.text
    if asked.get(AVAILABLE) is not True:
        return False
    if _MAKES_A_RULE.search(text) and not _ASKS_RULES.search(question.text):
        return True
    used = any(AVAILABLE in clause.signs for clause in one.clauses)
    own = [clause for clause in one.clauses if clause.subject == actor]
    against = any(clause.signs.get(axis) for clause in own for axis in _AGAINST - {*asked})
    return not used and (against or any(_ORDERS.search(clause.span.of(text)) for clause in own))


def only_rules(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells what a rule allows or asks for, where no rules are asked for."""
    return tells_rule(one) and not _ASKS_RULES.search(question.text)


def asks_rules(question: Question) -> bool:
    """Tell whether a question asks for somebody's rules, and for nothing about them: "what does Oslo's law say?"."""
    asked = {word.stem for word in question.content}
    in_general = bool(question.mentions) and not question.latest and asked <= _ON_LAWS and not asks_exception(question)
    return in_general and question.form in {Form.WHAT, Form.LIST} and bool(_LAWS.search(question.text))


def asks_exception(question: Question) -> bool:
    """Tell whether a question asks for what a rule leaves out: "what exception does Oslo's law make?"."""
    return question.clause.signs.get("covers") is False


def tells_rule(one: Evidence) -> bool:
    """Tell whether a sentence tells what a rule allows or asks for."""
    return bool(_OF_A_RULE.search(one.sentence.text))


def tells_no_end(one: Evidence) -> bool:
    """Tell whether what a sentence says to have ended only held something up, or has just begun."""
    return bool(_NO_END.search(one.sentence.text))
