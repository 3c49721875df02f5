"""The three counts of an inspection above the table: 5 / 10 / 5."""

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from editor_app.domain.freshness import VetoLine
from editor_app.presenters.radar import Channel
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.widgets.controls import ElidedLabel, WrapLabel, label


class VetoStrip(QFrame):
    """Each count over the line from which it is a veto, and the rule's own sentence."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("radar.veto")
        self.setProperty("card", True)
        self._figures = [label("", "docTitle", name=f"radar.veto.{n}") for n in range(3)]
        words = (
            self.tr("overdue: news and policy"),
            self.tr("overdue: all columns"),
            self.tr("empty columns"),
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for at, (figure, word) in enumerate(zip(self._figures, words, strict=True)):
            grid.addWidget(_cell(figure, word, first=at == 0), 0, at)
            grid.setColumnStretch(at, 1)
        self.whose = label("", "caption", name="radar.veto.unit")
        self.told = WrapLabel("", "caption")
        self.told.setObjectName("radar.veto.told")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(2)
        column.addLayout(grid)
        lines = QVBoxLayout()
        lines.setContentsMargins(15, 0, 15, 0)
        lines.setSpacing(0)
        lines.addWidget(self.whose)
        lines.addWidget(self.told)
        column.addLayout(lines)

    def show_channel(self, channel: Channel | None, *, several: bool) -> None:
        """Show the counts of one channel."""
        self.setVisible(channel is not None)
        if channel is None:
            return
        for figure, line in zip(self._figures, channel.veto.lines, strict=True):
            figure.setText(f"{line.count} / {line.limit}")
            figure.setProperty("tone", _tone(line))
            figure.style().unpolish(figure)
            figure.style().polish(figure)
        unit = channel.unit.short(language())
        told = self.tr("{unit} is nearest to a veto of all your channels.")
        self.whose.setText(told.format(unit=unit) if several else "")
        self.whose.setVisible(several)
        self.told.setText(channel.told(language()) or self.tr("No column is empty or overdue."))


def _cell(figure: QWidget, word: str, *, first: bool) -> QFrame:
    cell = QFrame()
    cell.setProperty("line", "" if first else "left")
    column = QVBoxLayout(cell)
    column.setContentsMargins(15, 6, 8, 4)
    column.setSpacing(0)
    column.addWidget(figure)
    column.addWidget(ElidedLabel(word, "caption"))
    return cell


def _tone(line: VetoLine) -> str:
    if line.crossed:
        return "red"
    return "ochre" if line.count else ""
