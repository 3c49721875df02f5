"""The editor: open items as pages with a tab each, and the actions that hold for all of them."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from editor_app.domain.bundle import part_of_kind
from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.services.template_update import TemplateUpdate
from editor_app.ui.faults import tell_fault
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens.editor.companions import accompany
from editor_app.ui.screens.editor.counting import Counting
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.history_visit import HistoryVisit
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.submission import Submission
from editor_app.ui.screens.editor.topbar import EditorBar
from editor_app.ui.widgets.page_stack import PageStack


class EditorScreen(QWidget):
    """Opens, switches and closes pages; hands the current one to the bar and the shortcuts."""

    leaveAsked = Signal()
    newAsked = Signal()
    saved = Signal(object)  # datetime of the newest commit
    saveFailed = Signal(object)  # Exception; something stands in the window only
    saveSlow = Signal()  # the disk takes its time: nothing is said to be saved
    saveRecovered = Signal()  # everything that could not be saved is saved now
    counted = Signal(int, int)  # words of the current body; of the selection, or -1
    writingAsked = Signal(bool)  # nothing but the sheet on the whole screen, or back
    templateShown = Signal(str)
    zoomShown = Signal(int)
    exportAsked = Signal(object)  # Draft as it stands in the window
    mergeAsked = Signal(object)  # ItemId: both texts, committed
    bundleAsked = Signal(object)  # ItemId: the panel of its bundle
    interpretAsked = Signal(object)  # ItemId of a policy
    recallAsked = Signal(object)  # ItemId: back from the reviewers
    updateAsked = Signal(object)  # ItemId: to a colleague's newer text, mine committed
    opening = Signal(object)  # ItemId, before its text is read
    closed = Signal(object)  # ItemId
    typed = Signal(object)  # ItemId: something written in it was committed

    def __init__(self, deps: EditorDeps) -> None:
        super().__init__()
        self.setObjectName("editor-screen")
        self._deps = deps
        self._pages: dict[ItemId, EditorPage] = {}
        self._commits: dict[ItemId, datetime] = {}  # newest commit of what was typed here
        self._unsaved: set[ItemId] = set()  # the store refused their newest text
        self.bar = EditorBar(deps.look)
        self._stack = PageStack()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._counting = Counting(lambda: self.page.body if self.page else None, self)
        self._counting.counted.connect(self.counted)
        self._writing: EditorPage | None = None  # the page that fills the screen
        self.submission = Submission(deps, self)
        self.history = HistoryVisit(deps, self._stack, self)
        self._connect_bar()
        deps.hub.changed.connect(self._on_changed)
        deps.zoom.changed.connect(self.zoomShown)

    @property
    def page(self) -> EditorPage | None:
        """The page in front."""
        current = self._stack.currentWidget()
        return current if isinstance(current, EditorPage) else None

    def open_item(self, item: ItemId) -> EditorPage | None:
        """Open an item, or bring it to the front; ``None`` after an error, which is shown."""
        page = self._pages.get(item)
        if page is None:
            self.opening.emit(item)
            try:
                page = EditorPage(self._deps.drafts.open(item), self._deps, self._stack)
            except EditorError as error:
                self._deps.hub.toast(message_for(error).text)
                return None
            self._pages[item] = page
            accompany(page, self._deps, partial(self.submission.begin, hurry=True), self.open_item)
            self._stack.addWidget(page)
            page.stateChanged.connect(partial(self._show_state, page))
            page.saved.connect(self._page_saved)
            page.saveFailed.connect(partial(self._save_failed, item))
            page.saveSlow.connect(self.saveSlow)
            page.failed.connect(self._failed)
            page.updating.otherForm.connect(partial(self._reopen, item))
            page.updating.exchanged.connect(partial(self._exchanged, item))
            self._counting.watch(page.body)
            page.tools.writingAsked.connect(self.set_writing)
            page.headline.mergeAsked.connect(partial(self._merge, item))
            page.headline.recallAsked.connect(partial(self.recallAsked.emit, item))
            page.headline.updateAsked.connect(partial(self._update, item))
            page.saved.connect(lambda draft: self.typed.emit(draft.item))
            self._connect_shortcuts(page)
            self.history.greet(page)
        self.bar.open_tab(item, page.title)
        return page

    def close_item(self, item: ItemId) -> None:
        """Close a page once everything typed in it is committed."""
        page = self._pages.get(item)
        if page is not None:
            page.flush(partial(self._closed, item))

    def flush_all(self, then: Callable[[], None], otherwise: Callable[[], None]) -> None:
        """Commit every page, then go on (the program ends, another person signs in).

        ``otherwise`` follows instead when the store refuses one of them.
        """
        waiting = set(self._pages)
        if not waiting:
            then()
            return

        def one_done(item: ItemId) -> None:
            waiting.discard(item)
            if not waiting:
                then()

        for item, page in list(self._pages.items()):
            page.flush(partial(one_done, item), otherwise)

    def retell(self) -> None:
        """Tell the facts of the page in front again: the status bar shows them anew."""
        page = self.page
        if page is None:
            return
        self._counting.count()
        presenter = page.presenter
        name = presenter.template.name(self._deps.language)
        self.zoomShown.emit(self._deps.zoom.percent)
        self.templateShown.emit(f"{name} v{presenter.draft.content.template_version}")
        if page.item in self._commits:
            self.saved.emit(self._commits[page.item])

    def set_writing(self, on: bool) -> None:
        """Full-screen writing for the page in front, or its end."""
        page, self._writing = self._writing, None
        if page is not None:
            page.set_writing(False)
        if on and self.page is not None:
            self._writing = self.page
            self.page.set_writing(True)
        if on or page is not None:
            self.writingAsked.emit(self._writing is not None)

    def show_count(self) -> None:
        """The numbers of the page in front."""
        if self.page is not None:
            self.page.tools.show_count()

    def reset_zoom(self) -> None:
        """The sheet's own size."""
        self._deps.zoom.reset()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._lead_keys()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.set_writing(False)

    def submit_current(self, *, later: bool = False) -> None:
        """Ask for the confirmation of the page in front; ``later``: first for its time."""
        if self.page is not None and self.page.standing.may_submit:
            self.submission.begin(self.page, later=later)

    def _connect_bar(self) -> None:
        bar = self.bar
        bar.backAsked.connect(self.leaveAsked)
        bar.newAsked.connect(self.newAsked)
        bar.tabChosen.connect(lambda key: self._show_page(ItemId(key)))
        bar.tabCloseAsked.connect(lambda key: self.close_item(ItemId(key)))
        bar.previewToggled.connect(self._toggle_preview)
        bar.saveAsked.connect(self._save_version)
        bar.submitAsked.connect(self.submit_current)
        bar.obstaclesAsked.connect(self._show_checks)
        bar.exportAsked.connect(self.export_current)
        bar.bundleAsked.connect(self._ask_bundle)
        history = self.history
        history.opened.connect(lambda: bar.show_actions(False))
        history.left.connect(lambda page: self._show_page(page.item))
        history.exportAsked.connect(self.exportAsked)
        history.begun.connect(self._copied)
        history.failed.connect(self._failed)

    def _connect_shortcuts(self, page: EditorPage) -> None:
        does: dict[str, Callable[[], object]] = {
            "save": self._save_version,
            "export": self.export_current,
            "submit": self.submit_current,
            "submit.later": lambda: self.submit_current(later=True),
            "preview": self.bar.preview.toggle,
            "copy": self._new_from_this,
            "inspector": self._toggle_inspector,
            "history": lambda: self.history.open(page),
            "check": self._show_checks,
            "bundle": lambda: self.bundleAsked.emit(page.item),
            "interpret": lambda: self.interpretAsked.emit(page.item),
            "finding.next": lambda: self._walk(1),
            "finding.previous": lambda: self._walk(-1),
        }
        for key, do in does.items():
            page.shortcuts[key].triggered.connect(lambda _=False, do=do: do())

    def _show_page(self, item: ItemId) -> None:
        page = self._pages[item]
        self.history.drop()
        self.bar.show_actions(True)
        self._stack.setCurrentWidget(page)
        self._lead_keys()
        self.bar.preview.setChecked(page.preview.isVisibleTo(page))
        self._show_state(page)
        self.retell()

    def _lead_keys(self) -> None:
        """Qt gives a screen that comes back the field it left, even on a page out of sight."""
        page, now = self.page, QApplication.focusWidget()
        if page is None or (now is not None and self.bar.isAncestorOf(now)):
            return
        where = page.focusWidget()
        if where is None:
            page.take_focus()
        else:
            where.setFocus()

    def _page_saved(self, draft: Draft) -> None:
        self._commits[draft.item] = draft.changed_at
        if draft.item in self._unsaved:
            self._unsaved.discard(draft.item)
            if not self._unsaved:
                self.saveRecovered.emit()
        if self.page is not None and self.page.item == draft.item:
            self.saved.emit(draft.changed_at)

    def _save_failed(self, item: ItemId, error: Exception) -> None:
        self._unsaved.add(item)
        self.saveFailed.emit(error)

    def _closed(self, item: ItemId) -> None:
        page = self._pages.pop(item, None)
        if page is not None and page is self._writing:
            self.set_writing(False)
        if page is None:  # asked twice while the first one was being committed
            return
        self.history.forget(item)
        self._stack.removeWidget(page)
        page.deleteLater()
        self.closed.emit(item)
        self.bar.close_tab(item)
        if not self._pages:
            self.leaveAsked.emit()

    def read_again(self, item: ItemId) -> None:
        """What stands in the store has been changed elsewhere: an open page shows that."""
        self._reopen(item)

    def _reopen(self, item: ItemId) -> None:
        """Make the page anew: form, toolbar and checks follow the template of what is stored."""
        page = self._pages.pop(item, None)
        if page is None:
            return
        shown = page is self.page
        self._stack.removeWidget(page)
        page.deleteLater()
        if self.open_item(item) is not None and shown:
            self._show_page(item)

    def _exchanged(self, item: ItemId, update: TemplateUpdate) -> None:
        self._reopen(item)
        back = partial(self._take_back, item, update)
        self._deps.hub.toast(self.tr("The newer template is applied"), self.tr("Undo"), back)

    def _take_back(self, item: ItemId, update: TemplateUpdate) -> None:
        page = self._pages.get(item)
        if page is not None:
            page.flush(partial(page.updating.put_back, update.before.content))

    def _show_state(self, page: EditorPage) -> None:
        self.bar.rename_tab(page.item, page.title)
        if page is not self.page:
            return
        standing = page.standing
        why_not = "" if standing.may_submit else self.tr("It is with the portal or the reviewers.")
        self.bar.bundle.setVisible(part_of_kind(page.presenter.draft.content.kind) is not None)
        self.bar.show_state(*page.obstacles, standing.may_submit, self.tr("Submit"), why_not)

    def _toggle_preview(self, shown: bool) -> None:
        if self.page is not None:
            self.page.toggle_preview(shown)

    def export_current(self) -> None:
        """Export the text in the window: it need not be saved, nor may it be possible to."""
        if self.page is not None:
            self.exportAsked.emit(self.page.text_now())

    def _ask_bundle(self) -> None:
        if self.page is not None:
            self.bundleAsked.emit(self.page.item)

    def _toggle_inspector(self) -> None:
        if self.page is not None:
            self.page.fold_inspector(self.page.inspector.isVisible())

    def _show_checks(self) -> None:
        if self.page is not None:
            self.page.show_checks()

    def _walk(self, step: int) -> None:
        """Go to the next or previous result in the body."""
        if self.page is not None:
            self.page.jumps.walk(step)

    def _save_version(self) -> None:
        page = self.page
        if page is not None and not page.standing.read_only:
            page.flush(partial(self._freeze, page.item))

    def _new_from_this(self) -> None:
        """Another item with the same text, once this one's is committed."""
        if self.page is not None:
            self.page.flush(partial(self._copy, self.page.item))

    def _copy(self, item: ItemId) -> None:
        copy = partial(self._deps.drafts.duplicate, item, self._deps.person())
        self._deps.runner.run(Lane.STORE, copy, self._copied, self._failed, self)

    def _copied(self, draft: Draft) -> None:
        self._deps.hub.announce(touched(draft.item))
        self.open_item(draft.item)
        self._deps.hub.toast(self.tr("This is a new item with the same text"))

    def page_of(self, item: ItemId) -> EditorPage | None:
        """The page of an item, if it is open."""
        return self._pages.get(item)

    @property
    def items(self) -> tuple[ItemId, ...]:
        """The items that are open, in the order in which they were opened."""
        return tuple(self._pages)

    def _update(self, item: ItemId) -> None:
        """To a colleague's text: what is typed is committed first, and may speak against it."""
        self._pages[item].flush(partial(self.updateAsked.emit, item))

    def _merge(self, item: ItemId) -> None:
        """合并: with everything that is typed."""
        self._pages[item].flush(partial(self.mergeAsked.emit, item))

    def _freeze(self, item: ItemId) -> None:
        freeze = partial(self._deps.drafts.save_version, item, self._deps.person())
        self._deps.runner.run(Lane.STORE, freeze, lambda _: self._frozen(item), self._failed, self)

    def _frozen(self, item: ItemId) -> None:
        self._deps.hub.toast(self.tr("Kept as a version"))
        self._on_changed(Changes(items=frozenset({item})))

    def _on_changed(self, changes: Changes) -> None:
        for item in changes.items & self._pages.keys():
            self._pages[item].refresh()
        if changes.layout:
            for page in self._pages.values():
                page.offer_template()

    def _failed(self, error: Exception) -> None:
        tell_fault(error, self._deps.hub, self._deps.runner)
