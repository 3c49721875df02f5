"""Settings of one workstation: the table of them, and the layers that give each its value.

Above everything stands what a policy locks, then what the person chose, then what a policy
proposes, then the default. Whatever is wrong in a file is named and left out; the rest holds.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from editor_app.domain.errors import Code, EditorError
from editor_app.private_files import copy_for_me_alone, folder_for_me_alone, for_me_alone
from editor_app.services.policy import NO_POLICY, Layer, Place, Policy, read_layer
from editor_app.services.setting_kinds import (
    FOLDER,
    PLACE,
    PORTAL,
    PROXY,
    QT_TRANSLATE_NOOP,
    SWITCH,
    TABLE,
    TEXT,
    TIME,
    Expected,
    Form,
    Setting,
    Who,
    Wrong,
    choice,
    number,
)

SHEET_ZOOMS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200)  # percent
TEXT_SCALES = (100, 115, 130, 150)  # percent, DESIGN.md section 2
_ROW = "row"


def _one(
    default: object,
    words: str,
    expected: Expected,
    who: Who = Who.EITHER,
    *,
    private: bool = False,
) -> Any:  # what ``field`` gives: dataclasses alone know it
    row = {_ROW: Setting(words=words, expected=expected, who=who, private=private)}
    if expected.form is Form.TABLE:
        return field(default_factory=lambda: MappingProxyType({}), metadata=row)
    return field(default=default, metadata=row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a person or the installer may choose. Secrets never stand here.

    One entry is one row of the table: name, type, default, words, what it may be, who may set it.
    """

    portal_url: str = _one("", QT_TRANSLATE_NOOP("Settings", "Address of the portal"), PORTAL)
    # channel shown at start; empty: the person's own
    unit: str = _one("", QT_TRANSLATE_NOOP("Settings", "Unit"), TEXT)
    theme: str = _one(
        "system",
        QT_TRANSLATE_NOOP("Settings", "Theme"),
        choice("system", "light", "dark", "contrast", "contrast_dark"),
    )
    language: str = _one(
        "system", QT_TRANSLATE_NOOP("Settings", "Language"), choice("system", "zh_CN", "en")
    )
    text_scale: int = _one(100, QT_TRANSLATE_NOOP("Settings", "Text size"), choice(*TEXT_SCALES))
    # reduced: nothing on the screen moves by itself
    motion: str = _one(
        "system", QT_TRANSLATE_NOOP("Settings", "Motion"), choice("system", "reduced")
    )
    # of the sheet one writes on, apart from the program's texts
    sheet_zoom: int = _one(
        100, QT_TRANSLATE_NOOP("Settings", "Size of the sheet"), choice(*SHEET_ZOOMS)
    )
    # how long a confirmed operation waits before it may leave
    undo_seconds: int = _one(30, QT_TRANSLATE_NOOP("Settings", "Time to take back"), number(0, 600))
    sync_seconds: int = _one(300, QT_TRANSLATE_NOOP("Settings", "Synchronise"), number(10, 86_400))
    # KB per second for files on their way up, and for new versions; 0: as fast as it goes
    upload_limit_kb: int = _one(
        0, QT_TRANSLATE_NOOP("Settings", "Sending of files"), number(0, 1_000_000)
    )
    # whether the proxy of this system is used where ``proxy`` says nothing
    trust_environment: bool = _one(
        False, QT_TRANSLATE_NOOP("Settings", "Proxy of the system"), SWITCH
    )
    # http://host:port; ``system`` or ``none`` decide for both
    proxy: str = _one("", QT_TRANSLATE_NOOP("Settings", "Address of the proxy"), PROXY)
    # PEM of further authorities, beside those of the system
    ca_file: str = _one(
        "", QT_TRANSLATE_NOOP("Settings", "Certificate authority"), TEXT, private=True
    )
    # on the desktop, of the review queue
    notifications: bool = _one(
        True, QT_TRANSLATE_NOOP("Settings", "Notices on the desktop"), SWITCH
    )
    # whether they name items
    notify_titles: bool = _one(False, QT_TRANSLATE_NOOP("Settings", "In a notice"), SWITCH)
    # no notification until ``quiet_to``; empty: at no time
    quiet_from: str = _one("20:00", QT_TRANSLATE_NOOP("Settings", "Quiet hours begin"), TIME)
    quiet_to: str = _one("07:30", QT_TRANSLATE_NOOP("Settings", "Quiet hours end"), TIME)
    # one summary when a working day begins
    daily_digest: bool = _one(True, QT_TRANSLATE_NOOP("Settings", "Digest of the day"), SWITCH)
    # on the desktop, of what becomes due
    remind_due: bool = _one(True, QT_TRANSLATE_NOOP("Settings", "Reminders of terms"), SWITCH)
    # a number and a menu in the notification area, where there is one
    tray: bool = _one(True, QT_TRANSLATE_NOOP("Settings", "Notification area"), SWITCH)
    # of the review queue, taken along at most
    offline_items: int = _one(
        200, QT_TRANSLATE_NOOP("Settings", "Take along for offline review"), number(0, 5_000)
    )
    # of their files, at most
    offline_mb: int = _one(
        500, QT_TRANSLATE_NOOP("Settings", "Files taken along"), number(0, 10**5)
    )
    # with the editors of one's units, while online
    share_drafts: bool = _one(True, QT_TRANSLATE_NOOP("Settings", "Share drafts"), SWITCH)
    # whether links of drafts are asked, in the background, if they lead anywhere (LNK-04)
    check_links: bool = _one(True, QT_TRANSLATE_NOOP("Settings", "Live links"), SWITCH)
    # a second place for backups; empty: none
    backup_folder: str = _one(
        "", QT_TRANSLATE_NOOP("Settings", "Second place for backups"), TEXT, private=True
    )
    # where store and log lie; read before anything else is (installation.py); empty: as usual
    data_folder: str = _one(
        "",
        QT_TRANSLATE_NOOP("Settings", "Data folder"),
        PLACE,
        Who.ADMINISTRATOR,
        private=True,
    )
    # packages for other workstations are written to and read from here only; empty: anywhere
    package_folder: str = _one(
        "",
        QT_TRANSLATE_NOOP("Settings", "Approved medium for packages"),
        FOLDER,
        Who.ADMINISTRATOR,
    )
    update_channel: str = _one(
        "stable", QT_TRANSLATE_NOOP("Settings", "Updates"), choice("stable", "test", "none")
    )
    # ``off``, like the channel ``none``: the administrator brings new versions
    updates: str = _one(
        "notify",
        QT_TRANSLATE_NOOP("Settings", "New versions"),
        choice("notify", "download", "off"),
    )
    # where they are offered; empty: from folders and sticks alone
    update_url: str = _one("", QT_TRANSLATE_NOOP("Settings", "Address of new versions"), PORTAL)
    shortcuts: Mapping[str, str] = _one(
        {}, QT_TRANSLATE_NOOP("Settings", "Shortcuts"), TABLE, Who.PERSON
    )
    # of dialogs
    folders: Mapping[str, str] = _one(
        {}, QT_TRANSLATE_NOOP("Settings", "Folders of dialogs"), TABLE, Who.PERSON, private=True
    )


