"""The lines of a receipt as people read them: dropped first, then converted, then kept."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.imports import Outcome, ReceiptLine
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import IconLabel

_MOST = 60  # of one outcome: nobody reads more, and each is a widget
_MARKS = {
    Outcome.DROPPED: ("ri.error-warning-line", "tone.ochre.solid"),
    Outcome.CONVERTED: ("ri.refresh-line", "tone.blue.solid"),
    Outcome.KEPT: ("ri.check-line", "tone.green.solid"),
}
_ORDER = (Outcome.DROPPED, Outcome.CONVERTED, Outcome.KEPT)


class ReceiptList(QWidget):
    """Rebuilt for each receipt: it is short, and read once."""

    def __init__(self, look: Look, receipt: Sequence[ReceiptLine]) -> None:
        super().__init__()
        self.setObjectName("receipt")
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        for outcome in _ORDER:
            lines = [one for one in receipt if one.outcome is outcome]
            if lines:
                total = sum(one.count for one in lines)
                column.addWidget(self._heading(outcome, total))
                for one in lines[:_MOST]:
                    column.addWidget(self._line(one))
                if len(lines) > _MOST:
                    told = self.tr("{n} more lines of this kind", None, len(lines) - _MOST)
                    rest = label(told.format(n=len(lines) - _MOST), "caption")
                    rest.setContentsMargins(40, 4, 16, 4)
                    column.addWidget(rest)
        column.addStretch(1)

    def _heading(self, outcome: Outcome, total: int) -> QWidget:
        told = label(f"{self._name(outcome)} {total}", "label")
        told.setProperty("band", True)
        told.setContentsMargins(16, 6, 16, 6)
        return told

    def _line(self, one: ReceiptLine) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        mark = IconLabel(self._look, *_MARKS[one.outcome], 16)
        row.addWidget(mark)
        row.setAlignment(mark, mark.alignment())
        row.addWidget(label(one.sentence(language()), "value", wrap=True), 1)
        return line

    def _name(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.KEPT:
                return self.tr("Kept")
            case Outcome.CONVERTED:
                return self.tr("Converted")
            case Outcome.DROPPED:
                return self.tr("Dropped")
