"""Follow-ups that ask who imposed what was just asked about: "who imposed it?" of a ban or of a fine."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import PLACES, ActorKind
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE

_WHO = Pattern(
    rf"^{LINK}(?:by whom|who (?:has |had )?(?:imposed|ordered|issued|handed (?:it )?down|made|set|put|(?:is|was) behind"
    r")(?: (?:it|that|this|them|one|(?:the|that|this) (?:ban|bar|order|rule|fine|penalty|sum|sanction)))?"
    r"(?: (?:down|in place))?)(?: (?:exactly|then))?\W*$",
    re.IGNORECASE,
)
# "Is it still allowed to?", answered with a bar: as it was typed, for it is read as "can it?".
_LEAVE = Pattern(r"\b(?:allowed|permitted|legal|lawful|bann?ed|barred|forbidden)\b", re.IGNORECASE)
_FINE = Pattern(r"\b(?:fine[ds]?|penalt(?:y|ies))\b", re.IGNORECASE)


def who_imposed(text: str, before: Question) -> str | None:
    """Ask in full who banned or fined whom the question ``before`` was about; None where a text asks anything else."""
    if not _WHO.match(text):
        return None
    named = {kind: before.names.get(actor, actor) for actor, kind in before.kind_of.items()}
    place = next((name for kind, name in named.items() if kind in PLACES), None)
    company = named.get(ActorKind.COMPANY)
    there = f" in {place}" if place else ""
    if _FINE.search(before.wording):
        return f"Who fined {company}{there}?" if company else None
    if before.clause.signs.get(AVAILABLE) is not False and not _LEAVE.search(before.typed):
        return None
    if company:
        return f"Who barred {company} from face recognition{there}?"
    return f"Who banned face recognition{there}?" if place else None
