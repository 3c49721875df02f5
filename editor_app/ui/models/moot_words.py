"""What is said of an operation that ended by itself: the portal had settled it otherwise."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication

from editor_app.domain.outbox import Operation
from editor_app.domain.workflow import Command, RemoteState
from editor_app.ui.words import QT_TRANSLATE_NOOP


def moot_sentence(operation: Operation) -> str:
    """What happened at the portal, that the text is safe, and what can be done now."""
    stands = operation.moot
    assert stands is not None, "asked only of what ended by itself"
    if operation.command is Command.WITHDRAW:
        return _tr(
            QT_TRANSLATE_NOOP(
                "OutboxWords",
                "The item is not public any more, so there was nothing left to withdraw. Your text "
                "is unchanged.",
            )
        )
    return _tr(_recall(stands))


def _recall(stands: RemoteState) -> str:
    match stands:
        case RemoteState.RETURNED:
            return QT_TRANSLATE_NOOP(
                "OutboxWords",
                "The item had come back already, so there was nothing left to recall. Your text is "
                "unchanged; you can mend it and submit it again.",
            )
        case RemoteState.REJECTED:
            return QT_TRANSLATE_NOOP(
                "OutboxWords",
                "The item had been rejected already, so there was nothing left to recall. Your "
                "text is unchanged.",
            )
        case RemoteState.SCHEDULED | RemoteState.PUBLISHED:
            return QT_TRANSLATE_NOOP(
                "OutboxWords",
                "The item had been approved already and could not be recalled any more. Your text "
                "is unchanged. If it must not be public, ask for it to be withdrawn.",
            )
        case RemoteState.WITHDRAWN | RemoteState.EXPIRED:
            return QT_TRANSLATE_NOOP(
                "OutboxWords",
                "The item is not in review any more, so there was nothing left to recall. Your "
                "text is unchanged.",
            )
        case RemoteState.IN_REVIEW:
            return QT_TRANSLATE_NOOP(
                "OutboxWords",
                "A newer version of the item is in review, so the one before it was not recalled. "
                "Your text is unchanged.",
            )
        case _:
            assert_never(stands)


def _tr(source: str) -> str:
    return QCoreApplication.translate("OutboxWords", source)
