"""A letter is read without the fields above it and the names below it."""

from datetime import date

import pytest
from msgspec.structs import replace

from corpus.article import Article
from corpus.letters import signed_by
from corpus.reading.text import article_of_dump

MAIL = """From: Office <office@quillon.example>
To: All parents
Date: Mon, 8 Sep 2025 10:14:00 +0100
Subject: Cameras in the canteen

Dear parents,

We switched the cameras off on 4 September and went back to cards in the canteen.

Yours sincerely,
Dr A. Marr
Headteacher, Quillon Academy
"""


def test_an_email_has_its_title_date_and_sender_from_fields_and_signature() -> None:
    article = article_of_dump("mail", MAIL, today=date(2026, 1, 1))
    assert article.title == "Cameras in the canteen"
    assert str(article.published) == "2025-09-08"
    assert (article.author, article.publisher) == ("Office", "Quillon Academy")
    assert article.text.endswith("went back to cards in the canteen.")
    assert {removed.reason for removed in article.removed} == {"field of an e-mail", "signature"}


def test_a_role_alone_names_nobody() -> None:
    article = article_of_dump("mail", MAIL.replace(", Quillon Academy", ""))
    assert article.publisher == ""


def test_a_quoted_field_in_an_article_is_no_letter() -> None:
    text = "The town says no\n3 May 2024\nThe council voted against the cameras on Friday.\nSubject: no letter\n"
    assert article_of_dump("news", text).title == "The town says no"


MEMO = """MEMORANDUM
DATE: August 8, 2022
TO: All department heads
FROM: Ines Marr, Mayor, Town of Quillon
RE: Cameras at the harbour

All departments shall switch off the cameras at the harbour until the auditor has reported.
cc: Town Auditor
"""


def test_a_memo_is_called_by_its_matter_and_put_out_by_the_body_of_its_writer() -> None:
    article = article_of_dump("scan", MEMO)
    assert (article.title, article.publisher) == ("Cameras at the harbour", "Town of Quillon")
    assert str(article.published) == "2022-08-08"
    assert article.text.startswith("All departments shall")


def test_a_letterhead_above_the_fields_names_who_writes() -> None:
    head = "QUILLON CITY COUNCIL AGENDA REPORT\nCITY OF QUILLON\nMeeting Date: May 3, 2022\nItem No.: 9c\n"
    text = (
        head
        + "From: A. Marr, City Attorney\nSubject: A rule on cameras\n\nThe rule would bind all departments of ours.\n"
    )
    article = article_of_dump("item", text)
    assert (article.title, article.publisher, str(article.published)) == (
        "A rule on cameras",
        "City of Quillon",
        "2022-05-03",
    )


def test_a_decision_is_called_by_whom_and_what_it_is_on() -> None:
    head = "DATA INSPECTORATE OF ALDEA\nDecision 7/2024\n3 May 2024\n"
    head += "Respondent: Quillon Ltd\nSubject: Scans at the door\n\n"
    article = article_of_dump(
        "one", head + "The Inspectorate finds that the company scanned guests at its door in May.\n"
    )
    assert article.title == "Decision 7/2024: Quillon Ltd, Scans at the door"
    assert article.publisher == "Data Inspectorate of Aldea"
    assert article.text.startswith("The Inspectorate finds")


@pytest.mark.parametrize(
    ("field", "author"),
    [
        ("Signed: Maeve Tarkington, Privacy Commissioner", "Maeve Tarkington"),
        ("Answered by: Benedek Solt, Minister of the Interior, on 4 February 2026", "Benedek Solt"),
        ("Judges: Lady Justice Marr, Mr Justice Quill", "Lady Justice Marr, Mr Justice Quill"),
        ("Signed: two copies", ""),
    ],
)
def test_who_signs_a_decision_by_a_field_is_its_author(field: str, author: str) -> None:
    text = f"The fine is due in a month.\n\n{field}"
    article = Article(id="one", title="Decision", text=text)
    assert signed_by(article).author == author
    assert signed_by(replace(article, author="Ada Ito")).author == "Ada Ito"


def test_minutes_are_by_the_clerk_who_submits_them() -> None:
    text = "Minutes of the council\n3 May 2024\nThe council voted against the cameras on Friday.\n"
    article = article_of_dump("minutes", f"{text}\nRespectfully submitted,\nOpal Renwick, City Clerk\n")
    assert (article.author, article.publisher) == ("Opal Renwick", "")
    assert "Renwick" not in article.text
