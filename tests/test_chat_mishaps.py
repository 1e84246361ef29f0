"""Mishaps that happen to bots of this kind: what is left of the catalogue that other files do not name."""

import time

import pytest

from bot.chat.proof import sources_of
from bot.store.kept import AskedQuestion, KeptCitation, KeptReply
from tests.botapi.faults import Fault
from tests.botapi.markup import parse
from tests.botapi.server import BotApi
from tests.chat_world import Echo, crash_before_crossing_off, has_sent, running, sent, settle
from tests.test_chat_buttons import answered, data_of, pressed

YEAR_S = 365 * 86_400.0


async def test_a_topic_deleted_meanwhile_gets_its_answer_in_the_group(api: BotApi, database: str) -> None:
    ann, forum = api.world.person(), api.world.group(is_forum=True)
    topic = api.world.topic(forum, ann)
    async with running(api, Echo(delay_s=0.5), store=database):
        api.people.say(forum, ann, "/ask slow", topic=topic)
        await settle(api, 0.1)
        forum.topics.discard(topic)
        await api.wait_for(lambda: sent(api))
    assert "message_thread_id" not in api.called("sendMessage")[0].params
    assert len(sent(api)) == 1


async def test_an_admin_bot_that_reads_everything_still_answers_only_what_is_meant_for_it(api: BotApi) -> None:
    ann, group = api.world.person(), api.world.group(bot_status="administrator")
    async with running(api, Echo()):
        first = api.people.say(group, ann, "does anybody know about IBM?")
        api.people.say(group, ann, "no idea", reply_to=first)
        api.people.say(group, ann, "ask AsOfBot, or @AsOfBotty")
        api.people.say(group, ann, "/ask Does IBM sell it?")
        await api.wait_for(lambda: sent(api))
        await settle(api)
    assert len(sent(api)) == 1


async def test_buttons_show_the_proof_as_it_stood_after_a_reindex(api: BotApi, database: str) -> None:
    ann = api.world.person()
    async with running(api, Echo("g-1"), store=database):
        answer = await answered(api, api.world.private(ann), ann)
    async with running(api, Echo("g-2"), store=database):
        await pressed(api, ann, answer, data_of(answer, "Sources"))
        await has_sent(api, 2)
    assert sent(api)[1].endswith("Index generation: g-1")


async def test_a_press_and_a_query_taken_up_after_a_crash_are_not_answered_again(
    api: BotApi, either_database: str
) -> None:
    ann = api.world.person()
    room = api.world.private(ann)
    async with running(api, Echo(), store=either_database):
        answer = await answered(api, room, ann)
        api.people.press(ann, answer, data_of(answer, "Tell me"))
        api.people.type_inline(ann, "Does IBM sell it?")
        again = list(api.updates.unconfirmed)
        await api.wait_for(lambda: api.called("answerCallbackQuery") and api.called("answerInlineQuery"))
    await crash_before_crossing_off(either_database, again)
    async with running(api, Echo(), store=either_database):
        await settle(api, 0.5)
        told = await pressed(api, ann, answer, data_of(answer, "Tell me"))
    assert told["text"] == "I will not tell you of this any more."
    assert len(api.called("answerInlineQuery")) == 1
    assert api.rejected == []


async def test_updates_out_of_order_are_answered_once_each(api: BotApi, database: str) -> None:
    people = [api.world.person(f"P{number}") for number in range(4)]
    for person in people:
        api.people.say(api.world.private(person), person, f"question of {person.first_name}")
    api.updates.unconfirmed.reverse()
    api.updates.unconfirmed.extend(list(api.updates.unconfirmed))
    async with running(api, Echo(), store=database):
        await has_sent(api, 4)
        await settle(api)
    assert len(sent(api)) == 4


async def test_a_non_admin_learns_nothing_and_the_log_names_the_number(
    api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    fake = api.world.person("Root", username="the_admin")
    async with running(api, Echo(), admins=(7,)):
        api.people.say(api.world.private(fake), fake, "/reindex")
        await api.wait_for(lambda: sent(api))
    assert sent(api) == ["I do not know this command. /help shows what I can do."]
    assert f"user {fake.id} is no admin and sent /reindex" in caplog.text


@pytest.mark.parametrize("jump_s", [-YEAR_S, -3600.0, 3600.0, YEAR_S])
async def test_a_clock_that_jumps_neither_loses_doubles_nor_silences(
    api: BotApi, database: str, monkeypatch: pytest.MonkeyPatch, jump_s: float
) -> None:
    ann, ben, real = api.world.person(), api.world.person("Ben"), time.time
    room = api.world.private(ann)
    async with running(api, Echo(), store=database, timeout_s=0.5):
        api.people.say(room, ann, "one")
        await has_sent(api, 1)
        api.faults.plan("sendMessage", Fault.DROP_AFTER)
        api.people.say(room, ann, "two")
        await api.wait_for(lambda: api.faults.happened)
        monkeypatch.setattr("time.time", lambda: real() + jump_s)
        api.people.say(api.world.private(ben), ben, "three")
        await api.wait_for(lambda: api.called("deleteMessages"), 10)
        api.people.say(room, ann, "four")
        await api.wait_for(lambda: "You asked: four" in str(sent(api)), 10)
    asked = [text.splitlines()[1] for text in sent(api) if "You asked" in text]
    assert sorted(asked) == ["You asked: four", "You asked: one", "You asked: three", "You asked: two"]
    assert api.rejected == []


def test_titles_and_addresses_of_articles_cannot_become_markup_or_script() -> None:
    asked = AskedQuestion(chat_id=1, thread_id=None, user_id=1, message_id=1, text="?")
    hostile = (
        ("<b>bold</b> & <a href='x'>", "javascript:alert(1)"),
        ("[x](y) *z* `c`", 'https://news.example/"><script>'),
        ("fine", "https://news.example/?a=1&b=<2>"),
        ("plain", "https://news.example/?a=1&b=2"),
    )
    citations = tuple(
        KeptCitation(number, f"a{number}", "", 0, 1, "q", "", title, url)
        for number, (title, url) in enumerate(hostile, 1)
    )
    reply = KeptReply(
        id=1, question=asked, kind="answer", verdict=None, as_of=None, text="", generation="<g>", message_id=2,
        citations=citations, steps=(),
    )  # fmt: skip
    text, entities = parse(sources_of(reply), "HTML")
    for title, _ in hostile:
        assert title in text
    assert [entity["url"] for entity in entities if entity["type"] == "text_link"] == ["https://news.example/?a=1&b=2"]
