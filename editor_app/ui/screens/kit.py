"""What every screen of this folder is handed beside its presenter."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from editor_app.ui.actions import Actions
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.runner import Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenKit:
    """Look, lanes, news and words; the same object for all screens of a window."""

    look: Look
    hub: Hub
    runner: Runner
    actions: Actions
    now: Callable[[], datetime]  # aware
    memory: WidthMemory | None = None
