"""What the database gives back: questions and replies as they stood when they were given."""

import hashlib
import json
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import astuple

from bot.answering.reply import Reading


class Said(Struct, frozen=True):
    """A question that went before another one, and who asked it: in a group that may be somebody else."""

    user_id: int
    text: str


def earlier_to_json(earlier: Iterable[Said]) -> str:
    """Return earlier questions as they are kept."""
    return json.dumps([astuple(said) for said in earlier])


def earlier_from_json(kept: str) -> tuple[Said, ...]:
    """Return earlier questions from what was kept of them."""
    return tuple(Said(user_id, text) for user_id, text in json.loads(kept))


class AskedQuestion(Struct, frozen=True, kw_only=True):
    """A question, who asked it where, and the questions before it."""

    chat_id: int
    thread_id: int | None
    user_id: int
    message_id: int | None
    text: str
    earlier: tuple[Said, ...] = ()


class KeptCitation(Struct, frozen=True):
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


class KeptStep(Struct, frozen=True):
    """One link of the chain as it was shown."""

    date: str
    change: str
    citation: int


class KeptReply(Struct, frozen=True, kw_only=True):
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
    reason: str | None = None
    replied_at: float = 0.0

    def key(self, deed: str, about: str = "") -> str:
        """Return what names a message on this reply for ever; ``about`` tells those of one deed apart.

        The id is not enough: SQLite gives that of the newest reply, once it is deleted, to the next one.
        """
        told = hashlib.sha256(f"{self.replied_at!r} {about}".encode()).hexdigest()[:12]
        return f"{deed}{self.id}:{told}"
