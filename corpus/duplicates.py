"""Copies of one story, so that five prints of a wire report count as one source.

Articles are compared by the runs of five words they share, over the smaller article's runs (containment; Broder,
"On the resemblance and containment of documents", 1997). Long articles are sampled by hash value, which keeps the same
runs in every article; short ones are compared in full, because a sample of them would be chance.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from zlib import crc32

from msgspec import Struct

from corpus.article import Article
from corpus.patterns import Pattern

CONTAINMENT = 0.35
_WORDS_PER_SHINGLE = 5
_SAMPLED_ONE_IN = 8
_SHORT_SHINGLES = 64 * _SAMPLED_ONE_IN
# A run that very many articles share is compared with the first of them only: copies find each other through those.
_COMPARED_OWNERS = 50
_WORD = Pattern(r"\w+")


class _Shingles(Struct, frozen=True):
    """The hashed word runs of one text."""

    all: frozenset[int]
    sampled: frozenset[int]

    @property
    def is_short(self) -> bool:
        return len(self.all) < _SHORT_SHINGLES


def group_duplicates(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of articles that tell one story in the same words, group by group.

    Groups and their members keep the order of ``articles``; an article without a copy is in none. Two articles belong
    together where one shares at least ``CONTAINMENT`` of its word runs with the other, or through a third.
    """
    shingles = {article.id: _shingles(article.text) for article in articles}
    leaders = {article_id: article_id for article_id in shingles}
    for first, second in _similar_pairs(shingles):
        leaders[_leader(leaders, second)] = _leader(leaders, first)
    groups = defaultdict(list)
    for article_id in shingles:
        groups[_leader(leaders, article_id)].append(article_id)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def containment(first: str, second: str) -> float:
    """Return the share of word runs of the smaller text that the other has too, from 0 to 1."""
    return _containment(_shingles(first), _shingles(second))


def _containment(first: _Shingles, second: _Shingles) -> float:
    exact = first.is_short or second.is_short
    one, other = (first.all, second.all) if exact else (first.sampled, second.sampled)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


@lru_cache(maxsize=4096)
def _shingles(text: str) -> _Shingles:
    words = _WORD.findall(text.casefold())
    runs = [words[start : start + _WORDS_PER_SHINGLE] for start in range(len(words) - _WORDS_PER_SHINGLE + 1)]
    if words and not runs:
        runs = [words]
    hashes = frozenset(crc32(" ".join(run).encode(errors="replace")) for run in runs)
    return _Shingles(hashes, frozenset(value for value in hashes if value % _SAMPLED_ONE_IN == 0))


def _similar_pairs(shingles: Mapping[str, _Shingles]) -> list[tuple[str, str]]:
    """Compare only articles that share a run: pairs come in the order of ``shingles``."""
    owners: dict[int, list[str]] = defaultdict(list)
    short_owners: dict[int, list[str]] = defaultdict(list)
    for article_id, runs in shingles.items():
        for value in runs.sampled:
            owners[value].append(article_id)
        for value in runs.all if runs.is_short else ():
            short_owners[value].append(article_id)
    pairs = []
    for article_id, runs in shingles.items():
        shared = Counter(other for value in runs.sampled for other in owners[value][:_COMPARED_OWNERS])
        shared.update(
            other for value in runs.all & short_owners.keys() for other in short_owners[value][:_COMPARED_OWNERS]
        )
        pairs += [(article_id, other) for other in shared if _is_copy(runs, shingles[other]) and other != article_id]
    order = {article_id: place for place, article_id in enumerate(shingles)}
    return sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))


def _is_copy(first: _Shingles, second: _Shingles) -> bool:
    return _containment(first, second) >= CONTAINMENT


def _leader(leaders: dict[str, str], article_id: str) -> str:
    while leaders[article_id] != article_id:
        leaders[article_id] = leaders[leaders[article_id]]
        article_id = leaders[article_id]
    return article_id
