"""Names that several bear: how a question may be read, which reading is taken and which others are offered."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bot.answering.asked.question import read_question
from bot.answering.asked.readings import MAX_READINGS, Weighed, best_of, readings_of, told, unknown_to_all
from bot.answering.reply import Abstention, Answer, Reading, Reason, Reply, Verdict
from bot.render import to_json, to_telegram_html, to_terminal
from bot.service import Service
from corpus.actors import ActorBook
from corpus.renaming import renamed
from tests.replies import ABSTENTION, ANSWER

BOOK = ActorBook.load()
OREGON, MAINE = "Portland, Oregon", "Portland, Maine"
DENIED = replace(ABSTENTION, reason=Reason.FALSE_PREMISE)
SHARED = sorted({(shared, actor.name) for actor in BOOK for shared in actor.shared})


def read(text: str, *prefer: str) -> dict[str, str]:
    """Return label and question of each reading of ``text``."""
    meant = readings_of(read_question(text, BOOK, prefer=prefer), BOOK, prefer)
    return {one.reading.label: one.reading.question for one in meant}


def test_a_question_is_asked_once_for_each_who_bears_the_name() -> None:
    assert read("Is it banned in Portland?") == {
        OREGON: "Is it banned in Portland, Oregon?",
        MAINE: "Is it banned in Portland, Maine?",
    }
    assert list(read("what did the privacy commissioner find").values()) == [
        "what did the Privacy Commissioner of Canada find",
        "what did the Alberta Privacy Commissioner find",
        "what did the Australian Privacy Commissioner find",
    ]
    assert list(read("What did Smith say?")) == ["Brad Smith", "Rick Smith"]


def test_two_names_are_varied_one_at_a_time() -> None:
    assert read("Do Portland and Georgia ban it?") == {
        f"{OREGON} and Georgia, US": "Do Portland, Oregon and Georgia, US ban it?",
        MAINE: "Do Portland, Maine and Georgia, US ban it?",
        "Georgia, country": "Do Portland, Oregon and Georgia, country ban it?",
    }


@pytest.mark.parametrize(
    "question",
    [
        "Does IBM sell it?",
        "Is it banned in Portland, Maine?",
        "Is it banned in Portland in Maine?",
        "Does Maine let Portland use it?",
        "What did Smith of Microsoft say?",
        "Does Washington DC use it?",
        "Is it banned?",
    ],
)
def test_what_a_question_decides_leaves_no_choice(question: str) -> None:
    assert read(question) == {}


def test_the_conversation_decides_where_it_is_about_one_of_them() -> None:
    assert read("Is it banned in Portland?", MAINE, "Boston") == {}
    assert list(read("Is it banned in Portland?", MAINE, OREGON)) == [OREGON, MAINE]


def test_a_typing_error_that_is_as_near_to_two_names_may_mean_either() -> None:
    assert list(read("Is it banned in Austrlia?")) == ["Australia", "Austria"]
    assert list(read("Is it banned in Portlend?")) == [OREGON, MAINE]
    assert read("Is it banned in Virgina?") == {}
    assert read("Is it banned in Austrlia or in Austria?") == {}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Did the City of Portland's voters agree?", "Did Portland, Maine's voters agree?"),
        ("does portland police use it", "does Portland, Maine police use it"),
        ("Has Portland City Council voted?", "Has Portland, Maine City Council voted?"),
        ("Is Portlend for it?", "Is Portland, Maine for it?"),
    ],
)
def test_a_full_name_takes_the_place_of_the_name_and_nothing_more(question: str, named: str) -> None:
    assert read(question)[MAINE] == named


def test_every_reading_of_every_shared_name_means_whom_it_says() -> None:
    assert len(SHARED) > 12
    for shared, name in SHARED:
        question = f"Is it true that {shared} bans face recognition?"
        (mention,) = BOOK.find_in_question(question)
        again = BOOK.find_in_question(renamed(question, mention.span, BOOK[name]))
        assert [(one.actor, one.others) for one in again] == [(name, ())]


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Portland", "Georgia", "smith", "Austrlia", "IBM", "the", "bans", ","]), max_size=9))
def test_readings_are_few_differ_and_leave_nothing_open(said: list[str]) -> None:
    readings = read(" ".join(["Is", *said]))
    assert len(readings) <= MAX_READINGS
    assert len(set(readings.values())) == len(readings)
    for question in readings.values():
        assert read(question) == {}


def weighed(label: str, reply: Reply, confidence: float, *, speaks: bool = True) -> Weighed:
    return Weighed(Reading(label, f"{label}?"), replace(reply, confidence=confidence), speaks)


def test_of_readings_about_as_good_the_first_is_taken_and_the_others_are_offered() -> None:
    one, two, three = weighed("A", ANSWER, 0.9), weighed("B", ANSWER, 0.95), weighed("C", ANSWER, 0.5)
    assert best_of([one, two, three], 1.0) == (one, (two,))
    assert best_of([one, two, three], 0.1) == (two, ())


def test_an_answer_goes_before_a_refusal_however_sure() -> None:
    refused, answered = weighed("A", ABSTENTION, 0.99), weighed("B", ANSWER, 0.7)
    assert best_of([refused, answered], 1.0) == (answered, ())
    assert best_of([weighed("C", DENIED, 0.99), answered], 1.0) == (answered, ())


def test_a_reading_whose_answer_speaks_of_somebody_else_is_not_offered() -> None:
    other, own = weighed("A", ANSWER, 0.9, speaks=False), weighed("B", ANSWER, 0.9)
    assert best_of([other, own], 0.5) == (own, ())


def test_a_reading_whose_article_speaks_of_all_who_are_asked_about_goes_before_others(shipped: Service) -> None:
    first, both = weighed("A", ANSWER, 0.95), replace(weighed("B", ANSWER, 0.9), speaks_of_all=True)
    assert best_of([first, both], 1.0) == (both, ())
    reply = shipped.answerer.answer("What was the answer of Edmonton police to the privacy commissioner?")
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.id.startswith("alberta-commissioner")


def test_where_nothing_is_answered_nothing_is_offered() -> None:
    first, second = weighed("A", ABSTENTION, 0.3), weighed("B", ABSTENTION, 0.3)
    taken, others = best_of([first, second], 0.5)
    assert (taken, others) == (first, ())
    reply = told(taken, others, "?")
    assert (reply.question, reply.taken, reply.readings) == ("?", None, ())


def test_where_the_articles_know_none_of_them_all_are_named() -> None:
    unknown = [weighed(name, replace(ABSTENTION, text=f"Nothing of {name}."), 0.0) for name in ("A", "B")]
    assert unknown_to_all(unknown) == ("A", "B")
    assert unknown_to_all([*unknown, weighed("C", ANSWER, 0.9)]) == ()
    assert unknown_to_all([weighed("A", ABSTENTION, 0.0), weighed("B", ABSTENTION, 0.0)]) == ()


_WEIGHED = st.builds(
    weighed,
    st.sampled_from("ABCD"),
    st.sampled_from([ANSWER, ABSTENTION, DENIED]),
    st.floats(0, 1),
    speaks=st.booleans(),
)


@settings(deadline=None)
@given(st.lists(_WEIGHED, min_size=1, max_size=4), st.floats(0, 1))
def test_what_is_offered_is_as_good_as_what_is_taken(several: list[Weighed], margin: float) -> None:
    taken, others = best_of(several, margin)
    assert taken in several
    for one in others:
        assert one.weight == taken.weight > 0
        assert abs(one.confidence - taken.confidence) <= margin + 1e-9
    assert all(one.weight <= taken.weight for one in several)


LINE = "About Portland, Oregon. Or did you mean Portland, Maine?"
READ = replace(ANSWER, taken=Reading(OREGON, "In Portland, Oregon?"), readings=(Reading(MAINE, "In Portland, Maine?"),))


def test_the_reading_is_said_in_the_line_of_the_verdict() -> None:
    assert to_terminal(READ).splitlines()[0] == f"No. As of 11 June 2020. {LINE}"
    assert to_telegram_html(READ).splitlines()[0] == f"<b>No. As of 11 June 2020.</b> {LINE}"
    open_question = replace(READ, verdict=None, as_of=None)
    assert to_terminal(open_question).splitlines()[0] == LINE
    assert to_telegram_html(open_question).splitlines()[0] == LINE
    assert LINE not in to_terminal(ANSWER) + to_telegram_html(ANSWER)


def test_a_refusal_says_whom_it_is_about_too() -> None:
    refused = replace(ABSTENTION, taken=READ.taken, readings=READ.readings)
    assert to_terminal(refused).startswith(f"{LINE}\n{ABSTENTION.text}\n")
    assert to_telegram_html(refused).splitlines()[0] == LINE
    assert to_json(refused, 1.0)["text"].startswith(f"{LINE} {ABSTENTION.text}")


def test_json_tells_the_reading_taken_and_the_others() -> None:
    found = json.loads(json.dumps(to_json(READ, 1.0)))
    assert found["taken"] == {"label": OREGON, "question": "In Portland, Oregon?"}
    assert found["readings"] == [{"label": MAINE, "question": "In Portland, Maine?"}]
    assert LINE in found["text"]
    plain = to_json(ANSWER, 1.0)
    assert (plain["taken"], plain["readings"]) == (None, [])


def ask(shipped: Service, question: str, *earlier: str) -> Answer:
    reply = shipped.answerer.answer(question, earlier=earlier)
    assert isinstance(reply, Answer), reply
    return reply


def content(reply: Reply) -> Reply:
    return replace(reply, question="", taken=None, readings=())


def test_a_name_of_two_cities_is_answered_for_one_and_offered_for_the_other(shipped: Service) -> None:
    question = "Is face recognition banned in Portland?"
    reply = ask(shipped, question)
    assert reply.question == question
    assert reply.taken == Reading(OREGON, "Is face recognition banned in Portland, Oregon?")
    assert reply.readings == (Reading(MAINE, "Is face recognition banned in Portland, Maine?"),)
    assert content(reply) == content(ask(shipped, reply.taken.question))
    other = ask(shipped, reply.readings[0].question)
    assert other.readings == ()
    assert other.verdict is Verdict.PARTLY  # its police and city agencies
    assert MAINE in other.citations[0].quote


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("Can shops in Portland use face recognition?", OREGON),
        ("Did voters in Portland strengthen the face recognition ban?", MAINE),
        ("Does Washington require a warrant for face recognition?", "Washington State"),
        ("What did the Privacy Commissioner find about Bunnings?", "Privacy Commissioner"),
    ],
)
def test_where_the_articles_speak_of_one_only_that_one_is_meant(shipped: Service, question: str, meant: str) -> None:
    reply = ask(shipped, question)
    assert (reply.taken, reply.readings) == (None, ())
    assert meant in reply.citations[0].quote


def test_who_is_not_in_the_articles_is_not_offered(shipped: Service) -> None:
    reply = shipped.answerer.answer("Does Georgia use face recognition?")
    assert isinstance(reply, Abstention)
    assert reply.readings == ()
    assert "none of them is about Georgia, US or Georgia, country" in reply.text


def test_a_false_premise_about_both_is_corrected_for_one_and_offered_for_the_other(shipped: Service) -> None:
    reply = shipped.answerer.answer("Why did Portland allow face recognition?")
    assert isinstance(reply, Abstention)
    assert reply.reason is Reason.FALSE_PREMISE
    assert [reading.label for reading in reply.readings] == [MAINE]


def test_a_conversation_about_one_of_them_goes_on_about_it(shipped: Service) -> None:
    first = "Did Portland, Maine, ban face recognition?"
    reply = ask(shipped, "Since when has Portland banned it?", first)
    assert reply.readings == ()
    assert MAINE in reply.citations[0].quote
    swapped = ask(shipped, "And in Portland?", "Is face recognition banned in Boston?")
    assert [reading.question for reading in swapped.readings] == ["And in Portland, Maine?"]
    other = ask(shipped, swapped.readings[0].question, "Is face recognition banned in Boston?")
    assert MAINE in other.citations[0].quote


def test_a_follow_up_is_about_the_reading_that_was_taken(shipped: Service) -> None:
    reply = ask(shipped, "Since when?", "Is face recognition banned in Portland?")
    assert reply.readings == ()
    assert OREGON in reply.citations[0].quote
