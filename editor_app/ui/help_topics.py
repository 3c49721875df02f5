"""Which page of the help belongs to which part of the window: one row per screen and dialog.

A widget may also name its page itself, by the property ``HELP_PAGE``; it holds for what is inside.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from editor_app.ui.areas import CONFLICT, CONSULTATIONS, EDITOR, INTERACTION

HELP_PAGE = "helpPage"
INDEX, FIRST_TASK = "index", "first-task"

SCREENS: Mapping[str, str] = MappingProxyType(
    {
        "home": "home",
        "items": "items",
        "review": "review",
        INTERACTION: "messages",
        "statistics": "limits",
        "import": "import",
        "outbox": "outbox",
        "settings": "settings",
        EDITOR: "editor",
        CONFLICT: "merge",
        CONSULTATIONS: "consultations",
    }
)


def page_of(widget: QWidget | None, names: Mapping[str, str]) -> str:
    """The page of the innermost widget that has one; ``names``: object name -> page."""
    while widget is not None:
        told = widget.property(HELP_PAGE)
        found = told if isinstance(told, str) and told else names.get(widget.objectName(), "")
        if found:
            return found
        widget = widget.parentWidget()
    return ""
