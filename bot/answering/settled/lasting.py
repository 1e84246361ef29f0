"""How long a bar or a decision lasts: "for five years" from December 2023 bars it in 2027, too."""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling, resting_on
from bot.answering.times.events import names_bar, tells_no_change
from bot.answering.times.history import REVERSALS, change_of, successors
from corpus.actor import ActorKind
from corpus.dating import DateKind
from corpus.dating import mentions as date_mentions
from corpus.lexicon import shipped_lexicon
from corpus.numbers import NUMBER, NUMBER_WORD, value_of
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.signs import AVAILABLE
from corpus.words import stems

_MAY = Pattern(
    rf"^{LINK}(?:can|could|may|might|will|would|is|are)\b[^?]*"
    r"\b(?:in|by|before|during) (?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_FOR_YEARS = Pattern(
    rf"\bbar(?:s|red)?\b[^;]*\bfor (?:the next |at least )?(?P<number>{NUMBER}|{NUMBER_WORD}) years\b", re.IGNORECASE
)
_STILL_IN_FORCE = Pattern(
    rf"^{LINK}(?:is|are|does|do)\b[^?]*\b(?:still|currently) "
    r"(?:in (?:force|effect|place)|banned|barred|binding|bound|valid|stand|hold|apply|last)\b(?! (?:to|for|in|from)\b)",
    re.IGNORECASE,
)
_ASKS_LOOSENED = Pattern(
    r"(?<!open[- ])\b(?:(?:loosen|relax|soften|weaken|lift|repeal|rescind|end|water)(?:ed|ing|s)?|eas(?:e|ed|ing)"
    r"|drop(?:ped|ping|s)?|revers(?:e|ed|ing)|scrap(?:ped|ping)?)\b"
    r"|\b(?:over|gone)(?: (?:now|yet|already))?\W*$",
    re.IGNORECASE,
)
_SINCE = Pattern(r"\bsince\b", re.IGNORECASE)
ASKS_FINAL = Pattern(
    rf"^{LINK}(?:is|are|was|were)\b[^?]*\b(?:the (?:last|final) (?:word|say)"
    r"|final(?: (?:now|yet|already|by now))?(?=\W*$)|the end of (?:it|the (?:matter|story|case|dispute)))\b",
    re.IGNORECASE,
)
_OF_TODAY = frozenset(stems("police department now today currently presently moment"))  # what asks of nothing else
_LAWS = frozenset(stems("law act statute ordinance"))
_USES = Pattern(r"\bus(?:e|es|ing)\b", re.IGNORECASE)
_OF_FORCE = (
    r"(?P<force>(?:the )?(?:(?:city|county|state) )?(?:police(?: department['\u2019]s)?"
    r"|(?:department|force|sheriff)['\u2019]s))"
)
# All of it, and not "its use of face recognition in shops".
_USE_ENDED = Pattern(
    r"\b(?:paus|suspend|halt|stop|end|ceas|discontinu|abandon)(?:p?ed|e|es|s|d)? "
    rf"(?:all(?: (?:of )?(?:its|their))?|its|their|{_OF_FORCE}(?= use))(?: use of)? (?:face|facial) recognition"
    r"(?=[.,;]|$| (?:for now|in an? (?:voluntary )?(?:moratorium|pause)|until|pending|after|because|while)\b)",
    re.IGNORECASE,
)
_EXPIRED = Pattern(
    r"\b(?:ban|bar|law|moratorium|prohibition)\b[^;]*?(?<!not )(?<!not yet )\b(?:expired|lapsed|ran out)\b",
    re.IGNORECASE,
)
_ASKS_EXPIRED = Pattern(
    r"\b(?:expir|laps|replac|renew|chang|expand|widen|extend)\w*"
    r"|\b(?:over|dead|void|history|old|former|past|run out|off)\b",
    re.IGNORECASE,
)
# "Is it in use?" has its no in "is not yet in operation".
_ASKS_RUNNING = Pattern(
    rf"^{LINK}(?:is|are|was|were|has|have|do|does)\b(?![^?]*\b(?:not|never|only|or)\b)[^?]*?"
    r"\b(?:in (?:use|operation|service)"
    r"|live(?=\W*$| (?:yet|now|already|in|by)\b)|up and running|operational|deployed|rolled out|being used"
    r"|(?:already|yet) (?:us(?:ed|ing)|run(?:ning)?|search(?:ed|ing) with)"
    r"|(?:used|using|running)(?: (?:it|this|that))? (?:already|yet))\b",
    re.IGNORECASE,
)
_NOT_RUNNING = Pattern(
    r"\b(?:is|are|was|were) (?:still )?not yet (?:in (?:use|operation|service)|live|up and running|operational|deployed"
    r"|rolled out|(?:being )?used|running)\b"
    r"|\b(?:has|have|had) (?:(?:still )?yet to be|not yet been) (?:deployed|rolled out|used|launched"
    r"|(?:put|taken) into (?:use|operation|service))\b",
    re.IGNORECASE,
)
# "Did it put off the rules?", where it "delays the duties" and "did not change the bans".
_DELAYS = (
    r"(?:delay|postpon|defer)(?:e|ed|s|es|ing)?"
    r"|push(?:ed|es|ing)? (?:[\w'’-]+ ){0,6}?back|put(?:s|ting)? (?:[\w'’-]+ ){0,6}?(?:off|back)"
)
_ASKS_DELAYED = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|was|were|is|are)\b(?![^?]*\b(?:not|never|any|some|parts?)\b)[^?]*\b(?:{_DELAYS})\b",
    re.IGNORECASE,
)
_OF_DELAY = frozenset(stems("delay delayed postpone postponed defer deferred put push pushed back off"))
_OF_ANYTHING = Pattern(r"\b(?:anything|something|any|some|parts?)\b", re.IGNORECASE)
_TELLS_DELAYED = Pattern(rf"(?<!not )\b(?:{_DELAYS})\b", re.IGNORECASE)
# "Did it promise never to sell it?" where it said that what it decided "was not a permanent ban".
_ASKS_NEVER = Pattern(
    r"\b(?:promis|pledg|vow|sw[eo]r|commit|rul(?:e|ed) out|declar|sa(?:y|id)\b|announc|decid|cho[os]s?e|agree)\w*"
    r"[^?;]*\b(?:never|for (?:good|ever)|forever|permanent(?:ly)?|ever again|for all time)\b",
    re.IGNORECASE,
)
_ASKS_FOR_GOOD = Pattern(
    rf"^{LINK}(?:is|are|was|were) (?!(?:not|never)\b)[^?;]*\b(?:for (?:good|ever|all time)|forever|permanent)\W*$",
    re.IGNORECASE,
)
_NOT_FOR_GOOD = Pattern(
    r"\b(?:is|are|was|were) not (?:meant as )?an? (?:permanent|lasting|final|eternal) "
    r"(?:ban|pledge|promise|commitment|decision|refusal|bar|end|exit|stop|no)\b",
    re.IGNORECASE,
)
OPEN_ENDED = Pattern(
    r"\b(?:until further notice|indefinite(?:ly)?|open[- ]ended"
    r"|(?:no|without an?) (?:(?:end|expiry) date|time limit))\b",
    re.IGNORECASE,
)
_AT_FIRST = Pattern(r"\b(?:first|initial(?:ly)?|original(?:ly)?|beginning|start|outset|day one|when)\b", re.IGNORECASE)
_AFFIRMED = 0.5  # share from which a sentence affirms what is asked
_DENIED = 0.5  # share from which a sentence denies what is asked


