"""The screen 发件箱与同步: what was asked of the portal, what it answered, what came from it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import EditorError
from editor_app.domain.layout import Layout
from editor_app.domain.outbox import OperationKey
from editor_app.domain.people import Person
from editor_app.domain.workflow import OperationState
from editor_app.presenters.downlink import Downlink, DownlinkPresenter
from editor_app.presenters.outbox import Act, Loaded, OutboxPresenter, OutboxRow, Scope
from editor_app.services.layouts import LayoutService
from editor_app.services.operations import OutboxDesk
from editor_app.services.sync import SyncReport
from editor_app.services.transfers import Transfers
from editor_app.ui import formats
from editor_app.ui.messages import message_for
from editor_app.ui.models.outbox_table import OutboxModel, first_act
from editor_app.ui.models.outbox_words import act_icon, act_name, scope_name
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.outbox_details import OutboxDetails
from editor_app.ui.screens.outbox_downlink import DownlinkCard
from editor_app.ui.screens.outbox_table import OutboxTable
from editor_app.ui.widgets.controls import ElidedLabel, Segmented, button
from editor_app.ui.widgets.surfaces import ActionBar, Card, EmptyState

WIDTHS = (1000, 400)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    rows: Loaded
    layout: Layout
    down: Downlink


class OutboxScreen(QWidget):
    """Commands go to the desk on the store lane; what needs the network is asked of the window."""

    openRequested = Signal(object)  # ItemId
    mergeRequested = Signal(object)  # ItemId
    reviewRequested = Signal(object)  # ItemId
    syncRequested = Signal()
    reconcileRequested = Signal(object)  # OperationKey

    def __init__(
        self,
        kit: ScreenKit,
        presenter: OutboxPresenter,
        desk: OutboxDesk,
        downlink: DownlinkPresenter,
        layouts: LayoutService,
        person: Callable[[], Person | None],
        transfers: Transfers | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("outbox")
        self._kit = kit
        self.presenter = presenter
        self._desk = desk
        self._downlink = downlink
        self._layouts = layouts
        self._person = person
        self._layout: Layout | None = None
        self._scope = Scope.TODAY
        self._key: OperationKey | None = None
        self.model = OutboxModel(kit.look, kit.now, self, transfers)
        self.table = OutboxTable(kit.look, self.model)
        self.details = OutboxDetails(kit, transfers)
        self.down = DownlinkCard(kit)
        self._seconds = QTimer(self)
        self._seconds.setInterval(1000)
        self._seconds.timeout.connect(self._tick)
        self._lay_out()
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read everything anew."""
        presenter, downlink, layouts = self.presenter, self._downlink, self._layouts
        desk, person = self._desk, self._person()

        def load() -> _Loaded:
            return _Loaded(
                rows=presenter.load(person, held=desk.held()),
                layout=layouts.current(),
                down=downlink.load(person),
            )

        self._kit.runner.run(Lane.MEDIA, load, self._accept, self._fail, self)

    def show_report(self, report: SyncReport | None, *, running: bool) -> None:
        """Tell the last pass of synchronisation."""
        self.down.show_report(report, running=running)
        if running and self.isVisible():
            self._seconds.start()
        self._sync.setText(self.tr("Synchronising…") if running else self.tr("Synchronise now"))

    def show_operation(self, key: OperationKey) -> None:
        """Choose an operation."""
        self._key = key
        if self.presenter.row(key) is not None and self.model.row_of(key) is None:
            self._choose_scope(Scope.ALL)
        self._choose_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._seconds.stop()

    # ------------------------------------------------------------ widgets

    def _lay_out(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("outbox.splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._left())
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        if self._kit.memory is not None:
            self._kit.memory.attach(splitter, WIDTHS)
        else:
            splitter.setSizes(list(WIDTHS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(splitter, 1)

    def _bar(self) -> QWidget:
        look = self._kit.look
        self._scopes = Segmented(
            [(scope.value, scope_name(scope)) for scope in Scope], name="outbox.scope"
        )
        self._scopes.choose(self._scope.value)
        self._hint = ElidedLabel("", "secondary", name="outbox.hint")
        self._pause = button(
            look, self.tr("Pause all"), name="outbox.pause", icon="ri.pause-circle-line"
        )
        self._sync = button(
            look,
            self.tr("Synchronise now"),
            name="outbox.sync",
            kind="primary",
            icon="ri.refresh-line",
        )
        self._again = button(
            look, self.tr("Submit all again"), name="outbox.again", icon="ri.send-plane-line"
        )
        self._again.hide()
        bar = ActionBar(name="outbox.bar")
        bar.setProperty("surface", True)
        bar.add_left(self._scopes)
        bar.add_left(self._hint, 1)
        bar.add_right(self._again)
        bar.add_right(self._pause)
        bar.add_right(self._sync)
        bar.give_words((self._pause, self._again, self._sync))
        return bar

    def _left(self) -> QWidget:
        card = Card(self._kit.look, self.tr("Outbox"), name="outbox.card")
        card.add(self.table, ruled=False)
        self._nothing = EmptyState(
            self._kit.look,
            "ri.send-plane-line",
            self.tr("Nothing waits here"),
            self.tr("What you submit, approve or return stands here until the portal confirms it."),
        )
        card.add(self._nothing, ruled=True)
        pane = QFrame()
        pane.setProperty("surface", "canvas")
        pane.setProperty("pane", True)
        column = QVBoxLayout(pane)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(14)
        column.addWidget(card)
        column.addWidget(self.down)
        column.addStretch(1)
        return pane

    def _connect(self) -> None:
        self._scopes.chosen.connect(lambda key: self._choose_scope(Scope(key)))
        self._pause.clicked.connect(self._pause_or_resume)
        self._again.clicked.connect(self._submit_again)
        self._sync.clicked.connect(self.syncRequested)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.table.linkActivated.connect(self._link)
        self.table.menuAsked.connect(self._menu)
        self.table.doubleClicked.connect(self._open_row)
        self.details.actRequested.connect(self._act)
        self.details.openRequested.connect(self.openRequested)
        self.details.copyRequested.connect(self._copy)
        self._kit.hub.changed.connect(self._changed)
        self._kit.look.switch.changed.connect(self.model.retell)

    # ------------------------------------------------------------ what arrives

    def _changed(self, changes: Changes) -> None:
        if changes.outbox or changes.layout or changes.session or changes.inquiries:
            self.reload()

    def _accept(self, loaded: _Loaded) -> None:
        self._layout = loaded.layout
        self.presenter.accept(loaded.rows)
        self.down.show_facts(loaded.down)
        self._show()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        told = message_for(error)
        self._kit.hub.status("outbox", told.what, "ri.error-warning-line", "red")
        self.reload()

    # ------------------------------------------------------------ what is shown

    def _show(self) -> None:
        now = self._kit.now()
        listed = self.presenter.listed(self._scope, now)
        done = formats.number(len(listed.done))
        heading = (
            self.tr("Finished today {n}") if self._scope is Scope.TODAY else self.tr("Finished {n}")
        )
        self.model.show(listed, heading.format(n=done), self._layout)
        empty = not self.model.rowCount()
        self._nothing.setVisible(empty)
        self.table.setVisible(not empty)
        counts = self.presenter.counts(now)
        for scope in (Scope.OPEN, Scope.TODAY):
            made = self._scopes.findChild(QPushButton, f"outbox.scope.{scope.value}")
            if made is not None:
                made.setText(f"{scope_name(scope)} {counts[scope]}")
                made.setAccessibleName(made.text())
        self._say_hint()
        self._again.setVisible(self.presenter.states()[OperationState.FORGOTTEN] > 1)
        self._pause.setText(
            self.tr("Continue all") if self.presenter.all_paused else self.tr("Pause all")
        )
        self._choose_again()
        if self.isVisible() and self.model.tick():
            self._seconds.start()

    def _say_hint(self) -> None:
        told = ""
        if self.presenter.held:
            told = self.tr("Everything is paused, also what you confirm from now on")
        elif self.presenter.others:
            told = self.tr(
                "{n} operations of somebody else wait for their own sign-in",
                None,
                self.presenter.others,
            )
            told = told.format(n=self.presenter.others)
        elif self.presenter.others_go_on:
            told = self.tr(
                "Other items are not affected by these {n} and go on being sent",
                None,
                self.presenter.attention,
            )
        self._hint.setText(told.format(n=self.presenter.attention))

    def _choose_again(self) -> None:
        at = self.model.row_of(self._key) if self._key is not None else None
        if at is None and self.model.rowCount():
            at = 0
        if at is None:
            self.details.show_row(None)
            return
        index = self.model.index(at, 0)
        if index.row() != self.table.currentIndex().row():
            self.table.setCurrentIndex(index)
        else:
            self._row_chosen(index)

    def _tick(self) -> None:
        if not self.model.tick():
            self._seconds.stop()
        self.details.tick()

    # ------------------------------------------------------------ what is done

    def _choose_scope(self, scope: Scope) -> None:
        self._scope = scope
        self._scopes.choose(scope.value)
        self._show()

    def _row_chosen(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        self._key = row.key if row is not None else None
        self.details.show_row(row)

    def _open_row(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None:
            self.openRequested.emit(row.operation.item)

    def _link(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        act = first_act(row) if row is not None else None
        if row is not None and act is not None:
            self._act(act, row.key)

    def _menu(self, index: QModelIndex, at: QPoint) -> None:
        row = self.model.row(index)
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        icons, key, item = self._kit.look.icons, row.key, row.operation.item
        for act in row.acts:
            action = menu.addAction(icons.icon(act_icon(act), "text.secondary"), act_name(act))
            action.triggered.connect(lambda _=False, one=act: self._act(one, key))
        opened = menu.addAction(self.tr("Open item"))
        opened.triggered.connect(lambda _=False: self.openRequested.emit(item))
        menu.popup(at)

    def _act(self, act: Act, key: OperationKey) -> None:
        row = self.presenter.row(key)
        if row is None:
            return
        asks = {
            Act.EDIT: self.openRequested,
            Act.MERGE: self.mergeRequested,
            Act.COMPARE: self.reviewRequested,
        }
        if act is Act.RECONCILE:
            self.reconcileRequested.emit(key)
        elif act is Act.RECEIPT:
            self.show_operation(key)
        elif act in asks:
            asks[act].emit(row.operation.item)
        else:
            self._do(_COMMANDS[act], row)

    def _do(self, command: Callable[[OutboxDesk, OperationKey], object], row: OutboxRow) -> None:
        desk, key, item = self._desk, row.key, row.operation.item
        self._kit.runner.run(
            Lane.STORE,
            lambda: command(desk, key),
            lambda _: self._done(touched(item, outbox=True)),
            self._fail,
            self,
        )

    def _pause_or_resume(self) -> None:
        desk = self._desk
        self._do_all(desk.resume_all if self.presenter.all_paused else desk.pause_all)

    def _submit_again(self) -> None:
        desk, person = self._desk, self._person()
        self._do_all(lambda: desk.resubmit_all(person))

    def _do_all(self, work: Callable[[], int]) -> None:
        done = touched(outbox=True)
        self._kit.runner.run(Lane.STORE, work, lambda _: self._done(done), self._fail, self)

    def _done(self, changes: Changes) -> None:
        """What may leave now leaves now, not with the next regular pass."""
        self._kit.hub.announce(changes)
        self.syncRequested.emit()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._kit.hub.toast(self.tr("Diagnostic information copied"))


_COMMANDS: dict[Act, Callable[[OutboxDesk, OperationKey], object]] = {
    Act.TAKE_BACK: OutboxDesk.take_back,
    Act.PAUSE: OutboxDesk.pause,
    Act.RESUME: OutboxDesk.resume,
    Act.RETRY: OutboxDesk.retry,
    Act.DISCARD: OutboxDesk.discard,
    Act.RESUBMIT: OutboxDesk.resubmit,
    Act.TAKE_OUT: OutboxDesk.take_out,
}
