"""The screen 设置: pages at the left, one of them shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.domain.layout import Unit
from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.layout_facts import LayoutFacts
from editor_app.presenters.settings import (
    AccountFacts,
    Page,
    SettingsPresenter,
    StorageFacts,
    SyncFacts,
    diagnostics,
    measure,
    overview,
)
from editor_app.services.layouts import LayoutService
from editor_app.services.session import Session
from editor_app.services.settings import Settings
from editor_app.services.sync import SyncReport
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane
from editor_app.ui.screens import settings_facts as facts
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.settings_appearance import AppearancePage
from editor_app.ui.screens.settings_cards import FactCard
from editor_app.ui.screens.settings_overview import AccountCard, OverviewPage
from editor_app.ui.screens.settings_portal import PortalPage
from editor_app.ui.screens.settings_review import ReviewPage
from editor_app.ui.screens.settings_shortcuts import ShortcutsPage
from editor_app.ui.screens.settings_sources import SourcesPage
from editor_app.ui.screens.settings_words import page_icon, page_name
from editor_app.ui.widgets.page_stack import PageStack
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import ColumnTree


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    account: AccountFacts
    layout: LayoutFacts
    units: tuple[Unit, ...]
    storage: StorageFacts


class SettingsScreen(QWidget):
    """Facts are read on a lane; choices are written on the store lane, then told to the window."""

    themeChanged = Signal(str)  # system, light, dark
    languageChanged = Signal(str)  # system, zh_CN, en
    textScaleChanged = Signal(int)  # percent
    settingsChanged = Signal(object)  # Settings
    switchAccountRequested = Signal()
    signOutRequested = Signal()
    syncRequested = Signal()

    def __init__(
        self,
        kit: ScreenKit,
        presenter: SettingsPresenter,
        downlink: DownlinkPresenter,
        layouts: LayoutService,
        session: Session | None,
        data: Path,
        versions: Sequence[tuple[str, str]],
        backups: QWidget | None = None,
        lexicon: QWidget | None = None,
        way: QWidget | None = None,
        updates: QWidget | None = None,
    ) -> None:
        """``backups``: the card about them, below storage; ``lexicon``: its page; ``way``: the card
        with the test of the connection; ``updates``: that about new versions, below 关于.
        """
        super().__init__()
        self.setObjectName("settings")
        self._kit = kit
        self.presenter = presenter
        self._downlink = downlink
        self._layouts = layouts
        self._session = session
        self._data = data
        self._versions = list(versions)
        self._sync_facts = SyncFacts()
        self._loaded: _Loaded | None = None
        self.overview = OverviewPage(kit, way)
        self._account = AccountCard(kit, self.tr("Account"), name="settings.b.account")
        self._backups, self._updates = backups, updates
        self._lexicon = lexicon
        self._storage = FactCard(
            kit, self.tr("Storage"), name="settings.b.storage", icon="ri.hard-drive-2-line"
        )
        self.appearance = AppearancePage(kit)
        self.portal = PortalPage(kit)
        self.review = ReviewPage(kit)
        self.sources = SourcesPage(kit)
        self._lay_out()
        self._connect()
        self.show_settings(presenter.current)

    def reload(self) -> None:
        """Look at everything anew."""
        session, downlink, layouts, data = self._session, self._downlink, self._layouts, self._data

        def load() -> _Loaded:
            account = AccountFacts(
                person=session.person if session else None,
                signed_in=session.signed_in() if session else False,
                vault_persistent=session.persistent if session else False,
            )
            return _Loaded(
                account=account,
                layout=downlink.layout(),
                units=layouts.current().portal.units,
                storage=measure(data),
            )

        self._kit.runner.run(Lane.MEDIA, load, self._accept, self._fail, self)

    def show_report(self, report: SyncReport | None, *, running: bool) -> None:
        """Take the last pass of synchronisation."""
        self.overview.show_running(running=running)
        if report is not None:
            self._sync_facts = SyncFacts(
                at=report.at,
                failed=report.failed.value if report.failed else "",
                portal_time=report.portal_time,
            )
            self._show_facts()

    def show_page(self, page: Page) -> None:
        """Go to a page."""
        self.pages.setCurrentIndex(self.pages.model().index(list(Page).index(page), 0))

    @property
    def page(self) -> Page:
        """The page in front."""
        return list(Page)[max(0, self.pages.currentIndex().row())]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_settings(self.presenter.current)  # a key or a first run may have changed them
        self.reload()

    # ------------------------------------------------------------ widgets

    def _lay_out(self) -> None:
        self._stack = PageStack()
        about = FactCard(
            self._kit, self.tr("About"), name="settings.about", icon="ri.information-line"
        )
        about.say(self._versions)
        pages = {
            Page.OVERVIEW: self.overview,
            Page.ACCOUNT: _page(self._account),
            Page.PORTAL: self.portal,
            Page.REVIEW: self.review,
            Page.LEXICON: self._lexicon or QWidget(),
            Page.STORAGE: _page(self._storage, self._backups),
            Page.APPEARANCE: self.appearance,
            Page.SHORTCUTS: ShortcutsPage(self._kit),
            Page.SOURCES: self.sources,
            Page.ABOUT: _page(about, self._updates),
        }
        for page in Page:
            self._stack.addWidget(_scrolled(pages[page]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._nav())
        row.addWidget(self._stack, 1)

    def _nav(self) -> QWidget:
        model = QStandardItemModel(self)
        for page in Page:
            item = QStandardItem(page_name(page))
            item.setData(page_icon(page), Role.ICON)
            item.setData(page.value, Role.KEY)
            item.setEditable(False)
            model.appendRow(item)
        self.pages = ColumnTree(self._kit.look, name="settings.pages")
        self.pages.setAccessibleName(self.tr("Pages of the settings"))
        self.pages.setIndentation(0)
        self.pages.setRootIsDecorated(False)
        self.pages.setModel(model)
        frame = QFrame()
        frame.setProperty("surface", "canvas")
        frame.setProperty("pane", True)
        self._nav_frame = frame
        self._fit_nav()
        self._kit.look.switch.changed.connect(self._fit_nav)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 12, 0, 12)
        column.addWidget(self.pages)
        holder = QFrame()
        holder.setProperty("line", "right")
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 1, 0)
        inside.addWidget(frame)
        return holder

    def _fit_nav(self) -> None:
        least = self._kit.look.theme.px(206)
        self._nav_frame.setFixedWidth(max(least, self.pages.width_of_names()))

    def _connect(self) -> None:
        self.pages.selectionModel().currentChanged.connect(self._page_chosen)
        self.show_page(Page.OVERVIEW)
        for card in (self.overview.account, self._account):
            card.switchRequested.connect(self.switchAccountRequested)
            card.signOutRequested.connect(self.signOutRequested)
        self.overview.syncRequested.connect(self.syncRequested)
        self.overview.copyRequested.connect(self._copy)
        self.appearance.changed.connect(self._change_looks)
        self.portal.saved.connect(self._change)
        self.review.changed.connect(self._change)
        self._kit.hub.changed.connect(self._changed)

    # ------------------------------------------------------------ what arrives

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and (changes.layout or changes.session):
            self.reload()

    def _accept(self, loaded: _Loaded) -> None:
        self._loaded = loaded
        self._show_facts()
        self.sources.show_rows(self.presenter.rows(), self.presenter.problems)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self._kit.runner.failedUnheard.emit(error)
            return
        told = message_for(error)
        self._kit.hub.status("settings", told.what, "ri.error-warning-line", "red")
        self.show_settings(self.presenter.current)

    # ------------------------------------------------------------ what is shown and done

    def _show_facts(self) -> None:
        loaded = self._loaded
        if loaded is None:
            return
        now, sync = self._kit.now(), self._sync_facts
        for card in (self.overview.account, self._account):
            facts.say_account(card, loaded.account, loaded.units)
        facts.say_storage(self._storage, loaded.storage)
        self.overview.show_portal(self.presenter.current, sync, now)
        self.overview.show_pack(loaded.layout, loaded.storage, now)
        self.overview.show_looks(overview(loaded.account, sync, loaded.layout, loaded.storage, now))

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen on every page."""
        locks = self.presenter.locks
        self.appearance.show_settings(settings, locks)
        self.portal.show_settings(settings, locks)
        self.review.show_settings(settings, locks)
        self.sources.show_rows(self.presenter.rows(), self.presenter.problems)

    def _page_chosen(self, index: QModelIndex) -> None:
        self._stack.setCurrentIndex(index.row())

    def _change_looks(self, name: str, value: object) -> None:
        self._change({name: value})

    def _change(self, values: Mapping[str, object]) -> None:
        presenter = self.presenter
        self._kit.runner.run(
            Lane.STORE,
            lambda: presenter.change(**values),
            lambda settings: self._tell(values, settings),
            lambda error: self._refuse(values, error),
            self,
        )

    def _refuse(self, values: Mapping[str, object], error: Exception) -> None:
        if "portal_url" in values and isinstance(error, EditorError):
            self.portal.show_problem(message_for(error).text)
            return
        self._fail(error)

    def _tell(self, values: Mapping[str, object], settings: Settings) -> None:
        self.show_settings(settings)
        self._show_facts()
        if "theme" in values:
            self.themeChanged.emit(settings.theme)
        if "language" in values:
            self.languageChanged.emit(settings.language)
        if "text_scale" in values:
            self.textScaleChanged.emit(settings.text_scale)
        if "portal_url" in values:
            self._kit.hub.toast(self.tr("Settings saved"))
        self.settingsChanged.emit(settings)

    def _copy(self) -> None:
        lines = list(self._versions)
        loaded = self._loaded
        if loaded is not None:
            lines += [
                ("layout", loaded.layout.version),
                ("rules", loaded.layout.catalogue_version),
                ("signed in", str(loaded.account.signed_in)),
                ("database", str(loaded.storage.database)),
                ("files", str(loaded.storage.files)),
                ("free", str(loaded.storage.free)),
            ]
        at = self._sync_facts.at
        lines += [
            ("last sync", at.isoformat() if at else ""),
            ("last failure", self._sync_facts.failed),
        ]
        QGuiApplication.clipboard().setText(diagnostics(lines))
        self._kit.hub.toast(self.tr("Diagnostic information copied"))


def _page(*cards: QWidget | None) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for card in cards:
        if card is not None:
            column.addWidget(card)
    column.addStretch(1)
    return page


def _scrolled(page: QWidget) -> QScrollArea:
    page.setContentsMargins(24, 20, 24, 20)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(page)
    return scroll
