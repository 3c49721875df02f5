"""One person's window: screens over one profile, with sync beside them.

Screens are built when they are first shown; the first painted window waits for one of them only.
"""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Group
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.outbox import OperationKey, of_person
from editor_app.domain.people import Person
from editor_app.domain.trouble import lacks_memory
from editor_app.services.app import App
from editor_app.services.sync import SyncReport
from editor_app.ui.access import Access
from editor_app.ui.account import Account
from editor_app.ui.app_icon import app_icon
from editor_app.ui.application import Application
from editor_app.ui.areas import CONFLICT, CONSULTATIONS, EDITOR, INTERACTION, RAIL, area_title
from editor_app.ui.crash_notice import CrashNotice
from editor_app.ui.dialogs import Dialogs
from editor_app.ui.editor_facts import EditorFacts
from editor_app.ui.fault_number import fault_number
from editor_app.ui.first_paint import FirstPaint
from editor_app.ui.front import Front
from editor_app.ui.handing_line import handing_line
from editor_app.ui.help_desk import help_desk
from editor_app.ui.history_keeping import HistoryKeeping
from editor_app.ui.hub import Hub
from editor_app.ui.last_beat import stop_timers
from editor_app.ui.leaving import Leaving
from editor_app.ui.link_desk import LinkDesk
from editor_app.ui.looking_again import LookingAgain
from editor_app.ui.main_menu import main_menu
from editor_app.ui.messages import message_for, message_for_bug
from editor_app.ui.models.moot_words import moot_sentence
from editor_app.ui.motion_desk import MotionDesk
from editor_app.ui.notices import notice_desk
from editor_app.ui.pages_out import PageOpener
from editor_app.ui.people_menu import Choice
from editor_app.ui.person_words import guest
from editor_app.ui.rail_badges import RailBadges
from editor_app.ui.recovery_notice import RecoveryNotice
from editor_app.ui.reminding import Reminding
from editor_app.ui.removal import RemovalNotice
from editor_app.ui.routes import Routes
from editor_app.ui.runner import Runner
from editor_app.ui.safety import Safety
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.searching import Searching
from editor_app.ui.sharing_desk import sharing_desk
from editor_app.ui.start_notes import StartNotes
from editor_app.ui.status_facts import StatusFacts
from editor_app.ui.support_desk import SupportDesk
from editor_app.ui.sync_driver import SyncDriver
from editor_app.ui.unsaved import UnsavedNotice
from editor_app.ui.update_desk import UpdateDesk
from editor_app.ui.workbench_screens import Screens

_log = logging.getLogger(__name__)
_SHUTDOWN_SECONDS = 8.0
_AFTER_PAINT_MS = 150
_IDLE_MS = 1_000


