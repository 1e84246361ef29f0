"""Whether a case is decided."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.pending import by_pending
from corpus.shelf import Shelf
from tests.sayings import asked, said

SENT_BACK = "The case against Clearview AI went back to the lower tribunal."


def verdict(question: str, text: str) -> Verdict | None:
    ruling = by_pending(asked(question), [said(text)], Shelf.of())
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Has a judge ruled on the suit yet?", "No ruling in the lawsuit was found as of 3 May 2025.", Verdict.NO),
        ("Has the court decided?", "The court had not decided the company's case by April.", Verdict.NO),
        ("Has Clearview's appeal been decided?", "The tribunal must decide Clearview AI's appeal.", Verdict.NO),
        ("Is that the final word?", "The tribunal had not yet ruled on the store's case.", Verdict.NO),
        ("Is the lawsuit over?", "The lawsuit is still pending.", Verdict.NO),
        ("Is the case against Clearview still open?", SENT_BACK, Verdict.YES),
        ("Is Clearview's fight with the city settled?", SENT_BACK, Verdict.NO),
        ("Is Clearview in the clear over the fine?", SENT_BACK, Verdict.NO),
        ("Is the fine on Clearview settled?", SENT_BACK, Verdict.NO),
        ("Is Clearview off the hook?", SENT_BACK, None),
        ("Is Clearview's shop still open?", SENT_BACK, None),
        ("Is the complaint pending?", "Prosecutors were yet to decide whether to open a case.", Verdict.YES),
        ("Has the tribunal ruled on Clearview's case?", SENT_BACK, None),  # what was sent back had been ruled on
        ("Is the case over photos from Flickr?", SENT_BACK, None),
        ("Was the first case decided?", SENT_BACK, None),
        ("Is the case against Clearview still open?", "The tribunal ruled against Clearview AI.", None),
    ],
)
def test_a_case_that_a_court_has_yet_to_decide_is_open(question: str, text: str, expected: Verdict | None) -> None:
    assert verdict(question, text) is expected


def test_of_what_came_after_the_newest_article_it_tells_nothing() -> None:
    earlier = said("The court had not decided the company's case by April.", 2023)
    later = replace(said("The parties met.", 2024).article, supersedes=("of-2023",))
    articles = Shelf.of(earlier.article, later)
    assert by_pending(asked("Has the court decided the case?"), [earlier], articles) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Has the European Commission ruled on Hungary's law?", Verdict.NO),
        ("Has the European Commission reached a decision about Hungary?", Verdict.NO),
        ("Has Hungary decided on its law?", None),
        ("Has the European Commission written about Hungary's law?", None),
        ("Did the European Commission decide about Hungary in 2021?", None),
        ("Did the European Commission drop Hungary's rule?", None),
        ("Had the European Commission ruled that Hungary's law breaks EU law?", Verdict.NO),
        ("Had the European Commission ruled by April 2025 that it breaks EU law?", None),
    ],
)
def test_whoever_was_assessing_it_has_not_decided(question: str, expected: Verdict | None) -> None:
    text = "The European Commission was assessing whether Hungary's law breaks EU law."
    assert verdict(question, text) is expected


TO_APPROVE = "A judge in Ohio still has to approve the deal with Axon."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Has a judge approved Axon's deal in Ohio?", TO_APPROVE, Verdict.NO),
        ("Had the court approved Axon's deal in Ohio when it was announced?", TO_APPROVE, Verdict.NO),
        ("Has a judge approved Axon's deal in Ohio?", "A judge in Ohio approved the deal with Axon.", None),
        ("Has a judge given preliminary approval to Axon's deal in Ohio?", TO_APPROVE, None),
        ("Was Axon's deal in Ohio approved before the vote?", TO_APPROVE, None),
        ("Was Axon's deal in Ohio signed?", TO_APPROVE, None),
    ],
)
def test_what_a_judge_still_has_to_approve_is_not_approved(question: str, text: str, expected: Verdict | None) -> None:
    assert verdict(question, text) is expected
