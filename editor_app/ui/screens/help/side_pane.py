"""The left side of the help: a search field over the contents, or over what was found."""

from functools import cached_property

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget

from editor_app.presenters.help_book import HelpBook
from editor_app.presenters.help_search import HelpSearch, Hit
from editor_app.ui.look import Look
from editor_app.ui.screens.help.contents_model import ContentsModel
from editor_app.ui.screens.help.results import HIT, ResultDelegate, ResultsModel
from editor_app.ui.widgets.controls import SearchField
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import ColumnTree
from editor_app.ui.widgets.surfaces import EmptyState


class HelpSidePane(QWidget):
    """Contents while the field is empty, results while something stands in it."""

    pageAsked = Signal(str, str)  # key and heading

    def __init__(self, look: Look, book: HelpBook, hint: str) -> None:
        super().__init__()
        self.setObjectName("help-side")
        self._book = book
        self._field = SearchField(look, self.tr("Search the help"), hint=hint)
        self._field.field.setObjectName("help-search")
        self._field.textChanged.connect(self._search)
        self._field.submitted.connect(lambda _: self._open_first())
        self._field.field.installEventFilter(self)
        self.contents = self._new_tree(look)
        self._found = ResultsModel()
        self.results = self._new_list(look)
        self._nothing = EmptyState(
            look,
            "ri.search-line",
            self.tr("Nothing found"),
            self.tr("Try fewer or other words, for example the name of a button."),
            name="help-nothing",
        )
        self._stack = QStackedWidget()
        for one in (self.contents, self.results, self._nothing):
            self._stack.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 4, 8)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addWidget(self._stack, 1)

    @property
    def searching(self) -> bool:
        """Whether results are shown instead of the contents."""
        return bool(self._field.text().strip())

    def ask(self) -> None:
        """Put the keyboard into the search field."""
        self._field.field.selectAll()
        self._field.field.setFocus()

    def clear(self) -> None:
        """Back to the contents."""
        self._field.field.clear()

    def take_focus(self) -> None:
        """Put the keyboard into the list that is shown."""
        fronts: dict[QWidget | None, QWidget] = {
            self.contents: self.contents,
            self.results: self.results,
        }
        fronts.get(self._stack.currentWidget(), self._field.field).setFocus()

    def mark(self, key: str) -> None:
        """Select the page that is read in the contents."""
        index = self._pages.index_of(key)
        if index.isValid() and index != self.contents.currentIndex():
            self.contents.setCurrentIndex(index)
            self.contents.scrollTo(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        down = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down
        if down and event.type() == QEvent.Type.KeyPress:
            self.take_focus()
            return True
        return super().eventFilter(watched, event)

    @cached_property
    def _engine(self) -> HelpSearch:
        """Made with the first question."""
        return HelpSearch(self._book.all_pages())

    def _new_tree(self, look: Look) -> ColumnTree:
        self._pages = ContentsModel(self._book)
        tree = ColumnTree(look, name="help-contents")
        tree.setAccessibleName(self.tr("Contents of the help"))
        tree.setModel(self._pages)
        for row in range(self._pages.rowCount()):
            tree.expand(self._pages.index(row, 0))
        tree.clicked.connect(self._open_page)
        tree.activated.connect(self._open_page)
        return tree

    def _new_list(self, look: Look) -> QListView:
        made = QListView()
        made.setObjectName("help-results")
        made.setAccessibleName(self.tr("Results"))
        made.setModel(self._found)
        made.setItemDelegate(ResultDelegate(look))
        made.itemDelegate().setParent(made)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        made.clicked.connect(self._open_hit)
        made.activated.connect(self._open_hit)
        return made

    def _search(self, words: str) -> None:
        if not words.strip():
            self._stack.setCurrentWidget(self.contents)
            return
        self._found.show(self._engine.find(words))
        some = self._found.rowCount() > 0
        self._stack.setCurrentWidget(self.results if some else self._nothing)
        if some:
            self.results.setCurrentIndex(self._found.index(0))

    def _open_first(self) -> None:
        if self.searching and self._found.rowCount():
            self._open_hit(self.results.currentIndex())

    def _open_hit(self, index: QModelIndex) -> None:
        hit = index.data(HIT)
        if isinstance(hit, Hit):
            self.pageAsked.emit(hit.page, hit.heading)

    def _open_page(self, index: QModelIndex) -> None:
        key = index.data(Role.KEY)
        if key:
            self.pageAsked.emit(key, "")
        elif index.isValid():
            self.contents.setExpanded(index, not self.contents.isExpanded(index))
