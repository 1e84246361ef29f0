"""Run the bot until it is told to stop."""

import asyncio
import contextlib
import logging
import os
import time
from collections.abc import AsyncIterator, Mapping
from functools import partial

from msgspec import Struct

from bot.asking import Asker
from bot.chat.chatbot import Chatbot
from bot.chat.client import Client, open_client
from bot.chat.conversation import Conversation
from bot.chat.delivery import Delivery
from bot.chat.finding import Finder
from bot.chat.identity import what_reaches
from bot.chat.limits import TYPING, Limits
from bot.chat.meeting import meet
from bot.chat.memory import Memory
from bot.chat.pacing import LONGEST_WINDOW_S, Pace
from bot.chat.polling import catch_up, poll
from bot.chat.profile import introduce
from bot.chat.pushing import be_pushed, check_webhook
from bot.chat.reception import Reception
from bot.chat.secrecy import read_token
from bot.chat.surroundings import Surroundings
from bot.chat.tidying import tidied
from bot.chat.watching import watch
from bot.config import Config, Mode, TelegramSettings
from bot.ports import Sources, StartRefused
from bot.stopping import until_signalled
from bot.store.errors import StoreRefused
from bot.store.forgetting import forget_old
from bot.store.keeper import Keeper, open_keeper
from bot.web.metrics import Metrics
from bot.web.site import Shown, site_served

_LOG = logging.getLogger(__name__)
_DAY_S = 86_400.0


class Secrets(Struct, frozen=True):
    """What comes from the environment and goes into no file and no log."""

    token: str
    webhook_secret: str = ""

    def __repr__(self) -> str:
        """Tell nothing."""
        return "Secrets(...)"

    @classmethod
    def of(cls, config: Config, environ: Mapping[str, str] = os.environ) -> "Secrets":
        """Read them; raises ``StartRefused`` where one, or what goes with it in ``config``, is missing or malformed."""
        token = read_token(environ)
        secret = environ.get("TELEGRAM_WEBHOOK_SECRET", "").strip()
        if config.telegram.mode is Mode.WEBHOOK:
            check_webhook(config.telegram, secret)
        return cls(token, secret)


def run(config: Config, secrets: Secrets, sources: Sources) -> bool:
    """Serve Telegram until SIGINT or SIGTERM; tell whether a thread looks for a reply all the same.

    Raises ``StartRefused`` with one line that says what to do.
    """
    return until_signalled(partial(serve, config, secrets, sources))


async def serve(config: Config, secrets: Secrets, sources: Sources, stopping: asyncio.Event) -> bool:
    """Answer until ``stopping`` is set, then finish what was begun; tell whether a thread looks for a reply after that.

    Such a thread has had the time that ``telegram.drain_s`` gives, and may never come to an end.
    """
    metrics = Metrics(sources.abouts)
    client = open_client(config.telegram, secrets.token, metrics.called)
    try:
        if not await meet(client, stopping):
            return False
        async with _kept(config) as keeper:
            # Visitors of the site have a thread of their own: however many ask, chats do not wait for them.
            visitors = Asker(sources.answerers, metrics.asked, workers=1)
            with Asker(sources.answerers, metrics.asked) as asker, visitors:
                around = await _surround(client, config, sources, keeper, Finder(client, asker))
                shown = Shown(visitors, sources.articles, sources.abouts, metrics)
                async with (
                    site_served(shown, config.web, stopping),
                    tidied(lambda: not (asker.waiting or visitors.waiting)),
                ):
                    await _converse(client, around, config.telegram, secrets, stopping)
        return asker.is_searching or visitors.is_searching
    finally:
        await client.shutdown()


async def _converse(
    client: Client, around: Surroundings, settings: TelegramSettings, secrets: Secrets, stopping: asyncio.Event
) -> None:
    reception = Reception(client, around.keeper, Chatbot(around).handle)
    watching = asyncio.create_task(watch(around))
    try:
        await introduce(client)
        _LOG.info(what_reaches(bool(around.me.can_read_all_group_messages)))
        if settings.mode is Mode.POLLING:
            await catch_up(client, reception.write_down, stopping)
        left = await reception.resume()
        _LOG.info("answering as @%s; %d updates were waiting", around.username, left)
        if settings.mode is Mode.POLLING:
            await poll(client, reception.receive, stopping)
        else:
            await be_pushed(
                client,
                settings,
                secrets.webhook_secret,
                reception.receive,
                stopping,
                is_degraded=lambda: around.sources.abouts().degraded,
            )
    finally:
        await _end(watching)
        await reception.lanes.drain(settings.drain_s)


async def _surround(client: Client, config: Config, sources: Sources, keeper: Keeper, finder: Finder) -> Surroundings:
    memory = Memory()
    delivery = Delivery(client, keeper, await _pace(keeper))
    return Surroundings(
        bot=client,
        me=client.bot,
        admins=frozenset(config.telegram.admins),
        keep_days=config.store.keep_days,
        sources=sources,
        keeper=keeper,
        memory=memory,
        limits=Limits(),
        typing_limits=Limits(person=TYPING, chat=TYPING),
        finder=finder,
        delivery=delivery,
        conversation=Conversation(finder, sources.render, delivery, keeper, memory),
    )


async def _pace(keeper: Keeper) -> Pace:
    """Return the pace, going on where an earlier process stopped: Telegram counts across a restart."""
    pace, now = Pace(), time.time()
    nothing: tuple[tuple[int, float], ...] = ()
    written = await keeper.attempt(lambda store: store.outbox.since(now - LONGEST_WINDOW_S), nothing)
    pace.remember((chat_id, max(0.0, now - at)) for chat_id, at in written)
    return pace


@contextlib.asynccontextmanager
async def _kept(config: Config) -> AsyncIterator[Keeper]:
    """Open the database, and drop what is old in it once a day."""
    try:
        keeper = await open_keeper(config.store.url)
    except StoreRefused as refusal:
        raise StartRefused(str(refusal)) from None
    cleaning = asyncio.create_task(_forget_daily(keeper, config.store.keep_days))
    try:
        yield keeper
    finally:
        await _end(cleaning)
        await keeper.close()


async def _end(task: asyncio.Task[None]) -> None:
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _forget_daily(keeper: Keeper, keep_days: float) -> None:
    while True:
        await keeper.attempt(lambda store: forget_old(store.engine, keep_days), None)
        await asyncio.sleep(_DAY_S)
