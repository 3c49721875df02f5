"""The report of a dry run as a file, in the words of the table."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from editor_app.domain.errors import Code, EditorError
from editor_app.presenters.import_rows import ImportRow
from editor_app.services.import_csv import ReportEntry, report
from editor_app.ui.models.imports_table import state_spec
from editor_app.ui.models.language import language
from editor_app.ui.words import QT_TRANSLATE_NOOP

_HEADS = (
    QT_TRANSLATE_NOOP("ImportReport", "File"),
    QT_TRANSLATE_NOOP("ImportReport", "Result"),
    QT_TRANSLATE_NOOP("ImportReport", "Title"),
    QT_TRANSLATE_NOOP("ImportReport", "What"),
    QT_TRANSLATE_NOOP("ImportReport", "How many, or rule"),
    QT_TRANSLATE_NOOP("ImportReport", "Where"),
    QT_TRANSLATE_NOOP("ImportReport", "In words"),
)


def write_report(path: Path, rows: Sequence[ImportRow]) -> Path:
    """Write it. Raises ``EditorError(DISK_FAILED)``."""
    heads = [QCoreApplication.translate("ImportReport", head) for head in _HEADS]
    entries = [
        ReportEntry(path=row.path, state=state_spec(row.state).text, plan=row.plan, error=row.error)
        for row in rows
    ]
    try:
        path.write_bytes(report(entries, heads, language()))
    except OSError as problem:
        raise EditorError(Code.DISK_FAILED, problem=problem.strerror or "?") from problem
    return path
