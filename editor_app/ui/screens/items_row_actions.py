"""What can be done with one row of 稿件: open, copy, set aside, take back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from editor_app.domain.bundle import Part, part_of_kind
from editor_app.domain.changes import touched
from editor_app.domain.consultation import CONSULTATION
from editor_app.domain.editions import Act
from editor_app.domain.errors import EditorError
from editor_app.domain.item import Draft, ItemId, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.domain.status import Status
from editor_app.domain.workflow import COMMANDS, Command
from editor_app.presenters.items import Entry
from editor_app.services.acts import may_retry, may_withdraw_now, offered
from editor_app.services.drafts import DraftService
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit


class RowActions(QObject):
    """Writes go through the store lane; what changed is announced, and can be undone."""

    openRequested = Signal(object)
    previewRequested = Signal(object)
    exportRequested = Signal(object)
    mergeRequested = Signal(object)
    bundleRequested = Signal(object)
    interpretRequested = Signal(object)
    scheduleRequested = Signal(object)
    actRequested = Signal(object, object)  # Act, ItemId
    retryRequested = Signal(object)

    def __init__(
        self, kit: ScreenKit, drafts: DraftService, person: Person, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.person = person
        self._kit = kit
        self._drafts = drafts

    def menu(self, entry: Entry, parent: QWidget) -> QMenu:
        """The menu of a row; it deletes itself when closed."""
        item = entry.row.item
        menu = QMenu(parent)
        menu.setObjectName("items.row.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        export = (
            self.tr("Export…"),
            "ri.download-2-line",
            partial(self.exportRequested.emit, item),
        )
        if entry.trashed:
            self._add(menu, self.tr("Restore"), "ri.history-line", lambda: self.restore(item))
            return menu
        if entry.status is Status.CONFLICT:
            ask = partial(self.mergeRequested.emit, item)
            self._add(menu, self.tr("Merge…"), "ri.git-merge-line", ask)
        self._add(menu, self.tr("Edit"), "ri.edit-line", lambda: self.openRequested.emit(item))
        self._add(menu, self.tr("Preview"), "ri.eye-line", lambda: self.previewRequested.emit(item))
        copy = self.tr("New from this item")
        self._add(menu, copy, "ri.file-copy-line", lambda: self.duplicate(item))
        self._add(menu, *export)
        self._add_bundle(menu, entry)
        if entry.row.kind == CONSULTATION and entry.row.remote is not None:
            words = self.tr("Opinions on this consultation")
            show = partial(self._kit.hub.show, "consultations", item)
            self._add(menu, words, "ri.discuss-line", show)
        self._add_life(menu, entry)
        if entry.row.draft is not None:
            menu.addSeparator()
            away = self.tr("Move to trash")
            self._add(menu, away, "ri.delete-bin-line", lambda: self.trash(item))
        return menu

    def _add_bundle(self, menu: QMenu, entry: Entry) -> None:
        """What a policy and its interpretations can do with each other."""
        part, item = part_of_kind(entry.row.kind), entry.row.item
        if part is None:
            return
        together = self.tr("Policy and interpretation together…")
        ask = partial(self.bundleRequested.emit, item)
        self._add(menu, together, "ri.links-line", ask)
        if part is Part.POLICY:
            new = self.tr("New interpretation of this policy")
            self._add(menu, new, "ri.chat-quote-line", partial(self.interpretRequested.emit, item))

    def revises(self, entry: Entry) -> bool:
        """Whether the person may write on it now."""
        state = entry.row.remote.state if entry.row.remote is not None else None
        fits = state in COMMANDS[Command.SUBMIT].states and not entry.trashed
        return fits and self.person.has(Role.EDITOR, UnitKey(entry.row.unit))

    def _add_life(self, menu: QMenu, entry: Entry) -> None:
        """What becomes of it on the public side."""
        item, may = entry.row.item, set(offered(entry.row.remote, self.person))
        if may_withdraw_now(entry.row.remote, self.person):
            may.add(Act.WITHDRAW)
        rows = {
            Act.CORRECT: (self.tr("Correct…"), "ri.chat-check-line"),
            Act.MARK: (self.tr("Mark its validity…"), "ri.bookmark-line"),
            Act.WITHDRAW: (self.tr("Withdraw…"), "ri.inbox-unarchive-line"),
        }
        menu.addSeparator()
        if self.revises(entry):
            later = partial(self.scheduleRequested.emit, item)
            self._add(menu, self.tr("Publish at a set time…"), "ri.calendar-event-line", later)
        for act, (words, icon) in rows.items():
            if act in may:
                self._add(menu, words, icon, partial(self.actRequested.emit, act, item))
        if may_retry(entry.row.remote, self.person):
            again = partial(self.retryRequested.emit, item)
            self._add(menu, self.tr("Publish now"), "ri.refresh-line", again)

    def trash(self, item: ItemId) -> None:
        """Set a draft aside; the toast offers to take it back."""
        self._write(
            lambda: self._drafts.trash(item),
            lambda _: self._kit.hub.toast(
                self.tr("Moved to trash"), self.tr("Undo"), lambda: self.restore(item)
            ),
        )

    def restore(self, item: ItemId) -> None:
        """Take a draft out of the trash."""
        self._write(
            lambda: self._drafts.restore(item),
            lambda _: self._kit.hub.toast(self.tr("Restored")),
        )

    def duplicate(self, item: ItemId) -> None:
        """Begin another item with the same text and open it."""
        person = self.person
        self._write(
            lambda: self._drafts.duplicate(item, person),
            lambda made: self.openRequested.emit(made.item),
        )

    def _add(self, menu: QMenu, text: str, icon: str, do: Callable[[], None]) -> None:
        action = menu.addAction(self._kit.look.icons.icon(icon, "text.secondary"), text)
        action.triggered.connect(lambda _=False: do())

    def _write(self, work: Callable[[], Draft], then: Callable[[Draft], object]) -> None:
        def done(draft: Draft) -> None:
            self._kit.hub.announce(touched(draft.item))
            then(draft)

        self._kit.runner.run(Lane.STORE, work, done, self._fail, self)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, EditorError):
            told = message_for(error)
            self._kit.hub.status("items", told.what, "ri.error-warning-line", "red")
        else:
            self._kit.runner.failedUnheard.emit(error)
