"""阻断 警告 提示 通过: how many there are; a click shows those alone."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from editor_app.domain.findings import Severity
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import button
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.words import state_text

PASSED = "pass"
KEYS = (*(one.value for one in Severity), PASSED)


class CheckCounters(QWidget):
    """Four pills; at most one of them is chosen."""

    chosen = Signal(str)  # a severity, ``pass``, or empty for everything

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("check-counters")
        row = FlowLayout(self, gap=6, line_gap=6)
        self._pills: dict[str, QPushButton] = {}
        for key in KEYS:
            state = look.theme.state("check", key)
            pill = button(look, "", name=f"count-{key}", kind="pill", small=True)
            pill.setIcon(look.icons.icon(state.icon or "", f"tone.{state.tone}.solid"))
            pill.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            pill.toggled.connect(lambda on, key=key: self._toggled(key, on))
            self._pills[key] = pill
            row.addWidget(pill)
        self.show_counts(dict.fromkeys(KEYS, 0))

    @property
    def key(self) -> str:
        """What is chosen; empty for everything."""
        return next((key for key, pill in self._pills.items() if pill.isChecked()), "")

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show the numbers; what is chosen stays so."""
        for key, pill in self._pills.items():
            text = self.tr("{name} {count}").format(
                name=state_text("check", key), count=counts[key]
            )
            pill.setText(text)
            pill.setAccessibleName(text)
            pill.setToolTip(self.tr("Show these alone; again: everything"))

    def clear(self) -> None:
        """Everything is shown again."""
        for pill in self._pills.values():
            pill.setChecked(False)

    def _toggled(self, key: str, on: bool) -> None:
        if on:
            for other, pill in self._pills.items():
                if other != key:
                    pill.blockSignals(True)
                    pill.setChecked(False)
                    pill.blockSignals(False)
        self.chosen.emit(self.key)
