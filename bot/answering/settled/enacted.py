"""Whether a bill is law, or was voted: what was only introduced is none, and where no bill passed there is none."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.lock.shortfall import tells_what_is_to_come
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict, resting_on
from bot.answering.times.events import tells_no_change
from corpus.actor import ActorKind
from corpus.clauses import Clause, Mood
from corpus.motions import outcome_of
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_ENACTED = "enacted"
# Shares up to which a sentence may leave the question open and still tell of the same matter, or of what became of it.
_ON_SUBJECT = 0.5
_NEAR_SUBJECT = 0.8


# Of what is still asked for, planned or tried out no law is told.
_UNDECIDED = frozenset(
    stems(
        "test trial pilot experiment evaluate evaluation bill proposal propose introduce draft plan intend consider ask"
        " request demand urge call appeal seek plea wish recommend recommendation advise advice guidance suggest"
    )
)
_UNREAL = frozenset({Mood.ASKED, Mood.PLANNED})
_AS_LAW = Pattern(
    r"\b(?:(?:a |the )?law(?= (?:now|yet|already|today)| in\b|\W*$)|in (?:force|effect)|on the (?:books|statute book)"
    r"|enacted|passe?d?|signed|binding)\b",
    re.IGNORECASE,
)
# "Is it barred by that act?" asks of today, whatever the act would do.
_BY_LAW = Pattern(
    rf"^{LINK}(?:is|are|isn't|aren't|has|have)\b[^?]*"
    r"\b(?:by|under|because of|thanks to|barring|banning|blocking|stopping|preventing)\b",
    re.IGNORECASE,
)
_ANY_LAW = Pattern(
    rf"^{LINK}(?:(?:is|was|are|were|isn't|wasn't) there|(?:does|do|did) [^?,;]{{2,40}}? have|has [^?,;]{{2,40}}? got)"
    r" (?:now |yet |already |still |even )?(?:an?|any) (?:[\w-]+ ){0,2}?(?:law|act|statute|legislation)\b",
    re.IGNORECASE,
)
# "Has the law that would stop it passed?" asks of one bill, whatever it would do.
_HAS_PASSED = Pattern(
    rf"^{LINK}(?:has|have|did) (?:the|that|this|an?|any) (?:[\w'’-]+ ){{0,2}}?"
    r"(?:law|bill|act|measure|legislation|statute) (?P<deed>(?:(?:that|which) (?:would|will)|to) [^?]+?) "
    r"(?:now |yet |already |been |ever |actually )*(?:pass(?:ed)?|enacted|become law|gone through|made it)\b",
    re.IGNORECASE,
)
_IF_PASSED = Pattern(
    r"\b(?:would|will|could|if|once|when|until|unless|before|fail(?:s|ed|ing)? to"
    r"|by(?! (?:an?|the(?! end)|that|this|it)))\b",
    re.IGNORECASE,
)
# What is planned is no law yet all the same.
_ASKS_PLANNED = Pattern(
    r"\b(?:plann(?:ed|ing)|propos(?:ed|al|ing)|in the works|on (?:the|its) (?:way|cards|table)|coming|drafted"
    r"|considered|underway|under way|pending|introduced)\b",
    re.IGNORECASE,
)
# "Was Ordinance 12 adopted?" is told by the motion on it that carried or failed.
_ASKS_ADOPTED = Pattern(
    rf"^{LINK}(?:(?:was|has|is)\b(?!n['’]t| not)(?! (?:the )?(?:motion|vote))[^?,;]*?"
    r" (?:been )?(?:adopted|approved|passed|enacted)"
    r"|did\b(?!n['’]t| not)[^?,;]*? (?:adopt|approve|pass|enact)\b[^?,;]*?)(?: by the [a-z ]+)?\W*$",
    re.IGNORECASE,
)
_ADOPTS = Pattern(r"(?:adopt|approve|pass|enact)\b", re.IGNORECASE)
# "Does the act still lack the force of law?", "is it short of becoming law?" have their yes in what tells it is no law.
_BECOMES = r"(?:becom(?:e|ing)|be(?:ing)?|pass(?:ing|age)?|enactment|(?:be(?:ing)? )?(?:enacted|passed|signed))"
_LACKS_LAW = Pattern(
    r"\b(?:lack(?:s|ed|ing)?|without|miss(?:es|ed|ing)?)(?: (?:the|any|still))*(?: (?:force|status|effect"
    r"|rank) of)? law\W*$"
    rf"|\b(?:short of|yet to|fail(?:s|ed|ing)? to|miss(?:es|ed|ing)?) {_BECOMES}(?: (?:an? )?law)?\W*$"
    r"|\bnot (?:yet |become |been |made |an? )*law\W*$"
    r"|\b(?:remain\w*|stay\w*|still|left|is|are) un(?:passed|enacted|signed)\W*$"
    r"|\b(?:only|just|merely|nothing more than|no more than) an? (?:bill|proposal|draft)\W*$",
    re.IGNORECASE,
)
# What is short of something else, or only hidden in other words, is not told by that.
_HIDDEN_NOT = Pattern(
    r"\b(?:lack\w*|without|miss(?:es|ed|ing)?|short of|fail\w*|yet to|not|never|un(?:passed|enacted|signed)"
    r"|stall\w*|stuck|reject\w*|dead|died?|(?:only|just|merely) an? (?:bill|proposal|draft))\b|n['’]t\b",
    re.IGNORECASE,
)
# "Is there a federal moratorium on it in America?" has its no in "the United States had no federal law limiting it".
_WIDE = r"(?:federal|national|nation-?wide|country-?wide)"
_ASKS_WIDE = Pattern(
    rf"^{LINK}(?=[^?]*\b(?:federal|US|U\.S|USA|United States|America)\b)"
    rf"(?:is there|does (?:the (?:US|U\.S\.|USA|United States)|America) have|has (?:the US|America) got)"
    rf" (?:now |yet |already |still |even )?(?:an?|any) (?:(?:US|outright|total|general) )?{_WIDE} (?:US )?"
    r"(?:moratorium|ban|bar|prohibition) (?:on|against|for) "
    r"(?:(?:the )?(?:police|law enforcement|cops?)(?: use of| using)? )?(?:(?:the )?use of )?"
    r"(?:face|facial)[ -]recogni\w+(?: technology| software)?(?: by (?:the )?(?:police|law enforcement|cops))?"
    r"(?: in (?:the (?:US|U\.S\.|USA|United States)|America))?(?: (?:now|yet|today))?\W*$",
    re.IGNORECASE,
)
_NO_WIDE = Pattern(
    rf"\b(?:has|had|there (?:is|was)) no {_WIDE} law (?:limiting|on|regulating|governing)\b", re.IGNORECASE
)
_NUMBER = Pattern(r"\d[\d-]*")
_NARROWS_VOTE = Pattern(
    r"\b(?:all|only|first|unanimous\w*|again|twice|without|in (?:19|20)\d\d|before|after)\b", re.IGNORECASE
)


def by_its_passage(question: Question, read: Sequence[Read]) -> Ruling | None:
    """Return no where a bill is no law, and yes where it is just that which is asked: "does it lack the force of law?".

    None where the question has another not in it, which what became of the bill may bear out or deny.
    """
    lacking = _LACKS_LAW.search(question.text) is not None
    if not lacking and _HIDDEN_NOT.search(as_meant(question.text)):
        return None
    return resting_on(Verdict.YES if lacking else Verdict.NO, not_yet_law(question, read))


def not_yet_law(question: Question, read: Sequence[Read]) -> Evidence | None:
    """Return what tells that a bill asked about by name, or any law on the matter, is none: it did not pass.

    That a legislature barred something, it did by a law.
    """
    asked = question.text
    if found := _HAS_PASSED.search(asked):
        asked = f"{asked[: found.start('deed')]}{asked[found.end('deed') :]}"
    if found or _ANY_LAW.search(asked) or _asks_of_lawmakers(question):
        telling, near = (
            [one for one in read if _is_about(question, one, most)] for most in (_ON_SUBJECT, _NEAR_SUBJECT)
        )
    elif _asks_of_law(question):
        telling = near = [one for one in read if _names_law(question, one.evidence)]
    else:
        return None
    if (
        _IF_PASSED.search(_LACKS_LAW.sub("", asked))
        or _ASKS_PLANNED.search(asked)
        or question.is_denial
        or any(_is_law(one.evidence) for one in near)
    ):
        return None
    bare = [one for one in telling if _is_no_law(one.evidence)]
    return max(bare, key=lambda one: one.weight).evidence if bare else None


def _asks_of_law(question: Question) -> bool:
    """Tell whether a question asks whether what it names is law, or whether something is so by it."""
    barred = question.clause.signs.get(AVAILABLE) is False and _BY_LAW.search(question.text)
    return ActorKind.LAW in question.kinds and bool(
        barred or _AS_LAW.search(question.text) or _LACKS_LAW.search(question.text)
    )


def _asks_of_lawmakers(question: Question) -> bool:
    """Tell whether a question asks whether a legislature made a law, or barred something."""
    kind = question.kind_of.get(question.clause.subject or "")
    signs = question.clause.signs
    bill = _tells(question.clause, _UNDECIDED)
    return kind is ActorKind.LEGISLATURE and not bill and (signs.get(AVAILABLE) is False or signs.get(_ENACTED) is True)


def _is_about(question: Question, one: Read, most: float) -> bool:
    return one.says.leaves_open < most or _names_law(question, one.evidence)


def _names_law(question: Question, one: Evidence) -> bool:
    laws = {actor for actor, kind in question.kind_of.items() if kind is ActorKind.LAW}
    return any(mention.actor in laws for mention in one.mentions)


def _tells(clause: Clause, told: frozenset[str]) -> bool:
    said = {word.stem for word in clause.words}
    return bool(told & said - clause.denied)


def _is_law(one: Evidence) -> bool:
    enacted = any(clause.signs.get(_ENACTED) and clause.mood not in _UNREAL for clause in one.clauses)
    return enacted and not tells_what_is_to_come(one.sentence.text)


def _is_no_law(one: Evidence) -> bool:
    """Tell whether a sentence says of something that it is no law, and not that something leaves a law as it is."""
    return not tells_no_change(one.sentence.text) and any(clause.signs.get(_ENACTED) is False for clause in one.clauses)


def by_vote(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether what is asked about by its number was adopted; None where no motion on it is told."""
    numbers = frozenset(_NUMBER.findall(question.text))
    if not numbers or _NARROWS_VOTE.search(question.text) or not _ASKS_ADOPTED.search(question.text):
        return None
    for one in evidence:
        deed, carried = outcome_of(one.sentence.text) or ("", False)
        if _ADOPTS.match(deed) and numbers <= frozenset(_NUMBER.findall(deed)):
            return Ruling(plain_verdict(carried), (one,))
    return None


def no_law_of_the_whole(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where the whole country is asked to have a bar, and the newest on it tells of no such law.

    What some of its states bar is no part of that.
    """
    if question.is_denial or question.years or not _ASKS_WIDE.match(question.text):
        return None
    told = [one for one in evidence if _NO_WIDE.search(one.sentence.text)]
    return resting_on(Verdict.NO, max(told, key=lambda one: one.article.day, default=None))
