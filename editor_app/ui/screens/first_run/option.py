"""One way to begin: an icon, what it is, what it brings, and its button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import Card, IconLabel


def option_head(look: Look, icon: str, title: str, text: str, color: str) -> QWidget:
    """Icon, title and a sentence."""
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(title, "paneTitle", wrap=True))
    words.addWidget(label(text, "secondary", wrap=True))
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(IconLabel(look, icon, color, 24), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addLayout(words, 1)
    return holder


def option_row(look: Look, icon: str, title: str, text: str, action: QPushButton) -> QWidget:
    """A head, and at its right what begins it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(option_head(look, icon, title, text, "text.secondary"), 1)
    row.addWidget(action)
    return holder


def option_card(
    look: Look, name: str, icon: str, title: str, text: str, action: QPushButton
) -> Card:
    """A card with one such row."""
    card = Card(look, name=f"first-run.card.{name}")
    inside = option_row(look, icon, title, text, action)
    inside.setContentsMargins(18, 12, 18, 12)
    card.add(inside, ruled=False)
    return card
