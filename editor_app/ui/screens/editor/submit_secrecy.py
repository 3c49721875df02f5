"""The editor's part of 保密审查 in 提交: a few choices, those of the last time proposed."""

from PySide6.QtWidgets import QDialog

from editor_app.domain.secrecy_form import Answers, FilledBy
from editor_app.services.secrecy_part import EditorsForm
from editor_app.ui.look import Look
from editor_app.ui.screens.secrecy.fields import FormFields
from editor_app.ui.screens.secrecy.fitting import FittingArea


class SubmitSecrecy(FittingArea):
    """Scrolls where the window has no room for all of it."""

    def __init__(self, asked: EditorsForm, look: Look, language: str, dialog: QDialog) -> None:
        self.fields = FormFields(
            asked.form.typed(FilledBy.EDITOR),
            look,
            language,
            prefix="submit-secrecy",
            proposed=asked.answers,
        )
        super().__init__(self.fields, name="submit-secrecy-scroll", told="")
        title = self.tr("For the secrecy review")
        self.setAccessibleName(title)
        self.fields.head(title)
        self.fields.fold()
        self.fields.unfolded.connect(self.fit_dialog)
        self._asked, self._dialog = asked, dialog

    def fit_dialog(self) -> None:
        """The dialog as high as what it holds now."""
        self.fit(self._dialog, self._dialog.minimumWidth())

    def complete(self) -> bool:
        """Whether all is said; else it is marked."""
        lacks = self._asked.lacks(self.told())
        self.fields.show_lacks(lacks)
        return not lacks

    def told(self) -> Answers:
        """What stands in it."""
        return self.fields.answers()
