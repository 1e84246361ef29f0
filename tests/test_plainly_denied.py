"""What a sentence denies in so many words of just those asked about."""

import pytest
from msgspec.structs import replace

from bot.answering.asked.question import read_question
from bot.answering.reply import Verdict
from bot.answering.settled.plainly_denied import (
    asks_of_denying,
    by_lack_of_power,
    by_omission,
    by_own_denial,
    by_plain_denial,
    by_silence,
)
from bot.service import Service
from corpus.dates import PartialDate
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said
from tests.test_selecting import told

NO = Verdict.NO
SHARES = "The service does not share photographs with airlines or ferry companies."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Are nurses at the Alder ward scanned?", "Nurses are not scanned, the trust said.", NO),
        ("Are nurses at the Alder ward scanned?", "Nurses are not scanned at home.", None),
        ("Are Meta staff scanned?", "Staff at the shops are not scanned.", NO),
        ("Are Meta staff scanned?", "Staff at the airport are not scanned.", None),
        ("Are Oslo staff scanned?", "Staff at the shops are not scanned.", None),
        ("Are nurses scanned?", "Nurses are not scanned unless a judge says so.", None),
        ("Are nurses scanned?", "Nurses were not scanned.", None),  # then
        ("Were nurses scanned?", "Nurses were not scanned.", NO),
        ("Are visitors scanned?", "Nurses are not scanned.", None),
        ("Does the service give photos to airlines?", SHARES, None),  # by another word
        ("Does the service share photos with airlines?", SHARES, NO),
        ("Does the service share photos with hotels?", SHARES, None),
        ("Is Oslo buying its own cameras?", "The city will not buy its own cameras.", NO),
        ("Is Oslo buying its own cameras?", "The company will not buy its own cameras.", None),
        ("Does Oslo keep eyes and voices?", "Oslo does not keep eyes.", None),
        ("Does Oslo keep eyes?", "Oslo does not keep eyes or voices.", NO),
        ("Does Oslo keep eyes?", "Oslo said it does not keep eyes.", None),
        ("Did nurses refuse to be scanned?", "Nurses were not scanned.", None),
        ("Has Oslo outlawed scans of nurses?", "Nurses may not be scanned.", None),  # the same, not its opposite
        ("Are all nurses scanned?", "Nurses are not scanned.", None),
        ("Did the ministry admit a mistake?", "The ministry disagreed and kept the cameras.", NO),
        ("Did the ministry own up to anything?", "The ministry admitted no wrongdoing.", NO),
        ("Did Oslo concede that its law clashes with the act?", "Oslo says its law complies with the act.", NO),
        ("Did the ministry admit a mistake?", "The firm disagreed and kept the cameras.", None),
        ("Did the ministry admit that it ran a trial?", "The ministry disagreed and kept the cameras.", None),
        ("Did the ministry back down?", "The ministry disagreed and kept the cameras.", NO),
        ("Did the ministry back down?", "The ministry denied wrongdoing.", None),
        ("Did the ministry make a mistake?", "The ministry disagreed and kept the cameras.", None),
        ("Is the photo file off limits for sale?", "The photo file is not for sale.", None),
        ("Aren't nurses scanned?", "Nurses are not scanned.", None),
    ],
)
def test_what_is_denied_at_all_is_denied_of_a_place_too_and_nothing_else(
    shipped: Service, question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_plain_denial(read_question(question, shipped.book), [told(text, shipped)], Shelf.of())
    assert (ruling and ruling.verdict) is expected


UNSAID = "Axon did not say whether the pledge binds airports, federal agencies or shops."
UNNAMED = "Axon's report did not mention face recognition."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Axon say whether its pledge binds shops?", UNSAID, NO),
        ("Did Axon explain if airports are bound?", UNSAID, NO),
        ("Did Axon say whether schools are bound?", UNSAID, None),
        ("Did NEC say whether its pledge binds shops?", UNSAID, None),
        ("Did Axon say anything in 2021 about shops?", UNSAID, None),
        ("Does Axon's report say that it will use face matching?", UNNAMED, NO),
        ("Does Axon's report mention drones?", UNNAMED, None),
        ("Did Axon use face recognition?", UNNAMED, None),
    ],
)
def test_what_nobody_said_is_no_yes_to_whether_they_did(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_silence(asked(question), [said(text)], Shelf.of())
    assert (None if ruling is None else ruling.verdict) is expected


def test_what_a_later_article_says_outright_is_no_longer_denied(shipped: Service) -> None:
    question = read_question("Is the rule final?", shipped.book)
    denial = told("The rule is not final.", shipped)
    later = told("The rule is final.", shipped)
    later = replace(
        later,
        article=replace(later.article, published=PartialDate(2030)),
        says=Entailment(affirms=0.95, denies=0.02, in_part=0.02, leaves_open=0.01),
    )
    assert by_plain_denial(question, [denial], Shelf.of()) is not None
    assert by_plain_denial(question, [denial, later], Shelf.of()) is None


WAITED = "The commissioner said Edmonton police should have waited for her review."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Edmonton police wait for the review?", NO),
        ("Did Edmonton police not wait for the review?", None),
        ("Edmonton police did not wait for the review, right?", Verdict.YES),
        ("Did Edmonton police agree to wait?", None),
        ("Should Edmonton police have waited?", None),
        ("Did the commissioner say Edmonton police should have waited?", None),
        ("Did Edmonton police test cameras?", None),
    ],
)
def test_who_should_have_waited_did_not_wait(question: str, expected: Verdict | None) -> None:
    ruling = by_omission(asked(question), [said(WAITED)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Did Amazon deny that it had relaxed the pause?", True),
        ("Did Edmonton police dispute having broken the law?", True),
        ("Did Edmonton police dispute the fine?", False),
        ("Did Google settle without admitting wrongdoing?", True),
        ("Did Hungary deny a permit to the march?", False),
        ("Did Amazon relax the pause?", False),
    ],
)
def test_a_denial_of_the_deed_is_no_no_to_whether_it_was_denied(question: str, asks: bool) -> None:
    assert asks_of_denying(asked(question)) is asks


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Facebook deny wrongdoing?", "Facebook denied wrongdoing.", Verdict.YES),
        (
            "Did Google deny doing anything wrong?",
            "Google admitted no wrongdoing in the Texas settlement.",
            Verdict.YES,
        ),
        ("Did Google deny doing anything wrong?", "Facebook denied wrongdoing.", None),
        ("Did Google settle without admitting wrongdoing?", "Google admitted no wrongdoing.", Verdict.YES),
        ("Did Google deny that it had paid?", "Google admitted no wrongdoing in the Texas settlement.", None),
    ],
)
def test_whoever_admits_no_fault_denies_it(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_own_denial(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    "question",
    [
        "Is it illegal for schools in New York State to use face recognition?",
        "Is face recognition against the rules in schools in New York State?",
        "Are schools in New York State free of face recognition?",
        "Is face recognition kept out of schools in New York State?",
    ],
)
def test_that_schools_may_not_use_it_is_no_no_to_whether_it_is_illegal(question: str, shipped: Service) -> None:
    denial = told("Schools in New York State may not buy or use face recognition.", shipped)
    assert by_plain_denial(read_question(question, shipped.book), [denial], Shelf.of()) is None
    allowed = read_question("Can schools in New York State use face recognition?", shipped.book)
    assert by_plain_denial(allowed, [denial], Shelf.of()) is not None


@pytest.mark.parametrize(
    "question", ["Did NEC refuse to say whether it sells it?", "Did NEC not say whether it sells it?"]
)
def test_who_is_asked_not_to_have_said_it_is_told_no_no_by_their_silence(question: str, shipped: Service) -> None:
    silent = told("NEC did not say whether it sells it.", shipped)
    assert by_silence(read_question(question, shipped.book), [silent], Shelf.of()) is None
    assert by_silence(read_question("Did NEC say whether it sells it?", shipped.book), [silent], Shelf.of()) is not None


POWER = "Until it is signed nothing changes: Vermont has no power to use face recognition and does not use it."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Can Vermont use face recognition now?", POWER, NO),
        ("Is Vermont allowed to use face recognition?", POWER, NO),
        ("Does Vermont use face recognition?", POWER, None),
        ("Can Vermont use face recognition?", "Vermont has no power to fine shops.", None),
        ("Can Vermont use drones?", "Vermont has no power to use drones at protests.", None),
    ],
)
def test_whoever_has_no_power_to_do_it_may_not(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_lack_of_power(asked(question), [said(text)], Shelf.of())
    assert (ruling.verdict if ruling else None) == expected
