"""Whom a rule leaves alone: "banks and hospitals are exempt", "private schools would not be covered".

The model that reads sentences takes what is left out of a rule for what holds in part. Who is asked about is held
against the list of those left out instead, word for word: of small shops alone nothing follows for shops.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.covered import COVER, COVERED, EXEMPT, OFTEN, PLAIN, covered_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.quantities import YEAR
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.shortfall import is_only_awaited
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_BE = r"(?:is|are|was|were|(?:would|will|can|could|may|might) be|(?:has|have|had) been|remain(?:s|ed)?)"
_BE_NOT = rf"(?:{_BE} (?:(?:also|still) )?(?:not|never)|(?:would|will) not be)"
_THOSE = r"(?P<those>[^.;:?!]+?)"
_THESE = r"(?P<those>[^.;:?!]+?)(?=[.;:?!]| but |$)"
_END = r"(?=\s*(?:[.;:,\u2014\u2013]|$|\b(?:from|by|under|and|but|as|so)\b))"
_LEFT_OUT = tuple(
    Pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:^|[;:\u2014\u2013] |, (?:and|but|while) ){_THOSE} {_BE} {OFTEN}{EXEMPT}{_END}",
        rf"(?:^|[;:\u2014\u2013] |, (?:and|but|while) ){_THOSE} {_BE_NOT} {OFTEN}{COVERED}{_END}",
        rf"\b(?:does|do|did|would|will) (?:not|never) {OFTEN}{COVER} {_THESE}",
        rf"\b(?:exempt(?:s|ed)?|excludes?d?|spare[sd]|leaves? out|left out) {_THESE}",
        rf"\b{EXEMPT}\b[^.;]*?,? (?:and so|as) (?:would|will|are|is|was|were) {_THOSE}(?: be)?{_END}",
    )
)
# "Does not stop it with fixed cameras" leaves those cameras out, too.
_NOT_STOPPED = Pattern(
    r"\b(?:does|do|did|would|will) not (?:stop|ban|bar|forbid|prohibit|prevent|restrict)\b(?P<deed>[^.;]*)",
    re.IGNORECASE,
)
_WITH = Pattern(
    r"\bwith (?P<those>(?:(?!\b(?:with|by|of|at|for|in|on|from|outside|inside|under)\b)[^,;:])+)", re.IGNORECASE
)
_LIMITED = Pattern(
    r"\b(?:unless|except|until|only|if|when|while|at first|for now|so long as|provided|partly|mostly"
    r"|proposed|wanted)\b",
    re.IGNORECASE,
)
_COVERS_THOSE = Pattern(
    r"(?<!not )\b(?:covers?|includes?|applies to|reaches|binds?) (?P<those>[^.;:?!]+)", re.IGNORECASE
)
_SOME = Pattern(r"\b(?:most|some|many|certain|few|several|part|such as|uses?)\b", re.IGNORECASE)
_OF_ALL_OR_NONE = Pattern(r"\b(?:only|just|all|every\w*|no|not|never|or|both)\b|n['’]t\b", re.IGNORECASE)
_AFFIRMED, _RATHER, _HARDLY = 0.7, 0.4, 0.1  # shares from which a sentence says something, and up to which hardly
_ITEMS = Pattern(r",? (?:and|or|nor) |, ")
_MODIFIED = Pattern(r"\b(?:with|that|which|who|whose|where|in|of|under|over|below|at|on|run|owned)\b", re.IGNORECASE)
# "Must Norwegians be scanned?" has its no in "does not require Norwegians to take part".
_ASKS_DUTY = Pattern(
    rf"^{LINK}(?:[^?,]{{2,40}}, )?(?:must\b|(?:do|does)\b[^?]*\b(?:have|need) to\b"
    r"|(?:is|are|am)\b[^?]*\b(?:required|obliged|obligated|forced|made) to\b)"
    r"(?![^?]*\b(?:not|never|only|non|other|except|unless|if)\b)(?!.*n['’]t\b)",
    re.IGNORECASE,
)
_FREE_OF_DUTY = Pattern(
    r"\b(?:does|do|did) not (?:require|oblige|force) (?P<those>[^.;,]{2,40}?) to (?P<what>[^.;]+)"
    r"|^(?P<those_first>[^.;,]{2,40}?)"
    r" (?:(?:do|does) not (?:have|need) to|(?:is|are) not (?:required|obliged|forced) to) (?P<what_then>[^.;]+)",
    re.IGNORECASE,
)
_TAKE_PART = Pattern(r"\b(?:take part|participate|do so|take it|go through with it)\b", re.IGNORECASE)
_OF_FACES = Pattern(r"\b(?:fac(?:e|es|ial)|photo\w*|pictures?|scan\w*|selfies?|cameras?|biometric\w*)\b", re.IGNORECASE)
# "Must customers follow it?" has its no in "only encourages them to".
_ASKS_MADE_TO = Pattern(
    rf"^{LINK}(?:must\b|(?:do|does|is|are)\b[^?]*\b(?:requir(?:e[sd]?|ing)|oblig(?:e[sd]?|ing)|forc(?:ed?|ing)|mak(?:e|ing)|made|compel(?:led|ling)?|bound"
    r"|have to|need to|mandatory|compulsory|obligatory)\b)(?![^?]*\b(?:not|never|only|just|or)\b)",
    re.IGNORECASE,
)
_ONLY_URGED = Pattern(
    r"(?:^|, |; |\b(?:while|whereas|but|now) )(?P<clause>[^,;]*\b(?:only|merely|just) (?P<urges>asks?|advises?"
    r"|challenges?|encourages?|invites?|recommends?|suggests?|urges?)\b[^,;]*)",
    re.IGNORECASE,
)
_TO_DO = Pattern(r"[^,;]*?\bto (?P<deed>[a-z]+)", re.IGNORECASE)
# Whoever keeps to a code follows it, signs up to it or is bound by it.
_KEEPS_TO = Pattern(
    r"\b(?:commit|follow|sign|adher|compl|obey|abid|accept|stick|mandatory|compulsory|obligatory|bound)[a-z]*\b",
    re.IGNORECASE,
)
_SHARED = 2  # words of a duty by which it is known
_AMERICAN = Pattern(r"\bAmericans?\b(?! [a-z]+ (?:police|law|compan|agenc))")
_LEAST_NARROWED = 2  # words of an item of which one narrows the other: "state police"
# Where those are who are asked about, of whom nothing is told by that: "all police in the state".
_WHERE = frozenset(stems("city county country state town"))
# "Did it drop face scans?" is so in part where "a selfie remained optional".
_ASKS_ENDED = Pattern(
    rf"^{LINK}(?:did|has|have|had|is|are|was|were)\b[^?]*\b(?:(?:abandon|ditch|dropp?|end|quitt?|scrapp?|stopp?)"
    r"(?:ed|ing)?|d(?:o|id|one|oing) away with|g[eo]t(?:ting|ten)? rid|phas(?:ed?|ing) out|pull(?:ed|ing)? the plug)\b"
    r"(?![^?]*\b(?:requir|mandat|forc|mak|insist|compel|compuls|oblig|demand|must|have to|need)\w*)",
    re.IGNORECASE,
)
_LEFT_TO_CHOOSE = Pattern(
    r"^(?P<what>[^.;,]*?)\b(?:remain(?:s|ed)?|stay(?:s|ed)?|(?:is|are|was|were) still) (?:optional|voluntary)\b",
    re.IGNORECASE,
)


def by_coverage(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return whether a rule leaves those alone who are asked about, by a sentence that lists them; None elsewhere."""
    asked = covered_asked(question, as_kind=True)
    if asked is None or question.is_denial:
        return None
    who = asked.who
    near = [one for one in evidence if one.is_in_article_on_all or not question.actors]
    if (some := _covers_some(question, who, near)) is not None:
        return some
    one = next(
        (one for one in near if _leaves_out(who, one) and not is_only_awaited(question, one.sentence.text)), None
    )
    if one is None or (not question.actors and one.article != evidence[0].article):
        return None
    return Ruling(Verdict.YES if asked.exempt else Verdict.NO, (one,))


