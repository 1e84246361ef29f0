"""Which of the words that the articles lack a refusal names: those for things, in the spelling of the question."""

import re
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from msgspec import Struct

from bot.answering.asked.question import Question, plain_stems
from corpus.actor import Mention
from corpus.article import Span
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.words import Word, is_inflected_verb, words

_PREPOSITION_WORDS = "about against at by for from in into of on out over to up with without while when"
_PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())
_FOLLOWS_VERB = _PREPOSITIONS | {"after", "because", "before", "down", "due", "off", "since", "thanks", "through"}
_HELPERS = frozenset({"do", "does", "did", "can", "could", "may", "might", "will", "would", "shall", "should", "must"})
_PERFECT = frozenset({"has", "have", "had"})
_PROGRESSIVE = frozenset({"is", "are", "was", "were"})
# Their past looks like their present: "has the law cut arrests".
_INVARIABLE_VERBS = "bet burst cast cost cut hit hurt put quit read rid set shed shut split spread upset"
_INVARIABLE = frozenset(_INVARIABLE_VERBS.split())
_PRONOUNS = frozenset({"i", "you", "he", "she", "it", "we", "they"})
_OBJECTS = frozenset({"it", "them", "him", "her", "us", "me", "that", "this", "only", "just", "even"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "any", "all", "every"})
_ACTS_NOT = _DETERMINERS | _PREPOSITIONS | _HELPERS | _PERFECT | _PROGRESSIVE | {"and", "or"}
# Before a name these show that it does nothing itself: "for the OneDrive toggle", "a PimEyes subscription".
_UNDER = Pattern(rf"\b(?:an?|(?:{_PREPOSITION_WORDS.replace(' ', '|')})(?: the)?) $", re.IGNORECASE)
_MODIFYING = Pattern(rf"\b(?:an?|(?:{_PREPOSITION_WORDS.replace(' ', '|')}) the) $", re.IGNORECASE)
# What else belongs to a word: "mix-up"; and what does not: "a judge's".
_HYPHENATED = Pattern(r"(?:-\w+)*")
_POSSESSIVE = Pattern(r"['’]s$")
_GERUND = Pattern(r"\w*[aeiouy]\w*ing")  # not "bring"
_QUALITY = Pattern(r"\w{3,}(?:ful|less|ous)")
_ADDRESS = Pattern(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)  # whose pieces are no things


