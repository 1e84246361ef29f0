"""How good a ranking is, over judgements (qrels) and rankings (a run): nDCG, recall, reciprocal rank, hit; AUROC.

``qrels`` map a query to its relevant documents and their grades (above 0), a ``run`` maps a query to document ids, best
first. Each figure is the mean over the queries of ``qrels``; a query that the run leaves out counts as 0.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from math import log2

Grades = Mapping[str, float]
Qrels = Mapping[str, Grades]
Run = Mapping[str, Sequence[str]]


def ndcg(qrels: Qrels, run: Run, k: int) -> float:
    """Return nDCG@k: grade / log2(rank + 1), summed, over its best possible sum (Järvelin, Kekäläinen, 2002)."""
    return _mean(qrels, run, lambda grades, ranking: _ndcg(grades, ranking[:k], k))


def recall(qrels: Qrels, run: Run, k: int) -> float:
    """Return the share of a query's relevant documents among its first ``k``."""
    return _mean(qrels, run, lambda grades, ranking: len(grades.keys() & set(ranking[:k])) / len(grades))


def reciprocal_rank(qrels: Qrels, run: Run) -> float:
    """Return one over the rank of the first relevant document, 0 where there is none (MRR)."""
    return _mean(
        qrels, run, lambda grades, ranking: next((1 / n for n, d in enumerate(ranking, 1) if d in grades), 0.0)
    )


def hit(qrels: Qrels, run: Run, k: int) -> float:
    """Return the share of queries with a relevant document among the first ``k``."""
    return _mean(qrels, run, lambda grades, ranking: float(any(document in grades for document in ranking[:k])))


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """Return the chance that a positive scores above a negative, ties half (Mann and Whitney, 1947)."""
    if not (positives and negatives):
        raise ValueError("AUROC needs scores of both kinds")
    ordered = sorted(negatives)
    wins = sum(bisect_left(ordered, one) + bisect_right(ordered, one) for one in positives)
    return wins / (2 * len(positives) * len(negatives))


def _mean(qrels: Qrels, run: Run, figure: Callable[[Grades, Sequence[str]], float]) -> float:
    if not qrels:
        raise ValueError("there are no judged queries")
    return sum(figure(grades, run.get(query, ())) for query, grades in qrels.items()) / len(qrels)


def _ndcg(grades: Grades, ranking: Sequence[str], k: int) -> float:
    ideal = sorted(grades.values(), reverse=True)[:k]
    return _gain([grades.get(document, 0.0) for document in dict.fromkeys(ranking)]) / _gain(ideal)


def _gain(grades: Sequence[float]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in enumerate(grades, start=1))
