"""Packages in 发件箱: packing what waits, and looking into one that a medium brought."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.outbox import OperationKey
from editor_app.domain.packages import SUFFIX, CarriedAnswer, PackageKind
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.services.layouts import LayoutService
from editor_app.services.package_book import MadePackage, TakenPackage
from editor_app.services.package_making import Plan
from editor_app.services.package_taking import Applied, Seen
from editor_app.services.packages import PackageService
from editor_app.ui import formats
from editor_app.ui.action_rows import Where
from editor_app.ui.faults import tell_fault
from editor_app.ui.file_dialog import FileDialog
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import language
from editor_app.ui.models.medium_words import lost_note, renewed_note
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.packages.dialog import PackageDialog
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.surfaces import ActionBar

_MOST_FAULTS = 3  # of what does not fit or lost its files: told by title


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    plan: Plan
    name: str


class PackageDesk(QObject):
    """One for the outbox: its button, its keys, and files that are dropped on it."""

    answered = Signal(str, object)  # key of an operation, CarriedAnswer; from the lane

    def __init__(
        self,
        kit: ScreenKit,
        packages: PackageService,
        store: Store,
        layouts: LayoutService,
        person: Callable[[], Person | None],
        screen: QWidget,
    ) -> None:
        super().__init__(screen)
        self._kit, self._packages, self._store = kit, packages, store
        self._person, self._layouts, self._screen = person, layouts, screen
        self.dialog: PackageDialog | None = None
        self._path = Path()
        self._busy = False
        self._taken: TakenPackage | None = None
        keys = kit.actions.attach(screen, Where.OUTBOX)
        keys["package.export"].triggered.connect(self.export)
        keys["package.import"].triggered.connect(self.choose)
        menu = QMenu(screen)
        menu.addActions([keys["package.export"], keys["package.import"]])
        self.button = button(
            kit.look, self.tr("Packages"), name="outbox.packages", icon="ri.archive-line"
        )
        self.button.setMenu(menu)
        bar = screen.findChild(ActionBar, "outbox.bar")
        if bar is not None:
            bar.add_right(self.button)
        screen.setAcceptDrops(True)
        screen.installEventFilter(self)
        self.answered.connect(self._answer)

    # ------------------------------------------------------------ packing

    def export(self) -> None:
        """Tell what would be packed, then ask for a file."""
        packages, person = self._packages, self._person()

        def plan() -> _Planned:
            return _Planned(plan=packages.making.plan(person), name=packages.file_name())

        self._kit.runner.run(Lane.MEDIA, plan, self._planned, self._failed, self)

    def _planned(self, planned: _Planned) -> None:
        plan = planned.plan
        box = QMessageBox(self._screen)
        box.setObjectName("package.plan")
        box.setWindowTitle(self.tr("Export as package"))
        text = self.tr(
            "{n} operations go into package number {number} ({size}).", None, len(plan.operations)
        )
        box.setText(
            text.format(n=len(plan.operations), number=plan.sequence, size=formats.size(plan.size))
        )
        more = self.tr(
            "They wait here for the receipt that comes back on the medium, and are not sent"
            " meanwhile. The package is valid until {ends}. It is signed, not encrypted: whoever"
            " holds the medium can read it."
        )
        told = more.format(ends=formats.day(plan.expires_at.date()))
        if plan.left:
            left = self.tr("{n} operations stay out of it.", None, len(plan.left))
            told += "\n\n" + left.format(n=len(plan.left))
        told += "".join(f"\n{message_for(fault).what}" for fault in plan.faults[:_MOST_FAULTS])
        box.setInformativeText(told)
        go = box.addButton(self.tr("Choose file…"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        go.setEnabled(bool(plan.operations))
        go.clicked.connect(partial(self._ask_file, planned.name, self._make))
        box.finished.connect(box.deleteLater)
        box.open()

    def _ask_file(self, name: str, then: Callable[[Path], None]) -> None:
        dialog = FileDialog("packages", self._screen, self.tr("Package"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Packages (*.pindao)"))
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.open()

    def _make(self, path: Path) -> None:
        packages, person = self._packages, self._person()

        def make() -> MadePackage:
            packages.check_target(path)
            return packages.making.make(path, person)

        self._kit.runner.run(Lane.STORE, make, self._made, self._failed, self)

    def _made(self, made: MadePackage) -> None:
        self._kit.hub.announce(touched(outbox=True))
        told = self.tr(
            "Package number {number} written and read back: {file}."
            " Eject the medium, then unplug it."
        )
        self._kit.hub.toast(told.format(number=made.sequence, file=made.file))

    # ------------------------------------------------------------ looking into one

    def choose(self) -> None:
        """Ask for a package."""
        dialog = FileDialog("packages", self._screen, self.tr("Import package"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Packages (*.pindao)"))
        dialog.fileSelected.connect(lambda path: self.look(Path(path)))
        dialog.open()

    def look(self, path: Path) -> None:
        """Read one on a lane; what is no sound package is told, and nothing opens.

        One at a time: what came of the one before would be told of another.
        """
        if self._busy or self.dialog is not None:
            self._kit.hub.toast(
                self.tr("Another package is open or under way: close it first, then open this one.")
            )
            return
        packages, person = self._packages, self._person()
        self._path, self._busy = path, True

        def look() -> tuple[Seen, list[tuple[str, CarriedAnswer]]]:
            packages.check_place(path)
            seen = packages.taking.look(path, person)
            return seen, [(self._title(key), one) for key, one in seen.answers.items()]

        self._kit.runner.run(Lane.MEDIA, look, self._looked, self._failed, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.DragEnter, QEvent.Type.Drop)
        if event.type() in kinds and isinstance(event, QDropEvent):
            found = [Path(one.toLocalFile()) for one in event.mimeData().urls()]
            if len(found) == 1 and found[0].suffix == SUFFIX:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self.look(found[0])
                return True
        return super().eventFilter(watched, event)

    def _unit(self, key: str) -> str:
        return self._layouts.current().portal.unit_short(key, language())

    def _title(self, key: str) -> str:
        operation = self._store.outbox.get(OperationKey(key))
        return operation.title if operation is not None else key[:13].upper()

    def _looked(self, told: tuple[Seen, list[tuple[str, CarriedAnswer]]]) -> None:
        seen, titles = told
        self._busy = False
        self.dialog = dialog = PackageDialog(self._kit, self._unit, self._screen)
        self._taken = self._packages.book.taken_of(seen.found.manifest.id)
        dialog.show_seen(seen, titles, lost=self._packages.taking.may_be_lost(seen))
        receipts = seen.found.manifest.kind is PackageKind.RECEIPTS
        dialog.takeAsked.connect(self._apply if receipts else self._hand_in)
        dialog.againAsked.connect(partial(self._hand_in, again=True))
        dialog.answersAsked.connect(self._ask_back)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, _: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None

    # ------------------------------------------------------------ taking it in

    def _hand_in(self, *, again: bool = False) -> None:
        packages, path, person, tell = self._packages, self._path, self._person(), self.answered
        self._busy = True
        reason = ""
        if self.dialog is not None:
            reason = self.dialog.reason.text()
            self.dialog.show_running()

        def hand_in() -> TakenPackage:
            return packages.taking.hand_in(path, person, tell.emit, reason=reason, again=again)

        self._kit.runner.run(Lane.SYNC, hand_in, self._handed_in, self._failed, self)

    def _answer(self, key: str, answer: CarriedAnswer) -> None:
        if self.dialog is not None:
            self.dialog.model.answer(key, answer)

    def _handed_in(self, taken: TakenPackage) -> None:
        self._taken, self._busy = taken, False
        words = self.tr("The portal answered everything. Take the receipts back on the medium.")
        if self.dialog is not None:
            self.dialog.show_done(words, answers=True)
        self._kit.hub.announce(touched(outbox=True, queue=True))

    def _ask_back(self) -> None:
        if self._taken is not None:
            self._ask_file(f"{self._path.stem}-receipts{SUFFIX}", self._bring_back)

    def _bring_back(self, path: Path) -> None:
        packages, person, taken = self._packages, self._person(), self._taken
        if taken is None:
            return

        def answers() -> MadePackage:
            packages.check_target(path)
            return packages.making.answers(path, person, taken)

        self._kit.runner.run(Lane.STORE, answers, self._made, self._failed, self)

    def _apply(self) -> None:
        packages, path, person = self._packages, self._path, self._person()
        take = partial(packages.taking.receipts, path, person)
        self._kit.runner.run(Lane.STORE, take, self._applied, self._failed, self)

    def _applied(self, done: Applied) -> None:
        self._kit.hub.announce(done.changes)
        words = self.tr(
            "{n} receipts taken in, {refused} refused by the portal.", None, done.receipted
        )
        if self.dialog is not None:
            told = words.format(n=done.receipted, refused=done.refused)
            lines = (told, renewed_note(done.renewed), lost_note(done.lost))
            self.dialog.show_done("\n".join(filter(None, lines)), answers=False)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        if self.dialog is not None and isinstance(error, EditorError):
            self.dialog.show_fault(error)
        else:
            tell_fault(error, self._kit.hub, self._kit.runner)
