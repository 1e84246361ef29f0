"""A TOML file becomes frozen values, or one line that says what to mend; no line ever repeats a value."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_type_hints

import msgspec

from bot.errors import ConfigError
from corpus.patterns import Pattern

T = TypeVar("T")
Positive = Annotated[int, msgspec.Meta(ge=1)]
NotNegative = Annotated[int, msgspec.Meta(ge=0)]
Seconds = Annotated[float, msgspec.Meta(gt=0)]
Port = Annotated[int, msgspec.Meta(ge=1, le=65535)]
PortOrNone = Annotated[int, msgspec.Meta(ge=0, le=65535)]

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_POSITION = Pattern(r"at line (\d+), column (\d+)")
_PLACE = Pattern(r"(?P<what>.*?)(?: - at `\$\.?(?P<key>.*)`)?", re.DOTALL)


def read_toml(path: Path) -> dict[str, Any]:
    """Read ``path`` as UTF-8 TOML 1.0; raises ``ConfigError``."""
    raw = _read_bytes(path)
    if raw.startswith(_BYTE_ORDER_MARKS):
        raise ConfigError(f"{path}: starts with a byte order mark; save it as UTF-8 without one")
    if b"\0" in raw:
        raise ConfigError(f"{path}: line {_line_of(raw, raw.index(0))} holds a NUL byte; remove it")
    try:
        return tomllib.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: line {_line_of(raw, error.start)} is not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {_syntax(str(error))}") from None
    except RecursionError:
        raise ConfigError(f"{path}: nested too deeply; flatten it to sections and keys") from None


def bind(data: Mapping[str, Any], kind: type[T], path: Path) -> T:
    """Build the struct ``kind`` from ``data``, strictly typed; raises ``ConfigError`` naming the key in ``path``."""
    _refuse_unknown_keys(data, kind, path, "")
    try:
        return msgspec.convert(data, kind, strict=True, dec_hook=_decode)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path}: {_mismatch(error)}") from None


def _read_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise ConfigError(f"{path}: is a folder; name the settings file inside it")
    if path.exists() and not path.is_file():
        raise ConfigError(f"{path}: is not a regular file; name a settings file")
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file; restore config.toml or name another with --config") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror}); check its permissions") from None


def _line_of(raw: bytes, offset: int) -> int:
    return raw.count(b"\n", 0, offset) + 1


def _syntax(message: str) -> str:
    """Keep the place and the kind of a TOML error; its own words can repeat what stands in the file."""
    place = _POSITION.search(message)
    where = f"line {place[1]}, column {place[2]}" if place else "the end of the file"
    if message.startswith(("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine")):
        return f"{where}: a key or section is given twice; keep one of them"
    return f"{where}: not valid TOML; write key = value, with text in double quotes"


def _refuse_unknown_keys(data: Mapping[str, Any], kind: type, path: Path, prefix: str) -> None:
    hints = get_type_hints(kind)
    for key, value in data.items():
        if key not in hints:
            close = difflib.get_close_matches(key, hints, n=1)
            cure = f"did you mean {prefix}{close[0]}?" if close else "remove it"
            raise ConfigError(f"{path}: {prefix}{key}: unknown key; {cure}")
        if isinstance(value, dict) and isinstance(hints[key], type) and issubclass(hints[key], msgspec.Struct):
            _refuse_unknown_keys(value, hints[key], path, f"{prefix}{key}.")


def _decode(kind: type, value: object) -> object:
    if kind is Path and isinstance(value, str):
        try:
            return Path(value).expanduser()
        except RuntimeError:
            raise ValueError("names the home folder of nobody on this machine") from None
    raise TypeError(f"Expected `str`, got `{type(value).__name__}`")


def _mismatch(error: msgspec.ValidationError) -> str:
    match = _PLACE.fullmatch(str(error))
    what, key = (match["what"], match["key"]) if match else (str(error), None)
    if what.startswith("Invalid enum value"):
        what = "not one of the words this key allows"
    what = what.rpartition(", is ")[0] or what  # a section's own check ends with the value it refuses
    place = "" if key and what.startswith(f"{key}.") else f"{key or 'top level'}: "
    return f"{place}{what.replace('`', '')}; see the comment beside this key in the shipped config.toml"
