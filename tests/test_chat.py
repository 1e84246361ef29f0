import logging

import pytest

from bot.ports import StartRefused
from tests.botapi.faults import Fault
from tests.botapi.server import TOKEN, BotApi
from tests.botapi.world import Mentions
from tests.chat_world import Echo, has_sent, running, sent, settle


async def test_a_private_question_gets_one_answer_that_replies_to_it(api: BotApi) -> None:
    ann = api.world.person()
    question = api.people.say(api.world.private(ann), ann, "Does IBM still sell it?")
    async with running(api, Echo()):
        await api.wait_for(lambda: api.called("sendMessage"))
    (call,) = api.called("sendMessage")
    assert "You asked: Does IBM still sell it?" in call.result["text"]
    assert call.result["reply_to_message"]["message_id"] == question["message_id"]
    assert call.params["reply_parameters"]["allow_sending_without_reply"] is True
    assert call.params["link_preview_options"] == {"is_disabled": True}
    assert {entity["type"] for entity in call.result["entities"]} >= {"bold", "expandable_blockquote"}
    assert api.rejected == []


async def test_group_chatter_is_silence_even_when_the_bot_sees_all(api: BotApi) -> None:
    api.world.sees_all = True
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo()):
        for text in ("Does IBM sell it?", "/ask@OtherBot Does IBM sell it?", "mail foo@AsOfBot.example", "/weather"):
            api.people.say(group, ann, text)
        await settle(api)
    assert sent(api) == []


@pytest.mark.parametrize("world", list(Mentions))
async def test_a_group_can_always_ask_by_command_or_reply(api: BotApi, world: Mentions) -> None:
    api.world.mentions = world
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo()):
        api.people.say(group, ann, "/ask Does IBM sell it?")
        await has_sent(api, 1)
        answer = group.messages[max(group.messages)]
        api.people.say(group, ann, "And Amazon?", reply_to=answer)
        await has_sent(api, 2)
    assert ["You asked: Does IBM sell it?" in sent(api)[0], "You asked: And Amazon?" in sent(api)[1]] == [True, True]
    assert api.rejected == []


async def test_a_mention_is_answered_where_telegram_delivers_it(api: BotApi) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo()):
        api.people.say(group, ann, "@AsOfBot does IBM sell it?")
        await api.wait_for(lambda: sent(api))
    assert "You asked: does IBM sell it?" in sent(api)[0]


async def test_signs_of_markup_in_a_question_break_nothing(api: BotApi) -> None:
    ann = api.world.person()
    hard = "<b>& </blockquote> &amp; <a href='x'>?</a> <<<&&&>>> &#60;script&#62; \U0001f600?"
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, hard)
        await api.wait_for(lambda: sent(api))
    assert hard in sent(api)[0]
    assert api.rejected == []


async def test_a_follow_up_carries_the_earlier_question(api: BotApi) -> None:
    ann, ben, group, echo = api.world.person(), api.world.person("Ben"), api.world.group(), Echo()
    async with running(api, echo):
        api.people.say(group, ann, "/ask Does IBM sell it?")
        await has_sent(api, 1)
        answer = group.messages[max(group.messages)]
        api.people.say(group, ben, "/ask Does Amazon?")
        await has_sent(api, 2)
        api.people.say(group, ben, "Since when?", reply_to=answer)
        await has_sent(api, 3)
    assert echo.asked[1] == ("Does Amazon?", ())
    assert echo.asked[2] == ("Since when?", ("Does IBM sell it?",))


async def test_typing_is_shown_for_slow_answers_only_and_in_the_topic(api: BotApi) -> None:
    ann, forum = api.world.person(), api.world.group(is_forum=True)
    topic = api.world.topic(forum, ann)
    async with running(api, Echo(delay_s=0.6)):
        api.people.say(forum, ann, "/ask quick", topic=topic)
        await has_sent(api, 1)
        assert api.called("sendChatAction") == []
        api.people.say(forum, ann, "/ask slow", topic=topic)
        await has_sent(api, 2)
    (action,) = api.called("sendChatAction")
    assert action.params["message_thread_id"] == topic
    assert all(call.result["message_thread_id"] == topic for call in api.called("sendMessage"))
    assert api.rejected == []


