"""Settings below each other: name, control, and what it does, beside or below the control."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import label

_BESIDE = 200  # pixels in which a note is read in a few lines


class SettingGrid(QWidget):
    """A note that stands below its control costs a line, one in a strip of words costs ten."""

    def __init__(self, look: Look, *, control: int = 0) -> None:
        """``control``: the least width of the controls."""
        super().__init__()
        self._look, self._control = look, control
        self._rows: list[tuple[QLabel, QWidget, QWidget | None]] = []
        self._beside = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(15, 14, 15, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(1, control)

    def add(self, name: str, control: QWidget, note: QWidget) -> None:
        """One setting."""
        self._rows.append((label(name, "label"), control, note))
        self._lay()

    def add_below(self, control: QWidget) -> None:
        """Something that stands under the controls: a sentence, a button."""
        self._rows.append((label("", "label"), control, None))
        self._lay()

    def minimumSizeHint(self) -> QSize:
        """Notes can always stand below."""
        margins = self._grid.contentsMargins()
        least = [control.minimumSizeHint().width() for _, control, _ in self._rows]
        width = self._needs(least) + margins.left() + margins.right()
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wished = [control.sizeHint().width() for _, control, _ in self._rows]
        room = (
            self._needs(wished) + 2 * self._grid.horizontalSpacing() + self._look.theme.px(_BESIDE)
        )
        if (room <= event.size().width()) is not self._beside:
            self._beside = not self._beside
            self._lay()

    def _needs(self, controls: Sequence[int]) -> int:
        """Pixels of names and controls beside each other."""
        names = max((name.minimumSizeHint().width() for name, _, _ in self._rows), default=0)
        return names + self._grid.horizontalSpacing() + max([self._control, *controls])

    def _lay(self) -> None:
        grid, left = self._grid, Qt.AlignmentFlag.AlignLeft
        self._grid.setColumnStretch(1, 0 if self._beside else 1)
        self._grid.setColumnStretch(2, 1 if self._beside else 0)
        for at, (name, control, note) in enumerate(self._rows):
            top = 3 * at
            grid.addWidget(name, top, 0)
            if note is None:
                grid.addWidget(control, top, 1, 1, 2, left)
            else:
                grid.addWidget(control, top, 1)
                grid.addWidget(note, *((top, 2) if self._beside else (top + 1, 1)))
            grid.setRowMinimumHeight(top + 2, 4)
