"""The icon in the notification area: how much waits, and a short menu."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from editor_app.domain.notices import Notice
from editor_app.ui.actions import action_text
from editor_app.ui.app_icon import seal
from editor_app.ui.look import Look
from editor_app.ui.reminder_actions import RESUME, SNOOZES

_SIDES = (16, 22, 24, 32, 48)
_MOST = 99
_OPEN = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shown where the desktop has such an area and the person wants it; asked again and again."""

    openAsked = Signal()
    messageClicked = Signal()

    def __init__(
        self,
        look: Look,
        actions: Mapping[str, QAction],
        parent: QWidget,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        """``actions``: those of the window, so that menu and keys do the same."""
        super().__init__(parent)
        self._look, self._available = look, available
        self._actions = actions
        self._count = -1
        self._icon: QSystemTrayIcon | None = None
        self.menu = QMenu(parent)
        self.menu.setObjectName("tray-menu")
        self._fill()
        look.switch.changed.connect(self._repaint)

    @property
    def is_shown(self) -> bool:
        """Whether it stands in the notification area."""
        return self._icon is not None and self._icon.isVisible()

    def offer(self, *, wanted: bool) -> None:
        """Show or take away; an area may come later than this program."""
        if not wanted or not self._available():
            if self._icon is not None:
                self._icon.hide()
            return
        if self._icon is None:
            self._icon = self._new_icon()
        if not self._icon.isVisible():
            self._repaint()
            self._icon.show()

    def show_count(self, count: int, told: str, *, snoozed: bool) -> None:
        """How much waits for the person; ``told`` is the tip."""
        self._resume.setVisible(snoozed)
        if self._icon is not None:
            self._icon.setToolTip(told)
        if count != self._count:
            self._count = count
            self._repaint()

    def say(self, notice: Notice) -> bool:
        """Show a notice beside the icon; whether there is one."""
        if self._icon is None or not self._icon.isVisible():
            return False
        self._icon.showMessage(notice.title, notice.text, self.icon())
        return True

    def icon(self) -> QIcon:
        """The seal, with the number at its corner."""
        icon = QIcon()
        for side in _SIDES:
            icon.addPixmap(self._picture(side))
        return icon

    def _new_icon(self) -> QSystemTrayIcon:
        made = QSystemTrayIcon(self)
        made.setContextMenu(self.menu)
        made.setToolTip(QGuiApplication.applicationDisplayName())
        made.activated.connect(self._activated)
        made.messageClicked.connect(self.messageClicked)
        return made

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPEN:
            self.openAsked.emit()

    def _repaint(self) -> None:
        if self._icon is not None:
            self._icon.setIcon(self.icon())

    def _picture(self, side: int) -> QPixmap:
        picture = seal(self._look.theme, side)
        if self._count <= 0:
            return picture
        text = str(self._count) if self._count <= _MOST else f"{_MOST}+"
        theme, high = self._look.theme, side * 0.62
        wide = max(high, high * (0.35 + 0.45 * len(text)))
        pill = QRectF(side - wide, side - high, wide, high)
        font = theme.font_px(12, strong=True)
        font.setPixelSize(max(7, round(high * 0.82)))
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tone("red", "solid"))
            painter.drawRoundedRect(pill, high / 2, high / 2)
            painter.setPen(theme.color("text.onSolid"))
            painter.setFont(font)
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)
        return picture

    def _fill(self) -> None:
        opened = self.menu.addAction(self.tr("Open {name}").format(name=_display_name()))
        opened.setObjectName("tray-open")
        opened.triggered.connect(lambda _=False: self.openAsked.emit())
        self.menu.setDefaultAction(opened)
        self._add(self.menu, "new")
        self._add(self.menu, "sync")
        self.menu.addSeparator()
        later = self.menu.addMenu(self.tr("Remind later"))
        for key in SNOOZES.values():
            self._add(later, key)
        self._resume = self._add(self.menu, RESUME)
        self._resume.setVisible(False)
        self.menu.addSeparator()
        self._add(self.menu, "quit")

    def _add(self, menu: QMenu, key: str) -> QAction:
        """An entry of its own, as the window's may be switched off while a dialog is open."""
        made = menu.addAction(action_text(key))
        made.setObjectName(f"tray-{key}")
        made.triggered.connect(lambda _=False: self._actions[key].trigger())
        return made


def _display_name() -> str:
    return QGuiApplication.applicationDisplayName()
