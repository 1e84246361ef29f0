"""Which evidence speaks of the time that a question asks about."""

import re
from collections.abc import Sequence

from msgspec.structs import astuple

from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Change
from bot.answering.times.history import REVERSALS, change_of
from corpus.article import Article
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.signs import AVAILABLE
from corpus.words import stems
from retrieval.entailment.model import Entailment

# "Was it banned in 2021?"; a month tells when something happened, and "the 2024 ruling" asks of now.
_IN_YEAR = Pattern(
    rf"^{LINK}(?:was|were|is|are|could|can|ha[ds]|have|may|might|must|would)(?:n['’]?t)?\b"
    r"(?! it true).*\b(?:in|during|throughout|through|as of|by)"
    r"(?: (?:the|early|late|mid|all|whole|end|start|middle|year|of))* (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_YEAR_FIRST = Pattern(
    rf"^{LINK}(?:back )?(?:in|during|throughout)(?: \w+){{0,2}} (?:19|20)\d\d,? "
    r"(?:was|were|could|had)(?:n['’]?t)?\b",
    re.IGNORECASE,
)
_HAPPENED_IN = Pattern(r"\b(?:in|on|during)(?: \w+){0,3} (?:19|20)\d\d\b", re.IGNORECASE)
_SINCE_YEAR = Pattern(r"\b(?:from|since)(?: \w+){0,2} (?:19|20)\d\d\b", re.IGNORECASE)
_BEGINNING = Pattern(
    r"\b(?:first|beg[aiu]n|start(?:ed)?|launch(?:ed)?|install(?:ed)?|introduced?|adopt(?:ed)?|pass(?:ed)?|enact(?:ed)?"
    r"|c[ao]me in(?:to)?|(?:take|took) effect|created?|set up|signed)\b",
    re.IGNORECASE,
)
_UNTIL_YEAR = Pattern(
    r"\b(?:until|till|(?:between|from)\b[^.;]*\b(?:19|20)\d\d (?:and|to))(?: \w+){0,3} (?:19|20)\d\d\b", re.IGNORECASE
)
_OF_TODAY = Pattern(
    r"\b(?:(?:has|have) (?:used|run|kept|been using)|is|are|do|does|may|can|must|will|still|now|bars|bans|forbids|lets"
    r"|allows|permits|requires|uses|sells|offers|keeps|remains|covers|applies|concerns|belongs|includes|holds|owns|runs"
    r"|makes|supplies|works)\b",
    re.IGNORECASE,
)
# "The change undid a ruling that had counted each of them": what had been so is so no more.
_HAD_BEEN = Pattern(
    r"\b(?:undid|reversed|overturned|replaced|repealed|ended|lifted)\b[^.;]*?"
    r"(?:, which|, that| that| under which) had\b",
    re.IGNORECASE,
)
_PUNISHED = Pattern(r"\b(?:fine[sd]?|reprimand|rebuk|sanction|penali[sz]|punish|censur)\w*\b", re.IGNORECASE)
_BLAMED = Pattern(
    rf"{_PUNISHED.pattern}[^.;]*?\bfor (?:[a-z]+ly )?(?P<deed>(?!failing|refusing|lacking|not\b)[a-z]+ing\b[^.;,]*)",
    re.IGNORECASE,
)
_AS_PLAIN = 0.8  # share of what one sentence tells from which on another tells it as plainly
_AS_NEAR = 0.85  # share of the score of one sentence from which on another is as good evidence
_AS_MUCH = 0.75  # share of what one sentence covers of a question from which on another one is on the same matter
# "Did they use it in 2021?" asks of what lasts, "did they buy it in 2021?" of what happened.
USED_THEN = Pattern(
    rf"^{LINK}did (?:(?!\b(?:not|first|begin|start|stop|end|quit|ban|only|just)\b)[^?,;])+? (?:still )?"
    r"(?:use|have|run|employ|operate|rely on|work with)\b",
    re.IGNORECASE,
)
_USED_IN = Pattern(
    rf"{USED_THEN.pattern}[^?]*\b(?:in|during|throughout)(?: \w+){{0,2}} (?:19|20)\d\d\W*$", re.IGNORECASE
)
_EVENT = Pattern(r"\bdid(?:n['’]?t)?\b", re.IGNORECASE)  # "was it banned in 2023?" may ask of what lasts


