"""由 Word 文件新建: one file becomes one draft by the same way, and is opened."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor_app.domain.item import Draft
from editor_app.domain.people import Person
from editor_app.services.imports import ImportService, Plan, Target
from editor_app.ui.runner import Lane, Runner


class OneFile(QObject):
    """Reads on the media lane, writes on the store lane; tells of the draft or of the error."""

    made = Signal(object)  # Draft
    failed = Signal(object)  # Exception

    def __init__(
        self, service: ImportService, runner: Runner, person: Person | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._service, self._runner, self._person = service, runner, person

    def start(self, path: Path, target: Target) -> None:
        """Make a draft of a file."""
        service = self._service

        def planned() -> Plan:
            return service.plan(service.read(path), target)

        write = partial(self._write, path)
        self._runner.run(Lane.MEDIA, planned, write, self.failed.emit, self)

    def _write(self, path: Path, plan: Plan) -> None:
        work = partial(self._service.write, plan, path, self._person)
        self._runner.run(Lane.STORE, work, self._tell, self.failed.emit, self)

    def _tell(self, draft: Draft) -> None:
        self.made.emit(draft)
