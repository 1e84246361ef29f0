"""Quoting one sentence of an answer shows what proves it."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from bot.answering.reply import Reason, Reply
from tests.botapi.server import BotApi
from tests.botapi.world import Json
from tests.chat_world import Echo, has_sent, running, sent, settle
from tests.replies import ABSTENTION
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
        ("Confidence: 99 %", "These words are my own: they quote none of the articles."),
    ],
)
async def test_a_quoted_sentence_brings_its_evidence_with_the_paragraph_around_it(
    api: BotApi, database: str, quoted: str, shown: str
) -> None:
    ann, echo, group = api.world.person(), Echo(), api.world.group()
    async with running(api, echo, store=database):
        answer = await answered(api, group, ann)
        api.people.say(group, ann, "where?", reply_to=answer, quote=quote(quoted))
        await has_sent(api, 2)
    assert sent(api)[1].startswith(shown)
    assert len(echo.asked) == 1
    assert api.rejected == []


async def test_a_refusal_that_quotes_an_article_says_where_that_is_named(api: BotApi, database: str) -> None:
    class Refusing(Echo):
        def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
            reason = Reason.FALSE_PREMISE if question.startswith("Why") else Reason.NO_EVIDENCE
            return replace(ABSTENTION, question=question, reason=reason, text="They say: “IBM left the market.”")

    ann = api.world.person()
    room = api.world.private(ann)
    async with running(api, Refusing(), store=database):
        for number, text in enumerate(("Why?", "Really?")):
            api.people.say(room, ann, text)
            await has_sent(api, 2 * number + 1)
            answer = api.called("sendMessage")[-1].result
            await settle(api, 0.1)
            api.people.say(room, ann, "where?", reply_to=answer, quote=quote("IBM left the market."))
            await has_sent(api, 2 * number + 2)
    assert sent(api)[1] == "The article that this reply quotes is named at its end."
    assert "A plain page" in sent(api)[0].splitlines()[-1]
    assert sent(api)[3] == "This reply cites nothing: the articles do not say."


async def test_it_works_after_a_restart_and_for_anybody_in_the_group(api: BotApi, database: str) -> None:
    ann, ben, group = api.world.person(), api.world.person("Ben"), api.world.group()
    async with running(api, Echo(), store=database):
        answer = await answered(api, group, ann)
    async with running(api, Echo("g-2"), store=database):
        api.people.say(group, ben, "?", reply_to=answer, quote=quote("We do not sell it to police today"))
        await has_sent(api, 2)
    assert "Before. “We do not sell it to police today,” the company said. After." in sent(api)[1]
    assert sent(api)[1].endswith("Said by Microsoft.")


async def test_a_quote_of_anything_but_an_answer_is_a_question_like_any_other(api: BotApi, database: str) -> None:
    ann, echo, group = api.world.person(), Echo(), api.world.group()
    async with running(api, echo, store=database):
        api.people.say(group, ann, "/help")
        await has_sent(api, 1)
        hint = api.called("sendMessage")[0].result
        api.people.say(group, ann, "And Amazon?", reply_to=hint, quote=quote("just write"))
        await has_sent(api, 2)
    assert echo.asked == [("And Amazon?", ())]
