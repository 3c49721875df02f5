"""The bar at the foot of 审核: a reason, and three ways to decide."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from editor_app.presenters.review import Outcome, reason_is_missing
from editor_app.services.reasons import ReasonService
from editor_app.services.reviews import MIN_REASON
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.review.reason_picker import ReasonPicker
from editor_app.ui.widgets.controls import IconButton, WrapLabel, button, label
from editor_app.ui.widgets.surfaces import IconLabel, rule


class DecisionBar(QFrame):
    """Reports a decision only when it may be given: a return without a reason is asked for one."""

    decided = Signal(object, str)  # Outcome, reason

    def __init__(self, kit: ScreenKit, reasons: ReasonService | None = None) -> None:
        super().__init__()
        self.setObjectName("review-decision")
        self.setProperty("surface", True)
        self.setProperty("line", "top")
        self.setProperty("bottomBar", True)  # toasts stand above it
        self.setProperty("pane", True)
        look = kit.look
        self._kit = kit
        self._hint_icon = IconLabel(look, "ri.information-line", "text.tertiary", 14)
        self._hint = WrapLabel("", "caption")
        self._hint.setObjectName("review-hint")
        self._error = label("", "error", name="review-reason-error")
        self.reason = QLineEdit()
        self.usual = ReasonPicker(look, "review-usual", self.reason)
        self.usual.serve(reasons, kit.hub)
        self.reject = button(
            look, self.tr("Reject"), name="review-reject", kind="ghost", icon="ri.close-circle-line"
        )
        self.give_back = button(
            look,
            self.tr("Return"),
            name="review-return",
            kind="danger",
            icon="ri.arrow-go-back-line",
        )
        self.approve = button(look, "", name="review-approve", kind="primary", icon="ri.check-line")
        self.later = IconButton(
            look,
            "ri.calendar-event-line",
            self.tr("Approve for a set time"),
            name="review-later",
        )
        self._inputs()
        self._lay_out()
        self._connect()
        self.show_item(1, 3, signs=False)

    def show_item(self, level: int, levels: int, *, signs: bool) -> None:
        """Say where an approval leads."""
        if signs:
            self.approve.setText(self.tr("Approve and publish"))
        else:
            told = self.tr("Approve, on to {level}")
            self.approve.setText(told.format(level=level_name(min(level + 1, levels))))
        self.approve.setAccessibleName(self.approve.text())

    def _bound(self) -> str:
        return self.tr(
            "A decision holds only for the version you see. If it changes meanwhile, you are "
            "asked to look again."
        )

    def _unexamined(self) -> str:
        return self.tr(
            "The secrecy review of this version is not done: you may return or reject it, and "
            "approve it afterwards."
        )

    def clear(self) -> None:
        """Another item: no reason is carried over."""
        self.reason.clear()
        self.usual.setCurrentIndex(0)
        self._tell("")

    def set_open(self, *, may_decide: bool, may_approve: bool) -> None:
        """Whether decisions may be given now; without 保密审查 it may only go back."""
        for made in (self.reject, self.give_back, self.reason, self.usual):
            made.setEnabled(may_decide)
        self.later.setEnabled(may_approve)
        self.approve.setEnabled(may_approve)
        self._hint.setText(self._unexamined() if may_decide and not may_approve else self._bound())

    def show_later(self, *, may_wait: bool) -> None:
        """Whether an approval may name a later time."""
        self.later.setVisible(may_wait)

    def ask(self, outcome: Outcome) -> None:
        """Decide, or say what is missing: the keys and the buttons come here."""
        button_ = self.approve if outcome is Outcome.APPROVE else self.give_back
        if not button_.isEnabled():
            return
        reason = self.reason.text().strip()
        if reason_is_missing(outcome, reason):
            told = self.tr("Please say why, in at least {n} characters: the author reads it.")
            self._tell(told.format(n=MIN_REASON))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._tell("")
        self.decided.emit(outcome, reason)

    def _tell(self, error: str) -> None:
        self._error.setText(error)
        self._error.setVisible(bool(error))
        self._hint.setVisible(not error)
        self._hint_icon.setVisible(not error)
        self.reason.setProperty("problem", "error" if error else "")
        self.reason.setAccessibleDescription(error)
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)

    def _inputs(self) -> None:
        self.reason.setObjectName("review-reason")
        self.reason.setPlaceholderText(self.tr("Reason (needed to return or reject)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setToolTip(self.reason.placeholderText())
        self.reason.setMaxLength(2000)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._hint_icon)
        first.addWidget(self._hint, 1)
        first.addWidget(self._error, 1)
        second = QHBoxLayout()
        second.setSpacing(10)
        second.addWidget(self.usual)
        second.addWidget(self.reason, 1)
        for made in (rule("v"), self.reject, self.give_back, self.later, self.approve):
            second.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 12)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)

    def _connect(self) -> None:
        self.usual.taken.connect(self._took_usual)
        self.reason.textEdited.connect(lambda _: self._tell(""))
        self.reject.clicked.connect(lambda: self.ask(Outcome.REJECT))
        self.give_back.clicked.connect(lambda: self.ask(Outcome.RETURN))
        self.approve.clicked.connect(lambda: self.ask(Outcome.APPROVE))
        hints = self._kit.actions.hint
        self.approve.setToolTip(hints("approve"))
        self.give_back.setToolTip(hints("return"))

    def _took_usual(self) -> None:
        self._tell("")
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
