"""What goes along with a page of the editor: remarks, duties, and words of one's own."""

from collections.abc import Callable

from editor_app.domain.item import ItemId
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.duties import Duties
from editor_app.ui.screens.editor.own_words import OwnWords
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.talking import Talking


def accompany(
    page: EditorPage,
    deps: EditorDeps,
    hurry: Callable[[EditorPage], None],
    open_item: Callable[[ItemId], object],
) -> None:
    """Make them; the page owns them all."""
    Talking(page, deps)
    Duties(page, deps, hurry, open_item)
    OwnWords(page.inspector.checks, deps.checking.wordbooks, deps.runner, deps.hub)
