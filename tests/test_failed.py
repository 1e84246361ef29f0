"""What was moved, proposed or tried in vain."""

import pytest
from msgspec.structs import replace

from bot.answering.lock.failed import tells_of_failure
from tests.sayings import asked, said

TABLED = "A motion by Ms. Gupta to cover bars and clubs was tabled until spring."
MOVED = "Mr. Hollis moved to amend the ordinance to exempt searches for missing persons."


@pytest.mark.parametrize(
    ("question", "text", "in_vain"),
    [
        ("Does the moratorium cover bars?", TABLED, True),
        ("Does the moratorium cover shops?", "A proposal to include shops failed 4-3.", True),
        ("Does the moratorium cover shops?", "The council passed a proposal to include shops.", False),
        ("Does the moratorium cover shops?", "The moratorium covers shops, though a bill failed to name them.", False),
        (
            "Do police use it?",
            "A resolution to stop the police failed in 2021, and they have used it ever since.",
            False,
        ),
        ("Did Ms. Gupta move to cover bars?", TABLED, False),  # she did
        ("Did the council vote on bars?", TABLED, False),
    ],
)
def test_what_came_to_nothing_is_not_so(question: str, text: str, in_vain: bool) -> None:
    assert tells_of_failure(asked(question), said(text)) is in_vain


@pytest.mark.parametrize(
    ("behind", "in_vain"),
    [
        ("Seconded by Mr. Brandt. The amendment failed, 4-5.", True),
        ("The motion died for lack of a second.", True),
        ("The motion carried, 6-3.", False),
        ("The mayor spoke.", False),
    ],
)
def test_minutes_tell_behind_a_motion_what_came_of_it(behind: str, in_vain: bool) -> None:
    one = said(MOVED)
    whole = replace(one, article=replace(one.article, text=f"{MOVED} {behind}"))
    assert tells_of_failure(asked("Is a search for missing persons exempt?"), whole) is in_vain
