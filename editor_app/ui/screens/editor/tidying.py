"""From the button to the tidied text: find proposals, let a person choose, apply them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.layout import Layout
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.runner import AT_ONCE, Lane
from editor_app.ui.screens.editor.deferred import tidy_dialog, tidy_proposals
from editor_app.ui.screens.editor.deps import EditorDeps

if TYPE_CHECKING:
    from editor_app.services.tidy import Change


class Tidying(QObject):
    """One body's way through house style; nothing happens while words are being composed."""

    def __init__(self, body: BodyEditor, layout: Layout, deps: EditorDeps) -> None:
        super().__init__(body)
        self._body, self._layout, self._deps = body, layout, deps
        self._searching = False

    def start(self) -> None:
        """Look for proposals and show them."""
        if self._searching or self._body.composing or self._body.isReadOnly():
            return
        markdown = self._body.markdown()
        search = partial(tidy_proposals, markdown, self._layout)
        if len(markdown.encode()) <= AT_ONCE:
            self._show(markdown, search())
            return
        self._searching = True
        self._deps.runner.run(
            Lane.MEDIA, search, partial(self._found, markdown), self._failed, owner=self
        )

    def _found(self, markdown: str, changes: "tuple[Change, ...]") -> None:
        self._searching = False
        if self._body.markdown() == markdown:
            self._show(markdown, changes)
        else:
            self.start()  # typed meanwhile: the places no longer hold

    def _failed(self, error: Exception) -> None:
        self._searching = False
        raise error

    def _show(self, markdown: str, changes: "tuple[Change, ...]") -> None:
        dialog = tidy_dialog(markdown, changes, self._deps, self._body)
        dialog.jumpAsked.connect(self._body.places.jump_to_source)
        dialog.tidied.connect(partial(self._replace, markdown))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _replace(self, before: str, after: str, count: int) -> None:
        if self._body.isReadOnly() or self._body.markdown() != before:
            return
        bar = self._body.verticalScrollBar()
        place = bar.value()
        self._body.replace_markdown(after)
        bar.setValue(place)
        told = self.tr("House style applied to {count} places", None, count).format(count=count)
        self._deps.hub.toast(told, self.tr("Undo"), self._body.undo)
