"""How things stood in a past time, by when articles on one actor say that it began, and when it was over."""

import pytest

from bot.answering.answerer import Answerer
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.answerers import answerer_over

YES, NO = Verdict.YES, Verdict.NO


def note(name: str, day: str, title: str, text: str) -> str:
    return f"---\nid: {name}\ntitle: {title}\npublished: {day}\n---\n{text}\n"


ARTICLES = {
    "mart1.md": note(
        "mart1",
        "2020-05-04",
        "Grocer tries face recognition",
        "Harbour Mart, a grocer, switched on face recognition cameras in nine shops on Monday, 4 May 2020.",
    ),
    "mart2.md": note(
        "mart2",
        "2023-03-02",
        "Harbour Mart halts face recognition",
        "Harbour Mart has suspended face recognition in all of its shops. A customer had been taken for a thief.",
    ),
    "mart3.md": note(
        "mart3",
        "2024-10-07",
        "Harbour Mart gives up face recognition",
        "Harbour Mart ended its use of face recognition for good on 7 October 2024 and hired guards.",
    ),
    "virginia1.md": note(
        "virginia1",
        "2021-06-01",
        "Virginia needs a warrant for face searches",
        "Police in Virginia must obtain a warrant before they search for a face. The rule took effect on 1 June 2021.",
    ),
    "virginia2.md": note(
        "virginia2",
        "2024-02-05",
        "Virginia drops warrant rule",
        "Virginia has repealed its warrant requirement for face recognition.",
    ),
    "oak1.md": note(
        "oak1",
        "2019-04-02",
        "Oakland puts police face recognition on hold",
        "Oakland's council voted on 2 April 2019 for a moratorium on the use of face recognition by the police. It took"
        " effect on 1 May 2019 and runs for two years.",
    ),
    "oak2.md": note(
        "oak2",
        "2021-04-06",
        "Oakland extends its moratorium",
        "The Oakland council on 6 April 2021 extended the moratorium on police face recognition by a year.",
    ),
    "oak3.md": note(
        "oak3",
        "2022-05-02",
        "Oakland moratorium runs out",
        "Oakland's moratorium on face recognition by the police expired on 30 April 2022.",
    ),
    "oak4.md": note(
        "oak4",
        "2023-09-11",
        "Oakland police begin to use face recognition",
        "Police in Oakland have started to use face recognition. They ran the first searches on 11 September 2023.",
    ),
    "cov1.md": note(
        "cov1",
        "2020-01-13",
        "Schools in Boston scan pupils",
        "Boston's high schools began using face recognition on 13 January 2020. The cameras check pupils and visitors.",
    ),
    "cov2.md": note(
        "cov2",
        "2023-06-20",
        "Boston stops scanning pupils",
        "Pupils in Boston no longer have their faces scanned at school. Visitors still are.",
    ),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory, shipped: Service) -> Answerer:
    return answerer_over(ARTICLES, tmp_path_factory.mktemp("course"), shipped)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Was Harbour Mart still scanning faces in 2021?", YES),
        ("Was Harbour Mart using face recognition in 2022?", YES),
        ("Was Harbour Mart using face recognition in May 2024?", NO),
        ("Was Harbour Mart using face recognition in 2018?", NO),
        ("Has Harbour Mart ever used face recognition?", YES),
        ("Did Harbour Mart use face recognition before 2021?", YES),
        ("Did Harbour Mart stop using face recognition before 2024?", YES),
        ("Did police in Virginia need a warrant in 2022?", YES),
        ("Did Virginia drop the warrant rule before 2025?", YES),
        ("Was face recognition off limits for Oakland police in May 2020?", YES),
        ("Was face recognition off limits for Oakland police in May 2023?", NO),
        ("Did Oakland police use face recognition before 2023?", NO),
        ("Were Oakland police using face recognition in 2021?", NO),
        ("Did schools in Boston scan pupils in 2022?", YES),
    ],
)
def test_beginning_and_end_in_two_articles_tell_how_it_stood_between(
    answerer: Answerer, question: str, verdict: Verdict
) -> None:
    reply = answerer.answer(question)
    assert isinstance(reply, Answer), reply
    assert reply.verdict is verdict, reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Were Boston's schools using face recognition in 2025?",  # pupils no more, but visitors
        "Was Harbour Mart using live drones in 2021?",
        "Did Virginia police use face recognition in 2022?",  # they needed a warrant
    ],
)
def test_an_end_for_some_or_a_rule_tells_nothing_of_all_use(answerer: Answerer, question: str) -> None:
    reply = answerer.answer(question)
    assert isinstance(reply, Abstention) or reply.verdict is None, reply.text


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Since when has Harbour Mart no longer used face recognition?", ("has suspended",)),
        ("Since when have Oakland police been using face recognition?", ("11 September 2023",)),
    ],
)
def test_since_when_is_told_by_the_last_turn_the_question_asks_for(
    answerer: Answerer, question: str, quoted: tuple[str, ...]
) -> None:
    reply = answerer.answer(question)
    assert isinstance(reply, Answer), reply
    assert [one for one in quoted if one not in reply.text] == [], reply.text


def test_a_beginning_in_some_shops_is_none_in_a_greater_number_of_them(answerer: Answerer) -> None:
    reply = answerer.answer("Did Harbour Mart have face recognition in 60 shops in 2021?")
    assert isinstance(reply, Abstention) or reply.verdict is not YES, reply.text
