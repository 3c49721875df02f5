"""The front of a window: rail, titles and keys. It is painted before anything else is loaded.

What it shows is true and stays: nothing in it waits for a profile. A click before the screens are
there is remembered by the window (``MainWindow.show_screen``).
"""

from editor_app.services.settings import Settings
from editor_app.ui.actions import Actions
from editor_app.ui.areas import RAIL, area_title
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.look import Look


class Front:
    """A window with its areas and actions, as the workbench finds it."""

    def __init__(self, look: Look, settings: Settings, memory: WidthMemory) -> None:
        self.memory = memory
        shortcuts = {key: [keys] for key, keys in settings.shortcuts.items()}
        self.actions = Actions(look.icons, shortcuts)
        self.window = MainWindow(look.switch, look.icons, self.actions, memory)
        for area in RAIL:
            self.window.add_area(area.key, area.icons, area_title(area.key), bottom=area.bottom)
        self.window.show_screen(RAIL[0].key)
