"""Which event came first and which was the first of all, asked and told."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.lock.ordering import (
    asked_as_first,
    is_in_same_order,
    is_moved_away,
    is_no_first,
    is_of_other_order,
    is_on_same_side,
    is_turned_round,
    order_in,
    puts_so,
    tells_first,
)
from corpus.actors import ActorBook
from corpus.lexicon import shipped_lexicon

BOOK = ActorBook.load()


def turned(question: str, text: str) -> bool:
    asked = order_in(question, BOOK.find_in_question(question))
    said = order_in(text, BOOK.find(text))
    return asked is not None and said is not None and is_turned_round(asked, said, means)


def means(word: str) -> frozenset[str]:
    return BOOK.family(word) if word in BOOK else shipped_lexicon().alike(word)


@pytest.mark.parametrize(
    ("question", "text", "denied"),
    [
        ("Did Oakland ban it before Boston?", "Oakland banned it a year after Boston.", True),
        ("Did Oakland ban it after Boston?", "Oakland banned it a year after Boston.", False),
        ("Did Boston follow Oakland?", "Oakland banned it a year after Boston.", True),
        ("Did Oakland follow Boston?", "Oakland banned it a year after Boston.", False),
        ("Did Oakland ban it before Boston?", "After Boston, Oakland banned it.", True),
        ("Was the report published before IBM left?", "The report came two months after IBM quit.", True),
        ("Was the report published after IBM left?", "The report came two months after IBM quit.", False),
        ("Did Oakland ban it before Boston?", "Oakland banned it before the vote and after the hearing.", False),
        ("Did Oakland ban it before Boston?", "Oakland banned it after a hearing.", False),
        ("Did Oakland ban it before Boston in 2020?", "Oakland paused it a day after its 2020 pledge.", False),
        ("Was Oakland's ban brought before a court?", "Oakland was brought to court after its ban.", False),
    ],
)
def test_an_order_is_denied_only_where_both_events_are_told_the_other_way_round(
    question: str, text: str, denied: bool
) -> None:
    assert turned(question, text) is denied


@pytest.mark.parametrize(
    ("question", "text", "same"),
    [
        ("Did a hearing come before Oakland's pause?", "Oakland's pause came a day after a hearing.", True),
        ("Did Oakland's pause come before a hearing?", "Oakland's pause came a day after a hearing.", False),
        ("Did Oakland's pause come after a protest?", "Oakland's pause came a day after a hearing.", False),
        ("Did Oakland ban it before Boston?", "Two others had banned it before Boston: Salem and Oakland.", True),
        ("Did Boston ban it before Oakland?", "Two others had banned it before Boston: Salem and Oakland.", False),
        ("Did the parliament vote before the council did?", "The parliament voted before the council did.", True),
    ],
)
def test_an_order_is_that_asked_where_a_text_has_all_of_both_events_so(question: str, text: str, same: bool) -> None:
    asked, said = order_in(question, BOOK.find_in_question(question)), order_in(text, BOOK.find(text))
    assert asked is not None
    assert said is not None
    assert is_in_same_order(asked, said, means) is same


def test_a_text_may_tell_a_second_order_of_another_deed() -> None:
    text = "The arrest in Oakland was earlier than that in Boston but was reported later."
    assert is_of_other_order(read_question("Was Oakland's arrest reported before Boston's?", BOOK), text)
    assert not is_of_other_order(read_question("Was the arrest in Oakland before that in Boston?", BOOK), text)
    assert turned("Was Boston's arrest before Oakland's?", text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Was Boston ahead of every other US city?", "Was Boston the first US city?"),
        ("Did Boston ban it before any other city?", "Did Boston ban it the first city?"),
        ("Did Boston ban it before anyone else?", "Did Boston ban it the first?"),
        ("Did Boston ban it before anyone saw?", "Did Boston ban it before anyone saw?"),
        ("Did Boston ban it before Oakland?", "Did Boston ban it before Oakland?"),
        ("Was the letter before or after Amazon's pause?", "Which came first, the letter or Amazon's pause?"),
        ("Did IBM quit before or after Amazon paused?", "Which came first, IBM quit or Amazon paused?"),
    ],
)
def test_ahead_of_all_others_asks_for_the_first(text: str, plain: str) -> None:
    assert asked_as_first(text) == plain


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("No town had banned it before Oslo did, right?", "was Oslo the first town that had banned it?"),
        ("so no other force tried it before Axon did?", "so was Axon the first force that tried it?"),
        ("Is it right that no town before Oslo had banned it?", "was Oslo the first town that had banned it?"),
        ("No town before it had banned it?", "No town before it had banned it?"),
        ("No town had sued it before Oslo in May?", "was Oslo the first town that had sued it in May?"),
        ("Had no town banned it before Oslo did?", "Had no town banned it before Oslo did?"),
        ("No town had banned it before the vote?", "No town had banned it before the vote?"),
        ("No town had banned it before 2020?", "No town had banned it before 2020?"),
    ],
)
def test_whom_none_came_before_was_the_first(text: str, plain: str) -> None:
    assert asked_as_first(text) == plain


@pytest.mark.parametrize(
    ("question", "text", "lacking"),
    [
        ("Was Boston the first city to ban it?", "Boston banned it in 2020.", True),
        ("Was Boston the first city to ban it?", "Boston was the first city to ban it.", False),
        ("Was Boston the first city to ban it?", "Boston banned it before Oakland.", False),
        ("Did the First-tier Tribunal hear it?", "A tribunal heard it.", False),
        ("Do police have to ask first?", "Police need prior approval.", False),
        ("Do police need leave first to scan faces?", "Police need prior approval.", False),
        ("Did it need the first warrant to scan faces?", "Police need prior approval.", True),
        ("Did Boston go first?", "Boston banned it in 2020.", True),
    ],
)
def test_who_is_called_first_is_no_more_than_what_is_said(question: str, text: str, lacking: bool) -> None:
    assert is_no_first(read_question(question, BOOK), text) is lacking


@pytest.mark.parametrize(
    ("question", "away"),
    [
        ("Are the duties due in August 2026?", True),
        ("Are the duties due in December 2027?", False),
        ("Are the duties due in 2026?", True),
        ("Are the duties due soon?", False),
        ("Are the duties of August 2026 delayed?", False),
        ("Were the duties due in August 2026?", False),
    ],
)
def test_what_was_moved_to_a_later_date_is_not_due_on_the_earlier(question: str, away: bool) -> None:
    text = "The EU moved the duties from 2 August 2026 to 2 December 2027."
    assert is_moved_away(read_question(question, BOOK), text) is away


@pytest.mark.parametrize(
    ("question", "asks_rank"),
    [
        ("Did they ever ask shoppers first?", False),
        ("Kmart never asked shoppers first, did it?", False),
        ("Was Boston first, or Oakland?", True),
    ],
)
def test_first_at_the_end_asks_for_no_rank_before_a_tag_either(question: str, asks_rank: bool) -> None:
    assert is_no_first(read_question(question, BOOK), "Kmart scanned the faces without consent.") is asks_rank


@pytest.mark.parametrize(
    ("question", "text", "kept"),
    [
        ("Was there a row before the pause?", "The pause came a day after the row.", True),
        ("Was there a row before the pause?", "The pause came a day after protests.", True),
        ("Was there a row after the pause?", "The pause came a day after the row.", False),
        ("Was there a row before the pause?", "The pause lasts a year.", False),
    ],
)
def test_what_keeps_an_event_on_its_side_denies_no_order(question: str, text: str, kept: bool) -> None:
    asked, said = order_in(question, ()), order_in(text, ())
    assert (asked is not None and said is not None and is_on_same_side(asked, said, means)) is kept


def test_whoever_stands_in_a_list_before_another_was_not_therefore_before_the_rest_of_it() -> None:
    assert not turned(
        "Did Oakland follow Boston and ban it?", "Ohio was the third with a ban, after Boston and Oakland."
    )


def test_another_sentence_may_put_two_in_the_order_asked() -> None:
    question = "Did NEC go on after IBM left?"
    asked = order_in(question, BOOK.find_in_question(question))
    text = "NEC spoke after IBM had left."
    said = order_in(text, BOOK.find(text))
    assert asked is not None
    assert said is not None
    assert puts_so(asked, said, ("NEC", "IBM"), means)
    assert not puts_so(said, asked, ("NEC",), means)


def test_a_first_is_told_by_its_word() -> None:
    assert tells_first("Oakland was the first.")
    assert not tells_first("Oakland was the second.")
