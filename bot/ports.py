"""What those who serve people need from the rest of the bot, as values and protocols."""

from collections.abc import Callable
from typing import Protocol

from msgspec import Struct

from bot.answering.reply import Reply
from bot.asking import Answerers
from bot.markup import MESSAGE_UNITS
from bot.progress import Progress
from bot.render import to_telegram_html
from corpus.article import Article
from corpus.dates import PartialDate
from corpus.shelf import Shelf


class About(Struct, frozen=True):
    """What the bot answers from: number of articles, newest date they speak for, id of the generation.

    ``latest`` holds the newest articles, newest first; ``reliability`` says in sentences how often answers were right.
    ``degraded`` tells that another generation than the published one answers, since that one is damaged.
    """

    articles: int
    newest: PartialDate | None
    generation: str
    latest: tuple[Article, ...] = ()
    reliability: tuple[str, ...] = ()
    degraded: bool = False


class Render(Protocol):
    """Turns a reply into Telegram HTML of at most so many UTF-16 units of visible text."""

    def __call__(self, reply: Reply, max_units: int = MESSAGE_UNITS, /) -> str:
        """Return the markup."""
        ...


Abouts = Callable[[], About]

Reindex = Callable[[Progress], str]
"""Builds and publishes a generation, telling how far it is; returns one line that says what came of it. Runs for
minutes."""

Paragraphs = Callable[[str, str, int, int], str | None]
"""Returns the paragraph around the characters ``start`` to ``end`` of the article with this id and this sha256 of its
text; None where the corpus holds that text no more."""

Articles = Callable[[], Shelf]
"""Gives the articles that are answered from now."""

Subjects = Callable[[str], str]
"""Names the actors or else the topic of a question, empty where it has neither; called from worker threads."""


def no_paragraph(_article_id: str, _sha256: str, _start: int, _end: int) -> None:
    """Hold no article."""


def no_subject(_question: str) -> str:
    """Find no subject."""
    return ""


def no_articles() -> Shelf:
    """Have none to show."""
    return Shelf.of()


class Sources(Struct, frozen=True):
    """Where answers come from, how they become markup, and how the index is built anew (None: not from the chat).

    ``paragraphs`` gives a quote its surroundings, ``subjects`` tells what a question is about, ``articles`` are shown
    on pages of their own.
    """

    answerers: Answerers
    abouts: Abouts
    render: Render = to_telegram_html
    reindex: Reindex | None = None
    paragraphs: Paragraphs = no_paragraph
    subjects: Subjects = no_subject
    articles: Articles = no_articles


class StartRefused(Exception):  # noqa: N818 - an outcome, named as one
    """The bot cannot start or go on; the message is one line: what happened and what to do."""
