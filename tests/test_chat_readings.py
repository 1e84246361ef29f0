"""A question whose name several bear, in Telegram: the others are buttons, and pressing one changes the answer."""

from collections.abc import Sequence
from copy import deepcopy

import pytest
from msgspec.structs import replace

from bot.answering.reply import Reading, Reply, Verdict
from bot.chat.buttons import read_press
from bot.service import Service
from tests.botapi.server import BotApi
from tests.botapi.world import Json, Person
from tests.chat_world import about, has_sent, running, sent, settle
from tests.replies import ABSTENTION, ANSWER
from tests.test_chat_buttons import data_of, pressed

ASKED = "Is face recognition banned in Portland?"
PLACES = ("Portland, Oregon", "Portland, Maine", "Portland, Dorset")
READINGS = tuple(Reading(place, f"Is face recognition banned in {place}?") for place in PLACES)
LABELS = ["Sources", "What changed", "\U0001f44d Helpful", "\U0001f44e Wrong", "Tell me when this changes"]


class Portlands:
    """Knows three cities of one name; ``generation`` may change, and with ``silent`` set nothing is found."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, tuple[str, ...]]] = []
        self.generation = "g-1"
        self.verdict = Verdict.YES
        self.silent = False

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        self.asked.append((question, tuple(earlier)))
        if self.silent:
            raise RuntimeError("secret inner trouble")
        answer = replace(ANSWER, question=question, verdict=self.verdict, generation=self.generation)
        answer = replace(answer, text=f"You asked: {question}")
        return answer if question != ASKED else replace(answer, taken=READINGS[0], readings=READINGS[1:])


@pytest.fixture
def ann(api: BotApi) -> Person:
    """Return the one who asks."""
    return api.world.person()


def labels_of(message: Json) -> list[str]:
    return [str(button["text"]) for row in message["reply_markup"]["inline_keyboard"] for button in row]


async def asked_in(api: BotApi, ann: Person, *, private: bool = False) -> Json:
    """Let Ann ask the question; return the answer."""
    api.people.say(api.world.private(ann) if private else api.world.group(), ann, f"/ask {ASKED}")
    await api.wait_for(lambda: sent(api))
    return deepcopy(api.called("sendMessage")[-1].result)


async def chosen(api: BotApi, ann: Person, answer: Json, label: str) -> Json:
    """Let Ann press the button of a reading; return the answer as it stands then."""
    before = len(api.called("editMessageText"))
    told = await pressed(api, ann, answer, data_of(answer, label))
    assert told["text"] == f"About {label}."
    await api.wait_for(lambda: len(api.called("editMessageText")) > before)
    await settle(api, 0.1)
    return deepcopy(api.called("editMessageText")[-1].result)


async def test_the_other_readings_are_buttons_over_the_usual_ones(api: BotApi, database: str, ann: Person) -> None:
    async with running(api, Portlands(), store=database):
        answer = await asked_in(api, ann)
    first = answer["text"].splitlines()[0]
    assert first.endswith("About Portland, Oregon. Or did you mean Portland, Maine or Portland, Dorset?")
    assert labels_of(answer) == [*PLACES[1:], *LABELS]
    data = [str(button["callback_data"]) for row in answer["reply_markup"]["inline_keyboard"] for button in row]
    assert all(len(one.encode()) <= 64 for one in data)
    assert api.rejected == []


@pytest.mark.parametrize("private", [True, False])
async def test_pressing_one_changes_the_answer_and_the_way_back_stays(
    api: BotApi, database: str, ann: Person, private: bool
) -> None:
    async with running(api, Portlands(), store=database):
        answer = await asked_in(api, ann, private=private)
        changed = await chosen(api, ann, answer, "Portland, Dorset")
        back = await chosen(api, ann, changed, "Portland, Oregon")
        again = await chosen(api, ann, back, "Portland, Dorset")
    assert changed["message_id"] == answer["message_id"]
    assert "You asked: Is face recognition banned in Portland, Dorset?" in changed["text"]
    assert labels_of(changed) == ["Portland, Maine", "Portland, Oregon", *LABELS]
    assert "You asked: Is face recognition banned in Portland, Oregon?" in back["text"]
    assert again["text"] == changed["text"]
    assert len(sent(api)) == 1
    assert api.rejected == []


async def test_every_button_leads_to_the_reading_it_names_whatever_was_pressed_before(
    api: BotApi, database: str, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.pacing.IN_GROUP", ())
    async with running(api, Portlands(), store=database):
        shown = await asked_in(api, ann)
        for place in (*PLACES[::-1], *PLACES[1:], *PLACES[:2]):
            if place in labels_of(shown):
                shown = await chosen(api, ann, shown, place)
                assert f"You asked: Is face recognition banned in {place}?" in shown["text"]
                assert sorted([*labels_of(shown)[:2], place]) == sorted(PLACES)
    assert len(api.called("editMessageText")) >= 5


async def test_what_follows_is_about_the_reading_that_was_pressed(api: BotApi, database: str, ann: Person) -> None:
    portlands = Portlands()
    async with running(api, portlands, store=database):
        answer = await asked_in(api, ann, private=True)
        await chosen(api, ann, answer, "Portland, Maine")
        api.people.say(api.world.private(ann), ann, "Since when?")
        await has_sent(api, 2)
    assert portlands.asked[-1] == ("Since when?", ("Is face recognition banned in Portland, Maine?",))


async def test_the_buttons_of_the_changed_answer_prove_that_one(api: BotApi, database: str, ann: Person) -> None:
    async with running(api, Portlands(), store=database):
        answer = await asked_in(api, ann)
        changed = await chosen(api, ann, answer, "Portland, Maine")
        told = await pressed(api, ann, changed, data_of(changed, "Sources"))
        assert told["text"] == "See below."
        old = await pressed(api, ann, changed, data_of(answer, "Sources"))
        assert old["text"] == "This button is no longer valid. Please ask again."
        await has_sent(api, 2)
    assert api.rejected == []


async def test_readings_can_be_pressed_after_a_restart(api: BotApi, database: str, ann: Person) -> None:
    async with running(api, Portlands(), store=database):
        answer = await asked_in(api, ann)
    async with running(api, Portlands(), store=database):
        changed = await chosen(api, ann, answer, "Portland, Maine")
    assert "You asked: Is face recognition banned in Portland, Maine?" in changed["text"]


async def test_a_real_question_is_answered_for_either_city(
    api: BotApi, database: str, ann: Person, shipped: Service
) -> None:
    async with running(api, shipped.answerer, store=database, timeout_s=10.0):
        answer = await asked_in(api, ann)
        assert "About Portland, Oregon. Or did you mean Portland, Maine?" in answer["text"]
        assert "the city of Portland, Oregon" in answer["text"]
        changed = await chosen(api, ann, answer, "Portland, Maine")
    assert "the city of Portland, Maine" in changed["text"]
    assert "About Portland, Maine. Or did you mean Portland, Oregon?" in changed["text"]
    assert api.rejected == []


@pytest.mark.usefixtures("two_questions")
async def test_readings_count_as_questions_and_one_too_many_is_refused(api: BotApi, database: str, ann: Person) -> None:
    portlands = Portlands()
    async with running(api, portlands, store=database):
        answer = await asked_in(api, ann)
        changed = await chosen(api, ann, answer, "Portland, Maine")
        for _ in range(2):
            told = await pressed(api, ann, changed, data_of(changed, "Portland, Dorset"))
            assert told["text"] == "That is more than I can answer at once. Please wait a minute, then ask on."
    assert len(portlands.asked) == 2
    assert len(api.called("editMessageText")) == 1


async def test_only_the_asker_chooses(api: BotApi, database: str, ann: Person) -> None:
    async with running(api, Portlands(), store=database):
        answer = await asked_in(api, ann)
        told = await pressed(api, api.world.person("Ben"), answer, data_of(answer, "Portland, Maine"))
        await settle(api)
    assert told["text"] == "Only the person who asked can press this."
    assert api.called("editMessageText") == []


async def test_a_reading_that_was_not_offered_is_no_longer_valid(api: BotApi, database: str, ann: Person) -> None:
    async with running(api, Portlands(), store=database):
        answer = await asked_in(api, ann)
        data = data_of(answer, "Portland, Maine")
        for forged in (data.replace("r1", "r3"), data.replace("r1", "r0"), "r1", data.replace("r1-", "r1-9")):
            told = await pressed(api, ann, answer, forged)
            assert told["text"] == "This button is no longer valid. Please ask again."
    assert api.called("editMessageText") == []


async def test_where_nothing_is_found_the_answer_stays_as_it_is(api: BotApi, database: str, ann: Person) -> None:
    portlands = Portlands()
    async with running(api, portlands, store=database):
        answer = await asked_in(api, ann)
        portlands.silent = True
        told = await pressed(api, ann, answer, data_of(answer, "Portland, Maine"))
        assert told["text"].startswith("I could not answer this")
        portlands.silent = False
        await chosen(api, ann, answer, "Portland, Maine")
    assert len(api.called("editMessageText")) == 1


async def test_who_watches_the_first_reading_is_told_of_that_one(
    api: BotApi, database: str, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.watching.watch.__defaults__", (0.05,))
    portlands = Portlands()
    abouts = lambda: replace(about(), generation=portlands.generation)  # noqa: E731
    async with running(api, portlands, store=database, abouts=abouts):
        answer = await asked_in(api, ann)
        await pressed(api, ann, answer, data_of(answer, "Tell me"))
        await chosen(api, ann, answer, "Portland, Maine")
        portlands.generation, portlands.verdict = "g-2", Verdict.NO
        await has_sent(api, 2)
    assert sent(api)[1].startswith(f"You asked to be told: {ASKED}\nNo.")


async def test_an_edited_question_changes_the_answer_whatever_reading_it_shows(
    api: BotApi, database: str, ann: Person
) -> None:
    group = api.world.group()
    async with running(api, Portlands(), store=database):
        question = api.people.say(group, ann, f"/ask {ASKED}")
        await api.wait_for(lambda: sent(api))
        shown = api.called("sendMessage")[-1].result
        for label in ("Portland, Maine", "Portland, Oregon", "Portland, Maine"):
            shown = await chosen(api, ann, shown, label)
        api.people.edit(group, question, "/ask Is it banned in Boston?")
        await api.wait_for(lambda: len(api.called("editMessageText")) == 4)
    assert "You asked: Is it banned in Boston?" in api.called("editMessageText")[-1].result["text"]


async def test_a_refusal_offers_the_other_readings_too(api: BotApi, database: str, ann: Person) -> None:
    class Refusing(Portlands):
        def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
            readings = READINGS[1:2] if question == ASKED else ()
            return replace(ABSTENTION, question=question, taken=READINGS[0] if readings else None, readings=readings)

    async with running(api, Refusing(), store=database):
        answer = await asked_in(api, ann)
        changed = await chosen(api, ann, answer, "Portland, Maine")
    assert labels_of(changed)[0] == "Portland, Oregon"
    assert changed["text"].startswith("About Portland, Maine. Or did you mean Portland, Oregon?")


@pytest.mark.parametrize("data", ["r1-5", "r9-123456789012345678", "r1-5."])
def test_the_data_of_a_reading_can_be_read(data: str) -> None:
    press = read_press(data)
    assert press is not None
    assert (press.deed, press.reading) == ("r", int(data[1]))


@pytest.mark.parametrize("data", ["r5", "r10-5", "r-5", "s1-5", "r1-", "r1-05", "r1-5-5"])
def test_other_data_is_no_press(data: str) -> None:
    assert read_press(data) is None
