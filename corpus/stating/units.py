"""A sentence in units: a main clause with the clauses that hang on it."""

from collections.abc import Sequence

from msgspec import Struct

from corpus.actor import Mention
from corpus.article import Span
from corpus.clauses import Clause, read_clauses
from corpus.lexicon import Match, Phrases
from corpus.patterns import Pattern
from corpus.stating.words import statement_words
from corpus.words import Word, words

_TO_SUBJECT = 5  # characters after the word that begins a clause, room for "the"
_FROM_DOING = Pattern(r"\bfrom \w+ing\b")
_KEEPS = Pattern(r"\b(?:ban|bar|prohibit|block|stop|prevent|forbid)(?:s|ned|red|ed|bed|ped)?\b")


class Unit(Struct, frozen=True):
    """A main clause and what hangs on it; offsets and word places are those of the sentence.

    ``words`` are all of the unit; the first ``main`` of them belong to its main clause. ``subject`` is
    the actor that the clause reader takes for its subject; ``named`` are the places of words that names are made of.
    """

    text: str
    span: Span
    words: tuple[Word, ...]
    main: int
    mentions: tuple[Mention, ...]
    subject: str | None
    named: frozenset[int]

    def find(self, phrases: Phrases, first: int = 0, last: int | None = None) -> list[Match]:
        """Find phrases among ``words[first:last]`` outside names; places count in ``words``."""
        end = len(self.words) if last is None else min(last, len(self.words))
        free = [place for place in range(first, end) if place not in self.named]
        found = phrases.find([self.words[place] for place in free])
        return [Match(match.label, free[match.start], free[match.end - 1] + 1) for match in found]

    def place_of(self, offset: int) -> int:
        """Return the place of the first word that starts at ``offset`` or later."""
        return next((place for place, word in enumerate(self.words) if word.span.start >= offset), len(self.words))


def split_units(text: str, mentions: Sequence[Mention]) -> tuple[Unit, ...]:
    """Split a sentence; mentions carry offsets into it."""
    spans: list[tuple[Span, int, str | None]] = []
    inside = words(text)
    for clause in read_clauses(text, mentions):
        hangs = clause.lead.split(" ")[0] in statement_words().forms["hanging"] and not _has_subject(clause)
        if spans and (hangs or _goes_on(text, spans[-1][0], clause.span)):
            first, main, subject = spans[-1]
            spans[-1] = Span(first.start, clause.span.end), main if hangs else clause.span.end, subject
        else:
            spans.append((clause.span, clause.span.end, clause.subject))
    units: list[Unit] = []
    for span, main, subject in spans:
        own = tuple(word for word in inside if span.holds(word.span.start))
        named = tuple(mention for mention in mentions if span.holds(mention.span.start))
        units.append(
            Unit(text, span, own, sum(word.span.start < main for word in own), named, subject, _places(own, named))
        )
    return tuple(units)


def _places(inside: Sequence[Word], mentions: Sequence[Mention]) -> frozenset[int]:
    """Return the places of the words that names are made of."""
    taken = {offset for mention in mentions for offset in range(mention.span.start, mention.span.end)}
    return frozenset(place for place, word in enumerate(inside) if word.span.start in taken)


def _has_subject(clause: Clause) -> bool:
    """Tell "after Amazon paused", which says something of its own, from "after a vote"."""
    lead = clause.lead.split(" ")[0]
    near = clause.span.start + len(lead) + _TO_SUBJECT
    named = any(mention.span.start <= near for mention in clause.mentions)
    return lead in statement_words().forms["with_subject"] and named


def _goes_on(text: str, before: Span, span: Span) -> bool:
    """Tell the second part of "bars A | and B from using it", which is no clause of its own."""
    clause, earlier = span.of(text), before.of(text)
    is_object = _FROM_DOING.search(clause) is not None and _KEEPS.search(clause) is None
    return is_object and _KEEPS.search(earlier) is not None and _FROM_DOING.search(earlier) is None
