"""A premise that the articles contradict without a "not": by a contrary deed, another figure, a case left open."""

import pytest

from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.told.contradicting import tells_supplier
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("Why was Clearview's fine upheld by the First-tier Tribunal?", "overturned the UK fine"),
        ("How come the AnyVision audit uncovered mass surveillance?", "found no mass surveillance"),
        ("Why did Clearview get the 2025 ICE contract through open competition?", "no-bid contract"),
        ("Why did Glukhin lose at the European Court of Human Rights?", "violated privacy"),
    ],
)
def test_a_contrary_deed_denies_what_is_taken_for_granted(shipped: Service, question: str, denial: str) -> None:
    _is_denied(shipped, question, denial)


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("Why did the CNIL fine Clearview only €2 million in 2022?", "€20 million"),
        ("Why did Facebook pay $65 million to settle in Illinois?", "$650 million"),
        ("Why was Nijeer Parks held for a full month?", "for ten days"),
        ("Why was Rite Aid barred from facial recognition forever?", "for five years"),
        ("How did Robert Williams get $3 million out of Detroit?", "for $300,000"),
        ("Why did the FTC vote 3-2 on its biometric policy statement?", "unanimously adopted"),
    ],
)
def test_another_sum_or_time_denies_the_one_taken_for_granted(shipped: Service, question: str, denial: str) -> None:
    _is_denied(shipped, question, denial)


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("How much did Canada's commissioners make Clearview pay in fines?", "could not impose a fine"),
        ("What was Porcha Woodruff found guilty of?", "were dropped"),
        ("Since when is the FTC's statement on biometrics a binding law?", "is not binding law"),
        ("Why must Americans have their photo taken under the CBP rule?", "does not require US citizens"),
    ],
)
def test_other_forms_of_question_take_something_for_granted_too(shipped: Service, question: str, denial: str) -> None:
    _is_denied(shipped, question, denial)


def test_who_is_asked_why_he_lost_has_not_lost_while_the_case_is_open(shipped: Service) -> None:
    _is_denied(shipped, "Why did Kmart Australia win at the tribunal?", "had not decided")


def test_what_was_never_done_was_not_done_in_the_year_asked_about(shipped: Service) -> None:
    _is_denied(shipped, "Why did San Francisco repeal its face recognition ban in 2024?", "stays in place")


def test_the_sentence_that_denies_most_plainly_is_quoted(shipped: Service) -> None:
    _is_denied(shipped, "Why did the Home Office consultation stay open until 2027?", "closed on 12 February 2026")


def test_whoever_refuses_to_do_it_did_not_go_back_to_doing_it(shipped: Service) -> None:
    _is_denied(shipped, "Why did Microsoft go back to selling face recognition to US police?", "refused to sell")


def test_a_law_that_expired_was_not_made_longer_beyond_that_year(shipped: Service) -> None:
    _is_denied(shipped, "When did California renew AB 1215 beyond 2023?", "expired")


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("Why did China prohibit face recognition altogether?", "China"),
        ("Why did Maine completely ban face recognition?", "a few serious crimes"),
        ("Why was Bunnings fully cleared by the tribunal?", "had broken the law"),
    ],
)
def test_what_holds_in_part_denies_that_all_of_it_does(shipped: Service, question: str, denial: str) -> None:
    _is_denied(shipped, question, denial)


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("Why did Colorado let the ban for schools expire?", "SB 25-143"),
        ("Why did Amazon let its police moratorium lapse?", "extended its moratorium"),
        ("Why did Massachusetts outlaw facial recognition?", "would have been barred"),
        ("Why did the IRS make selfies mandatory again?", "remained optional"),
    ],
)
def test_what_was_kept_sent_back_or_left_to_choice_did_not_come_to_pass(
    shipped: Service, question: str, denial: str
) -> None:
    _is_denied(shipped, question, denial)


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("Why did the IRS reintroduce face scans?", "move away from mandatory"),
        ("When did Orlando resume its Rekognition test?", "ended their pilot"),
        ("When did New York State bring back face recognition in schools?", "halted face recognition"),
    ],
)
def test_what_only_ended_was_not_done_again(shipped: Service, question: str, denial: str) -> None:
    _is_denied(shipped, question, denial)


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("When did Amazon end Familiar Faces?", "asked Amazon to end"),
        ("When did the US government regulate facial recognition?", "asked the US government to regulate"),
        ("Why did Congress ban face recognition at ICE?", "would bar"),
        ("When did Massachusetts put the commission's recommendations into law?", "would put"),
    ],
)
def test_what_was_only_asked_for_or_is_in_a_bill_was_not_done(shipped: Service, question: str, denial: str) -> None:
    _is_denied(shipped, question, denial)


@pytest.mark.parametrize(
    "question",
    [
        "When did Brad Smith ask for regulation?",
        "When was the ICE Out of Our Faces Act announced?",
        "Why did Facebook bring face recognition back?",
        "When did Virginia allow police face recognition again?",
        "Why did Orlando completely end its Rekognition test?",
        "Why did the High Court fully back the Met?",
        "Why did California let its ban on body cameras expire?",
        "Why did Clearview scrape so many photos?",
        "Why did Australia give up on Clearview?",
        "How long was Amazon's first pause due to last?",
        "How did Clearview react to the Dutch fine?",
        "Why was Rite Aid barred for five years?",
        "Why did Texas get $1.4 billion from Meta?",
        "Why didn't Hamburg go after PimEyes?",
        "How come Colorado's school ban didn't lapse on 1 July 2025?",
    ],
)
def test_what_the_articles_bear_out_is_not_denied(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Answer)


def _is_denied(shipped: Service, question: str, denial: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert denial in reply.text


@pytest.mark.parametrize(
    ("asked", "quote", "expected"),
    [
        ("Who supplied the city's software?", "The city paid Ovanta, the vendor, $341,000.", True),
        ("Who is the vendor?", "The system was built by Ovanta.", True),
        ("Who supplied the city's software?", "The city never bought any software.", False),
        ("Who fined the city?", "The city paid Ovanta, the vendor, $341,000.", False),
    ],
)
def test_what_speaks_of_a_supplier_does_not_deny_that_there_is_one(asked: str, quote: str, *, expected: bool) -> None:
    assert tells_supplier(asked, quote) is expected
