"""Composition of the way to the portal, and of what goes over it while a profile is open."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import disk_usage

from editor_app.connectors import CONNECTORS
from editor_app.connectors.deferred import ed25519_verifies, proxy_on
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.nowhere import Nowhere
from editor_app.connectors.oauth import OAuth
from editor_app.connectors.package_answers import PortalAnswers
from editor_app.connectors.seal import KeptSeal
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock
from editor_app.domain.session_ports import SignIn, Vault
from editor_app.exporters.pindao import PackageFileWriter
from editor_app.importers.pindao import PackageFileReader
from editor_app.installation import approved_medium
from editor_app.paths import Paths
from editor_app.services.clock_steps import steady_seconds
from editor_app.services.layouts import LayoutService, pin_layout_key
from editor_app.services.package_keys import KeyBinding
from editor_app.services.packages import PackageService
from editor_app.services.profiles import Profiles
from editor_app.services.proofing import Proofing
from editor_app.services.proxy_accounts import ProxyAccounts
from editor_app.services.session import Session
from editor_app.services.settings import SettingsFile
from editor_app.services.sharing import SharedDrafts
from editor_app.services.sides import SideFinder
from editor_app.services.sync import SyncEngine
from editor_app.services.take_along import TakeAlong, along_limits
from editor_app.services.verification import Verification
from editor_app.services.way import proxy_way
from editor_app.services.wordbooks import WordbookService
from editor_app.store.sqlite import SqliteStore

PORTAL_KIND = "reference"

WrapPortal = Callable[[Portal], Portal]
_Way = tuple[Http, Finder]


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands on this workstation before anything reaches the portal."""

    paths: Paths
    profile: str
    folder: Path
    settings: SettingsFile
    clock: Clock
    store: SqliteStore
    layouts: LayoutService


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Who signs in where; ``portal`` is ``None`` without an address."""

    session: Session
    sign_in: SignIn
    seal: KeptSeal
    portal: Portal | None
    accounts: ProxyAccounts

    def who(self) -> str | None:
        """The name the portal has for who is signed in; ``None``: nobody is."""
        return self.sign_in.who(self.session.access()).name if self.session.signed_in() else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traffic:
    """What needs a portal that can be reached, and a store that can be written."""

    engine: SyncEngine | None = None
    sharing: SharedDrafts | None = None
    proofs: Verification | None = None


def line_of(desk: Desk, secrets: Vault, wrap: WrapPortal | None, undone: ExitStack) -> Line:
    """The line of one profile; ``undone`` hangs up."""
    accounts = ProxyAccounts(secrets, proxy_on)
    way, sign_in, account = _way_to_the_portal(desk, accounts)
    if way is not None:
        undone.callback(way[0].close)
    owners = Profiles(desk.paths.data / "profiles", desk.profile)
    session = Session(desk.store, desk.clock, secrets, sign_in, account, owners)
    return Line(
        session=session,
        sign_in=sign_in,
        seal=KeptSeal(secrets, f"{account}#package", desk.folder / "package.key"),
        portal=_portal(way, session, desk.store, wrap),
        accounts=accounts,
    )


def traffic_on(desk: Desk, line: Line, finder: SideFinder, wordbooks: WordbookService) -> Traffic:
    """Synchronising, and what it takes along."""
    if (portal := line.portal) is None:
        return Traffic()
    store, layouts, clock, settings = desk.store, desk.layouts, desk.clock, desk.settings
    free = lambda: disk_usage(desk.folder).free  # noqa: E731 - one expression
    sharing = SharedDrafts(store, portal, finder, clock, settings)
    proofs = Verification(store, portal, layouts, clock)
    engine = SyncEngine(
        store,
        portal,
        layouts,
        clock,
        line.session,
        steady=steady_seconds,
        sharing=sharing,
        proofs=proofs,
        proofing=Proofing(store, portal, wordbooks),
        binding=KeyBinding(store, portal, line.seal),
        along=TakeAlong(store, portal, layouts, clock, partial(along_limits, settings), free),
    )
    return Traffic(engine=engine, sharing=sharing, proofs=proofs)


def package_service(desk: Desk, line: Line) -> PackageService:
    """What crosses an air gap instead."""
    return PackageService(
        desk.store,
        desk.clock,
        desk.layouts,
        line.session,
        line.portal,
        seal=line.seal,
        writer=PackageFileWriter(),
        reader=PackageFileReader(ed25519_verifies),
        answers=PortalAnswers(),
        place=lambda: approved_medium(desk.settings),
    )


def _way_to_the_portal(desk: Desk, accounts: ProxyAccounts) -> tuple[_Way | None, SignIn, str]:
    settings = desk.settings
    chosen = settings.current
    if not chosen.portal_url:
        return None, Nowhere(), desk.profile
    proxy, of_system = proxy_way(chosen.proxy, chosen.trust_environment)
    http = Http(
        HttpOptions(
            base_url=chosen.portal_url,
            trust_environment=of_system,
            proxy=proxy,
            account=accounts.of,
            ca_file=chosen.ca_file,
            upload_limit=lambda: settings.current.upload_limit_kb,
        )
    )
    finder = Finder(http)
    return (http, finder), OAuth(http, finder, desk.clock), f"{chosen.portal_url}#{desk.profile}"


def _portal(
    way: _Way | None, session: Session, store: SqliteStore, wrap: WrapPortal | None
) -> Portal | None:
    if way is None:
        return None
    http, finder = way
    portal = CONNECTORS[PORTAL_KIND](http, finder, session, pin_layout_key(store.meta))
    return wrap(portal) if wrap else portal
