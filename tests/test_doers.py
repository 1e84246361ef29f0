"""Who did it, where a question stresses who."""

from pathlib import Path

import pytest

from bot.answering.answerer import Answerer
from bot.answering.reply import Answer, Verdict
from bot.service import Service
from tests.answerers import answerer_over

_ENTRY = (
    "# Rival finds police entry\n\nIn March 2024 Reuters found a police entry saying that the FBI was trying out"
    " Rekognition, Amazon's face recognition service. The entry stood in a list of projects."
)
_TEST = (
    "# NIST test of Oslo's scanners\n\nOn 3 May 2022 NIST reported that NEC's face scanners had mixed up 12 guards."
    " NIST ran its test at the default setting. NEC objected to that setting."
)
_SUIT = (
    "# Cognitec sued over its dataset\n\nIn January 2021 Cognitec was sued in a class action over the photos in its"
    " dataset. The class action against Cognitec was brought under the biometric law of Illinois."
)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory, shipped: Service) -> Answerer:
    folder: Path = tmp_path_factory.mktemp("doers")
    return answerer_over({"entry.md": _ENTRY, "test.md": _TEST, "suit.md": _SUIT}, folder, shipped)


def verdict(answerer: Answerer, question: str) -> Verdict | None:
    reply = answerer.answer(question)
    return reply.verdict if isinstance(reply, Answer) else None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Was it Reuters that found the police entry?", Verdict.YES),
        ("Wasn't it Reuters that spotted the police entry?", Verdict.YES),
        ("Was it the FBI that found the police entry?", Verdict.NO),
        ("It was Amazon that found the police entry, wasn't it?", Verdict.NO),
        ("Was it NIST that ran the test of the scanners?", Verdict.YES),
        ("Was it NEC that ran the test of the scanners?", Verdict.NO),
    ],
)
def test_whoever_is_told_to_have_done_it_did_it_and_nobody_else(
    answerer: Answerer, question: str, expected: Verdict
) -> None:
    assert verdict(answerer, question) is expected


@pytest.mark.parametrize(
    "question",
    [
        "Was it Illinois that sued Cognitec over the photos?",
        "Was it the state of Illinois that sued Cognitec over the photos?",
        "Was it the governor who sued Cognitec over the photos?",
        "Was it NEC that tried out Rekognition?",
    ],
)
def test_a_deed_alone_tells_of_no_doer_whom_its_article_does_not_have_act(answerer: Answerer, question: str) -> None:
    assert verdict(answerer, question) is not Verdict.YES


def test_a_deed_that_another_one_is_told_to_have_done_is_no_plain_yes(answerer: Answerer) -> None:
    assert verdict(answerer, "Did the FBI find the police entry?") is not Verdict.YES
    assert verdict(answerer, "Did Reuters find the police entry?") is Verdict.YES


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Was it the FBI that found the Project Tyr entry?", Verdict.NO),
        ("Was it Amazon that ran the test on members of Congress?", Verdict.NO),
        ("Was it ICE that revealed Mobile Fortify?", Verdict.NO),
        ("Wasn't it the Commerce Department that blacklisted SenseTime?", Verdict.YES),
        ("Was it Eric Holder who led the AnyVision audit?", Verdict.YES),
        ("Was it the UK that told Clearview to erase Britons' data?", Verdict.YES),
        ("Was it the Met that won its High Court case?", Verdict.YES),
        ("Was it the state of Illinois that sued IBM over the photos in Diversity in Faces?", None),
        ("Was it Facebook's users who sued Meta in Texas?", None),
    ],
)
def test_the_doer_of_a_shipped_deed_is_held_against_whom_is_named(
    shipped: Service, question: str, expected: Verdict | None
) -> None:
    assert verdict(shipped.answerer, question) is expected


@pytest.mark.parametrize(
    "form",
    [
        "{}, didn't it?",
        "{}, right?",
        "So {}.",
        "Am I right that {}?",
        "Is it true that {}?",
        "{}.",
    ],
)
def test_a_court_sides_with_the_same_party_in_whatever_form_it_is_asked(shipped: Service, form: str) -> None:
    sided = "the European Court of Human Rights {} Glukhin"
    for verb in ("sided with", "backed", "ruled for"):
        assert verdict(shipped.answerer, form.format(sided.format(verb))) is Verdict.YES
    assert verdict(shipped.answerer, form.format(sided.format("ruled against"))) is Verdict.NO
