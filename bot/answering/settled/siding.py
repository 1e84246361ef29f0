"""With whom a court sided, where it is asked by name: "Did the tribunal side with Clearview?", "rule in its favour?".

The model takes either side for the other. Which side a ruling is on is told by what it does; whose it is, by the name.
"""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import OPPOSITE, Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.settled.sides import BENCH, BROUGHT, sides_in
from bot.answering.settled.winning import AT_FIRST
from corpus.actor import AREAS, ActorKind, Mention
from corpus.patterns import Pattern
from corpus.words import stems

_RULES = r"(?:rule[ds]?|f(?:i|ou)nd|decide[ds]?|held)"
_SIDES = Pattern(
    rf"^{LINK}(?:did|has|have|had) (?P<bench>[^,;?]+?) (?:\w+ly )?(?:(?P<against>(?:{_RULES}|go(?:ne)?) against)"
    rf"|(?P<favour>{_RULES} in(?! favou?r of))|(?:side[ds]? with|agree[ds]? with|back(?:ed)?|clear(?:ed)?"
    rf"|vindicate[ds]?|{_RULES} (?:for|in favou?r of))) (?:the )?",
    re.IGNORECASE,
)
# What may stand behind the name: a case, a time, or what it does that is judged. "Its critics" are another side.
_GOES_ON = Pattern(
    r"['’]s? (?:(?:own|live|police|face recognition|facial recognition) )*"
    r"(?:policy|policies|use|deployment|ban|rules?|practice|appeal|case|position|arguments?|view)\b"
    r"|(?=\s*(?:[.?!]*$|,))| (?=(?:in|over|on|at|about|when|after|before|again|under|during|as)\b)",
    re.IGNORECASE,
)
_FAVOUR = Pattern(r"['’]s? favou?r\b", re.IGNORECASE)
_NOUN = Pattern(r"\b(?P<tribunal>tribunals?)\b|\b(?P<jury>jury)\b|\b(?:courts?|judges?|justices)\b", re.IGNORECASE)
_OF_ANY = frozenset(
    stems("a an the any some one court courts judge judges tribunal tribunals jury justices ever finally later then")
)
_AIMED_AT = Pattern(r"\bagainst (?:the )?$", re.IGNORECASE)
_NAME = Pattern(r"(?:[A-Z][\w’-]+ )*(?P<last>[A-Z][\w’-]+)")
_VERSUS = Pattern(r"\b(?P<one>[A-Z][\w’'-]+) v\.? (?:the )?")


class _Asked(Struct, frozen=True):
    """The bench that is asked about, and the party by its actor or by its name alone."""

    bench: str
    party: str | None
    name: str
    against: bool


