"""The page 总览与诊断: cards of facts, what was looked at, and words for support."""

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from editor_app.presenters.layout_facts import LayoutFacts
from editor_app.presenters.settings import Fact, StorageFacts, SyncFacts
from editor_app.services.settings import Settings
from editor_app.ui.screens import settings_facts as facts
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_cards import FactCard, LookLine
from editor_app.ui.screens.settings_words import fact_text, fact_title
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card


class AccountCard(FactCard):
    """Who is signed in, and the ways out."""

    switchRequested = Signal()
    signOutRequested = Signal()

    def __init__(self, kit: ScreenKit, title: str, *, name: str) -> None:
        super().__init__(kit, title, name=name, icon="ri.user-3-line")
        switch = button(kit.look, self.tr("Switch account"), name="settings.switch", small=True)
        switch.clicked.connect(self.switchRequested)
        out = button(kit.look, self.tr("Sign out"), name="settings.out", small=True)
        out.clicked.connect(self.signOutRequested)
        self.add_button(switch)
        self.add_button(out)


class OverviewPage(QWidget):
    """Shows facts; nothing on it is asked of the network."""

    syncRequested = Signal()
    copyRequested = Signal()
    bundleAsked = Signal()

    def __init__(self, kit: ScreenKit, way: QWidget | None = None) -> None:
        """``way``: the card with the test of the connection."""
        super().__init__()
        self.setObjectName("settings.overview")
        self._kit, self._way = kit, way
        self.account = AccountCard(kit, self.tr("Account"), name="settings.a.account")
        self._portal = FactCard(
            kit, self.tr("Portal"), name="settings.a.portal", icon="ri.global-line"
        )
        self._pack = FactCard(
            kit, self.tr("Column layout"), name="settings.a.layout", icon="ri.layout-column-line"
        )
        self.storage = FactCard(
            kit, self.tr("Storage"), name="settings.a.storage", icon="ri.hard-drive-2-line"
        )
        self._sync = button(kit.look, self.tr("Synchronise now"), name="settings.sync", small=True)
        self._sync.clicked.connect(self.syncRequested)
        self._portal.add_button(self._sync)
        self._bundle = button(
            kit.look,
            self.tr("Make a support bundle…"),
            name="settings.bundle",
            icon="ri.archive-line",
            small=True,
        )
        self._bundle.hide()
        self._looks = QVBoxLayout()
        self._looks.setContentsMargins(0, 4, 0, 6)
        self._looks.setSpacing(0)
        self._lay_out()

    def offer_bundle(self, *, offered: bool) -> None:
        """Whether whoever started the program can make one."""
        self._bundle.setVisible(offered)

    def show_running(self, *, running: bool) -> None:
        """A pass begins or ended."""
        self._sync.setEnabled(not running)

    def show_portal(self, settings: Settings, sync: SyncFacts, now: datetime) -> None:
        """Tell address, rhythm and the last pass."""
        facts.say_portal(self._portal, settings, sync, now)

    def show_pack(self, layout: LayoutFacts, storage: StorageFacts, now: datetime) -> None:
        """Tell the pack in force and what lies on the disk."""
        facts.say_layout(self._pack, layout, now)
        facts.say_storage(self.storage, storage)

    def show_looks(self, looks: tuple[Fact, ...]) -> None:
        """Tell what was looked at."""
        while (taken := self._looks.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in looks:
            title, text = fact_title(one.topic), fact_text(one)
            self._looks.addWidget(LookLine(self._kit, one.health, title, text))

    def minimumSizeHint(self) -> QSize:
        """What was looked at can always stand below the cards."""
        return QSize(self._needs(beside=False), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._needs(beside=True) <= event.size().width()
        if beside is not self._beside:
            self._place_side(beside=beside)

    def _lay_out(self) -> None:
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(14)
        self._cards = (self.account, self._portal, self._pack, self.storage)
        for at, card in enumerate(self._cards):
            grid.addWidget(card, at // 2, at % 2)
        self._side = QWidget()
        right = QVBoxLayout(self._side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(14)
        right.addWidget(self._looked())
        if self._way is not None:
            right.addWidget(self._way)
        right.addWidget(self._support())
        right.addStretch(1)
        self._place_side(beside=True)
        for at, stretch in enumerate((10, 10)):
            grid.setColumnStretch(at, stretch)

    def _place_side(self, *, beside: bool) -> None:
        """A third column, or below the two where large texts leave no room for three."""
        self._beside = beside
        self._grid.addWidget(self._side, *((0, 2, 3, 1) if beside else (2, 0, 1, 2)))
        self._grid.setColumnStretch(2, 9 if beside else 0)
        self._grid.setRowStretch(2, 1)

    def _needs(self, *, beside: bool) -> int:
        least = [card.minimumSizeHint().width() for card in self._cards]
        side, gap = self._side.minimumSizeHint().width(), self._grid.horizontalSpacing()
        cards = max(least[::2]) + gap + max(least[1::2])
        return cards + gap + side if beside else max(cards, side)

    def _looked(self) -> QWidget:
        card = Card(
            self._kit.look, self.tr("This computer"), name="settings.looks", icon="ri.pulse-line"
        )
        holder = QWidget()
        holder.setLayout(self._looks)
        card.add(holder)
        return card

    def _support(self) -> QWidget:
        title = self.tr("For support")
        card = FactCard(self._kit, title, name="settings.support", icon="ri.first-aid-kit-line")
        told = self.tr("Versions and states, without article text, messages or names.")
        card.add_widget(label(told, "secondary", wrap=True))
        copied = button(
            self._kit.look,
            self.tr("Copy diagnostic information"),
            name="settings.copy",
            icon="ri.file-copy-line",
            small=True,
        )
        copied.clicked.connect(self.copyRequested)
        self._bundle.clicked.connect(self.bundleAsked)
        card.add_button(self._bundle)
        card.add_button(copied)
        return card
