"""What a refusal may say that the articles lack: true of every article on those asked about, not of one of them."""

from collections.abc import Iterable, Sequence

from bot.answering.asked.question import Question
from bot.answering.found.coverage import Coverage
from bot.answering.found.library import Library, Said
from bot.answering.told.naming import worth_naming
from bot.answering.told.refusal import Lack
from corpus.article import Article


class Lacking:
    """Looks for what is asked in all articles that may tell it; safe to use from several threads."""

    def __init__(self, library: Library, coverage: Coverage) -> None:
        """Read articles in ``library``, meet words of a question with ``coverage``."""
        self._library = library
        self._coverage = coverage

    def of(self, question: Question, nearest: Sequence[Article]) -> Lack:
        """Return which things asked about no article mentions, and which none of the nearest and of those on them.

        A name that only others mention is not told as missing: it is they that the nearest should have been.
        """
        if not nearest:
            return Lack()
        on_them = self._library.naming(question.actors)
        around = _together(self._library.read_article(one.id) for one in (*nearest, *on_them))
        nowhere, not_here = self._named(question, self._library.said), self._named(question, around)
        return Lack(nowhere, tuple(thing for thing in not_here if not thing[0].isupper()))

    def apart(self, question: Question, actors: Sequence[str]) -> Sequence[str]:
        """Return ``actors`` unless an article speaks of all who are asked about: then a lack of one tells nothing."""
        told_of_all = any(self._speaks_of_all(question, one) for one in self._library.naming(question.actors))
        return () if told_of_all else actors

    def _named(self, question: Question, said: Said) -> tuple[str, ...]:
        return worth_naming(question, self._coverage.missing(question.content, said))

    def _speaks_of_all(self, question: Question, article: Article) -> bool:
        named = self._library.read_article(article.id).actors
        return all(self._library.kin.is_named(actor, named) for actor in question.actors)


def _together(texts: Iterable[Said]) -> Said:
    said = list(texts)
    return Said(
        frozenset().union(*(one.stems for one in said)), frozenset().union(*(one.axes for one in said)), frozenset()
    )
