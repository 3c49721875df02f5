"""The left pane of 稿件: a filter over quick views and the columns of each unit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout

from editor_app.domain.layout import Layout
from editor_app.presenters.items import Place
from editor_app.presenters.items_tree import Matches, TreeNode, filtered
from editor_app.ui.actions import action_text
from editor_app.ui.models.columns_tree import ColumnsModel
from editor_app.ui.models.language import language
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import IconButton, SearchField, button
from editor_app.ui.widgets.rows import ColumnTree


class PlacesPane(QFrame):
    """Shows the nodes it is given and reports which place was chosen."""

    placeChosen = Signal(object)  # TreeNode

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("items.places")
        self.setProperty("surface", "canvas")
        self.setProperty("pane", True)
        self.setMinimumWidth(200)
        self._quick: Sequence[TreeNode] = ()
        self._units: Sequence[TreeNode] = ()
        self._wanted = ""  # key of the place that should be selected
        self._restoring = False
        self.filter = SearchField(
            kit.look, self.tr("Filter columns"), icon="ri.filter-3-line", parent=self
        )
        self.model = ColumnsModel(kit.look, language, self)
        self.tree = ColumnTree(kit.look, name="items.tree")
        self.tree.setAccessibleName(self.tr("Columns"))
        self.tree.setModel(self.model)
        self._more = IconButton(
            kit.look, "ri.more-2-line", self.tr("Columns: more"), name="items.tree.more"
        )
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu())
        self.handover = button(
            kit.look,
            action_text("item.handover"),
            name="items.handover",
            kind="link",
            icon="ri.user-shared-line",
            small=True,
        )
        self.handover.setToolTip(kit.actions.hint("item.handover"))
        self._lay_out()
        self.filter.textChanged.connect(lambda _: self._show())
        self.filter.submitted.connect(lambda _: self.tree.setFocus(Qt.FocusReason.OtherFocusReason))
        self.tree.expanded.connect(lambda index: self._folded(index, unfolded=True))
        self.tree.collapsed.connect(lambda index: self._folded(index, unfolded=False))
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        kit.look.switch.changed.connect(self._show)

    def show_nodes(
        self, quick: Sequence[TreeNode], units: Sequence[TreeNode], layout: Layout | None = None
    ) -> None:
        """Show these nodes; the chosen one and what is unfolded stay."""
        first = not self._units and units
        self._quick, self._units = quick, units
        if layout is not None:
            self.model.count_by(layout)
        if first:
            self._open_first(units)
        self._show()

    def select(self, place: Place) -> None:
        """Mark a place without reporting it."""
        self._wanted = place.key
        self._restore_selection()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.handover.setText(action_text("item.handover"))
            self._show()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 12, 8)
        top.setSpacing(4)
        top.addWidget(self.filter, 1)
        top.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.tree, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 12, 8)
        foot.addWidget(self.handover)
        foot.addStretch(1)
        column.addLayout(foot)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("items.tree.menu")
        menu.addAction(self.tr("Unfold all")).triggered.connect(self.tree.expandAll)
        menu.addAction(self.tr("Fold all")).triggered.connect(self.tree.collapseAll)
        return menu

    def _open_first(self, units: Sequence[TreeNode]) -> None:
        self.model.unfold({units[0].place.key})

    def _show(self) -> None:
        words = self.filter.text().strip()
        units = filtered(self._units, Matches(words)) if words else self._units
        quick = () if words else self._quick
        groups = [(self.tr("Quick views"), quick)] if quick else []
        self.model.show([*groups, (self.tr("Columns"), units)])
        self._restoring = True
        if words:
            self.tree.expandAll()
        else:
            for key in self.model.unfolded:
                self.tree.setExpanded(self.model.index_of(key), True)
        self._restoring = False
        self._restore_selection()

    def _restore_selection(self) -> None:
        index = self.model.index_of(self._wanted)
        chosen = self.tree.selectionModel()
        if not index.isValid() or index == chosen.currentIndex():
            return
        self._restoring = True
        chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._restoring = False

    def _folded(self, index: QModelIndex, *, unfolded: bool) -> None:
        node = self.model.node(index)
        if node is not None and not (self._restoring and self.filter.text().strip()):
            self.model.set_unfolded(node.place.key, unfolded)

    def _chosen(self, index: QModelIndex) -> None:
        node = self.model.node(index)
        if node is not None and not self._restoring:
            self._wanted = node.place.key
            self.placeChosen.emit(node)
