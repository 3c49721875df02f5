"""One workstation: real store, real services, and whichever portal a test gives it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor_app.bundled import read_folder
from editor_app.connectors.deferred import ed25519_verifies
from editor_app.connectors.package_answers import PortalAnswers
from editor_app.connectors.seal import KeptSeal
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.item import ColumnKey, Draft, ItemId, Kind, UnitKey
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.session_ports import SignIn
from editor_app.exporters.pindao import PackageFileWriter
from editor_app.importers.pindao import PackageFileReader
from editor_app.services.board import BoardService
from editor_app.services.checking import CheckService
from editor_app.services.comments import CommentService
from editor_app.services.conflicts import ConflictService
from editor_app.services.drafts import DraftService
from editor_app.services.history import HistoryService
from editor_app.services.inquiries import InquiryService
from editor_app.services.inquiry_desk import InquiryDesk
from editor_app.services.inquiry_replies import InquiryReplies
from editor_app.services.layouts import LayoutService
from editor_app.services.packages import PackageService
from editor_app.services.reviews import ReviewService
from editor_app.services.secrecy import SecrecyService
from editor_app.services.session import Session
from editor_app.services.settings import SettingsFile
from editor_app.services.sharing import SharedDrafts
from editor_app.services.sides import SideFinder
from editor_app.services.submit import SubmitService
from editor_app.services.sync import SyncEngine
from editor_app.store.sqlite import SqliteStore, open_store
from tests.fakes.clock import HandClock
from tests.fakes.notice import filled
from tests.fakes.real_clock import RealClock
from tests.fakes.sign_in import FakeSignIn

LAYOUT_FOLDER = Path(__file__).parents[2] / "resources" / "layout"
BUNDLED = read_folder(LAYOUT_FOLDER)
LEXICON_FILES = read_folder(LAYOUT_FOLDER.parent / "lexicon")


@dataclass(slots=True, kw_only=True)
class Workstation:
    """Everything one person works with. ``clock`` may be shared with the portal."""

    store: SqliteStore
    clock: Any  # HandClock, or RealClock beside a portal process
    person: Person
    settings: SettingsFile
    layouts: LayoutService
    drafts: DraftService
    history: HistoryService
    checking: CheckService
    submit: SubmitService
    reviews: ReviewService
    secrecy: SecrecyService
    board: BoardService
    session: Session
    sign_in: Any
    sync: SyncEngine
    sharing: SharedDrafts
    conflicts: ConflictService
    comments: CommentService
    inquiries: InquiryService
    inquiry_desk: InquiryDesk
    inquiry_replies: InquiryReplies
    portal: Any
    packages: PackageService

    def write(self, title: str = "关于做好冬季困难群众救助工作的通知", **fields: str) -> Draft:
        """A notice that every rule lets pass, stored as a draft."""
        made = self.drafts.new(
            unit=UnitKey(self.person.unit),
            column=ColumnKey("gov_info.statutory.notices"),
            kind=Kind("notice"),
            person=self.person,
        )
        return self.drafts.save(filled(made, title, **fields))

    def confirm(self, item: ItemId) -> str:
        """Submit, and let the undo window pass; the operation's key."""
        operation = self.submit.submit(item, self.person)
        self.clock.forward(self.settings.current.undo_seconds)
        return operation.key


def workstation(
    folder: Path,
    person: Person,
    clock: HandClock | RealClock,
    portal_for: Callable[[Session], Portal],
    sign_in: SignIn | None = None,
    *,
    shares: bool = False,
) -> Workstation:
    """Build one the way the composition root does, and sign in."""
    folder.mkdir(parents=True, exist_ok=True)
    store = open_store(folder / "store.db", clock)
    settings = SettingsFile(folder / "settings.toml")
    layouts = LayoutService(store, BUNDLED)
    drafts = DraftService(store, layouts, clock, lambda: person.name)
    checking = CheckService(store, layouts, clock)
    server = sign_in or FakeSignIn(person, clock)
    session = _signed_in(store, clock, server, person)
    portal = portal_for(session)
    finder = SideFinder(store, drafts, portal, clock)
    sharing = SharedDrafts(store, portal, finder, clock, settings)
    shared = sharing if shares else None
    sync = SyncEngine(store, portal, layouts, clock, session, jitter=lambda: 0.0, sharing=shared)
    inquiries = InquiryService(store, layouts, clock)
    return Workstation(
        store=store,
        clock=clock,
        person=person,
        settings=settings,
        layouts=layouts,
        drafts=drafts,
        history=HistoryService(store, drafts, clock),
        checking=checking,
        submit=SubmitService(store, layouts, drafts, checking, clock, settings),
        reviews=ReviewService(store, layouts, clock, settings),
        secrecy=SecrecyService(store, layouts, clock, settings),
        board=BoardService(store, layouts, clock),
        session=session,
        sign_in=server,
        sync=sync,
        sharing=sharing,
        conflicts=ConflictService(store, layouts, finder, checking, clock, settings),
        comments=CommentService(store, clock, settings),
        inquiries=inquiries,
        inquiry_desk=InquiryDesk(store, layouts, inquiries, clock, settings),
        inquiry_replies=InquiryReplies(store, layouts, inquiries, drafts, clock),
        portal=portal,
        packages=_packages(store, clock, layouts, session, portal, folder),
    )


def _signed_in(
    store: SqliteStore, clock: HandClock | RealClock, server: SignIn, person: Person
) -> Session:
    session = Session(store, clock, MemoryVault(), server, "https://portal.example")
    session.sign_in_without_browser(person.id)
    return session


def _packages(
    store: SqliteStore,
    clock: HandClock | RealClock,
    layouts: LayoutService,
    session: Session,
    portal: Portal,
    folder: Path,
) -> PackageService:
    return PackageService(
        store,
        clock,
        layouts,
        session,
        portal,
        seal=KeptSeal(MemoryVault(), "package", folder / "package.key"),
        writer=PackageFileWriter(),
        reader=PackageFileReader(ed25519_verifies),
        answers=PortalAnswers(),
    )