async def test_a_sign_that_cannot_be_shown_costs_no_answer(api: BotApi, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []

    async def fail(*_: object, **__: object) -> bool:
        tried.append("typing")
        raise RuntimeError("no sign today")

    monkeypatch.setattr("telegram.Bot.send_chat_action", fail)
    ann = api.world.person()
    async with running(api, Echo(delay_s=0.6)):
        api.people.say(api.world.private(ann), ann, "slow")
        await has_sent(api, 1)
    assert tried != []


async def test_a_question_may_be_as_long_as_it_is_told(api: BotApi) -> None:
    ann, echo = api.world.person(), Echo()
    private = api.world.private(ann)
    async with running(api, echo):
        for length in (1000, 1001):
            api.people.say(private, ann, "a" * length)
        await has_sent(api, 2)
    assert [len(question) for question, _ in echo.asked] == [1000]
    assert "in at most 1000 characters" in sent(api)[1]
    assert api.rejected == []


async def test_answers_in_general_and_to_replies_name_no_topic(api: BotApi) -> None:
    ann, forum, group = api.world.person(), api.world.group(is_forum=True), api.world.group()
    async with running(api, Echo()):
        api.people.say(forum, ann, "/ask in General")
        first = api.people.say(group, ann, "hello all")
        api.people.say(group, ann, "/ask in a reply thread", reply_to=first)
        await has_sent(api, 2)
    assert all("message_thread_id" not in call.params for call in api.called("sendMessage"))
    assert api.rejected == []


async def test_a_question_deleted_meanwhile_is_still_answered(api: BotApi) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    question = api.people.say(room, ann, "Does IBM sell it?")
    del room.messages[question["message_id"]]
    async with running(api, Echo()):
        await api.wait_for(lambda: sent(api))
    assert api.rejected == []


async def test_a_slow_question_holds_up_nobody_else(api: BotApi) -> None:
    ann, ben = api.world.person(), api.world.person("Ben")
    async with running(api, Echo(delay_s=1.0)):
        api.people.say(api.world.private(ann), ann, "slow")
        api.people.say(api.world.private(ben), ben, "quick")
        await has_sent(api, 2, 20)
    assert ["quick" in text for text in sent(api)] == [True, False]


async def test_trouble_inside_is_told_in_plain_words_only(api: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, "fail")
        await api.wait_for(lambda: sent(api))
    assert sent(api) == ["I could not answer this because of a fault on my side. Please ask again in a minute."]
    assert "secret inner trouble" in caplog.text


async def test_about_names_corpus_date_and_generation(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, "/about")
        await api.wait_for(lambda: sent(api))
    assert "12 articles" in sent(api)[0]
    assert "11 June 2020" in sent(api)[0]
    assert "g-1" in sent(api)[0]


@pytest.mark.parametrize("payload", ["", "about", "<b>&", "x" * 64, "../../etc", "ask_Does_IBM"])
async def test_start_greets_whatever_its_link_carries(api: BotApi, payload: str) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, f"/start {payload}".strip())
        await api.wait_for(lambda: sent(api))
    assert sent(api)[0].startswith("I answer questions about face-recognition policies")
    assert api.rejected == []


async def test_a_published_generation_is_taken_up_between_two_questions(api: BotApi) -> None:
    ann = api.world.person()
    current = [Echo("g-1")]
    async with running(api, lambda: current[0]):
        api.people.say(api.world.private(ann), ann, "first")
        await has_sent(api, 1)
        old, current[0] = current[0], Echo("g-2")
        api.people.say(api.world.private(ann), ann, "second")
        await has_sent(api, 2)
    assert [question for question, _ in old.asked] == ["first"]
    assert current[0].asked == [("second", ("first",))]


async def test_markup_telegram_cannot_read_goes_out_as_plain_text(api: BotApi) -> None:
    ann = api.world.person()
    api.faults.plan("sendMessage", Fault.UNPARSABLE)
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, "1 < 2 & so on")
        await api.wait_for(lambda: sent(api))
    assert "You asked: 1 < 2 & so on" in sent(api)[0]
    assert api.called("sendMessage")[0].result["entities"] == []


@pytest.mark.parametrize("fault", [Fault.DROP_AFTER, Fault.HANG_AFTER, Fault.HALF_JSON])
async def test_a_send_that_may_have_arrived_is_not_repeated(api: BotApi, fault: Fault) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    api.faults.plan("sendMessage", fault)
    async with running(api, Echo(), timeout_s=0.3):
        api.people.say(room, ann, "Does IBM sell it?")
        await api.wait_for(lambda: sent(api))
        await settle(api, 0.8)
    assert len([message for message in room.messages.values() if message["from"]["is_bot"]]) == 1


@pytest.mark.parametrize("fault", [Fault.BAD_GATEWAY, Fault.FLOOD])
async def test_a_send_that_had_no_effect_is_repeated(api: BotApi, fault: Fault) -> None:
    ann = api.world.person()
    api.faults.plan("sendMessage", fault)
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
        await api.wait_for(lambda: sent(api))
        await settle(api)
    assert len(sent(api)) == 1


async def test_a_blocked_chat_is_left_alone_and_others_are_served(api: BotApi) -> None:
    ann, ben = api.world.person(), api.world.person("Ben")
    api.world.private(ann).blocked = True
    api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
    api.people.say(api.world.private(ben), ben, "Does Amazon sell it?")
    async with running(api, Echo()):
        await api.wait_for(lambda: sent(api))
        await settle(api)
    assert [call.code for call in api.calls if call.method == "sendMessage"].count(403) == 1
    assert len(sent(api)) == 1


async def test_half_a_batch_or_a_broken_update_does_not_deafen_the_bot(api: BotApi) -> None:
    ann = api.world.person()
    api.faults.plan("getUpdates", Fault.HALF_JSON)
    api.faults.plan("getUpdates", Fault.BAD_GATEWAY)
    api.updates.push_raw({"update_id": 5000, "message": {"chat": "nonsense"}})
    api.updates.push_raw({"update_id": 5001, "something_new": {"a": 1}})
    api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
    async with running(api, Echo()):
        await api.wait_for(lambda: sent(api), 20)
        await settle(api)
    assert len(sent(api)) == 1
    assert api.updates.unconfirmed == []


async def test_a_refused_token_stops_the_start_and_is_not_printed(api: BotApi) -> None:
    with pytest.raises(StartRefused, match="copy it again from @BotFather") as refused:
        async with running(api, Echo(), token="7000:BBB-another-token-0123456789abcdefgh") as bot:
            await bot
    assert "BBB" not in str(refused.value)


async def test_a_second_process_with_the_same_token_ends_the_first(api: BotApi) -> None:
    api.faults.plan("getUpdates", Fault.CONFLICT, times=6)
    with pytest.raises(StartRefused, match="another process fetches updates"):
        async with running(api, Echo()) as bot:
            await bot


async def test_no_log_line_holds_the_token(api: BotApi, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    ann = api.world.person()
    api.faults.plan("sendMessage", Fault.DROP_BEFORE)
    api.faults.plan("getUpdates", Fault.DROP_BEFORE)
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, "fail")
        await settle(api)
    assert caplog.records
    assert TOKEN not in caplog.text
