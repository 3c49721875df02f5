"""The toast: something done and undoable, bottom left, for four seconds, one at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_app.ui.announcing import announce
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import IconLabel

_MARGIN = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class _Notice:
    text: str
    action: str
    undo: Callable[[], None] | None
    icon: str
    tone: str


class Toast(QFrame):
    """Lies over its host. While one is shown the newest other waits; older ones are dropped."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("toast")
        self._shown: _Notice | None = None
        self._next: _Notice | None = None
        self._icon = IconLabel(look, "ri.check-line", "tone.green.solid", 17)
        self._label = label("", name="toast.text")
        self._action = button(look, self.tr("Undo"), name="toast.action", kind="link")
        self._action.clicked.connect(self._act)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addSpacing(24)
        row.addWidget(self._action)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(int(look.theme.tokens["motion"]["toastStay"]))
        self._timer.timeout.connect(self._leave)
        host.installEventFilter(self)
        self.hide()

    def say(
        self,
        text: str,
        action: str = "",
        undo: Callable[[], None] | None = None,
        *,
        icon: str = "ri.check-line",
        tone: str = "tone.green.solid",
    ) -> None:
        """Show a notice now, or next when one is being read."""
        notice = _Notice(text=text, action=action, undo=undo, icon=icon, tone=tone)
        if self._shown is None:
            self._show(notice)
        else:
            self._next = notice

    @property
    def text(self) -> str:
        """What is being shown."""
        return "" if self._shown is None else self._shown.text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()  # nobody's undo runs away under the pointer

    def leaveEvent(self, event: QEvent) -> None:
        if self._shown is not None:
            self._timer.start()

    def _show(self, notice: _Notice) -> None:
        self._shown = notice
        self._icon.set_icon(notice.icon, notice.tone)
        self._label.setText(notice.text)
        self._action.setText(notice.action)
        self._action.setAccessibleName(notice.action)
        self._action.setVisible(bool(notice.action))
        self.setAccessibleName(notice.text)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        announce(self, notice.text)

    def _place(self) -> None:
        room, layout = self._host.width() - 2 * _MARGIN, self.layout()
        self._label.setWordWrap(False)
        wished = self.sizeHint()
        self._label.setWordWrap(wished.width() > room)
        width, height = min(room, max(320, wished.width())), wished.height()
        if wished.width() > room and layout is not None:
            height = max(height, layout.totalHeightForWidth(width))
        self.resize(width, height)
        bottom = self._host.height() - self._taken_below()
        self.move(_MARGIN, bottom - self.height() - _MARGIN)

    def _taken_below(self) -> int:
        """Height of a bar that stays in reach at the bottom, such as the decision bar."""
        bars = (w for w in self._host.findChildren(QWidget) if w.property("bottomBar"))
        return max((bar.height() for bar in bars if bar.isVisible()), default=0)

    def _act(self) -> None:
        notice = self._shown
        self._leave()
        if notice is not None and notice.undo is not None:
            notice.undo()

    def _leave(self) -> None:
        self._timer.stop()
        self._shown = None
        self.hide()
        waiting, self._next = self._next, None
        if waiting is not None:
            self._show(waiting)
