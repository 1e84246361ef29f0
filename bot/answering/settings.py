"""What a person may tune in answering, with defaults and units."""

import math

from msgspec import Struct
from msgspec.structs import asdict


class AnsweringSettings(Struct, frozen=True):
    """How evidence is weighed and when nothing is answered.

    ``sentence_hits`` and ``passage_hits`` count the excerpts retrieved for one question. The weights multiply shares
    between 0 and 1, fitted together on questions with known evidence: the sentence's score, its cosine once more, its
    passage's score, the question's words it covers, those its article covers, the actors it names, those its article
    is about, a shared predicate, an article's first sentence, what the form asks for (a date, a number, a name), what
    the entailment model finds to answer an open question, an article cited just before in the conversation, one linked
    to it, and for "latest" how fresh an article is.

    ``sentences_read`` counts the best sentences that the entailment model reads, ``undecided_read`` those it reads
    where the best leave a question open. ``min_confidence`` (0 to 1) is the confidence below which the bot abstains,
    ``verdict_confidence`` the one below which it says neither yes nor no; ``citations`` bounds the quotes of one
    answer, ``list_items`` those of a list; ``close`` (0 to 1) is the share of the best score that further evidence
    needs, ``reading_margin`` (0 and up) how much less sure, in log-odds, another reading of the question may be to be
    offered still.
    """

    sentence_hits: int = 80
    passage_hits: int = 30
    sentence_weight: float = 1.0
    meaning_weight: float = 0.8
    passage_weight: float = 0.55
    coverage_weight: float = 0.6
    article_coverage_weight: float = 0.4
    actor_weight: float = 0.5
    declared_weight: float = 0.2
    predicate_weight: float = 0.15
    opening_weight: float = 0.15
    fit_weight: float = 0.55
    reading_weight: float = 0.8
    focus_weight: float = 0.65
    related_weight: float = 0.6
    latest_weight: float = 0.3
    sentences_read: int = 5
    undecided_read: int = 8
    min_confidence: float = 0.5
    verdict_confidence: float = 0.75
    citations: int = 4
    list_items: int = 8
    close: float = 0.8
    reading_margin: float = 1.5

    def __post_init__(self) -> None:
        """Refuse numbers outside their range; raises ``ValueError``."""
        for name in ("min_confidence", "verdict_confidence", "close"):
            if not 0.0 <= getattr(self, name) <= 1.0:
                raise ValueError(f"answering.{name} must lie between 0 and 1, is {getattr(self, name)}")
        for name in ("sentence_hits", "passage_hits", "sentences_read", "undecided_read", "citations", "list_items"):
            if getattr(self, name) < 1:
                raise ValueError(f"answering.{name} must be at least 1, is {getattr(self, name)}")
        for name, value in asdict(self).items():
            if not 0.0 <= value < math.inf:
                raise ValueError(f"answering.{name} must not be negative or infinite, is {value}")
