"""Why the program ends before it has a window: who clicked an icon sees no terminal."""

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

_UNSEEN = frozenset({"offscreen", "minimal"})


def say(told: str) -> None:
    """Once, and until it is closed; nothing where there is no screen, or no application yet."""
    application = QApplication.instance()
    if not isinstance(application, QApplication) or application.platformName() in _UNSEEN:
        return
    box = QMessageBox(QMessageBox.Icon.Warning, "频道采编", told)
    box.setObjectName("last-words")
    box.setTextFormat(Qt.TextFormat.PlainText)  # it may name a file of any name
    box.addButton("关闭 · Close", QMessageBox.ButtonRole.AcceptRole)
    waiting = QEventLoop()  # that of the application would end every later one with its last window
    box.finished.connect(waiting.quit)
    box.open()
    waiting.exec()
