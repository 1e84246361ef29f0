"""How old, how often and how much at most, told in other words."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.tallies import by_tally, fewer_listed
from retrieval.entailment.model import Entailment
from tests.sayings import KIN, asked, said

YES, NO = Verdict.YES, Verdict.NO
OLD = "The Ohio law has been in effect since 2009."
SECOND = "The test was Oakland's second and last trial of the cameras."
MOST = "Guests could at most seek $500 from Axon."
CHEAP = "Oakland used it for a few dollars a month."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Is the Ohio law more than ten years old?", OLD, YES),
        ("Is the Ohio law less than five years old?", OLD, NO),
        ("Is the Ohio law more than a decade old?", OLD, YES),
        ("Is the Ohio law more than 20 years old?", OLD, None),  # by now it may be
        ("Is the Ohio law more than ten years old?", "The Ohio law was proposed in 2009.", None),
        ("Did Oakland run two trials of the cameras?", SECOND, YES),
        ("Did Oakland try the cameras twice?", SECOND, YES),
        ("Did Oakland run three trials of the cameras?", SECOND, NO),
        ("Did Oakland run two trials of the cameras?", "It was Oakland's second trial.", None),
        ("Could guests only get $500 from Axon?", MOST, YES),
        ("Could guests get up to 500 bucks from Axon?", MOST, YES),
        ("Could guests only get $900 from Axon?", MOST, None),
        ("Did Oakland pay only a few bucks a month?", CHEAP, YES),
        ("Did Oakland pay only a few bucks a day?", CHEAP, None),
    ],
)
def test_what_is_told_in_other_words_is_as_old_as_often_and_as_much(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_tally(asked(question), [said(text, says=Entailment(0.6, 0.3, 0.05, 0.05))])
    assert (ruling.verdict if ruling else None) is expected


LISTED = "IBM (International Business Machines), Amazon and Microsoft stopped their sales."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did four companies stop their sales?", LISTED, NO),
        ("Did three companies stop their sales?", LISTED, None),
        ("Did two companies stop their sales?", LISTED, None),
        ("Did at least four companies stop their sales?", LISTED, None),
        ("Did four states stop their sales?", LISTED, None),
        ("Did four companies stop their sales?", "Companies such as IBM, Amazon and Microsoft stopped.", None),
        ("Did four companies stop their sales?", "IBM, Amazon and Microsoft stopped, as did others.", None),
        ("Did five states ban it?", "It is banned in Illinois, in Texas and in Portland, Oregon.", None),
        ("Did four countries fine it?", "France, Greece and Italy fined it.", NO),
    ],
)
def test_those_listed_by_name_are_no_more_than_are_listed(question: str, text: str, expected: Verdict | None) -> None:
    ruling = fewer_listed(asked(question), [said(text, says=Entailment(0.9, 0.05, 0.03, 0.02))], KIN.kind_of)
    assert (ruling.verdict if ruling else None) is expected
