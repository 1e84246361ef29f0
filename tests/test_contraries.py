"""Of two ways one excludes the other."""

import pytest

from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.contraries import by_contrary, by_contrary_deed, by_own
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

OFF = "The feature on Axon's cameras is opt-in and off by default."
ON = "The feature on Axon's cameras was on by default."
NO_BID = "Oslo awarded the contract to NEC as a no-bid contract."
TENDER = "Oslo chose NEC in an open tender."


def told(text: str, leaves_open: float = 0.1) -> Evidence:
    return said(text, says=Entailment(0.5, 0.4 - leaves_open, 0.1, leaves_open))


def verdict(question: str, *texts: str) -> Verdict | None:
    ruling = by_contrary(asked(question), [told(text) for text in texts])
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "if_off"),
    [
        ("Does Axon's feature scan faces by default?", Verdict.NO),
        ("Does it run automatically on Axon's cameras?", Verdict.NO),
        ("Does Axon's feature scan faces unless users turn it off?", Verdict.NO),
        ("Is Axon's feature off by default?", Verdict.YES),
        ("Do I have to switch Axon's feature on?", Verdict.YES),
        ("Is Axon's feature off unless you turn it on?", Verdict.YES),
    ],
)
def test_what_is_off_by_default_is_not_on(question: str, if_off: Verdict) -> None:
    assert verdict(question, OFF) is if_off
    assert verdict(question, ON) is (Verdict.NO if if_off is Verdict.YES else Verdict.YES)


@pytest.mark.parametrize(
    ("question", "if_no_bid"),
    [
        ("Did Oslo put the NEC contract out to tender?", Verdict.NO),
        ("Did NEC win it in competitive bidding?", Verdict.NO),
        ("Did NEC get the contract without a tender?", Verdict.YES),
        ("Did NEC get it after competitive bidding?", Verdict.NO),
        ("Was NEC's deal open to other bidders?", Verdict.NO),
        ("Did Oslo skip the bidding for NEC?", Verdict.YES),
        ("Was NEC's deal sole-source?", Verdict.YES),
    ],
)
def test_a_no_bid_contract_was_awarded_without_competition(question: str, if_no_bid: Verdict) -> None:
    assert verdict(question, NO_BID) is if_no_bid
    assert verdict(question, TENDER) is (Verdict.NO if if_no_bid is Verdict.YES else Verdict.YES)


def test_it_settles_nothing_that_is_told_both_ways_or_of_something_else() -> None:
    assert verdict("Did Oslo put the NEC contract out to tender?", NO_BID, TENDER) is None
    assert verdict("Can I turn Axon's feature off?", OFF) is None
    assert verdict("Did NEC win the tender?", NO_BID) is None
    assert verdict("Was it not put out to tender for NEC?", NO_BID) is None
    assert verdict("Is Axon's feature opt-in or on by default?", OFF) is None
    assert verdict("Is Axon's feature on by default?", "Axon does not say whether it is on by default.") is None
    assert by_contrary(asked("Is Axon's feature on by default?"), [told(OFF, 0.9)]) is None
    assert by_contrary(asked("Did NEC win a tender in 2019?"), [told(NO_BID)]) is None


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Does Axon keep the photos?", "Axon uses the photos once and then deletes the photos.", Verdict.NO),
        ("Does Axon hang on to my selfie?", "Axon says it deletes the selfie.", Verdict.NO),
        ("Does Axon delete the faces?", "Axon keeps all faces.", Verdict.NO),
        ("Does Axon keep the photos?", "Axon deletes the photos after 30 days.", None),
        ("Does Axon keep the photos?", "Axon promised to delete the photos.", None),
        ("Does Axon keep the photos forever?", "Axon keeps the photos for a year.", None),
        ("Does Axon delete the photos?", "Axon keeps the photos until a trial ends.", None),
        ("Did Axon keep its promise?", "Axon deletes the photos.", None),
    ],
)
def test_what_is_deleted_is_not_kept(question: str, text: str, expected: Verdict | None) -> None:
    assert verdict(question, text) is expected


