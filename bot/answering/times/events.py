"""Which event a date belongs to: the day of a ban is none of its end, nor of a ban that was only kept its beginning."""

import re
from collections.abc import Mapping, Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.times.history import REVERSALS, titled_change
from corpus.article import Article
from corpus.clauses import Clause
from corpus.dates import PartialDate
from corpus.dating import DateKind, DateMention, Duration, durations
from corpus.dating import mentions as date_mentions
from corpus.deeds import TO_BE
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

UNTIL_WHEN = Pattern(
    r"\b(?:(?:until|till|to|up to) (?:when|(?:what|which) (?:date|day|month|year))|deadline)\b", re.IGNORECASE
)
# Says only that nothing changed.
_UNCHANGED = Pattern(
    r"\b(?:has|had|have|did) not (?:been )?(?:relax|chang|lift|drop|end|alter|loosen|soften|expir|reverse)\w*\b",
    re.IGNORECASE,
)
REPORTED_HAD = Pattern(r"\b(?:report|reveal|show|admit|confirm|said|found)\w* that\b[^.;]*\bhad\b", re.IGNORECASE)
_ENDS = Pattern(
    r"\b(?:stop|end|quit|finish|cease|until|till|over|expir|laps(?:e|ing)|r[au]n(?:s|ning)? out)", re.IGNORECASE
)
# "The policy of 2024", and not "the end of 2024".
_OF_THING = Pattern(
    r"\b(?!(?:as|ends?|starts?|beginning|middle|course|weeks?|days?|months?|years?|dates?|summer|spring|autumn|fall|winter"
    r"|morning|evening|afternoon|night|quarter|half)\b)(?P<thing>[a-z]+) of (?:early |mid-|late )?$",
    re.IGNORECASE,
)
# "Already had laws in 2019", and not "had already left in 2019".
_HELD_ALREADY = Pattern(r"\balready (?:ha[ds]|have|was|were|is|are)\b|\b(?:was|were|is|are) already\b", re.IGNORECASE)
_AS_OF = Pattern(r"\bas (?:of|at)\b(?: the)?\s*$|\bas of when\b", re.IGNORECASE)
_ASKS_BEGIN = Pattern(r"\bsince when\b|\b(?:start(?:ed)?|beg[ai]n|begun|first)\b", re.IGNORECASE)
_GOES_ON = Pattern(r"\bstill\b|\b(?:showed|revealed|reported|found) that\b[^.;]*\b(?:was|were) \w+ing\b", re.IGNORECASE)
_MOVES = (
    r"\b(?:mov(?:e[sd]?|ing)|delay|postpon|defer|shift|reschedul|pushe[sd]|put(?:s|ting)? (?:off|back)|brought forward)"
)
_MOVED = Pattern(_MOVES, re.IGNORECASE)
AT_FIRST = Pattern(
    r"\b(?:original(?:ly)?|first|initial(?:ly)?|at first|(?:was|were) (?:to|due|meant|supposed|set|planned|going)"
    r"|before (?:the (?:delay|move|change)|it was (?:moved|delayed|postponed)))\b",
    re.IGNORECASE,
)
# "When does it end?", "when will they be free to use it again?"
_ENDS_AHEAD = Pattern(
    r"(?<!\bsince )\bwhen (?:does|do|will|would|is|are|can|could|may)\b[^?]*?"
    r"\b(?:end(?:ing)?|expir(?:e|es|ing)|laps(?:e|ing)"
    r"|r[au]n(?:s|ning)? out|(?:be |being )?(?:over|up)(?=\W*$)|(?:free|allowed|able) (?:to|again)\b"
    r"|(?:us(?:e|ing)|go back to|return to)\b[^?]*\bagain)",
    re.IGNORECASE,
)
_NOT_SO = Pattern(r"since when \w+n['’]t\b", re.IGNORECASE)
_IN_FORCE = Pattern(
    r"\b(?:rules?|laws?|measures?|acts?|regulations?|ordinances?|directives?|limits?)\b[^?]*\b(?:appl(?:y|ied|ies)"
    r"|(?:in|into) (?:force|effect|operation)|t(?:ake|akes|ook|aken) effect|binding|bound|stood)\b(?![^?]*\bto\b)",
    re.IGNORECASE,
)
_CHANGES = frozenset(stems("extend extension renew renewal prolong amend amendment"))
_ASK_CHANGE = _CHANGES | set(stems("change changed update updated revise revised alter altered reform"))
_CLOSED = Pattern(r"\b(?:closed|closes|finished|ran out)\b", re.IGNORECASE)
_CLOSES = frozenset({DateKind.UNTIL, DateKind.RANGE})


def asks_end_ahead(question: Question) -> bool:
    """Tell whether a question asks when what is barred or lasts today is to be over."""
    return bool(_ENDS_AHEAD.search(question.text))


def undoes_bar(clause: Clause) -> bool:
    """Tell whether a clause ends a bar: "lifted its ban", "the pause expired"; an exception leaves it standing."""
    turned = clause.signs.get(AVAILABLE) is True and clause.signs.get("covers") is not False and not clause.denied
    return turned and names_bar(clause)


def tells_no_change(text: str) -> bool:
    """Tell whether a sentence says only that something was not changed: "had not relaxed its moratorium"."""
    return bool(_UNCHANGED.search(text))


def asks_end(question: Question) -> bool:
    """Tell whether a question asks when something was over."""
    return question.clause.signs.get("continues") is False or bool(_ENDS.search(question.text))


def asks_until_when(question: Question) -> bool:
    """Tell whether a question asks for the end of what lasts, which a length of time tells as well as a date."""
    return bool(UNTIL_WHEN.search(question.text) or _ENDS_AHEAD.search(question.text))


