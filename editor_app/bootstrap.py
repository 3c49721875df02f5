"""Composition root: the only place that knows which class implements which port."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from shutil import disk_usage
from typing import TYPE_CHECKING, TypedDict

from editor_app.backing import backup_service, encryption_service, leftovers
from editor_app.bundled import read_folder
from editor_app.connectors import CONNECTORS
from editor_app.connectors.deferred import DeferredProbe, ed25519_verifies, way_trier
from editor_app.connectors.discovery import Finder
from editor_app.connectors.freedesktop import FreedesktopNotices
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.nowhere import Nowhere
from editor_app.connectors.oauth import OAuth
from editor_app.connectors.package_answers import PortalAnswers
from editor_app.connectors.seal import KeptSeal
from editor_app.connectors.vault import SystemVault
from editor_app.domain.export import PrintJob
from editor_app.domain.notices import Desktop
from editor_app.domain.ports import Clock, Portal
from editor_app.domain.session_ports import SignIn, Vault
from editor_app.domain.trouble import Lost, Tell, Trouble, untold
from editor_app.domain.way_steps import TryWay
from editor_app.exporters.pindao import PackageFileWriter
from editor_app.exporters.sheets import write_sheet
from editor_app.exporters.writing import write_item
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.pictures import IsolatedPictures
from editor_app.files.reader import IsolatedReader
from editor_app.importers.deferred import DeferredReader, read_clip
from editor_app.importers.pindao import PackageFileReader
from editor_app.installation import approved_medium, profile_folder
from editor_app.office.convert import find_office
from editor_app.opening import hold, open_profile_store
from editor_app.paths import Paths
from editor_app.services.acts import ActService
from editor_app.services.app import App
from editor_app.services.board import BoardService
from editor_app.services.bundle_texts import BundleTexts
from editor_app.services.bundles import BundleService
from editor_app.services.checking import CheckService
from editor_app.services.clock_steps import steady_seconds
from editor_app.services.comments import CommentService
from editor_app.services.conflicts import ConflictService
from editor_app.services.drafts import DraftService
from editor_app.services.due_things import DueService
from editor_app.services.exports import ExportService
from editor_app.services.files import FileService
from editor_app.services.history import HistoryService
from editor_app.services.imports import ImportService
from editor_app.services.inquiries import InquiryService
from editor_app.services.inquiry_desk import InquiryDesk
from editor_app.services.inquiry_replies import InquiryReplies
from editor_app.services.layouts import LayoutService, pin_layout_key
from editor_app.services.link_watch import LinkWatch
from editor_app.services.opinion_sheets import SheetExports
from editor_app.services.packages import KeyBinding, PackageService
from editor_app.services.pasting import PasteService
from editor_app.services.plausible_clock import PlausibleClock
from editor_app.services.preview import PreviewService
from editor_app.services.profiles import Profiles
from editor_app.services.proofing import Proofing
from editor_app.services.recent import RecentService
from editor_app.services.reminders import ReminderService
from editor_app.services.reviews import ReviewService
from editor_app.services.secrecy import SecrecyService
from editor_app.services.session import Session
from editor_app.services.settings import SettingsFile
from editor_app.services.sharing import SharedDrafts
from editor_app.services.sheets import SheetService
from editor_app.services.sides import SideFinder
from editor_app.services.snippets import SnippetService
from editor_app.services.store_keys import StoreKeys
from editor_app.services.submit import SubmitService
from editor_app.services.sync import SyncEngine
from editor_app.services.take_along import TakeAlong, along_limits
from editor_app.services.template_update import TemplateUpdateService
from editor_app.services.verification import Verification
from editor_app.services.way import proxy_address
from editor_app.services.wordbooks import WordbookService
from editor_app.store.instance import InstanceLock
from editor_app.store.leftovers import clear_beside
from editor_app.store.sqlite import FILE_NAME, SqliteStore
from editor_app.updating import update_service

if TYPE_CHECKING:
    from editor_app.services.review_sheet import ReviewSheet

PORTAL_KIND = "reference"

WrapPortal = Callable[[Portal], Portal]


def print_page(job: PrintJob) -> bytes:
    """``ui.print_pdf.print_pdf``; Qt's painter is loaded by who prints, not by every command."""
    from editor_app.ui.print_pdf import print_pdf  # noqa: PLC0415 - see above

    return print_pdf(job)


