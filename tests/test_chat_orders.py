import threading

import pytest

from bot.chat.deep_links import link_to, question_in
from tests.botapi.server import BotApi
from tests.chat_world import Echo, crash_before_crossing_off, has_sent, running, sent, settle

ASK = "Does Microsoft sell it?"


async def test_commands_are_set_by_scope_and_few_in_groups(api: BotApi) -> None:
    async with running(api, Echo()):
        await api.wait_for(lambda: api.called("setMyShortDescription"))
    names = {scope: [c["command"] for c in commands] for scope, commands in api.profile.commands.items()}
    assert names["all_group_chats:"] == ["ask", "sources", "timeline", "help"]
    assert {"start", "help", "ask", "forget", "privacy"} < set(names["default:"])
    assert names["all_private_chats:"] == names["default:"]
    assert not {"reindex", "stats", "gaps"} & {name for listed in names.values() for name in listed}
    assert api.rejected == []


async def test_sources_and_timeline_speak_of_the_last_answer_or_of_the_one_replied_to(
    api: BotApi, database: str
) -> None:
    ann, ben, group = api.world.person(), api.world.person("Ben"), api.world.group()
    async with running(api, Echo(), store=database):
        api.people.say(group, ann, f"/ask {ASK}")
        await has_sent(api, 1)
        answer = api.called("sendMessage")[0].result
        api.people.say(group, ann, "/sources")
        await has_sent(api, 2)
        api.people.say(group, ben, "/timeline")
        await has_sent(api, 3)
        api.people.say(group, ben, "/timeline", reply_to=answer)
        await has_sent(api, 4)
    assert sent(api)[1].startswith("Sources\n[1] Microsoft waits")
    assert sent(api)[2].startswith("I have not answered anything of yours here yet.")
    assert sent(api)[3].startswith("11 June 2020: announced")
    assert api.rejected == []


@pytest.mark.parametrize(
    ("command", "asked"),
    [
        ("/compare Amazon and Microsoft", "Compare Amazon and Microsoft"),
        ("/latest IBM", "What is the latest on IBM?"),
        ("/timeline IBM", "How did the policy of IBM change over time?"),
    ],
)
async def test_commands_with_words_are_questions(api: BotApi, command: str, asked: str) -> None:
    ann, echo = api.world.person(), Echo()
    async with running(api, echo):
        api.people.say(api.world.private(ann), ann, command)
        await api.wait_for(lambda: sent(api))
    assert echo.asked == [(asked, ())]


@pytest.mark.parametrize(
    ("command", "begins"),
    [
        ("/latest", "The newest articles\n• Microsoft waits for a <national> law, 11 June 2020"),
        ("/compare", "Compare whom?"),
        ("/privacy", "I read what is addressed to me and nothing else."),
        ("/forget", "Forgotten: 0 questions of yours"),
        ("/ask", "What would you like to know?"),
        ("/help", "Here: just write"),
        (
            "/about",
            (
                "I answer from 12 articles and nothing else. The newest one speaks for 11 June 2020. I quote the "
                "articles word for word; one that names sources sums them up in its own words.\nMeasured on 10"
            ),
        ),
        ("/settings", "Answers here are whole. /settings folded changes that."),
        ("/settings short", "I do not know this setting, so nothing changed. Answers here are whole."),
        ("/nonsense", "I do not know this command."),
    ],
)
async def test_every_command_says_something(api: BotApi, command: str, begins: str) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, command)
        await api.wait_for(lambda: sent(api))
    assert sent(api)[0].startswith(begins)
    assert api.rejected == []


async def test_admin_commands_work_for_the_numeric_id_in_private_only(api: BotApi, database: str) -> None:
    admin, fake = api.world.person("Root"), api.world.person("Root")
    group = api.world.group()
    async with running(api, Echo(), store=database, admins=(admin.id,)):
        api.people.say(api.world.private(admin), admin, "unknown policy")
        await has_sent(api, 1)
        for number, command in enumerate(("/start", "/gaps", "/stats", "/reindex"), 2):
            api.people.say(api.world.private(admin), admin, command)
            await has_sent(api, number)
        for command in ("/gaps", "/stats", "/reindex"):
            api.people.say(api.world.private(fake), fake, command)
        await has_sent(api, 8)
        api.people.say(group, admin, "/stats")
        api.people.say(group, admin, "/stats@AsOfBot")
        await has_sent(api, 9)
        await settle(api)
    assert sent(api)[2] == "Nothing in particular, asked once\n• unknown policy (no_evidence, once)"
    assert "abstentions: 1" in sent(api)[3]
    assert sent(api)[4] == "Published: g-2"
    assert sent(api)[5:] == ["I do not know this command. /help shows what I can do."] * 4
    assert "stats" in [command["command"] for command in api.profile.commands[f"chat:{admin.id}:"]]
    assert api.rejected == []


