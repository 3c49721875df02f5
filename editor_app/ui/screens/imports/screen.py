"""The screen 导入: choose, dry run, write, result; nothing is stored before it is confirmed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person
from editor_app.presenters.import_rows import WRITABLE, ImportRow, State
from editor_app.presenters.imports import ImportPresenter, Stage
from editor_app.presenters.new_item import NewItemPresenter
from editor_app.services.drafts import DraftService
from editor_app.services.imports import ImportService, Target
from editor_app.services.layouts import LayoutService
from editor_app.ui.actions import Where
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import language
from editor_app.ui.runner import Lane
from editor_app.ui.screens.imports.confirm_dialog import ConfirmDialog
from editor_app.ui.screens.imports.place_dialog import PlaceDialog
from editor_app.ui.screens.imports.report import write_report
from editor_app.ui.screens.imports.run import ImportRun
from editor_app.ui.screens.imports.start_page import StartPage, local_paths
from editor_app.ui.screens.imports.work_page import WorkPage
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.page_stack import PageStack
from editor_app.ui.widgets.progress import Step, StepsBar, StepState


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDeps:
    """Services of one profile, and who works here."""

    imports: ImportService
    drafts: DraftService
    layouts: LayoutService
    person: Callable[[], Person]


class ImportScreen(QWidget):
    """Shows where a run stands, and asks for what it needs."""

    openRequested = Signal(object)  # ItemId

    def __init__(self, kit: ScreenKit, deps: ImportDeps) -> None:
        super().__init__()
        self.setObjectName("import")
        self.setProperty("pane", True)
        self.setAcceptDrops(True)
        self._kit, self._deps = kit, deps
        self._target: Target | None = None
        self._layout: Layout | None = None
        self.presenter = ImportPresenter()
        self.run = ImportRun(deps.imports, self.presenter, kit.runner, kit.hub, deps.person, self)
        self.start = StartPage(kit)
        self.work = WorkPage(kit, lambda: self._layout)
        self._steps = StepsBar(kit.look, name="import.steps")
        self._stack = PageStack()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.work)
        self._lay_out()
        self._connect()
        self.show_state()

    def take_files(self, paths: list[Path]) -> None:
        """Begin a dry run; without a place, ask for it first."""
        if not paths or self.presenter.stage is Stage.WRITE:
            return
        if self._target is None:
            self.ask_place(partial(self.take_files, paths))
            return
        self.start.say("")
        self.run.start(paths, self._target)

    def set_target(self, target: Target) -> None:
        """Where the drafts of the next run will stand."""
        self._target = target
        self._layout = self._deps.layouts.current()
        self.start.show_place(self._place_words(target))

    def ask_place(self, then: Callable[[], None] | None = None) -> None:
        """Choose the place of all files."""
        self._place_dialog(lambda target: self._placed(target, then))

    def show_state(self) -> None:
        """Show where everything stands."""
        stage = self.presenter.stage
        self._steps.set_steps(self._step_list(stage))
        self._stack.setCurrentIndex(0 if stage is Stage.CHOOSE else 1)
        if stage is not Stage.CHOOSE:
            self.work.show_run(self.presenter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.presenter.stage is not Stage.WRITE and local_paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files(local_paths(event.mimeData().urls()))

    # ------------------------------------------------------------ widgets

    def _lay_out(self) -> None:
        head = QWidget()
        head.setProperty("surface", True)
        head.setProperty("line", "bottom")
        row = QVBoxLayout(head)
        row.setContentsMargins(24, 14, 24, 14)
        row.addWidget(self._steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.start.placeRequested.connect(self.ask_place)
        self.start.filesRequested.connect(self._ask_files)
        self.start.folderRequested.connect(self._ask_folder)
        work, run = self.work, self.run
        work.againRequested.connect(self._again)
        work.writeRequested.connect(self._ask_write)
        work.stopRequested.connect(self._stop)
        work.undoRequested.connect(run.undo)
        work.reportRequested.connect(self._ask_report)
        work.placeRequested.connect(self._ask_other_place)
        work.openRequested.connect(self.openRequested)
        work.originalRequested.connect(_open_file)
        work.menuRequested.connect(self._menu)
        run.changed.connect(self.show_state)
        run.readAll.connect(self._read_all)
        run.wroteAll.connect(self._wrote_all)
        run.undone.connect(self._undone)
        run.failed.connect(self._fail)
        keys = self._kit.actions.attach(self, Where.IMPORT)
        keys["import.files"].triggered.connect(self._ask_files)
        keys["import.write"].triggered.connect(self._ask_write)
        keys["import.place"].triggered.connect(self._ask_other_place)
        self._kit.look.switch.changed.connect(self.work.model.retell)

    def _step_list(self, stage: Stage) -> list[Step]:
        names = (
            self.tr("Column and files"),
            self.tr("Dry run"),
            self.tr("Write drafts"),
            self.tr("Result"),
        )
        at = list(Stage).index(stage)
        states = [
            StepState.DONE if n < at else StepState.CURRENT if n == at else StepState.NEXT
            for n in range(len(names))
        ]
        return [Step(title=name, state=state) for name, state in zip(names, states, strict=True)]

    # ------------------------------------------------------------ asking

    def _ask_files(self) -> None:
        if self.presenter.stage is Stage.WRITE:
            return
        dialog = FileDialog("imports", self, self.tr("Choose files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self._filter(), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.take_files([Path(n) for n in names]))
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = FileDialog("imports", self, self.tr("Choose a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.take_files([Path(n) for n in names]))
        dialog.open()

    def _ask_report(self) -> None:
        dialog = FileDialog("copies", self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilters([self.tr("Table (*.csv)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_report(Path(name)))
        dialog.open()

    def save_report(self, path: Path) -> None:
        """Write what the table and the receipts say, off the main thread."""
        work = partial(write_report, path, self.presenter.files.all)
        self._kit.runner.run(Lane.MEDIA, work, self._report_saved, self._fail, self)

    def _report_saved(self, path: Path) -> None:
        self._kit.hub.toast(self.tr("Saved as {name}").format(name=path.name))

    def _filter(self) -> str:
        kinds = "*.docx *.dotx *.docm *.doc *.dot *.wps *.wpt *.odt *.ott *.rtf"
        kinds += " *.html *.htm *.md *.markdown *.txt"
        return self.tr("Documents ({kinds})").format(kinds=kinds)

    def _place_dialog(self, then: Callable[[Target], None]) -> None:
        person = self._deps.person()
        presenter = NewItemPresenter(self._deps.layouts.current(), person)
        dialog = PlaceDialog(self._kit, presenter, self._deps.drafts, person, self)
        dialog.chosen.connect(then)
        known = self._target
        dialog.choose(known.unit if known else person.unit, known.column if known else "")
        dialog.open()

    def _placed(self, target: Target, then: Callable[[], None] | None) -> None:
        self.set_target(target)
        if then is not None:
            then()

    def _ask_other_place(self) -> None:
        paths = [row.path for row in self.work.chosen() if row.state in WRITABLE]
        if paths:
            self._place_dialog(lambda target: self.run.replace_target(paths, target))

    def _ask_write(self) -> None:
        places = self.presenter.files.places()
        if not places or self.presenter.stage is not Stage.READ or self.presenter.files.unread():
            return
        layout = self._deps.layouts.current()
        left_out = len(self.presenter.files.all) - sum(places.values())
        dialog = ConfirmDialog(self._kit.look, places, layout, left_out, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.confirmed.connect(self.run.write)
        dialog.open()

    def _menu(self, at: QPoint) -> None:
        rows = self.work.chosen()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if any(row.state in WRITABLE for row in rows):
            menu.addAction(self.tr("Import"), partial(self.work.want, rows, True))
            menu.addAction(self.tr("Leave out"), partial(self.work.want, rows, False))
            menu.addAction(self.tr("Another column…"), self._ask_other_place)
        for row in rows if len(rows) == 1 else ():
            self._add_for_one(menu, row)
        if not menu.isEmpty():
            menu.popup(at)

    def _add_for_one(self, menu: QMenu, row: ImportRow) -> None:
        """What the buttons beside the table offer for a file; a refused one may be anything."""
        if row.item is not None:
            menu.addAction(self.tr("Open"), partial(self.openRequested.emit, row.item))
        if row.state is not State.REFUSED:
            menu.addAction(self.tr("Open the file"), partial(_open_file, row.path))

    # ------------------------------------------------------------ what happened

    def _again(self) -> None:
        self.presenter.forget()
        self.show_state()
        self.start.files.setFocus()

    def _stop(self) -> None:
        if self.presenter.stage is Stage.WRITE:
            self.run.stop_writing()
            return
        self.run.stop_reading()
        self.start.say(self.tr("The dry run was cancelled. Nothing was stored."), "teal")

    def _read_all(self) -> None:
        if not self.presenter.files.all:
            self.start.say(self.tr("There is no file to import in what was chosen."))
        self.show_state()
        self.work.table.setFocus()

    def _wrote_all(self) -> None:
        written = len(self.presenter.files.written())
        told = self.tr("{n} drafts were made", None, written).format(n=written)
        self._kit.hub.toast(told, self.tr("Undo"), self.run.undo)

    def _undone(self, count: int) -> None:
        self._kit.hub.toast(
            self.tr("{n} drafts were put in the trash", None, count).format(n=count)
        )

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        told = message_for(error)
        if self.presenter.stage is Stage.CHOOSE:
            self.start.say(told.text, told.tone)
        else:
            self._kit.hub.toast(told.text)
        self.show_state()

    def _place_words(self, target: Target) -> str:
        layout = self._layout
        assert layout is not None
        unit = layout.portal.unit(target.unit)
        names = [column.name(language()) for column in layout.trail(target.column)]
        template = layout.template(target.kind).name(language())
        head = unit.name(language()) if unit is not None else target.unit
        return f"{' › '.join([head, *(names[1:] or names)])} · {template}"


def _open_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
