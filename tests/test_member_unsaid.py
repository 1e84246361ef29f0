"""What is asked of three things in a row, where one of them is told of nowhere."""

import pytest
from msgspec.structs import replace

from bot.answering.found.library import Library
from bot.answering.lock.member_unsaid import leaves_member_out
from bot.service import Service
from tests.sayings import asked, said


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Did New Orleans ban face recognition, predictive policing and police drones in 2020?", True),
        ("Did New Orleans ban face recognition and predictive policing in 2020?", False),
        ("Did New Orleans, Oakland and Boston ban it in 2020?", False),  # which are asked one by one
        ("Who banned face recognition, predictive policing and police drones?", False),
    ],
)
def test_a_yes_to_three_things_leaves_none_of_them_out(shipped: Service, question: str, *, expected: bool) -> None:
    library = Library(shipped.generation, shipped.book)
    one = said("The New Orleans City Council banned predictive policing at the same time.")
    article = library.articles["nola-ban-2020"]
    assert leaves_member_out(asked(question), replace(one, article=article), library) is expected
