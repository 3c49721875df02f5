"""The dialog 接手同事的稿件: which drafts, by which right, why; then the way to the text."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.handover import Offer
from editor_app.domain.item import ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.warrants import MIN_REASON
from editor_app.ui.messages import message_for
from editor_app.ui.screens.handover.model import OffersModel
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import WrapLabel, button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.row_list import row_list
from editor_app.ui.widgets.surfaces import Banner


class HandOverDialog(FittedDialog):
    """Shows what it is told; the desk asks the portal."""

    takeAsked = Signal(object, str)  # Offer, reason
    openAsked = Signal(object)  # ItemId
    bringAsked = Signal(object)  # ItemId: fetch its text once more
    warrantsAsked = Signal()

    def __init__(self, kit: ScreenKit, layout: Layout, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handover-dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take over a colleague's draft"))
        self.resize(kit.look.theme.px(680), kit.look.theme.px(520))
        self._kit = kit
        self._wanted: ItemId | None = None
        self._done: ItemId | None = None
        self._missing: ItemId | None = None  # taken over, and its text is not here
        self._note: Banner | None = None
        self.model = OffersModel({unit.key: unit for unit in layout.portal.units}, self)
        self.view = row_list(kit.look, "handover-list", self.tr("Drafts"), self.model)
        self.told = WrapLabel(self.tr("Asking the portal…"), "secondary")
        self.told.setObjectName("handover-told")
        self.right = label("", "caption", name="handover-right", wrap=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("handover-reason")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setMaxLength(200)
        self.reason.setPlaceholderText(self.tr("Why, e.g. the colleague is ill and it is due"))
        self._notes = QVBoxLayout()
        self._make_buttons()
        self._lay_out()
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_row())
        self._show_row()

    def choose(self, item: ItemId | None) -> None:
        """Which draft to choose when the list arrives."""
        self._wanted = item

    def show_offers(self, found: Sequence[Offer]) -> None:
        """What may be taken over."""
        self.model.show(found, self._kit.now())
        told = self.tr(
            "No draft may be taken over: a warrant about a colleague's drafts is needed, and only"
            " what the colleague shared lies on the portal. What lives on their workstation alone"
            " cannot be reached from here."
        )
        if found:
            told = self.tr(
                "The item stays the same, the colleague keeps their copy and is told. What they"
                " wrote after the time named lives on their workstation alone and cannot be"
                " reached from here."
            )
        self.told.setText(told)
        keys = [one.head.item for one in found]
        if keys:
            at = keys.index(self._wanted) if self._wanted in keys else 0
            self.view.setCurrentIndex(self.model.index(at))
            self.view.setFocus()
        self._show_row()

    def show_running(self) -> None:
        """It is on its way."""
        self.take.setEnabled(False)
        self.take.setText(self.tr("Taking over…"))

    def show_done(self, item: ItemId, words: str) -> None:
        """The draft is this person's, and its text is here."""
        self._done = item
        self._say(words, "green", "ri.checkbox-circle-fill")
        self.reason.clear()
        self.take.setText(self.tr("Open"))
        set_final(self.take, False)
        self.take.setEnabled(True)
        self.take.setFocus()

    def show_fault(self, error: EditorError, *, taken: ItemId | None = None) -> None:
        """What happened, what is safe, what to do; ``taken``: only its text is missing."""
        self._wanted = taken
        message = message_for(error)
        self._say(message.text, message.tone, message.icon)
        again = self.tr("Fetch the text") if taken is not None else self.tr("Take over")
        self.take.setText(again)
        set_final(self.take, taken is None)
        self._missing = taken
        self._show_row()
        self.take.setEnabled(taken is not None or self.take.isEnabled())

    # ------------------------------------------------------------ inside

    def _ask(self) -> None:
        row = self.model.row(self.view.currentIndex())
        if self._done is not None:
            self.openAsked.emit(self._done)
            self.accept()
        elif self._missing is not None:
            self.bringAsked.emit(self._missing)
        elif row is not None and len(self.reason.text().strip()) < MIN_REASON:
            told = self.tr("Please say why, in at least {n} characters.").format(n=MIN_REASON)
            self._say(told, "ochre", "ri.error-warning-line")
            self.reason.setFocus()
        elif row is not None and self.take.isEnabled():
            self.takeAsked.emit(row, self.reason.text().strip())

    def _show_row(self) -> None:
        row = self.model.row(self.view.currentIndex())
        self.right.setText(self.model.right(row) if row is not None else "")
        self.right.setVisible(row is not None)
        if self._done is None:
            self.take.setEnabled(row is not None)

    def _say(self, text: str, tone: str, icon: str) -> None:
        if self._note is not None:
            self._notes.removeWidget(self._note)
            self._note.hide()
            self._note.deleteLater()
        self._note = Banner(self._kit.look, text, tone=tone, icon=icon, name="handover-note")
        self._notes.addWidget(self._note)
        self.fit()

    def _make_buttons(self) -> None:
        look = self._kit.look
        self.take: QPushButton = button(
            look, self.tr("Take over"), name="handover-take", kind="primary"
        )
        self.lending = button(
            look, self.tr("Warrants and deputies…"), name="handover-warrants", kind="link"
        )
        self.back = button(look, self.tr("Close"), name="handover-close")
        self.take.clicked.connect(self._ask)
        self.lending.clicked.connect(self.warrantsAsked)
        self.back.clicked.connect(self.reject)
        for one in (self.take, self.lending, self.back):
            one.setAutoDefault(False)
        set_final(self.take)

    def _lay_out(self) -> None:
        why = QHBoxLayout()
        why.setSpacing(10)
        why.addWidget(label(self.tr("Reason"), "label"))
        why.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Take over a colleague's draft"), "sectionTitle"))
        column.addWidget(self.told)
        column.addWidget(self.view, 1)
        column.addWidget(self.right)
        column.addLayout(why)
        column.addLayout(self._notes)
        column.addLayout(foot([self.back, self.take], [self.lending], gap=10))
