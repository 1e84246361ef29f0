"""Which of the words that the articles lack a refusal names: those for things, in the spelling of the question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.answering.question import Question, plain_stems
from corpus.lexicon import shipped_lexicon
from corpus.typos import ordinary_words
from corpus.words import Word, is_inflected_verb, words

_PREPOSITION_WORDS = "about against at by for from in into of on out over to up with without while when"
_PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())
_HELPERS = frozenset({"do", "does", "did", "can", "could", "may", "might", "will", "would", "shall", "should", "must"})
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "any", "all", "every"})
# Before a name these show that it does nothing itself: "for the OneDrive toggle", "a PimEyes subscription".
_UNDER = re.compile(rf"\b(?:an?|(?:{_PREPOSITION_WORDS.replace(' ', '|')})(?: the)?) $", re.IGNORECASE)


def worth_naming(question: Question, missing: Sequence[Word]) -> tuple[str, ...]:
    """Return what of ``missing`` names something, words that stand together as one: "social security".

    An article may say in other words what a verb or an adverb says, and that it lacks "sat" or "clearly" tells nobody
    anything.
    """
    text = _Text(question)
    runs: list[list[Word]] = []
    for word in missing:
        if text.is_adverb(word) or text.is_verb(word):
            continue
        if runs and text.belong_together(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(text.written(run) for run in runs)


@dataclass(frozen=True)
class _Text:
    """A question, read for which of its words are verbs: forms and neighbours are all there is to go by."""

    question: Question

    def is_adverb(self, word: Word) -> bool:
        """Tell whether a word names nothing by itself: "clearly", "never", "behind"."""
        adverb = word.text.endswith("ly") and word.text.removesuffix("ly") in ordinary_words()
        return adverb or word.stem in plain_stems("unnamed")

    def is_verb(self, word: Word) -> bool:
        """Tell whether a word is used as a verb."""
        before, after = self._beside(word, -1), self._beside(word, 1)
        if is_inflected_verb(word.text) or (before and before.text in {"be", "been", "being"}):
            return True
        follows_subject = before is not None and (before.text in _PRONOUNS or self._ends_subject(before))
        if word.text.endswith("ing"):  # "was Meta courting", "by skipping", "for breaking China's rules"
            return follows_subject or self._begins_object(after) or (before and before.text) in _PREPOSITIONS
        if _is_plural(word) or before is None:
            return follows_subject and self._begins_object(after)  # "if Berkeley breaks its ban"
        may_follow = self._is_inverted(word) and not _may_be_verb(after)  # "did ICE skip", "will vans cost"
        return before.text == "to" or (may_follow and (follows_subject or self._is_common_plural(before)))

    def belong_together(self, one: Word, other: Word) -> bool:
        """Tell whether two words are one name or thing, not a thing and what it does: "did a judge rule for"."""
        if self._beside(one, 1) != other or self.question.text[one.span.end : other.span.start] not in {" ", "-"}:
            return False
        after = self._beside(other, 1)
        led_on = self._begins_object(after) or (after and after.text) in _PREPOSITIONS
        return _is_plural(other) or other.text.endswith("ing") or not (led_on and self._is_inverted(other))

    def written(self, run: Sequence[Word]) -> str:
        """Return words as they were typed; a follow-up has words of an earlier question too, which stand nowhere."""
        typed = words(self.question.typed)
        if len(typed) != len(self._words) or any(word not in self._words for word in run):
            return " ".join(word.text for word in run)
        first, last = (typed[self._words.index(word)].span for word in (run[0], run[-1]))
        return self.question.typed[first.start : last.end]

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        return words(self.question.text)

    def _beside(self, word: Word, step: int) -> Word | None:
        place = self._words.index(word) + step if word in self._words else -1
        return self._words[place] if 0 <= place < len(self._words) else None

    def _ends_subject(self, word: Word) -> bool:
        """Tell whether a name ends with ``word`` and may do what follows."""
        mention = next((one for one in self.question.mentions if one.span.end == word.span.end), None)
        return mention is not None and not _UNDER.search(self.question.text[: mention.span.start])

    def _is_common_plural(self, word: Word) -> bool:
        named = any(one.span.start <= word.span.start < one.span.end for one in self.question.mentions)
        return _is_plural(word) and not named

    def _begins_object(self, word: Word | None) -> bool:
        names = {mention.span.start for mention in self.question.mentions}
        return word is not None and (word.text in _DETERMINERS or word.span.start in names)

    def _is_inverted(self, word: Word) -> bool:
        """Tell whether "did", "will" and the like stand before: then a verb follows its subject without an ending."""
        return any(one.text in _HELPERS for one in self._words if one.span.start < word.span.start)


def _is_plural(word: Word) -> bool:
    ends = word.text.endswith("s") and not word.text.endswith(("ss", "us", "is"))
    return ends and word.text not in _DETERMINERS and not is_inflected_verb(word.text)


def _may_be_verb(word: Word | None) -> bool:
    return word is not None and (is_inflected_verb(word.text) or bool(shipped_lexicon().axes_of(word.stem)))
