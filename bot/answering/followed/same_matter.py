"""Follow-ups that name another and go on about the matter: "did Proposition E change it?", "how many used Ring?"."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import PLACES, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern

# Of those who were counted by whom the question before was on.
_HOW_MANY_DID = Pattern(
    rf"^{LINK}how many (?:of them )?(?:also )?(?:us(?:e|ed)|bann?(?:ed)?|bought|buy|had|have|ran|run|sell|sold|tested"
    r"|paid|searched|shared)\b",
    re.IGNORECASE,
)
_COUNTING = frozenset(
    {ActorKind.AGENCY, ActorKind.REGULATOR, ActorKind.NGO, ActorKind.RESEARCH, ActorKind.MEDIA, ActorKind.LEGISLATURE}
)
_CHANGED = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|will|would)(?:n['’]?t)? [^?]{{2,60}}? "
    r"(?:change[d]?|affect(?:ed)?|alter(?:ed)?|undo|undone|weaken(?:ed)?|loosen(?:ed)?|end(?:ed)?|lift(?:ed)?"
    r"|repeal(?:ed)?|replace[d]?|overrule[d]?|override|touch(?:ed)?)"
    r" (?:any ?thing|something|it|that|this|the (?:ban|rules?|law))(?: about (?:it|that))?(?P<end>\W*)$",
    re.IGNORECASE,
)


def counts_those(question: Question, before: Question) -> bool:
    """Tell whether a follow-up asks how many did something of those whom somebody counted: "how many used Ring?"."""
    asked = bool(question.mentions) and _HOW_MANY_DID.match(question.text)
    return bool(asked) and not _COUNTING.isdisjoint(before.kinds)


def with_changed(text: str, before: Question | None, book: ActorBook, kin: Kin) -> str:
    """Say where it was that a law may have changed something: in the place that the question before is about."""
    found = _CHANGED.match(text) if before is not None else None
    named = {kin.kind_of(one.actor) for one in book.find_in_question(text)}
    places = [actor for actor, kind in before.kind_of.items() if kind in PLACES] if before is not None else []
    if found is None or named != {ActorKind.LAW} or len(places) != 1:
        return text
    return f"{text[: found.start('end')]} in {places[0]}{found['end']}"
