"""Whom a rule leaves alone, told by a list of those left out."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.reply import Verdict
from bot.answering.settled.covering import by_coverage, by_duty, by_listed, left_to_choice, only_urged
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said
from tests.test_selecting import told

YES, NO, PARTLY = Verdict.YES, Verdict.NO, Verdict.PARTLY
SMALL = "Small farms with fewer than five hands would be exempt, and so would mills."
LISTED = "The Alder ordinance reached inns and gyms but exempted mills and ferries, and it did not apply to nurses."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Are mills exempt from the ordinance?", "Mills and clinics are exempt, as are small farms.", YES),
        ("Would mills be exempt from the rule?", SMALL, YES),
        ("Would farms be exempt from the rule?", SMALL, None),  # small ones alone
        ("Does the ordinance cover clinics?", "Mills, clinics and other private parties are not covered.", NO),
        ("Does the ordinance cover parties?", "Mills, clinics and other private parties are not covered.", None),
        ("Did the ordinance ever apply to nurses?", LISTED, NO),
        ("Were ferries exempt?", LISTED, YES),
        ("Were inns exempt?", LISTED, None),
        ("Does the ban reach landlords?", "The ban does not reach shops, landlords or other businesses.", NO),
        ("Would the rule cover private clinics?", "Private clinics and mills would be left out.", NO),
        ("Would the rule cover clinics?", "Private clinics and mills would be left out.", None),
        ("Are clinics affected?", "Clinics are not affected unless they sell pictures.", None),
        ("Does the ordinance cover only mills?", "Mills are not covered.", None),
        ("Does the county's ban bind Seattle?", "The county's ban does not bind cities.", NO),
        ("Does the county's ban bind Seattle?", "The county's ban does not bind small cities.", None),
        ("Does the ordinance apply to Kroger?", "The ordinance does not apply to businesses or mills.", NO),
        ("Are drones covered?", "The rule does not stop scanning with drones in controlled settings.", NO),
        ("Are big drones covered?", "The rule does not stop scanning with small drones.", None),
        ("Are mills still exempt?", "Mills are no longer exempt.", None),
    ],
)
def test_who_is_left_out_of_a_rule_is_exempt_and_not_covered(
    shipped: Service, question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_coverage(read_question(question, shipped.book), [told(text, shipped)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Must nurses show their faces?", "The ward does not require nurses to take part.", NO),
        ("I'm a nurse, do nurses have to be scanned?", "Nurses do not have to be scanned.", NO),
        ("Are nurses required to give a photo?", "Nurses are not obliged to give a photo.", NO),
        ("Must Americans be scanned?", "The rule does not require US citizens to take part.", NO),
        ("Must visitors show their faces?", "The ward does not require nurses to take part.", None),
        ("Must nurses show their faces?", "The ward does not require nurses to show badges.", None),
        (
            "Must nurses show their faces?",
            "The ward does not require nurses to take part unless a judge says so.",
            None,
        ),
        ("Must other nurses show their faces?", "The ward does not require nurses to take part.", None),
        ("Must nurses pay?", "The ward does not require nurses to take part.", None),  # of another duty
        ("May nurses show their faces?", "The ward does not require nurses to take part.", None),
    ],
)
def test_who_need_not_give_their_face_must_not(
    shipped: Service, question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_duty(read_question(question, shipped.book), [told(text, shipped)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Must inns still follow the Alder code?", NO),
        ("Does Alder force inns to sign up to its code?", NO),
        ("Is the Alder code mandatory for inns?", NO),
        ("Must inns follow the Alder code of 2019?", None),
        ("Did Alder require inns to follow its code?", None),  # it had
        ("Must inns show a notice under the Alder code?", None),
        ("Does Alder only urge inns to follow its code?", None),
    ],
)
def test_what_one_is_only_urged_to_do_one_need_not_do(question: str, expected: Verdict | None) -> None:
    text = "The old Alder code had bound inns, while the code of 2024 only urges inns to follow it."
    ruling = only_urged(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "left_out", "expected"),
    [
        ("Does Oakland's ban cover the police in the city?", "Oakland's ban does not cover the port police.", PARTLY),
        ("Does Oakland's ban bind all police?", "Oakland's ban does not bind port police.", PARTLY),
        ("Does Oakland's ban cover the port police?", "Oakland's ban does not cover the port police.", NO),
        ("Does Oakland's ban cover night police?", "Oakland's ban does not cover the port police.", None),
        ("Does Oakland's ban cover shops?", "Oakland's ban does not cover private shops.", None),
        ("Does Oakland's ban cover police?", "Oakland's ban does not cover other police.", PARTLY),
    ],
)
def test_a_rule_that_leaves_out_one_sort_and_bars_others_covers_them_in_part(
    question: str, left_out: str, expected: Verdict | None
) -> None:
    ban = said("Oakland banned cameras on city and school police.")
    ruling = by_coverage(asked(question), [ban, said(left_out, place=1)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did Oakland scrap face scans?", "A face scan remained optional in Oakland.", PARTLY),
        ("Has Oakland got rid of selfies?", "A selfie is still voluntary in Oakland.", PARTLY),
        ("Did Oakland stop requiring face scans?", "A face scan remained optional in Oakland.", None),
        ("Does Oakland use face scans?", "A face scan remained optional in Oakland.", None),
        ("Did Oakland scrap face scans?", "A parking permit remained optional in Oakland.", None),
        ("Did Oakland scrap parking permits?", "A face scan remained optional in Oakland.", None),
    ],
)
def test_what_stays_as_one_may_choose_has_ended_in_part(question: str, text: str, expected: Verdict | None) -> None:
    ruling = left_to_choice(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Are children scanned at the gates?", YES),
        ("Are season ticket holders scanned at the gates?", YES),
        ("Are visitors scanned at the gates?", None),  # most of them
        ("Are nurses scanned at the gates?", None),
        ("Are only children scanned at the gates?", None),
    ],
)
def test_who_is_listed_as_covered_is_done_what_the_rule_does(question: str, expected: Verdict | None) -> None:
    text = "The rule covers season ticket holders, children and most visitors."
    listed = said(text, says=Entailment(0.5, 0.02, 0.2, 0.28), place=1)
    act = said("The rule lets the club scan everyone at the gates.", says=Entailment(0.85, 0.02, 0.03, 0.1))
    for evidence, verdict in (([act, listed], expected), ([listed], None)):
        ruling = by_listed(asked(question), evidence)
        assert (ruling and ruling.verdict) is verdict
