"""How much of what a question asks a text speaks of."""

from collections.abc import Sequence

from bot.answering.found.library import Library, Said
from corpus.kept import kept
from corpus.lexicon import Lexicon, shipped_lexicon
from corpus.words import Word

_ALIKE = 0.9  # another word for the same
_KEPT_WORDS = 20_000
_SAME_AXIS = 0.7  # a word about the same thing, perhaps the other way round: "sell" and "quit"


class Coverage:
    """Weighs the words of a question by rarity and finds them, or words like them, in texts."""

    def __init__(self, library: Library, lexicon: Lexicon | None = None) -> None:
        """Take rarities from ``library``; use ``lexicon``, or the shipped one."""
        self._library = library
        self._lexicon = lexicon or shipped_lexicon()
        self._asked = kept(self, type(self)._look_up, _KEPT_WORDS)

    def share(self, content: Sequence[Word], stems: frozenset[str], axes: frozenset[str]) -> float:
        """Return the share (0 to 1) of ``content``, weighed by rarity, that a text with these stems and axes holds."""
        total = held = 0.0
        for word in content:
            rarity, _, _ = self._asked(word.stem)
            total += rarity
            held += rarity * self.met(word.stem, stems, axes)
        return held / total if total else 1.0

    def met(self, stem: str, stems: frozenset[str], axes: frozenset[str]) -> float:
        """Return how well one word is met: 1 by itself, less by a word like it, 0 not at all."""
        if stem in stems:
            return 1.0
        _, alike, own_axes = self._asked(stem)
        if not alike.isdisjoint(stems):
            return _ALIKE
        return 0.0 if own_axes.isdisjoint(axes) else _SAME_AXIS

    def missing(self, content: Sequence[Word], said: Said) -> tuple[Word, ...]:
        """Return the words of ``content`` that a text does not meet at all, none in two forms."""
        once = {word.stem: word for word in reversed(content)}
        return tuple(
            word for word in content if once[word.stem] is word and not self.met(word.stem, said.stems, said.axes)
        )

    def denies(self, content: Sequence[Word], denied: frozenset[str]) -> bool:
        """Tell whether one of the words, or a word like it, stands under a negation."""
        return any(self._lexicon.meets(word.stem, denied) for word in content)

    def _look_up(self, stem: str) -> tuple[float, frozenset[str], frozenset[str]]:
        """Return how rare a word is, the words like it and the axes it speaks of: asked for in every sentence."""
        return self._library.rarity(stem), self._lexicon.alike(stem), self._lexicon.axes_of(stem)
