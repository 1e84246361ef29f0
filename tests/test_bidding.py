"""Whether a contract was put out to tender."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.verdict.bidding import by_bidding
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
GIVEN, OPEN = "Oslo gave Axon a no-bid contract.", "Oslo chose Axon in an open tender."


def tendered(question: str, *texts: str) -> Verdict | None:
    ruling = by_bidding(asked(question), [said(text) for text in texts])
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "given", "opened"),
    [
        ("Was Axon's contract put out to tender?", NO, YES),
        ("Did Axon get it after competitive bidding?", NO, YES),
        ("Was Axon's deal open to other bidders?", NO, YES),
        ("Did Oslo skip the bidding for Axon?", YES, NO),
        ("Was Axon chosen without competing bids?", YES, NO),
        ("Was Axon's contract a sole-source one?", YES, NO),
        ("Did Axon win the tender?", None, None),
        ("Was it not put out to tender for Axon?", None, None),
        ("Did Axon get the contract?", None, None),
    ],
)
def test_a_contract_without_bids_was_not_put_out_to_tender(
    question: str, given: Verdict | None, opened: Verdict | None
) -> None:
    assert tendered(question, GIVEN) is given
    assert tendered(question, OPEN) is opened
    assert tendered(question, GIVEN, OPEN) is None  # of two contracts
    assert tendered(question, "Oslo gave Axon a contract.") is None