class Workbench(QObject):
    """Builds the window, passes requests between screens, and ends without losing a key."""

    closed = Signal()
    switchAsked = Signal(str)  # key of another person
    settingsChanged = Signal()  # theme, language or text size: the shell applies them

    def __init__(
        self,
        app: App,
        application: Application,
        front: Front,
        choices: tuple[Choice, ...] = (),
    ) -> None:
        super().__init__()
        self.app, self.application = app, application
        self.hub, self.runner = Hub(), Runner()
        self.actions, self.window = front.actions, front.window
        self.kit = self._new_kit(front)
        self.driver = self._new_driver()
        self._links = LinkDesk(app.links, self.runner, self)
        self.editor_facts = EditorFacts(self.window.status, self)  # first: 已保存 leads the bar
        self._facts = StatusFacts(self.window.status, self)
        self._badges = RailBadges(self._waiting, self.runner, self._show_badge, self.failed, self)
        self.notices = notice_desk(app, self.window, self.runner, self)
        self.unsaved = UnsavedNotice(self.window, self.report_bug)
        self.updates = UpdateDesk(app.new_versions, self.runner, self.hub, self)
        self.safety = Safety(app, self.kit, self.window, self.item_created, self)
        self._opener = PageOpener(app.paths.cache, self)
        self._removal = RemovalNotice(app, self.kit.look, self.window, self.runner, self.failed)
        self.looking = LookingAgain(self.kit, app.proofs, self)
        self.screens = Screens(self)
        self.routes, self.dialogs = Routes(self), Dialogs(self)
        self.sharing = sharing_desk(self, self.routes.show_conflict)
        self.handing = handing_line(self, self.dialogs.hand_over)
        self.account = Account(self, choices, self._opener.wanted.emit)
        self.reminding, self.searching = Reminding(self), Searching(self)
        self.support = SupportDesk(self.runner, self.hub, app.clock.now, self.failed, self.window)
        self.crash = CrashNotice(self, self.support)
        self._notes = StartNotes(app.settings, self.window, self.routes.show_sources)
        self._access = Access(self)
        self._motion = MotionDesk(app.wishes, application, app.settings, self)
        self.help = help_desk(self)
        self.recovery = RecoveryNotice(app, self.window, self.runner, self.open_item)
        self._keeping = HistoryKeeping(app.history, self.runner, self.hub, self)
        self._ending = False
        self._leaving = Leaving(app, self.runner, self.driver, self)
        self._connect()
        self._add_screens()
        self.window.set_menu(main_menu(self))

    # ------------------------------------------------------------ what others ask

    def show(self) -> None:
        """Show the window, then begin to sync."""
        self.runner.hold()
        FirstPaint(self.window).done.connect(self._painted)
        self.window.show_screen(self.window.wanted_key)
        self.window.show()

    def person(self) -> Person:
        """Who works here; somebody who never signed in still writes."""
        known = self.app.session.person
        return known if known is not None else guest(self.app.layouts.current())

    def open_item(self, item: ItemId, *, preview: bool = False) -> None:
        """Open an item in the editor; a store that is for reading only shows it in 稿件."""
        if self.safety.read_only:
            self.window.show_screen("items")
            self.screens.items().show_item(item)
            self.failed(EditorError(Code.STORE_READ_ONLY))
            return
        editor = self.screens.editor()
        if editor.open_item(item) is None:
            return
        self.window.show_screen(EDITOR, rail="items")
        self.window.set_topbar_widget(editor.bar)
        if preview:
            editor.bar.preview.setChecked(True)

    def item_created(self, draft: Draft) -> None:
        """Open what the dialog 新建稿件 made."""
        self.hub.announce(touched(draft.item))
        self.open_item(draft.item)
        page = self.screens.editor().page
        if page is not None:
            page.take_focus()

    def open_page(self, address: str) -> None:
        """Open an address of the portal in the browser."""
        self._opener.open_address(self.app.settings.current.portal_url, address)

    def show_html(self, html: str) -> None:
        """Open a finished page in the browser."""
        self._opener.open_html(html)

    def reconcile(self, key: OperationKey) -> None:
        """向门户核对."""
        self.driver.reconcile(key)

    def report_bug(self, error: BaseException) -> None:
        """Our mistake: said in words, the log has the rest, nothing typed is lost."""
        number = fault_number(error)
        _log.error("bug %s: %s", number, type(error).__name__, exc_info=error)
        message = message_for_bug(number, no_memory=lacks_memory(error))
        self.window.show_banner("bug", message.text, tone="red")
        self.crash.show(number, message)

    def end(self, then: Callable[[], None]) -> None:
        """Commit what is typed, stop the lanes, close the profile; then go on."""
        if self._ending:
            return
        self._ending = True
        QGuiApplication.inputMethod().commit()
        self.screens.flush_all(partial(self._finish, then), partial(self._stay, then))

    # ------------------------------------------------------------ inside

    def _new_kit(self, front: Front) -> ScreenKit:
        return ScreenKit(
            look=self.application.look,
            hub=self.hub,
            runner=self.runner,
            actions=front.actions,
            now=self.app.clock.now,
            memory=front.memory,
        )

    def _new_driver(self) -> SyncDriver:
        return SyncDriver(
            self.app.engine,
            lambda: list(self.app.store.outbox.open()),
            self.runner,
            self.hub,
            self.app.settings.current.sync_seconds,
            self,
        )

    def _painted(self) -> None:
        """Everything the first paint need not wait for; last the other screens' modules."""
        self.window.setWindowIcon(app_icon(self.kit.look.theme))
        self.account.show()
        self._count()
        self._opener.clear()
        self.runner.release()
        self.safety.start()
        self.updates.start()
        self._notes.show()
        self._notes.look_at(self.app.paths.data, self.runner)
        QTimer.singleShot(_AFTER_PAINT_MS, self, self.driver.start)
        self._keeping.start()
        self.notices.start(self._badges.wish, settled=self.app.engine is None)
        self.reminding.start()
        self.recovery.look()
        QTimer.singleShot(_IDLE_MS, self, self.screens.prepare)
        QTimer.singleShot(_IDLE_MS, self, partial(self._motion.start, self.runner))

    def _add_screens(self) -> None:
        for key in (*(area.key for area in RAIL), EDITOR, CONFLICT, CONSULTATIONS):
            self.window.add_inner(key, partial(self.screens.build, key), area_title(key))

    def _connect(self) -> None:
        window, hub = self.window, self.hub
        window.newRequested.connect(self.dialogs.new_item)
        window.searchRequested.connect(self.searching.search)
        window.closing.connect(self._closing)
        window.screenChanged.connect(self._screen_changed)
        window.status.activated.connect(self.routes.fact_clicked)
        hub.changed.connect(self._changed)
        hub.toastAsked.connect(window.toast)
        hub.statusAsked.connect(self._say)  # a lambda would keep window and store for ever
        hub.screenAsked.connect(self.routes.show_asked)
        self.driver.started.connect(self._syncing)
        self.driver.finished.connect(self._synced)
        self.driver.finished.connect(self._links.heard)
        self.driver.broken.connect(self.failed)
        self._removal.decided.connect(self.driver.kick)
        self.runner.failedUnheard.connect(self.report_bug)
        self.account.switchAsked.connect(self.switchAsked)
        self._leaving.sending.connect(self._sending)
        self.notices.reviewAsked.connect(self.routes.open_review)
        self.safety.exportAsked.connect(self.dialogs.export_all)

    def _say(self, key: str, text: str, icon: str, tone: str) -> None:
        self.window.status.set(key, text, icon or None, tone or None)

    def _screen_changed(self, key: str) -> None:
        if key == EDITOR:
            self.screens.editor().retell()
            return
        self.editor_facts.clear()

    def _changed(self, changes: Changes) -> None:
        self._count()
        if changes.session:
            self.account.show()
            self.screens.set_person(self.person())

    def _count(self) -> None:
        operations = of_person(self.app.store.outbox.open(), self.app.session.person)
        total, red = self._facts.show_outbox(operations)
        self.window.rail.set_badge("outbox", total, red=red)
        self._badges.wish()
        self._facts.show_connection(self.driver.report, self.app.engine is not None)

    def _waiting(self) -> dict[str, int]:
        """Things that need this person, by area of the rail; for a lane."""
        person = self.person()
        queue = self.app.reviews.queue(person)
        self.notices.hear(person, queue)
        inquiries = self.app.inquiries
        return {
            "items": self.app.board.waiting(person.id),
            "review": len(queue),
            INTERACTION: inquiries.counts(inquiries.wanted(person))[Group.TODO],
        }

    def _show_badge(self, area: str, number: int) -> None:
        self.window.rail.set_badge(area, number, red=False)
        self.reminding.count(area, number)
        if area == "review":
            self.notices.show_count(number)

    def _syncing(self) -> None:
        self.screens.show_report(self.driver.report, running=True)
        if self.driver.report is None:
            self._facts.show_connection(None, self.app.engine is not None)

    def _synced(self, report: SyncReport) -> None:
        self._count()
        self.notices.settle()
        self.reminding.look()
        self.screens.show_report(report, running=False)
        if report.layout_refused is not None:
            text = message_for(report.layout_refused).text
            self.window.show_banner("layout", text, tone="red")
        elif report.online:
            self.window.clear_banner("layout")
        for one in report.moot:
            self.hub.toast(moot_sentence(one))
        self.looking.tell_new(report.unlike, self.routes.show_item)
        self._removal.show(report.removal if report.online else self._removal.waiting)
        if report.portal_restored:
            text = self.tr(
                "The portal was restored to an earlier state. Everything here is kept; what it no "
                "longer knows stands in the outbox and can be submitted again there."
            )
            outbox = partial(self.window.show_screen, "outbox")
            self.window.show_banner(
                "restored", text, tone="red", link=self.tr("Open outbox"), on_link=outbox
            )
        if report.signed_out:
            self.window.show_banner(
                "session",
                self.tr("Signed out. Writing goes on; sending waits until you sign in again."),
                link=self.tr("Sign in"),
                on_link=self.account.sign_in,
            )
        else:
            self.window.clear_banner("session")

    def failed(self, error: Exception) -> None:
        """A fault of the world in words; anything else is our bug."""
        if not isinstance(error, EditorError):
            self.report_bug(error)
            return
        self.hub.toast(message_for(error).text)

    def _closing(self, event: QCloseEvent) -> None:
        if not self._ending:
            event.ignore()
            self.end(self.closed.emit)

    def _stay(self, then: Callable[[], None]) -> None:
        """Something could not be committed: the window with it stays, and works on."""
        self._ending = False
        self.unsaved.kept_open(partial(self._finish, then))

    def _finish(self, then: Callable[[], None]) -> None:
        self._ending = True
        self._leaving.run(partial(self._close, then))

    def _sending(self, count: int) -> None:
        text = self.tr("Sending {count} confirmed operations before leaving…", None, count).format(
            count=count
        )
        self.window.show_banner("leaving", text, tone="teal", icon="ri.send-plane-line")

    def _close(self, then: Callable[[], None]) -> None:
        self.driver.stop()
        self._links.stop()
        self.safety.stop()
        self.updates.stop()
        if self.window.memory is not None:
            self.window.memory.save_window(self.window)
        self._opener.clear()
        self.help.close()
        self.window.hide()  # first: a pass may take its time-out to end
        self.runner.shutdown(_SHUTDOWN_SECONDS)
        stop_timers(self, self.window)
        self.app.close()
        self.window.deleteLater()
        then()
