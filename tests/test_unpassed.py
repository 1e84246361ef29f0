"""Bills that have not passed: what stands in them is not so today, and they are pending."""

import pytest
from msgspec.structs import replace

from bot.answering.lock.unpassed import is_in_a_bill
from bot.answering.reply import Verdict
from bot.answering.settled.freed import by_freedom
from bot.answering.settled.pending_bills import by_bill_pending
from corpus.article import Article
from corpus.dates import PartialDate
from corpus.sentences import split_sentences
from corpus.shelf import Shelf
from tests.sayings import asked, evidence_of, said

YES, NO = Verdict.YES, Verdict.NO
ONE_BILL = "Ireland's government published a bill. The Irish bill covers riot. It does not allow live use. Police wait."
TWO = "Oakland's mayor brought in two bills. One would require a report. The other would bar it in stores."


def in_a_bill(question: str, text: str, place: int) -> bool:
    article = Article(id="one", title="Told", text=text, published=PartialDate(2025))
    sentences = split_sentences(article)
    return is_in_a_bill(asked(question), evidence_of(article, sentences[place], place=place), sentences)


@pytest.mark.parametrize(("place", "expected"), [(0, False), (1, True), (2, True), (3, False), (4, False)])
def test_what_stands_in_a_bill_that_has_not_passed_is_not_so_today(place: int, expected: bool) -> None:
    pending = f"{ONE_BILL} The Irish bill had not passed by May."
    assert in_a_bill("Do the Irish police use face recognition?", pending, place) is expected
    assert not in_a_bill("Does the Irish bill allow live use?", pending, place)
    passed = f"{ONE_BILL} The Irish bill passed in May."
    assert not in_a_bill("Do the Irish police use face recognition?", passed, place)


@pytest.mark.parametrize(("place", "expected"), [(0, False), (1, True), (2, True), (3, False)])
def test_one_and_the_other_are_the_bills_that_were_brought_in(place: int, expected: bool) -> None:
    pending = f"{TWO} Neither bill had come to a vote."
    assert in_a_bill("Is it illegal in Oakland stores?", pending, place) is expected


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Is Ireland's face recognition bill still pending?", "Ireland's bill had not passed by May.", YES),
        ("Is Ireland's bill still before parliament?", "Ireland's bill had not passed by May.", YES),
        ("Is Ireland's bill alive?", "The bill fell in 2024 and was brought back. It had not passed in Ireland.", YES),
        ("Is Ireland's bill alive?", "The bill fell in 2024. It had not passed in Ireland.", None),
        ("Is Ireland's bill on trains pending?", "Ireland's bill had not passed by May.", None),
        ("Is Ireland's bill pending?", "The bill was passed in 2024. In Ireland it is before the council.", None),
        (
            "Has Oakland passed a law against it in stores?",
            "Two bills would bar it in Oakland stores. Neither bill had passed.",
            NO,
        ),
        (
            "Has Oakland passed a law on drones?",
            "Two bills would bar it in Oakland stores. Neither bill had passed.",
            None,
        ),
    ],
)
def test_a_bill_that_had_not_passed_is_pending_and_no_law(question: str, text: str, verdict: Verdict | None) -> None:
    ruling = by_bill_pending(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) is verdict


def test_of_a_bill_on_which_a_later_article_goes_on_nothing_is_told() -> None:
    pending = said("Ireland's bill had not passed by May.")
    later = replace(said("Ireland met.", 2025).article, supersedes=("of-2023",))
    assert by_bill_pending(asked("Is Ireland's bill pending?"), [pending], Shelf.of(pending.article, later)) is None


FREE = "Since 1 January 2023 companies and residents in Oakland have been free to use face recognition again."


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Can stores in Oakland use it now?", FREE, YES),
        ("Is face recognition illegal in Oakland shops?", FREE, NO),
        ("Can police in Oakland use it now?", FREE, None),
        ("Can stores in Oakland use it on children?", FREE, None),
        ("Could stores in Oakland use it in 2021?", FREE, None),
        ("Can stores in Oakland use it now?", "Companies in Oakland hope that they are free to use it.", None),
        ("Can stores in Oakland use it now?", "Residents of Oakland have been free to use it.", None),
    ],
)
def test_shops_may_do_what_companies_are_free_to_do_again(question: str, text: str, verdict: Verdict | None) -> None:
    ruling = by_freedom(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) is verdict
