"""The front of a window for tests that build a workbench; it remembers no widths."""

from editor_app.services.app import App
from editor_app.ui.application import Application
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.front import Front


def front_of(application: Application, app: App) -> Front:
    """A new front, as the shell makes one."""
    memory = WidthMemory(lambda _: None, lambda *_: None)
    return Front(application.look, app.settings.current, memory)
