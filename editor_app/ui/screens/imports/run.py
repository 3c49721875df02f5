"""Reading and writing the files of one run, one at a time, on their lanes.

One file is on the media lane at a time, so the other worker stays free for the rest of the window;
between two writes the store lane can take an autosave.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.imports import ImportCancelled
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.people import Person
from editor_app.presenters.import_rows import ImportRow
from editor_app.presenters.imports import ImportPresenter, Stage
from editor_app.services.imports import ImportService, Plan, Target
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

Work = Callable[[], Plan]


class ImportRun(QObject):
    """Tells the presenter what happened, and its owner that something did."""

    changed = Signal()
    readAll = Signal()
    wroteAll = Signal()
    undone = Signal(int)
    failed = Signal(object)  # Exception that stops the run

    def __init__(
        self,
        service: ImportService,
        presenter: ImportPresenter,
        runner: Runner,
        hub: Hub,
        person: Callable[[], Person | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._service, self._presenter = service, presenter
        self._runner, self._hub, self._person = runner, hub, person
        self._stop = Event()  # a new one for every run: what belongs to an old one is dropped

    def start(self, given: list[Path], target: Target) -> None:
        """Read all files that are meant by ``given``."""
        self._stop.set()
        self._stop = Event()
        begin = partial(self._begin, target, self._stop)
        choose = partial(self._service.choose, given)
        self._runner.run(
            Lane.MEDIA, choose, lambda chosen: begin(chosen.files), self.failed.emit, self
        )

    def stop_reading(self) -> None:
        """Give the dry run up; nothing was stored, and nothing of it stays."""
        self._stop.set()
        self._stop = Event()
        self._presenter.forget()
        self.changed.emit()

    def replace_target(self, paths: list[Path], target: Target) -> None:
        """Fit files that were read to another place."""
        for path in paths:
            row = self._presenter.files.get(path)
            if row is not None and row.plan is not None:
                work = partial(self._fitted, row, target)
                done = partial(self._was_read, path, self._stop)
                self._runner.run(Lane.MEDIA, work, done, self.failed.emit, self)

    def write(self) -> None:
        """Make the drafts that are wanted."""
        self._presenter.stage = Stage.WRITE
        self.changed.emit()
        self._write_next()

    def stop_writing(self) -> None:
        """Store no more; what is stored stays, and can be undone."""
        self._presenter.stopped = True

    def undo(self) -> None:
        """Put every draft of this run in the trash, in one step."""
        items = [row.item for row in self._presenter.files.written() if row.item is not None]
        work = partial(self._service.undo, items)
        done = partial(self._was_undone, items)
        self._runner.run(Lane.STORE, work, done, self.failed.emit, self)

    # ------------------------------------------------------------ reading

    def _begin(self, target: Target, stop: Event, files: tuple[Path, ...]) -> None:
        if stop.is_set():
            return
        self._presenter.begin(files, target)
        self.changed.emit()
        self._read_next(stop)

    def _read_next(self, stop: Event) -> None:
        row = self._presenter.files.unread()
        if row is None:
            self.readAll.emit()
            return
        work = partial(self._planned, row, stop)
        self._runner.run(
            Lane.MEDIA,
            work,
            partial(self._one_read, row.path, stop),
            partial(self._one_refused, row.path, stop),
            self,
        )

    def _planned(self, row: ImportRow, stop: Event) -> Plan:
        """On the lane."""
        return self._service.plan(self._service.read(row.path, stop.is_set), row.target)

    def _fitted(self, row: ImportRow, target: Target) -> Plan:
        """On the lane; what was let go is read again, or the pictures would be missing."""
        assert row.plan is not None
        read = row.plan.read if row.held else self._service.read(row.path)
        return self._service.plan(read, target)

    def _one_read(self, path: Path, stop: Event, plan: Plan) -> None:
        if not stop.is_set():
            self._was_read(path, stop, plan)
            self._read_next(stop)

    def _was_read(self, path: Path, stop: Event, plan: Plan) -> None:
        if not stop.is_set() and self._presenter.files.get(path) is not None:
            self._presenter.was_read(path, plan)
            self.changed.emit()

    def _one_refused(self, path: Path, stop: Event, error: Exception) -> None:
        if stop.is_set() or isinstance(error, ImportCancelled):
            return
        if not isinstance(error, EditorError):
            self.failed.emit(error)
            return
        self._presenter.was_refused(path, error)
        self.changed.emit()
        self._read_next(stop)

    # ------------------------------------------------------------ writing

    def _write_next(self) -> None:
        row = self._presenter.unwritten()
        if row is None:
            self._presenter.stage = Stage.DONE
            self.changed.emit()
            self.wroteAll.emit()
            return
        if row.held and row.plan is not None:
            self._store(row.path, row.plan)
            return
        again = partial(self._fitted, row, row.target)  # may take long: an autosave waits for none
        store, failed = partial(self._store, row.path), partial(self._one_failed, row.path)
        self._runner.run(Lane.MEDIA, again, store, failed, self)

    def _store(self, path: Path, plan: Plan) -> None:
        work = partial(self._service.write, plan, path, self._person())
        done, failed = partial(self._one_written, path), partial(self._one_failed, path)
        self._runner.run(Lane.STORE, work, done, failed, self)

    def _one_written(self, path: Path, draft: Draft) -> None:
        self._presenter.was_written(path, draft.item)
        self._hub.announce(touched(draft.item))
        self.changed.emit()
        self._write_next()

    def _one_failed(self, path: Path, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._presenter.stopped = True
            self.failed.emit(error)
            self._write_next()
            return
        self._presenter.was_not_written(path, error)
        self.changed.emit()
        self._write_next()

    def _was_undone(self, items: list[ItemId], count: int) -> None:
        self._presenter.was_undone()
        self._hub.announce(touched(*items))
        self.changed.emit()
        self.undone.emit(count)
