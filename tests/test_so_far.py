"""How far a bill has come."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.so_far import by_stage
from corpus.shelf import Shelf
from tests.sayings import asked, said

INTRODUCED = "The Clearview Act has only been introduced."


def verdict(question: str, text: str) -> Verdict | None:
    ruling = by_stage(asked(question), [said(text)], Shelf.of())
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Has Clearview's act got any further than being introduced?", Verdict.NO),
        ("Has Clearview's act moved past introduction?", Verdict.NO),
        ("Hasn't Clearview's act gone beyond being introduced?", Verdict.NO),
        ("Has Clearview's act got no further than being introduced?", Verdict.YES),
        ("Had Clearview's act only been introduced, not passed, in May?", Verdict.YES),
        ("Has Clearview's act been introduced?", Verdict.YES),
        ("Has Clearview's act not been introduced?", None),
        ("Has Clearview's act got any further than being tested?", None),
        ("Has Clearview's act been introduced in the Senate?", None),
        ("Has an act been introduced?", None),  # by whom is not asked
    ],
)
def test_what_has_only_been_introduced_came_no_further(question: str, expected: Verdict | None) -> None:
    assert verdict(question, INTRODUCED) is expected


def test_what_was_introduced_without_an_only_may_have_come_further() -> None:
    assert verdict("Has Clearview's act got past introduction?", "The Clearview Act was introduced.") is None


def test_what_came_after_may_have_brought_it_further() -> None:
    told = said(INTRODUCED)
    newer = replace(said("It moved on.", 2024).article, supersedes=(told.article.id,))
    articles = Shelf.of(told.article, newer)
    assert by_stage(asked("Has Clearview's act got past introduction?"), [told], articles) is None
