"""The buttons under an answer. Their data is short, holds no state, and stays valid after a restart."""

import re
import secrets
from enum import StrEnum

from msgspec import Struct
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.reply import Answer, Reading, Reason, Reply

_DATA = re.compile(r"(?:(?P<deed>[schwt])|r(?P<reading>[1-9])-)(?P<reply>[1-9][0-9]{0,17})(?:\.[0-9a-f]{0,8})?")
_MAY_CHANGE = frozenset({None, Reason.NO_EVIDENCE, Reason.UNKNOWN_ACTOR, Reason.FALSE_PREMISE})
_READINGS = 9  # as many as one digit counts


class Deed(StrEnum):
    """What a button does; the value is its first letter in the data. READING is told which one: ``r2-17``."""

    SOURCES = "s"
    CHANGES = "c"
    HELPFUL = "h"
    WRONG = "w"
    TELL = "t"
    READING = "r"


_LABELS = {
    Deed.SOURCES: "Sources",
    Deed.CHANGES: "What changed",
    Deed.HELPFUL: "\U0001f44d Helpful",
    Deed.WRONG: "\U0001f44e Wrong",
    Deed.TELL: "Tell me when this changes",
}


class Press(Struct, frozen=True):
    """A button that was pressed: what it does, under which reply, and which of its readings it asks for, from 1."""

    deed: Deed
    reply_id: int
    reading: int = 0


def keyboard_for(reply: Reply, reply_id: int | None) -> InlineKeyboardMarkup | None:
    """Return the buttons of a reply; none where they would lead nowhere: it was not kept, or nothing was asked.

    What no article will ever answer, an opinion or a prediction, is not watched.
    """
    if reply_id is None or _reason(reply) is Reason.NOT_A_QUESTION:
        return None
    rows: list[tuple[Deed, ...]] = [(Deed.HELPFUL, Deed.WRONG)]
    if _reason(reply) in _MAY_CHANGE:
        rows.append((Deed.TELL,))
    if isinstance(reply, Answer):
        first = (Deed.SOURCES, Deed.CHANGES) if reply.chain else (Deed.SOURCES,)
        rows.insert(0, first)
    others = [[_reading_button(reading, n, reply_id)] for n, reading in enumerate(reply.readings[:_READINGS], 1)]
    return InlineKeyboardMarkup([*others, *([_button(deed, reply_id) for deed in row] for row in rows)])


def _reason(reply: Reply) -> Reason | None:
    return None if isinstance(reply, Answer) else reply.reason


def stamped(keyboard: InlineKeyboardMarkup | None) -> InlineKeyboardMarkup | None:
    """Return the same buttons with a stamp in their data that no keyboard had before."""
    if keyboard is None:
        return None
    stamp = secrets.token_hex(4)
    rows = [[_with_stamp(button, stamp) for button in row] for row in keyboard.inline_keyboard]
    return InlineKeyboardMarkup(rows)


def read_press(data: str | None) -> Press | None:
    """Read the data of a button; None for anything this version did not write."""
    match = _DATA.fullmatch(data or "")
    if match is None:
        return None
    deed = Deed(match["deed"]) if match["deed"] else Deed.READING
    return Press(deed, int(match["reply"]), int(match["reading"] or 0))


def _button(deed: Deed, reply_id: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(_LABELS[deed], callback_data=f"{deed}{reply_id}")


def _reading_button(reading: Reading, number: int, reply_id: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(reading.label, callback_data=f"{Deed.READING}{number}-{reply_id}")


def _with_stamp(button: InlineKeyboardButton, stamp: str) -> InlineKeyboardButton:
    if not isinstance(button.callback_data, str):
        return button
    return InlineKeyboardButton(button.text, callback_data=f"{button.callback_data.partition('.')[0]}.{stamp}")
