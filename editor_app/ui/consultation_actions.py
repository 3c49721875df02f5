"""Actions of 民意征集: rows of the table of actions."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

_C = Where.CONSULTATIONS

CONSULTING: tuple[Row, ...] = (
    Row(
        "consultations",
        QT_TRANSLATE_NOOP("Actions", "Consultations"),
        ("Ctrl+Alt+J",),
        "ri.discuss-line",
        Where.GLOBAL,
    ),
    Row("opinion.yes", QT_TRANSLATE_NOOP("Actions", "Adopted"), ("1",), "ri.check-line", _C),
    Row(
        "opinion.partly",
        QT_TRANSLATE_NOOP("Actions", "Partly adopted"),
        ("2",),
        "ri.contrast-line",
        _C,
    ),
    Row("opinion.no", QT_TRANSLATE_NOOP("Actions", "Not adopted"), ("3",), "ri.close-line", _C),
    Row("opinion.open", QT_TRANSLATE_NOOP("Actions", "Not decided"), ("0",), None, _C),
    Row("opinion.tag", QT_TRANSLATE_NOOP("Actions", "Add a tag"), ("T",), None, _C),
    Row("opinion.undo", QT_TRANSLATE_NOOP("Actions", "Undo sorting"), ("Ctrl+Z",), None, _C),
    Row("opinion.find", QT_TRANSLATE_NOOP("Actions", "Find opinions"), ("Ctrl+F",), None, _C),
    Row(
        "opinions.export",
        QT_TRANSLATE_NOOP("Actions", "Export opinions"),
        ("Ctrl+Shift+E",),
        "ri.download-2-line",
        _C,
    ),
    Row(
        "opinions.result",
        QT_TRANSLATE_NOOP("Actions", "Write the result"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "ri.file-edit-line",
        _C,
    ),
)
