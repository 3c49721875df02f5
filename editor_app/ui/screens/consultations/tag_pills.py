"""Pills above the opinions: all, what is not sorted yet, and one per tag with its number."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_app.domain.opinions import Outcome
from editor_app.presenters.consultations import Counts, Narrowing, Sorted
from editor_app.ui import formats
from editor_app.ui.look import Look
from editor_app.ui.screens.consultations.words import outcome_name
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.flow import FlowLayout

MOST_TAGS = 12  # pills; rarer tags are found by words


class TagPills(QWidget):
    """One of them holds."""

    chosen = Signal(object)  # Narrowing, without words

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("opinions.pills")
        self.setAccessibleName(self.tr("Which opinions"))
        self._look = look
        self._made: dict[Narrowing, QPushButton] = {}
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_counts(self, counts: Counts, now: Narrowing) -> None:
        """Say how many there are of each; pills of the same kind stay, so that focus is kept."""
        wanted = {key: f"{name} {formats.number(n)}" for key, name, n in self._pills(counts)}
        if list(wanted) != list(self._made):
            self._make(wanted)
        for key, text in wanted.items():
            made = self._made[key]
            made.setText(text)
            made.setAccessibleName(text)
            made.setChecked(key == now)
        self.updateGeometry()

    def _make(self, wanted: dict[Narrowing, str]) -> None:
        for old in self._made.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made.clear()
        for number, (key, text) in enumerate(wanted.items()):
            made = button(self._look, text, name=f"opinions.pill.{number}", kind="pill")
            made.setAutoExclusive(True)
            made.clicked.connect(lambda _=False, wished=key: self.chosen.emit(wished))
            self._flow.addWidget(made)
            made.show()
            self._made[key] = made

    def _pills(self, counts: Counts) -> list[tuple[Narrowing, str, int]]:
        made = [
            (Narrowing(), self.tr("All"), counts.total),
            (Narrowing(pill=Sorted.UNTAGGED), self.tr("Untagged"), counts.untagged),
            (Narrowing(pill=Sorted.UNDECIDED), self.tr("Not decided"), counts.undecided),
        ]
        outcomes: list[tuple[Outcome, int]] = [pair for pair in counts.outcomes if pair[1]]
        made += [(Narrowing(outcome=one), outcome_name(one), n) for one, n in outcomes]
        made += [(Narrowing(tag=tag), tag, n) for tag, n in counts.tags[:MOST_TAGS]]
        return made
