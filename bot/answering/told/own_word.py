"""What one person said in a year, where no more is asked: each of their statements of that time, oldest first."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.periods import Period, period_of
from bot.answering.times.timeline import oldest_first
from bot.answering.told.further import speakers_asked
from corpus.actor import ActorKind
from corpus.patterns import Pattern
from corpus.words import stems

_SAYING = frozenset(stems("say said tell told announce write wrote argue ask call claim promise publicly warn"))
_SPEAKS = Pattern(
    r"\s(?:also |had |then |publicly )?(?:said|told|asked|urged|called|wrote|announced|argued|set out|promised|warned"
    r"|claimed|proposed|admitted|denied|apologi[sz]ed|insisted|testified)\b"
)
_EACH = 2  # statements of one article
_MOST = 8


def said_by_person(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what a person said in the years asked for; nothing where anything else is asked, or of anybody else."""
    speakers, period = speakers_asked(question), period_of(question)
    more = any(not word.is_number and word.stem not in _SAYING for word in question.content)
    if period is None or more or len(question.actors) != 1 or set(question.actors) != set(speakers):
        return ()
    if question.kinds[0] is not ActorKind.PERSON:
        return ()
    told = [one for one in evidence if _is_then(one, period) and _is_word_of(question.actors[0], one, library)]
    own: dict[str, list[Evidence]] = {}
    for one in sorted(told, key=lambda one: one.place):
        own.setdefault(one.article.id, []).append(one)
    return oldest_first(one for group in own.values() for one in group[:_EACH])[:_MOST]


def _is_then(one: Evidence, period: Period) -> bool:
    published = one.article.published
    return published is not None and period.first <= published.year <= period.last


def _is_word_of(person: str, one: Evidence, library: Library) -> bool:
    """Tell whether a sentence says that a person said something, by the name right before the verb or as speaker."""
    if library.voice_of(one.sentence).speaker == person:
        return True
    ends = (mention.span.end for mention in one.mentions if mention.actor == person)
    return any(_SPEAKS.match(one.sentence.text, end) for end in ends)
