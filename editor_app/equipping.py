"""Composition of the services of one profile, by what they serve."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypedDict

from editor_app.backing import backup_service, encryption_service, leftovers
from editor_app.connectors.deferred import DeferredProbe
from editor_app.domain.desktop_wishes import DesktopWishes
from editor_app.domain.notices import Desktop
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock
from editor_app.domain.trouble import Lost, Trouble
from editor_app.domain.way_steps import TryWay
from editor_app.exporters.sheets import write_sheet
from editor_app.exporters.writing import write_item
from editor_app.files.cleaner import IsolatedCleaner
from editor_app.files.pictures import IsolatedPictures
from editor_app.files.reader import IsolatedReader
from editor_app.importers.deferred import DeferredReader, read_clip
from editor_app.office.convert import find_office
from editor_app.paths import Paths
from editor_app.printing import print_page, print_sheet
from editor_app.services.acts import ActService
from editor_app.services.app import App
from editor_app.services.backups import BackupService
from editor_app.services.board import BoardService
from editor_app.services.bundle_texts import BundleTexts
from editor_app.services.bundles import BundleService
from editor_app.services.checking import CheckService
from editor_app.services.clock_steps import steady_seconds
from editor_app.services.comments import CommentService
from editor_app.services.conflicts import ConflictService
from editor_app.services.drafts import DraftService
from editor_app.services.due_things import DueService
from editor_app.services.encryption import EncryptionService
from editor_app.services.exports import ExportService
from editor_app.services.files import FileService
from editor_app.services.history import HistoryService
from editor_app.services.imports import ImportService
from editor_app.services.inquiries import InquiryService
from editor_app.services.inquiry_desk import InquiryDesk
from editor_app.services.inquiry_replies import InquiryReplies
from editor_app.services.layouts import LayoutService
from editor_app.services.link_watch import LinkWatch
from editor_app.services.opinion_sheets import SheetExports
from editor_app.services.packages import PackageService
from editor_app.services.pasting import PasteService
from editor_app.services.plausible_clock import PlausibleClock
from editor_app.services.preview import PreviewService
from editor_app.services.proxy_accounts import ProxyAccounts
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
from editor_app.services.template_update import TemplateUpdateService
from editor_app.services.updates import UpdateService
from editor_app.services.verification import Verification
from editor_app.services.wordbooks import WordbookService
from editor_app.store.sqlite import SqliteStore
from editor_app.updating import update_service


class Base(TypedDict):
    """What services are made from, by the names it has in ``App``."""

    paths: Paths
    profile: Path
    settings: SettingsFile
    clock: Clock
    desktop: Desktop
    wishes: DesktopWishes
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
    proxy_accounts: ProxyAccounts
    trouble: Trouble | None
    lost: Lost | None
    close: Callable[[], None]


class _Texts(TypedDict):
    """Writing, checking and handing in; bundles of texts belong together."""

    checking: CheckService
    submit: SubmitService
    updates: TemplateUpdateService
    bundles: BundleService
    bundle_texts: BundleTexts
    history: HistoryService
    conflicts: ConflictService
    links: LinkWatch
    recent: RecentService
    snippets: SnippetService


class _Decisions(TypedDict):
    """Reviewing, and what becomes of an item after its publication."""

    reviews: ReviewService
    comments: CommentService
    acts: ActService
    secrecy: SecrecyService
    board: BoardService
    due: DueService
    reminders: ReminderService


class _Citizens(TypedDict):
    """Messages of citizens."""

    inquiries: InquiryService
    inquiry_desk: InquiryDesk
    inquiry_replies: InquiryReplies


class _Files(TypedDict):
    """What comes in and goes out as a file, or over the clipboard."""

    files: FileService
    pasting: PasteService
    imports: ImportService
    preview: PreviewService
    exports: ExportService
    sheet_exports: SheetExports
    sheets: SheetService


class _Safety(TypedDict):
    """Backups, encryption, what killed programs left, and newer programs."""

    backups: BackupService
    encryption: EncryptionService
    clear_leftovers: Callable[[], int]
    new_versions: UpdateService


def equipped(base: Base, finder: SideFinder, keys: StoreKeys) -> App:
    """The whole of a profile."""
    texts = _texts(base, finder)
    return App(
        **base,
        **texts,
        **_decisions(base),
        **_citizens(base),
        **_files(base, texts["checking"]),
        **_safety(base, keys),
    )


def _texts(base: Base, finder: SideFinder) -> _Texts:
    store, layouts, clock = base["store"], base["layouts"], base["clock"]
    drafts, settings = base["drafts"], base["settings"]
    checking = CheckService(store, layouts, clock, base["wordbooks"])
    submit = SubmitService(store, layouts, drafts, checking, clock, settings)
    bundles = BundleService(store, drafts, submit, clock, settings)
    recent = RecentService(store)
    honest = PlausibleClock(store.meta, clock, steady_seconds)
    return _Texts(
        checking=checking,
        submit=submit,
        updates=TemplateUpdateService(layouts, drafts, checking, clock),
        bundles=bundles,
        bundle_texts=BundleTexts(store, layouts, drafts, bundles),
        history=HistoryService(store, drafts, clock, honest),
        conflicts=ConflictService(store, layouts, finder, checking, clock, settings),
        links=LinkWatch(store, checking, clock, DeferredProbe(), settings),
        recent=recent,
        snippets=SnippetService(store, recent, clock),
    )


def _decisions(base: Base) -> _Decisions:
    store, layouts, clock = base["store"], base["layouts"], base["clock"]
    settings = base["settings"]
    return _Decisions(
        reviews=ReviewService(store, layouts, clock, settings),
        comments=CommentService(store, clock, settings),
        acts=ActService(store, clock, settings, layouts),
        secrecy=SecrecyService(store, layouts, clock, settings),
        board=BoardService(store, layouts, clock),
        due=DueService(store, layouts, clock),
        reminders=ReminderService(store),
    )


def _citizens(base: Base) -> _Citizens:
    store, layouts, clock = base["store"], base["layouts"], base["clock"]
    inquiries = InquiryService(store, layouts, clock)
    return _Citizens(
        inquiries=inquiries,
        inquiry_desk=InquiryDesk(store, layouts, inquiries, clock, base["settings"]),
        inquiry_replies=InquiryReplies(store, layouts, inquiries, base["drafts"], clock),
    )


def _files(base: Base, checking: CheckService) -> _Files:
    store, layouts, drafts, clock = base["store"], base["layouts"], base["drafts"], base["clock"]
    inside = IsolatedReader(office=find_office)
    files = FileService(store, layouts, IsolatedPictures(), inside, IsolatedCleaner())
    preview = PreviewService(store, layouts)
    write = partial(write_item, printer=print_page)
    printer = partial(print_sheet, base["paths"].resources / "tokens.json")
    return _Files(
        files=files,
        pasting=PasteService(read_clip, files),
        imports=ImportService(
            store, layouts, drafts, clock, DeferredReader(), files.pictures.for_page, inside.inspect
        ),
        preview=preview,
        exports=ExportService(store, layouts, drafts, preview, write),
        sheet_exports=SheetExports(write_sheet),
        sheets=SheetService(store, layouts, checking, clock, printer),
    )


def _safety(base: Base, keys: StoreKeys) -> _Safety:
    paths, settings, clock = base["paths"], base["settings"], base["clock"]
    name = base["profile"].name
    salvaged = base["store"] if base["trouble"] else None
    return _Safety(
        backups=backup_service(paths, settings, clock, keys=keys, profile=name, salvaged=salvaged),
        encryption=encryption_service(paths, settings, clock, keys, profile=name),
        clear_leftovers=leftovers(paths, settings, name),
        new_versions=update_service(paths, settings, clock),
    )
