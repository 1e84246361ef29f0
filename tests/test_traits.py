"""What any company or place has and few articles tell: refused by its name where none tells it."""

import pytest

from bot.answering.reply import Abstention, Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("What is NEC's share price?", "of a share price"),
        ("Does PimEyes have an app?", "of an app"),
        ("How many people live in Croydon?", "how many people live there"),
        ("What is the registration number of the UK vans?", "of such a number"),
        ("what colour are the uk vans", "of a colour"),
        ("How many residents does Berkeley have?", "how many people live there"),
        ("Who founded PimEyes?", "who founded it or when"),
        ("When was PimEyes set up?", "who founded it or when"),
        ("What are NEC's annual sales?", "what it earns"),
        ("How much does Amazon earn with Rekognition?", "what it earns"),
        ("How much money does NEC make from face matching?", "what it earns"),
        ("What did Robert Williams spend his settlement on?", "what that was spent on"),
        ("What did Idemia bid for the matching service?", "of a bid"),
        ("What is AnyVision called today?", "what it is called now"),
        ("Which model of camera is used in Croydon?", "which make or model it is"),
        ("Which street was Nijeer Parks arrested in?", "in which street that is"),
    ],
)
def test_what_no_article_tells_of_anybody_is_refused_by_its_name(shipped: Service, question: str, untold: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.text.endswith(f"None of them tells {untold}.")


def test_what_a_single_one_costs_takes_a_price_for_each(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("How much does Rekognition cost per face?"), Abstention)


def test_a_no_to_free_takes_a_word_on_what_it_costs(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("Is the Notting Hill Carnival free?"), Abstention)


@pytest.mark.parametrize(
    "question",
    [
        "Which app does ICE use?",
        "When was BIPA established?",
        "What is Rank One Computing called now?",
        "Does ICE have an app for it?",
        "Who runs Axon?",
        "Who owns the cameras behind the New Orleans alerts?",
        "How many members does Axon's ethics board have?",
        "What share of Clearview do its victims own?",
        "Is Clearview free to sell outside Illinois?",
        "How much does Clearview make from ICE?",
        "Does a company pay for every scan under BIPA?",
        "Does the settlement end Clearview's free trials?",
    ],
)
def test_what_an_article_tells_of_the_like_is_told(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Answer)
