"""What a comparison shows of each side: the main thing that is said of it, no note on the edges of it."""

import re
from collections.abc import Callable, Sequence

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.shortfall import tells_what_is_to_come
from bot.answering.times.bearing import changes_since
from bot.answering.times.events import undoes_bar
from bot.answering.times.history import REVERSALS, change_of
from bot.answering.times.timeline import oldest_first
from bot.answering.told.counts import about_money
from bot.answering.told.numerals import sum_in
from bot.answering.told.selecting import fits
from corpus.actor import ActorKind
from corpus.dating import mentions as date_mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import Word

_FIGURES = frozenset({Kind.SHARE, Kind.MONEY})
# What counts for or against a sentence, beside how well it fits the question.
_MAIN, _ON_SIDE, _RULE, _SUM, _THEN, _TOGETHER = 0.5, 0.4, 0.75, 2.0, 1.0, 1.0
_ASIDE, _TO_COME, _UNDONE, _EDGE, _SHARED, _ADDED = -2.0, -0.75, -0.75, -1.0, -1.0, -1.0
_ADDS = Pattern(
    r"\balso\b|\b(?:e-?mails|documents|records)\b[^.]*\b(?:show|reveal)\w*|\bit was reported\b", re.IGNORECASE
)
# "Sources differ on the date", "was the first to", "concerns A and not B", "did not cover", "is considering", who
# resigned: nothing to compare by.
_NOTES = Pattern(
    r"\bdiffer(?:s|ed)?\b|\b(?:and|but) not the\b|\bha(?:s|d|ve) not\b|\bexempt\b|\bis dated\b|\ba Public Act\b"
    r"|\b(?:does|did|do)(?: not|n['’]t) (?:cover|address|concern|include|apply|name|mention)\b"
    r"|\b(?:is|are|was|were) not (?:listed|found|named|mentioned|known)\b"
    r"|\b(?:is|was) (?:one of|part of|among)\b"
    r"|\b(?:is|was) the (?:first|second|third|fourth|only) (?:US )?[a-z]+ (?:to|with)\b|\bconsider(?:s|ed|ing)?\b"
    r"|\bin (?:effect|force) (?:in [\w ]+ )?since\b|\bresign(?:s|ed|ations?)\b",
    re.IGNORECASE,
)
_ASKS_RULES = Pattern(
    r"\b(?:laws?|rules?|bans?|acts?|allow\w*|permit\w*|require\w*|let|lets|(?:strict|tough|loos|weak|strong)er)\b",
    re.IGNORECASE,
)
_RULES = Pattern(
    r"\b(?:requir(?:es?|ed)|forbids?|bars?|barred|bans|banned|to (?:ban|bar)|prohibits?|outlaws?|allows?|permits?|must"
    r"|(?-i:may))\b"
    r"|\blets?\b(?!.{0,20}\bsue\b)",
    re.IGNORECASE,
)
_FIRST_OF_TWO = Pattern(
    r"\bwh(?:ich|at) (?:one )?(?:came|was|happened) (?:first|earlier|sooner)[,:]? (?P<one>[^?]+?) or (?P<other>[^?]+)",
    re.IGNORECASE,
)
_ASKS_MORE = Pattern(
    r"^\W*(?:who|which|what|(?:did|do|does|was|is|has)\b(?=[^?]* or ))\b"
    r"[^?]*\b(?:(?P<more>more|larger|bigger|higher|heavier)|less|smaller|lower)\b",
    re.IGNORECASE,
)
_MEASURE = Pattern(r"\bhow long\b|\b(?:longer|shorter)\b(?! than\b)", re.IGNORECASE)
_ASKS_FIRST = Pattern(
    r"\b(?:came|was|is|went|happened) (?:first|earlier|sooner)\b|\bfirst[,:]|\b(?:first|earlier|sooner)\W*$",
    re.IGNORECASE,
)


