import asyncio
from collections.abc import AsyncIterator, Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from msgspec.structs import replace
from sqlalchemy import Column, Connection, String, select, text, update
from sqlalchemy.exc import OperationalError

from bot.answering.reply import Reading, Reason, Verdict
from bot.chat.shape import Layout
from bot.store.counting import count, gaps
from bot.store.engine import open_engine
from bot.store.errors import StoreRefused
from bot.store.forgetting import forget_chat, forget_old, forget_person
from bot.store.inbox import DONE, MAX_ATTEMPTS, NEW, SET_ASIDE
from bot.store.kept import AskedQuestion, Said
from bot.store.outbox import FAILED, GONE, PLACED, RULED_OUT, SENDING, SENT
from bot.store.schema import NEWEST, upgrade
from bot.store.store import Store
from bot.store.tables import chats, inbox, metadata, outgoing, questions, replies
from tests.replies import ABSTENTION, ANSWER, ARTICLE, QUOTE, citation

ASKED = AskedQuestion(chat_id=-5, thread_id=None, user_id=101, message_id=7, text="Does Microsoft sell it?")


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'state' / 'asof.db'}"


def update_of(update_id: int, message_id: int, kind: str = "message") -> dict[str, Any]:
    return {"update_id": update_id, kind: {"message_id": message_id, "chat": {"id": -5}, "text": "?"}}


@pytest.fixture
async def store(either_database: str) -> AsyncIterator[Store]:
    opened = await Store.open(either_database)
    yield opened
    await opened.close()


async def test_one_update_is_taken_in_once_whatever_id_it_comes_under(store: Store) -> None:
    first = update_of(1, 7)
    assert await store.inbox.take_in([first, first]) == [first]
    assert await store.inbox.take_in([first, update_of(2, 7), update_of(3, 7, "guest_message")]) == []
    assert await store.inbox.take_in([update_of(4, 7, "edited_message"), update_of(5, 7, "edited_message")]) != []


async def test_what_was_not_finished_is_there_after_a_restart_in_order(either_database: str) -> None:
    store = await Store.open(either_database)
    await store.inbox.take_in([update_of(3, 3), update_of(1, 1), update_of(2, 2)])
    await store.inbox.finish(2)
    await store.close()
    store = await Store.open(either_database)
    assert await store.inbox.unhandled() == [update_of(1, 1), update_of(3, 3)]
    await store.close()


async def test_a_finished_update_keeps_no_words(store: Store) -> None:
    await store.inbox.take_in([update_of(1, 7)])
    await store.inbox.finish(1)
    async with store.engine.begin() as connection:
        assert (await connection.execute(select(inbox.c.state, inbox.c.body))).one() == ("done", "")


async def test_an_update_that_kills_the_process_again_and_again_is_set_aside(store: Store) -> None:
    await store.inbox.take_in([update_of(1, 7)])
    for _ in range(MAX_ATTEMPTS):
        assert await store.inbox.unhandled() == [update_of(1, 7)]
        await store.inbox.take_up(1)
    assert await store.inbox.unhandled() == []
    assert (await count(store.engine))["set aside"] == 1


async def test_a_message_is_claimed_once_and_its_fate_is_remembered(store: Store) -> None:
    assert (await store.outbox.claim("1/0", -5)).fresh
    again = await store.outbox.claim("1/0", -5)
    assert (again.fresh, again.state) == (False, "sending")
    await store.outbox.settle("1/0", "sent", 9)
    assert (await store.outbox.claim("1/0", -5)).message_id == 9
    await store.outbox.claim("1/1", -5)
    await store.outbox.settle("1/1", "sent", 10)
    await store.outbox.claim("11/0", -5)
    await store.outbox.settle("11/0", "sent", 11)
    assert [claim.message_id for claim in await store.outbox.under("1/")] == [9, 10]


async def test_a_claim_keeps_what_it_first_said_and_after_which_message(store: Store) -> None:
    await store.inbox.take_in([update_of(1, 7), update_of(2, 9)])
    await store.outbox.claim("1/0", -5, "first")
    await store.inbox.take_in([update_of(3, 12)])
    again = await store.outbox.claim("1/0", -5, "second")
    assert (again.fingerprint, again.after) == ("first", 9)
    assert (await store.outbox.claim("2/0", -1_000_000_000_777, "x")).after == 0
    assert await store.outbox.in_doubt(-5) == ["1/0"]


async def test_placeholders_are_found_by_the_message_they_stand_for(store: Store) -> None:
    for number, state in enumerate(("sent", "sending", "gone")):
        await store.outbox.claim(f"1/0?{number}", -5, after=9)
        await store.outbox.settle(f"1/0?{number}", state, None if state == "sending" else 20 + number)
    await store.outbox.claim("1/00?0", -5)
    found = [(claim.key, claim.state, claim.message_id, claim.after) for claim in await store.outbox.under("1/0?")]
    assert found == [("1/0?0", "sent", 20, 9), ("1/0?1", "sending", None, 9), ("1/0?2", "gone", 22, 9)]
    assert await store.outbox.known_messages(-5, after=0) == {20, 22}
    assert await store.outbox.in_doubt(-5) == []


async def test_what_led_to_a_message_is_not_set_aside_however_often_the_process_ends(store: Store) -> None:
    await store.inbox.take_in([update_of(1, 7), update_of(11, 8)])
    await store.outbox.claim("1/0", -5, "x")
    for _ in range(MAX_ATTEMPTS):
        for update_id in (1, 11):
            await store.inbox.take_up(update_id)
    assert await store.inbox.unhandled() == [update_of(1, 7)]


async def test_known_messages_follow_telegrams_numbering(store: Store) -> None:
    supergroup = -1_000_000_000_777
    await store.inbox.take_in([update_of(1, 7), update_of(2, 9)])
    for key, chat_id, message_id in (("1/0", 55, 12), ("2/0", supergroup, 30)):
        await store.outbox.claim(key, chat_id)
        await store.outbox.settle(key, "sent", message_id)
    assert await store.outbox.known_messages(55, after=7) == {9, 12}
    assert await store.outbox.known_messages(supergroup, after=7) == {30}


async def test_a_reply_is_kept_with_its_proof(store: Store) -> None:
    reply_id = await store.records.add(ASKED, ANSWER)
    await store.records.answered_by(reply_id, 8)
    kept = await store.records.find(reply_id)
    assert kept is not None
    assert kept.question == ASKED
    assert (kept.generation, kept.message_id) == ("g-1", 8)
    assert kept.citations[0].quote == QUOTE
    assert ARTICLE.text[kept.citations[0].start : kept.citations[0].end] == QUOTE
    assert kept.citations[0].content_sha256 == ARTICLE.sha256
    assert [(step.date, step.change) for step in kept.steps] == [("2020-06-11", "announced"), ("2024-05", "widened")]
    assert await store.records.find_answer_to(-5, 7) == kept
    assert await store.records.find_by_answer(-5, 8) == kept


async def test_what_articles_and_titles_word_may_have_any_length(store: Store) -> None:
    article = replace(ARTICLE, id="a" * 300, title="T" * 3000, url="https://news.example/" + "u" * 3000)
    chain = (replace(ANSWER.chain[0], word="taken away in two of three parts"),)
    kept = await store.records.find(
        await store.records.add(ASKED, replace(ANSWER, citations=(citation(article),), chain=chain))
    )
    assert kept is not None
    assert (kept.citations[0].article_id, kept.citations[0].url) == (article.id, article.url)
    assert kept.steps[0].change == chain[0].word


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (replies.c.reason, Reason),
        (replies.c.verdict, Verdict),
        (replies.c.kind, ("answer", "abstention")),
        (chats.c.layout, Layout),
        (inbox.c.state, (NEW, DONE, SET_ASIDE)),
        (outgoing.c.state, (SENDING, PLACED, SENT, FAILED, RULED_OUT, GONE)),
        (inbox.c.message_key, (f"{-(2**63)}:{2**63}",)),
        (outgoing.c.key, (f"t{2**40}:{'0' * 12}/10?10", f"{2**63}/build", f"{2**63}/10?10")),
    ],
    ids=str,
)
def test_a_column_that_has_a_length_holds_all_that_the_code_puts_into_it(
    column: Column[str], words: Iterable[str]
) -> None:
    assert isinstance(column.type, String)
    assert column.type.length is not None
    assert max(len(word) for word in words) <= column.type.length


async def test_asking_the_same_message_again_replaces_what_was_kept(store: Store) -> None:
    await store.records.add(ASKED, ANSWER)
    await store.records.add(ASKED, ABSTENTION)
    assert (await count(store.engine))["answers"] == 0
    assert await gaps(store.engine, 5) == (("unknown_actor", "does microsoft sell it?", 1),)


async def test_what_an_edited_message_asks_replaces_what_it_asked_once_it_is_shown(store: Store) -> None:
    first = await store.records.add(ASKED, ANSWER)
    await store.records.answered_by(first, 8)
    edited = replace(ASKED, text="Edited?")
    second = await store.records.add(edited, ABSTENTION, beside=True)
    before = await store.records.find_answer_to(-5, 7)
    assert before is not None
    assert (before.id, before.question.text) == (first, ASKED.text)
    await store.records.replaced_by(second, edited, 8)
    after = await store.records.find_answer_to(-5, 7)
    assert after is not None
    assert (after.id, after.question.text, after.message_id) == (second, "Edited?", 8)
    assert await store.records.find(first) is None


async def test_another_reading_stands_beside_the_first_and_takes_its_message(store: Store) -> None:
    read = replace(ANSWER, taken=Reading("A", "In A?"), readings=(Reading("B", "In B?"),))
    other = replace(ANSWER, taken=Reading("B", "In B?"), readings=(Reading("A", "In A?"),))
    first = await store.records.add(ASKED, read)
    await store.records.answered_by(first, 8)
    asked_otherwise = replace(ASKED, text="In B?")
    second = await store.records.add(asked_otherwise, other, beside=True)
    assert second == await store.records.add(asked_otherwise, other, beside=True) != first
    await store.records.answered_by(second, 8, instead_of=first)
    kept, before = await store.records.find(second), await store.records.find(first)
    assert kept is not None
    assert before is not None
    assert [reading.label for reading in kept.readings] == ["B", "A"]
    assert (kept.message_id, before.message_id) == (8, None)
    await store.records.answered_by(first, 8, instead_of=second)
    assert (
        await store.records.find_answer_to(-5, 7)
        == await store.records.find_last(-5, 101)
        == replace(before, message_id=8)
    )
    await store.records.add(replace(ASKED, text="Edited?"), ANSWER)
    assert (await count(store.engine))["answers"] == 1


async def test_the_last_word_of_a_person_counts(store: Store) -> None:
    reply_id = await store.records.add(ASKED, ANSWER)
    await store.records.rate(reply_id, 101, helpful=True)
    await store.records.rate(reply_id, 101, helpful=False)
    await store.records.rate(reply_id, 102, helpful=True)
    counted = await count(store.engine)
    assert (counted["helpful"], counted["wrong"]) == (1, 1)


async def test_a_person_can_be_forgotten(store: Store) -> None:
    reply_id = await store.records.add(ASKED, ANSWER)
    await store.records.rate(reply_id, 101, helpful=True)
    assert await forget_person(store.engine, 101) == 1
    assert await store.records.find(reply_id) is None
    async with store.engine.begin() as connection:
        for table in metadata.sorted_tables:
            assert (await connection.execute(select(table))).all() == []


async def test_questions_of_others_that_followed_lose_the_words_of_who_is_forgotten(store: Store) -> None:
    followed = (Said(101, ASKED.text), Said(1010, "And 101?"), Said(101, "Since when?"))
    ben = replace(ASKED, user_id=102, message_id=9, text="Who said so?", earlier=followed)
    await store.records.add(ASKED, ANSWER)
    reply_id = await store.records.add(ben, ANSWER)
    await forget_person(store.engine, 101)
    kept = await store.records.find(reply_id)
    assert kept is not None
    assert kept.question == replace(ben, earlier=(Said(1010, "And 101?"),))


async def test_a_database_that_kept_no_askers_learns_whose_words_went_before(store: Store) -> None:
    ben = replace(
        ASKED, user_id=102, message_id=9, text="Since when?", earlier=(Said(101, ASKED.text), Said(102, "Hm?"))
    )
    await store.records.add(ASKED, ANSWER)
    reply_id = await store.records.add(ben, ANSWER)
    async with store.engine.begin() as connection:
        await connection.run_sync(partial(_back_to, "0004"))
        earlier = await connection.scalars(select(questions.c.earlier).order_by(questions.c.id))
        assert earlier.all() == ["[]", f'["{ASKED.text}", "Hm?"]']
    await upgrade(store.engine)
    kept = await store.records.find(reply_id)
    assert kept is not None
    assert kept.question == ben


def _back_to(revision: str, connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", "bot/store/migrations")
    config.attributes["connection"] = connection
    command.downgrade(config, revision)


@pytest.mark.parametrize("revision", [f"{number:04}" for number in range(1, int(NEWEST))])
async def test_a_database_of_an_earlier_version_gets_the_tables_of_this_one_and_keeps_what_it_held(
    store: Store, revision: str
) -> None:
    reply_id = await store.records.add(ASKED, ANSWER)
    before = await store.records.find(reply_id)
    async with store.engine.begin() as connection:
        await connection.run_sync(partial(_back_to, revision))
        assert await connection.run_sync(_differences) != []
    await upgrade(store.engine)
    async with store.engine.begin() as connection:
        assert await connection.run_sync(_differences) == []
    assert await store.records.find(reply_id) == before is not None
    assert await forget_person(store.engine, ASKED.user_id) == 1


def _differences(connection: Connection) -> list[Any]:
    """Return where the tables of a database are others than those of the code."""
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


async def test_a_reply_that_gets_the_id_of_a_deleted_one_is_told_from_it(store: Store) -> None:
    first = await store.records.find(await store.records.add(ASKED, ANSWER))
    second = await store.records.find(await store.records.add(replace(ASKED, text="Edited?"), ANSWER))
    assert first is not None
    assert second is not None
    assert first.key("s") != second.key("s")
    again = await store.records.find(await store.records.add(replace(ASKED, text="Edited?"), ANSWER))
    assert again is not None
    assert again.key("s") == second.key("s") != again.key("c")


async def test_old_questions_are_dropped_and_young_ones_kept(store: Store) -> None:
    await store.records.add(ASKED, ANSWER)
    assert await forget_old(store.engine, keep_days=30) == 0
    async with store.engine.begin() as connection:
        await connection.execute(update(questions).values(asked_at=0.0))
    assert await forget_old(store.engine, keep_days=30) == 1


async def test_a_chat_is_welcomed_once_and_found_after_it_moved(store: Store) -> None:
    assert [await store.chats.may_welcome(-5), await store.chats.may_welcome(-5)] == [True, False]
    await store.records.add(ASKED, ANSWER)
    await store.chats.move(-5, -1_000_000_000_005)
    assert await store.chats.where_is(-5) == -1_000_000_000_005
    assert await store.chats.where_is(-1_000_000_000_005) == -1_000_000_000_005
    assert not await store.chats.may_welcome(-1_000_000_000_005)


async def test_a_message_of_a_supergroup_is_none_of_the_group_that_it_was_though_their_numbers_are_alike(
    store: Store,
) -> None:
    group, supergroup = -5, -1_000_000_000_005
    before = await store.records.add(ASKED, ANSWER)
    others = await store.records.add(replace(ASKED, chat_id=group - 1), ANSWER)
    for reply_id in (before, others):
        await store.records.answered_by(reply_id, 8)
    await store.chats.move(group, supergroup)
    assert await store.records.find_by_answer(supergroup, 8) is None
    moved, other = await store.records.find(before), await store.records.find(others)
    assert moved is not None
    assert other is not None
    assert (moved.question.chat_id, moved.message_id, other.message_id) == (supergroup, None, 8)
    after = await store.records.add(replace(ASKED, chat_id=supergroup), ANSWER)
    await store.records.answered_by(after, 8)
    found = await store.records.find_by_answer(supergroup, 8)
    assert found is not None
    assert found.id == after


async def test_an_update_that_was_set_aside_keeps_no_words_of_who_is_forgotten(store: Store) -> None:
    ann, ben = {"id": 101}, {"id": 102}
    quoting = update_of(3, 9) | {
        "message": {**update_of(3, 9)["message"], "from": ben, "reply_to_message": {"from": ann}}
    }
    pressed = {"update_id": 4, "callback_query": {"from": ann, "message": {"chat": {"id": -6}, "message_id": 3}}}
    chosen = {"update_id": 5, "inline_query": {"from": ann, "query": "Does it?"}}
    asked = update_of(1, 7) | {"message": {**update_of(1, 7)["message"], "from": ann}}
    await store.inbox.take_in([asked, update_of(2, 8), quoting, pressed, chosen, update_of(6, 10)])
    for update_id in range(1, 6):
        await store.inbox.set_aside(update_id)
    whose = select(inbox.c.update_id, inbox.c.user_id, inbox.c.chat_id, inbox.c.message_id).order_by(inbox.c.update_id)
    async with store.engine.begin() as connection:
        assert [tuple(row) for row in await connection.execute(whose)] == [
            (1, 101, -5, 7),
            (2, None, -5, 8),
            (3, 102, -5, 9),
            (4, 101, -6, None),
            (5, 101, None, None),
            (6, None, -5, 10),
        ]
    assert await forget_person(store.engine, 101) == 0
    assert await _with_words(store) == [2, 6]
    await forget_chat(store.engine, -5)
    assert await _with_words(store) == [6]
    assert await store.inbox.unhandled() == [update_of(6, 10)]


async def test_a_supergroup_is_forgotten_with_the_group_that_it_was(store: Store) -> None:
    await store.inbox.take_in([update_of(1, 7)])
    await store.inbox.set_aside(1)
    await store.chats.move(-5, -1_000_000_000_005)
    await forget_chat(store.engine, -1_000_000_000_005)
    assert await _with_words(store) == []


async def _with_words(store: Store) -> list[int]:
    async with store.engine.begin() as connection:
        left = select(inbox.c.update_id).where(inbox.c.body != "").order_by(inbox.c.update_id)
        return list(await connection.scalars(left))


async def _increment(store: Store) -> None:
    """Read and write in two statements, as most code does."""
    async with store.engine.begin() as connection:
        attempts = (await connection.execute(select(inbox.c.attempts))).scalar_one()
        await connection.execute(update(inbox).values(attempts=attempts + 1))


async def test_150_parallel_increments_end_at_150(store: Store, either_database: str) -> None:
    await store.inbox.take_in([update_of(1, 7)])
    stores = [await Store.open(either_database) for _ in range(3)]
    await asyncio.gather(*(stores[number % 3].perform(_increment) for number in range(150)))
    async with store.engine.begin() as connection:
        assert (await connection.execute(select(inbox.c.attempts))).scalar_one() == 150
    for opened in stores:
        await opened.close()


async def test_the_migrations_make_exactly_the_tables_of_the_code(store: Store) -> None:
    async with store.engine.begin() as connection:
        assert await connection.run_sync(_differences) == []


def test_the_newest_schema_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", "bot/store/migrations")
    assert ScriptDirectory.from_config(config).get_current_head() == NEWEST


async def test_a_newer_schema_is_refused_with_one_line(store: Store, either_database: str) -> None:
    async with store.engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreRefused, match=r"newer version \(schema 9999\); install that version") as refused:
        await Store.open(either_database)
    assert "\n" not in str(refused.value)


async def test_a_file_that_is_no_database_is_refused_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / "asof.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreRefused, match="file is not a database"):
        await Store.open(url(tmp_path))


async def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreRefused, match="cannot be made"):
        await Store.open(url(tmp_path))


@pytest.mark.usefixtures("impatient")
async def test_a_locked_database_is_an_error_that_may_pass(store: Store, either_database: str) -> None:
    other = open_engine(either_database)
    with other.shared(), pytest.raises(OperationalError, match=r"locked|lock timeout"):
        await Store.open(either_database)
    await other.dispose()
    assert await store.inbox.take_in([update_of(1, 7)]) != []


@pytest.mark.parametrize("address", ["nonsense", "mysql+nothing://x/y"])
async def test_an_address_nobody_can_open_is_refused(address: str) -> None:
    with pytest.raises(StoreRefused, match=r"store\.url.*; use sqlite:///FILE or postgresql://"):
        await Store.open(address)


@pytest.mark.parametrize("scheme", ["{}+asyncpg", "{}+aiosqlite", "postgres"])
async def test_an_address_that_names_a_driver_is_the_same_database(
    store: Store, either_database: str, scheme: str
) -> None:
    """Earlier versions asked for one by name, and hosts hand out addresses for the drivers of others."""
    kind, _, place = either_database.partition(":")
    named = scheme.format(kind) if "{}" in scheme or kind == "postgresql" else kind
    await store.inbox.take_in([update_of(1, 7)])
    again = await Store.open(f"{named}:{place}")
    assert await again.inbox.unhandled() == [update_of(1, 7)]
    await again.close()


async def test_a_batch_keeps_its_order_and_the_first_of_those_with_one_number(store: Store) -> None:
    first, second, again = update_of(9, 1), update_of(4, 2), update_of(9, 3)
    assert await store.inbox.take_in([first, second, again]) == [first, second]
    assert await store.inbox.take_in([]) == []