def applicable(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Sequence[Evidence]:
    """Leave out what newer evidence undid or says otherwise where now is asked about, and what only began earlier.

    A sentence read by itself tells neither: "Virginia banned it" denies that it may be used, and "banned in 2020" that
    it was banned in 2023. Nor does one that undid it in 2023 tell of 2021, unless it stands there.
    """
    now = not question.past and not question.years
    undone = _undone_by(evidence, articles) if now else frozenset()
    return [
        one
        for one in evidence
        if not (one.article.id in undone and _is_told_of_since(one, evidence))
        and not (now and _tells_what_had_been(question, one))
        and not (now and any(_gives_way(one, newer) for newer in evidence))
        and not began_earlier(question, one.sentence.text)
        and not ended_later(question, one)
        and not ended_by_now(question, one)
        and not came_later(question, one.article, articles)
    ]


def _undone_by(evidence: Sequence[Evidence], articles: Shelf) -> frozenset[str]:
    """Return the ids of the articles of which all was turned round, ended or lapsed by an article of the evidence.

    What ends an extended trial ends the trial: an article that only extended another falls together with it.
    """
    newer = (one.article for one in evidence if one.article.supersedes)
    waiting = [old for article in newer if change_of(article) in REVERSALS for old in article.supersedes]
    undone: set[str] = set()
    while waiting:
        if (old := waiting.pop()) in articles and old not in undone and change_of(articles[old]) is Change.EXTENDED:
            waiting += articles[old].supersedes
        undone.add(old)
    return frozenset(undone)


def _is_told_of_since(one: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Tell whether a newer article speaks of what a sentence tells: of what it leaves alone that still stands.

    A feature tells many things besides what came to an end: that a club no longer asks for a face leaves be for how
    long it keeps the pictures.
    """
    newer = (other.covered for other in evidence if other.article.day > one.article.day)
    return max(newer, default=0.0) >= _AS_MUCH * one.covered


def _tells_what_had_been(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence speaks of what is asked only where it says what had been so till it was undone."""
    found = _HAD_BEEN.search(one.sentence.text)
    if found is None:
        return False
    lexicon, till_then = shipped_lexicon(), frozenset(stems(one.sentence.text[: found.end()]))
    had = frozenset(stems(one.sentence.text[found.end() :]))
    asked = [lexicon.alike(word.stem) for word in question.content]
    return any(not alike.isdisjoint(had) for alike in asked) and all(alike.isdisjoint(till_then) for alike in asked)


def _gives_way(one: Evidence, newer: Evidence) -> bool:
    """Tell whether ``newer`` is of an article that supersedes that of ``one``, and says otherwise, plainly and well.

    What an older article tells beside what was changed still stands: a law on schools leaves that on police as it is.
    """
    if one.article.id not in newer.article.supersedes:
        return False
    if one.says is None or newer.says is None:
        return True
    if newer.covered < _AS_MUCH * one.covered:
        return False
    as_plain = 1 - newer.says.leaves_open >= _AS_PLAIN * (1 - one.says.leaves_open)
    return as_plain and newer.score >= _AS_NEAR * one.score and _way(newer.says) != _way(one.says)


def _way(says: Entailment) -> int:
    """Return which of affirming, denying and holding in part has the largest share, counted from 0."""
    told = astuple(says)[:-1]
    return told.index(max(told))


def asks_how_it_stood(question: Question) -> bool:
    """Tell whether a question asks how things stood in a year, and not what happened then.

    A year that only names something is none that is asked about: "still bound by the 2021 order".
    """
    asks_what_happened = _EVENT.search(question.text) or _BEGINNING.search(question.text)
    if question.years and _USED_IN.search(question.text):
        return True
    of_year = _IN_YEAR.search(question.text) or _YEAR_FIRST.search(question.text)
    return bool(question.years and of_year) and not asks_what_happened


def may_leave_years_out(question: Question, text: str) -> bool:
    """Tell whether a text need not name the years asked about: what it says may well stand in a later year."""
    return asks_how_it_stood(question) or _may_have_lasted(question, text)


def came_later(question: Question, article: Article, articles: Shelf) -> bool:
    """Tell whether an article changed a policy only after the year of which a question asks how things stood."""
    if not asks_how_it_stood(question) or not _is_after(article, max(question.years)):
        return False
    before = [articles[old] for old in article.supersedes if old in articles]
    return any(old.published and not _is_after(old, max(question.years)) for old in before)


def happened_before(question: Question, article: Article) -> bool:
    """Tell whether a question asks what happened in a year ("did it ban ... in 2020?") that an article came after."""
    dated = question.past and bool(question.years) and bool(_HAPPENED_IN.search(question.text))
    return dated and _is_after(article, max(question.years))


def _is_after(article: Article, year: int) -> bool:
    return article.published is not None and article.published.year > year


def began_earlier(question: Question, text: str) -> bool:
    """Tell whether a text speaks of earlier years only, where the question asks whether something lasted.

    One that says until when it did tells of later years, too: "between 2018 and 2021".
    """
    if _UNTIL_YEAR.search(text):
        return False
    asked = asks_how_it_stood(question) or (bool(question.years) and _may_have_lasted(question, text))
    years = _years_in(text) if asked else ()
    return bool(years) and max(years) < min(question.years)


def _may_have_lasted(question: Question, text: str) -> bool:
    """Tell whether a text says since when something went on, and the question does not: it may have in a later year.

    Where it asks for the beginning ("was it installed in 2022?"), what went on since 2018 is no matter of later years.
    """
    asks_since = _SINCE_YEAR.search(question.text) or _BEGINNING.search(question.text)
    return bool(_SINCE_YEAR.search(text)) and not asks_since


def ended_later(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells of an end after the year asked about: until then the thing lasted.

    What is told without a year is of that of its article.
    """
    if not asks_how_it_stood(question) or not any(clause.ceased for clause in one.clauses):
        return False
    years = _years_in(one.sentence.text)
    return min(years) > max(question.years) if years else _is_after(one.article, max(question.years))


def ended_by_now(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells till when something went on, and the question asks how it stands today.

    So does one that tells of what is past in an article that says till when there was any use.
    """
    if not question.asks_how_it_stands:
        return False
    if _is_over(one.sentence.text, one.article) or _is_blamed(question, one.sentence.text):
        return True
    of_use = question.clause.signs.get(AVAILABLE) or any(clause.signs.get(AVAILABLE) for clause in one.clauses)
    return bool(of_use) and not _OF_TODAY.search(one.sentence.text) and _is_over(one.article.text, one.article)


def _is_blamed(question: Question, text: str) -> bool:
    """Tell whether a text has what is asked only as what somebody was punished for, which they may have stopped."""
    blamed = _BLAMED.search(text)
    if blamed is None or _PUNISHED.search(question.text):
        return False
    inside, outside = frozenset(stems(blamed["deed"])), frozenset(stems(text[: blamed.start()]))
    asked = [shipped_lexicon().alike(word.stem) for word in question.content]
    return any(alike & inside for alike in asked) and not any(alike & outside for alike in asked)


def _is_over(text: str, article: Article) -> bool:
    spans, day = _UNTIL_YEAR.finditer(text), article.published
    return any(day is None or max(_years_in(span.group()), default=0) <= day.year for span in spans)


def _years_in(text: str) -> Sequence[float]:
    return [one.value for one in quantities(text) if one.kind is Kind.YEAR]
