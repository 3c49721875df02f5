"""The panel 政策解读同步发布: members with their state, how they are released, sent in one go."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.bundle import Bundle, Mode, Part
from editor_app.domain.bundle_due import days_to_follow
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.services.bundles import BundleView, MemberView
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.look import Look
from editor_app.ui.screens.bundles.members_model import MembersModel
from editor_app.ui.screens.bundles.words import counted, mode_name, standing
from editor_app.ui.widgets.controls import Segmented, WrapLabel, button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.row_list import row_list

_ROWS = 3  # visible without scrolling


class BundleDialog(FittedDialog):
    """Says what is wanted; the desk does it and shows the view anew."""

    planned = Signal(object)  # Bundle: mode, reason or members changed
    interpretAsked = Signal()
    addAsked = Signal(object)  # QWidget below which the offers stand
    linkAsked = Signal()
    openAsked = Signal(object)  # ItemId
    submitAsked = Signal(str)  # note for the reviewers
    endAsked = Signal(object)  # ItemId: this one is chosen
    forgetAsked = Signal()

    def __init__(
        self,
        look: Look,
        now: Callable[[], datetime],
        parent: QWidget,
        layout: Layout,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bundle-dialog")
        self.setWindowTitle(self.tr("Policy and interpretation together"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(680))
        self._look, self._now = look, now
        self._days, self._follows = Derivations(layout), days_to_follow(layout)
        self.view: BundleView | None = None
        self._telling = False
        self.model = MembersModel(look, self)
        self._build()
        self._lay_out()
        self._connect()

    def show_view(self, view: BundleView) -> None:
        """Show a bundle as it stands."""
        self._telling = True
        self.view, bundle = view, view.bundle
        told, tone = standing(view, self._now(), self._follows)
        self._say(told, tone)
        hint(self._banner, counted(view.word, view.public, self._days))
        self.modes.choose(bundle.mode.value)
        if self.reason.text().strip() != bundle.reason.strip():
            self.reason.setText(bundle.reason)
        at = self.list.currentIndex().row()
        self.model.show(view.members)
        self.list.setCurrentIndex(self.model.index(max(0, min(at, len(view.members) - 1))))
        self._show_buttons(view)
        self._telling = False

    def choose(self, item: ItemId) -> None:
        """Bring the keys to a member: what is done is done to it."""
        items = [one.item for one in self.view.members] if self.view is not None else []
        if item in items:
            self.list.setCurrentIndex(self.model.index(items.index(item)))

    @property
    def chosen(self) -> MemberView | None:
        """The member the keys are at."""
        return self.model.member(self.list.currentIndex())

    # ------------------------------------------------------------ building

    def _build(self) -> None:
        look = self._look
        self._banner = QFrame()
        self._banner.setObjectName("bundle-standing")
        self._told = WrapLabel("", "value")
        self._told.setObjectName("bundle-told")
        self.modes = Segmented([(mode.value, mode_name(mode)) for mode in Mode], name="bundle-mode")
        self.modes.setAccessibleName(self.tr("How they are released"))
        self.reason = _line("bundle-reason", self.tr("Why the interpretation comes later"))
        self.list = row_list(look, "bundle-members", self.tr("Items of the bundle"), self.model)
        self.list.setMinimumHeight(_ROWS * (look.theme.size("listRow2") + 1) + 2)
        self.new = button(
            look, self.tr("New interpretation"), name="bundle-new", icon="ri.add-line", small=True
        )
        self.add = button(look, self.tr("Add an item…"), name="bundle-add", small=True)
        self.out = button(look, self.tr("Take out"), name="bundle-out", small=True)
        self.link = button(
            look, self.tr("Fill in links"), name="bundle-link", icon="ri.links-line", small=True
        )
        self.go = button(look, self.tr("Open"), name="bundle-open", small=True)
        self.note = _line("bundle-note", self.tr("Note for the reviewers (optional)"))
        self.end = button(look, self.tr("Dissolve…"), name="bundle-end", kind="danger")
        self.back = button(look, self.tr("Close"), name="bundle-close")
        self.send = button(
            look, "", name="bundle-submit", kind="primary", icon="ri.send-plane-line"
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "sectionTitle"))
        inner = QVBoxLayout(self._banner)
        inner.setContentsMargins(14, 10, 14, 10)
        inner.addWidget(self._told)
        column.addWidget(self._banner)
        ways = QHBoxLayout()
        ways.addWidget(self.modes)
        ways.addStretch(1)
        column.addLayout(ways)
        column.addWidget(self.reason)
        column.addWidget(self.list, 1)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for one in (self.new, self.add, self.out, self.link):
            deeds.addWidget(one)
        deeds.addStretch(1)
        deeds.addWidget(self.go)
        column.addLayout(deeds)
        column.addWidget(self.note)
        column.addSpacing(4)
        column.addLayout(foot([self.back, self.send], [self.end]))

    def _connect(self) -> None:
        self.modes.chosen.connect(self._changed)
        self.reason.editingFinished.connect(self._changed)
        self.list.activated.connect(lambda _: self._open())
        self.list.selectionModel().currentChanged.connect(self._moved)
        self.new.clicked.connect(self.interpretAsked)
        self.add.clicked.connect(lambda: self.addAsked.emit(self.add))
        self.out.clicked.connect(self._take_out)
        self.link.clicked.connect(self.linkAsked)
        self.go.clicked.connect(self._open)
        self.end.clicked.connect(self._ask_end)
        self.back.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.send.click)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.out.click)

    # ------------------------------------------------------------ showing

    def _say(self, told: str, tone: str) -> None:
        self._told.setText(told)
        self._banner.setProperty("banner", tone)
        self._banner.setAccessibleName(told)
        for one in (self._banner, self._told):
            one.style().unpolish(one)
            one.style().polish(one)

    def _show_buttons(self, view: BundleView) -> None:
        planned = view.word is None
        self.modes.setVisible(planned)
        self.reason.setVisible(planned and view.bundle.mode is Mode.STAGGERED)
        for one in (self.new, self.add, self.out):
            one.setVisible(planned)
        self.link.setVisible(view.unlinked > 0)
        self.note.setVisible(bool(view.sending))
        self.end.setVisible(
            len(view.members) > 1 and (planned or (view.word is not None and view.word.holds))
        )
        self.end.setText(self.tr("Drop the plan") if planned else self.tr("Dissolve…"))
        count = len(view.sending)
        words = self.tr("Send {n} items for review", None, count).format(n=count)
        self.send.setText(words)
        self.send.setAccessibleName(words)
        self.send.setVisible(count > 0)
        self.send.setEnabled(view.ready)
        self._moved(self.list.currentIndex(), QModelIndex())

    def _moved(self, index: QModelIndex, _: QModelIndex) -> None:
        member = self.model.member(index)
        self.go.setEnabled(member is not None and member.status is not None)
        self.out.setEnabled(member is not None and member.part is Part.INTERPRETATION)

    # ------------------------------------------------------------ asking

    def _changed(self, *_: object) -> None:
        if self._telling or self.view is None or self.view.word is not None:
            return
        mode = Mode(self.modes.key)
        reason = self.reason.text().strip() if mode is Mode.STAGGERED else ""
        self._plan(replace(self.view.bundle, mode=mode, reason=reason))

    def _take_out(self) -> None:
        member = self.chosen
        if member is not None and self.view is not None:
            left = tuple(m for m in self.view.bundle.members if m.item != member.item)
            self._plan(replace(self.view.bundle, members=left))

    def _plan(self, bundle: Bundle) -> None:
        if self.view is not None and bundle != self.view.bundle:
            self.planned.emit(bundle)

    def _open(self) -> None:
        member = self.chosen
        if member is not None and member.status is not None:
            self.accept()
            self.openAsked.emit(ItemId(member.item))

    def _ask_end(self) -> None:
        member = self.chosen
        if self.view is not None and self.view.word is None:
            self.forgetAsked.emit()
        elif member is not None:
            self.endAsked.emit(member.item)

    def _send(self) -> None:
        self._changed()  # a reason that is still being typed counts
        if self.view is not None and self.view.ready:
            self.submitAsked.emit(self.note.text().strip())


def _line(name: str, words: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setPlaceholderText(words)
    made.setAccessibleName(words)
    return made
