"""Claims in the words of a sentence: yes, unless a denial, a number or a date is another."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.verbatim import begun_with, word_for_word
from tests.sayings import KIN, asked, said

YES, NO = Verdict.YES, Verdict.NO
RESIGNED = "On 6 June 2022 nine of the 13 members of the board of Axon, the US camera maker, resigned."
UNPAID = "Clearview AI has not paid the fines of the French regulator."
DELETED = "Microsoft says the scans are deleted within 30 days."


def answered(question: str, *texts: str) -> Verdict | str | None:
    ruling = word_for_word(asked(question), [said(text) for text in texts], KIN.is_named)
    return "other words" if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Is it true that nine of the 13 members of the board of Axon resigned?", RESIGNED, YES),
        ("Is it true that on 6 June 2022 nine of the 13 members of the board of Axon resigned?", RESIGNED, YES),
        ("Did nine of the 13 members of the board of Axon resign in June 2022?", RESIGNED, YES),
        ("Is it a fact that Clearview AI has not paid the fines of the French regulator?", UNPAID, YES),
        ("Has Clearview AI paid the fines of the French regulator?", UNPAID, NO),
        ("Did Clearview pay the French fine?", "Clearview has not paid the CNIL's fines.", "other words"),
        ("Did Clearview pay the Italian fine?", "Clearview has not paid the CNIL's fines.", None),  # of another
        (
            "Did the FBI release a report on the use of Rekognition by the FBI?",
            "The GAO released a report on the use of Rekognition by the FBI.",
            None,
        ),
        ("May police in Ohio search faces?", "Police in Ohio may search faces.", YES),
        ("Were the scans deleted by Microsoft?", DELETED, "other words"),
    ],
)
def test_the_same_words_are_true_and_denied_ones_are_not(claim: str, text: str, verdict: Verdict | str) -> None:
    assert answered(claim, text) == verdict


@pytest.mark.parametrize(
    ("claim", "text", "verdict"),
    [
        ("Is it true that 9 of the 13 members of the board of Axon resigned?", RESIGNED, YES),
        ("Is it true that ten of the 13 members of the board of Axon resigned?", RESIGNED, NO),
        ("Did nine of the 13 members of the board of Axon resign in June 2021?", RESIGNED, NO),
        (
            "Is it true that Vermont's S.127 has an exception for drones?",
            "Vermont's S.124 has an exception for drones.",
            NO,
        ),
    ],
)
def test_another_number_or_date_is_wrong(claim: str, text: str, verdict: Verdict | None) -> None:
    assert answered(claim, text) is verdict


def test_what_was_so_already_in_another_year_may_have_been_so_in_this() -> None:
    text = "Clearview AI already left Canada for good in 2020."
    assert answered("Has Clearview AI already left Canada for good in 2021?", text) is None


def test_a_sentence_with_the_number_goes_before_one_with_another() -> None:
    texts = ("Ohio bought 15 licences for its police.", "Ohio bought 20 licences for its police.")
    assert answered("Is it true that Ohio bought 20 licences for its police?", *texts) is YES


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("Did Texas sue Google over faces?", "Google sued Texas over faces."),
        ("Is it true that IBM sells face recognition?", "IBM sells face recognition only to hospitals."),
        ("Is it true that Ohio would ban it in schools?", "Ohio may ban it in schools."),
        ("Did IBM quit?", "IBM quit."),
    ],
)
def test_other_roles_limits_or_moods_are_other_words_and_so_are_very_few(claim: str, text: str) -> None:
    assert answered(claim, text) == "other words"


def test_what_is_said_of_another_in_the_same_words_proves_nothing() -> None:
    text = "On 12 September 2023 the US Government Accountability Office (GAO) released a report on the FBI."
    assert answered("Is it true that the GAO released a report on the FBI?", text) == "other words"
    assert answered("Is it true that on 12 September 2023 the ACLU released a report on the FBI?", text) is None


@pytest.mark.parametrize(
    ("question", "text", "begun"),
    [
        ("Did noyb file a complaint?", "On 28 October 2025 noyb, a privacy group, filed a complaint in Austria.", True),
        ("Did the paper reveal Clearview?", "In January 2020 the paper revealed Clearview AI, a start-up.", True),
        ("Did the ICO fine Clearview?", "The ICO fined the face recognition company Clearview AI £7.5 million.", False),
        ("Did Illinois amend BIPA in 2024?", "On 2 August 2024 Illinois amended BIPA, its biometric law.", True),
        ("Did Illinois amend BIPA in 2023?", "On 2 August 2024 Illinois amended BIPA, its biometric law.", False),
        ("Did Microsoft sell its stake?", "Microsoft sold its stake in AnyVision.", False),
        ("Did Minneapolis ban face recognition?", "Minneapolis banned face recognition by its police.", False),
        ("Did the board of Axon resign?", "The board of Axon resigned only in part.", False),
        ("Did all members of the board resign?", "All members of the board resigned over it.", False),
        ("Did the company delete photo files?", "The company deleted photo files and said so.", True),
        ("Did the company delete photo files?", "The company deleted photo file names.", False),
        ("Did the company delete photo files?", "The company never deleted photo files in time.", False),
        ("Did the company not delete photo files?", "The company deleted photo files in time.", False),
    ],
)
def test_what_was_done_is_done_where_more_is_told_of_it_but_not_what_is_sold_or_barred(
    question: str, text: str, begun: bool
) -> None:
    ruling = begun_with(asked(question), [said(text)])
    assert (ruling is not None) is begun
    assert ruling is None or ruling.verdict is YES
