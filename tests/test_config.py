import os
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from bot.config import SHIPPED, Config, Mode, load_config
from bot.errors import ConfigError

SECRET = "123456:AAtoken-that-must-not-be-shown"

BROKEN = {
    "unknown section": (b"[telegramm]\n", "telegramm: unknown key; did you mean telegram?"),
    "unknown key": (
        b"[retrieval]\ncandidate = 3\n",
        "retrieval.candidate: unknown key; did you mean retrieval.candidates?",
    ),
    "token as a key": (f'[telegram]\ntoken = "{SECRET}"\n'.encode(), "telegram.token: unknown key; remove it"),
    "text for a number": (
        f'[telegram]\ntimeout_s = "{SECRET}"\n'.encode(),
        "telegram.timeout_s: Expected float, got str",
    ),
    "number for text": (b"[telegram]\nbase_url = 5\n", "telegram.base_url: Expected str, got int"),
    "number for a folder": (b"[index]\nfolder = 5\n", "index.folder: Expected str, got int"),
    "bool for a number": (b"[retrieval]\ncandidates = true\n", "retrieval.candidates: Expected int, got bool"),
    "the home of nobody": (b"[index]\nfolder = '~nobody at all/i'\n", "index.folder: names the home folder of nobody"),
    "number for a section": (b"retrieval = 3\n", "retrieval: Expected object, got int"),
    "negative": (b"[gate]\nmax_worse = -1\n", "gate.max_worse: Expected int >= 0"),
    "out of a section's range": (
        b"[retrieval]\ndense_weight = 1.5\n",
        "retrieval.dense_weight must lie between 0 and 1;",
    ),
    "not a number": (b"[retrieval]\ndense_weight = nan\n", "retrieval.dense_weight must lie between 0 and 1;"),
    "a share over one": (
        b"[answering]\nmin_confidence = 65.0\n",
        "answering.min_confidence must lie between 0 and 1;",
    ),
    "fewer than none": (b"[answering]\ncitations = -3\n", "answering.citations must be at least 1;"),
    "a weight that is no number": (
        b"[answering]\nfit_weight = nan\n",
        "answering.fit_weight must not be negative or infinite;",
    ),
    "unknown word": (f'[telegram]\nmode = "{SECRET}"\n'.encode(), "telegram.mode: not one of the words"),
    "no address": (
        f'[telegram]\nbase_url = "{SECRET}"\n'.encode(),
        "telegram.base_url must be an http or https address",
    ),
    "broken TOML": (f'[telegram]\nmode = "{SECRET}\n'.encode(), "line 2, column"),
    "bare value": (f"[telegram]\nmode = {SECRET}\n".encode(), "line 2, column"),
    "duplicate key": (b'[index]\nfolder = "a"\nfolder = "b"\n', "line 3, column 13: a key or section is given twice"),
    "duplicate section": (b"[index]\n[index]\n", "line 2, column 7: a key or section is given twice"),
    "byte order mark": (b"\xef\xbb\xbf[index]\n", "starts with a byte order mark"),
    "UTF-16": ("[index]\n".encode("utf-16"), "starts with a byte order mark"),
    "NUL": (b"[index]\nfolder = 'a\0b'\n", "line 2 holds a NUL byte"),
    "Latin-1": ("[index]\nfolder = 'Ordnerü'\n".encode("latin-1"), "line 2 is not UTF-8"),
}


def refusal(path: Path) -> str:
    with pytest.raises(ConfigError) as caught:
        load_config(path, {})
    return str(caught.value)


