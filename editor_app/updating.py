"""Composition of what new versions of the program need; window and command line share it."""

import platform
import sys
from pathlib import Path

from editor_app import __version__
from editor_app.connectors.deferred import open_publisher, proxy_on
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.installer import install
from editor_app.connectors.pace import Pace
from editor_app.connectors.update_parcel import verified
from editor_app.connectors.update_source import FolderSource, UpdateSource, WebSource
from editor_app.connectors.vault import SystemVault
from editor_app.domain.ports import Clock
from editor_app.domain.updates import FOLDER_GRACE, Artefact, Fault, Installed, Publisher, refused
from editor_app.paths import Paths
from editor_app.services.proxy_accounts import ProxyAccounts
from editor_app.services.settings import SettingsFile
from editor_app.services.updates import UpdateService, UpdateTools
from editor_app.services.way import proxy_way
from editor_app.store.instance import InstanceLock

ADMINISTRATORS_ROOT = Path("/etc/channel-editor/update-root.json")  # before the one shipped
_PACKAGED = Path("/usr/lib/channel-editor")


def update_service(paths: Paths, settings: SettingsFile, clock: Clock) -> UpdateService:
    """Looking for, fetching and installing new versions."""
    folder = paths.data / "updates"

    def publisher(local: Path | None) -> Publisher:
        root = trust_root(paths)
        source = _web(settings) if local is None else FolderSource(local)
        grace = FOLDER_GRACE * (local is not None)
        return open_publisher(root, folder / "metadata", source, grace)

    tools = UpdateTools(
        open_publisher=publisher,
        verified=verified,
        install=install,
        alone=lambda: InstanceLock(folder),
    )
    return UpdateService(folder, settings, clock, this_installation(), tools)


def trust_root(paths: Paths) -> bytes:
    """Root metadata of ``root_file``. Raises NO_ROOT."""
    file = root_file(paths)
    if file is None:
        raise refused(Fault.NO_ROOT)
    return file.read_bytes()


def root_file(paths: Paths) -> Path | None:
    """The administrator's own, else that of the packager."""
    both = (ADMINISTRATORS_ROOT, paths.resources / "updates" / "root.json")
    return next((file for file in both if file.is_file()), None)


def this_installation() -> Installed:
    """How this program was installed; a source tree or wheel takes no packages."""
    frozen = getattr(sys, "frozen", False)
    folder = Path(sys.executable).resolve().parent if frozen else None
    artefact = None
    if folder is not None:
        artefact = Artefact.DEB if folder.is_relative_to(_PACKAGED) else Artefact.TAR
        if sys.platform == "win32":
            artefact = Artefact.EXE
    return Installed(
        version=__version__, artefact=artefact, machine=platform.machine(), folder=folder
    )


def paced(settings: SettingsFile) -> Pace:
    """As fast as files may go: an office shares its line."""
    return Pace(lambda: settings.current.upload_limit_kb)


def _web(settings: SettingsFile) -> UpdateSource:
    chosen = settings.current
    if not chosen.update_url:
        raise refused(Fault.NO_SOURCE)
    proxy, of_system = proxy_way(chosen.proxy, chosen.trust_environment)
    http = Http(
        HttpOptions(
            base_url=chosen.update_url.rstrip("/") + "/",
            trust_environment=of_system,
            proxy=proxy,
            account=ProxyAccounts(SystemVault(), proxy_on).of,
            ca_file=chosen.ca_file,
        )
    )
    return WebSource(http, paced(settings))
