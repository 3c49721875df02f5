"""What an act needs: a reason or question, a unit, days, another message. Judged before it goes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.inquiries import InquiryId
from editor_app.domain.inquiry_acts import Act, Asked, Wrong
from editor_app.domain.item import UnitKey
from editor_app.ui.help_topics import HELP_PAGE
from editor_app.ui.inquiry_words import inquiry_words
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import WrapLabel, button, keep_from_edge, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog

REASONED = frozenset({Act.TRANSFER, Act.EXTEND, Act.ASK, Act.CLOSE})


class ActDialog(FittedDialog):
    """One act. A wrong one stays in the dialog, with the sentence that says why."""

    confirmed = Signal(object)  # Asked

    def __init__(
        self,
        look: Look,
        act: Act,
        subject: str,
        wrong: Callable[[Asked], Wrong | None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"inquiry-{act.value}-dialog")
        self.setProperty(HELP_PAGE, "messages")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._act, self._wrong, self._look = act, wrong, look
        self._find: Callable[[str], InquiryId | None] | None = None
        title, told, go = self._words()[act]
        self.setWindowTitle(title)
        self.setMinimumWidth(look.theme.px(480))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 16)
        self._column.setSpacing(8)
        self._column.addWidget(label(title, "sectionTitle"))
        self._column.addWidget(label(subject[:200], "value", wrap=True))
        self._column.addWidget(WrapLabel(told, "secondary"))
        self.units: QComboBox | None = None
        self.days: QSpinBox | None = None
        self.number: QLineEdit | None = None
        self.reason: QPlainTextEdit | None = None
        self._problem = WrapLabel("", "error")
        self._problem.setObjectName("inquiry-problem")
        self._go = button(look, go, name="inquiry-confirm", kind="primary")

    def ask_unit(self, units: Sequence[tuple[str, str]]) -> None:
        """Which unit is to have it: (key, name) pairs."""
        self.units = QComboBox()
        self.units.setObjectName("inquiry-unit")
        for key, name in units:
            self.units.addItem(name, key)
        self._field(self.tr("Transfer to"), self.units)

    def ask_days(self, most: int) -> None:
        """How many working days more."""
        self.days = QSpinBox()
        self.days.setObjectName("inquiry-days")
        keep_from_edge(self.days)
        self.days.setRange(1, max(1, most))
        self.days.setValue(max(1, most))
        self._field(self.tr("Working days more (at most {n})").format(n=most), self.days)

    def ask_number(self, find: Callable[[str], InquiryId | None], offered: Sequence[str]) -> None:
        """Into which message: by its receipt number."""
        self._find = find
        self.number = QLineEdit()
        self.number.setObjectName("inquiry-number")
        self.number.setPlaceholderText(self.tr("e.g. 2017-0518-003"))
        self._field(self.tr("Receipt number of the other message"), self.number)
        if offered:
            near = self.tr("Similar open messages: {numbers}")
            self._column.addWidget(WrapLabel(near.format(numbers=", ".join(offered)), "caption"))

    def finish(self) -> None:
        """Add the reason, where one is needed, and the buttons; then show it."""
        if self._act in REASONED:
            self.reason = QPlainTextEdit()
            self.reason.setObjectName("inquiry-reason")
            self.reason.setTabChangesFocus(True)
            self.reason.setFixedHeight(self._look.theme.px(96))
            asks = self._act is Act.ASK
            self._field(
                self.tr("Question to the citizen") if asks else self.tr("Reason"), self.reason
            )
        self._column.addWidget(self._problem)
        self._problem.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        leave = button(self._look, self.tr("Cancel"), name="inquiry-cancel")
        leave.clicked.connect(self.reject)
        self._go.clicked.connect(self._confirm)
        set_final(self._go, self._act is Act.CLOSE)
        row.addWidget(leave)
        row.addWidget(self._go)
        self._column.addSpacing(6)
        self._column.addLayout(row)
        first = self.units or self.days or self.number or self.reason
        (first or self._go).setFocus()
        self.open()

    def asked(self) -> Asked:
        """The act as it stands in the fields."""
        into = InquiryId("")
        if self.number is not None and self._find is not None:
            into = self._find(self.number.text().strip()) or InquiryId("")
        return Asked(
            act=self._act,
            reason=self.reason.toPlainText() if self.reason is not None else "",
            unit=UnitKey(self.units.currentData()) if self.units is not None else UnitKey(""),
            days=self.days.value() if self.days is not None else 0,
            into=into,
        )

    def _confirm(self) -> None:
        asked = self.asked()
        wrong = self._wrong(asked)
        if wrong is not None:
            unit = self.units.currentText() if self.units is not None else ""
            self._problem.setText(inquiry_words(wrong.value, unit))
            self._problem.show()
            return
        self.accept()
        self.confirmed.emit(asked)

    def _field(self, name: str, field: QWidget) -> None:
        field.setAccessibleName(name)
        shown = label(name, "label")
        shown.setBuddy(field)
        self._column.addWidget(shown)
        self._column.addWidget(field)

    def _words(self) -> dict[Act, tuple[str, str, str]]:
        """Title, what follows, and the verb."""
        return {
            Act.TRANSFER: (
                self.tr("Transfer to another unit"),
                self.tr("The chain of units stays with the message; the new one sees the reason."),
                self.tr("Transfer"),
            ),
            Act.EXTEND: (
                self.tr("Ask for more time"),
                self.tr("Tell the citizen first. Reason and days stay with the message."),
                self.tr("Extend"),
            ),
            Act.ASK: (
                self.tr("Ask the citizen for more"),
                self.tr("The clock stands still until the citizen answers on the receipt's page."),
                self.tr("Ask"),
            ),
            Act.CLOSE: (
                self.tr("Close the message"),
                self.tr("Closed is final: the citizen sees the reason and cannot ask again."),
                self.tr("Close"),
            ),
            Act.MERGE: (
                self.tr("Merge into another message"),
                self.tr("Both senders get the reply of the other message."),
                self.tr("Merge"),
            ),
        }
