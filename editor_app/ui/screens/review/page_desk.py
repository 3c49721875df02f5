"""The public page of a revision, in a window of its own beside 审核."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.item import Draft
from editor_app.rendering.preview import PreviewPage
from editor_app.ui.faults import tell_fault
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.preview_window import PreviewWindow


class PageDesk(QObject):
    """Renders on a lane; one window, which shows the page asked for last."""

    shown = Signal()

    def __init__(self, kit: ScreenKit, deps: ReviewDeps, parent: QWidget) -> None:
        super().__init__(parent)
        self._kit, self._deps, self._over = kit, deps, parent
        self.window: PreviewWindow | None = None

    def show(self, draft: Draft) -> None:
        """Show the page this text would be, or is."""
        page = partial(self._deps.preview.page, draft)
        done = partial(self._show_page, draft)
        self._kit.runner.run(Lane.MEDIA, page, done, self._failed, self)

    def _show_page(self, draft: Draft, page: PreviewPage) -> None:
        if self.window is None:
            self.window = PreviewWindow(self._kit.look, self._deps.files.at, self._over)
        same = self._deps.preview.style_is_the_portals(draft)
        self.window.show_page(page, same_as_portal=same)
        self.shown.emit()

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._kit.hub, self._kit.runner)
