"""What stands behind a deed, told in a sentence that only points back at it."""

from pathlib import Path

import pytest

from bot.answering.found.behind_it import is_of_opponent, points_back
from bot.answering.found.reasons import explains_another, tells_wrong
from bot.service import Service
from tests.answerers import answerer_over, ask
from tests.sayings import asked, said
from tests.test_reasons import told

HARBOR = """---
title: "Axon halts face matching at the harbor"
published: 2024-02-09
as_of: 2024-02-09
actors: [Axon]
---
Axon has suspended face recognition at all of its gates. The decision, made public on 9 February 2024, came eight days
after a docker of 34 was led away and told that he was a thief. The gates will stay shut for now.

The company apologised to him. "The system stays off until we know what went wrong," a spokesman said.
"""

DESK = """---
title: "Boston ends face matching at its front desks"
published: 2025-06-10
as_of: 2025-06-10
actors: [Boston]
---
Boston voted 7-4 on Tuesday to end face recognition at its front desks, two weeks after an audit found that visitors had
been turned away by mistake.

Councilman Greg Hale, who voted against ending the program, said Boston was throwing out a tool that works because of a
handful of clerks who did not follow instructions.
"""


@pytest.mark.parametrize(
    ("question", "text", "points"),
    [
        ("Why did Axon pause sales?", "It follows the case of a boy who was held in May.", True),
        ("Why did Axon pause sales?", "The move, announced in May, came days after a man was led away.", True),
        ("Why did Axon pause sales?", "The pause came into force at once.", False),
        ("Why did Axon pause sales?", "It followed suit in June.", False),
        ("Why was Axon's fine annulled?", "It had not been heard in time, the judges found.", True),
        ("Why was Axon fined?", "It had not been heard in time, the judges found.", False),
        ("Why did Axon stop sales?", "The cost was no longer justified, a spokeswoman said.", True),
        ("Why did Axon start sales?", "The cost was no longer justified, a spokeswoman said.", False),
        ("Why was Axon not fined?", "They could not impose a fine because the law gives them no such power.", True),
        ("Why was Axon fined?", "They could not impose a fine because the law gives them no such power.", False),
    ],
)
def test_what_points_back_at_a_deed_tells_what_stands_behind_it(question: str, text: str, points: bool) -> None:
    assert points_back(asked(question), said(text, place=2)) is points
    assert not points_back(asked(question), said(text, place=0))


@pytest.mark.parametrize(
    ("question", "text", "against"),
    [
        ("Why did Boston end the program?", "Mr Hale, who voted against ending the program, called it a loss.", True),
        ("Why did Boston end the program?", "Mr Hale, who opposed the move, said it was rash.", True),
        ("Why did Boston repeal its ban?", "Mr Hale, who opposed the ban, said it had helped nobody.", False),
        ("Why did Boston pass its ban?", "Mr Hale, who opposed the ban, said it had helped nobody.", True),
        ("Why did Mr Hale vote against ending it?", "Mr Hale, who voted against ending it, called it useful.", False),
    ],
)
def test_whoever_was_against_a_deed_gives_no_reason_for_it(question: str, text: str, against: bool) -> None:
    assert is_of_opponent(asked(question), told(text)) is against


def test_why_a_fine_was_cut_does_not_tell_why_it_was_imposed() -> None:
    cut = told("It cut the amount because Axon cooperated.")
    assert explains_another(asked("Why was Axon fined?"), cut)
    assert not explains_another(asked("Why was Axon's fine cut?"), cut)
    wrong = told("The lawsuit says Axon kept the faces without consent.")
    assert tells_wrong(asked("Why was Axon fined?"), wrong)
    assert not tells_wrong(asked("Why was the fine on Axon annulled?"), wrong)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It said that consent which members gave was not valid.", True),
        ("The agency fined Axon $2 million for making visitors scan their faces.", True),
        ("The agency fined Axon for the first time.", False),
    ],
)
def test_what_somebody_is_fined_for_is_the_wrong_they_did(text: str, wrong: bool) -> None:
    assert tells_wrong(asked("Why was Axon fined?"), told(text)) is wrong


def test_what_is_done_in_place_of_a_thing_is_no_reason_for_its_end() -> None:
    instead = told("The chain said it would spend the money on guards instead.")
    assert explains_another(asked("Why did Axon stop it?"), instead)
    dropped = said("Oslo dropped the requirement after judges objected.")
    assert explains_another(asked("Why did Oslo reverse its ban?"), dropped)
    assert not explains_another(asked("Why did Oslo drop the requirement?"), dropped)


def test_the_reason_behind_a_deed_is_told_and_not_the_word_of_an_opponent(shipped: Service, tmp_path: Path) -> None:
    answerer = answerer_over({"harbor.md": HARBOR, "desk.md": DESK}, tmp_path, shipped)
    assert "led away" in ask(answerer, "Why did Axon pause face recognition?").citations[0].quote
    ended = ask(answerer, "Why did Boston end face recognition at its desks?")
    assert "audit found" in ended.citations[0].quote
    assert all("Hale" not in citation.quote for citation in ended.citations)
