"""The line of 稿件 that tells with what an item is released, and leads to the panel."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.domain.bundle import BundleWord, Part
from editor_app.domain.bundle_stuck import stuck_on
from editor_app.services.sisters import Sister
from editor_app.ui.counting import hint
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.look import Look
from editor_app.ui.models.language import joined_sentences, listed
from editor_app.ui.screens.bundles.words import (
    counted,
    due_words,
    problem_words,
    sister_words,
    stuck_words,
    titled,
)
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import IconLabel


class BundleNote(QFrame):
    """Hidden for items on their own."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("items.bundle")
        self._icon = IconLabel(look, "ri.links-line", "neutral", 16)
        self._words = label("", "value", name="items.bundle.words", wrap=True)
        self._open = button(look, self.tr("Show bundle"), name="items.bundle.open", small=True)
        self._open.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._open)
        self.hide()

    def show_bundle(
        self,
        word: BundleWord | None,
        found: tuple[Sister, ...],
        now: datetime,
        days: Derivations | None = None,
        public: datetime | None = None,
    ) -> None:
        """Tell what holds the item, ``public`` since then; no ``word`` hides the note."""
        self.setVisible(word is not None)
        if word is None:
            return
        stuck = stuck_sister(word, found)
        tone = "red" if word.problem is not None else "ochre" if stuck else "neutral"
        self._open.setText(self.tr("Dissolve…") if stuck else self.tr("Show bundle"))
        self._open.setAccessibleName(self._open.text())
        self._icon.set_icon("ri.links-line", tone)
        self.setProperty("banner", tone)
        self._words.setText(told(word, found, now))
        self.setAccessibleName(self._words.text())
        hint(self, counted(word, policy_published(found, public), days))
        for one in (self, self._words):
            one.style().unpolish(one)
            one.style().polish(one)


def policy_published(found: tuple[Sister, ...], own: datetime | None) -> datetime | None:
    """Since when the policy is public; it is the item itself where no other member is it."""
    policy = next((one for one in found if one.part is Part.POLICY), None)
    if policy is None:
        return own
    return policy.remote.published_at if policy.remote is not None else None


def stuck_sister(word: BundleWord, found: tuple[Sister, ...]) -> Sister | None:
    """The other member whose rejected edition holds this item."""
    item = stuck_on(word, [one.remote for one in found if one.remote is not None])
    return next((one for one in found if one.item == item), None)


def told(word: BundleWord, found: tuple[Sister, ...], now: datetime) -> str:
    """With whom an item is released, and what they wait for."""
    if word.problem is not None:
        title = next((one.title for one in found if one.item == word.culprit), "")
        return problem_words(word.problem, title)
    stuck = stuck_sister(word, found)
    if stuck is not None:
        return stuck_words(stuck.title)
    with_state = QCoreApplication.translate("Bundles", "{title} ({state})")
    each = [
        with_state.format(title=titled(one.title or "…"), state=sister_words(one.remote))
        for one in found
    ]
    words = QCoreApplication.translate("Bundles", "Released together with {items}.")
    if not word.holds:
        words = QCoreApplication.translate("Bundles", "Was released together with {items}.")
    parts = [words.format(items=listed(each)), due_words(word, now)]
    return joined_sentences(parts)
