"""A whole bot in a process of its own, to be killed: ``python -m tests.chat_process BASE_URL DATABASE_URL``."""

import logging
import sys

from msgspec.structs import replace

from bot.chat.run import Secrets, run
from bot.config import Config, StoreSettings, TelegramSettings
from bot.ports import Sources
from tests.chat_world import Echo, about

if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    base_url, database = sys.argv[1:3]
    telegram = TelegramSettings(base_url=base_url, timeout_s=float(sys.argv[3]) if len(sys.argv) > 3 else 2.0)
    echo = Echo(delay_s=0.3)
    config = replace(Config(), telegram=telegram, store=StoreSettings(database))
    run(config, Secrets.of(config), Sources(lambda: echo, about))
