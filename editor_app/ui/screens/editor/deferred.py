"""The one place of deferred imports of the editor: what opening an item can wait for.

History with its differences and 规范排版 with its tables are a fifth of what the editor imports.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from editor_app.domain.item import Draft
    from editor_app.domain.layout import Layout
    from editor_app.services.tidy import Change
    from editor_app.ui.screens.editor.deps import EditorDeps
    from editor_app.ui.screens.editor.tidy_dialog import TidyDialog
    from editor_app.ui.screens.history.screen import HistoryScreen


def history_screen(now: "Draft", deps: "EditorDeps") -> "HistoryScreen":
    """历史 of an item that stands in the editor as ``now``."""
    from editor_app.presenters.history import HistoryPresenter  # noqa: PLC0415 - see above
    from editor_app.ui.screens.history.screen import HistoryScreen  # noqa: PLC0415 - see above

    presenter = HistoryPresenter(deps.history, deps.layouts)
    return HistoryScreen(
        now, presenter, deps.look, deps.runner, deps.actions, deps.language, deps.files.at
    )


def tidy_proposals(markdown: str, layout: "Layout") -> "tuple[Change, ...]":
    """``services.tidy.propose``."""
    from editor_app.services.tidy import propose  # noqa: PLC0415 - see above

    return propose(markdown, layout)


def tidy_dialog(
    markdown: str, changes: "tuple[Change, ...]", deps: "EditorDeps", parent: "QWidget"
) -> "TidyDialog":
    """规范排版 over what was proposed for a text."""
    from editor_app.presenters.tidy import TidyPresenter  # noqa: PLC0415 - see above
    from editor_app.ui.screens.editor.tidy_dialog import TidyDialog  # noqa: PLC0415 - see above

    presenter = TidyPresenter(markdown, changes)
    return TidyDialog(presenter, deps.look, deps.actions, deps.language, deps.runner, parent)
