"""Another language makes the window anew: asked first where steps could still be undone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from editor_app.ui.application import language_of
from editor_app.ui.screens.language_dialog import LanguageDialog

if TYPE_CHECKING:
    from editor_app.ui.screens.editor.page import EditorPage
    from editor_app.ui.workbench import Workbench


class LanguageAsking(QObject):
    """A document of Qt keeps its history only in the widgets it was made with."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._bench = bench

    def ask(self, language: str, go_on: Callable[[], None], stay: Callable[[], None]) -> None:
        """Go on at once where nothing is lost."""
        bench = self._bench
        wanted = language_of(replace(bench.app.settings.current, language=language))
        titles = list(self._undoable()) if wanted != bench.application.language else []
        if not titles:
            go_on()
            return
        dialog = LanguageDialog(bench.kit.look, "\n".join(titles), bench.window)
        dialog.accepted.connect(go_on)
        dialog.rejected.connect(stay)
        dialog.open()

    def _undoable(self) -> Iterator[str]:
        """Titles of open items with steps that could be undone."""
        editor = self._bench.screens.editor_if_open()
        pages = () if editor is None else map(editor.page_of, editor.items)
        for page in pages:
            if page is not None and _has_steps(page):
                yield page.title or QCoreApplication.translate("DueKinds", "Untitled")


def _has_steps(page: "EditorPage") -> bool:
    texts: list[QTextEdit | QPlainTextEdit] = [*page.findChildren(QTextEdit)]
    texts += page.findChildren(QPlainTextEdit)
    if any(one.document().isUndoAvailable() or one.document().isRedoAvailable() for one in texts):
        return True
    return any(one.isUndoAvailable() for one in page.findChildren(QLineEdit))
