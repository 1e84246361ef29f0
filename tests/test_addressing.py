from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Message, User

from bot.chat.addressing import Asked, Commanded, Heard, Wordless, heard
from tests.botapi.world import Person, World, automatic_entities

WORLD = World("AsOfBot")
ANN = WORLD.person("Ann")
GROUP = WORLD.group()
FORUM = WORLD.group("Forum", is_forum=True)
PRIVATE = WORLD.private(ANN)
ME = User(WORLD.me.id, "AsOf", is_bot=True, username="AsOfBot")
COMMANDS = ("ask", "help", "start", "about")


def message(text: str | None, room: Any = GROUP, sender: Person = ANN, **fields: Any) -> Message:
    content: dict[str, Any] = {}
    if text is not None:
        content = {"text": text, "entities": automatic_entities(text)}
    built = Message.de_json(WORLD.compose(room, sender, content | fields), None)
    assert built is not None
    return built


def hear(text: str | None, room: Any = GROUP, sender: Person = ANN, **fields: Any) -> Heard | None:
    return heard(message(text, room, sender, **fields), ME, COMMANDS)


def test_everything_written_in_private_is_a_question() -> None:
    assert hear("Does IBM\n still sell it?", PRIVATE) == Asked("Does IBM still sell it?")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/ask Does IBM sell it?", Commanded("ask", "Does IBM sell it?")),
        ("/ask@AsOfBot Does IBM sell it?", Commanded("ask", "Does IBM sell it?")),
        ("/ASK@asofbot Does IBM sell it?", Commanded("ask", "Does IBM sell it?")),
        ("/ask", Commanded("ask", "")),
        ("@AsOfBot does IBM sell it?", Asked("does IBM sell it?")),
        ("@asofbot, does IBM sell it?", Asked("does IBM sell it?")),
        ("\U0001f9d1‍\U0001f680 so, @AsOfBot does IBM sell it?", Asked("\U0001f9d1‍\U0001f680 so, does IBM sell it?")),
        ("@AsOfBot", Asked("")),
        ("/unknown@AsOfBot now", Commanded("unknown", "now")),
    ],
)
def test_in_a_group_a_command_or_a_mention_is_heard(text: str, wanted: Heard) -> None:
    assert hear(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Does IBM still sell it?",
        "/ask@OtherBot Does IBM sell it?",
        "/weather Berlin",
        "well /ask Does IBM sell it?",
        "write to foo@AsOfBot.example please",
        "@AsOfBot_fan does IBM sell it?",
        "https://t.me/@AsOfBot does IBM sell it?",
        "xx@AsOfBot does IBM sell it?",
    ],
)
def test_in_a_group_everything_else_is_silence(text: str) -> None:
    assert hear(text) is None


def test_a_mention_inside_code_is_text_and_no_mention() -> None:
    code = [{"type": "code", "offset": 0, "length": 8}]
    assert hear("@AsOfBot does IBM sell it?", entities=code) is None


def test_a_text_mention_counts_by_id() -> None:
    named = {"type": "text_mention", "offset": 0, "length": 4, "user": WORLD.me.json()}
    assert hear("AsOf does IBM sell it?", entities=[named]) == Asked("does IBM sell it?")
    other = named | {"user": WORLD.person("AsOf").json()}
    assert hear("AsOf does IBM sell it?", entities=[other]) is None


def test_a_mention_in_a_caption_is_heard() -> None:
    text = "@AsOfBot does IBM sell it?"
    assert hear(None, caption=text, caption_entities=automatic_entities(text)) == Asked("does IBM sell it?")


def test_a_reply_to_the_bot_is_a_question() -> None:
    mine = WORLD.compose(GROUP, WORLD.me, {"text": "No."})
    assert hear("And for the police?", reply_to_message=mine) == Asked("And for the police?")


def test_a_reply_to_someone_else_is_silence() -> None:
    theirs = WORLD.compose(GROUP, ANN, {"text": "Look at this"})
    assert hear("And for the police?", reply_to_message=theirs) is None


def test_a_mention_alone_that_replies_to_a_person_asks_what_that_person_asked() -> None:
    theirs = WORLD.compose(GROUP, ANN, {"text": "Does IBM sell it?"})
    assert hear("@AsOfBot", reply_to_message=theirs) == Asked("Does IBM sell it?")
    assert hear("/ask", reply_to_message=theirs) == Commanded("ask", "Does IBM sell it?")


def test_chatter_in_a_topic_the_bot_created_is_silence() -> None:
    topic = WORLD.topic(FORUM, WORLD.me)
    fields: dict[str, Any] = {
        "message_thread_id": topic,
        "is_topic_message": True,
        "reply_to_message": FORUM.messages[topic],
    }
    assert hear("And for the police?", FORUM, **fields) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"sender_chat": GROUP.json()},
        {"via_bot": WORLD.me.json()},
        {"is_automatic_forward": True},
        {"forward_origin": {"type": "hidden_user", "sender_user_name": "X", "date": 1}},
    ],
    ids=["anonymous admin", "own inline result", "automatic forward", "forwarded"],
)
def test_nobody_speaking_here_is_silence(fields: dict[str, Any]) -> None:
    assert hear("@AsOfBot does IBM sell it?", **fields) is None


def test_other_bots_are_not_answered() -> None:
    assert hear("/ask@AsOfBot Does IBM sell it?", sender=Person(9, "Other", "OtherBot", is_bot=True)) is None


def test_channel_posts_have_no_asker() -> None:
    post = Message.de_json({"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel"}, "text": "/ask x"}, None)
    assert post is not None
    assert heard(post, ME, COMMANDS) is None


def test_a_sticker_or_a_forward_in_private_is_wordless() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "X", "date": 1}
    photo = [{"file_id": "p", "file_unique_id": "p", "width": 90, "height": 90}]
    assert hear(None, PRIVATE, photo=photo) == Wordless()
    assert hear(None, PRIVATE, group_chat_created=True) is None
    assert hear("Buy this", PRIVATE, forward_origin=origin) == Wordless()


_around = st.text(st.characters(codec="utf-8", exclude_characters="@/"), max_size=20)


@given(_around, _around, st.sampled_from(["@AsOfBot", "@asofbot", "@OtherBot", "@AsOfBo"]))
def test_a_mention_is_found_at_its_utf16_place_and_nowhere_else(before: str, after: str, name: str) -> None:
    offset = len(before.encode("utf-16-le")) // 2
    entity = {"type": "mention", "offset": offset, "length": len(name)}
    found = hear(before + name + after, entities=[entity])
    if name.lower() != "@asofbot":
        assert found is None
        return
    words = " ".join((before + after).split())
    assert isinstance(found, Asked)
    assert found.text.replace(" ", "") in words.replace(" ", "")
    assert found.text.split() == (before + after).strip().lstrip(",:;- ").split()


@given(_around, st.integers(-5, 60), st.integers(-5, 60))
def test_no_entity_however_wrong_breaks_the_ear(text: str, offset: int, length: int) -> None:
    for kind in ("mention", "bot_command", "text_mention"):
        found = hear(f"@AsOfBot {text}", entities=[{"type": kind, "offset": offset, "length": length}])
        assert found is None or isinstance(found, Asked | Commanded)
