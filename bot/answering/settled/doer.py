"""Whether it was who is asked about: "was it IBM that ran the test?" is a no where the ACLU is told to have run it."""

from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.doers import DeedAsked, Told, deed_asked, is_another, told_by
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.actor import AREAS, ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.words import stems

# What several may do to the same one, each for itself, so that one who did is no other's no.
_BY_MANY = frozenset(
    stems("sue fine ban bar use buy sell pay ask call warn order arrest adopt pass join sign own try want offer")
)
_SAYING = frozenset(stems("say tell report write announce claim think believe promise"))
_NO_PERSON = AREAS | {ActorKind.COMPANY}
_PRIVATE = frozenset(stems("citizen citizens resident residents user users customer customers shopper shoppers"))


def by_doer(question: Question, evidence: Sequence[Evidence], library: Library) -> Ruling | None:
    """Return whether the one asked about did it, by who is told to have; None where nobody is, or others may have."""
    asked = deed_asked(question)
    if asked is None or question.is_denial:
        return None
    told = [(one, each) for one in evidence if _is_of_its_year(question, one) for each in told_by(asked, one, library)]
    own = library.kin.families(asked.actors)
    if asked.actors:
        for one, each in told:
            if each.doer in own:
                return Ruling(Verdict.YES, (one,)) if _has(asked.rest, one) else None
    others = [one for one, each in told if _is_another(asked, each, library) and _may_be_only(asked, one)]
    return Ruling(Verdict.NO, (others[0],)) if others and len(others) == len(told) else None


def _is_another(asked: DeedAsked, told: Told, library: Library) -> bool:
    """Tell whether somebody did it who is not the one asked about, nor of one house with them."""
    if asked.actors:
        return is_another(asked, told, library)
    return not asked.called.isdisjoint(_PRIVATE) and library.kin.kind_of(told.doer) in _NO_PERSON


def _may_be_only(asked: DeedAsked, one: Evidence) -> bool:
    """Tell whether a deed is told that one alone did: none that many do, but for one that more words tell apart."""
    apart = asked.rest - ({asked.target.stem} if asked.target else set())
    return asked.verb not in _SAYING and (asked.verb not in _BY_MANY or bool(apart)) and _has(asked.rest, one)


def _has(wanted: frozenset[str], one: Evidence) -> bool:
    said = frozenset(stems(one.article.text))
    return all(shipped_lexicon().meets(stem, said) for stem in wanted)


def _is_of_its_year(question: Question, one: Evidence) -> bool:
    published = one.article.published
    told = published is not None and published.year in question.years
    return not question.years or told or any(str(year) in one.sentence.text for year in question.years)
