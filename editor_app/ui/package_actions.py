"""Actions of packages in 发件箱: rows of the table of actions."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

PACKAGES: tuple[Row, ...] = (
    Row(
        "package.export",
        QT_TRANSLATE_NOOP("Actions", "Export as .pindao package…"),
        ("Ctrl+Shift+F8",),
        "ri.archive-line",
        Where.OUTBOX,
    ),
    Row(
        "package.import",
        QT_TRANSLATE_NOOP("Actions", "Import package…"),
        ("Ctrl+Shift+F7",),
        "ri.archive-line",
        Where.OUTBOX,
    ),
)
