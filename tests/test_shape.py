from msgspec.structs import replace

from bot.answering.reply import Reading, Reason
from bot.chat.buttons import Deed, Press, keyboard_for, read_press, stamped
from bot.chat.shape import fold
from bot.markup import plain
from bot.render import to_telegram_html
from tests.botapi.markup import parse
from tests.replies import ABSTENTION, ANSWER

READ = replace(ANSWER, taken=Reading("A", "In A?"), readings=(Reading("B", "In B?"), Reading("C", "In C?")))


def test_in_a_group_two_lines_stand_open_and_all_else_is_folded() -> None:
    markup = to_telegram_html(ANSWER)
    text, entities = parse(fold(markup), "HTML")
    (quote,) = [entity for entity in entities if entity["type"] == "expandable_blockquote"]
    assert text[: quote["offset"]].strip().count("\n") == 1
    assert quote["offset"] + quote["length"] == len(text)
    assert text.split() == plain(markup).split()


def test_a_reply_of_two_lines_is_left_alone() -> None:
    assert fold("<b>No.</b>\nNot to police.") == "<b>No.</b>\nNot to police."


def test_buttons_are_short_and_read_back() -> None:
    keyboard, reply_id = keyboard_for(READ, 123456789012345678), 123456789012345678
    assert keyboard is not None
    data = [str(button.callback_data) for row in keyboard.inline_keyboard for button in row]
    assert max(len(item.encode()) for item in data) <= 21
    readings = [Press(Deed.READING, reply_id, 1), Press(Deed.READING, reply_id, 2)]
    others = [Press(deed, reply_id) for deed in Deed if deed is not Deed.READING]
    assert [read_press(item) for item in data] == [*readings, *others]


def test_a_stamp_makes_a_keyboard_new_and_changes_nothing_it_does() -> None:
    keyboard = keyboard_for(READ, 7)
    once, twice = stamped(keyboard), stamped(stamped(keyboard))
    assert keyboard is not None
    assert once is not None
    assert twice is not None
    assert once != twice
    for plain_row, *stamped_rows in zip(
        keyboard.inline_keyboard, once.inline_keyboard, twice.inline_keyboard, strict=True
    ):
        for row in stamped_rows:
            assert [read_press(str(button.callback_data)) for button in row] == [
                read_press(str(button.callback_data)) for button in plain_row
            ]
            assert all(len(str(button.callback_data).encode()) <= 64 for button in row)
    assert stamped(None) is None


def test_forged_data_is_not_read() -> None:
    forged = (
        None,
        "",
        "x1",
        "s",
        "s0",
        "s-1",
        "s1x",
        "s1..",
        "s1.xyz",
        "s1.000000000",
        "s" + "9" * 60,
        "h1;drop",
        "s٣",
    )
    assert [read_press(item) for item in forged] == [None] * len(forged)


def test_buttons_lead_somewhere_or_are_not_there() -> None:
    assert keyboard_for(ANSWER, None) is None
    unanswered = keyboard_for(ABSTENTION, 1)
    assert unanswered is not None
    labels = {button.text for row in unanswered.inline_keyboard for button in row}
    assert labels == {"\U0001f44d Helpful", "\U0001f44e Wrong", "Tell me when this changes"}
    assert keyboard_for(replace(ABSTENTION, reason=Reason.NOT_A_QUESTION), 1) is None
    guessed = keyboard_for(replace(ABSTENTION, reason=Reason.PREDICTION), 1)
    assert guessed is not None
    assert [button.text for row in guessed.inline_keyboard for button in row] == [
        "\U0001f44d Helpful",
        "\U0001f44e Wrong",
    ]
    unchanged = keyboard_for(replace(ANSWER, chain=()), 1)
    assert unchanged is not None
    assert [button.text for button in unchanged.inline_keyboard[0]] == ["Sources"]
