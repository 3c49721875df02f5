"""Everything one profile of one person works with, put together by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.desktop_wishes import DesktopWishes
from editor_app.domain.notices import Desktop
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.trouble import Lost, Trouble
from editor_app.domain.way_steps import TryWay
from editor_app.paths import Paths
from editor_app.services.acts import ActService
from editor_app.services.backups import BackupService
from editor_app.services.board import BoardService
from editor_app.services.bundle_texts import BundleTexts
from editor_app.services.bundles import BundleService
from editor_app.services.checking import CheckService
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
from editor_app.services.snippets import SnippetService
from editor_app.services.submit import SubmitService
from editor_app.services.sync import SyncEngine
from editor_app.services.template_update import TemplateUpdateService
from editor_app.services.updates import UpdateService
from editor_app.services.verification import Verification
from editor_app.services.wordbooks import WordbookService


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """One value for a whole window; all from ``portal`` to ``proofs`` need an address."""

    paths: Paths
    profile: Path
    settings: SettingsFile
    clock: Clock
    store: Store
    layouts: LayoutService
    drafts: DraftService
    wordbooks: WordbookService
    links: LinkWatch
    new_versions: UpdateService  # of the program
    history: HistoryService
    checking: CheckService
    submit: SubmitService
    updates: TemplateUpdateService
    reviews: ReviewService
    comments: CommentService
    acts: ActService
    secrecy: SecrecyService
    sheets: SheetService
    conflicts: ConflictService
    board: BoardService
    bundles: BundleService
    bundle_texts: BundleTexts
    due: DueService
    reminders: ReminderService
    files: FileService
    imports: ImportService
    inquiries: InquiryService
    inquiry_desk: InquiryDesk
    inquiry_replies: InquiryReplies
    pasting: PasteService
    preview: PreviewService
    recent: RecentService
    snippets: SnippetService
    exports: ExportService
    sheet_exports: SheetExports
    backups: BackupService
    encryption: EncryptionService
    session: Session
    packages: PackageService
    desktop: Desktop  # shows notices outside of the window
    wishes: DesktopWishes
    portal: Portal | None
    engine: SyncEngine | None
    sharing: SharedDrafts | None
    proofs: Verification | None
    try_way: TryWay  # the test of the connection, step by step
    proxy_accounts: ProxyAccounts
    trouble: Trouble | None  # why the store is open for reading only
    lost: Lost | None  # newest changes that are missing
    clear_leftovers: Callable[[], int]  # of killed programs; for a lane
    close: Callable[[], None]  # notes the clean end; closes store and connections
