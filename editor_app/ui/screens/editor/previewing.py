"""The preview beside the text: rendered after edits, following the cursor, leading back by a click.

The text editor counts in its own lines, the page in its own; both know offsets in the Markdown.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.presenters.editor import EditorPresenter
from editor_app.rendering.preview import PreviewPage
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.loops import RenderLoop
from editor_app.ui.screens.editor.preview import PreviewPane
from editor_app.ui.screens.editor.timers import once

_FOLLOW_AFTER_MS = 60  # of a cursor that rests; a held arrow key scrolls no page thirty times


class Previewing(QObject):
    """Connects the pane with presenter, text and lanes."""

    fieldAsked = Signal(str)  # key of a missing field that was clicked
    failed = Signal(object)  # Exception

    def __init__(
        self,
        presenter: EditorPresenter,
        deps: EditorDeps,
        body: BodyEditor,
        collect: Callable[[], bool],
        collect_when_read: Callable[[], bool],
        parent: QObject,
    ) -> None:
        """``collect`` brings the window's text into the presenter; ``False``: not now.

        ``collect_when_read`` says so too while much is to be read first.
        """
        super().__init__(parent)
        self._presenter, self._deps, self._body, self._collect = presenter, deps, body, collect
        self.pane = PreviewPane(deps.look, deps.files.at, deps.memory)
        self._loop = RenderLoop(presenter, deps, collect_when_read, self)
        self._following = once(self, _FOLLOW_AFTER_MS, self._follow)
        self._loop.done.connect(self._show)
        self._loop.failed.connect(self.failed)
        self.pane.refreshAsked.connect(self._loop.run)
        self.pane.browserAsked.connect(self._open_in_browser)
        self.pane.placeAsked.connect(lambda offset: body.places.jump_to_source(offset, 0))
        self.pane.fieldAsked.connect(self.fieldAsked)
        self.pane.followed.connect(self._follow)
        body.cursorPositionChanged.connect(self._cursor_moved)

    def touch(self) -> None:
        """Something was typed."""
        if self.pane.isVisible():
            self._loop.touch()

    def run(self) -> None:
        """Render now, and show where the cursor is."""
        self._loop.run()
        self._follow()

    def _cursor_moved(self) -> None:
        if self.pane.isVisible() and self.pane.follows:
            self._following.start()

    def _follow(self) -> None:
        if self._body.composing:
            self._following.start()
            return
        self.pane.go_to(self._body.places.source_offset())

    def _show(self, page: PreviewPage) -> None:
        own = self._deps.preview.style_is_the_portals(self._presenter.draft)
        self.pane.show_page(page, own)

    def _open_in_browser(self) -> None:
        self._collect()
        make = partial(self._deps.preview.standalone, self._presenter.draft)
        self._deps.runner.run(Lane.MEDIA, make, self._deps.show_page, self.failed.emit, self)
