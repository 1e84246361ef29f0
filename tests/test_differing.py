"""A figure that sources give otherwise is neither so nor not so."""

import pytest

from bot.answering.reply import Abstention, Answer, Verdict
from bot.answering.settled.differing import by_differing, if_they_differ, is_of_others
from bot.service import Service
from tests.answerers import reply
from tests.sayings import asked, said

COUNTED = ("Sources differ on the number of Axon shops that scanned faces: Wired says 62 and Reuters says 63.",)
DATED = (
    "On 6 March 2021 Axon paused its trial.",
    "Sources differ on the date of Axon's pause: one outlet gives 4 March 2021, and others give 6 March 2021.",
)
RECORDED = (
    "On 27 June 2019 Axon ended its trial.",
    "Axon's own record shows that the trial ended on 27 June 2019.",
    "Wired gives 28 June 2019 as the end of Axon's trial.",
)
LIVES = ("Most reports say that the man who sued Axon lives in Virginia, while one outlet says he lives in Texas.",)


def verdict(question: str, sentences: tuple[str, ...]) -> Verdict | None:
    ruling = by_differing(asked(question), [said(text, place=place) for place, text in enumerate(sentences)])
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "sentences", "expected"),
    [
        ("Did 62 Axon shops scan faces?", COUNTED, Verdict.PARTLY),
        ("Did 63 Axon shops scan faces, without dispute?", COUNTED, Verdict.NO),
        ("Did more than 62 Axon shops scan faces?", COUNTED, None),
        ("Do sources agree on how many Axon shops scanned faces?", COUNTED, Verdict.NO),
        ("Do all reports agree on the taxes of Axon?", COUNTED, None),
        ("Do the sources agree on when Axon's trial ended?", RECORDED, Verdict.NO),
        ("Do all reports agree that the man who sued Axon lives in Virginia?", LIVES, Verdict.NO),
        ("Did 62 Axon shops close?", COUNTED, None),
        ("Did 62 Axon clerks resign over taxes?", COUNTED, None),
        ("Is 4 March 2021 the right date of Axon's pause?", DATED, Verdict.PARTLY),
        ("Did Axon pause its trial on 6 March 2021?", DATED, Verdict.YES),
        ("Did Axon's mayor pause its trial on 6 March 2021?", DATED, None),
        ("Did Axon pause its trial in March 2021?", DATED, None),
        ("Did Axon end its trial on 28 June 2019?", RECORDED, Verdict.NO),
        ("Did Axon end its trial on 27 June 2019?", RECORDED, Verdict.YES),
        ("Is the man who sued Axon a Texas resident?", LIVES, Verdict.PARTLY),
    ],
)
def test_what_sources_give_otherwise_is_so_in_part(
    question: str, sentences: tuple[str, ...], expected: Verdict | None
) -> None:
    assert verdict(question, sentences) is expected


def test_what_only_explains_what_others_give_is_not_the_article_s_own_figure() -> None:
    sentences = (
        "Axon's contract is worth £54 million.",
        "Outlets differ on the value: Wired gives £54 million, while Reuters gives £65 million.",
        "The £65 million figure for Axon's contract includes tax.",
    )
    assert verdict("Is Axon's contract worth £65 million?", sentences) is Verdict.PARTLY
    assert verdict("Is Axon's contract worth £54 million?", sentences) is Verdict.YES


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("do the sources agree?", Verdict.NO),
        ("are the sources agreed on that?", Verdict.NO),
        ("is that undisputed?", Verdict.NO),
        ("sources agree?", Verdict.NO),
        ("is that number disputed?", Verdict.YES),
        ("and do outlets differ?", Verdict.YES),
        ("do the sources agree on the price?", None),
        ("did the company agree?", None),
        ("is the fine disputed in court?", None),
    ],
)
def test_whether_sources_agree_on_what_was_told_may_be_asked_by_no_more_than_that(
    text: str, expected: Verdict | None
) -> None:
    assert if_they_differ(text) is expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("How much is IBM's contract with the Home Office worth?", "do the sources agree?"), Verdict.NO),
        (("How many stores did Bunnings scan?", "is that disputed?"), Verdict.YES),
        (("When did Somerville ban face recognition?", "are the sources agreed?"), None),
    ],
)
def test_sources_that_differ_on_what_was_told_do_not_agree(
    shipped: Service, texts: tuple[str, ...], expected: Verdict | None
) -> None:
    told = reply(shipped, *texts)
    assert isinstance(told, Answer)
    assert told.verdict is expected
    assert is_of_others(told.citations[0].quote)


def test_where_no_source_is_told_to_give_it_otherwise_nothing_tells_that_they_agree(shipped: Service) -> None:
    assert isinstance(reply(shipped, "When was Facebook shut down?", "do sources agree on that?"), Abstention)
