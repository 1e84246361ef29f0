"""Which sum, or length of time, is told of one who is asked about: looked up in the articles on that one."""

import re
from collections.abc import Collection, Iterator, Mapping
from math import inf

from msgspec import Struct, structs

from bot.answering.asked.magnitudes import Magnitude, sizes
from bot.answering.asked.measures import Measure
from bot.answering.asked.quantities import Kind, quantities
from bot.answering.asked.sides import Party, Sides
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library, Said
from corpus.actor import ActorKind
from corpus.article import Article, Sentence
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern

_TELLS: Mapping[Measure, Pattern] = {
    Measure.FINE: Pattern(
        r"\bfined\b|\b(?:fine|penalty) of\b|\b(?:impos|issu|levi)\w* an? [^.]*\b(?:fine|penalty)\b", re.IGNORECASE
    ),
    Measure.SETTLEMENT: Pattern(r"\bsettle(?:d|ment|s)?\b|\bagree\w* to pay\b|\bpaid\b", re.IGNORECASE),
    Measure.CONTRACT: Pattern(
        r"\b(?:contracts?|deals?|licen[cs]es?|bought|purchas\w+)\b|\b(?:paid|spent)\b", re.IGNORECASE
    ),
    Measure.HELD: Pattern(r"\b(?:held|detained|jailed|kept|spent|imprisoned|locked up|custody)\b", re.IGNORECASE),
}
_NOT_SET = Pattern(
    r"\b(?:could|(?-i:may)|might|would|can|seeks?|sought|each|per|unpaid|appeal\w*|propos\w*)\b", re.IGNORECASE
)
_CEILING = Pattern(r"\b(?:up to|at most|as much as)\b", re.IGNORECASE)
_UP_FRONT = Pattern(r"\b(?:up[- ]front|in advance|initial(?:ly)?|first (?:payment|instal?ment))\b", re.IGNORECASE)
_BY = Pattern(r"\bby (?:the )?$", re.IGNORECASE)
_TIME = "time"
_MONEYS = frozenset("$£€")


class Amount(Struct, frozen=True):
    """What one sentence tells of a party: from ``least`` to ``most``, in a currency or in time."""

    unit: str
    least: float
    most: float
    evidence: Evidence


def amounts_of(party: Party, sides: Sides, library: Library) -> tuple[Amount, ...]:
    """Return what the articles on a party tell of it, the oldest first; none names another one that is compared.

    What is paid up front is a part of the contract that "up to" bounds.
    """
    wanted = (*party.actors, *sides.ground)
    others = [actor for other in sides.parties if other is not party for actor in other.actors if actor not in wanted]
    found: list[Amount] = []
    for article_id in sorted(library.naming_any(wanted[:1])) if wanted else ():
        told = list(_told_in(library.articles[article_id], party, sides, others, library))
        front = [one for one in told if _UP_FRONT.search(one.evidence.sentence.text)]
        floor = max((one.least for one in front), default=0.0)
        found += [
            structs.replace(one, least=max(one.least, floor)) if one.least < floor <= one.most else one
            for one in told
            if one not in front
        ]
    return tuple(sorted(found, key=lambda one: (one.evidence.article.day, one.evidence.place)))


def _told_in(
    article: Article, party: Party, sides: Sides, others: Collection[str], library: Library
) -> Iterator[Amount]:
    wanted = (*party.actors, *sides.ground)
    own = [wanted[0], *(actor for actor in sides.ground if actor == sides.doer)]
    if not any(_is_on(actor, article, library) for actor in own):
        return
    around = library.read_article(article.id).actors
    for place, sentence, said in library.evidence_in(article.id):
        told = said.actors | _by_surname(sentence.text, around, library)
        on_ground = told | around if Measure.HELD in sides.measures else told
        named = all(_has(actor, told if actor in party.actors else on_ground, library) for actor in wanted)
        if not named or any(_has(actor, told, library) for actor in others):
            continue
        one = as_evidence(article, sentence, place, said)
        of_year = party.year in {0, year_told(sentence.text, article)}
        amount = _amount(one, sides.measures) if of_year and _is_doer(one, party, sides, library) else None
        if amount is not None:
            yield amount


