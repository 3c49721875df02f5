"""Above the opinions: which consultation, where it stands, and what can be done with it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.domain.consultation import Stage
from editor_app.services.consultations import ConsultationRow
from editor_app.ui.look import Look
from editor_app.ui.screens.consultations.words import class_name, period_words, stage_chip
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import ElidedLabel, WrapLabel, button
from editor_app.ui.widgets.spare_words import SpareWords

_SIDE = 16


class ConsultationHead(QFrame):
    """Buttons are verbs; the result is the one primary thing once the period is over."""

    pageAsked = Signal()
    exportAsked = Signal()
    resultAsked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("consultation.head")
        self.setProperty("line", "bottom")
        self._chip = Chip(look, ChipSpec(text=""))
        self._facts = ElidedLabel("", "secondary", name="consultation.facts")
        self._title = WrapLabel("", "sectionTitle")
        self._title.setObjectName("consultation.title")
        self.page = button(
            look, self.tr("Public page"), name="consultation.page", icon="ri.external-link-line"
        )
        self.export = button(
            look, self.tr("Export…"), name="consultation.export", icon="ri.download-2-line"
        )
        self.result = button(
            look, "", name="consultation.result", kind="primary", icon="ri.file-edit-line"
        )
        self.page.clicked.connect(self.pageAsked)
        self.export.clicked.connect(self.exportAsked)
        self.result.clicked.connect(self.resultAsked)
        self._lay_out()

    def show_row(self, row: ConsultationRow, today: date) -> None:
        """Show one."""
        self._chip.set_spec(stage_chip(row))
        parts = (class_name(row), period_words(row, today))
        self._facts.setText(" · ".join(part for part in parts if part))
        self._title.setText(row.title)
        self.page.setEnabled(bool(row.url))
        self.export.setEnabled(bool(row.opinions))
        text = self._result_words(row)
        self.result.setText(text)
        self.result.setAccessibleName(text)

    def _result_words(self, row: ConsultationRow) -> str:
        if row.stage is Stage.ANSWERED:
            return self.tr("See the result")
        return self.tr("Go on with the result") if row.draft else self.tr("Write the result")

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._chip)
        first.addStretch(1)
        for made in (self.page, self.export, self.result):
            first.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 12, _SIDE, 12)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        SpareWords(self, first, (self.export, self.page, self.result))
