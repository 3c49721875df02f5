"""What a message is, and what can be done with it."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout

from editor_app.domain.inquiries import InquiryState
from editor_app.domain.inquiry_acts import Act
from editor_app.domain.layout import Layout
from editor_app.services.inquiries import Case
from editor_app.ui import formats
from editor_app.ui.inquiry_words import inquiry_state_word
from editor_app.ui.look import Look
from editor_app.ui.screens.inbox.words import satisfaction_name, type_chip, unit_name
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import ElidedLabel, IconButton, button, label

ACTIONS: Mapping[Act, str] = {
    Act.TRANSFER: "inquiry.transfer",
    Act.EXTEND: "inquiry.extend",
    Act.ASK: "inquiry.ask",
    Act.ACCEPT: "inquiry.accept",
    Act.MERGE: "inquiry.merge",
    Act.FREQUENT: "inquiry.frequent",
    Act.COMPLEX: "inquiry.complex",
    Act.CLOSE: "inquiry.close",
    Act.OPEN: "inquiry.open",
}
_FIRST = (Act.TRANSFER, Act.EXTEND, Act.ASK)
_MORE = (Act.ACCEPT, Act.MERGE, Act.FREQUENT, Act.COMPLEX, Act.CLOSE)
_NARROW = 640  # pixels: below, the time goes


class CaseHead(QFrame):
    """Buttons and menu are the actions of the screen: one state, one name, one shortcut."""

    def __init__(self, look: Look, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setObjectName("inbox-head")
        self.setProperty("line", "bottom")
        self._look, self._actions = look, actions
        self._chip = Chip(look, ChipSpec(text=""), "inbox-type")
        self._rated = Chip(look, ChipSpec(text="", tone="green"), "inbox-rated")
        self._told = ElidedLabel("", "caption")
        self._subject = label("", "sectionTitle", name="inbox-subject", wrap=True)
        self._subject.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._chain = ElidedLabel("", "caption")
        self._number = self._time = ""
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._chip)
        row.addWidget(self._told, 1)
        self._buttons = {act: self._button(act) for act in _FIRST}
        for made in self._buttons.values():
            row.addWidget(made)
        row.addWidget(self._more())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 13, 24, 11)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._subject)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._rated)
        below.addWidget(self._chain, 1)
        column.addLayout(below)

    def show_case(self, case: Case, layout: Layout, now: datetime) -> None:
        """Show a message."""
        told = case.inquiry
        self._chip.set_spec(type_chip(told.type, layout))
        rated = satisfaction_name(told.satisfaction, layout)
        tone = "red" if told.satisfaction == "unsatisfied" else "green"
        self._rated.set_spec(ChipSpec(text=rated, tone=tone, icon="ri.emotion-line"))
        self._rated.setVisible(bool(rated))
        self._number, self._time = told.number, formats.when_exactly(told.received_at, now=now)
        self._subject.setText(told.subject)
        state = inquiry_state_word(told.state)
        chain = " → ".join(unit_name(unit, layout) for unit in told.chain)
        held = self.tr("merged into another message") if told.into is not None else ""
        merged = self.tr("{n} messages merged into it", None, len(told.merged))
        more = merged.format(n=len(told.merged)) if told.merged else ""
        elsewhere = self.tr("handled by {unit}").format(unit=unit_name(told.unit, layout))
        away = elsewhere if not case.offered else ""
        parts = (state, chain if len(told.chain) > 1 else "", away, held, more, told.closing)
        self._chain.setText(" · ".join(part for part in parts if part))
        plain = told.state in (InquiryState.WAITING, InquiryState.ACCEPTED, InquiryState.HANDLING)
        self._chain.setVisible(not plain or len(told.chain) > 1 or bool(told.merged or away))
        self._tell()
        self._offer(case)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def _tell(self) -> None:
        roomy = self.width() >= self._look.theme.px(_NARROW)
        self._told.setText(f"{self._number} · {self._time}" if roomy else self._number)
        for made in self._buttons.values():  # the icon stays, and the name for who hears it
            made.setText(made.toolTip() if roomy else "")

    def _offer(self, case: Case) -> None:
        for act, key in ACTIONS.items():
            self._actions[key].setEnabled(act in case.offered)
        for act, on in ((Act.FREQUENT, case.inquiry.frequent), (Act.COMPLEX, case.inquiry.complex)):
            action = self._actions[ACTIONS[act]]
            action.setCheckable(True)
            action.setChecked(on)
        for act, made in self._buttons.items():
            made.setEnabled(act in case.offered)

    def _button(self, act: Act) -> QPushButton:
        action = self._actions[ACTIONS[act]]
        icons = {Act.TRANSFER: "ri.share-forward-line", Act.EXTEND: "ri.calendar-2-line"}
        icon = icons.get(act, "ri.user-voice-line")
        text = {
            Act.TRANSFER: self.tr("Transfer"),
            Act.EXTEND: self.tr("More time"),
            Act.ASK: self.tr("Ask citizen"),
        }[act]
        made = button(self._look, text, name=f"inbox-{act.value}", icon=icon, small=True)
        made.setToolTip(text)
        made.clicked.connect(action.trigger)
        return made

    def _more(self) -> IconButton:
        made = IconButton(self._look, "ri.more-line", self.tr("More"), name="inbox-more", size=16)
        menu = QMenu(made)
        menu.setObjectName("inbox-more-menu")
        for act in _MORE:
            menu.addAction(self._actions[ACTIONS[act]])
        made.setMenu(menu)
        made.setPopupMode(made.ToolButtonPopupMode.InstantPopup)
        return made
