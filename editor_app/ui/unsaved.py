"""What the window says while text stands in it that the store refuses."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor_app.domain.errors import EditorError
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.messages import message_for

BANNER = "unsaved"


class UnsavedNotice(QObject):
    """A red banner from the first refusal to the next commit; 已保存 is not said meanwhile."""

    saveAsAsked = Signal()  # 另存为: the text goes somewhere else, whatever the store says

    def __init__(self, window: MainWindow, report_bug: Callable[[BaseException], None]) -> None:
        super().__init__(window)
        self._window, self._report_bug = window, report_bug
        self._told = ""

    def refused(self, error: Exception) -> None:
        """The store refused. Autosave tries again by itself, so this is called again and again."""
        self._window.status.clear("saved")
        if not isinstance(error, EditorError):
            self._report_bug(error)
            self._show(self._general())
            return
        self._show(message_for(error).text)

    def recovered(self) -> None:
        """Everything is committed."""
        self._told = ""
        self._window.clear_banner(BANNER)

    def kept_open(self, leave: Callable[[], None]) -> None:
        """The window stays open for the text's sake; ``leave`` closes it all the same."""
        text = self._general()
        self._told = text
        self._window.show_banner(
            BANNER, text, tone="red", link=self.tr("Close without saving"), on_link=leave
        )

    def _general(self) -> str:
        return self.tr(
            "The newest changes could not be saved and stand in this window only. "
            "Free some space, or copy the text to another place."
        )

    def _show(self, text: str) -> None:
        if not self._told:
            self._told = text
            self._window.show_banner(
                BANNER,
                text,
                tone="red",
                link=self.tr("Save elsewhere…"),
                on_link=self.saveAsAsked.emit,
            )
