"""Whether a fine was imposed, and paid."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.paying import by_no_fine, by_payment
from corpus.article import Sentence, Span
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
    ("question", "sentences", "denied"),
    [
        ("Was Clearview fined in Italy?", ["Italy imposed no fine on Clearview AI."], True),
        ("Did Italy fine Clearview?", ["Italy stopped short of fining Clearview AI."], True),
        ("Did Italy fine Clearview?", ["Italy stopped short of fining Clearview AI.", "Some are fined."], True),
        ("Did Italy fine Clearview?", ["Italy imposed no fine on Clearview AI.", "It was fined $9 in 2024."], False),
        ("Did Italy fine Clearview?", ["Italy imposed no fine on Clearview AI.", "A fine of $9 followed."], False),
        ("Did Italy fine Clearview over adverts?", ["Italy imposed no fine on Clearview AI."], False),
        ("Was Clearview fined?", ["In Italy a fine cannot be imposed on Clearview AI."], True),
        ("Did Italy refuse to fine Clearview?", ["Italy imposed no fine on Clearview AI."], False),
        ("Was Clearview not fined in Italy?", ["Italy imposed no fine on Clearview AI."], False),
        ("Did Italy fine Clearview?", ["Italy ordered Clearview AI to stop."], False),
    ],
)
def test_who_was_spared_a_fine_was_not_fined_unless_something_tells_of_one(
    question: str, sentences: list[str], denied: bool
) -> None:
    ruling = by_no_fine(asked(question), [said(text) for text in sentences])
    assert (ruling is not None and ruling.verdict is Verdict.NO) is denied


@pytest.mark.parametrize(
    ("text", "paid"),
    [
        ("Clearview AI was fined in May. It paid.", True),
        ("Clearview AI was fined in May. It has since paid the fine in full.", True),
        ("Clearview AI was fined in May. It paid a lawyer.", False),
        ("Clearview AI was fined in May. A week later it moved. It paid.", False),
    ],
)
def test_it_paid_right_behind_a_fine_tells_that_the_fine_was_paid(text: str, paid: bool) -> None:
    fine = said(text)
    first = Sentence(fine.article.id, Span(0, text.index(".") + 1), text[: text.index(".") + 1])
    ruling = by_payment(asked("Did Clearview pay its fine?"), [replace(fine, sentence=first)], KIN.is_named)
    assert (ruling is not None and ruling.verdict is Verdict.YES) is paid
