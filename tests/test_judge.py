"""Which way one sentence answers a question, where what is denied is not what is asked or is denied on both sides."""

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.answering.followed.conversation import query_of
from bot.answering.verdict.judge import Leaning
from bot.answering.verdict.stance import BARS
from bot.service import Service
from corpus.actors import ActorBook
from tests.answerers import answerer_over

BOOK = ActorBook.load()
SAID = {
    "NEC": "NEC wrote to Congress that it was not offering drones.",
    "Axon": "Axon answered no letters.",
    "Oakland": "Oakland's ban does not cover museums.",
    "Boston": "Boston does not ban face recognition outright.",
    "Ohio": "The deal bars NEC from selling face recognition to anyone in Ohio, including police.",
    "Utah": "Utah reversed its ban on face recognition.",
    "Ring": "Ring does not share the face scans.",
    "Idemia": "Idemia does not use voice data.",
    "Amazon": "Amazon extended its moratorium on police use of Rekognition.",
    "Italy": "The unpaid fines on NEC came from Italy.",
    "Nevada": "The governor of Nevada signed the reversal on 28 July 2022.",
    "Iowa": "The deal bars NEC from selling face recognition to the police in Iowa.",
    "Kansas": "Kansas dropped a requirement that a judge approve face recognition searches.",
    "Texas": "The law of Texas bans face recognition in private spaces such as hotel rooms.",
    "Maine": "The rule in Maine does not require travellers to take part.",
    "SB 22-113": "SB 22-113 stopped new contracts on face recognition in schools.",
    "Vermont": "Vermont bars scans. So does the use of face recognition by the police of Vermont.",
    "Idaho": "Since May 2025 Idaho has banned face recognition in shops.",
}
ARTICLES = {
    f"{name}.md": f"---\nid: {name.lower()}\ntitle: On {name}\nactors: [{name}]\n---\n{text}\n"
    for name, text in SAID.items()
}


@pytest.fixture(scope="module")
def answerer(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    return answerer_over(ARTICLES, tmp_path_factory.mktemp("judge"), shipped)


def lean(answerer: Answerer, text: str) -> Leaning:
    """Return the strongest leaning of the few sentences there are."""
    question = read_question(normalise(text), BOOK)
    evidence = answerer.replier._finder.find(question, query_of(question))
    return max(answerer.replier.decider.leanings(question, evidence), key=lambda one: one.strength)


def decides(leaning: Leaning) -> bool:
    return leaning.strength >= BARS.least(leaning)


def test_a_negation_that_governs_nothing_asked_is_no_answer(answerer: Answerer) -> None:
    assert not decides(lean(answerer, "Did NEC write to Congress?"))


def test_what_a_rule_leaves_alone_says_nothing_against_the_rule(answerer: Answerer) -> None:
    assert not decides(lean(answerer, "Was Oakland's ban bold and popular?"))
    covered = lean(answerer, "Does Oakland's ban cover museums?")
    assert decides(covered)
    assert not covered.agrees


@pytest.mark.parametrize(
    ("question", "agrees"),
    [
        ("Did Axon answer letters?", False),
        ("Didn't Axon answer letters?", False),
        ("Axon answered letters, didn't it?", False),
        ("Axon didn't answer letters, did it?", True),
        ("Axon answered no letters, right?", True),
        ("Did Boston totally ban face recognition?", False),
        ("Boston didn't totally ban face recognition, did it?", True),
    ],
)
def test_a_denial_agrees_with_a_question_that_denies_the_same(answerer: Answerer, question: str, agrees: bool) -> None:
    assert lean(answerer, question).agrees is agrees


def test_a_ban_on_everyone_that_names_the_police_too_does_not_bind_the_police_alone(answerer: Answerer) -> None:
    assert not lean(answerer, "Is NEC barred from selling face recognition in Ohio?").in_part
    assert lean(answerer, "Is NEC barred from selling face recognition in Iowa?").in_part


def test_a_ban_undone_brings_back_what_it_barred(answerer: Answerer) -> None:
    assert lean(answerer, "Did Utah bring face recognition back?").agrees
    assert not lean(answerer, "Does Utah's ban on face recognition continue?").agrees


@pytest.mark.parametrize("question", ["Does Ring scan faces?", "Does Idemia use face recognition?"])
def test_to_keep_or_leave_another_thing_denies_nothing(answerer: Answerer, question: str) -> None:
    leaning = lean(answerer, question)
    assert leaning.agrees or not decides(leaning)


def test_a_thing_that_is_denied_is_denied(answerer: Answerer) -> None:
    for question in ("Does Ring share the face scans?", "Does Idemia use voice data?"):
        leaning = lean(answerer, question)
        assert decides(leaning)
        assert not leaning.agrees


def test_a_ban_that_goes_on_agrees_that_selling_stopped_and_not_that_the_ban_did(answerer: Answerer) -> None:
    assert lean(answerer, "Has Amazon stopped selling it to police?").agrees
    assert not lean(answerer, "Has Amazon's moratorium on police use ended?").agrees


def test_of_an_unpaid_fine_it_is_told_that_it_was_not_paid(answerer: Answerer) -> None:
    for question in ("Has NEC paid its fine?", "Has Italy collected its fine from NEC?"):
        assert not lean(answerer, question).agrees
    assert lean(answerer, "Was NEC fined?").agrees


def test_a_reversal_of_a_ban_denies_no_return(answerer: Answerer) -> None:
    leaning = lean(answerer, "Did Nevada resume face recognition?")
    assert leaning.agrees or not decides(leaning)


def test_what_has_to_be_done_is_asked_and_not_what_it_is(answerer: Answerer) -> None:
    leaning = lean(answerer, "Does Kansas require that a judge approve face recognition searches?")
    assert decides(leaning)
    assert not leaning.agrees


def test_that_there_is_a_ban_does_not_tell_that_it_was_put_off(answerer: Answerer) -> None:
    leaning = lean(answerer, "Did Idaho put off its ban on face recognition in shops?")
    assert not leaning.specific
    assert lean(answerer, "Did Idaho ban face recognition in shops?").agrees


def test_a_ban_on_just_what_is_asked_about_holds_not_only_in_part(answerer: Answerer) -> None:
    assert not lean(answerer, "Does Texas ban face recognition in hotel rooms?").in_part
    assert lean(answerer, "Does Texas ban face recognition?").in_part


def test_whoever_takes_part_does_it_not_in_part(answerer: Answerer) -> None:
    assert not lean(answerer, "Do travellers in Maine have to be scanned?").in_part


def test_what_a_law_stops_it_covers(answerer: Answerer) -> None:
    assert lean(answerer, "Does SB 22-113 cover schools?").agrees
    assert not lean(answerer, "Does SB 22-113 allow face recognition in schools?").agrees


def test_a_sentence_that_only_says_it_is_as_the_one_before_leans_neither_way(answerer: Answerer) -> None:
    assert "So does" not in lean(answerer, "Can the police of Vermont use face recognition?").evidence.sentence.text
