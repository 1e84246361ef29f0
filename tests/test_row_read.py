"""Rows of tables as they are read out."""

import pytest

from corpus.row_read import as_read_out


def test_a_row_on_what_is_the_case_is_read_out_in_sentences() -> None:
    row = (
        "City: Lake Alder; Status: Banned; Since: March 2021; Fine: $5; Vendor: \u2013; Notes: Covers all; police too."
    )
    assert as_read_out(row) == "Lake Alder: Banned. Since March 2021. Fine: $5. Covers all; police too."


@pytest.mark.parametrize(
    "text",
    [
        "Year: 2023; Searches: 1,118; Status: final.",
        "Recipient: Police; What: Images; Why: On request.",
        "The rules: all of it; Status: a town; and more.",
        "The town banned it; the county did not.",
    ],
)
def test_any_other_row_or_text_stays_as_it_is(text: str) -> None:
    assert as_read_out(text) == text
