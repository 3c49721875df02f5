"""Names for what scrolls: whoever comes to it by Tab hears what they scroll through."""

from PySide6.QtWidgets import QScrollArea, QWidget


def name_scroll_areas(root: QWidget, otherwise: str) -> None:
    """A nameless area is called like the nearest named thing around it, or ``otherwise``."""
    for area in root.findChildren(QScrollArea):
        if not area.accessibleName():
            area.setAccessibleName(_around(area, root) or otherwise)


def _around(area: QWidget, root: QWidget) -> str:
    at = area.parentWidget()
    while at is not None and at is not root:
        if at.accessibleName():
            return at.accessibleName()
        at = at.parentWidget()
    return ""
