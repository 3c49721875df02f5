"""Dry run and result: the table of files, what one of them becomes, and what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from editor_app.domain.imports import Outcome
from editor_app.domain.layout import Layout
from editor_app.presenters.import_rows import WRITABLE, ImportRow, Scope, State
from editor_app.presenters.imports import ImportPresenter, Stage
from editor_app.ui import formats
from editor_app.ui.models.imports_table import ImportModel
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.screens.imports.details import ImportDetails
from editor_app.ui.screens.imports.table import ImportTable
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import Segmented, button, label
from editor_app.ui.widgets.progress import ProgressLine
from editor_app.ui.widgets.surfaces import ActionBar, Card, EmptyState

WIDTHS = (980, 400)
_TONES = {Outcome.KEPT: "kept", Outcome.CONVERTED: "converted", Outcome.DROPPED: "dropped"}


class WorkPage(QWidget):
    """Shows the presenter's rows; reports what was asked for."""

    againRequested = Signal()
    writeRequested = Signal()
    stopRequested = Signal()
    undoRequested = Signal()
    reportRequested = Signal()
    placeRequested = Signal()
    openRequested = Signal(object)  # ItemId
    originalRequested = Signal(object)  # Path
    menuRequested = Signal(object)  # global QPoint

    def __init__(self, kit: ScreenKit, layout: Callable[[], Layout | None]) -> None:
        super().__init__()
        self.setObjectName("import.work")
        self._kit, self._layout = kit, layout
        self._presenter: ImportPresenter | None = None
        self._scope = Scope.ALL
        self.model = ImportModel(self)
        self.table = ImportTable(kit.look, self.model)
        self.details = ImportDetails(kit, layout)
        self.progress = ProgressLine(kit.look, cancel=self.tr("Cancel"), name="import.progress")
        self._build_bars()
        self._lay_out()
        self._connect()

    def show_run(self, presenter: ImportPresenter) -> None:
        """Show where everything stands."""
        self._presenter = presenter
        chosen = self.model.row(self.table.currentIndex())
        rows = presenter.files.listed(self._scope)
        self.model.show(rows, self._layout())
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self._choose_again(chosen)
        self._tell_counts(presenter)
        self._tell_progress(presenter)
        self._tell_foot(presenter)

    def chosen(self) -> list[ImportRow]:
        """The files that are marked in the table."""
        indexes = self.table.selectionModel().selectedRows()
        found = (self.model.row(index) for index in indexes)
        return [row for row in found if row is not None]

    def want(self, rows: Sequence[ImportRow], wanted: bool) -> None:
        """Tick files, or take the tick away."""
        if self._presenter is not None:
            self._presenter.want([row.path for row in rows], wanted)
            self.show_run(self._presenter)

    # ------------------------------------------------------------ widgets

    def _build_bars(self) -> None:
        look = self._kit.look
        self._scopes = Segmented(
            [(one.value, self._name(one)) for one in Scope], name="import.scope"
        )
        self._all = QCheckBox(self.tr("All"))
        self._all.setObjectName("import.all")
        self._all.setAccessibleName(self.tr("Import all files shown"))
        self._all.setTristate(True)
        self._totals = {
            one: label("", "secondary", name=f"import.{_TONES[one]}") for one in Outcome
        }
        self._hint = label("", "secondary", name="import.hint", wrap=True)
        self._report = button(
            look, self.tr("Save the report…"), name="import.report", icon="ri.save-3-line"
        )
        self._again = button(look, self.tr("Other files"), name="import.again")
        self._undo = button(
            look, self.tr("Put all in the trash"), name="import.undo", icon="ri.delete-bin-line"
        )
        self._write = button(
            look, self.tr("Write drafts"), name="import.write", kind="primary", icon="ri.check-line"
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._summary())
        column.addWidget(self._split(), 1)
        column.addWidget(self._foot())

    def _summary(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(24, 12, 24, 0)
        row.setSpacing(14)
        row.addWidget(self._scopes)
        row.addWidget(self._all)
        row.addStretch(1)
        for one in self._totals.values():
            row.addWidget(one)
        return holder

    def _split(self) -> QWidget:
        card = Card(self._kit.look, name="import.card")
        card.add(self.table, ruled=False)
        self._empty = EmptyState(
            self._kit.look,
            "ri.filter-3-line",
            self.tr("No file of this kind"),
            self.tr("The other segments above hold the rest."),
            name="import.none",
        )
        card.add(self._empty, ruled=False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(24, 12, 12, 12)
        column.addWidget(card)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("import.splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        if self._kit.memory is not None:
            self._kit.memory.attach(splitter, WIDTHS)
        else:
            splitter.setSizes(list(WIDTHS))
        return splitter

    def _foot(self) -> QWidget:
        bar = ActionBar(name="import.foot", line="top")
        bar.setProperty("surface", True)
        bar.add_left(self.progress, 3)
        bar.add_left(self._hint, 20)
        for one in (self._undo, self._report, self._again, self._write):
            bar.add_right(one)
        return bar

    def _connect(self) -> None:
        self._scopes.chosen.connect(lambda key: self._choose_scope(Scope(key)))
        self._all.clicked.connect(self._tick_all)
        self.model.wantChanged.connect(self._tick)
        self.table.toggleAsked.connect(self._toggle)
        self.table.openAsked.connect(self._open)
        self.table.doubleClicked.connect(lambda _: self._open())
        self.table.menuAsked.connect(self.menuRequested)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.details.placeRequested.connect(self.placeRequested)
        self.details.openRequested.connect(self.openRequested)
        self.details.originalRequested.connect(self.originalRequested)
        self.progress.cancelled.connect(self.stopRequested)
        self._again.clicked.connect(self.againRequested)
        self._report.clicked.connect(self.reportRequested)
        self._undo.clicked.connect(self.undoRequested)
        self._write.clicked.connect(self.writeRequested)

    # ------------------------------------------------------------ what is shown

    def _choose_scope(self, scope: Scope) -> None:
        self._scope = scope
        if self._presenter is not None:
            self.show_run(self._presenter)

    def _choose_again(self, chosen: ImportRow | None) -> None:
        at = None if chosen is None else self.model.row_of(chosen.path)
        if at is None and self.model.rowCount():
            at = 0
        if at is None:
            self.details.show_row(None)
            return
        index = self.model.index(at, 0)
        if index.row() != self.table.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        else:
            self._row_chosen(index)

    def _row_chosen(self, index: QModelIndex) -> None:
        self.details.show_row(self.model.row(index))

    def _tell_counts(self, presenter: ImportPresenter) -> None:
        for scope, count in presenter.files.counts().items():
            made = self._scopes.findChild(QPushButton, f"import.scope.{scope.value}")
            if made is not None:
                made.setText(f"{self._name(scope)} {count}")
                made.setAccessibleName(made.text())
        for outcome, total in presenter.files.totals().items():
            self._totals[outcome].setText(f"{self._outcome(outcome)} {formats.number(total)}")
        reading = presenter.stage is Stage.READ
        self._all.setVisible(reading)
        self._all.setCheckState(self.model.all_wanted())

    def _tell_progress(self, presenter: ImportPresenter) -> None:
        reading = presenter.stage is Stage.READ and presenter.files.unread() is not None
        writing = presenter.stage is Stage.WRITE
        self.progress.setVisible(reading or writing)
        if reading:
            done, total = presenter.files.progress
            told = self.tr("Reading file {n} of {total}").format(n=done + 1, total=total)
            note = self.tr("Nothing is stored; cancelling leaves nothing behind.")
            self.progress.set_progress(told, done, total, note)
        elif writing:
            done, left = len(presenter.files.written()), len(presenter.files.wanted())
            told = self.tr("Writing draft {n} of {total}").format(n=done + 1, total=done + left)
            note = self.tr("Cancelling keeps the drafts that are written; they can be undone.")
            self.progress.set_progress(told, done, done + left, note)

    def _tell_foot(self, presenter: ImportPresenter) -> None:
        busy = not self.progress.isHidden()
        done = presenter.stage is Stage.DONE
        wanted = len(presenter.files.wanted())
        self._hint.setVisible(not busy)
        self._hint.setText(self._result(presenter) if done else self._promise())
        self._again.setVisible(not busy)
        self._report.setVisible(not busy)
        self._undo.setVisible(done and bool(presenter.files.written()))
        self._write.setVisible(presenter.stage is Stage.READ and not busy)
        self._write.setEnabled(bool(wanted))
        self._write.setText(self.tr("Write {n} drafts", None, wanted).format(n=wanted))

    def _promise(self) -> str:
        return self.tr(
            "The dry run has stored nothing. What is written becomes a draft first, and goes"
            " through the reviews like any other."
        )

    def _result(self, presenter: ImportPresenter) -> str:
        written = len(presenter.files.written())
        failed = sum(row.state is State.FAILED for row in presenter.files.all)
        undone = sum(row.state is State.UNDONE for row in presenter.files.all)
        if undone:
            return self.tr(
                "{n} drafts were put in the trash; they can be restored there.", None, undone
            ).format(n=undone)
        told = [self.tr("{n} drafts were made.", None, written).format(n=written)]
        if failed:
            told.append(self.tr("{n} could not be stored; see the list.").format(n=failed))
        if presenter.stopped:
            told.append(self.tr("Writing was cancelled; the rest was not stored."))
        return joined_sentences(told)

    # ------------------------------------------------------------ what is done

    def _tick(self, path: object, wanted: bool) -> None:
        """One box; with it the other marked files, if it is one of them."""
        marked = self.chosen()
        if any(row.path == path for row in marked):
            self.want(marked, wanted)
        else:
            self.want([row for row in self.model.rows if row.path == path], wanted)

    def _tick_all(self) -> None:
        wanted = self.model.all_wanted() is not Qt.CheckState.Checked
        if self._presenter is not None:
            self._presenter.want(self.model.paths(), wanted)
            self.show_run(self._presenter)

    def _toggle(self) -> None:
        rows = [row for row in self.chosen() if row.state in WRITABLE]
        if rows:
            self.want(rows, not rows[0].wanted)

    def _open(self) -> None:
        row = self.model.row(self.table.currentIndex())
        if row is not None and row.item is not None:
            self.openRequested.emit(row.item)

    def _name(self, scope: Scope) -> str:
        match scope:
            case Scope.ALL:
                return self.tr("All")
            case Scope.READY:
                return self.tr("Can be imported")
            case Scope.LOOK:
                return self.tr("Look at it")
            case Scope.REFUSED:
                return self.tr("Cannot be read")

    def _outcome(self, outcome: Outcome) -> str:
        match outcome:
            case Outcome.KEPT:
                return self.tr("Kept")
            case Outcome.CONVERTED:
                return self.tr("Converted")
            case Outcome.DROPPED:
                return self.tr("Dropped")
