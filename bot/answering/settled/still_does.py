"""What somebody does at the newest date was not stopped: "has it stopped selling it?" has its no in "sells it"."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.asked.verbs import base_of_doing
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_ASKS = Pattern(
    rf"^{LINK}(?:has|have|did|does|is|are) [^?,;]{{2,60}}? (?:stop(?:ped)?|quit|ceased?|given up|give up|no longer) "
    r"(?P<doing>[a-z]+ing)\b(?![^?]*\b(?:only|not|never|all|every|(?<!-)to(?!-)|in (?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:not|never|no longer|until|if|unless|would|once)\b", re.IGNORECASE)


def by_doing_still(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where the newest article says in the present that those asked about do it, and all else asked."""
    asked = _ASKS.match(question.text)
    if asked is None or question.is_denial or not question.actors:
        return None
    verb = base_of_doing(asked["doing"].lower())
    does = re.compile(rf"\b{re.escape(verb)}e?s\b")
    idle = plain_stems("grammar") | frozenset(stems(f"stop stopped quit cease ceased give given {asked['doing']}"))
    rest = [word.stem for word in question.content if word.stem not in idle]
    what = question.text[asked.end() :].split()[:1]  # "one-to-many", of which each word is idle
    near = (one for one in evidence if one.is_on_all and what and not successors(one.article, articles))
    told = ((one, does.search(one.sentence.text)) for one in near)
    plain = (one for one, found in told if found and not _DENIED.search(one.sentence.text))
    return resting_on(Verdict.NO, next((one for one in plain if _is_of(what[0], rest, one.sentence.text)), None))


def _is_of(what: str, rest: Sequence[str], text: str) -> bool:
    said = frozenset(stems(text))
    return shipped_lexicon().meets_all(rest, said) if rest else what.lower().strip("?") in text.lower()
