"""All articles of an index by their ids, and which of them name one another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

from corpus.article import Article
from corpus.dates import PartialDate

K = TypeVar("K")


class Shelf(Mapping[str, Article]):
    """Articles by id, each looked up in a sequence of them; what leads from one to others is noted when first needed.

    A question follows such leads several times over, and going through ten thousand articles takes 2 ms each time.
    """

    def __init__(self, ids: Iterable[str], articles: Sequence[Article]) -> None:
        """Name ``articles`` by ``ids``, in that order."""
        self.positions = {name: position for position, name in enumerate(ids)}
        self._articles = articles

    @classmethod
    def of(cls, *articles: Article) -> "Shelf":
        """Put ``articles`` up by their own ids."""
        return cls((one.id for one in articles), articles)

    def __getitem__(self, name: str) -> Article:
        """Return the article of that id; raises ``KeyError`` for an unknown one."""
        return self._articles[self.positions[name]]

    def __iter__(self) -> Iterator[str]:
        """Go through the ids in order."""
        return iter(self.positions)

    def __len__(self) -> int:
        """Count the articles."""
        return len(self.positions)

    @cached_property
    def superseding(self) -> Mapping[str, Sequence[str]]:
        """The ids of the articles that supersede one, by its id."""
        return _turned_round((one.id, one.supersedes) for one in self.values())

    @cached_property
    def naming(self) -> Mapping[str, Sequence[str]]:
        """The ids of the articles that supersede one or relate to it, by its id."""
        return _turned_round((one.id, (*one.supersedes, *one.relates_to)) for one in self.values())

    @cached_property
    def of_day(self) -> Mapping[PartialDate, Sequence[str]]:
        """The ids of the articles published on a day, or in a month or year of which no more is known."""
        return _turned_round((one.id, (one.published,)) for one in self.values() if one.published is not None)


def _turned_round(named: Iterable[tuple[str, Iterable[K]]]) -> Mapping[K, Sequence[str]]:
    by_name: dict[K, list[str]] = {}
    for article_id, names in named:
        for name in names:
            by_name.setdefault(name, []).append(article_id)
    return by_name
