"""The contents of the help as a tree: parts, pages, and the rules below theirs."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt

from editor_app.presenters.help_book import RULE, RULES, HelpBook
from editor_app.ui.widgets.roles import Role

_Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_PART, _PAGE = "ri.book-open-line", "ri.file-text-line"


class _Node:
    """One line; ``key`` is empty for a part."""

    def __init__(self, title: str, key: str, parent: "_Node | None") -> None:
        self.title, self.key, self.parent = title, key, parent
        self.children: list[_Node] = []
        if parent is not None:
            parent.children.append(self)

    @property
    def row(self) -> int:
        return self.parent.children.index(self) if self.parent is not None else 0


class ContentsModel(QAbstractItemModel):
    """Read only."""

    def __init__(self, book: HelpBook) -> None:
        super().__init__()
        self._root = _Node("", "", None)
        self._by_key: dict[str, _Node] = {}
        for part in book.parts:
            above = _Node(part.title, "", self._root)
            for key in part.pages:
                page = book.page(key)
                assert page is not None, key
                self._by_key[key] = _Node(page.title, key, above)
        below = self._by_key.get(RULES)
        for key, page in book.rules.items():
            title = f"{key.removeprefix(RULE)} {page.title}"
            self._by_key[key] = _Node(title, key, below or self._root)

    def index_of(self, key: str) -> QModelIndex:
        """The line of a page; no line for a page there is not."""
        node = self._by_key.get(key)
        return self.createIndex(node.row, 0, node) if node is not None else QModelIndex()

    def index(self, row: int, column: int, parent: _Index = ROOT) -> QModelIndex:
        children = self._node(parent).children
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, children[row])

    def parent(self, child: _Index) -> QModelIndex:  # type: ignore[override]  # QObject's overload
        above = self._node(child).parent if child.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    def rowCount(self, parent: _Index = ROOT) -> int:
        return len(self._node(parent).children)

    def columnCount(self, parent: _Index = ROOT) -> int:
        return 1

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.title
        if role == Role.ICON:
            return _PAGE if node.key else _PART
        return node.key if role == Role.KEY else None

    def _node(self, index: _Index) -> _Node:
        node = index.internalPointer() if index.isValid() else self._root
        assert isinstance(node, _Node)
        return node
