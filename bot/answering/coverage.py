"""How much of what a question asks a text speaks of."""

from collections.abc import Sequence

from bot.answering.library import Library, Said
from corpus.lexicon import Lexicon, shipped_lexicon
from corpus.words import Word

_ALIKE = 0.9  # another word for the same
_SAME_AXIS = 0.7  # a word about the same thing, perhaps the other way round: "sell" and "quit"


class Coverage:
    """Weighs the words of a question by rarity and finds them, or words like them, in texts."""

    def __init__(self, library: Library, lexicon: Lexicon | None = None) -> None:
        """Take rarities from ``library``; use ``lexicon``, or the shipped one."""
        self._library = library
        self._lexicon = lexicon or shipped_lexicon()

    def share(self, content: Sequence[Word], stems: frozenset[str], axes: frozenset[str]) -> float:
        """Return the share (0 to 1) of ``content``, weighed by rarity, that a text with these stems and axes holds."""
        total = sum(self._library.rarity(word.stem) for word in content)
        if not total:
            return 1.0
        return sum(self._library.rarity(word.stem) * self.met(word.stem, stems, axes) for word in content) / total

    def met(self, stem: str, stems: frozenset[str], axes: frozenset[str]) -> float:
        """Return how well one word is met: 1 by itself, less by a word like it, 0 not at all."""
        if stem in stems:
            return 1.0
        if self._lexicon.alike(stem) & stems:
            return _ALIKE
        return _SAME_AXIS if self._lexicon.axes_of(stem) & axes else 0.0

    def missing(self, content: Sequence[Word], said: Said) -> tuple[str, ...]:
        """Return the words of ``content`` that a text does not meet at all."""
        return tuple(word.text for word in content if not self.met(word.stem, said.stems, said.axes))

    def denies(self, content: Sequence[Word], denied: frozenset[str]) -> bool:
        """Tell whether one of the words, or a word like it, stands under a negation."""
        return any(self._lexicon.alike(word.stem) & denied for word in content)
