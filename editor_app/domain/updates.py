"""Newer versions of the program: what a publisher offers, and why an offer is refused."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from editor_app.domain.errors import Code, EditorError

FOLDER_GRACE = timedelta(days=90)  # how long after its end word from a folder still counts
_VERSION = re.compile(r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){1,3}")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9+_.-]{0,120}")


class Artefact(StrEnum):
    """In which form the program is installed."""

    DEB = "deb"
    TAR = "tar"
    EXE = "exe"


class Fault(StrEnum):
    """Why word about a new version, or the version itself, is refused. Text is never in danger."""

    NO_ROOT = "no-root"  # this installation carries no key to verify with
    NO_SOURCE = "no-source"  # no address is set
    FORGED = "forged"  # not signed by enough of the publisher's keys
    ROLLBACK = "rollback"  # older than what was seen before
    EXPIRED = "expired"  # params: until; an old state is shown again and again (freeze)
    CLOCK = "clock"  # params: until; expired by years: more likely the clock
    MIXED = "mixed"  # parts of different states put together
    MALFORMED = "malformed"
    ENDLESS = "endless"  # more bytes than the metadata allows
    DAMAGED = "damaged"  # length or hash of the package differ
    NAME = "name"  # a file name that could lead out of its folder
    SLOW = "slow"
    MISSING = "missing"  # params: file
    LOWER = "lower"  # not newer than the version that runs
    FORM = "form"  # the installation takes no packages: a source tree
    BUSY = "busy"  # another window looks for updates now
    MANAGED = "managed"  # the administrator turned updates off


def refused(fault: Fault, **params: object) -> EditorError:
    """The error of a fault."""
    return EditorError(Code.UPDATE_REFUSED, because=fault.value, **params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One package of one version, as the publisher signed it."""

    version: str
    artefact: Artefact
    machine: str  # as ``platform.machine()`` tells it
    channel: str
    name: str  # of the file
    size: int  # bytes
    sha256: str

    @property
    def order(self) -> tuple[int, ...]:
        """For comparing."""
        return version_order(self.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Verified word of the publisher."""

    releases: tuple[Release, ...]
    expires: datetime  # the earliest end of what was read
    signed: datetime | None  # when the publisher signed it last: a clock nobody here can turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """This installation."""

    version: str
    artefact: Artefact | None  # ``None``: a source tree or a wheel
    machine: str
    folder: Path | None  # of the portable program


Progress = Callable[[int, int], None]  # bytes here, bytes in all
Stopped = Callable[[], bool]


class UpdateStopped(Exception):  # noqa: N818 - no error: a wish
    """Somebody pressed 取消; what is here already stays for the next time."""


class Publisher(Protocol):
    """Where releases come from; every answer is verified."""

    def offer(self, now: datetime) -> Offer:
        """What is offered. Raises ``EditorError``, mostly UPDATE_REFUSED."""
        ...

    def fetch(self, release: Release, into: Path, progress: Progress, stopped: Stopped) -> None:
        """Write a package of the last offer to ``into``, going on where it was left.

        Raises ``UpdateStopped`` and ``EditorError``.
        """
        ...

    def close(self) -> None:
        """Give connections back."""
        ...


def version_order(version: str) -> tuple[int, ...]:
    """``1.10`` comes after ``1.9``, and ``1.2`` is ``1.2.0``. Raises MALFORMED."""
    if not _VERSION.fullmatch(version):
        raise refused(Fault.MALFORMED)
    parts = [int(part) for part in version.split(".")]
    return (*parts, *[0] * (4 - len(parts)))


def safe_name(name: str) -> str:
    """The name of a file and of nothing else. Raises NAME."""
    if not _NAME.fullmatch(name) or ".." in name:
        raise refused(Fault.NAME)
    return name


def newest_for(offer: Offer, installed: Installed, channel: str) -> Release | None:
    """The highest version above the one that runs; a lower or equal one is never offered."""
    mine = version_order(installed.version)
    channels = {"stable", channel}
    fitting = [
        one
        for one in offer.releases
        if one.order > mine
        and one.channel in channels
        and (installed.artefact is None or one.artefact is installed.artefact)
        and (installed.artefact is None or one.machine == installed.machine)
    ]
    return max(fitting, key=lambda one: one.order, default=None)
