"""Files on their way up, for the card 发件箱 of 工作台: whose they are, and how far."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.errors import EditorError
from editor_app.domain.item import Attachment
from editor_app.domain.outbox import Operation
from editor_app.domain.ports import Revisions
from editor_app.domain.workflow import Command, OperationState
from editor_app.presenters.file_progress import FilesUnderWay, files_under_way
from editor_app.services.transfers import Transfers

_MOST = 20  # operations that are looked into


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """An operation that goes out with files."""

    files: tuple[Attachment, ...]
    state: OperationState

    def way(self, transfers: Transfers | None) -> FilesUnderWay | None:
        """How far it is; ``None`` before the first byte and after the last one."""
        told = files_under_way(self.files, self.state, transfers)
        return None if told is None or told.over else told

    def name(self, transfers: Transfers) -> str:
        """The file that moves, else the first that is not over."""
        moving = (one.name for one in self.files if transfers.moving((one.sha256,)))
        told = ((one, transfers.of(one.sha256)) for one in self.files)
        rest = (one.name for one, found in told if found is None or not found.over)
        return next(moving, next(rest, self.files[-1].name))


def uploads(operations: Iterable[Operation], revisions: Revisions) -> tuple[Upload, ...]:
    """Those of the submissions that wait or go out; a damaged revision is told elsewhere."""
    sent = [one for one in operations if one.command is Command.SUBMIT][:_MOST]
    made = (Upload(files=_files(one, revisions), state=one.state) for one in sent)
    return tuple(one for one in made if one.files)


def _files(operation: Operation, revisions: Revisions) -> tuple[Attachment, ...]:
    try:
        revision = revisions.get(operation.hash)
    except EditorError:
        return ()
    return revision.content.attachments if revision is not None else ()
