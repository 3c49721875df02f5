"""What an administrator decides: layers of settings, read so that one mistake costs one value."""

import re
import tomllib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType
from typing import Any

from editor_app.services.setting_kinds import (
    NAMES,
    Expected,
    Form,
    Setting,
    Who,
    Wrong,
    fits,
)

LOCKED = "locked"  # the key of a policy that lists names
_AT_LINE = re.compile(r"at line (\d+)")
_MANY = 50  # mistakes named in one file
_LARGEST = 256 * 1024  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a value stands; ``line`` 0 where there are none, as in the registry."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What one file or registry key says; only what is right of it."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]
    wrong: tuple[Wrong, ...] = ()
    locked: tuple[str, ...] | None = None  # ``None``: everything that is set
    locked_place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """All layers of the administrator as one."""

    values: Mapping[str, Any]
    places: Mapping[str, Place]
    locked: frozenset[str]
    lock_places: Mapping[str, Place]
    wrong: tuple[Wrong, ...]
    files: tuple[str, ...] = ()  # that were there

    @classmethod
    def of(cls, layers: Sequence[Layer], table: Mapping[str, Setting]) -> "Policy":
        """The strongest layer first. A name is locked where the strongest that speaks locks it."""
        values: dict[str, Any] = {}
        places: dict[str, Place] = {}
        locks: dict[str, Place] = {}
        for layer in reversed(layers):
            values |= layer.values
            places |= layer.places
            for name in layer.values:
                locks.pop(name, None)
            listed = layer.values if layer.locked is None else layer.locked
            for name in listed:
                locks[name] = layer.places.get(name) or layer.locked_place or Place(file="")
        for name, row in table.items():
            if row.who is Who.ADMINISTRATOR and name in values:
                locks[name] = places[name]
        return cls(
            values=MappingProxyType(values),
            places=MappingProxyType(places),
            locked=frozenset(locks),
            lock_places=MappingProxyType(locks),
            wrong=tuple(wrong for layer in layers for wrong in layer.wrong),
        )

    def lock_place(self, name: str) -> Place:
        """Where it is said that a setting is locked."""
        return self.lock_places[name]


NO_POLICY = Policy(
    values=MappingProxyType({}),
    places=MappingProxyType({}),
    locked=frozenset(),
    lock_places=MappingProxyType({}),
    wrong=(),
)


def read_layer(path: Path, table: Mapping[str, Setting], by: Who) -> Layer:
    """What a TOML file says, ``by`` a person or an administrator; a missing one says nothing."""
    told: list[Wrong] = []
    try:
        text = _text_of(path)
    except FileNotFoundError:
        return Layer(values={}, places={})
    except (OSError, ValueError) as broken:  # UnicodeDecodeError is a ValueError
        problem = getattr(broken, "strerror", None) or _first(broken)
        expected = Expected(form=Form.READABLE, problem=problem)
        return Layer(
            values={}, places={}, wrong=(Wrong(file=str(path), line=0, key="", expected=expected),)
        )
    values = _parsed(text, str(path), told)
    lines = {key: _line_of(text, key) for key in values}
    layer = layer_of(values, str(path), lines, table, by)
    return Layer(
        values=layer.values,
        places=layer.places,
        wrong=(*told, *layer.wrong)[:_MANY],
        locked=layer.locked,
        locked_place=layer.locked_place,
    )


