"""Of which people the articles say "he", and of which "she"."""

from bot.answering.asked.pronouns import pronouns_of
from bot.answering.found.library import Library
from corpus.actor import ActorKind
from corpus.kept import kept
from corpus.patterns import Pattern

_KEPT = 2_000
_MAN = Pattern(r"\b(?:man|father|husband|grandfather|brother|businessman|himself|Mr)\b")
_WOMAN = Pattern(r"\b(?:woman|mother|wife|grandmother|sister|businesswoman|pregnant|herself|Ms|Mrs)\b")


class People:
    """Tells with which pronoun a person is spoken of; safe to use from several threads."""

    def __init__(self, library: Library) -> None:
        """Read the articles of ``library``."""
        self._library = library
        self._pronoun = kept(self, type(self)._pronoun_of, _KEPT)

    def pronoun_of(self, actor: str) -> str | None:
        """Return "he" or "she" where the articles speak of ``actor`` with one of them alone; else None."""
        return self._pronoun(actor)

    def _pronoun_of(self, actor: str) -> str | None:
        kin = self._library.kin
        if not kin.knows(actor) or kin.kind_of(actor) is not ActorKind.PERSON:
            return None
        said: set[str] = set()
        for article in self._library.naming((actor,)):
            for sentence in self._library.sentences_of(article.id):
                actors = self._library.read(sentence).actors
                people = {one for one in actors if kin.knows(one) and kin.kind_of(one) is ActorKind.PERSON}
                if people == {actor}:
                    said |= _said_in(sentence.text)
        return said.pop() if len(said) == 1 else None


def _said_in(text: str) -> frozenset[str]:
    said = set(pronouns_of(text))
    said |= {"he"} if _MAN.search(text) else set()
    said |= {"she"} if _WOMAN.search(text) else set()
    return frozenset(said)
