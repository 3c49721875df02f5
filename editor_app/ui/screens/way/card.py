"""The card 连接测试 of 设置: the steps, and the button that begins and stops."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.way_steps import TryWay, Way
from editor_app.presenters.way import Trial
from editor_app.ui import formats
from editor_app.ui.messages import message_for
from editor_app.ui.proxy_desk import ProxyDesk
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.way.panel import WayPanel
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card


def _title() -> str:
    return QCoreApplication.translate("WayCard", "Connection test")


class WayCard(Card):
    """Tests the way of the settings as they are kept; nothing runs before it is asked for."""

    def __init__(
        self,
        kit: ScreenKit,
        try_way: TryWay,
        way: Callable[[], Way],
        proxy: ProxyDesk | None = None,
    ) -> None:
        """``proxy`` asks for the account of one that wants it; then the test begins anew."""
        super().__init__(kit.look, _title(), name="settings.way", icon="ri.pulse-line")
        self._kit, self._way = kit, way
        self._when = label("", "caption", name="settings.way.when")
        self.set_corner(self._when)
        self.panel = WayPanel(kit.look, kit.runner, try_way, signs_in=proxy is not None)
        if proxy is not None:
            self.panel.accountAsked.connect(lambda way: proxy.ask(way, self.window()))
            proxy.changed.connect(self._test_anew)
        self.add(self.panel)
        self.go = button(kit.look, "", name="settings.way.test", icon="ri.refresh-line", small=True)
        self.go.clicked.connect(self.toggle)
        self.panel.ended.connect(self._ended)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(15, 8, 15, 10)
        row.addWidget(self.go)
        row.addStretch(1)
        self.add(holder)
        self._name_button()

    def toggle(self) -> None:
        """Begin, or stop what runs."""
        if self.panel.running:
            self.panel.stop()
            self._when.setText(self.tr("stopped"))
        else:
            self._begin()
        self._name_button()

    def _begin(self) -> None:
        try:
            way = self._way()
        except EditorError as error:
            self._when.setText(message_for(error).what)
            return
        if not way.portal_url:
            self._when.setText(self.tr("no portal is set"))
            return
        self._when.setText("")
        self.panel.test(way)

    def _test_anew(self) -> None:
        """Where a proxy stood in the way; who never tested is not surprised by a test."""
        if self.panel.account.isVisible():
            self._begin()
            self._name_button()

    def _ended(self, _: Trial) -> None:
        now = self._kit.now()
        self._when.setText(formats.when_exactly(now, now=now))
        self._name_button()

    def _name_button(self) -> None:
        words = self.tr("Stop") if self.panel.running else self.tr("Test the connection")
        self.go.setText(words)
        self.go.setAccessibleName(words)