@pytest.mark.parametrize(("raw", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_named_in_one_line_that_never_shows_the_value(
    tmp_path: Path, raw: bytes, expected: str
) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(raw)
    message = refusal(path)
    assert message.startswith(f"{path}: {expected}")
    assert "\n" not in message
    assert SECRET not in message


def test_deep_nesting_is_refused_without_a_traceback(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("a = " + "[" * 100_000, encoding="utf-8")
    assert str(path) in refusal(path)


def test_a_missing_file_a_folder_a_pipe_and_a_locked_file_are_each_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no such file; restore config.toml or name another with --config" in refusal(tmp_path / "none.toml")
    assert "is a folder" in refusal(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    assert "is not a regular file" in refusal(tmp_path / "pipe")
    locked = tmp_path / "locked.toml"
    locked.touch()

    def deny(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", deny)
    assert "cannot be read (Permission denied); check its permissions" in refusal(locked)


def test_a_folder_may_be_named_from_ones_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "c.toml").write_text('[corpus]\nfolder = "~/articles"\n', encoding="utf-8")
    assert load_config(tmp_path / "c.toml").corpus.folder == tmp_path / "home" / "articles"


def test_a_symlinked_file_is_read_and_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("[gate]\nmax_worse = 2\n", encoding="utf-8")
    (tmp_path / "link.toml").symlink_to("real.toml")
    assert load_config(tmp_path / "link.toml", {}).gate.max_worse == 2
    (tmp_path / "circle.toml").symlink_to("circle.toml")
    assert str(tmp_path / "circle.toml") in refusal(tmp_path / "circle.toml")


def test_what_a_file_does_not_name_of_what_comes_along_is_that_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "c.toml").write_text('[gate]\nmax_worse = 1\n[reliability]\nfile = "mine.toml"\n', encoding="utf-8")
    config = load_config(tmp_path / "c.toml", {})
    assert config.corpus.folder == SHIPPED.parent / "corpus" / "articles"
    assert config.gate.golden == SHIPPED.parent / "tests" / "data" / "golden.jsonl"
    assert config.reliability.file == tmp_path / "mine.toml"


def test_an_empty_file_puts_what_the_program_makes_into_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "config.toml").touch()
    config = load_config(tmp_path / "config.toml", {})
    assert config.index.folder == tmp_path / "index"
    assert config.store.url == f"sqlite:///{tmp_path}/state/asof.db"
    assert config.telegram.mode is Mode.POLLING


def test_a_folder_with_a_model_counts_from_the_settings_file_and_a_name_stays_a_name(tmp_path: Path) -> None:
    (tmp_path / "models" / "mine").mkdir(parents=True)
    for model, found in (("models/mine", str(tmp_path / "models" / "mine")), ("org/theirs", "org/theirs")):
        (tmp_path / "c.toml").write_text(f'[encoder]\nmodel = "{model}"\n', encoding="utf-8")
        assert load_config(tmp_path / "c.toml").encoder.model == found


@pytest.mark.parametrize(
    "url",
    [
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "sqlite+aiosqlite:////srv/a.db",
        "postgresql+asyncpg://h/d",
    ],
)
def test_an_address_of_a_database_that_names_no_relative_file_stays_as_it_is(tmp_path: Path, url: str) -> None:
    (tmp_path / "config.toml").write_text(f'[store]\nurl = "{url}"\n', encoding="utf-8")
    assert load_config(tmp_path / "config.toml", {}).store.url == url


def test_the_environment_replaces_the_two_addresses(tmp_path: Path) -> None:
    environ = {"ASOF_TELEGRAM_BASE_URL": "http://127.0.0.1:8081/bot", "ASOF_STORE_URL": "sqlite+aiosqlite://"}
    config = load_config(SHIPPED, environ)
    assert (config.telegram.base_url, config.store.url) == ("http://127.0.0.1:8081/bot", "sqlite+aiosqlite://")
    with pytest.raises(ConfigError, match=r"ASOF_TELEGRAM_BASE_URL: telegram\.base_url must be an http"):
        load_config(SHIPPED, {"ASOF_TELEGRAM_BASE_URL": SECRET})


def dataclass_keys() -> Iterator[tuple[str, str, object]]:
    for section in structs.fields(Config):
        settings = getattr(Config(), section.name)
        for key in structs.fields(settings):
            value = getattr(settings, key.name)
            yield section.name, key.name, str(value) if isinstance(value, Path) else value


def test_the_shipped_file_shows_every_setting_with_its_default_and_nothing_else() -> None:
    shipped = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))
    in_file = [(section, key, value) for section, keys in shipped.items() for key, value in keys.items()]
    in_code = [
        (section, key, list(value) if isinstance(value, tuple) else value) for section, key, value in dataclass_keys()
    ]
    assert in_file == in_code
    assert len(in_file) > 20


def test_every_key_of_the_shipped_file_has_a_comment() -> None:
    lines = [line for line in SHIPPED.read_text(encoding="utf-8").splitlines() if re.match(r"\w+ = ", line)]
    assert len(lines) == len(list(dataclass_keys()))
    assert [line for line in lines if not re.search(r"  # \S.{10,}", line)] == []