def _covers_some(question: Question, who: frozenset[str], near: Sequence[Evidence]) -> Ruling | None:
    """Return *partly* where a rule leaves out one sort of those asked about, and another sentence has it bar others.

    "Did not cover the state police" tells of some police alone, though one asks of "the police in the state".
    """
    for one in near:
        for item in _left_out(one.sentence.text) if not _LIMITED.search(one.sentence.text) else ():
            head = _head_of_sort(question, item)
            if head & who and who <= head | _WHERE:
                others = (other for other in near if other.article.id == one.article.id and other != one)
                barred = next((other for other in others if _bars(head, other)), None)
                return None if barred is None else Ruling(Verdict.PARTLY, (barred, one))
    return None


def _head_of_sort(question: Question, item: str) -> frozenset[str]:
    """Return what means the noun of an item that narrows it, "state police", and is not asked about as such."""
    alike, plain = shipped_lexicon().alike, (PLAIN | plain_stems("grammar")) - frozenset(stems("other"))
    named = [alike(stem) for stem in stems(item) if stem not in plain]
    asked = [word.stem for word in question.clause.words]
    runs = (asked[n : n + len(named)] for n in range(len(asked) - len(named) + 1))
    same = any(all(stem in meant for stem, meant in zip(run, named, strict=True)) for run in runs)
    return frozenset() if len(named) < _LEAST_NARROWED or same or _MODIFIED.search(item) else named[-1]


