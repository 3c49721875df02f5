"""A calendar that opens below a button; a click on a day chooses it and closes it."""

from collections.abc import Callable

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCalendarWidget, QMenu, QWidget, QWidgetAction


def open_calendar(anchor: QWidget, current: QDate, chosen: Callable[[QDate], None]) -> QMenu:
    """Show it; ``chosen`` hears of the day."""
    menu = QMenu(anchor)
    calendar = QCalendarWidget(menu)
    calendar.setGridVisible(False)
    if current.isValid():
        calendar.setSelectedDate(current)
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)

    def take(day: QDate) -> None:
        menu.close()
        chosen(day)

    calendar.activated.connect(take)
    calendar.clicked.connect(take)
    menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))
    calendar.setFocus()
    return menu
