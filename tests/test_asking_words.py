"""Misspelt question words, which decide what is asked before anything else is read."""

import pytest

from bot.answering.asked.asking_words import opens_with_no_word, with_asking_words
from bot.answering.asked.forms import Form
from bot.answering.reply import Answer
from bot.service import Service

NAMES = frozenset({"axon", "wade", "wyatt", "umbra"})


def is_name(word: str) -> bool:
    return word in NAMES


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("waht is Umbra?", "what is Umbra?"),
        ("Wehn did Oslo ban it?", "When did Oslo ban it?"),
        ("hwo made Umbra", "who made Umbra"),
        ("hwo much did Axon pay", "how much did Axon pay"),
        ("wher was he held", "where was he held"),
        ("were was he held", "where was he held"),
        ("wy did Axon quit", "why did Axon quit"),
        ("in wich shops is it used", "in which shops is it used"),
        ("howmany vans are there", "how many vans are there"),
        ("hou many vans are there", "how many vans are there"),
        ("wots Umbra", "whats Umbra"),
        ("hoow mnay vans are there", "how many vans are there"),
        ("whatdid Axon say", "what did Axon say"),
        ("what dose the law cover", "what does the law cover"),
        ("si it legal", "is it legal"),
        ("dose it bind shops", "does it bind shops"),
        ("do you know wehn Axon quit", "do you know when Axon quit"),
        ("Axon quit, and wehn did Umbra?", "Axon quit, and when did Umbra?"),
        ("waht's Umbra", "what's Umbra"),
        ("wehn?", "when?"),
    ],
)
def test_a_slip_in_the_word_that_asks_is_put_right(typed: str, meant: str) -> None:
    assert with_asking_words(typed, is_name) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Wade sued Axon",
        "wyatt left",
        "Wen Chen quit",
        "Wen quit Axon",
        "were shops covered?",
        "whole cities banned it",
        "dose of reality",
        "witch hunt by Axon?",
        "show the wall",
        "the shop that waht it is",
    ],
)
def test_a_word_or_a_name_is_no_misspelt_question_word(text: str) -> None:
    assert with_asking_words(text, is_name) == text


def test_what_is_neither_a_word_nor_a_name_opens_no_statement() -> None:
    assert opens_with_no_word("whu did Axon quit?", is_name)
    assert not opens_with_no_word("umbra quit?", is_name)
    assert not opens_with_no_word("shops banned it?", is_name)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("hwo owns Rekognition?", Form.WHO),
        ("wehn did San Francisco ban it?", Form.WHEN),
        ("wich cities have banned it?", Form.LIST),
        ("whu did IBM quit?", Form.WHAT),
    ],
)
def test_a_misspelt_question_word_asks_for_no_verdict(shipped: Service, text: str, form: Form) -> None:
    turn = shipped.answerer.take_turn(text)
    assert turn.question is not None
    assert turn.question.form is form
    assert turn.reply.question == text
    assert not (isinstance(turn.reply, Answer) and turn.reply.verdict)


def test_a_misspelt_follow_up_is_put_right_too(shipped: Service) -> None:
    turn = shipped.answerer.take_turn("wehn?", earlier=["did IBM quti?", "hwo made Rekognition?"])
    assert turn.question is not None
    assert turn.question.form is Form.WHEN
