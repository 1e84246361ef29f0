"""The buttons under an answer. Their data is short, holds no state, and stays valid after a restart."""

import re
from dataclasses import dataclass
from enum import StrEnum

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.reply import Answer, Reply
from bot.chat.confirming import CONFIRMED

_DATA = re.compile(rf"(?P<deed>[schwt])(?P<reply>[1-9][0-9]{{0,17}}){re.escape(CONFIRMED)}?")


class Deed(StrEnum):
    """What a button does; the value is its first letter in the data."""

    SOURCES = "s"
    CHANGES = "c"
    HELPFUL = "h"
    WRONG = "w"
    TELL = "t"


_LABELS = {
    Deed.SOURCES: "Sources",
    Deed.CHANGES: "What changed",
    Deed.HELPFUL: "\U0001f44d Helpful",
    Deed.WRONG: "\U0001f44e Wrong",
    Deed.TELL: "Tell me when this changes",
}


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: what it does, and under which reply."""

    deed: Deed
    reply_id: int


def keyboard_for(reply: Reply, reply_id: int | None) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply; none where the reply could not be kept, for they would lead nowhere."""
    if reply_id is None:
        return None
    rows: list[tuple[Deed, ...]] = [(Deed.HELPFUL, Deed.WRONG), (Deed.TELL,)]
    if isinstance(reply, Answer):
        first = (Deed.SOURCES, Deed.CHANGES) if reply.chain else (Deed.SOURCES,)
        rows.insert(0, first)
    return InlineKeyboardMarkup([[_button(deed, reply_id) for deed in row] for row in rows])


def read_press(data: str | None) -> Press | None:
    """Read the data of a button; None for anything this version did not write."""
    match = _DATA.fullmatch(data or "")
    return Press(Deed(match["deed"]), int(match["reply"])) if match else None


def _button(deed: Deed, reply_id: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(_LABELS[deed], callback_data=f"{deed}{reply_id}")
