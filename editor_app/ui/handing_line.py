"""接手 in the window: a line above the text says who took it over; who was away is told."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.changes import Changes
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.domain.sharing import DraftHead, HandOver
from editor_app.services.handed import hands_over
from editor_app.services.sync import SyncReport
from editor_app.ui import formats
from editor_app.ui.faults import tell_fault
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

if TYPE_CHECKING:
    from editor_app.ui.screens.editor.screen import EditorScreen
    from editor_app.ui.workbench import Workbench


class HandingLine(QObject):
    """Knows what this workstation heard; asks nobody."""

    def __init__(
        self,
        store: Store,
        runner: Runner,
        hub: Hub,
        person: Callable[[], Person | None],
        take_back: Callable[[ItemId], None],
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store, self._runner, self._hub = store, runner, hub
        self._person, self._take_back, self._now = person, take_back, now
        self._editor: EditorScreen | None = None
        hub.changed.connect(self._changed)

    def attend(self, editor: "EditorScreen") -> None:
        """Look after the pages of the editor."""
        self._editor = editor
        editor.bar.tabChosen.connect(lambda key: self._ask(ItemId(key)))

    def synced(self, report: SyncReport) -> None:
        """Tell who was away what became of their drafts."""
        for head in report.shared.handed if report.shared is not None else ():
            self._tell(head)

    def _tell(self, head: DraftHead) -> None:
        one, draft = head.handed[-1], self._store.drafts.get(head.item)
        title = (draft.content.title if draft is not None else "") or self.tr("Untitled")
        told = self.tr("{name} took over “{title}” while you were away: {reason}")
        words = told.format(name=one.by_name, title=title, reason=one.reason)
        go = partial(self._take_back, head.item)
        self._hub.toast(words, self.tr("Take it back…"), go)

    def _changed(self, changes: Changes) -> None:
        editor = self._editor
        for item in changes.items & frozenset(editor.items) if editor is not None else ():
            self._ask(item)

    def _ask(self, item: ItemId) -> None:
        work = partial(hands_over, self._store, item)
        self._runner.run(Lane.MEDIA, work, partial(self._show, item), self._failed, self)

    def _show(self, item: ItemId, handed: tuple[HandOver, ...]) -> None:
        page = self._editor.page_of(item) if self._editor is not None else None
        if page is None:
            return
        last, person = (handed[-1] if handed else None), self._person()
        if last is None or person is None:
            page.headline.show_handed("", "", lambda: None)
            return
        theirs = last.by != person.id and any(one.absent == person.id for one in handed)
        link = self.tr("Take it back…") if theirs else ""
        page.headline.show_handed(self._words(last), link, partial(self._take_back, item))

    def _words(self, one: HandOver) -> str:
        told = self.tr("{name} took this draft over from {absent} at {time}, by warrant: {reason}")
        if one.warrant is None:
            told = self.tr("{name} took this draft back from {absent} at {time}: {reason}")
        return told.format(
            name=one.by_name,
            absent=one.absent_name,
            time=formats.when_exactly(one.at, now=self._now()),
            reason=one.reason,
        )

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._hub, self._runner)


def handing_line(bench: "Workbench", take_back: Callable[[ItemId], None]) -> HandingLine:
    """The line of a window."""
    made = HandingLine(
        bench.app.store, bench.runner, bench.hub, bench.person, take_back, bench.kit.now, bench
    )
    bench.driver.finished.connect(made.synced)
    return made
