"""Verdicts on what a later article changed."""

import pytest

from bot.answering.reply import Verdict
from bot.service import Service
from tests.answerers import answerer_over, ask

SUED = """---
id: shop-2024
title: Lidl accused of collecting the faces of shoppers
published: 2024-03-11
actors: [Lidl]
---
Four women have sued Lidl in Cook County, Illinois. Their complaint says that its cameras scan the faces of customers.
"""
DISMISSED = """---
id: shop-2025
title: Judge throws out face scan suit against Lidl
published: 2025-05-20
supersedes: [shop-2024]
actors: [Lidl]
---
A federal judge dismissed the class action over face scans at Lidl on 20 May 2025. They had nothing but
suspicion, the judge wrote. Lidl told the court that it does not use face recognition in its stores.
"""


def test_whoever_was_sued_was_sued_though_a_judge_threw_it_out_later(
    shipped: Service, tmp_path_factory: pytest.TempPathFactory
) -> None:
    answerer = answerer_over({"old.md": SUED, "new.md": DISMISSED}, tmp_path_factory.mktemp("suit"), shipped)
    assert ask(answerer, "Was Lidl sued in Illinois?").verdict is Verdict.YES
    assert ask(answerer, "Is the suit against Lidl still going on?").verdict is Verdict.NO