SETTINGS: Mapping[str, Setting] = MappingProxyType(
    {one.name: one.metadata[_ROW] for one in fields(Settings)}
)


class Source(StrEnum):
    """Where the value of a setting comes from."""

    POLICY = "policy"  # locked
    PERSON = "person"
    PROPOSED = "proposed"  # by a policy; the person may choose another
    DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The source of one value; ``place`` is the file where it stands, if it stands in one."""

    source: Source
    place: Place | None = None


class SettingsFile:
    """The settings in force, where each comes from, and what is wrong in the files."""

    def __init__(self, path: Path, policy: Policy = NO_POLICY) -> None:
        """Read the person's file; a missing one is empty, of a wrong one the rest holds."""
        self._path, self._policy = path, policy
        self._own = read_layer(path, SETTINGS, Who.PERSON)
        self._chosen = dict(self._own.values)
        self._reset = path.name if self._own.wrong else ""

    @property
    def current(self) -> Settings:
        """What holds now."""
        locked = {k: v for k, v in self._policy.values.items() if k in self._policy.locked}
        chosen = {k: v for k, v in self._chosen.items() if k not in self._policy.locked}
        return replace(Settings(), **{**self._policy.values, **chosen, **locked})

    @property
    def locked(self) -> frozenset[str]:
        """Names a person cannot change here."""
        return self._policy.locked

    @property
    def locks(self) -> Mapping[str, str]:
        """Names a person cannot change here, each with the file that says so."""
        return {name: self._policy.lock_place(name).file for name in self._policy.locked}

    @property
    def problems(self) -> tuple[Wrong, ...]:
        """What is wrong in the policy and in the person's file, and not used."""
        return (*self._policy.wrong, *self._own.wrong)

    def origin(self, name: str) -> Origin:
        """Where the value of a setting comes from."""
        if name in self._policy.locked:
            return Origin(source=Source.POLICY, place=self._policy.lock_place(name))
        if name in self._chosen:
            place = self._own.places.get(name, Place(file=str(self._path)))
            return Origin(source=Source.PERSON, place=place)
        if name in self._policy.values:
            return Origin(source=Source.PROPOSED, place=self._policy.places[name])
        return Origin(source=Source.DEFAULT)

    def change(self, **values: object) -> Settings:
        """Choose some values and write the file. Raises ``EditorError`` for a bad value."""
        mine = {k: v for k, v in values.items() if k not in self._policy.locked}
        for name, value in mine.items():
            self._verify(name, value)
        chosen = {**self._chosen, **mine}
        if self._reset:
            _set_aside(self._path)
        _write(self._path, chosen)
        self._reset, self._chosen = "", chosen
        return self.current

    def _verify(self, name: str, value: object) -> None:
        row = SETTINGS.get(name)
        expected = row.expected if row else Expected(form=Form.KNOWN)
        if row is None or not row.fits(value):
            problem = expected.plain(name)
            raise EditorError(Code.FILE_UNREADABLE, file=self._path.name, problem=problem)


