"""Strict reading of TOML tables: every error names the file, the place and the problem."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from enum import StrEnum
from typing import NoReturn, TypeVar

from editor_app.domain.canonical import Json
from editor_app.domain.errors import Code, EditorError

_Choice = TypeVar("_Choice", bound=StrEnum)

_NAMING_KEYS = ("key", "id", "wrong", "domain", "year", "name_zh")
_TYPE_NAMES = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
    date: "a date",
}


def damaged(file: str, place: str, problem: str) -> NoReturn:
    """Refuse the pack. Always raises ``EditorError(LAYOUT_DAMAGED)``."""
    raise EditorError(Code.LAYOUT_DAMAGED, file=file, place=place, problem=problem)


def read_toml(file: str, text: str) -> "Table":
    """Parse one file of the pack; a syntax error names line and column."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as broken:
        problem, _, place = str(broken).partition(" (at ")
        damaged(file, place.rstrip(")"), problem)
    return Table(data, file, "")


class Table:
    """One TOML table. Keys are taken one by one; ``done`` refuses those nobody took."""

    def __init__(self, data: Mapping[str, object], file: str, place: str) -> None:
        self._data = data
        self._taken: set[str] = set()
        self.file = file
        self.place = place

    def __contains__(self, key: str) -> bool:
        return key in self._data

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in the order of the file."""
        return tuple(self._data)

    def fail(self, problem: str, key: str = "") -> NoReturn:
        """Refuse the pack because of this table, or of one key in it."""
        damaged(self.file, _join(self.place, key), problem)

    def text(self, key: str, default: str | None = None) -> str:
        """A text; required unless there is a default."""
        value = self._take(key, str, default)
        assert isinstance(value, str)
        return value

    def filled(self, key: str) -> str:
        """A text that must not be empty."""
        value = self.text(key)
        if not value.strip():
            self.fail("must not be empty", key)
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """A whole number of at least 0."""
        value = self._take(key, int, default)
        assert isinstance(value, int)
        if value < 0:
            self.fail(f"must not be negative: {value}", key)
        return value

    def flag(self, key: str, default: bool | None = None) -> bool:
        """True or false."""
        return bool(self._take(key, bool, default))

    def day(self, key: str) -> date:
        """A date without a time."""
        value = self._take(key, date, None)
        assert isinstance(value, date)
        return value

    def days(self, key: str) -> tuple[date, ...]:
        """A list of dates."""
        value = self._take(key, list, None)
        assert isinstance(value, list)
        for one in value:
            if not _is(one, date):
                self.fail(f"holds something other than dates: {one!r}", key)
        return tuple(value)

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts, each only once."""
        value = self._take(key, list, None if default is None else list(default))
        assert isinstance(value, list)
        for one in value:
            if not isinstance(one, str):
                self.fail(f"holds something other than text: {one!r}", key)
        twice = sorted({one for one in value if value.count(one) > 1})
        if twice:
            self.fail(f"lists {twice[0]!r} twice", key)
        return tuple(value)

    def choice(self, key: str, kind: type[_Choice], default: _Choice | None = None) -> _Choice:
        """A text that is one of an enumeration's values."""
        return self.member(kind, self.text(key, default), key)

    def member(self, kind: type[_Choice], value: str, key: str) -> _Choice:
        """The enumeration's entry of that value."""
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(one.value for one in kind)
            self.fail(f"{value!r} is none of: {known}", key)

    def one_of(self, key: str, known: tuple[str, ...], default: str | None = None) -> str:
        """A text out of a fixed list."""
        value = self.text(key, default)
        if value not in known:
            self.fail(f"{value!r} is none of: {', '.join(known)}", key)
        return value

    def table(self, key: str) -> "Table":
        """An inner table; required."""
        value = self._take(key, dict, None)
        assert isinstance(value, dict)
        return Table(value, self.file, _join(self.place, key))

    def tables(self, key: str) -> Iterator["Table"]:
        """The tables of a list; none when the key is missing."""
        value = self._take(key, list, [])
        assert isinstance(value, list)
        for index, one in enumerate(value, start=1):
            name = f"[[{key}]] {index}"
            if not isinstance(one, dict):
                self.fail(f"is {one!r} where a table belongs", name)
            label = next((str(one[k]) for k in _NAMING_KEYS if k in one), str(index))
            yield Table(one, self.file, _join(self.place, f"[[{key}]] {label}"))

    def json(self, key: str) -> Json:
        """Any value, with dates as ISO 8601 and decimals as text (the domain knows no floats)."""
        self._taken.add(key)
        return plain(self._data[key])

    def pattern(self, key: str) -> str:
        """A regular expression that compiles."""
        value = self.text(key)
        check_pattern(self, key, value)
        return value

    def done(self) -> None:
        """Refuse keys that nobody asked for."""
        for key in self._data:
            if key not in self._taken:
                near = get_close_matches(key, self._taken, n=1)
                hint = f" (meant: {near[0]}?)" if near else ""
                self.fail(f"unknown key{hint}", key)

    def _take(self, key: str, kind: type, default: object) -> object:
        self._taken.add(key)
        if key not in self._data:
            if default is None:
                self.fail(f"missing; {_TYPE_NAMES[kind]} is required", key)
            return default
        value = self._data[key]
        if not _is(value, kind):
            self.fail(f"must be {_TYPE_NAMES[kind]}, not {value!r}", key)
        return value


def check_pattern(table: Table, key: str, pattern: str) -> None:
    """Refuse a regular expression that does not compile."""
    try:
        re.compile(pattern)
    except re.error as broken:
        table.fail(f"regular expression does not compile: {broken}", key)


def plain(value: object) -> Json:
    """A TOML value as the JSON the domain knows."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, float):
        return repr(value)
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    assert isinstance(value, str | int)
    return value


def _is(value: object, kind: type) -> bool:
    # bool is an int and datetime is a date for Python; here each is only itself
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, kind)


def _join(place: str, key: str) -> str:
    return " › ".join(part for part in (place, key) if part)