def one_for_each(
    question: Question, evidence: Sequence[Evidence], library: Library, only_limits: Callable[[Evidence], bool]
) -> tuple[Evidence, ...]:
    """Return the best sentence about each actor, in the order they were named: a comparison has one line an actor.

    It is rather one that names no other side. On whom the others are compared, as those are who fined the
    same company, has no line. Nor has anybody where one sentence gives the figures of all.
    """
    if _told_at_once(question, evidence, library):
        return ()
    ground = _ground(question, evidence, library)
    sides = [actor for actor in question.actors if actor != ground]
    if not sides:  # "compare bans and moratoria" names no actor
        return ()
    lines: list[Evidence] = []
    parallel = _articles_on_each(sides, evidence, library)
    for actor in sides:
        family = library.kin.families((actor,))
        about = [one for one in evidence if one not in lines and _is_about(actor, one, library)]
        others = [other for other in sides if other != actor]
        able = [one for one in about if ground and library.kin.is_named(ground, one.named)] or about
        able = _measured(question, actor, evidence, library) or _dated(question, able) or able
        together = [any(library.kin.is_named(other, one.named) for other in others) for one in able]
        worth = [
            _worth(question, one, family, library)
            + _EDGE * only_limits(one)
            + _SHARED * shared
            + _TOGETHER * (one.article.id in parallel and not shared)
            for one, shared in zip(able, together, strict=True)
        ]
        lines += [one for one, value in zip(able, worth, strict=True) if value == max(worth)][:1]
    return tuple(lines)


def _articles_on_each(sides: Sequence[str], evidence: Sequence[Evidence], library: Library) -> frozenset[str]:
    """Return the articles that have of each side a sentence of its own: what they tell of them is alike."""
    telling = []
    for actor in sides:
        others = [other for other in sides if other != actor]
        own = (one for one in evidence if library.kin.is_named(actor, [c.subject for c in one.clauses if c.subject]))
        alone = (one for one in own if not any(library.kin.is_named(other, one.named) for other in others))
        telling.append(frozenset(one.article.id for one in alone))
    return frozenset.intersection(*telling)


def _told_at_once(question: Question, evidence: Sequence[Evidence], library: Library) -> bool:
    """Tell whether the best sentence names all that are compared, and has figures to compare them by."""
    best = max(evidence, key=lambda one: one.score)
    figures = [one for one in quantities(best.sentence.text) if one.kind in _FIGURES]
    return len(figures) > 1 and all(library.kin.is_named(actor, best.named) for actor in question.actors)


def asks_order_of_two(question: Question) -> bool:
    """Tell whether a question asks which of two things came first that it tells by words: "its call or its ban?"."""
    return len(question.actors) < 2 and _FIRST_OF_TWO.search(question.text) is not None


