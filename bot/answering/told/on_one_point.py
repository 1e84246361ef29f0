"""What each of two sides has on the same point, where it is asked how they differ: the two sentences most alike.

What opens an article tells that there is a ban or a fine, and of two of those that is the same.
"""

from collections import Counter
from collections.abc import Sequence
from math import log

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from corpus.words import stems, words

_ALIKE = 0.25  # weight of the words that two sentences share, in that of all they have, from which they tell one point
# What sentences on rules share whatever they tell.
_ON_RULES = frozenset(
    stems(
        "police city department agency state ban law rule act fine regulator company settlement suit lawsuit case"
        " decision ruling contract deal"
    )
)
_PAIRS = 2


def on_one_point(question: Question, lines: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what the articles of two lines have on the same points, the first of each pair from the first of them.

    Nothing where the lines are not of two articles, or no two sentences are alike beyond what opens them.
    """
    if len(lines) != 2 or lines[0].article.id == lines[1].article.id:
        return ()
    of_one, of_other = ([one for one in evidence if one.article.id == line.article.id] for line in lines)
    known = set(stems(question.text)) | plain_stems("grammar")
    said = {(one.article.id, one.place): _said(one) - known for one in (*of_one, *of_other)}
    found_in = Counter(stem for held in said.values() for stem in held)
    weight = {stem: log(1 + len(said) / number) for stem, number in found_in.items()}
    pairs: list[tuple[float, Evidence, Evidence]] = []
    for one in of_one:
        for other in of_other:
            held, also = said[one.article.id, one.place], said[other.article.id, other.place]
            alike = sum(weight[stem] for stem in held & also) / (sum(weight[stem] for stem in held | also) or 1.0)
            if (one.place or other.place) and alike >= _ALIKE and _shares_point(held & also):
                pairs.append((alike, one, other))
    return _best(pairs)


def _said(one: Evidence) -> set[str]:
    """Return the stems of a sentence but for those of the names in it."""
    names = [mention.span for mention in one.mentions]
    told = words(one.sentence.text)
    return {word.stem for word in told if not any(span.holds(word.span.start) for span in names)}


def _shares_point(shared: set[str]) -> bool:
    return not shared <= _ON_RULES | plain_stems("topic")


def _best(pairs: Sequence[tuple[float, Evidence, Evidence]]) -> tuple[Evidence, ...]:
    """Return the pairs most alike, no sentence twice, in the order of the articles."""
    chosen: list[tuple[Evidence, Evidence]] = []
    for _, one, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1].place, pair[2].place)):
        if not any(one is told or other is also for told, also in chosen):
            chosen.append((one, other))
    return tuple(one for pair in sorted(chosen[:_PAIRS], key=lambda pair: pair[0].place) for one in pair)
