"""How well questions are answered: verdicts, citations, refusals, retrieval and time, whole and by form of question."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from msgspec import Struct
from msgspec.structs import fields

from bot.answering.asked.forms import form_of
from bot.columns import align
from bot.outcome import Outcome
from retrieval.metrics import ndcg, recall

_DEPTH = 10


class Scores(Struct, frozen=True, kw_only=True):
    """Shares from 0 to 1 (None where no question counts), ``flipped`` as a count, times in milliseconds."""

    questions: int
    verdict: float | None
    flipped: int
    cited: float | None
    answered: float | None
    refused: float | None
    ndcg_at_10: float | None
    recall_at_10: float | None
    p50_ms: float
    p95_ms: float


def score(outcomes: Sequence[Outcome]) -> Scores:
    """Score at least one outcome.

    ``verdict`` counts questions with a known verdict (an abstention is wrong), ``answered`` answerable ones, ``cited``
    and the retrieval figures those of them whose facts are known, ``refused`` those that no article answers.
    """
    judged = [outcome for outcome in outcomes if outcome.question.verdict]
    answerable = [outcome for outcome in outcomes if outcome.question.answerable]
    sourced = [outcome for outcome in answerable if outcome.question.facts]
    beyond = [outcome for outcome in outcomes if not outcome.question.answerable]
    qrels = {outcome.question.id: dict.fromkeys(outcome.question.facts, 1.0) for outcome in sourced}
    run = {outcome.question.id: outcome.ranking for outcome in outcomes}
    times = sorted(outcome.elapsed_ms for outcome in outcomes)
    return Scores(
        questions=len(outcomes),
        verdict=_share(judged, lambda outcome: outcome.verdict is outcome.question.verdict),
        flipped=sum(outcome.flipped for outcome in outcomes),
        cited=_share(sourced, lambda outcome: outcome.cites_gold),
        answered=_share(answerable, lambda outcome: outcome.answered),
        refused=_share(beyond, lambda outcome: not outcome.answered),
        ndcg_at_10=ndcg(qrels, run, _DEPTH) if qrels else None,
        recall_at_10=recall(qrels, run, _DEPTH) if qrels else None,
        p50_ms=_percentile(times, 50),
        p95_ms=_percentile(times, 95),
    )


def score_by_form(outcomes: Sequence[Outcome]) -> dict[str, Scores]:
    """Score the outcomes apart by the form of their question, in the order of the forms' names."""

    def form(outcome: Outcome) -> str:
        return str(form_of(outcome.question.text))

    return {name: score(list(group)) for name, group in groupby(sorted(outcomes, key=form), key=form)}


def faults(outcomes: Iterable[Outcome]) -> str:
    """List every question that was answered wrongly under what is wrong with the reply, the commonest fault first."""
    of_fault: dict[str, list[str]] = {}
    for outcome in outcomes:
        if outcome.fault is not None:
            of_fault.setdefault(outcome.fault, []).append(f"  {outcome.question.id}  {outcome.question.text}")
    ordered = sorted(of_fault.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return "\n\n".join("\n".join([f"{fault}: {len(lines)}", *lines]) for fault, lines in ordered) or "nothing is wrong"


def table(rows: Iterable[tuple[str, Scores]]) -> str:
    """Lay scores out as text, one line a row, columns aligned."""
    names = [field.name for field in fields(Scores)]
    lines = [["", *(name.replace("_at_", "@") for name in names)]]
    lines += [[title, *(_cell(name, getattr(scores, name)) for name in names)] for title, scores in rows]
    return align(lines, left=1)


def _share(outcomes: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> float | None:
    return sum(map(holds, outcomes)) / len(outcomes) if outcomes else None


def _percentile(ordered: Sequence[float], percent: int) -> float:
    """Return the smallest value that at least ``percent`` in a hundred do not exceed (nearest rank)."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _cell(name: str, value: float | None) -> str:
    if value is None:
        return "-"
    if name.endswith("_ms"):
        return f"{value:.1f}"
    return str(value) if isinstance(value, int) else f"{value:.3f}"
