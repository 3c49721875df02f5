"""Settings of one workstation: a TOML file, and one above it that the installer may lock."""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from editor_app.domain.errors import Code, EditorError
from editor_app.services.way import proxy_address

SHEET_ZOOMS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200)  # percent
TEXT_SCALES = (100, 115, 130, 150)  # percent, DESIGN.md section 2
_CHOICES: Mapping[str, frozenset[object]] = MappingProxyType(
    {
        "theme": frozenset({"system", "light", "dark"}),
        "language": frozenset({"system", "zh_CN", "en"}),
        "text_scale": frozenset(TEXT_SCALES),
        "sheet_zoom": frozenset(SHEET_ZOOMS),
    }
)
_TABLES = MappingProxyType({"shortcuts": "shortcut", "folders": "folder"})  # name -> of one entry
_TIMES = frozenset({"quiet_from", "quiet_to"})
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d|")
_RANGES = MappingProxyType(
    {
        "undo_seconds": (0, 600),
        "sync_seconds": (10, 86_400),
        "upload_limit_kb": (0, 1_000_000),
        "offline_items": (0, 5_000),
        "offline_mb": (0, 100_000),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a person or the installer may choose. Secrets never stand here."""

    portal_url: str = ""
    unit: str = ""  # channel shown at start; empty: the person's own
    theme: str = "system"
    language: str = "system"
    text_scale: int = 100
    sheet_zoom: int = 100  # of the sheet one writes on, apart from the program's texts
    undo_seconds: int = 30  # how long a confirmed operation waits before it may leave
    sync_seconds: int = 300
    upload_limit_kb: int = 0  # KB per second for files on their way up; 0: as fast as it goes
    trust_environment: bool = False  # whether proxy variables of the environment are obeyed
    proxy: str = ""  # http://host:port
    ca_file: str = ""  # PEM of further authorities, beside those of the system
    notifications: bool = True  # on the desktop, of the review queue
    notify_titles: bool = False  # whether they name items
    quiet_from: str = "20:00"  # no notification until ``quiet_to``; empty: at no time
    quiet_to: str = "07:30"
    daily_digest: bool = True  # one summary when a working day begins
    remind_due: bool = True  # on the desktop, of what becomes due
    tray: bool = True  # a number and a menu in the notification area, where there is one
    offline_items: int = 200  # of the review queue, taken along at most
    offline_mb: int = 500  # of their files, at most
    share_drafts: bool = True  # with the editors of one's units, while online
    backup_folder: str = ""  # a second place for backups; empty: none
    shortcuts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    folders: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))  # of dialogs


class SettingsFile:
    """The settings in force: defaults, then the person's file, then the locked one."""

    def __init__(self, path: Path, locked_path: Path | None = None) -> None:
        """Read both files; a missing one is empty. Raises ``EditorError(FILE_UNREADABLE)``."""
        self._path = path
        self._locked = _read(locked_path) if locked_path else {}
        self._chosen = _read(path)

    @property
    def current(self) -> Settings:
        """What holds now."""
        return replace(Settings(), **{**self._chosen, **self._locked})

    @property
    def locked(self) -> frozenset[str]:
        """Names a person cannot change here."""
        return frozenset(self._locked)

    def change(self, **values: object) -> Settings:
        """Choose some values and write the file. Raises ``EditorError`` for a bad value."""
        chosen = {**self._chosen, **{k: v for k, v in values.items() if k not in self._locked}}
        _verify(chosen, self._path)
        _write(self._path, chosen)
        self._chosen = chosen
        return self.current


def _read(path: Path) -> dict[str, Any]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as broken:
        raise _unreadable(path, str(broken)) from broken
    _verify(values, path)
    return values


def _verify(values: Mapping[str, object], path: Path) -> None:
    defaults = asdict(Settings(shortcuts={}, folders={}))
    for name, value in values.items():
        if name not in defaults:
            raise _unreadable(path, f"unknown setting {name}")
        if type(value) is not type(defaults[name]):
            raise _unreadable(path, f"{name} is not {type(defaults[name]).__name__}")
        if name in _CHOICES and value not in _CHOICES[name]:
            allowed = ", ".join(sorted(str(one) for one in _CHOICES[name]))
            raise _unreadable(path, f"{name} is none of {allowed}")
        if name in _TIMES and not _CLOCK.fullmatch(str(value)):
            raise _unreadable(path, f"{name} is not HH:MM")
        if name in _RANGES and isinstance(value, int):
            low, high = _RANGES[name]
            if not low <= value <= high:
                raise _unreadable(path, f"{name} is not between {low} and {high}")
    proxy = values.get("proxy", "")
    try:
        proxy_address(str(proxy))
    except EditorError as wrong:
        raise _unreadable(path, "proxy is not host:port") from wrong
    for name, one in _TABLES.items():
        table = values.get(name, {})
        if isinstance(table, dict) and not all(isinstance(v, str) for v in table.values()):
            raise _unreadable(path, f"a {one} is not text")


def _write(path: Path, values: Mapping[str, object]) -> None:
    """Replace the file in one step, so that a power cut leaves the old one or the new one."""
    order = [f.name for f in fields(Settings)]
    plain = [n for n in order if n in values and n not in _TABLES]
    lines = [f"{name} = {_toml(values[name])}" for name in plain]
    for name in _TABLES:
        table = values.get(name)
        if isinstance(table, Mapping) and table:
            lines += ["", f"[{name}]"]
            lines += [f"{_toml(key)} = {_toml(value)}" for key, value in sorted(table.items())]
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as broken:
        raise EditorError(Code.DISK_FAILED, file=path.name) from broken


def _toml(value: object) -> str:
    # JSON text is TOML text, except that TOML wants DEL escaped (TOML 1.0, "String")
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _unreadable(path: Path, problem: str) -> EditorError:
    return EditorError(Code.FILE_UNREADABLE, file=path.name, problem=problem)
