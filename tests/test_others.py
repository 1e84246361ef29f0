"""Follow-ups on others than the question before asked about are asked in full."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.followed.others import of_kind_too, of_others, of_those_left
from bot.answering.reply import Answer
from bot.service import Service
from corpus.actors import ActorBook

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("before", "text", "full"),
    [
        ("Did Oakland ban it?", "any other cities?", "Which other cities did ban it?"),
        ("Did Oakland ban it?", "which other cities have?", "Which other cities did ban it?"),
        ("Did Oakland ban it?", "and who else?", "Which other cities did ban it?"),
        ("Does NEC sell it?", "who else does?", "Which other companies sell it?"),
        ("Does ICE use it?", "who else uses it?", "Which other agencies use it?"),
        ("Has NEC stopped?", "any others?", "Which other companies have stopped?"),
        (
            "Can Oakland's police use it?",
            "any other cities with bans?",
            "Which other cities have bans on face recognition?",
        ),
        (
            "Did Ohio ban it?",
            "do other states have rules like that?",
            "Which other states have rules on face recognition?",
        ),
        ("Did Ohio ban it?", "any other states that dropped it?", "Which other states dropped it?"),
        ("Did Ohio ban it?", "have other states done the same?", "Which other states did ban it?"),
        ("Did Ohio ban it?", "do other states ban it in schools?", "Which other states ban it in schools?"),
        ("Did Ohio ban it?", "have any other states banned it", "Which other states did ban it?"),
        ("Was NEC fined in France?", "any other countries?", "In which other countries was NEC fined?"),
        ("Is it banned in Oakland?", "anywhere else?", "In which other cities is it banned?"),
    ],
)
def test_which_others_there_are_is_asked_in_full(before: str, text: str, full: str) -> None:
    assert of_others(text, read_question(before, BOOK)) == full


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Did Oakland ban it?", "any other countries?"),  # no city stands for one
        ("Did Oakland ban it?", "who else complained?"),
        ("Who sued?", "any other cities?"),
        ("Did Oakland ban it?", "what about Boston?"),
    ],
)
def test_what_does_not_say_what_others_do_stays_as_it_was_asked(before: str, text: str) -> None:
    assert of_others(text, read_question(before, BOOK)) is None


@pytest.mark.parametrize(
    ("before", "text", "left_out"),
    [
        ("Can San Francisco police use face recognition?", "any other cities with bans?", "sf-ban-2019"),
        ("Did Portland, Oregon, ban face recognition?", "which other cities have?", "portland-or-public-2020"),
        ("Was Robert Williams wrongly arrested?", "were there others?", "williams-arrest-2020"),
        ("What is the ICE Out of Our Faces Act?", "are there other bills?", "ice-out-of-our-faces-2026"),
    ],
)
def test_of_others_nothing_is_told_that_names_only_whom_was_asked_about(
    shipped: Service, before: str, text: str, left_out: str
) -> None:
    reply = shipped.answerer.answer(text, earlier=(before,))
    assert isinstance(reply, Answer)
    assert left_out not in {one.article.id for one in reply.citations}


def test_which_ones_did_not_stop_is_which_kept_doing_it() -> None:
    before = read_question("Which companies stopped selling it to police?", BOOK)

    assert of_those_left("and which ones didn't?", before) == "Which companies kept selling it to police?"
    assert of_those_left("which of them have not?", before) == "Which companies kept selling it to police?"
    assert of_those_left("which ones did?", before) is None
    assert of_those_left("which ones didn't?", read_question("Which cities banned it?", BOOK)) is None


@pytest.mark.parametrize(
    ("before", "text", "full"),
    [
        ("Have any cities dropped their ban?", "which states did?", "Which states have dropped their ban?"),
        ("Has Oakland dropped its ban?", "and which states have?", "Which states have dropped their ban?"),
        (
            "Has any state banned it in schools?",
            "which cities did?",
            "Which cities have banned face recognition in schools?",
        ),
        ("Does NEC sell it?", "which companies do too?", "Which companies sell it?"),
        ("Who sued?", "which cities did?", None),
        ("Did Oakland ban it?", "which states require consent?", None),
    ],
)
def test_who_else_of_a_kind_did_it_is_asked_in_full(before: str, text: str, full: str | None) -> None:
    assert of_kind_too(text, read_question(before, BOOK)) == full
