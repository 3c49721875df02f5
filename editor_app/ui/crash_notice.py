"""After a mistake of the program: the text is committed first, then it is said."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from editor_app.ui.messages import Message
from editor_app.ui.support_desk import SupportDesk

if TYPE_CHECKING:
    from editor_app.ui.screens.crash.dialog import CrashDialog
    from editor_app.ui.workbench import Workbench

_log = logging.getLogger(__name__)
_BEFORE = "crashed"


class CrashNotice(QObject):
    """One dialog at a time: mistakes often come in rows."""

    def __init__(self, bench: "Workbench", support: SupportDesk) -> None:
        super().__init__(bench)
        self._bench, self._support = bench, support
        self.dialog: CrashDialog | None = None
        self._busy = False
        self._told: set[str] = set()

    def show(self, number: str, message: Message) -> None:
        """Commit what is typed anywhere, then open the dialog; once for each mistake.

        One in painting comes with every turn: its banner stays, and somebody can go on writing.
        """
        if self._busy or self.dialog is not None or number in self._told:
            return
        self._busy = True
        self._told.add(number)
        try:
            self._bench.screens.flush_all(
                partial(self._open, message, saved=True), partial(self._open, message, saved=False)
            )
        except Exception as second:  # the mistake may lie in the very way to the store
            _log.error("not committed after bug %s", number, exc_info=second)
            self._open(message, saved=False)

    def tell_before(self) -> None:
        """The run before this one crashed: what was typed is here, and support can be helped."""
        self._bench.window.show_banner(
            _BEFORE,
            self.tr(
                "The program ended by a fault last time. Your texts are here as they were last "
                "saved, at most two seconds before."
            ),
            link=self.tr("Make a support bundle…") if self._support.make else "",
            on_link=self._support.ask,
        )

    def _open(self, message: Message, *, saved: bool) -> None:
        self._busy = False
        bench = self._bench
        text = self._text()
        dialog = _dialog_class()(
            bench.kit.look,
            message,
            bench.window,
            saved=saved,
            text=text is not None,
            bundle=self._support.make is not None,
        )
        self.dialog = dialog
        dialog.copyAsked.connect(self._copy)
        dialog.bundleAsked.connect(self._support.ask)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _text(self) -> Callable[[], str] | None:
        editor = self._bench.screens.editor_if_open()
        page = editor.page if editor is not None else None
        return None if page is None else page.body.toPlainText

    def _copy(self) -> None:
        text = self._text()
        if text is not None:
            QGuiApplication.clipboard().setText(text())

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


def _dialog_class() -> "type[CrashDialog]":
    """Loaded when it is needed: the first window does not wait for it."""
    from editor_app.ui.screens.crash.dialog import CrashDialog  # noqa: PLC0415 - see above

    return CrashDialog
