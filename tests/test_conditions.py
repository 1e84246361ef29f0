"""What a question and a sentence both have "without", and what a rule bars only without it."""

import pytest

from bot.answering.asked.conditions import is_barred_unless_met, is_let_once_met, without_shared_condition
from bot.answering.reply import Verdict
from bot.answering.settled.conditional import by_condition, by_themselves, on_its_own_condition
from bot.answering.settled.ruling import Ruling
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

BARRED = "A law of 2020 bars police from using face recognition without the legislature's express consent."


@pytest.mark.parametrize(
    ("question", "text", "read"),
    [
        (
            "Did agencies run searches without training?",
            "Six agencies ran searches without required training.",
            ("Did agencies run searches?", "Six agencies ran searches."),
        ),
        (
            "Can police use it without the legislature's consent?",
            "The law bars police from using it without the legislature's express consent.",
            ("Can police use it?", "The law bars police from using it."),
        ),
        (
            "Did the shop scan faces without consent in Oslo?",
            "The shop scanned faces without notice or consent.",
            ("Did the shop scan faces in Oslo?", "The shop scanned faces."),
        ),
    ],
)
def test_what_both_have_without_is_left_out(question: str, text: str, read: tuple[str, str]) -> None:
    assert without_shared_condition(question, text) == read


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did agencies run searches without a warrant?", "Six agencies ran searches without training."),
        ("Did agencies run searches?", "Six agencies ran searches without training."),
        ("Did agencies run searches without training?", "Six agencies ran searches after training."),
    ],
)
def test_what_one_of_them_has_without_stays(question: str, text: str) -> None:
    assert without_shared_condition(question, text) == (question, text)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Can police use face recognition with the legislature's consent?", BARRED, Verdict.YES),
        ("Can police use face recognition if the legislature agrees?", BARRED, Verdict.YES),
        (
            "May police use face recognition once it is approved by the legislature?",
            BARRED,
            None,
        ),  # not told so plainly
        ("Can police use face recognition if the mayor agrees?", BARRED, None),
        ("Can police use face recognition with a warrant?", BARRED, None),
        ("Can police use face recognition if the legislature does not agree?", BARRED, None),
        ("Can schools use face recognition with the legislature's consent?", BARRED, None),
        ("Did police use face recognition with the legislature's consent?", BARRED, None),
        (
            "Can police use it with a warrant?",
            "Police may not use face recognition without a warrant or a court order.",
            Verdict.YES,
        ),
        ("Can police use it with a warrant?", "Police may not use face recognition.", None),
        ("Is it legal for police to use it with the legislature's consent?", BARRED, Verdict.YES),
        ("Is it illegal for police to use it with the legislature's consent?", BARRED, Verdict.NO),
        ("Are police barred from using it with the legislature's consent?", BARRED, Verdict.NO),
        ("Are police barred from using it with the mayor's consent?", BARRED, None),
    ],
)
def test_what_is_barred_only_without_leave_is_allowed_with_it(
    question: str, text: str, expected: Verdict | None
) -> None:
    ruling = by_condition(asked(question), [said(text)])
    assert (ruling and ruling.verdict) is expected


LET = "Oakland police may keep scans that they did not ask for, if they disclose them."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("May Oakland police keep such scans, provided they disclose them?", Verdict.YES),
        ("Can Oakland police keep the scans as long as they disclose them?", Verdict.YES),
        ("May Oakland police keep such scans if the mayor agrees?", None),
        ("May Oakland police keep such scans if they do not disclose them?", None),
        ("May Oakland police keep such scans?", None),
    ],
)
def test_what_is_let_on_a_condition_is_let_where_it_is_met(question: str, expected: Verdict | None) -> None:
    ruling = on_its_own_condition(asked(question), Ruling(Verdict.PARTLY, (said(LET),)))
    assert (ruling and ruling.verdict) is expected


BANNED = "In 2019 Oakland banned police from using face recognition."
DENIES, AFFIRMS = Entailment(0.02, 0.9, 0.04, 0.04), Entailment(0.9, 0.02, 0.04, 0.04)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Can Oakland police use face recognition on their own?", Verdict.NO),
        ("Are Oakland police allowed to use it themselves?", Verdict.NO),
        ("Can Oakland police use face recognition?", None),
        ("Must Oakland police use it themselves?", None),
        ("Could Oakland police use it on their own in 2018?", None),
    ],
)
def test_what_is_barred_may_not_be_done_on_ones_own(question: str, expected: Verdict | None) -> None:
    ruling = by_themselves(asked(question), [said(BANNED, says=DENIES)])
    assert (ruling and ruling.verdict) is expected
    let = said("Oakland police may still use face recognition.", says=AFFIRMS)
    assert by_themselves(asked(question), [said(BANNED, says=DENIES), let]) is None


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Is it illegal to scan faces with consent?", "Ohio forbids it unless people agree.", True),
        ("Is it against the law to run it with a warrant?", "The act requires agencies to get a warrant.", True),
        ("Is it against the law to run it with a notice?", "The act requires agencies to get a warrant.", False),
        ("Is it illegal to scan faces without consent?", "Ohio forbids it unless people agree.", False),
        ("Is it illegal to scan faces with consent?", "Ohio forbids it.", False),
    ],
)
def test_what_is_barred_without_consent_alone_is_no_bar_where_there_is_any(
    question: str, text: str, *, expected: bool
) -> None:
    assert is_barred_unless_met(question, text) is expected


def test_what_needs_a_warrant_is_not_forbidden_with_one() -> None:
    needs = "The act requires agencies to get a warrant."
    assert is_let_once_met("Can police run it with a warrant?", needs)
    assert not is_let_once_met("Can police run it without a warrant?", needs)
