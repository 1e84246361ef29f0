"""A time asked about, compared with the one that a sentence tells of the same deed."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec.structs import replace

from bot.answering.answerer import Answerer
from bot.answering.asked.question import read_question
from bot.answering.found.library import Library
from bot.answering.reply import Answer, Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.settled.timing import Timing, compares_times
from bot.answering.settled.told_times import lies, told_in
from bot.answering.times.bounds import Relation, bound_of
from bot.service import Service
from corpus.actors import ActorBook
from corpus.dates import PartialDate
from retrieval.entailment.model import Entailment
from tests.answerers import answerer_over
from tests.sayings import said

BOOK = ActorBook.load()
YES, NO = Verdict.YES, Verdict.NO


@pytest.mark.parametrize(
    ("question", "asked", "first", "last", "rest"),
    [
        ("Had Oslo signed before July 2020?", Relation.BEFORE, "2020-07-01", "2020-07-31", "Had Oslo signed?"),
        ("Had Oslo signed by the end of 2022", Relation.BY, "2022-12-31", "2022-12-31", "Had Oslo signed"),
        ("had oslo already signed by may 2019?", Relation.BY, "2019-05-01", "2019-05-31", "had oslo signed?"),
        ("Was it in use already in 2010?", Relation.ALREADY, "2010-01-01", "2010-12-31", "Was it in use?"),
        ("Was it used as early as spring 2018?", Relation.ALREADY, "2018-03-01", "2018-05-31", "Was it used?"),
        ("Did Oslo vote in mid June 2020?", Relation.IN, "2020-06-11", "2020-06-20", "Did Oslo vote?"),
        ("Did Oslo vote on 3 May 2020, then?", Relation.IN, "2020-05-03", "2020-05-03", "Did Oslo vote, then?"),
        ("Had it signed before its 2020 exit?", Relation.BEFORE, "2020-01-01", "2020-12-31", "Had it signed?"),
        ("Did Oslo wait until 2022 to sign it?", Relation.WAITED, "2022-01-01", "2022-12-31", "Did Oslo sign it?"),
    ],
)
def test_the_time_that_a_question_sets_is_read_and_taken_off(
    question: str, asked: Relation, first: str, last: str, rest: str
) -> None:
    bound = bound_of(question)
    assert bound is not None
    assert (bound.asked, str(bound.first), str(bound.last), bound.rest) == (asked, first, last, rest)


@pytest.mark.parametrize(
    "question",
    [
        "Was it named in the 2023 ruling?",  # no time, but a thing
        "Was it used from 2018 to 2020?",
        "Was it banned before Oslo did?",
        "Did they want to wait until 2021 to sign it?",
        "Had it signed by 31 February 2020?",
    ],
)
def test_what_sets_no_one_time_is_left_alone(question: str) -> None:
    assert bound_of(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Was IBM still selling it before 2020?",
        "Could IBM sell it before 2020?",
        "Had IBM sold all of it before 2020?",
        "Will IBM sell it before 2030?",
        "Had IBM not sold it before 2020?",
        "Who sold it before 2020?",
    ],
)
def test_what_lasts_may_be_or_is_to_come_is_not_compared(question: str) -> None:
    assert not compares_times(read_question(question, BOOK))


@pytest.mark.parametrize(
    ("question", "text", "verdict"),
    [
        ("Had Oslo signed it before 2020?", "In May 2019 Oslo signed it.", YES),
        ("Had Oslo signed it before 2020?", "In May 2020 Oslo signed it.", NO),
        ("Had Oslo signed it before May 2020?", "In 2020 Oslo signed it.", None),
        ("Had Oslo signed it by February 2026?", "In January 2026 Oslo signed it.", YES),
        ("Had Oslo signed it by May 2019?", "On 9 May 2019 Oslo signed it.", None),
        ("Had Oslo signed it by the end of 2022?", "On 4 July 2023 Oslo signed it.", NO),
        ("Did Oslo already use it in summer 2024?", "Since 1 October 2024 Oslo has used it.", NO),
        ("Did Oslo already use it in 2010?", "Oslo has used it since 2009.", YES),
        ("Did Oslo already use it in 2019?", "Oslo used it between November 2018 and November 2021.", YES),
        ("Did Oslo already use it in 2023?", "Oslo used it between November 2018 and November 2021.", None),
        ("Did Oslo sign it in 2020?", "On 4 May 2020 Oslo signed it.", YES),
        ("Did Oslo wait until 2022 to sign it?", "In October 2020 Oslo signed it.", NO),
        ("Did Oslo sign it after 2020?", "In March 2021 Oslo signed it.", YES),
        ("Did Oslo sign it after 2020?", "In March 2019 Oslo signed it.", None),  # it may have signed again
    ],
)
def test_two_times_are_compared_only_as_far_as_they_are_told(question: str, text: str, verdict: Verdict | None) -> None:
    bound, told = bound_of(question), told_in(text, PartialDate(2026), ())
    assert bound is not None
    assert told is not None
    assert lies(told, bound, at_once="signed" in text) is verdict


@pytest.mark.parametrize(("text", "verdict"), [("In 2020 Oslo signed it.", None), ("In May 2021 Oslo signed it.", NO)])
def test_what_was_done_in_the_time_within_which_an_event_was_may_have_been_done_before_it(
    text: str, verdict: Verdict | None
) -> None:
    bound, told = bound_of("Had Oslo signed it before 2020?"), told_in(text, None, ())
    assert bound is not None
    assert told is not None
    event = replace(bound, last=date(2021, 2, 3), event=True)
    assert lies(told, event, at_once=True) is verdict


def test_what_was_so_on_a_day_may_have_been_so_before() -> None:
    bound, told = bound_of("Did Oslo use it before 2020?"), told_in("In May 2021 Oslo used it.", None, ())
    assert bound is not None
    assert told is not None
    assert lies(told, bound, at_once=False) is None


@pytest.mark.parametrize(
    "text", ["In May 2021 records showed that Oslo used it.", "Oslo uses it, it said in May 2021."]
)
def test_a_report_tells_that_it_was_so_by_then_and_not_since_when(text: str) -> None:
    before, by, told = (
        bound_of("Did Oslo use it before 2020?"),
        bound_of("Had Oslo used it by 2022?"),
        told_in(text, None, ()),
    )
    assert before is not None
    assert by is not None
    assert told is not None
    assert (lies(told, before, at_once=True), lies(told, by, at_once=True)) == (None, YES)


@pytest.mark.parametrize(
    "text",
    [
        "In May 2021 Oslo said it would sign it.",
        "In May 2021 Oslo reversed what Bergen had signed in June 2020.",
    ],
)
def test_a_plan_an_end_and_two_times_date_nothing(text: str) -> None:
    assert told_in(text, None, ()) is None


def test_a_report_is_itself_an_event_where_it_is_asked_about() -> None:
    told = told_in("On 5 March 2025 Meta announced it.", None, {"announc"})
    assert told is not None
    assert told.earliest == told.latest


class Reads:
    """Takes each text to tell of what a question on its verb asks, and to leave open what is asked of a year."""

    def entail(self, question: str, texts: Sequence[str]) -> Sequence[Entailment]:
        on, off = Entailment(0.9, 0.02, 0.02, 0.06), Entailment(0.02, 0.02, 0.02, 0.94)
        told = next(said for asked, said in TOLD.items() if asked in question)
        return [on if told in text and "20" not in question else off for text in texts]


TOLD = {"test": "has tested", "sign": "signed", "dealt": "signed", "ban": "banned", "use": "have used"}


def note(name: str, day: str, text: str, more: str = "") -> str:
    return f"---\nid: {name}\ntitle: {name}\npublished: {day}\nactors: [Boston, IBM]\n{more}---\n{text}\n"


ARTICLES = {
    "ban.md": note("ban", "2020-06-24", "In June 2020 Boston banned face recognition by its departments."),
    "lifted.md": note(
        "lifted", "2022-08-01", "In August 2022 Boston lifted its ban on the scanners.", "supersedes: [ban]\n"
    ),
    "sale.md": note("sale", "2023-08-03", "In July 2023 IBM signed a contract with Boston for a matcher of faces."),
    "test.md": note("test", "2025-03-08", "IBM has tested drones in Boston since 16 September 2024."),
    "first.md": note("first", "2025-03-29", "In 2018 IBM first tested drones in Boston."),
    "use.md": note("use", "2021-05-01", "Boston's clerks have used IBM's cameras since early 2018."),
}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory: pytest.TempPathFactory, shipped: Service) -> Answerer:
    return answerer_over(ARTICLES, tmp_path_factory.mktemp("timed"), shipped, Reads())


@pytest.mark.parametrize(
    ("question", "verdict", "quoted"),
    [
        ("Had IBM signed a contract with Boston before 2020?", NO, "July 2023"),
        ("Had IBM signed a contract with Boston by sept 2023?", YES, "July 2023"),
        ("Did Boston ban face recognition in 2020?", YES, "June 2020"),
        ("Had Boston banned face recognition before 2021?", YES, "June 2020"),
        ("Did Boston's clerks already use IBM's cameras in 2017?", NO, "early 2018"),
        ("Had IBM tested drones in Boston before 2024?", None, "2024"),  # as another sentence tells of 2018
        ("Had IBM tested drones in Boston before 2017?", NO, "2024"),
        ("Had IBM dealt with Boston before 2020?", None, "July 2023"),  # shown, as it settles nothing
    ],
)
def test_a_past_deed_is_judged_by_its_own_date_whatever_came_later(
    answerer: Answerer, question: str, verdict: Verdict | None, quoted: str
) -> None:
    reply = answerer.answer(question)
    assert isinstance(reply, Answer)
    assert (reply.verdict, quoted in reply.text) == (verdict, True)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("IBM did not sign it.", NO),
        ("IBM did not sign it at that time.", None),
        ("By May 2021 IBM had not signed it.", None),
    ],
)
def test_what_was_not_done_at_all_was_not_done_after_a_time(
    shipped: Service, text: str, verdict: Verdict | None
) -> None:
    one = replace(said(text), says=Entailment(0.02, 0.95, 0.01, 0.02))
    bound = bound_of("Did IBM sign it after 2019?")
    assert bound is not None
    ruled = Ruling(NO, (one,))
    undated = read_question(bound.rest, BOOK)
    assert Timing(Library(shipped.generation, shipped.book)).ruling(bound, undated, [], ruled).verdict is verdict
