"""What a finding offers, carried out: its safe fix."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from editor_app.domain.findings import Finding
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

    def fix(self, finding: Finding) -> None:
        """Put the fix in place, while the words still are what the rule saw."""
        if self._refused():
            return
        if finding.fix is not None and finding.fix.block:
            self._sheet.converting.convert(finding.fix.block)
            return  # an edit like any other: the body tells of it
        if not self._collect():
            return  # an input method composes: what it holds must not be overwritten
        self._presenter.restored(fixed(self._presenter.draft.content, finding))
        self._sheet.show_draft(undoable=True)
        self._form.show_draft()
        self.fixed.emit()

    def convert_all(self) -> None:
        """Convert every block that the template does not know."""
        if not self._refused():
            self._sheet.converting.convert()

    def _refused(self) -> bool:
        """Results of a locked item are read, not mended."""
        if self._sheet.locked:
            self._hub.toast(self.tr("With the reviewers: it can be read, not changed."))
        return self._sheet.locked
