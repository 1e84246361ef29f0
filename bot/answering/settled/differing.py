"""A figure, a date or a home that sources give otherwise: what one of them says is neither so nor not so.

The model that reads sentences hears any figure that a sentence holds affirmed, whoever else in it gives another one.
"""

import re
from collections.abc import Callable, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.dating import durations
from corpus.dating import mentions as date_mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

Figures = Callable[[str], frozenset[str]]
_PAPERS = r"(?:sources|outlets|reports|accounts|papers|media|summaries|stories)"
DIFFER = Pattern(
    rf"^(?:the )?{_PAPERS} "
    r"(?:differ|disagree|vary|give (?:different|other)|describe [^.]*? differently)\b",
    re.IGNORECASE,
)
BY_SOME = Pattern(rf"^(?:most|some|many|several|other) {_PAPERS}\b", re.IGNORECASE)
# "CNET gives 28 June as the date of it", beside "the city's own record shows 27 June".
_GIVEN_AS = Pattern(r"\b(?:gives?|puts?|names?)\b[^.]{0,40}? as the\b|\bdates (?:it|the [\w ]+) to\b", re.IGNORECASE)
_ON_RECORD = Pattern(
    r"['’]s? own (?:records?|minutes|register|post|page|website|announcement|statement)\b"
    r"|\bofficial (?:records?|minutes|register)\b",
    re.IGNORECASE,
)
_UNDISPUTED = Pattern(
    r"\b(?:without (?:any )?dispute|undisputed(?:ly)?|uncontested|beyond (?:any |all )?(?:dispute|doubt)"
    rf"|(?:all|every) (?:the )?{_PAPERS} (?:agree|say)|nobody disputes|is it (?:settled|certain|agreed|clear) that)\b",
    re.IGNORECASE,
)
_ASKS_AGREED = Pattern(
    rf"^{LINK}(?:do|does|did|are|is) (?:(?:all|the|both|every|different|various) )*(?:of the )?{_PAPERS} (?:all )?"
    r"(?:agreed?|concur|match|say the same|give the same|in agreement|at one|unanimous|consistent)\b",
    re.IGNORECASE,
)
# "Do the sources agree?", "is that disputed?", of what was just told.
_BARELY_AGREED = Pattern(
    rf"^{LINK}(?:(?:(?:do|did|are) )?(?:(?:all|the|both|these|those|your|different|various) )*(?:of the )?{_PAPERS} "
    r"(?:all )?(?:agreed?|concur|say the same|in agreement|at one|(?P<apart>disagree|differ))"
    r"|(?:is|was) (?:that|this|it)(?: date| number| figure| sum)? "
    r"(?:undisputed|uncontested|agreed|(?P<disputed>disputed|contested|in dispute)))"
    r"(?: (?:on|about|over) (?:it|that|this))?\W*$",
    re.IGNORECASE,
)
_MOST_ONLY = Pattern(rf"^(?:most|some|other) {_PAPERS}\b", re.IGNORECASE)
# What stands before a figure that is only a bound.
_BOUND = Pattern(
    r"\b(?:than|over|under|above|below|least|most|up to|about|around|roughly|nearly|almost|before|after|since|until"
    r"|till|by|from|between|within)(?: the)? ?$",
    re.IGNORECASE,
)
_COUNT = Pattern(
    r"\b(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?\b"
    r"(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|[ -](?:days?|weeks?|months?|years?|million|billion)\b)(?<![$£€]\d)(?<![$£€]\d\d)"
)
_HOME = Pattern(
    r"\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|resident|based) (?:in|of) (?P<there>[A-Z][\w-]+)"
    r"|\b(?P<here>[A-Z][\w-]+) resident\b"
)
_MEASURES = frozenset(stems("number date value time day month year release price sum amount different exact right"))
_HALF = 0.5  # share of the words for what sources differ on of which a question has to have more


