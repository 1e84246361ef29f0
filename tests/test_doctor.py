import asyncio
import re
import shutil
import sys
from pathlib import Path

import pytest

from bot.cli import main
from bot.config import SHIPPED, load_config
from bot.service import Service
from tests.botapi.server import TOKEN, BotApi


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text("A ban.", encoding="utf-8")
    path = tmp_path / "config.toml"
    path.write_text('[corpus]\nfolder = "articles"\n', encoding="utf-8")
    return path


def append(settings: Path, text: str) -> None:
    with settings.open("a", encoding="utf-8") as more:
        more.write(text)


async def doctor(settings: Path, *options: str) -> int:
    return await asyncio.to_thread(main, ["--config", str(settings), "doctor", *options])


def test_a_missing_index_and_a_missing_token_are_named_with_their_cure(
    settings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--config", str(settings), "doctor"]) == 1
    out = capsys.readouterr().out
    assert "ok    corpus    1 article in" in out
    assert "mend  index     there is no index in" in out
    assert "run `python -m bot reindex`, with --corpus and --index where it is one of your own" in out
    assert "ok    database  it opens" in out
    assert (settings.parent / "state" / "asof.db").is_file()
    assert "mend  token     TELEGRAM_BOT_TOKEN is not set" in out


def test_the_database_that_the_environment_names_is_opened(
    settings: Path, either_database: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASOF_STORE_URL", either_database)
    assert main(["--config", str(settings), "doctor"]) == 1
    assert "ok    database  it opens" in capsys.readouterr().out


def test_a_driver_that_is_missing_is_named_with_what_to_install(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASOF_STORE_URL", "postgresql://asof:secret@db.example/asof")
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert main(["--config", str(settings), "doctor"]) == 1
    out = capsys.readouterr().out
    assert 'mend  database  store.url: PostgreSQL needs a driver; run `pip install "psycopg[binary]"`\n' in out
    assert "secret" not in out


def test_what_is_no_token_is_told_before_telegram_is_asked(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "my-secret-bot")
    assert main(["--config", str(settings), "doctor"]) == 1
    out = capsys.readouterr().out
    assert "mend  token     TELEGRAM_BOT_TOKEN holds no token" in out
    assert "my-secret-bot" not in out
    assert "telegram  " not in out


@pytest.mark.parametrize(("subject", "reader"), [("corpus", "read_folder"), ("index", "open_generation")])
def test_a_folder_that_cannot_be_read_hides_nothing_else(
    subject: str, reader: str, settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(f"bot.commands.doctor.{reader}", refuse)
    assert main(["--config", str(settings), "doctor"]) == 1
    out = capsys.readouterr().out
    assert re.search(rf"mend  {subject} .* cannot be read \(Permission denied\): check whose it is\n", out)
    assert "ok    database  it opens" in out


def test_a_file_that_is_no_database_is_named_with_its_cure(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (settings.parent / "state").mkdir()
    (settings.parent / "state" / "asof.db").write_bytes(b"not a database at all" * 100)
    assert main(["--config", str(settings), "doctor"]) == 1
    line = next(line for line in capsys.readouterr().out.splitlines() if "database" in line)
    assert line.startswith(f"mend  database  the database {settings.parent}/state/asof.db cannot be used")
    assert "change store.url" in line


@pytest.mark.parametrize(
    ("sees_all", "line"), [(False, "note  privacy   privacy mode is on"), (True, "ok    privacy   ")]
)
async def test_telegram_is_asked_who_the_bot_is_and_what_it_may_read(
    sees_all: bool, line: str, settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with BotApi(sees_all=sees_all) as api:
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
        monkeypatch.setenv("ASOF_TELEGRAM_BASE_URL", api.base_url)
        await doctor(settings)
    out = capsys.readouterr().out
    assert "ok    telegram  answering as @AsOfBot\n" in out
    assert line in out
    assert {call.method for call in api.calls} == {"getMe"}


async def test_a_refused_token_and_an_unreachable_server_are_told_without_the_token(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = "7001:AAF-another-local-token_0123456789abcdef"
    async with BotApi() as api:
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", wrong)
        monkeypatch.setenv("ASOF_TELEGRAM_BASE_URL", api.base_url)
        assert await doctor(settings) == 1
    refused = capsys.readouterr()
    assert "mend  telegram  Telegram refuses the token" in refused.out
    assert await doctor(settings) == 1
    unreachable = capsys.readouterr()
    assert "mend  telegram  Telegram cannot be reached" in unreachable.out
    for shown in (refused, unreachable):
        assert wrong not in shown.out + shown.err


async def test_webhook_mode_needs_a_secret_and_a_public_address(
    settings: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with BotApi() as api:
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
        monkeypatch.setenv("ASOF_TELEGRAM_BASE_URL", api.base_url)
        append(settings, '[telegram]\nmode = "webhook"\n')
        await doctor(settings)
        assert "mend  webhook   webhook mode needs TELEGRAM_WEBHOOK_SECRET" in capsys.readouterr().out
        monkeypatch.setenv("TELEGRAM_WEBHOOK_SECRET", "a-secret-of-enough-letters")
        await doctor(settings)
        assert "mend  webhook   webhook mode needs telegram.webhook_url" in capsys.readouterr().out
        append(settings, 'webhook_url = "https://bot.example/telegram"\n')
        await doctor(settings)
    out = capsys.readouterr().out
    assert "ok    webhook   listening on 127.0.0.1 port 8443" in out
    assert "a-secret-of-enough-letters" not in out


async def test_how_often_answers_were_right_is_told_or_how_to_measure_it(
    settings: Path, shipped: Service, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    index = ("--index", str(shipped.generation.folder.parent.parent))
    measured = settings.parent / "measured.toml"
    append(settings, '[reliability]\nfile = "measured.toml"\n')
    async with BotApi() as api:
        monkeypatch.setenv("TELEGRAM_BOT_TOKEN", TOKEN)
        monkeypatch.setenv("ASOF_TELEGRAM_BASE_URL", api.base_url)
        assert await doctor(settings, *index) == 0
        assert f"run `python -m bot evaluate QUESTIONS.jsonl --publish {measured}`" in capsys.readouterr().out
        shutil.copy(load_config(SHIPPED, {}).reliability.file, measured)
        assert await doctor(settings, *index) == 0
        line = next(line for line in capsys.readouterr().out.splitlines() if " answers " in line)
        assert re.match(r"(ok  |note)  answers   Measured on \d+ questions with known answers", line)
        assert re.search(r"Of \d+ answers given with \d+ to \d+ % confidence, \d+ cited a right article, with no", line)
        measured.write_text("questions = 1", encoding="utf-8")
        assert await doctor(settings, *index) == 1
        assert f"mend  answers   {measured}: " in capsys.readouterr().out
