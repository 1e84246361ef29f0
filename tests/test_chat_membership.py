import logging

import pytest

from tests.botapi.faults import Fault
from tests.botapi.server import BotApi
from tests.chat_world import Echo, has_sent, running, sent, settle


@pytest.mark.parametrize("sees_all", [False, True])
async def test_a_group_is_welcomed_once_and_told_how_to_be_heard(api: BotApi, database: str, sees_all: bool) -> None:
    api.world.sees_all = sees_all
    ann, group = api.world.person(), api.world.group(bot_status="left")
    async with running(api, Echo(), store=database):
        for status in ("member", "administrator", "left", "member"):
            api.people.change_bot_status(group, ann, status)
        await api.wait_for(lambda: sent(api))
        await settle(api)
    (welcome,) = sent(api)
    assert "/ask" in welcome
    assert ("add me to the group again" in welcome) is not sees_all
    assert api.rejected == []


async def test_being_removed_deletes_what_was_kept_of_the_group(api: BotApi, database: str) -> None:
    ann, group, echo = api.world.person(), api.world.group(), Echo()
    async with running(api, echo, store=database):
        api.people.say(group, ann, "/ask Does IBM sell it?")
        await api.wait_for(lambda: sent(api))
        api.people.change_bot_status(group, ann, "kicked")
        await settle(api)
        group.bot_status = "member"
        api.people.say(group, ann, "/ask And now?")
        await has_sent(api, 2)
    assert echo.asked[-1] == ("And now?", ())


async def test_a_block_is_taken_without_a_word(api: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.change_bot_status(api.world.private(ann), ann, "kicked")
        await settle(api)
    assert sent(api) == []
    assert caplog.records == []


async def test_a_kick_between_question_and_answer_is_one_refused_call(api: BotApi, database: str) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo(delay_s=0.3), store=database):
        api.people.say(group, ann, "/ask slow")
        await settle(api, 0)
        group.bot_status = "kicked"
        await api.wait_for(lambda: [call for call in api.calls if call.code == 403])
        await settle(api, 0.5)
    assert len([call for call in api.calls if call.code == 403 and call.method == "sendMessage"]) == 1


async def test_a_group_that_moves_gets_its_answer_at_the_new_place(api: BotApi, database: str) -> None:
    ann, group, echo = api.world.person(), api.world.group(type="group"), Echo(delay_s=0.3)
    async with running(api, echo, store=database):
        api.people.say(group, ann, "/ask slow one")
        await settle(api, 0)
        target = api.people.migrate(group, ann)
        await api.wait_for(lambda: sent(api))
        api.people.say(target, ann, "/ask And Amazon?")
        await has_sent(api, 2)
    assert [call.params["chat_id"] for call in api.called("sendMessage")] == [target.id, target.id]
    refused = [call for call in api.rejected if "upgraded to a supergroup" not in call.description]
    assert refused == []


async def test_a_flood_longer_than_two_minutes_is_not_waited_for(api: BotApi, database: str) -> None:
    ann, ben = api.world.person(), api.world.person("Ben")
    api.faults.plan("sendMessage", Fault.FLOOD, retry_after_s=1_000_000)
    async with running(api, Echo(), store=database):
        api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
        await settle(api)
        api.people.say(api.world.private(ben), ben, "Does IBM sell it?")
        await api.wait_for(lambda: sent(api))
    assert len(sent(api)) == 1
