"""A figure that sources give otherwise is neither so nor not so."""

import pytest

from bot.answering.reply import Verdict
from bot.answering.settled.differing import by_differing
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
