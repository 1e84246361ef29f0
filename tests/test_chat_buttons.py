from typing import Any

import pytest

from tests.botapi.server import BotApi
from tests.botapi.world import Json, Person, Room
from tests.chat_world import Echo, has_sent, running, sent, settle


def data_of(message: Json, label: str) -> str:
    buttons = [button for row in message["reply_markup"]["inline_keyboard"] for button in row]
    return next(str(button["callback_data"]) for button in buttons if label in button["text"])


async def answered(api: BotApi, room: Room, person: Person) -> Json:
    """Ask a question and return the answer."""
    before = len(sent(api))
    api.people.say(room, person, "/ask Does Microsoft sell it?")
    await api.wait_for(lambda: len(sent(api)) > before)
    answer: Json = api.called("sendMessage")[-1].result
    return answer


async def pressed(api: BotApi, person: Person, message: Json, data: str) -> dict[str, Any]:
    """Press a button and return the words that pop up."""
    before = len(api.called("answerCallbackQuery"))
    api.people.press(person, message, data)
    await api.wait_for(lambda: len(api.called("answerCallbackQuery")) > before)
    return api.called("answerCallbackQuery")[-1].params


async def test_sources_and_changes_are_shown_below_the_answer_once(api: BotApi, database: str) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo(), store=database):
        answer = await answered(api, group, ann)
        for label in ("Sources", "What changed", "Sources"):
            await pressed(api, ann, answer, data_of(answer, label))
        await settle(api)
    sources, changes = (call.result for call in api.called("sendMessage")[1:])
    assert sources["reply_to_message"]["message_id"] == answer["message_id"]
    assert "[1] Microsoft waits for a <national> law" in sources["text"]
    assert [e["url"] for e in sources["entities"] if e["type"] == "text_link"] == ["https://news.example/a?b=1&c=2"]
    assert "11 June 2020: announced" in changes["text"]
    assert "May 2024: widened" in changes["text"]
    assert api.rejected == []


async def test_old_buttons_work_after_a_restart(api: BotApi, database: str) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    async with running(api, Echo(), store=database):
        answer = await answered(api, room, ann)
    async with running(api, Echo(), store=database):
        assert (await pressed(api, ann, answer, data_of(answer, "Helpful")))["text"] == "Thank you, noted."
        assert (await pressed(api, ann, answer, data_of(answer, "Sources")))["text"] == "See below."
        await has_sent(api, 2)
    assert api.rejected == []


async def test_only_the_asker_may_press(api: BotApi, database: str) -> None:
    ann, ben, group = api.world.person(), api.world.person("Ben"), api.world.group()
    async with running(api, Echo(), store=database):
        answer = await answered(api, group, ann)
        told = await pressed(api, ben, answer, data_of(answer, "Sources"))
        await settle(api)
    assert told["text"] == "Only the person who asked can press this."
    assert len(sent(api)) == 1


async def test_forged_foreign_and_forgotten_buttons_are_no_longer_valid(api: BotApi, database: str) -> None:
    ann, ben = api.world.person(), api.world.person("Ben")
    async with running(api, Echo(), store=database):
        hers = await answered(api, api.world.private(ann), ann)
        his = await answered(api, api.world.private(ben), ben)
        for message, data in ((his, data_of(hers, "Sources")), (hers, "s999"), (hers, "junk"), (hers, "w1;w2")):
            told = await pressed(api, ann if message is hers else ben, message, data)
            assert told["text"] == "This button is no longer valid. Please ask again."
        api.people.say(api.world.private(ann), ann, "/forget")
        await api.wait_for(lambda: "Forgotten: 1 question" in sent(api)[-1])
        told = await pressed(api, ann, hers, data_of(hers, "Sources"))
    assert told["text"] == "This button is no longer valid. Please ask again."
    assert len(sent(api)) == 3


async def test_a_press_that_comes_too_late_or_twice_stops_nothing(api: BotApi, database: str) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    async with running(api, Echo(), store=database):
        answer = await answered(api, room, ann)
        query = api.people.press(ann, answer, data_of(answer, "Helpful"))
        api.people.open_callbacks.pop(query)
        await answered(api, room, ann)
    assert [call.description for call in api.rejected] == [
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    ]


@pytest.mark.parametrize("question", ["unknown thing", "Does Microsoft sell it?"])
async def test_in_a_group_an_answer_is_folded_and_in_private_it_is_whole(
    api: BotApi, database: str, question: str
) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo(), store=database):
        api.people.say(group, ann, f"/ask {question}")
        await has_sent(api, 1)
        api.people.say(api.world.private(ann), ann, question)
        await has_sent(api, 2)
    folded, whole = (call.result for call in api.called("sendMessage"))
    assert folded["text"].split() == whole["text"].split()
    quotes = [entity for entity in folded["entities"] if entity["type"] == "expandable_blockquote"]
    outside = folded["text"][: quotes[0]["offset"]] if quotes else folded["text"]
    assert len(quotes) <= 1
    assert len(outside.strip().splitlines()) <= 2


async def test_after_an_edit_the_sources_of_the_new_answer_are_shown(api: BotApi, database: str) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo(), store=database):
        question = api.people.say(group, ann, "/ask Does IBM sell it?")
        await has_sent(api, 1)
        answer = api.called("sendMessage")[0].result
        await pressed(api, ann, answer, data_of(answer, "Sources"))
        await has_sent(api, 2)
        api.people.edit(group, question, "/ask Does Amazon sell it?")
        await api.wait_for(lambda: api.called("editMessageText"))
        await settle(api, 0.1)
        await pressed(api, ann, answer, data_of(answer, "Sources"))
        await has_sent(api, 3)
    assert sent(api)[2].startswith("Sources")
    assert api.rejected == []


async def test_after_forget_the_sources_of_the_next_answer_are_shown(api: BotApi, database: str) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    async with running(api, Echo(), store=database):
        for number in (0, 3):
            answer = await answered(api, room, ann)
            await pressed(api, ann, answer, data_of(answer, "Sources"))
            await has_sent(api, number + 2)
            if not number:
                api.people.say(room, ann, "/forget")
                await has_sent(api, 3)
    assert [text.startswith("Sources") for text in sent(api)] == [False, True, False, False, True]
    assert api.rejected == []


async def test_a_press_that_the_database_cannot_take_says_so(
    api: BotApi, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.keeper._REST_S", 0.0)
    ann = api.world.person()
    unreachable = "I could not reach my database. Please press again in a minute."
    async with running(api, Echo(), store=database):
        answer = await answered(api, api.world.private(ann), ann)
        for verb, label in (("find", "Sources"), ("find", "Helpful"), ("rate", "Helpful")):
            with monkeypatch.context() as patched:
                patched.setattr(f"bot.store.records.Records.{verb}", _full_disk)
                told = await pressed(api, ann, answer, data_of(answer, label))
            assert told["text"] == unreachable
        told = await pressed(api, ann, answer, data_of(answer, "Helpful"))
    assert told["text"] == "Thank you, noted."


def _full_disk(*_arguments: object, **_more: object) -> object:
    raise OSError(28, "No space left on device")
