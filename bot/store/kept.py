"""What the database gives back: questions and replies as they stood when they were given."""

from dataclasses import dataclass

from bot.answering.reply import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question, who asked it where, and the questions before it."""

    chat_id: int
    thread_id: int | None
    user_id: int
    message_id: int | None
    text: str
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptCitation:
    """A citation as it was shown: enough to check it against the article for ever."""

    number: int
    article_id: str
    content_sha256: str
    start: int
    end: int
    quote: str
    speaker: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class KeptStep:
    """One link of the chain as it was shown."""

    date: str
    change: str
    citation: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReply:
    """A reply that was given; of its ``readings``, if any, the first was taken and the others were offered."""

    id: int
    question: AskedQuestion
    kind: str
    verdict: str | None
    as_of: str | None
    text: str
    generation: str
    message_id: int | None
    citations: tuple[KeptCitation, ...]
    steps: tuple[KeptStep, ...]
    readings: tuple[Reading, ...] = ()
