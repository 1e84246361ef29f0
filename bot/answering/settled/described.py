"""Yes where it was done to the one whom a question describes: "Idemia, the maker of the software"."""

from collections.abc import Sequence

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.described import described_in, is_named_beside
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.lexicon import shipped_lexicon
from corpus.words import stems


def by_description(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a sentence on all who are named tells the deed, and describes by a name to whom it was done."""
    asked = described_in(question)
    if asked is None or not question.past or not question.actors or question.is_denial or question.clause.denied:
        return None
    rest = f"{question.text[: asked.start()]} {question.text[asked.end() :]}"
    spoken = frozenset(stem for one in question.mentions for stem in stems(one.span.of(question.text)))
    deed = frozenset(stems(rest)) - plain_stems("grammar") - spoken
    told = (one for one in evidence if one.names_all and is_named_beside(question, one.sentence.text))
    return resting_on(Verdict.YES, next((one for one in told if _is_told(deed, one)), None))


def _is_told(deed: frozenset[str], one: Evidence) -> bool:
    lexicon, said = shipped_lexicon(), frozenset(stems(one.sentence.text))
    denied = any(clause.denied for clause in one.clauses)
    return bool(deed) and not denied and all(lexicon.meets(stem, said) for stem in deed)
