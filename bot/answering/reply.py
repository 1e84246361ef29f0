"""What a question gets back: an answer with citations, or an abstention with its reason."""

from enum import StrEnum

from msgspec import Struct

from corpus.article import Article, Span, SpeakerKind
from corpus.dates import PartialDate
from corpus.happened import date_as_of, last_happened, told_before


class Verdict(StrEnum):
    """The answer to a yes/no question."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"


OPPOSITE = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES}  # of *partly* there is none


class Reason(StrEnum):
    """Why nothing is answered."""

    NO_EVIDENCE = "no_evidence"
    UNKNOWN_ACTOR = "unknown_actor"
    OFF_TOPIC = "off_topic"
    NOT_A_QUESTION = "not_a_question"
    OPINION = "opinion"
    PRIVATE_PERSON = "private_person"
    PREDICTION = "prediction"
    OTHER_LANGUAGE = "other_language"
    FALSE_PREMISE = "false_premise"


class Change(StrEnum):
    """What a later article did to a policy."""

    ANNOUNCED = "announced"
    EXTENDED = "extended"
    NARROWED = "narrowed"
    WIDENED = "widened"
    ENDED = "ended"
    REVERSED = "reversed"
    RESUMED = "resumed"
    EXPIRED = "expired"
    RESTATED = "restated"
    DISPUTED = "disputed"


class Citation(Struct, frozen=True, kw_only=True):
    """One quoted sentence: ``article.text[span] == quote``, checked when built; ``number`` counts from 1."""

    number: int
    article: Article
    span: Span
    quote: str
    speaker: str
    speaker_kind: SpeakerKind

    def __post_init__(self) -> None:
        """Refuse a quote that differs from the article; raises ``ValueError``."""
        if self.span.of(self.article.text) != self.quote:
            raise ValueError(f"quote differs from article {self.article.id!r} at {self.span}")

    @property
    def speaks_for(self) -> PartialDate | None:
        """The date for which the quote speaks, where it comes after that of the article; None elsewhere.

        That is the latest of which it tells as past, "as of" which it speaks if the article knows that much, or the
        date of what the article told just before where it has none.
        """
        published, known = self.article.published, self.article.known_until
        if published is None or known is None:
            return None
        told, stated = last_happened(self.quote, published), date_as_of(self.quote)
        if told is None and stated is not None and stated.first <= known.last:
            told = stated
        told = told or told_before(self.article, self.span)
        return told if told and told.first > published.last else None


class Step(Struct, frozen=True):
    """One link of the chain: what changed on which date, proved by citation number ``citation``.

    ``word`` is what people read, where it tells more than ``change`` does: a rule that was "delayed" is narrowed.
    """

    date: PartialDate
    change: Change
    citation: int
    word: str = ""

    @property
    def told(self) -> str:
        """The change in a word for people."""
        return self.word or str(self.change)


class Reading(Struct, frozen=True):
    """One way to read a question: whom it is about then, and the same question with that name, to be asked as it is."""

    label: str
    question: str


class Answer(Struct, frozen=True, kw_only=True):
    """A proven answer; ``verdict`` is None for open questions, ``as_of`` the newest date of the evidence used.

    ``confidence`` (0 to 1) is how likely its evidence is to answer the question, ``likelihood`` how likely its verdict
    is to be right; None where that was not weighed. ``of_denial`` tells that the question states that something is not
    so: yes then says that it is right, no that it is wrong. ``undecided`` tells that a yes or no was asked for and the
    articles only bear on it: ``confidence`` is then that of what they say, and of no verdict.

    Where a name may mean several of whom the articles say about as much, ``taken`` is the reading that is answered and
    ``readings`` are the others; else None and nothing.
    """

    question: str
    verdict: Verdict | None
    text: str
    as_of: PartialDate | None
    citations: tuple[Citation, ...]
    chain: tuple[Step, ...] = ()
    generation: str
    taken: Reading | None = None
    readings: tuple[Reading, ...] = ()
    confidence: float | None = None
    likelihood: float | None = None
    of_denial: bool = False
    undecided: bool = False

    def __post_init__(self) -> None:
        """Refuse an answer that cites nothing or whose chain points nowhere; raises ``ValueError``."""
        numbers = [citation.number for citation in self.citations]
        if not numbers or numbers != list(range(1, len(numbers) + 1)):
            raise ValueError("an answer needs citations numbered from 1")
        if any(step.citation not in numbers for step in self.chain):
            raise ValueError("a step of the chain cites nothing")

    @property
    def sure(self) -> float | None:
        """How sure it is of all that it tells: no surer of a verdict than of the evidence, nor the other way round."""
        weighed = [one for one in (self.confidence, self.likelihood) if one is not None]
        return None if self.confidence is None else min(weighed)


class Abstention(Struct, frozen=True, kw_only=True):
    """Nothing is answered: ``text`` says what was looked for and what is missing, ``nearest`` what is covered.

    ``confidence`` is that of the evidence which did not suffice, None where none was weighed. ``taken`` and
    ``readings`` are those of an answer.
    """

    question: str
    reason: Reason
    text: str
    nearest: tuple[Article, ...] = ()
    generation: str
    taken: Reading | None = None
    readings: tuple[Reading, ...] = ()
    confidence: float | None = None

    @property
    def sure(self) -> float | None:
        """Its confidence, as that of an answer is called."""
        return self.confidence


Reply = Answer | Abstention
