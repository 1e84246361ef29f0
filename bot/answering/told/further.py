"""What the article that leads tells further of what is asked: an answer often stands in two or three sentences."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.times.periods import follows_event
from bot.answering.told.all_about import asks_all_about
from bot.answering.told.items import asks_rules
from bot.answering.told.left_open import to_the_end
from bot.answering.told.main_point import tells_finding
from bot.answering.told.numerals import sum_in
from bot.answering.told.outcomes import asks_demand, tells_demand
from bot.answering.told.selecting import fits, is_turned
from corpus.actor import ActorKind
from corpus.article import Span
from corpus.dating import durations
from corpus.patterns import Pattern
from corpus.words import stems, words

_PARTLY = 0.3  # ... of the answer to what
_AS_WELL = 0.1  # ... where it has as many of the words asked as the one that leads
_NEARLY = 0.2  # ... where the one that leads answers hardly better, by less than half
_PLAINLY = 0.85  # ... where the one that leads answers outright
_HALF = 0.5  # share of the words asked from which "as many" says something
_MOST = 3  # sentences of one article that are shown as one answer
_STORY = 4  # ... as what happened to somebody, or what is not so
_IN_PARTS = frozenset({Form.WHAT, Form.WHO, Form.WHY, Form.WHERE, Form.HOW_MUCH, Form.HOW_LONG})
_HAPPENED = Pattern(r"\bwhat(?:ever)? (?:happened (?:to|with)|became of|has become of)\b", re.IGNORECASE)
_WHAT_IS = Pattern(
    rf"^{LINK}what(?:['’]?s| exactly (?:is|was)| (?:is|was))(?: exactly)? (?:the |an? )?"
    r"(?P<what>.+?)\W*$",
    re.IGNORECASE,
)
_CHANGED = Pattern(
    r"\bwhat(?:['’]s| has| have)? (?:changed?|happened in|happened with [^?]* and (?:its |the )?fac(?:e|ial))\b",
    re.IGNORECASE,
)
# "Announced the decision in a letter" tells where it was said and not what.
_SAID_IN = Pattern(
    r"\bin an? (?:[\w-]+ ){0,2}(?:letter|statement|(?:blog )?post|interview|speech|e-?mail|memo|tweet|op-ed|talk)\b",
    re.IGNORECASE,
)
_ASKS_SAID = Pattern(
    r"\bwhat (?:did|does|do|has|have|had) (?P<who>[^?,]{2,60}?) "
    r"(?:say|said|tell|told|write|wrote|written|argue|argued|announce|announced|ask|claim|claimed|promise|promised"
    r"|find|found|conclude|concluded|reply|replied|respond|responded|answer|answered|rule|ruled)\b",
    re.IGNORECASE,
)
_ANNOUNCED = Pattern(r"\bannounced?\b", re.IGNORECASE)
_WAS_NOT = Pattern(r"\b(?:was|were|is|are|did|does) not (?:the last|itself|a (?:final|permanent)|yet)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<!^)\b[A-Z]\w+|\d[\d.,]*\d|\d")
_ADDS = Pattern(r"\balso\b", re.IGNORECASE)
SAYS = Pattern(
    r"\b(?:said|says|told|wrote|writes|argued|argues|called|calls|asked|asks|promised|promises|warned|warns|insisted"
    r"|denied|ruled|found|held|announced|claimed|claims|stated|states|objected|concluded|replied|responded|answered"
    r"|opposed|opposes|disagreed|admitted|complained|defended|rejected|confirmed|acknowledged|criticised|welcomed"
    r"|apologised|urged)\b"
)
_REPORTED = Pattern(r"\b(?:reported|revealed|showed|found|estimated)\b")
_ONE_OF_THEM = Pattern(
    r"\b(?:first|second|third|last|latest|newest|newer|oldest|original\w*|initial\w*|earlier|previous"
    r"|biggest|largest|highest|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_EACH = Pattern(r"\b(?:each|per|every|apiece|a (?:day|week|month|year))\b", re.IGNORECASE)
_TWIN = 0.6  # share of its words from which a sentence says the same as another one
_SMALL = frozenset(stems("the of at in and an a its their his her did"))


def with_further(question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put behind the best sentence what its article tells further of what is asked, in the order of the article."""
    if not chosen or question.asks_verdict:
        return tuple(chosen)
    best, *others = _heard(question, _opened(question, chosen, evidence), evidence)
    own = [one for one in evidence if one.article.id == best.article.id and one.place != best.place]
    in_full = _HAPPENED.search(question.text) or question.clause.denied
    most = _STORY if in_full else _MOST
    parts = _parts(question, best, sorted(own, key=lambda one: one.place), alone=not others)[: most - 1]
    if _HAPPENED.search(question.text) or asks_all_about(question):
        parts, others = to_the_end(best, parts, others, evidence)
    before = [one for one in own if one.place < best.place and _may_be_added_to(question, best, one)]
    before = before if _adds(question, best) else []
    led = max(before, key=lambda one: one.place, default=None)
    behind = (*(one for one in parts if one is not led), *others)
    return (best, *behind) if led is None else (led, best, *behind)


