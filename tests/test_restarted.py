"""A pause that is over in the article that tells of it."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.restarted import by_restart
from corpus.shelf import Shelf
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
PAUSED = "Detroit paused live face recognition in March after a study."
AGAIN = "Detroit started the vans again on 8 June 2023, after the supplier had updated the software."


def verdict(question: str, *texts: str) -> Verdict | None:
    first = said(texts[0])
    rest = [replace(said(text, place=place), article=first.article) for place, text in enumerate(texts[1:], 1)]
    ruling = by_restart(asked(question), [first, *rest], Shelf.of())
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is Detroit's pause still in force?", NO),
        ("Is live face recognition in Detroit still on hold?", NO),
        ("Is Detroit using live face recognition again?", YES),
        ("Did Detroit resume it?", YES),
        ("Has Detroit restarted its vans?", YES),
        ("Is the pause in Detroit over?", YES),
        ("Did Detroit lift the pause?", YES),
        ("Does Detroit use face recognition?", YES),
        ("Does Detroit use face recognition at stadiums?", None),
        ("Is Detroit's pause on drones still in force?", None),
        ("Did Detroit pause it?", None),
        ("Will Detroit resume it?", None),
    ],
)
def test_what_was_started_again_after_a_pause_is_paused_no_more(question: str, expected: Verdict | None) -> None:
    assert verdict(question, PAUSED, "Detroit has two vans.", AGAIN) is expected


@pytest.mark.parametrize(
    "behind",
    [
        "Detroit plans to start the vans again in June.",
        "Detroit has not restarted the vans.",
        "Detroit started one of the vans again.",
        "The union asked Detroit to switch the vans on again.",
    ],
)
def test_what_is_planned_or_done_in_part_ends_no_pause(behind: str) -> None:
    assert verdict("Is Detroit's pause still in force?", PAUSED, behind) is None
    assert verdict("Is Detroit using it again?", PAUSED, AGAIN, "Detroit suspended the vans in July.") is None
    assert verdict("Is Detroit using it again?", AGAIN, PAUSED) is None


def test_of_what_a_later_article_goes_on_from_nothing_is_told() -> None:
    paused, again = said(PAUSED), said(AGAIN, place=1)
    later = replace(said("Detroit met.", 2024).article, supersedes=("of-2023",))
    articles = Shelf.of(paused.article, later)
    assert by_restart(asked("Is Detroit using it again?"), [paused, again], articles) is None
