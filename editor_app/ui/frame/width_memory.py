"""Remembers the window's place and the widths of splitters, by object name, as lists of numbers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

Load = Callable[[str], Sequence[int] | None]
Save = Callable[[str, list[int]], None]
_SETTLE = 400  # ms after the last move of a handle
_FRAME = (8, 40)  # pixels that the borders and the title bar of a window may need


class WidthMemory(QObject):
    """Where the numbers are kept is the caller's affair: ``load`` and ``save`` are given."""

    def __init__(self, load: Load, save: Save, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load, self._save = load, save

    def attach(self, splitter: QSplitter, widths: Sequence[int]) -> None:
        """Give a named splitter its remembered widths, or ``widths``; remember what is dragged."""
        key = f"splitter.{splitter.objectName()}"
        told = self._load(key)
        fits = told is not None and len(told) == splitter.count()
        splitter.setSizes(list(told if fits and told is not None else widths))
        timer = QTimer(splitter)
        timer.setSingleShot(True)
        timer.setInterval(_SETTLE)
        timer.timeout.connect(lambda: self._save(key, splitter.sizes()))
        splitter.splitterMoved.connect(lambda *_: timer.start())

    def number(self, key: str, otherwise: int) -> int:
        """One remembered number."""
        told = self._load(key)
        return told[0] if told else otherwise

    def keep_number(self, key: str, number: int) -> None:
        """Remember one number."""
        self._save(key, [number])

    def restore_window(self, window: QWidget, width: int, height: int) -> None:
        """Place the window where it was, or in the given size; its frame fits the screen, too."""
        told = self._load(f"window.{window.objectName()}")
        screen = window.screen().availableGeometry()
        if told is not None and len(told) == 5:
            width, height = told[2], told[3]
            if screen.contains(told[0], told[1]):
                window.move(told[0], told[1])
        borders, title_bar = _FRAME
        window.resize(
            min(width, screen.width() - borders), min(height, screen.height() - title_bar)
        )
        if told is not None and len(told) == 5 and told[4]:
            window.showMaximized()

    def save_window(self, window: QWidget) -> None:
        """Remember place, size and whether it fills the screen."""
        place = window.normalGeometry() if window.isMaximized() else window.geometry()
        at = (
            place.topLeft() if window.isMaximized() else window.pos()
        )  # of the frame: move() takes it
        numbers = [at.x(), at.y(), place.width(), place.height(), int(window.isMaximized())]
        self._save(f"window.{window.objectName()}", numbers)