def first_of_two(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what tells of each of two things, what came first in front; nothing where either is not told of.

    Of what those asked about did, or of all where nobody is named, it is the oldest that has most of the words.
    """
    match = _FIRST_OF_TWO.search(question.text)
    family = library.kin.families(question.actors)
    able = [one for one in evidence if one.place == 0 and (not family or one.clauses[0].subject in family)]
    lines: list[Evidence] = []
    for side in ("one", "other") if match else ():
        start, end = match.span(side) if match else (0, 0)
        asked = [word for word in question.content if start <= word.span.start < end]
        held = [(sum(_tells(word, one) for word in asked), one) for one in able if one not in lines]
        most = max((share for share, _ in held), default=0)
        lines += oldest_first(one for share, one in held if share == most)[:1] if 2 * most >= len(asked) > 0 else []
    return oldest_first(lines) if len(lines) == 2 else ()


def _tells(word: Word, one: Evidence) -> bool:
    """Tell whether a sentence has a word or one like it, or bars something where that is a word for a bar."""
    lexicon = shipped_lexicon()
    said = frozenset(other.stem for clause in one.clauses for other in clause.words)
    bars = any(clause.signs.get(AVAILABLE) is False for clause in one.clauses)
    return lexicon.meets(word.stem, said) or (bars and lexicon.barring.any_in((word,)))


def in_order_asked(question: Question, lines: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put what came first in front where that is asked, and the larger of sums in one currency where more is."""
    if asks_first(question):
        return oldest_first(lines)
    more = _ASKS_MORE.search(question.text)
    sums = {sum_in(one.sentence.text): one for one in lines}
    if more is None or len(sums) < len(lines) or len({told[:1] for told in sums}) > 1 or "" in sums:
        return tuple(lines)
    worth = {told: max((one.value for one in quantities(told) if one.kind is Kind.MONEY), default=0.0) for told in sums}
    return tuple(sums[told] for told in sorted(sums, key=lambda told: worth[told], reverse=bool(more["more"])))


def asks_first(question: Question) -> bool:
    """Tell whether a question asks which of several came first: what undid one of them since is beside that."""
    return _ASKS_FIRST.search(question.text) is not None


def _ground(question: Question, evidence: Sequence[Evidence], library: Library) -> str | None:
    """Return the one of three actors or more with whom each of the others is named, far more than they are together."""
    actors = question.actors
    if len(actors) < 3:
        return None
    named = [frozenset(actor for actor in actors if library.kin.is_named(actor, one.named)) for one in evidence]
    shared = {
        actor: min(named.count(frozenset((actor, other))) for other in actors if other != actor) for actor in actors
    }
    first, second = sorted(shared, key=lambda actor: -shared[actor])[:2]
    return first if shared[first] > 2 * shared[second] else None


def _is_about(actor: str, one: Evidence, library: Library) -> bool:
    """Tell whether an actor is the subject of a sentence, or named by the one that opens an article.

    A state that only tells where a city lies is neither.
    """
    said = one.named if one.place == 0 else {clause.subject for clause in one.clauses if clause.subject}
    return library.kin.is_named(actor, said) and not any(library.kin.lies_in(other, actor) for other in said)


def _measured(question: Question, actor: str, evidence: Sequence[Evidence], library: Library) -> list[Evidence]:
    """Return what tells of a side how long it was, where that is compared, in the most words of the question.

    A sentence that names no side is on the one whom its article names.
    """
    if not _MEASURE.search(question.text):
        return []
    asked = structs.replace(question, form=Form.HOW_LONG)
    others = [other for other in question.actors if other != actor]
    able = [
        one
        for one in evidence
        if fits(asked, one)
        and library.kin.is_named(actor, library.read_article(one.article.id).actors)
        and not any(library.kin.is_named(other, one.named) for other in others)
    ]
    told = [sum(_tells(word, one) for word in _telling(question)) for one in able]
    return [one for one, number in zip(able, told, strict=True) if number == max(told) > 0]


def _dated(question: Question, able: Sequence[Evidence]) -> list[Evidence]:
    """Return what is dated and tells most of what is asked, where it is asked which came first.

    Without its day a line says nothing to that.
    """
    dated = [one for one in able if asks_first(question) and date_mentions(one.sentence.text, None)]
    told = [sum(_tells(word, one) for word in question.content) for one in dated]
    return [one for one, number in zip(dated, told, strict=True) if number == max(told)]


def _telling(question: Question) -> Sequence[Word]:
    return [word for word in question.clause.words if word.stem not in plain_stems("grammar")]


def _worth(question: Question, one: Evidence, family: frozenset[str], library: Library) -> float:
    """Return how well a sentence stands for a side."""
    text = one.sentence.text
    worth = one.score + _MAIN * (one.place == 0) + _ON_SIDE * (one.clauses[0].subject in family)
    to_come = ActorKind.LAW not in question.kinds and tells_what_is_to_come(text)  # laws compare by that
    worth += _TO_COME * to_come + _ASIDE * bool(_NOTES.search(text)) + _ADDED * bool(_ADDS.search(text))
    if about_money(question):
        worth += _SUM * bool(sum_in(text))
    if _ASKS_RULES.search(question.text):
        worth += _RULE * bool(_RULES.search(text))
    if question.years:
        years = {mention.start.year for mention in date_mentions(text, one.article.published)}
        worth += _THEN * (not years.isdisjoint(question.years))
    undone = any(change_of(later) in REVERSALS for later in changes_since(one, library.articles))
    if asks_first(question) and not undoes_bar(question.clause):
        return worth + _UNDONE * any(undoes_bar(clause) for clause in one.clauses)
    return worth + _UNDONE * (undone and not question.past)
