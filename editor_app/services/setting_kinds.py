"""What a setting may be: its kind, who may set it, and what was expected where it is wrong."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.errors import EditorError
from editor_app.services.way import portal_address, proxy_setting

_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|")
_UPWARD = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)")
_OWN_PLACE = re.compile(r"~(?:[/\\].*)?|(?:[/\\]|[A-Za-z]:[/\\]).*\{user\}.*")
_FOLDER = re.compile(r"~(?:[/\\].*)?|(?:[/\\]|[A-Za-z]:[/\\]).*")
_BARE_KEY = re.compile(r"[a-z][a-z0-9_]*")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name lupdate knows
    """Marks a text for lupdate; whoever shows it translates it."""
    return text


class Form(StrEnum):
    """What a value must be. The words of each stand in ``ui/setting_words.py``."""

    TEXT = "text"
    SWITCH = "switch"
    NUMBER = "number"  # params: low, high
    CHOICE = "choice"  # params: choices
    TIME = "time"  # HH:MM or empty
    PORTAL = "portal"  # https://…
    PROXY = "proxy"  # host:port, system or none
    PLACE = "place"  # a path below ~ or with {user}: no two people share a store
    FOLDER = "folder"  # a whole path; ``~`` and {user} are the person's
    TABLE = "table"  # name -> text
    NAMES = "names"  # of settings; ``locked`` alone
    # not of a value, but of what stands where one was expected
    KNOWN = "known"  # params: near (a name that is like it, or empty)
    ADMINISTRATOR = "administrator"  # only a policy may set it
    PERSON = "person"  # no policy may set it
    TOML = "toml"  # params: problem
    READABLE = "readable"  # params: problem


class Who(StrEnum):
    """Who may set a setting; what a policy sets it may lock."""

    EITHER = "either"
    ADMINISTRATOR = "administrator"
    PERSON = "person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What would have been right."""

    form: Form
    low: int = 0
    high: int = 0
    choices: tuple[object, ...] = ()
    near: str = ""
    problem: str = ""

    def plain(self, key: str) -> str:
        """In English, for errors and logs."""
        known = f"unknown setting {key}" + (f", perhaps {self.near}" if self.near else "")
        return {
            Form.TEXT: f"{key} is not text",
            Form.SWITCH: f"{key} is not true or false",
            Form.NUMBER: f"{key} is not a whole number between {self.low} and {self.high}",
            Form.CHOICE: f"{key} is none of {', '.join(str(one) for one in self.choices)}",
            Form.TIME: f"{key} is not HH:MM",
            Form.PORTAL: f"{key} is not https:// and a name",
            Form.PROXY: f"{key} is not host:port, system or none",
            Form.PLACE: f"{key} is not a path that begins with ~ or holds {{user}}",
            Form.FOLDER: f"{key} is not a whole path",
            Form.TABLE: f"{key} is not a table of texts",
            Form.NAMES: f"{key} is not a list of names of settings",
            Form.KNOWN: known,
            Form.ADMINISTRATOR: f"{key} is set by a policy only",
            Form.PERSON: f"{key} is no subject of a policy",
            Form.TOML: f"not TOML: {self.problem}",
            Form.READABLE: f"not readable: {self.problem}",
        }[self.form]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """One thing in a file of settings that is not used, and why. ``line`` 0: the whole file."""

    file: str
    line: int
    key: str
    expected: Expected

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.expected.plain(self.key)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One row of the table of settings; the field in ``Settings`` has name and default."""

    words: str  # English, of the context ``Settings``
    expected: Expected
    who: Who = Who.EITHER
    private: bool = False  # names folders or addresses of a person: not for a support bundle

    def fits(self, value: object) -> bool:
        """Whether it may be this."""
        return fits(self.expected, value)


def fits(expected: Expected, value: object) -> bool:
    """Whether a value is what was expected."""
    match expected.form:
        case Form.SWITCH:
            return isinstance(value, bool)
        case Form.NUMBER:
            return type(value) is int and expected.low <= value <= expected.high
        case Form.CHOICE:
            return type(value) is type(expected.choices[0]) and value in expected.choices
        case Form.TABLE:
            return isinstance(value, Mapping) and all(isinstance(v, str) for v in value.values())
        case Form.NAMES:
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        case _:
            return (
                isinstance(value, str)
                and _plain(value)
                and _TEXTS.get(expected.form, _plain)(value)
            )


def _plain(text: str) -> bool:
    """One line without control signs: no file and no unit is named with them."""
    return text.isprintable()


def _taken(read: Callable[[str], str]) -> Callable[[str], bool]:
    def takes(typed: str) -> bool:
        try:
            read(typed)
        except EditorError:
            return False
        return True

    return takes


def _is_own_place(text: str) -> bool:
    """``~/../shared`` begins at home and ends where everybody is."""
    return _OWN_PLACE.fullmatch(text) is not None and _UPWARD.search(text) is None


_TEXTS: Mapping[Form, Callable[[str], bool]] = MappingProxyType(
    {
        Form.TIME: lambda text: _CLOCK.fullmatch(text) is not None,
        Form.PORTAL: _taken(portal_address),
        Form.PROXY: _taken(proxy_setting),
        Form.PLACE: lambda text: not text or _is_own_place(text),
        Form.FOLDER: lambda text: not text or _FOLDER.fullmatch(text) is not None,
    }
)

TEXT = Expected(form=Form.TEXT)
SWITCH = Expected(form=Form.SWITCH)
TIME = Expected(form=Form.TIME)
PORTAL = Expected(form=Form.PORTAL)
PROXY = Expected(form=Form.PROXY)
PLACE = Expected(form=Form.PLACE)
FOLDER = Expected(form=Form.FOLDER)
TABLE = Expected(form=Form.TABLE)
NAMES = Expected(form=Form.NAMES)


def number(low: int, high: int) -> Expected:
    """A whole number, both ends included."""
    return Expected(form=Form.NUMBER, low=low, high=high)


def choice(*choices: object) -> Expected:
    """One of these."""
    return Expected(form=Form.CHOICE, choices=choices)