def _bars(head: frozenset[str], one: Evidence) -> bool:
    """Tell whether a sentence has those who are meant by ``head`` barred from something."""
    return any(
        clause.signs.get(AVAILABLE) is False and not clause.denied and any(word.stem in head for word in clause.words)
        for clause in one.clauses
    )


def by_listed(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where those asked about are listed as covered by a rule, of which another sentence tells; else None.

    "Covers children and most visitors" tells of all children what the rule does, and of visitors only that of most.
    """
    if not question.asks_verdict or question.is_denial or question.years or _OF_ALL_OR_NONE.search(question.text):
        return None
    who, near = frozenset(stems(question.text)), [one for one in evidence if one.is_in_article_on_all]
    for one in near:
        if _covers(one) >= _RATHER and one.denies <= _HARDLY and _lists(who, one.sentence.text):
            rule = (other for other in near if other.article.id == one.article.id and other.affirms >= _AFFIRMED)
            act = next((other for other in rule if other != one), None)
            if act is None:
                return None
            return Ruling(Verdict.YES, (one, act) if one.affirms >= _AFFIRMED else (act, one))
    return None


def _covers(one: Evidence) -> float:
    """Return how far a sentence covers those asked about: "most" of others on its list is no part of them."""
    return one.affirms + (one.says.in_part if one.says is not None else 0.0)


def _lists(who: frozenset[str], text: str) -> bool:
    """Tell whether a sentence lists ``who`` among those that a rule covers, all of them."""
    found = None if _LIMITED.search(text) else _COVERS_THOSE.search(text)
    items = _ITEMS.split(found["those"]) if found else []
    return len(items) > 1 and any(_is_same(who, item) for item in items if not _SOME.search(item))


def left_to_choice(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return *partly* where giving one's face is asked to have ended and is told to remain as one may choose."""
    if question.is_denial or not _ASKS_ENDED.search(question.text) or not _OF_FACES.search(question.text):
        return None
    own = (one for one in evidence if one.article.id == evidence[0].article.id and one.is_on_all)
    told = ((one, _LEFT_TO_CHOOSE.match(one.sentence.text)) for one in own)
    left = next((one for one, found in told if found and _OF_FACES.search(found["what"])), None)
    opening = next((one for one in evidence if left and one.article.id == left.article.id and one.place == 0), None)
    if left is None or opening is None or opening is left:
        return resting_on(Verdict.PARTLY, left)
    return Ruling(Verdict.PARTLY, (opening, left))


def by_duty(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where those who are asked to have to give their face are told that they need not; None elsewhere.

    It has to be told where most is told of what is asked: what one rule leaves free another may not.
    """
    text = as_meant(question.text)
    if not _ASKS_DUTY.search(text) or not _OF_FACES.search(text) or question.is_denial:
        return None
    who = frozenset(stems(_AMERICAN.sub("US citizens", text)))
    own = [one for one in evidence if one.article.id == evidence[0].article.id and one.is_on_all]
    free = next((one for one in own if _is_free(who, one.sentence.text)), None)
    return resting_on(Verdict.NO, free)


def only_urged(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where somebody is asked to have to do what the newest article says they are only encouraged to do."""
    if not _ASKS_MADE_TO.search(as_meant(question.text)) or question.is_denial or question.past:
        return None
    near = (one for one in evidence if _may_tell(question, one, evidence[0]))
    one = next((one for one in near if _is_urged(question, one.sentence.text)), None)
    return resting_on(Verdict.NO, one)


def _may_tell(question: Question, one: Evidence, best: Evidence) -> bool:
    """Tell whether a sentence is of the best article, or of a later one that is on all who are asked about."""
    since = one.article.day >= best.article.day
    named = one.is_on_all or not question.actors
    return named and (one.article.id == best.article.id or (since and bool(question.actors)))


def _is_urged(question: Question, text: str) -> bool:
    found = _ONLY_URGED.search(text)
    if found is None:
        return False
    deed = _TO_DO.match(text, found.end("urges"))
    if deed is None or not _is_same_duty(question.text, deed["deed"]):
        return False
    lexicon, told = shipped_lexicon(), frozenset(stems(text))
    shared = [word for word in question.content if lexicon.meets(word.stem, told)]
    of_time = set(question.years) <= {int(year) for year in YEAR.findall(found["clause"])}
    return of_time and len(shared) >= _SHARED


def _is_same_duty(asked: str, deed: str) -> bool:
    if _KEEPS_TO.match(deed):
        return _KEEPS_TO.search(asked) is not None
    return not frozenset(stems(deed)).isdisjoint(stems(asked))


def _is_free(who: frozenset[str], text: str) -> bool:
    found = _FREE_OF_DUTY.search(text)
    if found is None or _LIMITED.search(text):
        return False
    named = frozenset(stems(found["those"] or found["those_first"])) - PLAIN - plain_stems("grammar")
    what = found["what"] or found["what_then"]
    return bool(named) and named <= who and bool(_TAKE_PART.search(what) or _OF_FACES.search(what))


def _leaves_out(who: frozenset[str], one: Evidence) -> bool:
    text = one.sentence.text
    return not _LIMITED.search(text) and any(_is_same(who, item) for item in _left_out(text))


def _left_out(text: str) -> Iterator[str]:
    """Yield those whom a sentence has left out of a rule, one by one."""
    for pattern in _LEFT_OUT:
        for match in pattern.finditer(text):
            yield from _ITEMS.split(match["those"])
    for match in _NOT_STOPPED.finditer(text):
        for means in _WITH.finditer(match["deed"]):
            yield from _ITEMS.split(means["those"].strip())


def _is_same(who: frozenset[str], item: str) -> bool:
    """Tell whether ``item`` means all of those asked about: it has their words, and none that narrows them."""
    named = frozenset(stems(item)) - PLAIN - plain_stems("grammar")
    return bool(named) and not _MODIFIED.search(item) and shipped_lexicon().meets_all(named, who)
