"""What a finding offers, carried out: its safe fix."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.domain.findings import Finding
from editor_app.domain.item import Content
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.fixes import fixed
from editor_app.ui.hub import Hub
from editor_app.ui.screens.editor.form import PropertiesForm
from editor_app.ui.screens.editor.sheet import Sheet


class Fixing(QObject):
    """One click, one step to undo where the body is concerned."""

    fixed = Signal()

    def __init__(
        self,
        presenter: EditorPresenter,
        sheet: Sheet,
        form: PropertiesForm,
        collect: Callable[[], bool],
        hub: Hub,
    ) -> None:
        """``collect`` brings the window's text into the presenter."""
        super().__init__(sheet)
        self._presenter, self._sheet, self._form = presenter, sheet, form
        self._collect, self._hub = collect, hub

    def fix_all(self, findings: Sequence[Finding]) -> None:
        """Put several fixes in place, the last one first: places before it stay what they are."""
        if self.refused() or not self._collect():
            return
        before = content = self._presenter.draft.content
        for finding in sorted(findings, key=lambda one: one.location.start, reverse=True):
            content = fixed(content, finding)
        self._put(before, content)

    def fix(self, finding: Finding) -> None:
        """Put the fix in place, while the words still are what the rule saw."""
        if self.refused():
            return
        if finding.fix is not None and finding.fix.block:
            self._sheet.converting.convert(finding.fix.block)
            return  # an edit like any other: the body tells of it
        if not self._collect():
            return  # an input method composes: what it holds must not be overwritten
        before = self._presenter.draft.content
        self._put(before, fixed(before, finding))

    def _put(self, before: Content, after: Content) -> None:
        """Show the mended text. The body has its own undo; what else changed can be taken back."""
        if after == before:
            self._hub.toast(self.tr("The words are others by now: nothing was changed"))
            return
        self._show(after)
        if after.fields != before.fields:
            self._hub.toast(self.tr("Mended"), self.tr("Undo"), partial(self._take_back, before))

    def _take_back(self, before: Content) -> None:
        if not self.refused() and self._collect():
            self._show(replace(self._presenter.draft.content, fields=before.fields))

    def _show(self, content: Content) -> None:
        self._presenter.restored(content)
        self._sheet.show_draft(undoable=True)
        self._form.show_draft()
        self.fixed.emit()

    def convert_all(self) -> None:
        """Convert every block that the template does not know."""
        if not self.refused():
            self._sheet.converting.convert()

    def refused(self) -> bool:
        """Results of a locked item are read, not mended."""
        if self._sheet.locked:
            self._hub.toast(self.tr("With the reviewers: it can be read, not changed."))
        return self._sheet.locked
