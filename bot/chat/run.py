"""Run the bot until it is told to stop."""

import asyncio
import logging
import os
import signal
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from telegram import Bot, BotCommand, User
from telegram.error import InvalidToken, TelegramError

from bot.chat.chatbot import Chatbot
from bot.chat.client import Client, open_client
from bot.chat.commands import PUBLIC
from bot.chat.conversation import Conversation
from bot.chat.delivery import Delivery
from bot.chat.finding import Finder
from bot.chat.limits import Limits
from bot.chat.memory import Memory
from bot.chat.polling import TOKEN_REFUSED, poll
from bot.chat.ports import Abouts, Answerers, Render, StartRefused
from bot.chat.reception import Reception
from bot.config import Config, StoreSettings, TelegramSettings
from bot.render import to_telegram_html
from bot.store.errors import StoreRefused
from bot.store.keeper import Keeper, open_keeper

_LOG = logging.getLogger(__name__)
_WORKERS = 4
_DRAIN_S = 20.0
_LONGEST_PAUSE_S = 30.0


@dataclass(frozen=True, slots=True)
class Sources:
    """Where answers come from and how they become markup."""

    answerers: Answerers
    abouts: Abouts
    render: Render = to_telegram_html


def run(config: Config, answerers: Answerers, abouts: Abouts, environ: Mapping[str, str] = os.environ) -> None:
    """Serve Telegram until SIGINT or SIGTERM; raises ``StartRefused`` with one line that says what to do."""
    token = environ.get("TELEGRAM_BOT_TOKEN", "").strip()
    if not token:
        raise StartRefused("TELEGRAM_BOT_TOKEN is not set; put the token from @BotFather into it")
    asyncio.run(_until_signalled(config, token, Sources(answerers, abouts)))


async def _until_signalled(config: Config, token: str, sources: Sources) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    await serve(config.telegram, config.store, token, sources, stopping)


async def serve(
    settings: TelegramSettings, store: StoreSettings, token: str, sources: Sources, stopping: asyncio.Event
) -> None:
    """Answer until ``stopping`` is set, then finish what was begun."""
    client = open_client(settings, token)
    try:
        me = await _meet_telegram(client, stopping)
        if me is None:
            return
        try:
            keeper = await open_keeper(store.url)
        except StoreRefused as refusal:
            raise StartRefused(str(refusal)) from None
        try:
            await _converse(client, me, sources, keeper, stopping)
        finally:
            await keeper.close()
    finally:
        await client.shutdown()


async def _converse(client: Client, me: User, sources: Sources, keeper: Keeper, stopping: asyncio.Event) -> None:
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="answer") as workers:
        reception = Reception(client, keeper, _chatbot(client, me, sources, keeper, workers).handle)
        try:
            await _introduce(client)
            left = await reception.resume()
            _LOG.info("answering as @%s; %d updates were left to do", me.username, left)
            await poll(client, reception.receive, stopping)
        finally:
            await reception.lanes.drain(_DRAIN_S)


def _chatbot(client: Client, me: User, sources: Sources, keeper: Keeper, workers: ThreadPoolExecutor) -> Chatbot:
    delivery = Delivery(client, keeper)
    finder = Finder(client, sources.answerers, workers)
    conversation = Conversation(finder, sources.render, delivery, keeper, Memory())
    return Chatbot(me, conversation, delivery, sources.abouts, Limits())


async def _meet_telegram(bot: Bot, stopping: asyncio.Event) -> User | None:
    """Wait until Telegram can be reached; return who the bot is, or None if told to stop first."""
    pause_s = 0.5
    while not stopping.is_set():
        try:
            await bot.initialize()
            await bot.delete_webhook(drop_pending_updates=False)
        except InvalidToken:
            raise StartRefused(TOKEN_REFUSED) from None
        except TelegramError as error:
            _LOG.warning("Telegram cannot be reached, next attempt in %.1f s: %s", pause_s, error.message)
            await asyncio.sleep(pause_s)
            pause_s = min(pause_s * 2, _LONGEST_PAUSE_S)
        else:
            return bot.bot
    return None


async def _introduce(bot: Bot) -> None:
    try:
        await bot.set_my_commands([BotCommand(command.name, command.description) for command in PUBLIC])
    except TelegramError as error:
        _LOG.warning("the command menu could not be set: %s", error.message)
