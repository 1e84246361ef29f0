"""What answers in the very form of the question: what something is or counts as, what one did not do, under which law.

The words asked about stand in many sentences; one of them says it as it was asked.
"""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.told.selecting import fits
from corpus.actor import PLACES, ActorKind
from corpus.patterns import Pattern
from corpus.words import stems

_WHAT_IS = Pattern(
    rf"^{LINK}what(?:['’]?s| exactly (?:is|are)| (?:is|are|was))(?: exactly)? (?:the |an? )?(?P<name>[^?]+?)\W*$",
    re.IGNORECASE,
)
_SAYS_WHAT = Pattern(
    r"\s(?:is|was|are) (?:an?|the|[A-Z][\w.]+['’]s) (?!(?:first|second|third|last|only|same)\b)[A-Za-z]"
)
_COUNTS_AS = Pattern(
    r"\bwh(?:at|o|ich [\w-]+) (?:counts?|qualif(?:y|ies)|passes|is (?:seen|treated|regarded|considered)) as "
    r"(?:an? |the )?(?P<thing>[\w-]+(?: [\w-]+){0,2}?)(?= (?:for|under|in|by|to|according)\b|\W*$)",
    re.IGNORECASE,
)
_IS = r"\b(?:is|are|means?|counts? as|qualif(?:y|ies) as|includes?|covers?)"
_UNDONE = Pattern(
    r"\bwhat (?:(?:did|does|do|has|have|is|are|was|were)n['’]t\b"
    r"|(?:did|does|do|has|have|had) [^?,]{2,50}? not (?:actually )?(?:do|done)\b)",
    re.IGNORECASE,
)
_NOT_DONE = Pattern(r"\s(?:did|does|do|has|have|had)(?: not\b| never\b|n['’]t\b)")
_WHICH_LAW = Pattern(
    r"\b(?:under|on the basis of|based on) (?:which|what) (?:[\w-]+ )?(?:law|act|statute|rule)s?\b", re.IGNORECASE
)
_ACCUSES = Pattern(
    r"\bwhat (?:does|did|do|has|have|is|are) [^?]*"
    r"\b(?:accus(?:e|es|ed|ing)\b[^?]* of|alleg\w+|charg(?:e|es|ed)\b[^?]* with)\W*$",
    re.IGNORECASE,
)
_ALLEGES = Pattern(
    r"\b(?:(?:law)?suits?|complaints?|class actions?|petition|plaintiffs?|they|he|she|it|[A-Z][\w.’']+)"
    r" (?:says?|said|alleg\w+|claim(?:s|ed)|argue[sd]?|accus\w+)\b"
)
_KIND_OF = Pattern(
    r"\bwh(?:at|ich) (?:sorts?|kinds?|types?|forms?) of (?P<thing>[a-z]{3,})\b"
    r"(?= (?:[a-z]+ )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|must)\b)",
    re.IGNORECASE,
)
_ASKS_FAULT = Pattern(
    r"\bin (?:what|which) (?:respects?|ways?|points?|regards?) (?:did|had|has|does) [^?]*?"
    r"\b(?:lose|lost|fail(?:ed)?|fall short|fallen short|br(?:eak|oken)|violated?)\b",
    re.IGNORECASE,
)
_FAULT = Pattern(r"\b(?:br(?:oke|oken|eaks)|violat\w+|unlawful(?:ly)?|illegal(?:ly)?|had not met|failed to|lacked)\b")
_OPEN_LENGTH = Pattern(
    r"\b(?:permanent(?:ly)?|temporar(?:y|ily)|indefinite(?:ly)?|for good|forever|until further notice"
    r"|(?:has|have|had) no (?:end|time limit))\b",
    re.IGNORECASE,
)
_MOST = 3
_NEAR = 0.8  # share of the score of the best


def in_its_form(
    question: Question, best: Evidence, evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...]:
    """Return what says the thing as it is asked, the best first; nothing where no sentence does or the best does."""
    if question.asks_verdict:
        return ()
    if name := _defined(question):
        return _first(evidence, lambda one: _defines(name, one))
    own = sorted((one for one in evidence if one.article.id == best.article.id), key=lambda one: one.place)
    if _ASKS_FAULT.search(question.text):
        return tuple(one for one in own if _FAULT.search(one.sentence.text) and one.place)[:_MOST]
    says = _saying(question, best, library)
    near = [one for one in evidence if _WHICH_LAW.search(question.text) and one.score >= _NEAR * best.score]
    return _first([best, *own, *near], says) if says else ()


def _saying(question: Question, best: Evidence, library: Library) -> Callable[[Evidence], bool] | None:
    """Return what tells whether a sentence says the thing asked for; None where no such thing is asked for."""
    if thing := _COUNTS_AS.search(question.text):
        return lambda one: _says_it_is(thing["thing"], one)
    if _UNDONE.search(question.text) and not question.content:  # "what did it not do?" names no deed
        return lambda one: _leaves_undone(question, one)
    if _WHICH_LAW.search(question.text):
        return lambda one: _names_law(question, one, library)
    if (kind := _KIND_OF.search(question.text)) and not _speaks_of(kind["thing"], best):
        return lambda one: one.answers_rather and _speaks_of(kind["thing"], one)
    if question.form is Form.HOW_LONG and not fits(question, best):
        return lambda one: bool(_OPEN_LENGTH.search(one.sentence.text))
    return (lambda one: bool(_ALLEGES.search(one.sentence.text))) if _ACCUSES.search(question.text) else None


def _first(evidence: Sequence[Evidence], says: Callable[[Evidence], bool]) -> tuple[Evidence, ...]:
    return tuple(one for one in evidence if says(one))[:1]


def _defined(question: Question) -> str | None:
    """Return the one whom a question only asks what it is: "what is Axon?"."""
    asked = _WHAT_IS.match(question.text)
    named = [one for one in question.mentions if asked and one.span.of(question.text) == asked["name"]]
    return named[0].actor if named else None


def _defines(actor: str, one: Evidence) -> bool:
    starts = [mention.span for mention in one.mentions if mention.actor == actor]
    text = one.sentence.text
    return any(text[: span.start].strip() in {"", "The"} and _SAYS_WHAT.match(text, span.end) for span in starts)


def _speaks_of(thing: str, one: Evidence) -> bool:
    return set(stems(thing)) <= set(stems(one.sentence.text))


def _says_it_is(thing: str, one: Evidence) -> bool:
    """Tell whether a sentence says what such a thing is: it stands on one side of "is", and what it is on the other."""
    asked = set(stems(thing))
    said = re.split(_IS, one.sentence.text, maxsplit=1)
    return len(said) > 1 and any(asked <= set(stems(" ".join(side.split()[:4]))) for side in said)


def _leaves_undone(question: Question, one: Evidence) -> bool:
    ends = [mention.span.end for mention in one.mentions if mention.actor in question.actors]
    return any(_NOT_DONE.match(one.sentence.text, end) for end in ends)


def _names_law(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a sentence tells of those asked about under which law it was, by a name the question has not."""
    doers = [actor for actor, kind in question.kind_of.items() if kind not in PLACES]
    if not all(library.kin.is_named(actor, one.named) for actor in doers):
        return False
    laws = [mention for mention in one.mentions if library.kin.kind_of(mention.actor) is ActorKind.LAW]
    before = (one.sentence.text[: mention.span.start] for mention in laws if mention.actor not in question.actors)
    return any(re.search(r"\b(?:under|broke|broken|breach\w*|violat\w+)\b[^,;]*$", text) for text in before)
