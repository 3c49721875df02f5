"""What an item owes, in one quiet line each below the headline: words, how they follow, a way."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.counting import hint
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import ElidedLabel, button, label
from editor_app.ui.widgets.surfaces import IconLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link of a line."""

    key: str
    text: str
    go: Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: what is owed, how it follows, and where it can be done."""

    key: str
    tone: str
    icon: str
    text: str
    how: str = ""
    days: str = ""  # how its last day was counted, day by day
    ways: tuple[Way, ...] = ()

    @property
    def same(self) -> tuple[object, ...]:
        """What a person would see: equal lines need not be made anew."""
        links = tuple((way.key, way.text) for way in self.ways)
        return (self.key, self.tone, self.icon, self.text, self.how, self.days, links)


class DutyStrip(QWidget):
    """Takes no room while nothing is owed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("editor-duties")
        self._look = look
        self._shown: tuple[tuple[object, ...], ...] = ()
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What the lines say."""
        return [row.accessibleName() for row in self._rows]

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines instead of the earlier ones; the focus stays where it is."""
        shown = tuple(line.same for line in lines)
        if shown == self._shown:
            return
        self._shown = shown
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(line) for line in lines]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(lines))

    def _row(self, line: Line) -> QWidget:
        row = QFrame()
        row.setObjectName(f"duty-{line.key}")
        row.setProperty("banner", line.tone)
        row.setAccessibleName(line.text)
        hint(row, line.days or line.how, line.how if line.days else "")
        inner = QHBoxLayout(row)
        inner.setContentsMargins(20, 6, 16, 6)
        inner.setSpacing(8)
        inner.addWidget(IconLabel(self._look, line.icon, line.tone, 16))
        inner.addWidget(label(line.text, "value", name=f"duty-{line.key}-text"))
        how = ElidedLabel(line.how, "caption")
        how.setObjectName(f"duty-{line.key}-how")
        inner.addWidget(how, 1)
        for way in line.ways:
            link = button(
                self._look, way.text, name=f"duty-{line.key}-{way.key}", kind="link", small=True
            )
            link.clicked.connect(lambda _=False, go=way.go: go())
            inner.addWidget(link)
        return row
