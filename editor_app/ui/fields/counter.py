"""The counter of a field: silent while there is room, words and colour when it ends."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.presenters.field_room import Room, RoomState

_ROLES: Mapping[RoomState, str] = MappingProxyType(
    {RoomState.NEAR: "caption", RoomState.LONG: "warning", RoomState.OVER: "error"}
)


class Counter(QLabel):
    """Hidden without a ``Room``."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"counter-{key}")
        self.setProperty("role", "caption")
        self.hide()

    def show_room(self, room: Room | None) -> None:
        """Show what is used of how much."""
        if room is None:
            if self.text():
                self.clear()
                self.hide()
            return
        role = _ROLES[room.state]
        if self.property("role") != role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(_WORDS[room.state](room))
        self.show()


def _near(room: Room) -> str:
    if room.items:
        text = QCoreApplication.translate("Counter", "{used} / {limit} entries")
    else:
        text = QCoreApplication.translate("Counter", "{used} / {limit}")
    return text.format(used=room.used, limit=room.limit)


def _long(room: Room) -> str:
    text = QCoreApplication.translate("Counter", "{used} characters, {limit} are advised at most")
    return text.format(used=room.used, limit=room.limit)


def _over(room: Room) -> str:
    if room.items:
        text = QCoreApplication.translate("Counter", "{over} entries too many, {limit} are allowed")
    else:
        text = QCoreApplication.translate(
            "Counter", "{over} characters too many, {limit} are allowed"
        )
    return text.format(over=room.used - room.limit, limit=room.limit)


_WORDS: Mapping[RoomState, Callable[[Room], str]] = MappingProxyType(
    {RoomState.NEAR: _near, RoomState.LONG: _long, RoomState.OVER: _over}
)
