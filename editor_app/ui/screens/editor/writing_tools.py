"""What helps while writing one item: outline, full screen, zoom, counting, and their menu."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.presenters.text_count import TextCount, count_paragraphs, count_selection
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.screens.editor.count_dialog import CountDialog
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.sheet import Sheet
from editor_app.ui.screens.editor.snippets import Snippets

_MENU = (
    ("outline", "writing", "count"),
    ("snippets", "snippet.keep", "copy", "history"),
    ("zoom.in", "zoom.out", "zoom.reset"),
)
_OUTLINE = "editor.outline"  # whether it is open, among the widths of the window


class WritingTools(QObject):
    """Belongs to one page; ``around`` are the parts of it that full-screen writing hides."""

    writingAsked = Signal(bool)

    def __init__(
        self,
        page: QWidget,
        sheet: Sheet,
        deps: EditorDeps,
        actions: dict[str, QAction],
    ) -> None:
        super().__init__(page)
        self._page, self._sheet, self._deps, self._actions = page, sheet, deps, actions
        self._writing = False
        page.installEventFilter(self)
        sheet.outline.closeAsked.connect(lambda: self.show_outline(False))
        for key in ("outline", "writing"):
            actions[key].setCheckable(True)
        snippets = Snippets(sheet.body, sheet.presenter, deps)
        does: dict[str, Callable[[], object]] = {
            "outline": lambda: self.show_outline(sheet.outline.isHidden()),
            "writing": lambda: self.writingAsked.emit(not self._writing),
            "count": self.show_count,
            "snippets": snippets.pick,
            "snippet.keep": snippets.keep_selection,
            "zoom.in": lambda: deps.zoom.step(1),
            "zoom.out": lambda: deps.zoom.step(-1),
            "zoom.reset": deps.zoom.reset,
        }
        for key, do in does.items():
            actions[key].triggered.connect(lambda _=False, do=do: do())
        sheet.toolbar.set_menu(self._menu(sheet))
        if deps.memory is not None and deps.memory.number(_OUTLINE, 0):
            self._set_outline(True)

    def show_outline(self, shown: bool) -> None:
        """Show the outline and give it the keyboard, or close it and go back to the text.

        Items opened from now on do the same, also after the next start.
        """
        self._set_outline(shown)
        if self._deps.memory is not None:
            self._deps.memory.keep_number(_OUTLINE, int(shown))
        (self._sheet.outline.tree if shown else self._sheet.body).setFocus()

    def _set_outline(self, shown: bool) -> None:
        self._actions["outline"].setChecked(shown)
        self._sheet.outline.setVisible(shown)

    def set_writing(self, on: bool) -> None:
        """Full-screen writing began or ended."""
        self._writing = on
        self._actions["writing"].setChecked(on)
        self._sheet.toolbar.setVisible(not on)
        if on:
            self._sheet.body.setFocus()
            self._deps.hub.toast(self.tr("F11 or Esc leads back"))

    def show_count(self) -> None:
        """The numbers of the text, and of the selection."""
        whole, selected = counts(self._sheet.body)
        CountDialog(whole, selected, self._deps.look, self._page).open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape that nobody nearer has taken ends full-screen writing."""
        if not self._writing or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.writingAsked.emit(False)
            return True
        return super().eventFilter(watched, event)

    def _menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setObjectName("editor-more-menu")
        for number, group in enumerate(_MENU):
            if number:
                menu.addSeparator()
            for key in group:
                menu.addAction(self._actions[key])
        return menu


def counts(body: BodyEditor) -> tuple[TextCount, TextCount | None]:
    """Of the whole text, and of the selection if there is one."""
    texts: list[str] = []
    block = body.document().firstBlock()
    while block.isValid():
        texts.append(block.text())
        block = block.next()
    cursor = body.textCursor()
    chosen = count_selection(cursor.selectedText()) if cursor.hasSelection() else None
    return count_paragraphs(texts), chosen
