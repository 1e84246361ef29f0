"""No verdict rests on what is told as a condition only, as it was once, of another step, or as the first reported."""

import pytest

from bot.answering.lock.opposites import tells_the_opposite
from bot.answering.lock.short_of_it import falls_short, tells_another_step, tells_what_was
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from tests.sayings import asked, said

UNTIL = "Microsoft will not sell it to police until there is a national law."
SUPPLIED = "The documents showed that Amazon supplied Rekognition to the Orlando police in Florida."
SETTLED = "On 30 July 2024 Meta settled a lawsuit over face recognition."
SINCE = "Since 1 October 2024 the law of Maryland has required police to have a public policy."
REPORTED = "The arrest of Williams was the first publicly reported wrongful arrest in the US."


@pytest.mark.parametrize(
    ("question", "sentence", "short"),
    [
        ("Is there a national law?", UNTIL, True),
        ("Did Microsoft say it will not sell it to police?", UNTIL, False),
        ("Will Microsoft sell it until there is a national law?", UNTIL, False),
        ("Will Microsoft sell it once there is a federal law?", UNTIL, True),
        ("Has a commission proposed rules?", "It would pause it until a commission proposed rules.", True),
        ("Is there a national law on it?", "Virginia's SB 741 lets police use it.", True),
        ("Is there a federal law on it?", "No federal law on it had passed.", False),
        ("Does Texas require consent?", "Texas forbids it unless people give informed consent.", False),
        ("Is there a law on it?", "Virginia's SB 741 lets police use it.", False),
    ],
)
def test_a_condition_is_no_state(question: str, sentence: str, *, short: bool) -> None:
    assert falls_short(asked(question), said(sentence)) is short


@pytest.mark.parametrize(
    ("question", "sentence", "short"),
    [
        ("Does Amazon supply Rekognition to police in Orlando now?", SUPPLIED, True),
        ("Does Amazon currently supply Rekognition to police?", SUPPLIED, True),
        ("Did Amazon supply Rekognition to police in Orlando?", SUPPLIED, False),
        ("Does Amazon supply Rekognition to police?", SUPPLIED, False),
        ("Does South Wales Police use it now?", "South Wales Police has used it since 2017.", False),
        ("Do Portland's bureaus use it today?", "On 9 September 2020 Portland voted to ban it.", False),
    ],
)
def test_what_was_supplied_tells_not_that_it_is_now(question: str, sentence: str, *, short: bool) -> None:
    assert tells_what_was(asked(question), said(sentence)) is short


@pytest.mark.parametrize(
    ("question", "sentence", "short"),
    [
        ("Was the lawsuit against Meta filed in 2024?", SETTLED, True),
        ("Was the lawsuit against Meta settled in 2024?", SETTLED, False),
        ("Was a lawsuit against Meta filed?", SETTLED, False),
        ("Was the lawsuit filed in 2022?", "Meta settled a lawsuit that was filed in 2022.", False),
        ("Was the Maryland law approved in October 2024?", SINCE, True),
        ("Was the Maryland law in force in October 2024?", SINCE, False),
        ("Was the Maryland law approved in May 2024?", "The Maryland law was approved in May 2024.", False),
    ],
)
def test_the_date_of_one_step_is_none_of_another(question: str, sentence: str, *, short: bool) -> None:
    assert falls_short(asked(question), said(sentence)) is short


def test_a_settlement_without_its_filing_is_another_step() -> None:
    assert tells_another_step("Was the lawsuit against Meta filed?", SETTLED)
    assert not tells_another_step("Was the lawsuit against Meta filed?", "Meta was sued in 2022.")


@pytest.mark.parametrize(
    ("question", "sentence", "short"),
    [
        ("Was Williams the first person wrongly arrested?", REPORTED, True),
        ("Was it the first wrongful arrest that was reported?", REPORTED, False),
        ("Was Williams wrongly arrested?", REPORTED, False),
        ("Was Oslo the first city to ban it?", "Oslo was the first city to ban it.", False),
        ("Was the sheriff the first user of it?", "The sheriff was the first known user of it.", False),
    ],
)
def test_the_first_that_was_reported_may_have_had_others_before(question: str, sentence: str, *, short: bool) -> None:
    assert falls_short(asked(question), said(sentence)) is short


def test_whom_access_is_limited_to_may_have_it() -> None:
    limited = said("Microsoft limits access to Azure Face to approved customers.")
    assert falls_short(asked("Can anyone else get Azure Face?"), limited)
    assert not falls_short(asked("Can anyone get Azure Face?"), limited)


@pytest.mark.parametrize(
    ("question", "sentence", "opposite"),
    [
        ("Did its policy fail in court?", "The court dismissed a challenge to its policy.", True),
        ("Was its policy struck down?", "The court threw out the lawsuit against its policy.", True),
        ("Did its policy fail in court?", "The court allowed a challenge to its policy.", False),
        ("Was Boston the first to ban it?", "Five others had banned it before Boston.", True),
        ("Was Boston the first to ban it?", "Boston was the first, and others came before long.", False),
        ("Is it opt-in?", "It is optional.", True),
        ("Is it opt-in?", "It is optional and opt-in.", False),
    ],
)
def test_what_survived_or_came_later_or_may_be_declined_is_not_the_other(
    question: str, sentence: str, *, opposite: bool
) -> None:
    assert tells_the_opposite(question, sentence) is opposite


def test_what_a_bill_would_turn_round_denies_nothing_of_today() -> None:
    bill = said("The Traveler Privacy Protection Act would make it opt-in.")
    assert falls_short(asked("Is it opt-out?"), bill)
    assert not falls_short(asked("Is it opt-in?"), bill)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is there a national law on face recognition?", None),
        ("Does Amazon sell Rekognition to police in Florida now?", None),
        ("Was the lawsuit against Meta filed in 2024?", None),
        ("Was the lawsuit against Meta filed in 2022?", Verdict.YES),
        ("Is TSA face recognition opt-in?", None),
        ("Is TSA face recognition opt-out?", None),
        ("Was Williams the first person wrongly arrested?", Verdict.NO),
        ("Was the Maryland law approved in October 2024?", Verdict.NO),
        ("Did Axon backtrack in practice on its 2019 stance with the Edmonton trial?", None),
        ("Did the GAO find that 42 agencies used face recognition?", Verdict.NO),
        ("Was the complaint of Big Brother Watch against PimEyes filed in November 2022?", Verdict.YES),
        ("Did Boston vote first among Massachusetts communities to ban face recognition?", None),
        ("Was Boston the first place in Massachusetts with a ban?", Verdict.NO),
        ("Did Woodruff sue in August 2023?", Verdict.YES),
        ("Did Woodruff sue in February 2023?", Verdict.NO),
    ],
)
def test_no_answer_is_turned_round_by_a_condition_or_another_day(
    shipped: Service, question: str, verdict: Verdict | None
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
