"""How high a penalty may be."""

import pytest

from bot.answering.reply import Answer, Verdict
from bot.answering.settled.ceilings import by_ceiling
from bot.service import Service
from tests.sayings import asked, said

REACH = "Fines under the EU AI Act reach €35 million or 7% of turnover."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("can a firm get fined 35 million under the AI Act", REACH, Verdict.YES),
        ("could a firm be fined €20 million under the AI Act", REACH, Verdict.YES),
        ("can a firm be fined 50 million under the AI Act", REACH, None),
        ("can a firm be fined 10% under the AI Act", REACH, None),
        ("can a firm be fined 30 million twice or more under the AI Act", REACH, None),
        ("was a firm fined 35 million under the AI Act", REACH, None),
        ("can a firm be fined 20 million under the AI Act", "The EU AI Act bars scraping.", None),
    ],
)
def test_a_fine_up_to_the_highest_is_possible(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_ceiling(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is expected


EACH = "A company that breaks Texas' CUBI law faces penalties of up to $25,000 per violation."
MORE = "Clearview faces up to €5.1 million more if Clearview does not stop."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Could a breach of CUBI in Texas cost a company more than $20,000?", EACH, Verdict.YES),
        ("Can a breach of CUBI in Texas be fined over $24,000?", EACH, Verdict.YES),
        ("Could a breach of CUBI in Texas cost a company more than $25,000?", EACH, None),
        ("Could a breach of CUBI in Texas cost less than $20,000 or more than $20,000?", EACH, None),
        ("Has a breach of CUBI in Texas cost a company more than $20,000?", EACH, None),
        ("Could Clearview be made to pay another five million euros?", MORE, Verdict.YES),
        ("Can Clearview be fined a further €4 million?", MORE, Verdict.YES),
        ("Could Clearview have to pay €10 million more?", MORE, Verdict.NO),
        ("Could Clearview have to pay €10 million?", MORE, None),
        ("Could Clearview have to pay another €3 million?", "Clearview was fined €20 million.", None),
    ],
)
def test_a_fine_may_be_more_than_less_than_the_most_that_it_may_be(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_ceiling(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is expected


def test_the_highest_fine_under_a_law_is_possible(shipped: Service) -> None:
    reply = shipped.answerer.answer("can a company really get fined 35 million under the ai act")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES


def test_a_case_that_was_lost_was_not_lost_on_every_point_by_that(shipped: Service) -> None:
    reply = shipped.answerer.answer("did south wales police lose on every point in the bridges case")
    assert isinstance(reply, Answer)
    assert reply.verdict is not Verdict.YES
    lost = shipped.answerer.answer("did south wales police lose the bridges case")
    assert isinstance(lost, Answer)
    assert lost.verdict is Verdict.YES
