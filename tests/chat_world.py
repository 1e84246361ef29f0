"""A running bot before a strict local Bot API, with an answerer that only repeats what it is asked."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from time import sleep

from msgspec.structs import replace
from sqlalchemy import update

from bot.answering.reply import Abstention, Reason, Reply
from bot.chat.run import Secrets, serve
from bot.config import Config, StoreSettings, TelegramSettings, WebSettings
from bot.ports import About, Abouts, Render, Sources
from bot.progress import Progress
from bot.render import to_telegram_html
from bot.service import Answering
from bot.store.inbox import NEW
from bot.store.store import Store
from bot.store.tables import inbox
from bot.updates import RawUpdate
from corpus.dates import PartialDate
from tests.botapi.server import TOKEN, BotApi
from tests.replies import ANSWER, ARTICLE

MEMORY = "sqlite://"


class Echo:
    """Answers with the question and remembers what it was asked; ``slow`` questions take ``delay_s`` seconds."""

    def __init__(self, generation: str = "g-1", delay_s: float = 0.0) -> None:
        """Answer as ``generation``."""
        self.generation = generation
        self.delay_s = delay_s
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        """Repeat ``question``; one that says "fail" raises, one that says "unknown" is not answered."""
        self.asked.append((question, tuple(earlier)))
        if "slow" in question:
            sleep(self.delay_s)
        if "fail" in question:
            raise RuntimeError("secret inner trouble")
        if "unknown" in question:
            reason = Reason.NO_EVIDENCE
            return Abstention(
                question=question, reason=reason, text=f"Nothing on {question}", generation=self.generation
            )
        return replace(ANSWER, question=question, text=f"You asked: {question}", generation=self.generation)


def about() -> About:
    """Describe a small corpus."""
    newest, told = PartialDate(2020, 6, 11), ("Measured on 10 questions:", "Of 5 answers < 4 were right.")
    return About(articles=12, newest=newest, generation="g-1", latest=(ARTICLE,), reliability=told)


def _rebuild(progress: Progress) -> str:
    for done in range(3):
        progress(done, 3, "sentences")
        sleep(0.05)
    return "Published: g-2"


def _paragraph(article_id: str, sha256: str, start: int, end: int) -> str | None:
    article = {ARTICLE.id: ARTICLE}.get(article_id)
    if article is None or article.sha256 != sha256:
        return None
    return f"Before. {article.text[start:end]} After."


def _subject(question: str) -> str:
    return "IBM" if "ibm" in question else ""


async def settle(api: BotApi, seconds: float = 0.2) -> None:
    """Wait until everything said has been fetched, then a little longer for answers that must not come."""
    await api.updates.all_confirmed()
    await asyncio.sleep(seconds)


@asynccontextmanager
async def running(
    api: BotApi,
    answerer: Answering | Callable[[], Answering],
    *,
    timeout_s: float = 2.0,
    token: str = TOKEN,
    store: str = MEMORY,
    admins: tuple[int, ...] = (),
    render: Render = to_telegram_html,
    drain_s: float = 20.0,
    abouts: Abouts = about,
    web: WebSettings = WebSettings(),  # noqa: B008 - frozen
) -> AsyncIterator[asyncio.Task[bool]]:
    """Let the bot serve ``api`` while the block runs; then stop it and let it finish."""
    telegram = TelegramSettings(base_url=api.base_url, timeout_s=timeout_s, admins=admins, drain_s=drain_s)
    config = Config(telegram=telegram, store=StoreSettings(store), web=web)
    answerers = answerer if callable(answerer) else lambda: answerer
    stopping = asyncio.Event()
    sources = Sources(answerers, abouts, render, reindex=_rebuild, paragraphs=_paragraph, subjects=_subject)
    task = asyncio.create_task(serve(config, Secrets(token), sources, stopping))
    try:
        yield task
    finally:
        stopping.set()
        await task


async def crash_before_crossing_off(database: str, raws: Sequence[RawUpdate]) -> None:
    """Leave ``raws``, which were answered, as a crash would have that came just before they were crossed off."""
    store = await Store.open(database)
    async with store.engine.begin() as connection:
        for raw in raws:
            known = update(inbox).where(inbox.c.update_id == raw["update_id"])
            await connection.execute(known.values(state=NEW, body=json.dumps(raw)))
    await store.close()


def sent(api: BotApi) -> list[str]:
    """Return the texts the bot sent, in order."""
    return [call.result["text"] for call in api.called("sendMessage")]


async def has_sent(api: BotApi, number: int, timeout_s: float = 5) -> None:
    """Wait until the bot has sent ``number`` messages in all; raises ``TimeoutError``."""
    await api.wait_for(lambda: len(sent(api)) == number, timeout_s)