def print_sheet(tokens: Path, sheet: "ReviewSheet") -> bytes:
    """``ui.review_sheet.pages`` with a text layer of characters; loaded like ``print_page``."""
    from editor_app.exporters.pdf_radicals import without_radicals  # noqa: PLC0415 - see above
    from editor_app.ui.review_sheet.pages import print_review_sheet  # noqa: PLC0415 - see above

    return without_radicals(print_review_sheet(sheet, tokens))


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
    STORE_NEWER, KEY_MISSING, DISK_FULL, DISK_FAILED, LAYOUT_DAMAGED. ``wrap_portal`` lets fault
    injection sit between the engine and the portal; ``lock`` may be held already and ends with the
    app. With ``salvage`` a store that cannot be opened as usual is opened for reading only;
    ``tell`` hears how far that is.
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
        way, sign_in, account = _way_to_the_portal(settings, clock, profile)
        if way is not None:
            undone.callback(way[0].close)
        desktop = FreedesktopNotices()
        undone.callback(desktop.close)
        owners = Profiles(paths.data / "profiles", profile)
        secrets = vault or SystemVault()
        session = Session(store, clock, secrets, sign_in, account, owners)
        seal = KeptSeal(secrets, f"{account}#package", folder / "package.key")
        portal = _portal(way, session, store, wrap_portal)
        close = undone.pop_all().close
    author = lambda: session.person.name if session.person else ""  # noqa: E731 - one expression
    drafts = DraftService(store, layouts, clock, author)
    finder = SideFinder(store, drafts, portal, clock)
    engine, sharing, proofs = None, None, None
    wordbooks = WordbookService(store, clock)
    if portal is not None and opened.trouble is None:
        sharing = SharedDrafts(store, portal, finder, clock, settings)
        proofs = Verification(store, portal, layouts, clock)
        proofing = Proofing(store, portal, wordbooks)
        engine = SyncEngine(
            store,
            portal,
            layouts,
            clock,
            session,
            steady=steady_seconds,
            sharing=sharing,
            proofs=proofs,
            proofing=proofing,
            binding=KeyBinding(store, portal, seal),
            along=TakeAlong(
                store,
                portal,
                layouts,
                clock,
                partial(along_limits, settings),
                lambda: disk_usage(folder).free,
            ),
        )
    base = _Base(
        paths=paths,
        profile=folder,
        settings=settings,
        clock=clock,
        desktop=desktop,
        store=store,
        layouts=layouts,
        session=session,
        packages=PackageService(
            store,
            clock,
            layouts,
            session,
            portal,
            seal=seal,
            writer=PackageFileWriter(),
            reader=PackageFileReader(ed25519_verifies),
            answers=PortalAnswers(),
            place=lambda: approved_medium(settings),
        ),
        portal=portal,
        engine=engine,
        sharing=sharing,
        proofs=proofs,
        drafts=drafts,
        wordbooks=wordbooks,
        try_way=way_trier(lambda: _who(session, sign_in)),
        trouble=opened.trouble,
        lost=opened.lost,
        close=close,
    )
    return _with_services(base, finder, keys)


def _who(session: Session, sign_in: SignIn) -> str | None:
    """The name the portal has for who is signed in; ``None``: nobody is."""
    return sign_in.who(session.access()).name if session.signed_in() else None


class _Base(TypedDict):
    """What services are made from, by the names it has in ``App``."""

    paths: Paths
    profile: Path
    settings: SettingsFile
    clock: Clock
    desktop: Desktop
    store: SqliteStore
    layouts: LayoutService
    session: Session
    packages: PackageService
    portal: Portal | None
    engine: SyncEngine | None
    sharing: SharedDrafts | None
    proofs: Verification | None
    drafts: DraftService
    wordbooks: WordbookService
    try_way: TryWay
    trouble: Trouble | None
    lost: Lost | None
    close: Callable[[], None]


