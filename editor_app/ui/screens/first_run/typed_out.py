"""Whether what stands in a line is meant so, or somebody is in the middle of typing it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QLineEdit

_MODES = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


class TypedOut(QObject):
    """Set by the program, pasted, left for another field or ended by Enter, a text is whole.

    The line's own mark (``isModified``) says so: each key sets it, and undoing the keys takes it
    away.
    """

    changed = Signal()  # the text, or whether it is whole

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field, self._length = field, len(field.text())
        field.textChanged.connect(self._hear)
        field.editingFinished.connect(self._end)

    @property
    def whole(self) -> bool:
        """Whether nobody is typing on."""
        return not self._field.isModified()

    def _hear(self, text: str) -> None:
        more, self._length = len(text) - self._length, len(text)
        if abs(more) != 1 and _is_pasted(text):
            self._field.setModified(False)
        self.changed.emit()

    def _end(self) -> None:
        """A window that came in front of this one ends nothing: the cursor is still here."""
        field = self._field
        stays = field.window().focusWidget() is field and not field.hasFocus()
        if field.isModified() and not stays:
            field.setModified(False)
            self.changed.emit()


def _is_pasted(text: str) -> bool:
    clipboard, sought = QGuiApplication.clipboard(), text.strip()
    return bool(sought) and any(clipboard.text(mode).strip() == sought for mode in _MODES)
