from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from bot.answering.reply import Reply, Verdict
from bot.ports import About
from tests.botapi.faults import Fault
from tests.botapi.server import BotApi
from tests.chat_world import Echo, about, has_sent, running, sent, settle
from tests.replies import ANSWER
from tests.test_chat_buttons import answered, data_of, pressed


@pytest.fixture(autouse=True)
def _look_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.chat.watching.watch.__defaults__", (0.05,))


class News:
    """A corpus whose next generation says something else."""

    def __init__(self) -> None:
        self.generation = "g-1"
        self.reply: Reply = ANSWER
        self.asked = 0

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        self.asked += 1
        return replace(self.reply, question=question, generation=self.generation)

    def about(self) -> About:
        return replace(about(), generation=self.generation)

    def publish(self, generation: str, reply: Reply) -> None:
        self.generation, self.reply = generation, reply


async def test_who_watches_a_question_is_told_once_when_its_verdict_changes(api: BotApi, database: str) -> None:
    ann, group, news = api.world.person(), api.world.group(), News()
    async with running(api, news, store=database, abouts=news.about):
        answer = await answered(api, group, ann)
        told = await pressed(api, ann, answer, data_of(answer, "Tell me"))
        assert told["text"].startswith("I will tell you here")
        news.publish("g-2", replace(ANSWER, text="The same in other words."))
        await settle(api, 0.3)
        assert len(sent(api)) == 1
        news.publish("g-3", replace(ANSWER, verdict=Verdict.YES))
        await has_sent(api, 2)
        news.publish("g-4", replace(ANSWER, verdict=Verdict.YES))
        await settle(api, 0.3)
    (message,) = (call.result for call in api.called("sendMessage")[1:])
    assert message["text"].startswith("You asked to be told: Does Microsoft sell it?\nYes. As of 11 June 2020.")
    assert message["reply_to_message"]["message_id"] == answer["message_id"]
    assert len(sent(api)) == 2
    assert api.rejected == []


async def test_a_watch_survives_a_restart_and_ends_when_pressed_again(api: BotApi, database: str) -> None:
    ann, news = api.world.person(), News()
    room = api.world.private(ann)
    async with running(api, news, store=database, abouts=news.about):
        first, second = await answered(api, room, ann), await answered(api, room, ann)
        for answer in (first, second, second):
            told = await pressed(api, ann, answer, data_of(answer, "Tell me"))
        assert told["text"] == "I will not tell you of this any more."
    news.publish("g-2", replace(ANSWER, verdict=Verdict.YES))
    async with running(api, news, store=database, abouts=news.about):
        await has_sent(api, 3)
        await settle(api, 0.3)
    assert api.called("sendMessage")[2].result["reply_to_message"]["message_id"] == first["message_id"]
    assert len(sent(api)) == 3


async def test_nobody_is_told_after_forget(api: BotApi, database: str) -> None:
    ann, news = api.world.person(), News()
    room = api.world.private(ann)
    async with running(api, news, store=database, abouts=news.about):
        answer = await answered(api, room, ann)
        await pressed(api, ann, answer, data_of(answer, "Tell me"))
        api.people.say(room, ann, "/forget")
        await has_sent(api, 2)
        news.publish("g-2", replace(ANSWER, verdict=Verdict.YES))
        await settle(api, 0.3)
    assert len(sent(api)) == 2


async def test_a_question_that_found_no_answer_is_told_of_when_there_is_one(api: BotApi, database: str) -> None:
    ann, echo = api.world.person(), Echo()
    news = News()
    news.reply = echo.answer("unknown")
    async with running(api, news, store=database, abouts=news.about):
        answer = await answered(api, api.world.private(ann), ann)
        await pressed(api, ann, answer, data_of(answer, "Tell me"))
        news.publish("g-2", ANSWER)
        await has_sent(api, 2)
    assert "No. As of 11 June 2020." in sent(api)[1]


async def test_news_that_cannot_be_delivered_is_tried_once_for_each_generation(api: BotApi, database: str) -> None:
    ann, news = api.world.person(), News()
    async with running(api, news, store=database, abouts=news.about):
        answer = await answered(api, api.world.private(ann), ann)
        await pressed(api, ann, answer, data_of(answer, "Tell me"))
        api.faults.plan("sendMessage", Fault.FLOOD, retry_after_s=300)
        news.publish("g-2", replace(ANSWER, verdict=Verdict.YES))
        await api.faults.happen(1)
        await settle(api, 0.5)
        assert news.asked == 2
        news.publish("g-3", replace(ANSWER, verdict=Verdict.YES))
        await has_sent(api, 2)
        await settle(api, 0.3)
    assert news.asked == 3
    assert "Yes. As of 11 June 2020." in sent(api)[1]
