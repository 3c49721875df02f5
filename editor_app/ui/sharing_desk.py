"""Shared drafts in the window: what is told, what is asked, and who else is writing."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor_app.domain.changes import Changes, touched
from editor_app.domain.item import Draft, ItemId
from editor_app.domain.portal_ports import Portal
from editor_app.domain.sharing import Editing, Present
from editor_app.services.drafts import DraftService
from editor_app.services.sharing import Followed, Newer, SharedDrafts
from editor_app.services.sync import SyncReport
from editor_app.ui import formats
from editor_app.ui.faults import tell_fault
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Lane, Runner

if TYPE_CHECKING:
    from editor_app.ui.screens.editor.page import EditorPage
    from editor_app.ui.screens.editor.screen import EditorScreen
    from editor_app.ui.screens.inbox.reply_area import ReplyArea
    from editor_app.ui.workbench import Workbench

_BEAT_MS = 30_000
_WRITING_SECONDS = 300.0  # after the last key somebody still counts as writing


class SharingDesk(QObject):
    """Joins the sync lane's news with the editor; decides nothing about texts."""

    presentChanged = Signal(object)  # Mapping[ItemId, Present]

    def __init__(
        self,
        sharing: SharedDrafts,
        portal: Portal,
        drafts: DraftService,
        runner: Runner,
        hub: Hub,
        online: Callable[[], bool],
        merge: Callable[[ItemId], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._sharing, self._portal, self._drafts = sharing, portal, drafts
        self._runner, self._hub, self._online, self._merge = runner, hub, online, merge
        self._editor: EditorScreen | None = None
        self._area: ReplyArea | None = None
        self._typed: dict[ItemId, float] = {}
        self.present: Mapping[ItemId, Present] = {}
        self._beats = QTimer(self)
        self._beats.setInterval(_BEAT_MS)
        self._beats.timeout.connect(self.beat)
        self._beats.start()
        hub.changed.connect(self._changed)

    def attend(self, editor: "EditorScreen") -> None:
        """Look after the editor: no pass may replace a text that stands in it."""
        self._editor = editor
        editor.opening.connect(lambda item: self._hold(frozenset({*editor.items, item})))
        editor.closed.connect(lambda _: self._hold(frozenset(editor.items)))
        editor.bar.tabChosen.connect(lambda key: self._ask_newer(ItemId(key)))
        editor.typed.connect(self._note_typing)
        editor.updateAsked.connect(self._update)

    def attend_reply(self, area: "ReplyArea") -> None:
        """The same for the reply that stands in 互动."""
        self._area = area
        area.pageChanged.connect(lambda: self._hold(self._open))
        area.typed.connect(self._note_typing)

    def synced(self, report: SyncReport) -> None:
        """Tell what a pass did to drafts here."""
        if report.shared is None:
            return
        for followed in report.shared.followed[:1]:
            self._tell(followed)
        for share in report.shared.contradicted[:1]:
            told = share.told
            text = self.tr("{name} changed a draft that you changed, too; both are kept")
            name = told.by_name if told is not None else ""
            merge = partial(self._merge, share.item)
            self._hub.toast(text.format(name=name), self.tr("Merge"), merge)

    def beat(self) -> None:
        """Say what is being written on, hear who else writes. Offline nothing is known."""
        if not self._online():
            self._heard(())
            return
        work = partial(self._portal.shared.beat, self._editing())
        self._runner.run(Lane.SYNC, work, self._heard, lambda _: self._heard(()), self)

    def present_words(self, item: ItemId) -> str:
        """（姓名）正在编辑 · 10:28 起; empty when nobody is known to."""
        there = self.present.get(item)
        if there is None:
            return ""
        text = self.tr("{name} is writing on it, since {time}")
        return text.format(name=there.by_name, time=formats.clock(there.since))

    # ------------------------------------------------------------ inside

    def _editing(self) -> list[Editing]:
        now = monotonic()
        lately = [item for item, at in self._typed.items() if now - at < _WRITING_SECONDS]
        pages = ((item, self._page_of(item)) for item in lately)
        return [
            Editing(item=item, unit=page.presenter.draft.content.unit)
            for item, page in pages
            if page is not None
        ]

    def _page_of(self, item: ItemId) -> "EditorPage | None":
        page = self._editor.page_of(item) if self._editor is not None else None
        if page is None and self._area is not None and item in self._replying:
            return self._area.page
        return page

    def _heard(self, present: "tuple[Present, ...] | list[Present] | object") -> None:
        told = present if isinstance(present, tuple | list) else ()
        self.present = {one.item: one for one in told if isinstance(one, Present)}
        self.presentChanged.emit(self.present)
        self._show_present()

    def _show_present(self) -> None:
        editor = self._editor
        for item in editor.items if editor is not None else ():
            page = editor.page_of(item) if editor is not None else None
            if page is not None:
                page.headline.show_present(self.present_words(item))

    def _hold(self, items: frozenset[ItemId]) -> None:
        self._sharing.edited = items | self._replying

    @property
    def _open(self) -> frozenset[ItemId]:
        """What stands in the editor."""
        return frozenset(self._editor.items) if self._editor is not None else frozenset()

    @property
    def _replying(self) -> frozenset[ItemId]:
        page = self._area.page if self._area is not None else None
        return frozenset() if page is None else frozenset({page.item})

    def _note_typing(self, item: ItemId) -> None:
        known = self._typed.get(item)
        self._typed[item] = monotonic()
        if known is None or self._typed[item] - known > _WRITING_SECONDS:
            self.beat()

    def _changed(self, changes: Changes) -> None:
        for item in changes.items & (self._open | self._replying):
            self._ask_newer(item)

    def _ask_newer(self, item: ItemId) -> None:
        work = partial(self._sharing.newer, item)
        show = partial(self._show_newer, item)
        self._runner.run(Lane.MEDIA, work, show, self._failed, self)
        self._show_present()

    def _show_newer(self, item: ItemId, newer: Newer | None) -> None:
        page = self._editor.page_of(item) if self._editor is not None else None
        if page is None and newer is not None and item in self._replying:
            text = self.tr("{name} shared another text of this reply; open it in the editor.")
            self._hub.toast(text.format(name=newer.by_name))
        if page is None:
            return
        if newer is None:
            page.headline.show_newer("", "", merges=False)
            return
        if newer.apart:
            text = self.tr("{name} shared another text at {time}; both are kept.")
            link = self.tr("Merge with {name}'s text…")
        else:
            text = self.tr("{name} shared a newer text at {time}. Yours stands here unchanged.")
            link = self.tr("Update to {name}'s version")
        told = text.format(name=newer.by_name, time=formats.clock(newer.at))
        page.headline.show_newer(told, link.format(name=newer.by_name), merges=newer.apart)

    def _update(self, item: ItemId) -> None:
        work = partial(self._sharing.update, item)
        self._runner.run(Lane.SYNC, work, partial(self._updated, item), self._failed, self)

    def _updated(self, item: ItemId, followed: Followed | None) -> None:
        self._hub.announce(touched(item))
        if followed is not None:
            self._tell(followed)

    def _tell(self, followed: Followed) -> None:
        text = self.tr("“{title}” is now {name}'s version")
        title = followed.before.content.title or self.tr("Untitled")
        back = partial(self._take_back, followed.before)
        self._hub.toast(text.format(title=title, name=followed.by_name), self.tr("Undo"), back)

    def _take_back(self, before: Draft) -> None:
        """The text of before, as a change of one's own."""

        def work() -> Draft:
            stored = self._drafts.stored(before.item)
            return self._drafts.save(replace(stored, content=before.content))

        done: Callable[[Draft], None] = lambda draft: self._hub.announce(touched(draft.item))  # noqa: E731
        self._runner.run(Lane.STORE, work, done, self._failed, self)

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._hub, self._runner)


def sharing_desk(bench: "Workbench", merge: Callable[[ItemId], None]) -> SharingDesk | None:
    """The desk of a window; without a portal nothing is shared."""
    app = bench.app
    if app.sharing is None or app.portal is None:
        return None
    desk = SharingDesk(
        app.sharing,
        app.portal,
        app.drafts,
        bench.runner,
        bench.hub,
        lambda: bench.driver.online,
        merge,
        bench,
    )
    bench.driver.finished.connect(desk.synced)
    return desk
