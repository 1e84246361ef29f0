"""Sentences to passages: runs of neighbours, long enough to carry context and short enough to place evidence."""

from collections.abc import Sequence
from itertools import count, takewhile

from corpus.article import Article, Passage, Sentence, Span

SENTENCES_PER_PASSAGE = 4
SHARED_SENTENCES = 1


def group_passages(article: Article, sentences: Sequence[Sentence]) -> tuple[Passage, ...]:
    """Group the sentences of ``article`` by four, one shared with the passage before.

    A passage is the slice of the article from its first sentence to its last; the title is not in it. The last
    passage may be shorter, but never consists of shared sentences alone.
    """
    step = SENTENCES_PER_PASSAGE - SHARED_SENTENCES
    starts = takewhile(lambda start: start == 0 or start + SHARED_SENTENCES < len(sentences), count(0, step))
    groups = [sentences[start : start + SENTENCES_PER_PASSAGE] for start in starts] if sentences else []
    return tuple(Passage.cut(article, Span(group[0].span.start, group[-1].span.end)) for group in groups)