def _text_of(path: Path) -> str:
    """What a file holds. A pipe or a device would be waited for without an end."""
    if path.is_dir():
        raise ValueError("a folder, not a file")
    if not S_ISREG(path.stat().st_mode):
        raise ValueError("not a plain file")
    with path.open("rb") as file:
        raw = file.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise ValueError(f"larger than {_LARGEST // 1024} KB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as other:
        raise ValueError("not UTF-8: save it in this encoding") from other
    return text.replace("\r\n", "\n").replace("\r", "\n")


def layer_of(
    values: Mapping[str, Any],
    file: str,
    lines: Mapping[str, int],
    table: Mapping[str, Setting],
    by: Who,
) -> Layer:
    """Values that were read, with what is wrong among them left out and named."""
    right: dict[str, Any] = {}
    wrong: list[Wrong] = []
    places = {key: Place(file=file, line=lines.get(key, 0)) for key in values}
    for key, value in values.items():
        if key == LOCKED and by is Who.ADMINISTRATOR:
            continue
        expected = _complaint(key, value, table, by)
        if expected is None:
            right[key] = value
        else:
            wrong.append(Wrong(file=file, line=lines.get(key, 0), key=key, expected=expected))
    locked = None
    if LOCKED in values and by is Who.ADMINISTRATOR:
        locked = _locked(values[LOCKED], places[LOCKED], table, wrong)
    return Layer(
        values=right,
        places={key: places[key] for key in right},
        wrong=tuple(wrong),
        locked=locked,
        locked_place=places.get(LOCKED),
    )


def _complaint(key: str, value: object, table: Mapping[str, Setting], by: Who) -> Expected | None:
    row = table.get(key)
    if row is None:
        return _unknown(key, table)
    if row.who is Who.ADMINISTRATOR and by is Who.PERSON:
        return Expected(form=Form.ADMINISTRATOR)
    if row.who is Who.PERSON and by is Who.ADMINISTRATOR:
        return Expected(form=Form.PERSON)
    return None if row.fits(value) else row.expected


def _unknown(key: str, table: Mapping[str, Setting]) -> Expected:
    near = get_close_matches(key.lower().replace("-", "_"), [*table, LOCKED], 1)
    return Expected(form=Form.KNOWN, near=near[0] if near else "")


def _locked(
    told: object, place: Place, table: Mapping[str, Setting], wrong: list[Wrong]
) -> tuple[str, ...] | None:
    """The names in ``locked``; where it is no list, everything that is set stays locked."""
    if not isinstance(told, list) or not fits(NAMES, told):
        wrong.append(Wrong(file=place.file, line=place.line, key=LOCKED, expected=NAMES))
        return None
    for name in told:
        if name not in table or table[name].who is Who.PERSON:
            known = name in table
            expected = Expected(form=Form.PERSON) if known else _unknown(name, table)
            wrong.append(Wrong(file=place.file, line=place.line, key=name, expected=expected))
    return tuple(n for n in told if n in table and table[n].who is not Who.PERSON)


def _parsed(text: str, file: str, wrong: list[Wrong]) -> dict[str, Any]:
    """The TOML of a file. A line that is none is named and left out, and the rest is read."""
    lines = text.split("\n")
    for _ in range(_MANY):
        try:
            return tomllib.loads("\n".join(lines))
        except (ValueError, RecursionError) as broken:  # TOMLDecodeError is a ValueError
            at = _AT_LINE.search(str(broken))
            line = min(int(at[1]), len(lines)) if at else _first_that_fails(lines, type(broken))
            while line > 1 and not lines[line - 1].strip():
                line -= 1
            expected = Expected(form=Form.TOML, problem=_first(broken))
            wrong.append(Wrong(file=file, line=line, key="", expected=expected))
            if not lines[line - 1].strip():
                break
            lines[line - 1] = ""
    return {}


def _first_that_fails(lines: list[str], kind: type[BaseException]) -> int:
    """The line of an error that names none: of a number too long, of brackets too deep."""

    def fails(count: int) -> bool:
        try:
            tomllib.loads("\n".join(lines[:count]))
        except (ValueError, RecursionError) as broken:
            return type(broken) is kind
        return False

    return bisect_left(range(len(lines)), True, key=fails)


def _first(broken: BaseException) -> str:
    return (str(broken).splitlines() or [type(broken).__name__])[0][:120]


def _line_of(text: str, key: str) -> int:
    """The line where a key or its table stands; 1 where it is written in a way not looked for."""
    name = re.escape(key)
    found = re.search(
        rf"""^[ \t]*(?:\[[ \t]*["']?{name}["']?[ \t]*\]|["']?{name}["']?[ \t]*[=.])""", text, re.M
    )
    return text.count("\n", 0, found.start()) + 1 if found else 1
