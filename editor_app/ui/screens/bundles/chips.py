"""The chip of an item that is approved and waits for the others of its bundle."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from editor_app.domain.status import Status
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.chip import ChipSpec
from editor_app.ui.words import state_chip

_ICON = "ri.links-line"


def waiting_chip(theme: Theme) -> ChipSpec:
    """The chip of an item that is approved and waits for others: it has no time of its own."""
    told = QCoreApplication.translate("Bundles", "Waits for bundle")
    return replace(state_chip(theme, "status", Status.SCHEDULED.value), text=told, icon=_ICON)


def is_held(remote: Remote | None) -> bool:
    """Whether an item is approved and waits for the others of its bundle."""
    return (
        remote is not None
        and remote.state is RemoteState.SCHEDULED
        and remote.scheduled_at is None
        and remote.bundle is not None
        and remote.bundle.holds
    )
