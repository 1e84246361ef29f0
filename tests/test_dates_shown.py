"""Which date stands before a sentence that holds several, or one on which something was only due."""

import pytest

from bot.answering.answerer import Answerer
from bot.answering.reply import Answer
from bot.service import Service
from tests.answerers import answerer_over
from tests.test_compose import page

ORDER = "Axon's order to the police of Oakland is dated 3 May 2021 and was published on 9 June 2021."
EMAILS = "In May 2022 emails showed that NEC had pitched face recognition to the Houston Police in late 2019."
PAUSE = "Cognitec's pause was to last until at least July 2023 and until a study of the state."
FILES = {
    "order.md": page("Axon's order", "2021-06-09", ORDER, actors="[Axon]"),
    "emails.md": page("NEC's emails", "2022-05-02", EMAILS, actors="[NEC]"),
    "pause.md": page("Cognitec's pause", "2022-07-01", PAUSE, actors="[Cognitec]"),
}


@pytest.fixture(scope="module")
def answerer(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return answerer_over(FILES, tmp_path_factory.mktemp("dates"), shipped)


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("When was Axon's order published?", "9 June 2021. “"),
        ("When was Axon's order dated?", "3 May 2021. “"),
        ("When did NEC pitch face recognition to the Houston Police?", "Late 2019. “"),
        ("Until when was Cognitec's pause to last?", "At least July 2023. “"),
    ],
)
def test_of_several_dates_the_one_told_beside_what_is_asked_is_shown(
    answerer: Answerer, question: str, date: str
) -> None:
    _begins(answerer, question, date)


@pytest.mark.parametrize(
    ("question", "date"),
    [
        ("Since when have China's rules on face recognition applied?", "1 June 2025. “"),
        ("When was the Moratorium Act introduced again?", "June 2021 and 7 March 2023. “"),
        ("Since when did New Orleans police get live alerts?", "Early 2023. “"),
        ("When would Colorado's ban for schools have run out?", "1 July 2025. “"),
        ("When did Governor Baker send back the police bill?", "December 2020. “"),
    ],
)
def test_a_date_stands_first_also_where_its_sentence_bars_lists_or_averts(
    shipped: Service, question: str, date: str
) -> None:
    _begins(shipped.answerer, question, date)


def test_what_was_due_on_a_day_is_not_said_to_have_been_done_then(shipped: Service) -> None:
    _begins(shipped.answerer, "When did Oakland's council hold a second vote?", "I find no plain date; ")
    _begins(shipped.answerer, "When was Oakland's second vote due?", "September 2019. “")


def test_neither_of_two_dates_on_which_sources_differ_stands_alone(shipped: Service) -> None:
    reply = shipped.answerer.answer("When was Clearview sued by the ACLU?")
    assert isinstance(reply, Answer)
    assert not reply.text.startswith("28 May 2020.")


def _begins(answerer: Answerer, question: str, opening: str) -> None:
    reply = answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.text.startswith(opening)