def worth_naming(question: Question, missing: Sequence[Word]) -> tuple[str, ...]:
    """Return the things that a question speaks of, whole, of whose words some are ``missing``: "social security".

    An article may say in other words what a verb or an adverb says, and that it lacks "sat" or "clearly" tells nobody
    anything, nor does a year or a quality by itself: what happened in another year is told without naming it. "The
    city" that is asked about has its name in the article.
    """
    text = _Text(question)
    kinds = {kind.value for kind in question.kinds}
    addresses = [Span(*match.span()) for match in _ADDRESS.finditer(question.text)]
    runs: list[list[Word]] = []
    for word in question.content:
        if word.is_number or word.text in kinds or text.is_adverb(word) or text.is_verb(word):
            continue
        if any(span.holds(word.span.start) for span in addresses):
            continue
        if runs and text.belong_together(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    lacking = {word.stem for word in missing}
    named = [run for run in runs if any(word.stem in lacking and not _is_quality(word) for word in run)]
    return tuple(dict.fromkeys(text.written(run) for run in named))


class _Text(Struct, frozen=True, dict=True):
    """A question, read for which of its words are verbs: forms and neighbours are all there is to go by."""

    question: Question

    def is_adverb(self, word: Word) -> bool:
        """Tell whether a word names nothing by itself: "clearly", "never", "behind"."""
        adverb = word.text.endswith("ly") and word.text.removesuffix("ly") in ordinary_words()
        after = self._beside(word, 1)
        degree = after is not None and after.text == "new"  # "brand new"
        return adverb or degree or word.stem in plain_stems("unnamed")

    def is_verb(self, word: Word) -> bool:
        """Tell whether a word is used as a verb."""
        before, after = self._beside(word, -1), self._beside(word, 1)
        if is_inflected_verb(word.text) or (before and before.text in {"be", "been", "being"}):
            return True
        follows_subject = before is not None and (before.text in _PRONOUNS or self._ends_subject(before))
        if _GERUND.fullmatch(word.text):  # "was Meta courting", "by skipping", "for breaking China's rules"
            governs = self._begins_object(after) or (before and before.text in _FOLLOWS_VERB)
            return follows_subject or governs or (self._follows(word, _PROGRESSIVE) and self._may_act(before))
        if _is_plural(word) or before is None:
            return follows_subject and self._begins_object(after)  # "if Berkeley breaks its ban"
        if word == self._done or (before.text == "to" and not _is_quality(word)):
            return True
        if self._is_common_plural(before) and self._leads_on(word):  # "what bus lines run in Oakland"
            return True
        return word.text in _INVARIABLE and self._follows(word, _PERFECT) and self._may_act(before)

    @cached_property
    def _done(self) -> Word | None:
        """The word behind "did", "will" and the like that says what is done: it follows who does it, with no ending."""
        behind = [word for word in self.question.content if word in self._words and self._follows(word, _HELPERS)]
        able = [word for word in behind if not (_is_plural(word) or _is_quality(word) or self.is_adverb(word))]
        bare = [word for word in able if self._may_act(self._beside(word, -1))]
        # "Did a shooting prompt Colorado's law", "did ICE skip", "will vans cost taxpayers".
        return next((word for word in bare if self._leads_on(word) or self._may_be_done(word)), None)

    def _leads_on(self, word: Word) -> bool:
        after = self._beside(word, 1)
        return after is None or after.text in _FOLLOWS_VERB | _OBJECTS or self._begins_object(after)

    def _may_be_done(self, word: Word) -> bool:
        before, known = self._beside(word, -1), bool(shipped_lexicon().axes_of(word.stem))
        if before is None or known or self.is_adverb(before):
            return True
        follows_subject = before.text in _PRONOUNS or self._ends_subject(before) or self._is_common_plural(before)
        return follows_subject and not _may_be_verb(self._beside(word, 1))

    def _may_act(self, before: Word | None) -> bool:
        """Tell whether what stands before a word may do it: no article, possessive or quality makes it a thing."""
        if before is None or before.text in _ACTS_NOT:
            return False
        owning = before.span.of(self.question.text).endswith(("'s", "’s")) and before.text not in _PRONOUNS
        named = self._mention_ending_with(before)
        modifying = named is not None and _MODIFYING.search(self.question.text[: named.span.start])
        return not (owning or modifying or _is_quality(before))

    def _follows(self, word: Word, helpers: Collection[str]) -> bool:
        """Tell whether one of ``helpers`` stands before a word: then a verb follows its subject without an ending."""
        return any(one.text in helpers for one in self._words if one.span.start < word.span.start)

    def belong_together(self, one: Word, other: Word) -> bool:
        """Tell whether two words are one name or thing, not a thing and what it is."""
        if self._beside(one, 1) != other or self.question.text[one.span.end : other.span.start] not in {" ", "-"}:
            return False
        return not _is_quality(other)  # "was the project real, working practice"

    def written(self, run: Sequence[Word]) -> str:
        """Return words as they were typed; a follow-up has words of an earlier question too, which stand nowhere."""
        typed = [self._typed.get(word) for word in run]
        first, last = typed[0], typed[-1]
        if first is None or last is None or None in typed:
            return " ".join(word.text for word in run)
        hyphenated = _HYPHENATED.match(self.question.typed, last.end)
        end = hyphenated.end() if hyphenated else last.end
        return _POSSESSIVE.sub("", self.question.typed[first.start : end])

    @cached_property
    def _typed(self) -> dict[Word, Span]:
        """Where each word was typed: what was put in another order or left out by reading has no place."""
        typed, spans = words(self.question.typed), dict[Word, Span]()
        same = SequenceMatcher(None, [word.text for word in self._words], [word.text for word in typed], autojunk=False)
        for kind, start, end, there, until in same.get_opcodes():
            if kind == "equal" or (kind == "replace" and end - start == until - there):
                found = zip(self._words[start:end], typed[there:until], strict=True)
                spans |= {word: one.span for word, one in found}
        return spans

    @cached_property
    def _words(self) -> tuple[Word, ...]:
        return words(self.question.text)

    def _beside(self, word: Word, step: int) -> Word | None:
        place = self._words.index(word) + step if word in self._words else -1
        return self._words[place] if 0 <= place < len(self._words) else None

    def _ends_subject(self, word: Word) -> bool:
        """Tell whether a name ends with ``word`` and may do what follows."""
        mention = self._mention_ending_with(word)
        return mention is not None and not _UNDER.search(self.question.text[: mention.span.start])

    def _mention_ending_with(self, word: Word) -> Mention | None:
        return next((one for one in self.question.mentions if one.span.end == word.span.end), None)

    def _is_common_plural(self, word: Word) -> bool:
        named = any(one.span.holds(word.span.start) for one in self.question.mentions)
        return _is_plural(word) and not named

    def _begins_object(self, word: Word | None) -> bool:
        names = {mention.span.start for mention in self.question.mentions}
        return word is not None and (word.text in _DETERMINERS or word.span.start in names)


def _is_plural(word: Word) -> bool:
    ends = word.text.endswith("s") and not word.text.endswith(("ss", "us", "is"))
    return ends and word.text not in _DETERMINERS and not is_inflected_verb(word.text)


def _may_be_verb(word: Word | None) -> bool:
    return word is not None and (is_inflected_verb(word.text) or bool(shipped_lexicon().axes_of(word.stem)))


def _is_quality(word: Word) -> bool:
    """Tell whether a word only says how something is: it names nothing, and no verb follows it."""
    told = word.stem in plain_stems("qualities") and not word.text.endswith("ly")
    return told or bool(_QUALITY.fullmatch(word.text))
