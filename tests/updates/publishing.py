"""A publisher with keys of its own, by the tool that publishers use, and a workstation."""

import importlib.util
import sys
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.installer import install
from editor_app.connectors.pace import Pace
from editor_app.connectors.update_parcel import verified
from editor_app.connectors.update_source import FolderSource, UpdateSource, WebSource
from editor_app.connectors.update_trust import TufPublisher
from editor_app.domain.updates import FOLDER_GRACE, Artefact, Installed, Publisher
from editor_app.services.settings import SettingsFile
from editor_app.services.updates import UpdateService, UpdateState, UpdateTools
from editor_app.store.instance import InstanceLock
from tests.fakes.clock import HandClock

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
TOOL = Path(__file__).parents[2] / "packaging" / "release.py"
NAME = "channel-editor-{}-linux-x86_64.tar.xz"


def release_tool() -> ModuleType:
    """``packaging/release.py`` as a module."""
    spec = importlib.util.spec_from_file_location("release_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["release_tool"] = made
    spec.loader.exec_module(made)
    return made


@dataclass(frozen=True, kw_only=True)
class House:
    """The publisher's repository and keys."""

    folder: Path
    tool: ModuleType

    def at(self, now: datetime = NOW) -> Any:
        """The repository as the tool sees it at a moment."""
        ring = self.tool.Ring([self.folder.parent / f"{self.folder.name}.keys"], None)
        return self.tool.Repository(self.folder, ring, now)

    @property
    def root(self) -> bytes:
        """What is shipped with the program."""
        return (self.folder / "metadata" / "1.root.json").read_bytes()

    def file(self, name: str) -> Path:
        """A file of metadata."""
        return self.folder / "metadata" / name

    def parcel(self, version: str) -> Path:
        """A package as it is served."""
        return next(self.folder.glob(f"targets/*.{NAME.format(version)}"))

    def add(
        self, version: str, data: bytes = b"", now: datetime = NOW, channel: str = "stable"
    ) -> None:
        """Publish a version."""
        file = self.folder.parent / NAME.format(version)
        file.write_bytes(data or version.encode() * 40_000)
        self.at(now).add([file], version, channel)


@dataclass(kw_only=True)
class Station:
    """A workstation that looks at one house, by server or folder."""

    root: bytes
    data: Path
    source: "Any"  # () -> UpdateSource
    clock: HandClock
    settings: SettingsFile
    installed: Installed
    folder: Path | None = None

    def service(self) -> UpdateService:
        """Over what is kept in ``data``."""
        grace = FOLDER_GRACE if self.folder else FOLDER_GRACE * 0

        def publisher(local: Path | None) -> Publisher:
            return TufPublisher(self.root, self.data / "metadata", self.source(), grace)

        tools = UpdateTools(
            open_publisher=publisher,
            verified=verified,
            install=install,
            alone=lambda: InstanceLock(self.data),
        )
        return UpdateService(self.data, self.settings, self.clock, self.installed, tools)

    def look(self, *, fetch: bool = True) -> UpdateState:
        """Look, and fetch."""
        return self.service().look(
            self.folder, fetch=fetch, progress=lambda done, total: None, stopped=lambda: False
        )


def station(house: House, data: Path, base: str = "", version: str = "1.0.0") -> Station:
    """``base``: the address of a server; empty: the house's folder is a stick."""

    def source() -> UpdateSource:
        if not base:
            return FolderSource(house.folder, size=100_000)
        http = Http(HttpOptions(base_url=f"{base}/{house.folder.name}/"))
        return WebSource(http, Pace(), seconds=0.6)

    return Station(
        root=house.root,
        data=data / "updates",
        source=source,
        clock=HandClock(NOW),
        settings=SettingsFile(data / "settings.toml"),
        installed=Installed(
            version=version, artefact=Artefact.TAR, machine="x86_64", folder=data / "program"
        ),
        folder=None if base else house.folder,
    )


def running(made: Station, version: str) -> Station:
    """The same workstation after it was brought to another version."""
    return replace(made, installed=replace(made.installed, version=version))