def test_a_question_that_opens_with_a_denial_asks_the_same() -> None:
    assert verdict("Isn't Axon's feature opt-in?", ON) is Verdict.NO
    assert verdict("Isn't Axon's feature opt-in?", OFF) is Verdict.YES


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is Oslo's consultation on cameras still open?", Verdict.NO),
        ("Has Oslo's consultation ended?", Verdict.YES),
        ("Did Oslo's consultation open on time?", None),
        ("Is Oslo still open?", None),
    ],
)
def test_a_consultation_that_closed_is_not_open(question: str, expected: Verdict | None) -> None:
    assert verdict(question, "Oslo's consultation closed on 3 May 2023.") is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does NEC supply the face gallery?", Verdict.NO),
        ("Does NEC's tool come with a pile of faces?", Verdict.NO),
        ("Does NEC supply face matching?", None),
        ("Does NEC offer its own gallery of faces?", None),
        ("Do customers of NEC search faces?", None),
    ],
)
def test_what_users_bring_of_their_own_they_are_not_given(question: str, expected: Verdict | None) -> None:
    ruling = by_own(asked(question), [told("NEC says customers must bring their own face galleries.")])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Axon urge Oslo to wait with rules on faces?", Verdict.NO),
        ("Did Axon argue against new laws?", Verdict.NO),
        ("Did Axon call on Oslo to pass laws?", None),
        ("Did Axon argue against its rivals?", None),
        ("Did Axon never call on Oslo to wait?", None),
    ],
)
def test_whoever_asks_for_laws_does_not_ask_to_wait_with_them(question: str, expected: Verdict | None) -> None:
    assert verdict(question, "Axon called on Oslo to pass laws on faces in 2023.") is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did voters in Oslo loosen the ban?", "In May voters in Oslo strengthened the ban.", Verdict.NO),
        ("Did Oslo keep the cameras?", "Oslo dropped the cameras in 2016.", Verdict.NO),
        ("Did Oslo hang on to the cameras in 2015?", "Oslo dropped the cameras in 2016.", None),
        ("Did Oslo keep the scanners?", "Oslo dropped the cameras in 2016.", None),
        ("Did Oslo loosen the ban?", "Oslo did not strengthen the ban.", None),
        ("Did Oslo keep the cameras secret?", "Oslo dropped the cameras.", None),
        ("Does Oslo keep the cameras?", "Oslo dropped the cameras.", None),
    ],
)
def test_whoever_did_the_contrary_did_not_do_it(question: str, text: str, expected: Verdict | None) -> None:
    denying = said(text, says=Entailment(0.1, 0.8, 0.05, 0.05))
    ruling = by_contrary_deed(asked(question), [denying])
    assert (ruling and ruling.verdict) is expected
    affirming = said(text, says=Entailment(0.8, 0.1, 0.05, 0.05))
    assert by_contrary_deed(asked(question), [affirming]) is None


def test_what_is_on_by_default_waits_for_nobody() -> None:
    assert verdict("Does Axon's feature wait for users to switch it on?", ON) is Verdict.NO
    assert verdict("Does Axon's feature wait for users to switch it on?", OFF) is Verdict.YES


@pytest.mark.parametrize(
    ("question", "texts", "expected"),
    [
        ("Did voters in Oakland throw out the ban?", ("Voters in Oakland strengthened the ban.",), Verdict.NO),
        ("Did voters in Oakland repeal the ban?", ("Voters in Oakland tightened the ban.",), Verdict.NO),
        (
            "Did voters in Oakland repeal the ban?",
            ("Voters in Oakland tightened the ban.", "Voters in Oakland repealed the ban later."),
            None,
        ),
    ],
)
def test_what_was_strengthened_was_not_thrown_out(
    question: str, texts: tuple[str, ...], expected: Verdict | None
) -> None:
    denying = Entailment(0.05, 0.8, 0.05, 0.1)
    ruling = by_contrary_deed(asked(question), [said(text, says=denying) for text in texts])
    assert (ruling.verdict if ruling else None) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did Axon say that the arrest was the software's fault?", Verdict.NO),
        ("Did Axon blame the technology?", Verdict.NO),
        ("Did Axon put it down to human error?", Verdict.YES),
        ("Did Axon blame an officer?", Verdict.YES),
        ("Did Axon fix the software's mistakes?", None),
        ("Did Axon apologise?", None),
    ],
)
def test_what_was_the_fault_of_people_was_not_that_of_the_machine(question: str, expected: Verdict | None) -> None:
    assert verdict(question, "Axon called it human error and said that an officer had misread an alert.") is expected
    assert verdict(question, "Axon said that the fault lay with the staff and not with the software.") is expected
