"""The card 保密审查 beside a reviewed text: conclusion, who, on what ground, for which version."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from editor_app.domain.secrecy import SecrecyRecord, Standing
from editor_app.domain.secrecy_form import SecrecyForm
from editor_app.presenters.review_load import Opened
from editor_app.ui.look import Look
from editor_app.ui.models.language import language
from editor_app.ui.screens.level_words import level_name
from editor_app.ui.screens.secrecy.words import (
    conclusion_word,
    officer_text,
    standing_chip,
)
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.controls import ElidedLabel, WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel, KeyValueGrid

_LEGAL_BASIS = "legal_basis"  # a field most forms have; without it the row is left out
_DIGITS = 6  # of a hash beside its words


class SecrecyCard(QObject):
    """Builds the card anew for every item; nothing where the step is not asked for."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._look, self._now = look, now

    def build(self, opened: Opened | None, fill_in: Callable[[], None] | None) -> QFrame | None:
        """``fill_in`` opens the form, where this person may."""
        if opened is None:
            return None
        remote, form = opened.remote, opened.secrecy_form
        state = remote.secrecy
        if state is None:
            return None
        standing = state.standing(remote.head)
        box = QFrame()
        box.setObjectName("review-secrecy")
        box.setProperty("surface", True)
        box.setProperty("line", "bottom")
        box.setAccessibleName(self.tr("Secrecy review"))
        column = QVBoxLayout(box)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(6)
        column.addLayout(self._head(standing))
        if state.record is not None:
            grid = KeyValueGrid(self._look, columns=1, name="review-secrecy-facts")
            grid.set_pairs(self._facts(state.record, standing, form))
            column.addWidget(grid)
        if standing is not Standing.PASSED:
            column.addWidget(WrapLabel(self._sentence(standing, state.before), "secondary"))
        if fill_in is not None:
            column.addWidget(self._button(standing, fill_in))
        return box

    def _head(self, standing: Standing) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 2, 0, 4)
        head.setSpacing(8)
        tone = "tone.green.solid" if standing is Standing.PASSED else "text.secondary"
        head.addWidget(IconLabel(self._look, "ri.lock-line", tone, 17))
        head.addWidget(ElidedLabel(self.tr("Secrecy review"), "cardTitle"), 1)
        head.addWidget(Chip(self._look, standing_chip(standing)))
        return head

    def _facts(
        self, record: SecrecyRecord, standing: Standing, form: SecrecyForm | None
    ) -> list[tuple[str, str]]:
        told = [
            (self.tr("Conclusion"), conclusion_word(form, record.conclusion, language())),
            (self.tr("Officer"), officer_text(record, self._now())),
        ]
        basis = record.answers.get(_LEGAL_BASIS)
        if isinstance(basis, str) and basis:
            told.append((self.tr("Basis"), basis))
        if record.reason:
            told.append((self.tr("Reason"), record.reason))
        version = (
            self.tr("{hash}, not the one in review")
            if standing is Standing.VOID
            else self.tr("{hash}, the one in review")
        )
        told.append((self.tr("Version"), version.format(hash=record.hash[:_DIGITS])))
        return told

    def _sentence(self, standing: Standing, before: int) -> str:
        match standing:
            case Standing.OPEN:
                told = self.tr("Nobody has examined this item yet. {level} may approve only after.")
            case Standing.VOID:
                told = self.tr(
                    "The content changed since it was examined: the record holds no longer. "
                    "{level} may approve only after a new one."
                )
            case Standing.WAITING:
                told = self.tr("The officer asked above. {level} may approve only after an answer.")
            case _:
                told = ""
        return told.format(level=level_name(before))

    def _button(self, standing: Standing, fill_in: Callable[[], None]) -> QPushButton:
        again = standing is not Standing.OPEN
        text = self.tr("Examine again…") if again else self.tr("Fill in the form…")
        made = button(
            self._look, text, name="review-secrecy-open", kind="link", icon="ri.edit-line"
        )
        made.clicked.connect(lambda _=False: fill_in())
        return made
