"""The vocabulary is read from its TOML files; what is kept of it beside them is never older than they are."""

import json
import sys
from pathlib import Path

import pytest

from corpus.tables import read_tables


@pytest.fixture(autouse=True)
def _kept_files_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def kept(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*.json"))


def test_what_was_read_once_is_read_from_the_kept_file(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    file.write_text('[list]\nwords = ["sell", "café"]\n', encoding="utf-8")
    assert read_tables(file) == {"list": {"words": ["sell", "café"]}}
    [copy] = kept(tmp_path)
    copy.write_text(json.dumps({"taken from": "the copy"}), encoding="utf-8")
    assert read_tables(file) == {"taken from": "the copy"}


def test_a_change_in_the_file_is_seen_at_once_and_leaves_one_copy(tmp_path: Path) -> None:
    file = tmp_path / "words.toml"
    for words in (["sell"], ["sell", "buy"]):
        file.write_text(f"words = {json.dumps(words)}\n", encoding="utf-8")
        assert read_tables(file) == {"words": words}
    assert len(kept(tmp_path)) == 1


@pytest.mark.parametrize("damage", [b"", b'{"words": [', b"\xff\xfe"])
def test_a_damaged_copy_is_replaced(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "words.toml"
    file.write_text("words = [1]\n", encoding="utf-8")
    read_tables(file)
    kept(tmp_path)[0].write_bytes(damage)
    assert read_tables(file) == {"words": [1]}
    assert json.loads(kept(tmp_path)[0].read_bytes()) == {"words": [1]}


def test_values_that_json_has_not_are_read_but_not_kept(tmp_path: Path) -> None:
    file = tmp_path / "days.toml"
    file.write_text("day = 2020-06-11\n", encoding="utf-8")
    assert str(read_tables(file)["day"]) == "2020-06-11"
    assert kept(tmp_path) == []


def test_nothing_is_kept_where_nothing_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "words.toml"
    file.write_text("words = [1]\n", encoding="utf-8")
    (tmp_path / "__pycache__").write_text("a file where the folder should be", encoding="utf-8")
    assert read_tables(file) == {"words": [1]}
    (tmp_path / "__pycache__").unlink()
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert read_tables(file) == {"words": [1]}
    assert kept(tmp_path) == []


@pytest.mark.parametrize("content", [b"words = [", b"\xff = 1"])
def test_a_file_that_is_no_toml_is_a_value_error(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "words.toml"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=r"."):
        read_tables(file)