def read_policy(path: Path) -> Policy:
    """The policy in one file; a missing one says nothing."""
    return policy_of([read_layer(path, SETTINGS, Who.ADMINISTRATOR)])


def policy_of(layers: list[Layer]) -> Policy:
    """Layers of a policy as one, the strongest first."""
    return Policy.of(layers, SETTINGS)


def _set_aside(path: Path) -> None:
    """What could not be used is kept beside, before the file is written anew."""
    with suppress(OSError):
        copy_for_me_alone(path, path.with_suffix(".before"))


def _write(path: Path, values: Mapping[str, object]) -> None:
    """Replace the file in one step, so that a power cut leaves the old one or the new one."""
    tables = [name for name, row in SETTINGS.items() if row.expected.form is Form.TABLE]
    plain = [name for name in SETTINGS if name in values and name not in tables]
    lines = [f"{name} = {_toml(values[name])}" for name in plain]
    for name in tables:
        table = values.get(name)
        if isinstance(table, Mapping) and table:
            lines += ["", f"[{name}]"]
            lines += [f"{_toml(key)} = {_toml(value)}" for key, value in sorted(table.items())]
    fresh = path.with_suffix(".new")
    try:
        folder_for_me_alone(path.parent)
        with open(fresh, "w", encoding="utf-8", opener=for_me_alone) as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as broken:
        raise EditorError(Code.DISK_FAILED, file=path.name) from broken


def _toml(value: object) -> str:
    # JSON text is TOML text, except that TOML wants DEL escaped (TOML 1.0, "String")
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
