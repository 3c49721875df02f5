"""Steps of a review, and the line that shows work in progress."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import ElidedLabel, button, label
from editor_app.ui.widgets.surfaces import IconLabel


class StepState(StrEnum):
    """Where a step stands."""

    DONE = "done"
    CURRENT = "current"
    RETURNED = "returned"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step: 拟稿, 一审, …; the caption names who and when."""

    title: str
    state: StepState
    caption: str = ""
    number: int | None = None  # in the circle: by default its place; 0 for a dot


_MARKS = {
    StepState.DONE: ("ri.checkbox-circle-fill", "tone.green.solid"),
    StepState.RETURNED: ("ri.arrow-go-back-line", "tone.red.fg"),
    StepState.NEXT: ("ri.checkbox-blank-circle-line", "text.tertiary"),
}


_LEAST_GAP = 8


def _fitting(widths: Sequence[int], room: int) -> list[int]:
    """The widths, the widest cut to one measure where they have no room together."""
    cut = list(widths)
    while cut and sum(cut) > room and max(cut) > 0:
        widest = max(cut)
        others = [width for width in cut if width < widest]
        many = len(cut) - len(others)
        share = max(max(others, default=0), (room - sum(others)) // many)
        if share == widest:
            break
        cut = [min(width, max(0, share)) for width in cut]
    return cut


class StepsBar(QWidget):
    """Steps from left to right, joined by lines: green tick, blue number, red return, outline."""

    def __init__(self, look: Look, *, name: str = "steps", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._look = look
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps."""
        self._steps = tuple(steps)
        told = (f"{step.title} {self._word(step.state)} {step.caption}" for step in steps)
        self.setAccessibleName("; ".join(" ".join(words.split()) for words in told))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def number(self, step: Step) -> int:
        """What stands in a step's circle while it is the current one."""
        return self._steps.index(step) + 1 if step.number is None else step.number

    def sizeHint(self) -> QSize:
        widths = sum(self._width(step, captions=True) for step in self._steps)
        gaps = 32 * max(0, len(self._steps) - 1)
        return QSize(widths + gaps, self._look.theme.line("caption") + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        captions = self.sizeHint().width() <= self.width()
        widths = [self._width(step, captions=captions) for step in self._steps]
        widths = _fitting(widths, self.width() - _LEAST_GAP * (len(widths) - 1))
        gap = (self.width() - sum(widths)) / max(1, len(widths) - 1)
        x, middle = 0.0, self.height() / 2
        for index, (step, width) in enumerate(zip(self._steps, widths, strict=True)):
            self._paint_step(painter, QRect(round(x), 0, width, self.height()), step, captions)
            if index < len(widths) - 1 and gap > 24:
                painter.setPen(QPen(self._look.theme.color("border.default"), 1))
                left, right = round(x + width + 10), round(x + width + gap - 10)
                painter.drawLine(left, round(middle), right, round(middle))
            x += width + gap
        painter.end()

    def _word(self, state: StepState) -> str:
        match state:
            case StepState.DONE:
                return self.tr("done")
            case StepState.CURRENT:
                return self.tr("current")
            case StepState.RETURNED:
                return self.tr("returned")
            case StepState.NEXT:
                return ""

    def _width(self, step: Step, *, captions: bool) -> int:
        theme = self._look.theme
        metrics = QFontMetrics(theme.font("caption"))
        caption = metrics.horizontalAdvance(f" {step.caption}") if captions and step.caption else 0
        return theme.px(16) + theme.px(6) + metrics.horizontalAdvance(step.title) + caption

    def _paint_step(self, painter: QPainter, place: QRect, step: Step, captions: bool) -> None:
        theme, side = self._look.theme, self._look.theme.px(16)
        x = place.x()
        y = (self.height() - side) / 2
        mark = _MARKS.get(step.state)
        if mark is None:
            self._paint_number(painter, QRect(x, round(y), side, side), step)
        else:
            self._look.icons.draw(painter, x, y, *mark, side)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.primary"))
        left = x + side + theme.px(6)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        flags |= int(Qt.TextFlag.TextDontClip)
        room = place.right() + 1 - left
        title, metrics = step.title, painter.fontMetrics()
        if metrics.horizontalAdvance(title) > room:  # its number stays
            title = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRect(left, 0, 10, self.height()), flags, title)
        if captions and step.caption:
            left += QFontMetrics(painter.font()).horizontalAdvance(step.title)
            painter.setPen(theme.color("text.tertiary"))
            painter.drawText(QRect(left, 0, 10, self.height()), flags, f" {step.caption}")

    def _paint_number(self, painter: QPainter, rect: QRect, step: Step) -> None:
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.default"))
        painter.drawEllipse(rect)
        number = self.number(step)
        if number:
            painter.setPen(theme.color("text.onAccent"))
            painter.setFont(theme.font("caption"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
        else:
            inner = rect.width() // 3
            painter.setBrush(theme.color("text.onAccent"))
            painter.drawEllipse(rect.adjusted(inner, inner, -inner, -inner))
        painter.restore()


class ProgressLine(QWidget):
    """Verb and stage, a bar of 6, what cancelling leaves behind, and a way to stop."""

    cancelled = Signal()

    def __init__(
        self,
        look: Look,
        *,
        cancel: str = "",
        name: str = "progress",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._verb = ElidedLabel("", "secondary")
        self._note = label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setObjectName(f"{name}.bar")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(IconLabel(look, "ri.loader-4-line", "tone.blue.solid", 16))
        first.addWidget(self._verb, 1)
        if cancel:
            made = button(look, cancel, name=f"{name}.cancel", kind="link")
            made.clicked.connect(self.cancelled)
            first.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addLayout(first)
        column.addWidget(self._bar)
        column.addWidget(self._note)

    def set_progress(self, verb: str, done: int, total: int, note: str = "") -> None:
        """Show ``done`` of ``total``; a total of 0 means the length is not known."""
        self._verb.setText(verb)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._bar.setVisible(total > 0)
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(done)
        self._bar.setAccessibleName(verb)
