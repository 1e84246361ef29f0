"""Who won in court: what a ruling does for or against a party, which hangs on more than one word.

Whoever was fined wins where the fine is overturned, and loses again where that ruling is reversed. The model that reads
sentences does not tell the sides apart, so a question of winning is decided here or gets no yes or no.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read
from bot.answering.reply import OPPOSITE, Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.settled.sides import BENCH, BROUGHT, sides_in
from corpus.actor import AREAS, Mention
from corpus.patterns import Pattern

Families = Callable[[Iterable[str]], frozenset[str]]
_PROCEEDINGS = (
    r"appeal|case|challenge|court|fight|hearing|judge?ment|lawsuit|legal|litigation|suit|trial|tribunal|verdict"
)
_IN_COURT = Pattern(rf"\b(?:{_PROCEEDINGS})s?\b", re.IGNORECASE)
_BEATS = Pattern(r"beat|s[ae][ew] off|fend|fought", re.IGNORECASE)
_PENALTY = Pattern(r"(?: (?!to\b)[\w'’-]+){0,3} (?:fine|penalty|charge|injunction|order)\b", re.IGNORECASE)
# What is won or lost besides: contracts, approval, votes.
_ASKS = Pattern(
    r"(?<!['’]s )(?<!s['’] )(?<!\bits )(?<!\btheir )\b"
    r"(?:(?P<win>w[io]n|wins|prevail(?:ed|s)?|succeed(?:ed|s)?(?= (?:against|in court)\b)"
    r"|beats?|s[ae][ew] off|fend(?:ed)? off|fought off)"
    r"|(?P<lose>los[et]|loses))\b"
    r"(?P<what>(?: (?!(?:in|at|on|before|against|again|there|outright|both|when|after)\b)[\w'’-]+){0,4})",
    re.IGNORECASE,
)
# "Did the court side with the lone protester?": the model takes either side for the other.
_SIDED = Pattern(
    r"\b(?:courts?|judges?|tribunals?|jury|justices)\b[^,;?]*?\b(?:sid(?:e|ed|es|ing) with|back(?:ed|s)?"
    r"|(?:rule[ds]?|find|found|decide[ds]?) (?:for|against|in favou?r of)) (?:the )?",
    re.IGNORECASE,
)
# "Was the challenge by Liberty a success?", "did the case against Oslo fail?"
_SUCCEEDED = Pattern(
    r"(?P<case>\b(?:challenge|case|(?:law)?suit|appeal|claim)s? (?:(?P<by>(?:brought )?by|of|from)|to|against) )[^?;]*?"
    r"\b(?:a success|successful|succeed(?:ed)?|(?P<failed>fail(?:ed)?|a failure|in vain|unsuccessful))\W*$",
    re.IGNORECASE,
)
# "Who took Oslo to court?", and "did they win?"
_THEY_WON = Pattern(
    rf"^{LINK}(?:did|have|had) (?:they|he|she) (?:(?:ever|finally|actually|then) )?"
    r"(?:(?:win|won|succeed(?:ed)?|prevail(?:ed)?)|(?P<lose>lose|lost))(?: (?:in court|the case|it|that))?\W*$",
    re.IGNORECASE,
)
_TAKEN = Pattern(
    r"\b(?:sued?|challenged?|fought|(?:took|take|dragged?)(?=[^?;]* to (?:the )?(?:[\w-]+ )?court\b)) ",
    re.IGNORECASE,
)
# Whether a win lasts is not who won.
_LASTS = Pattern(r"\b(?:win|loss|victory)\b[^,;?]*\b(?:holds?|stands?|lasts?|survived?|still)\b", re.IGNORECASE)
# "The case went back to the lower tribunal": whose win was reversed has neither won nor lost for good.
OPEN_AGAIN = Pattern(
    r"\b(?:went|goes|go|sent|returned|remitted|remanded|referred)\b(?: back)? to [^.;,]*\b(?:court|tribunal)\b"
    r"|\b(?:court|tribunal) must (?:now |still )?(?:re-?)?(?:decide|consider|hear)\b",
    re.IGNORECASE,
)
AT_FIRST = Pattern(r"\b(?:first|initial(?:ly)?|original(?:ly)?)\b", re.IGNORECASE)
# Whoever won or lost a case may have done so on one point and not on another.
_ON_ALL = Pattern(
    r"\bon everything\b|\b(?:on|in) (?:every(?: single)?|each(?: and every)?|all(?: of)?(?: the)?)"
    r" (?:points?|counts?|grounds?|issues?|claims?|charges?|fronts?|parts?)\b|\bacross the board\b",
    re.IGNORECASE,
)
_BETWEEN = Pattern(
    r" (?:(?:ever|again|finally|actually|really|also|partly|partially|in the end|eventually|just|then|have|has) )*",
    re.IGNORECASE,
)
_ASKS_PART = Pattern(r"\b(?:part(?:s|ly|ially)?|in part|any of|some of|at least)\b", re.IGNORECASE)


def by_winning(
    question: Question, read: Sequence[Read], families: Families, later: Sequence[Evidence] = ()
) -> Ruling | None:
    """Return whether a party won, or lost, by the newest ruling on it that was read, or the first where that is asked.

    ``later`` is what was not read and came after what was. Where who won is asked but of nobody by name, or no ruling
    tells, the verdict is none; None where it is not asked.
    """
    asked = _asked(question)
    rulings = (*(one.evidence for one in read), *later)
    if asked is None:
        whose = _taken_to_court(question) or _spoken_of(question)
        return None if whose is None else _as_told(question, *whose, rulings, families)
    party, loses = asked
    ruling = _as_told(question, party.actor if party else None, loses, rulings, families)
    return NO_RULING if ruling.verdict is Verdict.YES and _ON_ALL.search(question.text) else ruling


def _taken_to_court(question: Question) -> tuple[str, bool] | None:
    """Return whom those took to court of whom a follow-up asks whether they won: they lost where that one won."""
    they = _THEY_WON.match(question.text)
    sued = _TAKEN.search(question.earlier[-1]) if they and question.earlier else None
    if they is None or sued is None:
        return None
    behind = question.earlier[-1][sued.end() :].removeprefix("the ")
    other = next((one for one, name in question.names.items() if behind.startswith(name.removeprefix("the "))), None)
    return (other, they["lose"] is None) if other else None


def _spoken_of(question: Question) -> tuple[str | None, bool] | None:
    """Return the only one of whom a follow-up may ask "did he win?", and whether it is losing; after a case, nobody."""
    they = _THEY_WON.match(question.text) if question.earlier else None
    if they is None:
        return None
    parties = [actor for actor, kind in question.kind_of.items() if kind not in AREAS]
    plain = len(parties) == 1 and not (_IN_COURT.search(question.earlier[-1]) or _TAKEN.search(question.earlier[-1]))
    return parties[0] if plain else None, they["lose"] is not None


def _as_told(
    question: Question, who: str | None, loses: bool, rulings: Sequence[Evidence], families: Families
) -> Ruling:
    """Return what the rulings come to for ``who``, or whoever is meant; whether they lost, where it ``loses``."""
    party = families((who,)) if who else frozenset()
    told = [(one, won) for one in rulings if (won := _won(one, party)) is not None]
    told = told or [(one, OPPOSITE.get(won, won)) for one, won in _against(party, rulings)]
    courts = frozenset(question.actors) - party
    told = [pair for pair in told if _is_meant(question, courts, pair[0])] or told
    if not told:
        return NO_RULING
    told.sort(key=lambda pair: (pair[0].article.day, -pair[0].place))
    if AT_FIRST.search(question.text):
        told = told[:1]
    elif both := _open_again(told):
        return Ruling(Verdict.PARTLY, both)
    evidence, won = told[-1]
    if won is Verdict.PARTLY and _ASKS_PART.search(question.text):
        return Ruling(Verdict.YES, (evidence,))
    return Ruling(OPPOSITE.get(won, won) if loses else won, (evidence,))


def _against(party: frozenset[str], rulings: Sequence[Evidence]) -> Iterator[tuple[Evidence, Verdict]]:
    """Yield what was ruled on those against whom a party brought a case, and whether they won."""
    for other in rulings:
        brought = BROUGHT.search(other.sentence.text)
        mentions = other.mentions
        if brought is None or not any(one.actor in party and one.span.end < brought.start() for one in mentions):
            continue
        starts = {brought.end(), brought.end() - len("the ")}
        sued = frozenset(one.actor for one in mentions if one.span.start in starts)
        for one in rulings:
            if one.article.id == other.article.id and (won := _won(one, sued)) is not None:
                yield one, won


def _open_again(told: Sequence[tuple[Evidence, Verdict]]) -> tuple[Evidence, ...]:
    """Return the ruling that reversed a win, and the win, where the case is to be decided anew; else nothing."""
    (newest, now), won = told[-1], [one for one, then in told if then is Verdict.YES]
    return (newest, won[-1]) if now is Verdict.NO and won and OPEN_AGAIN.search(newest.article.text) else ()


def _asked(question: Question) -> tuple[Mention | None, bool] | None:
    """Return who is asked about, if by name, and whether it is losing that is asked; None where neither is."""
    if question.clause.denied or _LASTS.search(question.text):
        return None
    sided = _SIDED.search(question.text) if question.past else None
    if sided and all(one.span.start != sided.end() for one in question.mentions):
        return None, False
    if (succeeded := _succeeded(question)) is not None:
        return succeeded
    match = _ASKS.search(question.text)
    if match is None or (match["what"] and not _is_fought(question, match)):
        return None
    named = (one for one in question.mentions if _BETWEEN.fullmatch(question.text[one.span.end : match.start()]))
    mention = next(named, None)
    if mention is None and not _IN_COURT.search(question.text):
        return None
    return mention, match["lose"] is not None


def _is_fought(question: Question, match: re.Match[str]) -> bool:
    """Tell whether what is won or lost is fought in court: a case, or a penalty or an opponent that is beaten there."""
    if _IN_COURT.search(match["what"]):
        return True
    beaten = _BEATS.match(match["win"] or "") is not None
    return beaten and bool(_PENALTY.match(match["what"]) or _IN_COURT.search(question.text, match.end()))


def _succeeded(question: Question) -> tuple[Mention, bool] | None:
    """Return whose case is asked to have succeeded; or whom it was against, who lost by that."""
    case = _SUCCEEDED.search(question.text) if question.past else None
    if case is None:
        return None
    start = case.end("case")
    whose = next((one for one in question.mentions if one.span.start in {start, start + len("the ")}), None)
    failed = case["failed"] is not None
    return (whose, (case["by"] is None) is not failed) if whose else None


def _is_meant(question: Question, courts: frozenset[str], one: Evidence) -> bool:
    """Tell whether a ruling is by the court that a question names, or of its year."""
    by_court = any(clause.subject in courts for clause in one.clauses)
    published = one.article.published
    return by_court or (published is not None and published.year in question.years)


def _won(one: Evidence, party: frozenset[str]) -> Verdict | None:
    """Return whether a sentence has a party win in court; None where it tells nothing of that, or both ways."""
    if not BENCH.search(one.sentence.text):
        return None
    mentions = one.mentions
    told = {side.won for side in sides_in(one.sentence.text, mentions) if side.actor in party}
    return told.pop() if len(told) == 1 else None
