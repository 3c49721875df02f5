"""``channel-editor gui``: the window."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from editor_app.cli import AlreadyToldError
from editor_app.cli.places import paths, require_screen
from editor_app.crashes import CrashWatch
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.trouble import UNHELD, Tell, untold
from editor_app.installation import is_first_run, profile_folder, read_settings
from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile
from editor_app.store.instance import InstanceLock
from editor_app.ui.application import Application
from editor_app.ui.garbage import Garbage
from editor_app.ui.shell import Shell
from editor_app.ui.ways import Ways

if TYPE_CHECKING:
    from editor_app.domain.backups import Backup, Cancelled, Progress
    from editor_app.services.app import App
    from editor_app.services.backups import BackupService
    from editor_app.services.store_keys import StoreKeys

PROFILE = "default"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("--portal", metavar="URL", help="portal address, kept for the next start")
    parser.add_argument(
        "package", nargs="?", type=Path, metavar="FILE.pindao", help="package to look into · 介质包"
    )


def run(arguments: argparse.Namespace) -> int:
    """Open the window; a second start raises the first one's, and hands its package over."""
    folders = paths(arguments)
    fresh = is_first_run(folders)
    settings = read_settings(folders)
    if arguments.portal:
        settings.change(portal_url=arguments.portal)
    require_screen()
    application = Application(folders)
    lock = InstanceLock(profile_folder(folders, PROFILE))
    try:
        _hold(lock)  # before anything is shown
    except EditorError as error:
        package = getattr(arguments, "package", None)
        if error.code is Code.STORE_LOCKED and _raised(profile_folder(folders, PROFILE), package):
            return 0
        raise
    if not fresh or arguments.portal:
        return _show(arguments, application, folders, settings, lock)
    return _first_run(arguments, application, folders, settings, lock)


def _hold(lock: InstanceLock) -> None:
    """Where nothing can be written, nothing is locked: such a store opens for reading only."""
    try:
        lock.acquire()
    except EditorError as error:
        if error.code not in UNHELD:
            raise


def _show(
    arguments: argparse.Namespace,
    application: Application,
    folders: Paths,
    settings: SettingsFile,
    lock: InstanceLock,
    *,
    app: "App | None" = None,
) -> int:
    """The window; ``app`` is the first profile where it is open already."""
    Garbage(application.qt)
    failures: list[Exception] = []
    rings: dict[str, StoreKeys] = {}
    keys_of = partial(_keys_of, arguments, rings)
    open_profile = partial(_open_profile, folders, settings, lock, keys_of)
    ways = Ways(
        keys_of=keys_of,
        read_unsound=open_profile,
        backups_of=lambda key: _backups(folders, settings, key, keys_of(key)),
        now=lambda: datetime.now(UTC),
        support=partial(_support, folders),
    )
    watch = CrashWatch(folders.data / "logs")
    shell = Shell(application, settings, open_profile, ways=ways)
    shell.opened.connect(lambda _: _listen(shell, profile_folder(folders, PROFILE)))
    shell.refused.connect(failures.append)
    if watch.before:
        shell.opened.connect(lambda bench: bench.crash.tell_before())
    if getattr(arguments, "package", None) is not None:
        shell.opened.connect(  # once: changing the profile opens another bench
            lambda _: shell.look_into(arguments.package), Qt.ConnectionType.SingleShotConnection
        )
    if app is None:
        shell.begin(PROFILE)
    else:
        shell.adopt(app, PROFILE)
    code = _run(application, shell, watch)
    if failures:
        raise AlreadyToldError(failures[0])
    _install_new_version(folders, settings)
    return code


# This is the one place of deferred imports before the first paint (tests/ui/test_first_paint.py):
# composition root, log and network take 100 ms of CPU, more than the bare window.


def _install_new_version(folders: Paths, settings: SettingsFile) -> None:
    """What was asked for with 退出后安装; every window is closed, every text on the disk."""
    if not (folders.data / "updates" / "state.json").is_file():
        return
    from editor_app.bootstrap import SystemClock  # noqa: PLC0415 - see above
    from editor_app.updating import update_service  # noqa: PLC0415 - see above

    update_service(folders, settings, SystemClock()).hand_over()


