"""The dialog 新建稿件: a column, then one of the kinds it takes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.item import ColumnKey, Draft, Kind, UnitKey
from editor_app.domain.people import Person
from editor_app.domain.template import Template
from editor_app.presenters.items_tree import TreeNode
from editor_app.presenters.new_item import NewItemPresenter, Obstacle, Offer, required_labels
from editor_app.services.drafts import DraftService
from editor_app.services.imports import Target
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.messages import message_for
from editor_app.ui.models.columns_tree import ColumnsModel, node_name, unit_name
from editor_app.ui.models.language import language, listed
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.recent_columns import RecentColumns
from editor_app.ui.widgets.controls import SearchField, button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.foot import foot
from editor_app.ui.widgets.rows import ColumnTree

_RECENT = 3  # columns offered above the tree
_WALK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class NewItemDialog(FittedDialog):
    """Opened with ``open()``. Enter creates as soon as a column and a kind are chosen."""

    created = Signal(object)  # Draft
    fileChosen = Signal(object, object)  # Path, Target: make the item of a file

    def __init__(
        self,
        kit: ScreenKit,
        presenter: NewItemPresenter,
        drafts: DraftService,
        person: Person,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("new_item")
        self.setWindowTitle(self.tr("New item"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kit = kit
        self._presenter = presenter
        self._drafts = drafts
        self._person = person
        self._node: TreeNode | None = None
        self._offer = presenter.offer(None)
        self._radios: list[tuple[QRadioButton, Template]] = []
        self._build()
        self._lay_out()
        self._connect()
        self._show_nodes()
        self._show_offer()
        self.filter.setFocus()

    def choose(self, unit: str, column: str = "") -> None:
        """Start at a column; what cannot take items opens its branch."""
        key = self._presenter.default(UnitKey(unit), ColumnKey(column) if column else None)
        index = self.model.index_of(key)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def offer_recent(self, keys: Sequence[str], *, start: bool) -> None:
        """Offer the columns used last, as far as they still take items; ``start`` at the last."""
        nodes = [self.model.node(self.model.index_of(key)) for key in keys]
        open_ = [one for one in nodes if one and self._presenter.offer(one).obstacle is None]
        known = [(one.place.key, self._place_name(one)) for one in open_[:_RECENT]]
        self._recent.offer(known)
        if known and start:
            self._go_to(known[0][0])

    def _place_name(self, node: TreeNode) -> str:
        """The column; with its unit where one writes for several."""
        column = node_name(node, language())
        units = self._presenter.units
        own = [unit_name(one, language()) for one in units if one.key == node.place.unit]
        return " › ".join([*own, column]) if len(units) > 1 else column

    def _go_to(self, key: str) -> None:
        self.filter.field.clear()
        index = self.model.index_of(key)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def name_deed(self, verb: str) -> None:
        """Say on the button what it does, where that is not making an item."""
        self._create.setText(verb)
        self._create.setAccessibleName(verb)
        self._from_file.hide()

    def target(self) -> Target | None:
        """Unit, column and template that are chosen."""
        node, template = self._node, self._template()
        if node is None or node.column is None or template is None:
            return None
        unit = UnitKey(node.place.unit)
        return Target(unit=unit, column=node.column.key, kind=Kind(template.key))

    def make(self) -> None:
        """Make the draft on the store lane, then report it."""
        to, person, drafts = self.target(), self._person, self._drafts
        if to is None:
            return
        self._create.setEnabled(False)
        self._kit.runner.run(
            Lane.STORE,
            lambda: drafts.new(unit=to.unit, column=to.column, kind=to.kind, person=person),
            self._created,
            self.fail,
            self,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys walk the tree while one types what to look for."""
        pressed = event if event.type() == QEvent.Type.KeyPress else None
        if isinstance(pressed, QKeyEvent) and watched is self.filter.field:
            if pressed.key() not in _WALK:
                return False
            QApplication.sendEvent(self.tree, event)
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        look = self._kit.look
        self.filter = SearchField(look, self.tr("Filter columns"), icon="ri.filter-3-line")
        self.model = ColumnsModel(look, language, self, counted=False)
        self.tree = ColumnTree(look, name="new_item.tree")
        self.tree.setProperty("surface", "")
        self.tree.setAccessibleName(self.tr("Columns"))
        self.tree.setModel(self.model)
        self._recent = RecentColumns(look)
        self._recent.chosen.connect(self._go_to)
        self._trail = label("", "cardTitle", name="new_item.trail", wrap=True)
        self._reason = label("", "secondary", name="new_item.reason", wrap=True)
        self._kinds = QVBoxLayout()
        self._kinds.setSpacing(2)
        self._group = QButtonGroup(self)
        self._what = label("", "value", name="new_item.what", wrap=True)
        self._fields = label("", "caption", name="new_item.fields", wrap=True)
        self._error = label("", "error", name="new_item.error", wrap=True)
        self._cancel = button(look, self.tr("Cancel"), name="new_item.cancel")
        self._create = button(look, self.tr("Create"), name="new_item.create", kind="primary")
        told = self.tr("New from a Word file…")
        self._from_file = button(
            look, told, name="new_item.from_file", kind="link", icon="ri.file-word-2-line"
        )
        self._create.setDefault(True)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.filter)
        left.addWidget(self._recent)
        left.addWidget(self.tree, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        for widget in (self._trail, self._reason):
            right.addWidget(widget)
        right.addLayout(self._kinds)
        for widget in (self._what, self._fields, self._error):
            right.addWidget(widget)
        right.addStretch(1)
        side = QFrame()
        side.setLayout(right)
        side.setMaximumWidth(self._kit.look.theme.px(340))
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addLayout(left, 4)  # names of columns need as much as what is said of them
        body.addWidget(side, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addWidget(label(self.tr("Choose where the item will stand"), "sectionTitle"))
        column.addLayout(body, 1)
        column.addLayout(foot([self._cancel, self._create], [self._from_file], gap=8))
        px = self._kit.look.theme.px
        self.resize(QSize(px(820), px(560)).boundedTo(self.screen().availableSize() * 0.94))

    def _connect(self) -> None:
        self.filter.textChanged.connect(lambda _: self._show_nodes())
        self.filter.field.installEventFilter(self)
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        self.tree.doubleClicked.connect(lambda _: self.make())
        self.tree.expanded.connect(lambda index: self._folded(index, unfolded=True))
        self.tree.collapsed.connect(lambda index: self._folded(index, unfolded=False))
        self._group.buttonClicked.connect(lambda _: self._show_kind())
        self._cancel.clicked.connect(self.reject)
        self._create.clicked.connect(self.make)
        self._from_file.clicked.connect(self._ask_file)

    def _show_nodes(self) -> None:
        """What Enter would make is always what is marked in the tree."""
        words, node = self.filter.text(), self._node
        nodes = self._presenter.nodes(words)
        hit = self._presenter.first_hit(nodes, words) if words.strip() else node
        self.model.show([("", nodes)])
        self.tree.expandAll()
        index = self.model.index_of(hit.place.key) if hit else QModelIndex()
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)
        else:
            self.tree.selectionModel().clear()
        self._chosen(index)

    def _folded(self, index: QModelIndex, *, unfolded: bool) -> None:
        node = self.model.node(index)
        if node is not None:
            self.model.set_unfolded(node.place.key, unfolded)

    def _chosen(self, index: QModelIndex) -> None:
        self._node = self.model.node(index)
        self._offer = self._presenter.offer(self._node)
        self._show_offer()

    def _show_offer(self) -> None:
        offer = self._offer
        columns = [column.name(language()) for column in offer.trail]
        names = [*self._unit_names(), *(columns[1:] or columns)]
        self._trail.setText(" › ".join(names))
        self._trail.setVisible(bool(names))
        self._reason.setText(self._why(offer))
        self._reason.setVisible(offer.obstacle is not None)
        self._error.setText("")
        self._create.setEnabled(offer.obstacle is None)
        self._from_file.setEnabled(offer.obstacle is None)
        for radio, _ in self._radios:
            self._group.removeButton(radio)
            radio.hide()
            radio.deleteLater()
        self._radios = [(self._radio(one, at), one) for at, one in enumerate(offer.kinds)]
        self._show_kind()

    def _unit_names(self) -> list[str]:
        """The unit an item would belong to: the same columns stand under every unit."""
        key = self._node.place.unit if self._node is not None else ""
        return [unit_name(one, language()) for one in self._presenter.units if one.key == key]

    def _radio(self, template: Template, at: int) -> QRadioButton:
        text = template.name(language())
        if at == 0 and len(self._offer.kinds) > 1:
            usual = self.tr("offered first")  # lupdate reads no text inside an f-string's quotes
            text = f"{text} · {usual}"
        radio = QRadioButton(text)
        radio.setObjectName(f"new_item.kind.{template.key}")
        radio.setAccessibleName(text)
        radio.setChecked(at == 0)
        self._group.addButton(radio)
        self._kinds.addWidget(radio)
        return radio

    def _template(self) -> Template | None:
        return next((one for radio, one in self._radios if radio.isChecked()), None)

    def _show_kind(self) -> None:
        template = self._template()
        self._what.setVisible(template is not None)
        self._fields.setVisible(template is not None)
        if template is None:
            return
        self._what.setText(template.description(language()))
        told = self.tr("Must be filled before submission: {fields}")
        fields = listed(required_labels(template, language()))
        self._fields.setText(told.format(fields=fields))

    def _why(self, offer: Offer) -> str:
        name = offer.trail[-1].name(language()) if offer.trail else ""
        match offer.obstacle:
            case None:
                return ""
            case Obstacle.NO_UNIT:
                return self.tr("You edit no unit, so there is no column to write for.")
            case Obstacle.NOTHING_CHOSEN if not self.model.rowCount():
                return self.tr("No column has these words in its name; use fewer or others.")
            case Obstacle.NOTHING_CHOSEN:
                return self.tr("Choose a column first.")
            case Obstacle.UNIT:
                return self.tr("A unit is no column; choose one of its columns.")
            case Obstacle.BRANCH:
                told = self.tr(
                    "“{name}” holds columns, no items; choose one of the columns below it."
                )
            case Obstacle.JUMP:
                told = self.tr(
                    "“{name}” only forwards readers to another page; items cannot be put there."
                )
            case Obstacle.NO_KIND:
                told = self.tr("“{name}” takes no kind of item that can be written here.")
        return told.format(name=name)

    def _created(self, draft: Draft) -> None:
        self._kit.hub.announce(touched(draft.item))
        self.created.emit(draft)
        self.accept()

    def _ask_file(self) -> None:
        dialog = FileDialog("imports", self, self.tr("Choose a Word file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = self.tr("Documents (*.docx *.doc *.wps *.odt *.rtf *.html *.htm *.md *.txt)")
        dialog.setNameFilters([kinds])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

    def take_file(self, path: Path) -> None:
        """Ask for an item made of a file, in the place that is chosen."""
        target = self.target()
        if target is not None:
            self._create.setEnabled(False)
            self._from_file.setEnabled(False)
            self._error.setText(self.tr("Reading {name}…").format(name=path.name))
            self.fileChosen.emit(path, target)

    def fail(self, error: Exception) -> None:
        """Say why nothing was made; another try is possible."""
        self._from_file.setEnabled(True)
        self._create.setEnabled(True)
        if isinstance(error, EditorError):
            self._error.setText(message_for(error).text)
        else:
            self._kit.runner.failedUnheard.emit(error)
