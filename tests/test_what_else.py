"""What else somebody uses or sells than was spoken of."""

import pytest

from bot.answering.followed.others import of_others
from bot.answering.followed.what_else import asks_for_other_things, of_other_things
from bot.answering.reply import Abstention, Answer
from bot.service import Service
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Does ICE use Clearview?", "anything else?", "What else does ICE use?"),
        ("Does ICE use Clearview?", "what other tools do they use?", "What else does ICE use?"),
        ("What else does ICE use?", "anything else?", "What else does ICE use?"),
        ("Did NEC sell vans?", "what else did they make?", "What else did NEC make?"),
    ],
)
def test_what_else_is_asked_in_full(before: str, text: str, asked: str) -> None:
    assert of_other_things(text, read(before)) == asked


@pytest.mark.parametrize("before", ["Did Bunnings break the law?", "Does Maine ban it?"])
def test_anything_else_after_no_question_on_use_stays_as_it_is(before: str) -> None:
    assert of_other_things("anything else?", read(before)) is None
    assert not asks_for_other_things(read("what else did they do wrong?"))


def test_who_else_fined_one_who_was_fined_asks_for_those_who_did() -> None:
    assert of_others("who else fined them?", read("Has NEC been fined?")) == "Who else fined NEC?"


def test_what_was_named_before_is_nothing_else(shipped: Service) -> None:
    first = "Does ICE use Clearview?"
    reply = shipped.answerer.answer("what else does ICE use?", earlier=[first])
    assert isinstance(reply, Answer)
    assert all("Clearview" not in one.quote for one in reply.citations)
    assert isinstance(shipped.answerer.answer("anything else?", earlier=[first, "what else does ICE use?"]), Abstention)


def test_whom_else_one_country_fined_is_not_told_by_another(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("who else?", earlier=["Who was fined by Italy?"]), Abstention)
