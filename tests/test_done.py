"""Deeds of one to another, asked about and told."""

import pytest

from bot.answering.asked.kin import Kin
from bot.answering.reply import Verdict
from bot.answering.settled.done import by_deed
from corpus.shelf import Shelf
from tests.sayings import BOOK, asked, said

KIN = Kin(BOOK)
FINED = (
    "In May 2022 the UK Information Commissioner fined the face recognition company Clearview AI about £7.5 million."
)
SETTLED = "Meta settled a lawsuit over face recognition by agreeing to pay Texas $1.4 billion over five years."
ORDERED = "The CNIL ordered Clearview AI to stop collecting the data of French residents."


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did the ICO fine Clearview?", FINED),
        ("Has the UK fined Clearview?", FINED),
        ("Was Clearview fined by the ICO?", FINED),
        ("Did Texas sue Meta?", SETTLED),
        ("Did France order Clearview to stop?", ORDERED),
        ("Did Markey ask Amazon to end Familiar Faces?", "US Senator Ed Markey asked Amazon to end Familiar Faces."),
        ("Did Markey ask Amazon to drop Familiar Faces?", "US Senator Ed Markey asked Amazon to end Familiar Faces."),
        ("Is it true that the UK fined Clearview?", FINED),
        ("The ICO fined Clearview, right?", FINED),
        ("Was Clearview fined?", FINED),
        ("Did Clearview get fined?", FINED),
        ("Was Nijeer Parks arrested?", "A false match led police in Woodbridge to arrest Nijeer Parks."),
        ("Didn't the ICO fine Clearview?", FINED),
        (
            "Did Nijeer Parks sue Idemia?",
            "Nijeer Parks sued the Woodbridge police and Idemia, the maker of the software.",
        ),
        ("Did Secure Justice sue San Francisco?", "Secure Justice sued the city of San Francisco."),
        (
            "Did Charles Sigwalt sue Amazon?",
            "Charles Sigwalt, a Virginia resident, filed a class action against Amazon.",
        ),
        ("Did Secure Justice sue?", "Secure Justice sued the city of San Francisco."),
        ("Has the ACLU sued?", "The ACLU filed a lawsuit against Clearview AI."),
        ("wasnt Clearview fined?", FINED),
        ("Was Clearview fined in the UK?", FINED),
        ("Was Clearview fined in Europe?", "Italy's privacy regulator fined Clearview AI €20 million."),
        ("Did EU regulators fine Clearview?", "Greece's data protection authority fined Clearview AI €20 million."),
        ("Did ICE buy Clearview?", "Records showed that ICE had bought licences from Clearview AI."),
    ],
)
def test_a_deed_told_of_those_asked_about_was_done(question: str, text: str) -> None:
    ruling = by_deed(asked(question), [said("It was reported."), said(text)], KIN, Shelf.of())
    assert ruling is not None
    assert ruling.verdict is Verdict.YES
    assert ruling.support[0].sentence.text == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Texas sue Google?", "Texas sued Meta and Google paid Texas."),
        ("Did Clearview fine the ICO?", FINED),
        ("Did France fine Clearview?", FINED),
        ("Was Clearview fined in France?", FINED),
        ("Was Clearview fined in the EU?", FINED),
        ("Did the EU fine Clearview?", "Italy's privacy regulator fined Clearview AI €20 million."),
        ("Did the ICO fine Clearview and Meta?", FINED),
        ("Did the ICO fine Clearview over its glasses?", FINED),
        ("Did the ICO fine Clearview £9 million?", FINED),
        ("Did the ICO fine Clearview more than the CNIL?", FINED),
        ("Did the ICO first fine Clearview?", FINED),
        ("Did the ICO not fine Clearview?", FINED),
        ("Did the UK fine on Clearview get overturned?", FINED),
        ("Will the ICO fine Clearview?", FINED),
        ("Did the ICO fine Clearview?", "The UK Information Commissioner imposed no fine on Clearview AI."),
        ("Did the ICO fine Clearview?", "The tribunal asked whether the ICO had fined Clearview AI."),
        ("Did the ICO fine Clearview?", "The ICO could fine Clearview AI if the court agrees."),
        ("Is it true that Clearview fined the ICO?", FINED),
        ("The ICO never fined Clearview, right?", FINED),
        ("Did the Swiss regulator fine Clearview?", FINED),
        ("Was Clearview fined by the Swiss?", FINED),
        ("Was Clearview fined in Japan?", FINED),
        ("Was Nijeer Parks arrested?", "Police may arrest Nijeer Parks."),
        ("Did Meta pay Texas?", SETTLED),
        ("Did the CNIL fine Clearview AI a second time?", "In 2022 the CNIL fined Clearview AI."),
        ("Did Congress ask Amazon to end it?", "US Senator Ed Markey asked Amazon to end Familiar Faces."),
        ("Did Markey ask Rekognition to end it?", "US Senator Ed Markey asked Amazon to end Familiar Faces."),
    ],
)
def test_nothing_is_settled_by_another_deed_by_others_by_less_or_by_what_may_be(question: str, text: str) -> None:
    assert by_deed(asked(question), [said(text)], KIN, Shelf.of()) is None


def test_a_suit_goes_on_where_nothing_tells_of_its_end() -> None:
    sued, over = said("Three shoppers have sued Meta over its cameras."), said("Meta settled the suit last week.")
    ruling = by_deed(asked("Is Meta being sued?"), [sued], KIN, Shelf.of())
    assert ruling is not None
    assert ruling.verdict is Verdict.YES
    assert by_deed(asked("Is Meta being sued?"), [sued, over], KIN, Shelf.of()) is None
    assert by_deed(asked("Is Meta being sued by Texas?"), [sued], KIN, Shelf.of()) is None
