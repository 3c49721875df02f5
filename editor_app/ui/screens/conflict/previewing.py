"""The page the merge would become, beside it, and anew after every decision."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from editor_app.domain.item import Draft
from editor_app.presenters.conflict import ConflictPresenter
from editor_app.rendering.preview import PreviewPage
from editor_app.services.drafts import DraftService
from editor_app.services.files import FileService
from editor_app.services.preview import PreviewService
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.preview_window import PreviewWindow


class ConflictPreview(QObject):
    """Nothing is rendered while the window is shut."""

    def __init__(
        self,
        kit: ScreenKit,
        preview: PreviewService,
        files: FileService,
        drafts: DraftService,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._kit, self._preview, self._files, self._drafts = kit, preview, files, drafts
        self._parent = parent
        self.window: PreviewWindow | None = None

    def show_case(self, presenter: ConflictPresenter) -> None:
        """Open the window, or bring it to the front."""
        if self.window is None:
            self.window = PreviewWindow(self._kit.look, self._files.at, self._parent)
        self._render(presenter)

    def retell(self, presenter: ConflictPresenter) -> None:
        """Something was decided."""
        if self.window is not None and self.window.isVisible():
            self._render(presenter)

    def _render(self, presenter: ConflictPresenter) -> None:
        draft = self._drafts.stored(presenter.case.item)
        merged = replace(draft, content=presenter.preview(draft))
        work = partial(self._preview.page, merged)
        done = partial(self._show, merged)
        self._kit.runner.run(Lane.MEDIA, work, done, self._kit.runner.failedUnheard.emit, self)

    def _show(self, draft: Draft, page: PreviewPage) -> None:
        if self.window is not None:
            same = self._preview.style_is_the_portals(draft)
            self.window.show_page(page, same_as_portal=same)
