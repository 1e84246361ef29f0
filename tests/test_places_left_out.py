"""Where a thing is not to be had."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.places_left_out import by_place_left_out
from corpus.shelf import Shelf
from tests.sayings import KIN, asked, said

NO = Verdict.NO
LEFT_OUT = "Clearview does not offer its face search in Illinois, in Texas or in Portland, Oregon."
NAMED = "Clearview leaves out Texas, Vermont and Illinois because of their biometric laws."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Can I use Clearview's face search in Texas?", LEFT_OUT, NO),
        ("Does Clearview's face search work in Portland, Oregon?", LEFT_OUT, NO),
        ("Is Clearview's face search available in Vermont?", NAMED, NO),
        ("Does Clearview offer face search everywhere in the US?", LEFT_OUT, NO),
        ("Is Clearview's face search available nationwide?", NAMED, NO),
        ("Can I use Clearview's face search in Maine?", LEFT_OUT, None),
        ("Does Clearview's face search work in Oregon?", LEFT_OUT, Verdict.PARTLY),  # of which a city alone is left out
        ("Does Clearview offer face search everywhere in France?", LEFT_OUT, None),
        ("Is Clearview's face search available in the US?", LEFT_OUT, None),
        ("Is Clearview's car search available in Texas?", LEFT_OUT, None),
        ("Is Clearview's face search legal in Texas?", LEFT_OUT, None),
        ("Is IBM's face search available in Texas?", LEFT_OUT, None),
        ("Is Clearview's face search not available in Texas?", LEFT_OUT, None),
        ("Could people use Clearview's face search in Texas in 2019?", LEFT_OUT, None),
        (
            "Can US police use Clearview's face search?",
            "Clearview does not sell its face search to US police in Texas.",
            None,
        ),
        ("Can I use Clearview's face search in Texas?", f"{LEFT_OUT[:-1]} unless people agree.", None),
    ],
)
def test_what_is_left_out_has_it_not_and_so_not_all_have_it(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_place_left_out(asked(question), [said(text)], KIN, Shelf.of())
    assert (ruling and ruling.verdict) is expected