def _with_services(base: _Base, finder: SideFinder, keys: StoreKeys) -> App:
    store, layouts, clock = base["store"], base["layouts"], base["clock"]
    settings, drafts = base["settings"], base["drafts"]
    inside = IsolatedReader(office=find_office())
    files = FileService(store, layouts, IsolatedPictures(), inside, IsolatedCleaner())
    recent = RecentService(store)
    checking = CheckService(store, layouts, clock, base["wordbooks"])
    preview = PreviewService(store, layouts)
    write = partial(write_item, printer=print_page)
    printer = partial(print_sheet, base["paths"].resources / "tokens.json")
    submit = SubmitService(store, layouts, drafts, checking, clock, settings)
    bundles = BundleService(store, drafts, submit, clock, settings)
    inquiries = InquiryService(store, layouts, clock)
    return App(
        **base,
        inquiries=inquiries,
        inquiry_desk=InquiryDesk(store, layouts, inquiries, clock, settings),
        inquiry_replies=InquiryReplies(store, layouts, inquiries, drafts, clock),
        bundles=bundles,
        bundle_texts=BundleTexts(store, layouts, drafts, bundles),
        history=HistoryService(
            store, drafts, clock, PlausibleClock(store.meta, clock, steady_seconds)
        ),
        checking=checking,
        updates=TemplateUpdateService(layouts, drafts, checking, clock),
        submit=submit,
        reviews=ReviewService(store, layouts, clock, settings),
        comments=CommentService(store, clock, settings),
        acts=ActService(store, clock, settings, layouts),
        secrecy=SecrecyService(store, layouts, clock, settings),
        sheets=SheetService(store, layouts, checking, clock, printer),
        new_versions=update_service(base["paths"], settings, clock),
        links=LinkWatch(store, checking, clock, DeferredProbe(), settings),
        conflicts=ConflictService(store, layouts, finder, checking, clock, settings),
        board=BoardService(store, layouts, clock),
        due=DueService(store, layouts, clock),
        reminders=ReminderService(store),
        files=files,
        pasting=PasteService(read_clip, files),
        imports=ImportService(
            store, layouts, drafts, clock, DeferredReader(), files.prepared_for_page, inside.inspect
        ),
        preview=preview,
        sheet_exports=SheetExports(write_sheet),
        exports=ExportService(store, layouts, drafts, preview, write),
        clear_leftovers=leftovers(base["paths"], settings, base["profile"].name),
        backups=backup_service(
            base["paths"],
            settings,
            clock,
            keys=keys,
            profile=base["profile"].name,
            salvaged=store if base["trouble"] else None,
        ),
        encryption=encryption_service(
            base["paths"], settings, clock, keys, profile=base["profile"].name
        ),
        recent=recent,
        snippets=SnippetService(store, recent, clock),
    )


_Way = tuple[Http, Finder]


def _way_to_the_portal(
    settings: SettingsFile, clock: Clock, profile: str
) -> tuple[_Way | None, SignIn, str]:
    chosen = settings.current
    if not chosen.portal_url:
        return None, Nowhere(), profile
    http = Http(
        HttpOptions(
            base_url=chosen.portal_url,
            trust_environment=chosen.trust_environment,
            proxy=proxy_address(chosen.proxy),
            ca_file=chosen.ca_file,
            upload_limit=lambda: settings.current.upload_limit_kb,
        )
    )
    finder = Finder(http)
    return (http, finder), OAuth(http, finder, clock), f"{chosen.portal_url}#{profile}"


def _portal(
    way: _Way | None, session: Session, store: SqliteStore, wrap: WrapPortal | None
) -> Portal | None:
    if way is None:
        return None
    http, finder = way
    portal = CONNECTORS[PORTAL_KIND](http, finder, session, pin_layout_key(store.meta))
    return wrap(portal) if wrap else portal
