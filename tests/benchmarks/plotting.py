"""Figures as a picture; needs matplotlib (requirements-bench.txt)."""

import importlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.timing import Figures


def plot(lines: Sequence[Figures], file: Path) -> None:
    """Draw whichever of stages, crowds, sizes and rivals ``lines`` hold, each with the commit that was measured."""
    plots: Any = importlib.import_module("matplotlib.pyplot")
    plots.switch_backend("Agg")
    drawings = [(draw, one[key], one["commit"]) for key, draw in _DRAWINGS.items() for one in lines if key in one]
    picture, axes = plots.subplots(1, len(drawings), figsize=(6 * len(drawings), 4), squeeze=False)
    for axis, (draw, figures, commit) in zip(axes[0], drawings, strict=True):
        draw(axis, figures)
        axis.set_title(f"{axis.get_title()} ({commit})", fontsize=11)
    picture.suptitle(lines[-1]["machine"].partition(",")[0], fontsize=9)
    picture.tight_layout()
    picture.savefig(file, dpi=120)


def _stages(axis: Any, answer: Figures) -> None:
    left = 0.0
    for stage, spent in answer["stages"].items():
        axis.barh(["answer"], [spent["ms"]], left=left, label=f"{stage} {spent['share']:.0%}")
        left += spent["ms"]
    axis.set(title=f"one answer: {answer['ratio']} of the floor", xlabel="ms, mean")
    axis.legend(fontsize=8)


def _crowd(axis: Any, crowd: list[Figures]) -> None:
    sizes = [one["at_once"] for one in crowd]
    axis.plot(sizes, [one["questions_per_s"] for one in crowd], "o-", label="questions/s")
    axis.plot(sizes, [one["loop_late_ms"]["max"] for one in crowd], "s--", label="event loop late, at most ms")
    axis.set(title="questions at once", xscale="log", xlabel="at once")
    axis.legend(fontsize=8)


def _sizes(axis: Any, sizes: list[Figures]) -> None:
    counts = [one["vectors"] for one in sizes]
    axis.plot(counts, [one["exact_ms"] for one in sizes], "o-", label="exact")
    axis.plot(counts, [one["chosen"]["ms"] for one in sizes], "s-", label="chosen")
    for one in sizes:
        text = f"{one['chosen']['layout']}, recall {one['chosen']['recall']}"
        axis.annotate(text, (one["vectors"], one["chosen"]["ms"]), fontsize=7)
    axis.set(title="search by size", xscale="log", yscale="log", xlabel="vectors", ylabel="ms")
    axis.legend(fontsize=8)


def _rivals(axis: Any, rivals: Figures) -> None:
    named = {name: one for name, one in rivals.items() if isinstance(one, dict)}
    axis.barh(list(named), [one["p50"] for one in named.values()])
    axis.set(title=f"a question over {rivals['passages']} passages", xscale="log", xlabel="ms, median")


_DRAWINGS: Mapping[str, Callable[[Any, Any], None]] = {
    "answer": _stages,
    "crowd": _crowd,
    "sizes": _sizes,
    "rivals": _rivals,
}
