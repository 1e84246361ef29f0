"""Whether any of a kind did it: told of one of them, and of nobody else."""

import pytest
from msgspec.structs import replace

from bot.answering.asked.kinds import any_asked
from bot.answering.asked.question import read_question
from bot.answering.asked.singled import of_each
from bot.answering.found.library import Library
from bot.answering.lock.of_kind import is_not_called, tells_of_none
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from tests.sayings import BOOK, asked
from tests.test_selecting import told


@pytest.mark.parametrize(
    ("question", "of_one"),
    [
        ("Has any city reversed its ban?", "Has Boston reversed its ban?"),
        ("Have any US cities lifted their bans?", "Has Boston lifted their bans?"),
        ("Do any companies sell it?", "Does Boston sell it?"),
        ("so did another regulator fine it", "Did Boston fine it?"),
        ("Are there any states that require a warrant?", "Does Boston require a warrant?"),
        ("Is there a single country banning it?", "Is Boston banning it?"),
    ],
)
def test_what_is_asked_of_any_is_asked_of_one_by_name(question: str, of_one: str) -> None:
    kind = any_asked(question)
    assert kind is not None
    single = of_each(question, kind)
    assert single is not None
    assert single.of("Boston") == of_one


@pytest.mark.parametrize(
    "question", ["Has anyone sued it?", "Which cities ban it?", "Has Boston any ban?", "Has any judge ruled on it?"]
)
def test_other_questions_ask_of_no_kind_that_is_known_by_name(question: str) -> None:
    assert any_asked(question) is None


@pytest.mark.parametrize(
    ("question", "sentence", "of_none"),
    [
        ("Has any country banned it?", "New York State's education commissioner banned it in schools.", True),
        ("Has any country banned it?", "France banned it in schools.", False),
        ("Has any country fined Clearview?", "The CNIL fined Clearview AI.", False),
        ("Has any city banned it?", "Maine banned it.", True),
        ("Has any state banned it?", "Oakland, California, banned it.", True),
        ("Has any state banned it?", "Oakland, California, banned it before Maine.", False),
        ("Has any city banned it?", "Oakland, California, banned it.", False),
        ("Does any US agency use Clearview?", "Ten federal agencies used Clearview AI.", False),
        ("Did any state ban it in cars?", "Oregon banned it on body cameras.", True),
        ("Did any state ban it on body cameras?", "Oregon banned it on body cameras.", False),
        ("Is it banned in cars?", "Oregon banned it on body cameras.", False),  # asks of no kind
    ],
)
def test_a_sentence_tells_it_of_one_of_the_kind_and_of_the_thing_asked_about(
    shipped: Service, question: str, sentence: str, of_none: bool
) -> None:
    library = Library(shipped.retriever.generation, BOOK)
    one = replace(told(sentence, shipped), article=library.articles["oregon-nh-bodycams"])
    assert tells_of_none(asked(question), one, library) is of_none


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Has any city reversed its ban?", "nola-rollback-2022"),
        ("Are there any states that require a warrant?", "us-states-count-2024"),
        ("Has any state let its ban expire?", "california-ab1215-expired-2023"),
    ],
)
def test_that_one_did_it_is_a_yes(shipped: Service, question: str, article: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
    assert reply.citations[0].article.id == article


@pytest.mark.parametrize(
    "question",
    [
        "Has any regulator cleared Clearview?",  # that one fined it tells nothing of all others
        "Has any country banned face recognition altogether?",
        "Did any state ban face recognition in cars?",
        "Has any federal agency been sued over face recognition?",
        "Has any court jailed a Clearview executive?",
    ],
)
def test_that_none_of_them_did_follows_from_nothing_told_of_one(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention) or reply.verdict is None


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Is Robert Williams a police officer?", "Detroit police arrested Robert Williams at home.", True),
        ("Is Robert Williams a police officer?", "Robert Williams, a police officer, was arrested.", False),
        ("Is Robert Williams a police officer?", "Police officer Robert Williams was arrested.", False),
        ("Was Robert Williams a Black man?", "Police arrested Robert Williams, a Black man.", False),
        ("Is Ed Markey a senator?", "US Senator Ed Markey wrote to Amazon.", False),
        ("Was Robert Williams wrongly matched?", "Police arrested Robert Williams.", False),
        ("Is NEC a Japanese company?", "NEC sells scanners.", False),  # as the articles tell of firms in passing
    ],
)
def test_somebody_is_what_a_sentence_calls_them_and_not_who_else_is_in_it(
    shipped: Service, question: str, sentence: str, lacks: bool
) -> None:
    assert is_not_called(read_question(question, shipped.book), told(sentence, shipped)) is lacks
