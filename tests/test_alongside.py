"""The event before or after which a question asks whether something was done, and when it was."""

from collections.abc import Sequence

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.question import read_question
from bot.answering.reply import Answer, Verdict
from bot.answering.settled.alongside import alongside
from bot.answering.times.bounds import Relation
from bot.service import Service
from corpus.actors import ActorBook
from retrieval.entailment.model import Entailment
from tests.answerers import answerer_over

BOOK = ActorBook.load()
YES, NO = Verdict.YES, Verdict.NO


@pytest.mark.parametrize(
    ("question", "asked", "when", "rest"),
    [
        ("Had IBM signed it before the vote?", Relation.BEFORE, "When was the vote?", "Had IBM signed it?"),
        (
            "Did IBM sign it after NEC had left?",
            Relation.AFTER,
            "When was it that NEC had left?",
            "Did IBM sign it?",
        ),
        ("After the vote, did IBM sign it?", Relation.AFTER, "When was the vote?", "did IBM sign it?"),
        ("Was it already running when IBM left?", Relation.BY, "When was it that IBM left?", "Was it running?"),
        ("Was it running by the time IBM left?", Relation.BY, "When was it that IBM left?", "Was it running?"),
        # Another did the same: asked in the words for the first.
        ("Did Oakland ban it before Boston did?", Relation.BEFORE, "When did Boston ban it?", "Did Oakland ban it?"),
        (
            "Oakland banned it before Boston, right?",
            Relation.BEFORE,
            "When Boston banned it?",
            "Oakland banned it, right?",
        ),
        (
            "Had Portland, Maine banned it ahead of Portland, Oregon?",
            Relation.BEFORE,
            "When had Portland, Oregon banned it?",
            "Had Portland, Maine banned it?",
        ),
        # That something came is that it was.
        (
            "Did the suit against IBM come before the story?",
            Relation.BEFORE,
            "When was the story?",
            "was there the suit against IBM?",
        ),
    ],
)
def test_a_question_is_parted_from_the_event_it_sets_beside(
    question: str, asked: Relation, when: str, rest: str
) -> None:
    parted = alongside(read_question(question, BOOK))
    assert parted is not None
    assert (parted.asked, parted.when, parted.rest) == (asked, when, rest)


@pytest.mark.parametrize(
    "question",
    [
        "Did IBM sign it before 2020?",  # a time, and no event
        "Did IBM sign it after the end of May 2020?",
        "Did IBM sign it two years after the vote?",  # a gap has a length
        "Did the ACLU go after IBM?",
        "Did IBM come before the court?",
        "Did IBM sign it after all?",
        "Did IBM ask before scanning faces?",
        "Did IBM sign it after dropping it?",
        "Did IBM sign it when Boston voted?",  # neither before nor after
        "Did IBM sign it after the vote and before the ban?",
        "Has Milwaukee used it before?",  # and nothing behind it
        "Has Milwaukee used it before ?!",
    ],
)
def test_what_sets_no_one_event_is_left_alone(question: str) -> None:
    assert alongside(read_question(question, BOOK)) is None


class Reads:
    """Takes a text to tell what is asked of the deed that it names; when that was, it tells as plainly as asked."""

    def entail(self, question: str, texts: Sequence[str]) -> Sequence[Entailment]:
        off = Entailment(0.02, 0.02, 0.02, 0.94)
        named = next((deed for words, deed in DEEDS.items() if words in question), "")
        vague = "affair" in question
        share = 0.85 if vague else 0.95
        on = Entailment(share, 0.02, 0.02, 0.96 - share)
        return [on if named and named in text else off for text in texts]


DEEDS = {
    "ban it": "to ban",
    "banned it": "to ban",
    "sign": "signed",
    "affair": "signed",
    "sued": "sued",
    "story": "story",
}


def note(name: str, actor: str, day: str, text: str) -> str:
    return f"---\nid: {name}\ntitle: {name}\npublished: {day}\nactors: [{actor}]\n---\n{text}\n"


ARTICLES = {
    "boston.md": note("boston", "Boston", "2020-06-24", "On 24 June 2020 Boston voted to ban face recognition."),
    "oakland.md": note("oakland", "Oakland", "2019-07-16", "On 16 July 2019 Oakland voted to ban face recognition."),
    "berkeley.md": note("berkeley", "Berkeley", "2020-07-01", "In 2020 Berkeley voted to ban face recognition."),
    "deal.md": note("deal", "IBM", "2023-07-01", "In July 2023 IBM signed a contract for a matcher of faces."),
    "first.md": note("first", "IBM", "2008-10-03", "In October 2008 IBM signed a contract for photos of faces."),
    "story.md": note(
        "story", "NBC News", "2019-03-12", "In March 2019 NBC News reported in a story that faces were taken."
    ),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory, shipped: Service) -> Answerer:
    return answerer_over(ARTICLES, tmp_path_factory.mktemp("alongside"), shipped, Reads())


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did Oakland ban it before Boston did?", YES),
        ("Did Boston ban it before Oakland did?", NO),
        ("Did Boston ban it after Oakland?", YES),
    ],
)
def test_two_dated_deeds_settle_which_came_first_and_both_are_cited(
    answerer: Answerer, question: str, verdict: Verdict
) -> None:
    reply = answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
    assert {one.article.id for one in reply.citations} == {"boston", "oakland"}


@pytest.mark.parametrize(
    "question",
    [
        "Did Berkeley ban it before Boston did?",  # in 2020 and on a day of 2020
        "Did Boston ban it after the IBM affair?",  # no sentence speaks of an affair
        "Did IBM sign a contract after Boston's ban?",  # it signed one before, too
    ],
)
def test_no_verdict_rests_on_times_that_overlap_or_that_are_not_plainly_told(answerer: Answerer, question: str) -> None:
    by_date, _ = answerer.replier._timed.ruling(read_question(question, BOOK))
    assert by_date.verdict is None


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Did San Francisco ban it before Oakland did?", YES),
        ("Did Oakland ban it before San Francisco?", NO),
        ("Was Robert Williams arrested before Nijeer Parks?", NO),
        ("Did Amazon extend its moratorium before Microsoft banned Azure OpenAI for police?", YES),
        ("Did IBM sign up with the UK after it had quit?", YES),
    ],
)
def test_the_shipped_articles_tell_which_came_first(shipped: Service, question: str, verdict: Verdict) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict
