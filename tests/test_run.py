"""The command itself: ``python -m bot run`` with a real index, a real encoder, a real database, over HTTP."""

import asyncio
import contextlib
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

import bot.commands.run
from bot.cli import main
from bot.observing import Observer
from bot.ports import Sources, StartRefused
from bot.progress import no_progress
from bot.store.counting import count
from bot.store.store import Store
from tests.botapi.server import TOKEN, BotApi
from tests.chat_world import Echo, has_sent, running, sent, settle

ROOT = Path(__file__).resolve().parent.parent
EXIT = """---
title: IBM leaves <facial> recognition & more
published: 2020-06-08
publisher: Example
actors: [IBM]
---
On 8 June 2020 IBM said that it no longer offers general-purpose facial recognition software.
"""


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "exit.md").write_text(EXIT, encoding="utf-8")
    path = tmp_path / "config.toml"
    path.write_text('[corpus]\nfolder = "articles"\n[gate]\ngolden = "none.jsonl"\n', encoding="utf-8")
    return path


def environment(api: BotApi) -> dict[str, str]:
    return {**os.environ, "TELEGRAM_BOT_TOKEN": TOKEN, "ASOF_TELEGRAM_BASE_URL": api.base_url}


async def test_a_real_bot_answers_with_a_quote_and_stops_when_told(
    api: BotApi, settings: Path, either_database: str
) -> None:
    ann, group = api.world.person(), api.world.group()
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "--config", str(settings), "run"),
        cwd=ROOT,
        env={**environment(api), "ASOF_STORE_URL": either_database},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        await api.wait_for(lambda: api.called("setMyCommands"), 120)
        api.people.say(api.world.private(ann), ann, "Does IBM still sell facial recognition software?")
        await has_sent(api, 1, 20)
        api.people.say(group, ann, "does anybody know about IBM?")
        api.people.say(group, ann, "@AsOfBot since when? <&>")
        await has_sent(api, 2, 20)
        api.people.say(group, ann, "/about@AsOfBot")
        await has_sent(api, 3, 20)
        await settle(api)
    finally:
        child.send_signal(signal.SIGTERM)
        out, err = await asyncio.wait_for(child.communicate(), 30)
    assert child.returncode == 0
    assert sent(api)[0].startswith("No. As of 8 June 2020.")
    assert "On 8 June 2020 IBM said that it no longer offers" in sent(api)[0]
    assert "1 article" in sent(api)[2]
    assert len(sent(api)) == 3
    assert api.rejected == []
    assert TOKEN not in (out + err).decode()
    assert "Traceback" not in err.decode()
    store = await Store.open(either_database)
    counted = await count(store.engine)
    await store.close()
    assert (counted["answers"] + counted["abstentions"], counted["waiting"]) == (2, 0)


@asynccontextmanager
async def odd_bot(
    api: BotApi, settings: Path, answerer: str, reindex: str = "None"
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the command in a process of its own, with expressions in place of what finds answers and what builds."""
    script = f"""
import logging, sys, time
import bot.commands.run as command
from bot.ports import Sources
from bot.cli import main
from bot.observing import Observer
from bot.progress import no_progress
from bot.store.counting import count
from bot.store.store import Store
from tests.chat_world import Echo, about
command._sources = lambda *_: Sources(lambda: {answerer}, about, reindex={reindex})
sys.exit(main(["--config", {str(settings)!r}, "run"]))
"""
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", script),
        cwd=ROOT,
        env=environment(api),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        limit=1024,
    )
    try:
        await api.wait_for(lambda: api.called("setMyCommands"), 60)
        yield child
    finally:
        if child.returncode is None:
            child.kill()
        await child.communicate()


async def test_a_thread_that_never_finds_its_answer_does_not_hold_up_the_end(api: BotApi, settings: Path) -> None:
    ann = api.world.person()
    with settings.open("a", encoding="utf-8") as stream:
        stream.write("[telegram]\ndrain_s = 0.1\n")
    async with odd_bot(api, settings, "Echo(delay_s=600)") as child:
        api.people.say(api.world.private(ann), ann, "a slow one")
        await api.wait_for(lambda: api.called("sendChatAction"), 20)
        child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.wait(), 20) == 0


async def test_a_second_ctrl_c_ends_it_at_once(api: BotApi, settings: Path) -> None:
    ann = api.world.person()
    async with odd_bot(api, settings, "Echo(delay_s=600)") as child:
        api.people.say(api.world.private(ann), ann, "a slow one")
        await api.wait_for(lambda: api.called("sendChatAction"), 20)
        child.send_signal(signal.SIGINT)
        with pytest.raises(TimeoutError):  # it waits for the answer, as it does on the first
            await asyncio.wait_for(asyncio.shield(child.wait()), 0.5)
        child.send_signal(signal.SIGINT)
        _, told = await asyncio.wait_for(child.communicate(), 20)
    assert child.returncode == -signal.SIGINT
    assert b"Traceback" not in told


async def test_an_index_that_is_being_built_does_not_hold_up_the_end(api: BotApi, settings: Path) -> None:
    admin = api.world.person("Root")
    with settings.open("a", encoding="utf-8") as stream:
        stream.write(f"[telegram]\ndrain_s = 0.1\nadmins = [{admin.id}]\n")
    async with odd_bot(api, settings, "Echo()", reindex="lambda progress: time.sleep(600)") as child:
        api.people.say(api.world.private(admin), admin, "/reindex")
        await has_sent(api, 1, 20)
        child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.wait(), 20) == 0


async def test_a_log_that_nobody_reads_holds_up_neither_answer_nor_end(api: BotApi, settings: Path) -> None:
    ann = api.world.person()
    async with odd_bot(
        api, settings, "[logging.warning('.' * n) for n in (500_000, *range(1200))] and Echo()"
    ) as child:
        api.people.say(api.world.private(ann), ann, "Is it?")
        await api.wait_for(lambda: sent(api), 20)
        child.send_signal(signal.SIGTERM)
        async with asyncio.timeout(20):
            while child.returncode is None:  # noqa: ASYNC110 - to wait for the process would wait for its log, too
                await asyncio.sleep(0.05)
        assert child.returncode == 0
    assert len(sent(api)) == 1


def test_what_is_no_token_is_told_at_once_and_not_shown(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "token of my bot")
    assert main(["--config", str(settings), "run"]) == 2
    told = capsys.readouterr().err
    assert "TELEGRAM_BOT_TOKEN holds no token" in told
    assert "of my bot" not in told


def test_without_a_token_nothing_is_opened_or_built(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--config", str(settings), "run"]) == 2
    assert "TELEGRAM_BOT_TOKEN is not set; put the token from @BotFather into it" in capsys.readouterr().err
    assert not (settings.parent / "index").exists()


@pytest.mark.parametrize(
    ("named", "buildable"), [([], True), (["--index", "index"], True), (["--index", "elsewhere"], False)]
)
def test_only_the_index_that_is_known_to_be_of_the_corpus_folder_can_be_built_from_the_chat(
    named: list[str], buildable: bool, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Sources] = []
    monkeypatch.chdir(settings.parent)
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setattr(bot.commands.run, "opened", lambda *_: SimpleNamespace(about=0, paragraph=0, subject=0))
    monkeypatch.setattr(bot.commands.run, "serve_telegram", lambda _config, _secrets, sources: given.append(sources))
    assert main(["--config", str(settings), "run", *named]) == 0
    assert [sources.reindex is not None for sources in given] == [buildable]


def test_a_folder_that_cannot_be_written_is_told_to_who_orders_a_build_from_the_chat(
    settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied", "/srv/index")

    said: list[str] = []
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setattr(bot.commands.run, "opened", lambda *_: SimpleNamespace(about=0, paragraph=0, subject=0))
    monkeypatch.setattr(bot.commands.run, "reindex", refuse)
    monkeypatch.setattr(bot.commands.run, "serve_telegram", lambda *given: said.append(given[-1].reindex(no_progress)))
    assert main(["--config", str(settings), "run"]) == 0
    assert said == ["Not published: [Errno 13] Permission denied: '/srv/index'"]


def test_who_orders_a_build_from_the_chat_is_told_that_nothing_guards_it(
    settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(*_: object, observer: Observer, **__: object) -> str:
        observer.noted("no golden questions")
        return "000001-0123456789ab"

    said: list[str] = []
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
    monkeypatch.setattr(bot.commands.run, "opened", lambda *_: SimpleNamespace(about=0, paragraph=0, subject=0))
    monkeypatch.setattr(bot.commands.run, "reindex", build)
    monkeypatch.setattr(bot.commands.run, "serve_telegram", lambda *given: said.append(given[-1].reindex(no_progress)))
    assert main(["--config", str(settings), "run"]) == 0
    assert said == ["Published: 000001-0123456789ab\nno golden questions"]


def test_answering_threads_give_way_to_the_event_loop_sooner_than_python_would(settings: Path) -> None:
    usual = 0.005
    sys.setswitchinterval(usual)
    try:
        main(["--config", str(settings), "run"])
        assert sys.getswitchinterval() < usual
    finally:
        sys.setswitchinterval(usual)


async def test_a_newer_database_ends_the_start_with_one_line(api: BotApi, database: str, tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(tmp_path / "asof.db")) as newer, newer:
        newer.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        newer.execute("INSERT INTO alembic_version VALUES ('9999')")
    with pytest.raises(StartRefused, match=r"written by a newer version \(schema 9999\)") as refused:
        async with running(api, Echo(), store=database) as bot:
            await bot
    assert "\n" not in str(refused.value)
