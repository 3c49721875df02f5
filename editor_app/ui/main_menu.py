"""What stands in the menu of the window: areas, and what holds everywhere."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor_app.ui.actions import action_text
from editor_app.ui.appearance_actions import LARGER, SMALLER
from editor_app.ui.areas import CONSULTATIONS, RAIL, area_title
from editor_app.ui.reminder_actions import RESUME, SNOOZES
from editor_app.ui.window_menu import WindowMenu

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


def main_menu(bench: "Workbench") -> WindowMenu:
    """The menu, not yet opened."""
    window, keys = bench.window, bench.window.actions_by_key
    areas = [
        (area.icons[0], area_title(area.key), partial(window.show_screen, area.key))
        for area in RAIL
    ]
    does = (
        ("new", QCoreApplication.translate("Workbench", "New item…"), bench.dialogs.new_item),
        ("search", QCoreApplication.translate("Workbench", "Search"), window.focus_search),
        ("consultations", area_title(CONSULTATIONS), bench.routes.show_consultations),
        (
            "export.all",
            QCoreApplication.translate("Workbench", "Export everything…"),
            bench.dialogs.export_all,
        ),
        (LARGER, action_text(LARGER), keys[LARGER].trigger),
        (SMALLER, action_text(SMALLER), keys[SMALLER].trigger),
        *((key, action_text(key), keys[key].trigger) for key in (*SNOOZES.values(), RESUME)),
        *bench.help.entries(),
        (
            "keys",
            QCoreApplication.translate("Workbench", "Keyboard shortcuts"),
            bench.routes.show_shortcuts,
        ),
        ("quit", QCoreApplication.translate("Workbench", "Quit"), window.close),
    )
    return WindowMenu(bench.kit.look, bench.actions, areas, does, window)
