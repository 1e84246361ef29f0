"""Run the bot until it is told to stop."""

import asyncio
import logging
import os
import signal
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from telegram import Bot, BotCommand, Update, User
from telegram.error import InvalidToken, TelegramError

from bot.chat.chatbot import Chatbot, Sources
from bot.chat.client import Client, open_client
from bot.chat.commands import PUBLIC
from bot.chat.lanes import Lanes
from bot.chat.memory import Memory
from bot.chat.polling import TOKEN_REFUSED, poll
from bot.chat.ports import Abouts, Answerers, Render, StartRefused
from bot.chat.secrecy import keep_tokens_out_of_logs
from bot.config import TelegramSettings
from bot.render import to_telegram_html

_LOG = logging.getLogger(__name__)
_WORKERS = 4
_DRAIN_S = 20.0
_LONGEST_PAUSE_S = 30.0


def run(
    settings: TelegramSettings,
    answerers: Answerers,
    abouts: Abouts,
    render: Render = to_telegram_html,
    environ: Mapping[str, str] = os.environ,
) -> None:
    """Serve Telegram until SIGINT or SIGTERM; raises ``StartRefused`` with one line that says what to do."""
    keep_tokens_out_of_logs()
    token = environ.get("TELEGRAM_BOT_TOKEN", "").strip()
    if not token:
        raise StartRefused("TELEGRAM_BOT_TOKEN is not set; put the token from @BotFather into it")
    asyncio.run(_until_signalled(settings, token, Sources(answerers, abouts, render)))


async def _until_signalled(settings: TelegramSettings, token: str, sources: Sources) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    await serve(settings, token, sources, stopping)


async def serve(settings: TelegramSettings, token: str, sources: Sources, stopping: asyncio.Event) -> None:
    """Answer until ``stopping`` is set, then finish what was begun."""
    client = open_client(settings, token)
    try:
        me = await _meet_telegram(client, stopping)
        if me is not None:
            await _converse(client, me, sources, stopping)
    finally:
        await client.shutdown()


async def _converse(client: Client, me: User, sources: Sources, stopping: asyncio.Event) -> None:
    with ThreadPoolExecutor(_WORKERS, thread_name_prefix="answer") as workers:
        lanes: Lanes[Update] = Lanes(Chatbot(client, me, sources, Memory(), workers).handle)
        try:
            await _introduce(client)
            _LOG.info("answering as @%s", me.username)
            await poll(client, _into(lanes, client), stopping)
        finally:
            await lanes.drain(_DRAIN_S)


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


def _into(lanes: Lanes[Update], bot: Bot) -> Any:
    async def receive(batch: Sequence[dict[str, Any]]) -> None:
        for raw in batch:
            try:
                update = Update.de_json(raw, bot)
            except Exception:  # noqa: BLE001
                # Telegram adds fields without notice; one update that cannot be read is set aside.
                _LOG.exception("update %s cannot be read", raw.get("update_id"))
                continue
            lanes.put(_key(update), update)

    return receive


def _key(update: Update) -> int:
    chat, user = update.effective_chat, update.effective_user
    return chat.id if chat else user.id if user else 0
