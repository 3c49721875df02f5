"""Makes the screen 设置 and its cards; loaded with the other screens."""

from platform import python_version
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app import __version__
from editor_app.domain.way_steps import Way
from editor_app.presenters.downlink import DownlinkPresenter
from editor_app.presenters.settings import SettingsPresenter
from editor_app.presenters.way import way_of
from editor_app.ui.proxy_desk import ProxyDesk
from editor_app.ui.screens.backups.card import BackupCard
from editor_app.ui.screens.encryption.card import EncryptionCard
from editor_app.ui.screens.settings import SettingsScreen
from editor_app.ui.screens.settings_lexicon import LexiconPage
from editor_app.ui.screens.updates.card import UpdateCard
from editor_app.ui.screens.way.card import WayCard

if TYPE_CHECKING:
    from editor_app.ui.workbench import Workbench


def make_settings(bench: "Workbench", downlink: DownlinkPresenter) -> SettingsScreen:
    """A new screen."""
    app = bench.app
    proxy = ProxyDesk(bench.kit.look, bench.kit.runner, app.proxy_accounts, bench)

    def way() -> Way:
        return way_of(app.settings.current)

    screen = SettingsScreen(
        bench.kit,
        SettingsPresenter(app.settings),
        downlink,
        app.layouts,
        app.session,
        app.profile,
        _versions(),
        _storage_cards(bench),
        LexiconPage(bench.kit, app.wordbooks, app.layouts),
        WayCard(bench.kit, app.try_way, way, proxy),
        UpdateCard(bench.kit, bench.updates),
    )
    screen.overview.offer_bundle(offered=bench.support.make is not None)
    screen.overview.bundleAsked.connect(bench.support.ask)
    screen.settingsChanged.connect(lambda _: bench.settingsChanged.emit())
    screen.portal.accountAsked.connect(lambda: proxy.ask(way(), bench.window))
    proxy.changed.connect(bench.driver.kick)
    proxy.told.connect(bench.kit.hub.toast)
    screen.switchAccountRequested.connect(bench.account.open_menu)
    screen.signOutRequested.connect(bench.account.sign_out)
    screen.syncRequested.connect(bench.driver.kick)
    screen.show_report(bench.driver.report, running=bench.driver.running)
    return screen


def _versions() -> tuple[tuple[str, str], ...]:
    program = QCoreApplication.translate("SettingsMaker", "Channel Editor")
    return (program, __version__), ("Qt", qVersion()), ("Python", python_version())


def _storage_cards(bench: "Workbench") -> QWidget:
    encryption = EncryptionCard(bench.kit, bench.app.encryption, read_only=bench.safety.read_only)
    encryption.ready.connect(bench.safety.switchReady)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    column.addWidget(_backup_card(bench))
    column.addWidget(encryption)
    return both


def _backup_card(bench: "Workbench") -> QWidget:
    safety = bench.safety
    card = BackupCard(bench.kit, safety.presenter())
    card.restoreAsked.connect(safety.ask_restore)
    card.folderAsked.connect(safety.open_folder)
    return card
