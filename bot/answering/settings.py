"""What a person may tune in answering, with defaults and units."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnsweringSettings:
    """How evidence is weighed and when nothing is answered.

    ``sentence_hits`` and ``passage_hits`` count the excerpts read for one question. The weights multiply shares between
    0 and 1; ``min_confidence`` (0 to 1) is the confidence below which the bot abstains; ``citations`` bounds the quotes
    of one answer and ``list_items`` those of a list; ``close`` (0 to 1) is the share of the best score that further
    evidence needs.
    """

    sentence_hits: int = 80
    passage_hits: int = 30
    sentence_weight: float = 1.0
    passage_weight: float = 0.6
    coverage_weight: float = 0.5
    article_coverage_weight: float = 0.5
    actor_weight: float = 0.4
    predicate_weight: float = 0.15
    focus_bonus: float = 0.5
    related_bonus: float = 0.2
    fit_bonus: float = 0.35
    min_confidence: float = 0.5
    contradiction: float = 0.8
    citations: int = 4
    list_items: int = 8
    close: float = 0.8
