"""What one did, or what happened to it or there in a year, where no more is asked: each deed of its own, oldest first.

"The limits that the city set in 2022" dates limits, and tells nothing that happened then.
"""

import re
from collections.abc import Iterator

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.worth import as_evidence
from bot.answering.times.periods import Period, period_of
from bot.answering.times.timeline import oldest_first
from corpus.actor import ActorKind
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_IN_YEAR = r"(?: (?:in|during) (?:the year )?(?:19|20)\d\d)?\W*$"
_DID = Pattern(
    rf"^{LINK}what (?:did|has|have) (?P<who>[^?,]+?) (?:(?P<do>do|done)|(?P<say>sa(?:y|id)))(?: about it)?{_IN_YEAR}",
    re.IGNORECASE,
)
_HAPPENED = Pattern(
    rf"^{LINK}what (?:has |was )?(?:happened|changed|new) (?:in|at|to|with|for) (?P<who>[^?,]+?){_IN_YEAR}",
    re.IGNORECASE,
)
_CHANGED = Pattern(rf"^{LINK}what (?:has )?changed\b", re.IGNORECASE)
_THE = Pattern(r"^the ", re.IGNORECASE)
# What may stand before the one who does it: a date, who reported it, the post it holds, one who does it, too.
_BEFORE = Pattern(
    r"^(?:(?:On|In|At|By|As of|Since) [^,;]*?\b(?:19|20)\d\d,? )?(?:[A-Z][^,;]*['’]s [^,;]{3,60}, )?"
    r"(?:(?:[A-Z]\w+ ){1,3}and )?(?:it was reported that |[\w ]{2,40} (?:reported|revealed|showed) that )?"
    r"(?:[Tt]he (?:[a-z]+ ){0,3})?$"
)
_BETWEEN = (
    r"(?: \([^)]*\))*(?: of (?:[A-Z]\w+ ?)+\b)?(?:, [^,;.]{2,60},)?"
    r"(?: (?:also|then|each|publicly|later|had|itself))*"
)
_SAYING = (
    r"(?:said|told|asked|urged|called|wrote|argued|promised|warned|claimed|proposed|admitted|denied|apologi[sz]ed"
    r"|insisted|testified|found|ruled|announced|concluded)\b"
)
_SAYS = Pattern(rf"{_BETWEEN} {_SAYING}")
_DOES = Pattern(
    rf"{_BETWEEN} (?!(?:need|indeed|exceed)\b)(?:[a-z]{{2,}}ed|had(?= an? )|brought|said|told|wrote|won|lost|took|gave"
    r"|made|left|got|paid|sold|bought|chose|quit|began|let|set|put|spoke|ran|kept|held|withdrew|found|sought)\b"
)
# "Announced the decision in a letter" does not tell what was said.
_ONLY_HOW = Pattern(r"\bannounced (?:the|its|his|her|this|that) (?:decision|move|step|change|plan)\b")
# "It was reported in May 2022 that NEC had left in 2021": what was reported is of the year told last.
_REPORTED = Pattern(
    r"\b(?:reported|revealed|showed|said|found) that [^;]* had \w+(?:(?! (?:that|which|who)\b)[^;])*$", re.IGNORECASE
)
_MOST = 6
_NEXT = 2  # sentences that are told behind the one step of a year
# Tells of how it was told, and nothing that changed.
_NO_CHANGE = Pattern(
    r"\b(?:gave no reasons?|told (?:Reuters|reporters|[A-Z]\w+ News)|sources differ)\b|^[A-Z]\w+ is the\b"
)


def own_deeds(question: Question, library: Library) -> tuple[Evidence, ...]:
    """Return what one did in a year, or a person ever; nothing where anything else is asked."""
    did, happened = _DID.match(question.text), _HAPPENED.match(question.text)
    asked = did or happened
    if asked is None or question.asks_verdict or len(question.actors) != 1:
        return ()
    who = _THE.sub("", asked["who"])
    if who not in {_THE.sub("", one.span.of(question.text)) for one in question.mentions}:
        return ()
    actor, period = question.actors[0], period_of(question)
    if did and question.kinds[0] is ActorKind.PERSON:
        told = list(_of_person(actor, _SAYS if did["say"] else _DOES, period, library))
    elif period is not None and period.first == period.last:
        verb = None if happened else _SAYS if asked["say"] else _DOES
        told = list(_of_year(actor, verb, period, library))
    else:
        return ()
    if _CHANGED.match(question.text) and len(told) == 1:
        return (told[0], *_further(told[0], library))
    return oldest_first(told)[:_MOST]


def _further(step: Evidence, library: Library) -> Iterator[Evidence]:
    """Yield what the article of a step tells next: that a law was amended does not tell what changed."""
    for place, sentence, said in library.evidence_in(step.article.id):
        if step.place < place <= step.place + _NEXT and not _NO_CHANGE.search(sentence.text):
            yield as_evidence(step.article, sentence, place, said)


def _of_person(person: str, verb: Pattern, period: Period | None, library: Library) -> Iterator[Evidence]:
    """Yield what a person is told to have done or said: the name, or the surname, stands right before it."""
    named = re.compile(rf"\b(?:{re.escape(person)}|{re.escape(person.rsplit(maxsplit=1)[-1])})\b(?!['’])")
    for article_id in sorted(library.naming_any((person,))):
        article = library.articles[article_id]
        for place, sentence, said in library.evidence_in(article_id):
            text = sentence.text
            does = any(
                _BEFORE.match(text[: found.start()]) and verb.match(text, found.end()) for found in named.finditer(text)
            )
            one = as_evidence(article, sentence, place, said)
            if does and not _ONLY_HOW.search(text) and (period is None or period.holds(one)):
                yield one


def _of_year(actor: str, verb: Pattern | None, period: Period, library: Library) -> Iterator[Evidence]:
    """Yield what opens the articles of a year and is the deed of one, or names it; then what is dated at its front."""
    for article_id in sorted(library.naming_any((actor,))):
        article = library.articles[article_id]
        for place, sentence, said in library.evidence_in(article_id):
            one = as_evidence(article, sentence, place, said)
            if _is_of(one, actor, verb) and _is_then(one, period):
                yield one
                break


def _is_of(one: Evidence, actor: str, verb: Pattern | None) -> bool:
    text = one.sentence.text
    own = [mention.span for mention in one.mentions if mention.actor == actor]
    if verb is None:
        return bool(own)
    return any(_BEFORE.match(text[: span.start]) and verb.match(text, span.end) for span in own)


def _is_then(one: Evidence, period: Period) -> bool:
    """Tell whether a sentence opens an article on a year, or has a date of that year at its front."""
    dates = date_mentions(one.sentence.text, one.article.published)
    if dates and one.place == 0 and _REPORTED.search(one.sentence.text):
        return period.first <= dates[-1].start.year <= period.last
    front = [date.start.year for date in dates if date.span.start <= len("On the evening of ")]
    if front or one.place:
        return any(period.first <= year <= period.last for year in front)
    published = one.article.published
    return published is not None and period.first <= published.year <= period.last
