"""New versions of the program: looked for, fetched and kept ready; installed after the end.

Nothing here runs by itself and nothing is installed while somebody writes: ``look`` and ``bring``
are for a lane, ``hand_over`` is for after the window.
"""

import json
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.ports import Clock
from editor_app.domain.updates import (
    Artefact,
    Fault,
    Installed,
    Progress,
    Publisher,
    Release,
    Stopped,
    newest_for,
    refused,
    version_order,
)
from editor_app.private_files import folder_for_me_alone, for_me_alone
from editor_app.services.settings import SettingsFile

EVERY = timedelta(hours=6)  # the program looks by itself
_STATE = "state.json"

OpenPublisher = Callable[[Path | None], Publisher]
Verified = Callable[[Release, Path], bool]
Install = Callable[[Release, Path, Installed], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateState:
    """What is known; kept over starts."""

    checked: datetime | None = None  # last look that was answered and verified
    tried: datetime | None = None  # last look at all
    expires: datetime | None = None  # until when the publisher's word is good
    folder: bool = False  # it came from a folder, not from the server
    failed: str = ""  # code of the last look
    because: str = ""  # fault, if that code is UPDATE_REFUSED
    until: str = ""  # date of the fault, if it has one
    file: str = ""
    release: Release | None = None  # newer than the one that runs
    ready: bool = False  # it lies here, verified
    install: bool = False  # somebody asked for it to be installed after the end

    @property
    def error(self) -> EditorError | None:
        """The fault of the last look."""
        if not self.failed:
            return None
        told = {"because": self.because, "until": self.until, "file": self.file}
        return EditorError(Code(self.failed), **{key: one for key, one in told.items() if one})


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateTools:
    """What the composition root hands over."""

    open_publisher: OpenPublisher
    verified: Verified
    install: Install
    alone: Callable[[], AbstractContextManager[object]]  # raises STORE_LOCKED


class UpdateService:
    """Of one person on one workstation, for all profiles."""

    def __init__(
        self,
        folder: Path,
        settings: SettingsFile,
        clock: Clock,
        installed: Installed,
        tools: UpdateTools,
    ) -> None:
        self._folder, self._settings, self._clock = folder, settings, clock
        self.installed, self._tools = installed, tools

    @property
    def mode(self) -> str:
        """``off``, ``notify`` or ``download``."""
        chosen = self._settings.current
        return "off" if chosen.update_channel == "none" else chosen.updates

    @property
    def address(self) -> str:
        """Where is looked; empty: nowhere."""
        return self._settings.current.update_url

    @property
    def automatic(self) -> bool:
        """Whether the program looks by itself."""
        return self.mode != "off" and bool(self.address)

    @property
    def staged(self) -> Path:
        """Where packages wait."""
        return self._folder / "packages"

    def state(self) -> UpdateState:
        """What is known; a version that runs by now is no news, nor one that was deleted."""
        state = _read(self._folder / _STATE)
        release = state.release
        if release is None:
            return replace(state, ready=False, install=False)
        if release.order <= version_order(self.installed.version):
            return replace(state, release=None, ready=False, install=False)
        ready = state.ready and (self.staged / release.name).is_file()
        return replace(state, ready=ready, install=state.install and ready)

    def due(self) -> bool:
        """Whether it is time to look by itself; a clock that went back does not delay it."""
        tried, now = self.state().tried, self._clock.now()
        return self.automatic and (tried is None or not timedelta() <= now - tried < EVERY)

    def look(
        self,
        folder: Path | None = None,
        *,
        fetch: bool,
        progress: Progress,
        stopped: Stopped,
    ) -> UpdateState:
        """Ask what is offered and, if wanted, fetch it. Raises ``EditorError``, ``UpdateStopped``.

        ``folder``: a folder or stick instead of the server. What failed is noted, too.
        """
        if self.mode == "off":
            raise refused(Fault.MANAGED)
        try:
            with self._tools.alone():
                return self._look(folder, fetch, progress, stopped)
        except EditorError as failed:
            if failed.code is Code.STORE_LOCKED:
                raise refused(Fault.BUSY) from failed
            self._note_failure(failed)
            raise

    def ask_install(self, wanted: bool) -> UpdateState:
        """Install after the end, or not. Raises FORM where no package can be installed."""
        if wanted and self.installed.artefact is None:
            raise refused(Fault.FORM)
        return self._keep(replace(self.state(), install=wanted))

    def hand_over(self) -> Release | None:
        """Install what was asked for; for after the window. Gives what was handed over.

        Verified once more, now: what lay here could have been exchanged. Raises DAMAGED, LOWER.
        """
        state = self.state()
        release = state.release
        if self.mode == "off" or release is None or not state.install:
            return None
        file = self.staged / release.name
        if not self._tools.verified(release, file):
            file.unlink(missing_ok=True)
            self._keep(replace(state, ready=False, install=False))
            raise refused(Fault.DAMAGED)
        self._keep(replace(state, install=False))  # asked for once, tried once
        try:
            self._tools.install(release, file, self.installed)
        except EditorError as failed:
            self._note_failure(failed)  # no window is left to say it: the next one does
            raise
        return release

    def _look(
        self, folder: Path | None, fetch: bool, progress: Progress, stopped: Stopped
    ) -> UpdateState:
        publisher = self._tools.open_publisher(folder)
        try:
            now = self._clock.now()
            offer = publisher.offer(now)
            release = newest_for(offer, self.installed, self._settings.current.update_channel)
            before = self.state()
            state = self._keep(
                UpdateState(
                    checked=now,
                    tried=now,
                    expires=offer.expires,
                    folder=folder is not None,
                    release=release,
                    ready=before.ready and before.release == release,
                    install=before.install and before.release == release,
                )
            )
            if release is None or not fetch or self.installed.artefact is None:
                return state
            publisher.fetch(release, self.staged / release.name, progress, stopped)
        finally:
            publisher.close()
        self._sweep(release)
        return self._keep(replace(state, ready=True))

    def _sweep(self, release: Release) -> None:
        """Other versions' packages go, once this one is here."""
        for other in self.staged.iterdir():
            if other.name != release.name and other.is_file():
                other.unlink(missing_ok=True)

    def _note_failure(self, failed: EditorError) -> None:
        told = {name: str(failed.params.get(name, "")) for name in ("because", "until", "file")}
        now = self._clock.now()
        self._keep(replace(self.state(), tried=now, failed=failed.code.value, **told))  # type: ignore[arg-type]  # texts

    def _keep(self, state: UpdateState) -> UpdateState:
        """A disk that takes nothing is no reason to trouble anybody about this."""
        try:
            folder_for_me_alone(self._folder)
            fresh = self._folder / f"{_STATE}.new"
            with open(fresh, "w", encoding="utf-8", opener=for_me_alone) as file:
                json.dump(asdict(state), file, default=datetime.isoformat)
            os.replace(fresh, self._folder / _STATE)
        except OSError:
            return state
        return state


def _read(path: Path) -> UpdateState:
    """A broken file is as good as none: everything in it can be asked for again."""
    try:
        kept: dict[str, Any] = json.loads(path.read_text("utf-8"))
        for name in ("checked", "tried", "expires"):
            kept[name] = datetime.fromisoformat(kept[name]) if kept[name] else None
        if kept["release"]:
            kept["release"]["artefact"] = Artefact(kept["release"]["artefact"])
            kept["release"] = Release(**kept["release"])
            version_order(kept["release"].version)
        state = UpdateState(**kept)
        _ = state.error
        return state
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EditorError):
        return UpdateState()
