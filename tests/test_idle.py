"""What is shown without yes or no has to tell of what is asked."""

import pytest

from bot.answering.found.library import Library
from bot.answering.reply import Abstention, Answer, Verdict
from bot.answering.told.idle import is_idle
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

OPEN, TOLD = Entailment(0.2, 0.0, 0.1, 0.7), Entailment(0.7, 0.0, 0.1, 0.2)


@pytest.mark.parametrize(
    ("question", "sentence", "says", "idle"),
    [
        ("Did Axon bar iris scanning?", "Axon barred face recognition.", TOLD, True),
        ("Did Axon bar iris scanning?", "Axon barred all biometric tools.", TOLD, False),
        ("Does Axon still use face recognition?", "Axon had tried a search by skin tone.", OPEN, True),
        ("Does Axon still use face recognition?", "Axon runs it in Edmonton.", TOLD, False),
        ("Does Axon still use face recognition?", "NEC runs it in Edmonton.", TOLD, True),
        ("Does Axon use face recognition?", "Axon had tried a search by skin tone.", OPEN, False),
        ("Does Axon still get alerts by phone?", "Axon got alerts by phone.", OPEN, False),  # that is the matter
    ],
)
def test_what_is_of_another_technique_or_not_of_now_is_idle(
    question: str, sentence: str, says: Entailment, *, idle: bool, shipped: Service
) -> None:
    library = Library(shipped.generation, shipped.book)
    assert is_idle(asked(question), [said(sentence, says=says)], library) is idle


@pytest.mark.parametrize(
    "question",
    ["Did Microsoft bar police from voice recognition on Azure?", "Does the NYPD still have face recognition now?"],
)
def test_what_is_idle_is_not_shown(question: str, shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


@pytest.mark.parametrize("question", ["Is the NYPD still using facial recognition?", "Does the NYPD use face scans?"])
def test_what_becomes_of_the_program_of_one_firm_is_no_verdict_on_face_recognition(
    question: str, shipped: Service
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention) or reply.verdict is None


def test_a_shop_for_which_nothing_is_banned_is_told_to_use_it(shipped: Service) -> None:
    reply = shipped.answerer.answer("Is Wegmans scanning shoppers' faces in New York?")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES


def test_what_tells_how_it_stands_is_shown(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("Does Rite Aid still use face recognition?"), Answer)