def by_differing(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return partly where one figure is asked for that some sources give and others give otherwise; None elsewhere.

    It is a no to whether that is undisputed or sources agree on it, and where the record of those who did it has
    another date. What the article says in its own words is a yes, beside what others give.
    """
    if not question.asks_verdict or question.is_denial or not evidence:
        return None
    best = evidence[0].article.id
    own = [one for one in evidence if one.article.id == best and (one.is_in_article_on_all or not question.actors)]
    if _ASKS_AGREED.search(question.text):
        differing = (one for one in own if _tells_apart(one.sentence.text))
        return resting_on(Verdict.NO, next((one for one in differing if _on_matter(question, one)), None))
    for figures in _KINDS:
        wanted = figures(question.text)
        bare = len(wanted) == 1 and not _is_bound(question.text, figures)
        if bare and (ruling := _of_figure(question, next(iter(wanted)), figures, own)) is not None:
            return ruling
    return None


def if_they_differ(text: str) -> Verdict | None:
    """Return what differing sources come to where a follow-up asks but whether they agree on what was just told."""
    match = _BARELY_AGREED.match(text)
    if match is None:
        return None
    return Verdict.YES if match["apart"] or match["disputed"] else Verdict.NO


def is_of_others(text: str) -> bool:
    """Tell whether a sentence tells what others give, be it both of them or one."""
    return any(sign.search(text) for sign in (DIFFER, BY_SOME, _GIVEN_AS))


def _tells_apart(text: str) -> bool:
    """Tell whether a sentence tells that not all sources say the same."""
    given_as = _GIVEN_AS.search(text) and any(figures(text) for figures in _KINDS)
    return bool(given_as or DIFFER.search(text) or _MOST_ONLY.search(text))


def _of_figure(question: Question, wanted: str, figures: Figures, own: Sequence[Evidence]) -> Ruling | None:
    """Return what sentences of one article come to on a figure of a kind."""
    of_others = [one for one in own if is_of_others(one.sentence.text) and _on_matter(question, one)]
    plain = [one for one in own if not is_of_others(one.sentence.text) and figures(one.sentence.text)]
    said = _said_first(question, wanted, figures, plain, of_others)
    undisputed = _UNDISPUTED.search(question.text) is not None
    for one in of_others:
        told = figures(one.sentence.text)
        held, differs = _holds(told, wanted), any(not _is_same(other, wanted) for other in told)
        if held and differs and (undisputed or said is None):
            return Ruling(Verdict.NO if undisputed else Verdict.PARTLY, (one,))
        if differs and said is not None:
            return Ruling(Verdict.YES, (said, one)) if _tell_all(question, said, one) and not undisputed else None
        record = (other for other in plain if _ON_RECORD.search(other.sentence.text))
        if held and said is None and (other := next(record, None)) is not None:
            return Ruling(Verdict.NO, (other, one))
    return None


def _said_first(
    question: Question, wanted: str, figures: Figures, plain: Sequence[Evidence], of_others: Sequence[Evidence]
) -> Evidence | None:
    """Return the sentence in the article's own words that first gives a figure on the matter, if it is the wanted one.

    What comes behind may only explain what others give.
    """
    given = frozenset().union(*(figures(one.sentence.text) for one in of_others), {wanted})
    told = [one for one in plain if figures(one.sentence.text) & given and _on_matter(question, one)]
    first = min(told, key=lambda one: one.place, default=None)
    return first if first is not None and _holds(figures(first.sentence.text), wanted) else None


def _tell_all(question: Question, said: Evidence, one: Evidence) -> bool:
    """Tell whether a sentence on all who are asked about and what sources differ on have every word of a question."""
    told = frozenset(stems(f"{said.sentence.text} {one.sentence.text}"))
    return said.is_on_all and shipped_lexicon().meets_all([word.stem for word in question.content], told)


def _on_matter(question: Question, one: Evidence) -> bool:
    """Tell whether a question has more than half of the words that tell what sources differ on."""
    text = one.sentence.text
    matter = text.split(":")[0] if DIFFER.search(text) else ""
    found = DIFFER.search(matter)
    rest = matter[found.end() :] if found else text
    words = frozenset(stems(rest)) - _MEASURES - plain_stems("grammar") - plain_stems("light")
    if not found:
        return bool(words & frozenset(stems(question.text)))
    lexicon, asked = shipped_lexicon(), frozenset(stems(question.text))
    return not words or sum(lexicon.meets(word, asked) for word in words) > _HALF * len(words)


def _holds(told: frozenset[str], wanted: str) -> bool:
    return any(_is_same(one, wanted) for one in told)


def _is_same(one: str, wanted: str) -> bool:
    """Tell whether a figure is the one that is wanted: a day is in the month that is asked for."""
    return one == wanted or one.startswith(f"{wanted}-")


def _is_bound(text: str, figures: Figures) -> bool:
    """Tell whether a figure is asked for only as a bound: "more than 62", "by 7 October"."""
    start = next((at for at in range(len(text)) if text[at].isdigit()), len(text))
    return figures is not homes and _BOUND.search(text, max(0, start - 20), start) is not None


def dates(text: str) -> frozenset[str]:
    """Return the days and months of a text."""
    return frozenset(str(found.start) for found in date_mentions(text, None) if found.start.month)


def lengths(text: str) -> frozenset[str]:
    """Return the lengths of time in a text."""
    return frozenset(found.span.of(text).lower() for found in durations(text))


def sums(text: str) -> frozenset[str]:
    """Return the sums of money in a text."""
    return frozenset(str(one.value) for one in quantities(text) if one.kind is Kind.MONEY)


def counts(text: str) -> frozenset[str]:
    """Return the bare numbers of a text."""
    return frozenset(_COUNT.findall(text))


def homes(text: str) -> frozenset[str]:
    """Return the places where somebody lives by a text."""
    return frozenset(found["there"] or found["here"] for found in _HOME.finditer(text))


_KINDS: Sequence[Figures] = (dates, lengths, sums, homes, counts)
