"""Words of files on their way: in the table of 发件箱, its details, and the editor's 附件."""

from PySide6.QtCore import QCoreApplication

from editor_app.presenters.file_progress import FilesUnderWay
from editor_app.presenters.outbox import OutboxRow
from editor_app.services.transfers import Progress
from editor_app.ui import formats

_MINUTE = 60


def size_text(row: OutboxRow, way: FilesUnderWay | None) -> str:
    """The column 大小与进度."""
    if way is not None and not way.over:
        return done_of(way.done, way.total)
    return "—" if row.size is None else formats.size(row.size)


def way_answer(way: FilesUnderWay | None) -> str:
    """How long it still takes; empty while nothing moves."""
    if way is None or not way.moving:
        return ""
    share = round(100 * way.share)
    if way.seconds_left is None:
        told = QCoreApplication.translate("WayWords", "{share} % sent")
        return told.format(share=share)
    if way.seconds_left < _MINUTE:
        told = QCoreApplication.translate("WayWords", "{share} %, some {n} s left")
        return told.format(share=share, n=max(1, way.seconds_left))
    told = QCoreApplication.translate("WayWords", "{share} %, some {n} min left")
    return told.format(share=share, n=round(way.seconds_left / _MINUTE))


def files_first() -> str:
    """What an operation waits for while its files go up."""
    return QCoreApplication.translate(
        "WayWords",
        "Its files are on their way; it follows by itself. It may still be paused or taken back.",
    )


def done_of(done: int, total: int) -> str:
    """``5.1 / 8.2 MB``."""
    part, whole = formats.size(done), formats.size(total)
    number, _, unit = part.partition(" ")
    return f"{number if whole.endswith(unit) else part} / {whole}"


def files_go_on() -> str:
    """What an interruption costs."""
    return QCoreApplication.translate("WayWords", "goes on where it breaks off")


def file_text(found: Progress | None, size: int) -> str:
    """One file in the details."""
    if found is None:
        return formats.size(size)
    if found.over:
        told = QCoreApplication.translate("WayWords", "{size}, at the portal")
        return told.format(size=formats.size(size))
    return done_of(found.done, found.total)


def file_caption(found: Progress | None) -> str:
    """One file in the editor; empty when nothing is known."""
    if found is None:
        return ""
    if found.over:
        return QCoreApplication.translate("WayWords", "at the portal")
    share = round(100 * found.done / found.total) if found.total else 100
    told = QCoreApplication.translate("WayWords", "{share} % sent")
    return told.format(share=share)
