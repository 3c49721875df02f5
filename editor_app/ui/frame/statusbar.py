"""The status bar: background facts at the left, versions at the right."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from editor_app.ui.look import Look
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.kit_button import GivingButton

_WHOLE = frozenset({"saved"})  # never cut: the rest gives way to it
_DOT = "ri.checkbox-blank-circle-fill"  # 在线: a dot, smaller than the other icons


class StatusBar(QFrame):
    """Short facts by key, in the order in which they first appeared."""

    activated = Signal(str)
    told = Signal(str, str, str)  # key, icon, text: whenever something else is said

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self.setProperty("pane", True)
        self.setAccessibleName(self.tr("Status"))
        self._look = look
        self._items: dict[str, GivingButton] = {}
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        for side in (self._left, self._right):
            side.setSpacing(18)
        row.addLayout(self._left)
        row.addStretch(1)
        row.addLayout(self._right)
        look.switch.changed.connect(self._restyle)
        self._restyle()

    def reserve(self, *keys: str) -> None:
        """Keep places at the left for facts, in this order, whichever is known first."""
        for key in keys:
            self._added(key, "left").hide()

    def set(
        self,
        key: str,
        text: str,
        icon: str | None = None,
        tone: str | None = None,
        side: str = "left",
    ) -> None:
        """Say something under ``key``; an empty text takes it away."""
        item = self._items.get(key)
        if item is None:
            if not text:
                return
            item = self._added(key, side)
        news = text != self.text(key)
        item.setVisible(bool(text))
        if news:
            self.told.emit(key, icon or "", text)
        if not text:
            return
        item.setText(text)
        item.setAccessibleName(text)
        item.setToolTip(plain_tip(text))
        self._tone(item, icon, tone)

    def clear(self, key: str) -> None:
        """Take a fact away."""
        self.set(key, "")

    def text(self, key: str) -> str:
        """What is said under ``key`` now."""
        item = self._items.get(key)
        return "" if item is None or item.isHidden() else item.text()

    def _added(self, key: str, side: str) -> GivingButton:
        item = GivingButton(parent=self)
        item.setObjectName(f"status.{key}")
        item.setProperty("kind", "status")
        item.setAutoDefault(False)
        item.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if key not in _WHOLE:
            item.give_way()
        item.clicked.connect(lambda: self.activated.emit(key))
        (self._right if side == "right" else self._left).addWidget(item)
        self._items[key] = item
        return item

    def _tone(self, item: GivingButton, icon: str | None, tone: str | None) -> None:
        if icon:
            solid = tone is not None and icon == _DOT
            color = f"tone.{tone}.solid" if solid else tone or "text.secondary"
            item.setIcon(self._look.icons.icon(icon, color))
            side = self._look.theme.px(9 if icon == _DOT else 15)
            item.setIconSize(QSize(side + 2, side))
        # Green says 在线 by its dot alone; words stay neutral unless something is wrong.
        word = tone if tone != "green" else ""
        if item.property("tone") != word:
            item.setProperty("tone", word)
            item.style().unpolish(item)
            item.style().polish(item)

    def _restyle(self) -> None:
        self.setFixedHeight(self._look.theme.size("statusbar"))
