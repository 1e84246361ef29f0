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

from bot.answering.reply import Abstention, Answer, Reason, Reply
from bot.chat import texts
from bot.chat.addressing import Asked, Commanded, heard
from bot.chat.calling import call
from bot.chat.commands import PUBLIC_NAMES
from bot.chat.deep_links import link_to
from bot.chat.limits import Admission
from bot.chat.place import Place
from bot.chat.shape import Layout
from bot.chat.surroundings import Surroundings
from bot.markup import MESSAGE_UNITS, plain, utf16_length
from bot.render import spell_verdict
from bot.wording import spell_date
from corpus.actors import MAX_QUESTION_CHARS

_CACHED_S = 60
_LONGEST_S = 8.0  # Telegram takes no answer to a query that has grown old
_MAX_CHARS = 200
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def answer_inline(around: Surroundings, query: InlineQuery, update_id: int) -> None:
    """Offer the reply to what is typed behind the bot's name, once; nothing typed offers the way to the bot."""
    question, user_id = " ".join(query.query.split()), query.from_user.id
    # Telegram takes one answer to a query; a second, given after a restart, would be refused.
    if not await around.first_time(f"{update_id}/0", user_id):
        return
    reply, asks = None, bool(question) and not query.offset
    if asks and around.typing_limits.admit(user_id, user_id) is Admission.ADMITTED:
        with suppress(TimeoutError):
            async with asyncio.timeout(_LONGEST_S):
                reply = await around.finder.find(question)
    asked_nothing = isinstance(reply, Abstention) and reply.reason is Reason.NOT_A_QUESTION
    results = [_article(around, reply, Layout.WHOLE, query.id)] if reply and not asked_nothing else []
    button = None if results else InlineQueryResultsButton("Write a whole question, or open me", start_parameter="help")
    # What failed for one person now may work for the next: Telegram must not repeat it.
    failed = asks and reply is None
    await call(
        partial(
            around.bot.answer_inline_query,
            query.id,
            results,
            cache_time=0 if failed else _CACHED_S,
            is_personal=failed,
            button=button,
        )
    )


async def answer_guest(around: Surroundings, message: Message, place: Place) -> None:
    """Answer a message from a chat the bot is no member of, at most once."""
    query_id = message.guest_query_id
    said = heard(message, around.me, PUBLIC_NAMES)
    if query_id is None or not isinstance(said, Asked | Commanded):
        return
    user_id = message.from_user.id if message.from_user else 0
    if around.limits.admit(user_id, place.chat_id) is not Admission.ADMITTED:
        return
    if not await around.first_time(f"{place.key}/0", place.chat_id):
        return
    text = said.text if isinstance(said, Asked) else said.argument
    await call(partial(around.bot.answer_guest_query, query_id, await _for_guest(around, text, query_id)))


async def _for_guest(around: Surroundings, text: str, query_id: str) -> InlineQueryResultArticle:
    if not text:
        return _plain_article(texts.ask_text(around.username), query_id)
    if len(text) > MAX_QUESTION_CHARS:
        return _plain_article(texts.TOO_LONG.format(max_chars=MAX_QUESTION_CHARS), query_id)
    reply = await around.finder.find(text)
    return _article(around, reply, Layout.FOLDED, query_id) if reply else _plain_article(texts.FAILED, query_id)


def _article(around: Surroundings, reply: Reply, layout: Layout, result_id: str) -> InlineQueryResultArticle:
    if isinstance(reply, Answer):
        verdict = spell_verdict(reply.verdict, of_denial=reply.of_denial)
        title = f"{verdict} {f'As of {spell_date(reply.as_of)}' if reply.as_of else 'Answer'}".lstrip()
    else:
        title = "The articles do not say"
    # Who reads it elsewhere has not seen what was asked.
    asked = f"<i>{html.escape(reply.question)}</i>\n"
    shown = layout.lay_out(around.sources.render(reply, MESSAGE_UNITS - utf16_length(plain(asked))))
    content = InputTextMessageContent(asked + shown, ParseMode.HTML, link_preview_options=_NO_PREVIEW)
    link = link_to(reply.question, around.username)
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Ask me more", url=link)]]) if link else None
    return InlineQueryResultArticle(
        result_id[-64:], title, content, description=reply.text[:_MAX_CHARS], reply_markup=keyboard
    )


def _plain_article(markup: str, result_id: str) -> InlineQueryResultArticle:
    content = InputTextMessageContent(markup, ParseMode.HTML, link_preview_options=_NO_PREVIEW)
    return InlineQueryResultArticle(result_id[-64:], "Ask a question", content)
