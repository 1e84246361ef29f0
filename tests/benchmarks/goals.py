"""What the sets have shown before and what is to be reached, to print beside what is measured.

Before: the same encoder with BM25 and FAISS put together by hand, without this project's code, over the same documents
but with about twice the queries, so a small set differs by chance alone: 63 follow-ups tell nDCG to about .05.
"""

from collections.abc import Mapping

BEFORE: Mapping[str, Mapping[str, float]] = {
    "squad2": {"ndcg@10": 0.917, "hit@1": 0.846, "auroc of fitted signals": 0.624},
    "clapnq": {"ndcg@10": 0.979, "hit@1": 0.950, "auroc of fitted signals": 0.862},
    "mtrag": {"auroc of fitted signals": 0.842},
    "mtrag follow-ups": {"ndcg@10": 0.706, "hit@1": 0.592},
}
GOALS: Mapping[str, Mapping[str, float]] = {
    "squad2": {"ndcg@10": 0.915, "auroc of fitted signals": 0.65},
    "clapnq": {"ndcg@10": 0.97, "auroc of fitted signals": 0.87},
    "mtrag": {"auroc of fitted signals": 0.85},
    "mtrag follow-ups": {"ndcg@10": 0.70},
}


def beside(name: str, figures: Mapping[str, object]) -> dict[str, object]:
    """Put before and goal of each figure behind it, where the set called ``name`` has them."""
    shown: dict[str, object] = {"set": name}
    for key, figure in figures.items():
        shown[key] = figure
        shown |= {f"{key} {title}": known[name][key] for title, known in _known(name, key)}
    return shown


def _known(name: str, key: str) -> list[tuple[str, Mapping[str, Mapping[str, float]]]]:
    return [(title, known) for title, known in (("before", BEFORE), ("goal", GOALS)) if key in known.get(name, {})]