def _first_run(
    arguments: argparse.Namespace,
    application: Application,
    folders: Paths,
    settings: SettingsFile,
    lock: InstanceLock,
) -> int:
    """Whoever has nothing yet chooses a portal, or the demonstration."""
    from editor_app.connectors.deferred import proxy_on, way_trier  # noqa: PLC0415 - see above
    from editor_app.connectors.vault import SystemVault  # noqa: PLC0415 - see above
    from editor_app.services.proxy_accounts import ProxyAccounts  # noqa: PLC0415 - see above
    from editor_app.ui.first_run import FirstRun  # noqa: PLC0415 - see above

    rings: dict[str, StoreKeys] = {}
    keys_of = partial(_keys_of, arguments, rings)
    open_profile = partial(_open_profile, folders, settings, lock, keys_of, PROFILE)
    bring_back = partial(_bring_back, folders, settings, lock, keys_of)
    way_back = (bring_back, partial(keys_of, PROFILE))
    accounts = ProxyAccounts(SystemVault(), proxy_on)
    try_way = way_trier(lambda: None, accounts.of)
    first = FirstRun(application, settings, open_profile, try_way, way_back, accounts)
    opened: list[App | None] = []
    first.opened.connect(opened.append)
    first.refused.connect(lambda: opened.append(None))
    wanted: list[bool] = []
    first.demoAsked.connect(lambda: wanted.append(True))
    for end in (first.opened, first.refused, first.demoAsked, first.ended):
        end.connect(application.qt.quit)
    first.begin()
    application.qt.exec()
    if wanted:
        lock.release()
        return _demo(arguments)
    arguments.package = first.package or arguments.package
    return _show(arguments, application, folders, settings, lock, app=opened[0]) if opened else 0


def _demo(arguments: argparse.Namespace) -> int:
    """The demonstration in its own folder, beside the one that was given."""
    from editor_app.cli import build_parser, demo  # noqa: PLC0415 - see above

    words = ["demo"]
    if arguments.data:
        own = Path(arguments.data)
        words = ["--data", str(own.with_name(f"{own.name}-demo")), *words]
    return demo.run(build_parser("demo").parse_args(words))


def _run(application: Application, shell: Shell, watch: CrashWatch) -> int:
    """Until the window ends; what no other hook hears is heard meanwhile."""
    from editor_app.ui.faults_heard import FaultsHeard  # noqa: PLC0415 - see above

    heard = FaultsHeard(watch.note, shell)
    heard.raised.connect(shell.report_bug)
    code = application.qt.exec()
    watch.close()
    return code


def _support(folders: Paths, file: Path) -> None:
    from editor_app.cli.support import make_bundle  # noqa: PLC0415 - see above

    make_bundle(folders, file)


def _keys_of(
    arguments: argparse.Namespace, rings: "dict[str, StoreKeys]", profile: str
) -> "StoreKeys":
    """The same for every try: a recovery key that was given stays."""
    from editor_app.cli.recovery_key import keys  # noqa: PLC0415 - see above

    if profile not in rings:
        rings[profile] = keys(arguments, profile)
    return rings[profile]


def _open_profile(
    folders: Paths,
    settings: SettingsFile,
    lock: InstanceLock,
    keys_of: "Callable[[str], StoreKeys]",
    key: str,
    tell: "Tell | None" = None,
) -> "App":
    """The first profile's ``lock`` says that a window is open; others have one of their own.

    Whoever is told how far it is reads a store that is not sound, too: that takes its time.
    """
    from editor_app.logs import start_log  # noqa: PLC0415 - see above

    start_log(folders.data / "logs")  # first: what fails to load is in the log as well
    from editor_app.bootstrap import build  # noqa: PLC0415 - see above

    _hold(lock)  # it ended with the profile that was open before
    own = lock if key == PROFILE else InstanceLock(profile_folder(folders, key))
    return build(
        folders,
        settings,
        profile=key,
        lock=own,
        salvage=tell is not None,
        tell=tell or untold,
        keys=keys_of(key),
    )


def _bring_back(
    folders: Paths,
    settings: SettingsFile,
    lock: InstanceLock,
    keys_of: "Callable[[str], StoreKeys]",
    file: Path,
    progress: "Progress",
    cancelled: "Cancelled",
) -> "Backup":
    """The restorer holds the lock meanwhile: it is let go for that long."""
    from editor_app.backing import bring_back  # noqa: PLC0415 - see above

    service = _backups(folders, settings, PROFILE, keys_of(PROFILE))
    lock.release()
    try:
        return bring_back(service, file, keys_of(PROFILE), progress, cancelled)
    finally:
        _hold(lock)


def _backups(
    folders: Paths, settings: SettingsFile, key: str, keys: "StoreKeys"
) -> "BackupService":
    """For a profile that cannot be opened at all."""
    from editor_app.backing import backup_service  # noqa: PLC0415 - see above
    from editor_app.bootstrap import SystemClock  # noqa: PLC0415 - see above

    return backup_service(folders, settings, SystemClock(), keys=keys, profile=key)


def _listen(shell: Shell, profile: Path) -> None:
    """Answer second starts; once, though the window may be made anew."""
    from editor_app.ui.single import RaiseServer  # noqa: PLC0415 - see above

    if shell.findChild(RaiseServer) is None:
        server = RaiseServer(profile, shell)
        server.raised.connect(shell.raise_window)
        server.handed.connect(shell.look_into)


def _raised(profile: Path, package: Path | None) -> bool:
    from editor_app.ui.single import ask_to_raise  # noqa: PLC0415 - see above

    return ask_to_raise(profile, package)
