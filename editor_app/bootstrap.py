"""Composition root: the only place that knows which class implements which port.

The way to the portal is put together in ``connecting``, the services in ``equipping``.
"""

from contextlib import ExitStack
from datetime import UTC, datetime

from editor_app.bundled import read_folder
from editor_app.connecting import (
    Desk,
    Line,
    Traffic,
    WrapPortal,
    line_of,
    package_service,
    traffic_on,
)
from editor_app.connectors.deferred import way_trier
from editor_app.connectors.desktop_wishes import PortalWishes
from editor_app.connectors.freedesktop import FreedesktopNotices
from editor_app.connectors.vault import SystemVault
from editor_app.domain.session_ports import Vault
from editor_app.domain.trouble import Tell, untold
from editor_app.equipping import Base, equipped
from editor_app.installation import profile_folder
from editor_app.opening import OpenedStore, hold, open_profile_store
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.services.drafts import DraftService
from editor_app.services.layouts import LayoutService
from editor_app.services.settings import SettingsFile
from editor_app.services.sides import SideFinder
from editor_app.services.store_keys import StoreKeys
from editor_app.services.wordbooks import WordbookService
from editor_app.store.instance import InstanceLock
from editor_app.store.leftovers import clear_beside
from editor_app.store.sqlite import FILE_NAME


class SystemClock:
    """Implements ``ports.Clock``."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        return datetime.now(UTC)


def build(
    paths: Paths,
    settings: SettingsFile,
    *,
    profile: str = "default",
    vault: Vault | None = None,
    wrap_portal: WrapPortal | None = None,
    lock: InstanceLock | None = None,
    salvage: bool = False,
    tell: Tell = untold,
    keys: StoreKeys | None = None,
) -> App:
    """Put one profile together.

    Raises ``EditorError``: STORE_LOCKED when another program has it open, STORE_DAMAGED,
    STORE_NEWER, KEY_MISSING, DISK_FULL, DISK_FAILED, PATH_TOO_LONG, LAYOUT_DAMAGED.
    ``wrap_portal`` lets fault injection sit between the engine and the portal; ``lock`` may be
    held already and ends with the app. With ``salvage`` a store that cannot be opened as usual is
    opened for reading only; ``tell`` hears how far that is.
    """
    folder = profile_folder(paths, profile)
    clock = SystemClock()
    lock = lock or InstanceLock(folder)
    hold(lock, salvage=salvage)
    with ExitStack() as undone:  # whatever fails below leaves nothing open
        undone.callback(lock.release)
        if lock.held:
            clear_beside(folder / FILE_NAME)
        keys = keys or StoreKeys(lambda: vault or SystemVault(), profile)
        opened = open_profile_store(folder, clock, keys, salvage=salvage, tell=tell)
        store = opened.store
        undone.callback(store.close)
        layouts = LayoutService(store, read_folder(paths.resources / "layout"))
        desk = Desk(paths, profile, folder, settings, clock, store, layouts)
        line = line_of(desk, vault or SystemVault(), wrap_portal, undone)
        return _app(desk, line, opened, keys, undone)


def _app(desk: Desk, line: Line, opened: OpenedStore, keys: StoreKeys, undone: ExitStack) -> App:
    """What the services share, then the services; ``undone`` becomes the app's own end."""
    store, layouts, clock, session = desk.store, desk.layouts, desk.clock, line.session
    author = lambda: session.person.name if session.person else ""  # noqa: E731 - one expression
    drafts = DraftService(store, layouts, clock, author)
    finder = SideFinder(store, drafts, line.portal, clock)
    wordbooks = WordbookService(store, clock)
    sound = opened.trouble is None
    traffic = traffic_on(desk, line, finder, wordbooks) if sound else Traffic()
    desktop = FreedesktopNotices()
    undone.callback(desktop.close)
    wishes = PortalWishes()
    undone.callback(wishes.close)
    base = Base(
        paths=desk.paths,
        profile=desk.folder,
        settings=desk.settings,
        clock=clock,
        desktop=desktop,
        wishes=wishes,
        store=store,
        layouts=layouts,
        session=session,
        packages=package_service(desk, line),
        portal=line.portal,
        engine=traffic.engine,
        sharing=traffic.sharing,
        proofs=traffic.proofs,
        drafts=drafts,
        wordbooks=wordbooks,
        try_way=way_trier(line.who, line.accounts.of),
        proxy_accounts=line.accounts,
        trouble=opened.trouble,
        lost=opened.lost,
        close=undone.pop_all().close,
    )
    return equipped(base, finder, keys)
