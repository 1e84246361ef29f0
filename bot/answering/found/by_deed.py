"""Which company a question means that it names by a deed: "the company that scraped all the photos".

Without its name, what is told of any other company would stand for the answer. Who did it is looked up in the articles,
and only one of whom they tell it is meant; where they tell it of several, or of none, the question stays as it is.
"""

import re
from collections.abc import Iterator

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import plain_stems
from bot.answering.found.library import Library
from corpus.actor import ActorKind
from corpus.clauses import Clause, Mood
from corpus.kept import kept
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import words

_KEPT = 2_000
_MEANT = Pattern(
    rf"^(?P<asked>{LINK}{AUXILIARY} [^?,;]*?)\b(?P<whom>(?:the|that|this) (?:(?!the\b)[a-z-]+ ){{0,2}}?"
    r"(?:company|firm|start-?up|outfit|business|vendor)"
    r" (?:that|which|who)(?:['’]s| has| have| had)? "
    r"(?P<deed>(?!(?:is|was|are|were|can|could|may|will|would|does|did)\b)[a-z]+ [^?,;]+?))(?P<end>[\s?!.]*)$",
    re.IGNORECASE,
)
# "Was NEC the company that made it?" asks who it was.
_IS_WHO = Pattern(rf"^{LINK}(?:is|was|are|were|isn['’]?t|wasn['’]?t)\b[^?,;]* $", re.IGNORECASE)
_TO_WHOM = Pattern(r"\b(?:with|by|from|to|of|against|for|at|on) $", re.IGNORECASE)
_IDLE = "everyones everybodys peoples billions millions loads tons bunch trillion"
_LEAST = 2  # words of a deed: what it did, and to what
_STEM = 4  # letters by which a sentence is looked at


class ByDeed:
    """Names companies that are named by what they did; safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        """Look up in ``library`` who did it."""
        self._library = library
        self._doer = kept(self, type(self)._doer_of, _KEPT)

    def named(self, text: str) -> str:
        """Put its name in the place of a company that ``text`` names by a deed, if the articles tell it of one only."""
        found = _MEANT.match(text)
        if found is None or (_IS_WHO.match(found["asked"]) and not _TO_WHOM.search(found["asked"])):
            return text
        idle = plain_stems("grammar") | plain_stems("light") | plain_stems("turning") | _stems(_IDLE)
        deed = tuple(word.stem for word in words(found["deed"]) if word.stem not in idle)
        doer = self._doer(deed) if len(deed) >= _LEAST else None
        return f"{found['asked']}{doer}{found['end']}" if doer else text

    def _doer_of(self, deed: tuple[str, ...]) -> str | None:
        doers = set(self._doers(deed))
        return doers.pop() if len(doers) == 1 else None

    def _doers(self, deed: tuple[str, ...]) -> Iterator[str]:
        kin, begins = self._library.kin, deed[0][:_STEM]
        for article_id in self._library.articles:
            if begins not in self._library.articles[article_id].text.lower():
                continue
            for sentence in self._library.sentences_of(article_id):
                for clause in self._library.read(sentence).clauses:
                    doer = clause.subject
                    firm = doer and kin.knows(doer) and kin.kind_of(doer) is ActorKind.COMPANY
                    if doer and firm and _tells(deed, clause):
                        yield doer


def _tells(deed: tuple[str, ...], clause: Clause) -> bool:
    """Tell whether a clause has the deed as done: its verb, and in any like words what it was done to."""
    said = frozenset(word.stem for word in clause.words)
    done = clause.mood is Mood.FACT and not clause.denied and deed[0] in said
    return done and shipped_lexicon().meets_all(deed[1:], said)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text))
