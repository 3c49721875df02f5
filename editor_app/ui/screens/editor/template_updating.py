"""The offer of a newer template in the editor: banner, preview of the changes, apply, take back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.item import Content, Draft
from editor_app.services.template_update import TemplateUpdate
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.template_dialog import TemplateDialog
from editor_app.ui.widgets.surfaces import Banner


class TemplateUpdating(QObject):
    """Holds the place of the banner; the page gives the draft, committed, when it is asked.

    ``now`` is the draft as it stands in the window: a plan made for an older text is made anew.
    """

    wanted = Signal()  # the changes are to be shown: commit, then call ``show``
    exchanged = Signal(object)  # TemplateUpdate, once it is stored
    otherForm = Signal()  # what is stored now belongs to another template: open it anew

    def __init__(self, deps: EditorDeps, now: Callable[[], Draft], parent: QWidget) -> None:
        super().__init__(parent)
        self._deps, self._now, self._window = deps, now, parent
        self.place = QWidget()
        self._column = QVBoxLayout(self.place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._banner: Banner | None = None
        self.dialog: TemplateDialog | None = None

    def offer(self, draft: Draft, read_only: bool) -> None:
        """Show the banner while a newer template is there and the item may be edited."""
        updates = self._deps.updates
        wanted = updates is not None and not read_only and updates.offered(draft.content)
        if wanted == (self._banner is not None):
            return
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.deleteLater()
            self._banner = None
            return
        self._banner = Banner(
            self._deps.look,
            self.tr("This kind of item has a newer template. Your text stays as it is."),
            tone="blue",
            icon="ri.article-line",
            link=self.tr("See what changes…"),
            name="template-banner",
        )
        self._banner.linkActivated.connect(self.wanted)
        self._column.addWidget(self._banner)

    def show(self, draft: Draft) -> None:
        """Work out what changes, off the main thread, and show it."""
        if self._deps.updates is None:
            return
        plan = partial(self._deps.updates.plan, draft)
        self._deps.runner.run(Lane.MEDIA, plan, self._show, self._failed, self)

    def put_back(self, content: Content) -> None:
        """Store a text of another form; what stands now, committed, becomes a version first."""
        if self._deps.updates is None:
            return
        self._window.setEnabled(False)
        put = partial(self._deps.updates.put_back, content, self._now(), self._deps.person())
        done: Callable[[Draft], None] = lambda _: self.otherForm.emit()  # noqa: E731
        self._deps.runner.run(Lane.STORE, put, done, self._failed, self)

    def _show(self, update: TemplateUpdate) -> None:
        if self._overtaken(update):
            return
        layout = self._deps.layouts.current()
        self.dialog = TemplateDialog(
            update, layout, self._deps.look, self._deps.language, self._window
        )
        self.dialog.applyAsked.connect(self._apply)
        self.dialog.open()

    def _apply(self, update: TemplateUpdate) -> None:
        if self._deps.updates is None or self._overtaken(update):
            return
        self._window.setEnabled(False)  # what is typed now would have no template to stand in
        apply = partial(self._deps.updates.apply, update, self._deps.person())
        done: Callable[[Draft], None] = lambda _: self.exchanged.emit(update)  # noqa: E731
        self._deps.runner.run(Lane.STORE, apply, done, self._failed, self)

    def _overtaken(self, update: TemplateUpdate) -> bool:
        """Whether the text changed since the plan: what was typed meanwhile must not go."""
        if self._now().content == update.before.content:
            return False
        self.wanted.emit()
        return True

    def _failed(self, error: Exception) -> None:
        self._window.setEnabled(True)
        self._deps.runner.failedUnheard.emit(error)
