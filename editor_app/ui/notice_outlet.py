"""Where notices leave the program: the desktop's own service, else the tray; and clicks come in."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from editor_app.domain.notices import Desktop, Notice
from editor_app.ui.runner import Lane, Runner

_KEPT = 20  # notices whose clicks still lead somewhere
_CLICK = "default"  # what the desktop calls a click on the notice itself
Say = Callable[[Notice], bool]  # by the tray; whether it could


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """What to do when a notice is clicked, or one of its further buttons."""

    opened: Callable[[], None]
    acted: Callable[[str], None] | None


class NoticeOutlet(QObject):
    """A click brings the window forward, then whoever sent the notice shows what it was about."""

    _pressed = Signal(int, str)  # number of a notice, key of its button

    def __init__(
        self, window: QMainWindow, runner: Runner, desktop: Desktop, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._runner, self._desktop = window, runner, desktop
        self._sent: OrderedDict[int, _Sent] = OrderedDict()
        self._by_tray: Say | None = None
        self._last: _Sent | None = None  # told by the tray, which knows no numbers
        self._pressed.connect(self._button)
        desktop.hear(self._pressed.emit)  # from its thread to this one

    def use_tray(self, say: Say) -> None:
        """Tell by the tray what the desktop has no service for."""
        self._by_tray = say

    def tell(
        self,
        notice: Notice,
        opened: Callable[[], None],
        acted: Callable[[str], None] | None = None,
    ) -> None:
        """Show a notice; ``acted`` gets the key of a further button."""
        sent = _Sent(opened=opened, acted=acted)
        work, done = partial(self._desktop.tell, notice), partial(self._told, notice, sent)
        self._runner.run(Lane.MEDIA, work, done, self._runner.failedUnheard.emit, self)

    def clicked(self, number: int) -> None:
        """A notice was clicked; another program's is none of ours."""
        self._open(self._sent.pop(number, None))

    def acted(self, number: int, key: str) -> None:
        """A further button of a notice was pressed."""
        sent = self._sent.pop(number, None)
        if sent is not None and sent.acted is not None:
            sent.acted(key)

    def tray_clicked(self) -> None:
        """The notice that the tray showed last was clicked."""
        sent, self._last = self._last, None
        self._open(sent)

    def bring_forward(self) -> None:
        """Show the window, wherever it was."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _told(self, notice: Notice, sent: _Sent, number: int) -> None:
        """Where the desktop has no such service, by the tray; else the badge has to do."""
        if not number:
            if self._by_tray is not None and self._by_tray(notice):
                self._last = sent
            return
        self._sent[number] = sent
        while len(self._sent) > _KEPT:
            self._sent.popitem(last=False)

    def _button(self, number: int, key: str) -> None:
        if key == _CLICK:
            self.clicked(number)
        else:
            self.acted(number, key)

    def _open(self, sent: _Sent | None) -> None:
        if sent is not None:
            self.bring_forward()
            sent.opened()
