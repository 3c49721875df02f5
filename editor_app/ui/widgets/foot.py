"""The last line of a dialog: what leads elsewhere at its left, no and yes at its right."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget


def foot(
    right: Sequence[QWidget], left: Iterable[QWidget] = (), gap: int | None = None
) -> QHBoxLayout:
    """One line of buttons; Tab goes through it from the left. ``gap``: if not as usual."""
    line = QHBoxLayout()
    if gap is not None:
        line.setSpacing(gap)
    for button in left:
        line.addWidget(button)
    line.addStretch(1)
    for button in right:
        line.addWidget(button)
    return line
