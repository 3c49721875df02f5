"""What 设置 shows and changes: pages, the facts of this workstation, and their state."""

import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from editor_app.domain.people import Person, Role
from editor_app.presenters.layout_facts import LayoutFacts
from editor_app.presenters.setting_rows import SettingRow, setting_rows
from editor_app.services.deferred import authorities
from editor_app.services.setting_kinds import Wrong
from editor_app.services.settings import Settings, SettingsFile
from editor_app.services.way import portal_address, proxy_setting


class Page(StrEnum):
    """The pages, in the order of the list at the left."""

    OVERVIEW = "overview"
    ACCOUNT = "account"
    PORTAL = "portal"
    REVIEW = "review"
    LEXICON = "lexicon"
    STORAGE = "storage"
    APPEARANCE = "appearance"
    SHORTCUTS = "shortcuts"
    SOURCES = "sources"
    ABOUT = "about"


class Health(StrEnum):
    """How one fact stands."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


class Topic(StrEnum):
    """What the overview looks at."""

    SIGN_IN = "sign_in"
    SYNC = "sync"
    CLOCK = "clock"
    LAYOUT = "layout"
    CALENDAR = "calendar"
    KEYRING = "keyring"
    DISK = "disk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the overview; the numbers fill its sentence."""

    topic: Topic
    health: Health
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncFacts:
    """What the last pass told. ``failed`` is the code's text, empty when it went well."""

    at: datetime | None = None
    failed: str = ""
    portal_time: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """Who is signed in."""

    person: Person | None
    signed_in: bool
    vault_persistent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageFacts:
    """What lies in the data folder, in bytes."""

    folder: Path
    database: int
    files: int
    other: int
    free: int

    @property
    def total(self) -> int:
        """Everything of ours."""
        return self.database + self.files + self.other


_LOW_DISK = 1 << 30  # 1 GiB: below it attachments of a week may not fit
_CLOCK_LIMIT = timedelta(seconds=60)
_KEPT = frozenset({"backups", "damaged"})
_DATABASE_SUFFIXES = (".db", ".sqlite", ".sqlite3", "-wal", "-shm")


_BLOBS = {"blobs", "blobs-encrypted"}


def measure(folder: Path) -> StorageFacts:
    """Add up the data folder; for a lane."""
    database = files = other = 0
    for parent, _, names in os.walk(folder):
        inside = Path(parent)
        for name in names:
            try:
                size = (inside / name).stat().st_size
            except FileNotFoundError:
                continue  # a write-ahead log may go while we look
            if _KEPT & set(inside.relative_to(folder).parts):
                other += size  # copies of what is counted already
            elif name.endswith(_DATABASE_SUFFIXES):
                database += size
            elif _BLOBS & set(inside.relative_to(folder).parts):
                files += size
            else:
                other += size
    free = shutil.disk_usage(folder).free
    return StorageFacts(folder=folder, database=database, files=files, other=other, free=free)


def overview(
    account: AccountFacts,
    sync: SyncFacts,
    layout: LayoutFacts,
    storage: StorageFacts | None,
    now: datetime,
) -> tuple[Fact, ...]:
    """Look at everything that can stand in the way of work; nothing is asked of the network."""
    facts = [_sign_in(account), _sync(sync)]
    if sync.portal_time is not None and sync.at is not None:
        facts.append(_clock(sync.at - sync.portal_time))
    facts.append(_layout(layout))
    facts.append(_calendar(layout, now))
    facts.append(
        Fact(
            topic=Topic.KEYRING,
            health=Health.GOOD if account.vault_persistent else Health.ATTENTION,
            values={"persistent": account.vault_persistent},
        )
    )
    if storage is not None:
        low = storage.free < _LOW_DISK
        facts.append(
            Fact(
                topic=Topic.DISK,
                health=Health.BAD if low else Health.GOOD,
                values={"free": storage.free, "total": storage.total},
            )
        )
    return tuple(facts)


def _sign_in(account: AccountFacts) -> Fact:
    return Fact(
        topic=Topic.SIGN_IN,
        health=Health.GOOD if account.signed_in else Health.ATTENTION,
        values={"name": account.person.name if account.person else ""},
    )


def _sync(sync: SyncFacts) -> Fact:
    good = sync.at is not None and not sync.failed
    return Fact(
        topic=Topic.SYNC,
        health=Health.GOOD if good else Health.ATTENTION,
        values={"at": sync.at, "failed": sync.failed},
    )


def _clock(ahead: timedelta) -> Fact:
    return Fact(
        topic=Topic.CLOCK,
        health=Health.GOOD if abs(ahead) <= _CLOCK_LIMIT else Health.ATTENTION,
        values={"seconds": ahead.total_seconds()},
    )


def _layout(layout: LayoutFacts) -> Fact:
    return Fact(
        topic=Topic.LAYOUT,
        health=Health.GOOD if layout.from_portal else Health.ATTENTION,
        values={"version": layout.version, "from_portal": layout.from_portal},
    )


def _calendar(layout: LayoutFacts, now: datetime) -> Fact:
    return Fact(
        topic=Topic.CALENDAR,
        health=Health.GOOD if now.year in layout.calendar_years else Health.ATTENTION,
        values={"year": now.year, "open": layout.calendar_open},
    )


def roles_of(person: Person, unit: str) -> tuple[Role, ...]:
    """The roles held for a unit, in the order editing, reviewing, the rest."""
    return tuple(
        role
        for role in Role
        if any(m.role is role and m.unit in (unit, "*") for m in person.memberships)
    )


class SettingsPresenter:
    """Changes settings; what the installer locked stays as it is."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file

    @property
    def current(self) -> Settings:
        """What holds now."""
        return self._file.current

    @property
    def locks(self) -> Mapping[str, str]:
        """Names the installer set for good, each with the file that says so."""
        return self._file.locks

    @property
    def problems(self) -> tuple[Wrong, ...]:
        """What is wrong in the files and not used."""
        return self._file.problems

    def rows(self) -> tuple[SettingRow, ...]:
        """Every setting with its value and its source."""
        return setting_rows(self._file)

    def change(self, **values: object) -> Settings:
        """Choose values and write them, or none of them. Raises ``EditorError``."""
        cleaned = {name: _CLEANED[name](str(values[name])) for name in values.keys() & _CLEANED}
        return self._file.change(**{**values, **cleaned})


def _authority_file(typed: str) -> str:
    """A file that holds an authority, or none. Raises ``EditorError(CA_FILE)``."""
    chosen = typed.strip()
    if chosen:
        authorities(Path(chosen))
    return chosen


_CLEANED: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {"portal_url": portal_address, "proxy": proxy_setting, "ca_file": _authority_file}
)


def diagnostics(lines: Sequence[tuple[str, str]]) -> str:
    """Text for support: versions and states, no article text, no names of people."""
    return "\n".join(f"{name}: {value}" for name, value in lines)
