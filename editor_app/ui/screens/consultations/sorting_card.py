"""整理: tags of the selected opinions, and what becomes of them."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.opinions import CLEARED, LONGEST_TAG, Opinion, Outcome
from editor_app.presenters.consultations import common_outcome, common_tags
from editor_app.ui.look import Look
from editor_app.ui.screens.consultations.words import outcome_name
from editor_app.ui.screens.inbox.section import SideSection
from editor_app.ui.widgets.controls import Segmented, WrapLabel, button
from editor_app.ui.widgets.flow import FlowLayout

_NONE = CLEARED


class SortingCard(SideSection):
    """Reports what is asked for; the tags that all of the selected carry can be taken away."""

    added = Signal(str)
    removed = Signal(str)
    decided = Signal(str)  # key of an outcome, or none

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Sort"), "ri.price-tag-3-line", name="sorting")
        self._kit_look = look
        self.outcome = Segmented(
            [
                (Outcome.YES.value, outcome_name(Outcome.YES)),
                (Outcome.PARTLY.value, outcome_name(Outcome.PARTLY)),
                (Outcome.NO.value, outcome_name(Outcome.NO)),
                (_NONE, outcome_name(None)),
            ],
            name="sorting.outcome",
            wraps=True,
        )
        self.outcome.setAccessibleName(self.tr("What becomes of it"))
        self.outcome.chosen.connect(self.decided)
        self.tag = QLineEdit()
        self.tag.setObjectName("sorting.tag")
        self.tag.setPlaceholderText(self.tr("Add a tag, Enter"))
        self.tag.setAccessibleName(self.tr("Add a tag"))
        self.tag.setMaxLength(LONGEST_TAG)
        self.tag.returnPressed.connect(self._enter)
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self.tag)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.tag.setCompleter(completer)
        self._tags = QWidget()
        self._flow = FlowLayout(self._tags)
        self._made: list[QPushButton] = []
        self.unsent = WrapLabel("", "caption")
        self.unsent.setObjectName("sorting.unsent")
        self._lay_out()

    def show_opinions(self, chosen: Sequence[Opinion], known: Sequence[str], unsent: int) -> None:
        """Show what the selected have in common; ``known`` tags are offered while typing."""
        for widget in (self.outcome, self.tag, self._tags):
            widget.setEnabled(bool(chosen))
        outcome = common_outcome(chosen)
        mixed = len({one.outcome for one in chosen}) > 1
        self._check(None if mixed or not chosen else outcome.value if outcome else _NONE)
        self._show_tags(common_tags(chosen))
        self._offered.setStringList(list(known))
        told = self.tr("{n} changes wait in the outbox", None, unsent)
        self.unsent.setText(told.format(n=unsent))
        self.unsent.setVisible(bool(unsent))

    def _check(self, key: str | None) -> None:
        """One choice, or none where the selected differ."""
        for made in self.outcome.findChildren(QPushButton):
            made.setAutoExclusive(False)
            group = made.group()
            if group is not None:
                group.setExclusive(False)
            made.setChecked(key is not None and made.objectName().endswith(f".{key}"))
            if group is not None:
                group.setExclusive(True)

    def _show_tags(self, tags: Sequence[str]) -> None:
        for old in self._made:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = []
        for number, tag in enumerate(tags):
            made = button(
                self._kit_look,
                tag,
                name=f"sorting.tag.{number}",
                small=True,
                icon="ri.close-line",
            )
            told = self.tr("Take the tag {tag} away").format(tag=tag)
            made.setAccessibleName(told)
            made.setToolTip(told)
            made.clicked.connect(lambda _=False, one=tag: self.removed.emit(one))
            self._flow.addWidget(made)
            made.show()
            self._made.append(made)
        self._tags.setVisible(bool(tags))
        self._tags.updateGeometry()

    def _enter(self) -> None:
        text = self.tag.text().strip()
        if text:
            self.tag.clear()
            self.added.emit(text)

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        for one in (self.outcome, self._tags, self.tag, self.unsent):
            body.addWidget(one)
        self.add_layout(body)
