"""The strip above the decision: whose the item is, and taking it or letting it go."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from editor_app.presenters.claims import ClaimWord, Held
from editor_app.ui.counting import hint
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.claim_words import strip_text
from editor_app.ui.widgets.controls import WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel


class ClaimStrip(QFrame):
    """One line; its buttons are there only where they would be heard."""

    claimAsked = Signal()
    releaseAsked = Signal()

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("review-claim")
        self.setProperty("surface", True)
        self.setProperty("line", "top")
        self.setProperty("pane", True)
        look = kit.look
        icon = IconLabel(look, "ri.user-follow-line", "text.secondary", 16)
        self.told = WrapLabel("", "secondary")
        self.told.setObjectName("review-claim-told")
        self.claim = button(
            look, self.tr("Claim"), name="review-claim-take", icon="ri.user-follow-line"
        )
        self.release = button(
            look, self.tr("Release"), name="review-claim-release", icon="ri.user-unfollow-line"
        )
        self.claim.setToolTip(kit.actions.hint("claim"))
        self.release.setToolTip(kit.actions.hint("claim.release"))
        self.claim.clicked.connect(self.claimAsked)
        self.release.clicked.connect(self.releaseAsked)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(8)
        row.addWidget(icon)
        row.addWidget(self.told, 1)
        row.addWidget(self.claim)
        row.addWidget(self.release)
        self.hide()

    def show_word(
        self, word: ClaimWord | None, now: datetime, counted: str = "", *, oversees: bool
    ) -> None:
        """Tell about the item that is open; ``None``: there is none, or nothing is told of it.

        ``counted`` says how the end of the claim was counted.
        """
        self.setVisible(word is not None)
        if word is None:
            return
        self.told.setText(strip_text(word, now))
        hint(self, counted)
        self.claim.setVisible(word.may_claim)
        self.claim.setText(self.tr("Take over") if word.held is Held.OVER else self.tr("Claim"))
        self.claim.setAccessibleName(self.claim.text())
        self.release.setVisible(word.may_release or (oversees and word.held is Held.THEIRS))
