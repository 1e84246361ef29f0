"""Who did it, where that alone is asked: "was it the FBI that found it?" stands or falls with who is told to have.

The model hears that it was found, and by whom is granted; so the doer of the very deed is held against whom is named.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from bot.answering.asked.clefts import cleft_in
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.roles import Noun, Sides, head_of, sides_told, stands
from corpus.clauses import Clause
from corpus.deeds import deeds_in
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems, words

_DID = Pattern(rf"^{LINK}(?:did|has|have|had) ", re.IGNORECASE)
_ASKED = Pattern(rf"^{LINK}(?:did|has|have|had|(?:is|was) it) ", re.IGNORECASE)
_VERB = Pattern(
    rf" (?:(?:that|who|which) (?:(?:has|had|have) )?)?(?:(?:[a-z]+ly|also|ever|once|even|just|still|already|first) )*"
    rf"(?P<verb>(?!{AUXILIARY}\b)[a-z]+)\b"
)
# Whoever is first to tell it has found it out: "spotted by", "brought to light by".
_MADE_KNOWN = frozenset(stems("find found spot discover reveal uncover unearth expose disclose report"))
# Who won or got it is told by what others did.
_COMES_OF_OTHERS = frozenset(stems("win lose get receive face suffer prevail undergo become remain be have"))
# Between the doer and the verb: "the ACLU, a rights group, has also ...".
_UP_TO_VERB = Pattern(
    r"(?:\)|,[^,]{1,80},)?(?: (?:had|has|have|also|then|later|first|jointly|would|will|did|\w+ly))* ?", re.IGNORECASE
)


class DeedAsked(Struct, frozen=True):
    """The deed of which a question asks who did it.

    ``actors`` are who is asked about, ``called`` the stems of what else they are called; ``verb`` is the stem of what
    was done, ``stems`` those that tell of it, ``target`` is what it was done to, ``beside`` whom the question names
    behind the verb, ``rest`` the stems there.
    """

    actors: tuple[str, ...]
    called: frozenset[str]
    verb: str
    stems: frozenset[str]
    target: Noun | None
    beside: tuple[str, ...]
    rest: frozenset[str]


class Told(Struct, frozen=True):
    """Who did it by one sentence: whoever stands right before the verb, and all who stand in its clause before it."""

    doer: str
    around: frozenset[str]


def deed_asked(question: Question) -> DeedAsked | None:
    """Return the deed of which ``question`` asks who did it; None where it asks that of none, or not plainly."""
    cleft, did = cleft_in(question.typed), _ASKED.match(question.text)
    start = question.text.find(cleft.who, did.end()) if cleft and did else -1
    return None if cleft is None or start < 0 else _deed(question, start, start + len(cleft.who))


def _deed_of_named(question: Question) -> DeedAsked | None:
    """Return the deed that a question asks of whom it names first, behind its "did"."""
    did = _DID.match(question.text)
    starts = {did.end(), did.end() + len("the ")} if did else set()
    named = next((one for one in question.mentions if one.span.start in starts), None)
    return None if did is None or named is None else _deed(question, did.end(), named.span.end)


def _deed(question: Question, start: int, end: int) -> DeedAsked | None:
    """Return what is asked of whoever stands from ``start`` to ``end`` of a question, right before its verb."""
    verb = _VERB.match(question.text, end)
    if verb is None:
        return None
    stem = words(verb["verb"])[0].stem
    alike = shipped_lexicon().alike(stem)
    behind = [one for one in question.mentions if one.span.start >= verb.end()]
    inside = frozenset(stems(question.text[verb.end() :]))
    named = frozenset(stems(" ".join(one.span.of(question.text) for one in behind)))
    who = question.text[start:end]
    whose = [one.span.of(question.text) for one in question.mentions if start <= one.span.start < end]
    called = frozenset(stems(who)) - frozenset(stems(" ".join(whose)))
    return DeedAsked(
        actors=tuple(one.actor for one in question.mentions if one.span.start >= start and one.span.end == end),
        called=called - plain_stems("grammar"),
        verb=stem,
        stems=alike | _MADE_KNOWN if stem in _MADE_KNOWN else alike,
        target=head_of(question, verb.end(), len(question.text)),
        beside=tuple(dict.fromkeys(one.actor for one in behind)),
        rest=inside - named - plain_stems("grammar") - plain_stems("topic"),
    )


def told_by(asked: DeedAsked, one: Evidence, library: Library) -> Iterator[Told]:
    """Yield who did the very deed by a sentence: with its verb, to its target, in an article on all who are named."""
    if asked.target is None or not _is_on_all(asked.beside, one, library):
        return
    text, told = one.sentence.text, one.mentions
    for sides in sides_told(words(text), asked.stems):
        clause = _clause_of(sides, one.clauses)
        if clause is None or clause.denied or not stands(asked.target, sides.done_to, told, library.kin):
            continue
        before = [each for each in clause.mentions if each.span.end <= sides.doing[-1].span.end]
        doer = before[-1] if before else None
        if doer and _UP_TO_VERB.fullmatch(text[doer.span.end : sides.doing[-1].span.end]):
            yield Told(doer.actor, frozenset(each.actor for each in before))


def is_another(asked: DeedAsked, told: Told, library: Library) -> bool:
    """Tell whether those who are told to have done it are none of those asked about, nor of one house with them."""
    named = library.kin.is_named
    return not any(named(one, told.around) for one in asked.actors) and not any(
        named(one, asked.actors) for one in told.around
    )


def leaves_doer_open(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a sentence that is to affirm a deed has it done by somebody else than is asked about.

    Where who did it is all that is asked, they have to do something in its article.
    """
    asked = deed_asked(question)
    plainly = asked or _deed_of_named(question)
    told = list(told_by(plainly, one, library)) if plainly and plainly.actors else []
    if told and plainly and all(is_another(plainly, each, library) for each in told):
        return True
    if asked is None:
        return False
    if not asked.actors:
        said = frozenset(stems(one.sentence.text))
        return not any(shipped_lexicon().meets(stem, said) for stem in asked.called)
    if asked.verb in _COMES_OF_OTHERS:
        return False
    article = [*one.clauses, *(each for s in library.sentences_of(one.article.id) for each in library.read(s).clauses)]
    doing = {
        doer
        for s in library.sentences_of(one.article.id)
        for each in library.read(s).clauses
        for deed in deeds_in(s.text, each)
        for doer in deed.doers
    }
    acting = doing | {each.subject for each in article if each.subject}
    return not any(library.kin.is_named(one, acting) for one in asked.actors)


def _is_on_all(actors: Sequence[str], one: Evidence, library: Library) -> bool:
    said = library.read_article(one.article.id).actors
    return all(library.kin.is_named(actor, said) for actor in actors)


def _clause_of(sides: Sides, clauses: Sequence[Clause]) -> Clause | None:
    """Return the clause in which what stands before a verb ends."""
    place = sides.doing[-1].span.start if sides.doing else -1
    return next((clause for clause in clauses if clause.span.holds(place)), None)
