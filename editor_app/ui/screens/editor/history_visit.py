"""历史 in the editor: opened in the place of a page; carries out what is asked there."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from editor_app.domain.changes import Changes, touched
from editor_app.domain.item import Content, ContentHash, Draft, ItemId
from editor_app.presenters.against import Against
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.deferred import history_screen
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.going_back import GoingBack
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.recovery_note import RecoveryNote

if TYPE_CHECKING:
    from editor_app.ui.screens.history.screen import HistoryScreen


class HistoryVisit(QObject):
    """One for the editor; at most one history is open."""

    opened = Signal()
    greeted = Signal(object)  # ItemId: the banner of what was recovered stands in its page
    left = Signal(object)  # EditorPage to show again
    exportAsked = Signal(object)  # Draft with a text of then
    begun = Signal(object)  # Draft made from a text of then
    failed = Signal(object)  # Exception

    def __init__(self, deps: EditorDeps, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._deps, self._stack = deps, stack
        self._going: dict[ItemId, GoingBack] = {}
        self._screen: HistoryScreen | None = None
        self._page: EditorPage | None = None
        deps.hub.changed.connect(self._changed)

    @property
    def screen(self) -> "HistoryScreen | None":
        """The history that is open."""
        return self._screen

    def greet(self, page: EditorPage) -> None:
        """A page was made: it may go back, and may have been recovered."""
        going = self._going[page.item] = GoingBack(page, self._deps)
        going.failed.connect(self.failed)
        going.done.connect(partial(self._gone_back, page.item))
        history = page.inspector.history
        history.openAsked.connect(partial(self.open, page))
        history.viewAsked.connect(partial(self.open, page))
        history.restoreAsked.connect(partial(self._back_to_version, page))
        found = (one for one in self._deps.history.recovered() if one.item == page.item)
        recovered = next(found, None)
        if recovered is None:
            return
        note = RecoveryNote(self._deps, recovered)
        note.differenceAsked.connect(partial(self.open, page, str(recovered.state), Against.BEFORE))
        note.failed.connect(self.failed)
        page.headline.add_note(note)
        self.greeted.emit(page.item)

    def open(self, page: EditorPage, key: str = "", against: Against = Against.NOW) -> None:
        """Commit what is typed, then show the history in the place of the page."""
        page.flush(partial(self._open, page, key, against))

    def close(self) -> None:
        """Back to the page."""
        page = self._page
        self.drop()
        if page is not None:
            self.left.emit(page)

    def drop(self) -> None:
        """Another page comes to the front."""
        screen = self._screen
        self._screen = self._page = None
        if screen is not None:
            self._stack.removeWidget(screen)
            screen.hide()
            screen.deleteLater()

    def forget(self, item: ItemId) -> None:
        """A page is closed."""
        self._going.pop(item, None)
        if self._page is not None and self._page.item == item:
            self.drop()

    def _open(self, page: EditorPage, key: str, against: Against) -> None:
        self.drop()
        screen = history_screen(page.presenter.draft, self._deps)
        self._screen, self._page = screen, page
        screen.closeAsked.connect(self.close)
        screen.restoreAsked.connect(partial(self._restore, page))
        screen.draftAsked.connect(self._begin)
        screen.fileAsked.connect(self.exportAsked)
        screen.failed.connect(self.failed)
        screen.copied.connect(self._copied)
        self._stack.addWidget(screen)
        self._stack.setCurrentWidget(screen)
        screen.open(key, against)
        self.opened.emit()

    def _changed(self, changes: Changes) -> None:
        """The portal or the outbox said something: it may be locked now, or hold more."""
        if self._screen is not None and self._page is not None and self._page.item in changes.items:
            self._screen.refresh(self._page.text_now())

    def _restore(self, page: EditorPage, then: Content) -> None:
        self.close()
        self._going[page.item].to(then)

    def _gone_back(self, item: ItemId, before: Content) -> None:
        told = self.tr("Gone back. What stood here before is kept in the history")
        self._deps.hub.toast(told, self.tr("Undo"), partial(self._forth, item, before))

    def _forth(self, item: ItemId, before: Content) -> None:
        if item in self._going:
            self._going[item].to(before)

    def _back_to_version(self, page: EditorPage, hash_: str) -> None:
        then = self._deps.drafts.version(ContentHash(hash_)).content
        self._going[page.item].to(then)

    def _begin(self, content: Content) -> None:
        begin = partial(self._deps.history.begin_from, content)
        self._deps.runner.run(Lane.STORE, begin, self._begun, self.failed.emit, self)

    def _begun(self, draft: Draft) -> None:
        self.close()
        self._deps.hub.announce(touched(draft.item))
        self.begun.emit(draft)

    def _copied(self, selected: bool) -> None:
        told = self.tr("Copied") if selected else self.tr("The whole text of then is copied")
        self._deps.hub.toast(told)
