"""The end of a thing that is told behind its beginning, by a pronoun."""

from pathlib import Path

import pytest

from bot.answering.reply import Abstention
from bot.service import Service
from tests.answerers import answerer_over, ask

PAUSE = """---
title: "Peru halts face recognition"
published: 2019-08-30
as_of: 2021-01-15
actors: [Peru]
---
Peru announced a moratorium on face recognition on 30 August 2019. It applied to public bodies and to companies alike.

The pause was extended twice. {end}
"""
SUIT = """---
title: "Shopper takes Walmart to court over self-checkout cameras"
published: 2025-08-01
as_of: 2025-08-29
---
Leonard Pratt, a customer from Chicago, filed a class action against Walmart in federal court in
Illinois on 1 August 2025.
"""


def test_a_moratorium_that_ended_further_down_takes_nothing_false_for_granted(shipped: Service, tmp_path: Path) -> None:
    ended = PAUSE.format(end="It ended on 31 December 2020, and since then applications have been judged case by case.")
    told = ask(answerer_over({"pause.md": ended}, tmp_path, shipped), "When did Peru's moratorium end?")
    assert told.text.startswith("31 December 2020.")


@pytest.mark.parametrize("end", ["It has no date for an end.", "The hearings ended on 31 December 2020."])
def test_what_else_ended_is_no_end_of_the_moratorium(end: str, shipped: Service, tmp_path: Path) -> None:
    answerer = answerer_over({"pause.md": PAUSE.format(end=end)}, tmp_path, shipped)
    assert isinstance(answerer.answer("When did Peru's moratorium end?"), Abstention)


def test_who_sues_is_told_by_whoever_filed_a_class_action(shipped: Service, tmp_path: Path) -> None:
    told = ask(answerer_over({"suit.md": SUIT}, tmp_path, shipped), "Who is suing Walmart?")
    assert "Leonard Pratt" in told.citations[0].quote
