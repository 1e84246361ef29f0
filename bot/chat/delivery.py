"""Get a text to its place: split, in the right topic, as a reply, once; in plain words where markup is refused."""

import asyncio
import logging
from functools import partial

from msgspec.structs import replace
from telegram import Bot, ForceReply, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode

from bot.chat.buttons import stamped
from bot.chat.calling import ChatMoved, NotDelivered, Refused, Uncertain, Unreachable, call
from bot.chat.confirming import SETTLE_S, Lookout, fingerprint
from bot.chat.pacing import Pace
from bot.chat.place import Place
from bot.chat.splitting import split_html
from bot.markup import plain
from bot.store.keeper import Keeper
from bot.store.outbox import FAILED, PLACED, SENT, Claim, numbering_of

_LOG = logging.getLogger(__name__)
_FILLS = 6
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
Keyboard = InlineKeyboardMarkup | ForceReply | None


class Delivery:
    """Sends and edits; every failure comes out as ``NotDelivered`` or ``Uncertain``."""

    def __init__(self, bot: Bot, keeper: Keeper, pace: Pace) -> None:
        """Send through ``bot`` at ``pace``, and note with ``keeper`` what was sent."""
        self._bot = bot
        self._keeper = keeper
        self._pace = pace
        self._lookout = Lookout(bot, pace, keeper)

    async def send(self, place: Place, markup: str, keyboard: Keyboard = None) -> tuple[int, ...]:
        """Send Telegram HTML in as many messages as it needs, buttons under the last; return their ids.

        What was sent before under the same ``place.key`` is not sent again.
        """
        place, parts = await self._followed(place), split_html(markup)
        sent: list[int] = []
        for number, part in enumerate(parts):
            buttons = keyboard if number == len(parts) - 1 else None
            sent.append(await self._send_once(place, f"{place.key}/{number}", part, buttons))
        return tuple(sent)

    async def _followed(self, place: Place) -> Place:
        """Return where a basic group is now; messages of the old one have other ids in the new one."""
        if place.chat_id > 0 or numbering_of(place.chat_id):
            return place
        now = await self._keeper.attempt(lambda store: store.chats.where_is(place.chat_id), place.chat_id)
        return place if now == place.chat_id else replace(place, chat_id=now, reply_to=None)

    async def edit(
        self,
        place: Place,
        message_id: int,
        markup: str,
        keyboard: InlineKeyboardMarkup | None = None,
        *,
        repeatable: bool = True,
    ) -> None:
        """Put a new text into one of the bot's messages; the same text again is no error."""
        await self._pace.turn(place.chat_id)
        text = split_html(markup)[0]
        try:
            edit = partial(self._edit, place.chat_id, message_id, text, ParseMode.HTML, keyboard)
            await call(edit, repeatable=repeatable)
        except Refused as refused:
            if "message is not modified" in str(refused).lower():
                return
            if not _about_markup(refused):
                raise
            await call(partial(self._edit, place.chat_id, message_id, plain(text), None, keyboard), repeatable=True)

    async def _send_once(self, place: Place, key: str, part: str, buttons: Keyboard) -> int:
        # A turn comes before the claim: what was claimed and not sent has to be looked for after a restart.
        await self._pace.turn(place.chat_id)
        print_of = fingerprint(plain(part))
        claim = await self._keeper.attempt(lambda store: store.outbox.claim(key, place.chat_id, print_of), None)
        if claim is not None and claim.state == SENT and claim.message_id is not None:
            await self._lookout.clear(place, key, but=claim.message_id)
            return claim.message_id
        if claim is not None and claim.state == FAILED:
            raise NotDelivered("this message was refused before")
        try:
            number = await self._deliver(place, claim, part, buttons)
        except Unreachable:
            raise
        except (NotDelivered, Uncertain):
            await self._keeper.owe(lambda store: store.outbox.settle(key, FAILED))
            raise
        await self._keeper.owe(lambda store: store.outbox.settle(key, SENT, number))
        return number

    async def _deliver(self, place: Place, claim: Claim | None, part: str, buttons: Keyboard) -> int:
        """Send a message, or finish what an earlier attempt began; without a claim nothing could be looked up."""
        if claim is None or claim.fresh:
            try:
                return await self._send(place, part, buttons)
            except Uncertain:
                if claim is None:
                    raise
                await asyncio.sleep(SETTLE_S)
        if claim.state != PLACED or claim.message_id is None:
            finding = await self._lookout.look(place, claim)
            number, finished = finding.message_id, finding.arrived and claim.fingerprint == fingerprint(plain(part))
            await self._keeper.owe(lambda store: store.outbox.settle(claim.key, SENT if finished else PLACED, number))
        else:
            number, finished = claim.message_id, False
        await self._lookout.clear(place, claim.key, but=number)
        if not finished:
            await self._fill(place, claim, number, part, buttons)
        return number

    async def _fill(self, place: Place, claim: Claim, number: int, part: str, buttons: Keyboard) -> None:
        """Put the words into a placeholder; they may be there already, where an earlier attempt was cut short."""
        if isinstance(buttons, InlineKeyboardMarkup):
            await self.edit(place, number, part, buttons)
            return
        # Without buttons there is nothing to stamp, and the same words again would be refused as no change.
        unsure = claim.state == PLACED
        for _ in range(_FILLS):
            if unsure and await self._lookout.says(place, claim.key, number, fingerprint(plain(part))):
                return
            try:
                await self.edit(place, number, part, repeatable=False)
            except Uncertain:
                unsure = True
                await asyncio.sleep(SETTLE_S)
            else:
                return
        raise Unreachable("the connection breaks again and again")

    async def _send(self, place: Place, part: str, buttons: Keyboard) -> int:
        try:
            return await call(partial(self._post, place, part, ParseMode.HTML, buttons))
        except ChatMoved as moved:
            # Messages of the old group have other ids in the new one, so the reply mark goes.
            return await self._send(replace(place, chat_id=moved.new_chat_id, reply_to=None), part, buttons)
        except Refused as refused:
            if _about_thread(refused) and place.thread_id is not None:
                return await self._send(replace(place, thread_id=None), part, buttons)
            if not _about_markup(refused):
                raise
            _LOG.error("Telegram cannot read the markup of an answer; it goes out as plain text: %s", refused)
            return await call(partial(self._post, place, plain(part), None, buttons))

    async def _post(self, place: Place, text: str, parse_mode: ParseMode | None, buttons: Keyboard) -> int:
        reply = ReplyParameters(place.reply_to, allow_sending_without_reply=True) if place.reply_to else None
        message = await self._bot.send_message(
            place.chat_id,
            text,
            parse_mode=parse_mode,
            message_thread_id=place.thread_id,
            reply_parameters=reply,
            link_preview_options=_NO_PREVIEW,
            reply_markup=buttons,
        )
        return message.message_id

    async def _edit(
        self,
        chat_id: int,
        message_id: int,
        text: str,
        parse_mode: ParseMode | None,
        buttons: InlineKeyboardMarkup | None,
    ) -> None:
        await self._bot.edit_message_text(
            text,
            chat_id,
            message_id,
            parse_mode=parse_mode,
            link_preview_options=_NO_PREVIEW,
            # Stamped anew each time: a repetition of what was carried out already would be refused as no change.
            reply_markup=stamped(buttons),
        )


def _about_markup(refused: Refused) -> bool:
    return "can't parse entities" in str(refused).lower()


def _about_thread(refused: Refused) -> bool:
    return "message thread not found" in str(refused).lower()
