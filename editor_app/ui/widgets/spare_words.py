"""A bar in which buttons give up their words one after the other where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLayout, QWidget

from editor_app.ui.widgets.kit_button import KitButton

_TELLING = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show})


class SpareWords(QObject):
    """Lives with the bar; needs no call: every change of size or words is looked at."""

    def __init__(
        self, bar: QWidget, row: QLayout, buttons: Sequence[KitButton], *, beside: int = 0
    ) -> None:
        """``buttons``: whose words go first stands first. ``beside``: pixels kept for the rest
        of ``row``, more than it needs at least."""
        super().__init__(bar)
        self._bar, self._row, self._buttons, self._beside = bar, row, tuple(buttons), beside
        for one in self._buttons:
            one.give_way()
        self._whole: list[QWidget] = []
        bar.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING:
            self.fit()
        return False

    def keep_whole(self, widget: QWidget) -> None:
        """Words of buttons go before this one is cut."""
        self._whole.append(widget)

    def fit(self) -> None:
        """Words as far as there is room, those of the last button before all others."""
        room = self._bar.width() - self._margins() - self._row.minimumSize().width() - self._beside
        for kept in self._whole:
            if kept.isVisibleTo(self._bar):
                room -= kept.sizeHint().width() - kept.minimumSizeHint().width()
        for one in reversed(self._buttons):
            if not one.isVisibleTo(self._bar):
                continue
            room -= one.words_room
            one.set_bare(room < 0)

    def _margins(self) -> int:
        """Around the row, where it is one of several; its own ones it counts itself."""
        around = self._bar.layout()
        if around is self._row or around is None:
            return 0
        return around.contentsMargins().left() + around.contentsMargins().right()
