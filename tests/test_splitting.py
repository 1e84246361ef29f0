from hypothesis import given
from hypothesis import strategies as st

from bot.chat.splitting import split_html
from bot.markup import plain, utf16_length
from tests.botapi.markup import parse

_words = st.text('ab\U0001f600é <>&"\n', min_size=1, max_size=30)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


_markup = st.recursive(
    _words.map(_escape),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "u"]), st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]}>{''.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=12,
)


@given(st.lists(_markup, max_size=8).map("\n".join))
def test_every_part_is_accepted_by_telegram_and_no_letter_is_lost(markup: str) -> None:
    parts = split_html(markup, max_units=40, max_entities=8)
    read = [parse(part, "HTML", max_chars=40) for part in parts]
    assert all(len(entities) <= 8 for _, entities in read)
    letters = "".join("".join(text.split()) for text, _ in read)
    assert letters == "".join(plain(markup).split())


def test_a_short_text_stays_one_message() -> None:
    assert split_html("<b>No.</b> As of 11 June 2020.") == ("<b>No.</b> As of 11 June 2020.",)


def test_a_long_text_is_cut_between_paragraphs() -> None:
    paragraphs = ["a" * 30, "<b>" + "b" * 30 + "</b>", "c" * 30]
    assert split_html("\n\n".join(paragraphs), max_units=70) == (f"{paragraphs[0]}\n\n{paragraphs[1]}", paragraphs[2])


def test_a_quote_longer_than_a_message_is_closed_and_opened_again() -> None:
    parts = split_html("<blockquote expandable>one two three four</blockquote>", max_units=10)
    assert parts == (
        "<blockquote expandable>one two </blockquote>",
        "<blockquote expandable>three four</blockquote>",
    )


def test_an_emoji_counts_two_units_and_is_never_cut() -> None:
    parts = split_html("\U0001f600" * 4096)
    assert [utf16_length(part) for part in parts] == [4096, 4096]
    assert "".join(parts) == "\U0001f600" * 4096


def test_markup_without_words_is_no_message() -> None:
    assert split_html("<b> </b>\n") == ()
