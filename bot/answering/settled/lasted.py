"""How long something lasted, where one sentence tells when it began and another when it was over."""

import re
from collections.abc import Collection, Sequence

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.times.history import REVERSALS, change_of
from corpus.actor import MAKERS
from corpus.clauses import Mood
from corpus.dating import DateKind, mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_ASKS = Pattern(
    rf"^{LINK}(?:for )?how long (?:did|was|were|had)\b[^?]*?"
    r"\b(?:last|run|go on|stand|hold|continue|in (?:force|effect|place|use)|valid|stay)\b",
    re.IGNORECASE,
)
_BEGAN = Pattern(
    r"\b(?:beg[au]n|started|launched|took effect|into (?:force|effect)|banned|has barred|barred|voted|paused|halted)\b",
    re.IGNORECASE,
)
_ENDED = Pattern(
    r"\b(?:ended|expired|lapsed|ran out|revers(?:ed|es)|lifted|repealed|replaced|stopped|dropped|scrapped|has let)\b",
    re.IGNORECASE,
)
_NO_MATTER = frozenset(
    stems(
        "last lasted run ran go on stand stood hold held continue continued force effect place use valid stay ban bans"
        " law act rule rules police"
    )
)
_ASKS_APART = Pattern(
    rf"^{LINK}how (?:many (?:days|weeks|months|years)|long|soon|much (?:later|earlier)) (?:was it )?(?:after|before)\b"
    r"|\bhow (?:many (?:days|weeks|months|years)|long) (?:later|earlier|apart)\b",
    re.IGNORECASE,
)


def begin_and_end(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what dates the beginning and the end of what is asked to have lasted; nothing where a range tells both."""
    if not _ASKS.search(question.text) or not question.actors or question.earlier or question.years:
        return ()
    wanted = {word.stem for word in question.content} - _NO_MATTER - plain_stems("grammar") - plain_stems("light")
    near = [one for one in evidence if one.is_on_all and _is_on(wanted, one)]
    if any(when.kind is DateKind.RANGE for one in near for when in mentions(one.sentence.text, one.article.published)):
        return ()
    ended = [one for one in near if _dates(one, _ENDED) and (one.place == 0 or change_of(one.article) in REVERSALS)]
    for end in ended:
        first = {end.article.id, *end.article.supersedes}
        begun = (
            one for one in near if one.article.id in first and one.sentence != end.sentence and _dates(one, _BEGAN)
        )
        earlier = [one for one in begun if not _ENDED.search(one.sentence.text) and _day(one) < _day(end)]
        if earlier:
            return min(earlier, key=_day), end
    return ()


def both_dated(question: Question, evidence: Sequence[Evidence], kin: Kin) -> tuple[Evidence, ...]:
    """Return what dates the deeds of two firms in one article, where it is asked how long one came after the other."""
    actors = [actor for actor in question.actors if kin.kind_of(actor) in MAKERS]
    if not _ASKS_APART.search(question.text) or len(actors) != 2:
        return ()
    told = [[one for one in evidence if _names_one(one, actor, actors, kin)] for actor in actors]
    pairs = ((one, other) for one in told[0] for other in told[1] if one.article.id == other.article.id)
    return min(pairs, key=lambda pair: pair[0].place + pair[1].place, default=())


def _names_one(one: Evidence, actor: str, actors: Sequence[str], kin: Kin) -> bool:
    others = [other for other in actors if other != actor and kin.is_named(other, one.named)]
    return kin.is_named(actor, one.named) and not others and _dated(one) and one.clauses[0].mood is Mood.FACT


def _is_on(wanted: Collection[str], one: Evidence) -> bool:
    text = f"{one.sentence.text} {one.article.title}"
    return one.clauses[0].mood is Mood.FACT and shipped_lexicon().meets_all(wanted, frozenset(stems(text)))


def _dates(one: Evidence, deed: Pattern) -> bool:
    return bool(deed.search(one.sentence.text)) and _dated(one)


def _dated(one: Evidence) -> bool:
    return len(mentions(one.sentence.text, one.article.published)) == 1


def _day(one: Evidence) -> str:
    return str(mentions(one.sentence.text, one.article.published)[0].start)
