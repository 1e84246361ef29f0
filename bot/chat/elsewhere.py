"""Questions from chats the bot is not in: typed inline, or addressed to it as a guest.

The replies are public, so they rest on the question alone: no history, nothing kept.
"""

import asyncio
import html
from contextlib import suppress
from functools import partial

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ParseMode

from bot.answering.reply import Answer, Reply
from bot.chat import commands
from bot.chat.addressing import Asked, Commanded, heard
from bot.chat.calling import call
from bot.chat.deep_links import link_to
from bot.chat.limits import Admission
from bot.chat.place import Place
from bot.chat.shape import fold
from bot.chat.surroundings import Surroundings
from bot.wording import spell_date

_CACHED_S = 60
_LONGEST_S = 8.0  # Telegram takes no answer to a query that has grown old
_MAX_CHARS = 200
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def answer_inline(around: Surroundings, query: InlineQuery, update_id: int) -> None:
    """Offer the reply to what is typed behind the bot's name, once; nothing typed offers the way to the bot."""
    question, user_id = " ".join(query.query.split()), query.from_user.id
    if not await _first_time(around, f"{update_id}/0", user_id):
        return
    reply = None
    if question and not query.offset and around.typing_limits.admit(user_id, user_id) is Admission.ADMITTED:
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST_S):
                reply = await around.finder.find(question, ())
    results = [_article(around, reply, around.sources.render(reply), query.id)] if reply else []
    button = None if results else InlineQueryResultsButton("Write a whole question, or open me", start_parameter="help")
    await call(partial(around.bot.answer_inline_query, query.id, results, cache_time=_CACHED_S, button=button))


async def answer_guest(around: Surroundings, message: Message, place: Place) -> None:
    """Answer a message from a chat the bot is no member of, at most once."""
    query_id = message.guest_query_id
    said = heard(message, around.me, commands.PUBLIC_NAMES)
    if query_id is None or not isinstance(said, Asked | Commanded):
        return
    user_id = message.from_user.id if message.from_user else 0
    if around.limits.admit(user_id, place.chat_id) is not Admission.ADMITTED:
        return
    if not await _first_time(around, f"{place.key}/0", place.chat_id):
        return
    text = said.text if isinstance(said, Asked) else said.argument
    reply = await around.finder.find(text, ()) if text else None
    article = (
        _article(around, reply, fold(around.sources.render(reply)), query_id)
        if reply
        else _plain_article(commands.FAILED if text else commands.ask_text(around.username), query_id)
    )
    await call(partial(around.bot.answer_guest_query, query_id, article))


async def _first_time(around: Surroundings, key: str, chat_id: int) -> bool:
    # Telegram takes one answer to a query; a second, given after a restart, would be refused.
    return await around.keeper.attempt(lambda store: store.outbox.first_time(key, chat_id), otherwise=True)


def _article(around: Surroundings, reply: Reply, markup: str, result_id: str) -> InlineQueryResultArticle:
    if isinstance(reply, Answer):
        verdict = f"{reply.verdict.capitalize()}. " if reply.verdict else ""
        title = f"{verdict}{f'As of {spell_date(reply.as_of)}' if reply.as_of else 'Answer'}"
    else:
        title = "The articles do not say"
    # Who reads it elsewhere has not seen what was asked.
    asked = f"<i>{html.escape(reply.question)}</i>\n"
    content = InputTextMessageContent(asked + markup, ParseMode.HTML, link_preview_options=_NO_PREVIEW)
    link = link_to(reply.question, around.username)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ask me more", url=link)]]) if link else None
    return InlineQueryResultArticle(
        result_id[-64:], title, content, description=reply.text[:_MAX_CHARS], reply_markup=keyboard
    )


def _plain_article(markup: str, result_id: str) -> InlineQueryResultArticle:
    content = InputTextMessageContent(markup, ParseMode.HTML, link_preview_options=_NO_PREVIEW)
    return InlineQueryResultArticle(result_id[-64:], "Ask a question", content)
