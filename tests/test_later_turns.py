"""What a talk asks further on: which was the greatest, which came before, who else, and whether another is back."""

import pytest

from bot.answering.followed.at_times import of_order
from bot.answering.followed.embedded import embedded
from bot.answering.followed.greatest_paid import greatest_paid
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.answerers import reply
from tests.sayings import asked


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        ("Did the Dutch fine Clearview?", "which one was the highest?", "what was the highest fine on Clearview?"),
        ("Were they fined?", "which was the biggest?", "what was the biggest fine?"),
        ("Did Meta settle?", "which was the biggest?", "what was the biggest settlement?"),
        ("Did Meta quit?", "which was the biggest?", None),
    ],
)
def test_the_greatest_fine_is_asked_for_of_whoever_imposed_it(before: str, text: str, read: str | None) -> None:
    assert greatest_paid(text, asked(before)) == read


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        (
            "is face recognition banned in Oakland?",
            "was that before Berkeley?",
            "Did Oakland ban face recognition before Berkeley did?",
        ),
        ("does Oakland ban face recognition?", "was that before Berkeley?", None),
    ],
)
def test_what_is_banned_was_banned_before_or_after_another(before: str, text: str, read: str | None) -> None:
    assert of_order(text, asked(before)) == read


def test_what_came_first_is_asked_behind_its_date(shipped: Service) -> None:
    told = reply(
        shipped, "Is face recognition banned in Oakland?", "when did they pass it?", "was that before Berkeley?"
    )
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES


def test_who_else_is_told_by_nothing_that_is_on_others(shipped: Service) -> None:
    talk = ("Is IBM still in face recognition?", "what contract?", "was there a tender?")
    assert isinstance(reply(shipped, *talk, "who else bid?"), Abstention)
    told = reply(shipped, "Did the Dutch fine Clearview?", "who else did?")
    assert isinstance(told, Answer)
    assert "France" in told.citations[0].quote


@pytest.mark.parametrize(
    ("before", "text", "read"),
    [
        ("did the GAO count how many agencies use it?", "how many?", "how many agencies use it?"),
        ("did Amazon say why it extended its pause?", "and why?", "why it extended its pause?"),
        ("did the GAO count how many agencies use it?", "when?", None),
        ("how many agencies use it?", "how many?", None),
        ("did the GAO count them?", "how many?", None),
    ],
)
def test_what_was_asked_within_a_question_is_asked_in_full(before: str, text: str, read: str | None) -> None:
    assert embedded(text, asked(before)) == read


def test_whom_it_is_sold_to_at_all_is_asked_of_anyone(shipped: Service) -> None:
    told = reply(shipped, "Does Microsoft sell face recognition to US police?", "do they still sell it at all?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES


@pytest.mark.parametrize(
    "talk",
    [
        ("Did South Wales Police lose in court?", "so live fr got banned?", "is there a law now?"),
        ("Can Hungarian police use face recognition at Pride?", "russia did something like that, no?"),
    ],
)
def test_neither_what_was_unlawful_nor_what_was_done_is_taken_for_the_other(
    shipped: Service, talk: tuple[str, ...]
) -> None:
    told = reply(shipped, *talk)
    assert not (isinstance(told, Answer) and told.verdict)


def test_whoever_pulled_back_is_not_back_by_that(shipped: Service) -> None:
    talk = ("Has any company quit face recognition?", "which was first?", "why did it?", "is it back now?")
    told = reply(shipped, *talk, "and Amazon?")
    assert not isinstance(told, Answer) or told.verdict is not Verdict.YES


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Who used Rekognition first?", "Washington County"),
        ("Which city was the first to ban it?", "San Francisco"),
        ("Which country was the first to fine Clearview?", "Italy"),
    ],
)
def test_who_was_the_first_is_told_by_the_deed_that_is_asked(shipped: Service, question: str, said: str) -> None:
    told = reply(shipped, question)
    assert isinstance(told, Answer)
    assert said in told.citations[0].quote


def test_the_first_to_do_something_else_is_not_told(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Which company quit face recognition first?"), Abstention)


def test_what_is_barred_with_more_beside_is_barred(shipped: Service) -> None:
    told = reply(shipped, "Is emotion recognition at work banned in the EU?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES


def test_who_settled_did_settle_whatever_the_terms(shipped: Service) -> None:
    told = reply(shipped, "Did the ACLU and Clearview settle?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES
