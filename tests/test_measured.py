"""Who did best or worst in a test."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.measured import by_measure, not_equal
from tests.sayings import asked, said

YES, NO = Verdict.YES, Verdict.NO
ERRORS = "The errors were about 21% for Microsoft, 34.5% for Clearview AI and 34.7% for IBM."
RIGHT = "The accuracy was 97% for Microsoft, 94% for IBM and 95% for Clearview AI."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Was IBM worst?", ERRORS, YES),
        ("Was Microsoft the worst on women?", ERRORS, NO),
        ("Did Microsoft have the fewest errors?", ERRORS, YES),
        ("Was IBM any better?", ERRORS, NO),
        ("Was IBM worse than Clearview?", ERRORS, YES),
        ("Was Clearview better than IBM?", ERRORS, YES),
        ("Was Clearview less accurate than Microsoft?", ERRORS, YES),
        ("Was IBM the worst?", RIGHT, YES),
        ("Was IBM more accurate than Clearview?", RIGHT, NO),
        ("Was Clearview any better?", ERRORS, None),  # than whom?
        ("Was Clearview the best?", ERRORS, NO),
        ("Was Kmart worst?", ERRORS, None),
        ("Was IBM worst?", "IBM had most errors.", None),
        ("Was IBM worst?", "21% for Microsoft and 34.7% for IBM used it.", None),
        ("Did IBM have errors?", ERRORS, None),
    ],
)
def test_the_shares_of_each_tell_who_did_best_or_worst(question: str, text: str, expected: Verdict | None) -> None:
    ruling = by_measure(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected


MEN = "The errors of Microsoft were under 1% for lighter-skinned men."
WOMEN = "The errors of Microsoft were 21% for darker-skinned women."


@pytest.mark.parametrize(
    ("question", "texts", "expected"),
    [
        ("Does Microsoft's software work equally well for everyone?", (MEN, WOMEN), NO),
        ("Is Microsoft as accurate for all people?", (MEN, WOMEN), NO),
        ("Does Microsoft's software work equally well for everyone?", (MEN,), None),
        ("Does Microsoft's software work well for men?", (MEN, WOMEN), None),
    ],
)
def test_unlike_errors_are_not_equal(question: str, texts: tuple[str, ...], expected: Verdict | None) -> None:
    both = " ".join(texts)
    article = said(both).article
    ruling = not_equal(asked(question), [replace(said(text), article=article) for text in texts])
    assert (ruling.verdict if ruling else None) is expected
