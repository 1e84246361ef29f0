"""What Telegram shows of the bot before anybody writes to it."""

import logging
from collections.abc import Awaitable, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.chat.commands import ADMIN, GROUP, PUBLIC, Command

_LOG = logging.getLogger(__name__)
_DESCRIPTION = (
    "Ask me what a face-recognition policy is, and as of when. I answer with a verdict, a date and the sentence that "
    "proves it, or I say that my articles do not tell."
)
_SHORT = "Face-recognition policies: a verdict, its date, and the sentence that proves it."


async def introduce(bot: Bot) -> None:
    """Set commands by scope and the two descriptions; a failure costs only the menu."""
    await _attempt(_set(bot, PUBLIC, BotCommandScopeDefault()))
    await _attempt(_set(bot, PUBLIC, BotCommandScopeAllPrivateChats()))
    await _attempt(_set(bot, GROUP, BotCommandScopeAllGroupChats()))
    await _attempt(bot.set_my_description(_DESCRIPTION))
    await _attempt(bot.set_my_short_description(_SHORT))


async def show_admin_commands(bot: Bot, admin: int) -> None:
    """Add the admin commands to the menu of one admin, who has just written: the chat must exist."""
    await _attempt(_set(bot, (*PUBLIC, *ADMIN), BotCommandScopeChat(admin)))


def _set(bot: Bot, commands: Sequence[Command], scope: BotCommandScope) -> Awaitable[bool]:
    return bot.set_my_commands([BotCommand(command.name, command.description) for command in commands], scope)


async def _attempt(setting: Awaitable[object]) -> None:
    try:
        await setting
    except TelegramError as error:
        _LOG.warning("the profile could not be set: %s", error.message)
