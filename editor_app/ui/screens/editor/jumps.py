"""Where a result of the checks points: into the text, a field, or the list of attachments."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_app.domain.findings import Finding
from editor_app.presenters.walking import beside
from editor_app.ui.screens.editor.body_marks import BODY
from editor_app.ui.screens.editor.inspector import ATTACHMENTS, PROPERTIES

if TYPE_CHECKING:
    from editor_app.ui.screens.editor.page import EditorPage


class Jumps(QObject):
    """Remembers the result that F8 showed last."""

    def __init__(self, page: "EditorPage") -> None:
        super().__init__(page)
        self._page = page
        self._walked: Finding | None = None

    def to(self, finding: Finding) -> None:
        """Put the cursor where a finding points, and show which one it is."""
        page, where = self._page, finding.location.where
        self._walked = finding
        files = {one.name for one in page.presenter.draft.content.attachments}
        page.inspector.checks.mark_current(finding)
        if where == BODY:
            page.sheet.source.jump_to(finding.location.start, finding.location.length)
        elif where == "attachments" or where in files:
            page.show_panel(ATTACHMENTS)
            page.inspector.attachments.locate(where, finding.excerpt)
        else:
            self.to_field(where)

    def to_field(self, key: str) -> None:
        """Put the cursor into a field, wherever it is edited."""
        page = self._page
        if key == BODY:
            page.body.setFocus()
        elif not page.sheet.header.jump_to(key):
            page.show_panel(PROPERTIES)
            page.inspector.form.jump_to(key)

    def walk(self, step: int) -> None:
        """Go to the next (1) or previous (-1) open result, round the end."""
        self._walked = beside(self._page.presenter, self._walked, step)
        if self._walked is not None:
            self.to(self._walked)
