"""Read the bot token, and keep it out of every log record, whoever writes it."""

import logging
import re
from collections.abc import Mapping
from typing import Any

from bot.ports import StartRefused

TOKEN_REFUSED = "Telegram refuses the token in TELEGRAM_BOT_TOKEN; copy it again from @BotFather"  # noqa: S105
_FORM = re.compile(r"\d+:[A-Za-z0-9_-]+")
_TOKEN = re.compile(r"\d{3,}:[A-Za-z0-9_-]{20,}")
_HIDDEN = "<token>"
_CHATTY = ("httpx", "httpcore", "telegram", "aiohttp.access", "alembic")
# This one logs whole responses, texts of people included; the error it raises is reported in our own words.
_INDISCREET = "telegram.request"


def read_token(environ: Mapping[str, str]) -> str:
    """Return the token in ``environ``; raises ``StartRefused`` where it is missing or malformed, without showing it."""
    token = environ.get("TELEGRAM_BOT_TOKEN", "").strip()
    if not token:
        raise StartRefused("TELEGRAM_BOT_TOKEN is not set; put the token from @BotFather into it")
    if not _FORM.fullmatch(token):
        raise StartRefused("TELEGRAM_BOT_TOKEN holds no token, like 123456:ABC-def; copy it from @BotFather")
    return token


def redact(text: str) -> str:
    """Replace everything that has the form of a bot token."""
    return _TOKEN.sub(_HIDDEN, text)


def keep_tokens_out_of_logs() -> None:
    """Redact message and traceback of every record from now on, and quieten libraries that log addresses."""
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(_INDISCREET).setLevel(logging.CRITICAL)
    factory = logging.getLogRecordFactory()
    if getattr(factory, "redacts", False):
        return

    def redacting(*args: Any, **kwargs: Any) -> logging.LogRecord:
        return _redacted(factory(*args, **kwargs))

    redacting.redacts = True  # type: ignore[attr-defined]
    logging.setLogRecordFactory(redacting)


def _redacted(record: logging.LogRecord) -> logging.LogRecord:
    try:
        message = record.getMessage()
    except (TypeError, ValueError, KeyError):
        # Some library's template does not fit its values: as with Python's own records, that must not reach the caller.
        message = f"{record.msg} {record.args}"
        record.msg, record.args = message, ()
    if (clean := redact(message)) != message:
        record.msg, record.args = clean, ()
    if record.exc_info and record.exc_info[0] is not None:
        # Formatters print a traceback that is there already instead of making their own.
        record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
    return record
