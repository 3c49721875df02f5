"""One open item: sheet, preview and inspector, and what happens between them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from editor_app.domain.changes import touched
from editor_app.domain.errors import EditorError
from editor_app.domain.findings import CheckReport, Finding, Severity
from editor_app.domain.item import Content, Draft, ItemId
from editor_app.presenters.editor import EditorPresenter, Standing
from editor_app.presenters.form import FormPresenter
from editor_app.ui.actions import Where
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.screens.editor.attachment_desk import AttachmentDesk
from editor_app.ui.screens.editor.body_marks import marks_for
from editor_app.ui.screens.editor.deps import EditorDeps
from editor_app.ui.screens.editor.field_visits import FieldVisits
from editor_app.ui.screens.editor.fixing import Fixing
from editor_app.ui.screens.editor.headline import Headline
from editor_app.ui.screens.editor.inspector import (
    CHECKS,
    Inspector,
    InspectorStrip,
)
from editor_app.ui.screens.editor.jumps import Jumps
from editor_app.ui.screens.editor.loops import COMPOSED_AFTER_MS, CheckLoop, SaveLoop
from editor_app.ui.screens.editor.origin_note import Origins
from editor_app.ui.screens.editor.previewing import Previewing
from editor_app.ui.screens.editor.sheet import Sheet
from editor_app.ui.screens.editor.template_updating import TemplateUpdating
from editor_app.ui.screens.editor.timers import once
from editor_app.ui.screens.editor.writing_tools import WritingTools

_SLICE_MS = 5.0  # of the main thread, between two keys


class EditorPage(QWidget):
    """Connects the parts; the presenter decides, services act on their lanes."""

    stateChanged = Signal()  # title, standing or obstacles: the bar shows them
    saved = Signal(object)  # Draft as committed
    saveFailed = Signal(object)  # Exception; the text stands in the window only
    saveSlow = Signal()  # the disk takes its time
    failed = Signal(object)  # Exception of any other background work

    def __init__(self, draft: Draft, deps: EditorDeps, parent: QWidget) -> None:
        """Each part has its parent from the start: Qt styles a whole subtree anew when it moves."""
        super().__init__(parent)
        self.setObjectName("editor-page")
        self.item: ItemId = draft.item
        self._deps = deps
        layout = deps.layouts.for_version(draft.content.layout_version)
        self.presenter = EditorPresenter(draft, layout)
        self.standing: Standing = self._standing()
        self._beside: list[QWidget] = []  # what full-screen writing has hidden
        # Once, here: a second set of the same shortcuts on a child would make each key ambiguous.
        self.shortcuts = deps.actions.attach(self, Where.EDITOR)
        self.origins = Origins(deps.imports, deps.look, deps.runner, deps.hub, self)
        self.updating = TemplateUpdating(deps, self.text_now, self)
        self._build()
        self.jumps = self._new_jumps()
        form = self.inspector.form
        below = (self.sheet.show_findings, form.show_findings)
        read = self._collect_when_read
        self.visits = FieldVisits(self.presenter, deps.checking, read, self, *below)
        self._saving = SaveLoop(self.presenter, deps, read, self._collect_committed, self)
        self._checking = CheckLoop(self.presenter, deps, read, self)
        self.files = AttachmentDesk(self.inspector.attachments, self.presenter, deps)
        self.fixing = Fixing(self.presenter, self.sheet, form, self._collect, deps.hub)
        self._refreshing = once(self, COMPOSED_AFTER_MS, self.refresh)
        self.tools = WritingTools(self, self.sheet, deps, self.shortcuts)
        self._connect()
        self._show_draft()
        QTimer.singleShot(0, self, self._check_when_read)

    @property
    def title(self) -> str:
        """The item's title as it stands in the window."""
        return self.presenter.draft.content.title

    @property
    def body(self) -> BodyEditor:
        """The body editor."""
        return self.sheet.body

    @property
    def obstacles(self) -> tuple[int, int]:
        """What stands in the way of submitting: blocking results, warnings without a reason."""
        blocks = self.presenter.open_findings(Severity.BLOCK)
        return len(blocks), len(self.presenter.open_findings(Severity.WARN))

    def take_focus(self) -> None:
        """Put the cursor where writing begins: the title of a new item, else the text."""
        (self.body if self.title else self.sheet.header.title).setFocus()

    def toggle_preview(self, shown: bool) -> None:
        """Show or hide the page beside the sheet; the inspector makes room for it."""
        self.preview.setVisible(shown)
        self.fold_inspector(shown)
        if shown:
            self._work.setSizes([max(1, self._work.width() // 2)] * 2)
            self._previewing.run()

    def fold_inspector(self, folded: bool) -> None:
        """Fold the inspector to a strip, or open it again (F9)."""
        self.inspector.setVisible(not folded)
        self.strip.setVisible(folded)

    def set_writing(self, on: bool) -> None:
        """Nothing but the sheet, or everything again as it was."""
        if on:
            self._beside = [
                one
                for one in (self.headline, self.inspector, self.strip, self.preview)
                if not one.isHidden()
            ]
        for one in self._beside:
            one.setVisible(not on)
        self.tools.set_writing(on)

    def show_panel(self, which: int) -> None:
        """Bring a panel of the inspector to the front."""
        self.fold_inspector(False)
        self.inspector.show_panel(which)

    def show_checks(self) -> None:
        """Bring the results to the front and check again."""
        self.show_panel(CHECKS)
        self._check_all()

    def offer_template(self) -> None:
        """The layout in force may have changed."""
        self.updating.offer(self.presenter.draft, self.standing.read_only)

    def flush(
        self,
        then: Callable[[], None] | None = None,
        otherwise: Callable[[], None] | None = None,
    ) -> None:
        """Save at once what is unsaved; ``then`` follows the commit, ``otherwise`` a refusal."""
        self._saving.flush(then, otherwise)

    def text_now(self) -> Draft:
        """The draft as it stands in the window, saved or not."""
        self._collect()
        return self.presenter.draft

    def attach_files(self, paths: list[Path]) -> None:
        """Take files in, one after the other, off the main thread."""
        self.files.intake.take(paths)

    def refresh(self) -> None:
        """The portal, the outbox or a submission changed something about this item.

        After this window's own save nothing did: reading 200 KB back and showing it again would
        take 40 ms. What was typed since the last autosave is taken in first, or it would be lost.
        """
        if self._knows_all():
            return
        if not self._collect():  # an input method composes
            self._refreshing.start()
            return
        try:
            stored = self._deps.drafts.open(self.item)
        except EditorError as error:
            self.failed.emit(error)
            return
        if self.presenter.take_stored(stored):
            self._show_draft()
        else:
            self._show_standing()

    def show_content(self, content: Content) -> None:
        """Put another text in place as an edit that can be undone."""
        self.presenter.restored(content)
        self._show_draft(undoable=True)
        self._edited()

    def _check_when_read(self) -> None:
        """A long text is shown first, then read back a little at a time, then checked."""
        if self.body.read_some(_SLICE_MS):
            self._checking.run()
        else:
            QTimer.singleShot(0, self, self._check_when_read)

    # ------------------------------------------------------------ parts

    def _build(self) -> None:
        deps, look = self._deps, self._deps.look
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.setObjectName("editor-panes")
        panes.setChildrenCollapsible(False)
        left = QWidget(panes)
        self.headline = Headline(self.presenter, look, deps.language, left)
        work = self._work = QSplitter(Qt.Orientation.Horizontal, left)
        work.setObjectName("editor-work")
        work.setChildrenCollapsible(False)
        self.sheet = Sheet(self.presenter, deps, self.shortcuts, work)
        self._previewing = Previewing(
            self.presenter, deps, self.body, self._collect, self._collect_when_read, self
        )
        self.preview = self._previewing.pane
        self.preview.hide()
        work.addWidget(self.preview)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.headline)
        column.addWidget(self.updating.place)
        column.addWidget(work, 1)
        form = FormPresenter(self.presenter, deps.board.published_text)
        self.inspector = Inspector(self.presenter, form, self.sheet.field_context(), panes)
        panes.setStretchFactor(0, 1)
        panes.setSizes([1000, look.theme.size("inspector")])
        self.inspector.setMinimumWidth(280)
        self.strip = InspectorStrip(look)
        self.strip.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(panes, 1)
        row.addWidget(self.strip)

    def _new_jumps(self) -> Jumps:
        """A page that shows its fields elsewhere leads there."""
        return Jumps(self)

    def _connect(self) -> None:
        for body in (self.body, self.sheet.source):
            body.edited.connect(self.visits.note_body)
            body.edited.connect(self._edited)
        self.sheet.pasting.failed.connect(self.failed)
        for fields in (self.sheet.header, self.inspector.form):
            fields.edited.connect(self._field_edited)
        self._connect_inspector()
        self._previewing.fieldAsked.connect(self.jumps.to_field)
        self.updating.wanted.connect(
            lambda: self.flush(lambda: self.updating.show(self.presenter.draft))
        )
        self._saving.saved.connect(self._on_saved)
        self._checking.done.connect(self.take_report)
        self._saving.failed.connect(self.saveFailed)
        self._saving.slow.connect(self.saveSlow)
        self.sheet.pictures.failed.connect(self.failed)
        self.sheet.inserting.attached.connect(self.files.attach)
        self.sheet.inserting.failed.connect(self.failed)
        for loop in (self._checking, self._previewing):
            loop.failed.connect(self.failed)

    def _connect_inspector(self) -> None:
        checks = self.inspector.checks
        checks.jumpAsked.connect(self.jumps.to)
        checks.fixAsked.connect(self.fixing.fix)
        checks.fixAllAsked.connect(self.fixing.fix_all)
        checks.maskAsked.connect(self.files.mask)
        checks.convertAllAsked.connect(self.fixing.convert_all)
        self.fixing.fixed.connect(self._fixed)
        checks.keepAsked.connect(self._keep)
        checks.runAsked.connect(self._check_all)
        self.strip.chosen.connect(self.show_panel)
        self.files.changed.connect(self._files_changed)
        self.files.inspected.connect(self._checking.run_whole)
        self.files.failed.connect(self.failed)
        self.inspector.history.shown.connect(self._show_history)

    def _show_draft(self, *, undoable: bool = False) -> None:
        self.sheet.show_draft(undoable=undoable)
        self.inspector.show_draft(self.standing.read_only)
        self.files.show()
        self._show_standing()
        self.visits.tell()

    def _show_standing(self) -> None:
        self.standing = self._standing()
        locked = self.standing.read_only
        self.headline.show_standing(self.standing)
        self.sheet.set_read_only(locked)
        self.updating.offer(self.presenter.draft, locked)
        self.inspector.form.set_read_only(locked)
        self.stateChanged.emit()
        if self.inspector.history.isVisible():
            self._show_history()

    def _show_history(self) -> None:
        history = self._deps.drafts.history(self.item)
        origin = self.origins.note(self.item)
        self.inspector.show_history(history, self.standing.read_only, origin)

    def _knows_all(self) -> bool:
        """Whether the store holds nothing newer than what this window wrote and shows."""
        row = self._deps.board.row(self.item)
        if row is None or row.draft is None or row.draft.changed_at != self.presenter.saved_at:
            return False
        if self.inspector.history.isVisible():
            return False  # it counts the states
        return self._standing() == self.standing

    def _standing(self) -> Standing:
        row = self._deps.board.row(self.item)
        if row is None:
            return self.presenter.standing(None, ())
        pending = tuple(one.pending for one in row.pending)
        return self.presenter.standing(row.remote, pending, stored=row.draft is not None)

    # ------------------------------------------------------------ typing

    def _collect(self) -> bool:
        """Take the body's text; cheap, because only changed blocks are written out again."""
        if self.sheet.source.composing:
            return False
        self._collect_committed()
        return True

    def _collect_when_read(self) -> bool:
        """For what runs beside typing: a long paste is read back in slices first."""
        return self.body.read_some(_SLICE_MS) and self._collect()

    def _collect_committed(self) -> None:
        """What an input method still composes is no part of the text; nor is half a paste."""
        if not (self.standing.read_only or self.body.filling.busy):
            self.presenter.set_body(self.sheet.source.markdown())

    def _edited(self) -> None:
        self._saving.touch()
        self._checking.touch()
        self._previewing.touch()

    def _check_all(self) -> None:
        self.visits.ask_all()
        self._checking.run_whole()

    def _field_edited(self, key: str) -> None:
        self.visits.note(key)
        self._edited()
        self.stateChanged.emit()

    def _files_changed(self) -> None:
        self.inspector.show_draft(self.standing.read_only)
        self.files.show()
        self._fixed()

    def _fixed(self) -> None:
        self.visits.tell()
        self._edited()

    def _keep(self, finding: Finding, reason: str) -> None:
        if not self.fixing.refused():
            self.presenter.keep(finding, self._deps.keep_of(reason))
            self._show_report()
            self._edited()

    def _on_saved(self, draft: Draft) -> None:
        self.saved.emit(draft)
        self._deps.hub.announce(touched(self.item))

    def take_report(self, report: CheckReport) -> None:
        """Show what a check said, wherever it ran."""
        self.presenter.report = report
        self._show_report()

    def _show_report(self) -> None:
        report = self.presenter.report
        if report is None:
            return
        kept = self.presenter.draft.keeps
        self.inspector.show_report(datetime.now(UTC))
        self.visits.tell()
        self.files.show()
        self.sheet.source.set_findings(marks_for(report, kept, self._deps.language))
        self.stateChanged.emit()
