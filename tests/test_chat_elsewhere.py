from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from bot.answering.reply import Reply
from bot.chat.deep_links import question_in
from bot.chat.limits import PERSON, Allowance
from tests.botapi.markup import parse
from tests.botapi.server import BotApi
from tests.botapi.world import Mentions
from tests.chat_world import Echo, running, sent, settle
from tests.replies import ANSWER


async def test_an_inline_question_offers_its_answer(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.type_inline(ann, "Does <b>IBM</b> & co sell it?")
        await api.wait_for(lambda: api.called("answerInlineQuery"))
    (result,) = api.called("answerInlineQuery")[0].params["results"]
    assert result["title"] == "No. As of 11 June 2020"
    assert "Does &lt;b&gt;IBM" in result["input_message_content"]["message_text"]
    assert sent(api) == []
    assert api.rejected == []


async def test_an_empty_inline_query_and_a_failed_one_lead_to_the_bot(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        for text in ("", "fail"):
            api.people.type_inline(ann, text)
        await api.wait_for(lambda: len(api.called("answerInlineQuery")) == 2, 20)
    for call in api.called("answerInlineQuery"):
        assert call.params["results"] == []
        assert call.params["button"]["start_parameter"] == "help"


async def test_an_inline_query_that_grew_old_stops_nothing(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo(delay_s=0.3)):
        query = api.people.type_inline(ann, "slow")
        api.people.open_inline.pop(query)
        api.people.type_inline(ann, "Does IBM sell it?")
        await api.wait_for(lambda: api.called("answerInlineQuery"))
    assert len(api.rejected) == 1


async def test_own_inline_results_that_come_back_are_silence(api: BotApi) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo()):
        api.people.say(group, ann, "Does IBM sell it? No.", via_bot=api.world.me.json())
        await settle(api)
    assert sent(api) == []


async def test_a_guest_message_is_answered_once_as_a_guest(api: BotApi, database: str) -> None:
    api.world.mentions = Mentions.GUEST
    ann, group, echo = api.world.person(), api.world.group(), Echo()
    async with running(api, echo, store=database):
        api.people.say(api.world.private(ann), ann, "private matter")
        await api.wait_for(lambda: sent(api))
        api.people.say(group, ann, "@AsOfBot does IBM sell it?")
        guest = api.updates.unconfirmed[-1]
        api.updates.push_raw(guest)
        api.updates.push_raw({"update_id": guest["update_id"] + 9, "message": guest["guest_message"]})
        await settle(api)
    (call,) = api.called("answerGuestQuery")
    assert "does IBM sell it?" in call.params["result"]["input_message_content"]["message_text"]
    assert echo.asked[-1] == ("does IBM sell it?", ())
    assert len(sent(api)) == 1
    assert api.rejected == []


async def test_a_card_that_takes_too_long_leads_to_the_bot_instead(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.elsewhere._LONGEST_S", 0.1)
    ann = api.world.person()
    async with running(api, Echo(delay_s=0.5)):
        api.people.type_inline(ann, "slow question")
        await api.wait_for(lambda: api.called("answerInlineQuery"))
    assert api.called("answerInlineQuery")[0].params["results"] == []
    assert api.rejected == []


async def test_only_what_was_answered_is_kept_for_others_who_type_it(
    api: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.elsewhere._LONGEST_S", 0.3)
    monkeypatch.setattr("bot.chat.run.TYPING", Allowance(4, 0.01))
    ann = api.world.person()
    async with running(api, Echo(delay_s=0.6)):
        for number, text in enumerate(("", "Does IBM sell it?", "unknown", "fail", "slow", "Does Amazon sell it?"), 1):
            api.people.type_inline(ann, text)
            await api.wait_for(lambda number=number: len(api.called("answerInlineQuery")) == number)  # type: ignore[misc]
    calls = [call.params for call in api.called("answerInlineQuery")]
    assert [len(params["results"]) for params in calls] == [0, 1, 1, 0, 0, 0]
    assert [int(params["cache_time"]) for params in calls] == [60, 60, 60, 0, 0, 0]


@pytest.mark.parametrize("question", ["Does IBM sell it?" + " really" * 33, "\U0001f600 & <b>" * 18])
async def test_a_card_fits_into_a_message_however_long_question_and_answer_are(api: BotApi, question: str) -> None:
    class Long(Echo):
        def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
            return replace(ANSWER, question=question, text="Word after word. " * 230, chain=())

    api.world.mentions = Mentions.GUEST
    ann, group = api.world.person(), api.world.group()
    async with running(api, Long()):
        api.people.type_inline(ann, question)
        api.people.say(group, ann, f"@AsOfBot {question * 3}")
        await api.wait_for(lambda: api.called("answerInlineQuery") and api.called("answerGuestQuery"))
    results = [
        *api.called("answerInlineQuery")[0].params["results"],
        api.called("answerGuestQuery")[0].params["result"],
    ]
    for result in results:
        text, _ = parse(result["input_message_content"]["message_text"], "HTML")
        assert "We do not sell it to police today" in text
    assert api.rejected == []


async def test_a_guest_question_too_long_to_be_read_is_told_so(api: BotApi) -> None:
    api.world.mentions = Mentions.GUEST
    ann, group, echo = api.world.person(), api.world.group(), Echo()
    async with running(api, echo):
        api.people.say(group, ann, f"@AsOfBot {'word ' * 800}")
        await api.wait_for(lambda: api.called("answerGuestQuery"))
    shown = api.called("answerGuestQuery")[0].params["result"]["input_message_content"]["message_text"]
    assert shown.startswith("This question is too long for me.")
    assert echo.asked == []
    assert api.rejected == []


async def test_typing_inline_uses_up_no_questions(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        for number in range(PERSON.burst + 5):
            api.people.type_inline(ann, "x" * (number + 1))
        api.people.say(api.world.private(ann), ann, "Does IBM sell it?")
        await api.wait_for(lambda: sent(api), 30)
    assert "You asked: Does IBM sell it?" in sent(api)[0]
    assert len(api.called("answerInlineQuery")) == PERSON.burst + 5


async def test_a_card_links_to_the_bot_with_its_question(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        for question in ("Does IBM sell it?", "Does IBM sell it " + "x" * 60):
            api.people.type_inline(ann, question)
        await api.wait_for(lambda: len(api.called("answerInlineQuery")) == 2, 20)
    first, second = (call.params["results"][0] for call in api.called("answerInlineQuery"))
    url = first["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert question_in(url.partition("?start=")[2]) == "Does IBM sell it?"
    assert "reply_markup" not in second