def _opened(question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what opens the one article of a timeline, whose other sentences are then its steps."""
    if question.form is not Form.TIMELINE or len(chosen) > 1:
        return chosen
    return [one for one in evidence if one.article.id == chosen[0].article.id and one.place == 0] or chosen


def _adds(question: Question, best: Evidence) -> bool:
    """Tell whether the best only adds to another: "also barred"."""
    adds = _ADDS.search(best.sentence.text) and not _ADDS.search(question.text)
    undated = question.form is Form.WHEN and not fits(question, best)
    return bool(adds) and (undated or question.form in _IN_PARTS)


def _may_be_added_to(question: Question, best: Evidence, one: Evidence) -> bool:
    """Tell whether the best may add to a sentence before it: one that answers as well, or dates what the same did."""
    plain = not _ADDS.search(one.sentence.text)
    if question.form is Form.WHEN:
        return plain and fits(question, one) and one.clauses[0].subject == best.clauses[0].subject is not None
    if asks_demand(question):
        return plain and tells_demand(one)
    least = best.affirms if best.answers_outright else _AS_WELL
    return plain and one.affirms >= min(least, _PLAINLY)


def _heard(question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Put what somebody said before what only tells that there was something to say, where that is asked."""
    best = chosen[0]
    told_itself = (best.place == 0 and _ANNOUNCED.search(question.text)) or tells_finding(question, best)
    said = _is_word_of_asked(question, best) or _SAID_IN.search(best.sentence.text)
    if told_itself or said or asks_rules(question) or _speaks_for_asked(question, best):
        return chosen
    own = [one for one in evidence if one.article.id == best.article.id]
    told = [one for one in own if _is_word_of_asked(question, one)]
    speaker = speakers_asked(question)
    kinds = question.kind_of
    if best.answers_outright and any(kinds.get(actor) is ActorKind.LAW for actor in speaker):
        return chosen  # a law says whatever it does: "lets citizens opt out"
    if told:
        return [min(told, key=lambda one: (-_told(one), one.place)), *chosen[1:]]
    if heard := [one for one in chosen if _is_word_of_asked(question, one)]:
        return [heard[0], *(one for one in chosen if one is not heard[0])]
    reported = [] if best.answers_rather else [one for one in own if one.place == 0 and _is_report(speaker, one)]
    if not speaker or (_opens_with(speaker, best) and not reported):
        return chosen
    done = reported or [one for one in own if _opens_with(speaker, one)]
    return [*done[:1], *chosen[1:]] if done else chosen


def _speaks_for_asked(question: Question, best: Evidence) -> bool:
    """Tell whether a sentence that answers outright tells the word of somebody for those asked about, or on them."""
    named = speakers_asked(question) <= {mention.actor for mention in best.mentions}
    return best.answers_outright and named and SAYS.search(best.sentence.text) is not None


def _is_report(speaker: frozenset[str], one: Evidence) -> bool:
    """Tell whether a sentence tells what they found: "the group reported that ..."."""
    named = {mention.actor for mention in one.mentions}
    return not speaker.isdisjoint(named) and _REPORTED.search(one.sentence.text) is not None


def _opens_with(actors: frozenset[str], one: Evidence) -> bool:
    return any(clause.subject in actors for clause in one.clauses[:1])


def _told(one: Evidence) -> float:
    """Return how far a sentence was read to answer; 0 where that is less than half."""
    return one.affirms if one.affirms >= _HALF else 0.0


def _place_of_speaker(question: Question) -> Span | None:
    """Return where a question names whose word it asks for: "what did *the judge* say?"."""
    asked = _ASKS_SAID.search(question.text)
    return Span(*asked.span("who")) if asked else None


def asks_by_whom(question: Question) -> bool:
    """Tell whether a question asks who did something, or what somebody said: other articles may tell it as well."""
    return question.form is Form.WHO or _place_of_speaker(question) is not None


def speakers_asked(question: Question) -> frozenset[str]:
    """Return the actors whose word a question asks for."""
    span = _place_of_speaker(question)
    return frozenset(mention.actor for mention in question.mentions if span and span.holds(mention.span.start))


def unheard_speakers(question: Question, library: Library) -> tuple[str, ...]:
    """Return the people whose word a question asks for and whom no article names: their company may say much."""
    people = (actor for actor in speakers_asked(question) if question.kind_of[actor] is ActorKind.PERSON)
    return tuple(actor for actor in people if not any(library.naming((actor,))))


def _parts(question: Question, best: Evidence, own: Sequence[Evidence], *, alone: bool) -> Sequence[Evidence]:
    if question.form is Form.TIMELINE:
        changed = _CHANGED.search(question.text) and not follows_event(question)
        return own if alone and changed else ()
    if question.form not in _IN_PARTS:
        return ()
    if asks_demand(question):
        return [one for one in own if tells_demand(one)]
    if question.in_general:
        return _on_the_same(question, best, own)
    told = [one for one in own if _answers_too(question, best, one)]
    return told or _said_then(question, best, own)


def _on_the_same(question: Question, best: Evidence, own: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what tells of somebody's fate or what something is, where no more is asked."""
    called = _called(question)
    is_it = _WHAT_IS.match(question.text)
    in_full = _HAPPENED.search(question.text) or asks_all_about(question)
    if not (in_full or (is_it and is_it["what"].lower() in called)):
        return ()
    return [one for one in own if one.place > best.place and any(name in one.sentence.text.lower() for name in called)]


def _called(question: Question) -> Sequence[str]:
    """Return how those whom a question names are called: people by their last names."""
    names = [mention.span.of(question.text).lower() for mention in question.mentions]
    kinds = question.kind_of
    return [
        name.split()[-1] if kinds.get(mention.actor) is ActorKind.PERSON else name
        for name, mention in zip(names, question.mentions, strict=True)
    ]


def _answers_too(question: Question, best: Evidence, one: Evidence) -> bool:
    """Tell whether a sentence was read to answer, too; what, also by its words."""
    if one.says is None or best.says is None or _is_idle(question, one):
        return False
    if (
        question.clause.denied and is_turned(question, one) and not is_turned(question, best)
    ):  # "includes" tells not what is left out
        return False
    if question.form in {Form.HOW_MUCH, Form.HOW_LONG}:
        return _measures_too(question, best, one)
    if question.form is not Form.WHAT:
        return one.answers_outright and (_names_more(best, one) or bool(question.clause.denied))
    if one.covered >= best.covered >= _HALF:
        return one.says.affirms >= _AS_WELL
    return one.says.affirms >= (_NEARLY if one.says.affirms >= best.says.affirms / 2 else _PARTLY)


def _is_idle(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence only says what something was not, or where it was said, and neither is asked."""
    was_not = _WAS_NOT.search(one.sentence.text) and not question.clause.denied
    return bool(was_not or (_SAID_IN.search(one.sentence.text) and not _SAID_IN.search(question.text)))


def _is_another_sum(best: Evidence, one: Evidence) -> bool:
    """Tell whether a sentence tells a sum beside that of the best, both for all or both for each."""
    sums = {sum_in(best.sentence.text), sum_in(one.sentence.text)}
    each = {bool(_EACH.search(other.sentence.text)) for other in (best, one)}
    return len(sums - {""}) == 2 and len(each) == 1


def _measures_too(question: Question, best: Evidence, one: Evidence) -> bool:
    """Tell whether a sentence tells another sum or length of time of what is asked, as of another case or source."""
    if _ONE_OF_THEM.search(question.text):
        return one.answers_outright and one.covered >= best.covered and _is_another_sum(best, one)
    if question.form is Form.HOW_LONG:
        return one.answers_outright and fits(question, one) and _lengths(one).isdisjoint(_lengths(best))
    as_well = one.answers_outright or _is_twin(best, one)
    return as_well and one.covered >= best.covered and _is_another_sum(best, one)


def _is_twin(best: Evidence, one: Evidence) -> bool:
    """Tell whether two sentences say the same of two cases: "$1,000 for each negligent violation"."""
    told, further = ({word.stem for clause in each.clauses for word in clause.words} for each in (best, one))
    return len(told & further) >= _TWIN * min(len(told), len(further))


def _lengths(one: Evidence) -> frozenset[str]:
    return frozenset(found.span.of(one.sentence.text) for found in durations(one.sentence.text))


def _names_more(best: Evidence, one: Evidence) -> bool:
    """Tell whether a sentence has a name or a number that the best has not."""
    return not set(_NAME.findall(one.sentence.text)) <= set(_NAME.findall(best.sentence.text))


def _said_then(question: Question, best: Evidence, own: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what somebody said, where the best only tells that it was in a letter."""
    answered = best.affirms >= _HALF and not _SAID_IN.search(best.sentence.text)
    return () if answered else [one for one in own if one.place > best.place and _is_word_of_asked(question, one)]


def _is_word_of_asked(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells what somebody said whose word is asked for."""
    asked, told = _place_of_speaker(question), SAYS.search(one.sentence.text)
    if asked is None or told is None:
        return False
    wanted = [word.stem for word in words(asked.of(question.text)) if word.stem not in _SMALL]
    speaking = {word.stem for word in words(one.sentence.text[: told.start()])}
    called = speaking - _SMALL  # "the audit" for "the audit of AnyVision"
    return bool(wanted and called) and (called <= set(wanted) or set(wanted) <= speaking)