def by_siding(question: Question, evidence: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return whether a court sided with a party, by what it ruled; None where it is not asked, or not by name.

    The ruling has to be by the court that is asked about. Where several tell otherwise, it is so in part.
    """
    asked = _asked(question)
    if asked is None or question.is_denial or question.clause.denied:
        return None
    if not BENCH.search(asked.bench) and not _courts(question, kin):
        return None  # a regulator, or a group, that sides with somebody
    by_court = [one for one in evidence if _is_by(asked, question, one, kin)]
    told = [(one, won) for one in by_court if (won := _won(asked, one, evidence, kin)) is not None]
    if question.years:
        told = [
            (one, won) for one, won in told if one.article.published and one.article.published.year in question.years
        ]
    if not told:
        return NO_RULING
    told.sort(key=lambda pair: (pair[0].article.day, -pair[0].place))
    one, won = told[0 if AT_FIRST.search(question.text) else -1]
    others = [other for other, otherwise in told if otherwise is not won and other.article.id != one.article.id]
    if others and not AT_FIRST.search(question.text) and not _courts(question, kin):
        return Ruling(Verdict.PARTLY, (one, others[-1]))
    return Ruling(OPPOSITE.get(won, won) if asked.against else won, (one,))


def _asked(question: Question) -> _Asked | None:
    sides = _SIDES.search(question.text)
    if sides is None:
        return None
    party = next((one for one in question.mentions if one.span.start in _starts(sides)), None)
    name = _NAME.match(question.text, party.span.start if party else sides.end())
    end = party.span.end if party else name.end() if name else 0
    if not end or (_FAVOUR if sides["favour"] else _GOES_ON).match(question.text, end) is None:
        return None
    called = name["last"] if name else ""
    return _Asked(sides["bench"], party.actor if party else None, called, against=sides["against"] is not None)


def _courts(question: Question, kin: Kin) -> frozenset[str]:
    return frozenset(one for one in question.actors if kin.kind_of(one) is ActorKind.COURT)


def _is_by(asked: _Asked, question: Question, one: Evidence, kin: Kin) -> bool:
    """Tell whether a sentence tells of the bench asked about: by its name, or by what it is and where it lies."""
    text, said = one.sentence.text, frozenset(mention.actor for mention in _mentions(one))
    if courts := _courts(question, kin):
        return bool(courts & said)
    noun = _NOUN.search(asked.bench)
    if noun is None or not BENCH.search(text) or (noun["jury"] and "jury" not in text.lower()):
        return False
    if noun["tribunal"] and "tribunal" not in text.lower():
        return False
    before = question.text.find(asked.bench) + len(asked.bench)
    where = [mention for mention in question.mentions if mention.span.end <= before]
    there = all(kin.is_named(mention.actor, said) for mention in where if kin.kind_of(mention.actor) in AREAS)
    named = frozenset(stems(" ".join(mention.span.of(question.text) for mention in where)))
    return there and frozenset(stems(asked.bench)) - named - _OF_ANY <= frozenset(stems(text))


def _won(asked: _Asked, one: Evidence, evidence: Sequence[Evidence], kin: Kin) -> Verdict | None:
    """Return whether a sentence has a party win, or its opponent lose; None where it tells neither, or both ways."""
    mentions = _mentions(one)
    sides = sides_in(one.sentence.text, mentions) if BENCH.search(one.sentence.text) else ()
    party = kin.families((asked.party,)) if asked.party else frozenset[str]()
    own = {side.won for side in sides if side.actor in party}
    if not own:
        opponents = _opponents(asked, party, one, evidence)
        own = {OPPOSITE.get(side.won, side.won) for side in sides if side.actor in opponents}
    return own.pop() if len(own) == 1 else None


def _opponents(asked: _Asked, party: frozenset[str], one: Evidence, evidence: Sequence[Evidence]) -> frozenset[str]:
    """Return against whom a party stands: who did it to them, whom they challenged, or the other name of a case."""
    text, mentions = one.sentence.text, _mentions(one)
    places = [place for place in _places(asked, party, one) if _AIMED_AT.search(text[:place])]
    found = [other.actor for place in places[:1] for other in mentions if other.span.end < place][-1:]
    versus = _VERSUS.search(text)
    if versus and versus["one"] == asked.name:
        found += [m.actor for m in mentions if m.span.start in _starts(versus)][:1]
    for other in evidence:
        brought = BROUGHT.search(other.sentence.text) if other.article.id == one.article.id else None
        if brought and any(place < brought.start() for place in _places(asked, party, other)):
            found += [m.actor for m in _mentions(other) if m.span.start in _starts(brought)]
    return frozenset(found) - party


def _starts(before: re.Match[str]) -> frozenset[int]:
    """Return where a name may start behind what was found: "the" may be of it."""
    return frozenset({before.end(), before.end() - len("the ")})


def _places(asked: _Asked, party: frozenset[str], one: Evidence) -> list[int]:
    """Return where a sentence names a party; one that is no actor, by its full name."""
    if party:
        return [m.span.start for m in _mentions(one) if m.actor in party]
    return [found.start() for found in _NAME.finditer(one.sentence.text) if found["last"] == asked.name]


def _mentions(one: Evidence) -> list[Mention]:
    return sorted(one.mentions, key=lambda m: m.span.start)
