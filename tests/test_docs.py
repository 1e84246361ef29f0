import argparse
import os
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.arguments import build_parser

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def commands() -> dict[str, argparse.ArgumentParser]:
    found = next(action.choices for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction))
    assert len(found) >= 8
    return dict(found)


def row_of(command: str) -> str:
    row = re.search(rf"^\| `{command}[ `].*$", README, re.MULTILINE)
    assert row is not None, f"README has no row for {command}"
    return row[0]


def listed_variables() -> list[str]:
    return re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)


@pytest.fixture(scope="module")
def exported() -> Iterator[list[str]]:
    """Set every variable, as the shell of whoever runs a bot has them."""
    with pytest.MonkeyPatch.context() as shell:
        for name in listed_variables():
            shell.setenv(name, "of-the-shell")
        yield listed_variables()


@pytest.mark.parametrize("command", commands())
def test_every_command_has_a_row_with_exactly_its_options(command: str) -> None:
    options = {
        name for action in commands()[command]._actions for name in action.option_strings if name.startswith("--")
    }
    assert set(re.findall(r"`(--[\w-]+)", row_of(command))) == options - {"--help"}
    for action in commands()[command]._actions:
        assert action.help, f"{command} {action.dest} explains nothing"


def test_every_key_of_the_settings_file_is_listed_in_its_section() -> None:
    shipped = tomllib.loads((ROOT / "config.toml").read_text(encoding="utf-8"))
    assert len(shipped) >= 5
    for section, keys in shipped.items():
        row = re.search(rf"^\| `{section}` \| (.*) \|$", README, re.MULTILINE)
        assert row is not None, f"README has no row for [{section}]"
        assert re.findall(r"`(\w+)`", row[1]) == list(keys)


def test_every_environment_variable_that_is_read_is_listed() -> None:
    read = {
        name
        for package in ("bot", "retrieval", "corpus")
        for file in (ROOT / package).rglob("*.py")
        for name in re.findall(r"\b(?:TELEGRAM|ASOF)_[A-Z_]+\b", file.read_text(encoding="utf-8"))
    }
    assert "TELEGRAM_BOT_TOKEN" in read
    assert set(listed_variables()) == read


def test_no_variable_that_the_shell_exports_reaches_a_test(exported: list[str]) -> None:
    assert "ASOF_STORE_URL" in exported
    assert [name for name in exported if name in os.environ] == []


def test_every_file_the_readme_names_exists() -> None:
    named = set(re.findall(r"`((?:bot|retrieval|corpus|tests|\.ci)/[\w./-]*)`", README))
    assert len(named) > 15
    assert sorted(name for name in named if not (ROOT / name).exists()) == []


def test_every_command_line_the_readme_shows_can_be_parsed() -> None:
    lines = re.findall(r"python -m bot ((?:--config|[a-z]+) ?[^`\n]*)", README)
    shown = [shlex.split(line) for line in lines if "COMMAND" not in line and "DIR" not in line]
    assert len(shown) >= 4
    for arguments in shown:
        build_parser().parse_args(arguments)
