"""Which of two took the place of the other."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.replacing import by_replacement, by_weight
from tests.sayings import asked, said

MEMO = "OMB memo M-25-21 replaces memo M-24-10, the Biden-era memo."
LAW = "Virginia's SB 741 replaced the state's one-year-old ban on police face recognition."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Was M-24-10 replaced by M-25-21?", MEMO, Verdict.YES),
        ("Did M-25-21 replace M-24-10?", MEMO, Verdict.YES),
        ("Did M-24-10 replace M-25-21?", MEMO, Verdict.NO),
        ("Was M-25-21 superseded by M-24-10?", MEMO, Verdict.NO),
        ("Was Virginia's ban replaced by SB 741?", LAW, Verdict.YES),
        ("Was Virginia's tax replaced by SB 741?", LAW, None),
        ("Was M-24-10 replaced by BIPA?", MEMO, None),
        ("Was M-24-10 only replaced by M-25-21?", MEMO, None),
        ("Was M-24-10 replaced by M-25-21?", "Memo M-25-21 has not replaced memo M-24-10.", None),
        ("Was M-24-10 amended by M-25-21?", MEMO, None),
    ],
)
def test_a_replacement_is_read_either_way_round(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_replacement(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected


WEIGHED = "Schools may not use it after a report found that its risks outweigh its security benefits."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did the report find that benefits outweigh the risks?", WEIGHED, Verdict.NO),
        ("Do the risks outweigh the benefits?", "A report found that its risks outweigh its benefits.", Verdict.YES),
        ("Do the costs outweigh the benefits?", "A report found that its risks outweigh its benefits.", None),
        ("Do the benefits outweigh the risks?", "The report does not say that its risks outweigh its benefits.", None),
    ],
)
def test_what_outweighs_is_not_outweighed(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_weight(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected
