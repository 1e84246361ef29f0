"""``serve``: articles as pages and questions as JSON, without Telegram."""

import argparse
import asyncio
from functools import partial

from msgspec import structs

from bot.asking import Asker
from bot.commands.attending import attending, leave, opened
from bot.config import Config, WebSettings
from bot.serving import Serving
from bot.stopping import until_signalled
from bot.web.listening import refuse_taken
from bot.web.metrics import Metrics
from bot.web.site import Shown, site_served

_PORT = 8080  # where neither the settings nor whoever starts it names one


def run(args: argparse.Namespace, config: Config) -> int:
    """Serve until told to stop."""
    settings = structs.replace(config.web, port=args.port or config.web.port or _PORT)
    with attending():
        refuse_taken(settings.listen, settings.port, "web")
        is_searching = until_signalled(partial(_serve, opened(args, config), settings))
    return leave(is_searching=is_searching)


async def _serve(serving: Serving, settings: WebSettings, stopping: asyncio.Event) -> bool:
    """Serve until ``stopping`` is set; tell whether a thread looks for a reply all the same."""
    metrics = Metrics(serving.about)
    with Asker(lambda: serving.current().answerer, metrics.asked) as asker:
        shown = Shown(asker, lambda: serving.current().generation.articles, serving.about, metrics)
        async with site_served(shown, settings, stopping):
            await stopping.wait()
    return asker.is_searching
