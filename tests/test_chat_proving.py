"""Quoting one sentence of an answer shows what proves it."""

import pytest

from tests.botapi.server import BotApi
from tests.botapi.world import Json
from tests.chat_world import Echo, running, sent
from tests.test_chat_buttons import answered


def quote(text: str) -> Json:
    return {"text": text, "position": 0, "is_manual": True}


@pytest.mark.parametrize(
    ("quoted", "shown"),
    [
        ("We do not sell it to police today", "[1] Microsoft waits for a <national> law\nBefore. “We do not sell it"),
        ("11 June 2020: announced [1]", "[1] Microsoft waits for a <national> law\nBefore. “We do not sell it"),
        ("IBM left the market", "[2] A plain page\nIBM left the market.\nThe article has changed since;"),
        ("May 2024: widened [2]", "[2] A plain page\nIBM left the market."),
        ("No.", "[1] Microsoft waits for a <national> law\nBefore."),
    ],
)
async def test_a_quoted_sentence_brings_its_evidence_with_the_paragraph_around_it(
    api: BotApi, database: str, quoted: str, shown: str
) -> None:
    ann, echo, group = api.world.person(), Echo(), api.world.group()
    async with running(api, echo, store=database):
        answer = await answered(api, group, ann)
        api.people.say(group, ann, "where?", reply_to=answer, quote=quote(quoted))
        await api.wait_for(lambda: len(sent(api)) == 2)
    assert sent(api)[1].startswith(shown)
    assert len(echo.asked) == 1
    assert api.rejected == []


async def test_it_works_after_a_restart_and_for_anybody_in_the_group(api: BotApi, database: str) -> None:
    ann, ben, group = api.world.person(), api.world.person("Ben"), api.world.group()
    async with running(api, Echo(), store=database):
        answer = await answered(api, group, ann)
    async with running(api, Echo("g-2"), store=database):
        api.people.say(group, ben, "?", reply_to=answer, quote=quote("We do not sell it to police today"))
        await api.wait_for(lambda: len(sent(api)) == 2)
    assert "Before. “We do not sell it to police today,” the company said. After." in sent(api)[1]
    assert sent(api)[1].endswith("Said by Microsoft.")


async def test_a_quote_of_anything_but_an_answer_is_a_question_like_any_other(api: BotApi, database: str) -> None:
    ann, echo, group = api.world.person(), Echo(), api.world.group()
    async with running(api, echo, store=database):
        api.people.say(group, ann, "/help")
        await api.wait_for(lambda: len(sent(api)) == 1)
        hint = api.called("sendMessage")[0].result
        api.people.say(group, ann, "And Amazon?", reply_to=hint, quote=quote("just write"))
        await api.wait_for(lambda: len(sent(api)) == 2)
    assert echo.asked == [("And Amazon?", ())]
