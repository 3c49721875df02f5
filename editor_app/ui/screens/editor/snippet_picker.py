"""Choosing a 常用语: type to search, Enter puts it in; new, edit and delete with keys."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.snippets import Shelf, Snippet
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.row_list import row_list

_Index = QModelIndex | QPersistentModelIndex
_SHOWN = 300  # characters of the words below the list
_WALK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class SnippetsModel(QAbstractListModel):
    """Name, and the first words below it; a unit's are marked."""

    def __init__(self, unit_name: str) -> None:
        super().__init__()
        self._unit_name = unit_name
        self.snippets: tuple[Snippet, ...] = ()

    def show(self, snippets: tuple[Snippet, ...]) -> None:
        """Show other snippets."""
        self.beginResetModel()
        self.snippets = snippets
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.snippets)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.snippets):
            return None
        snippet = self.snippets[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return snippet.name
        if role == Role.CAPTION:
            return " ".join(snippet.body.split())
        if role == Role.TIME:
            return self._unit_name if snippet.unit else self.tr("Only me")
        return None


class SnippetPicker(FittedDialog):
    """Tells what was asked; whoever opened it reads, writes and shows the shelf anew."""

    searched = Signal(str)
    chosen = Signal(object)  # Snippet
    newAsked = Signal()
    editAsked = Signal(object)  # Snippet
    deleteAsked = Signal(object)  # Snippet

    def __init__(self, look: Look, unit_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("snippet-picker")
        self.setWindowTitle(self.tr("Snippets"))
        self.resize(look.theme.px(620), look.theme.px(500))
        self._search = QLineEdit()
        self._search.setObjectName("snippet-search")
        self._search.setPlaceholderText(self.tr("Search names and words"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.textChanged.connect(self.searched)
        self._search.installEventFilter(self)
        self.model = SnippetsModel(unit_name)
        self.list = row_list(look, "snippet-list", self.tr("Snippets"), self.model)
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(lambda _: self.take())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_words())
        self._words = label("", "secondary", name="snippet-words", wrap=True)
        self._words.setMinimumHeight(look.theme.px(66))
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._note = label("", "caption", name="snippet-note", wrap=True)
        self._lay_out(look)
        self._search.setFocus()

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._search.text()

    @property
    def current(self) -> Snippet | None:
        """The marked one."""
        at = self.list.currentIndex().row()
        return self.model.snippets[at] if 0 <= at < len(self.model.snippets) else None

    def show_shelf(self, shelf: Shelf) -> None:
        """Show what was found; the first one is marked, so that Enter takes it."""
        marked = self.current
        self.model.show(shelf.snippets)
        places = [one.id for one in shelf.snippets]
        at = places.index(marked.id) if marked is not None and marked.id in places else 0
        self.list.setCurrentIndex(self.model.index(at, 0))
        self._show_words()
        told = ""
        if shelf.damaged:
            told = self.tr(
                "{count} snippets cannot be read, the disk has changed them; they were left alone.",
                None,
                shelf.damaged,
            ).format(count=shelf.damaged)
        elif not shelf.snippets and not self.words:
            told = self.tr("None yet. Select words in the text and keep them as a snippet.")
        elif not shelf.snippets:
            told = self.tr("Nothing found.")
        self._note.setText(told)
        self._note.setVisible(bool(told))
        for one in self._for_one:
            one.setEnabled(self.current is not None)

    def take(self) -> None:
        """Put the marked one in."""
        snippet = self.current
        if snippet is not None:
            self.accept()
            self.chosen.emit(snippet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if watched is self._search and key in _WALK:
            QApplication.sendEvent(self.list, event)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
            return True
        if watched is self.list and key == Qt.Key.Key_Delete:
            self._delete()
            return True
        if key == Qt.Key.Key_F2:
            self._edit()
            return True
        return super().eventFilter(watched, event)

    def _edit(self) -> None:
        if self.current is not None:
            self.editAsked.emit(self.current)

    def _delete(self) -> None:
        if self.current is not None:
            self.deleteAsked.emit(self.current)

    def _show_words(self) -> None:
        snippet = self.current
        body = snippet.body.strip() if snippet is not None else ""
        self._words.setText(body if len(body) <= _SHOWN else f"{body[:_SHOWN]}…")

    def _lay_out(self, look: Look) -> None:
        insert = button(look, self.tr("Insert"), name="snippet-insert", kind="primary")
        insert.clicked.connect(self.take)
        insert.setDefault(True)
        edit = button(look, self.tr("Edit"), name="snippet-edit-open")
        edit.setToolTip("F2")
        edit.clicked.connect(self._edit)
        delete = button(look, self.tr("Delete"), name="snippet-delete")
        delete.setToolTip("Del")
        delete.clicked.connect(self._delete)
        new = button(look, self.tr("New"), name="snippet-new")
        new.clicked.connect(self.newAsked)
        back = button(look, self.tr("Cancel"), name="snippet-back")
        back.clicked.connect(self.reject)
        self._for_one = (insert, edit, delete)
        foot = QHBoxLayout()
        for widget in (new, edit, delete):
            foot.addWidget(widget)
        foot.addStretch(1)
        foot.addWidget(back)
        foot.addWidget(insert)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for part in (self._search, self._note, self.list, self._words):
            column.addWidget(part, 1 if part is self.list else 0)
        column.addLayout(foot)