async def test_forget_deletes_what_one_person_asked(api: BotApi, database: str) -> None:
    ann, echo = api.world.person(), Echo()
    room = api.world.private(ann)
    async with running(api, echo, store=database):
        for number, text in enumerate((ASK, "Since when?", "/forget", "And now?"), 1):
            api.people.say(room, ann, text)
            await has_sent(api, number)
    assert sent(api)[2].startswith("Forgotten: 2 questions of yours")
    assert echo.asked[-1] == ("And now?", ())


async def test_an_empty_ask_in_a_group_opens_the_reply_that_privacy_mode_lets_through(api: BotApi) -> None:
    ann, group, echo = api.world.person(), api.world.group(), Echo()
    async with running(api, echo):
        api.people.say(group, ann, "/ask")
        await has_sent(api, 1)
        prompt = api.called("sendMessage")[0]
        api.people.say(group, ann, "Does IBM sell it?", reply_to=prompt.result)
        await has_sent(api, 2)
    assert prompt.params["reply_markup"]["force_reply"] is True
    assert prompt.params["reply_markup"]["selective"] is True
    assert echo.asked == [("Does IBM sell it?", ())]
    assert api.rejected == []


async def test_about_tells_how_often_answers_were_right(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, "/about")
        await api.wait_for(lambda: sent(api))
    assert sent(api)[0].splitlines()[1:] == [
        "Measured on 10 questions:",
        "Of 5 answers < 4 were right.",
        "Index generation: g-1",
    ]


async def test_gaps_are_listed_by_the_actor_or_topic_that_is_missing(api: BotApi, database: str) -> None:
    admin = api.world.person("Root")
    room = api.world.private(admin)
    async with running(api, Echo(), store=database, admins=(admin.id,)):
        for number, text in enumerate(("unknown ibm thing", "unknown IBM thing", "ibm unknown", "unknown", "/gaps"), 1):
            api.people.say(room, admin, text)
            await has_sent(api, number, 10)
    assert sent(api)[-1].splitlines() == [
        "IBM, asked 3 times",
        "• unknown ibm thing (no_evidence, 2 times)",
        "• ibm unknown (no_evidence, once)",
        "Nothing in particular, asked once",
        "• unknown (no_evidence, once)",
    ]