def barred_until(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where what is asked to be allowed in a year is barred for years that begin before and end after it.

    There is no verdict where they end before it: what comes then nobody tells. None where none of it is asked.
    """
    asked = _MAY.search(question.text)
    if asked is None or question.clause.signs.get(AVAILABLE) is not True or question.is_denial:
        return None
    told = ((one, _years_of(one)) for one in evidence if one.names_all)
    one, (began, ended) = next(((one, years) for one, years in told if years), (None, (0, 0)))
    year = int(asked["year"])
    if one is None or year in {began, ended}:
        return None
    return Ruling(Verdict.NO, (one,)) if began < year < ended else NO_RULING


def _years_of(one: Evidence) -> tuple[int, int] | None:
    """Return the years in which a bar of some years began and ends; None where a sentence tells of none."""
    found, published = _FOR_YEARS.search(one.sentence.text), one.article.published
    dates = [date for date in date_mentions(one.sentence.text, published) if date.kind is not DateKind.UNTIL]
    began = dates[0].start if dates else published
    if found is None or began is None:
        return None
    return began.year, began.year + int(value_of(found["number"]))


def open_ended(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where a bar is asked to go on without an end, and a sentence on a bar says so; None elsewhere."""
    asked = question.asks_verdict and names_bar(question.clause) and OPEN_ENDED.search(question.text)
    if not asked or question.is_denial or _AT_FIRST.search(question.text):  # what was extended later had an end then
        return None
    told = (one for one in evidence if one.names_all and OPEN_ENDED.search(one.sentence.text))
    one = next((one for one in told if any(names_bar(clause) for clause in one.clauses)), None)
    return resting_on(Verdict.YES, one)


def lasts_by_its_terms(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return yes where a bar for some years is asked to be in force still, which ends after all that is known.

    Nothing where a later article of its line may tell more, or it is a law that is asked about.
    """
    if not _STILL_IN_FORCE.search(question.text) or question.is_denial or question.years or not question.actors:
        return None
    if not _LAWS.isdisjoint(word.stem for word in question.content):
        return None
    known = max((until.year for one in articles.values() if (until := one.known_until)), default=0)
    told = ((one, _years_of(one)) for one in evidence if one.names_all)
    lasting = (one for one, years in told if years and years[1] > known)
    one = next((one for one in lasting if not successors(one.article, articles)), None)
    return resting_on(Verdict.YES, one)


def unchanged_bar(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a bar is asked to have been loosened or lifted, and its newest article says that it was not.

    Nothing where some other sentence was read to affirm what is asked: it may be of another bar.
    """
    of_year = question.years and not _SINCE.search(question.text)
    asked = question.asks_verdict and names_bar(question.clause) and _ASKS_LOOSENED.search(question.text)
    others = (one for one in evidence if not tells_no_change(one.sentence.text))
    affirmed = any(one.affirms >= _AFFIRMED for one in others)
    if not asked or of_year or question.clause.denied or affirmed:
        return None
    told = (one for one in evidence if one.names_all and tells_no_change(one.sentence.text))
    bars = (one for one in told if any(names_bar(clause) for clause in one.clauses))
    newest = next((one for one in bars if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO, newest)


def bar_expired(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where it is asked whether somebody bars just what a bar of theirs was on that expired; else None."""
    of_end = _ASKS_LOOSENED.search(question.text) or _ASKS_EXPIRED.search(question.text)
    bars = question.clause.signs.get(AVAILABLE) is False and names_bar(question.clause) and not of_end
    if not bars or not question.asks_how_it_stands or question.is_denial or not question.actors:
        return None
    told = (one for one in evidence if one.names_all and _EXPIRED.search(one.sentence.text))
    same = (one for one in told if _has_all(question, one.sentence.text))
    one = next((one for one in same if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO, one)


def _has_all(question: Question, text: str) -> bool:
    asked, said = [word.stem for word in question.content], frozenset(stems(text))
    return bool(asked) and shipped_lexicon().meets_all(asked, said)


def not_in_use(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where it is asked whether somebody uses it today who has paused or ended all use, and no more is told.

    Nothing where it is asked what for or where, or an article goes on from the one that tells of the end.
    """
    of_use = (
        question.asks_how_it_stands and question.clause.signs.get(AVAILABLE) is True and _USES.search(question.text)
    )
    further = {word.stem for word in question.content} - _OF_TODAY
    narrowed = further or question.is_denial or question.total or question.clause.scopes - {"police"}
    if not of_use or narrowed or question.clause.denied:
        return None
    told = (one for one in evidence if one.names_all and one.place == 0 and _tells_end(question, one.sentence.text))
    over = next((one for one in told if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO, over)


def _tells_end(question: Question, text: str) -> bool:
    """Tell whether a sentence ends all use, or that of a force which is asked about."""
    ended = _USE_ENDED.search(text)
    of_force = "police" in question.clause.scopes or ActorKind.POLICE in question.kinds
    return ended is not None and (of_force or not ended["force"])


def not_yet_in_use(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where it is asked whether a thing is in use, and its newest article says that it was not yet.

    Of a year that is asked about the sentence has to tell.
    """
    if not _ASKS_RUNNING.search(as_meant(question.text)) or question.is_denial or not question.actors:
        return None
    told = (one for one in evidence if one.is_on_all and _NOT_RUNNING.search(one.sentence.text))
    of_time = (one for one in told if all(str(year) in one.sentence.text for year in question.years))
    one = next((one for one in of_time if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO, one)


def delayed_in_part(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return partly where rules are asked to have been delayed, of which an article tells that some were, and some not.

    Where the question names either of the two by a word that only one of them has, it asks of that one; whether
    anything was has its yes in the one.
    """
    if not _ASKS_DELAYED.search(question.text) or _OF_ANYTHING.search(question.text) or question.is_denial:
        return None
    near = [one for one in evidence if one.is_on_all]
    kept = [one for one in near if tells_no_change(one.sentence.text)]
    delayed = [one for one in near if _TELLS_DELAYED.search(one.sentence.text)]
    pairs = ((one, other) for one in delayed for other in kept if one.article.id == other.article.id)
    found = next((pair for pair in pairs if not _names_one_of(question, *pair)), None)
    return None if found is None else Ruling(Verdict.PARTLY, found)


def _names_one_of(question: Question, one: Evidence, other: Evidence) -> bool:
    apart = (frozenset(stems(one.sentence.text)) ^ frozenset(stems(other.sentence.text))) - _OF_DELAY
    asked = (shipped_lexicon().alike(word.stem) for word in question.content if word.stem not in _OF_DELAY)
    return any(not alike.isdisjoint(apart) for alike in asked)


def no_lasting_pledge(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where somebody is asked to have promised it for ever, and what they decided is told to be no such."""
    asked = _ASKS_NEVER.search(question.text) or _ASKS_FOR_GOOD.search(as_meant(question.text))
    if not question.asks_verdict or question.is_denial or not asked:
        return None
    told = (one for one in evidence if one.names_all and _NOT_FOR_GOOD.search(one.sentence.text))
    one = next(told, None)
    return resting_on(Verdict.NO, one)


def not_final(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where what is asked to be the last word was turned round; what came last of it is shown first."""
    if not ASKS_FINAL.search(question.text) or question.is_denial:
        return None
    told = (one for one in evidence if one.denies >= _DENIED and one.is_on_all)
    turned = next((one for one in told if one.article.supersedes and change_of(one.article) in REVERSALS), None)
    if turned is None:
        return None
    later = [article.id for article in successors(turned.article, articles)]
    last = [one for one in evidence if later and one.article.id == later[-1]]
    return Ruling(Verdict.NO, (*sorted(last, key=lambda one: one.place)[:1], turned))
