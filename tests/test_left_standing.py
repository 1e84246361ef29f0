"""What a change leaves as it was, and what a court did with a decision."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.left_standing import by_standing_bar, may_go_on
from bot.answering.settled.on_appeal import by_court
from bot.answering.settled.pending_bills import by_bill_failing
from corpus.shelf import Shelf
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
STANDS = "For all other crimes, and for live cameras, Oakland's ban still stands."
GOES_ON = "The Montana law does not apply to the motor vehicle division, which may go on checking photos for fraud."
UPHELD = "Clearview appealed, but an appeals court in Paris upheld the fine in November 2021."
TABLED = "The Montana bill had cleared one committee but was tabled in another."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("May Oakland police use it on live cameras?", STANDS, NO),
        ("Is it banned on live cameras in Oakland?", STANDS, YES),
        ("May Oakland police use it on drones?", STANDS, None),
        ("May Oakland police use it?", STANDS, None),
        ("Is it outlawed in Oakland?", STANDS, None),
        ("May Oakland police use it only on live cameras?", STANDS, None),
        ("May Oakland police use it on live cameras?", f"{STANDS[:-1]} until May.", None),
    ],
)
def test_for_what_a_ban_still_stands_there_is_no_leave(question: str, text: str, verdict: Verdict | None) -> None:
    ruling = by_standing_bar(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Can Montana's motor vehicle division keep using face recognition?", YES),
        ("Is the motor vehicle division in Montana still allowed to keep using it?", YES),
        ("Can Montana's motor vehicle division keep using it to find protesters?", None),
        ("Can Montana's schools keep using face recognition?", None),
        ("Can Montana's motor vehicle division sell pictures?", None),
    ],
)
def test_whom_a_law_does_not_bind_may_go_on(question: str, verdict: Verdict | None) -> None:
    ruling = may_go_on(asked(question), [said(GOES_ON)], Shelf.of())
    assert (ruling.verdict if ruling else None) is verdict


def test_what_a_later_article_may_have_changed_stands_no_more() -> None:
    stands = said(STANDS)
    later = replace(said("Oakland met.", 2024).article, supersedes=("of-2023",))
    articles = Shelf.of(stands.article, later)
    assert by_standing_bar(asked("May Oakland police use it on live cameras?"), [stands], articles) is None


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Was the fine against Clearview upheld on appeal?", UPHELD, YES),
        ("Was Clearview's fine overturned?", UPHELD, NO),
        ("Was the ban on Clearview upheld?", UPHELD, None),
        ("Was Clearview's fine partly overturned?", UPHELD, None),
        ("Was Clearview's fine upheld?", "Clearview asked the court to say that it upheld the fine.", None),
        ("Was Clearview's fine upheld?", "A court upheld part of Clearview's case and annulled the fine.", None),
        ("Was Clearview's fine overturned?", "A court annulled the fine on Clearview.", YES),
    ],
)
def test_what_a_court_upheld_was_not_overturned(question: str, text: str, verdict: Verdict | None) -> None:
    ruling = by_court(asked(question), [said(text)])
    assert (ruling.verdict if ruling else None) is verdict


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Did Montana's bill fail?", TABLED, YES),
        ("Has the bill in Montana died?", TABLED, YES),
        ("Is Montana's bill still alive?", TABLED, NO),
        ("Did the bill fail in the House in Montana?", TABLED, None),
        ("Did Montana's bill fail?", f"{TABLED} It was reintroduced in May.", None),
        ("Did Montana's bill fail?", f"{TABLED} Another bill passed.", None),
        ("Did Montana's bill fail?", "Montana's bill would have failed.", None),
    ],
)
def test_a_bill_that_was_tabled_and_did_not_come_back_failed(question: str, text: str, verdict: Verdict | None) -> None:
    ruling = by_bill_failing(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) is verdict