async def test_others_are_answered_while_gaps_are_sorted(
    api: BotApi, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end = threading.Event()
    monkeypatch.setattr("tests.chat_world._subject", lambda _question: str(may_end.wait(10)))
    admin, ann = api.world.person("Root"), api.world.person()
    async with running(api, Echo(), store=database, admins=(admin.id,)):
        api.people.say(api.world.private(admin), admin, "unknown thing")
        await has_sent(api, 1, 10)
        api.people.say(api.world.private(admin), admin, "/gaps")
        api.people.say(api.world.private(ann), ann, "does ibm sell it?")
        await has_sent(api, 2, 10)
        may_end.set()
        await has_sent(api, 3, 10)
    assert [text.splitlines()[0] for text in sent(api)[1:]] == ["No. As of 11 June 2020.", "True, asked once"]


async def test_reindex_shows_how_far_it_is_by_changing_one_message(
    api: BotApi, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.administration._REDRAW_S", 0.02)
    admin = api.world.person("Root")
    room = api.world.private(admin)
    async with running(api, Echo(), store=database, admins=(admin.id,)):
        api.people.say(room, admin, "/reindex")
        await api.wait_for(lambda: "Published" in str(room.messages[max(room.messages)].get("text")), 10)
        await settle(api)
    assert len(sent(api)) == 1
    shown = [call.result["text"] for call in api.called("editMessageText")]
    assert shown[-1] == "Published: g-2"
    assert "Building the index." in str(api.called("editMessageText")[0].params["text"])
    assert "sentences: " in str(api.called("editMessageText")[0].params["text"])
    assert api.rejected == []


async def test_a_build_that_fails_is_told_to_who_ordered_it_and_its_cause_to_the_log_alone(
    api: BotApi, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_progress: object) -> str:
        raise RuntimeError("secret inner trouble")

    monkeypatch.setattr("tests.chat_world._rebuild", fail)
    admin = api.world.person("Root")
    room = api.world.private(admin)
    async with running(api, Echo(), admins=(admin.id,)):
        api.people.say(room, admin, "/reindex")
        await api.wait_for(lambda: "Not published" in str(room.messages[max(room.messages)].get("text")), 10)
    shown = room.messages[max(room.messages)]["text"]
    assert shown == "Not published, because of a fault on my side; what served before still serves. My log says more."
    assert "secret inner trouble" in caplog.text


async def test_a_group_chooses_whole_answers_and_only_its_admins_may(api: BotApi, database: str) -> None:
    ann, ben, group = api.world.person(), api.world.person("Ben"), api.world.group()
    group.admins = {ben.id}
    async with running(api, Echo(), store=database):
        for number, (who, text) in enumerate(
            ((ann, "/settings whole"), (ann, f"/ask {ASK}"), (ben, "/settings whole")), 1
        ):
            api.people.say(group, who, text)
            await has_sent(api, number)
    async with running(api, Echo(), store=database):
        api.people.say(group, ann, f"/ask {ASK}")
        await has_sent(api, 4, 10)
    assert sent(api)[0] == "Only admins of this group can change that."
    assert sent(api)[2] == "Answers here are whole. /settings folded changes that."
    folded, whole = (
        [entity["type"] for entity in call.result["entities"]].count("expandable_blockquote")
        for call in (api.called("sendMessage")[1], api.called("sendMessage")[3])
    )
    assert (folded, whole) == (1, 2)
    assert api.rejected == []


@pytest.mark.parametrize("question", ["Does IBM still sell it?", "\U0001f600 <b>& né?"])
async def test_a_deep_link_opens_its_question(api: BotApi, question: str) -> None:
    ann, echo = api.world.person(), Echo()
    link = link_to(question, "AsOfBot")
    assert link is not None
    async with running(api, echo):
        api.people.say(api.world.private(ann), ann, f"/start {link.partition('start=')[2]}")
        await api.wait_for(lambda: sent(api))
    assert echo.asked == [(question, ())]
    assert api.rejected == []


@pytest.mark.parametrize("payload", ["", "help", "q", "q!", "q_", "qqqqq", "q" + "A" * 64, "about", "../../etc"])
def test_a_payload_that_is_no_question_opens_none(payload: str) -> None:
    assert question_in(payload) == ""


def test_a_question_too_long_for_a_link_gets_none() -> None:
    assert link_to("x" * 49, "AsOfBot") is None
    assert link_to("", "AsOfBot") is None


async def test_forget_takes_the_words_out_of_what_others_asked_next(api: BotApi, database: str) -> None:
    ann, ben, group, echo = api.world.person(), api.world.person("Ben"), api.world.group(), Echo()
    async with running(api, echo, store=database):
        api.people.say(group, ann, f"/ask {ASK}")
        await has_sent(api, 1)
        api.people.say(group, ben, "Since when?", reply_to=api.called("sendMessage")[0].result)
        await has_sent(api, 2)
        answer = api.called("sendMessage")[1].result
        api.people.say(group, ann, "/forget")
        await has_sent(api, 3)
        api.people.say(group, ben, "Why?", reply_to=answer)
        await has_sent(api, 4)
    async with running(api, echo, store=database):
        api.people.say(group, ben, "Who?", reply_to=answer)
        await has_sent(api, 5)
    assert echo.asked[1] == ("Since when?", (ASK,))
    assert echo.asked[2:] == [("Why?", ("Since when?",)), ("Who?", ("Since when?",))]


async def test_a_build_that_ended_the_process_is_not_begun_again(api: BotApi, either_database: str) -> None:
    admin = api.world.person("Root")
    room = api.world.private(admin)
    api.people.say(room, admin, "/reindex")
    (raw,) = api.updates.unconfirmed
    async with running(api, Echo(), store=either_database, admins=(admin.id,)):
        await api.wait_for(lambda: api.called("editMessageText"))
    await crash_before_crossing_off(either_database, [raw])
    for _ in range(2):
        async with running(api, Echo(), store=either_database, admins=(admin.id,)):
            await api.wait_for(lambda: "I was stopped" in room.messages[max(room.messages)]["text"])
    assert [call.params["text"] for call in api.called("editMessageText")] == [
        "Published: g-2",
        "I was stopped while I built the index. Send /reindex again: what is done already is not done twice.",
    ]
    assert len(sent(api)) == 1


async def test_who_deleted_the_message_that_shows_the_building_is_told_what_came_of_it(
    api: BotApi, database: str
) -> None:
    admin = api.world.person("Root")
    room = api.world.private(admin)
    async with running(api, Echo(), store=database, admins=(admin.id,)):
        api.people.say(room, admin, "/reindex")
        await api.wait_for(lambda: sent(api))
        del room.messages[api.called("sendMessage")[0].result["message_id"]]
        await has_sent(api, 2)
    assert sent(api) == ["Building the index.", "Published: g-2"]


async def test_privacy_tells_for_how_long_questions_are_kept(api: BotApi) -> None:
    ann = api.world.person()
    async with running(api, Echo()):
        api.people.say(api.world.private(ann), ann, "/privacy")
        await api.wait_for(lambda: sent(api))
    assert "deleted after 90 days" in sent(api)[0]


async def test_help_in_a_group_does_not_say_that_one_may_just_write(api: BotApi) -> None:
    ann, group = api.world.person(), api.world.group()
    async with running(api, Echo()):
        api.people.say(group, ann, "/help")
        await api.wait_for(lambda: sent(api))
    assert "just write" not in sent(api)[0]
    assert "/ask" in sent(api)[0]
