"""What the process counts and measures, as Prometheus reads it. No label ever holds what somebody wrote."""

from collections.abc import Callable
from datetime import UTC, datetime

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.answering.reply import Answer, Reply
from bot.ports import Abouts

disable_created_metrics()  # type: ignore[no-untyped-call]  # when a count began says nothing of the bot

CONTENT_TYPE = CONTENT_TYPE_LATEST
_CALL = ("method", "status")
_SECONDS = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 60.0)


class Metrics:
    """Counts replies and calls of the Bot API, and looks at the articles and the process when it is read."""

    def __init__(self, abouts: Abouts) -> None:
        """Tell of what ``abouts`` says is answered from."""
        self._registry = CollectorRegistry()
        self._answers = self._counter("asof_answers", "Questions answered, by verdict.", "verdict")
        self._refusals = self._counter("asof_refusals", "Questions not answered, by reason.", "reason")
        self._failures = self._counter("asof_failures", "Questions whose reply could not be found.")
        self._calls = self._counter("asof_bot_api_calls", "Calls of the Bot API, by method and status.", *_CALL)
        self._seconds = Histogram(
            "asof_reply_seconds", "Time from a question to its reply.", buckets=_SECONDS, registry=self._registry
        )
        self.watch("asof_articles", "Articles that are answered from.", lambda: abouts().articles)
        self.watch("asof_degraded", "1 while an older index serves for a damaged one.", lambda: abouts().degraded)
        self.watch("asof_newest_timestamp_seconds", "The newest day articles speak for.", lambda: _newest(abouts))
        ProcessCollector(registry=self._registry)

    def asked(self, reply: Reply | None, seconds: float) -> None:
        """Count a reply, None for one that could not be found, and how long its asker waited."""
        self._seconds.observe(seconds)
        if reply is None:
            self._failures.inc()
        elif isinstance(reply, Answer):
            self._answers.labels(reply.verdict or "none").inc()
        else:
            self._refusals.labels(reply.reason).inc()

    def called(self, method: str, status: str) -> None:
        """Count a call of the Bot API by its name and the HTTP status, or the error, that it ended with."""
        self._calls.labels(method, status).inc()

    def watch(self, name: str, told: str, value: Callable[[], float]) -> None:
        """Ask for ``value`` whenever the metrics are read."""
        Gauge(name, told, registry=self._registry).set_function(value)

    def text(self) -> bytes:
        """Return all of it in Prometheus' text format."""
        return generate_latest(self._registry)

    def _counter(self, name: str, told: str, *labels: str) -> Counter:
        return Counter(name, told, labels, registry=self._registry)


def _newest(abouts: Abouts) -> float:
    """Return the start of the newest day known in seconds since 1970, NaN where no article is dated."""
    newest = abouts().newest
    return datetime.combine(newest.first, datetime.min.time(), UTC).timestamp() if newest else float("nan")
