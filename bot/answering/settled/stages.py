"""How far a matter came: whether it is "only a test", "merely a request", and whether a bill is law.

A stage is asked about alone to hear that none beyond it was reached. Of that a yes is right where the sentences tell of
the stage and none of them tells of more.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.lock.denials import AT_FIRST
from bot.answering.lock.shortfall import tells_what_is_to_come
from corpus.actor import ActorKind
from corpus.clauses import Clause, Mood
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_ENACTED = "enacted"
# Shares up to which a sentence may leave the question open and still tell of the same matter, or of what became of it.
_ON_SUBJECT = 0.5
_NEAR_SUBJECT = 0.8


class _Stage(Struct, frozen=True):
    """Stems that tell of a stage, and of what would lie beyond it besides a law, which lies beyond every one."""

    told: frozenset[str]
    beyond: frozenset[str]


def _stage(told: str, beyond: str) -> _Stage:
    return _Stage(frozenset(stems(told)), frozenset(stems(beyond)))


_STAGES = (
    _stage("test trial pilot experiment evaluate evaluation", "launch rollout deploy adopt permanent everyday routine"),
    _stage("bill proposal propose introduce draft", "ban bar launch adopt repeal reverse"),
    _stage("plan intend consider", "launch rollout deploy adopt begin start"),
    _stage(
        "ask request demand urge call appeal seek plea wish recommend recommendation advise advice guidance suggest",
        "order require must oblige force bind grant comply win award ban bar",
    ),
)
_EXCLUSIVE = r"(?<!the )(?<!an )(?<!not )(?<!more than )\b(?:only|just|merely|simply|nothing (?:more|else|other) than)"
# "only a police test", "only ever a bill"; what is "only tested on officers" is limited in whom, not in its stage.
_ALONE = Pattern(
    rf"{_EXCLUSIVE}(?: ever| still)?(?: been)? (?:an? (?:[a-z-]+ ){{0,2}}?(?P<noun>[a-z]+)\b(?! for (?!now\b))"
    r"|(?P<mass>advice|guidance)\b|(?P<deed>[a-z]+ed)(?= so far| for now| yet|,| and not|\W*$))",
    re.IGNORECASE,
)
_WOULD = Pattern(r"\bwould\b", re.IGNORECASE)
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
    rf"^{LINK}(?:is|was|are|were|isn't|wasn't) there (?:now |yet |already |still |even )?"
    r"(?:an?|any) (?:[\w-]+ ){0,2}?(?:law|act|statute|legislation)\b",
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
    r"\b(?:would|will|could|if|once|when|until|unless|before|by(?! (?:an?|the(?! end)|that|this|it)))\b", re.IGNORECASE
)

_ENACT = r"(?:pass|become|enact|adopt|approve|make|get|agree|sign)"
_FAILING = Pattern(
    rf"\b(?:fail(?:s|ed|ing)?|yet|unable|struggl(?:es?|ed|ing)) to {_ENACT}\b"
    r"|\bwithout (?:ever )?(?:passing|becoming|being (?:passed|enacted))\b",
    re.IGNORECASE,
)


def asks_of_failing(text: str) -> bool:
    """Tell whether it is asked that something came to nothing: "did it fail to pass?"."""
    return bool(_FAILING.search(text))


def no_further(question: Question, read: Sequence[Read]) -> Evidence | None:
    """Return what tells of the stage that a question asks about alone, where nothing tells of one beyond it."""
    stage = _asked_alone(question)
    if stage is None:
        return None
    telling = [one for one in read if _is_about(question, one, _ON_SUBJECT) and _is_at(one.evidence, stage)]
    near = () if AT_FIRST.search(question.text) else [one for one in read if _is_about(question, one, _NEAR_SUBJECT)]
    if not telling or any(_is_beyond(one.evidence, stage) for one in near):
        return None
    return max(telling, key=lambda one: (_is_no_law(one.evidence), one.weight)).evidence


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
    elif _asks_of_law(question) and _asked_alone(question) is None:
        telling = near = [one for one in read if _names_law(question, one.evidence)]
    else:
        return None
    if _IF_PASSED.search(asked) or question.is_denial or any(_is_law(one.evidence) for one in near):
        return None
    bare = [one for one in telling if _is_no_law(one.evidence)]
    return max(bare, key=lambda one: one.weight).evidence if bare else None


def _asks_of_law(question: Question) -> bool:
    """Tell whether a question asks whether what it names is law, or whether something is so by it."""
    barred = question.clause.signs.get(AVAILABLE) is False and _BY_LAW.search(question.text)
    return ActorKind.LAW in question.kinds and bool(barred or _AS_LAW.search(question.text))


def _asks_of_lawmakers(question: Question) -> bool:
    """Tell whether a question asks whether a legislature made a law, or barred something."""
    kind = next((k for a, k in zip(question.actors, question.kinds, strict=True) if a == question.clause.subject), None)
    signs = question.clause.signs
    bill = any(_tells(question.clause, stage.told) for stage in _STAGES)
    return kind is ActorKind.LEGISLATURE and not bill and (signs.get(AVAILABLE) is False or signs.get(_ENACTED) is True)


def _asked_alone(question: Question) -> _Stage | None:
    match = _ALONE.search(as_meant(question.text))
    if match is None:
        return None
    (stem,) = stems(match["noun"] or match["mass"] or match["deed"])
    return next((stage for stage in _STAGES if stem in stage.told), None)


def _is_about(question: Question, one: Read, most: float) -> bool:
    return one.says.leaves_open < most or _names_law(question, one.evidence)


def _names_law(question: Question, one: Evidence) -> bool:
    laws = {actor for actor, kind in zip(question.actors, question.kinds, strict=True) if kind is ActorKind.LAW}
    return any(mention.actor in laws for clause in one.clauses for mention in clause.mentions)


def _tells(clause: Clause, told: frozenset[str]) -> bool:
    said = {word.stem for word in clause.words}
    return bool(told & said - clause.denied)


def _is_at(one: Evidence, stage: _Stage) -> bool:
    told = any(_tells(clause, stage.told) for clause in one.clauses)
    return told and not _is_ahead(one.sentence.text)


def _is_beyond(one: Evidence, stage: _Stage) -> bool:
    further = any(clause.mood not in _UNREAL and _tells(clause, stage.beyond) for clause in one.clauses)
    return _is_law(one) or (further and not _is_ahead(one.sentence.text))


def _is_law(one: Evidence) -> bool:
    enacted = any(clause.signs.get(_ENACTED) and clause.mood not in _UNREAL for clause in one.clauses)
    return enacted and not _is_ahead(one.sentence.text)


def _is_no_law(one: Evidence) -> bool:
    return any(clause.signs.get(_ENACTED) is False for clause in one.clauses)


def _is_ahead(text: str) -> bool:
    return tells_what_is_to_come(text) or _WOULD.search(text) is not None
