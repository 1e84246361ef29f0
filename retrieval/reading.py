"""What reading one article gives the index; taken over from the serving generation where the article is unchanged."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from corpus.actor import Mention
from corpus.actors import ActorBook
from corpus.article import Article, Excerpt, Sentence
from corpus.passages import group_passages
from corpus.sentences import split_sentences
from retrieval.excerpts import E, ExcerptIndex, Postings
from retrieval.stored import Generation

Annotate = Callable[[Article, tuple[Sentence, ...]], list[Any]]
KINDS = ("sentences", "passages")


class Read(Struct, frozen=True):
    """Start and end of each excerpt with the actors it names; every actor of the article; the notes as JSON.

    ``before`` tells by kind at which position the first excerpt lay in the generation this was taken over from.
    """

    excerpts: Mapping[str, Sequence[tuple[int, int, Sequence[str]]]]
    subjects: tuple[str, ...]
    notes: str
    before: Mapping[str, int] | None = None


def read(article: Article, book: ActorBook, annotate: Annotate | None) -> Read:
    """Split ``article`` into excerpts, find the actors in each and take the notes of ``annotate``."""
    sentences = split_sentences(article)
    mentions = book.find(article.text, prefer=article.actors)
    titled = book.find(article.title, prefer=article.actors)
    kinds = zip(KINDS, (sentences, group_passages(article, sentences)), strict=True)
    return Read(
        {kind: [_placed(excerpt, mentions) for excerpt in excerpts] for kind, excerpts in kinds},
        tuple(sorted({*article.actors, *(mention.actor for mention in (*titled, *mentions))})),
        json.dumps(annotate(article, sentences) if annotate else [], ensure_ascii=False, sort_keys=True),
    )


class ReadBefore:
    """What a generation knows of the articles in it."""

    def __init__(self, generation: Generation) -> None:
        """Turn the generation's lists of places by actor into lists of actors by place."""
        self._generation = generation
        self._subjects = _by_position(generation.subjects, len(generation.articles))
        self._indexes: tuple[ExcerptIndex[Any], ...] = (generation.sentence_index, generation.passage_index)
        self._actors = [_by_position(index.actors, len(index)) for index in self._indexes]

    def find(self, article_id: str, line: str) -> Read | None:
        """Return what was read of the article stored as ``line``; None where it is new or differs in anything."""
        number = self._generation.position_of(article_id)
        if number is None or self._generation.article_lines[number] != line:
            return None
        kinds = zip(KINDS, self._indexes, self._actors, strict=True)
        return Read(
            {kind: _excerpts(index, number, actors) for kind, index, actors in kinds},
            tuple(self._subjects[number]),
            self._generation.notes_of(article_id),
            {kind: int(index.starts[number]) for kind, index in zip(KINDS, self._indexes, strict=True)},
        )


def _excerpts(
    index: ExcerptIndex[E], article: int, actors: Sequence[Sequence[str]]
) -> list[tuple[int, int, Sequence[str]]]:
    first, last = (int(place) for place in index.starts[article : article + 2])
    places = index.places[first:last, 1:].tolist()
    return [(start, end, names) for (start, end), names in zip(places, actors[first:last], strict=True)]


def _by_position(postings: Postings, count: int) -> list[list[str]]:
    names: list[list[str]] = [[] for _ in range(count)]
    for name, positions in sorted(postings.items()):
        for position in positions.tolist():
            names[position].append(name)
    return names


def _placed(excerpt: Excerpt, mentions: Iterable[Mention]) -> tuple[int, int, Sequence[str]]:
    span = excerpt.span
    inside = {mention.actor for mention in mentions if span.holds(mention.span.start)}
    return span.start, span.end, tuple(sorted(inside))
