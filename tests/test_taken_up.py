"""Follow-ups to which the last question leaves nothing to tell are asked of what the conversation was on before."""

import pytest

from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.answerers import reply


@pytest.mark.parametrize(
    ("texts", "article"),
    [
        (("Does Wegmans use face recognition?", "in Boston?", "does it share the scans?"), "wegmans-nyc-2026"),
        (("Does Wegmans use face recognition?", "in Chicago?", "does it share the scans?"), "wegmans-nyc-2026"),
        (("Did Berkeley ban it?", "and Fresno?", "what are the exceptions?"), "berkeley-ban"),
    ],
)
def test_a_place_of_which_nothing_is_told_is_left_out_again(
    shipped: Service, texts: tuple[str, ...], article: str
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert {one.article.id for one in told.citations} == {article}


def test_what_is_asked_of_another_by_a_pronoun_is_told_of_none_instead(shipped: Service) -> None:
    assert isinstance(reply(shipped, "Does Oakland ban it?", "and San Jose?", "do they let the police?"), Abstention)


def test_another_company_is_not_left_out(shipped: Service) -> None:
    told = reply(shipped, "Did Clearview pay the French fine?", "did Bunnings?", "when was that?")
    assert not isinstance(told, Answer) or told.citations[0].article.id != "clearview-france-2022"
    assert not isinstance(told, Answer) or told.verdict is not Verdict.YES


def test_a_talk_that_begins_with_what_is_refused_goes_on_about_whom_that_names(shipped: Service) -> None:
    told = reply(shipped, "Will Axon ever sell it?", "why did its board members resign?")
    assert isinstance(told, Answer)
    assert told.citations[0].article.id == "axon-board-resigns-2022"


def test_what_is_so_too_after_an_open_question_gets_no_verdict(shipped: Service) -> None:
    for before in ("What did Oakland do?", "Oakland facial recognition?"):
        told = reply(shipped, before, "police too?")
        assert isinstance(told, Answer)
        assert told.verdict is None
    told = reply(shipped, "What does Illinois require?", "does that go for the police as well?")
    assert not isinstance(told, Answer) or told.verdict is None
    told = reply(shipped, "When did Oakland ban it?", "police too?")
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES


def test_what_was_told_to_be_unknown_stays_so(shipped: Service) -> None:
    told = reply(
        shipped, "Does Vermont have exceptions?", "what about child sexual exploitation cases?", "did that pass?"
    )
    assert not isinstance(told, Answer) or told.verdict is None
