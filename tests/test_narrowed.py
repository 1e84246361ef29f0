"""The same asked of one sort of face recognition, or of one use."""

import pytest

from bot.answering.followed.narrowed import is_of_main, narrowed, of_group_counted
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("Can Maine police use facial recognition?", "and live?", "Can Maine police use live facial recognition?"),
        (
            "Is live face recognition legal in Wales?",
            "retrospective?",
            "Is retrospective face recognition legal in Wales?",
        ),
        ("Can ICE use Rekognition?", "and wanted people?", "Can ICE use Rekognition for wanted people?"),
        ("Can ICE use Rekognition for theft?", "protests?", "Can ICE use Rekognition for protests?"),
    ],
)
def test_a_sort_or_a_purpose_is_put_into_the_question_before(before: str, text: str, asked: str) -> None:
    assert narrowed(text, read(before), None) == asked


def test_a_sort_is_put_into_the_main_question_where_the_last_has_no_place_for_it() -> None:
    main, last = read("Can Maine police use facial recognition?"), read("Do they need consent?")
    assert narrowed("and live?", last, main) == "Can Maine police use live facial recognition?"
    assert is_of_main(read("and live?"), last)


@pytest.mark.parametrize("text", ["and live in Maine?", "and schools?", "did they find missing people?"])
def test_other_parts_are_no_sort_and_no_purpose(text: str) -> None:
    assert narrowed(text, read("Can Maine police use facial recognition?"), None) is None


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("how many errors?", "and for lighter-skinned men?", "how many errors for lighter-skinned men?"),
        ("How many errors did NIST find?", "among women?", "How many errors did NIST find among women?"),
        ("How many errors for women?", "for men?", None),
        ("Is it banned?", "for children?", None),
    ],
)
def test_a_number_is_asked_for_of_a_group(before: str, text: str, asked: str | None) -> None:
    assert of_group_counted(text, read(before)) == asked
