"""Questions that take for granted what did not happen: the articles' denial is quoted, and no reason is made up."""

from pathlib import Path

import pytest
from msgspec import structs

from bot.answering.asked.question import read_question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Abstention, Answer, Reason
from bot.answering.told.premises import denied_premise, is_unsaid
from bot.service import Service
from corpus.actors import ActorBook
from corpus.dates import PartialDate
from retrieval.entailment.model import Entailment
from tests.answerers import answerer_over
from tests.test_reasons import leaning, told

BOOK = ActorBook.load()
ANSWERS, IS_OPEN = Entailment(0.9, 0.02, 0.02, 0.06), Entailment(0.02, 0.02, 0.01, 0.95)
DENIES = Entailment(0.05, 0.9, 0.0, 0.05)

DENIALS = {
    "NEC": "NEC has not apologised for selling face recognition to the police.",
    "Amazon": "Amazon did not end its pause on police use of Rekognition.",
    "Boston": "Boston banned face recognition on 24 June 2020.",
}


@pytest.mark.parametrize(
    "question",
    [
        "Why did Google ban police use?",
        "Why did NEC apologise for selling to the police?",
        "Why did Google supply face recognition to Orlando?",
    ],
)
def test_a_reason_for_what_never_happened_is_not_made_up(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason in {Reason.FALSE_PREMISE, Reason.NO_EVIDENCE}


@pytest.mark.parametrize(
    ("question", "denied_by"),
    [
        ("Why did NEC apologise for selling face recognition to the police?", "NEC"),
        ("Why did Amazon end its pause on police use of Rekognition?", "Amazon"),
        ("When did Boston allow face recognition?", "Boston"),
    ],
)
def test_what_the_articles_deny_is_corrected_in_their_words(
    shipped: Service, question: str, denied_by: str, tmp_path: Path
) -> None:
    files = {
        f"{actor}.md": f"---\ntitle: What {actor} did\npublished: 2021-05-04\nactors: [{actor}]\n---\n{denial}\n"
        for actor, denial in DENIALS.items()
    }
    reply = answerer_over(files, tmp_path, shipped).answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert f"(4 May 2021): “{DENIALS[denied_by]}”" in reply.text
    assert [article.title for article in reply.nearest] == [f"What {denied_by} did"]


@pytest.mark.parametrize(
    ("says", "denies"),
    [(None, True), (DENIES, True), (IS_OPEN, False), (ANSWERS, False)],
)
def test_what_is_read_to_leave_the_question_open_or_to_answer_it_denies_no_premise(
    says: Entailment | None, denies: bool
) -> None:
    why = read_question("Why did Amazon end its pause?", BOOK)
    denial = leaning(told("Amazon did not end its pause.", says), agrees=False)
    assert denied_premise(why, [denial]) is (denial if denies else None)


def test_what_is_read_to_answer_bears_out_what_another_sentence_denies_but_for_a_date() -> None:
    denial = leaning(told("Amazon did not end its pause.", DENIES), agrees=False)
    answer = leaning(told("Amazon was short of staff.", ANSWERS, place=1), strength=0.1)
    assert denied_premise(read_question("Why did Amazon end its pause?", BOOK), [denial, answer]) is None
    assert denied_premise(read_question("When did Amazon end its pause?", BOOK), [denial, answer]) is denial


def test_a_reason_is_unsaid_unless_one_is_read_or_the_deed_is_told() -> None:
    why = read_question("Why did Amazon sell cameras?", BOOK)
    far = leaning(told("Amazon has no cameras.", IS_OPEN), agrees=False)
    assert is_unsaid(why, [far])
    assert not is_unsaid(why, [far, leaning(told("It was short of staff.", ANSWERS, place=1))])
    assert not is_unsaid(why, [far, leaning(told("Amazon sold cameras.", IS_OPEN, place=1))])
    assert not is_unsaid(read_question("When did Amazon sell cameras?", BOOK), [far])


PAUSE = """---
title: Amazon pauses police use of Rekognition
published: 2020-06-10
id: pause
actors: [Amazon]
---
On 10 June 2020 Amazon paused police use of Rekognition for a year. Amazon's pause does not cover groups against
trafficking.
"""
EXTENSION = """---
title: Amazon extends its pause
published: 2021-05-18
actors: [Amazon]
supersedes: [pause]
---
On 18 May 2021 Amazon extended its pause on police use of Rekognition until further notice. Amazon gave no reason for
extending its pause on police use of Rekognition.
"""


@pytest.mark.parametrize("question", ["When did Amazon's pause end?", "When did Amazon lift its pause on police use?"])
def test_an_end_that_never_came_has_no_date(shipped: Service, question: str, tmp_path: Path) -> None:
    told = answerer_over({"pause.md": PAUSE, "extension.md": EXTENSION}, tmp_path, shipped)
    reply = told.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert "(18 May 2021): “On 18 May 2021 Amazon extended its pause" in reply.text


def test_who_asks_when_a_ban_ends_takes_nothing_but_the_ban_for_granted(shipped: Service) -> None:
    reply = shipped.answerer.answer("When does Rite Aid's ban on facial recognition end?")
    assert isinstance(reply, Answer)
    assert "By its own terms that runs to about 19 December 2028" in reply.text


def test_who_is_left_out_of_a_ban_is_no_end_of_it(shipped: Service) -> None:
    reply = shipped.answerer.answer("Who is exempt from San Francisco's ban on face recognition?")
    assert isinstance(reply, Answer)
    assert "does not cover" in reply.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who is bound by Somerville's face recognition ordinance?", "bans city departments"),
        ("Who does the Minneapolis ban leave out?", "does not cover"),
        ("How many years is Clearview kept out of Illinois?", "for five years"),
    ],
)
def test_whom_a_bar_binds_or_spares_and_how_long_it_lasts_is_not_denied_by_it(
    shipped: Service, question: str, told: str
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert told in reply.text


def test_what_came_to_pass_later_is_not_denied_by_what_was_before(shipped: Service) -> None:
    reply = shipped.answerer.answer("When did Meta pull NameTag out?")
    assert isinstance(reply, Answer)
    assert "5 June 2026" in reply.text


def test_what_ended_had_existed(shipped: Service) -> None:
    reply = shipped.answerer.answer("How long did California's ban last?")
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.id.startswith("california-ab1215")


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Why did Orlando end its Rekognition pilot?", "orlando-"),
        ("Why did Microsoft sell its AnyVision stake?", "microsoft-any"),
        ("Why did McLeod say Edmonton police had to wait?", "alberta-"),
    ],
)
def test_a_reason_for_what_did_happen_is_given(shipped: Service, question: str, article: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.id.startswith(article)


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Why did the Commerce Department blacklist Yitu?", "because of abuses"),
        ("Why was South Wales Police's use of face recognition illegal in Bridges?", "unlawful because"),
        ("Why did the CNIL fine Clearview a second time?", "another €5.2 million because"),
    ],
)
def test_a_reason_is_given_though_its_article_says_elsewhere_or_otherwise_what_it_is_for(
    shipped: Service, question: str, reason: str
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reason in reply.text


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Why did Texas take Meta to court?", "without their consent"),
        ("Why did Axon's ethics board members walk out?", "after Axon had announced"),
    ],
)
def test_a_reason_that_shares_few_words_with_the_deed_is_given_where_the_deed_is_told(
    shipped: Service, question: str, reason: str
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reason in reply.citations[0].quote


def test_no_reason_is_given_for_what_no_article_tells_to_be_so(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("Why did Nijeer Parks take Axon to court?"), Abstention)


def test_a_sum_that_was_never_due_is_denied_in_the_words_for_it(shipped: Service) -> None:
    reply = shipped.answerer.answer("How much did Australia fine Clearview?")
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert "imposed no fine on Clearview" in reply.text


@pytest.mark.parametrize(
    ("question", "denial"),
    [
        ("Why did San Francisco repeal its face recognition ban?", "stays in place"),
        ("Why did Clearview pay the French fine?", "has not paid"),
        ("When did Rank One stop selling to police?", "did not stop selling"),
        ("Why did the Senate pass the Traveler Privacy Protection Act?", "No source seen shows"),
        ("When did PimEyes block searches for adults?", "does not stop searches for adults"),
        ("Why did King County exempt the sheriff from its ban?", "includes the sheriff"),
    ],
)
def test_a_no_by_itself_to_what_is_taken_for_granted_denies_it(shipped: Service, question: str, denial: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert denial in reply.text


@pytest.mark.parametrize(
    ("question", "when"),
    [
        ("Why did IBM leave facial recognition in 2018?", "On 8 June 2020 IBM left"),
        ("Why was Rite Aid barred from facial recognition in 2021?", "On 19 December 2023"),
    ],
)
def test_a_reason_for_what_was_done_in_another_year_is_not_given_but_the_year_is(
    shipped: Service, question: str, when: str
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert when in reply.text


@pytest.mark.parametrize(
    "question",
    [
        "Why did nine of Axon's board members resign in 2022?",
        "Why did Microsoft sell AnyVision?",
        "Why did Australia stop going after Clearview?",
        "why did clearview scrape all those photos",
        "When did New Orleans drop its ban?",
    ],
)
def test_what_is_only_read_to_be_otherwise_denies_nothing(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Answer)


@pytest.mark.parametrize("question", ["What was Clearview's ICE contract in 2018?", "What did IBM do in 2005?"])
def test_what_was_so_before_all_that_an_article_tells_is_not_told_by_it(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


@pytest.mark.parametrize("question", ["What did San Francisco decide in 2019?", "What did Rite Aid do in 2015?"])
def test_what_was_so_in_a_year_within_what_an_article_tells_may_be_told_by_it(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Answer)


@pytest.mark.parametrize(
    ("question", "reverse"),
    [
        ("How much did Texas pay Meta?", "by agreeing to pay Texas"),
        ("When did Detroit sue Porcha Woodruff?", "Woodruff sued"),
        ("Why did Google sue Texas?", "agreed to pay Texas"),
    ],
)
def test_who_is_asked_about_in_the_place_of_the_other_is_told_who_did_it(
    shipped: Service, question: str, reverse: str
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert reverse in reply.text


@pytest.mark.parametrize("question", ["When did Porcha Woodruff sue Detroit?", "How much did Meta agree to pay Texas?"])
def test_who_is_asked_about_in_the_right_place_gets_an_answer(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Answer)


def test_who_used_a_product_when_does_not_tell_when_it_was_brought_out(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("When did Amazon launch Rekognition?"), Abstention)
    launched = shipped.answerer.answer("When did Google launch Celebrity Recognition?")
    assert isinstance(launched, Answer)
    assert "30 October 2019" in launched.text


def test_what_had_never_been_done_may_have_been_done_since() -> None:
    why = read_question("Why was Amazon fined?", BOOK)
    denial = leaning(_told_in(2021, "Amazon was never fined.", DENIES), agrees=False)
    since = leaning(_told_in(2023, "Amazon was fined.", IS_OPEN), strength=0.1)
    before = leaning(_told_in(2020, "Amazon was fined.", IS_OPEN), strength=0.1)
    assert denied_premise(why, [denial, since]) is None
    assert denied_premise(why, [denial, before]) is denial


def _told_in(year: int, text: str, says: Entailment) -> Evidence:
    one = told(text, says)
    return structs.replace(one, article=structs.replace(one.article, published=PartialDate(year)))
