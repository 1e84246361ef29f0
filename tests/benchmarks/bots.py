"""The bots whose speed is compared, each a process of its own: ``python -m tests.benchmarks.bots KIND URL DATABASE``.

``bot`` is the whole of AsOf with an answerer that only repeats; ``httpx`` is the same over python-telegram-bot's own
transport; ``library`` is python-telegram-bot as it comes, with one handler that repeats and nothing kept; ``floor``
does no more than fetch and send, with bare aiohttp and nothing kept.
"""

import asyncio
import json
import sys

import aiohttp
from msgspec.structs import replace
from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters
from telegram.request import HTTPXRequest

from bot.chat import client, pacing
from bot.chat.run import Secrets, run
from bot.chat.transport import Patience
from bot.config import Config, StoreSettings, TelegramSettings
from bot.ports import Sources
from tests.chat_world import Echo, about

TOKEN = "7000:AAE-loopback-token_0123456789abcdef"


def whole(base_url: str, database: str) -> None:
    """Run AsOf as ``python -m bot run`` does, but for the answerer and the pace that Telegram asks for."""
    for rules in ("IN_PRIVATE", "IN_GROUP", "OVER_ALL"):
        setattr(pacing, rules, ())
    echo = Echo()
    config = replace(Config(), telegram=TelegramSettings(base_url=base_url), store=StoreSettings(database))
    run(config, Secrets(TOKEN), Sources(lambda: echo, about))


def over_httpx(base_url: str, database: str) -> None:
    """Run the same over the transport that comes with the library."""

    def transport(connections: int, patience: Patience, _proxy: str | None) -> HTTPXRequest:
        return HTTPXRequest(connections, patience.read, patience.write, patience.connect, patience.pool)

    setattr(client, "AiohttpRequest", transport)  # noqa: B010 - put in its place for this process
    whole(base_url, database)


def library(base_url: str, _database: str) -> None:
    """Run the library alone, over its own transport and loop."""

    async def repeat(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text(f"You asked: {update.message.text}", do_quote=True)

    application = Application.builder().token(TOKEN).base_url(base_url).build()
    application.add_handler(MessageHandler(filters.TEXT, repeat))
    application.run_polling(timeout=25)


def floor(base_url: str, _database: str) -> None:
    """Fetch and send, and nothing else."""
    asyncio.run(_fetch_and_send(f"{base_url}{TOKEN}"))


async def _fetch_and_send(url: str) -> None:
    running: set[asyncio.Task[None]] = set()
    offset = 0
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=64)) as session:
        while True:
            asked = {"offset": offset, "timeout": 25, "limit": 100}
            async with session.post(f"{url}/getUpdates", json=asked) as response:
                batch = json.loads(await response.read())["result"]
            offset = batch[-1]["update_id"] + 1
            for update in batch:
                task = asyncio.create_task(_send(session, url, update["message"]))
                running.add(task)
                task.add_done_callback(running.discard)


async def _send(session: aiohttp.ClientSession, url: str, message: dict[str, object]) -> None:
    chat, reply = message["chat"], {"message_id": message["message_id"]}
    assert isinstance(chat, dict)
    answer = {"chat_id": chat["id"], "text": f"You asked: {message['text']}", "reply_parameters": reply}
    async with session.post(f"{url}/sendMessage", json=answer) as response:
        json.loads(await response.read())


BOTS = {"bot": whole, "httpx": over_httpx, "library": library, "floor": floor}

if __name__ == "__main__":
    BOTS[sys.argv[1]](*sys.argv[2:4])