def is_reverse(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a date is that of the reverse of the event asked after: of a ban where its end is asked for."""
    clause = clause_at(one, date)
    asked, said = question.clause.signs, clause.signs
    if date.kind is not DateKind.UNTIL and _IN_FORCE.search(question.text):
        return False  # a law that bars is in force from that day
    if AVAILABLE not in said:
        return asked.get("continues") is False and said.get("continues") is True
    if AVAILABLE not in asked or not (names_bar(question.clause) or names_bar(clause)):
        return False
    over = asks_end(question) and date.kind in _CLOSES  # what ran until then was no more
    wanted = asked[AVAILABLE] != bool(UNTIL_WHEN.search(question.text))
    return wanted != (said[AVAILABLE] != over) and not agrees_on_more(asked, said)


def is_no_end(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a question asks until when and a date is not told as that: of an order for five years its day."""
    if not asks_until_when(question) or date.kind in _CLOSES or date.kind is DateKind.BY:
        return False
    if question.past and titled_change(one.article) in REVERSALS:  # of what was over then
        return False
    clause = clause_at(one, date)
    closed = clause.signs.get("continues") is False or _CLOSED.search(clause.span.of(one.sentence.text))
    return not (closed or undoes_bar(clause))


def moved_to(question: Question, one: Evidence, date: DateMention) -> PartialDate | None:
    """Return the second of two dates between which something was moved, or the first one where that is asked for.

    None where it is asked when it was moved.
    """
    if date.kind is not DateKind.RANGE or not _MOVED.search(one.sentence.text[: date.span.start]):
        return None
    if AT_FIRST.search(question.text):
        return date.start
    return None if _MOVED.search(question.text) else date.end


def held_already(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether something merely held at a date already, which is not the date that is asked for."""
    clause = clause_at(one, date).span.of(one.sentence.text)
    return bool(_HELD_ALREADY.search(clause)) and not re.search(r"\balready\b", question.text, re.IGNORECASE)


def is_of_watching(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a date only tells when something was known to go on: "as of 2024 it still sells it".

    Nor do limits on what was done before, "since 2022 it lets them only after they apply", unless a bar was lifted.
    """
    text = one.sentence.text
    if _AS_OF.search(text, 0, date.span.start) and not _AS_OF.search(question.text):
        return True
    if not _ASKS_BEGIN.search(question.text):
        return False
    clause = clause_at(one, date)
    free = all(one.signs.get(AVAILABLE) is True for one in (clause, question.clause))
    limits = free and clause.limited and not question.clause.limited and titled_change(one.article) not in REVERSALS
    return bool(_GOES_ON.search(text)) or limits


def is_of_thing(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a date only tells which thing is meant, "the policy of 2024", and when that was is not asked."""
    match = _OF_THING.search(one.sentence.text[: date.span.start])
    return match is not None and not shipped_lexicon().alike(stems(match["thing"])[0]) & {
        word.stem for word in question.clause.words
    }


def is_of_change(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a date is that of a change to what is asked after: of an extension where the pause is asked for.

    Since when something is not so any more a change does tell.
    """
    if question.leans and _NOT_SO.match(question.wording):
        return False
    told = {word.stem for word in clause_at(one, date).words}
    return not _CHANGES.isdisjoint(told) and _ASK_CHANGE.isdisjoint(word.stem for word in question.clause.words)


def is_of_other_party(question: Question, one: Evidence, date: DateMention) -> bool:
    """Tell whether a date is that of what another of those asked about did alone, not of whoever is asked after.

    "When did Australia give up going after Clearview?" is not answered by the day on which Clearview gave up.
    """
    asked, clause = question.clause.subject, clause_at(one, date)
    alone = {mention.actor for mention in clause.mentions} == {clause.subject}
    passive = any(word.text in TO_BE for word in clause.words)
    other = asked is not None and clause.subject != asked and clause.subject in question.actors
    return other and alone and not passive


def terms_of(one: Evidence, barring: Sequence[Clause]) -> Sequence[Duration]:
    """Return for how long a sentence says that something is barred."""
    return [
        found
        for found in durations(one.sentence.text)
        if not found.within_a_day and any(clause.span.holds(found.span.start) for clause in barring)
    ]


def is_of_before(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells that what is asked to have begun was otherwise."""
    said = [clause.signs[AVAILABLE] for clause in one.clauses if AVAILABLE in clause.signs]
    asked = question.clause.signs.get(AVAILABLE)
    return asked is not None and bool(said) and asked not in said


def is_dated(article: Article, text: str) -> bool:
    """Tell whether a sentence of an article holds the date of the article."""
    published = article.published
    return published is not None and any(
        date.start.first <= published.last and published.first <= date.start.last
        for date in date_mentions(text, published)
    )


def event_date(article: Article, text: str) -> PartialDate | None:
    """Return when happened what a sentence tells: in 2026 a paper may report what "had" been done in 2025."""
    report, published = REPORTED_HAD.search(text), article.published
    if report is None or published is None:
        return published
    dates = [date.start for date in date_mentions(text, published) if date.span.start >= report.end()]
    return dates[0] if len(dates) == 1 and dates[0].last < published.first else published


def agrees_on_more(asked: Mapping[str, bool], said: Mapping[str, bool]) -> bool:
    """Tell whether one says what the other does on more than whether the technology is available."""
    return any(said.get(axis) == sign for axis, sign in asked.items() if axis != AVAILABLE)


def names_bar(clause: Clause) -> bool:
    """Tell whether a clause speaks of a ban, a pause or the like."""
    return shipped_lexicon().barring.any_in(clause.words)


def clause_at(one: Evidence, date: DateMention) -> Clause:
    """Return the clause that holds a date."""
    return next(clause for clause in reversed(one.clauses) if clause.span.start <= date.span.start)