def _is_on(actor: str, article: Article, library: Library) -> bool:
    """Tell whether an article is on somebody: declared to be, or of a person by the sentence that opens it."""
    if _has(actor, article.actors, library):
        return True
    is_person = library.kin.kind_of(actor) is ActorKind.PERSON
    return is_person and any(actor in said.actors for _, _, said in library.evidence_in(article.id)[:1])


def _by_surname(text: str, around: Collection[str], library: Library) -> frozenset[str]:
    """Return the people of an article whom a sentence names by surname alone."""
    people = [one for one in around if library.kin.knows(one) and library.kin.kind_of(one) is ActorKind.PERSON]
    return frozenset(one for one in people if re.search(rf"\b{re.escape(one.split()[-1])}\b", text))


def _has(actor: str, said: Collection[str], library: Library) -> bool:
    """Tell whether one is named, or its family, or of a country one of its bodies: a company there is not its own."""
    kin = library.kin
    if not kin.families((actor,)).isdisjoint(said):
        return True
    return any(kin.knows(one) and kin.country_for(one) == actor for one in said)


def as_evidence(article: Article, sentence: Sentence, place: int, said: Said) -> Evidence:
    """Return a sentence that was looked up, and not found for its words, as evidence."""
    return Evidence(
        article=article,
        sentence=sentence,
        place=place,
        clauses=said.clauses,
        similarity=1.0,
        passage_similarity=1.0,
        covered=1.0,
        covered_by_article=1.0,
        actors_named=1.0,
        score=1.0,
    )


def _amount(one: Evidence, measures: Collection[Measure]) -> Amount | None:
    """Return the one sum, or length of time, of a sentence that tells of what is measured; None of several."""
    text = one.sentence.text
    if not any(_TELLS[measure].search(text) for measure in measures) or _NOT_SET.search(text):
        return None
    if _CEILING.search(text) and Measure.CONTRACT not in measures:
        return None
    of_time = Measure.HELD in measures
    told = [size for size in sizes(text) if not size.rate and (size.unit == _TIME if of_time else size.unit in _MONEYS)]
    return Amount(told[0].unit, *_range(told[0], text), one) if len(told) == 1 else None


def _range(size: Magnitude, text: str) -> tuple[float, float]:
    """Return from where to where a size may be; of "another €5 million" it is the sum itself that is told."""
    sums = [found.value for found in quantities(text) if found.kind is Kind.MONEY]
    on_top = size.least == 0.0 and size.most == inf and len(sums) == 1
    return (sums[0], sums[0]) if on_top else (size.least, size.most)


def year_told(text: str, article: Article) -> int:
    """Return the year of the first date of a sentence, else that of its article; 0 where neither has one."""
    dates = [mention.start.year for mention in date_mentions(text, article.published)]
    return dates[0] if dates else article.published.year if article.published else 0


def _is_doer(one: Evidence, party: Party, sides: Sides, library: Library) -> bool:
    """Tell whether whoever is asked to have fined or paid is told to have: named first, or behind "by"."""
    if not sides.doer:
        return True
    doer = party.actors[0] if sides.doer in sides.parties[0].actors else sides.doer
    mentions = one.mentions
    own = [mention for mention in mentions if _has(doer, (mention.actor,), library)]
    if not own:
        return False
    start = own[0].span.start
    told = (_TELLS[measure].search(one.sentence.text) for measure in sides.measures)
    done = min((found.start() for found in told if found), default=0)
    is_first = start < done and all(mention.span.start >= start for mention in mentions)
    return is_first or bool(_BY.search(one.sentence.text, 0, start))
