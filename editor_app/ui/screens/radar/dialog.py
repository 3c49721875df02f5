"""The dialog 全部栏目: the radar as a table that orders, filters and leads to a new item."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.due import PORTAL_ZONE
from editor_app.domain.freshness import Freshness
from editor_app.domain.layout import Node
from editor_app.presenters.radar import RadarBoard, RadarRow, Show
from editor_app.ui.counting import answer_key
from editor_app.ui.models.language import language
from editor_app.ui.models.radar_table import UNIT, RadarFilter, RadarModel
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.radar.table import RadarTable
from editor_app.ui.screens.radar.veto_strip import VetoStrip
from editor_app.ui.widgets.controls import SearchField, WrapLabel, button, label
from editor_app.ui.widgets.fitted_dialog import FittedDialog
from editor_app.ui.widgets.surfaces import PillBar

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RadarDialog(FittedDialog):
    """Works on what is here: no connection is needed. Enter on a row makes an item for it."""

    newRequested = Signal(str, str)  # unit, column
    placeRequested = Signal(str, str)

    def __init__(self, kit: ScreenKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("radar")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("All columns"))
        self.resize(kit.look.theme.px(1000), kit.look.theme.px(640))
        self._kit = kit
        self._board = RadarBoard(rows=(), channels=())
        self._show = Show.ALL
        self.model = RadarModel(self)
        self.shown = RadarFilter(self.model, self)
        self.table = RadarTable(kit.look, self.shown)
        self.veto = VetoStrip(kit.look)
        self.units = QComboBox()
        self.units.setObjectName("radar.unit")
        self.units.setAccessibleName(self.tr("Unit"))
        self.pills = PillBar(kit.look, name="radar.show")
        self.search = SearchField(kit.look, self.tr("Find a column"), small=True)
        self.told = WrapLabel("", "secondary")
        self.told.setObjectName("radar.told")
        self._make_buttons()
        self._lay_out()
        self._connect()
        answer_key(self, kit.actions, self._no_clock)

    def show_board(self, board: RadarBoard) -> None:
        """Show the columns of this moment."""
        self._board = board
        today = self._kit.now().astimezone(PORTAL_ZONE).date()
        self.model.show(board.rows, today, board.layout)
        several = len(board.channels) > 1
        chosen = self.units.currentData()
        self.units.clear()
        if several:
            self.units.addItem(self.tr("All units"), "")
        for channel in board.channels:
            self.units.addItem(channel.unit.short(language()), channel.unit.key)
        self.units.setCurrentIndex(max(0, self.units.findData(chosen)))
        self.units.setVisible(several)
        self._ask()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.table.hasFocus():
            self._new()
            return
        super().keyPressEvent(event)

    def _no_clock(self) -> None:
        self.told.setText(self.tr("No day is counted for this column."))

    def _unit(self) -> str:
        return str(self.units.currentData() or "")

    def _ask(self) -> None:
        unit = self._unit()
        self.shown.ask(show=self._show, unit=unit, words=self.search.field.text())
        self.table.setColumnHidden(UNIT, bool(unit) or len(self._board.channels) < 2)
        several = not unit and len(self._board.channels) > 1
        self.veto.show_channel(self._board.channel(unit), several=several)
        counts = self._board.counts(unit)
        words = {
            Show.ALL: self.tr("All"),
            Show.OVERDUE: self.tr("Overdue"),
            Show.SOON: self.tr("Due soon"),
            Show.EMPTY: self.tr("Empty"),
            Show.FINE: self.tr("Fine"),
        }
        pills = [(show.value, f"{words[show]} {counts[show]}") for show in Show]
        self.pills.set_pills(pills, self._show.value)
        if not self.table.currentIndex().isValid() and self.shown.rowCount():
            self.table.selectRow(0)
        self._tell()

    def _tell(self) -> None:
        row = self._row()
        self.new.setEnabled(row is not None and row.column.node is Node.LEAF)
        self.place.setEnabled(row is not None)
        if row is None:
            self.told.setText(self.tr("No column fits. Take words or filters away."))
        elif row.column.node is not Node.LEAF:
            self.told.setText(
                self.tr("Every item of the channel keeps its home page fresh; choose a column.")
            )
        elif row.clock.state is Freshness.EMPTY:
            self.told.setText(
                self.tr("Nothing was published here yet. Publish, or ask to merge the column.")
            )
        else:
            self.told.setText(self.model.act_by(row))

    def _row(self) -> RadarRow | None:
        return self.shown.row(self.table.currentIndex())

    def _new(self) -> None:
        row = self._row()
        if row is not None and row.column.node is Node.LEAF:
            self.accept()
            self.newRequested.emit(row.unit.key, row.column.key)

    def _open(self) -> None:
        row = self._row()
        if row is not None:
            self.accept()
            self.placeRequested.emit(row.unit.key, row.column.key)

    def _choose(self, key: str) -> None:
        self._show = Show(key)
        self._ask()

    def _make_buttons(self) -> None:
        look = self._kit.look
        self.new = button(
            look, self.tr("New item in this column"), name="radar.new", kind="primary"
        )
        self.place = button(look, self.tr("Show its items"), name="radar.place")
        self.close_ = button(look, self.tr("Close"), name="radar.close")
        self.new.clicked.connect(self._new)
        self.new.setDefault(True)
        self.place.clicked.connect(self._open)
        self.close_.clicked.connect(self.reject)

    def _connect(self) -> None:
        self.pills.chosen.connect(self._choose)
        self.units.activated.connect(lambda _: self._ask())
        self.search.textChanged.connect(lambda _: self._ask())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.table.doubleClicked.connect(self._double_clicked)

    def _double_clicked(self, _: QModelIndex) -> None:
        self._new()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("All columns"), "sectionTitle"), 1)
        head.addWidget(self.units)
        bar = QHBoxLayout()
        bar.setSpacing(12)
        bar.addWidget(self.pills, 1)
        self.search.setFixedWidth(self._kit.look.theme.px(220))
        bar.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.close_)
        foot.addWidget(self.place)
        foot.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.veto)
        column.addLayout(bar)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
