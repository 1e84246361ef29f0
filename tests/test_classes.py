"""Classes: what is told of bureaus, companies or people tells nothing of those who are none of them."""

import pytest

from bot.answering.asked.question import read_question
from bot.answering.lock.classes import names_no_such_class
from bot.service import Service
from tests.test_selecting import told


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Must federal agents in Ohio get a warrant?", "Ohio makes agencies get a warrant.", True),
        ("Must federal agents in Ohio get a warrant?", "Ohio makes all agencies get a warrant.", False),
        ("Can federal agents in Ohio use it?", "The ban does not cover the federal government.", False),
        ("Can federal agents use it?", "Agencies must get a warrant.", False),
        ("Do people in Ohio have to post a sign?", "Ohio makes businesses post a sign.", True),
        ("Do people in Ohio have to post a sign?", "Ohio makes everyone post a sign.", False),
        ("Do businesses in Ohio have to post a sign?", "Ohio makes businesses post a sign.", False),
        ("Do people in Ohio have to be told?", "Ohio makes businesses tell them.", False),
        ("Can I sue the police under the act?", "People may sue under the act.", True),
        ("Can I sue the police under the act?", "People may sue a public body under the act.", False),
        ("Can I sue a company under the act?", "People may sue under the act.", False),
        ("Can schools in Ohio use it?", "The bureaus of Ohio may not use it.", True),
        ("Must landlords in Ohio post a sign?", "The law applies to stores, gyms and cafes.", True),
        ("Must landlords in Ohio post a sign?", "The law applies to stores, gyms and landlords.", False),
        ("Must stores in Ohio post a sign?", "The law applies to stores, gyms and cafes.", False),
        ("Can schools in Ohio use it?", "City departments, schools included, may not use it.", False),
        ("Can police in Ohio use it?", "The bureaus of Ohio may not use it.", False),
    ],
)
def test_a_sentence_on_others_tells_nothing_of_a_class_it_does_not_name(
    shipped: Service, question: str, sentence: str, *, other: bool
) -> None:
    assert names_no_such_class(read_question(question, shipped.book), told(sentence, shipped)) is other
