"""Whether a fine was imposed, and paid."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.paying import by_getting, by_payment
from tests.sayings import KIN, asked, said

UNPAID = "The unpaid fines on Clearview AI came from France and Italy."


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("Has Clearview paid its fine in Italy?", True),
        ("Clearview coughed up the 20 million it was fined in Italy, didn't it?", True),
        ("Has Italy got its money from Clearview?", True),
        ("Did Italy get any photos from Clearview?", False),
        ("Did Italy get its money out of Clearview?", False),
        ("Did Clearview pay the fine in Austria?", False),
        ("Did Clearview pay for photos in Italy?", False),
        ("Did Italy make Clearview pay a fine?", False),
        ("Did Clearview refuse to pay its fine in Italy?", False),
        ("Did Italy sue Clearview because it hadn't paid its fine?", False),
        ("Clearview hasn't paid its fine in Italy, has it?", False),
    ],
)
def test_what_is_told_to_be_unpaid_was_not_paid(question: str, denied: bool) -> None:
    ruling = by_payment(asked(question), [said(UNPAID)], KIN.is_named)
    assert (ruling is not None and ruling.verdict is Verdict.NO) is denied


def test_a_follow_up_need_not_name_the_fine_and_what_was_paid_since_is_not_unpaid() -> None:
    question = replace(asked("Did Clearview pay?"), earlier=("Who fined Clearview?",))
    assert by_payment(question, [said("Clearview AI has not paid.")], KIN.is_named) is not None
    paid = said("Clearview AI paid the fine.", 2025)
    assert by_payment(question, [said("Clearview AI has not paid."), paid], KIN.is_named) is None


@pytest.mark.parametrize(
    ("question", "text", "denied"),
    [
        ("Will fans get money from the settlement?", "Fans will not receive any payment, which drew criticism.", True),
        ("Will the fans be paid?", "Fans will receive no payment.", True),
        ("Do drivers get a payout?", "The drivers get nothing.", True),
        ("Will the state get money from the settlement?", "Fans will not receive any payment.", False),
        ("Will fans get a letter?", "Fans will not receive any payment.", False),
        ("Will fans get money?", "Fans will not be paid until May.", False),
        ("Will fans be paid for photos?", "Fans will not receive any payment.", False),
    ],
)
def test_whoever_is_told_to_get_no_payment_gets_no_money(question: str, text: str, denied: bool) -> None:
    ruling = by_getting(asked(question), [said(text)])
    assert (ruling is not None and ruling.verdict is Verdict.NO) is denied
