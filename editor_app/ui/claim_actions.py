"""Actions of claiming, warrants and what is told on, in 审核."""

from editor_app.ui.action_rows import Row, Where
from editor_app.ui.words import QT_TRANSLATE_NOOP

CLAIM_ACTIONS: tuple[Row, ...] = (
    Row(
        "claim",
        QT_TRANSLATE_NOOP("Actions", "Claim for review"),
        ("Ctrl+L",),
        "ri.user-follow-line",
        Where.REVIEW,
    ),
    Row(
        "claim.release",
        QT_TRANSLATE_NOOP("Actions", "Release the claim"),
        ("Ctrl+Shift+L",),
        "ri.user-unfollow-line",
        Where.REVIEW,
    ),
    Row(
        "oversight",
        QT_TRANSLATE_NOOP("Actions", "Overdue items and records"),
        ("Ctrl+Shift+O",),
        "ri.alarm-warning-line",
        Where.REVIEW,
    ),
    Row(
        "warrants",
        QT_TRANSLATE_NOOP("Actions", "Warrants and deputies"),
        ("Ctrl+Shift+D",),
        "ri.user-shared-line",
        Where.REVIEW,
    ),
)
