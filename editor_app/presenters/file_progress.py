"""How far the files of an operation are: for its row in 发件箱, and for the editor's 附件."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.workflow import OperationState
from editor_app.services.transfers import Progress, Transfers

_UNDER_WAY = frozenset(
    {
        OperationState.UNDOABLE,
        OperationState.QUEUED,
        OperationState.PAUSED,
        OperationState.SENDING,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesUnderWay:
    """All files of one operation together."""

    done: int  # bytes
    total: int
    moving: bool  # one of them moves just now
    seconds_left: int | None

    @property
    def over(self) -> bool:
        """Whether the portal has all of them."""
        return self.done >= self.total

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.done / self.total if self.total else 1.0


def files_under_way(
    files: Iterable[Attachment], state: OperationState, transfers: Transfers | None
) -> FilesUnderWay | None:
    """``None`` while nothing is known of them, or when it no longer matters."""
    listed = {one.sha256: one.size for one in files}
    if transfers is None or state not in _UNDER_WAY or not listed:
        return None
    known = {blob: found for blob in listed if (found := transfers.of(blob)) is not None}
    if not known:
        return None
    done = sum(one.done for one in known.values())
    total = sum(listed.values())
    speed = max((one.speed for one in known.values() if not one.over), default=0.0)
    return FilesUnderWay(
        done=min(done, total),
        total=total,
        moving=transfers.moving(listed),
        seconds_left=round((total - done) / speed) if speed > 0 and total > done else None,
    )


def file_under_way(blob: BlobHash, transfers: Transfers | None) -> Progress | None:
    """How far one file is on its way up; ``None`` when it did not move in this session."""
    found = transfers.of(blob) if transfers is not None else None
    return found if found is not None and found.up else None
