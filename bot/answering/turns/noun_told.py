"""What was just told of those for whom a follow-up asks by a noun alone: "which crimes?", "how many arrests?"."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.noun_asked import NounAsked, asks_how_often, noun_asked, noun_counted
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.turns.turn import Turn
from corpus.actor import AREAS
from corpus.numbers import NUMBER_WORD
from corpus.patterns import Pattern
from corpus.words import stems, words

_LISTED = Pattern(r",? (?:such as|includ(?:ing|es?|ed)|namely|like|called|named)\b|: ", re.IGNORECASE)
_EXCEPTION = Pattern(r"(?:[a-z]+ )?(?:exceptions?|exemptions?|carve-?outs?)", re.IGNORECASE)
_EXEMPTS = Pattern(
    r"\bexempts?\b(?! (?:from|by)\b)|\bexcept (?:for|in|to|when|where|if)\b"
    r"|\b(?:exceptions?|exemptions?)(?:,? (?:such as|includ\w+|for|are|is|namely)\b|: )",
    re.IGNORECASE,
)

# "The force made 3,813 such searches last year."
_OFTEN = re.compile(
    rf"\b(?:\d[\d,.]*|{NUMBER_WORD}|dozens? of|hundreds? of|thousands? of)(?: (?!years?\b)[\w-]+){{0,2}} "
    r"(?:times|search(?:es)?|uses|scans|checks|deployments|requests|alerts|trials)\b"
    r"|\b(?:once|twice|thrice|daily|weekly|monthly|hourly|every (?:day|week|month|hour)|each (?:day|week|month))\b",
    re.IGNORECASE,
)
# "US police": whose they are, where a place is asked for.
_WHOSE = Pattern(
    r"(?:['’]s?)? (?:[a-z]+ )?(?:police|departments?|agenc(?:y|ies)|governments?|officials?|citizens|residents"
    r"|compan(?:y|ies)|cit(?:y|ies)|states?|judges?|courts?|laws?|lawmakers|customers|organi[sz]ations|data|senators?|congress)\b",
    re.IGNORECASE,
)


def told_by_noun(
    question: Question, evidence: Sequence[Evidence], before: Turn | None, library: Library
) -> tuple[Evidence, ...]:
    """Return what was just told, or stands in its article, of those asked for by a noun alone; nothing where none is.

    What names or lists them comes first, then whatever was just told that has the noun.
    """
    asked, told = noun_asked(question), _told_last(evidence, before)
    if asks_how_often(question):
        return tuple(one for one in told if _OFTEN.search(one.sentence.text))
    if asked is None or not told:
        return _counted(question, evidence, told)
    near = [] if asked.is_of_places else [one for one in evidence if one.article.id == told[0].article.id]
    for among in (told, sorted(near, key=lambda one: one.place)):
        if named := tuple(one for one in among if _names(asked, one, question, library) or _lists(asked.noun, one)):
            return named
    unnamed = re.compile(rf"\b(?:an?|one|another) (?:[\w-]+ ){{0,3}}{re.escape(asked.noun)}\b", re.IGNORECASE)
    having = re.compile(rf"\b{re.escape(asked.noun)}\b(?!['’-])", re.IGNORECASE)
    held = any(having.search(one.sentence.text) and not unnamed.search(one.sentence.text) for one in told)
    return tuple(told) if held else ()


def _counted(question: Question, evidence: Sequence[Evidence], told: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return of several numbers of the same, in the article told of last, the one that is of what the talk is on.

    "How many arrests?" after a question on the cameras of one street asks nothing of those of the whole city.
    """
    noun = noun_counted(question)
    if noun is None or not told:
        return ()
    number = re.compile(rf"\b(?:\d[\d,.]*|{NUMBER_WORD})(?: \w+){{0,2}} {re.escape(noun)}\b", re.IGNORECASE)
    near = [one for one in evidence if one.article.id == told[0].article.id and number.search(one.sentence.text)]
    talk = frozenset(stems(" ".join((*question.earlier, *(one.sentence.text for one in told))))) - plain_stems("topic")
    shared = [len(talk & frozenset(stems(one.sentence.text))) for one in near]
    best = [one for one, share in zip(near, shared, strict=True) if share == max(shared)]
    return tuple(best) if len(near) > len(best) == 1 else ()


def _told_last(evidence: Sequence[Evidence], before: Turn | None) -> list[Evidence]:
    """Return what the last reply shows above what it only adds."""
    if before is None or not before.citations:
        return []
    shown = [one for one in before.citations if one is before.citations[0] or one.quote in before.reply.text]
    by_place = {(one.article.id, one.sentence.text): one for one in evidence}
    return [by_place[one.article.id, one.quote] for one in shown if (one.article.id, one.quote) in by_place]


def _names(asked: NounAsked, one: Evidence, question: Question, library: Library) -> bool:
    """Tell whether a sentence names one of the kind asked for who is none of those asked about."""
    others = (mention for mention in one.mentions if mention.actor not in question.actors)
    of_kind = [mention for mention in others if library.kin.kind_of(mention.actor) in asked.kinds]
    if AREAS.isdisjoint(asked.kinds):
        return bool(of_kind)
    return any(not _WHOSE.match(one.sentence.text, mention.span.end) for mention in of_kind)


def _lists(noun: str, one: Evidence) -> bool:
    """Tell whether a sentence says which they are: "crimes, such as murder", "exempts a programme" of an exception."""
    text, heads = one.sentence.text, frozenset(stems(noun)[-1:])
    if _EXCEPTION.fullmatch(noun):
        return bool(_EXEMPTS.search(text))
    return any(word.stem in heads and _LISTED.match(text, word.span.end) for word in words(text))
